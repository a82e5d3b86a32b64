# 对话测试：测试文件里的错误，以及与预期不符的地方。

# ---- 测试文件

test-lacks = 缺少 `{ $key }`
    .label = 需要写 `{ $key }`
flow-unnamed = 没有写明测的是哪个流程
    .label = 应为文件名，例如 "shop.toml"
case-without-steps = 一个用例至少要有一步
clock-time = 时间，例如 `2026-11-21T10:00:00+08:00`
    .label = 不是 RFC 3339 格式
two-acts = 一步只做一件事，这一步做了两件：{ $first }；{ $second }
    .help = 请分成两步
no-act = 一步要么做一件事，要么写一个预期
    .label = 什么也没有做
no-row-of-keys = { $keys } 不是一串电话按键
    .label = 应为 0-9、* 和 # 这些按键
true-only = 这里只能写 `true`；没有发生就不要写这个键
    .label = 应为 `true`
one-of = 其中之一：{ $words }
    .label = 不认识的词

# ---- 预期与实际

failure = 第 { $step } 步：预期：{ $expected }；实际：{ $got }
same-call = 通话不变
call-at = 通话在 `{ $place }`
call-at-node = 通话在 `{ $node }`（{ $state }）
call-in = 通话在 `{ $state }`
end-of-call = 通话结束
call-goes-on = 通话继续
to-hear = 听到“{ $words }”
not-to-hear = 不会听到“{ $words }”
silence = 没有出声
class-heard = 理解为 `{ $class }`
nothing-heard = 什么也没有听到
no-value = 没有值
a-priority = 优先级 `{ $priority }`
no-priority = 没有优先级
a-unit = 受理单位 `{ $unit }`
no-unit = 没有受理单位
transfer-to = 转接到 `{ $queue }`
transfer-because = 转接到 `{ $queue }`（原因 `{ $reason }`）
an-effect = 这一步起作用
no-effect = 没有作用：{ $why }
any-transfer-because = 因为 `{ $reason }` 而转接
no-transfer = 没有转接；{ $place }
no-turn = 没有任何一轮
callback-for = 为 `{ $queue }` 保留回电
message-for = 为 `{ $queue }` 留言

# ---- 事件为什么没有作用，或有什么异常；会话的原话只有英文，这里按它对应

session-note = { $note ->
    [a-late-report-of-other-work] 这是另一件事的迟到结果
    [a-message-is-being-recorded] 正在录留言
    [a-person-is-on-the-line] 人工正在通话
    [a-task-is-running] 正在办理业务
    [at-ran-backwards-taken-as-the-latest-time-seen] `at` 倒退了；按已知的最晚时间算
    [clock-is-not-rfc-3339-opening-hours-are-unknown] `clock` 不是 RFC 3339 格式；不知道是否在服务时间内
    [no-answer-was-asked-for] 没有在等回答
    [no-task-is-running] 没有在办理业务
    [no-transfer-is-waiting] 没有转接在等待
    [no-transfer-was-asked-for] 没有要过转接
    [nobody-is-hurried-in-writing] 文字渠道不催人
    [nothing-was-being-said] 当时没有在播报
    [nothing-was-said] 什么也没有说
    [what-was-asked-cannot-have-been-heard-yet] 问题还没有说出口，谈不上沉默
    [start-came-late] `start` 来晚了
    [the-bot-is-silent-now] 机器现在不出声
    [the-call-has-begun-already] 通话已经开始
    [the-call-has-not-begun] 通话还没有开始
    [the-call-is-over] 通话已经结束
    [the-caller-is-in-no-queue] 来电者不在队列里
    [the-caller-need-not-speak-while-a-task-runs] 办理业务时来电者不必说话
    [the-caller-waits-for-a-person] 来电者正在等人工
    [the-caller-waits-for-an-answer] 来电者正在等回答
    [the-entry-was-complete-already] 输入已经完成
    [too-many-slots-one-that-was-set-before-is-left-out] 槽位太多；去掉了先前设的一个
    [too-many-slots-some-that-were-set-now-are-left-out] 槽位太多；这次设的有些没有保留
   *[other] { $words }
  }

# ---- 运行方式带来的差别

restored-differs = 恢复后的会话与保存时不同
many-ticks = 会话在 { $time } 内要求唤醒超过 { $most } 次
doubled-tick = { $at } 的重复唤醒产生了动作
changed-by-json = 事件或一轮答复经过 JSON 后变了样
no-json = 事件或一轮答复不是 JSON：{ $error }

# ---- 覆盖情况与随机来电者

missed-node = 节点 `{ $node }`（{ $kind }）
missed-option = `{ $node }` 的选项 `{ $option }`
persona-patient = 耐心
persona-silent = 沉默
persona-masher = 乱按键
persona-angry = 生气
persona-older = 年长
persona-hanging-up = 随时挂断
