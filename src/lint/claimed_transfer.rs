//! PZ223: a text claims a transfer where there is none.

use super::look::{Phrases, Placed, Role, hands_over, is_conditional, part, phrases, prompts, sentences};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};
use crate::ear::Claim;
use crate::flow::{Kind, Target};

pub(super) const RULE: Rule = Rule { code: Code::ClaimedTransfer, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "zh-CN"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "借书证挂失", go = "lost" },
]

[message.lost]
say = "正在为您转接人工，请稍候。"
#      ^^^^^^^^^^^^^^^^^^^^^^^^
go = "main"
"#;

const GOOD: &str = r#"name = "library"
lang = "zh-CN"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "借书证挂失", go = "lost" },
]

[message.lost]
say = "正在为您转接人工，请稍候。"
go = "human"
"#;

/// What is connected or transferred here is no caller.
static THINGS: Phrases = phrases!(
    "(?:接通|连接|接入)(?:网络|宽带|电源|电路|蓝牙|信号|线路|设备|互联网|无线)",
    r"\b(?:to|with) (?:the |our |your )?(?:internet|network|wi ?fi|website|web page|web|portal|app|online store|router)\b",
    r"\b(?:a|con) (?:la |el |nuestra |nuestro |su )?(?:internet|red|wi ?fi|pagina web|web|aplicacion|app|router)\b",
);

fn check(subject: &Subject<'_>, out: &mut Finder) {
    for prompt in
        prompts(subject.written).iter().filter(|prompt| prompt.role.is_plain_speech() && !is_true(subject, prompt))
    {
        for text in prompt.texts() {
            let claims = |sentence: &str| subject.flow.ear.reply(sentence) == Claim::Transfer;
            let is_claim = |part: &str| claims(part) && !is_conditional(part) && !THINGS.are_in(part);
            let claim = sentences(&text.value).find(|(_, part)| is_claim(part));
            if let Some((place, _)) = claim {
                let node = echo(prompt.owner);
                out.at(
                    Code::ClaimedTransfer,
                    &part(subject.source, text, place),
                    text!("claimed-transfer", node = node),
                );
            }
        }
    }
}

/// Whether what follows the prompt in the same breath is a transfer.
fn is_true(subject: &Subject<'_>, prompt: &Placed<'_>) -> bool {
    let flow = subject.flow;
    match prompt.node.and_then(|node| flow.nodes.get(node)).map(|node| &node.kind) {
        Some(Kind::Message(message)) => hands_over(flow, message.go),
        Some(_) => prompt.role == Role::Handover,
        None if prompt.role == Role::Greeting => hands_over(flow, Target::Start),
        None => prompt.role == Role::Handover,
    }
}
