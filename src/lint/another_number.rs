//! PZ222: a text that tells the caller to ring another number.

use super::look::{Phrases, Placed, part, phrases, prompts};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};

pub(super) const RULE: Rule = Rule { code: Code::AnotherNumber, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "Lost cards", go = "lost" },
]

[message.lost]
say = "To block a card, please call 0800 555 0199."
#                                   ^^^^^^^^^^^^^
go = "end"
"#;

const GOOD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "Lost cards", go = "lost" },
]

[transfer.lost]
say = "A person blocks your card now. Please hold."
"#;

/// A number of at least five digits, so that numbers of the emergency services may be told.
static NUMBER: Phrases = phrases!(
    "(?:请|可|可以|改|或|直接|另)(?:拨打|拨|致电|打电话|打|电话联系|联系)[^0-9]{0,20}([0-9](?: ?[0-9]){4,})",
    r"\b(?:please|can|may|to|or|instead|us|should|then) (?:call|ring|dial|phone|telephone)\b(?: us| them| our| the| on| at| number| line| hotline| free| now| directly| instead| [a-z]+ line){0,5} ([0-9](?: ?[0-9]){4,})",
    r"^(?:call|ring|dial|phone)(?: us| them| our| the| on| at| number| line| hotline){0,4} ([0-9](?: ?[0-9]){4,})",
    "(?:热线|专线|客服电话|服务电话|咨询电话|投诉电话|联系电话|订票电话|电话|总机|前台)(?:号码|号)?(?:是|为|改为|改成|变更为|换成|请记下|请记)?([0-9](?: ?[0-9]){4,})",
    "(?:^|[^0-9])([48]00 ?[0-9](?: ?[0-9]){6})(?:$|[^0-9 ])",
    r"\b(?:line|number|hotline|helpline|phone|telephone|tel|desk|office)(?: number)?(?: is| are| at| on)? (?:now |also )?([0-9](?: ?[0-9]){5,})",
    r"\b((?:1 )?8(?:00|33|44|55|66|77|88) [0-9]{3} ?[0-9]{4})\b",
    r"\b(?:telefono|linea|numero)(?: de (?:atencion|ayuda|reclamaciones|contacto))?(?: es| al?)?(?: el)? ([0-9](?: ?[0-9]){5,})",
    r"\b(?:llame|llamenos|llamar|marque|telefonee|contacte)\b(?: al?| el| en| con| nuestro| nuestra| telefono| numero| linea| gratis| gratuito){0,5} ([0-9](?: ?[0-9]){4,})",
);

fn check(subject: &Subject<'_>, out: &mut Finder) {
    for text in prompts(subject.written).iter().flat_map(Placed::texts) {
        if let Some(number) = NUMBER.find(&text.value) {
            let told = text.value.get(number.clone()).unwrap_or_default();
            out.at(
                Code::AnotherNumber,
                &part(subject.source, text, number.clone()),
                text!("another-number", number = echo(told)),
            );
        }
    }
}
