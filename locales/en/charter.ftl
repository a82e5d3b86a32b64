# How a call broke a promise. None of these texts repeats what the caller keyed or said.

breach = { $promise } at { $at }: { $explanation }

# ---- one-step and always-open

asked-as-heard = the session heard `{ $class }`
asked-in-words = the caller said `{ $words }`
asked-by-key = the caller pressed the human key
asked-by-key-alone = the caller pressed the human key alone and ended the entry
asked-by-key-thrice = the caller pressed the human key three times at the start of an entry
asked-by-star = the caller pressed `*` and the human key
transfer-still-asks = { $request }, and the turn that transfers still asks for something
nobody-called = { $request }, and nobody was called: the call stands in `{ $state }` without a transfer
nobody-told-of = the session heard `{ $class }`, and a person was neither called nor told of
nobody-called-while = { $request } { $when }, and nobody was called: the call stands in `{ $state }` without a transfer
while-task = while a task ran
while-delegated = while the host's bot was asked
while-keying = in the middle of an entry
while-prompt = while a prompt played
after-wrong-input = right after a wrong input

# ---- no-drop

hung-up = the bot hung up (`{ $why }`) on `{ $event }`: { $fault }
ended-by-nobody = the call ended on `{ $event }`, though nobody had hung up
nothing-said-yet = nothing had been said yet
caller-not-done = the caller had not said that all is done
no-agent-left = no agent had just left
no-callback-offered = no callback to a number was on offer
callback-not-accepted = the caller had not accepted the callback
message-not-ended = the caller had not ended a voice message

# ---- no-loop

still-with-bot = after { $inputs } inputs the caller is still with the bot
answered-again = an answer that was given { $times } times already was given again
same-turn = the very same turn in `{ $state }` came { $times } times in a row
came-again = the caller was led to the same place more than { $times } times
queue-tried-again = nobody came from a queue, and the caller was sent to one that had been tried already
offered-again = the caller was asked more than { $times } times in a row what to do with the request that is kept

# ---- one-way

sent-back = a caller who had asked for a person was sent back to `{ $state }` unasked
bot-went-on = a person was asked for, and the bot went on with `{ $work }`
asks-while-waiting = the bot asks for something in `{ $state }`, where only the wait is left
speaks-over-person = the bot speaks, though a person is on the line
listens-to-person = the bot listens, though a person is on the line
not-muted-for-person = a person joined, and the bot was not muted
goes-on-beside-person = a person joined, and the call stands in `{ $state }`
sells-while-waiting = a caller who waits for a person was told of `{ $word }`

# ---- kept-place

went-nowhere = { $trouble }, and the request went nowhere: the call stands in `{ $state }` without a transfer, callback or voicemail
request-lost = the request was lost on `{ $event }`: from `{ $before }` to `{ $after }`
kept-in-name-only = the record has the call in `{ $state }`, and nothing was done to keep the request
no-agent-free = no agent was free
transfer-failed = the transfer failed
waited-too-long = the longest wait was over
kept-without-name = a request was kept without a name to find it by
kept-under-two-names = one request was kept under two names
number-told-not-kept = the caller was told of a number to be called on, and the request is kept with another

# ---- nothing-twice

handoff-empty = the handoff came empty, though the call has a history
node-not-in-path = the caller came through `{ $node }`, and the path of the handoff does not say so in its place
words-not-handed-over = what the caller said at { $when } is missing from the handoff, or out of order
slot-not-handed-over = the slot `{ $slot }` is missing from the handoff
slot-told-wrong = the slot `{ $slot }` has another value in the handoff
entry-not-handed-over = what the caller had keyed in by { $when } is in no slot of the handoff
reason-told-wrong = the handoff gives the reason `{ $told }`, and the caller's was `{ $wanted }`
wait-told-wrong = the handoff tells a wait of { $told }, and the call lasted { $lasted }

# ---- equal-way, slow-lane

ahead-by-lane = a caller with the tag `{ $tag }` was put ahead of others by a lane for `{ $lane }`
ahead-by-tag = a caller with the tag `{ $tag }` was put ahead of others, and for the reason `{ $reason }`
ahead-without-need = a caller was put ahead of others for the reason `{ $reason }`, which is no need
elder-not-served = a caller who needs time was neither handed over nor spoken to more slowly
fast-again = a caller who was spoken to slowly is spoken to as fast as others again

# ---- plain-start, honest

listened-first = the bot listened before it had said a word
first-words-empty = the first thing said is empty
machine-not-told = the first turn does not tell that a machine speaks
way-not-told = the first turn does not tell how to reach a person
way-told-late = how to reach a person is told only after ten seconds
no-answer-whether-machine = the caller asked whether this is a machine, and got no answer
human-key-told-for-else = `{ $key }` is announced for something else, and leads to a person
transfer-claimed = the bot said `{ $claim }`, and no transfer was under way
person-claimed = the bot said `{ $claim }`, and it is no person
people-denied = the bot said `{ $claim }`, and a person can be reached

# ---- on-record

time-backwards = time runs backwards: the turn says { $at }, and the call had come to { $earliest }
time-ahead = the turn says { $at }, and the call had come to no more than { $latest }
deadline-past = the turn asks to be woken at { $deadline }, which is past
against-record = { $claim }, and the record has the call in `{ $state }`
waits-without-transfer = the record has the call in `{ $state }`, and no transfer was started
caller-hung-up = the caller had hung up
transfer-started = a transfer was started
request-kept = a request was kept
bot-muted = the bot was muted for a person
bot-hung-up = the bot hung up
