//! The tables of a flow that are no nodes.

use super::calendar::{Day, Hours};
use super::choices::{Distress, Keys, Medium, Urgency};
use super::nodes::{Collect, End, Menu, Message, Talk, Task, Ticket, Transfer};
use super::read::tables;
use super::values::{Duration, Factor, Map, Text, Whole};
use super::{Prompt, Spanned};
use crate::protocol::{Key, caps};

tables! {
    /// A flow: the script of a call.
    ///
    /// ```
    /// use presszero::{diag::Source, source::read};
    /// let (flow, problems) = read(&Source::new("a", "[menu.main]\n[menu.more]\n[message.bill]\n"));
    /// assert_eq!((flow.menu.entries.len(), flow.message.entries.len()), (2, 1));
    /// assert!(!problems.has_errors());
    /// ```
    pub struct Flow {
        /// The id of the flow, in kebab-case. Required.
        name: Option<Spanned<Text>>,
        /// The author's version, free text.
        version: Option<Spanned<Text>>,
        /// The main language, BCP 47, such as `zh-CN`. Required.
        lang: Option<Spanned<Text>>,
        /// The first node. Default: the first menu.
        start: Option<Spanned<Text>>,
        /// Said once, first; says that a machine speaks. Default: a built-in sentence.
        greeting: Option<Spanned<Prompt>>,
        /// Named rule sets that the flow is checked against.
        profile: Vec<Spanned<Text>>,
        /// The answer to 'are you a robot?'. Default: a built-in sentence.
        robot_answer: Option<Spanned<Prompt>>,
        /// The way to a person. Required.
        human: Option<Spanned<Human>>,
        /// How long the bot may try before it hands over.
        limits: Option<Spanned<Limits>>,
        /// Fast paths for people whom a menu does not serve.
        lane: Map<Lane>,
        /// Queues of people. One without a table gets the defaults.
        queue: Map<Queue>,
        /// Nodes that offer options.
        menu: Map<Menu>,
        /// Nodes that take digits or words into a slot.
        collect: Map<Collect>,
        /// Nodes that say something and go on.
        message: Map<Message>,
        /// Nodes that ask the host to do something.
        task: Map<Task>,
        /// Nodes that let the host's own bot talk, guarded.
        talk: Map<Talk>,
        /// Nodes that sort a free report and file it.
        ticket: Map<Ticket>,
        /// The author's own handovers.
        transfer: Map<Transfer>,
        /// Closing questions.
        end: Map<End>,
        /// A question after service, never in place of it.
        survey: Option<Spanned<Survey>>,
        /// A charge, told before it starts.
        charge: Option<Spanned<Charge>>,
        /// What the ear should know about this business.
        ear: Option<Spanned<EarTable>>,
        /// Rules that are set aside.
        lint: Option<Spanned<LintTable>>,
        /// Why the first words need not tell of the machine and of the way to a person. Always a warning.
        danger_plain_start: Option<Spanned<Text>>,
        /// Why older callers get no lane of their own. Always a warning.
        danger_slow_lane: Option<Spanned<Text>>,
        /// Why a lane may go by membership. Always a warning.
        danger_equal_way: Option<Spanned<Text>>,
        /// Why agents need not get what was said. Always a warning.
        danger_nothing_twice: Option<Spanned<Text>>,
    }

    /// `[human]`: the way to a person.
    ///
    /// ```
    /// assert!(presszero::source::Human::default().queue.is_none());
    /// ```
    pub struct Human {
        /// The queue for requests. Required.
        queue: Option<Spanned<Text>>,
        /// The key that always leads to a person. Default `"0"`.
        key: Option<Spanned<Key>>,
        /// How to reach a person; the engine says it after the greeting and in every menu. Default: built in.
        hint: Option<Spanned<Prompt>>,
        /// Said on handing over. Default: built in.
        say: Option<Spanned<Prompt>>,
        /// More words that mean 'a person'.
        words: Vec<Spanned<Text>>,
        /// The queue for complaints. Default: `queue`.
        complaint_queue: Option<Spanned<Text>>,
        /// What an angry caller gets. Default `"transfer"`.
        distress: Option<Spanned<Distress>>,
    }

    /// `[limits]`: how long the bot may try. A limit says what is allowed.
    ///
    /// ```
    /// assert!(presszero::source::Limits::default().turns.is_none());
    /// ```
    pub struct Limits {
        /// Wrong inputs in a row at one node; the next one hands over. Default 2.
        no_match: Option<Spanned<Whole<0, { caps::TRIES_MAX }>>>,
        /// Silences in a row at one node; the next one hands over. Default 2.
        no_input: Option<Spanned<Whole<0, { caps::TRIES_MAX }>>>,
        /// Entries of one node in one call; the next one hands over. Default 3.
        visits: Option<Spanned<Whole<1, { caps::TRIES_MAX }>>>,
        /// Times the same answer is given or the same question heard; the next one hands over. Default 2.
        repeats: Option<Spanned<Whole<1, { caps::REPEATS_MAX }>>>,
        /// Turns with the bot; the next one hands over. Default 20.
        turns: Option<Spanned<Whole<1, { caps::TURNS_MAX }>>>,
        /// Time with the bot. Default `"5m"`.
        time: Option<Spanned<Duration<1_000, { caps::TIME_MAX.0 }>>>,
    }

    /// `[lane.NAME]`: a fast path. `elder` is built in; `elder`, `hearing`, `sight` and `speech` take callers with that tag.
    ///
    /// ```
    /// assert!(presszero::source::Lane::default().age.is_none());
    /// ```
    pub struct Lane {
        /// Callers of at least this age.
        age: Option<Spanned<Whole<1, 120>>>,
        /// Callers with any of these tags.
        tags: Vec<Spanned<Text>>,
        /// Callers who say any of these.
        words: Vec<Spanned<Text>>,
        /// Callers who press this key; it is announced at the start. While digits are entered it is a digit, so a flow that starts
        /// with an entry does not announce it.
        key: Option<Spanned<Key>>,
        /// What the lane is called where its key is announced. `elder`, `hearing`, `sight` and `speech` have names built in.
        label: Option<Spanned<Prompt>>,
        /// Where the lane leads: `"human"` (default) or a node.
        go: Option<Spanned<Text>>,
        /// The queue of the lane. Default: that of `[human]`.
        queue: Option<Spanned<Text>>,
        /// How urgent. Default `"high"`.
        priority: Option<Spanned<Urgency>>,
        /// Speech rate; 1 is usual. Default 0.8; at most 0.9 for older callers and callers with a disability who are led to the bot.
        rate: Option<Spanned<Factor<500, 1_500>>>,
        /// Factor on every timeout. Default 2.0; at least 1.5 for such callers.
        patience: Option<Spanned<Factor<1_000, 10_000>>>,
        /// Options announced at most. Default 4; at most 6 for such callers.
        max_options: Option<Spanned<Whole<1, 200>>>,
        /// `"text"` for callers who cannot hear or speak.
        channel: Option<Spanned<Medium>>,
    }

    /// `[queue.NAME]`: a queue of people.
    ///
    /// ```
    /// assert!(presszero::source::Queue::default().hours.is_none());
    /// ```
    pub struct Queue {
        /// Opening hours, for every day or by day; may cross midnight. Default: always open.
        hours: Option<Spanned<Hours>>,
        /// The IANA time zone of the hours. Default: that of the clock of the call.
        timezone: Option<Spanned<Text>>,
        /// Days on which the queue is closed.
        holidays: Vec<Spanned<Day>>,
        /// How long a transfer may wait before the request is kept in another way. Default `"3m"`, at most an hour.
        max_wait: Option<Spanned<Duration<1_000, 3_600_000>>>,
        /// Outside the hours: `"callback"` (default), `"voicemail"` or another queue.
        closed: Option<Spanned<Text>>,
        /// Busy, failed or waited too long: `"callback"` (default), `"voicemail"` or another queue.
        overflow: Option<Spanned<Text>>,
    }

    /// `[survey]`: a question after an agent has left or the caller said they are done.
    ///
    /// ```
    /// assert!(presszero::source::Survey::default().say.is_none());
    /// ```
    pub struct Survey {
        /// The question. Required.
        say: Option<Spanned<Prompt>>,
        /// The keys that answer it, such as `"1-5"`. Required.
        keys: Option<Spanned<Keys>>,
    }

    /// `[charge]`: what the call costs, told before it does.
    ///
    /// ```
    /// assert!(presszero::source::Charge::default().tariff.is_none());
    /// ```
    pub struct Charge {
        /// What the caller is told. Required.
        say: Option<Spanned<Prompt>>,
        /// The author's name for the tariff.
        tariff: Option<Spanned<Text>>,
        /// Free at the start of the call.
        free: Option<Spanned<Duration<0, 86_400_000>>>,
    }

    /// `[ear]`: what the ear should know about this business.
    ///
    /// ```
    /// assert!(presszero::source::EarTable::default().not.is_empty());
    /// ```
    pub struct EarTable {
        /// Phrases that never mean a person.
        not: Vec<Spanned<Text>>,
    }

    /// `[lint]`: rules that are set aside.
    ///
    /// ```
    /// assert!(presszero::source::LintTable::default().allow.entries.is_empty());
    /// ```
    pub struct LintTable {
        /// Codes of rules, each with the reason.
        allow: Map<Text>,
    }
}
