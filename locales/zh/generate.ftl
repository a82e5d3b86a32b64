# 由流程生成的对话测试：用例的名称，以及没有用例能走到的地方。

# ---- 测试文件

generated =
    由 { $flow } 生成的对话测试，短的在前，原样就能通过。
    请删改成这个流程应当一直守住的样子。
generated-without = 以下没有找到能走到的通话：
generated-left = - { $what }：{ $why }

# ---- 一个用例说明什么

shows-human-key = 按人工键 { $key }，马上转人工
shows-request = 开口要人工，马上转人工
shows-complaint = 说要投诉，马上转人工
shows-distress = 发火的人，转人工
shows-star = 输号码时按星号再按 { $key }，马上转人工
shows-thrice = 输号码的地方连按三次 { $key }，马上转人工
shows-pause = 输号码的地方只按一个 { $key }，停一下就转人工
shows-robot = 问是不是机器人，照实回答
shows-success = 在 { $node }，系统办成了
shows-failure = 在 { $node }，系统没有办成
shows-no-match = 一直按错、说不清，转人工，不挂断
shows-no-input = 一直不出声，转人工，不挂断
shows-visits = 来回兜圈子，转人工
shows-repeats = 反复要求再说一遍，转人工
shows-turns = 和机器人来回太多次，转人工
shows-time = 和机器人说了太久，转人工
shows-lane-caller = 快速通道 { $lane }：一来电就进
shows-lane-key = 快速通道 { $lane }：按键进入
shows-lane-word = 快速通道 { $lane }：半路说一句就进
shows-closed = 队列 { $queue } 下班了，请求还在
shows-overflow = 队列 { $queue } 都在忙，请求还在
shows-failed-transfer = 没有接通，请求还在
shows-long-wait = 等得太久，请求还在
shows-position = 排队时报第几位、等多久
shows-agent-joined = 人工接起，机器人不再说话
shows-agent-left = 人工服务结束
shows-number = 留下回拨号码
shows-callback = 同意回拨
shows-voicemail = 留言
shows-key = 在 { $node } 按 { $key }（{ $label }）
shows-key-alone = 在 { $node } 按 { $key }
shows-word = 在 { $node } 说“{ $word }”
shows-answer = 在 { $node }，对话机器人回答
shows-survey = 打分
shows-done = 没有别的事了，通话结束
shows-quiet = 最后一问没人回答，通话结束
shows-node = 走到 { $node }
shows-queue = 转到队列 { $queue }

# ---- 为什么走不到

unreached-no-way = 没有任何地方通到这里
unreached-no-entry = 没有找到符合 `{ $node }` 格式的输入
unreached-handed-over = 在 `{ $node }` 就已到上限，转人工了
unreached-no-call-to = 没有通话能走到 `{ $node }`
unreached-other-meaning = 这些词在那里另有含义
unreached-other-key = 这个键在那里另有含义
unreached-other-limit = 先到了别的上限，或者先转了人工
unreached-heard-otherwise = 没有找到能这样听懂的地方
unreached-other-lane = 这样的来电者先进了别的快速通道
unreached-nobody-asks = 没有通话会转到这个队列
unreached-never-closed = 没有通话会在下班时间转到这里
unreached-no-call = 没有通话会走到这一步
