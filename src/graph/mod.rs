//! What does the flow look like? The flow as a plain picture of shapes and arrows, and that picture as Mermaid and as DOT.
//!
//! Each place of a flow is drawn, and everything that can be entered: the call, the lanes, 'at any time'. Every request for a person
//! ends at a queue, and every queue at whatever keeps the request when nobody can take it. What works everywhere (the human key, the
//! limits) is said once in the notes, and not drawn at each node.

mod build;
mod dot;
mod mermaid;
mod text;
mod words;

#[cfg(test)]
mod tests;

use crate::catalogue::{Locale, Text, text};

pub use text::columns;

/// Columns of a text in a shape, where a wide character takes two.
const SHAPE_COLUMNS: usize = 28;
/// Columns of a text at an arrow.
const ARROW_COLUMNS: usize = 18;
/// Columns of a note.
const NOTE_COLUMNS: usize = 150;
/// Rows of one text in a shape; what does not fit ends with `…`.
const SHAPE_ROWS_MAX: usize = 2;
/// Rows of one text at an arrow.
const ARROW_ROWS_MAX: usize = 3;
/// Rows of one note.
const NOTE_ROWS_MAX: usize = 4;

/// A flow as shapes and arrows. Every text is one line without control characters.
///
/// ```
/// use presszero::graph::{Kind, Picture};
/// # let text = "name = \"a\"\nlang = \"en\"\n[human]\nqueue = \"q\"\n[menu.m]\noptions = [{ key = \"1\", label = \"Bills\", go = \"end\" }]\n";
/// let flow = presszero::Flow::parse(text).expect("a good flow");
/// let picture = Picture::of(&flow);
/// assert!(picture.shapes.iter().any(|shape| shape.kind == Kind::Queue && shape.name == "q"));
/// assert!(picture.arrows.iter().any(|arrow| arrow.labels == ["1 Bills"]));
/// assert!(picture.mermaid().starts_with("---\n"));
/// assert!(picture.dot().starts_with("digraph flow {\n"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The name of the flow.
    pub title: String,
    /// What the picture is, in one sentence, for who cannot see it.
    pub about: String,
    /// The language of the picture's own words: Chinese for a flow whose main language is Chinese, else English.
    pub locale: Locale,
    /// Nodes, queues and entries.
    pub shapes: Vec<Shape>,
    /// Where each leads. At most one arrow of each kind from one shape to another.
    pub arrows: Vec<Arrow>,
    /// What holds everywhere, and is therefore not drawn at each node.
    pub notes: Vec<String>,
}

impl Picture {
    /// The notes, in rows that can be drawn.
    #[must_use]
    pub fn note_rows(&self) -> Vec<String> {
        self.notes.iter().flat_map(|note| text::fill(note, NOTE_COLUMNS, NOTE_ROWS_MAX)).collect()
    }
}

/// One shape of a picture.
///
/// ```
/// # let text = "name = \"a\"\nlang = \"en\"\n[human]\nqueue = \"q\"\n[menu.m]\noptions = [{ key = \"1\", go = \"end\" }]\n";
/// let flow = presszero::Flow::parse(text).expect("a good flow");
/// let picture = presszero::graph::Picture::of(&flow);
/// assert_eq!((picture.shapes[0].id.as_str(), picture.shapes[0].name.as_str()), ("n0", "m"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// A letter and a number, such as `n0`: safe as an id everywhere, and the same in every run.
    pub id: String,
    /// What it is.
    pub kind: Kind,
    /// The author's id, or what it is called.
    pub name: String,
    /// What is said or done there, and options that lead back.
    pub lines: Vec<String>,
}

impl Shape {
    /// The lines, in rows that can be drawn.
    #[must_use]
    pub fn rows(&self) -> Vec<String> {
        rows(&self.lines, SHAPE_COLUMNS, SHAPE_ROWS_MAX)
    }
}

/// One arrow of a picture, between two shapes by their index.
///
/// ```
/// let arrow = presszero::graph::Arrow { from: 0, to: 1, labels: vec!["1 Bills".into()], dashed: false };
/// assert_ne!(arrow.from, arrow.to);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrow {
    /// Index of the shape it leaves.
    pub from: usize,
    /// Index of the shape it leads to.
    pub to: usize,
    /// When it is taken, one reason a text; none where it always is.
    pub labels: Vec<String>,
    /// Taken when something did not work: a failed task, a closed or busy queue.
    pub dashed: bool,
}

impl Arrow {
    /// The labels, in rows that can be drawn.
    #[must_use]
    pub fn rows(&self) -> Vec<String> {
        rows(&self.labels, ARROW_COLUMNS, ARROW_ROWS_MAX)
    }
}

fn rows(texts: &[String], columns_max: usize, rows_max: usize) -> Vec<String> {
    texts.iter().flat_map(|text| text::wrap(text, columns_max, rows_max)).collect()
}

/// What a shape is. Writers tell kinds apart by form, and not by colour alone.
///
/// ```
/// use presszero::{catalogue::Locale, graph::Kind};
/// assert_eq!(Kind::Queue.word().to(Locale::English), "person");
/// assert_eq!(Kind::Queue.word().to(Locale::Chinese), "人工");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The call comes in.
    Call,
    /// What a caller can do at any time.
    Anytime,
    /// A fast path.
    Lane,
    /// Offers options.
    Menu,
    /// Takes an entry.
    Collect,
    /// Says something.
    Message,
    /// The host does something.
    Task,
    /// The host's own bot talks.
    Talk,
    /// Sorts a report.
    Ticket,
    /// The author's own handover.
    Transfer,
    /// A queue of people.
    Queue,
    /// The request is kept: somebody calls back.
    Callback,
    /// The request is kept: a recorded message.
    Voicemail,
    /// The closing question.
    End,
}

impl Kind {
    /// All of them, in the order of a legend.
    pub const ALL: [Self; 14] = [
        Self::Call,
        Self::Anytime,
        Self::Lane,
        Self::Menu,
        Self::Collect,
        Self::Message,
        Self::Task,
        Self::Talk,
        Self::Ticket,
        Self::Transfer,
        Self::Queue,
        Self::Callback,
        Self::Voicemail,
        Self::End,
    ];

    /// What it is called.
    #[must_use]
    pub fn word(self) -> Text {
        match self {
            Self::Call => text!("kind-call"),
            Self::Anytime => text!("kind-anytime"),
            Self::Lane => text!("kind-lane"),
            Self::Menu => text!("kind-menu"),
            Self::Collect => text!("kind-collect"),
            Self::Message => text!("kind-message"),
            Self::Task => text!("kind-task"),
            Self::Talk => text!("kind-talk"),
            Self::Ticket => text!("kind-ticket"),
            Self::Transfer => text!("kind-transfer"),
            Self::Queue => text!("kind-queue"),
            Self::Callback => text!("kind-callback"),
            Self::Voicemail => text!("kind-voicemail"),
            Self::End => text!("kind-end"),
        }
    }
}
