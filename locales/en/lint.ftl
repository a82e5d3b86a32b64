# What the lints say. A lint has its name as id: the message, `.why` and `.help`.

deaf-prompt = callers cannot interrupt the prompt of menu { $menu }
    .why = A caller who knows what they want should not have to hear the end.
    .source = GetHuman standard v1.0 (2006), rule 7: prompts can be interrupted.
    .help = leave out `barge_in`

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
