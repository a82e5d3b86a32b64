//! The limits of flows and calls in one place: on the bot's patience, and on sizes.

use crate::protocol::Millis;

/// How long the bot may try before a caller is handed over. A limit says what is allowed.
///
/// ```
/// let limits = presszero::flow::Limits::default();
/// assert_eq!((limits.no_match, limits.visits), (2, 3));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Wrong inputs at one node; the next one hands over. Default 2, at most 5.
    pub no_match: u8,
    /// Silences at one node; the next one hands over. Default 2, at most 5.
    pub no_input: u8,
    /// Entries of one node in one call; the next one hands over. Default 3, at most 5.
    pub visits: u8,
    /// Times the same answer is given, or the same question heard; the next one hands over. Default 2, at most 3.
    pub repeats: u8,
    /// Turns with the bot; the next one hands over. Default 20, at most 50.
    pub turns: u8,
    /// Time with the bot. Default 5 minutes, at most 15.
    pub time: Millis,
    /// The author set `no_input`, so silence counts on the text channel too.
    pub hurries_text: bool,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            no_match: 2,
            no_input: 2,
            visits: 3,
            repeats: 2,
            turns: 20,
            time: Millis::from_secs(300),
            hurries_text: false,
        }
    }
}

/// The no-input timeout where a node sets none.
pub(crate) const LISTEN_DEFAULT: Millis = Millis::from_secs(6);

/// How long a recording is taken to last where its author neither says so nor writes down its words: rather too long, so that
/// nobody is asked for an answer, or hung up on, while it still plays.
pub(crate) const RECORDING_DEFAULT: Millis = Millis::from_secs(10);

/// The bounds that a flow and a call must keep.
pub mod caps {
    use crate::protocol::Millis;

    pub use crate::protocol::caps::{
        DIGITS_MAX, FILE_BYTES_MAX, PROMPT_CHARS_MAX, REPEATS_MAX, TIME_MAX, TRIES_MAX, TURNS_MAX,
    };

    /// Nodes in a flow.
    pub const NODES_MAX: usize = 20_000;
    /// Options in a menu.
    pub const OPTIONS_MAX: usize = 200;
    /// Words in a flow.
    pub const WORDS_MAX: usize = 10_000;
    /// Queues of a flow.
    pub const QUEUES_MAX: usize = 1_000;
    /// Lanes of a flow.
    pub const LANES_MAX: usize = 100;
    /// Languages of a flow.
    pub const TONGUES_MAX: usize = 50;
    /// Lines of one prompt: nobody hears more of them before a limit hands over.
    pub const LINES_MAX: usize = 20;
    /// Characters in an id.
    pub const ID_CHARS_MAX: usize = 64;
    /// Bytes of a compiled pattern.
    pub const PATTERN_BYTES_MAX: usize = 1 << 20;
    /// Seconds before the way to a person must be told (promise `plain-start`).
    pub const HINT_BY: Millis = Millis::from_secs(10);
    /// Utterances that a call keeps for the agent; the newest stay.
    pub const SAID_MAX: usize = 100;
    /// Characters kept of one utterance or slot.
    pub const SAID_CHARS_MAX: usize = 2_000;
    /// Slots that a call keeps.
    pub const SLOTS_MAX: usize = 64;
}
