//! One file per promise, or per pair that is judged together.

mod equal_way;
pub(super) mod honest;
mod kept_place;
mod no_drop;
mod no_loop;
mod nothing_twice;
mod on_record;
mod one_step;
mod one_way;
pub(super) mod plain_start;
mod slow_lane;

use super::record::Record;
use super::step::Step;
use super::{Breach, Promise, Rules};
use crate::catalogue::Text;
use crate::protocol::Millis;

/// So many breaches of one call are told.
const BREACHES_MAX: usize = 100;

/// Judges one step by what was known before it.
type Check = fn(&Record, &Step<'_>, &Rules, &mut Findings<'_>);

/// What is judged of every step.
pub(super) const ALWAYS: Check = on_record::check;

/// What is judged as long as the caller is there.
pub(super) const WHILE_ON_CALL: [Check; 10] = [
    one_step::check,
    no_drop::check,
    no_loop::check,
    one_way::check,
    kept_place::check,
    nothing_twice::check,
    equal_way::check,
    slow_lane::check,
    plain_start::check,
    honest::check,
];

/// Takes the breaches of one turn.
pub(super) struct Findings<'a> {
    at: Millis,
    relaxed: &'a [Promise],
    breaches: &'a mut Vec<Breach>,
}

impl<'a> Findings<'a> {
    pub fn new(at: Millis, relaxed: &'a [Promise], breaches: &'a mut Vec<Breach>) -> Self {
        Self { at, relaxed, breaches }
    }

    pub fn add(&mut self, promise: Promise, explanation: Text) {
        let is_relaxed = promise.can_be_relaxed() && self.relaxed.contains(&promise);
        if !is_relaxed && self.breaches.len() < BREACHES_MAX {
            self.breaches.push(Breach { promise, at: self.at, explanation });
        }
    }
}
