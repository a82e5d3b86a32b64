//! Every flow that people copy is proved, every small flow of the tests, and dozens that nobody wrote.

use crate::common;
use std::fs;

use presszero::Flow;
use presszero::ear::Lang;
use presszero::fuzzing::author;
use presszero::scenario::dice::Dice;
use presszero::verify::{Proof, prove};

/// Flows of each group of random authors that load.
const AUTHORED: usize = 30;

fn is_proved(name: &str, flow: &Flow) -> Proof {
    let proof = prove(flow);
    let broken: Vec<_> = proof.broken().collect();
    assert!(proof.holds(), "{name}: {broken:#?} {:?}", proof.too_large());
    assert_eq!(proof.promises.len(), 11 - flow.relaxed().len(), "{name}");
    assert_eq!(proof.bounds.gestures, 1, "{name}");
    proof
}

#[test]
fn every_shipped_flow() {
    let flows = common::flows("flows");
    assert!(flows.len() >= 10);
    for (name, flow) in &flows {
        is_proved(name, flow);
    }
}

/// The hint of a Japanese or Korean flow came after ten seconds by an estimate that took kana for hanzi, and each such flow was refused.
#[test]
fn flows_that_say_only_the_engines_own_sentences_are_proved_in_every_language() {
    for tag in Lang::ALL.iter().map(|lang| lang.as_str()).chain(["zh-TW", "zh-HK", "pt-BR"]) {
        let text = format!(
            "name = 'plain'\nlang = '{tag}'\n[human]\nqueue = 'q'\n[menu.m]\noptions = [{{ key = '1', label = 'Abc', go = 'end' }}]\n"
        );
        let flow = Flow::parse(&text).unwrap_or_else(|problems| panic!("{tag}: {problems:?}"));
        let told = is_proved(tag, &flow).bounds.hint_ms.expect("a hint");
        assert!(told.0 <= 10_000, "{tag}: the way to a person is told after {} ms", told.0);
    }
}

/// Outside the hours 'go back' led to the same transfer, and the verifier took a circle that is counted for one that is not.
#[test]
fn a_direct_line_with_hours_asks_nobody_for_ever() {
    let text = "name = 'direct'\nlang = 'en'\nstart = 'desk'\n[human]\nqueue = 'q'\n[queue.q]\nhours = { mon-fri = '09:00-17:00' }\n\
                timezone = 'Europe/London'\n[transfer.desk]\nreason = 'direct line'\n";
    is_proved("direct line", &Flow::parse(text).expect("a flow"));
}

/// Proves flows of the authors from this one on.
fn authors_from(first: u64) {
    let texts = (first..first + 2 * AUTHORED as u64).map(|seed| author(&mut Dice::seeded(seed)));
    let flows = texts.filter_map(|text| Some((Flow::parse(&text).ok()?, text))).take(AUTHORED);
    let proved = flows.filter(|(flow, text)| is_proved(text, flow).holds()).count();
    assert_eq!(proved, AUTHORED);
}

// Two tests, because that is the work of two cores.
#[test]
fn flows_of_random_authors() {
    authors_from(0);
}

#[test]
fn flows_of_other_random_authors() {
    authors_from(1_000);
}

/// A proof that looks at less than before would hold as well: how much it looks at is written down, with the bounds that it gives.
///
/// `PRESSZERO_BLESS=1 cargo test --test proofs prove` writes it anew: know why the numbers changed before you keep them.
#[test]
fn every_small_flow_and_as_much_of_it_as_before() {
    let path = common::root().join("tests/proofs.txt");
    let folders = ["tests/cases", "tests/transcripts", "tests/generated"];
    let bless = std::env::var("PRESSZERO_BLESS").is_ok();
    let before = fs::read_to_string(&path).expect("a file");
    let mut now = String::new();
    for (name, flow) in folders.into_iter().flat_map(common::flows) {
        let proof = is_proved(&name, &flow);
        let bounds = proof.bounds;
        now += &format!(
            "{name}: {} states, {} transitions, {} inputs, {} ms, told {:?}, alone {:?}\n",
            proof.states,
            proof.transitions,
            bounds.turns,
            bounds.longest_ms.0,
            bounds.hint_ms.map(|time| time.0),
            bounds.silent_ms.map(|time| time.0)
        );
        assert!(bless || before.starts_with(&now), "was:\n{before}is:\n{now}");
    }
    if bless {
        fs::write(path, now).unwrap();
    } else {
        assert_eq!(before, now);
    }
}
