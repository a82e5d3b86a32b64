# The pages that say why a rule, a promise or a profile exists.

part-bad = Bad
part-good = Good
part-example = What it looks like
part-source = Source
part-standing = What it does
part-only = Holds only under
part-profiles = Asked by
part-checked = How it is checked
part-points = What the source says
part-targets = Targets of the report
part-unchecked = What it does not check
part-advice = Mind

standing-error = An error: the flow does not load.
standing-proof = An error: the flow loads, and `presszero check` fails.
standing-warning = A warning: the flow loads. A flow sets it aside with a reason in `[lint] allow`; `--deny warnings` makes it fail.
standing-promise = A warning that is about a promise to the caller: the flow loads, and nothing sets it aside.
standing-note = A note: advice, which never fails a check.

promise-fixed = It holds in every flow and cannot be switched off.
promise-relaxable = A flow can relax it with `{ $key }` and a reason; that stays a reported warning (PZ130).

check-compiler = Compiler
check-verifier = Verifier
check-auditor = Auditor
check-fuzzers = Fuzzers
    .how = Random calls on random flows, with the auditor as the judge.

not-checked = (not checked)
