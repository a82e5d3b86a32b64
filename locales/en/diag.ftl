# What the problems of every room share.
level-error = error
level-warning = warning
level-note = note
level-help = help
did-you-mean = did you mean { $word }?
more-problems = and { $count ->
    [one] 1 more problem
   *[other] { $count } more problems
  }
again-here = again here
first-here = first here
one-more = one more

# ---- lengths of time

seconds = { $seconds } s
minutes = { $minutes } m { $seconds } s
