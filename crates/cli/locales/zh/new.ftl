# `presszero new` 的消息。
new-next = 接下来：
no-name = { $folder }：流程名由小写字母和数字组成，各段之间用一个短横线连接，例如 `my-shop`
not-empty = { $folder }：文件夹不是空的；请换一个名称
