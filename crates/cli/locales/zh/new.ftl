# `presszero new` 的消息。
new-next = 接下来：
not-empty = { $folder }：文件夹不是空的；请换一个名称
