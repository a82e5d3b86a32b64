# What is told during a call and after it.

# ---- the transcript

caller-silent = (silence)
by-voice = by voice
in-writing = in writing
age = age { $years }
call-begins = a call begins: { $facts }
agent-sees = agent sees
    .path = path
    .said = said
    .slots = slots
    .keyed = keyed
    .lane = lane
    .note = note
    .waited = waited
person-joined = a person is on the line, and the bot is silent
to-person = the person hears it; the bot does not listen
nothing-changes = nothing changes: { $why }
one-key = key { $key }
keys = keys { $keys }
digits = { $count } digits
    .between = { $min } to { $max } digits
listens = listens for { $keys }
    .both = listens for { $keys }, or words
    .words = listens for words
task = your system works on `{ $task }`; /task ok NAME=VALUE or /task fail says how it went
    .with = your system works on `{ $task }` with { $slots }; /task ok NAME=VALUE or /task fail says how it went
delegated = your bot `{ $bot }` is asked; /reply TEXT is its answer, /task ok ends the talk
filed = filed with `{ $unit }`
transfer = transfer to `{ $queue }`, reason { $reason }
    .urgent = transfer to `{ $queue }`, reason { $reason }, priority high
callback = callback kept for `{ $queue }`, reference { $reference }, to { $number }
    .unknown = callback kept for `{ $queue }`, reference { $reference }, number not known yet
voicemail = a message is recorded for `{ $queue }`, reference { $reference }
bot-hangs-up = the bot hangs up: { $why }
heard-as = heard as { $class }
    .by = { $heard } by { $by }
    .term = { $heard } `{ $term }`
in-state = state { $place }
at-node = { $state } at `{ $node }`
deadline = deadline { $at }
facts = { $first }; { $more }
stands = { $now }: { $place }

# ---- the telephone

moment = { $day ->
   *[other] { $day } { $moment }
  }
calling = Calling `{ $flow }`, { $when }.
    .hint = Type keys (0-9 * #) or what you say; Enter alone is silence; /help tells the rest.
typed =
    138 or *0#                        keys, pressed one by one
    (an empty line)                   silence
    anything else                     what you say, or type with --text
    /wait 10s                         time passes
    /agent joined|busy|failed|left    news of the agent
    /queue 3 [90]                     your place in the queue, and the wait in seconds
    /task ok [NAME=VALUE ...]         the task is done, and sets slots
    /task fail                        the task failed
    /reply TEXT                       your own bot answers
    /state                            where the call stands
    /hangup                           hang up; the end of the input does it too
no-such-command = there is no /{ $name }; /help shows what there is
form-of-command = it is typed like this: { $forms }
mid-entry = keyed; more keys may follow, and an empty line lets the pause pass that ends them
after-transfer = now it is your turn as the call centre: /agent joined, /agent busy, /queue 3 90
after-goodbye = an empty line hangs up; until then the way to a person still works
no-time = --at { $time }: not a time; write it like '2026-11-21 22:30'
no-terminal = the terminal cannot be read: { $error }

# ---- the end

ended-by-caller = You hung up; no person was asked for
ended-done = The call is done
ended-joined = A person of `{ $queue }` took the call
ended-handed-over = Handed over to `{ $queue }` ({ $reason })
ended-kept = The request is kept for `{ $queue }` under { $reference }
ended = { $told }; { $steps ->
    [one] 1 step
   *[other] { $steps } steps
  } with the bot, { $time } on the line.
no-breach = The auditor found no broken promise.
