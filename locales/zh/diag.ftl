# 各处共用的说法。
level-error = 错误
level-warning = 告警
level-note = 提示
level-help = 建议
did-you-mean = 是不是想写 { $word }？
more-problems = 另外还有 { $count } 个问题
again-here = 这里又写了一次
first-here = 第一次写在这里
one-more = 从这里起超出上限

# ---- 时长

seconds = { $seconds } 秒
minutes = { $minutes } 分 { $seconds } 秒
