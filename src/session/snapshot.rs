//! Saving a call between any two events, and taking it up elsewhere. A caller is never dropped: what cannot be read hands over.

mod v1;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::Session;
use super::call::{Call, Request};
use super::machine::State;
use crate::flow::{Flow, NodeIx, QueueIx};
use crate::protocol::Millis;
use v1::CallV1;

/// The first bytes of every snapshot; the version follows.
const HEAD: [u8; 3] = *b"PZ0";
const VERSION: u8 = 5;
/// As version 5, without the lanes of before and an id that is no number. Only read.
const V4: u8 = 4;
/// As version 4, without what was entered and did not fit. Only read.
const V3: u8 = 3;
/// As version 3, with a checksum of the body alone. Only read.
const V2: u8 = 2;
/// All that a call remembers in one row, with a checksum of the body alone. Only read.
const V1: u8 = 1;

#[derive(Serialize, Deserialize)]
pub(super) struct Saved<C> {
    pub(super) place: Place,
    pub(super) deadline: Option<Millis>,
    pub(super) call: C,
}

/// Where a call stands, as it is saved. The states of the machine come in an order that differs from build to build, so they are not
/// saved themselves. New places go to the end.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(super) enum Place {
    Greeting,
    Menu(NodeIx),
    Collect(NodeIx),
    Task(NodeIx),
    Talk(NodeIx),
    Ticket(NodeIx),
    Closing(NodeIx),
    Transferring(QueueIx),
    Queued(QueueIx),
    Callback { queue: QueueIx, taking_number: bool },
    Voicemail(QueueIx),
    WithAgent(QueueIx),
    Survey,
    Ended,
}

impl From<&State> for Place {
    fn from(state: &State) -> Self {
        match *state {
            State::Greeting {} => Self::Greeting,
            State::Menu { node } => Self::Menu(node),
            State::Collect { node } => Self::Collect(node),
            State::Task { node } => Self::Task(node),
            State::Talk { node } => Self::Talk(node),
            State::Ticket { node } => Self::Ticket(node),
            State::Closing { node } => Self::Closing(node),
            State::Transferring { queue } => Self::Transferring(queue),
            State::Queued { queue } => Self::Queued(queue),
            State::Callback { queue, taking_number } => Self::Callback { queue, taking_number },
            State::Voicemail { queue } => Self::Voicemail(queue),
            State::WithAgent { queue } => Self::WithAgent(queue),
            State::Survey {} => Self::Survey,
            State::Ended {} => Self::Ended,
        }
    }
}

impl From<Place> for State {
    fn from(place: Place) -> Self {
        match place {
            Place::Greeting => Self::Greeting {},
            Place::Menu(node) => Self::Menu { node },
            Place::Collect(node) => Self::Collect { node },
            Place::Task(node) => Self::Task { node },
            Place::Talk(node) => Self::Talk { node },
            Place::Ticket(node) => Self::Ticket { node },
            Place::Closing(node) => Self::Closing { node },
            Place::Transferring(queue) => Self::Transferring { queue },
            Place::Queued(queue) => Self::Queued { queue },
            Place::Callback { queue, taking_number } => Self::Callback { queue, taking_number },
            Place::Voicemail(queue) => Self::Voicemail { queue },
            Place::WithAgent(queue) => Self::WithAgent { queue },
            Place::Survey => Self::Survey {},
            Place::Ended => Self::Ended {},
        }
    }
}

impl Session {
    /// The call as bytes: versioned, with a checksum, tied to the flow it began with.
    ///
    /// ```
    /// # let text = "name = \"a\"\nlang = \"en\"\n[human]\nqueue = \"q\"\n[menu.m]\noptions = [{ key = \"1\", go = \"end\" }]\n";
    /// # let flow = presszero::Flow::parse(text).expect("a good flow");
    /// use presszero::Session;
    /// let (session, _) = Session::start(&flow, Default::default());
    /// let bytes = session.snapshot();
    /// assert!(Session::restore(&flow, &bytes) == session);
    /// ```
    #[must_use]
    pub fn snapshot(&self) -> Vec<u8> {
        let saved = Saved { place: (&self.state).into(), deadline: self.deadline(), call: &self.call };
        // Writing plain data into a vector cannot fail; were it to, an empty body restores to a handover.
        let body = postcard::to_allocvec(&saved).unwrap_or_default();
        let mut bytes = Vec::with_capacity(body.len() + 8);
        bytes.extend_from_slice(&HEAD);
        bytes.push(VERSION);
        bytes.extend_from_slice(&checksum(VERSION, &body).to_le_bytes());
        bytes.extend_from_slice(&body);
        bytes
    }

    /// The call that the bytes hold.
    ///
    /// Where they are damaged, of an unknown version, or of another flow, the session hands over at its next event with reason
    /// `restored`; what the agent should know is kept where it can be read. Who talks with a person in another flow goes on doing so,
    /// and a call that the bot has ended stays ended.
    #[must_use]
    pub fn restore(flow: &Flow, bytes: &[u8]) -> Self {
        let unknown = || Saved { place: Place::Greeting, deadline: None, call: Call { lost: true, ..Call::default() } };
        let Saved { place, mut deadline, mut call } = read(bytes).unwrap_or_else(unknown);
        let mut state = State::from(place);
        if call.is_of_another(flow) {
            state = call.move_to(flow, &state);
        }
        if call.lost {
            // Nothing may happen on the line for a long time: the host is asked to send `tick` at once.
            deadline = Some(call.now);
        }
        let mut session = Self::at(state, call);
        session.deadline = deadline.into();
        session
    }

    /// Whether the session was restored from bytes that could not be read, and has not handed over yet.
    #[must_use]
    pub const fn was_lost(&self) -> bool {
        self.call.lost
    }
}

fn read(bytes: &[u8]) -> Option<Saved<Call>> {
    let (version, body) = bytes.strip_prefix(&HEAD)?.split_first()?;
    let (sum, body) = body.split_first_chunk::<4>()?;
    if u32::from_le_bytes(*sum) != checksum(*version, body) {
        return None;
    }
    match *version {
        VERSION => decoded(body),
        V4 => decoded_without(2, body),
        V3 | V2 => decoded_without(3, body),
        V1 => {
            let Saved { place, deadline, call } = decoded::<Saved<CallV1>>(body)?;
            Some(Saved { place, deadline, call: call.into() })
        }
        _ => None,
    }
}

/// The version counts, too: else damage could make a body one of another version, and some bodies can be read as both.
fn checksum(version: u8, body: &[u8]) -> u32 {
    let mut sum = crc32fast::Hasher::new();
    if version > V2 {
        sum.update(&[version]);
    }
    sum.update(body);
    sum.finalize()
}

fn decoded<T: DeserializeOwned>(body: &[u8]) -> Option<T> {
    let (saved, rest) = postcard::take_from_bytes(body).ok()?;
    rest.is_empty().then_some(saved)
}

/// What came with later versions is the last that a call remembers, if it remembers anything of its caller: for each, a zero says that
/// there was none.
fn decoded_without(later: usize, body: &[u8]) -> Option<Saved<Call>> {
    let longer = [body, &vec![0; later]].concat();
    let (saved, rest) = postcard::take_from_bytes(&longer).ok()?;
    (rest.is_empty() || rest.len() == later).then_some(saved)
}

impl Call {
    /// Whether the call is going on in another flow.
    pub(super) fn is_of_another(&self, flow: &Flow) -> bool {
        self.begun && !self.hung_up && self.digest != flow.digest
    }

    /// Goes on in this flow: at the same place where the bot has nothing to do but to stay silent; else the record is lost.
    #[cold]
    pub(super) fn move_to(&mut self, flow: &Flow, state: &State) -> State {
        let asked = self.request.is_some();
        self.lose();
        let Some(same) = state.without_bot(flow) else { return State::Greeting {} };
        (self.lost, self.begun, self.digest) = (false, true, flow.digest);
        self.request = asked.then(|| Request::plain(flow.human.queue));
        same
    }

    /// Forgets all that depends on a flow that is not known, and keeps what the agent should know.
    fn lose(&mut self) {
        let old = std::mem::take(self);
        *self = Self {
            lost: true,
            now: old.now,
            clock: old.clock,
            text: old.text,
            told: old.told.lost(),
            ..Self::default()
        };
    }
}
