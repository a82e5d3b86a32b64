//! PZ205: a node that talks too long before the caller's turn.

use super::look::{longest, prompt_ms, prompts, texts};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::compile::nodes_of;
use crate::diag::{Code, echo};
use crate::flow::{self, Flow, Kind, Wanted, spoken_ms};
use crate::protocol::Key;
use crate::source::{Prompt, Spanned};

pub(super) const RULE: Rule = Rule { code: Code::LongPrompt, bad: BAD, good: GOOD, profiles: &[], check };

/// Five options of four seconds, a sentence of five and the hint of five: whatever keeps the other rules fits in here.
const MS_MAX: u64 = 30_000;

const BAD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [{ key = "1", label = "the reading room", go = "room" }]

[message.room]
say = "The reading room is on the second floor, next to the map collection. You can order up to ten books at a time. Books that you order before noon are brought on the same day, and all others on the next. Coats and bags stay in the lockers downstairs, which take a coin that you get back. Pens are not allowed, pencils are, and there are sockets for computers at every second table. The room closes at nine, and the last orders are taken half an hour before that, except on Saturdays, when it closes at five and no orders are taken at all."
#     ^^^
go = "end"
"#;

const GOOD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [{ key = "1", label = "the reading room", go = "room" }]

[message.room]
say = "The reading room is on the second floor. Books that you order before noon are brought on the same day."
go = "end"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let flow = subject.flow;
    let nodes = nodes_of(subject.written);
    let mut says: Vec<Option<&Spanned<Prompt>>> = vec![None; nodes.len()];
    for placed in prompts(subject.written).iter().filter(|placed| placed.role.opens_node()) {
        if let Some(say) = placed.node.and_then(|node| says.get_mut(node)) {
            *say = Some(placed.prompt);
        }
    }
    for ((node, written), say_written) in flow.nodes.iter().zip(&nodes).zip(says) {
        let own = |tongue| say(&node.kind).map_or(0, |say| prompt_ms(say, tongue));
        let all = longest(flow, |tongue| own(tongue) + rest_ms(flow, &node.kind, tongue));
        if all <= MS_MAX {
            continue;
        }
        let is_own = longest(flow, own) * 2 > all;
        let text = say_written.filter(|_| is_own).and_then(|say| texts(&say.value).next());
        let place = text.map_or(&written.id.span, |text| &text.span);
        let message = text!("long-prompt", node = echo(&written.id.value), seconds = all / 1000, most = MS_MAX / 1000);
        out.at(Code::LongPrompt, place, message);
    }
}

const fn say(kind: &Kind) -> Option<&flow::Prompt> {
    match kind {
        Kind::Menu(menu) => menu.say.as_ref(),
        Kind::Collect(collect) => collect.say.as_ref(),
        Kind::Message(message) => Some(&message.say),
        Kind::Task(task) => task.say.as_ref(),
        Kind::Talk(talk) => talk.say.as_ref(),
        Kind::Ticket(ticket) => ticket.say.as_ref(),
        Kind::Transfer(transfer) => transfer.say.as_ref(),
        Kind::End(end) => end.say.as_ref(),
    }
}

/// What the engine says besides: the options, and where the bot listens the hint.
fn rest_ms(flow: &Flow, kind: &Kind, tongue: u8) -> u64 {
    let own = flow.tongue(tongue).own;
    let option = |label_ms: u64, key: Option<Key>| {
        let sentence = if key.is_some() { own.option } else { own.option_words };
        let key = key.map(|key| key.to_string()).unwrap_or_default();
        label_ms + spoken_ms(&sentence.replace("{label}", "").replace("{key}", &key), 1.0)
    };
    let hint = match &flow.human.hint {
        Some(hint) => prompt_ms(hint, tongue),
        None => spoken_ms(own.hint, 1.0),
    };
    match kind {
        Kind::Menu(menu) => {
            let labelled = menu.options.iter().filter_map(|option| Some((option.label.as_ref()?, option.key)));
            labelled.map(|(label, key)| option(prompt_ms(label, tongue), key)).sum::<u64>() + hint
        }
        Kind::Collect(collect) => {
            let choices = match &collect.wanted {
                Wanted::Choices(choices) => choices.as_slice(),
                _ => &[],
            };
            choices.iter().map(|choice| option(spoken_ms(&choice.value, 1.0), choice.key)).sum::<u64>() + hint
        }
        Kind::Talk(_) | Kind::Ticket(_) | Kind::End(_) => hint,
        Kind::Message(_) | Kind::Task(_) | Kind::Transfer(_) => 0,
    }
}
