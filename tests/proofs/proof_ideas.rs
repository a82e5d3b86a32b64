//! Ideas that would break a promise, each tried: refused, warned of, or held by the engine all the same; and `docs/proof.md` tells them.

use crate::common;
use std::collections::BTreeSet;
use std::fs;
use std::thread;

use presszero::catalogue::Locale;
use presszero::charter::Promise;
use presszero::diag::{Code, Severity, Source};
use presszero::lint::{Subject, check};
use presszero::scenario::{Case, Drive, Script, random_call, run};
use presszero::verify::prove;
use presszero::{Flow, load};

/// Random calls made on each flow that compiles.
const CALLS: u64 = 20;
/// Ideas for each promise, at least.
const IDEAS_MIN: usize = 5;

/// What becomes of an idea.
#[derive(Debug, PartialEq)]
enum End {
    /// It does not compile: these errors, and no others.
    Refused(BTreeSet<Code>),
    /// It compiles with at least these warnings, and every promise that is proved is kept.
    Warned(BTreeSet<Code>),
    /// It compiles, and the proof shows a call that breaks this promise.
    Shown(Promise),
    /// It compiles, nobody warns, and the promise is kept: the conversations show how.
    Held,
    /// It compiles, nobody warns, and no program can tell: a person has to look.
    Open,
}

/// One file of `tests/proof_ideas`.
struct Idea {
    file: String,
    promise: Promise,
    told: [String; 2],
    end: End,
    text: String,
    cases: Vec<Case>,
}

fn ideas() -> Vec<Idea> {
    let files = common::files("tests/proof_ideas");
    let mut ideas: Vec<Idea> = files
        .iter()
        .map(|path| {
            let file = path.file_name().and_then(|name| name.to_str()).expect("a name");
            read(file, &fs::read_to_string(path).expect("text"))
        })
        .collect();
    ideas.sort_by_key(|idea| Promise::ALL.iter().position(|promise| *promise == idea.promise));
    ideas
}

fn read(file: &str, text: &str) -> Idea {
    let note = |key: &str| {
        let start = format!("# {key}: ");
        text.lines().find_map(|line| line.strip_prefix(&start)).map(str::to_owned)
    };
    let must = |key: &str| note(key).unwrap_or_else(|| panic!("{file} lacks `# {key}: `"));
    let codes = |list: String| -> BTreeSet<Code> {
        list.split_whitespace().map(|id| Code::named(id).unwrap_or_else(|| panic!("{file}: {id}"))).collect()
    };
    let id = must("promise");
    let promise = *Promise::ALL.iter().find(|promise| promise.id() == id).unwrap_or_else(|| panic!("{file}: {id}"));
    let is = |what: &str| text.lines().any(|line| line == what);
    let end = match (note("refused"), note("warned")) {
        (Some(list), _) => End::Refused(codes(list)),
        (None, Some(list)) => End::Warned(codes(list)),
        (None, None) if is("# shown") => End::Shown(promise),
        (None, None) if is("# held") => End::Held,
        (None, None) => {
            assert!(is("# open"), "{file} does not say what becomes of it");
            End::Open
        }
    };
    let stem = file.strip_suffix(".toml").unwrap_or_else(|| panic!("{file} is no flow"));
    assert!(stem.starts_with(&format!("{id}-")), "{file} does not begin with its promise");
    Idea {
        file: stem.to_owned(),
        promise,
        told: [must("idea"), must("想法")],
        end,
        text: text.into(),
        cases: cases(file, text),
    }
}

/// The conversations in the lines that begin with `#>`.
fn cases(file: &str, text: &str) -> Vec<Case> {
    let lines: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("#>")).collect();
    let source = Source::new(file, &format!("flow = \"{file}\"\n{}", lines.join("\n")));
    let (script, problems) = Script::read(&source);
    script.unwrap_or_else(|| panic!("{file}: {:?}", problems.into_sorted())).cases
}

/// What is not as the file says.
fn wrong(idea: &Idea) -> Vec<String> {
    let loaded = load(&idea.file, idea.text.as_bytes());
    let mut found = loaded.diagnostics.clone();
    let Some(flow) = &loaded.flow else {
        let errors = found.iter().filter(|problem| problem.severity == Severity::Error).map(|problem| problem.code);
        let refused = End::Refused(errors.collect());
        return if refused == idea.end { Vec::new() } else { vec![format!("{refused:?}")] };
    };
    found.extend(Subject::of(&loaded).map(|subject| check(&subject)).unwrap_or_default());
    let warned: BTreeSet<Code> = found.iter().map(|problem| problem.code).collect();
    let as_said = match &idea.end {
        End::Refused(_) => false,
        End::Warned(codes) => codes.is_subset(&warned) && !codes.is_empty(),
        End::Shown(_) => true,
        End::Held => warned.is_empty() && !idea.cases.is_empty(),
        End::Open => warned.is_empty(),
    };
    let mut wrong = if as_said { Vec::new() } else { vec![format!("compiles, with {warned:?}")] };
    match idea.end {
        End::Shown(promise) => wrong.extend(not_shown(flow, promise)),
        _ => wrong.extend(proof_breaks(flow).into_iter().chain(callers_break(flow))),
    }
    for case in &idea.cases {
        let outcome = run(flow, case, Drive::Direct);
        wrong.extend(outcome.failures.iter().map(|failure| format!("case `{}`: {failure:?}", case.name)));
    }
    wrong
}

/// What is missing where the proof has to show a call that breaks a promise.
fn not_shown(flow: &Flow, promise: Promise) -> Option<String> {
    let proof = prove(flow);
    let Some(shown) = proof.broken().find(|decided| decided.promise == promise) else {
        return Some(format!("{promise} is not shown to be broken"));
    };
    let counterexample = shown.counterexample.as_ref().filter(|shown| shown.is_whole);
    let passes = |case: &Case| run(flow, case, Drive::Direct).passed();
    match counterexample {
        None => Some("no call is shown".into()),
        Some(shown) => passes(&shown.case).then(|| format!("the call that is shown passes: {:?}", shown.case)),
    }
}

/// Promises that the proof finds broken.
fn proof_breaks(flow: &Flow) -> BTreeSet<String> {
    let proof = prove(flow);
    let broken = proof.broken().filter_map(|decided| Some((decided.promise, decided.counterexample.as_ref()?)));
    broken.map(|(promise, shown)| format!("breaks {promise}: {}", shown.fault.to(Locale::English))).collect()
}

/// What random callers find broken.
fn callers_break(flow: &Flow) -> BTreeSet<String> {
    let mut broken = BTreeSet::new();
    for call in (0..CALLS).map(|seed| random_call(flow, seed)) {
        let breaches = call.breaches.iter();
        broken.extend(
            breaches.map(|breach| format!("a caller: {}: {}", breach.promise, breach.explanation.to(Locale::English))),
        );
        broken.extend(call.faults.iter().map(|fault| fault.to(Locale::English)));
    }
    broken
}

#[test]
fn every_idea_ends_as_its_file_says() {
    let ideas = ideas();
    let (even, odd): (Vec<_>, Vec<_>) = ideas.iter().enumerate().partition(|(ix, _)| ix % 2 == 0);
    let look = |part: Vec<(usize, &Idea)>| -> Vec<String> {
        let found = part.into_iter().map(|(_, idea)| (idea, wrong(idea))).filter(|(_, wrong)| !wrong.is_empty());
        found.map(|(idea, wrong)| format!("{}: {}", idea.file, wrong.join("; "))).collect()
    };
    let found = thread::scope(|scope| {
        let other = scope.spawn(|| look(odd));
        let mut found = look(even);
        found.extend(other.join().expect("looked"));
        found
    });
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn every_promise_is_tried() {
    let ideas = ideas();
    for promise in Promise::ALL {
        let tried = ideas.iter().filter(|idea| idea.promise == promise).count();
        assert!(tried >= IDEAS_MIN, "{promise}: {tried} ideas");
    }
}

/// What becomes of an idea, in the words of the page.
fn end_in_words(idea: &Idea, locale: Locale) -> String {
    let rules = match locale {
        Locale::English => "rules.md",
        Locale::Chinese => "rules.zh-CN.md",
    };
    let links = |codes: &BTreeSet<Code>| {
        let link = |code: &Code| {
            format!(
                "[{code} {name}]({rules}#{anchor}-{name})",
                name = code.name(),
                anchor = code.as_str().to_lowercase()
            )
        };
        codes.iter().map(link).collect::<Vec<_>>().join(", ")
    };
    let [english, chinese] = match &idea.end {
        End::Refused(codes) => [format!("refused: {}", links(codes)), format!("拒绝编译：{}", links(codes))],
        End::Warned(codes) => [format!("warned: {}", links(codes)), format!("警告：{}", links(codes))],
        End::Shown(_) => ["shown: a call that breaks it".to_owned(), "证明失败，并给出一通打破承诺的电话".to_owned()],
        End::Held => ["held; the file has the conversation".to_owned(), "守住，文件里有对话".to_owned()],
        End::Open => ["**open**: no program tells".to_owned(), "**未解决**：程序看不出来".to_owned()],
    };
    match locale {
        Locale::English => english,
        Locale::Chinese => chinese,
    }
}

/// The table of the page.
fn table(ideas: &[Idea], locale: Locale) -> String {
    let head = match locale {
        Locale::English => "| promise | idea | what becomes of it |",
        Locale::Chinese => "| 承诺 | 想法 | 结果 |",
    };
    let row = |idea: &Idea| {
        let told = &idea.told[locale as usize];
        let file = format!("../tests/proof_ideas/{}.toml", idea.file);
        format!("| `{}` | [{told}]({file}) | {} |\n", idea.promise, end_in_words(idea, locale))
    };
    format!("{head}\n| --- | --- | --- |\n{}", ideas.iter().map(row).collect::<String>())
}

/// `docs/proof.md` lists exactly these ideas. `UPDATE_DOCS=1 cargo test --test proofs proof_ideas` writes the table anew.
#[test]
fn the_page_lists_every_idea() {
    const FROM: &str = "<!-- ideas -->\n";
    const TO: &str = "<!-- end of ideas -->";
    let ideas = ideas();
    for (locale, page) in [(Locale::English, "docs/proof.md"), (Locale::Chinese, "docs/proof.zh-CN.md")] {
        let path = common::root().join(page);
        let written = fs::read_to_string(&path).expect("the page");
        let (before, rest) = written.split_once(FROM).expect("the beginning of the table");
        let (_, after) = rest.split_once(TO).expect("the end of the table");
        let now = format!("{before}{FROM}\n{}\n{TO}{after}", table(&ideas, locale));
        if std::env::var("UPDATE_DOCS").is_ok() {
            fs::write(&path, &now).expect("written");
        } else {
            assert!(now == written, "{page} is not current: UPDATE_DOCS=1");
        }
    }
}
