# `presszero hear` 的消息。
no-label = 没有标签；一行应为：文字、制表符、标签
unheard-language = --lang { $tag }：只听得懂 zh、en 和 es
eval-head = 标签            行数  精确率（95 %）           召回率（95 %）           F1（95 %）
false-hand-overs = 没有人要人工却转了：{ $lines } 行中有 { $handed } 行，{ $share }
label-apart = `{ $label }` 单独统计：{ $lines } 行中转了 { $handed } 行，{ $share }
heard-wrongly = { $label } 听成了 { $class }：{ $text }
    .by = { $label } 听成了 { $class }（因为“{ $term }”）：{ $text }
