# `presszero explain` 的消息。
explain-unknown = 没有名为 `{ $word }` 的规则、承诺或规则集；`presszero explain` 列出全部
explain-did-you-mean = 没有名为 `{ $word }` 的规则、承诺或规则集；是不是想写 `{ $meant }`？
explain-not-checked = 不检查
explain-rules = 规则
explain-promises = 承诺
explain-profiles = 规则集
explain-more = `presszero explain 编号`（或规则名、承诺、规则集）显示原因、例子和依据。
explain-labelled = { $label }：{ $text }
