# What the reader of TOML expects, and what it found.

# ---- slips of TOML; the parser's own words

no-toml = { $slip ->
    [string-values-must-be-quoted] a text stands in quotation marks
    [invalid-unquoted-key] a name of other letters than a to z, digits, `-` and `_` stands in quotation marks
    [cannot-recurse-further-max-recursion-depth-met] brackets stand in each other too deep
    [recursion-limit] brackets stand in each other too deep
   *[other] { $words }
  }
unclosed-text = a text is not closed: { $quote } is missing at its end
no-toml-expected = { $slip }, expected { $parts }
either-part = { $first }, { $second }
toml-part = { $part ->
    [basic-string] a text in double quotes
    [literal-string] a text in single quotes
   *[other] { $words }
  }
foreign-sign = { $what ->
    [comment] this is no comment
    [table] a colon stands in the name of a table
   *[key] a colon stands between a key and its value
  }; write `{ $sign }`
    .label = `{ $sign }` is meant
wide-character = this is { $name ->
    [comma] a full-width comma
    [quote] a curly quotation mark
    [bracket] a full-width bracket
    [brace] a full-width brace
    [equals] a full-width equals sign
    [colon] a full-width colon
    [dot] a full-width dot
    [hash] a full-width hash sign
    [hyphen] a full-width hyphen
    [space] a full-width space
   *[digit] a full-width digit
  }; write `{ $ascii }`
    .label = `{ $ascii }` is meant
key-parts = a key has at most { $most } parts
defined-twice = { $key } is defined twice

# ---- the file

file-size = the file has { $bytes } bytes; a flow has at most { $most }
not-utf8 = the file is not UTF-8 in line { $line }
    .label = no character
    .help = save the file as UTF-8
a-nul-byte = the file holds a NUL byte
a-control-character = a text that is said holds the control character { $code }
    .help = take it out

# ---- values

expected-got = expected { $expected }, got { $got }
either = { $first } or { $second }
a-string = a string
a-whole-number = a whole number
a-number = a number
a-truth-value = a truth value
a-date-or-time = a date or time
a-list = a list
a-table = a table
list-of = a list, each item { $item }
    .help = write it in square brackets
table-without-id = this `[{ $table }]` has no id
    .help = write `[{ $table }.ID]`, with an id of your own
table-by-name = a table by name
in-quotes = write it in quotes: "{ $number }"
range = { $least } to { $most }
outside = out of range
length-of-time = a length of time such as "6s"
    .help = a length of time has a unit: { $such }
no-length-of-time = { $text } is no length of time
    .label = not understood
    .help = write it as "6s", "3m", "1m30s" or "500ms"
digit-count = a number of digits such as 11 or "6-11"
digit-range = 1 to { $most } digits, the smaller number first
telephone-key = a key of the telephone such as "1"
telephone-keys = keys such as "1-5" or ["1", "2"]
no-telephone-key = { $key } is no key of the telephone
    .label = expected one of 0-9, * or #
keys-downwards = { $keys } counts downwards
    .label = the smaller key first: "{ $first }-{ $last }"
a-date = a date such as 2026-10-01
no-such-day = { $day } is no day of the calendar
    .label = no such day
opening-hours = hours such as "09:00-21:00", or a table by day
plain-value = a text, a number or a truth value
text-or-texts = a text or a list of texts

# ---- prompts

a-prompt = a prompt: a string, a list, or a table by language
says-nothing = a prompt says something
    .label = nothing to say
prompt-length = a prompt has at most { $most } characters, this one has { $count }
    .label = too long

# ---- keys

no-such-key = unknown key { $key }
    .help = known here: { $keys }
promise-stays = promise `{ $promise }` cannot be switched off
    .label = not in any flow
priority-by-spending = an urgent transfer cannot depend on { $word }
lane-by-spending = a lane cannot depend on { $word }
    .label = refused by promise `equal-way`
    .help = membership or spending never changes the way; only age, disability, distress or urgency may raise it
