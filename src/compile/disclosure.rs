//! Whether a text says that a machine speaks: one that only names a thing, asks, or denies does not.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

use super::hint::KNOWN_WELL;
use crate::ear::{Ear, Lang, fold};

/// Things, games and businesses with a machine in their names.
static THINGS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        "(?i)(?:(?:扫地|送餐|工业|手术|擦窗|陪伴)机器人|机器人(?:大赛|比赛|竞赛|展|课|教育|培训|学院|实验室|公司|科技|乐园|维修|租赁|专卖|馆))",
        // What is sold, and who is called so.
        "|(?:销售|出售|售卖|生产|研发|制造|经营|专营|代理|批发|租赁|出租|维修|选购|购买|订购)(?:各类|各种|各式|的|新款|智能|语音|客服|家用|陪伴){0,4}(?:机器人|语音助手|音箱)",
        r"|智能(?:语音|在线|电话)?(?:客服|服务|呼叫)(?:中心|部|公司|科技|平台)|(?:智能|机器人|自动化|人工智能)(?:科技|技术|设备|股份|集团|有限|公司)+",
        r"|\b(?:sells?|selling|makes?|making|builds?|repairs?|rents?) (?:[a-z]+ ){0,3}(?:robots?|chatbots?|bots|voice assistants?|machines?)\b",
        r"|\b(?:vende(?:mos)?|fabrica(?:mos)?|repara(?:mos)?) (?:[a-zé]+ ){0,3}(?:robots?|asistentes|máquinas)\b",
        "|自动(?:售货|贩卖|取款|柜员|售票|检票|门|扶梯|挡|驾驶|化|续|扣|洗车|售水|麻将)|人工智能(?:大赛|大会|学院|课|公司|专业|实验室)",
        r"|\b(?:automated|automatic)(?: | \w+ )(?:teller|doors?|gates?|renewals?|payments?|transmissions?|cars?|parking|car wash|pool)\b",
        r"|\b(?:vending|washing|coffee|cash|slot|sewing|ticket|answering|fax|ice|espresso) machines?\b|\bmachine (?:shop|tools?|rental|parts|works)\b",
        r"|\brobot(?:ics)?(?:-| )(?:competition|contest|vacuums?|mowers?|club|school|museum|camp|shop|store|repair)s?\b|\bai (?:conference|summit|school|institute|course)s?\b",
        r"|\bcajeros? autom[aá]ticos?\b|\b(?:lavadoras?|puertas?|cajas?|transmisi[oó]n|coches?|lavado) autom[aá]tic[oa]s?\b",
        r"|\bm[aá]quinas? (?:expendedoras?|tragaperras|de coser|de caf[eé]|de lavar|recreativas?)\b|\bcontestador(?:es)? autom[aá]ticos?\b",
        r"|\b(?:concurso|feria|escuela|club|museo) de (?:robots?|rob[oó]tica)\b",
    ))
    .ok()
});

/// A question whether it is a machine, and a denial: neither says that it is one.
static DENIES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        "(?i)(?:当然|肯定|绝对|完全)不是|^不是(?:的|呀|啊)?$|不是(?:机器|智能|ai)",
        r"|\b(?:of course|certainly|definitely|absolutely) not\b|^(?:no|nope)$|\bi am not\b|\bi'm not\b|\bi’m not\b",
        r"|\b(?:claro|por supuesto|desde luego) que no\b|^no$|\bno soy\b",
        r"|^(?:nein|non|não|нет|いいえ|いや|아니요|아닙니다|لا|नहीं|không|tidak|bukan)$",
        r"|\bkein(?:e|en)? (?:[a-zäöü]+ )?(?:roboter|maschine|bot|computer|ki|automat)\b|\b(?:natürlich|sicher|bestimmt|selbstverständlich) nicht\b",
        r"|\b(?:pas|aucun) (?:du tout )?(?:un |une )?(?:robots?|machine|bot|ordinateur|automate)\b|\bbien sûr que non\b",
        r"|\bnão sou\b|\bclaro que não\b|\bя не (?:робот|машина|бот|автомат)|\bконечно,? нет\b",
        "|(?:ロボット|機械|ボット|AI)では?(?:あり|ござい)ません|(?:로봇|기계|봇|AI)이? ?아닙니다",
        r"|\bbukan (?:robot|mesin|bot)\b|\bkhông phải (?:là )?(?:rô ?bốt|robot|máy|bot)\b|لست (?:روبوت|آلة|الة)|(?:रोबोट|मशीन|बॉट) नहीं",
    ))
    .ok()
});

/// Who or what speaks, in the languages that [`THINGS`] knows little of, over folded text. There a machine that stands in a sentence
/// without any of these may be one that is sold, or sought.
static SPEAKS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"\b(?:ich|sie (?:sprechen|sind|horen|telefonieren|chatten)|hier|dies(?:e|er|es)?|unser|am (?:apparat|telefon))\b",
        r"|\b(?:je|jsuis|vous (?:etes|parlez|echangez|ecoutez)|ici|voici|ceci|cest|notre)\b",
        r"|\b(?:sou|eu|aqui|este|esta|isto|voce|fala|falando|nosso|nossa|quem)\b",
        r"|\b(?:я|это|здесь|вас|вам|вы|мы|наш|наша|говорит|отвечает)\b",
        "|です|ます|ござい|おり|ですよ|입니다|이에요|예요|합니다|저는|저희",
        r"|\b(?:saya|ini|anda|kami|toi|day|em|minh|ban|quy khach)\b",
        r"|أنا|انا|هذا|هذه|معك|معكم|تتحدث|تتكلم",
        "|मै|यह|आप|हम|main|yah|aap",
    ))
    .ok()
});

/// Whether a text discloses the machine: some sentence of it that is no question says so.
pub(super) fn discloses(ear: &Ear, text: &str, lang: Lang) -> bool {
    let speaks = |sentence: &str| SPEAKS.as_ref().is_some_and(|pattern| pattern.is_match(&fold(sentence).text));
    let says = |sentence: &str| without_things(sentence).is_some_and(|rest| ear.discloses_machine(&rest));
    let is_clear = |sentence: &str| KNOWN_WELL.contains(&lang) || speaks(sentence);
    sentences(text).any(|(sentence, is_question)| !is_question && is_clear(sentence) && says(sentence))
}

/// A name, and then that it is the name of a person, whatever machine is told of in between.
static POSES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new("我(?:是|就是|叫)[^。！？；!?;不没转请按说找接需要为可]{0,24}(?:真人|活人)(?:客服|坐席|座席)?(?:$|[。！，,；!;哦呢呀啊哟])").ok()
});

/// Whether a text introduces the speaker as a person.
pub(super) fn poses_as_person(text: &str) -> bool {
    POSES.as_ref().is_none_or(|pattern| pattern.is_match(text))
}

/// Whether an answer to 'are you a machine?' says yes: it discloses, and denies nothing.
pub(super) fn admits(ear: &Ear, text: &str, lang: Lang) -> bool {
    let denies = |clause: &str| DENIES.as_ref().is_none_or(|pattern| pattern.is_match(clause.trim()));
    discloses(ear, text, lang) && !text.split(is_end).flat_map(|sentence| sentence.split(['，', ',', '、'])).any(denies)
}

/// A text without what only has a machine in its name; none where that cannot be told.
fn without_things(text: &str) -> Option<Cow<'_, str>> {
    THINGS.as_ref().map(|things| things.replace_all(text, " "))
}

/// The sentences of a text, each with whether it is a question.
fn sentences(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let asks = |part: &str| part.ends_with(['?', '？']) || part.trim_end_matches(is_end).ends_with(['吗', '么']);
    text.split_inclusive(is_end).map(move |part| (part, asks(part)))
}

const fn is_end(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '.' | '!' | '?' | '\n' | '；' | ';')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flow::Sentences;

    fn ear() -> Ear {
        Ear::new(&[Lang::Zh, Lang::En, Lang::Es])
    }

    #[test]
    fn things_and_questions_disclose_nothing() {
        for text in [
            "欢迎致电机器人大赛组委会。",
            "您好，自动售货机服务热线。",
            "自动门维修中心，您好。",
            "Welcome to the automated teller help line.",
            "This is Robot Vacuum support.",
            "Cajeros automáticos del norte, buenos días.",
            "您是在找机器人吗？",
            "您好，本机构销售智能语音机器人。",
            "智能客服中心，小王为您服务。",
            "We sell chatbots and voice assistants.",
            "Are you a robot?",
        ] {
            assert!(!discloses(&ear(), text, Lang::Zh), "{text}");
        }
        for text in [
            "欢迎致电机器人大赛组委会，我是智能语音助手。",
            "自动售货机服务热线，这里是智能语音机器人。",
            "This is the automated assistant of the vending machine company.",
            "您好，A.I. 语音助手小安。",
        ] {
            assert!(discloses(&ear(), text, Lang::Zh), "{text}");
        }
    }

    #[test]
    fn an_answer_that_denies_admits_nothing() {
        for text in [
            "我是机器人吗？当然不是。",
            "机器人？不是的",
            "A robot? Of course not. We have robots, though.",
            "¿Un robot? Claro que no.",
        ] {
            assert!(!admits(&ear(), text, Lang::Zh), "{text}");
        }
        for text in [
            "是的，我是智能语音机器人，不是真人。",
            "Yes, I am a robot, not a person.",
            "Sí, soy un asistente virtual, no una persona.",
        ] {
            assert!(admits(&ear(), text, Lang::Zh), "{text}");
        }
    }
    #[test]
    fn a_person_behind_the_machine_is_a_claim() {
        for text in ["您好，我是小王，智能语音系统背后的真人。", "我就是真人客服哦", "我叫小李，是真人。"]
        {
            assert!(poses_as_person(text), "{text}");
        }
        for text in ["我是智能语音助手，不是真人。", "我是机器人，转真人请按0。", "我是语音助手，真人客服请说人工。"]
        {
            assert!(!poses_as_person(text), "{text}");
        }
    }

    #[test]
    fn the_engines_own_disclosure_is_seen_in_every_language() {
        assert!(THINGS.is_some() && DENIES.is_some() && SPEAKS.is_some());
        for lang in Lang::ALL {
            let (ear, own) = (Ear::new(&[*lang]), Sentences::of(*lang));
            assert!(discloses(&ear, own.disclosure, *lang), "{}", own.disclosure);
            assert!(discloses(&ear, own.greeting, *lang), "{}", own.greeting);
            assert!(admits(&ear, own.robot_answer, *lang), "{}", own.robot_answer);
        }
    }

    #[test]
    fn a_machine_that_is_sold_or_denied_is_no_disclosure_in_other_languages() {
        for (lang, text) in [
            (Lang::De, "Willkommen bei Müller, Roboter und Computer für jeden Haushalt."),
            (Lang::Fr, "Bienvenue chez Dupont, robots et assistants automatiques à petits prix."),
            (Lang::Ru, "Добро пожаловать в магазин роботов."),
        ] {
            assert!(!discloses(&Ear::new(&[Lang::Zh, Lang::En, Lang::Es, lang]), text, lang), "{text}");
        }
        for (lang, text) in [
            (Lang::De, "Ich bin kein Roboter."),
            (Lang::Fr, "Un robot ? Je ne suis pas un robot."),
            (Lang::Ja, "私はロボットではありません。"),
        ] {
            assert!(!admits(&Ear::new(&[Lang::Zh, Lang::En, Lang::Es, lang]), text, lang), "{text}");
        }
    }
}
