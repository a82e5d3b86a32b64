//! What the answer of a bot claims.

use serde::{Deserialize, Serialize};

/// What the answer of a bot claims, and a session must check.
///
/// ```
/// use presszero::ear::{Claim, Ear, Lang};
/// let ear = Ear::new(&[Lang::Zh, Lang::En]);
/// assert_eq!(ear.reply("好的，正在为您转接人工"), Claim::Transfer);
/// assert_eq!(ear.reply("I am a real person"), Claim::Person);
/// assert_eq!(ear.reply("您的余额为 12 元"), Claim::Nothing);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Claim {
    /// Neither of the two.
    Nothing,
    /// That the caller is being transferred.
    Transfer,
    /// That the speaker is a person.
    Person,
}
