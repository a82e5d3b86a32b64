//! The picture in DOT, the language of Graphviz.

use std::fmt::Write as _;

use super::{Kind, Picture, Shape};

impl Picture {
    /// The picture in DOT, for Graphviz and what reads its files.
    #[must_use]
    pub fn dot(&self) -> String {
        let mut out = String::new();
        // Writing to a string cannot fail.
        let _ = self.write_dot(&mut out);
        out
    }

    fn write_dot(&self, out: &mut String) -> std::fmt::Result {
        writeln!(out, "digraph flow {{")?;
        let notes: String = self.note_rows().iter().map(|row| format!("{}\\l", escaped(row))).collect();
        writeln!(out, "  graph [label=\"{}\\l{notes}\", labelloc=t, labeljust=l, rankdir=TB];", escaped(&self.title))?;
        writeln!(out, "  graph [fontname=\"sans-serif\", tooltip=\"{}\"];", escaped(&self.about))?;
        writeln!(out, "  node [fontname=\"sans-serif\", fontsize=11, style=filled, fillcolor=\"#f4f6f8\"];")?;
        writeln!(out, "  edge [fontname=\"sans-serif\", fontsize=10];")?;
        for shape in &self.shapes {
            writeln!(out, "  {} [label=\"{}\", {}];", shape.id, self.text(shape), form(shape.kind))?;
        }
        for arrow in &self.arrows {
            let (from, to) = (&self.shapes[arrow.from].id, &self.shapes[arrow.to].id);
            let label: Vec<String> = arrow.rows().iter().map(|row| escaped(row)).collect();
            let style = if arrow.dashed { ", style=dashed" } else { "" };
            writeln!(out, "  {from} -> {to} [label=\"{}\"{style}];", label.join("\\n"))?;
        }
        writeln!(out, "}}")
    }

    fn text(&self, shape: &Shape) -> String {
        let head = format!("{} · {}", escaped(&shape.kind.word().to(self.locale)), escaped(&shape.name));
        shape.rows().iter().fold(head, |label, row| format!("{label}\\n{}", escaped(row)))
    }
}

/// The form of a kind.
const fn form(kind: Kind) -> &'static str {
    match kind {
        Kind::Call => "shape=oval, fillcolor=white, penwidth=2",
        Kind::Anytime => "shape=invhouse, fillcolor=\"#fff4d6\", penwidth=2",
        Kind::Lane => "shape=invhouse, fillcolor=\"#fff4d6\"",
        Kind::Menu => "shape=hexagon",
        Kind::Collect => "shape=parallelogram",
        Kind::Message => "shape=box, style=\"rounded,filled\"",
        Kind::Task => "shape=component",
        Kind::Talk => "shape=box, style=\"dashed,filled\"",
        Kind::Ticket => "shape=note",
        Kind::Transfer => "shape=trapezium, fillcolor=\"#e3f4e8\", color=\"#17703a\"",
        Kind::Queue => "shape=oval, fillcolor=\"#17703a\", fontcolor=white, color=\"#0d4a25\", penwidth=3",
        Kind::Callback => "shape=cylinder, fillcolor=\"#e6eefb\", color=\"#1f4f99\"",
        Kind::Voicemail => "shape=folder, fillcolor=\"#e6eefb\", color=\"#1f4f99\"",
        Kind::End => "shape=box, fillcolor=white, peripheries=2",
    }
}

/// A text inside quotes. Graphviz reads backslashes and HTML's named characters in labels.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '&' => out.push_str("&amp;"),
            c => out.push(c),
        }
    }
    out
}
