//! PZ274: a closing question that asks nothing.

use super::look::{Phrases, lang_of, phrases, prompts};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};
use crate::ear::Lang;
use crate::flow::Kind;

pub(super) const RULE: Rule = Rule { code: Code::ClosingWithoutQuestion, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
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

[end.done]
say = "Thank you for calling. Please hang up now."
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
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

[end.done]
say = "Is there anything else? If not, just hang up."
"#;

/// What asks whether there is anything else, with a question mark or without one.
static ASKS: Phrases = phrases!(
    "(?:还有|还要|还想|还需|需要|有没有|有无|是否|可以帮|能帮).{0,12}(?:别的|其他|其它|什么|吗|么|事|问题|帮)|(?:别的|其他|其它)(?:事|问题|业务|需要|需求|帮助)|如(?:果)?(?:还)?(?:有|需|要)|吗|么|呢",
    r"\b(?:anything|something|what|how) (?:else|more|other)\b|\b(?:another|other|further|more) (?:question|questions|matter|request|thing|things|help)\b|\bif (?:you|there)\b|\bcan i (?:help|do)\b|\bneed (?:help|anything)\b",
    r"\b(?:algo|alguna|otra|otro|otras|otros|mas) (?:mas|cosa|consulta|pregunta|duda|gestion)\b|\bsi (?:necesita|desea|quiere|tiene)\b|\balgo\b",
);

/// The languages in which a question is known without its mark.
const KNOWN: [Lang; 3] = [Lang::Zh, Lang::En, Lang::Es];

fn check(subject: &Subject<'_>, out: &mut Finder) {
    for prompt in prompts(subject.written) {
        let kind = prompt.node.and_then(|node| subject.flow.nodes.get(node)).map(|node| &node.kind);
        if !matches!(kind, Some(Kind::End(_))) {
            continue;
        }
        let said = prompt.prompt.value.said.iter().filter_map(|said| Some((said, said.text.as_ref()?)));
        let mut silent = said.filter(|(said, text)| {
            lang_of(subject, said).is_some_and(|lang| KNOWN.contains(&lang))
                && !text.value.contains(['?', '？'])
                && !ASKS.are_in(&text.value)
        });
        if let Some((_, text)) = silent.next() {
            out.at(
                Code::ClosingWithoutQuestion,
                &text.span,
                text!("closing-without-question", node = echo(prompt.owner)),
            );
        }
    }
}
