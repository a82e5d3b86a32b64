//! What callers say while a flow is explored: an utterance for every class that the ear knows, and every place's own words.

use std::collections::HashMap;

use crate::ear::Lang;
use crate::flow::{Flow, NodeIx};

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
    "speak slower please",
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
    "más despacio",
    "eres un robot",
    "nada más",
    "atrás",
    "repita",
    "sí",
    "no",
    "no quiero un agente",
];
/// Fits nothing.
pub(super) const NONSENSE: &str = "qxzzq";
/// No word at all.
pub(super) const NOISE: &str = " ";

const fn utterances(lang: Lang) -> [&'static str; 11] {
    match lang {
        Lang::Zh => ZH,
        Lang::Es => ES,
        _ => EN,
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
            _ => "the clouds look lovely",
        };
        Self { request, complaint, distress, elder, robot, done, back, again, yes, matter }
    }
}

/// The utterances of a flow.
pub(super) struct Words<'f> {
    /// At every place.
    everywhere: Vec<&'f str>,
    /// By node, one for each option, choice and unit that can be said.
    own: HashMap<u32, Vec<&'f str>>,
}

impl<'f> Words<'f> {
    pub(super) fn of(flow: &'f Flow) -> Self {
        let langs = flow.tongues.iter().map(|tongue| utterances(tongue.lang));
        let mut everywhere: Vec<&'f str> = langs.flatten().chain([NONSENSE, NOISE, "0", "138"]).collect();
        let mut own: HashMap<u32, Vec<(u32, &'f str)>> = HashMap::new();
        for (place, id, word) in flow.ear.own_words() {
            match place {
                None => everywhere.push(word),
                Some(place) => {
                    let words = own.entry(place).or_default();
                    let is_new = words.iter().all(|(known, _)| *known != id);
                    if is_new && flow.ear.hear_at(word, Some(place)).own == Some(id) {
                        words.push((id, word));
                    }
                }
            }
        }
        everywhere.dedup();
        let own = own.into_iter().map(|(place, mut words)| {
            words.sort_unstable();
            (place, words.into_iter().map(|(_, word)| word).collect())
        });
        Self { everywhere, own: own.collect() }
    }

    /// What is said at a place.
    pub(super) fn at(&self, node: Option<NodeIx>) -> impl Iterator<Item = &'f str> {
        let own = node.and_then(|node| self.own.get(&node.0)).map_or(&[][..], Vec::as_slice);
        self.everywhere.iter().chain(own).copied()
    }
}
