//! The auditor's own short word lists. They are not those of the ear, on purpose.

use crate::protocol::Key;

/// Characters kept of any text.
const CLIP_CHARS: usize = 80;

/// What nobody can take for anything but asking for a person, in folded form.
const PLAIN_REQUESTS: &[&str] = &[
    "人工",
    "转人工",
    "轉人工",
    "人工服务",
    "人工服務",
    "转人工服务",
    "人工客服",
    "转人工客服",
    "找人工",
    "我要人工",
    "我要转人工",
    "请转人工",
    "真人",
    "找真人",
    "投诉",
    "投訴",
    "我要投诉",
    "我要投訴",
    "agent",
    "representative",
    "operator",
    "human",
    "speak to a person",
    "talk to a person",
    "speak to an agent",
    "talk to a human",
    "i want to speak to a person",
    "agente",
    "operador",
    "hablar con una persona",
    "quiero hablar con una persona",
];

const ROBOT_QUESTIONS: &[&str] = &["你是机器人吗", "您是机器人吗", "你是機器人嗎", "are you a robot", "eres un robot"];

/// Words of membership and spending, as parts of a tag.
const MEMBERSHIPS: &[&str] = &[
    "vip",
    "svip",
    "vvip",
    "member",
    "membership",
    "gold",
    "silver",
    "platinum",
    "diamond",
    "premium",
    "会员",
    "贵宾",
    "金卡",
    "白金卡",
    "钻石卡",
];

/// What stands before a key that is to be pressed.
const PRESSES: &[&str] = &["按", "press ", "pulse "];
const STARS: &[&str] = &["*", "星号", "star", "asterisco"];
const POUNDS: &[&str] = &["#", "井号", "pound", "almohadilla"];

/// How a word for a machine begins; short ones (see below) are words by themselves.
const MACHINES: &[&str] = &[
    "机器",
    "機器",
    "智能",
    "智慧",
    "自动",
    "自動",
    "虚拟",
    "虛擬",
    "数字人",
    "电脑",
    "電腦",
    "语音助手",
    "robot",
    "chatbot",
    "voicebot",
    "automat",
    "automát",
    "autómat",
    "virtual",
    "machine",
    "máquina",
    "maquina",
    "computer",
    "ordenador",
    "artificial",
    "digital assistant",
    "asistente digital",
    "voice assistant",
];
const MACHINES_WHOLE: &[&str] = &["bot", "ai", "a.i", "ia"];

/// What names a person.
const PERSONS: &[&str] = &[
    "人",
    "专员",
    "坐席",
    "座席",
    "person",
    "people",
    "human",
    "humans",
    "someone",
    "agent",
    "agents",
    "representative",
    "operator",
    "advisor",
    "adviser",
    "persona",
    "personas",
    "humano",
    "humana",
    "agente",
    "agentes",
    "operador",
    "operadora",
    "asesor",
];

/// Names of machines that have a word for a person in them.
const NO_PERSONS: &[&str] = &[
    "机器人",
    "機器人",
    "人工智能",
    "人工智慧",
    "数字人",
    "虚拟人",
    "虛擬人",
    "virtual agent",
    "ai agent",
    "automated agent",
    "virtual human",
    "digital human",
    "agente virtual",
];

/// Things and games with a machine in their names.
const NO_MACHINES: &[&str] = &[
    "机器人大赛",
    "机器人比赛",
    "机器人课",
    "机器人展",
    "机器人教育",
    "机器人学院",
    "扫地机器人",
    "机器人公司",
    "售货机",
    "自动售货",
    "自动挡",
    "自动门",
    "自动扶梯",
    "自动取款",
    "自动柜员",
    "自动贩卖",
    "自动驾驶",
    "自动化",
    "自动续",
    "自动扣",
    "洗衣机器",
    "机器设备",
    "机器维修",
    "电脑维修",
    "电脑城",
    "智能手机",
    "智能家居",
    "智能门锁",
    "智能手表",
    "智能电视",
    "智慧城市",
    "智慧社区",
    "智慧小区",
    "虚拟货币",
    "automated teller",
    "automatic teller",
    "automatic door",
    "automatic renewal",
    "automatic payment",
    "automatic transmission",
    "vending machine",
    "washing machine",
    "coffee machine",
    "cash machine",
    "slot machine",
    "sewing machine",
    "ticket machine",
    "answering machine",
    "robot competition",
    "robotics",
    "robot vacuum",
    "computer store",
    "computer shop",
    "computer repair",
    "computer science",
    "virtual reality",
    "virtual card",
    "artificial grass",
    "artificial turf",
    "artificial flowers",
    "cajero autom",
    "lavadora autom",
    "puerta autom",
    "máquina expendedora",
    "maquina expendedora",
    "máquinas expendedoras",
    "maquinas expendedoras",
    "tienda de ordenadores",
];

/// The languages that these lists know.
pub(super) fn knows_language(lang: &str) -> bool {
    let primary = lang.split(['-', '_']).next().unwrap_or_default();
    ["zh", "en", "es"].iter().any(|known| primary.eq_ignore_ascii_case(known))
}

/// The plain request that this text is, if it is one.
pub(super) fn plain_request(text: &str) -> Option<&'static str> {
    listed(PLAIN_REQUESTS, &bare(text))
}

/// The caller asks, in so many words, whether this is a machine.
pub(super) fn is_robot_question(text: &str) -> bool {
    listed(ROBOT_QUESTIONS, bare(text).trim_matches(['?', '?', '¿'])).is_some()
}

/// The word of membership in a tag (`vip`, `tier:gold`).
pub(super) fn membership(tag: &str) -> Option<&'static str> {
    tag.to_lowercase().split(|c: char| !c.is_alphanumeric()).find_map(|part| listed(MEMBERSHIPS, part))
}

/// The text tells to press this key for something that is not a person.
pub(super) fn tells_key_for_else(text: &str, key: Key) -> bool {
    let text = text.to_lowercase();
    let digit = [key.to_string()];
    let names: Vec<&str> = match key {
        Key::STAR => STARS.to_vec(),
        Key::POUND => POUNDS.to_vec(),
        _ => digit.iter().map(String::as_str).collect(),
    };
    let is_named = |after: &str| {
        let rest = names.iter().find_map(|name| after.strip_prefix(name));
        rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    text.split(['。', '.', ';']).any(|sentence| {
        let mut presses = PRESSES.iter().flat_map(|press| sentence.match_indices(press));
        let is_told = presses.any(|(at, press)| at > 0 && is_named(&sentence[at + press.len()..]));
        is_told && first_person(sentence, '\0').is_none()
    })
}

/// A sentence in lower case tells to press a digit, and this key is nowhere in it.
pub(super) fn tells_another_key(sentence: &str, key: Key) -> bool {
    let mut presses = PRESSES.iter().flat_map(|press| sentence.match_indices(press));
    let is_digit = |after: &str| after.trim_start().starts_with(|c: char| c.is_ascii_digit());
    presses.any(|(at, press)| is_digit(&sentence[at + press.len()..]))
        && lone_keys(sentence, key.as_char()).next().is_none()
}

/// The text says that a machine speaks.
pub(super) fn names_machine(text: &str) -> bool {
    let mut text = text.to_lowercase();
    for name in NO_MACHINES.iter().filter(|name| text.contains(**name)).copied().collect::<Vec<_>>() {
        text = text.replace(name, " ");
    }
    MACHINES.iter().any(|word| text.match_indices(word).any(|(at, _)| is_edge(&text, at)))
        || first_of(MACHINES_WHOLE, &text).is_some()
}

/// Where a lower-case text first names a person, or the key to one.
pub(super) fn first_person(text: &str, human_key: char) -> Option<usize> {
    // The place lies within the name of a machine. Looking back no farther than a name is long keeps this linear.
    let is_in = |at: usize, name: &str| {
        let mut starts = (0..name.len()).filter_map(|back| at.checked_sub(back));
        starts.any(|start| text.as_bytes()[start..].starts_with(name.as_bytes()))
    };
    let is_machine = |at: usize| NO_PERSONS.iter().any(|name| is_in(at, name));
    let people = PERSONS.iter().flat_map(|word| whole_words(text, word)).filter(|at| !is_machine(*at));
    people.chain(lone_keys(text, human_key)).min()
}

/// Nothing of the text can be seen.
pub(super) fn is_blank(text: &str) -> bool {
    let is_mark = |c| matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}');
    text.chars().all(|c| c.is_whitespace() || c.is_control() || is_mark(c))
}

/// A text as it is compared: no space or full stop around it, lower case.
pub(super) fn bare(text: &str) -> String {
    text.trim().trim_matches(['。', '.', '!', '!']).trim().to_lowercase()
}

/// The beginning of a text; enough to know it by.
pub(super) fn clip(text: &str) -> &str {
    text.char_indices().nth(CLIP_CHARS).map_or(text, |(end, _)| &text[..end])
}

fn listed(list: &[&'static str], text: &str) -> Option<&'static str> {
    list.iter().find(|word| **word == text).copied()
}

/// The first of these words that stands in a lower-case text.
pub(super) fn first_of(list: &[&'static str], text: &str) -> Option<&'static str> {
    list.iter().find(|word| whole_words(text, word).next().is_some()).copied()
}

/// Where a word stands in a text: a Latin one by itself, one of another script anywhere.
pub(super) fn whole_words(text: &str, word: &str) -> impl Iterator<Item = usize> {
    text.match_indices(word).map(|(at, _)| at).filter(move |&at| is_edge(text, at) && is_edge(text, at + word.len()))
}

/// No Latin word runs on over this place.
fn is_edge(text: &str, at: usize) -> bool {
    !(text[at..].chars().next().is_some_and(is_latin) && text[..at].chars().next_back().is_some_and(is_latin))
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || ('\u{c0}'..='\u{24f}').contains(&c)
}

/// Where a key stands that is not a digit of a longer number.
fn lone_keys(text: &str, key: char) -> impl Iterator<Item = usize> {
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let alone = move |at: usize| {
        !is_digit(text[..at].chars().next_back()) && !is_digit(text[at + key.len_utf8()..].chars().next())
    };
    text.match_indices(key).map(|(at, _)| at).filter(move |&at| alone(at))
}
