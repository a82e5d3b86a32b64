//! The words of each language, in files of their own.

mod ar;
mod de;
mod en;
mod es;
mod fr;
mod hi;
mod id;
mod ja;
mod ko;
mod pt;
mod ru;
mod vi;
mod zh;

use super::language::Search;

/// All of them.
pub(super) static ALL: [Search; 13] = [
    Search::new(&zh::WORDS),
    Search::new(&en::WORDS),
    Search::new(&es::WORDS),
    Search::new(&ja::WORDS),
    Search::new(&ko::WORDS),
    Search::new(&fr::WORDS),
    Search::new(&de::WORDS),
    Search::new(&pt::WORDS),
    Search::new(&ar::WORDS),
    Search::new(&hi::WORDS),
    Search::new(&vi::WORDS),
    Search::new(&id::WORDS),
    Search::new(&ru::WORDS),
];
