//! Pictures show all of a flow, and no text of an author breaks them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

use super::{Arrow, Kind, Picture, Shape};
use crate::Flow;
use crate::catalogue::Locale;

const FLOW: &str = r#"
name = "desk"
lang = "en"

[human]
queue = "service"
complaint_queue = "complaints"

[queue.service]
hours = { mon-fri = "09:00-17:00", sat = "09:00-12:00" }
timezone = "Europe/Madrid"
closed = "voicemail"
overflow = "second"

[queue.second]

[queue.complaints]
overflow = "service"

[lane.elder]
age = 70
key = "9"
go = "slow"
queue = "elder_desk"

[menu.main]
options = [
  { key = "1", label = "Bills", go = "bill" },
  { key = "2", label = "Parking", go = "slow" },
  { key = "3", label = "Post", go = "slow" },
  { key = "4", label = "Somebody", go = "human" },
  { key = "5", label = "Back", go = "back" },
  { key = "6", label = "Once more", go = "repeat" },
  { key = "7", label = "From the start", go = "start" },
  { key = "8", label = "Myself", go = "main" },
]

[task.bill]
run = "bill"
ok = "end"

[menu.slow]
options = [{ key = "1", label = "Bills", go = "bill" }, { key = "2", label = "Person", go = "own" }]

[transfer.own]
queue = "elder_desk"
reason = "slow menu"
"#;

fn picture(text: &str) -> Picture {
    Picture::of(&Flow::parse(text).expect("a good flow"))
}

fn shape<'p>(picture: &'p Picture, kind: Kind, name: &str) -> (usize, &'p Shape) {
    let found = picture.shapes.iter().enumerate().find(|(_, shape)| shape.kind == kind && shape.name == name);
    found.unwrap_or_else(|| panic!("no {kind:?} {name}"))
}

/// The labels of the arrow between two shapes, and whether it is dashed.
fn arrows<'p>(picture: &'p Picture, from: (Kind, &str), to: (Kind, &str)) -> Vec<(&'p [String], bool)> {
    let ends = (shape(picture, from.0, from.1).0, shape(picture, to.0, to.1).0);
    let between = picture.arrows.iter().filter(|arrow| (arrow.from, arrow.to) == ends);
    between.map(|arrow| (arrow.labels.as_slice(), arrow.dashed)).collect()
}

#[test]
fn every_node_queue_and_lane_is_drawn_once() {
    let flow = Flow::parse(FLOW).expect("a good flow");
    let picture = Picture::of(&flow);
    let count = |named: &str, letter: char| {
        picture.shapes.iter().filter(|shape| shape.name == named && shape.id.starts_with(letter)).count()
    };
    assert!(flow.nodes().iter().all(|node| count(node.id(), 'n') == 1));
    assert!(flow.queues().iter().all(|queue| count(queue.name(), 'q') == 1));
    assert!(flow.lanes().iter().all(|lane| count(lane.name(), 'l') == 1));
    assert_eq!(picture.shapes.len(), flow.nodes().len() + flow.queues().len() + flow.lanes().len() + 4);
    let mut ids: Vec<&str> = picture.shapes.iter().map(|shape| shape.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), picture.shapes.len());
}

#[test]
fn every_option_is_an_arrow_or_a_line() {
    let picture = picture(FLOW);
    let main = (Kind::Menu, "main");
    assert_eq!(arrows(&picture, main, (Kind::Task, "bill")), [(&["1 Bills".to_owned()][..], false)]);
    let both = ["2 Parking".to_owned(), "3 Post".to_owned()];
    assert_eq!(arrows(&picture, main, (Kind::Menu, "slow")), [(&both[..], false)]);
    assert_eq!(arrows(&picture, main, (Kind::Queue, "service")), [(&["4 Somebody".to_owned()][..], false)]);
    let lines = &shape(&picture, Kind::Menu, "main").1.lines;
    let wanted =
        ["↩ 5 Back (back)", "↻ 6 Once more (once more)", "⇧ 7 From the start (to the start)", "↻ 8 Myself (once more)"];
    assert_eq!(lines, &wanted);
}

#[test]
fn every_way_to_a_person_is_drawn_and_every_request_is_kept() {
    let picture = picture(FLOW);
    let service = (Kind::Queue, "service");
    let anytime = (Kind::Anytime, "at any time");
    assert_eq!(arrows(&picture, anytime, service)[0].0, ["press 0", "say 'a person'", "past a limit"]);
    assert_eq!(arrows(&picture, anytime, (Kind::Queue, "complaints"))[0].0, ["say 'complaint'"]);
    assert_eq!(arrows(&picture, (Kind::Task, "bill"), service), [(&["failed".to_owned()][..], true)]);
    assert_eq!(arrows(&picture, (Kind::Lane, "elder"), (Kind::Menu, "slow")).len(), 1);
    assert_eq!(arrows(&picture, (Kind::Lane, "elder"), (Kind::Queue, "elder_desk"))[0].0, ["asks for a person"]);
    assert_eq!(arrows(&picture, service, (Kind::Voicemail, "request kept")), [(&["closed".to_owned()][..], true)]);
    assert_eq!(arrows(&picture, service, (Kind::Queue, "second"))[0].0, ["busy, or 3 min waited"]);
    assert!(arrows(&picture, (Kind::Queue, "second"), (Kind::Callback, "request kept"))[0].1);
    // Whoever waits in a queue has somewhere to go.
    for (at, queue) in picture.shapes.iter().enumerate().filter(|(_, shape)| shape.kind == Kind::Queue) {
        assert!(picture.arrows.iter().any(|arrow| arrow.from == at), "{}", queue.name);
    }
    let hours = &shape(&picture, Kind::Queue, "service").1.lines;
    assert_eq!(hours, &["Mon–Fri 09:00–17:00", "Sat 09:00–12:00"]);
}

#[test]
fn what_works_everywhere_is_said_once() {
    let picture = picture(FLOW);
    assert!(picture.notes[0].starts_with("Press 0 or say 'a person' at any time, and 'service'"));
    assert!(picture.notes[1].contains("2 wrong inputs, 2 silences or 3 visits"));
    assert!(picture.notes[1].ends_with("20 turns or 5 min in all."));
    let from_menus = |arrow: &&Arrow| picture.shapes[arrow.from].kind == Kind::Menu;
    let to_people = |arrow: &&Arrow| picture.shapes[arrow.to].kind == Kind::Queue;
    assert_eq!(picture.arrows.iter().filter(from_menus).filter(to_people).count(), 1, "only what the author wrote");
}

#[test]
fn the_picture_speaks_the_language_of_the_flow() {
    let chinese = picture(&FLOW.replace("lang = \"en\"", "lang = \"zh-CN\""));
    assert_eq!(chinese.locale, Locale::Chinese);
    assert!(chinese.notes[0].starts_with("任何时候按0"));
    let spanish = picture(&FLOW.replace("lang = \"en\"", "lang = \"es\""));
    assert_eq!(spanish.locale, Locale::English);
}

#[test]
fn the_same_flow_gives_the_same_text() {
    let (one, other) = (picture(FLOW), picture(FLOW));
    assert_eq!((one.mermaid(), one.dot()), (other.mermaid(), other.dot()));
}

/// A flow whose option has this label.
fn labelled(label: &str) -> Picture {
    let quoted = label.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    picture(&FLOW.replace("label = \"Parking\"", &format!("label = \"{quoted}\"")))
}

#[test]
fn mermaid_reads_no_sign_in_a_label() {
    let signs = "a\" --> b]:::x; %%{y} <i> $$z$$ `w` \\n # | 1. & ~";
    let text = labelled(signs).mermaid();
    let line = text.lines().find(|line| line.contains("3 Post")).expect("the arrow");
    let label = line.split('"').nth(1).expect("a label in quotes");
    assert_eq!(line.matches('"').count(), 2, "{line}");
    let plain = label.replace("<br>", "");
    let mut rest = plain.as_str();
    while let Some(at) = rest.find(|c: char| c.is_ascii_punctuation() && !",()?".contains(c)) {
        let (number, after) = rest[at..].strip_prefix('#').and_then(|rest| rest.split_once(';')).expect(label);
        assert!(!number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()), "{label}");
        rest = after;
    }
    assert!(!label.contains("#36;#36;"), "no formula: {label}");
}

#[test]
fn dot_reads_no_sign_in_a_label() {
    let text = labelled("a\" b\\N &lt; \\").dot();
    assert!(text.contains("label=\"2 a\\\" b\\\\N &amp;lt; \\\\\\n3 Post\""), "{text}");
}

#[test]
fn a_label_is_one_line_without_anything_that_is_not_seen() {
    let picture = labelled("a\n\u{202e}b\u{85}\u{a0}c");
    assert_eq!(arrows(&picture, (Kind::Menu, "main"), (Kind::Menu, "slow"))[0].0[0], "2 a b c");
}
