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
const SPENDING_ZH: [&str; 35] = [
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
    "私人银行",
    "私行客户",
    "高净值",
    "高价值",
    "高端客户",
    "尊享",
    "尊贵",
    "至尊",
    "四星用户",
    "四星客户",
    "五星用户",
    "五星客户",
    "星级用户",
    "星级客户",
    "年费用户",
    "年费客户",
    "付费用户",
    "付费客户",
    "充值满",
];
/// The same in several words: one alone may be anything, such as the prime minister or a premier league.
const SPENDING_PHRASES: [&str; 24] = [
    "high value",
    "high net worth",
    "private bank",
    "priority customer",
    "priority client",
    "premier customer",
    "premier client",
    "premier bank",
    "premier account",
    "prime customer",
    "prime subscriber",
    "prime account",
    "customers of prime",
    "subscribers of prime",
    "elite customer",
    "elite client",
    "paying customer",
    "paying user",
    "paying subscriber",
    "paid subscriber",
    "banca privada",
    "cliente preferente",
    "clientes preferentes",
    "alto patrimonio",
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
    let parts: Vec<&str> = lower.split(|c: char| !c.is_alphabetic()).filter(|part| !part.is_empty()).collect();
    // A blank before a phrase keeps it from beginning within a word; at its end it may go on (`clients`).
    let spaced = parts.iter().fold(String::new(), |spaced, part| spaced + " " + part);
    let has_phrase = |phrase: &&str| spaced.contains(&format!(" {phrase}"));
    parts.iter().any(|part| SPENDING.contains(part))
        || SPENDING_ZH.iter().any(|word| lower.contains(word))
        || SPENDING_PHRASES.iter().any(has_phrase)
        || matches!(parts[..], ["premier" | "prime" | "elite"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_spending_from_need() {
        for word in [
            "vip",
            "VIP-2",
            "gold_card",
            "member",
            "铂金会员",
            "貴賓",
            "cliente-oro",
            "私人银行客户",
            "高净值客户",
            "五星用户",
            "充值满千元用户",
            "年费用户",
            "付费用户",
            "尊享客户",
            "Premier customers",
            "Private banking",
            "High-value customers",
            "Subscribers of Prime",
            "prime",
        ] {
            assert!(names_spending(word), "{word}");
        }
        for word in [
            "elder",
            "hearing",
            "goldfish",
            "听障",
            "decoro",
            "remembered",
            "low-vision",
            "企业客户",
            "business customers",
            "三星用户",
            "信用卡年费",
            "话费充值",
            "prime minister",
            "Premier League tickets",
            "a banking matter",
        ] {
            assert!(!names_spending(word), "{word}");
        }
    }
}
