//! Random callers on a random host: bounded, repeatable, and watched by the auditor.

use super::dice::Dice;
use super::line::Line;
use super::words;
use crate::catalogue::{Text, text};
use crate::charter::Breach;
use crate::flow::{Flow, Kind};
use crate::protocol::{Action, Caller, Channel, Event, EventKind, Key, Millis, Phase, Private, Speech, Start, Turn};

/// Steps in one random call.
const STEPS_MAX: usize = 80;

/// Digits of a number that a random caller keys.
const ENTRY_MAX: u16 = 12;

/// How a random caller behaves.
///
/// ```
/// use presszero::scenario::Persona;
/// assert_eq!(Persona::ALL.len(), 6);
/// assert_eq!(Persona::HangingUp.name(), "hanging-up");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Persona {
    /// Listens and chooses.
    Patient,
    /// Says and presses nothing, mostly.
    Silent,
    /// Presses any key, fast.
    Masher,
    /// Swears, complains, asks for a person.
    Angry,
    /// Is older: asks again, asks to go slower, takes long.
    Older,
    /// Hangs up at any moment.
    HangingUp,
}

impl Persona {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Patient, Self::Silent, Self::Masher, Self::Angry, Self::Older, Self::HangingUp];

    /// The name in reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Patient => "patient",
            Self::Silent => "silent",
            Self::Masher => "masher",
            Self::Angry => "angry",
            Self::Older => "older",
            Self::HangingUp => "hanging-up",
        }
    }

    /// What it is called where people read it.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Patient => text!("persona-patient"),
            Self::Silent => text!("persona-silent"),
            Self::Masher => text!("persona-masher"),
            Self::Angry => text!("persona-angry"),
            Self::Older => text!("persona-older"),
            Self::HangingUp => text!("persona-hanging-up"),
        }
    }

    /// How likely each kind of move is, in the order of [`Deed`].
    const fn weights(self) -> [usize; 9] {
        match self {
            Self::Patient => [30, 20, 2, 2, 1, 8, 8, 6, 5],
            Self::Silent => [4, 4, 1, 1, 1, 2, 2, 40, 2],
            Self::Masher => [40, 2, 1, 1, 1, 2, 4, 4, 30],
            Self::Angry => [6, 6, 6, 5, 6, 6, 10, 4, 6],
            Self::Older => [10, 12, 2, 1, 6, 14, 8, 14, 4],
            Self::HangingUp => [12, 10, 2, 2, 2, 8, 6, 8, 6],
        }
    }
}

/// What a caller may do, in the order of the weights.
#[derive(Clone, Copy)]
enum Deed {
    Key,
    Word,
    Request,
    Complaint,
    Distress,
    About,
    Nonsense,
    Silence,
    AnyKey,
}

const DEEDS: [Deed; 9] = [
    Deed::Key,
    Deed::Word,
    Deed::Request,
    Deed::Complaint,
    Deed::Distress,
    Deed::About,
    Deed::Nonsense,
    Deed::Silence,
    Deed::AnyKey,
];

/// A random call, as it went.
///
/// ```
/// use presszero::scenario::random_call;
/// # let text = "name = \"a\"\nlang = \"en\"\n[human]\nqueue = \"q\"\n[menu.m]\noptions = [{ key = \"1\", label = \"Bills\", go = \"end\" }]\n";
/// let flow = presszero::Flow::parse(text).expect("a good flow");
/// let call = random_call(&flow, 42);
/// assert!(call.kept_the_charter());
/// assert_eq!(random_call(&flow, 42).record, call.record);
/// ```
#[derive(Clone, Debug)]
pub struct RandomCall<'f> {
    /// How the caller behaved.
    pub persona: Persona,
    /// The seed that repeats the call; 0 where other dice were thrown.
    pub seed: u64,
    /// Every event and the turn that answered it.
    pub record: Vec<(Event, Turn<'f>)>,
    /// Promises that were broken.
    pub breaches: Vec<Breach>,
    /// What saving and restoring changed, though it must not.
    pub faults: Vec<Text>,
}

impl RandomCall<'_> {
    /// Whether no promise was broken, and nothing else went wrong.
    #[must_use]
    pub fn kept_the_charter(&self) -> bool {
        self.breaches.is_empty() && self.faults.is_empty()
    }

    /// What happened, without the answers.
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        self.record.iter().map(|(event, _)| event)
    }
}

/// A call that this seed always makes on this flow.
#[must_use]
pub fn random_call(flow: &Flow, seed: u64) -> RandomCall<'_> {
    RandomCall { seed, ..random_call_with(flow, &mut Dice::seeded(seed)) }
}

/// A call that these dice make on a flow.
#[must_use]
pub fn random_call_with<'f>(flow: &'f Flow, dice: &mut Dice<'_>) -> RandomCall<'f> {
    let persona = dice.pick(&Persona::ALL).copied().unwrap_or(Persona::Patient);
    let mut call = Call { line: Line::open(flow), persona, dice, late: None };
    call.begin();
    for _ in 0..STEPS_MAX {
        if call.dice.is_spent() || (call.line.is_over() && call.dice.chance(70)) {
            break;
        }
        call.step();
    }
    let (record, breaches, faults) = call.line.into_parts();
    RandomCall { persona, seed: 0, record, breaches, faults }
}

fn start(persona: Persona, dice: &mut Dice<'_>) -> Start {
    let clocks = [
        None,
        Some("2026-11-20T10:30:00+08:00"),
        Some("2026-11-20T23:30:00+08:00"),
        Some("2026-11-22T04:00:00Z"),
        Some("2026-10-01T12:00:00+08:00"),
        Some("tomorrow"),
    ];
    let ages = if matches!(persona, Persona::Older) {
        [Some(72), Some(65), None, Some(90)]
    } else {
        [None, Some(30), Some(64), None]
    };
    let tags = ["elder", "hearing", "sight", "speech", "vip", "new"];
    let tag = dice.chance(15).then(|| dice.pick(&tags).map(|tag| (*tag).to_owned())).flatten();
    Start {
        clock: dice.pick(&clocks).copied().flatten().map(str::to_owned),
        caller: Caller {
            id: dice.chance(60).then(|| Private::from("13800138000")),
            age: dice.pick(&ages).copied().flatten(),
            tags: tag.into_iter().collect(),
            lang: dice
                .chance(30)
                .then(|| dice.pick(&["zh-CN", "en", "es-MX", "fr"]).map(|lang| (*lang).to_owned()))
                .flatten(),
            channel: if dice.chance(25) { Channel::Text } else { Channel::Voice },
        },
    }
}

/// A random call under way.
pub(super) struct Call<'f, 'd, 'b> {
    pub(super) line: Line<'f>,
    pub(super) persona: Persona,
    pub(super) dice: &'d mut Dice<'b>,
    /// A `start` that is still to come.
    late: Option<Start>,
}

impl Call<'_, '_, '_> {
    /// Most hosts tell first who calls. Some tell it late, twice or never.
    fn begin(&mut self) {
        let is_told = !self.dice.chance(12);
        if is_told {
            let start = start(self.persona, self.dice);
            self.line.send(EventKind::Start(start));
        }
        let may_come = if is_told { 5 } else { 70 };
        self.late = self.dice.chance(may_come).then(|| start(self.persona, self.dice));
    }

    fn step(&mut self) {
        if self.late.is_some() && self.dice.chance(15) {
            self.late.take().map(|start| self.line.send(EventKind::Start(start)));
            return;
        }
        if self.dice.chance(8) {
            self.line.save_and_restore();
        }
        if self.dice.chance(10) {
            return self.mischief();
        }
        if self.dice.chance(if self.persona == Persona::HangingUp { 12 } else { 1 }) {
            self.line.hang_up();
            return;
        }
        self.take_time();
        match self.line.session().phase() {
            Phase::Task if self.dice.chance(70) => self.work(),
            Phase::Talk if self.dice.chance(50) => self.answer(),
            Phase::Transferring | Phase::Queued if self.dice.chance(60) => self.serve(),
            Phase::WithAgent if self.dice.chance(60) => self.agent_acts(),
            Phase::Ended if self.dice.chance(50) => {
                self.line.hang_up();
            }
            _ => self.caller_acts(),
        }
    }

    /// Some callers take long, and some hosts report it.
    fn take_time(&mut self) {
        let longest = match self.persona {
            Persona::Masher => 300,
            Persona::Older => 25_000,
            Persona::Silent => 9_000,
            _ => 4_000,
        };
        let time = Millis(self.dice.roll(longest) as u64);
        self.line.wait(time);
        if self.dice.chance(20) {
            self.line.send(EventKind::PromptFinished);
        }
    }

    fn caller_acts(&mut self) {
        let chosen = DEEDS[self.dice.weighted(&self.persona.weights())];
        match chosen {
            Deed::Key => self.press_as_asked(),
            Deed::AnyKey => {
                let key = self.any_key();
                self.line.press(key);
            }
            Deed::Silence if self.dice.chance(50) => {
                self.line.silence();
            }
            Deed::Silence => {
                self.line.tick();
            }
            Deed::Word => {
                let text = self.offered_word();
                self.speak(&text);
            }
            Deed::Request => self.speak_one_of(words::REQUESTS),
            Deed::Complaint => self.speak_one_of(words::COMPLAINTS),
            Deed::Distress => {
                self.speak_one_of(if self.persona == Persona::Older { words::ELDER } else { words::DISTRESS })
            }
            Deed::About => self.speak_one_of(words::MOVES),
            Deed::Nonsense => {
                let lists = [words::NONSENSE, words::NOT_ASKING, words::ROBOT, words::DIGITS, words::ELDER];
                let list = self.dice.pick(&lists).copied().unwrap_or_default();
                self.speak_one_of(list);
            }
        }
    }

    fn speak_one_of(&mut self, texts: &[&str]) {
        let text = self.dice.pick(texts).copied().unwrap_or_default();
        self.speak(text);
    }

    /// Says it; now and then the recogniser has other ideas too.
    fn speak(&mut self, text: &str) {
        if !self.dice.chance(10) {
            self.line.say(text);
            return;
        }
        let other = self.dice.pick(words::REQUESTS).copied().unwrap_or_default();
        let alternatives = vec![Private::from(other), Private::from("")];
        let speech = Speech { text: text.into(), confidence: Some(0.4), alternatives };
        self.line.send(EventKind::Speech(speech));
    }

    /// Presses a key that the bot listens for, or a whole entry of digits.
    fn press_as_asked(&mut self) {
        let actions = self.line.record().iter().rev().flat_map(|(_, turn)| turn.actions.iter().rev());
        let mut asked = actions.filter_map(|action| match action {
            Action::Listen { keys, .. } => keys.clone(),
            _ => None,
        });
        let Some(asked) = asked.next() else { return };
        let which: Vec<Key> = asked.which.chars().filter_map(Key::from_char).collect();
        let digits = self.dice.roll(usize::from(asked.max.min(ENTRY_MAX)).saturating_sub(usize::from(asked.min)) + 1);
        let count = if asked.max > 1 { usize::from(asked.min) + digits } else { 1 };
        for _ in 0..count {
            let wanted = |key: &Key| asked.max == 1 || key.is_digit();
            let key = self.dice.pick(&which).copied().filter(wanted).unwrap_or_else(|| Key::ALL[self.dice.roll(10)]);
            self.line.press(key);
        }
        if count > 1 && self.dice.chance(60) {
            self.line.press(Key::POUND);
        }
    }

    pub(super) fn any_key(&mut self) -> Key {
        self.dice.pick(&Key::ALL).copied().unwrap_or(Key::ZERO)
    }

    /// A word of the place where the call stands: the label of an option, or a choice.
    fn offered_word(&mut self) -> String {
        let flow = self.line.flow();
        let node = self.line.record().last().and_then(|(_, turn)| turn.node.clone());
        let node = flow.nodes().iter().find(|known| Some(known.id()) == node.as_deref());
        let words: Vec<&str> = match node.map(|node| &node.kind) {
            Some(Kind::Menu(menu)) => menu
                .options
                .iter()
                .filter_map(|option| {
                    let text = option.label.as_ref()?.line(0, 0).1.text.as_ref()?;
                    Some(text.raw())
                })
                .collect(),
            Some(Kind::Collect(_)) => words::DIGITS.to_vec(),
            Some(Kind::Ticket(ticket)) => ticket.units.iter().map(String::as_str).collect(),
            _ => Vec::new(),
        };
        let word = self.dice.pick(&words).or_else(|| self.dice.pick(words::MOVES));
        word.copied().unwrap_or_default().to_owned()
    }
}
