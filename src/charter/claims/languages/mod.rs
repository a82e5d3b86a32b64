//! The words of each language, in files of their own.

mod en;
mod es;
mod zh;

use super::language::Search;

/// How many there are.
pub(super) const COUNT: usize = 3;

/// All of them.
pub(super) static ALL: [Search; COUNT] = [Search::new(&zh::WORDS), Search::new(&en::WORDS), Search::new(&es::WORDS)];
