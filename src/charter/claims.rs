//! What a machine may not say of people: that one is on the way, that it is one, that there are none. Not the words of the ear, on
//! purpose.

use std::sync::LazyLock;

use regex::Regex;

use crate::protocol::Key;

pub(super) mod cues;

/// One thing that may not be said: what says it in a clause, and what makes the clause harmless.
struct Claim {
    says: Regex,
    unless: Regex,
    /// Taken out of a clause before it is looked at: names of things.
    things: Regex,
}

/// A claim that looks the same in a sentence about what could be.
type Claims = LazyLock<Option<Claim>>;

/// Builds a claim from patterns in lower case; `PERSON` stands for whoever is no machine.
fn claim(says: &[&str], unless: &str, things: &str) -> Option<Claim> {
    let says = says.join("|").replace("PERSON", PERSON);
    Some(Claim { says: pattern(&says)?, unless: pattern(unless)?, things: pattern(things)? })
}

/// The end of a word is one of Latin letters, which is all that is asked and much faster.
fn pattern(text: &str) -> Option<Regex> {
    Regex::new(&text.replace(r"\b", r"(?-u:\b)")).ok()
}

const PERSON: &str = concat!(
    "(?:人工客服|人工坐席|人工座席|人工|真人|客服专员|客服人员|客服|坐席|座席|专员|專員|人员",
    r"|(?:(?:an?|the|our|one of our|next|available|human|live|real|customer|service|support|care|sales) )*",
    r"(?:someone|somebody|agents?|representatives?|reps?|operators?|advis[eo]rs?|humans?(?: being)?|persons?|people|colleagues?|",
    r"specialists?|team members?|members? of (?:our|the) team)\b",
    r"|(?:(?:un|una|el|la|otro|otra|con|nuestros|uno de nuestros) )*",
    r"(?:agentes?|operador(?:a|es)?|asesor(?:a|es)?|compa[nñ]er[oa]s?|representantes?|personas?|alguien|humanos?)\b)",
);

/// A transfer is under way, whatever else the sentence says.
static UNDER_WAY: Claims = LazyLock::new(|| {
    claim(
        &[
            "(?:正在|正|马上|馬上|立即|立刻|这就|這就|现在就|即将|即將|已经?|已經)(?:就|会|要)?(?:为|帮|给|替|為|幫|給|把|将|將)?(?:您|你)?的?(?:电话|来电|通话)?(?:转接|轉接)",
            "(?:正在|正|马上|馬上|立即|立刻|这就|這就|即将|已经?)(?:就|会|要)?(?:为|帮|给|替|為|幫|給)?(?:您|你)?(?:转到?|轉到?|转至|转给|接通|接入|连线|連線|联系|聯繫|安排|呼叫|叫|找)(?:一位|一名|个|在线|值班|专业)?PERSON",
            "(?:为|帮|给|替|為|幫|給)(?:您|你)(?:转接|轉接|接通|连线)中|(?:转接|轉接|接通|连线)中",
            "(?:正在|马上|立即|立刻|这就|现在)(?:就)?(?:为|帮|给|替|為|幫|給)(?:您|你)(?:接通|连线)",
            "PERSON(?:马上|馬上|这就|這就|立刻|立即|很快)(?:就|会|就会|要)*(?:来|到|过来|接听|接入|接起|上线|为您|为你|跟您|和您|与您)",
            "(?:马上|这就|立刻|立即|很快)(?:就|会|就会|将)*(?:有|让|请|叫|派|由)(?:一位|一名)?PERSON(?:来|为您|接听|跟您|和您|与您)",
            r"\b(?:transferring|connecting|forwarding|redirecting|rerouting|escalating) (?:you|your (?:call|chat)|this (?:call|chat)|the call)\b",
            r"\b(?:putting|passing|handing|patching) (?:you|your call) (?:through|over|on|along)\b",
            r"\b(?:getting|fetching|grabbing|calling|paging|finding)(?: you)? PERSON",
            r"\bwhile (?:i|we) (?:get|find|fetch|grab|transfer|connect|put|call|page|look for|bring in)\b(?: you)?(?: through)?(?: to)? ?(?:PERSON|you\b)?",
            r"\b(?:hold|hold on|stay on the line|hold the line|stand by|holding|waiting) for PERSON",
            r"\b(?:you are|youre|your call is|you have been|youve been|your call has been) (?:now )?(?:being )?(?:transferred|connected|forwarded|redirected|put through)\b",
            r"\b(?:le|lo|la|te|les) (?:transfiero|paso (?:con|al?)|comunico con|conecto con|pongo con|derivo|estoy (?:pasando|transfiriendo|comunicando|conectando))\b",
            r"\b(?:transfiri[eé]ndo|pas[aá]ndo|conect[aá]ndo|comunic[aá]ndo)(?:le|lo|la|te)s?\b|\bestamos (?:transfiriendo|pasando|conectando) su llamada\b",
            r"\bmientras (?:le )?(?:busco|localizo|llamo|aviso|paso|comunico|conecto|transfiero|buscamos|localizamos)\b(?: al?)? ?PERSON?",
        ],
        concat!(
            "不|没|没有|無法|无法|别|勿|如果|若|能否|吗$|嗎$|可以(?:为|帮|给)",
            r"|\b(?:not|never|cannot|cant|wont|without|before|instead of|if|unless)\b",
            r"|\b(?:nunca|sin|si|antes de)\b|\bno (?:le|lo|la|te|estoy|estamos)\b",
        ),
        concat!(
            "(?:接通|连接|转接)(?:网络|宽带|电源|电路|蓝牙|信号|线路|设备|头)",
            r"|\b(?:connecting|transferring|redirecting) you (?:to|with) (?:the |our |your )?(?:internet|network|wi-?fi|website|web|portal|app|store|router|menu)\b",
        ),
    )
});

/// Somebody will come, where the sentence is not about what could be: 'if you press 2, …'.
static ON_THE_WAY: Claims = LazyLock::new(|| {
    claim(
        &[
            "我?(?:会|将|来|這就|先)?(?:为|帮|给|替|為|幫|給)(?:您|你)(?:转接|轉接|转人工|轉人工|接通PERSON)",
            "PERSON(?:稍后|随后|一会儿|即将)(?:就|会|将)*(?:接听|接入|上线|为您服务|为您接听)",
            r"\b(?:i will|ill|we will|well|let me|im going to|i am going to|im gonna|gonna|we are going to) (?:now |just |quickly |go ahead and )?(?:transfer|connect|forward|redirect|escalate) (?:you|your call|this call|the call)\b",
            r"\b(?:i will|ill|we will|let me|im going to|i am going to|im gonna) (?:now |just |quickly )?(?:put|pass|hand|patch) (?:you|your call) (?:through|over|on|to PERSON)",
            r"\b(?:i will|ill|let me|im going to|i am going to|im gonna) (?:now |just |quickly |go |go and )*(?:get|find|fetch|grab|bring in|call|page)(?: you)? PERSON",
            r"\byou(?: will|ll) (?:now |shortly )?be (?:transferred|connected|put through)\b",
            r"PERSON (?:will be|is|is going to be) (?:right )?(?:with you|on the line|on (?:the|their) way|joining|coming|taking your call)\b",
            r"PERSON (?:will|is about to|is going to) (?:take|answer|pick up) (?:your|the|this) (?:call|chat|phone)\b",
            r"\b(?:voy a|vamos a|perm[ií]tame|d[eé]jeme) (?:transferir|pasar|comunicar|conectar)(?:le|lo|la|te)\b",
            r"\bPERSON (?:le|lo|la|te) (?:atender[aá]|atiende|va a atender)\b|\b(?:enseguida|en breve|ahora mismo|ahora|momento|segundo) (?:le|lo|la|te) (?:atiende|atender[aá]) PERSON",
        ],
        concat!(
            "不|没|無法|无法|别|勿|如|若|按|拨|说|回复|需要|想要|可以|可|能|要是|吗$|嗎$|后$|前$",
            r"|\b(?:not|never|cannot|cant|wont|without|before|if|unless|when|press|say|dial|reply|type|can|could|may|should|after|once|want|need)\b",
            r"|\b(?:no|nunca|sin|si|cuando|pulse|marque|diga|oprima|presione|responda|puede|para|antes|después)\b",
        ),
        r"\bconnect you (?:to|with) (?:the |our |your )?(?:internet|network|wi-?fi|website|web|portal|app|store|router|menu)\b|转接头",
    )
});

/// The speaker is a person.
static PERSON_HERE: Claims = LazyLock::new(|| {
    claim(
        &[
            "(?:我|本人|我们)(?:可|真的|确实|就)?(?:是|系)(?:一个|一位|一名|个)?(?:真人|活人|人类|真的人|人工客服|人工坐席|人工座席|人工服务人员|客服人员)",
            "(?:我|本人|我们)(?:可|绝对|真的|真|并|当然)?(?:不是|唔系|并非|非)(?:一个|什么|個)?(?:机器人?|機器人?|机械人|機械人|ai|人工智能|人工智慧|电脑|電腦|程序|语音助手|智能客服|录音|錄音)",
            "(?:正在|在|是在)(?:跟|和|与|同)(?:真人|活人|人工客服)(?:通话|对话|说话|聊天|交谈)|不是(?:机器人?|ai)在(?:跟|和|与)",
            r"\b(?:i am|im|this is|its|you are (?:talking|speaking|chatting) (?:to|with)|youre (?:talking|speaking|chatting) (?:to|with)) (?:a |an |definitely |indeed |actually |really |your )*(?:real|live|actual|human|living) (?:person|human|agent|being|representative|operator|advisor)\b",
            r"\b(?:i am|im) (?:a |definitely |indeed |actually )*(?:human|real|person|human being)$",
            r"\b(?:i am|im|this is|its) (?:definitely |certainly |absolutely |really )?(?:not|no) (?:a |an )?(?:ro)?bot\b|\b(?:i am|im|this is|its) (?:definitely |certainly |absolutely |really )?(?:not|no) (?:a |an )?(?:machine|computer|ai|chatbot|program|recording|automated system|virtual (?:agent|assistant))\b",
            r"\b(?:you are|youre) not (?:talking|speaking|chatting) (?:to|with) (?:a |an )?(?:robot|bot|machine|computer|ai|recording)\b",
            r"\bsoy (?:una? |un ser )?(?:persona|human[oa]|agente|operador[a]?)\b",
            r"\bno soy (?:una? |ning[uú]n |ninguna )?(?:robot|m[aá]quina|bot|ia|asistente virtual|contestador)\b",
        ],
        r"吗$|嗎$|问我|\b(?:if|ask|asked)\b|\bagente virtual\b",
        r"不是(?:真人|人工)",
    )
});

/// Nobody is there at all. That nobody is there at this hour may be true.
static NOBODY: Claims = LazyLock::new(|| {
    claim(
        &[
            "(?:没有|沒有|不提供|不设|未设|不支持|并无|无)(?:任何)?(?:人工|真人)(?:客服|服务|服務|坐席|座席|可转|可以转|$)",
            "(?:您|你)(?:不能|无法|没法|不可以|是不能)(?:转|转接|转到|联系|接通|找)(?:到)?(?:人工|真人)",
            r"\b(?:there are|we have) no (?:human |live |real )*(?:agents|people|persons|humans|operators|representatives|advis[eo]rs)\b",
            r"\bthere is no (?:human |live |real )*(?:agent|person|human|operator|representative|one|body)(?: here| there| to (?:speak|talk|help).*)?$",
            r"\b(?:we|this line|this service) (?:do not|dont|does not|doesnt) (?:have|offer|provide|employ) (?:any )?(?:human |live |real )*(?:agents?|people|humans?|operators?|representatives?)\b",
            r"\b(?:you (?:cannot|cant|can not|will not be able to|are not able to)|nobody can|no one can|it is not possible to|its not possible to) (?:speak|talk|be connected|get through|be transferred) (?:to|with) (?:any )?PERSON",
            r"\bno (?:hay|tenemos|disponemos de|contamos con|ofrecemos) (?:ning[uú]n |ninguna )?(?:agentes?|personas|operador(?:es)?|humanos?|asesores|atenci[oó]n (?:humana|personal))\b",
            r"\bno (?:puede|podr[aá]|se puede|es posible) hablar con (?:una? |ning[uú]n |ninguna )?(?:persona|agente|humano|operador|nadie)",
        ],
        concat!(
            "现在|現在|目前|暂|暫|当前|此时|时间|下班|夜间|晚上|节假日|周末|今天|如果|若|吗$",
            r"|\b(?:now|moment|currently|available|right now|today|tonight|time|hours?|after|outside|until|busy|free|if|ahead|in front|waiting)\b",
            r"|\b(?:delante|en espera|ahora|momento|disponibles?|horario|hoy|fuera|si|libres?)\b",
        ),
        "人工智能",
    )
});

/// The words of a plain text that claim that a transfer is under way. Asked of everything that is said.
pub(super) fn of_transfer(text: &str) -> Option<String> {
    found(text, &UNDER_WAY).or_else(|| found(text, &ON_THE_WAY))
}

/// The words with which a plain text claims that a person speaks.
pub(super) fn of_person(text: &str) -> Option<String> {
    found(text, &PERSON_HERE)
}

/// The words with which a plain text denies that a person can be reached, or tells not to press the key to one.
pub(super) fn of_nobody(text: &str, human_key: Key) -> Option<String> {
    found(text, &NOBODY).or_else(|| {
        let refused = REFUSED_KEY.as_ref()?.captures_iter(text);
        let mut refused = refused.filter_map(|found| Some((found.get(0)?, found.get(1)?.as_str().chars().next())));
        let is_more = |at: usize| text[at..].starts_with(|c: char| c.is_ascii_digit());
        let told = refused.find(|(all, key)| *key == Some(human_key.as_char()) && !is_more(all.end()));
        told.map(|(all, _)| all.as_str().to_owned())
    })
}

/// A caller is told not to press a key.
static REFUSED_KEY: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(concat!(
        "(?:(?:不要|勿|别|不必|无需|不用|不能)再?按(?:数字)?",
        "|(?:do not|dont|never|no need to) press |no (?:pulse|marque|oprima|presione) )([0-9*#])",
    ))
});

fn found(text: &str, claims: &Claims) -> Option<String> {
    let claim = claims.as_ref()?;
    // Most of what is said is harmless, and is looked at once.
    if !claim.says.is_match(text) {
        return None;
    }
    // A condition reaches to the end of its sentence, all else to the end of its clause.
    let mut is_condition = false;
    for (clause, ends_sentence) in clauses(text) {
        let clause = claim.things.replace_all(clause, " ");
        is_condition |= CONDITION.as_ref().is_some_and(|condition| condition.is_match(&clause));
        let said = claim.says.find(&clause).filter(|_| !is_condition && !claim.unless.is_match(&clause));
        if let Some(said) = said {
            return Some(said.as_str().trim().to_owned());
        }
        is_condition &= !ends_sentence;
    }
    None
}

/// What a whole sentence hangs on.
static CONDITION: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        r"^(?:如果|如需|如要|若|要是|一旦)|^(?:if|unless|when|should) |^(?:si|cuando) |[按拨][0-9零]|\b(?:press|dial|pulse|marque) ",
    )
});

/// Clauses without what ends them, and whether a sentence ends there too.
fn clauses(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let is_end = |c: char| matches!(c, '。' | '！' | '？' | '；' | '.' | '!' | '?' | ';' | '\n');
    let parts = text.split_inclusive(move |c| is_end(c) || matches!(c, '，' | ',' | '、' | ':' | '：'));
    parts.map(move |part| {
        let bare = part.trim_end_matches(|c: char| is_end(c) || matches!(c, '，' | ',' | '、' | ':' | '：'));
        (bare.trim(), part.ends_with(is_end))
    })
}

/// A text as patterns expect it: lower case, no apostrophes, one space between words.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase).filter(|c| !matches!(c, '\'' | '’' | '\u{200b}'..='\u{200f}'))
    {
        match c {
            c if c.is_whitespace() && c != '\n' => {
                if !plain.ends_with(' ') {
                    plain.push(' ');
                }
            }
            c => plain.push(c),
        }
    }
    plain
}
