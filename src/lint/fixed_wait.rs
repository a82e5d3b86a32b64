//! PZ250: a wait that was written down, whatever the queue is like.

use super::look::{Phrases, Role, part, phrases, prompts};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};

pub(super) const RULE: Rule = Rule { code: Code::FixedWait, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"
say = "Connecting you now. The wait is about two minutes."
#                                            ^^^^^^^^^^^

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "hours" },
]

[message.hours]
say = "We are open from nine to six."
go = "end"
"#;

const GOOD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"
say = "Connecting you now. Please hold."

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "hours" },
]

[message.hours]
say = "We are open from nine to six."
go = "end"
"#;

static WAIT: Phrases = phrases!(
    "(?:[0-9]+|[一二两三四五六七八九十几半]+)(?:到|至|-)?(?:[0-9]+|[一二两三四五六七八九十几半]+)?(?:秒钟|秒|分钟)",
    r"\b(?:[0-9]+|one|two|three|four|five|six|ten|fifteen|twenty|thirty|a few|a couple of|less than a|under a)(?: to (?:[0-9]+|two|three|four|five|ten))? (?:seconds?|minutes?)\b",
    r"\b(?:[0-9]+|uno?|dos|tres|cuatro|cinco|diez|quince|veinte|treinta|unos|unos pocos|menos de un)(?: a (?:[0-9]+|tres|cinco|diez))? (?:segundos?|minutos?)\b",
);

fn check(subject: &Subject<'_>, out: &mut Finder) {
    for prompt in prompts(&subject.written).iter().filter(|prompt| prompt.role == Role::Handover) {
        for text in prompt.texts() {
            if let Some(place) = WAIT.find(&text.value) {
                let told = text.value.get(place.clone()).unwrap_or_default();
                let message = text!("fixed-wait", node = echo(prompt.owner), wait = echo(told));
                out.at(Code::FixedWait, &part(subject.source, text, place), message);
            }
        }
    }
}
