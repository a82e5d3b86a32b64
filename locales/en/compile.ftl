# What the compiler finds in a flow.

# ---- size

most-words = a flow has at most { $most } words
most-languages = a flow speaks at most { $most } languages
most-lanes = a flow has at most { $most } lanes
most-queues = a flow has at most { $most } queues
most-nodes = a flow has at most { $most } nodes, this one has { $count }
most-options = at most { $most } options of a menu, here are { $count }
most-units = at most { $most } units of a ticket, here are { $count }
most-choices = at most { $most } choices, here are { $count }
most-lines = a prompt has at most { $most } lines for the 1st, 2nd, 3rd time
    .label = too many

# ---- ids and targets

no-id = { $id } is no id for a { $what }
    .label = not here
    .help = an id has 1 to { $most } letters, digits, `_` or `-`
id-of-target = { $id } cannot be the id of a { $what }
    .help = `human`, `back`, `repeat`, `start` and `end` already mean a target
id-of-node = node
id-of-lane = lane
id-of-queue = queue
id-of-slot = slot
two-nodes = two nodes are called { $id }
no-such-node = there is no node { $node }
    .label = no such node
no-place-to-start = a call cannot start at { $target }
    .label = expected a node
way-of-lane = a lane cannot lead to { $target }
    .label = expected `human` or a node
message-circle = nobody is listened to: { $nodes }
    .label = back to where it was
start-again = nothing was asked before this, so it leads to the start again
    .label = nobody is listened to
nobody-so-old = a lane from the age of { $age } leaves older callers without one
    .label = { $most } at most
    .help = leave the key out: older callers are known from 65 on
hurried-lane = lane { $lane } is for older callers or callers with a disability, and does not slow down for them
    .help = leave the key out, or relax the promise with `danger_slow_lane = "REASON"`
at-most-so-much = { $most } at most
at-least-so-much = { $least } at least
ends-at-once = the call comes to the closing question by { $node } before the caller was asked anything
    .label = silence would end the call here
    .help = ask something first: lead to a menu

# ---- what a flow must have

flow-lacks = the flow has no { $key }
    .help = such as `{ $line }`
table-lacks = { $key } is missing here
empty-value = { $key } is empty
no-name = { $name } is no name for a flow
    .help = the name of a flow has lower-case letters and digits, parts joined by `-`, such as `mobile-carrier`
    .length = the name of a flow has at most { $most } characters, this one has { $count }
no-start = the flow has no menu, and does not say where it starts
    .help = add a `[menu.ID]`, or `start = "ID"`
survey-without-keys = the survey has no keys to answer with
    .label = such as "1-5"

# ---- menus and keys

nothing-to-choose = menu { $menu } has no options
    .label = needs `options` with at least one option
nothing-to-sort-by = ticket { $ticket } has no units
    .label = needs `units` with at least one unit
no-way-to-choose = nobody can choose this option
    .label = needs `key`, `words` or `label`
key-for-human = the key { $key } always leads to a person
    .option = an option cannot have it
    .lane = a lane cannot have it
    .answer = an answer cannot have it
    .also = the human key
    .help = take another key here, or set another `key` in `[human]`
key-for-lane = the key { $key } leads into a lane from everywhere
    .label = an option cannot have it
    .also = the lane has it
lanes-with-key = two lanes have the key { $key }
options-with-key = two options have the key { $key }
nobody-in-lane = nothing leads into the lane { $lane }
    .label = needs `age`, `tags`, `words` or `key`

# ---- words

word-of-option = { $word } belongs to another option already
    .label = never heard here
    .also = heard here
word-of-unit = { $word } belongs to another unit already
word-of-choice = { $word } belongs to another choice already
unspeakable = nobody can say { $word }
    .label = no letters or digits
short-word = { $word } is heard in much of what callers say
    .label = very short
asks-for-person = { $phrase } asks for a person
    .label = cannot be set aside
    .help = name the whole phrase that means something else, such as "人工草坪"

# ---- languages

no-such-language = the ear does not know the language { $tag }
    .label = expected one of { $known }
never-said = the ear does not know the language { $tag }, so this is never said
    .label = never said
no-language-known = the prompt says nothing in a language that the ear knows
    .label = nothing to say
language-twice = the same language stands here twice

# ---- what is said

evades = the answer does not say that it is a machine
    .label = said to who asks
    .help = the engine says so first
empty-hint = the hint does not say how to reach a person
    .label = no key, no word
    .help = the engine tells it first
slow-hint = the hint tells how to reach a person only after about { $seconds } s
    .label = later than ten seconds
claims-person = this is not true: a machine speaks here, and a person can be reached
    .label = no caller may be told this
    .help = say what it is, and how to reach a person
hides-machine = the greeting does not say in { $tag } that a machine speaks
    .label = said to every caller
    .help = the engine says this first: { $sentence }
long-greeting = the greeting takes about { $seconds } s
    .label = too long before the hint
    .help = the engine tells the way to a person before it

# ---- collect and slots

takes-nothing = { $node } does not say what it takes
    .label = needs `digits`, `match` or `choices`
takes-two = { $node } takes either `{ $first }` or `{ $second }`
    .label = and this
    .also = takes this
no-pattern = { $pattern } is no pattern
    .label = { $reason }
loose-brace = a brace here names no slot: callers hear it
    .label = no slot
    .help = a slot stands between `{"{"}` and `{"}"}`
never-filled = nothing fills the slot { $slot }
    .label = no such slot in this file
filled-by-task = only a task could fill the slot { $slot }

# ---- queues

no-such-queue = there is no queue { $queue }
    .label = expected `callback`, `voicemail` or a queue
name-of-keeper = { $name } cannot be the name of a queue
    .label = means a way to keep a request
no-table = the queue { $queue } has no table, so it is always open
    .label = no such table
queue-circle = a request never stays: { $queues }
    .label = back to where it was
    .help = one of them must end in `callback` or `voicemail`

# ---- hours

day-twice = { $day } has hours twice
no-weekday = { $word } is no day of the week
    .label = expected `mon` to `sun`, or a range such as `mon-fri`
never-open = this queue would never be open
    .label = no day has hours
    .help = leave the key out for a queue that is always open
hours-of-nothing = { $hours } ends when it begins
    .label = no time at all
    .help = for the whole day write "00:00-24:00"
no-hours = { $hours } are no hours
    .label = expected such as "09:00-21:00"
no-such-zone = there is no time zone { $zone }
    .label = expected an IANA name
    .help = such as `Asia/Shanghai` or `Europe/Madrid`

# ---- profiles, lints, promises

no-such-profile = there is no profile { $profile }
    .label = unknown profile
    .help = known: { $profiles }
promise-relaxed = promise `{ $promise }` is relaxed: { $reason }
    .label = the reason given
promise-no-lint = `{ $promise }` is a promise, not a lint
    .label = cannot be set aside here
not-a-lint = { $id } cannot be set aside
    .label = not a lint
no-such-lint = there is no lint { $id }
    .label = unknown lint
no-reason = the reason is missing
    .label = say why
