# `presszero check` 和 `presszero explain` 的消息。
check-ok = 通过
check-failed = 未通过
nodes = { $count } 个节点
queues = { $count } 个队列
lanes = { $count } 条快速通道
errors = { $count } 个错误
notes = { $count } 个提示
warnings = { $count } 个告警
