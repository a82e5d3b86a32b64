# 说明某条规则、承诺或规则集为什么存在的页面。

part-bad = 反例（规则不看例子用的是什么语言；`^` 标出有问题的地方）
part-good = 正例（同一个流程，这样写就好）
part-example = 什么样子
part-source = 依据
part-standing = 作用
part-only = 只适用于
part-profiles = 哪些规则集要求
part-checked = 怎样检查
part-points = 依据里说了什么
part-targets = 报告的目标值
part-unchecked = 不检查什么
part-advice = 请注意

standing-error = 错误：流程无法加载。
standing-proof = 错误：流程照常加载，但 `presszero check` 不通过。
standing-warning = 告警：流程照常加载。可以在 `[lint] allow` 里写明理由搁置；加上 `--deny warnings` 则检查不通过。
standing-promise = 关系到承诺的告警：流程照常加载，但不能搁置。
standing-note = 提示：只是建议，从不导致检查不通过。

promise-fixed = 每个流程都有效，不能关掉。
promise-relaxable = 流程可以用 `{ $key }` 写明理由放宽；这会一直作为告警报告（PZ130）。

check-compiler = 编译
check-verifier = 证明
check-auditor = 审计
check-fuzzers = 模糊测试
    .how = 在随机流程上随机通话，由审计来评判。

not-checked = （不检查）
