# 通话中和通话后的消息。

# ---- 通话记录

caller-silent = （没有出声）
by-voice = 语音
in-writing = 文字
age = { $years } 岁
call-begins = 来电：{ $facts }
agent-sees = 坐席看到
    .path = 路径
    .said = 说过
    .slots = 信息
    .keyed = 按过
    .lane = 通道
    .note = 备注
    .waited = 已等
person-joined = 人工已接入，机器不再出声
to-person = 这是说给人工听的，机器不听
nothing-changes = 没有变化：{ $why }
one-key = 按键 { $key }
keys = 按键 { $keys }
digits = { $count } 位数字
    .between = { $min } 到 { $max } 位数字
listens = 等候：{ $keys }
    .both = 等候：{ $keys }，或说话
    .words = 等候：说话
task = 您的系统正在办理 `{ $task }`；用 /task ok 名称=值 或 /task fail 告知结果
    .with = 您的系统正在办理 `{ $task }`，所给信息：{ $slots }；用 /task ok 名称=值 或 /task fail 告知结果
delegated = 正在问您的机器人 `{ $bot }`；/reply 文字 是它的回答，/task ok 结束对话
filed = 已登记给 `{ $unit }`
transfer = 转接到 `{ $queue }`，原因 { $reason }
    .urgent = 转接到 `{ $queue }`，原因 { $reason }，优先级 high
callback = 已为 `{ $queue }` 记下回电，编号 { $reference }，号码 { $number }
    .unknown = 已为 `{ $queue }` 记下回电，编号 { $reference }，还不知道号码
voicemail = 正在为 `{ $queue }` 录留言，编号 { $reference }
bot-hangs-up = 机器挂断：{ $why }
heard-as = 理解为 { $class }
    .by = { $heard }，方式 { $by }
    .term = { $heard } `{ $term }`
in-state = 状态 { $place }
at-node = { $state }，节点 `{ $node }`
deadline = 期限 { $at }
facts = { $first }；{ $more }
stands = { $now }：{ $place }

# ---- 电话

moment = { $moment }（{ $day ->
    [Mon] 周一
    [Tue] 周二
    [Wed] 周三
    [Thu] 周四
    [Fri] 周五
    [Sat] 周六
   *[Sun] 周日
  }）
calling = 正在拨打 `{ $flow }`，{ $when }。
    .hint = 可以输入按键（0-9 * #）或要说的话；直接回车表示不出声；/help 看其余用法。
typed =
    138 *0#                           按键，一个一个地按
    （空行）                          不出声
    其他内容                          您说的话，加 --text 时是打字
    /wait 10s                         过一段时间
    /agent joined|busy|failed|left    坐席的情况：接入、忙、失败、离开
    /queue 3 [90]                     您在队列里的位置，以及预计等待的秒数
    /task ok [NAME=VALUE ...]         业务办好了，并填写信息项
    /task fail                        业务没有办成
    /reply TEXT                       您自己的机器人的回答
    /state                            通话现在到了哪里
    /hangup                           挂断；输入结束也会挂断
no-such-command = 没有 /{ $name } 这个命令；/help 列出所有命令
form-of-command = 应该这样写：{ $forms }
mid-entry = 已按下；可以接着按，空行表示停顿，停顿后输入结束
after-transfer = 现在轮到您扮演呼叫中心：/agent joined、/agent busy、/queue 3 90
after-goodbye = 空行表示挂断；在那之前仍然可以转人工
no-time = --at { $time }：不是时间；请写成 '2026-11-21 22:30' 这样
no-terminal = 无法读取终端：{ $error }

# ---- 结束

ended-by-caller = 您挂断了电话，没有要过人工
ended-done = 事情办完了
ended-joined = `{ $queue }` 的人工接听了电话
ended-handed-over = 已转给 `{ $queue }`（{ $reason }）
ended-kept = 请求已为 `{ $queue }` 保留，编号 { $reference }
ended = { $told }；和机器打交道 { $steps } 步，通话 { $time }。
no-breach = 审计没有发现违背承诺之处。
