# 读取 TOML 时应有什么、实际写了什么。

# ---- TOML 写法有误；解析器只说英文，这里按它的原话对应

no-toml = { $slip ->
    [may-only-go-between-digits] `_` 只能写在数字之间
    [cannot-extend-value-of-type-string-with-a-dotted-key] 前面已写成一个值，不能再用带点的键往里加
    [cannot-extend-value-of-type-integer-with-a-dotted-key] 前面已写成一个值，不能再用带点的键往里加
    [cannot-extend-value-of-type-float-with-a-dotted-key] 前面已写成一个值，不能再用带点的键往里加
    [cannot-extend-value-of-type-boolean-with-a-dotted-key] 前面已写成一个值，不能再用带点的键往里加
    [cannot-extend-value-of-type-datetime-with-a-dotted-key] 前面已写成一个值，不能再用带点的键往里加
    [cannot-extend-value-of-type-array-with-a-dotted-key] 前面已写成列表，不能再用带点的键往里加
    [cannot-extend-value-of-type-inline-table-with-a-dotted-key] 前面已写成行内表，不能再用带点的键往里加
    [cannot-extend-value-of-type-array-of-tables-with-a-dotted-key] 前面已写成表的列表，不能再用带点的键往里加
    [cannot-recurse-further-max-recursion-depth-met] 括号套得太深
    [recursion-limit] 括号套得太深
    [carriage-return-must-be-followed-by-newline] 回车符后面必须是换行符
    [extra] 多了一个 `=`
    [extra-assignment-between-key-value-pairs] 多了一个 `=`
    [extra-comma-in-array] 列表里多了逗号
    [extra-comma-in-inline-table] 行内表里多了逗号
    [integers-with-a-radix-cannot-be-signed] 带进制前缀的整数不能有正负号
    [invalid-comment-character] 注释里有不允许的字符
    [invalid-inline-table-element] 行内表里这一项写得不对
    [invalid-key-value-pair] 这里应写成“键 = 值”
    [invalid-unquoted-key] 除英文字母、数字、`-`、`_` 之外，名称要用引号括起来
    [invalid-value] 值写得不对
    [invalid-basic-string] 双引号字符串写得不对
    [invalid-literal-string] 单引号字符串写得不对
    [invalid-multi-line-basic-string] 多行字符串写得不对
    [invalid-multi-line-literal-string] 多行字符串写得不对
    [invalid-escape-sequence] 转义写得不对
    [invalid-boolean] 真假值写得不对
    [invalid-date] 日期写得不对
    [invalid-time] 时间写得不对
    [invalid-date-time] 日期时间写得不对
    [invalid-datetime] 日期时间写得不对
    [invalid-string] 字符串写得不对
    [invalid-integer-number] 整数写得不对
    [invalid-hexadecimal-number] 十六进制数写得不对
    [invalid-octal-number] 八进制数写得不对
    [invalid-binary-number] 二进制数写得不对
    [invalid-float] 小数写得不对
    [invalid-mantissa] 小数写得不对
    [invalid-fraction] 小数点后面写得不对
    [invalid-exponent] 指数写得不对
    [key-with-no-value] 这个键没有值
    [keys-cannot-be-multi-line-basic-strings] 键不能写成多行字符串
    [keys-cannot-be-multi-line-literal-strings] 键不能写成多行字符串
    [missing-array-opening] 列表缺少左方括号
    [missing-assignment-between-key-value-pairs] 键和值之间缺少 `=`
    [missing-comma-between-array-elements] 列表的两项之间缺少逗号
    [missing-comma-between-key-value-pairs] 两个键之间缺少逗号
    [missing-comment-start] 注释缺少开头的 `#`
    [missing-escaped-value] 反斜杠后面的字符不对
    [missing-inline-table-opening] 行内表缺少左花括号
    [missing-key-for-inline-table-element] 行内表里这一项缺少键
    [missing-opening-quote] 缺少开头的引号
    [missing-table-open] 表头缺少左方括号
    [missing-value] 缺少值
    [missing-value-for-key] 这个键缺少值
    [radix-must-be-lowercase] 进制前缀要小写
    [redundant-integer-number-prefix] 整数的前缀多余
    [redundant-numeric-sign] 正负号多余
    [string-values-must-be-quoted] 文字要用引号括起来
    [too-few-unicode-value-digits] 字符编码的位数不够
    [unclosed-array] 列表没有写完
    [unclosed-array-table] 表头没有写完
    [unclosed-inline-table] 行内表没有写完
    [unclosed-table] 表头没有写完
    [unexpected-in-array] 列表里多了 `=`
    [unexpected-content] 这里有多余的内容
    [unexpected-content-between-comment-and-newline] 注释和换行之间有多余的内容
    [unexpected-key-or-value] 这里不该再有键或值
    [unexpected-leading-zero] 数字开头不能有多余的 0
    [unexpected-sign] 这里不该有正负号
    [unquoted-keys-cannot-be-empty] 键不能为空
   *[other] TOML 写法有误（{ $words }）
  }
unclosed-text = 文字没有写完：结尾缺少 { $quote }
no-toml-expected = { $slip }（应为：{ $parts }）
either-part = { $first }、{ $second }
toml-part = { $part ->
    [basic-string] 双引号字符串
    [literal-string] 单引号字符串
    [multi-line-basic-string] 多行字符串
    [multi-line-literal-string] 多行字符串
    [characters] 字符
    [printable-characters] 可见字符
    [non-double-quote-visible-characters] 双引号以外的可见字符
    [non-single-quote-visible-characters] 单引号以外的可见字符
    [non-single-quote-characters] 单引号以外的字符
    [unicode-hexadecimal-value] 十六进制的字符编码
    [month] 月份
    [day] 日
    [hour] 小时
    [minute] 分钟
    [second] 秒
    [nanosecond] 秒的小数
    [year-or-hour] 年份或小时
    [a-four-digit-year-yyyy] 四位年份
    [a-two-digit-month-mm] 两位月份
    [a-two-digit-day-dd] 两位日期
    [a-two-digit-hour-hh] 两位小时
    [a-two-digit-minute-mm] 两位分钟
    [a-two-digit-second-ss] 两位秒
    [month-between-01-and-12] 01 到 12 月
    [day-between-01-and-28] 01 到 28 日
    [day-between-01-and-29] 01 到 29 日
    [day-between-01-and-30] 01 到 30 日
    [day-between-01-and-31] 01 到 31 日
    [hour-between-00-and-23] 00 到 23 时
    [minute-between-00-and-59] 00 到 59 分
    [second-between-00-and-60] 00 到 60 秒
    [digits] 数字
    [numbers] 数字
    [letters] 字母
    [key] 键
    [value] 值
    [newline] 换行
    [nothing] 空
   *[other] { $words }
  }
foreign-sign = { $what ->
    [comment] 这样写不是注释
    [table] 表名里写了冒号
   *[key] 键和值之间写了冒号
  }；请写 `{ $sign }`
    .label = 应为 `{ $sign }`
wide-character = 这是{ $name ->
    [comma] 全角逗号
    [quote] 中文引号
    [bracket] 全角方括号
    [brace] 全角花括号
    [equals] 全角等号
    [colon] 全角冒号
    [dot] 全角句点
    [hash] 全角井号
    [hyphen] 全角连字符
    [space] 全角空格
   *[digit] 全角数字
  }，请用半角 `{ $ascii }`
    .label = 半角 `{ $ascii }`
key-parts = 一个键最多分 { $most } 段
defined-twice = { $key } 写了两次

# ---- 文件

file-size = 文件有 { $bytes } 字节，流程文件最多 { $most } 字节
not-utf8 = 文件第 { $line } 行不是 UTF-8 编码
    .label = 无法识别的字符
    .help = 请把文件另存为 UTF-8 编码
a-nul-byte = 文件里有 NUL 字节（空字符）
a-control-character = 要念的文字里有控制字符 { $code }
    .help = 把它去掉

# ---- 值

expected-got = 这里应为：{ $expected }；实际是：{ $got }
either = { $first } 或 { $second }
a-string = 字符串
a-whole-number = 整数
a-number = 数
a-truth-value = 真假值
a-date-or-time = 日期或时间
a-list = 列表
a-table = 表
list-of = 列表，每一项是：{ $item }
    .help = 请写在方括号里
table-without-id = 这个 `[{ $table }]` 没有名称
    .help = 请写成 `[{ $table }.名称]`，名称由你定
table-by-name = 按名字列出的表
in-quotes = 请加上引号："{ $number }"
range = { $least } 到 { $most }
outside = 超出范围
length-of-time = 时长，例如 "6s"
    .help = 时间要带单位：{ $such }
no-length-of-time = { $text } 不是时长
    .label = 看不懂
    .help = 写成 "6s"、"3m"、"1m30s" 或 "500ms"
digit-count = 数字位数，例如 11 或 "6-11"
digit-range = 1 到 { $most } 位，小的写在前面
telephone-key = 电话按键，例如 "1"
telephone-keys = 按键，例如 "1-5" 或 ["1", "2"]
no-telephone-key = 电话上没有 { $key } 这个按键
    .label = 应为 0-9、* 或 #
keys-downwards = { $keys } 是倒着数的
    .label = 小的写在前面："{ $first }-{ $last }"
a-date = 日期，例如 2026-10-01
no-such-day = 日历上没有 { $day } 这一天
    .label = 没有这一天
opening-hours = 服务时间，例如 "09:00-21:00"，或按星期写的表
plain-value = 文字、数或真假值
text-or-texts = 一段文字或一列文字

# ---- 提示语

a-prompt = 提示语：字符串、列表，或按语言写的表
says-nothing = 提示语不能为空
    .label = 没有可说的内容
prompt-length = 提示语最多 { $most } 个字，这一条有 { $count } 个字
    .label = 太长

# ---- 键

no-such-key = 没有 { $key } 这个键
    .help = 这里可以写：{ $keys }
promise-stays = 承诺 `{ $promise }` 不能关闭
    .label = 任何流程都不行
priority-by-spending = 优先转接不能以 { $word } 为条件
lane-by-spending = 快速通道不能以 { $word } 为条件
    .label = 承诺 `equal-way` 不允许
    .help = 会员等级和消费金额不改变转人工的快慢；只有年龄、残障、情绪困扰或紧急情况可以优先
