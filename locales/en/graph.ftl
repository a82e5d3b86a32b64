# What a picture adds to the author's words.

graph-about = The flow '{ $name }'. Nodes: { $nodes }. Queues of people: { $queues }. Lanes: { $lanes }.

# ---- kinds of shapes

kind-call = start
kind-anytime = any time
kind-lane = lane
kind-menu = menu
kind-collect = collect
kind-message = message
kind-task = task
kind-talk = talk
kind-ticket = ticket
kind-transfer = transfer
kind-queue = person
kind-callback = callback
kind-voicemail = voicemail
kind-end = end

# ---- in shapes

shape-call = call
shape-anytime = at any time
shape-kept = request kept
comma = { ", " }
leads-back = ↩ { $option } (back)
asks-again = ↻ { $option } (once more)
leads-to-start = ⇧ { $option } (to the start)
wanted-digits = { $digits } digits
wanted-pattern = by pattern
told-agent = the agent reads: { $note }
hours-always = always open
hours-without-holidays = closed on holidays
day-every = daily
day-range = { $first }–{ $last }
day-monday = Mon
day-tuesday = Tue
day-wednesday = Wed
day-thursday = Thu
day-friday = Fri
day-saturday = Sat
day-sunday = Sun
lane-age = aged { $age } or more
lane-tags = tagged { $tags }
lane-text = text channel
lane-in-writing = goes on in writing

# ---- at arrows

press-key = press { $key }
by-word = by word
say-person = say 'a person'
say-complaint = say 'complaint'
past-limit = past a limit
lane-asks = asks for a person
task-worked = ok
task-failed = failed
talk-done = done
queue-closed = closed
queue-busy = busy, or { $time } waited

# ---- notes

note-person = Press { $key } or say 'a person' at any time, and '{ $queue }' takes over at once. So it is at every node, and it is not drawn again.
note-limits = Past these limits a person takes over: at one node { $no_match } wrong inputs, { $no_input } silences or { $visits } visits; the same answer { $repeats } times; { $turns } turns or { $time } in all.
note-lanes = Lanes: who meets the condition takes the lane as the call begins, without choosing; its key works at any time.
note-end = At '{ $end }' the call ends if nothing else is wanted; anything else leads back to '{ $start }'.
note-dashed = Dashed: the way on when something did not work.
note-charge = Told before it costs anything: { $say }
note-survey = Asked only after service: { $say }

# ---- lengths of time

time-hours = { $count } h
time-minutes = { $count } min
time-seconds = { $count } s
time-and = { $first } { $more }
