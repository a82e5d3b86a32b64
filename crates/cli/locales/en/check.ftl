# What `presszero check` and `presszero explain` tell.
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
