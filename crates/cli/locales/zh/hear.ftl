# `presszero hear` 的消息。
no-label = 没有标签；一行应为：文字、制表符、标签
unheard-language = --lang { $tag }：听得懂的有 { $known }
eval-head = 标签            行数  精确率（95 %）           召回率（95 %）           F1（95 %）
false-hand-overs = 没有人要人工却转了：{ $lines } 行中有 { $handed } 行，{ $share }
false-hand-overs-as = ……其中听成 `{ $class }` 的有 { $handed } 行，{ $share }
label-apart = `{ $label }` 单独统计：{ $lines } 行中转了 { $handed } 行，{ $share }；听对类别 { $heard } 行，{ $right }
heard-wrongly = { $label } 听成了 { $class }：{ $text }
    .by = { $label } 听成了 { $class }（因为“{ $term }”）：{ $text }
heard-otherwise = { $sign } { $label } 听成 { $class }，先前听成 { $before }：{ $text }
changes = 与先前相比：{ $better } 行变好，{ $worse } 行变差，{ $other } 行听法不同，{ $same } 行不变，{ $unknown } 行先前没有
broken-before = { $file }：第 { $line } 行不是 `presszero hear` 的输出
