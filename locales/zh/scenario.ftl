# 对话测试：测试文件里的错误，以及与预期不符的地方。

# ---- 测试文件

test-lacks = 缺少 `{ $key }`
    .label = 需要写 `{ $key }`
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
any-transfer-because = 因为 `{ $reason }` 而转接
no-transfer = 没有转接；{ $place }
no-turn = 没有任何一轮
callback-for = 为 `{ $queue }` 保留回电
message-for = 为 `{ $queue }` 留言

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
