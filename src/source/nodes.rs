//! The tables of the eight kinds of node.

use super::choices::Urgency;
use super::read::tables;
use super::values::{Digits, Duration, Text, Timeout};
use super::{Prompt, Spanned};
use crate::protocol::Key;

tables! {
    /// `[menu.ID]`: offers options by key and by word.
    ///
    /// ```
    /// assert!(presszero::source::Menu::default().options.is_empty());
    /// ```
    pub struct Menu {
        /// Said before the options.
        say: Option<Spanned<Prompt>>,
        /// What the caller can choose. Required.
        options: Vec<Spanned<MenuOption>>,
        /// Said after an input that fits nothing. Default: built in.
        no_match: Option<Spanned<Prompt>>,
        /// Said after a silence. Default: built in.
        no_input: Option<Spanned<Prompt>>,
        /// How long to wait for the caller. Default `"6s"`.
        timeout: Option<Spanned<Timeout>>,
        /// Whether a key or a word stops the prompt. Default `true`.
        barge_in: Option<Spanned<bool>>,
    }

    /// One option of a menu.
    ///
    /// ```
    /// assert!(presszero::source::MenuOption::default().key.is_none());
    /// ```
    pub struct MenuOption {
        /// The key of the option; never the human key.
        key: Option<Spanned<Key>>,
        /// What it is called: announced before the key, and heard.
        label: Option<Spanned<Prompt>>,
        /// More words that choose it.
        words: Vec<Spanned<Text>>,
        /// Where it leads: a node, or `human`, `back`, `repeat`, `start`, `end`. Required.
        go: Option<Spanned<Text>>,
    }

    /// `[collect.ID]`: takes digits or words into a slot.
    ///
    /// ```
    /// assert!(presszero::source::Collect::default().slot.is_none());
    /// ```
    pub struct Collect {
        /// Asks for the entry. Default: built in.
        say: Option<Spanned<Prompt>>,
        /// The name of what is collected. Required.
        slot: Option<Spanned<Text>>,
        /// How many digits: `11` or `"6-11"`.
        digits: Option<Spanned<Digits>>,
        /// A regular expression that the whole entry must fit.
        r#match: Option<Spanned<Text>>,
        /// The entries to choose from.
        choices: Vec<Spanned<Choice>>,
        /// Whether the entry is read back. Default `false`.
        confirm: Option<Spanned<bool>>,
        /// Whether the entry is masked in records. Default `true`.
        mask: Option<Spanned<bool>>,
        /// What follows. Required.
        go: Option<Spanned<Text>>,
        /// Said after an entry that does not fit. Default: built in.
        no_match: Option<Spanned<Prompt>>,
        /// Said after a silence. Default: built in.
        no_input: Option<Spanned<Prompt>>,
        /// How long to wait for the caller. Default `"6s"`.
        timeout: Option<Spanned<Timeout>>,
        /// The pause between two digits that ends an entry. Default `"3s"`.
        inter_digit: Option<Spanned<Duration<100, 60_000>>>,
    }

    /// A choice of a collect node: a text, or a table.
    ///
    /// ```
    /// assert!(presszero::source::Choice::default().value.is_none());
    /// ```
    pub struct Choice, or a string as value {
        /// What goes into the slot, and is heard. Required.
        value: Option<Spanned<Text>>,
        /// More words that choose it.
        words: Vec<Spanned<Text>>,
    }

    /// `[message.ID]`: says something and goes on.
    ///
    /// ```
    /// assert!(presszero::source::Message::default().say.is_none());
    /// ```
    pub struct Message {
        /// What is said. Required.
        say: Option<Spanned<Prompt>>,
        /// What follows. Required.
        go: Option<Spanned<Text>>,
    }

    /// `[task.ID]`: asks the host to do something.
    ///
    /// ```
    /// assert!(presszero::source::Task::default().run.is_none());
    /// ```
    pub struct Task {
        /// The host's name for the work. Required.
        run: Option<Spanned<Text>>,
        /// The slots it gets.
        with: Vec<Spanned<Text>>,
        /// Said while the caller waits.
        say: Option<Spanned<Prompt>>,
        /// How long the work may take. Default `"8s"`.
        timeout: Option<Spanned<Timeout>>,
        /// What follows when it worked. Required.
        ok: Option<Spanned<Text>>,
        /// What follows when it did not. Default `human`.
        fail: Option<Spanned<Text>>,
    }

    /// `[talk.ID]`: hands the conversation to the host's own bot, guarded.
    ///
    /// ```
    /// assert!(presszero::source::Talk::default().run.is_none());
    /// ```
    pub struct Talk {
        /// Opens the talk. Default: built in.
        say: Option<Spanned<Prompt>>,
        /// The host's name for the bot. Required.
        run: Option<Spanned<Text>>,
        /// What follows when the caller has all that was needed. Default `end`.
        done: Option<Spanned<Text>>,
        /// Said after a silence. Default: built in.
        no_input: Option<Spanned<Prompt>>,
        /// How long the bot may take to answer. Default `"10s"`.
        timeout: Option<Spanned<Timeout>>,
    }

    /// `[ticket.ID]`: sorts a free report into a unit and files it.
    ///
    /// ```
    /// assert!(presszero::source::Ticket::default().units.is_empty());
    /// ```
    pub struct Ticket {
        /// Asks for the report. Default: built in.
        say: Option<Spanned<Prompt>>,
        /// The slot that gets the report, in the words of the caller. Default: the id of the node.
        slot: Option<Spanned<Text>>,
        /// Where a report can belong. Required.
        units: Vec<Spanned<Unit>>,
        /// The unit of a report that fits none. Required.
        default: Option<Spanned<Text>>,
        /// What follows. Default `end`.
        go: Option<Spanned<Text>>,
        /// Said after a report that was not understood. Default: built in.
        no_match: Option<Spanned<Prompt>>,
        /// Said after a silence. Default: built in.
        no_input: Option<Spanned<Prompt>>,
        /// How long to wait for the caller. Default `"6s"`.
        timeout: Option<Spanned<Timeout>>,
    }

    /// A unit that reports belong to: a text, or a table.
    ///
    /// ```
    /// assert!(presszero::source::Unit::default().name.is_none());
    /// ```
    pub struct Unit, or a string as name {
        /// The name of the unit, which is heard too. Required.
        name: Option<Spanned<Text>>,
        /// More words that belong to it.
        words: Vec<Spanned<Text>>,
    }

    /// `[transfer.ID]`: the author's own handover.
    ///
    /// ```
    /// assert!(presszero::source::Transfer::default().queue.is_none());
    /// ```
    pub struct Transfer {
        /// The queue. Default: that of `[human]`.
        queue: Option<Spanned<Text>>,
        /// Said on handing over. Default: built in.
        say: Option<Spanned<Prompt>>,
        /// Why, for the agent: `asked`, `complaint`, `distress`, or free text.
        reason: Option<Spanned<Text>>,
        /// How urgent. Default `"normal"`.
        priority: Option<Spanned<Urgency>>,
    }

    /// `[end.ID]`: the closing question.
    ///
    /// ```
    /// assert!(presszero::source::End::default().say.is_none());
    /// ```
    pub struct End {
        /// The question. Default: built in.
        say: Option<Spanned<Prompt>>,
        /// How long to wait for the caller. Default `"6s"`.
        timeout: Option<Spanned<Timeout>>,
    }
}
