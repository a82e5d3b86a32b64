//! Flows of any size.

use std::fmt::Write as _;

use super::words;

/// A tree of menus, four options each: what hangs below the last of them is the end.
pub fn tree(nodes: usize) -> String {
    let mut text = String::from("name = \"tree\"\nlang = \"en\"\n[human]\nqueue = \"desk\"\n");
    for node in 0..nodes {
        let _ = writeln!(text, "[menu.n{node}]\noptions = [");
        for option in 1..=4 {
            let next = 4 * node + option;
            let go = if next < nodes { format!("n{next}") } else { "end".into() };
            let _ = writeln!(text, "{{ key = \"{option}\", label = \"choice {option}\", go = \"{go}\" }},");
        }
        let _ = writeln!(text, "]");
    }
    text
}

/// Fifty menus with five options each, and two of the words for every option: 500 in all.
pub fn hotline() -> String {
    const NODES: usize = 50;
    const OPTIONS: usize = 5;
    let words = words::plain();
    let mut pairs = words.chunks(2);
    let mut text = String::from("name = \"hotline\"\nlang = \"zh-CN\"\n[human]\nqueue = \"desk\"\n");
    for node in 0..NODES {
        let _ = writeln!(text, "[menu.n{node}]\noptions = [");
        for (option, pair) in (1..=OPTIONS).zip(&mut pairs) {
            let next = OPTIONS * node + option;
            let go = if next < NODES { format!("n{next}") } else { "end".into() };
            let _ = writeln!(text, "{{ key = \"{option}\", label = {:?}, words = {pair:?}, go = \"{go}\" }},", pair[0]);
        }
        let _ = writeln!(text, "]");
    }
    text
}
