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
    "(?:[0-9]+|[一二两三四五六七八九十几半]+)(?:到|至|-)?(?:[0-9]+|[一二两三四五六七八九十几半]+)?(?:秒钟|秒|分钟|个?小时|个?钟头)",
    r"\b(?:[0-9]+|one|two|three|four|five|six|ten|fifteen|twenty|thirty|a few|a couple of|less than a|under a|an|over an|half an)(?: to (?:[0-9]+|two|three|four|five|ten))? (?:seconds?|minutes?|hours?)\b",
    r"\b(?:[0-9]+|uno?|dos|tres|cuatro|cinco|diez|quince|veinte|treinta|unos|unos pocos|menos de un|una|media)(?: a (?:[0-9]+|tres|cinco|diez))? (?:segundos?|minutos?|horas?)\b",
);

/// The same, where the sentence says that it is about waiting: outside of a handover, times are of other things, too.
static WAITING: Phrases = phrases!(
    "(?:请|需要|需|要|得|可能|大约|大概|预计)(?:您)?(?:再)?(?:等待|等候|等)(?:上|大约|约|至少|大概|超过)?(?:[0-9一二两三四五六七八九十几半]+(?:到|至)?)+(?:秒钟|秒|分钟|个?小时|个?钟头|天)",
    "(?:等待|等候|排队)(?:的)?(?:时间|时长)?(?:是|为|约|约为|大约|大概|预计|超过|需要|可能|要|会)*(?:[0-9一二两三四五六七八九十几半]+(?:到|至)?)+(?:秒钟|秒|分钟|个?小时|个?钟头|天)",
    r"\b(?:wait|waiting|hold|queue)(?: time)?s?(?: is| are| of| for| will be| may be| can be| currently| now| about| around| over| approximately| up to| more than| at least| least| the| next)* (?:[0-9]+|one|two|three|four|five|six|ten|fifteen|twenty|thirty|forty|an|half an|a few|a couple of|several)(?: to (?:[0-9]+|two|three|four|five|ten))? (?:seconds?|minutes?|hours?|days?)\b",
    r"\b(?:[0-9]+|one|two|three|ten|fifteen|twenty|thirty|an|half an)(?: |-)(?:minutes?|hours?)(?: of)? (?:wait|waiting|hold)\b",
    r"\b(?:espera|esperar|espere|cola)(?: es| de| sera| actual| aproximada| estimada| unos| unas| al menos| mas| hasta)* (?:[0-9]+|uno?|una|dos|tres|cuatro|cinco|diez|quince|veinte|treinta|media)(?: a (?:[0-9]+|tres|cinco|diez))? (?:segundos?|minutos?|horas?|dias?)\b",
);

fn check(subject: &Subject<'_>, out: &mut Finder) {
    for prompt in prompts(subject.written).iter().filter(|prompt| prompt.role.is_plain_speech()) {
        let wait = if prompt.role == Role::Handover { &WAIT } else { &WAITING };
        for text in prompt.texts() {
            if let Some(place) = wait.find(&text.value) {
                let told = text.value.get(place.clone()).unwrap_or_default();
                let message = text!("fixed-wait", node = echo(prompt.owner), wait = echo(told));
                out.at(Code::FixedWait, &part(subject.source, text, place), message);
            }
        }
    }
}
