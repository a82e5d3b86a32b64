//! PZ239: a phrase of `[ear] not` takes usual requests for a person with it.

use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};
use crate::ear::fold;

pub(super) const RULE: Rule = Rule { code: Code::RequestWordLost, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "clinic"
lang = "zh-CN"

[human]
queue = "desk"

[ear]
not = ["人工怎么弄"]
#      ^^^^^^^^^^^^

[menu.main]
options = [
  { key = "1", label = "开放时间", go = "hours" },
]

[message.hours]
say = "我们九点到十八点开放。"
go = "end"
"#;

const GOOD: &str = r#"name = "clinic"
lang = "zh-CN"

[human]
queue = "desk"

[ear]
not = ["人工关节"]

[menu.main]
options = [
  { key = "1", label = "开放时间", go = "hours" },
]

[message.hours]
say = "我们九点到十八点开放。"
go = "end"
"#;

/// How callers also ask. Plainer requests cannot be set aside at all.
const REQUESTS: [&str; 24] = [
    "人工怎么弄",
    "人工客服怎么转",
    "人工服务怎么转",
    "为什么没有人工",
    "怎么转不了人工",
    "为什么转不了人工",
    "人工客服电话",
    "人工客服在哪里",
    "人工客服有没有",
    "不想和机器人说话",
    "不想跟机器人聊",
    "how do i get a person",
    "how do i get a human",
    "how do i talk to a human",
    "how can i speak to a real person",
    "how can i reach an agent",
    "why cant i talk to a human",
    "why cant i speak to a person",
    "talk to a human now",
    "speak to an agent right now",
    "i dont want to talk to a robot",
    "hablar con una persona ya",
    "hablar con un agente ahora",
    "por que no puedo hablar con una persona",
];

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let phrases = subject.written.ear.iter().flat_map(|ear| &ear.value.not);
    for phrase in phrases {
        let folded = fold(&phrase.value).text;
        let holds = |request: &&&str| !folded.is_empty() && request.contains(&folded);
        let lost = REQUESTS.iter().filter(holds).find(|request| !subject.flow.ear.hear(request).hands_over());
        if let Some(request) = lost {
            let message = text!("request-word-lost", phrase = echo(&phrase.value), request = echo(request));
            out.at(Code::RequestWordLost, &phrase.span, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ear::{Ear, Lang};

    #[test]
    fn each_of_them_is_heard_where_nothing_is_set_aside() {
        let ear = Ear::new(Lang::ALL);
        let unheard: Vec<&&str> = REQUESTS.iter().filter(|request| !ear.hear(request).hands_over()).collect();
        assert!(unheard.is_empty(), "{unheard:?}");
    }

    #[test]
    fn each_of_them_is_found_folded() {
        assert!(REQUESTS.iter().all(|request| fold(request).text == **request));
    }
}
