# 每个读取和编译问题为什么是问题、依据是什么；少数几个再说明它的样子。

why-not-text = 流程文件是 UTF-8 文本；换一种编码就只能靠猜。
    .source = TOML 1.0 规范：文件用 UTF-8 编码。
    .example = 用 GB 18030 或 Latin-1 保存的文件。请另存为 UTF-8。`presszero check` 把它算作读不了的文件，不显示这个编号；用程序加载流程时会得到编号。

why-file-too-large = 几十兆的文件不会是流程，只会拖垮加载它的服务器。
    .source = presszero 的流程格式。
    .example = 一个 100 MB 的文件。请换成真正的流程文件，或者把流程拆开。`presszero check` 把它算作读不了的文件，不显示这个编号；用程序加载流程时会得到编号。

why-nul-byte = NUL 字节会让别的程序把文字从中间截断，控制字符也没有声音能念出来。
    .source = TOML 1.0 规范：除制表符外不允许控制字符。
    .example = 提示语中间夹着一个 NUL 字节。删掉它。

why-bad-syntax = 这个位置不符合 TOML 语法。
    .source = TOML 1.0 规范。

why-duplicate-key = 两个值里必有一个作废，而谁也说不准是哪一个。
    .source = TOML 1.0 规范。

why-too-deep = 流程里没有哪一部分会嵌套这么多层。
    .source = presszero 的流程格式。

why-wrong-type = 这个键要的是另一种类型的值。
    .source = presszero 的流程格式。

why-unknown-key = 没有任何地方会读的键，多半是写错了。
    .source = presszero 的流程格式。

why-out-of-range = 超出范围的数字会削弱承诺，或者让引擎跑不下去。
    .source = presszero 的流程格式。

why-bad-duration = 没有单位的时长，怎么理解都行。
    .source = presszero 的流程格式。

why-unknown-word = 这个键只能取固定的几个词。
    .source = presszero 的流程格式。

why-bad-telephone-key = 电话上只有 0-9、* 和 # 这些键。
    .source = 电话键盘。

why-bad-date = 假日必须是日历上真有的一天。
    .source = presszero 的流程格式。

why-empty-prompt = 什么也不说的提示语，只会让来电者对着一片安静。
    .source = presszero 的流程格式。

why-prompt-too-long = 没有人会听完一段几分钟长的提示语。
    .source = GetHuman 标准 v1.0（2006）第 6 条：不要长提示语。2000 字的上限是 presszero 自己定的。
    .example = 超过 2000 字的提示语。拆成几条消息，或者删掉大部分。

why-more-problems = 错得太多的文件，不会一条条列到底。
    .source = 编译器的通行做法，不是标准。
    .example = 一个文件里有一千多个问题。先改前面的，再查一遍。

why-unknown-target = 哪儿也到不了的一步，会把来电者扔在半路。
    .source = 承诺 `no-drop`。

why-duplicate-id = 两个节点同名，跳过去就不知道该到哪一个。
    .source = presszero 的流程格式。

why-bad-id = id 会出现在跳转、记录和图里，所以只用最普通的字符。
    .source = presszero 的流程格式。

why-missing-key = 少了它，流程就没法运行。
    .source = presszero 的流程格式。

why-bad-name = 流程名会成为路径和记录的一部分。
    .source = presszero 的流程格式。

why-duplicate-option-key = 一个按键不能通向两个地方。
    .source = presszero 的流程格式。

why-human-key-taken = 人工按键只通向人工，不做别的用。
    .source = 承诺 `always-open`。W3C COGA 语音菜单议题文件：可以要求实现不得让保留的数字表示人工以外的任何意思。

why-empty-menu = 没有选项的菜单，等于问了一个没法回答的问题。
    .source = presszero 的流程格式。

why-option-without-way = 既没有按键，也没有说法和名称的选项，永远选不到。
    .source = presszero 的流程格式。

why-lane-key-taken = 快速通道的按键处处有效，别处就不能再用。
    .source = presszero 的流程格式。

why-endless-messages = 几个只说不听的节点绕成一圈，会没完没了地说下去。
    .source = 承诺 `no-loop`。

why-endless-queues = 队列绕成一圈，请求就永远落不了地。
    .source = 承诺 `kept-place`。

why-unknown-queue = 请求会被送进一个不存在的队列。
    .source = 承诺 `kept-place`。

why-request-excluded = 要人工的说法，不能被排除掉。
    .source = 承诺 `one-step`。

why-empty-word = 没有文字也没有数字的词，永远听不到。
    .source = presszero 的流程格式。

why-word-everywhere = 这么短的词，会在许多别的词里被听到。
    .source = 关键词识别的经验，不是标准。

why-bad-pattern = 这不是正则表达式，或者太大了。
    .source = presszero 的流程格式。

why-bad-hours = 能不能转接，就看服务时间写得对不对。
    .source = 承诺 `kept-place`。

why-unknown-timezone = 没有正确的时区，队列就会在错误的钟点开门。
    .source = IANA 时区数据库。

why-too-many = 流程的规模要让引擎的每一部分都受得了。
    .source = presszero 的流程格式。
    .example = 一个菜单超过 200 个选项。请拆开。

why-unknown-language = 听辨模块不懂这种语言。
    .source = presszero 的流程格式。

why-unheard-language = 听辨模块不懂的语言，写了也永远不会播出来。
    .source = presszero 的流程格式。

why-unknown-profile = 不存在的规则集，什么也查不了。
    .source = presszero 的流程格式。

why-unknown-lint = 只有检查规则可以搁置，而这不是。
    .source = presszero 的流程格式。

why-allow-without-reason = 后来的人需要知道，为什么这条规则在这里不适用。
    .source = presszero 的流程格式。

why-unknown-slot = 来电者会听到“未知”。
    .source = presszero 的流程格式。

why-hidden-machine = 来电者一开始就该知道，说话的是机器。
    .source = 承诺 `plain-start`。

why-spending-lane = 会员等级和消费多少，从不改变通向人工的路。
    .source = 承诺 `equal-way`。

why-unclear-collect = 收集节点只收一样：位数、格式或者几选一。
    .source = presszero 的流程格式。

why-relaxed-promise = 有一条对来电者的承诺被放宽了，所有人都该知道。
    .source = 章程：承诺只能用写明理由的 `danger_` 键放宽，而且始终作为告警报告。

why-fixed-promise = 这条对来电者的承诺，在每个流程里都有效。
    .source = 章程：十二条承诺里有八条不能关掉。

why-late-hint = 来电者应当在十秒内听到怎样转人工。
    .source = 承诺 `plain-start`。

why-duplicate-word = 同一个说法写在两个选项上，只有前一个能选到。
    .source = presszero 的流程格式。

why-lane-without-condition = 没有入口的快速通道，帮不了任何人。
    .source = 承诺 `slow-lane`。

why-queue-without-table = 它没有自己的表，就一直开放；而名字和另一个有表的队列只差一点。
    .source = presszero 的流程格式。

why-doubtful-slot = 名字和文件里填过的信息项只差一点。
    .source = presszero 的流程格式。

why-denies-machine = 被问是不是机器，就得说是。
    .source = 承诺 `honest`。

why-evasive-robot-answer = 被问是不是机器，就得说是，不能绕开问题。
    .source = 承诺 `honest`。

why-hint-without-way = 人工提示就是用来说清怎样转人工的。
    .source = 承诺 `plain-start`。

why-ends-at-once = 到了结束语，不出声就会挂机。还什么都没问过就到结束语，等于没出声就被挂断。
    .source = 承诺 `no-drop`。

why-hurried-lane = 语速更慢、等得更久、选项更少，这条通道就是为此设的。和大家的菜单一样快，等于许诺了却不兑现。
    .source = 承诺 `slow-lane`。语速不超过平常的 0.9 倍，等待至少是平常的 1.5 倍，选项最多六个：数字是我们定的。

why-loose-brace = 没有圈住信息项的花括号会原样念出来，想念的值却没有念。
    .source = presszero 的流程格式。
    .example = `{"{"}balance` 少了后半个花括号，或者写成全角的 `｛balance｝`。应写 `{"{"}balance{"}"}`。

why-broken-promise = 只要有一通电话能打破，就不算承诺。
    .source = presszero 的承诺章程。
    .example = 某条消息说正在转接，其实谁也没有叫：报告会给出这通电话，这句话必须改掉。如果流程里的话都没有问题，那就是 presszero 自身的缺陷，请连同流程一起报告。
