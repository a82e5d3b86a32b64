//! PZ247: the caller is told to call again later.

use super::look::{Phrases, part, phrases, prompts};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};

pub(super) const RULE: Rule = Rule { code: Code::TryLater, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "zh-CN"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "续借", go = "busy" },
]

[message.busy]
say = "系统繁忙，请稍后再拨。"
#                  ^^^^^^^^
go = "end"
"#;

const GOOD: &str = r#"name = "library"
lang = "zh-CN"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "续借", go = "renew" },
]

[task.renew]
run = "renew"
with = ["caller"]
ok = "renewed"
fail = "busy"

[message.renewed]
say = "续借好了。"
go = "end"

[message.busy]
say = "系统繁忙，这就由人来办。"
go = "human"
"#;

static LATER: Phrases = phrases!(
    "(?:稍后|稍候|过后|晚点|晚些时候|改天|改日|明天|工作日|工作时间|上班时间|服务时间)(?:内)?(?:请)?(?:再|重新|另行)(?:次)?(?:拨打|拨|打来|打|来电|致电|尝试|试)",
    "(?:请|可)(?:您)?(?:于|在)[^0-9]{0,4}(?:工作日|工作时间|上班时间|服务时间).{0,8}?(?:再)?(?:来电|致电|拨打)",
    r"\b(?:call|ring|phone|dial|try|contact)(?: us)?(?: back| again)? (?:later|tomorrow|another time|another day|at a later time|in a few (?:minutes|hours)|during (?:our |normal |regular )?(?:business|office|opening|working) hours)\b",
    r"\bplease (?:call|ring|phone) back\b|\bplease (?:retry|redial)\b",
    r"\b(?:llame|llamenos|llamar|intente|intentelo|pruebe|vuelva a (?:llamar|intentarlo))(?: de nuevo| otra vez| nuevamente)?(?: (?:mas tarde|manana|en otro momento|otro dia|en (?:el )?horario(?: de (?:atencion|oficina))?|en unos minutos))\b",
);

fn check(subject: &Subject<'_>, out: &mut Finder) {
    for prompt in prompts(subject.written).iter().filter(|prompt| prompt.role.is_plain_speech()) {
        for text in prompt.texts() {
            if let Some(place) = LATER.find(&text.value) {
                out.at(
                    Code::TryLater,
                    &part(subject.source, text, place),
                    text!("try-later", node = echo(prompt.owner)),
                );
            }
        }
    }
}
