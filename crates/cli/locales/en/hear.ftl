# What `presszero hear` tells.
no-label = no label; a line is a text, a tab and its label
unheard-language = --lang { $tag }: the ear knows { $known }
eval-head = label          lines  precision (95 %)         recall (95 %)            F1 (95 %)
false-hand-overs = handed over though nobody was asked for: { $handed } of { $lines }, { $share }
false-hand-overs-as = ... of these as `{ $class }`: { $handed }, { $share }
label-apart = `{ $label }`, counted apart: { $handed } of { $lines } handed over, { $share }; { $heard } heard as such, { $right }
heard-wrongly = { $label } heard as { $class }: { $text }
    .by = { $label } heard as { $class } by `{ $term }`: { $text }
heard-otherwise = { $sign } { $label } heard as { $class }, before as { $before }: { $text }
changes = against before: { $better } better, { $worse } worse, { $other } otherwise, { $same } the same, { $unknown } not known before
broken-before = { $file }: line { $line } is no answer of `presszero hear`
