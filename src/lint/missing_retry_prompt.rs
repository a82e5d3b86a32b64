//! PZ212: an entry that does not fit, and nothing that tells the caller what would.

use super::look::{Ways, holds, texts};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::compile::{Written, nodes_of};
use crate::diag::{Code, echo};
use crate::ear::fold;
use crate::source::Collect;

pub(super) const RULE: Rule = Rule { code: Code::MissingRetryPrompt, bad: BAD, good: GOOD, profiles: &[], check };

/// What tells of the form of an entry, as the fold leaves it.
const FORM: &[&str] = &[
    "位",
    "开头",
    "结尾",
    "例如",
    "比如",
    "digit",
    "digits",
    "character",
    "characters",
    "letter",
    "letters",
    "for example",
    "such as",
    "begins with",
    "starts with",
    "cifra",
    "cifras",
    "digito",
    "digitos",
    "letra",
    "letras",
    "por ejemplo",
    "empieza por",
];

const BAD: &str = r#"name = "parcel"
lang = "en"
start = "number"

[human]
queue = "desk"

[collect.number]
#        ^^^^^^
say = "What is your parcel number?"
slot = "number"
digits = "8-12"
go = "find"

[task.find]
run = "find"
with = ["number"]
ok = "end"
"#;

const GOOD: &str = r#"name = "parcel"
lang = "en"
start = "number"

[human]
queue = "desk"

[collect.number]
say = "What is your parcel number?"
slot = "number"
digits = "8-12"
no_match = "A parcel number has eight to twelve digits."
go = "find"

[task.find]
run = "find"
with = ["number"]
ok = "end"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    // Rule PZ208 tells of a node that nobody comes to.
    let visited = Ways::of(subject.flow).visited();
    for (node, _) in nodes_of(subject.written).iter().zip(visited).filter(|(_, visited)| *visited) {
        let Written::Collect(collect) = node.written else { continue };
        if has_a_form(collect) && !explains(collect) {
            let message = text!("missing-retry-prompt", node = echo(&node.id.value));
            out.at(Code::MissingRetryPrompt, &node.id.span, message);
        }
    }
}

/// Whether an entry can be wrong in its form. Choices are read out again instead.
const fn has_a_form(collect: &Collect) -> bool {
    collect.digits.is_some() || collect.r#match.is_some()
}

/// Whether a second try hears what would fit: from a sentence of its own, from another form of the question, or from the question.
fn explains(collect: &Collect) -> bool {
    let Some(say) = &collect.say else { return collect.no_match.is_some() };
    let tapers = say.value.said.iter().any(|said| said.time > 0);
    collect.no_match.is_some() || tapers || texts(&say.value).all(|text| tells_form(&text.value))
}

/// Whether a question says what the answer looks like.
fn tells_form(text: &str) -> bool {
    let folded = fold(text).text;
    folded.bytes().any(|byte| byte.is_ascii_digit()) || holds(&folded, FORM)
}
