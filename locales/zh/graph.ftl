# 流程图上除作者文字以外的话。

graph-about = 流程“{ $name }”：{ $nodes }个节点，{ $queues }个人工队列，{ $lanes }条快速通道。

# ---- 图形的种类

kind-call = 开始
kind-anytime = 随时
kind-lane = 快速通道
kind-menu = 菜单
kind-collect = 收集
kind-message = 播报
kind-task = 任务
kind-talk = 对话
kind-ticket = 工单
kind-transfer = 转接
kind-queue = 人工
kind-callback = 回拨
kind-voicemail = 留言
kind-end = 结束

# ---- 图形里

shape-call = 来电
shape-anytime = 任何时候
shape-kept = 请求保留
comma = 、
leads-back = ↩ { $option }（回上一级）
asks-again = ↻ { $option }（再听一遍）
leads-to-start = ⇧ { $option }（回开头）
wanted-digits = { $digits }位数字
wanted-pattern = 按格式
told-agent = 告诉坐席：{ $note }
hours-always = 全天
hours-without-holidays = 节假日休息
day-every = 每天
day-range = { $first }至{ $last }
day-monday = 周一
day-tuesday = 周二
day-wednesday = 周三
day-thursday = 周四
day-friday = 周五
day-saturday = 周六
day-sunday = 周日
lane-age = { $age }岁及以上
lane-tags = 标签：{ $tags }
lane-text = 文字渠道
lane-in-writing = 改用文字

# ---- 连线上

press-key = 按{ $key }
by-word = 直接说
say-person = 说“人工”
say-complaint = 说“投诉”
past-limit = 超过限制
lane-asks = 找人工
task-worked = 成功
task-failed = 失败
talk-done = 说完
queue-closed = 下班
queue-busy = 忙，或等满{ $time }

# ---- 说明

note-person = 任何时候按{ $key }，或者说“人工”，马上转到“{ $queue }”。每个节点都一样，图上不再重画。
note-limits = 超过限制也转人工：同一处听不懂{ $no_match }次、没有声音{ $no_input }次、进入{ $visits }次，同样的回答{ $repeats }次，机器人一共{ $turns }轮或{ $time }。
note-lanes = 快速通道：符合条件的人一来电就走，不用选；有按键的随时能按。
note-end = 在“{ $end }”没有别的事就结束通话，有别的事就回到“{ $start }”。
note-dashed = 虚线：没有办成时走的路。
note-charge = 收费前先说：{ $say }
note-survey = 服务结束后才评价：{ $say }

# ---- 时长

time-hours = { $count }小时
time-minutes = { $count }分钟
time-seconds = { $count }秒
time-and = { $first }{ $more }
