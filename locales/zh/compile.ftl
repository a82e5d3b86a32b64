# 编译流程时发现的问题。

# ---- 规模

most-words = 一个流程最多 { $most } 个词
most-languages = 一个流程最多说 { $most } 种语言
most-lanes = 一个流程最多 { $most } 条快速通道
most-queues = 一个流程最多 { $most } 个队列
most-nodes = 一个流程最多 { $most } 个节点，这里有 { $count } 个
most-options = 一个菜单最多 { $most } 个选项，这里有 { $count } 个
most-units = 一个工单节点最多 { $most } 个受理单位，这里有 { $count } 个
most-choices = 最多 { $most } 个可选值，这里有 { $count } 个
most-lines = 一条提示语最多 { $most } 句（第一次、第二次、第三次……各说一句）
    .label = 太多

# ---- 名称与去向

no-id = { $id } 不能用作{ $what }
    .label = 写在这里
    .help = 名称由 1 到 { $most } 个文字、数字、`_` 或 `-` 组成
id-of-target = { $id } 不能用作{ $what }
    .help = `human`、`back`、`repeat`、`start`、`end` 已经有固定的去向
id-of-node = 节点名
id-of-lane = 快速通道名
id-of-queue = 队列名
id-of-slot = 信息项名
two-nodes = 有两个节点都叫 { $id }
no-such-node = 没有名为 { $node } 的节点
    .label = 没有这个节点
no-place-to-start = 通话不能从 { $target } 开始
    .label = 应为某个节点
way-of-lane = 快速通道不能通向 { $target }
    .label = 应为 `human` 或某个节点
message-circle = 一直在播报，从不听来电者说话：{ $nodes }
    .label = 又回到了原处
start-again = 这之前什么都没有问过，所以会回到开头
    .label = 一直在播报，从不听来电者说话
nobody-so-old = 快速通道从 { $age } 岁才开始，老年人就没有通道了
    .label = 最高 { $most } 岁
    .help = 去掉这个键：默认 65 岁起就是老年人
hurried-lane = 快速通道 { $lane } 是给老年人或残障人士的，却没有慢下来
    .help = 去掉这个键，或者用 `danger_slow_lane = "理由"` 放宽这条承诺
at-most-so-much = 最多 { $most }
at-least-so-much = 至少 { $least }
ends-at-once = 还什么都没问来电者，就经过 { $node } 到了结束语
    .label = 在这里不出声就会挂机
    .help = 先问点什么：接到一个菜单

# ---- 必须写的

flow-lacks = 流程缺少 { $key }
    .help = 例如 `{ $line }`
table-lacks = 这里缺少 { $key }
empty-value = { $key } 是空的
no-name = { $name } 不能用作流程的名称
    .help = 流程的名称用小写字母和数字，各段之间用 `-` 连接，例如 `mobile-carrier`
    .length = 流程的名称最多 { $most } 个字符，这个有 { $count } 个
no-start = 流程没有菜单，也没有写从哪里开始
    .help = 请加一个 `[menu.名称]`，或写 `start = "名称"`
survey-without-keys = 满意度调查没有可按的键
    .label = 例如 "1-5"

# ---- 菜单与按键

nothing-to-choose = 菜单 { $menu } 没有选项
    .label = 需要写 `options`，至少一个选项
nothing-to-sort-by = 工单节点 { $ticket } 没有受理单位
    .label = 需要写 `units`，至少一个受理单位
no-way-to-choose = 谁也选不到这个选项
    .label = 需要写 `key`、`words` 或 `label`
key-for-human = 按键 { $key } 永远转人工
    .option = 选项不能用它
    .lane = 快速通道不能用它
    .answer = 调查的答案不能用它
    .also = 这是人工按键
    .help = 这里换一个键，或在 `[human]` 里另设 `key`
key-for-lane = 按键 { $key } 在任何地方都进入快速通道
    .label = 选项不能用它
    .also = 快速通道用了它
lanes-with-key = 有两条快速通道都用按键 { $key }
options-with-key = 有两个选项都用按键 { $key }
nobody-in-lane = 没有任何条件能进入快速通道 { $lane }
    .label = 需要写 `age`、`tags`、`words` 或 `key`

# ---- 词

word-of-option = { $word } 已经属于另一个选项
    .label = 在这里永远听不到
    .also = 会听作这一个
word-of-unit = { $word } 已经属于另一个受理单位
word-of-choice = { $word } 已经属于另一个可选值
unspeakable = { $word } 没有人说得出来
    .label = 没有文字或数字
short-word = { $word } 会在来电者的许多话里被听到
    .label = 太短
asks-for-person = { $phrase } 就是要人工
    .label = 不能排除
    .help = 请写出另有所指的整个说法，例如 "人工草坪"

# ---- 语言

no-such-language = presszero 还听不懂语言 { $tag }
    .label = 应为其中之一：{ $known }
never-said = presszero 还听不懂语言 { $tag }，这一条永远不会播报
    .label = 不会播报
no-language-known = 这条提示语没有一种语言是 presszero 听得懂的
    .label = 没有可说的内容
language-twice = 同一种语言在这里写了两次

# ---- 播报的内容

evades = 这个回答没有承认自己是机器
    .label = 有人问起时会这样说
    .help = 系统会先承认
empty-hint = 这条提示没有说怎样转人工
    .label = 没有按键，也没有说法
    .help = 系统会先补上
slow-hint = 这条提示大约 { $seconds } 秒后才说到怎样转人工
    .label = 超过十秒
claims-person = 这里说的不是实话：说话的是机器，人工也随时找得到
    .label = 不能这样告诉来电者
    .help = 如实说自己是机器，并说明怎样转人工
hides-machine = 欢迎语没有用 { $tag } 说明这是机器
    .label = 每位来电者都会听到
    .help = 系统会先说这一句：{ $sentence }
long-greeting = 欢迎语大约要播 { $seconds } 秒
    .label = 太长，来电者迟迟听不到怎样转人工
    .help = 系统会在它前面先说怎样转人工

# ---- 收集与信息项

takes-nothing = { $node } 没有写要收集什么
    .label = 需要写 `digits`、`match` 或 `choices`
takes-two = { $node } 只能在 `{ $first }` 和 `{ $second }` 中写一个
    .label = 又写了这个
    .also = 写了这个
no-pattern = { $pattern } 不是正则表达式
    .label = 正则引擎的说明（英文）：{ $reason }
loose-brace = 这里的花括号没有圈住信息项，来电者会听到它
    .label = 不是信息项
    .help = 信息项写在 `{"{"}` 和 `{"}"}` 之间
never-filled = 没有任何节点会填写信息项 { $slot }
    .label = 这个文件里没有这一项
filled-by-task = 信息项 { $slot } 只可能由业务办理来填写

# ---- 队列

no-such-queue = 没有名为 { $queue } 的队列
    .label = 应为 `callback`（回拨）、`voicemail`（留言）或某个队列
name-of-keeper = { $name } 不能用作队列名
    .label = 它表示保留请求的一种方式
no-table = 队列 { $queue } 没有自己的表，所以会一直开放
    .label = 没有这张表
queue-circle = 请求在队列之间转圈，哪里都不保留：{ $queues }
    .label = 又回到了原处
    .help = 其中一个必须以 `callback`（回拨）或 `voicemail`（留言）结束

# ---- 服务时间

day-twice = { $day } 的服务时间写了两次
no-weekday = { $word } 不是星期几
    .label = 应为 `mon` 到 `sun`，或一段，例如 `mon-fri`
never-open = 这个队列永远不会开放
    .label = 哪一天都没有时段
    .help = 全天开放的队列不用写这个键
hours-of-nothing = { $hours } 刚开始就结束
    .label = 等于没有时间
    .help = 全天请写 "00:00-24:00"
no-hours = { $hours } 不是服务时间
    .label = 应写成例如 "09:00-21:00"
no-such-zone = 没有时区 { $zone }
    .label = 应为 IANA 时区名
    .help = 例如 `Asia/Shanghai` 或 `Europe/Madrid`

# ---- 规则集、检查规则、承诺

no-such-profile = 没有规则集 { $profile }
    .label = 没有这个规则集
    .help = 现有：{ $profiles }
promise-relaxed = 承诺 `{ $promise }` 被放宽：{ $reason }
    .label = 写明的理由
promise-no-lint = `{ $promise }` 是承诺，不是检查规则
    .label = 不能在这里关闭
not-a-lint = { $id } 不能关闭
    .label = 不是检查规则
no-such-lint = 没有检查规则 { $id }
    .label = 没有这条规则
no-reason = 没有写理由
    .label = 请写明为什么
