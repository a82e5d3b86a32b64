# 读取和编译流程文件时的消息。
level-error = 错误
level-warning = 警告
level-note = 提示
level-help = 建议
did-you-mean = 是不是想写 { $word }？
more-problems = 还有 { $count } 个问题
