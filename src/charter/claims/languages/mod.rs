//! The words of each language, in files of their own.

mod ar;
mod en;
mod es;
mod hi;
mod id;
mod ja;
mod ko;
mod vi;
mod zh;

use super::language::Search;

/// How many there are.
pub(super) const COUNT: usize = 9;

/// All of them.
pub(super) static ALL: [Search; COUNT] = [
    Search::new(&zh::WORDS),
    Search::new(&en::WORDS),
    Search::new(&es::WORDS),
    Search::new(&ja::WORDS),
    Search::new(&ko::WORDS),
    Search::new(&vi::WORDS),
    Search::new(&id::WORDS),
    Search::new(&ar::WORDS),
    Search::new(&hi::WORDS),
];
