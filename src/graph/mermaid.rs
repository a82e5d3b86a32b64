//! The picture as a Mermaid flowchart.

use std::fmt::Write as _;

use super::{Kind, Picture, Shape};

impl Picture {
    /// The picture as a Mermaid flowchart, which Markdown pages of many hosts show as a drawing.
    #[must_use]
    pub fn mermaid(&self) -> String {
        let mut out = String::new();
        // Writing to a string cannot fail.
        let _ = self.write_mermaid(&mut out);
        out
    }

    fn write_mermaid(&self, out: &mut String) -> std::fmt::Result {
        writeln!(out, "---\ntitle: \"{}\"\n---\nflowchart TB", plain(&self.title))?;
        writeln!(out, "  accTitle: {}\n  accDescr: {}", plain(&self.title), plain(&self.about))?;
        for shape in &self.shapes {
            let (open, close) = brackets(shape.kind);
            writeln!(out, "  {}{open}\"{}\"{close}:::{}", shape.id, self.label(shape), class(shape.kind))?;
        }
        writeln!(out, "  notes[\"{}\"]:::notes", joined(&self.note_rows()))?;
        for arrow in &self.arrows {
            let (from, to) = (&self.shapes[arrow.from].id, &self.shapes[arrow.to].id);
            let line = if arrow.dashed { "-.->" } else { "-->" };
            let label = joined(&arrow.rows());
            let label = if label.is_empty() { label } else { format!("|\"{label}\"|") };
            writeln!(out, "  {from} {line}{label} {to}")?;
        }
        out.push_str(CLASSES);
        Ok(())
    }

    fn label(&self, shape: &Shape) -> String {
        let head = format!("{}<br><b>{}</b>", escaped(&shape.kind.word().to(self.locale)), escaped(&shape.name));
        shape.rows().iter().fold(head, |label, row| format!("{label}<br>{}", escaped(row)))
    }
}

/// The form of a kind.
const fn brackets(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Call | Kind::Queue => ("([", "])"),
        Kind::Anytime | Kind::Lane => (">", "]"),
        Kind::Menu => ("{{", "}}"),
        Kind::Collect => ("[/", "/]"),
        Kind::Message => ("(", ")"),
        Kind::Task => ("[[", "]]"),
        Kind::Talk | Kind::End => ("[", "]"),
        Kind::Ticket => ("[\\", "\\]"),
        Kind::Transfer => ("[/", "\\]"),
        Kind::Callback | Kind::Voicemail => ("[(", ")]"),
    }
}

const fn class(kind: Kind) -> &'static str {
    match kind {
        Kind::Call => "incoming",
        Kind::Anytime | Kind::Lane => "entry",
        Kind::Transfer => "handover",
        Kind::Queue => "person",
        Kind::Callback | Kind::Voicemail => "kept",
        Kind::End => "ending",
        Kind::Menu | Kind::Collect | Kind::Message | Kind::Task | Kind::Talk | Kind::Ticket => "step",
    }
}

const CLASSES: &str = "  \
  classDef incoming fill:#fff,stroke:#1b2733,stroke-width:2px,color:#1b2733
  classDef entry fill:#fff4d6,stroke:#8a6100,color:#1b2733
  classDef step fill:#f4f6f8,stroke:#55606b,color:#1b2733
  classDef handover fill:#e3f4e8,stroke:#17703a,color:#1b2733
  classDef person fill:#17703a,stroke:#0d4a25,stroke-width:3px,color:#fff
  classDef kept fill:#e6eefb,stroke:#1f4f99,color:#1b2733
  classDef ending fill:#fff,stroke:#1b2733,stroke-width:4px,color:#1b2733
  classDef notes fill:#fff,stroke:#55606b,stroke-dasharray:4 3,color:#1b2733,text-align:left
";

fn joined(rows: &[String]) -> String {
    rows.iter().map(|row| escaped(row)).collect::<Vec<_>>().join("<br>")
}

/// A text inside a label. Whatever Mermaid, its Markdown or HTML could take for a sign of theirs is written as a number.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        // A joining mark inside a word means nothing else.
        let is_inside = before.is_ascii_alphanumeric() && chars.peek().is_some_and(char::is_ascii_alphanumeric);
        match c {
            '-' | '_' | '.' if is_inside => out.push(c),
            // A time of the day.
            ':' if before.is_ascii_digit() && is_inside => out.push(c),
            ',' | '(' | ')' | '?' => out.push(c),
            c if c.is_ascii_punctuation() => {
                let _ = write!(out, "#{};", u32::from(c));
                // Two `$` are a formula and `\n` is a new row even when written as numbers, so nothing may follow at once.
                out.push_str(if matches!(c, '$' | '\\') { "#8203;" } else { "" });
            }
            c => out.push(c),
        }
        before = c;
    }
    out
}

/// A text outside labels, where no number is read: signs are left out.
fn plain(text: &str) -> String {
    text.chars()
        .map(|c| if matches!(c, '"' | '\\' | '#' | ';' | '{' | '}' | '<' | '>' | '%' | '`') { ' ' } else { c })
        .collect()
}
