//! What an event means here. The ear and the human key are consulted before any state, so that no leaf can swallow a request.

use super::call::{Request, TimerKind};
use super::machine::State;
use super::stage::Stage;
use crate::flow::{Kind, LaneIx, MenuOption, NodeIx, Target, Wanted};
use crate::protocol::{AgentIs, Event, EventKind, Heard, HeardAs, HeardBy, Key, Priority, Reason, Term};

/// An event, understood.
pub(super) enum Input<'e> {
    /// The caller hung up.
    Hangup,
    /// A person is wanted, by the caller or by a limit. No leaf handles this.
    Person(Request),
    /// The caller belongs in a lane. No leaf handles this.
    Lane(LaneIx),
    /// Anything else.
    Ordinary(Ordinary<'e>),
    /// Nothing, and why.
    Ignored(&'static str),
}

/// What a leaf may handle.
#[derive(Clone, Copy)]
pub(super) enum Ordinary<'e> {
    /// The call begins.
    Begin,
    Key {
        key: Key,
        /// The choice of this place.
        own: Option<u32>,
    },
    /// An option of a menu, by key: where it leads.
    Option(Target),
    /// A key of an entry.
    Digit(Key),
    Said(Said<'e>),
    /// Asked whether this is a machine.
    Robot,
    /// No input in time.
    Silence,
    /// The pause that ends an entry.
    EntryEnds,
    TaskDone {
        ok: bool,
        task: Option<&'e str>,
    },
    Reply(&'e str),
    /// The host's bot did not answer in time.
    NoReply,
    /// The host's bot has answered, and said no more in time.
    NoMore,
    Queue {
        position: Option<u32>,
        wait_s: Option<u32>,
    },
    Agent(AgentIs),
    /// A transfer has waited long enough.
    WaitOver,
}

impl Ordinary<'_> {
    /// Why the event is answered with nothing, where no state takes it.
    pub(super) const fn out_of_place(&self) -> &'static str {
        match self {
            Self::Begin => "the call has begun already",
            Self::Key { .. }
            | Self::Option(_)
            | Self::Digit(_)
            | Self::Said(_)
            | Self::Robot
            | Self::Silence
            | Self::EntryEnds => "the bot is silent now",
            Self::TaskDone { .. } => "no task is running",
            Self::Reply(_) | Self::NoReply | Self::NoMore => "no answer was asked for",
            Self::Queue { .. } => "the caller is in no queue",
            Self::Agent(_) => "no transfer was asked for",
            Self::WaitOver => "no transfer is waiting",
        }
    }
}

/// An utterance that asks for no person.
#[derive(Clone, Copy)]
pub(super) struct Said<'e> {
    pub(super) class: HeardAs,
    /// The option, choice or unit of this place.
    pub(super) own: Option<u32>,
    pub(super) text: &'e str,
}

impl<'f> Stage<'_, 'f> {
    /// Answers an event of a call that has begun.
    #[inline]
    pub(super) fn answer_event(&mut self, state: &mut State, event: &Event) {
        // Most turns are these. Laid out by themselves, they ask nothing that only other places need.
        if let State::Menu { node } = state
            && let EventKind::Key { key } = &event.kind
        {
            *state = self.answer_key(State::Menu { node: *node }, *key);
        } else {
            self.answer_other(state, event);
        }
    }

    #[inline(always)]
    fn answer_key(&mut self, mut state: State, key: Key) -> State {
        let mut input = self.understand_key(&state, key);
        self.keep_limits(&state, &mut input);
        state.take(&input, self);
        state
    }

    /// The same, for any event in any state.
    #[inline(never)]
    pub(super) fn answer_other(&mut self, state: &mut State, event: &Event) {
        let mut input = self.understand(state, event);
        if !matches!(event.kind, EventKind::Hangup | EventKind::Start(_)) {
            self.keep_limits(state, &mut input);
        }
        state.take(&input, self);
    }

    /// What an event means in a state, as if the bot could go on for ever.
    pub(super) fn understand<'e>(&mut self, state: &State, event: &'e Event) -> Input<'e> {
        match &event.kind {
            EventKind::Hangup => Input::Hangup,
            EventKind::Start(start) if self.call.awaits_start => self.late_start(state, start),
            EventKind::Start(_) => Input::Ignored("the call has begun already"),
            EventKind::Key { key } => self.key(state, *key),
            EventKind::Speech(speech) => self.speech(state, speech),
            EventKind::Silence => self.reported_silence(state),
            EventKind::PromptFinished => self.prompt_finished(),
            EventKind::TaskDone { ok, task, set } => {
                let task = task.as_deref();
                // Before any limit is asked: what was found is not lost where the time ran out in the meantime.
                if *ok && self.awaits_report(state, task) {
                    self.keep_report(set);
                }
                Input::Ordinary(Ordinary::TaskDone { ok: *ok, task })
            }
            EventKind::Reply { text } => Input::Ordinary(Ordinary::Reply(text)),
            EventKind::Queue { position, wait_s } => {
                Input::Ordinary(Ordinary::Queue { position: *position, wait_s: *wait_s })
            }
            EventKind::Agent { is } => Input::Ordinary(Ordinary::Agent(*is)),
            EventKind::Tick => self.tick(state),
        }
    }

    /// Turns and time with the bot: where one of them is over, an input becomes a request.
    #[inline(always)]
    pub(super) fn keep_limits(&mut self, state: &State, input: &mut Input<'_>) {
        if !state.is_with_bot() || matches!(state, State::Closing { .. }) {
            return;
        }
        let counts = match input {
            Input::Person(_) => return,
            Input::Lane(lane) if self.flow.lane(*lane).is_none_or(|lane| lane.go == Target::Human) => return,
            Input::Ordinary(
                Ordinary::Key { .. } | Ordinary::Option(_) | Ordinary::Said(_) | Ordinary::Robot | Ordinary::Silence,
            )
            | Input::Lane(_) => !matches!(state, State::Task { .. }),
            _ => false,
        };
        if self.call.bot_time >= self.flow.limits.time {
            *input = Input::Person(self.request(Reason::Time));
        } else if counts && !self.count_turn() {
            *input = Input::Person(self.request(Reason::Turns));
        }
    }

    /// Whether the work of this place is reported, or work of the host's bot; a late report of other work is neither.
    fn awaits_report(&self, state: &State, reported: Option<&str>) -> bool {
        match state.node().map(|node| &self.flow.node(node).kind) {
            Some(Kind::Task(task)) => reported.is_none_or(|reported| reported == task.run),
            Some(Kind::Talk(_)) => true,
            _ => false,
        }
    }

    /// Counts a turn; false where that is one too many.
    pub(super) fn count_turn(&mut self) -> bool {
        self.call.turns = self.call.turns.saturating_add(1);
        self.call.turns <= self.flow.limits.turns
    }

    pub(super) fn key<'e>(&mut self, state: &State, key: Key) -> Input<'e> {
        self.understand_key(state, key)
    }

    /// What a key means in a state.
    #[inline(always)]
    fn understand_key<'e>(&mut self, state: &State, key: Key) -> Input<'e> {
        let entry = self.entry_of(state);
        if self.asks_by_key(entry, key) {
            return self.asked_by_key();
        }
        self.call.offering = false;
        if let Some(until) = self.call.told.known().and_then(|told| told.filled.take())
            && key == Key::POUND
            && self.call.now <= until
        {
            return Input::Ignored("the entry was complete already");
        }
        if entry.is_some() {
            self.hear(HeardAs::Digits, None::<&str>, HeardBy::Key);
            return Input::Ordinary(Ordinary::Digit(key));
        }
        let lane = self.flow.lanes.iter().position(|lane| lane.key == Some(key)).and_then(|ix| u16::try_from(ix).ok());
        if let Some(lane) = lane.filter(|_| state.is_with_bot() && !self.answers(key)) {
            self.hear(HeardAs::Elder, Some(key.as_str()), HeardBy::Key);
            return Input::Lane(LaneIx(lane));
        }
        if let Some(option) = self.option_of(state, key) {
            self.hear(HeardAs::Option, Some(key.as_str()), HeardBy::Key);
            return Input::Ordinary(Ordinary::Option(option.go));
        }
        let own = self.choice_of(state, key);
        let class = if own.is_some() { HeardAs::Option } else { self.meaning_of_key(state, key) };
        self.hear(class, (class != HeardAs::None).then(|| key.as_str()), HeardBy::Key);
        Input::Ordinary(Ordinary::Key { key, own })
    }

    /// Whether a key is the yes or no that is asked for right now, which comes before what was told at the start.
    fn answers(&self, key: Key) -> bool {
        self.call.told.held.is_some() && self.flow.own_keys().choices()[..2].contains(&key)
    }

    /// The human key, wherever it means a person: alone, or by one of the three gestures while digits are taken.
    #[inline(always)]
    fn asks_by_key(&self, entry: Option<u16>, key: Key) -> bool {
        let human = self.flow.human.key;
        let Some(most) = entry else { return key == human };
        let entry = &self.call.told.entry;
        if self.pause_is_over() && entry.is_only(human) {
            return true;
        }
        if key == human {
            return !human.is_digit() || most == 1 || entry.star || entry.makes_three(human);
        }
        key == Key::POUND && entry.is_only(human)
    }

    /// The pause after a digit has passed, though the host sent no tick.
    pub(super) fn pause_is_over(&self) -> bool {
        self.call.timer.is_some_and(|timer| timer.kind == TimerKind::InterDigit && timer.due <= self.call.now)
    }

    pub(super) fn asked_by_key<'e>(&mut self) -> Input<'e> {
        self.hear(HeardAs::Human, Some(self.flow.human.key.as_str()), HeardBy::Key);
        Input::Person(self.request(Reason::Asked))
    }

    /// How many digits an entry may have, where the state takes digits one by one.
    #[inline(always)]
    pub(super) fn entry_of(&self, state: &State) -> Option<u16> {
        match state {
            State::Collect { node } if self.call.told.held.is_none() => match &self.collect(*node)?.wanted {
                Wanted::Digits { max, .. } => Some(*max),
                Wanted::Match(_) => Some(crate::flow::caps::DIGITS_MAX),
                Wanted::Choices(_) => None,
            },
            State::Callback { taking_number: true, .. } => Some(super::number::NUMBER_MAX),
            _ => None,
        }
    }

    /// Which option of a menu a key is.
    #[inline(always)]
    fn option_of(&self, state: &State, key: Key) -> Option<&'f MenuOption> {
        let State::Menu { node } = state else { return None };
        let Kind::Menu(menu) = &self.flow.node(*node).kind else { return None };
        menu.options.iter().find(|option| option.key == Some(key))
    }

    /// Which choice of this place a key is.
    #[inline(always)]
    fn choice_of(&self, state: &State, key: Key) -> Option<u32> {
        let State::Collect { node } = state else { return None };
        let mut keys = self.offers_choices(*node).then(|| self.flow.node(*node).kind.option_keys())?;
        u32::try_from(keys.position(|own| own == Some(key))?).ok()
    }

    /// Whether a collect node has choices, and reads nothing back.
    fn offers_choices(&self, node: NodeIx) -> bool {
        let has_choices = self.collect(node).is_some_and(|collect| matches!(collect.wanted, Wanted::Choices(_)));
        has_choices && self.call.told.held.is_none()
    }

    /// What a key means where no entry is taken, and it is no option.
    #[inline(always)]
    fn meaning_of_key(&self, state: &State, key: Key) -> HeardAs {
        let own = self.flow.own_keys();
        let [first, second, third] = own.choices();
        match state {
            State::Collect { node } if self.offers_choices(*node) => HeardAs::None,
            State::Collect { .. } if key == second => HeardAs::No,
            State::Collect { .. } | State::Callback { .. } if key == first => HeardAs::Yes,
            State::Callback { .. } if [second, third].contains(&key) => HeardAs::Option,
            State::Callback { .. } | State::Voicemail { .. } if key == own.back() => HeardAs::Back,
            State::Voicemail { .. } if key == own.end() => HeardAs::Done,
            State::Survey {} if self.flow.survey.as_ref().is_some_and(|survey| survey.keys.contains(&key)) => {
                HeardAs::Option
            }
            _ => HeardAs::None,
        }
    }

    #[inline(always)]
    pub(super) fn hear(&mut self, class: HeardAs, term: Option<impl Into<Term<'f>>>, by: HeardBy) {
        self.heard = Some(Heard { class, term: term.map(Into::into), by: Some(by), alternative: None });
    }

    /// A request with this reason, from where the call stands.
    pub(super) fn request(&self, reason: Reason) -> Request {
        let human = &self.flow.human;
        let lane = self.call.lane.and_then(|ix| self.flow.lane(ix));
        let queue = match reason {
            Reason::Complaint => human.complaint_queue,
            _ => lane.and_then(|lane| lane.queue).unwrap_or(human.queue),
        };
        let urgent = reason == Reason::Distress || self.lanes().any(|lane| lane.priority == Priority::High);
        let priority = if urgent { Priority::High } else { Priority::Normal };
        Request { queue, reason, priority, by: None }
    }

    pub(super) fn collect(&self, node: NodeIx) -> Option<&'f crate::flow::Collect> {
        match &self.flow.node(node).kind {
            Kind::Collect(collect) => Some(collect),
            _ => None,
        }
    }
}
