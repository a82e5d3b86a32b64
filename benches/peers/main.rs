//! presszero beside its peers: what `benches/peers/run` asks of it. Prints rows for that script, with tabs between the columns.
//!
//! Without arguments: a name and nanoseconds, of a turn. With files of `label TAB text TAB source`, named by their language: the ear on each.
#![allow(clippy::disallowed_methods, clippy::expect_used, reason = "a bench reads files, and may stop")]

#[path = "../common/mod.rs"]
mod common;

use std::path::Path;

use presszero::protocol::{Event, Key, Millis};
use presszero::{Ear, Flow, Lang, Session};

use common::machines::{Bare, Input, Menus, Place};
use common::speaking::Speaking;
use common::{Race, flows, median_of, nanos, words};

fn main() {
    let files: Vec<String> = std::env::args().skip(1).filter(|arg| !arg.starts_with("--")).collect();
    if files.is_empty() {
        turns();
    }
    for file in files {
        ears(Path::new(&file));
    }
}

fn turns() {
    let flow = Flow::parse(&flows::hotline()).expect("a good flow");
    let (session, _) = Session::start(&flow, Default::default());
    let key = Event::key(Millis(500), "1".parse::<Key>().expect("a key"));
    let speech = Event::speech(Millis(500), words::REQUEST);
    let menus = Menus::new();
    let (mut place, mut silent, mut speaking) = (Place::Menu(0), Bare::new(), Speaking::new());
    let mut race = Race::default();
    race.add("hand-written match", || place.handle(&menus, Input::Key(b'1')));
    race.add("statig, silent", || silent.handle(&menus, Input::Key(b'1')));
    race.add("statig", || speaking.handle(&menus, Input::Key(b'1')).len());
    race.add_on("presszero, key", || session.clone(), |session| session.handle(&flow, &key));
    race.add_on("presszero, speech", || session.clone(), |session| session.handle(&flow, &speech));
    for row in race.run() {
        println!("{}\t{:.1}", row.name, row.ns);
    }
}

/// How many lines that ask are handed over, how many that do not, and how long a line takes.
fn ears(path: &Path) {
    let text = std::fs::read_to_string(path).expect("a file of text");
    let lines: Vec<(&str, &str)> = text.lines().filter_map(labelled).collect();
    let tag = path.file_stem().unwrap_or_default().to_string_lossy();
    let own = Lang::from_tag(&tag).map(|lang| ("presszero", Ear::new(&[lang])));
    for (name, ear) in own.into_iter().chain([("presszero, all languages", Ear::new(Lang::ALL))]) {
        let handed = |asks: bool| {
            let meant = lines.iter().filter(|(label, _)| (*label != "other") == asks);
            meant.filter(|(_, text)| ear.hear(text).hands_over()).count()
        };
        let time = median_of(3, || lines.iter().filter(|(_, text)| ear.hear(text).hands_over()).count());
        let each = nanos(time) / 1e3 / lines.len().max(1) as f64;
        println!("{tag}\t{name}\t{each:.3}\t{}\t{}", handed(true), handed(false));
    }
}

/// A label and a text.
fn labelled(line: &str) -> Option<(&str, &str)> {
    let mut columns = line.split('\t');
    columns.next().zip(columns.next())
}
