//! What a turn costs, against what a machine costs that promises nothing and against an ear that understands nothing; saving and
//! restoring; compiling; and one flow in several threads.
#![allow(clippy::disallowed_methods, clippy::expect_used, reason = "a bench looks at the clock, and may stop")]

mod common;

use std::hint::black_box;
use std::thread;
use std::time::{Duration, Instant};

use aho_corasick::AhoCorasick;
use presszero::ear::fold;
use presszero::protocol::{Event, HeardAs, Key, Millis};
use presszero::{Flow, Session};

use common::machines::{Bare, Input, Menus, Place};
use common::speaking::{Do, Speaking};
use common::{Race, flows, median_of, nanos, show, timed, words};

fn main() {
    let hotline = flows::hotline();
    let first = timed(|| Flow::parse(&hotline));
    let flow = Flow::parse(&hotline).expect("a good flow");
    let (session, _) = Session::start(&flow, Default::default());
    key_turns(&flow, &session);
    speech_turns(&flow, &session);
    snapshots(&flow, &session);
    compiling();
    println!("{:>24}  {:10.2}  with the lexicons", "first of the process", nanos(first) / 1e6);
    threads(&flow, &session);
}

/// A turn of a call that stands at the first of fifty menus.
fn turn<'a>(race: &mut Race<'a>, name: &str, flow: &'a Flow, session: &'a Session, event: Event) {
    race.add_on(name, || session.clone(), move |session| session.handle(flow, &event));
}

fn key(key: &str) -> Event {
    Event::key(Millis(500), key.parse::<Key>().expect("a key"))
}

fn key_turns(flow: &Flow, session: &Session) {
    let menus = Menus::new();
    let (mut place, mut silent, mut speaking) = (Place::Menu(0), Bare::new(), Speaking::new());
    // What was measured says something.
    assert_eq!(speaking.handle(&menus, Input::Key(b'1')).last(), Some(&Do::Say(1)));
    let mut race = Race::default();
    race.add("hand-written match", || place.handle(&menus, Input::Key(b'1')));
    race.add("statig, silent", || silent.handle(&menus, Input::Key(b'1')));
    race.add("statig", || speaking.handle(&menus, Input::Key(b'1')).len());
    turn(&mut race, "option by key", flow, session, key("1"));
    turn(&mut race, "wrong key", flow, session, key("9"));
    turn(&mut race, "person by key", flow, session, key("0"));
    show("key turn, 50 menus", &race.run(), &["statig, silent", "statig"]);
}

fn speech_turns(flow: &Flow, session: &Session) {
    let automaton = AhoCorasick::new(words::plain()).expect("an automaton");
    let said = [("an option", words::OPTION), ("a person", words::REQUEST), ("neither", words::NEITHER)];
    for (what, text) in said {
        assert_eq!(text.len(), 74);
        let mut race = Race::default();
        race.add("fold", || fold(text));
        race.add("fold + aho-corasick", || automaton.find_overlapping_iter(&fold(text).text).count());
        race.add("ear alone", || flow.ear().hear_at(text, Some(0)).class);
        turn(&mut race, "speech turn", flow, session, Event::speech(Millis(500), text));
        show(&format!("74 bytes that ask for {what}, 500 words"), &race.run(), &["fold + aho-corasick"]);
    }
    // What was measured is what it says.
    assert_eq!(flow.ear().hear(words::REQUEST).class, HeardAs::Human);
    assert_eq!(flow.ear().hear_at(words::OPTION, Some(0)).class, HeardAs::Option);
    assert_eq!(flow.ear().hear(words::NEITHER).class, HeardAs::None);
}

fn snapshots(flow: &Flow, session: &Session) {
    let mut session = session.clone();
    drop(session.handle(flow, &key("1")));
    let bytes = session.snapshot();
    let mut race = Race::default();
    race.add("save", || session.snapshot());
    race.add("restore", || Session::restore(flow, &bytes));
    race.add("save + restore", || Session::restore(flow, &session.snapshot()));
    show(&format!("snapshot of {} bytes", bytes.len()), &race.run(), &[]);
}

fn compiling() {
    const SIZES: [usize; 5] = [10, 100, 1_000, 10_000, 20_000];
    let times = || {
        SIZES.map(|nodes| {
            let text = flows::tree(nodes);
            let runs = (10_000 / nodes).clamp(3, 101);
            nanos(median_of(runs, || Flow::parse(&text).expect("a good flow")))
        })
    };
    // The first time each asks the system for memory; the second time the largest have left theirs with the process.
    let (fresh, again) = (times(), times());
    println!("\n{:>24}  {:>10}  {:>14}  {:>18}", "nodes to compile", "ms", "us per node", "ms, memory at hand");
    for ((nodes, fresh), again) in SIZES.into_iter().zip(fresh).zip(again) {
        println!("{nodes:24}  {:10.2}  {:14.2}  {:18.2}", fresh / 1e6, fresh / 1e3 / nodes as f64, again / 1e6);
    }
}

/// One flow, shared: each thread has calls of its own. On a busy machine threads wait for a core; what a lock or a shared counter
/// would cost shows in the core time of a turn.
fn threads(flow: &Flow, session: &Session) {
    const TURNS: u32 = 200_000;
    let cores = thread::available_parallelism().map_or(1, usize::from);
    println!("\n{:>24}  {:>10}  {:>14}  {:>14}", "threads with one flow", "turns/s", "core ns a turn", "x one thread");
    let mut one = None;
    for count in 1..=cores {
        let start = Instant::now();
        let on_core: Duration = thread::scope(|scope| {
            let running: Vec<_> = (0..count).map(|_| scope.spawn(|| timed(|| calls(flow, session, TURNS)))).collect();
            running.into_iter().map(|thread| thread.join().expect("a thread that ends")).sum()
        });
        let turns = f64::from(TURNS) * count as f64;
        let rate = turns / start.elapsed().as_secs_f64();
        let each = nanos(on_core) / turns;
        let gain = *one.get_or_insert(each) / each * count as f64;
        println!("{count:24}  {rate:10.0}  {each:14.1}  {gain:14.2}");
    }
}

/// Turns by key and by word, half of each.
fn calls(flow: &Flow, session: &Session, turns: u32) {
    let (key, speech) = (key("1"), Event::speech(Millis(900), words::REQUEST));
    for _ in 0..turns / 2 {
        let mut session = session.clone();
        black_box(session.handle(flow, &key));
        black_box(session.handle(flow, &speech));
    }
}
