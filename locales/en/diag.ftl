# What a flow can be told when it is read and compiled.
level-error = error
level-warning = warning
level-note = note
level-help = help
did-you-mean = did you mean { $word }?
more-problems = and { $count ->
    [one] 1 more problem
   *[other] { $count } more problems
  }
