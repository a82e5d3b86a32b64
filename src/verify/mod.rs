//! What can happen in any call of a flow? The promises are proved by exploring the real session.
//!
//! # What is explored
//!
//! There is no second model: each transition calls [`Session::handle`](crate::Session::handle) and shows the turn to the charter's
//! own [`Auditor`](crate::charter::Auditor). Exploration starts with every kind of caller (no lane and each lane, voice and text, each
//! language, number known or not, every set of queues that can be open together, no clock, no `start` at all) and tries at every
//! state every input that can matter there: each key that means something and one that means nothing, each option by key and by
//! word, entries begun, whole, too short and too long, a request, a complaint, distress, nonsense, noise, silence, an unsure
//! recogniser, the host's reports good and bad, answers that lie, queue and agent, the deadline, the end of the prompt, hanging up,
//! a late `start` (of nobody in particular, in writing, with a number, and of every lane; at each state of the queues), and a save
//! whose bytes were damaged.
//!
//! # Why so few states are enough
//!
//! A state is what decides the future. Of a call that is: where it stands, its lane, channel and language, what it waits for, the
//! digits keyed (none, the human key once or twice, others, a star), an entry that waits for yes or no, answers that are due, and the
//! request. The rest is history, and each part of it is treated in one of three ways, all of which allow more calls than there are,
//! so that a proof over them holds for the real ones:
//!
//! - **Counters** (turns, time, visits, wrong inputs, silences, repeats, misses) only ever rise and are only ever compared with their
//!   limit. A state has them fresh; each step is then taken again with each counter that it raised *used up*, as if any history
//!   were possible. Between the two the session tells apart only which line of a tapered prompt is said: for each line that a prompt
//!   has, the step is taken with as many times before as make it heard. Turns and time are asked before the place is, so they are tried
//!   once for every kind of input at a state. That no counter falls, and that every answer raises one (or is the one offer of a
//!   person that an angry caller gets), is checked at each step: together with the limits this bounds every call.
//! - **Facts that are looked at rarely** (opening hours, the caller's number, an offer of a person, whether `start` came) are left out
//!   of the state, and each step that looks at one is taken again for each of its values.
//! - **What is only passed on** (path, slots, utterances, the reason of a request) is replaced by a witness that must come out at the
//!   other end: a handover without it breaks `nothing-twice`.
//!
//! Lanes that are alike (`Lane::is_like`) stand in one state: a call goes on in one as in the other if the names and the words of
//! the two change places, and the words of all lanes are said at every state.
//!
//! What the auditor remembers of a call, and judges by, is in the state as well; but whether the caller is a member and whether
//! anybody was angry is not: at every state the auditor takes the answers under which the charter forbids most.
//!
//! `back` leads to a listening node that the call has left before. The state keeps one such node but does not tell states apart
//! by it: any other is a state of its own already, and is entered by the same walk.
//!
//! # What it costs
//!
//! Steps are proportional to nodes times inputs: about 350 for a menu with four options. A state keeps its footing, about 90 bytes,
//! and a whole session while it waits to be looked at. A flow with more than a million states is told to be too large, and of it
//! nothing is proved. `cargo bench --bench proof` shows the curve.
//!
//! # What is proved
//!
//! Each promise that a turn can break, by the auditor and by the checks in `judge`: see [`Proof`]. `on-record` is about journals
//! and is judged there; where a turn by itself contradicts it, it is told as broken, but never as proved. What is *not* covered:
//! texts beyond the words tried (the ear has its own tests), a host that does not do what a turn says, and estimates of speaking
//! time.

mod bounds;
mod calls;
mod clocks;
mod concrete;
mod engine;
mod explore;
mod generate;
mod input;
mod judge;
mod proof;
mod sample;
mod silent;
mod words;

#[cfg(test)]
mod tests;

pub use bounds::Bounds;
pub use calls::{Calls, Standing, Step};
pub use concrete::Counterexample;
#[cfg(test)]
pub(crate) use engine::Engine;
pub use generate::{Generated, Unreached, generate};
pub use proof::{Decided, Progress, Proof, prove, prove_with};
