# What the lints say. A lint has its name as id: the message, `.why` and `.help`.

person-not-offered = the main menu { $menu } offers no person
    .why = The main menu names a person among its options, so that nobody has to find out how to reach one.
    .source = Spain, Ley 10/2025, art. 8: personal attention is among the options of the main menu.
    .help = add an option with `go = "human"` and a label that names a person

key-before-label = { $key } is told before what it is for
    .why = Who hears the key first has to remember it before knowing what it is for.
    .source = W3C COGA issue paper 'voice menus': the label before the digit.
    .help = say what it is for first: "For repairs, press 1"

too-many-options = menu { $menu } announces { $count } options; more than { $most } are hard to keep in mind
    .why = Nobody keeps a long list of options in mind, least of all one that is read out.
    .source = Practice of call centres, no standard: the number is ours.
    .help = join options, or leave out the label of those that are only asked for by word
too-many-options-lane = menu { $menu } has { $count } options, but lane { $lane } tells only the first { $most }

deep-menu = menu { $menu } lies { $depth } menus deep
    .why = Each menu is a chance to choose wrong, and a caller deep inside does not know the way back.
    .source = Practice of call centres, no standard: three menus are ours.
    .help = offer it further up, or let callers say what they want

long-prompt = { $node } talks for about { $seconds } s; { $most } s should be enough
    .why = Whoever listens for half a minute has forgotten the beginning.
    .source = GetHuman standard v1.0 (2006), rule 6: no long prompts. The number of seconds is ours.
    .help = say less at once, or ask first what the caller wants to know

advertisement-first = { $words } delays the caller before the first choice
    .why = A caller has a reason to call, and it is not the advertisement.
    .source = W3C COGA issue paper 'voice menus': no advertisements. GB/T 33358-2016, for government hotlines: no advertisements.
    .help = leave it out, or say it at the end of the call

deaf-prompt = callers cannot interrupt the prompt of menu { $menu }
    .why = A caller who knows what they want should not have to hear the end.
    .source = GetHuman standard v1.0 (2006), rule 7: prompts can be interrupted.
    .help = leave out `barge_in`

unreachable-node = nothing leads to { $node }
    .why = What no step leads to is never heard; most often a step was forgotten.
    .source = CloudSlang/cloud-slang#778: a step that cannot be reached is no valid flow.
    .help = lead to it with `go`, or take it out

shadowed-option = at { $node }, { $word } is heard as { $heard ->
        [human] a request for a person
        [complaint] a complaint
        [distress] distress
        [lane] a request for a lane
        [robot] the question whether this is a machine
        [option] another option
        [repeat] a wish to hear it again
        [back] a wish to go back
        [done] the end of the talk
        [yes] yes
        [no] no
       *[other] nothing at all
    }
    .why = A caller who says this word gets something else than the option that offers it.
    .source = Charter, promise `one-step`: a request for a person goes before any option; the ear of the flow was asked.
    .help = call it something else, or let the option lead where the word leads

everyday-word = { $word } is also heard in { $phrase }
    .why = A word that hides in everyday phrases moves callers who asked for nothing of the kind.
    .source = Charter, 'what counts as asking for a person': "人工智能" and 'travel agent' ask for none.
    .help = take a longer word, or name the phrase in `[ear] not`
everyday-word-option = { $word } is also heard in { $phrase }, which callers say before they come to the point

missing-retry-prompt = { $node } does not say what an entry looks like when one does not fit
    .why = A caller who is only told that the entry was wrong enters the same again.
    .source = W3C COGA issue paper 'voice menus': tapered prompts. rapidpro/rapidpro#132: the author should deal with this case.
    .help = add `no_match`, or a second line to `say`

hurried-timeout = { $node } waits only { $seconds } s; older callers need { $least } s
    .why = Older callers need time to find a key or a word, and the clock runs from the end of the prompt.
    .source = W3C COGA issue paper 'voice menus': extra time. The number of seconds is ours.
    .help = leave the key out: the default is enough

untapered-repeat = a sentence of { $seconds } s comes again word for word
    .why = A long sentence that comes again word for word sounds as if nobody had listened.
    .source = W3C COGA issue paper 'voice menus': tapered prompts.
    .help = make it a list: the first time the whole, then a shorter one

task-fails-to-end = when task { $task } fails, the call comes to its end, and nobody has helped

task-without-failure = when task { $task } fails, callers go to queue { $queue }, although its way leads to { $team }
    .why = When the task fails, its callers go to the general queue although a team of its own is on the way.
    .source = A lesson from Twilio Studio, where a failure without a next step ends the flow; here a person is the default. Field practice, no standard.
    .help = say where with `fail`; `fail = "human"` if that is meant

talk-without-stop = talk { $talk } leads only to itself
    .why = A caller who says that this was all is asked again what it is about.
    .source = Charter, promise `no-loop`; rcmanaure/langraph-bot-v1#32: a conversation with the bot has no exit.
    .help = let `done` lead to `end`, or to another question

asked-twice = { $node } asks for { $slot } although the caller has given it
    .why = What a caller has given once is there for the rest of the call.
    .source = Charter, promise `nothing-twice`; GetHuman standard v1.0 (2006), rule 3: never ask to repeat information already given.
    .help = go on without it, or offer the change in an option of its own
    .first = given here

identity-before-complaint = a complaint goes through { $node } first
    .why = A complaint is heard first and identified afterwards.
    .source = Charter, promise `one-step`: no identity check comes before a person.
    .help = lead to `human`: the agent asks who is calling
    .asked = asks who the caller is

queue-without-hours = queue { $queue } is always open, { $others } others are not
    .why = A queue without hours is tried at any time; if nobody is there, the caller waits for nothing.
    .source = Charter, promise `kept-place`; field practice, no standard.
    .help = give it `hours`; `"00:00-24:00"` if it is always open

hasty-voicemail = queue { $queue } sends callers to voicemail although { $other } is open
    .why = A caller who asked for a person gets a machine although a person is there.
    .source = Charter, promise `kept-place`; Spain, Ley 10/2025, art. 8: no answering machine as the only means.
    .help = name the other queue instead

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
    .why = Who believes it waits for nobody. A reason sets this warning aside, and no promise: a claim that the verifier hears too is refused as PZ300.
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
    .also = and here
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
spending-option = option { $option } leads to the queue { $queue }, not to that of everybody

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
    .source = Promise `one-step`; "IT时报", test of 30 apps (2024): "转人工" failed where "找人工" worked.
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

phantom-person-key = menu { $menu } tells callers to press { $key } for a person, and { $key } leads elsewhere
phantom-person-message = { $node } tells callers to press { $key } for a person, and { $key } leads to none there
phantom-key-message = { $node } tells callers to press { $key }, and nothing takes that key there

phantom-key = menu { $menu } tells callers to press { $key }, which does nothing there
    .why = Who does what the bot said is told that it was wrong.
    .source = Practice of call centres, no standard.
    .help = add the option, or take the key out of the text: the engine announces options itself

option-told-twice = menu { $menu } says what key { $key } is for, and then the options are told
    .why = Every caller hears the option twice, and waits twice as long for their own.
    .source = How presszero tells a menu: after `say` it tells each option that has a `label`, with its key. GetHuman standard v1.0 (2006), rule 6: no long prompts.
    .help = leave it out of `say`; or leave out the `label`, and the engine says nothing of it

fixed-wait = { $node } promises { $wait }, however long the queue is
    .why = A fixed figure is wrong for most callers, and the queue knows the true one.
    .source = GetHuman standard v1.0 (2006), rule 2: an accurate estimate of the wait on arrival, then updates.
    .help = leave it out: the engine tells position and wait as the queue reports them

unlabelled-lane = lane { $lane } has a key and no label: callers hear its id
    .why = The key of a lane is announced at the start, to everybody; who is meant must understand it.
    .source = presszero's own experience; the W3C COGA paper on voice menus asks for plain words.
    .help = write `label = "…"`, such as 'help with reading'

recording-without-seconds = nobody says how long { $audio } takes
    .why = The caller's turn begins when the recording ends. Where it is taken to end too soon, callers are counted as silent while it still plays.
    .source = How presszero counts: without `seconds` the length is estimated from `text`; without `text` it counts as ten seconds.
    .help = write its length: `seconds = 4.2`

recording-without-text = what { $audio } says is not written anywhere
    .why = Who writes or reads instead of hearing gets nothing here; and what a recording says cannot be checked.
    .source = EN 301 549 6.4 (a way without hearing or speech); promise `slow-lane` of presszero's charter.
    .help = write the words beside it: `text = "…"`

asking-handover = { $node } asks for something while the caller is handed over
    .why = Nobody hears the answer: the caller is on the way to a person, and thinks that the way depends on it.
    .source = The charter of presszero: what hands over asks the caller for nothing. GetHuman standard v1.0 (2006), rule 1.
    .help = say who is coming and that it may take a moment; ask before, or let the agent ask
asking-handover-offer = { $node } offers something while the caller is handed over

hurried-task = { $task } is given up before its text has been said, which takes about { $seconds } s
    .why = The time of a task runs while its text is said: it fails in the middle of the sentence.
    .source = How presszero runs a task: its text and its `timeout` begin together.
    .help = say less, or allow more time

overlapping-hours = the hours of { $queue } overlap
    .why = Hours that overlap are a slip more often than not, and the slip may be the hour at which people leave.
    .source = The flow format of presszero: a day may have several shifts.
    .help = let one shift end before the next begins

idle-queue = nothing leads to queue { $queue }
    .why = Its hours and its `max_wait` do nothing, and the people who wait there get no calls.
    .source = The flow format of presszero.
    .help = name it where requests should go to it, or leave it out

# Under a profile only.

menu-on-government-hotline = menu { $menu } on a government hotline
    .why = Who calls about a broken drain does not know which office it belongs to; a menu makes the caller sort what the hotline should sort.
    .source = GB/T 33358-2016 (recommended national standard, in force since 1 July 2017): a menu is not advisable ("电话受理不宜设置交互式语音应答菜单").
    .help = start with a `ticket`, which hears what it is about

advertisement = callers have to hear an advertisement: { $words }
    .why = A caller has a question; an advertisement takes time and attention that some callers do not have.
    .source = W3C COGA issue paper on voice menus: no advertisements. GB/T 33358-2016: no advertisements on government hotlines.
    .help = leave it out

late-elder-age = callers from 65 on are known as older only from { $age } on
    .why = Callers between 65 and this age have to find their way through the menu.
    .source = Jiangsu 2021: callers from 65 go straight to a person; Shanghai: a direct line from 65.
    .help = write 65 or less, or leave `age` out of `[lane.elder]`

indirect-elder-lane = lane { $lane } takes older callers to { $node } first, not to a person
    .why = An older caller who is known as one needs no menu to reach a person.
    .source = Jiangsu 2021: callers from 65 go straight to a person. CBIRC, March 2021, knows a menu for older people too, so this is a note.
    .help = leave out `go`, or set this rule aside where the menu serves them better

elder-lane-set-aside = no lane is left for older callers
    .why = The profile is about older callers, and the flow has nothing for them.
    .source = CBIRC, March 2021: recognise the caller's age, one-key transfer or a menu for older people. Jiangsu 2021: callers from 65 go straight to a person.
    .help = add `[lane.elder]`, or leave `danger_slow_lane` out

key-combination = callers have to press a combination of keys: { $keys }
    .why = A combination has to be remembered and typed in time; that is hard for many, and impossible for some.
    .source = W3C COGA issue paper on voice menus: no complex digit combinations.
    .help = give it an option with one key

answering-machine-only = queue { $queue } leaves callers an answering machine only
    .why = A caller who can only leave a message has reached no person and been promised none.
    .source = Spain, Ley 10/2025, art. 8: no answering machine as the only means. Every queue that ends in one is pointed at; whether it is the only means in the sense of the law, a lawyer has to say.
    .help = write "callback", or the name of another queue

unusual-human-key = the key { $key } leads to a person here, and callers try 0
    .why = Callers who want a person press 0 without waiting to be told.
    .source = GetHuman standard v1.0 (2006), rule 1: always dial 0. W3C COGA issue paper: one reserved digit, commonly 0. ETSI ETR 096 (1993): 0 is the preferred operator digit.
    .help = leave `key` out of `[human]`

option-without-key = this option can only be spoken
    .why = Speech recognition fails in noise and for many voices; then only a key is left.
    .source = GetHuman standard v1.0 (2006), rule 5: speech applications give a keypad fallback.
    .help = give it a `key`

limited-hours = queue { $queue } is closed at some hours, and nobody takes over
    .why = A city's troubles keep no office hours.
    .source = GB/T 33358-2016 (recommended national standard): service 7×24 is preferred.
    .help = name a queue that is always open under `closed`

missing-rating = callers cannot rate the call
    .why = Nobody learns from callers who were served badly.
    .source = GetHuman standard v1.0 (2006), rule 10: the caller can rate the call.
    .help = add a `[survey]`; it runs only after service

missing-own-language = { $node } has no text in { $lang }, the language of this flow
    .why = Whoever speaks the language of the flow hears another one here, perhaps one that they do not understand.
    .source = GetHuman standard v1.0 (2006), rule 9: a default language. That it is spoken to the end is practice, no standard.
    .help = add the text in the language of the flow, or make the other one the `lang` of the flow

late-charge = the charge is told after about { $seconds } s, and only { $free } s are free
    .why = Whoever hears the price when it is running already can no longer decide against it.
    .source = Promise `plain-start` of presszero's charter: a charge is told before it starts.
    .help = let more of the start be free, or say less before it: the engine says that it is a machine and how to reach a person first
late-charge-at-once = the charge is told after about { $seconds } s, and nothing says that the start is free

closing-without-question = { $node } asks nothing, and silence after it ends the call
    .why = Whoever was not asked says nothing, and the call is over: nobody said that they were done.
    .source = Promise `no-drop` of presszero's charter: only a closing question may stay unanswered.
    .help = ask whether there is anything else, or leave `say` out: then the engine asks

rarely-open-queue = queue { $queue } is open for { $minutes } minutes a week
    .why = Nearly every caller who asks for a person is put off to another day.
    .source = The charter of presszero: a caller always reaches a person. The four hours are ours.
    .help = look at the hours again, or name another queue under `closed`

short-wait = callers for queue { $queue } are sent elsewhere after { $seconds } s: a person picks up after { $least } s at the soonest
    .why = The transfer is given up before anybody can pick up, and every caller is put off.
    .source = The charter of presszero: a caller always reaches a person. The two rings, ten seconds after the announcement, are ours.
    .help = let `max_wait` be at least that long

endless-shift = { $shift } is open for { $hours } hours, over midnight; { $meant } was meant as the end?
    .why = A five in the afternoon that is written `5:00` keeps a queue open all night, and nobody is there.
    .source = Practice of opening hours, no standard. More than 14 hours, begun in the morning: the numbers are ours.
    .help = write the hours of the afternoon as 13:00 to 23:00
