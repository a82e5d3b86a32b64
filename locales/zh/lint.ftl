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
