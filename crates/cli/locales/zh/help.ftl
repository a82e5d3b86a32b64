# 每个命令的帮助：`help-命令`，以及 `help-命令-参数`，其下是参数可以取的词。

help-usage-heading = 用法：
help-commands-heading = 命令：
help-arguments-heading = 参数：
help-options-heading = 选项：
help-options = [选项]
help-command = 命令
help-value = { $value }（{ $what }）
help-values = { $help }：{ $values }
help-default = { $help } [默认：{ $default }]

help = 编译并运行电话和聊天流程，让来电者任何时候一步就能转人工
    .more =
    三条命令做出第一个流程：
      presszero new shop
      presszero check shop
      presszero call shop

    退出码：0 正常，1 发现了问题（写错、违背承诺、用例失败），2 无法运行。
help-lang = 消息的语言：en 或 zh [默认：随系统环境]
    .value = 语言
help-help = 显示本帮助，或某个命令的帮助
help-help-command = 命令
    .value = 命令
help-this = 显示本帮助
help-version = 显示版本

help-new = 新建流程，连同对话测试和编辑器用的 schema，马上可以运行
    .more =
    示例：
      presszero new shop                 # 建立文件夹 shop/，里面有三个文件
      presszero new hotline --lang en
help-new-name = 流程名，也是新建文件夹的名称，用短横线连接的小写形式
    .value = 名称
help-new-lang = 流程的语言
    .value = 语言

help-check = 加载流程，列出所有问题及其在文件中的位置
    .more =
    示例：
      presszero check shop.toml
      presszero check flows                          # 文件夹里的所有流程
      presszero check --deny warnings flows          # 用于持续集成
      presszero check --profile w3c-coga shop.toml   # 按流程没有写明的规则集检查
      presszero check --format github flows          # 在合并请求的对应行旁边显示
      presszero check --format json shop.toml | jq '.flows[].findings'
help-check-flows = 流程，或装有流程的文件夹；`-` 表示标准输入
    .value = 流程
help-check-format = 结果的写法
    .value = 格式
    .human = 给人看
    .json = 给程序读
    .sarif = 给汇总检查结果的工具：SARIF 2.1.0
    .github = 给 GitHub Actions：工作流命令
help-check-profiles = 除流程自己写明的以外，再按这个规则集检查；可以给出多次；`presszero explain` 列出全部
    .value = 规则集
help-check-deny = 以下情况也算不通过
    .value = 类别
    .warnings = 任何告警

help-explain = 说明某条规则、承诺或规则集的由来，附例子和依据
    .more =
    示例：
      presszero explain                              # 列出全部
      presszero explain PZ101
      presszero explain one-step
      presszero explain w3c-coga --format json
help-explain-topic = 规则编号或名称、承诺、规则集 [默认：列出全部]
    .value = 条目
help-explain-format = 页面的写法
    .value = 格式
    .human = 给人看
    .json = 给程序读

help-call = 在终端里给流程打电话：按键、打字代替说话、不出声
    .more =
    通话中：
      138                按键，一个一个地按：0-9、* 和 #
      （空行）           不出声
      我要投诉           其他内容就是您说的话
      /help              其余用法：时间流逝、坐席接入、业务办好、挂断

    示例：
      presszero call shop.toml
      presszero call shop.toml --age 72
      presszero call shop.toml --at '2026-11-21 22:30' -v
      printf '1\n138\n我要投诉\n' | presszero call flows/carrier.toml
help-call-flow = 流程
    .value = 流程
help-call-age = 来电者的年龄
    .value = 岁数
help-call-tags = 来电者的需要（elder、hearing……），可以写多次
    .value = 标签
help-call-at = 来电的时间，例如 '2026-11-21 22:30'，按队列的时区 [默认：现在]
    .value = 时间
help-call-text = 文字渠道：您打字，没有人催
help-call-lang = 来电者的语言，例如 zh-CN 或 en
    .value = 语言
help-call-id = 来电者的号码
    .value = 号码
help-call-verbose = 显示听成了什么、为什么，当前状态和下一个期限

help-test = 运行对话测试，统计走到了哪些节点和选项
    .more =
    流程 `shop.toml` 的对话测试写在旁边的 `shop.test.toml` 里。

    示例：
      presszero test                                 # 当前文件夹里的测试，没有就用 flows/ 里的
      presszero test shop.toml
      presszero test flows --seeds 1000              # 每个流程再加一千位随机来电者
      presszero test shop.toml --seed 42             # 让其中一位重打一次，完整显示
      presszero test flows --junit report.xml
      presszero test --generate shop.toml > shop.test.toml
help-test-paths = 流程、测试文件，或装有它们的文件夹
    .value = 路径
help-test-junit = 同时把结果写成 JUnit XML
    .value = 文件
help-test-seeds = 让这么多位随机来电者给每个流程打电话：种子 1 到 N
    .value = N
help-test-seed = 让这个种子的随机来电者来打，显示整通电话
    .value = S
help-test-generate = 改为输出这个流程的对话测试：合起来走遍能走到的每一处；`-` 表示标准输入
    .value = 流程
help-test-quiet = 只显示失败的用例和最后一行

help-replay = 把事件送进流程，输出每一轮答复，都是 JSON Lines
    .more =
    一个数据流里可以有多通电话，以每行的 "call" 区分。

    示例：
      presszero replay shop.toml events.jsonl
      echo '{ "{" }"at":0,"event":"start"{ "}" }' | presszero replay shop.toml
help-replay-flow = 流程
    .value = 流程
help-replay-events = 事件，一行一个 [默认：标准输入]
    .value = 事件

help-hear = 判断每句话是不是要人工，一行一句
    .more =
    示例：
      echo 我要投诉 | presszero hear
      presszero hear --flow shop.toml utterances.txt
      presszero hear --lang zh --eval labelled.tsv --misses

    标注文件每行是文字、制表符、标签（human、complaint 或 other），后面可以再加制表符和出处。
    其他标签的行单独统计。
help-hear-file = 要判断的话，一行一句 [默认：标准输入]
    .value = 文件
help-hear-lang = 只按这种语言听：zh、en、es、ja 等 [默认：都听]
    .value = 语言
help-hear-flow = 同时按这个流程里的词来听
    .value = 流程
help-hear-verbose = 说明理由：归一后的文字、分句、听到的每一处及其去留
help-hear-eval = 用标注文件来测：精确率、召回率、F1，附 95 % 区间
    .value = LABELLED.tsv
help-hear-misses = 与 --eval 同用：列出听错的行
help-hear-against = 与 --eval 同用：先前用 `presszero hear` 听同样文字的输出；列出现在听法不同的行
    .value = BEFORE.jsonl
help-hear-format = --eval 结果的写法（逐句判断时总是 JSON Lines）
    .value = 格式
    .human = 给人看
    .json = 给程序读

help-graph = 把流程画成图：节点、选项、快速通道，以及每一条转人工的路
    .more =
    到处都有效的东西（人工按键、各项限制）在图上只写一次，不在每个节点重画。

    示例：
      presszero graph shop.toml > shop.svg           # 任何浏览器都能打开
      presszero graph shop.toml --out shop.svg
      presszero graph shop.toml --format mermaid     # 放进 Markdown 页面，写在 ```mermaid 和 ``` 之间
      presszero graph shop.toml --format dot | dot -Tpdf > shop.pdf
help-graph-flow = 流程；`-` 表示标准输入
    .value = 流程
help-graph-format = 图的写法
    .value = 格式
    .svg = 图片，不需要别的程序
    .mermaid = Mermaid 流程图
    .dot = DOT，给 Graphviz
help-graph-out = 写到这个文件 [默认：标准输出]
    .value = 文件

help-schema = 输出流程格式的 JSON Schema，供编辑器使用
    .more =
    示例：
      presszero schema > presszero.schema.json       # 流程的第一行写明它
