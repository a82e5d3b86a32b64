//! Bounds that the reader of a flow and the engine share; [`crate::flow::caps`] has them with all others.

use super::Millis;

/// Bytes in a file.
pub const FILE_BYTES_MAX: usize = 4 << 20;
/// Characters in one prompt.
pub const PROMPT_CHARS_MAX: usize = 2_000;
/// Digits in one entry.
pub const DIGITS_MAX: u16 = 64;
/// `limits.no_match`, `limits.no_input` and `limits.visits`.
pub const TRIES_MAX: u16 = 5;
/// `limits.repeats`.
pub const REPEATS_MAX: u16 = 3;
/// `limits.turns`.
pub const TURNS_MAX: u16 = 50;
/// `limits.time`.
pub const TIME_MAX: Millis = Millis::from_secs(900);
