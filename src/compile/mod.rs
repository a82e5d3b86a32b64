//! Source to flow: everything that is wrong with a flow is told at once, and a wrong flow never half-loads.

mod closing;
mod disclosure;
mod ears;
mod graph;
mod hint;
mod hours;
mod lanes;
mod languages;
mod meant;
mod menus;
mod names;
mod nodes;
mod pace;
mod prompts;
mod queues;
mod rules;
mod slots;
mod tables;

#[cfg(test)]
mod hostile;
#[cfg(test)]
mod tests;

use std::ops::Range;

use crate::catalogue::{Text, text};
use crate::diag::{Code, Diagnostic, Diagnostics, Source};
use crate::flow::{Digest, Flow, Questions, Tongue};
use crate::protocol::Key;
use crate::source;

pub(crate) use hours::shift_of;
pub use names::why_no_name;
pub(crate) use names::{NodeName, Written, nodes_of, transfer_after};
pub(crate) use pace::names_one;

use ears::{Means, Plain};
use names::Names;
use queues::QueueNames;
use slots::Slots;

/// A file and what became of it.
///
/// ```
/// let loaded = presszero::load("shop.toml", b"name = \"shop\"\nlang = \"en\"\n[human]\n");
/// assert!(loaded.flow.is_none());
/// let codes: Vec<_> = loaded.diagnostics.iter().map(|problem| problem.code.as_str()).collect();
/// assert_eq!(codes, ["PZ104", "PZ104"]); // no node to start with, and no queue
/// ```
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The text, to show places in.
    pub source: Source,
    /// What the author wrote, as far as it could be read.
    pub written: source::Flow,
    /// The flow; none if any of the problems is an error.
    pub flow: Option<Flow>,
    /// All problems, in the order of their places.
    pub diagnostics: Vec<Diagnostic>,
    /// Codes of problems that there were, and that the flow sets aside. Lints are not among them.
    pub set_aside: Vec<Code>,
}

impl Loaded {
    /// Where a node is written; none for one that the file does not have.
    #[must_use]
    pub fn place_of(&self, node: &str) -> Option<std::ops::Range<usize>> {
        names::nodes_of(&self.written).into_iter().find(|named| named.id.value == node).map(|named| named.header)
    }

    /// Where the author says how a person is reached: the hint, else the greeting, else the name of the flow.
    #[must_use]
    pub fn place_of_opening(&self) -> Option<std::ops::Range<usize>> {
        let hint =
            self.written.human.as_ref().and_then(|human| human.value.hint.as_ref()).map(|hint| hint.span.clone());
        let greeting = || self.written.greeting.as_ref().map(|greeting| greeting.span.clone());
        hint.or_else(greeting).or_else(|| self.written.name.as_ref().map(|name| name.span.clone()))
    }
}

/// Loads a flow from the bytes of a file.
///
/// ```
/// let text = r#"
/// name = "shop"
/// lang = "zh-CN"
/// [human]
/// queue = "service"
/// [menu.main]
/// options = [{ key = "1", label = "查订单", go = "end" }]
/// "#;
/// let loaded = presszero::load("shop.toml", text.as_bytes());
/// assert!(loaded.diagnostics.is_empty());
/// assert_eq!(loaded.flow.map(|flow| flow.name().to_owned()), Some("shop".to_owned()));
/// ```
#[must_use]
pub fn load(name: &str, bytes: &[u8]) -> Loaded {
    let (source, problems) = source::decode(name, bytes);
    match problems.has_errors() {
        true => Loaded::unread(source, source::Flow::default(), problems),
        false => compile(source),
    }
}

/// Compiles a text.
///
/// ```
/// use presszero::diag::Source;
/// let text = "name = \"a\"\nlang = \"en\"\n[human]\nqueue = \"q\"\n[menu.m]\noptions = [{ key = \"1\", go = \"mm\" }]\n";
/// let loaded = presszero::compile(Source::new("a.toml", text));
/// assert_eq!(loaded.diagnostics[0].help.as_ref().map(ToString::to_string), Some("did you mean `m`?".to_owned()));
/// ```
#[must_use]
pub fn compile(source: Source) -> Loaded {
    let (written, problems) = source::read(&source);
    // Where the file is not TOML, any part of the flow may be lost: what is missing would only be guessed.
    let is_toml = !problems.has(Code::BadSyntax) && !problems.has(Code::TooDeep);
    if !is_toml {
        return Loaded::unread(source, written, problems);
    }
    let mut compiler = Compiler::new(&source, &written, problems);
    let flow = compiler.flow();
    let allowed = compiler.allowed();
    let flow = flow.filter(|_| !compiler.out.has_errors());
    let is_set_aside = |problem: &Diagnostic| problem.code.can_be_allowed() && allowed.contains(&problem.code);
    let (set_aside, diagnostics): (Vec<_>, Vec<_>) = compiler.out.into_sorted().into_iter().partition(is_set_aside);
    let set_aside = set_aside.into_iter().map(|problem| problem.code).collect();
    Loaded { source, written, flow, diagnostics, set_aside }
}

impl Loaded {
    /// A file that is no flow.
    fn unread(source: Source, written: source::Flow, problems: Diagnostics) -> Self {
        Self { source, written, flow: None, diagnostics: problems.into_sorted(), set_aside: Vec::new() }
    }
}

impl Flow {
    /// Compiles a text, for tests and examples; [`load`] also gives the warnings.
    ///
    /// # Errors
    /// All problems of the text, if any of them is an error.
    ///
    /// ```
    /// let problems = presszero::Flow::parse("name = 'My Shop'").unwrap_err();
    /// assert!(problems.iter().any(|problem| problem.code.name() == "bad-name"));
    /// ```
    pub fn parse(text: &str) -> Result<Self, Vec<Diagnostic>> {
        let loaded = compile(Source::new("flow.toml", text));
        loaded.flow.ok_or(loaded.diagnostics)
    }
}

/// What is known while a flow is compiled.
struct Compiler<'s> {
    source: &'s Source,
    written: &'s source::Flow,
    out: Diagnostics,
    names: Names<'s>,
    queues: QueueNames<'s>,
    slots: Slots<'s>,
    tongues: Vec<Tongue>,
    /// Hears the languages so far and no words of the flow, once that was asked for.
    plain: Option<Plain>,
    human_key: Key,
    /// What the ear will hear.
    heard: Vec<(Means, String)>,
    /// Words of the author's so far.
    words: usize,
}

impl<'s> Compiler<'s> {
    fn new(source: &'s Source, written: &'s source::Flow, mut out: Diagnostics) -> Self {
        let names = Names::collect(written, &mut out);
        let human_key =
            written.human.as_ref().and_then(|human| human.value.key.as_ref()).map_or(Key::ZERO, |key| key.value);
        Self {
            source,
            written,
            queues: QueueNames::collect(written, &names, &mut out),
            slots: Slots::collect(&names, &mut out),
            tongues: vec![languages::own(written, &mut out)],
            plain: None,
            names,
            out,
            human_key,
            heard: Vec::new(),
            words: 0,
        }
    }

    /// The problem of one more than a flow can have.
    fn too_many(&mut self, message: Text, place: &Range<usize>) {
        self.out.push(Diagnostic::new(Code::TooMany, message).at(place.clone(), text!("one-more")));
    }

    /// Every part is compiled even where another is wrong, so that all problems are told.
    fn flow(&mut self) -> Option<Flow> {
        let written = self.written;
        let name = self.name();
        let greeting = self.optional(written.greeting.as_ref());
        let robot_answer = self.optional(written.robot_answer.as_ref());
        let human = self.human();
        let limits = self.limits();
        let lanes = self.lanes();
        let queues = self.queue_tables();
        let nodes = self.nodes();
        let start = self.start();
        let survey = self.survey();
        let charge = self.charge();
        self.phrases_set_aside();
        let relaxed = self.rules();
        self.circles(&nodes, start);
        self.ends_at_once(&nodes, start, &lanes);
        let opening = self.opening(greeting.as_ref(), human.as_ref());
        let answers_plainly = self.answers_plainly(robot_answer.as_ref());
        if self.out.has_errors() {
            return None;
        }
        let (nodes, closing) = nodes::with_closing(nodes)?;
        let ear = self.ear();
        Some(Flow {
            name: name?,
            version: written.version.as_ref().map(|version| version.value.clone()).unwrap_or_default(),
            digest: Digest::of(self.source.text()),
            questions: Questions::new(nodes.len(), self.tongues.len()),
            tongues: std::mem::take(&mut self.tongues),
            start: start?,
            greeting,
            discloses_itself: opening.discloses_itself,
            hint_first: opening.hint_first,
            robot_answer,
            answers_plainly,
            human: human?,
            limits,
            lanes,
            queues,
            masked: nodes::masked(&nodes),
            nodes,
            closing,
            relaxed,
            survey,
            charge,
            ear,
        })
    }
}
