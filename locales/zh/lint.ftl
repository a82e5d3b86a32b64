# 各条检查规则的文字。以规则名为 id：消息本身、`.why`（原因）、`.help`（做法）。

person-not-offered = 主菜单 { $menu } 没有人工这一项
    .why = 主菜单的选项里要有人工，不该让人自己去找怎么转人工。
    .source = 西班牙第 10/2025 号法律第 8 条：主菜单的选项中要有人工服务。
    .help = 加一个 `go = "human"` 的选项，标签写明是人工

key-before-label = { $key } 说在了事项前面
    .why = 先听到按键的人，得先记住它，才知道它是办什么的。
    .source = W3C COGA 语音菜单议题文件：先说事项，再说按键。
    .help = 先说事项，再说按键：“报修，请按1”

too-many-options = 菜单 { $menu } 要念 { $count } 个选项，超过 { $most } 个就难记住
    .why = 一长串选项没有人记得住，用耳朵听的更记不住。
    .source = 呼叫中心的通行做法，没有标准；这个数目是我们定的。
    .help = 合并选项；只靠说就能选的，可以不写标签
too-many-options-lane = 菜单 { $menu } 有 { $count } 个选项，而快速通道 { $lane } 只念前 { $most } 个

deep-menu = 菜单 { $menu } 在第 { $depth } 层
    .why = 多一层菜单就多一次选错的机会，走深了也不知道怎么回来。
    .source = 呼叫中心的通行做法，没有标准；三层是我们定的。
    .help = 放到上一层，或者让来电者直接说要办的事

long-prompt = { $node } 要说约 { $seconds } 秒，{ $most } 秒应该够了
    .why = 听上半分钟，开头说的已经忘了。
    .source = GetHuman 标准 v1.0（2006）第 6 条：不要长提示语。秒数是我们定的。
    .help = 一次少说一点，或者先问来电者想知道什么

advertisement-first = { $words } 挡在第一次选择之前
    .why = 来电者打电话有自己的事，不是来听广告的。
    .source = W3C COGA 语音菜单议题文件：不放广告。GB/T 33358-2016（政府热线）：不放广告。
    .help = 删掉，或者放到通话结束时再说

deaf-prompt = 来电者无法打断菜单 { $menu } 的提示语
    .why = 已经知道要按什么的人，不该被迫听完整段提示语。
    .source = GetHuman 标准 v1.0（2006）第 7 条：提示语可以被打断。
    .help = 去掉 `barge_in`

unreachable-node = 没有任何一步通到 { $node }
    .why = 没有路通到的节点永远听不到，多半是漏写了一步。
    .source = CloudSlang/cloud-slang#778：有到不了的步骤，流程就不算合格。
    .help = 用 `go` 通到它，或者删掉

shadowed-option = 在 { $node }，说 { $word } 会被听成{ $heard ->
        [human] 要转人工
        [complaint] 投诉
        [distress] 情绪激动
        [lane] 要走快速通道
        [robot] 在问是不是机器人
        [option] 另一个选项
        [repeat] 想再听一遍
        [back] 想返回
        [done] 已经办完
        [yes] “是”
        [no] “不是”
       *[other] 什么也没说
    }
    .why = 来电者照着选项说出这个词，得到的却是别的。
    .source = 承诺 `one-step`：转人工的请求先于任何选项；结果由这个流程自己的识别词表得出。
    .help = 换一个说法，或者让这个选项通到这个词所指的地方

everyday-word = { $word } 也会在 { $phrase } 里被听到
    .why = 藏在日常用语里的词，会把没有这个意思的人转走。
    .source = 章程“什么算要找人”：人工智能、travel agent 都不算。
    .help = 换长一点的词，或者把这句话写进 `[ear] not`
everyday-word-option = { $word } 也会在 { $phrase } 里被听到，来电者说正事之前常这样开口

missing-retry-prompt = { $node } 在输入不对时，没有告诉来电者该怎么输
    .why = 只听到“不对”的人，多半会照原样再输一遍。
    .source = W3C COGA 语音菜单议题文件：提示语逐次变化。rapidpro/rapidpro#132：作者应当处理这种情况。
    .help = 加上 `no_match`，或者给 `say` 写第二句

hurried-timeout = { $node } 只等 { $seconds } 秒，年长的来电者需要 { $least } 秒
    .why = 年长的来电者找按键、想说法都要时间，而提示语一完就开始计时。
    .source = W3C COGA 语音菜单议题文件：多给时间。秒数是我们定的。
    .help = 不写这一项，用默认值就够了

untapered-repeat = 一句 { $seconds } 秒的话会原样再说一遍
    .why = 一长句话原样再来一遍，听着像没有人在听。
    .source = W3C COGA 语音菜单议题文件：提示语逐次变化。
    .help = 写成列表：第一次说全，后面说短的

task-fails-to-end = 任务 { $task } 失败就到结束语，没有人帮忙

task-without-failure = 任务 { $task } 失败时，来电者会进队列 { $queue }，而这条路后面有专门的 { $team }
    .why = 任务失败的人都进了普通队列，而这条路上另有专门的人可以接。
    .source = 以 Twilio Studio 为鉴：失败之后没有下一步，流程就结束了；这里默认转人工。行业做法，没有标准。
    .help = 用 `fail` 写明去哪里；就是要进这个队列，写 `fail = "human"`

talk-without-stop = 对话 { $talk } 只会回到它自己
    .why = 来电者说“没有了”，却又被问一遍要问什么。
    .source = 承诺 `no-loop`；rcmanaure/langraph-bot-v1#32：和机器人的对话没有出口。
    .help = 让 `done` 通到 `end`，或者通到别的问题

asked-twice = { $node } 又问 { $slot }，来电者前面已经给过
    .why = 来电者给过一次的内容，整通电话都在。
    .source = 承诺 `nothing-twice`；GetHuman 标准 v1.0（2006）第 3 条：说过的信息不要再问。
    .help = 直接往下走；要改的话，单独给一个选项
    .first = 这里给过

identity-before-complaint = 投诉要先经过 { $node }
    .why = 投诉先听，身份后问。
    .source = 承诺 `one-step`：找到人之前不核对身份。
    .help = 直接通到 `human`，由坐席来问是谁
    .asked = 在这里问是谁

queue-without-hours = 队列 { $queue } 全天开放，而另外 { $others } 个不是
    .why = 没写时间的队列什么时候都会去试；没有人在，来电者就白等。
    .source = 承诺 `kept-place`；行业做法，没有标准。
    .help = 写上 `hours`；真是全天，就写 `"00:00-24:00"`

hasty-voicemail = 队列 { $queue } 让来电者去留言，而 { $other } 还有人
    .why = 来电者要的是人，有人在，却给了一台录音机。
    .source = 承诺 `kept-place`；西班牙第 10/2025 号法律第 8 条：不能只有录音应答。
    .help = 改写成那个队列

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
    .why = 来电者信了，就会一直等一个不会来的人。写明理由只能搁置这条告警，不能搁置承诺：验证器也听出来的说法，会作为 PZ300 拒绝。
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
    .also = 这里也是
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
spending-option = 选项 { $option } 走另一个队列 { $queue }，不是大家都进的队列

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

phantom-person-key = 菜单 { $menu } 说转人工按 { $key }，这个键却通到别处
phantom-person-message = { $node } 说转人工按 { $key }，可这个键在这里转不到人工
phantom-key-message = { $node } 让人按 { $key }，可这时没有任何地方接收这个按键

phantom-key = 菜单 { $menu } 让人按 { $key }，这个键在这里没有用
    .why = 照着提示按了，却被说按错了。
    .source = 呼叫中心的惯例，不是标准。
    .help = 加上这个选项，或者从文字里去掉：引擎会自己播报选项

option-told-twice = 菜单 { $menu } 的 `say` 里说了按键 { $key }，后面念选项时又会再说一遍
    .why = 每位来电者都要把同一个选项听两遍，等到自己那一项也要多等一倍的时间。
    .source = presszero 播报菜单的方式：说完 `say`，再逐个念有 `label` 的选项和按键。GetHuman 标准 v1.0（2006）第 6 条：不要长提示语。
    .help = 从 `say` 里去掉；或者去掉 `label`，引擎就不再念它

fixed-wait = 不管队伍多长，{ $node } 都说 { $wait }
    .why = 写死的时间对大多数人都不准，真实的等待只有队列知道。
    .source = GetHuman 标准 v1.0（2006）第 2 条：接入时给出准确的预计等待时间，之后持续更新。
    .help = 去掉它：引擎会按队列的报告播报位置和等待时间

recording-without-seconds = 没有写 { $audio } 有多长
    .why = 录音放完才轮到来电者说话。时长估得太短，录音还没放完就会被当成不出声。
    .source = presszero 的算法：没有 `seconds` 就按 `text` 估算；连 `text` 也没有，就按十秒算。
    .help = 写上时长：`seconds = 4.2`

recording-without-text = { $audio } 里说的话没有写成文字
    .why = 打字、看字的人在这里什么也得不到；录音里说了什么也没法检查。
    .source = EN 301 549 第 6.4 条（不靠听和说也能用）；presszero 章程中的承诺 `slow-lane`。
    .help = 在旁边写上文字：`text = "…"`

asking-handover = { $node } 一边转人工，一边还向来电者要东西
    .why = 没有人在听回答：来电者已经在转人工的路上，却以为不回答就转不了。
    .source = presszero 的章程：转接的那一轮不向来电者要任何东西。GetHuman 标准 v1.0（2006）第 1 条。
    .help = 只说正在转接、请稍候；要问就在转接之前问，或者让人工来问
asking-handover-offer = { $node } 一边转人工，一边还在推销

hurried-task = { $task } 的话还没说完（大约 { $seconds } 秒），任务就超时了
    .why = 任务的时间从开始说这句话时就在走：话说到一半，任务就失败了。
    .source = presszero 运行任务的方式：说话和 `timeout` 同时开始。
    .help = 话说短一点，或者把时间放长

overlapping-hours = { $queue } 的开放时段有重叠
    .why = 时段重叠多半是写错了，而写错的可能正是下班的钟点。
    .source = presszero 的流程格式：一天可以有几个时段。
    .help = 前一个时段结束后，再开始下一个

idle-queue = 没有任何地方通向队列 { $queue }
    .why = 它的时段和 `max_wait` 都不起作用，在那里等的人接不到电话。
    .source = presszero 的流程格式。
    .help = 在该用它的地方写上它，或者删掉

# 只在某个规则集下适用。

unlabelled-lane = 快速通道 { $lane } 设了按键却没有名称：来电者听到的是它的标识
    .why = 快速通道的按键一开始就向所有来电者播报，需要它的人得听得懂。
    .source = presszero 自己的经验；W3C COGA 关于语音菜单的文件也要求用浅显的话。
    .help = 写上 `label = "…"`，比如“视力不便服务”

menu-on-government-hotline = 政府热线上设了菜单 { $menu }
    .why = 下水道堵了的人，不知道该归哪个单位管；设菜单，是让来电者去做热线该做的分类。
    .source = GB/T 33358-2016（推荐性国家标准，2017 年 7 月 1 日起实施）：电话受理不宜设置交互式语音应答菜单。
    .help = 从 `ticket` 开始，直接听来电者说的是什么事

advertisement = 来电者不得不听广告：{ $words }
    .why = 来电者是来办事的；广告占用的时间和注意力，有些人耗不起。
    .source = W3C COGA 语音菜单议题文件：不播广告。GB/T 33358-2016：政府热线不播广告。
    .help = 删掉它

late-elder-age = 要到 { $age } 岁才算老年人，65 岁起的来电者被漏掉了
    .why = 65 岁到这个年龄之间的人，只能自己在菜单里找路。
    .source = 江苏 2021 年：65 岁以上来电直达人工；上海：65 岁以上有直线。
    .help = 写 65 或更小，或者在 `[lane.elder]` 里不写 `age`

indirect-elder-lane = 快速通道 { $lane } 先把老年来电者带到 { $node }，不是人工
    .why = 已经认出是老年人，就不必先过菜单才能找到人工。
    .source = 江苏 2021 年：65 岁以上来电直达人工。银保监会 2021 年 3 月也认可老年人专用菜单，所以这里只作提示。
    .help = 不写 `go`；如果菜单对他们更合适，就写明理由搁置这条规则

elder-lane-set-aside = 没有给老年来电者留下任何快速通道
    .why = 这个规则集说的就是老年来电者，流程里却没有为他们准备什么。
    .source = 银保监会 2021 年 3 月：识别来电者年龄，提供一键转人工或老年人专用菜单。江苏 2021 年：65 岁以上来电直达人工。
    .help = 加上 `[lane.elder]`，或者去掉 `danger_slow_lane`

key-combination = 要求来电者按组合键：{ $keys }
    .why = 组合键要记得住、还要按得及时；对许多人很难，对有些人根本做不到。
    .source = W3C COGA 语音菜单议题文件：不用复杂的按键组合。
    .help = 给它一个只用一个按键的选项

answering-machine-only = 队列 { $queue } 只给来电者留下答录机
    .why = 只能留言的人，没有找到人工，也没有得到回音的承诺。
    .source = 西班牙第 10/2025 号法第 8 条：不得以答录机作为唯一方式。凡是落到答录机的队列都会指出；是否属于法律所说的“唯一方式”，要由律师判断。
    .help = 写 "callback"，或另一个队列的名字

unusual-human-key = 这里转人工要按 { $key }，而来电者会先按 0
    .why = 想找人工的人，不等提示就会按 0。
    .source = GetHuman 标准 v1.0（2006）第 1 条：随时按 0。W3C COGA 议题文件：保留一个数字键，通常是 0。ETSI ETR 096（1993）：首选 0 作为话务员键。
    .help = 在 `[human]` 里不写 `key`

option-without-key = 这个选项只能说，不能按
    .why = 环境嘈杂、口音较重时，语音识别会失败，那时只剩按键。
    .source = GetHuman 标准 v1.0（2006）第 5 条：语音应用要有按键作后备。
    .help = 给它一个 `key`

limited-hours = 队列 { $queue } 有些时间没有人，也没有别的队列接手
    .why = 城市里的麻烦不挑上班时间。
    .source = GB/T 33358-2016（推荐性国家标准）：宜提供 7×24 小时服务。
    .help = 在 `closed` 里写一个始终开放的队列

missing-rating = 来电者没法给这次通话打分
    .why = 没有人会从受了怠慢的来电者那里学到东西。
    .source = GetHuman 标准 v1.0（2006）第 10 条：来电者可以给这次通话打分。
    .help = 加上 `[survey]`；它只在服务之后进行

missing-own-language = { $node } 没有 { $lang } 的文字，而这正是流程自己的语言
    .why = 说这种语言的来电者在这里听到的是另一种语言，也许根本听不懂。
    .source = GetHuman 标准 v1.0（2006）第 9 条：有默认语言。一种语言要从头说到尾是行业惯例，不是标准。
    .help = 补上流程自己语言的文字，或者把 `lang` 改成另一种语言

late-charge = 大约 { $seconds } 秒之后才说明收费，而免费的只有 { $free } 秒
    .why = 等听到价钱，钱已经在收了，来电者没法再决定不打。
    .source = presszero 的章程，承诺 `plain-start`：收费之前先说明。
    .help = 开头多免费一些时间，或者前面少说几句：引擎会先说明这是机器、怎样转人工
late-charge-at-once = 大约 { $seconds } 秒之后才说明收费，流程也没有写开头免费

closing-without-question = { $node } 什么也没有问，之后没人说话通话就结束了
    .why = 没有人问，来电者就不说话，通话于是结束：其实谁也没说事情办完了。
    .source = presszero 的章程，承诺 `no-drop`：只有结束前的询问没有回答，才可以结束通话。
    .help = 问一句还有没有别的事；或者不写 `say`，由引擎来问

rarely-open-queue = 队列 { $queue } 一周只开放 { $minutes } 分钟
    .why = 几乎每一位要找人工的来电者都会被推到另一天。
    .source = presszero 的章程：来电者总能找到人。四个小时是我们自己定的。
    .help = 看看时间有没有写错，或者在 `closed` 里写另一个队列

short-wait = 队列 { $queue } 等 { $seconds } 秒就转走，而人工最快也要 { $least } 秒才能接起
    .why = 还没来得及有人接，转接就放弃了，每位来电者都被打发走。
    .source = presszero 的章程：来电者一定找得到人。播报之后再响两声铃（10 秒）是本项目定的。
    .help = `max_wait` 至少要有这么长

endless-shift = { $shift } 一直开到第二天，共 { $hours } 小时；结束时间是不是想写 { $meant }？
    .why = 下午五点写成 `5:00`，队列就整夜开着，却没有人。
    .source = 营业时间的惯例，不是标准。早上开始、超过 14 小时，这两个数是本项目定的。
    .help = 下午的时间写成 13:00 到 23:00
