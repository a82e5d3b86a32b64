//! Words with which nobody says that all is done: the caller wants something. Not those of the ear, on purpose.

use super::words::{bare, first_of};

/// How a plain errand begins.
const BEGINNINGS: &[&str] = &[
    "我要查",
    "我要办",
    "我要辦",
    "我要问",
    "我要問",
    "我想查",
    "我想办",
    "我想辦",
    "我想问",
    "我想問",
    "我还要查",
    "我还要办",
    "我还想问",
    "帮我查",
    "幫我查",
    "帮我办",
    "幫我辦",
    "i want to check",
    "i would like to check",
    "i'd like to check",
    "i want to pay",
    "i need help with",
    "quiero consultar",
    "quisiera consultar",
    "quiero pagar",
    "necesito ayuda con",
];

/// Where one of these stands the caller may be done after all.
const MAY_BE_DONE: &[&str] = &[
    "谢", "謝", "不", "没", "沒", "别", "完", "了", "再见", "再見", "拜", "挂", "掛", "算", "行", "好", "no", "not",
    "nothing", "out", "done", "bye", "goodbye", "thanks", "thank", "all", "that", "ok", "okay", "anymore", "later",
    "nada", "gracias", "adiós", "adios", "listo", "ya", "otro", "después", "luego",
];

/// The text asks for something that the bot may be there for, and says of nothing that it is done.
pub(super) fn is_plain(text: &str) -> bool {
    let text = bare(text);
    BEGINNINGS.iter().any(|beginning| text.starts_with(beginning)) && first_of(MAY_BE_DONE, &text).is_none()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests")]
    use super::*;
    use crate::ear::{Ear, Lang};
    use crate::protocol::HeardAs;

    #[test]
    fn an_errand_is_told_from_a_goodbye() {
        for text in ["我要查话费", "帮我查一下账单。", "I want to check my bill", "quiero pagar la factura"]
        {
            assert!(is_plain(text), "{text}");
        }
        for text in ["我要查的都查完了", "谢谢", "我想挂", "I want to check out", "quiero pagar otro día", "我要挂电话"]
        {
            assert!(!is_plain(text), "{text}");
        }
    }

    /// A hang-up after one of these would be reported, though the ear was right.
    #[test]
    fn the_ear_takes_no_errand_for_a_goodbye() {
        let ear = Ear::new(Lang::ALL);
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ear");
        let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let texts = files.filter(|path| path.is_file()).map(|path| std::fs::read_to_string(path).unwrap());
        let texts: Vec<String> = texts.collect();
        let said = texts.iter().flat_map(|text| text.lines()).flat_map(|line| line.split('\t'));
        let is_wrong = |text: &&str| is_plain(text) && matches!(ear.hear(text).class, HeardAs::Done | HeardAs::No);
        assert_eq!(said.filter(is_wrong).collect::<Vec<_>>(), Vec::<&str>::new());
    }
}
