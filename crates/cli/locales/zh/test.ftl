# `presszero test` 的消息。
nothing-to-test = 这个文件夹里没有 `*.test.toml`，也没有 `flows` 文件夹；请写明要测什么，或用 `presszero new` 新建流程
no-tests = { $flow }：没有对话测试；请写在 { $tests } 里，或用 --seeds 让随机来电者来打
no-tests-in = { $folder }：这个文件夹里没有 `*.test.toml`；`shop.toml` 的测试写在 `shop.test.toml` 里
does-not-load = { $file } 无法加载
case-passed = 通过
case-failed = 失败
touched = 走到 { $nodes }/{ $all_nodes } 个节点、{ $options }/{ $all_options } 个选项
not-touched = { $touched }；没有走到：{ $missed }
broken-promise = 违背承诺：{ $breach }
more-breaches = 这通电话另外还有 { $count } 处
random-caller = 随机来电者，种子 { $seed }（{ $persona }）
random-callers = { $count } 位随机来电者，没有违背任何承诺
see-again = 重现：{ $command }
total = { $passed } 个通过，{ $failed } 个失败
