# The twelve promises: what is promised, where it comes from, and how each of the independent checks looks at it.

one-step = A caller who asks for a person is handed over in that same turn: no confirmation, no reason, no identity check, no further menu first.
    .source = GetHuman standard v1.0 (2006), rule 1; one-key transfer for older people asked of Chinese banks (CBIRC, March 2021); press reports of callers who asked nearly ten times.
    .compiler = The human key is refused as an option's key, and a phrase that asks for a person cannot be set aside (PZ107, PZ114).
    .verifier = In every state, every way to ask for a person hands over in that turn.
    .auditor = Each recorded request, in any hypothesis of the recogniser, is followed by a handover in its turn; despair at least by the way to a person.

always-open = The way out works at every moment: while a prompt plays, while digits are collected, while a task runs, while a language model answers, after a wrong input.
    .source = W3C COGA issue paper on voice menus; Spain, Ley 10/2025, art. 8 (a specialised operator on request at any stage); public bug reports of keys lost at barge-in.
    .compiler = The human key belongs to no menu, option or lane; no node can switch it off (PZ107).
    .verifier = No state, not even in the middle of an entry or a task, lets a request pass unheard.
    .auditor = The same, wherever in the call the request comes.

no-drop = The bot never ends a call for silence, wrong input, a limit, elapsed time or a failed task. It ends a call only when the caller is done, the closing question stayed unanswered, an agent finished, or a callback or voicemail was accepted.
    .source = GetHuman standard v1.0 (2006), rule 8; W3C COGA issue paper on voice menus; Spain, Ley 10/2025, art. 8 (a call may not be cut because of a long wait).
    .compiler = A step that leads nowhere is an error (PZ101); no node of the format hangs up on a caller.
    .verifier = No silence, wrong input, limit, deadline or failed task ends a call.
    .auditor = Each recorded hang-up has one of the allowed reasons, and the event that belongs to it: words, not a key, say that all is done; the closing question was asked and given its time; a callback is taken by its own key.

no-loop = Every call reaches a person or an end in a bounded number of turns, and the bot never gives the same answer a third time.
    .source = Public bug reports (fusionpbx #515, ivozprovider #275); press reports of menus that return to the same place.
    .compiler = Limits have upper bounds that no flow can lift (PZ009); a circle of nodes that never listens is an error (PZ111).
    .verifier = The longest call with the bot, in turns and in estimated seconds.
    .auditor = Turns with the bot, visits of a place and the trial of queues stay within their bound; no answer of the host's bot, and none to the question for the machine, comes a third time. (A message of the flow looks like a question in the record: it is counted as a visit.)

one-way = After a person was asked for, the bot speaks only about the wait. It never goes back to a menu unless the caller chooses that, and is silent once an agent has joined.
    .source = Public reports of chatbots that keep talking after the handoff.
    .compiler = Nothing to write and nothing to switch off: no key of the format leads from the wait back to a menu.
    .verifier = No state after a request leads back to a menu that the caller did not choose.
    .auditor = After a request the bot asks for nothing, does no work and sells nothing; an agent who joins is let in, and the bot is muted and listens no more.

kept-place = A busy, failed, closed or timed-out transfer keeps the request: next queue, callback or voicemail. It is announced truthfully and never lost.
    .source = Public bug report LiveKit #1139 (a transfer that is announced and does not take place); GetHuman standard v1.0 (2006), rule 4.
    .compiler = Every chain of queues ends in a callback or a message (PZ112, PZ113).
    .verifier = Every way in which a transfer can fail ends in a queue, a callback or a message, after a restart too.
    .auditor = A transfer that comes to nothing is followed by another queue, a callback or a message, and an action keeps what the state says is kept; a number that is told is the one that is kept.

nothing-twice = The agent gets all that was said and collected: path, words, slots, reason and the wait so far. A handoff is never empty.
    .source = GetHuman standard v1.0 (2006), rule 3.
    .compiler = Relaxed only by `danger_nothing_twice` with a reason (PZ130).
    .verifier = Every handover carries the witness that stands for all that was said, collected and walked through before it.
    .auditor = Each handover carries the path, what was said, the slots as the host set them, the entry keyed last, the caller's own reason, and the wait.

equal-way = Membership or spending never changes the way or the priority. Only age, disability, distress or urgency may raise it.
    .source = Press reports that VIP members find a person faster.
    .compiler = A lane that asks for a tier, a level or a membership is refused (PZ128).
    .verifier = No caller gets another way or a higher priority for a tag of membership; a raised priority has a need.
    .auditor = A raised priority has a need, or a step of the flow's author, as its reason. (What the author raised it for is not in the record.)

slow-lane = Older callers and callers with a disability get a person at once or from the first sentence, slower speech, longer patience and fewer options.
    .source = Callers from 65 go straight to a person in Jiangsu (2021), direct lines in Shanghai, one-key access in Zhejiang (2025); CBIRC, March 2021.
    .compiler = The lane `elder` is in every flow, from the age of 65, unless `danger_slow_lane` gives a reason (PZ130).
    .verifier = Every lane is called into, by age, by tag and by words: a person at once, or the way to one and the pace of the lane first.
    .auditor = A caller with the age or a tag of a slow lane gets a person at once, or slower speech from the first sentence and no faster speech later; words that lead into a lane are answered with a person or the way to one.

plain-start = The first thing said tells that it is a machine and how to reach a person, within the first ten seconds.
    .source = Spain, Ley 10/2025, art. 8 (personal attention among the options of the main menu); Keep Call Centers in America Act 2025 (a bill: tell at the start that it is AI).
    .compiler = Where the greeting does not tell of the machine, or the hint would come late, the engine says it first, and a warning says so (PZ127, PZ132, PZ139).
    .verifier = The first turn of every kind of caller, in every language, tells of the machine and of the way to a person in time; the proof says when at the latest.
    .auditor = The first turn tells of the machine; the way to a person is told within ten seconds.

honest = Asked whether it is a machine, it says yes and offers a person. It never claims a transfer that it has not started.
    .source = Press reports; public bug reports LiveKit #1139 and #1305.
    .compiler = A text that claims to be a person is an error (PZ137); an evasive answer is a warning, and the engine says yes first (PZ138).
    .verifier = Asked whether it is a machine, every state says yes; a transfer is told only in the turn that holds it.
    .auditor = No transfer is claimed in a turn that has none, and the question for the machine is answered.

on-record = Every turn is recorded so that a caller, a company or a regulator can prove what happened.
    .source = Advice of a consumer council in the press to keep call records; Spain, Ley 10/2025 (burden of proof on the company).
    .compiler = Nothing to write and nothing to switch off: every turn is given out as it happened.
    .auditor = Time never runs backwards, no turn is dated ahead of its event, and the record agrees with itself.
