# 验证器的发现。

broken-promise = 承诺 `{ $promise }` 被打破：{ $fault }
    .at = 出问题时通话停在这里
    .said = 来电者听到的是这句
    .help = 让它接着走到 `human` 或 `[transfer.ID]`，不然就别这么说
    .opening = 电话从这里开始
    .sooner = 前面少说几句，早点说清转人工按哪个键
proof-count-fell = `{ $what }` 的计数变小了，来电者可能永远绕圈
proof-limit-passed = `{ $limit }` 已经用完，来电者却还在机器人这里
proof-offers-for-ever = 请求已经登记，来电者却可能被没完没了地追问怎么处理
proof-nothing-counted = 机器人作了回应，却什么也没有计数：可能永远继续下去
proof-nobody-wakes = 停在 `{ $phase }` 的通话再也不会被唤醒
proof-denies-machine = 被问到是不是机器时，机器人没有如实回答
proof-reason-lost = 请求的原因是 `{ $reason }`，却被忘记了
proof-complaint-astray = 投诉被转到 `{ $to }`，而不是 `{ $wanted }`
proof-call-lost = 读不回来的通话没有转给人工
proof-number-lost = 来电者为回电输入的号码被换成了别的号码
proof-alternative-missed = 语音识别的候选里也有转人工的请求，却没有转接
proof-stuck = 什么都不做的来电者永远等不到人工
proof-dropped = 来电者什么都没做，还什么都没问就被挂断了
proof-restored-wrongly = 保存后在别处恢复的通话，与原来的不一样
proof-too-large = 流程太大，无法证明：已发现 { $states } 个状态，还没有全部检查
proof-private-digits = 打码的输入原样出现在一轮记录里，也没有标成私密
