//! PZ226: a rating is asked for before anything was done.

use super::look::{Phrases, Ways, node_of, part, phrases};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::compile::{Written, nodes_of};
use crate::diag::{Code, echo};
use crate::flow::{Kind, MenuOption, Target};
use crate::source::{Prompt, Spanned};

pub(super) const RULE: Rule = Rule { code: Code::SurveyBeforeService, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "en"
start = "rating"

[human]
queue = "desk"

[collect.rating]
say = "How satisfied are you with our service, from 1 to 5?"
#      ^^^^^^^^^^^^^^^^^^^^^
slot = "rating"
digits = 1
go = "main"

[task.keep]
run = "keep_rating"
with = ["rating"]
ok = "hours"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "keep" },
]

[message.hours]
say = "We are open from nine to six."
go = "end"
"#;

const GOOD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "hours" },
]

[message.hours]
say = "We are open from nine to six."
go = "end"

[survey]
say = "How satisfied are you with our service, from 1 to 5?"
keys = "1-5"
"#;

/// A rating is asked for.
static RATING: Phrases = phrases!(
    "(?:请|邀请您|麻烦您)[^0-9]{0,12}(?:评价|打分|评分)|满意度(?:调查|评价|打分)|(?:满意|很满意|非常满意)请?(?:按|回复)|是否满意|满意吗",
    r"\b(?:how satisfied are you|how would you rate|please rate|rate (?:this call|our service|your experience|us)|(?:short|quick|brief|satisfaction|customer) survey)\b",
    r"\b(?:valore|califique|puntue|evalue|encuesta|que tan satisfech[oa]|satisfaccion)\b",
);

/// An option is about ratings, so who takes it wants to give one.
static ABOUT_RATINGS: Phrases = phrases!(
    "评价|打分|评分|满意|建议|意见|反馈|问卷|调查",
    r"\b(?:rat(?:e|ing)|survey|feedback|opinion|review)\b",
    r"\b(?:valorar|valoracion|encuesta|opinion|opinar|calificar|satisfaccion)\b",
);

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let nodes = nodes_of(subject.written);
    for ix in unserved(subject) {
        let Some(node) = nodes.get(ix) else { continue };
        let say: Option<&Spanned<Prompt>> = match node.written {
            Written::Menu(menu) => menu.say.as_ref(),
            Written::Collect(collect) => collect.say.as_ref(),
            _ => None,
        };
        let texts = say.into_iter().flat_map(|say| &say.value.said).filter_map(|said| said.text.as_ref());
        for text in texts {
            if let Some(asks) = RATING.find(&text.value) {
                let message = text!("survey-before-service", node = echo(&node.id.value));
                out.at(Code::SurveyBeforeService, &part(subject.source, text, asks), message);
            }
        }
    }
}

/// The nodes that a caller comes to without anything done or told, and without a wish to rate.
fn unserved(subject: &Subject<'_>) -> Vec<usize> {
    let flow = subject.flow;
    let mut seen = vec![false; flow.nodes.len()];
    let mut todo: Vec<usize> = Vec::new();
    // What a call opens with is a welcome, not an answer.
    for entry in Ways::of(flow).doors() {
        let mut node = Some(entry);
        while let Some(ix) = node.filter(|ix| !seen[*ix]) {
            let Kind::Message(message) = &flow.nodes[ix].kind else { break };
            seen[ix] = true;
            node = node_of(flow, message.go);
        }
        todo.extend(node);
    }
    let mut found = Vec::new();
    while let Some(ix) = todo.pop() {
        if std::mem::replace(&mut seen[ix], true) {
            continue;
        }
        found.push(ix);
        let next: Vec<Target> = match &flow.nodes[ix].kind {
            Kind::Menu(menu) => menu.options.iter().filter(|option| !is_about_ratings(option)).map(|o| o.go).collect(),
            Kind::Collect(collect) => vec![collect.go],
            _ => Vec::new(),
        };
        todo.extend(next.into_iter().filter_map(|target| node_of(flow, target)));
    }
    found.sort_unstable();
    found
}

fn is_about_ratings(option: &MenuOption) -> bool {
    let lines = option.label.iter().flat_map(|label| &label.lines).flat_map(|line| &line.by_tongue);
    lines.filter_map(|(_, spoken)| spoken.text.as_ref()).any(|text| ABOUT_RATINGS.are_in(text.raw()))
}
