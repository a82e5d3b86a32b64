//! The author's hint: whether a caller learns from it how to reach a person.

use std::sync::LazyLock;

use regex::Regex;

use super::Compiler;
use crate::catalogue::text;
use crate::diag::{Code, Diagnostic};
use crate::ear::{Ear, Lang, fold};
use crate::flow::{Human, Prompt, Spoken, Template, caps, scale, spoken_ms};
use crate::protocol::Key;

/// What stands before a key that is to be pressed.
const PRESS: [&str; 7] = ["按", "按下", "press", "dial", "pulse", "marque", "oprima"];
/// What says that there is nobody, or that the key is not to be pressed.
static DENIALS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        "(?:没有|没|无|不提供|不设|不支持|不能|无法|不可以|不)(?:转|找|接通|联系)?(?:人工|真人)",
        "|(?:不要|不用|不必|不需要?|不能|不可|不得|无需|无须|勿|别|甭|莫|禁止|严禁|避免|千万不)(?:您|再|随意|随便|反复|乱|去|误|一直|直接|轻易)*(?:按|拨|回复|说)",
        r"|\b(?:do not|dont|never|not|no need to|avoid|without|cannot|cant|refrain from)(?: ever| just| simply| please| try to| to)? (?:press|pressing|dial|dialling|dialing|hit|hitting|say|saying|type|reply)\b",
        r"|\bno (?:human|live|real)?\s?(?:agents?|humans?|persons?|people|operators?|representatives?)\b|\bwithout (?:agents?|people)\b",
        r"|\b(?:no|nunca|jamas|evite) (?:pulse|pulsar|marque|marcar|oprima|oprimir|presione|presionar|diga|decir|responda)\b|\b(?:sin|no hay|ningun) (?:agentes?|personas|operadores)\b",
    ))
    .ok()
});
/// Languages in which it is known how a hint says no. In others any word of denial makes a hint doubtful.
pub(super) const KNOWN_WELL: [Lang; 3] = [Lang::Zh, Lang::En, Lang::Es];
/// Words of denial of the other languages, over folded text.
static NEGATIONS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"\b(?:nicht|nie|niemals|niemand|niemanden|kein[a-z]*|ohne|statt|vermeiden|unterlassen|verboten)\b",
        r"|\b(?:ne|pas|jamais|aucun[a-z]*|sans|evitez|interdit|n(?:appuyez|composez|utilisez|est|y|avez))\b",
        r"|\bnao (?:prima|pressione|pressionar|digite|disque|tecle|aperte|carregue|marque|ligue|fale|diga|use|ha|temos|existe|tem|pode|e possivel)\b|\b(?:nunca|jamais|sem|nenhum[a-z]*|ninguem|evite|proibido)\b",
        r"|\b(?:не|нет|ни|никогда|никого|без|нельзя|незачем|запрещено)\b",
        "|ない|ません|なし|禁止|ご遠慮|お控え|無効|마세요|마십시오|말고|말아|말 것|없|않|안 됩|안됩|금지",
        r"|\b(?:jangan|tidak|tak|tanpa|bukan|dilarang|hindari)\b",
        r"|\b(?:khong (?:bam|nhan|an|goi|noi|co|can|nen|the|duoc|phai|ai)|dung (?:bam|nhan|an|goi|noi)|cam)\b",
        r"|\b(?:لا|لن|لم|ليس|ليست|بدون|دون|ممنوع|تجنب)\b",
        r"|\b(?:mat|nahi|nahin|bina)\b|मत |नह|बिना|ना दब|न दब",
    ))
    .ok()
});

/// Whom a hint leads to, in the other languages, over folded text.
static PEOPLE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"\b(?:mitarbeiter|berater|mensch|person|kundendienst|kundenservice|conseill|agent|humain|quelquun|operateur|operatrice)",
        r"|\b(?:atendente|pessoa|humano|operador|оператор|человек|специалист|сотрудник|консультант)",
        "|オペレ|担当|係の者|スタッフ|有人|人間|상담|직원|사람",
        r"|\b(?:nhan vien|tong dai vien|dien thoai vien|nguoi that|petugas|operator|staf|orang|manusia|agen)\b",
        "|موظف|ممثل|شخص|انسان|एजेंट|एजेट|आदमी|इंसान|परतिनिधि|अधिकारी",
    ))
    .ok()
});

/// A key that is said to lead back, where all it does is to lead to a person.
static BACK: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        "(?i)(?:按|按下|拨)(?:键)?([0-9*#])号?键?(?:后|也|都|就|只|仅|会|能|将|是|可|可以)*(?:直接)?(?:重新|再次)?(?:回到|返回|退回|跳回|重听|重复)",
        r"|\bpress(?:ing)? (?:the )?([0-9*#]|zero|star|pound)(?: key)?(?: (?:only|just|merely|simply|will|to|and you|always))* (?:leads?|takes?|brings?|returns?|go(?:es)?|sends?|gets?)(?: (?:you|the caller))? (?:back|to (?:this|the) (?:\w+ )?menu)\b",
        r"|\b(?:pulsar|marcar|oprimir|presionar|pulse|marque|oprima|presione) (?:el )?([0-9*#]|cero)(?: (?:solo|sólo|le|lo|la|te|para))* (?:devuelve|devolver|lleva al menú|regresa|regresar|vuelve|volver)\b",
    ))
    .ok()
});

/// Whether a text says that the human key leads back into the menu.
pub(super) fn leads_back(text: &str, key: Key) -> bool {
    let is_it = |told: &str| match told.to_lowercase().as_str() {
        "zero" | "cero" => key == Key::ZERO,
        "star" => key == Key::STAR,
        "pound" => key == Key::POUND,
        told => told == key.as_str(),
    };
    BACK.as_ref().is_none_or(|back| {
        back.captures_iter(text).any(|found| found.iter().skip(1).flatten().any(|told| is_it(told.as_str())))
    })
}

impl Compiler<'_> {
    /// Whether the author's hint names the human key or a word that asks for a person.
    pub(super) fn hint_tells(&mut self, hint: Option<&Prompt>, key: Key) -> bool {
        let (Some(hint), Some(written)) =
            (hint, self.written.human.as_ref().and_then(|human| human.value.hint.as_ref()))
        else {
            return true;
        };
        let ear = self.plain();
        let spoken = hint.lines.iter().flat_map(|line| &line.by_tongue);
        let tells = spoken.clone().all(|(tongue, spoken)| {
            let known_well = KNOWN_WELL.contains(&self.lang_of(*tongue));
            // What a recording says is not known here.
            spoken.text.as_ref().is_some_and(|text| tells(text.raw(), key, &ear, known_well))
        });
        let slowest = spoken.map(|(_, spoken)| told_ms(spoken, key, &ear)).max().unwrap_or(0);
        let in_time = slowest <= caps::HINT_BY.0;
        let problem = match (tells, in_time) {
            (true, true) => return true,
            (false, _) => Diagnostic::new(Code::HintWithoutWay, text!("empty-hint"))
                .at(written.span.clone(), text!("empty-hint".label))
                .help(text!("empty-hint".help)),
            (true, false) => Diagnostic::new(Code::HintWithoutWay, text!("slow-hint", seconds = slowest / 1000))
                .at(written.span.clone(), text!("slow-hint".label))
                .help(text!("empty-hint".help)),
        };
        self.out.push(problem);
        false
    }

    /// How long the hint takes until it has told the way, in a language.
    pub(super) fn hint_ms(&self, human: &Human, tongue: u8, ear: &Ear) -> u64 {
        let own = || {
            let own = self.tongues.get(usize::from(tongue)).map_or("", |tongue| tongue.own.hint);
            spoken_ms(until_told(&own.replace("{key}", human.key.as_str()), human.key, ear), 1.0)
        };
        let authors = human.hint.as_ref().filter(|_| human.hint_tells);
        authors.map_or_else(own, |hint| told_ms(hint.line(0, tongue).1, human.key, ear))
    }
}

/// How long a hint takes until it has told the way. A recording has come as far as its words have.
fn told_ms(spoken: &Spoken, key: Key, ear: &Ear) -> u64 {
    let text = spoken.text.as_ref().map_or("", Template::raw);
    let (told, all) = (spoken_ms(until_told(text, key, ear), 1.0), spoken_ms(text, 1.0));
    match spoken.ms {
        #[expect(clippy::cast_precision_loss, reason = "times are small")]
        Some(ms) if all > 0 => told.max(scale(ms, told as f64 / all as f64)),
        Some(ms) => ms,
        None => told,
    }
}

/// As much of a hint as tells the way: up to the key or the word, or all of it.
fn until_told<'t>(text: &'t str, key: Key, ear: &Ear) -> &'t str {
    let found = keys(text).find(|(named, ..)| *named == key);
    let until = found.map_or(text, |(.., end)| &text[..end]);
    let mut starts = until.char_indices().skip(1).map(|(end, _)| &until[..end]);
    starts.find(|start| ear.names_request(start)).unwrap_or(until)
}

/// A digit in a longer number is no key, another key is no way, and a way that is denied is none. In a language that is not known well,
/// where a sentence about the key may say anything of it, the hint must name the person too.
fn tells(text: &str, key: Key, ear: &Ear, known_well: bool) -> bool {
    let folded = fold(text).text;
    // A pattern that cannot be built has seen nothing, so the hint is not trusted.
    let says = |pattern: &Option<Regex>| pattern.as_ref().is_none_or(|pattern| pattern.is_match(&folded));
    let denied = says(&DENIALS) || says(&NEGATIONS) || leads_back(text, key);
    let asks = || text.split(|c: char| !c.is_alphanumeric()).any(|part| ear.names_request(part));
    let names_key = [text, &folded].into_iter().any(|text| keys(text).any(|(named, ..)| named == key));
    let leads_elsewhere = || [text, &folded].into_iter().any(|text| keys(text).any(|(_, is_pressed, _)| is_pressed));
    let names_word = || asks() && !leads_elsewhere();
    let names_person = || asks() || PEOPLE.as_ref().is_some_and(|people| people.is_match(&folded));
    !denied && if known_well { names_key || names_word() } else { names_person() && (names_key || names_word()) }
}

/// The keys that stand alone in a text, whether it says to press them, and where they end.
fn keys(text: &str) -> impl Iterator<Item = (Key, bool, usize)> {
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    text.char_indices().filter_map(move |(at, c)| {
        let (before, after) = (&text[..at], &text[at + c.len_utf8()..]);
        let alone = !is_digit(before.chars().next_back()) && !is_digit(after.chars().next());
        let key = Key::from_char(c).filter(|_| alone)?;
        let before = before.trim_end().to_lowercase();
        Some((key, PRESS.iter().any(|press| before.ends_with(press)), at + c.len_utf8()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flow::Sentences;

    #[test]
    fn a_hint_tells_the_key_or_the_word() {
        for hint in [
            "转人工请按0",
            "按 0 或说人工",
            "24小时人工,按0",
            "For a person press 0.",
            "say agent",
            "按0",
            "不清楚的，按0找人工",
            "Not sure? Press 0 for a person.",
        ] {
            assert!(tells(hint, Key::ZERO, &Ear::new(&KNOWN_WELL), true), "{hint}");
        }
    }

    #[test]
    fn a_number_another_key_or_a_denial_is_no_way() {
        for hint in [
            "详情请拨打10086",
            "转人工请按9",
            "For an agent press 5.",
            "没有人工服务,请勿按0",
            "Do not press 0, there is no agent.",
            "请看网站",
            "不要按0",
            "别按0",
            "无需按0",
            "请不要随意按0",
            "人工请勿按 0",
            "Don't press 0",
            "Never press 0.",
            "There is no need to press 0",
            "Please avoid pressing 0",
            "No marque 0",
        ] {
            assert!(!tells(hint, Key::ZERO, &Ear::new(&KNOWN_WELL), true), "{hint}");
        }
    }
    #[test]
    fn a_human_key_that_leads_back_is_denied() {
        for text in [
            "按0只会回到本菜单。",
            "按0键将返回上级菜单",
            "Pressing 0 leads back to this menu.",
            "Press zero to go back.",
        ] {
            assert!(leads_back(text, Key::ZERO), "{text}");
        }
        for text in ["按9返回主菜单，转人工请按0。", "Press 9 to go back, 0 for a person.", "按0转人工"]
        {
            assert!(!leads_back(text, Key::ZERO), "{text}");
        }
    }

    #[test]
    fn the_engines_own_hint_tells_the_way_in_every_language() {
        for lang in Lang::ALL {
            let hint = Sentences::of(*lang).hint.replace("{key}", "0");
            assert!(tells(&hint, Key::ZERO, &Ear::new(&[*lang]), KNOWN_WELL.contains(lang)), "{hint}");
        }
    }

    #[test]
    fn a_denial_is_no_way_in_any_language() {
        assert!(DENIALS.is_some() && NEGATIONS.is_some() && PEOPLE.is_some() && BACK.is_some());
        for (lang, hint) in [
            (Lang::De, "Bitte niemals die 0 drücken."),
            (Lang::De, "Drücken Sie nicht die 0, es gibt keine Mitarbeiter."),
            (Lang::De, "Mit der 0 kommen Sie zurück ins Menü."),
            (Lang::Fr, "N'appuyez pas sur le 0, il n'y a aucun conseiller."),
            (Lang::Pt, "Não pressione 0, sem atendente."),
            (Lang::Ru, "Не нажимайте 0, оператора нет."),
            (Lang::Ja, "0は押さないでください。オペレーターはいません。"),
            (Lang::Ko, "0번을 누르지 마세요. 상담원이 없습니다."),
            (Lang::Vi, "Đừng bấm 0, không có nhân viên."),
            (Lang::Id, "Jangan tekan 0, tidak ada petugas."),
            (Lang::Ar, "لا تضغط 0 للتحدث مع موظف."),
            (Lang::Hi, "0 मत दबाइए, एजेंट नहीं है।"),
        ] {
            let ear = Ear::new(&[Lang::Zh, Lang::En, Lang::Es, lang]);
            assert!(!tells(hint, Key::ZERO, &ear, false), "{hint}");
        }
        for (lang, hint) in [
            (Lang::De, "Drücken Sie jederzeit die 0 für einen Mitarbeiter."),
            (Lang::Fr, "Pour parler à un conseiller, appuyez sur 0."),
            (Lang::Ru, "Для связи с оператором нажмите 0."),
            (Lang::Ja, "オペレーターにおつなぎするには0を押してください。"),
        ] {
            let ear = Ear::new(&[Lang::Zh, Lang::En, Lang::Es, lang]);
            assert!(tells(hint, Key::ZERO, &ear, false), "{hint}");
        }
    }
}
