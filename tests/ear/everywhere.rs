//! What people say in the same situations in every language that ships: by name, later if need be, in despair, in danger, old, with a complaint, in short.
//!
//! `tests/ear/everywhere.tsv` holds one utterance a line: its language, how it is heard, the situation, the text. None may be missed, neither
//! by an ear of that language nor by one of all of them. Whoever translates a situation into a language finds what its lexicon lacks.

use std::collections::HashSet;
use std::fs;

use presszero::ear::{Ear, Hearing, Lang};
use presszero::protocol::HeardAs;

/// A language, a class, a situation and what is said in it.
fn lines() -> Vec<[String; 4]> {
    let text = fs::read_to_string("tests/ear/everywhere.tsv").unwrap_or_else(|err| panic!("{err}"));
    let fields = |line: &str| line.split('\t').map(str::to_owned).collect::<Vec<_>>();
    text.lines().map(|line| fields(line).try_into().unwrap_or_else(|_| panic!("not four fields: {line}"))).collect()
}

/// A request weighs more than all else, so whoever asks or complains is handed over for whichever; whoever wants neither is not.
fn is_right(class: &str, heard: &Hearing<'_>) -> bool {
    match class {
        "human" | "complaint" => heard.hands_over(),
        "none" => !heard.hands_over(),
        class => HeardAs::from_word(class) == Some(heard.class),
    }
}

fn missed(ear: &Ear, lines: &[&[String; 4]]) -> Vec<String> {
    let missed = lines.iter().filter(|[_, class, _, text]| !is_right(class, &ear.hear(text)));
    missed.map(|[lang, class, _, text]| format!("{lang} {class}: {text}")).collect()
}

#[test]
fn each_language_hears_every_situation() {
    let lines = lines();
    for lang in Lang::ALL {
        let own: Vec<_> = lines.iter().filter(|[of, ..]| of == lang.as_str()).collect();
        let classes: HashSet<_> = own.iter().map(|[_, class, ..]| class.as_str()).collect();
        assert_eq!(classes.len(), 11, "{lang}: {classes:?}");
        let missed = missed(&Ear::new(&[*lang]), &own);
        assert!(missed.is_empty(), "{missed:#?}");
    }
}

#[test]
fn so_does_an_ear_of_all_languages() {
    let lines = lines();
    let missed = missed(&Ear::new(Lang::ALL), &lines.iter().collect::<Vec<_>>());
    assert!(missed.is_empty(), "{missed:#?}");
}
