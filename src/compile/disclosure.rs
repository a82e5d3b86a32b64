//! Whether a text says that a machine speaks: one that only names a thing, asks, or denies does not.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

use crate::ear::Ear;

/// Things, games and businesses with a machine in their names.
static THINGS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        "(?i)(?:(?:扫地|送餐|工业|手术|擦窗|陪伴)机器人|机器人(?:大赛|比赛|竞赛|展|课|教育|培训|学院|实验室|公司|科技|乐园|维修|租赁|专卖|馆))",
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
    ))
    .ok()
});

/// Whether a text discloses the machine: some sentence of it that is no question says so.
pub(super) fn discloses(ear: &Ear, text: &str) -> bool {
    sentences(text).any(|(sentence, is_question)| !is_question && ear.discloses_machine(&without_things(sentence)))
}

/// Whether an answer to 'are you a machine?' says yes: it discloses, and denies nothing.
pub(super) fn admits(ear: &Ear, text: &str) -> bool {
    let denies = |clause: &str| DENIES.as_ref().is_some_and(|pattern| pattern.is_match(clause.trim()));
    discloses(ear, text) && !text.split(is_end).flat_map(|sentence| sentence.split(['，', ',', '、'])).any(denies)
}

fn without_things(text: &str) -> Cow<'_, str> {
    THINGS.as_ref().map_or(Cow::Borrowed(text), |things| things.replace_all(text, " "))
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
    use crate::ear::Lang;

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
            "Are you a robot?",
        ] {
            assert!(!discloses(&ear(), text), "{text}");
        }
        for text in [
            "欢迎致电机器人大赛组委会，我是智能语音助手。",
            "自动售货机服务热线，这里是智能语音机器人。",
            "This is the automated assistant of the vending machine company.",
            "您好，A.I. 语音助手小安。",
        ] {
            assert!(discloses(&ear(), text), "{text}");
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
            assert!(!admits(&ear(), text), "{text}");
        }
        for text in [
            "是的，我是智能语音机器人，不是真人。",
            "Yes, I am a robot, not a person.",
            "Sí, soy un asistente virtual, no una persona.",
        ] {
            assert!(admits(&ear(), text), "{text}");
        }
    }
}
