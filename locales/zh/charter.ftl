# 通话怎样违背了承诺。这些文字绝不复述来电者按过的键、说过的话。

breach = { $promise }（{ $at }）：{ $explanation }

# ---- one-step 与 always-open

asked-as-heard = 系统听到的是 `{ $class }`
asked-in-words = 来电者说了“{ $words }”
asked-by-key = 来电者按了人工按键
asked-by-key-alone = 来电者只按了人工按键就结束了输入
asked-by-key-thrice = 来电者一开始就连按了三次人工按键
asked-by-star = 来电者按了 `*` 和人工按键
transfer-still-asks = { $request }，转接的同时却还在问别的
nobody-called = { $request }，却没有转人工：通话停在 `{ $state }`，没有转接
nobody-told-of = 会话听到了 `{ $class }`，却既没有转人工，也没有告知怎样转人工
nobody-called-while = { $when }，{ $request }，却没有转人工：通话停在 `{ $state }`，没有转接
while-task = 办理业务期间
while-delegated = 等候对方机器人回答期间
while-keying = 输入到一半时
while-prompt = 播报提示语期间
after-wrong-input = 刚输错之后

# ---- no-drop

hung-up = 机器在 `{ $event }` 时挂断（`{ $why }`）：{ $fault }
ended-by-nobody = 没有人挂断，通话却在 `{ $event }` 时结束了
nothing-said-yet = 还什么都没有说
caller-not-done = 来电者没有说已经办完
no-agent-left = 并没有坐席刚刚离开
no-callback-offered = 没有可以回电的号码
callback-not-accepted = 来电者没有接受回电
message-not-ended = 来电者还没有留完言

# ---- no-loop

still-with-bot = 输入了 { $inputs } 次，来电者还在和机器打交道
answered-again = 已经说过 { $times } 遍的答复又说了一遍
same-turn = 在 `{ $state }` 里一模一样的一轮连续出现了 { $times } 次
came-again = 来电者被带到同一处超过 { $times } 次
queue-tried-again = 一个队列没有人接，来电者又被转到已经试过的队列
offered-again = 请求已经登记，却连续超过 { $times } 次追问来电者怎么处理

# ---- one-way

sent-back = 来电者已经要了人工，却在没有选择的情况下被退回 `{ $state }`
bot-went-on = 已经要了人工，机器却继续做 `{ $work }`
asks-while-waiting = 在 `{ $state }` 里只剩等待，机器却还在提问
speaks-over-person = 人工已经接入，机器还在说话
listens-to-person = 人工已经接入，机器还在听
not-muted-for-person = 人工已经接入，却没有让机器静音
goes-on-beside-person = 人工已经接入，通话却停在 `{ $state }`
sells-while-waiting = 来电者在等人工，机器却说起“{ $word }”

# ---- kept-place

went-nowhere = { $trouble }，请求就此没有下文：通话停在 `{ $state }`，没有转接、回电或留言
request-lost = 请求在 `{ $event }` 时丢失：从 `{ $before }` 变成 `{ $after }`
kept-in-name-only = 记录说通话在 `{ $state }`，却没有做任何事来保留请求
no-agent-free = 没有空闲的坐席
transfer-failed = 转接失败
waited-too-long = 等待已到上限
kept-without-name = 保留了请求，却没有可查的编号
kept-under-two-names = 同一个请求用了两个编号
number-told-not-kept = 告诉来电者会回拨的号码，与留下的请求里的号码不同

# ---- nothing-twice

handoff-empty = 通话有经过，交接却是空的
node-not-in-path = 来电者经过了 `{ $node }`，交接的路径里却没有按次序写明
words-not-handed-over = 来电者在 { $when } 说的话没有交接，或次序不对
slot-not-handed-over = 信息项 `{ $slot }` 没有交接
slot-told-wrong = 交接里信息项 `{ $slot }` 的内容变了
entry-not-handed-over = 来电者到 { $when } 为止输入的内容，不在交接的任何信息项里
reason-told-wrong = 交接写的原因是 `{ $told }`，来电者的原因却是 `{ $wanted }`
wait-told-wrong = 交接写的等待时间是 { $told }，通话实际已有 { $lasted }

# ---- equal-way 与 slow-lane

ahead-by-lane = 带标签 `{ $tag }` 的来电者经为 `{ $lane }` 设的快速通道插到了前面
ahead-by-tag = 带标签 `{ $tag }` 的来电者插到了前面，原因是 `{ $reason }`
ahead-without-need = 来电者因为 `{ $reason }` 插到了前面，而这不是特殊需要
elder-not-served = 需要多些时间的来电者既没有转人工，也没有听到放慢的语速
fast-again = 对来电者已经放慢了语速，后来又和对别人一样快

# ---- plain-start 与 honest

listened-first = 机器一句话没说就开始听
first-words-empty = 第一句话是空的
machine-not-told = 第一轮没有说明这是机器
way-not-told = 第一轮没有说明怎样转人工
way-told-late = 十秒之后才说怎样转人工
no-answer-whether-machine = 来电者问是不是机器，没有得到回答
human-key-told-for-else = 播报说按 `{ $key }` 办别的事，而这个键其实是转人工
transfer-claimed = 机器说了“{ $claim }”，其实并没有在转接
person-claimed = 机器人说了“{ $claim }”，可它不是人
people-denied = 机器人说了“{ $claim }”，可人工是找得到的

# ---- on-record

time-backwards = 时间倒流：这一轮写的是 { $at }，通话已经到了 { $earliest }
time-ahead = 这一轮写的是 { $at }，而通话最多才到 { $latest }
deadline-past = 这一轮要求在 { $deadline } 唤醒，而那已经过去
against-record = { $claim }，记录却说通话在 `{ $state }`
waits-without-transfer = 记录说通话在 `{ $state }`，却没有开始过转接
caller-hung-up = 来电者已经挂断
transfer-started = 转接已经开始
request-kept = 请求已经保留
bot-muted = 机器已为人工静音
bot-hung-up = 机器已经挂断
