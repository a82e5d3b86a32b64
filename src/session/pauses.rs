//! What a caller says to gain time: it answers nothing, and takes nothing away.

use crate::ear::folds_to_one_of;

/// What a caller says to gain time, and what a recogniser writes where nobody spoke, folded: no more than a noise.
const HESITATIONS: [&str; 49] = [
    "um",
    "umm",
    "uh",
    "uhh",
    "uh um",
    "er",
    "err",
    "erm",
    "hm",
    "hmm",
    "mm",
    "ah",
    "eh",
    "ehh",
    "em",
    "ehm",
    "ahm",
    "euh",
    "heu",
    "hum",
    "呃",
    "呃呃",
    "额",
    "额额",
    "嗯呃",
    "那个",
    "那个那个",
    "这个",
    "えっと",
    "ええと",
    "えー",
    "あの",
    "あのう",
    "음",
    "저기",
    "э",
    "эм",
    "ээ",
    "اه",
    "noise",
    "background noise",
    "silence",
    "laughter",
    "cough",
    "breath",
    "inaudible",
    "笑",
    "笑声",
    "噪音",
];

/// What a caller says who needs a moment, folded: the whole of it.
const WAITS: [&str; 128] = [
    "wait",
    "wait wait",
    "please wait",
    "wait please",
    "wait a minute",
    "wait a moment",
    "wait a sec",
    "wait a second",
    "wait one second",
    "ok wait",
    "okay wait",
    "hold on",
    "hold on please",
    "please hold on",
    "hold on a second",
    "hold on a minute",
    "hold on one second",
    "hang on",
    "hang on a second",
    "hang on a minute",
    "one moment",
    "one moment please",
    "a moment",
    "a moment please",
    "just a moment",
    "just a moment please",
    "one second",
    "one second please",
    "one sec",
    "a second",
    "a second please",
    "just a second",
    "just a second please",
    "just a sec",
    "one minute",
    "just a minute",
    "give me a second",
    "give me a moment",
    "give me a minute",
    "let me see",
    "let me look",
    "let me check",
    "let me think",
    "等",
    "等等",
    "等一等",
    "等一下",
    "等下",
    "等会",
    "等会儿",
    "等一会",
    "等一会儿",
    "你等等",
    "你等一下",
    "您等一下",
    "请等一下",
    "请等等",
    "稍等",
    "稍等一下",
    "请稍等",
    "我看看",
    "我看一下",
    "我看下",
    "我找找",
    "我找一下",
    "我找下",
    "我想想",
    "我想一下",
    "让我看看",
    "让我看一下",
    "让我想想",
    "等阵",
    "等我睇下",
    "等我睇睇",
    "唔该等等",
    "唔该等阵",
    "我睇下",
    "我睇睇",
    "espere",
    "espera",
    "espere un momento",
    "espere un segundo",
    "espera un momento",
    "espera un segundo",
    "un momento",
    "un momento por favor",
    "un momentito",
    "un segundo",
    "un segundo por favor",
    "un segundito",
    "dejeme ver",
    "dejame ver",
    "a ver",
    "待って",
    "待ってください",
    "ちょっと待って",
    "ちょっと待ってください",
    "少々お待ちください",
    "잠깐만",
    "잠깐만요",
    "잠시만",
    "잠시만요",
    "기다려주세요",
    "attendez",
    "un instant",
    "un moment",
    "une seconde",
    "une minute",
    "moment",
    "moment bitte",
    "einen moment",
    "einen moment bitte",
    "warten sie",
    "augenblick",
    "espere um momento",
    "um momento",
    "so um momento",
    "um segundo",
    "لحظه",
    "انتظر",
    "एक मिनट",
    "cho mot chut",
    "tunggu",
    "tunggu sebentar",
    "sebentar",
    "подождите",
    "минутку",
    "секунду",
];

/// Longer texts are no such thing, and need not be looked at.
const BYTES_MAX: usize = 40;

/// Whether a text is a noise and no word.
pub(super) fn is_hesitation(text: &str) -> bool {
    text.len() <= BYTES_MAX && folds_to_one_of(text, &HESITATIONS)
}

/// Whether the caller needs a moment, or hesitates, and says nothing else.
pub(super) fn asks_to_wait(text: &str) -> bool {
    text.len() <= BYTES_MAX && (folds_to_one_of(text, &WAITS) || folds_to_one_of(text, &HESITATIONS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ear::fold;

    #[test]
    fn a_hesitation_is_a_whole_text_and_the_list_is_folded() {
        for word in HESITATIONS {
            assert_eq!(fold(word).text, word);
        }
        for text in ["um", "Um...", "[noise]", "[笑]", "呃", "那個", "uh, um"] {
            assert!(is_hesitation(text), "{text}");
        }
        for text in ["um five", "那个账单", "yes", "mm hmm", ""] {
            assert!(!is_hesitation(text), "{text}");
        }
    }

    #[test]
    fn who_needs_a_moment_says_nothing_else_and_the_list_is_folded() {
        let unfolded: Vec<_> = WAITS.into_iter().filter(|word| fold(word).text != *word).collect();
        assert_eq!(unfolded, [""; 0]);
        for text in ["Wait!", "hold on...", "等一下。", "我看看", "Un momento, por favor", "잠시만요", "um"]
        {
            assert!(asks_to_wait(text), "{text}");
        }
        for text in ["wait, it is wrong", "等一下不对", "five", "I can't wait", ""] {
            assert!(!asks_to_wait(text), "{text}");
        }
    }
}
