//! PZ225: a text says that the call costs money, and no `[charge]` tells it before it does.

use super::look::{Phrases, clauses, is_denied, part, phrases, prompts};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};

pub(super) const RULE: Rule = Rule { code: Code::UnannouncedCharge, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "hours" },
]

[message.hours]
say = "We are open from nine to six. This call costs ten cents a minute."
#                                    ^^^^^^^^^^^^^^^
go = "end"
"#;

const GOOD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[charge]
say = "This call costs ten cents a minute, and nothing once you ask for a person."
tariff = "local"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "hours" },
]

[message.hours]
say = "We are open from nine to six."
go = "end"
"#;

/// It must be this call that costs: prices of plans and parcels are what many flows are for.
static COSTS: Phrases = phrases!(
    "(?:本次|此次|这次|本|此|该)(?:通话|来电|电话|热线|通电话)(?:服务)?(?:将|会|要|需|需要|按|为|是)?(?:按|每)?[^0-9]{0,6}?(?:收费|计费|付费|收取|资费|每分钟)",
    "(?:通话|拨打)(?:本|此|该)?(?:热线|电话|期间)?(?:将|会|需)(?:按|收|产生|支付)[^0-9]{0,8}(?:费|元)",
    r"\b(?:this|the|your) call (?:costs|is charged|will be charged|is billed|will be billed|will cost|is chargeable)\b",
    r"\bcalls (?:to this (?:number|line) )?(?:cost|are charged|are billed|will be charged)\b",
    r"\byou (?:will be|are) (?:charged|billed) (?:for this call|for the call|by the minute|per minute|[a-z0-9 ]{1,24} (?:a|per) minute)\b",
    r"\b(?:esta|la|su) llamada (?:cuesta|costara|tiene un coste|tiene un costo|tiene coste|se cobra|se factura)\b",
    r"\b(?:coste|costo|precio|tarifa) de (?:la|esta|su) llamada\b",
);

fn check(subject: &Subject<'_>, out: &mut Finder) {
    if subject.written.charge.is_some() {
        return;
    }
    for prompt in prompts(subject.written) {
        for text in prompt.texts() {
            let told = clauses(&text.value).filter(|(_, clause)| !is_denied(clause));
            let told = told.filter_map(|(at, clause)| {
                COSTS.find(clause).map(|found| at.start + found.start..at.start + found.end)
            });
            if let Some(place) = told.into_iter().next() {
                let node = echo(prompt.owner);
                out.at(
                    Code::UnannouncedCharge,
                    &part(subject.source, text, place),
                    text!("unannounced-charge", node = node),
                );
            }
        }
    }
}
