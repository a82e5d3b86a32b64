//! What ends a call and what takes a number: only words that say that and nothing else. And what a caller says to a read-back.

use presszero::Flow;
use presszero::protocol::{Action, AgentIs, Caller, Key, Phase, Private, Start};
use presszero::scenario::Line;

const INN: &str = r#"
name = "inn"
lang = "en"
[human]
queue = "desk"
[queue.desk]
overflow = "callback"
[menu.main]
options = [
  { key = "1", label = { en = "breakfast", zh = "早餐", es = "desayuno" }, go = "breakfast" },
  { key = "2", label = { en = "the meter", zh = "电表", es = "el contador" }, go = "meter" },
  { key = "3", label = { en = "a table", zh = "订位", es = "una mesa" }, go = "table" },
]
[message.breakfast]
say = { en = "Breakfast is from seven to ten.", zh = "早餐七点到十点。", es = "El desayuno es de siete a diez." }
go = "end"
[collect.meter]
say = { en = "What does the meter show?", zh = "请说电表读数。", es = "¿Qué marca el contador?" }
slot = "reading"
digits = "4-6"
confirm = true
go = "thanks"
[collect.table]
say = { en = "A table for two, three or four guests?", zh = "两位、三位还是四位？", es = "¿Para dos, tres o cuatro personas?" }
slot = "guests"
choices = ["2 guests", "3位", "4 personas"]
go = "thanks"
[message.thanks]
say = { en = "Thank you.", zh = "谢谢。", es = "Gracias." }
go = "end"
"#;

fn inn() -> Flow {
    Flow::parse(INN).expect("a good flow")
}

fn call<'f>(flow: &'f Flow, lang: &str, first: &[&str]) -> Line<'f> {
    let caller =
        Caller { id: Some(Private::new("600123456".to_owned())), lang: Some(lang.to_owned()), ..Caller::default() };
    let mut line = Line::dial(flow, Start { caller, ..Start::default() });
    first.iter().for_each(|text| say(&mut line, text));
    line
}

fn say(line: &mut Line<'_>, text: &str) {
    match text.strip_prefix('#') {
        Some(keys) => line.press_all(&keys.chars().map(|c| Key::from_char(c).expect("a key")).collect::<Vec<_>>()),
        None => line.say(text),
    };
    assert_eq!(line.breaches(), [], "{text}");
}

fn hangs_up(line: &Line<'_>) -> bool {
    let (_, turn) = line.record().last().expect("a turn");
    turn.actions.iter().any(|action| matches!(action, Action::HangUp { .. }))
}

/// Of these, with the language of the caller, those after which the line is hung up.
fn hung_up(first: &[&str], said: &[(&str, &[&'static str])]) -> Vec<&'static str> {
    let flow = inn();
    let all = said.iter().flat_map(|(lang, texts)| texts.iter().map(move |text| (*lang, *text)));
    all.filter(|(lang, text)| {
        let mut line = call(&flow, lang, first);
        say(&mut line, text);
        hangs_up(&line)
    })
    .map(|(_, text)| text)
    .collect()
}

/// Callers who are not done, whatever words of an end they use.
const NOT_DONE: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "don't hang up",
            "please don't hang up on me",
            "don't end the call",
            "please don't disconnect",
            "i'm not done",
            "i am not finished yet",
            "we're not done",
            "i haven't finished",
            "no wait",
            "no, one more thing",
            "no not yet",
            "not yet",
            "no but how do i pay",
            "no i still have a problem",
            "no i said large",
            "no that's wrong",
            "no thanks but when is lunch",
            "nope, another question",
            "am i done",
        ],
    ),
    (
        "zh",
        &[
            "别挂",
            "先别挂",
            "不要挂断",
            "请不要挂断电话",
            "我没说再见",
            "就这些吗",
            "没事了吗",
            "办完了吗",
            "你挂了吗",
            "没有，等一下",
            "没有啊，还是不行",
            "不行",
            "不对，我还有事",
            "不是，我问的是晚餐",
            "不用，但是房间没毛巾",
            "没别的，就是房间太吵",
            "不对你说错了",
        ],
    ),
    (
        "es",
        &[
            "no he terminado",
            "aún no he acabado",
            "todavía no",
            "no cuelgue",
            "no quiero colgar",
            "no espere",
            "no pero tengo otra pregunta",
            "está todo mal",
        ],
    ),
];

/// Callers who are.
const DONE: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "no",
            "no thanks",
            "nope",
            "no that's all",
            "that's all thank you",
            "no i'm good",
            "bye",
            "nothing else",
            "i'm done thanks",
            "no thank you goodbye",
            "you can hang up now",
            "no more questions",
            "no nothing else thanks",
        ],
    ),
    (
        "zh",
        &[
            "没有",
            "没有了",
            "没有了谢谢",
            "不用了",
            "不用了谢谢",
            "没了",
            "就这样吧",
            "再见",
            "没别的了",
            "好的再见",
            "可以了",
            "挂了吧",
            "没事了拜拜",
        ],
    ),
    ("es", &["no", "no gracias", "nada más", "eso es todo", "adiós", "no nada más gracias", "ya está gracias"]),
];

#[test]
fn who_is_not_done_is_not_hung_up_on() {
    assert_eq!(hung_up(&["#1"], NOT_DONE), [""; 0]);
}

#[test]
fn who_is_done_need_not_say_it_twice() {
    let all: Vec<&str> = DONE.iter().flat_map(|(_, texts)| texts.iter().copied()).collect();
    assert_eq!(hung_up(&["#1"], DONE), all);
}

#[test]
fn a_call_back_is_agreed_to_in_so_many_words() {
    let flow = inn();
    let offered = |lang, text: &str| {
        let mut line = call(&flow, lang, &["#0"]);
        line.agent(AgentIs::Busy);
        assert_eq!(line.record().last().expect("a turn").1.state, Phase::Callback, "{text}");
        say(&mut line, text);
        hangs_up(&line)
    };
    for (lang, text) in [
        ("en", "don't hang up"),
        ("en", "i'm not done"),
        ("en", "ok but i want to wait"),
        ("en", "yes but not on this number"),
        ("en", "okay, when will you call?"),
        ("en", "that's all wrong"),
        ("en", "no thanks"),
        ("zh", "好，换个号码"),
        ("zh", "可以，不过换个号码"),
        ("zh", "好的，等一下"),
        ("zh", "对了，还有一件事"),
        ("zh", "不要挂断"),
        ("es", "sí pero a otro número"),
    ] {
        assert!(!offered(lang, text), "{text}");
    }
    for (lang, text) in [
        ("en", "yes"),
        ("en", "yes please"),
        ("en", "ok that's fine"),
        ("en", "sure thank you"),
        ("zh", "好"),
        ("zh", "好的谢谢"),
        ("zh", "可以"),
        ("zh", "行，麻烦了"),
        ("es", "sí"),
        ("es", "vale gracias"),
    ] {
        assert!(offered(lang, text), "{text}");
    }
}

/// What becomes of a read-back: kept (true), asked again from the start (false), or neither.
fn after_read_back(lang: &str, text: &str) -> Option<bool> {
    let flow = inn();
    let mut line = call(&flow, lang, &["#2"]);
    line.press_all(&"12345".chars().map(|c| Key::from_char(c).expect("a key")).collect::<Vec<_>>());
    line.press_all(&[Key::POUND]);
    say(&mut line, text);
    let (_, turn) = line.record().last().expect("a turn");
    let asks_again =
        turn.actions.iter().any(|action| matches!(action, Action::Listen { keys: Some(keys), .. } if keys.max > 1));
    match turn.state {
        Phase::Closing => Some(true),
        Phase::Collect if asks_again => Some(false),
        _ => None,
    }
}

#[test]
fn a_read_back_is_agreed_to_in_everyday_words() {
    for (lang, texts) in [
        ("en", &["that's it", "yes that's it", "yep that's it", "all good", "that is it yes", "that'll do"] as &[&str]),
        ("zh", &["就这个", "就这样", "对就这样", "可以了", "没问题"]),
        ("es", &["ya está", "listo", "así está bien", "eso es"]),
    ] {
        for text in texts {
            assert_eq!(after_read_back(lang, text), Some(true), "{text}");
        }
    }
}

#[test]
fn a_read_back_is_refused_in_everyday_words() {
    for (lang, texts) in [
        ("en", &["no thanks", "enter it again", "try again", "let me try again", "wrong number"] as &[&str]),
        ("zh", &["重新输入", "重输", "说错了", "输错了"]),
        ("es", &["no gracias", "marcar otra vez"]),
    ] {
        for text in texts {
            assert_eq!(after_read_back(lang, text), Some(false), "{text}");
        }
    }
}

#[test]
fn a_change_or_a_question_confirms_nothing() {
    for (lang, text) in [
        ("en", "ok change it"),
        ("en", "sure change it please"),
        ("es", "bien pero el último no"),
        ("zh", "是吗"),
        ("zh", "确定吗"),
        ("en", "just a second"),
    ] {
        assert_ne!(after_read_back(lang, text), Some(true), "{text}");
    }
}

#[test]
fn a_number_in_the_name_of_an_option_is_not_the_number_of_its_key() {
    let flow = inn();
    let guests = |lang, text: &str| {
        let mut line = call(&flow, lang, &["#3"]);
        say(&mut line, text);
        line.press(Key::ZERO);
        let (_, turn) = line.record().last().expect("a turn");
        let slots = turn.actions.iter().find_map(|action| match action {
            Action::Transfer { context, .. } => Some(&context.slots),
            _ => None,
        });
        slots.expect("a transfer").get("guests").map(|value| value.reveal().to_string())
    };
    assert_eq!(guests("en", "two guests").as_deref(), Some("2 guests"));
    assert_eq!(guests("zh", "三位").as_deref(), Some("3位"));
    assert_eq!(guests("es", "cuatro personas").as_deref(), Some("4 personas"));
    for (lang, text) in [("en", "for three"), ("en", "two"), ("zh", "三"), ("en", "just a second")] {
        assert_eq!(guests(lang, text), None, "{text}");
    }
    assert_eq!(guests("en", "one").as_deref(), Some("2 guests"));
}
