//! `docs/proof.md` tells of every planted defect, and `tests/shown.txt` has the calls that show them.
#![allow(clippy::disallowed_methods, reason = "tests")]

use crate::session::tests::planted::PLANTED;

const PAGES: [&str; 2] = [include_str!("../../../docs/proof.md"), include_str!("../../../docs/proof.zh-CN.md")];

/// Whether these are the calls in `tests/shown.txt`. `PRESSZERO_BLESS=1` writes them anew: read the difference before you keep it.
pub(super) fn is_shown(calls: &str) -> bool {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/shown.txt");
    let is_blessed = std::env::var("PRESSZERO_BLESS").is_ok() && std::fs::write(path, calls).is_ok();
    is_blessed || std::fs::read_to_string(path).is_ok_and(|kept| kept == calls)
}

#[test]
fn the_page_lists_every_planted_defect_with_its_promise() {
    for page in PAGES {
        let (_, rest) = page.split_once("<!-- planted -->").unwrap();
        let (table, _) = rest.split_once("<!-- end of planted -->").unwrap();
        let rows: Vec<&str> = table.lines().filter(|line| line.starts_with("| `")).collect();
        assert_eq!(rows.len(), PLANTED.len());
        for planted in PLANTED {
            let start = format!("| `{}` | {} |", planted.breaks, planted.name);
            assert!(rows.iter().any(|row| row.starts_with(&start)), "{start}");
        }
    }
}
