# Why each problem that is no rule of taste is one, where that comes from, and for a few what it looks like.

why-not-text = A flow is text in UTF-8; anything else would be guessed at.
    .source = TOML 1.0: a file is UTF-8.
    .example = A file saved as GB 18030 or Latin-1. Save it as UTF-8. `presszero check` tells it among what it cannot read, without this code; a program that loads the flow gets the code.

why-file-too-large = A file of many megabytes is no flow, and would stop a server that loads it.
    .source = The flow format of presszero.
    .example = A file of 100 MB. Give the right file, or split the flow. `presszero check` tells it among what it cannot read, without this code; a program that loads the flow gets the code.

why-nul-byte = A NUL byte cuts texts off in other programs, and no voice can say a control character.
    .source = TOML 1.0: control characters other than tab are not allowed.
    .example = A NUL byte in the middle of a prompt. Delete it.

why-bad-syntax = The file is not TOML here.
    .source = TOML 1.0.

why-duplicate-key = One of two values would be lost, and nobody could tell which.
    .source = TOML 1.0.

why-too-deep = No part of a flow is nested this deep.
    .source = The flow format of presszero.

why-wrong-type = The key holds another kind of value.
    .source = The flow format of presszero.

why-unknown-key = A key that nothing reads is most often a slip of the pen.
    .source = The flow format of presszero.

why-out-of-range = A number outside its range would weaken a promise or stop the engine.
    .source = The flow format of presszero.

why-bad-duration = A length of time without a unit could mean anything.
    .source = The flow format of presszero.

why-unknown-word = The key takes one of a few fixed words.
    .source = The flow format of presszero.

why-bad-telephone-key = A telephone has the keys 0-9, * and #.
    .source = The keypad of a telephone.

why-bad-date = A holiday is a day of the calendar.
    .source = The flow format of presszero.

why-empty-prompt = A prompt that says nothing leaves the caller in silence.
    .source = The flow format of presszero.

why-prompt-too-long = Nobody listens to a prompt of minutes.
    .source = GetHuman standard v1.0 (2006), rule 6: no long prompts. The limit of 2,000 characters is presszero's own.
    .example = A prompt with more than 2,000 characters. Cut it into messages, or leave most of it out.

why-more-problems = A very wrong file is not listed to the end.
    .source = Practice of compilers, no standard.
    .example = A file with more than a thousand problems. Mend the first ones and check again.

why-unknown-target = A step that leads nowhere would drop the caller.
    .source = Promise `no-drop`.

why-duplicate-id = A step to this id could lead to either node.
    .source = The flow format of presszero.

why-bad-id = An id is used in targets, records and pictures, so it is plain.
    .source = The flow format of presszero.

why-missing-key = The flow cannot run without it.
    .source = The flow format of presszero.

why-bad-name = The name of a flow is part of paths and records.
    .source = The flow format of presszero.

why-duplicate-option-key = One key cannot lead to two places.
    .source = The flow format of presszero.

why-human-key-taken = The key that leads to a person leads nowhere else.
    .source = Promise `always-open`. The W3C COGA issue paper on voice menus: a reserved digit 'could be enforced by requiring implementations to not allow the reserved digit to mean anything other than' an operator.

why-empty-menu = A menu without options asks a question that has no answer.
    .source = The flow format of presszero.

why-option-without-way = An option with neither key nor words nor label can never be taken.
    .source = The flow format of presszero.

why-lane-key-taken = The key of a lane works everywhere, so nothing else can use it.
    .source = The flow format of presszero.

why-endless-messages = A circle of nodes that never listens talks for ever.
    .source = Promise `no-loop`.

why-endless-queues = A circle of queues never keeps the request.
    .source = Promise `kept-place`.

why-unknown-queue = A request would be sent to a queue that is not there.
    .source = Promise `kept-place`.

why-request-excluded = A phrase that asks for a person cannot be set aside.
    .source = Promise `one-step`.

why-empty-word = A word without letters or digits is never heard.
    .source = The flow format of presszero.

why-word-everywhere = So short a word is heard inside many others.
    .source = Practice of word spotting, no standard.

why-bad-pattern = The pattern is no regular expression, or too large a one.
    .source = The flow format of presszero.

why-bad-hours = Opening hours decide whether a caller is transferred.
    .source = Promise `kept-place`.

why-unknown-timezone = Without its time zone a queue would open at the wrong hour.
    .source = IANA time zone database.

why-too-many = A flow has a size that every part of the engine can bear.
    .source = The flow format of presszero.
    .example = A menu with more than 200 options. Split it.

why-unknown-language = The ear does not know this language.
    .source = The flow format of presszero.

why-unheard-language = The texts of a language that the ear does not know are never said.
    .source = The flow format of presszero.

why-unknown-profile = A profile that does not exist checks nothing.
    .source = The flow format of presszero.

why-unknown-lint = Only a lint can be set aside, and this is none.
    .source = The flow format of presszero.

why-allow-without-reason = The next reader needs to know why a rule does not hold here.
    .source = The flow format of presszero.

why-unknown-slot = The caller would hear that the value is unknown.
    .source = The flow format of presszero.

why-hidden-machine = A caller must know from the start that a machine speaks.
    .source = Promise `plain-start`.

why-spending-lane = Membership or spending never changes the way to a person.
    .source = Promise `equal-way`.

why-unclear-collect = A collect node takes digits, or a pattern, or choices: exactly one of them.
    .source = The flow format of presszero.

why-relaxed-promise = A promise to the caller is set aside, and everybody should know.
    .source = The charter: a promise is relaxed only by a `danger_` key with a reason, and that stays a reported warning.

why-fixed-promise = This promise to the caller holds in every flow.
    .source = The charter: eight of the twelve promises cannot be switched off.

why-late-hint = A caller should hear within ten seconds how to reach a person.
    .source = Promise `plain-start`.

why-duplicate-word = A word that stands at two options leads to the first of them only.
    .source = The flow format of presszero.

why-lane-without-condition = A lane that nothing leads into helps nobody.
    .source = Promise `slow-lane`.

why-queue-without-table = It is always open, and its name is nearly that of a queue with a table.
    .source = The flow format of presszero.

why-doubtful-slot = Its name is nearly that of a slot that the file fills.
    .source = The flow format of presszero.

why-denies-machine = Asked whether it is a machine, the bot says yes.
    .source = Promise `honest`.

why-evasive-robot-answer = Asked whether it is a machine, the bot says yes; it does not dodge the question.
    .source = Promise `honest`.

why-hint-without-way = A hint is there to tell how to reach a person.
    .source = Promise `plain-start`.

why-ends-at-once = Silence at the closing question ends the call. Who has not been asked anything yet would be dropped for being silent.
    .source = Promise `no-drop`.

why-hurried-lane = Slower speech, longer patience and fewer options are what such a lane is for. As fast as the menu for everybody, it would be promised and not kept.
    .source = Promise `slow-lane`. At most 0.9 of the usual rate, one and a half times the usual time and six options: the numbers are ours.

why-loose-brace = A brace that names no slot is said as it stands, and the value that was meant is not.
    .source = The flow format of presszero.
    .example = `{"{"}balance` without its second brace, or `｛balance｝` in wide braces. Write `{"{"}balance{"}"}`.

why-broken-promise = A promise that some call breaks is no promise.
    .source = The charter of presszero.
    .example = A message says that the caller is being transferred, and nobody is called: the call is shown, and the text must go. Where no text of the flow is at fault, it is a defect of presszero: please report it with the flow.
