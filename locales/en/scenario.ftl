# Conversation tests: slips in the file, and what went another way than expected.

# ---- the file

test-lacks = `{ $key }` is missing
    .label = needs `{ $key }`
flow-unnamed = the tests do not say which flow they call
    .label = expected a file such as "shop.toml"
case-without-steps = a case has at least one step
clock-time = a time such as `2026-11-21T10:00:00+08:00`
    .label = no RFC 3339
two-acts = a step does one thing, and this one does two: { $first }; { $second }
    .help = make two steps of it
no-act = a step does something, or expects something
    .label = does nothing
no-row-of-keys = { $keys } is no row of telephone keys
    .label = expected keys of 0-9, * and #
true-only = expected `true`: leave the key out where it does not happen
    .label = expected `true`
one-of = one of { $words }
    .label = unknown word

# ---- what was expected, and what came

failure = step { $step }: expected { $expected }, got { $got }
same-call = the same call
call-at = the call at `{ $place }`
call-at-node = the call at `{ $node }` ({ $state })
call-in = the call in `{ $state }`
end-of-call = the end of the call
call-goes-on = the call to go on
to-hear = to hear `{ $words }`
not-to-hear = not to hear `{ $words }`
silence = silence
class-heard = `{ $class }` heard
nothing-heard = nothing
no-value = no value
a-priority = priority `{ $priority }`
no-priority = no priority
a-unit = unit `{ $unit }`
no-unit = no unit
transfer-to = a transfer to `{ $queue }`
transfer-because = a transfer to `{ $queue }` (reason `{ $reason }`)
an-effect = that the step does something
no-effect = nothing: { $why }
any-transfer-because = a transfer with reason `{ $reason }`
no-transfer = no transfer; { $place }
no-turn = no turn
callback-for = a callback for `{ $queue }`
message-for = a message for `{ $queue }`

# ---- why an event changed nothing, or what was odd about it; the words of the session

session-note = { $note ->
   *[other] { $words }
  }

# ---- what the way of driving changed

restored-differs = a restored session differs from the saved one
many-ticks = the session asked for more than { $most } ticks in { $time }
doubled-tick = a doubled tick at { $at } was acted on
changed-by-json = JSON changed an event or a turn
no-json = an event or a turn is no JSON: { $error }

# ---- coverage and random callers

missed-node = { $kind } `{ $node }`
missed-option = option `{ $option }` of `{ $node }`
persona-patient = patient
persona-silent = silent
persona-masher = masher
persona-angry = angry
persona-older = older
persona-hanging-up = hanging-up
