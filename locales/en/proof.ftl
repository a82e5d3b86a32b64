# What the verifier finds.

broken-promise = promise `{ $promise }` is broken: { $fault }
    .at = a call stood here as it happened
    .said = a caller hears this
    .help = let `human` or a `[transfer.ID]` follow, or do not say it
    .opening = a call begins with this
    .sooner = tell the key to a person earlier, with fewer words before it
proof-count-fell = the count of `{ $what }` fell, so that a circle could go on for ever
proof-limit-passed = `{ $limit }` was used up, and the caller is still with the bot
proof-offers-for-ever = a caller can be asked for ever what to do with the request that is kept
proof-nothing-counted = the bot answered, and nothing was counted: this could go on for ever
proof-nobody-wakes = nothing would ever wake a call in `{ $phase }`
proof-denies-machine = asked whether it is a machine, the bot did not say so
proof-reason-lost = the request was made because `{ $reason }`, and that is forgotten
proof-complaint-astray = a complaint went to `{ $to }`, not to `{ $wanted }`
proof-call-lost = a call that could not be read back was not handed over
proof-number-lost = the number that was keyed for the callback was replaced by another
proof-alternative-missed = the recogniser had heard a request too, and nobody was called
proof-stuck = a caller who does nothing is never with a person
proof-dropped = a caller who does nothing is hung up on before anything was asked
proof-restored-wrongly = a call that was saved and taken up elsewhere is not the same
proof-too-large = the flow is too large to be proved: more than { $states } states were found, and not all were looked at
proof-private-digits = digits of a masked entry stand in a turn and are not marked as private
