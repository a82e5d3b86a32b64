//! A small flow in each language: it says that it is a machine, the way out that it names is a way out, and only who asks is handed
//! over. One line a language in `tests/languages/`: tag, a label, a request, the same request negated, a complaint.

use presszero::Flow;
use presszero::ear::{Ear, Lang};
use presszero::flow::Sentences;
use presszero::protocol::{Action, HeardAs, Phase, Start};
use presszero::scenario::Line;

const TABLES: [&str; 2] =
    [include_str!("../languages/ar-hi-vi-id-ru.tsv"), include_str!("../languages/ja-ko-fr-de-pt.tsv")];

struct Row {
    lang: Lang,
    label: &'static str,
    request: &'static str,
    negated: &'static str,
    complaint: &'static str,
}

fn rows() -> impl Iterator<Item = Row> {
    TABLES.iter().flat_map(|table| table.lines()).map(|line| {
        let [tag, label, request, negated, complaint] = line.split('\t').collect::<Vec<_>>().try_into().expect("five");
        Row { lang: Lang::from_tag(tag).expect("a language"), label, request, negated, complaint }
    })
}

impl Row {
    fn flow(&self) -> Flow {
        let Self { lang, label, .. } = self;
        let text = format!(
            "name = 'small'\nlang = '{lang}'\n[human]\nqueue = 'people'\n[queue.people]\n[menu.main]\noptions = [\n  \
             {{ key = '1', label = '{label}', go = 'told' }},\n]\n[message.told]\nsay = '{label}'\ngo = 'main'\n",
        );
        Flow::parse(&text).unwrap_or_else(|problems| panic!("{lang}: {problems:?}"))
    }
}

/// What stands in quotes in a sentence: the words that callers are told to say.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\'', '«', '»', '‘', '’', '“', '”', '„', '「', '」']).skip(1).step_by(2)
}

#[test]
fn the_words_that_callers_are_told_to_say_are_heard() {
    for Row { lang, .. } in rows() {
        let own = Sentences::of(lang);
        for langs in [&[lang][..], &[Lang::Zh, Lang::En, Lang::Es, lang], Lang::ALL] {
            let ear = Ear::new(langs);
            let heard = |text, class: &[HeardAs]| {
                let words: Vec<_> = quoted(text).collect();
                assert!(!words.is_empty(), "{lang}: {text} tells nothing to say");
                for word in words {
                    assert!(class.contains(&ear.hear(word).class), "{lang}: {word} is {}", ear.hear(word).class);
                }
            };
            for hint in [own.hint, own.hint_text, own.hint_digits, own.hint_digits_text] {
                heard(hint, &[HeardAs::Human]);
            }
            heard(own.closing, &[HeardAs::Done, HeardAs::No]);
            heard(own.callback_back_text, &[HeardAs::Back]);
            heard(own.voicemail_text, &[HeardAs::Done]);
            for text in [own.greeting, own.disclosure, own.robot_answer] {
                assert!(ear.discloses_machine(text), "{lang}: {text}");
            }
        }
    }
}

#[test]
fn the_opening_tells_that_it_is_a_machine_and_the_way_out() {
    for row in rows() {
        let flow = row.flow();
        let line = Line::dial(&flow, Start::default());
        let said: Vec<&str> = line.record().iter().flat_map(|(_, turn)| said(&turn.actions)).collect();
        let own = Sentences::of(row.lang);
        assert!(said.concat().contains(own.greeting.trim_end_matches(['.', '।'])), "{}: {said:?}", row.lang);
        assert!(quoted(own.hint).all(|word| said.concat().contains(word)), "{}: {said:?}", row.lang);
    }
}

fn said<'t>(actions: &'t [Action]) -> impl Iterator<Item = &'t str> {
    actions.iter().filter_map(|action| match action {
        Action::Say { text: Some(text), .. } => Some(&**text),
        _ => None,
    })
}

#[test]
fn only_who_asks_is_handed_over() {
    for row in rows() {
        let flow = row.flow();
        for (text, over) in [(row.request, true), (row.complaint, true), (row.negated, false)] {
            let mut line = Line::dial(&flow, Start::default());
            line.say(text);
            let phase = line.session().phase();
            assert_eq!(phase == Phase::Transferring, over, "{}: {text}: {phase}", row.lang);
        }
    }
}
