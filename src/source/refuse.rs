//! Keys that no flow may have, because a promise to the caller stands against them.

use std::ops::Range;

use crate::catalogue::{Text, text};
use crate::diag::{Code, Diagnostic, echo};

/// Promises that hold in every flow.
const FIXED: [&str; 8] =
    ["one-step", "always-open", "no-drop", "no-loop", "one-way", "kept-place", "honest", "on-record"];

/// Promises that a `danger_` key relaxes.
const RELAXABLE: [&str; 4] = ["plain-start", "slow-lane", "equal-way", "nothing-twice"];

/// Words for membership and spending, wherever they stand in a tag.
const SPENDING: [&str; 17] = [
    "vip",
    "svip",
    "vvip",
    "gold",
    "silver",
    "platinum",
    "diamond",
    "member",
    "members",
    "membership",
    "premium",
    "loyalty",
    "spending",
    "spender",
    "revenue",
    "oro",
    "platino",
];
const SPENDING_ZH: [&str; 16] = [
    "会员",
    "會員",
    "贵宾",
    "貴賓",
    "金卡",
    "银卡",
    "銀卡",
    "白金",
    "钻石",
    "鑽石",
    "黑卡",
    "高消费",
    "消费额",
    "消费等级",
    "积分",
    "大客户",
];
/// Conditions that a lane may not have.
const CONDITIONS: [&str; 14] = [
    "tier", "level", "rank", "grade", "class", "segment", "status", "value", "spend", "points", "balance", "plan",
    "package", "score",
];

/// Why a table refuses a key, where more is to say than that the key is unknown.
pub(super) fn refused(table: &str, key: &str, span: Range<usize>) -> Option<Diagnostic> {
    match table {
        "Flow" => {
            let promise = key.strip_prefix("danger_")?.replace('_', "-");
            let promise = FIXED.iter().find(|fixed| **fixed == promise)?;
            let problem = Diagnostic::new(Code::FixedPromise, text!("promise-stays", promise = *promise));
            Some(problem.at(span, text!("promise-stays".label)))
        }
        "Lane" if names_spending(key) || CONDITIONS.contains(&key.to_lowercase().as_str()) => {
            Some(lane_by_spending(key, span))
        }
        _ => None,
    }
}

/// The problem of a lane that goes by membership or spending.
pub(crate) fn lane_by_spending(word: &str, span: Range<usize>) -> Diagnostic {
    by_spending(text!("lane-by-spending", word = echo(word)), span)
}

/// The problem of an urgent transfer to which members get.
pub(crate) fn priority_by_spending(word: &str, span: Range<usize>) -> Diagnostic {
    by_spending(text!("priority-by-spending", word = echo(word)), span)
}

fn by_spending(message: Text, span: Range<usize>) -> Diagnostic {
    let problem = Diagnostic::new(Code::SpendingLane, message);
    problem.at(span, text!("lane-by-spending".label)).help(text!("lane-by-spending".help))
}

/// The promise with this id.
pub(crate) fn promise_named(id: &str) -> Option<&'static str> {
    FIXED.iter().chain(&RELAXABLE).copied().find(|promise| *promise == id)
}

/// Whether a tag or a key speaks of membership or spending.
pub(crate) fn names_spending(word: &str) -> bool {
    let lower = word.to_lowercase();
    let mut parts = lower.split(|c: char| !c.is_alphabetic());
    parts.any(|part| SPENDING.contains(&part)) || SPENDING_ZH.iter().any(|word| lower.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_spending_from_need() {
        for word in ["vip", "VIP-2", "gold_card", "member", "铂金会员", "貴賓", "cliente-oro"] {
            assert!(names_spending(word), "{word}");
        }
        for word in ["elder", "hearing", "goldfish", "听障", "decoro", "remembered", "low-vision"] {
            assert!(!names_spending(word), "{word}");
        }
    }
}
