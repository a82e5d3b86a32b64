//! Version 1: all that a call remembers in one row. Only read.

use serde::Deserialize;

use crate::flow::{Clock, Digest, LaneIx, NodeIx};
use crate::protocol::{Millis, Why};
use crate::session::call::{Call, Entry, Request, Stumble, Timer};
use crate::session::quiet::Saying;
use crate::session::told::Told;

#[derive(Deserialize)]
pub(super) struct CallV1 {
    digest: Digest,
    begun: bool,
    lost: bool,
    hung_up: bool,
    text: bool,
    saying: Saying,
    counts_time: bool,
    awaits_start: bool,
    offering: bool,
    offered: bool,
    left_message: bool,
    tongue: u8,
    lane: Option<LaneIx>,
    turns: u8,
    pending: u8,
    misses: u8,
    now: Millis,
    bot_time: Millis,
    clock: Option<Clock>,
    timer: Option<Timer>,
    filled: Option<Millis>,
    announced: Option<Millis>,
    request: Option<Request>,
    reference: Option<u32>,
    why: Option<Why>,
    path: Vec<NodeIx>,
    stumbles: Vec<Stumble>,
    questions: Vec<u32>,
    answers: Vec<u32>,
    number: Option<String>,
    keyed_number: bool,
    said: Vec<String>,
    slots: Vec<(String, String)>,
    entry: Entry,
    held: Option<String>,
}

impl From<CallV1> for Call {
    fn from(old: CallV1) -> Self {
        let told = Told {
            filled: old.filled,
            announced: old.announced,
            reference: old.reference,
            questions: old.questions,
            answers: old.answers,
            number: old.number,
            keyed_number: old.keyed_number,
            said: old.said,
            slots: old.slots,
            entry: old.entry,
            held: old.held,
            ..Told::default()
        };
        Self {
            digest: old.digest,
            begun: old.begun,
            lost: old.lost,
            hung_up: old.hung_up,
            text: old.text,
            saying: old.saying,
            counts_time: old.counts_time,
            awaits_start: old.awaits_start,
            offering: old.offering,
            offered: old.offered,
            left_message: old.left_message,
            tongue: old.tongue,
            lane: old.lane,
            turns: old.turns,
            pending: old.pending,
            misses: old.misses,
            now: old.now,
            bot_time: old.bot_time,
            clock: old.clock,
            timer: old.timer,
            request: old.request,
            why: old.why,
            path: old.path.into(),
            stumbles: old.stumbles.into(),
            told: told.into(),
        }
    }
}
