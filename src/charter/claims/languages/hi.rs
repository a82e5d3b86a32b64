//! What a machine may not say of people in Hindi, in Devanagari and in Latin letters.

use super::super::language::{Language, Said};

/// See [`Language`].
pub(in super::super) const WORDS: Language = Language {
    is_latin: false,
    person: concat!(
        r"(?:प्रतिनिधि|एजेंट|सलाहकार|अधिकारी|मैनेजर|प्रबंधक|सुपरवाइ.{1,2}र|इंजीनियर|तकनीशियन|डॉक्टर|नर्स|वकील|विशेषज्ञ|एक्सपर्ट|एक्.{2,5}ूटिव|साथी|सहकर्मी|सहयोगी|कर्मचारी|टीम|विभाग|काउंटर|मैकेनिक|मिस्त्री|जी|साहब|फार्मासिस्ट|स्टाफ|मालिक|",
        r"\b(?:agent|executive|manager|supervisor|engineer|technician|doctor|nurse|advis[eo]r|expert|specialist|team|department|mechanic|sahab|ji|representative|colleague|senior|staff|counter|desk|operator|pharmacist|owner|officer)\b)",
    ),
    under_way: Said {
        says: &[
            "(?:आपको|कॉल|.{1,2}ोन|लाइन|चैट|बातचीत|PERSON)[^,]*(?:ट्रांस.{1,3}र|.{1,2}ॉरवर्ड|कनेक्ट|रीडायरेक्ट|डायवर्ट|स्थानांतरित|अग्रेषित|हैंडओवर|शिफ्ट) (?:कर(?:वा)? (?:रह[ाीे]|देत[ाीे]|दिया|दी|दूँग|दूंग|चुक)|कर(?:ता|ती|ते) (?:हूँ|हूं|हैं)|करने जा रह|कर(?:ूँ|ूं|ें)ग|की जा (?:रही|चुकी)|किया जा (?:रहा|चुका)|हो (?:रह|ग|चुक))",
            "(?:आपको|कॉल|.{1,2}ोन |PERSON)[^,]*जो.{1,2}(?:ा जा रह|ी जा रह| रह[ाीे] | देत[ाी] | दिया| दी है|(?:ूँ|ूं)ग|त[ाी] (?:हूँ|हूं)|ने जा रह|ा गया|ी गई)|PERSON[^,]*जु.{1,2} (?:गए|गई|चुके|चुकी|रहे|रही) (?:हैं|है)|(?:कॉल|चैट|बातचीत|मामला|शिकायत)[^,]*सौंप (?:द|रह)",
            "लाइन पर (?:हैं|है|आ (?:ग|चुक|रह)|ले (?:रह|कर आ)|बुला रह|मौजूद|जुड़)|(?:चैट|कॉल|बातचीत) (?:में|पर) (?:आ|शामिल हो|जुड़) (?:चुक|ग|रह)|घंटी जा रही|(?:आपकी|यह) कॉल [^,]*(?:दे|भेज) रह[ाी] (?:हूँ|हूं)|(?:एजेंट|प्रतिनिधि|अधिकारी|सलाहकार) मिल (?:गए|गया|गई)",
            "PERSON(?: जी)?(?: [^ ]+){0,4} (?:उठाए|उठाएँ|उठाएं|उठा रह|उठा लिया|संभालें|सँभालें|संभालेग|संभाल रह|ले रह(?:े|ी) हैं)(?:ग|गे|गी|गा)?|PERSON(?: को)? (?:अभी )?(?:बुला|बुलवा) रह|(?:अब आगे|यहाँ से|यहां से|अब से|इसके आगे)[^,]* PERSON",
            r"(?:\b(?:aapko|call|phone|line|chat)\b|PERSON)[^,]*\b(?:transfer|connect|forward|redirect|hand ?over|divert|patch|shift|route|escalate) (?:kar(?:wa)? (?:rah[aie]|rh[aie]|det[aie]|diya|di|dung[ai]|doong[ai]|chuk[aie])|kart[aie] (?:hoon|hun|hu|hain)|karne ja rah|karung[ai]|karoong[ai]|karenge|ki ja rah|kiya ja rah|ho (?:rah[aie]|rh[aie]|gay[aie]|gaya|chuk[aie]))",
            r"(?:\b(?:aapko|call|phone)\b|PERSON)[^,]*\b(?:jod (?:rah[aie]|rh[aie]|det[aie]|diya|di)|jod[ai] ja rah[ai]|jodt[aie] h|jodung[ai]|jud (?:gay[aie]|gaye|chuk[aie]|rah[aie]))|\bline (?:par|pe) (?:hain|hai|aa |le |bula |maujood)|\bring ja rahi|\bghanti ja rahi|\b(?:agent|executive|expert|advisor) mil (?:gay[aie]|gaye)\b",
            r"\bchat (?:join|mein aa|me aa|mein jud|me jud) ?(?:kar|chuk|gay|rah)|\bphone utha(?:ye|e|yenge|enge| rah| liya|yeg|eg)|\bPERSON[^,]{0,25}\b(?:sambhal|sambhaal|dekh) ?(?:enge|engi|ega|egi|rahe|rahi)\b|\bPERSON ko (?:abhi )?(?:bula|line par|call par)",
            r"\b(?:ab (?:aage|wahi|se)|yahan se aage|yahaan se aage)[^,]*\b(?:dekheng[ei]|sambhaleng[ei]|baat kareng[ei]|bataeng[ei]|madad kareng[ei])|अब (?:वही|वे|आगे)[^,]*(?:देखें|संभालें|बात करें|मदद करें)ग",
        ],
        unless: r"सक(?:त|ूँ|ूं|े)|नहीं|न कर|अगर|यदि|क्या |(?:^| )कल |बजे|पैसे|रुपय|रुपए|राशि|रकम|खाते |बैलेंस|इंटरनेट|वाई|ब्लूटूथ|डिवाइस|सोमवार|दिन|तारीख|के लिए|चार्ज|प्लान|रेट|रिफंड|ग्रुप|सूची|लिस्ट|कार्ट|बिल |ईमेल|मैसेज|ओटीपी|\b(?:sak(?:ta|ti|te|un|oon)|nahi|nahin|nhi|agar|kya|kal|baje|paise|rupaye|rupees|amount|balance|internet|wifi|wi-fi|bluetooth|device|somvar|chah\w*|ke liye|otp|refund|plan|charges|charger|rate|mail|email|sms|message|link|document|parcel|order|form|naam|list|group|aap dekhenge)\b",
        things: "",
    },
    on_the_way: Said {
        says: &[
            "(?:आपसे|आपकी|आपका)(?: [^ ]+){0,4} (?:बात|बातचीत|कॉल|.{1,3}ोन) (?:शुरू )?(?:कर|उठा|ले|संभाल)(?:े|ें|एँ|एं|ए)(?:गा|गे|गी)|PERSON[^,]{0,20} (?:अभी|तुरंत|इसी कॉल|इसी चैट)[^,]*(?:आपसे|जवाब|बात)[^,]*(?:ेगा|ेगी|ेंगे|ेंगी)",
            r"\baapse [^,]*\bbaat (?:shuru )?kar(?:ega|egi|enge|engi)\b|\bPERSON[^,]{0,20}\b(?:abhi|turant|isi call|isi chat)\b[^,]*\b(?:karega|karegi|karenge|karengi|denge|dengi)\b",
        ],
        unless: r"सक|नहीं|अगर|यदि|क्या |(?:^| )कल |बजे|घंट|दिन|सोमवार|हफ्त|सप्ताह|वापस|कॉल बैक|\b(?:sak\w*|nahi|nahin|nhi|agar|kya|kal|baje|ghant\w+|din|dinon|hafte|callback|call back|wapas|somvar|email)\b",
        things: "",
    },
    person_here: Said {
        says: &[
            "(?:मशीन|रोबोट|बॉट|कं?प्यूटर|एआई|(?-u:\\b)ai|प्रोग्राम|रिकॉर्डिंग|सॉ.{2,4}टवेयर|चैटबॉट) (?:तो )?(?:नहीं (?:हूँ|हूं)|थो.{1,2}[ीे] (?:हूँ|हूं|न )|थो.{1,2}[ीे]$)|(?:मशीन|रोबोट|बॉट|कं?प्यूटर) (?:से )?(?:जवाब |बात )?(?:नहीं (?:देता|दे रह|बोल रह|कर रहे))",
            "(?:इंसान|इन्सान|मनुष्य|आदमी|औरत|मानव|व्यक्ति) (?:ही )?(?:हूँ|हूं|बोल रह|बात कर रह|जवाब दे रह|टाइप)|(?:असली|सचमुच के|जीते-जागते|.िंदा) (?:इंसान|व्यक्ति) से (?:ही )?बात कर रह|हा.{1,2}[- ]मांस|हा.{1,2}[- ]माँस",
            "(?:साल|सालों|महीने|महीनों|वर्षों|वर्ष|बरस|बरसों) से [^,]*(?:काम|नौकरी|सेवा|यहीं|यहाँ)[^,]* (?:हूँ|हूं)|तब से यहीं हूँ|मैं (?:खुद|.{1,3}ुद|अपने हाथ)[^,]*(?:टाइप|लिख|बैठ)[^,]* (?:हूँ|हूं)",
            "मेर[ीाे] (?:अपन[ीाे]|भी|दो|तीन)(?: भी| दो)? (?:बेट|बच्च|माँ|मां|परिवार|पोत|लड़क)|मेरी (?:शिफ्ट|शि.{1,3}्ट|ड्यूटी)|मैं (?:भी |खुद )*(?:दो बच्चों |एक )?(?:की माँ|की मां|का पिता|माँ|मां|पिता) (?:हूँ|हूं)|(?:ऑ.{1,3}स|दफ.{1,2}तर|कुर्सी|काउंटर|डेस्क)[^,]{0,12} (?:पहुँच|पहुंच|बैठ|आय)[^ ]{0,3} (?:हूँ|हूं)",
            "अपन[ेी] (?:दोनों )?(?:हाथ|हाथों|आँखों|आंखों|मुँह) से [^,]*(?:हूँ|हूं|देखा है)|मैंने (?:खुद|.{1,3}ुद) (?:चख|खा|देख|पहन|चला)",
            r"\b(?:robot|machine|bot|computer|ai|recording|program|software|chatbot) (?:toh? )?(?:(?:nahi|nahin|nhi) (?:hoon|hun|hu)\b|thod[ie] (?:na )?(?:hoon|hun|hu)\b|thod[ie]$)|\b(?:ai|bot|robot|machine)(?:-[a-z]+)? kuch (?:nahi|nahin|nhi)\b|\brecorded (?:awaaz|awaz|aawaz|voice|message) (?:nahi|nahin|nhi)\b",
            r"\b(?:insaan|insan|aadmi|human|human being|banda|bandi|real person|real human|vyakti) (?:hi )?(?:hoon|hun|hu\b|bol rah|baat kar rah|type kar)|\b(?:asli|real|sach much ke) (?:insaan|insan|bande|person|human) se (?:hi )?(?:baat|chat) kar rah|\bhaad[- ]ma[an]+s",
            r"\b(?:saal|saalon|salon|mahine|mahino|years?) se [^,]*\b(?:kaam|job|naukri|yahan|yahin|yahi)\b[^,]*\b(?:hoon|hun|hu)\b|\btab se (?:yahin|yahan|yahi) (?:hi )?(?:hoon|hun|hu)\b|\b(?:office|desk|kursi|phone|seat|counter)(?: [a-z]+){0,2} (?:baith[ai]|pahunch[ai]|aay[ai]) (?:hoon|hun|hu)\b",
            r"\bmer[aie] (?:apn[aie]|bhi|khud k[aie]|do) (?:bhi |do )?(?:beti|beta|bachch?[ea]|bacch[ea]|maa|family)\b|\bmeri (?:shift|duty)\b|\bapne (?:haath|haathon|hath|hathon) se [^,]*(?:hoon|hun)\b|\bapni aankhon se\b|\bmain(?:e|ne) khud (?:chakh|kha|dekh|pehn|chala)|\bmain (?:bhi )?(?:do bachch?on )?ki (?:maa|mummy) hoon",
        ],
        unless: r"(?:इंसान|मनुष्य|व्यक्ति|आदमी|मानव)(?: तो)? (?:नहीं|न )|चेक|बॉक्स|टिक|चुनें|क्लिक|दबा|(?:^| )जैसे|\b(?:insaan|insan|aadmi|human|person|banda|vyakti) (?:toh? )?(?:nahi|nahin|nhi)\b|\b(?:nahi|nahin) (?:insaan|human)\b|\b(?:tick|box|captcha|click|select|checkbox)\b",
        things: "",
    },
    nobody: Said {
        says: &[
            "(?:यहाँ|यहां|हमारे पास|इस (?:लाइन|सेवा|नंबर|चैट|कॉल) (?:पर|में)|हमारे यहाँ)[^,]*(?:एजेंट|इंसान|प्रतिनिधि|व्यक्ति|कर्मचारी|मानव)[^,]* (?:नहीं (?:है|हैं|होता|होते|मिल|रखते)|नहीं$)",
            "(?:इंसान|एजेंट|प्रतिनिधि|व्यक्ति|आदमी) से (?:आप )?(?:आपकी )?(?:सीधे )?बात (?:नहीं (?:कर|हो) सक|संभव नहीं|नहीं होग)",
            r"\b(?:yahan|yahaan|hamare paas|is (?:line|service|number|chat) (?:par|pe|mein))\b[^,]*\b(?:agent|insaan|insan|human|executive|representative|vyakti)\b[^,]*\b(?:nahi|nahin|nhi) (?:hai|hain|hota|hote|milta|milte|milega)\b",
            r"\b(?:insaan|insan|agent|human|executive|representative|vyakti) se (?:aap )?(?:aapki )?baat (?:nahi|nahin|nhi) (?:kar|ho) (?:sak|pay)",
        ],
        unless: r"अभी|इस समय|इस वक्त|फिलहाल|व्यस्त|खाली|उपलब्ध|आज|रात|समय|\b(?:abhi|is samay|is waqt|filhal|busy|khali|available|aaj|raat|time)\b",
        things: "",
    },
    condition: r"(?:^| )(?:अगर|यदि|जब) |दबा(?:एँ|एं|इए|ने|ओ)|चाह(?:ते|ें|ेंग|िए|ती)|\b(?:agar|yadi|jab) |\b(?:dabaye|dabayen|dabaiye|dabayein|dabaen|press|chahein|chahen|chahte|chahiye)\b",
    refused_key: r"(?:^|[^0-9])([0-9*#])(?: (?:को|बटन|नंबर|button|ko|number|key))* (?:मत|न|ना|mat|na) (?:दबा|dab|press)",
    transfer_cues: &[
        "ट्", "ॉर", "कन", "री", "डा", "स्", "अग", "है", "शि", "जो", "जु", "सौ", "ला", "चै", "शा", "घं", "मि", "उठ", "भा",
        "ले ", "बु", "अब ", "यह", "के ", "बा", "मद", "सह", "कॉ", "transfer", "connect", "forward", "redirect", "handover",
        "hand ov", "divert", "patch", "shift", "route", "escalate", "jod", "jud ", "line p", "ring ja", "ghanti",
        "mil gay", "chat ", "utha", "sambh", "dekh", "ko bula", "ko line", "ko call", "ab aage", "ab wahi", "ab se",
        "se aage", "baat kar", "baat sh", "isi c", "turant", "abhi",
    ],
    people_cues: &[
        "मश", "रो", "बॉ", "प्", "एआ", "AI", "रि", "टव", "इं", "इन", "मन", "आद", "और", "मा", "व्", "सा", "मह", "वर", "बर",
        "तब ", "मै", "मे", "हू", "अप", "एज", "कर", "दब", "machine", "bot", "computer", "recorde", "recordi", "program",
        "software", "insa", "aadmi", "human", "band", "person", "vyakti", "haad", "saal", "salon", "mahin", "year",
        "tab se", "office", "desk", "kursi", "phone ", "seat ", "counter", "mera ", "meri ", "mere ", "apne ", "apni ",
        "agent", "executi", "represen", "mat dab", "na dab", "mat pre", "na pre",
    ],
};
