//! What callers say while a flow is explored: an utterance for every class that the ear knows, and every place's own words.

use std::collections::HashMap;

use super::sample;
use crate::ear::Lang;
use crate::flow::{Collect, Flow, Kind, NodeIx, OFFER, Wanted};

/// Said at every place, in each language of the flow: a request, a complaint, distress, an older caller, the question for the robot,
/// done, back, again, yes, no, and what asks for nobody.
const ZH: [&str; 11] = [
    "转人工",
    "我要投诉",
    "气死我了",
    "我年纪大了",
    "你是机器人吗",
    "没有了",
    "返回",
    "再说一遍",
    "是的",
    "不是",
    "不用转人工",
];
const EN: [&str; 11] = [
    "agent",
    "I want to make a complaint",
    "I am so angry",
    "I am hard of hearing",
    "are you a robot",
    "that's all",
    "go back",
    "repeat",
    "yes",
    "no",
    "I don't need an agent",
];
const ES: [&str; 11] = [
    "operador",
    "quiero poner una queja",
    "estoy harto",
    "hable más despacio",
    "eres un robot",
    "nada más",
    "atrás",
    "repita",
    "sí",
    "no",
    "no quiero un agente",
];
const JA: [&str; 11] = [
    "オペレーターにつないでください",
    "苦情を言いたいのですが",
    "いい加減にしてください",
    "ゆっくり話してください",
    "あなたはロボットですか",
    "以上です",
    "戻る",
    "もう一度お願いします",
    "はい",
    "いいえ",
    "オペレーターは必要ありません",
];
const KO: [&str; 11] = [
    "상담원 연결해 주세요",
    "불만을 접수하고 싶어요",
    "정말 화가 나요",
    "천천히 말씀해 주세요",
    "로봇이에요?",
    "없습니다",
    "뒤로",
    "다시 말해 주세요",
    "네",
    "아니요",
    "상담원 연결은 필요 없어요",
];
const FR: [&str; 11] = [
    "conseiller",
    "je veux faire une réclamation",
    "j'en ai marre",
    "parlez plus lentement",
    "êtes-vous un robot",
    "c'est tout",
    "retour",
    "répétez",
    "oui",
    "non",
    "je n'ai pas besoin d'un conseiller",
];
const DE: [&str; 11] = [
    "Mitarbeiter",
    "ich möchte mich beschweren",
    "das ist eine Frechheit",
    "sprechen Sie bitte langsamer",
    "sind Sie ein Roboter",
    "das ist alles",
    "zurück",
    "wiederholen",
    "ja",
    "nein",
    "ich brauche keinen Mitarbeiter",
];
const PT: [&str; 11] = [
    "atendente",
    "quero fazer uma reclamação",
    "isso é um absurdo",
    "fale mais devagar",
    "você é um robô",
    "só isso",
    "voltar",
    "repita",
    "sim",
    "não",
    "não quero falar com um atendente",
];
const AR: [&str; 11] = [
    "موظف",
    "أريد تقديم شكوى",
    "أنا غاضب جدا",
    "تكلم ببطء من فضلك",
    "هل أنت روبوت",
    "هذا كل شيء",
    "رجوع",
    "أعد من فضلك",
    "نعم",
    "لا",
    "لا أريد التحدث مع موظف",
];
const HI: [&str; 11] = [
    "एजेंट",
    "मुझे शिकायत करनी है",
    "मुझे बहुत गुस्सा आ रहा है",
    "धीरे बोलिए",
    "क्या आप रोबोट हैं",
    "बस इतना ही",
    "वापस",
    "फिर से बोलिए",
    "हाँ",
    "नहीं",
    "मुझे एजेंट नहीं चाहिए",
];
const VI: [&str; 11] = [
    "nhân viên",
    "tôi muốn khiếu nại",
    "bực mình quá",
    "nói chậm lại",
    "bạn có phải là robot không",
    "hết rồi",
    "quay lại",
    "nhắc lại",
    "vâng",
    "không",
    "tôi không cần gặp nhân viên",
];
const ID: [&str; 11] = [
    "petugas",
    "saya mau komplain",
    "saya marah sekali",
    "bicara pelan-pelan",
    "apakah Anda robot",
    "itu saja",
    "kembali",
    "ulangi",
    "ya",
    "tidak",
    "saya tidak perlu petugas",
];
const RU: [&str; 11] = [
    "оператор",
    "хочу подать жалобу",
    "я в ярости",
    "говорите помедленнее",
    "вы робот",
    "это всё",
    "назад",
    "повторите",
    "да",
    "нет",
    "мне не нужен оператор",
];
/// Fits nothing.
pub(super) const NONSENSE: &str = "qxzzq";
/// No word at all.
pub(super) const NOISE: &str = " ";

const fn utterances(lang: Lang) -> [&'static str; 11] {
    match lang {
        Lang::Zh => ZH,
        Lang::Es => ES,
        Lang::Ja => JA,
        Lang::Ko => KO,
        Lang::Fr => FR,
        Lang::De => DE,
        Lang::Pt => PT,
        Lang::Ar => AR,
        Lang::Hi => HI,
        Lang::Vi => VI,
        Lang::Id => ID,
        Lang::Ru => RU,
        Lang::En => EN,
    }
}

/// The same utterances by what they mean, and a matter that no flow has a word for.
pub(super) struct Phrases {
    pub(super) request: &'static str,
    pub(super) complaint: &'static str,
    pub(super) distress: &'static str,
    pub(super) elder: &'static str,
    pub(super) robot: &'static str,
    pub(super) done: &'static str,
    pub(super) back: &'static str,
    pub(super) again: &'static str,
    pub(super) yes: &'static str,
    pub(super) matter: &'static str,
}

impl Phrases {
    pub(super) const fn of(lang: Lang) -> Self {
        let [request, complaint, distress, elder, robot, done, back, again, yes, _, _] = utterances(lang);
        let matter = match lang {
            Lang::Zh => "今天的云真好看",
            Lang::Es => "las nubes están preciosas",
            Lang::Ja => "今日は雲がきれいですね",
            Lang::Ko => "오늘 구름이 참 예쁘네요",
            Lang::Fr => "les nuages sont magnifiques",
            Lang::De => "die Wolken sind heute wunderschön",
            Lang::Pt => "as nuvens estão lindas",
            Lang::Ar => "الغيوم جميلة اليوم",
            Lang::Hi => "आज बादल सुंदर हैं",
            Lang::Vi => "mây hôm nay đẹp quá",
            Lang::Id => "awannya indah hari ini",
            Lang::Ru => "какие красивые облака",
            Lang::En => "the clouds look lovely",
        };
        Self { request, complaint, distress, elder, robot, done, back, again, yes, matter }
    }
}

/// The utterances of a flow.
pub(super) struct Words<'f> {
    /// At every place.
    everywhere: Vec<&'f str>,
    /// By node, one for each option, choice and unit that can be said.
    own: HashMap<NodeIx, Vec<&'f str>>,
    /// By node that asks for a pattern. Looked for once: a pattern is taken apart for it.
    entries: HashMap<NodeIx, Entry>,
}

/// An entry that a pattern takes: with keys, and in words.
pub(super) struct Entry {
    pub(super) keyed: Option<String>,
    pub(super) said: Option<String>,
}

impl<'f> Words<'f> {
    pub(super) fn of(flow: &'f Flow) -> Self {
        let langs = flow.tongues.iter().map(|tongue| utterances(tongue.lang));
        let mut everywhere: Vec<&'f str> = langs.flatten().chain([NONSENSE, NOISE, "0", "138"]).collect();
        everywhere.extend(flow.ear.own_words().filter(|(place, ..)| place.is_none()).map(|(.., word)| word));
        everywhere.dedup();
        Self { everywhere, own: words_of_places(flow), entries: entries(flow) }
    }

    /// What can be entered where an author's pattern is asked for.
    pub(super) fn entry(&self, node: NodeIx) -> Option<&Entry> {
        self.entries.get(&node)
    }

    /// What is said at a place.
    pub(super) fn at(&self, node: Option<NodeIx>) -> impl Iterator<Item = &'f str> {
        let own = node.and_then(|node| self.own.get(&node)).map_or(&[][..], Vec::as_slice);
        self.everywhere.iter().chain(own).copied()
    }
}

fn entries(flow: &Flow) -> HashMap<NodeIx, Entry> {
    let patterns = (0..).map(NodeIx).zip(&flow.nodes).filter_map(|(ix, node)| match &node.kind {
        Kind::Collect(Collect { wanted: Wanted::Match(pattern), .. }) => Some((ix, pattern)),
        _ => None,
    });
    patterns.map(|(ix, pattern)| (ix, Entry { keyed: sample::digits(pattern), said: sample::text(pattern) })).collect()
}

/// By node, for each option, choice and unit in order the first word that means it there.
pub(super) fn words_of_places(flow: &Flow) -> HashMap<NodeIx, Vec<&str>> {
    let mut words: HashMap<NodeIx, Vec<(u32, &str)>> = HashMap::new();
    for (place, id, word) in flow.ear.own_words() {
        let Some(place) = place.filter(|place| *place != OFFER) else { continue };
        let known = words.entry(NodeIx(place)).or_default();
        if known.iter().all(|(own, _)| *own != id) && flow.ear.hear_at(word, Some(place)).own == Some(id) {
            known.push((id, word));
        }
    }
    let words = words.into_iter().map(|(node, mut words)| {
        words.sort_unstable();
        (node, words.into_iter().map(|(_, word)| word).collect())
    });
    words.collect()
}
