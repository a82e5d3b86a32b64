//! A picture as SVG: text stays text, the background is white, and nothing outside the file is needed.

use std::fmt::Write as _;

use presszero::graph::{Arrow, Kind, Picture, Shape, columns};

use super::form;
use super::layout::{self, Layout, Pair};

/// Around everything.
const EDGE: f64 = 24.0;
/// From one row of text to the next.
const ROW: f64 = 16.0;
/// The first row of a shape, which holds its name.
const HEAD: f64 = 19.0;
/// Above and below the text in a shape.
const PADDING: f64 = 7.0;
/// One sample of the legend: width and height.
const SAMPLE: Pair = (38.0, 22.0);

const STYLE: &str = "\
text{font-family:'Noto Sans','Noto Sans CJK SC','PingFang SC','Microsoft YaHei','Segoe UI',Helvetica,Arial,sans-serif;font-size:12px;fill:#1b2733}
.title{font-size:20px;font-weight:bold}
.name{font-size:13px;font-weight:bold}
.kind{font-size:11px;fill:#55606b}
.label{font-size:11.5px}
.arrow{fill:none;stroke:#55606b;stroke-width:1.3}
.arrow.to-person{stroke:#17703a;stroke-width:1.8}
.dashed{stroke-dasharray:5 4}
.under{fill:#fff;fill-opacity:.9}
.step{fill:#f4f6f8;stroke:#55606b}
.talk{stroke-dasharray:6 3}
.entry{fill:#fff4d6;stroke:#8a6100}
.handover{fill:#e3f4e8;stroke:#17703a;stroke-width:1.6}
.person{fill:#17703a;stroke:#0d4a25;stroke-width:2}
.kept{fill:#e6eefb;stroke:#1f4f99}
.edge-of-call{fill:#fff;stroke:#1b2733;stroke-width:1.6}
.on-person text,.on-person .kind{fill:#fff}
.sign{fill:#17703a}
.on-person .sign{fill:#fff}
.on-kept .sign{fill:#1f4f99}
";

/// Draws a picture.
pub fn of(picture: &Picture) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write(picture, &mut out);
    out
}

fn write(picture: &Picture, out: &mut String) -> std::fmt::Result {
    let shapes: Vec<Pair> = picture.shapes.iter().map(|shape| size_of(shape, picture)).collect();
    let labels: Vec<Pair> = picture.arrows.iter().map(size_of_label).collect();
    let layout = layout::of(picture, &shapes, &labels);
    let notes = picture.note_rows();
    let widest_note = notes.iter().map(|note| width(note, 12.0)).fold(0.0, f64::max);
    let inner = layout.size.0.max(widest_note).max(620.0);
    let (legend, legend_height) = legend(picture, inner);
    let notes_height = ROW * f64::from(u32::try_from(notes.len()).unwrap_or(u32::MAX));
    let top = EDGE + 34.0 + notes_height + 12.0 + legend_height + 16.0;
    let (full_width, full_height) = (inner + 2.0 * EDGE, top + layout.size.1 + EDGE);
    writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{full_width:.0}\" height=\"{full_height:.0}\" \
         viewBox=\"0 0 {full_width:.0} {full_height:.0}\" role=\"img\" aria-labelledby=\"title about\" lang=\"{}\">",
        picture.locale.tag()
    )?;
    writeln!(out, "<title id=\"title\">{}</title>", escaped(&picture.title))?;
    writeln!(out, "<desc id=\"about\">{} {}</desc>", escaped(&picture.about), escaped(&picture.notes.join(" ")))?;
    writeln!(out, "<style>\n{STYLE}</style>")?;
    for (id, colour) in [("head", "#55606b"), ("head-to-person", "#17703a")] {
        writeln!(
            out,
            "<marker id=\"{id}\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"9\" markerHeight=\"9\" \
             markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0 0 10 5 0 10 2.5 5z\" fill=\"{colour}\"/></marker>"
        )?;
    }
    writeln!(out, "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>")?;
    writeln!(out, "<text class=\"title\" x=\"{EDGE}\" y=\"{:.1}\">{}</text>", EDGE + 16.0, escaped(&picture.title))?;
    let mut y = EDGE + 34.0;
    for note in &notes {
        y += ROW;
        writeln!(out, "<text x=\"{EDGE}\" y=\"{:.1}\">{}</text>", y - 4.0, escaped(note))?;
    }
    writeln!(out, "<g transform=\"translate({EDGE} {:.1})\">\n{legend}</g>", y + 12.0)?;
    // The graph stands in the middle of what is wider than itself.
    let left = EDGE + (inner - layout.size.0) / 2.0;
    writeln!(out, "<g transform=\"translate({left:.1} {top:.1})\">")?;
    for (arrow, (_, points)) in picture.arrows.iter().zip(&layout.arrows) {
        write_arrow(picture, arrow, &path_of(arrow, points, &layout, &shapes), out)?;
    }
    for ((shape, middle), size) in picture.shapes.iter().zip(&layout.shapes).zip(&shapes) {
        write_shape(picture, shape, *middle, *size, out)?;
    }
    for ((arrow, (middle, _)), size) in picture.arrows.iter().zip(&layout.arrows).zip(&labels) {
        write_label(arrow, *middle, *size, out)?;
    }
    writeln!(out, "</g>\n</svg>")
}

/// How wide a text is at most, in pixels. Fonts differ, so this is rather too much than too little.
fn width(text: &str, font_px: f64) -> f64 {
    let of_char = |c: char| match columns(c.encode_utf8(&mut [0; 4])) {
        0 => 0.0,
        // Quotation marks, arrows and the like are wide in Chinese fonts.
        1 if ('\u{2010}'..'\u{2c00}').contains(&c) => 1.03,
        1 if c.is_ascii_uppercase() || matches!(c, 'm' | 'w' | '@' | '%') => 0.78,
        1 => 0.59,
        _ => 1.03,
    };
    text.chars().map(of_char).sum::<f64>() * font_px
}

fn rows_height(rows: usize) -> f64 {
    ROW * f64::from(u32::try_from(rows).unwrap_or(u32::MAX))
}

/// Width and height of a shape with all its text.
pub fn size_of(shape: &Shape, picture: &Picture) -> Pair {
    let rows = shape.rows();
    let kind = width(&shape.kind.word().to(picture.locale), 11.0);
    let head = form::sign_width(shape.kind) + kind + 8.0 + width(&shape.name, 13.5);
    let widest = rows.iter().map(|row| width(row, 12.0)).fold(head, f64::max);
    let height = 2.0 * PADDING + HEAD + rows_height(rows.len()) + form::point(shape.kind);
    (widest + 2.0 * form::margin(shape.kind), height)
}

/// Width and height of what stands at an arrow.
pub fn size_of_label(arrow: &Arrow) -> Pair {
    let rows = arrow.rows();
    if rows.is_empty() {
        return (0.0, 0.0);
    }
    (rows.iter().map(|row| width(row, 11.5)).fold(0.0, f64::max) + 8.0, rows_height(rows.len()) + 2.0)
}

fn write_shape(picture: &Picture, shape: &Shape, middle: Pair, size: Pair, out: &mut String) -> std::fmt::Result {
    let kind = shape.kind;
    let (x, y) = (middle.0 - size.0 / 2.0, middle.1 - size.1 / 2.0);
    let on = match kind {
        Kind::Queue => " class=\"on-person\"",
        Kind::Callback | Kind::Voicemail => " class=\"on-kept\"",
        _ => "",
    };
    let class = form::class(kind);
    writeln!(out, "<g id=\"{}\"{on}><g class=\"{class}\">{}</g>", shape.id, form::outline(kind, x, y, size.0, size.1))?;
    let word = kind.word().to(picture.locale);
    let head_width = form::sign_width(kind) + width(&word, 11.0) + 8.0 + width(&shape.name, 13.5);
    let text_x = middle.0 - head_width / 2.0;
    let base = y + PADDING + 14.0;
    out.push_str(&form::sign(kind, text_x, base - 11.5));
    writeln!(
        out,
        "<text x=\"{:.1}\" y=\"{base:.1}\" text-anchor=\"middle\"><tspan class=\"kind\">{}</tspan> <tspan class=\"name\">{}</tspan></text>",
        middle.0 + form::sign_width(kind) / 2.0,
        escaped(&word),
        escaped(&shape.name)
    )?;
    let mut row_y = base + 1.0;
    for row in shape.rows() {
        row_y += ROW;
        writeln!(out, "<text x=\"{:.1}\" y=\"{row_y:.1}\" text-anchor=\"middle\">{}</text>", middle.0, escaped(&row))?;
    }
    writeln!(out, "</g>")
}

fn write_arrow(picture: &Picture, arrow: &Arrow, path: &str, out: &mut String) -> std::fmt::Result {
    let to_person = matches!(picture.shapes[arrow.to].kind, Kind::Queue | Kind::Transfer);
    let (class, head) = if to_person { (" to-person", "head-to-person") } else { ("", "head") };
    let dashed = if arrow.dashed { " dashed" } else { "" };
    writeln!(out, "<path class=\"arrow{class}{dashed}\" marker-end=\"url(#{head})\" d=\"{path}\"/>")
}

/// The way of an arrow: straight through each layer, so that it crosses nothing in it, and bent between layers.
fn path_of(arrow: &Arrow, points: &[Pair], layout: &Layout, sizes: &[Pair]) -> String {
    let inner = points.get(1..points.len().saturating_sub(1)).unwrap_or_default();
    let (from, to) = (layout.shapes[arrow.from], layout.shapes[arrow.to]);
    let down = if from.1 < to.1 { 1.0 } else { -1.0 };
    let first = inner.first().copied().unwrap_or(to);
    let last = inner.last().copied().unwrap_or(from);
    // It begins within the shape, which is drawn over it, because not every edge is flat.
    let start = (port(from, sizes[arrow.from], first.0, down).0, from.1);
    let end = port(to, sizes[arrow.to], last.0, -down);
    let mut before = (start.0, from.1 + down * layout.half_layer(from.1));
    let mut path = format!("M{:.1} {:.1}V{:.1}", start.0, start.1, before.1);
    for (x, y) in inner.iter().copied().chain([(end.0, to.1)]) {
        let half = down * layout.half_layer(y);
        let enter = y - half;
        let bend = f64::midpoint(before.1, enter);
        let leave = if y == to.1 { end.1 } else { y + half };
        // Writing to a string cannot fail.
        let _ = write!(path, "C{:.1} {bend:.1} {x:.1} {bend:.1} {x:.1} {enter:.1}", before.0);
        // A line of no length would turn the head of the arrow aside.
        if (leave - enter).abs() > 0.1 {
            let _ = write!(path, "V{leave:.1}");
        }
        before = (x, leave);
    }
    path
}

/// Where an arrow leaves a shape or reaches it: on its lower or upper edge, as near as that edge is to where the arrow goes.
fn port(middle: Pair, size: Pair, towards_x: f64, down: f64) -> Pair {
    let reach = size.0 * 0.36;
    (towards_x.clamp(middle.0 - reach, middle.0 + reach), middle.1 + down * size.1 / 2.0)
}

fn write_label(arrow: &Arrow, middle: Pair, size: Pair, out: &mut String) -> std::fmt::Result {
    let rows = arrow.rows();
    if rows.is_empty() {
        return Ok(());
    }
    let (x, y) = (middle.0 - size.0 / 2.0, middle.1 - size.1 / 2.0);
    write!(
        out,
        "<g><rect class=\"under\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"{:.1}\" height=\"{:.1}\"/>",
        size.0, size.1
    )?;
    let mut row_y = y - 2.5;
    for row in rows {
        row_y += ROW;
        write!(
            out,
            "<text class=\"label\" x=\"{:.1}\" y=\"{row_y:.1}\" text-anchor=\"middle\">{}</text>",
            middle.0,
            escaped(&row)
        )?;
    }
    writeln!(out, "</g>")
}

/// A sample of each kind that the picture has, in rows of at most this width; and how high that is.
fn legend(picture: &Picture, width_max: f64) -> (String, f64) {
    let mut out = String::new();
    let (mut x, mut y) = (0.0, 0.0);
    for kind in Kind::ALL.into_iter().filter(|kind| picture.shapes.iter().any(|shape| shape.kind == *kind)) {
        let word = kind.word().to(picture.locale);
        let needed = SAMPLE.0 + 7.0 + width(&word, 12.0) + 18.0;
        if x > 0.0 && x + needed > width_max {
            (x, y) = (0.0, y + SAMPLE.1 + 8.0);
        }
        let on = if kind == Kind::Queue { "on-person" } else { "on-kept" };
        let sign = form::sign(kind, x + SAMPLE.0 / 2.0 - 7.0, y + 4.0);
        let sign = if kind == Kind::Transfer { sign } else { format!("<g class=\"{on}\">{sign}</g>") };
        let outline = form::outline(kind, x, y, SAMPLE.0, SAMPLE.1);
        let _ = writeln!(
            out,
            "<g class=\"{}\">{outline}</g>{sign}<text x=\"{:.1}\" y=\"{:.1}\">{word}</text>",
            form::class(kind),
            x + SAMPLE.0 + 7.0,
            y + 15.0
        );
        x += needed;
    }
    (out, y + SAMPLE.1)
}

/// A text between tags or in an attribute.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}
