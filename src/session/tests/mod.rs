//! What only tests may do to a session.

pub(crate) mod planted;
pub(crate) mod recorded;
pub(crate) mod unshown;
