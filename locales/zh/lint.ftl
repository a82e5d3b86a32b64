# 各条检查规则的文字。以规则名为 id：消息本身、`.why`（原因）、`.help`（做法）。

deaf-prompt = 来电者无法打断菜单 { $menu } 的提示语
    .why = 已经知道要按什么的人，不该被迫听完整段提示语。
    .source = GetHuman 标准 v1.0（2006）第 7 条：提示语可以被打断。
    .help = 去掉 `barge_in`

# PZ221-PZ250

unheard-callback = 走 { $lane } 通道的人听不见或说不了话，却可能只得到一个回拨电话（队列 { $queue }）
    .why = 听不见或说不了话的人接不了回拨；留下文字，他们才收得到答复。
    .source = presszero 承诺 `slow-lane`：找人工的路，不靠听、不靠说也能走通。
    .help = 给这条通道一个队列，让它的 `overflow`（有服务时间的，还有 `closed`）最后落到 "voicemail"：在文字渠道就是文字留言

another-number = 让来电者改拨 { $number }
    .why = 人已经在线上了；换个号码，就是重新排队、重新听菜单，很多人到这里就放弃了。
    .source = W3C COGA 议题文件《语音菜单》（voice menus）：找人工应该一转就到，而不是改拨别的号码。
    .help = 直接转过去：走到一个 `[transfer.ID]`，或者 `human`

claimed-transfer = { $node } 说正在转接，后面却没有转接
    .why = 来电者信了，就会一直等一个不会来的人。
    .source = 承诺 `honest`；livekit/agents#1139：嘴上确认了转接，其实没有转。
    .help = 让它接着走到 `human` 或 `[transfer.ID]`，不然就别这么说

unannounced-charge = { $node } 提到这通电话要收费，流程里却没有 `[charge]`
    .why = 开始计费之前，来电者就该知道价钱，也该知道一找人工就不再计费。
    .source = presszero 承诺 `plain-start`：收费要在开始之前讲清楚。
    .help = 写进 `[charge]`：引擎会在第一个问题之前说出来

survey-before-service = 还没替来电者办任何事，{ $node } 就先要评价
    .why = 服务还没开始，谈不上评价；来电者只是又多被问了一句。
    .source = GetHuman 标准 v1.0（2006）第 10 条：来电者可以给这次通话打分。放在服务之后是呼叫中心的惯例，不是标准。
    .help = 改用 `[survey]`：坐席离开后，或者来电者说办完了，才会问

missing-translation = { $node } 没有 { $lang } 的文字，流程里别处却有
    .why = 来电者先听到一种语言，突然又换成另一种。
    .source = GetHuman 标准 v1.0（2006）第 9 条：有默认语言，并且可以更换。一种语言要从头说到尾是行业惯例，不是标准。
    .help = 补上翻译，或者整个流程都不用这种语言
missing-translation-begun = { $total } 处提示语里只有 { $count } 处有 { $lang }，说这种语言的人在别处听到的是另一种语言

unset-slot = 有一条路走到这里时，{ $slot } 还没有值
    .why = 来电者会听到“未知”，或者任务拿不到要用的东西。
    .source = presszero 的运行方式：没有值的槽位会念成“未知”，也不会交给任务。
    .help = 凡是走到这里的路，都要先收集它
unset-slot-given = 走到这个任务之前，{ $slot } 不可能有值

unused-slot = 收集了 { $slot }，后面却没有用到
    .why = 每多问一句都要花来电者的时间；问了不用，就是白问。
    .source = 呼叫中心的惯例，不是标准。
    .help = 在提示语里用上，或用 `with` 交给任务；不然就别问

unmasked-secret = { $node } 收的是敏感信息，却原样留在记录里
    .why = 证件号、卡号、密码不该原样留在记录里，也不该念给旁边的人听。
    .source = presszero 承诺 `on-record`：记录里的私人数字都要掩码。
    .help = 去掉这个键：默认就掩码，也不复述
unmasked-secret-aloud = { $node } 会把密码念出来核对

lane-without-gain = { $lane } 通道只是回到人人都走的开头，既不慢一点，也不快一步
    .why = 什么都没变的快速通道，只是空头支票。
    .source = presszero 承诺 `slow-lane`：马上或从第一句话起就有人工，说慢一点，多等一会儿，选项少一些。
    .help = 让它直接到 `human`（不写 `go`），或者把 `rate` 调慢、`patience` 调长

spending-queue = 队列 { $queue } 听起来是给花钱多的人准备的
    .why = 会员等级和消费多少，不该改变找到人工的路，也不该改变快慢。
    .source = presszero 承诺 `equal-way`；媒体报道过会员等级高的人更快找到人工。
    .help = 让所有人进同一个队列，或者按队列办的事来起名

flow-without-tests = 流程 { $flow } 旁边没有对话测试
    .why = 没有测试，下次改流程就是拿来电者试。
    .source = microsoft/botframework-telephony#93：“这也得有测试”；microsoft/botframework-sdk#1965 希望能在 CI 里测试对话。
    .help = 把应该保持不变的通话写进旁边的 `FLOW.test.toml`，再运行 `presszero test`

untested-node = 没有一个对话测试走到 { $node }
    .why = 测试走不到的地方，坏了也没人知道。
    .source = 覆盖率，其他对话测试工具也报告它（`rasa test e2e --coverage-report`）；是惯例，不是标准。
    .help = 加一个走到这里的用例；`presszero test` 会列出还没走到的地方
untested-node-option = 没有一个对话测试选过 { $node } 的选项 { $option }
untested-node-many = 流程 { $flow } 有 { $count } 处节点和选项，对话测试没有走到

one-letter-label = 选项名 { $label } 听起来像按键，或者听不清是什么
    .why = “B，请按1”“2，请按1”，线路一差就分不清。
    .source = 呼叫中心的惯例，不是标准。
    .help = 写明是什么，例如“B 号会议室”“M 码”

hours-without-timezone = 队列 { $queue } 写了服务时间，没有写时区
    .why = 没有时区，就按主机时钟的偏移来算；主机用的是 UTC 时，开门关门会差好几个小时。
    .source = presszero 读取时钟的方式；是惯例，不是标准。
    .help = 加上时区，例如 `timezone = "Asia/Shanghai"`

unannounced-option = 菜单 { $menu } 的按键 { $key } 没有人会听到
    .why = 选项靠 `label` 播报；没有 `label`，只有早就知道这个键的人才用得上。
    .source = presszero 播报菜单的方式：先说选项名，再说按键，这也是 W3C COGA 议题文件《语音菜单》的要求。
    .help = 加上 `label`；只想让人说出来的，就去掉 `key`

request-word-lost = 排除了 { $phrase }，结果来电者说 { $request } 也听不成找人工了
    .why = 排除的短语只该排除它自己，不该连求助的话一起排除。
    .source = 承诺 `one-step`；IT时报 2024 年测试 30 个应用：有的说“转人工”不行，说“找人工”才行。
    .help = 写出表示别的意思的整个短语

back-to-start = 走完 { $node } 又回到开头，来电者什么也没得到
    .why = 绕了一圈又回到原处，来电者要么再绕一圈，要么放弃。
    .source = 承诺 `no-loop`：媒体报道过“绕一圈又回到原处”；fusionpbx/fusionpbx#515：几乎永远困在 IVR 里。
    .help = 先说清楚结果，或者转人工：`human`
back-to-start-failed = { $node } 失败后又回到开头，来电者什么也没得到

silent-task = { $task } 运行时，来电者最长 { $seconds } 秒听不到任何声音
    .why = 线上没声音，来电者会以为断了，就挂了。
    .source = 呼叫中心的惯例，不是标准；jambonz 在接口慢的时候会垫一句话（`actionHookDelayAction`）。
    .help = 加一句 `say`，例如“正在查询，请稍等。”

long-silence = { $node } 会静等 { $seconds } 秒，听起来像断线了
    .why = 多等一会儿是体贴，但静太久，来电者会以为断线了。
    .source = 呼叫中心的惯例，不是标准；signalwire/freeswitch#1550：“它就那么干等着”。
    .help = 最多等 15 秒，或者告诉来电者不着急；快速通道可以用 `patience` 等得更久
long-silence-digits = 在 { $node } 输完最后一位后，来电者还要空等 { $seconds } 秒

closed-for-days = 队列 { $queue } 连续 { $days } 天不开，这期间的请求只能留言
    .why = 留言不知道哪天有人听；回拨至少约定了下一个工作日。
    .source = GetHuman 标准 v1.0（2006）第 4 条：非服务时间可以留言，并在下一个工作日回电。
    .help = 用 `closed = "callback"`，或者转到那几天开着的队列

over-confirmed = { $node } 只要按一个键，却还要再按一个键确认
    .why = 按错了，听下一句就知道；多一次确认，其他人都要多按一次。
    .source = 呼叫中心的惯例，不是标准。
    .help = 去掉 `confirm`：它是给长号码用的

shared-retry = 来电者没出声时，{ $node } 也说这句，可他并没有说错
    .why = 没出声和没听懂要给的帮助不一样；共用一句，总有一方听到的不是实话。
    .source = irontec/ivozprovider#275：两种不同的常见情况没法分开处理。
    .help = `no_match` 和 `no_input` 各写一句，或者去掉一个：引擎有自带的说法
shared-retry-silence = 来电者明明说了话，{ $node } 却说这句

idle-allow = { $rule } 被豁免了，其实它在这里没有发现问题
    .why = 理由不在了，豁免还在，就会盖住以后真正的问题。
    .source = 编译器和检查工具的惯例。
    .help = 从 `[lint] allow` 里去掉

try-later = { $node } 让来电者以后再打
    .why = 等过一次的人要从第一层菜单重新来，还不一定办得成。
    .source = GetHuman 标准 v1.0（2006）第 8 条：不要挂断，排队等人工或提供回拨；承诺 `kept-place`。
    .help = 用 `human` 转人工：队列关了或忙，会自动登记回拨或留言

early-goodbye = { $node } 说了再见，通话却还没结束
    .why = 听到再见，来电者就会挂机，哪怕还有第二件事要问。
    .source = 承诺 `no-drop`：机器人不主动结束通话；说完消息还会问有没有别的事。
    .help = 不用自己说再见：通话结束时引擎会说

phantom-key = 菜单 { $menu } 让人按 { $key }，这个键在这里没有用
    .why = 照着提示按了，却被说按错了。
    .source = 呼叫中心的惯例，不是标准。
    .help = 加上这个选项，或者从文字里去掉：引擎会自己播报选项

fixed-wait = 不管队伍多长，{ $node } 都说 { $wait }
    .why = 写死的时间对大多数人都不准，真实的等待只有队列知道。
    .source = GetHuman 标准 v1.0（2006）第 2 条：接入时给出准确的预计等待时间，之后持续更新。
    .help = 去掉它：引擎会按队列的报告播报位置和等待时间
