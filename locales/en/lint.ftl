# What the lints say. A lint has its name as id: the message, `.why` and `.help`.

deaf-prompt = callers cannot interrupt the prompt of menu { $menu }
    .why = A caller who knows what they want should not have to hear the end.
    .source = GetHuman standard v1.0 (2006), rule 7: prompts can be interrupted.
    .help = leave out `barge_in`

# PZ221-PZ250

unheard-callback = callers of lane { $lane } may be promised a telephone call, which they cannot take (queue { $queue })
    .why = Who cannot hear or speak gets nothing from a call back; a message in writing reaches them.
    .source = Promise `slow-lane` of presszero's charter: a way to a person that needs neither hearing nor speech.
    .help = give the lane a queue whose `overflow`, and `closed` where it has hours, end in "voicemail": in writing that is a written message

another-number = the caller is told to ring { $number }
    .why = Who calls is on the line already; another number is another queue, another menu, and for many the end.
    .source = W3C COGA issue paper 'voice menus': a person by an easy transfer, not by calling another number.
    .help = transfer instead: lead to a `[transfer.ID]` or to `human`

claimed-transfer = { $node } says that the caller is being transferred, but no transfer follows
    .why = Who believes it waits for nobody.
    .source = Promise `honest`; livekit/agents#1139: 'verbally confirms the transfer, but the actual SIP transfer does not take place'.
    .help = let `human` or a `[transfer.ID]` follow, or do not say it

unannounced-charge = { $node } says that this call costs money, and the flow has no `[charge]`
    .why = A caller must know the price before it runs, and must know that asking for a person stops it.
    .source = Promise `plain-start` of presszero's charter: a charge is told before it starts.
    .help = move it to `[charge]`: the engine tells it before the first question

survey-before-service = { $node } asks for a rating before anything was done for the caller
    .why = Nobody can rate a service that they have not had; they only hear one more question before it.
    .source = GetHuman standard v1.0 (2006), rule 10: the caller can rate the call. That the rating comes after service is practice of call centres, no standard.
    .help = use `[survey]`: it runs after an agent has left, or when the caller is done

missing-translation = { $node } has no text in { $lang }, which this flow speaks elsewhere
    .why = A caller who was greeted in one language suddenly hears another.
    .source = GetHuman standard v1.0 (2006), rule 9: a default language, with a way to change it. That a language is spoken to the end is practice, no standard.
    .help = translate it, or leave the language out of the flow
missing-translation-begun = { $lang } stands in { $count } of { $total } prompts only; its callers hear another language everywhere else

unset-slot = on some way here nothing has filled the slot { $slot } yet
    .why = The caller hears 'unknown' in place of the value, or the host misses what it needs.
    .source = How presszero runs a flow: an empty slot is said as 'unknown', and not given to a task.
    .help = collect it on every way that leads here
unset-slot-given = nothing can have filled the slot { $slot } before this task

unused-slot = nothing uses what is collected as { $slot }
    .why = Every question costs a caller time, and an answer that nothing uses is time lost.
    .source = Practice of call centres, no standard.
    .help = use it in a prompt or give it to a task with `with`; or leave the question out

unmasked-secret = { $node } takes a secret and keeps it in the clear
    .why = What opens an account must not stand in records, and must not be said where others hear it.
    .source = Promise `on-record` of presszero's charter: private digits are masked in every record.
    .help = leave the key out: entries are masked and not read back by default
unmasked-secret-aloud = { $node } reads a password back aloud

lane-without-gain = lane { $lane } leads to where everybody begins, no slower and no sooner
    .why = A fast path that changes nothing only promises something.
    .source = Promise `slow-lane` of presszero's charter: a person at once or from the first sentence, slower speech, longer patience, fewer options.
    .help = let it lead to `human` (leave out `go`), or give it a gentler `rate` and `patience`

spending-queue = the queue { $queue } sounds as if spending led to it
    .why = Membership and spending never change the way to a person, or its length.
    .source = Promise `equal-way` of presszero's charter; 'VIP members find a person faster' in the press.
    .help = send everybody to the same queue, or name the queue after what it does

flow-without-tests = flow { $flow } has no conversation tests beside it
    .why = The next change of the flow is tried out on callers.
    .source = microsoft/botframework-telephony#93: 'We also need a test for this'; microsoft/botframework-sdk#1965 asks for tests of conversations in CI.
    .help = write calls that must go as they go now into `FLOW.test.toml` beside it, and run `presszero test`

untested-node = no conversation test reaches { $node }
    .why = What no test reaches can break without anybody noticing.
    .source = Coverage, as other conversation testers report it (`rasa test e2e --coverage-report`); practice, no standard.
    .help = add a case that goes there; `presszero test` lists what is left out
untested-node-option = no conversation test takes option { $option } of { $node }
untested-node-many = conversation tests leave out { $count } nodes and options of flow { $flow }

one-letter-label = the label { $label } is heard as a key, or not understood
    .why = 'For B, press 1' and 'for 2, press 1' sound alike on a bad line.
    .source = Practice of call centres, no standard.
    .help = write what it is: "Room B", "size M"

hours-without-timezone = queue { $queue } has hours, but no time zone to read them in
    .why = They are read in the offset of the host's clock: on a server that runs in UTC the desk opens hours too early or too late.
    .source = How presszero reads a clock; practice, no standard.
    .help = add such as `timezone = "Asia/Shanghai"`

unannounced-option = nobody is told of key { $key } in menu { $menu }
    .why = An option is announced by its label; without one only those who know the key find it.
    .source = How presszero announces a menu: each option by its label first, its key second, as the W3C COGA issue paper 'voice menus' asks.
    .help = add a `label`, or take the `key` away if it should only be heard by its words

request-word-lost = { $phrase } is set aside, and { $request } is not heard as a request any more
    .why = A phrase that never means a person should hide that phrase only.
    .source = Promise `one-step`; IT时报, test of 30 apps (2024): '转人工' failed where '找人工' worked.
    .help = write the whole phrase that means something else

back-to-start = after { $node } the caller is back at the start, and has got nothing
    .why = Who is returned to the same place either goes round again or gives up.
    .source = Promise `no-loop`: 'returned to the same place' in the press; fusionpbx/fusionpbx#515: 'stay in an IVR practically forever'.
    .help = tell what came of it first, or hand over: `human`
back-to-start-failed = when { $node } fails, the caller is back at the start, and has got nothing

silent-task = while { $task } runs, the caller hears nothing for up to { $seconds } s
    .why = A silent line is taken for a dead one, and the caller hangs up.
    .source = Practice of call centres, no standard; jambonz has a filler for slow webhooks (`actionHookDelayAction`).
    .help = add a `say`: "One moment, I am looking it up."

long-silence = { $node } waits { $seconds } s in silence, which sounds like a dead line
    .why = Patience is kind, but after so long a silence callers think that the line is dead.
    .source = Practice of call centres, no standard; signalwire/freeswitch#1550: 'it just waits'.
    .help = wait 15 s at most, or tell the caller that there is no hurry; lanes wait longer by `patience`
long-silence-digits = after the last digit at { $node } the caller waits { $seconds } s for nothing

closed-for-days = queue { $queue } is closed for { $days } days in a row, and keeps requests as messages only
    .why = A message is answered some day; a callback is promised for the next one.
    .source = GetHuman standard v1.0 (2006), rule 4: outside hours a message including a callback on the next business day.
    .help = `closed = "callback"`, or another queue that is open then

over-confirmed = { $node } asks for one key, and then for another to confirm it
    .why = A wrong key is told by what follows; a confirmation doubles the work of everybody else.
    .source = Practice of call centres, no standard.
    .help = leave out `confirm`: it is for long numbers

shared-retry = { $node } says this after a silence as well, where the caller made no mistake
    .why = Who was silent and who was not understood need different help, and one of the two is told something untrue.
    .source = irontec/ivozprovider#275: 'no way to separate two different common cases'.
    .help = give `no_match` and `no_input` a sentence each, or leave one out: the engine has its own
shared-retry-silence = { $node } says this to callers who did say something

idle-allow = { $rule } is set aside, but finds nothing here
    .why = An exception that outlives its reason hides the next real finding.
    .source = Practice of compilers and linters.
    .help = take it out of `[lint] allow`

try-later = { $node } sends the caller away to call again
    .why = Who has waited once must begin again from the first menu, and perhaps for nothing.
    .source = GetHuman standard v1.0 (2006), rule 8: do not disconnect, queue for a human or offer a callback; promise `kept-place`.
    .help = hand over with `human`: a closed or busy queue keeps the request by itself, as a callback or a message

early-goodbye = { $node } says goodbye, but the call goes on
    .why = A caller who hears goodbye hangs up, also one who had a second question.
    .source = Promise `no-drop`: the bot does not end calls; after a message it asks whether there is anything else.
    .help = leave the goodbye to the engine: it takes leave when the call ends

phantom-key = menu { $menu } tells callers to press { $key }, which does nothing there
    .why = Who does what the bot said is told that it was wrong.
    .source = Practice of call centres, no standard.
    .help = add the option, or take the key out of the text: the engine announces options itself

fixed-wait = { $node } promises { $wait }, however long the queue is
    .why = A fixed figure is wrong for most callers, and the queue knows the true one.
    .source = GetHuman standard v1.0 (2006), rule 2: an accurate estimate of the wait on arrival, then updates.
    .help = leave it out: the engine tells position and wait as the queue reports them
