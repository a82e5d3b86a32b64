# The profiles: title, source with its date and standing, points, targets, and what no flow can show. Only what the source supports.

no-legal-advice = This is no legal advice: a flow that is clean under a profile shows what this page says, and nothing more.

gethuman-2006 = GetHuman standard v1.0 (2006)
    .source = GetHuman standard v1.0, 2006. Guidance, not law.
    .number = Rule { $number }
    .person = Callers can always dial 0 or say 'operator' to queue for a human.
    .estimate = An accurate estimate of the wait on arrival, then updates.
    .repeat = Never ask callers to repeat information that they have already given.
    .callback = Offer a callback; outside hours a message, including a callback on the next business day.
    .keypad = Speech applications give a keypad fallback.
    .short = No long prompts.
    .interrupt = Prompts can be interrupted.
    .disconnect = Do not disconnect for user errors, including no key presses: queue for a human or offer a callback.
    .language = The default language goes by demographics, with a way to change it.
    .rating = The caller can rate the call.
    .unchecked = The wait is told as the host reports it; whether the estimate is right, only records show. The language of a call is the host's choice. Whether a callback comes on the next business day is not looked at.

w3c-coga = W3C COGA issue paper 'voice menus'
    .source = Issue paper on voice menus by the W3C's task force on cognitive and learning disabilities (COGA). Guidance, not a standard.
    .person = A person can be reached by an easy transfer, not by calling another number.
    .digit = One reserved digit leads to a person, commonly 0; it 'could be enforced by requiring implementations to not allow the reserved digit to mean anything other than' an operator.
    .combinations = No complex digit combinations.
    .errors = On repeated error take the user to a person, do not end the call.
    .label = The label comes before the digit.
    .pauses = Pauses.
    .advertisements = No advertisements.
    .tapered = Tapered prompts.
    .time = Extra time and slower speech as a setting.
    .unchecked = The engine says every announced option label first; pauses are made by the voice that the host uses.

es-ley-10-2025 = Spain, Ley 10/2025 of 26 December
    .source = Ley 10/2025 of 26 December 2025. In force since 28 December 2025; companies adapt by 28 December 2026. It covers basic services of any size, and others from 250 staff, a turnover of 50 million euros or a balance sheet of 43 million euros.
    .number = Art. { $number }
    .answer = 95 % of calls are answered in under 3 minutes on average.
    .machine = No answering machine as the only means.
    .menu = Personal attention is among the options of the main menu.
    .stage = A specialised operator on request, at any stage.
    .cut = A call may not be cut because of a long wait.
    .complaints = Complaints are answered within 15 working days, those about billing within 5.
    .proof = The burden of proof lies with the company.
    .unchecked = Who falls under the law, how soon calls and complaints are answered, and whether the operator is specialised: a flow shows none of these.

cn-gbt-33358-2016 = China, GB/T 33358-2016, government hotlines
    .source = GB/T 33358-2016 "政府热线服务规范" (service specification for government hotlines). A recommended national standard, in force since 1 July 2017; it is not compulsory.
    .answer = Calls are answered within 15 seconds.
    .connected = At least 95 % of calls are connected.
    .menu = 'A menu is not advisable': "电话受理不宜设置交互式语音应答菜单".
    .advertisements = No advertisements.
    .hours = Service round the clock, seven days a week, is preferred.
    .unchecked = How fast calls are answered and how many are connected is shown by records, not by a flow.

cn-elder = China, one-key transfer for older people
    .source = What Chinese provinces and a regulator asked for or reported: Jiangsu 2021, Shanghai, Zhejiang 2025, and the banking and insurance regulator (CBIRC) in March 2021. Notices and practice of different places and trades; no national rule for all hotlines is claimed here.
    .jiangsu = Jiangsu, 2021: callers from 65 go straight to a person.
    .shanghai = Shanghai: a direct line for callers from 65.
    .zhejiang = Zhejiang, 2025: 6.82 million one-key accesses were counted.
    .banks = CBIRC, March 2021: recognise the caller's age, keep dedicated seats, and offer a one-key transfer or a menu for older people.
    .registered = What counts is the age registered for the number.
    .unchecked = How the host learns the registered age, and whether the seats are staffed. No rule was found that a person must stand in the first-level menu for everybody, so none is checked here.

eu-2023-2673 = EU, Directive (EU) 2023/2673, financial services at a distance
    .source = Directive (EU) 2023/2673 on financial services contracts concluded at a distance. It applies since 19 June 2026.
    .person = A right to human intervention where chatbots or similar tools are used.
    .unchecked = Which contracts it covers is not looked at. The one thing it asks that a flow can show is a promise that holds in every flow.
