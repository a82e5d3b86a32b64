# The twelve promises. A promise has its id as id: what it promises, and where it comes from.

one-step = A caller who asks for a person is handed over in that same turn: no confirmation, no reason, no identity check, no further menu first.
    .source = GetHuman standard v1.0 (2006), rule 1; one-key transfer for older people asked of Chinese banks (CBIRC, March 2021); press reports of callers who asked nearly ten times

always-open = The way out works at every moment: while a prompt plays, while digits are collected, while a task runs, while a language model answers, after a wrong input.
    .source = W3C COGA issue paper on voice menus; Spain, Ley 10/2025, art. 8 (a specialised operator on request at any stage); public bug reports of keys lost at barge-in

no-drop = The bot never ends a call for silence, wrong input, a limit, elapsed time or a failed task. It ends a call only when the caller is done, the closing question stayed unanswered, an agent finished, or a callback or voicemail was accepted.
    .source = GetHuman standard v1.0 (2006), rule 8; W3C COGA issue paper on voice menus; Spain, Ley 10/2025, art. 8 (a call may not be cut because of a long wait)

no-loop = Every call reaches a person or an end in a bounded number of turns, and the bot never gives the same answer a third time.
    .source = public bug reports (fusionpbx #515, ivozprovider #275); press reports of menus that return to the same place

one-way = After a person was asked for, the bot speaks only about the wait. It never goes back to a menu unless the caller chooses that, and is silent once an agent has joined.
    .source = public reports of chatbots that keep talking after the handoff

kept-place = A busy, failed, closed or timed-out transfer keeps the request: next queue, callback or voicemail. It is announced truthfully and never lost.
    .source = public bug report LiveKit #1139 (a transfer that is announced and does not take place); GetHuman standard v1.0 (2006), rule 4

nothing-twice = The agent gets all that was said and collected: path, words, slots, reason and the wait so far. A handoff is never empty.
    .source = GetHuman standard v1.0 (2006), rule 3

equal-way = Membership or spending never changes the way or the priority. Only age, disability, distress or urgency may raise it.
    .source = press reports that VIP members find a person faster

slow-lane = Older callers and callers with a disability get a person at once or from the first sentence, slower speech, longer patience and fewer options.
    .source = callers from 65 go straight to a person in Jiangsu (2021), direct lines in Shanghai, one-key access in Zhejiang (2025); CBIRC, March 2021

plain-start = The first thing said tells that it is a machine and how to reach a person, within the first ten seconds.
    .source = Spain, Ley 10/2025, art. 8 (personal attention among the options of the main menu); Keep Call Centers in America Act 2025 (a bill: tell at the start that it is AI)

honest = Asked whether it is a machine, it says yes and offers a person. It never claims a transfer that it has not started.
    .source = press reports; public bug reports LiveKit #1139 and #1305

on-record = Every turn is recorded so that a caller, a company or a regulator can prove what happened.
    .source = advice of a consumer council in the press to keep call records; Spain, Ley 10/2025 (burden of proof on the company)
