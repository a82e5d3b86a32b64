//! For the verifier: what of a call decides its future, and what is only history.
//!
//! A *standing* call is a real session whose history is forgotten: where it stands, what it waits for and what it owes are kept;
//! times are counted from one fixed moment; counters are fresh. That loses nothing as long as every counter is also tried as good
//! as used up ([`Worn`]), because the session only ever compares a counter with its limit.

mod forget;
mod tire;

use smallvec::smallvec;

use super::Session;
use super::call::{Call, Entry, Request, Stumble, Timer};
use super::machine::State;
use super::quiet::Saying;
use super::snapshot::Saved;
use super::stage::Stage;
use super::told::Told;
use crate::flow::{Clock, Distress, Flow, LaneIx, Limits, NodeIx, QueueIx};
use crate::protocol::{Millis, Phase, Priority, Reason};
use forget::{forgotten, half, lanes_before};

/// The moment at which every standing call stands.
pub(crate) const NOW: Millis = Millis::from_secs(100);
/// Something was said and collected before: no handover may lose it.
pub(crate) const WITNESS: &str = "…";
/// The slot that was collected before.
pub(crate) const WITNESS_SLOT: &str = "witness";

const NUMBER: &str = "5550100";
const TURNS_BEFORE: u8 = 1;
const BOT_TIME_BEFORE: Millis = Millis::from_secs(1);
const MARK_BEFORE: u32 = 0;
/// Answers of the host's bot that may be due at once, as far as it matters: none, one, several.
const PENDING_MAX: u8 = 2;
/// Agents beside the first who are told apart.
const MORE_AGENTS_MAX: u8 = 1;

/// A counter or a fact that a turn looked at, in another state than fresh.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Worn {
    /// All turns with the bot are used up.
    Turns,
    /// All time with the bot is used up.
    Time,
    /// A node was entered as often as it may be.
    Visits(NodeIx),
    /// A node was entered before, and something went wrong there.
    Entered(NodeIx),
    /// What is asked or told at a node was said so many times more.
    Told(NodeIx, u8),
    /// So many wrong inputs came at a node before, and one more may come.
    Wrong(NodeIx, u8),
    /// So many silences came at a node before, and one more may come.
    Quiet(NodeIx, u8),
    /// As many wrong inputs came at a node as may be.
    NoMatch(NodeIx),
    /// As many silences came at a node as may be.
    NoInput(NodeIx),
    /// A node's question was said again as often as it may be.
    Again(NodeIx),
    /// This answer was given as often as it may be.
    Answer(u32),
    /// This question was asked as often as it may be.
    Question(u32),
    /// A person was offered in the answer before.
    Offering,
    /// The offer to call back was missed as often as may be.
    Misses,
    /// The host knows the caller's number.
    Number,
    /// The call began without `start`, which comes now.
    Unannounced,
    /// A person was asked for before, and none has come yet.
    Asked,
    /// The call began at this time of the clock.
    Clock(Clock),
}

impl Session {
    /// The call without its history, with a witness in the place of what is only passed on.
    pub(crate) fn standing(&self, flow: &Flow) -> Self {
        let mut standing = self.forgotten(flow);
        let call = &mut standing.call;
        if !call.begun || call.lost || call.hung_up {
            return standing;
        }
        call.path = smallvec![flow.start];
        call.told.questions = vec![MARK_BEFORE];
        call.told.answers = vec![MARK_BEFORE];
        call.told.said = vec![WITNESS.into()];
        call.told.slots = vec![(WITNESS_SLOT.into(), "1".into())];
        // The place before this one is no part of the footing: it only decides where 'back' leads, and that is a place found already.
        if let Some(here) = standing.node() {
            let mut call = Call { path: self.call.path.clone(), ..Call::default() };
            let before = Stage::new(flow, &mut call).previous();
            standing.call.path = smallvec![before, here];
        }
        standing
    }

    /// What two calls have in common exactly if their futures are the same; none where it cannot be written. Written into `bytes`,
    /// which are reused.
    pub(crate) fn footing(&self, flow: &Flow, mut bytes: Vec<u8>) -> Option<Vec<u8>> {
        let forgotten = self.forgotten(flow);
        let (place, deadline) = ((&forgotten.state).into(), forgotten.deadline());
        bytes.clear();
        postcard::to_extend(&Saved { place, deadline, call: &forgotten.call }, bytes).ok()
    }

    /// Only what decides the future.
    fn forgotten(&self, flow: &Flow) -> Self {
        let old = &self.call;
        if !old.begun || old.lost || old.hung_up {
            let now = if old.begun { NOW } else { Millis(0) };
            return Self::at(self.state, Call { now, ..forgotten(old) });
        }
        let (phase, with_bot) = (self.phase(), self.state.is_with_bot());
        // Elsewhere what was keyed is only passed on.
        let takes_keys = with_bot || phase == Phase::Callback;
        let keeps = matches!(phase, Phase::Callback | Phase::Voicemail);
        let first = |request: Request| request.priority == Priority::High && !keeps;
        // Only what leads from one queue to another matters, and a complaint that will go where this queue does not.
        let here = |request: Request| self.queue().filter(|here| flow.sends_on(request.queue, *here));
        let told = Told {
            number: old.told.number.as_ref().filter(|_| phase == Phase::Callback).map(|_| NUMBER.into()),
            keyed_number: old.told.keyed_number && phase == Phase::Callback,
            filled: old.told.filled.filter(|until| *until >= old.now).map(|_| NOW + Millis::from_secs(5)),
            reference: old.told.reference.filter(|_| phase.is_waiting()).map(|_| 1),
            entry: if takes_keys { half(&old.told.entry, flow) } else { Entry::default() },
            held: old.told.held.as_ref().filter(|_| with_bot).map(|_| "1".into()),
            lanes: lanes_before(old, flow),
            ..Told::default()
        };
        let call = Call {
            now: NOW,
            turns: TURNS_BEFORE,
            bot_time: BOT_TIME_BEFORE,
            offered: old.offered && flow.human.distress == Distress::Offer,
            left_message: old.left_message && phase == Phase::Voicemail,
            pending: old.pending.min(if phase == Phase::WithAgent { MORE_AGENTS_MAX } else { PENDING_MAX }),
            misses: if phase == Phase::Survey { old.misses } else { 0 },
            why: old.why.filter(|_| phase == Phase::Survey || phase == Phase::WithAgent || phase.is_in_line()),
            timer: old.timer.map(|timer| Timer { due: NOW + Millis(timer.delay.into()), ..timer }),
            // A kept request is made anew when the caller asks again.
            request: old.request.filter(|_| !with_bot && !matches!(phase, Phase::Ended | Phase::Survey)).map(
                |request| Request {
                    // Only what puts a caller first needs its reason.
                    reason: if first(request) && old.lane.is_none() { request.reason } else { Reason::Asked },
                    priority: if first(request) { Priority::High } else { Priority::Normal },
                    ..Request::plain(here(request).unwrap_or(request.queue))
                },
            ),
            lane: old.lane.map(|lane| flow.lane_like(lane)),
            // In which language it is said that the caller waits decides nothing.
            tongue: if with_bot { old.tongue } else { 0 },
            told: told.into(),
            saying: Saying::Something,
            ..forgotten(old)
        };
        let mut standing = Self::at(self.state, call);
        standing.deadline = self.deadline().map(|_| standing.next_deadline(flow)).into();
        standing
    }

    fn next_deadline(&self, flow: &Flow) -> Millis {
        let limit = (self.call.counts_time && !matches!(&self.state, State::Closing { .. }))
            .then_some(NOW + (flow.limits.time - BOT_TIME_BEFORE));
        self.call.timer.map(|timer| timer.due).into_iter().chain(limit).min().unwrap_or(NOW)
    }

    /// The node where the bot leads.
    pub(crate) fn node(&self) -> Option<NodeIx> {
        self.state.node()
    }

    /// The queue of a caller who waits for a person, or is with one.
    pub(crate) fn queue(&self) -> Option<QueueIx> {
        match &self.state {
            State::Transferring { queue }
            | State::Queued { queue }
            | State::Callback { queue, .. }
            | State::Voicemail { queue }
            | State::WithAgent { queue } => Some(*queue),
            _ => None,
        }
    }

    /// The lane that took the caller.
    pub(crate) const fn lane(&self) -> Option<LaneIx> {
        self.call.lane
    }

    /// Inputs that count, so far.
    pub(crate) const fn turns(&self) -> u8 {
        self.call.turns
    }

    /// Nodes entered since `before`, in order.
    pub(crate) fn entered_since(&self, before: &Self) -> &[NodeIx] {
        self.call.path.get(before.call.path.len()..).unwrap_or_default()
    }

    /// An answer of the host's bot is due.
    pub(crate) const fn awaits_answer(&self) -> bool {
        self.call.pending > 0
    }

    /// An entry was read back and waits for yes or no.
    pub(crate) fn awaits_yes(&self) -> bool {
        self.call.told.held.is_some()
    }

    /// The number that the caller keyed or said, to be called back.
    pub(crate) fn keyed_number(&self) -> Option<&str> {
        self.call.told.number.as_deref().filter(|_| self.call.told.keyed_number)
    }

    /// How many digits an entry may have here, if digits are taken one by one.
    pub(crate) fn entry_max(&self, flow: &Flow) -> Option<u16> {
        Stage::new(flow, &mut self.call.clone()).entry_of(&self.state)
    }

    /// Some digits were keyed.
    pub(crate) fn has_half_entry(&self) -> bool {
        !self.call.told.entry.digits.is_empty() || self.call.told.entry.star
    }

    /// Why a person was asked for.
    pub(crate) fn reason(&self) -> Option<Reason> {
        self.call.request.map(|request| request.reason)
    }

    /// The latest time seen.
    pub(crate) const fn now(&self) -> Millis {
        self.call.now
    }

    /// The call has begun.
    pub(crate) const fn has_begun(&self) -> bool {
        self.call.begun
    }

    /// In writing nobody is hurried.
    pub(crate) const fn is_in_writing(&self) -> bool {
        self.call.text
    }

    /// Time runs against the limit.
    pub(crate) const fn is_counting(&self) -> bool {
        self.call.counts_time
    }

    /// The call as it would stand with this counter used.
    pub(crate) fn worn(&self, worn: Worn, flow: &Flow) -> Self {
        let mut tired = self.clone();
        let (call, limits) = (&mut tired.call, &flow.limits);
        match worn {
            Worn::Turns => call.turns = limits.turns,
            Worn::Time => call.bot_time = limits.time,
            Worn::Visits(node) => call.enter(node, limits.visits),
            Worn::Entered(node) => {
                call.enter(node, 1);
                *call.stumble(node) = Stumble { node, no_match: 1, no_input: 1, again: 1 };
            }
            Worn::Told(node, times) => call.tell(node, times, limits),
            Worn::Wrong(node, times) => call.stumble(node).no_match = times,
            Worn::Quiet(node, times) => call.stumble(node).no_input = times,
            Worn::NoMatch(node) => call.stumble(node).no_match = limits.no_match,
            Worn::NoInput(node) => call.stumble(node).no_input = limits.no_input,
            Worn::Again(node) => call.stumble(node).again = limits.repeats,
            Worn::Answer(mark) => call.told.answers.extend(std::iter::repeat_n(mark, limits.repeats.into())),
            Worn::Question(mark) => call.told.questions.extend(std::iter::repeat_n(mark, limits.repeats.into())),
            Worn::Offering => call.offering = true,
            Worn::Misses => call.misses = super::keeping::MISSES_MAX,
            Worn::Number => call.told.number = Some(NUMBER.into()),
            Worn::Clock(clock) => call.clock = Some(clock),
            Worn::Unannounced => call.awaits_start = true,
            Worn::Asked => call.request = Some(Request::plain(flow.human.queue)),
        }
        tired
    }

    /// The counters that rose on the way from `before`, each as it may stand otherwise.
    pub(crate) fn rose_since(&self, before: &Self) -> Vec<Worn> {
        let (old, new) = (&before.call, &self.call);
        let mut rose = Vec::new();
        if new.turns > old.turns {
            rose.push(Worn::Turns);
        }
        let mut entered = self.entered_since(before).to_vec();
        entered.sort_unstable();
        entered.dedup();
        rose.extend(entered.into_iter().flat_map(|node| [Worn::Visits(node), Worn::Entered(node)]));
        for stumble in &new.stumbles {
            let (node, known) = (stumble.node, old.stumbles.iter().find(|known| known.node == stumble.node));
            let was = known.map_or((0, 0, 0), |known| (known.no_match, known.no_input, known.again));
            let more = [
                (stumble.no_match > was.0, Worn::NoMatch(node)),
                (stumble.no_input > was.1, Worn::NoInput(node)),
                (stumble.again > was.2, Worn::Again(node)),
            ];
            rose.extend(more.into_iter().filter(|(rose, _)| *rose).map(|(_, worn)| worn));
        }
        if new.misses > old.misses && self.phase() != Phase::Survey {
            rose.push(Worn::Misses);
        }
        rose.extend(new.told.answers.iter().skip(old.told.answers.len()).map(|mark| Worn::Answer(*mark)));
        rose.extend(new.told.questions.iter().skip(old.told.questions.len()).map(|mark| Worn::Question(*mark)));
        rose
    }

    /// With how many times before, each line of what this step says could be another: one that is said the second time, the third.
    pub(crate) fn lines_of(rose: &[Worn], flow: &Flow) -> Vec<Worn> {
        let limits = &flow.limits;
        let lines = |node: NodeIx| {
            flow.node(node).kind.prompts().map(|prompt| {
                let lines = prompt.map_or(1, |prompt| prompt.lines.len());
                1..u8::try_from(lines).unwrap_or(u8::MAX)
            })
        };
        let told = |node| lines(node)[0].clone().map(move |times| Worn::Told(node, times));
        let mut found = Vec::new();
        for worn in rose {
            match *worn {
                Worn::Visits(node) | Worn::Again(node) => found.extend(told(node)),
                Worn::NoMatch(node) => {
                    let wrong = lines(node)[1].clone().take_while(|times| *times < limits.no_match);
                    found.extend(told(node).chain(wrong.map(|times| Worn::Wrong(node, times))));
                }
                Worn::NoInput(node) => {
                    let quiet = lines(node)[2].clone().take_while(|times| *times < limits.no_input);
                    found.extend(told(node).chain(quiet.map(|times| Worn::Quiet(node, times))));
                }
                _ => {}
            }
        }
        found
    }

    /// Which counter fell since `before`, though none ever may: walking in a circle gains nothing.
    pub(crate) fn fell_since(&self, before: &Self) -> Option<&'static str> {
        let (old, new) = (&before.call, &self.call);
        let stumbled = |stumble: &Stumble| {
            new.stumbles.iter().any(|kept| {
                kept.node == stumble.node
                    && kept.no_match >= stumble.no_match
                    && kept.no_input >= stumble.no_input
                    && kept.again >= stumble.again
            })
        };
        if new.turns < old.turns {
            Some("turns")
        } else if new.bot_time < old.bot_time {
            Some("time")
        } else if !new.path.starts_with(&old.path) {
            Some("visits")
        } else if !old.stumbles.iter().all(stumbled) {
            Some("no_match, no_input")
        } else if !new.told.answers.starts_with(&old.told.answers)
            || !new.told.questions.starts_with(&old.told.questions)
        {
            Some("repeats")
        } else {
            None
        }
    }

    /// Whether something became less of what can only become less while the bot leads: were it to stay the same, a call could go on
    /// for ever.
    pub(crate) fn is_nearer_than(&self, before: &Self) -> bool {
        let (old, new) = (&before.call, &self.call);
        let stumbles = |call: &Call| {
            let each = call
                .stumbles
                .iter()
                .map(|each| u32::from(each.no_match) + u32::from(each.no_input) + u32::from(each.again));
            each.sum::<u32>()
        };
        new.turns > old.turns
            || new.path.len() > old.path.len()
            || stumbles(new) > stumbles(old)
            || new.told.answers.len() > old.told.answers.len()
            || new.told.questions.len() > old.told.questions.len()
            || new.pending < old.pending
            // An angry caller is offered a person once; the next time there is one.
            || (new.offered && !old.offered)
    }
}

impl Session {
    /// Whether fewer questions about a request that is kept are left: each uses one up, takes the number that was asked for, or led through
    /// a node, which is counted as well.
    pub(crate) fn is_asked_less_than(&self, before: &Self) -> bool {
        let takes_number = |session: &Self| matches!(session.state, State::Callback { taking_number: true, .. });
        self.call.misses > before.call.misses
            || (takes_number(before) && !takes_number(self))
            || self.call.path.len() > before.call.path.len()
    }
}
