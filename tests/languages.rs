//! Every language that the ear knows, in a tiny flow: it compiles, its greeting says that a machine speaks, and the words that the
//! engine's own sentences tell callers to say are heard as what they are for.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

use presszero::ear::{Ear, Lang};
use presszero::flow::Sentences;
use presszero::protocol::{Action, Event, EventKind, HeardAs, Millis, Start};
use presszero::{Flow, Session};

/// What the sentences of a language tell callers to say, and what callers say.
struct Tongue {
    lang: Lang,
    /// Named in the hints: a person.
    person: &'static str,
    /// Named in the closing question.
    no_thanks: &'static str,
    /// Named in the choices of a callback.
    back: &'static str,
    /// Named where a message is written.
    done: &'static str,
    /// Named where an entry is read back.
    yes_no: [&'static str; 2],
    label: &'static str,
    greeting: &'static str,
    request: &'static str,
    negated: &'static str,
}

const TONGUES: [Tongue; 8] = [
    Tongue {
        lang: Lang::Zh,
        person: "人工",
        no_thanks: "没有了",
        back: "返回",
        done: "完了",
        yes_no: ["是", "不是"],
        label: "查询账单",
        greeting: "您好，我是智能语音助手。",
        request: "我要找人工客服",
        negated: "不用转人工",
    },
    Tongue {
        lang: Lang::En,
        person: "agent",
        no_thanks: "no, thank you",
        back: "go back",
        done: "that's all",
        yes_no: ["yes", "no"],
        label: "bills",
        greeting: "Hello, I am a virtual assistant.",
        request: "I want to speak to a person",
        negated: "I do not want to speak to an agent",
    },
    Tongue {
        lang: Lang::Es,
        person: "agente",
        no_thanks: "no, gracias",
        back: "volver",
        done: "eso es todo",
        yes_no: ["sí", "no"],
        label: "facturas",
        greeting: "Hola, soy un asistente virtual.",
        request: "quiero hablar con una persona",
        negated: "no quiero hablar con un agente",
    },
    Tongue {
        lang: Lang::Ja,
        person: "オペレーター",
        no_thanks: "いいえ、結構です",
        back: "戻る",
        done: "以上です",
        yes_no: ["はい", "いいえ"],
        label: "料金のご確認",
        greeting: "お電話ありがとうございます。AIが承ります。",
        request: "担当者に代わってください",
        negated: "オペレーターにつながなくていいです",
    },
    Tongue {
        lang: Lang::Ko,
        person: "상담원",
        no_thanks: "아니요, 괜찮습니다",
        back: "뒤로",
        done: "이상입니다",
        yes_no: ["네", "아니요"],
        label: "요금 조회",
        greeting: "안녕하세요, 음성봇입니다.",
        request: "상담원이랑 통화하고 싶어요",
        negated: "상담원 연결은 필요 없어요",
    },
    Tongue {
        lang: Lang::Fr,
        person: "conseiller",
        no_thanks: "non merci",
        back: "retour",
        done: "c'est tout",
        yes_no: ["oui", "non"],
        label: "les factures",
        greeting: "Bonjour, je suis l'assistant vocal de la boutique.",
        request: "je voudrais parler à quelqu'un",
        negated: "je ne veux pas parler à un conseiller",
    },
    Tongue {
        lang: Lang::De,
        person: "Mitarbeiter",
        no_thanks: "nein, danke",
        back: "zurück",
        done: "das ist alles",
        yes_no: ["Ja", "Nein"],
        label: "Rechnungen",
        greeting: "Guten Tag, hier ist der Sprachassistent.",
        request: "ich möchte mit einem Menschen sprechen",
        negated: "ich brauche keinen Mitarbeiter",
    },
    Tongue {
        lang: Lang::Pt,
        person: "atendente",
        no_thanks: "não, obrigado",
        back: "voltar",
        done: "só isso",
        yes_no: ["sim", "não"],
        label: "faturas",
        greeting: "Olá, sou a assistente virtual.",
        request: "quero falar com uma pessoa",
        negated: "não preciso de atendente",
    },
];

/// The ear of a flow in this language: callers anywhere fall back on Chinese, English and Spanish.
fn ear(lang: Lang) -> Ear {
    let mut langs = vec![Lang::Zh, Lang::En, Lang::Es];
    if !langs.contains(&lang) {
        langs.push(lang);
    }
    Ear::new(&langs)
}

#[test]
fn what_the_sentences_ask_for_is_heard() {
    for tongue in &TONGUES {
        let (ear, own) = (ear(tongue.lang), Sentences::of(tongue.lang));
        let lang = tongue.lang;
        for (sentence, word, wanted) in [
            (own.hint, tongue.person, &[HeardAs::Human][..]),
            (own.hint_text, tongue.person, &[HeardAs::Human]),
            (own.hint_digits, tongue.person, &[HeardAs::Human]),
            (own.hint_digits_text, tongue.person, &[HeardAs::Human]),
            (own.closing, tongue.no_thanks, &[HeardAs::Done, HeardAs::No]),
            (own.callback_choices_text, tongue.back, &[HeardAs::Back]),
            (own.voicemail_text, tongue.done, &[HeardAs::Done]),
            (own.confirm_text, tongue.yes_no[0], &[HeardAs::Yes]),
            (own.confirm_text, tongue.yes_no[1], &[HeardAs::No]),
        ] {
            assert!(sentence.contains(word), "{lang}: `{word}` is not in {sentence}");
            let heard = ear.hear(word).class;
            assert!(wanted.contains(&heard), "{lang}: `{word}` is heard as {heard}");
        }
        for sentence in [own.greeting, own.disclosure, own.robot_answer] {
            assert!(ear.discloses_machine(sentence), "{lang}: {sentence}");
        }
    }
}

const fn is_quote(c: char) -> bool {
    matches!(c, '\'' | '‘' | '’' | '“' | '”' | '„' | '«' | '»' | '「' | '」')
}

/// Whether a caller who says this first of all is put through to the queue.
fn hands_over(flow: &Flow, text: &str) -> bool {
    let mut session = Session::new();
    session.handle(flow, &Event::new(Millis(0), EventKind::Start(Start::default())));
    let turn = session.handle(flow, &Event::speech(Millis(2_000), text));
    turn.actions.iter().any(|action| matches!(action, Action::Transfer { .. }))
}

#[test]
fn a_tiny_flow_in_each_language() {
    for Tongue { lang, label, greeting, request, negated, .. } in &TONGUES {
        let text = format!(
            "name = \"tiny\"\nlang = \"{lang}\"\ngreeting = \"{greeting}\"\n[human]\nqueue = \"q\"\n[menu.main]\n\
             options = [{{ key = \"1\", label = \"{label}\", go = \"m\" }}]\n[message.m]\nsay = \"1\"\ngo = \"end\"\n"
        );
        let flow = Flow::parse(&text).unwrap_or_else(|problems| panic!("{lang}: {problems:?}"));
        assert!(ear(*lang).discloses_machine(greeting), "{lang}: {greeting}");
        assert!(hands_over(&flow, request), "{lang}: {request}");
        assert!(
            hands_over(&flow, Sentences::of(*lang).hint.split(is_quote).nth(1).expect("a quoted word")),
            "{lang}: the hint"
        );
        assert!(!hands_over(&flow, negated), "{lang}: {negated}");
    }
}
