//! `docs/proof.md` tells of every planted defect.

use crate::session::tests::planted::PLANTED;

const PAGES: [&str; 2] = [include_str!("../../../docs/proof.md"), include_str!("../../../docs/proof.zh-CN.md")];

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
