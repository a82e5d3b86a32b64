//! PZ267: a queue that leaves an answering machine as the only means.

use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};

pub(super) const RULE: Rule =
    Rule { code: Code::AnsweringMachineOnly, bad: BAD, good: GOOD, profiles: &["es-ley-10-2025"], check };

const BAD: &str = r#"name = "operadora"
lang = "es-ES"
profile = ["es-ley-10-2025"]

[human]
queue = "atencion"

[queue.atencion]
hours = "08:00-22:00"
timezone = "Europe/Madrid"
closed = "voicemail"
#        ^^^^^^^^^^^

[menu.main]
options = [
  { key = "1", label = "su factura", words = ["factura"], go = "factura" },
  { key = "2", label = "hablar con una persona", go = "human" },
]

[message.factura]
say = "La factura se emite el día uno."
go = "end"
"#;

const GOOD: &str = r#"name = "operadora"
lang = "es-ES"
profile = ["es-ley-10-2025"]

[human]
queue = "atencion"

[queue.atencion]
hours = "08:00-22:00"
timezone = "Europe/Madrid"
closed = "callback"

[menu.main]
options = [
  { key = "1", label = "su factura", words = ["factura"], go = "factura" },
  { key = "2", label = "hablar con una persona", go = "human" },
]

[message.factura]
say = "La factura se emite el día uno."
go = "end"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    for queue in &subject.written.queue.entries {
        let table = &queue.item.value;
        for keeper in
            [&table.closed, &table.overflow].into_iter().flatten().filter(|keeper| keeper.value == "voicemail")
        {
            let message = text!("answering-machine-only", queue = echo(&queue.id.value));
            out.at(Code::AnsweringMachineOnly, &keeper.span, message);
        }
    }
}
