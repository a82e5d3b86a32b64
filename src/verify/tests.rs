//! The proof can fail: every planted defect is found, with a call that shows it; and the session as it ships has none.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

use super::calls::Calls;
use super::engine::{Engine, Real};
use super::proof::{Proof, decide};
use crate::charter::{Auditor, Promise};
use crate::flow::Flow;
use crate::protocol::{Event, EventKind, Millis, Phase};
use crate::scenario::{Act, Case};
use crate::session::Session;
use crate::session::planted::PLANTED;

/// Every kind of node, a lane that leads to a node, hours, an overflow, a survey.
const FLOW: &str = r#"
name = "clinic"
lang = "zh-CN"

[human]
queue = "desk"
complaint_queue = "office"

[queue.desk]
hours = "08:00-18:00"
overflow = "office"

[queue.office]

[lane.gentle]
words = ["慢慢来"]
go = "main"

[survey]
say = "请按1到5打分。"
keys = "1-5"

[menu.main]
options = [
  { key = "1", label = "挂号", go = "phone" },
  { key = "2", label = "问诊", go = "doctor" },
  { key = "3", label = "地址", go = "address" },
  { key = "4", label = "报告", go = "note" },
]

[collect.phone]
slot = "phone"
digits = 11
confirm = true
go = "book"

[task.book]
run = "book"
with = ["phone"]
ok = "end"

[talk.doctor]
run = "doctor"

[message.address]
say = "我们在春风路十号。"
go = "main"

[ticket.note]
units = ["内科", "外科"]
default = "内科"
"#;

fn flow() -> Flow {
    Flow::parse(FLOW).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn proof(flow: &Flow, engine: impl Engine) -> Proof {
    decide(&Calls::with(flow, engine), |_| {})
}

#[test]
fn the_session_as_it_ships_keeps_every_promise() {
    let proof = proof(&flow(), Real);
    assert!(proof.holds(), "{:#?}", proof.broken().collect::<Vec<_>>());
    assert_eq!(proof.promises.len(), 11);
}

#[test]
fn every_planted_defect_is_found() {
    let flow = flow();
    assert!(PLANTED.len() >= 20);
    let mut missed = Vec::new();
    for planted in PLANTED {
        let proof = proof(&flow, *planted);
        let broken: Vec<Promise> = proof.broken().map(|decided| decided.promise).collect();
        if !broken.contains(&planted.breaks) {
            missed.push(format!("{}: found {broken:?}, not {}", planted.name, planted.breaks));
        }
    }
    assert_eq!(missed, Vec::<String>::new());
}

#[test]
fn what_is_shown_of_a_defect_is_a_call_that_fails_and_passes_without_it() {
    let flow = flow();
    let mut wrong = Vec::new();
    for planted in PLANTED {
        let proof = proof(&flow, *planted);
        let Some(shown) = proof.broken().find(|decided| decided.promise == planted.breaks) else { continue };
        let shown = shown.counterexample.as_ref().unwrap();
        if !shown.is_whole {
            wrong.push(format!("{}: no call was found", planted.name));
            continue;
        }
        // Bytes are damaged between two steps, which no case can say.
        let can_be_written = !planted.name.starts_with("a damaged") && !planted.name.starts_with("an unsure");
        if can_be_written && keeps(&flow, planted, &shown.case) {
            wrong.push(format!("{}: the call passes with the defect: {:?}", planted.name, shown.case));
        }
        let outcome = crate::scenario::run(&flow, &shown.case, crate::scenario::Drive::Direct);
        if !outcome.passed() {
            wrong.push(format!(
                "{}: the call fails without the defect: {:?} {:?}",
                planted.name, outcome.failures, shown.case
            ));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// Whether a case passes with this engine: the auditor is content, and the last step stands where it should.
fn keeps(flow: &Flow, engine: &impl Engine, case: &Case) -> bool {
    let mut session = Session::new();
    let mut auditor = Auditor::new(crate::scenario::rules(flow));
    let mut now = Millis(0);
    let mut give = |session: &mut Session, at: Millis, kind: EventKind| {
        let event = Event::new(at, kind);
        let turn = engine.handle(session, flow, &event);
        auditor.observe(&event, &turn);
    };
    give(&mut session, now, EventKind::Start(case.start()));
    for step in &case.steps {
        now = now + Millis(500);
        match step.act.clone().unwrap() {
            Act::Press(keys) => keys.iter().for_each(|key| give(&mut session, now, EventKind::Key { key: *key })),
            Act::Say(text) => give(&mut session, now, EventKind::Speech(crate::protocol::Speech::new(&text))),
            Act::Silence => give(&mut session, now, EventKind::Silence),
            Act::Wait(time) => {
                let until = now + time;
                for _ in 0..100 {
                    let Some(due) = session.deadline().filter(|due| *due <= until) else { break };
                    give(&mut session, due, EventKind::Tick);
                }
                now = until;
            }
            Act::Task { ok, .. } => {
                give(&mut session, now, EventKind::TaskDone { ok, task: None, set: Default::default() })
            }
            Act::Reply(text) => give(&mut session, now, EventKind::Reply { text }),
            Act::Agent(is) => give(&mut session, now, EventKind::Agent { is }),
            Act::Queue { position, wait_s } => give(&mut session, now, EventKind::Queue { position, wait_s }),
            Act::HangUp => give(&mut session, now, EventKind::Hangup),
        }
    }
    let Some(last) = case.steps.last() else { return auditor.breaches().is_empty() };
    let stands = last.expect.at.as_deref().is_none_or(|at| at == session.phase().as_str());
    let goes_on = last.expect.ended.is_none_or(|ended| ended == (session.phase() == Phase::Ended));
    auditor.breaches().is_empty() && stands && goes_on
}
