//! PZ254: a recording of which the words are not written.

use super::look::recordings;
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};

pub(super) const RULE: Rule = Rule { code: Code::RecordingWithoutText, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "hours" },
]

[message.hours]
say = { audio = "hours.wav", seconds = 2.6 }
#               ^^^^^^^^^^^
go = "end"
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
say = { text = "We are open from nine to six.", audio = "hours.wav", seconds = 2.6 }
go = "end"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    for (audio, _) in recordings(subject.written).into_iter().filter(|(_, said)| said.text.is_none()) {
        let message = text!("recording-without-text", audio = echo(&audio.value));
        out.at(Code::RecordingWithoutText, &audio.span, message);
    }
}
