# What `presszero check` and `presszero explain` tell.
check-at = { $message }: { $label }
check-ok = ok
check-failed = failed
nodes = { $count ->
    [one] 1 node
   *[other] { $count } nodes
  }
queues = { $count ->
    [one] 1 queue
   *[other] { $count } queues
  }
lanes = { $count ->
    [one] 1 lane
   *[other] { $count } lanes
  }
errors = { $count ->
    [one] 1 error
   *[other] { $count } errors
  }
notes = { $count ->
    [one] 1 note
   *[other] { $count } notes
  }
warnings = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
  }
proof-proved = proved
proof-broken = broken
proof-others = also
proof-one-step = { $states } states, { $transitions } transitions, every one of them { $gestures ->
    [one] 1 gesture
   *[other] { $gestures } gestures
  } from a person
proof-no-drop = a caller who does nothing is with a person, or the request is kept, after { $time } at the latest
proof-no-loop = longest call with the bot: { $turns } turns, { $time }
proof-plain-start = hint after { $time }
proof-call = A call that shows it, as a conversation test:
proof-progress = proving: { $states } states, { $waiting } to look at
proof-case = breaks { $promise }
