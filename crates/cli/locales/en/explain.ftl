# What `presszero explain` tells.
explain-unknown = there is nothing to explain by the name `{ $word }`; `presszero explain` lists all codes, promises and profiles
explain-did-you-mean = there is nothing to explain by the name `{ $word }`; did you mean `{ $meant }`?
explain-not-checked = not checked
explain-rules = Rules
explain-promises = Promises
explain-profiles = Profiles
explain-more = `presszero explain CODE` (or a name, a promise, a profile) tells the rest: why, examples, source.
explain-labelled = { $label }: { $text }
