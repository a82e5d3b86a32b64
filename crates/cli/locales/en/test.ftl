# What `presszero test` tells.
nothing-to-test = no `*.test.toml` in this folder, and no folder `flows`; say what to test, or make a flow with `presszero new`
no-tests = { $flow }: no conversation tests; write them in { $tests }, or let random callers call with --seeds
no-tests-in = { $folder }: no `*.test.toml` in this folder; tests of `shop.toml` stand in `shop.test.toml`
does-not-load = { $file } does not load
case-passed = ok
case-failed = failed
touched = touched { $nodes } of { $all_nodes } nodes, { $options } of { $all_options } options
not-touched = { $touched }; not touched: { $missed }
broken-promise = broken promise: { $breach }
more-breaches = and { $count } more of this call
random-caller = random caller of seed { $seed } ({ $persona })
random-callers = { $count } random callers, and no promise was broken
see-again = to see it: { $command }
total = { $passed } passed, { $failed } failed
