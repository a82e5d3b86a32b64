//! What the last words of a bot's answer do, in the languages of the ear: say goodbye, or ask.

use crate::ear::{fold, is_unspaced};

/// Goodbyes, folded. What greets as well (`नमस्ते`, `chao`) is none.
const GOODBYES: [&str; 62] = [
    "再见",
    "再会",
    "拜拜",
    "回见",
    "goodbye",
    "good bye",
    "bye",
    "take care",
    "have a nice day",
    "have a great day",
    "have a good day",
    "adios",
    "hasta luego",
    "hasta pronto",
    "hasta la vista",
    "que tenga un buen dia",
    "que tengas un buen dia",
    "さようなら",
    "さよなら",
    "失礼いたします",
    "失礼します",
    "失礼致します",
    "안녕히가세요",
    "안녕히계세요",
    "좋은하루되세요",
    "좋은하루보내세요",
    "au revoir",
    "bonne journee",
    "bonne soiree",
    "a bientot",
    "a la prochaine",
    "auf wiederhoren",
    "auf wiedersehen",
    "tschuss",
    "tschuess",
    "schonen tag",
    "schonen tag noch",
    "bis bald",
    "adeus",
    "tchau",
    "ate logo",
    "ate mais",
    "ate breve",
    "tenha um bom dia",
    "tenha um otimo dia",
    "مع السلامه",
    "الي اللقاء",
    "وداعا",
    "في امان الله",
    "अलविदा",
    "फिर मिलेंगे",
    "आपका दिन शुभ हो",
    "tam biet",
    "hen gap lai",
    "sampai jumpa",
    "selamat tinggal",
    "selamat jalan",
    "sampai bertemu lagi",
    "до свидания",
    "всего доброго",
    "всего хорошего",
    "хорошего дня",
];

/// What stands at the end of a question where none is marked, folded.
const QUESTION_ENDS: [&str; 14] = [
    "吗",
    "嘛",
    "呢",
    "么",
    "好不好",
    "是不是",
    "好唔好",
    "ですか",
    "ますか",
    "でしょうか",
    "ませんか",
    "까요",
    "나요",
    "습니까",
];

/// How a question begins where none is marked, folded.
const QUESTION_STARTS: [&str; 37] = [
    "要不要",
    "需不需要",
    "可不可以",
    "要唔要",
    "would you like",
    "do you want",
    "do you need",
    "shall i",
    "should i",
    "may i",
    "can i",
    "quiere",
    "quieres",
    "desea",
    "le gustaria",
    "prefiere",
    "voulez vous",
    "souhaitez vous",
    "desirez vous",
    "mochten sie",
    "wollen sie",
    "soll ich",
    "voce quer",
    "gostaria",
    "deseja",
    "هل",
    "कया",
    "quy khach co muon",
    "ban co muon",
    "anh chi co muon",
    "apakah",
    "maukah",
    "хотите",
    "хотели бы",
    "желаете",
    "вам нужен",
    "соединить вас",
];

/// Whether the last words of an answer are a goodbye.
pub(super) fn takes_leave(text: &str) -> bool {
    let text = fold(text).text;
    GOODBYES.iter().any(|bye| text.strip_suffix(bye).is_some_and(|before| is_edge(before, bye)))
}

/// Whether an answer asks something.
pub(super) fn asks(text: &str) -> bool {
    if text.contains(['?', '？', '؟']) {
        return true;
    }
    let text = fold(text).text;
    QUESTION_ENDS.iter().any(|end| text.ends_with(end))
        || QUESTION_STARTS.iter().any(|start| text.match_indices(start).any(|(at, _)| is_edge(&text[..at], start)))
}

/// Whether a word begins behind this text: where words are set apart, `bye` is no part of another.
fn is_edge(before: &str, word: &str) -> bool {
    word.starts_with(is_unspaced) || !before.ends_with(|c: char| c.is_alphanumeric() && !is_unspaced(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_folded() {
        for word in GOODBYES.iter().chain(&QUESTION_ENDS).chain(&QUESTION_STARTS) {
            assert_eq!(fold(word).text, *word);
        }
    }

    #[test]
    fn a_bot_takes_leave_in_every_language() {
        for goodbye in [
            "好的，再见！",
            "好的，再會！",
            "唔該晒，拜拜",
            "Thank you, goodbye.",
            "Gracias, hasta luego.",
            "ありがとうございました。失礼いたします。",
            "감사합니다. 안녕히 계세요.",
            "Merci et bonne journée !",
            "Vielen Dank. Auf Wiederhören!",
            "Obrigado, até logo!",
            "شكرا لك، مع السلامة",
            "धन्यवाद, फिर मिलेंगे।",
            "Cảm ơn quý khách, tạm biệt.",
            "Terima kasih, sampai jumpa.",
            "Спасибо, до свидания!",
        ] {
            assert!(takes_leave(goodbye), "{goodbye}");
        }
        for other in [
            "Your order number is on the goodbye letter",
            "It is nearby",
            "xin chào",
            "您说再见之前还有一件事",
            "Hello",
        ] {
            assert!(!takes_leave(other), "{other}");
        }
    }

    #[test]
    fn a_bot_asks_in_every_language() {
        for question in [
            "需要我帮您转人工吗",
            "需要我幫您轉真人嗎。",
            "要唔要搵真人",
            "Would you like to speak to an agent",
            "¿Quiere hablar con una persona?",
            "Quiere hablar con una persona",
            "担当者におつなぎしましょうか。ご希望ですか",
            "상담원과 연결해 드릴까요",
            "Souhaitez-vous parler à un conseiller",
            "Möchten Sie mit einem Menschen sprechen",
            "Gostaria de falar com um atendente",
            "هل تريد التحدث مع موظف",
            "क्या आप किसी व्यक्ति से बात करना चाहते हैं",
            "Quý khách có muốn gặp nhân viên",
            "Apakah Anda ingin berbicara dengan petugas",
            "Хотите поговорить с оператором",
        ] {
            assert!(asks(question), "{question}");
        }
        for other in
            ["You can reach an agent at any time.", "人工服务随时可用。", "Puede hablar con una persona cuando quiera."]
        {
            assert!(!asks(other), "{other}");
        }
    }
}
