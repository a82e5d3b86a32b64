# `presszero check` 和 `presszero explain` 的消息。
check-ok = 通过
check-failed = 未通过
nodes = { $count } 个节点
queues = { $count } 个队列
lanes = { $count } 条快速通道
errors = { $count } 个错误
notes = { $count } 个提示
warnings = { $count } 个告警
proof-proved = 已证明
proof-broken = 被打破
proof-others = 其余
proof-one-step = { $states } 个状态，{ $transitions } 次转移，每一处离人工都只有 { $gestures } 步
proof-no-drop = 什么都不做的来电者，最迟 { $time } 后接通人工，或请求被保留
proof-no-loop = 与机器人的最长通话：{ $turns } 轮，{ $time }
proof-plain-start = { $time } 时已告知如何转人工
proof-call = 能重现它的一通电话，写成对话测试：
proof-progress = 正在证明：{ $states } 个状态，还有 { $waiting } 个待看
