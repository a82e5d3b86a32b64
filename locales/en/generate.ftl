# Conversation tests that are made from a flow: their names, and what none of them reaches.

# ---- the file

generated =
    Conversation tests made from { $flow }, shortest first. They pass as they stand.
    Cut and change them into the story that the flow should keep.
generated-without = No call was found for:
generated-left = - { $what }: { $why }

# ---- what a call shows

shows-human-key = the human key { $key }: a person at once
shows-request = asks for a person in words: a person at once
shows-complaint = complains: a person at once
shows-distress = is angry: a person
shows-star = amid the digits, star and then { $key }: a person at once
shows-thrice = where digits are taken, { $key } three times: a person at once
shows-pause = where digits are taken, { $key } alone and a pause: a person
shows-robot = asked whether it is a machine, it says so
shows-success = at { $node }, the work is done
shows-failure = at { $node }, the work fails
shows-no-match = wrong input again and again: a person, not the end
shows-no-input = silence again and again: a person, not the end
shows-visits = round and round: a person
shows-repeats = the same once more and once more: a person
shows-turns = so many turns with the bot: a person
shows-time = so much time with the bot: a person
shows-lane-caller = lane { $lane }: the caller belongs there from the start
shows-lane-key = lane { $lane }: by its key
shows-lane-word = lane { $lane }: by a word in mid-call
shows-closed = queue { $queue } is closed: the request is kept
shows-overflow = queue { $queue } is busy: the request is kept
shows-failed-transfer = the transfer fails: the request is kept
shows-long-wait = the wait is too long: the request is kept
shows-position = the queue tells position and wait
shows-agent-joined = a person is on the line: the bot is silent
shows-agent-left = the person has finished
shows-number = gives a number to call back
shows-callback = accepts the callback
shows-voicemail = leaves a message
shows-key = at { $node }, key { $key } ({ $label })
shows-key-alone = at { $node }, key { $key }
shows-word = at { $node }, says '{ $word }'
shows-answer = at { $node }, the host's bot answers
shows-survey = gives a rating
shows-done = is done: the call ends
shows-quiet = says nothing to the closing question: the call ends
shows-node = reaches { $node }
shows-queue = reaches queue { $queue }

# ---- why no call does

unreached-no-way = nothing leads there
unreached-no-entry = no entry was found that fits the pattern of `{ $node }`
unreached-handed-over = a limit hands over at `{ $node }` before
unreached-no-call-to = no call reaches `{ $node }`
unreached-other-meaning = its words mean something else there
unreached-other-key = its key means something else there
unreached-other-limit = another limit, or a person, comes first
unreached-heard-otherwise = no place was found where it is heard as that
unreached-other-lane = another lane takes such callers first
unreached-nobody-asks = no call is handed to that queue
unreached-never-closed = no call reaches it in closing hours
unreached-no-call = no call comes to that
