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
    .source = Charter, 'what counts as asking for a person': 人工智能 and 'travel agent' ask for none.
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
