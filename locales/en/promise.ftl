# The twelve promises: what is promised, where it comes from, and how each of the independent checks looks at it.

one-step = A caller who asks for a person is handed over in that same turn: no confirmation, no reason, no identity check, no further menu first.
    .source = G.
    .compiler = T
    .verifier = I
    .auditor = E

always-open = The way out works at every moment: while a prompt plays, while digits are collected, while a task runs, while a language model answers, after a wrong input.
    .source = W.
    .compiler = T
    .verifier = N
    .auditor = T

no-drop = The bot never ends a call for silence, wrong input, a limit, elapsed time or a failed task. It ends a call only when the caller is done, the closing question stayed unanswered, an agent finished, or a callback or voicemail was accepted.
    .source = G.
    .compiler = A
    .verifier = N
    .auditor = E

no-loop = Every call reaches a person or an end in a bounded number of turns, and the bot never gives the same answer a third time.
    .source = P.
    .compiler = L
    .verifier = T
    .auditor = T

one-way = After a person was asked for, the bot speaks only about the wait. It never goes back to a menu unless the caller chooses that, and is silent once an agent has joined.
    .source = P.
    .compiler = N
    .verifier = N
    .auditor = A

kept-place = A busy, failed, closed or timed-out transfer keeps the request: next queue, callback or voicemail. It is announced truthfully and never lost.
    .source = P.
    .compiler = E
    .verifier = E
    .auditor = A

nothing-twice = The agent gets all that was said and collected: path, words, slots, reason and the wait so far. A handoff is never empty.
    .source = G.
    .compiler = R
    .auditor = E

equal-way = Membership or spending never changes the way or the priority. Only age, disability, distress or urgency may raise it.
    .source = P.
    .compiler = A
    .auditor = A

slow-lane = Older callers and callers with a disability get a person at once or from the first sentence, slower speech, longer patience and fewer options.
    .source = C.
    .compiler = T
    .auditor = A

plain-start = The first thing said tells that it is a machine and how to reach a person, within the first ten seconds.
    .source = S.
    .compiler = W
    .auditor = T

honest = Asked whether it is a machine, it says yes and offers a person. It never claims a transfer that it has not started.
    .source = P.
    .compiler = A
    .verifier = A
    .auditor = N

on-record = Every turn is recorded so that a caller, a company or a regulator can prove what happened.
    .source = A.
    .compiler = N
    .auditor = T
