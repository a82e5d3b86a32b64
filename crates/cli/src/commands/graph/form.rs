//! The form of each kind of shape: an outline, its colours, and a sign.

use presszero::graph::Kind;

/// Space between the outline and the text, left and right.
pub const fn margin(kind: Kind) -> f64 {
    match kind {
        Kind::Menu | Kind::Collect | Kind::Transfer => 20.0,
        Kind::Call | Kind::Queue | Kind::Callback | Kind::Voicemail => 16.0,
        Kind::Task | Kind::End | Kind::Ticket => 14.0,
        Kind::Anytime | Kind::Lane | Kind::Message | Kind::Talk => 11.0,
    }
}

/// Space under the text that the outline takes for its point.
pub const fn point(kind: Kind) -> f64 {
    if matches!(kind, Kind::Anytime | Kind::Lane) { 9.0 } else { 0.0 }
}

/// Width of the sign before the name, with the space after it.
pub const fn sign_width(kind: Kind) -> f64 {
    if matches!(kind, Kind::Queue | Kind::Transfer | Kind::Callback | Kind::Voicemail) { 20.0 } else { 0.0 }
}

/// The class of a kind in the style sheet.
pub const fn class(kind: Kind) -> &'static str {
    match kind {
        Kind::Call | Kind::End => "edge-of-call",
        Kind::Anytime | Kind::Lane => "entry",
        Kind::Transfer => "handover",
        Kind::Queue => "person",
        Kind::Callback | Kind::Voicemail => "kept",
        Kind::Talk => "step talk",
        Kind::Menu | Kind::Collect | Kind::Message | Kind::Task | Kind::Ticket => "step",
    }
}

/// The outline of a kind around a box whose left upper corner is at `x`, `y`.
pub fn outline(kind: Kind, x: f64, y: f64, w: f64, h: f64) -> String {
    let path = |points: &[(f64, f64)]| {
        let points: Vec<String> = points.iter().map(|(dx, dy)| format!("{:.1},{:.1}", x + dx, y + dy)).collect();
        format!("<polygon points=\"{}\"/>", points.join(" "))
    };
    let rect = |inset: f64, radius: f64| {
        format!(
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" rx=\"{radius:.1}\"/>",
            x + inset,
            y + inset,
            w - 2.0 * inset,
            h - 2.0 * inset
        )
    };
    let slant = (h / 3.0).min(12.0);
    match kind {
        Kind::Call | Kind::Queue => rect(0.0, (h / 2.0).min(22.0)),
        Kind::Anytime | Kind::Lane => {
            let tip = point(kind).min(h / 3.0);
            path(&[(0.0, 0.0), (w, 0.0), (w, h - tip), (w / 2.0, h), (0.0, h - tip)])
        }
        Kind::Menu => path(&[(slant, 0.0), (w - slant, 0.0), (w, h / 2.0), (w - slant, h), (slant, h), (0.0, h / 2.0)]),
        Kind::Collect => path(&[(slant, 0.0), (w, 0.0), (w - slant, h), (0.0, h)]),
        Kind::Transfer => path(&[(0.0, 0.0), (w, 0.0), (w - slant, h), (slant, h)]),
        Kind::Message | Kind::Talk => rect(0.0, 9.0_f64.min(h / 3.0)),
        Kind::Task => {
            let bar = |at: f64| format!("<path d=\"M{:.1} {y:.1}v{h:.1}\"/>", x + at);
            format!("{}{}{}", rect(0.0, 0.0), bar(5.0), bar(w - 5.0))
        }
        Kind::Ticket => {
            let fold = slant.min(10.0);
            let page = path(&[(0.0, 0.0), (w - fold, 0.0), (w, fold), (w, h), (0.0, h)]);
            format!("{page}<path d=\"M{:.1} {y:.1}v{fold:.1}h{fold:.1}\"/>", x + w - fold)
        }
        Kind::Callback | Kind::Voicemail => rect(0.0, 4.0),
        Kind::End => format!("{}{}", rect(0.0, 5.0), rect(3.0, 3.0)),
    }
}

/// A sign of 14 pixels: a person where people are, a telephone and a tape where the request is kept.
pub fn sign(kind: Kind, x: f64, y: f64) -> String {
    let drawn = match kind {
        Kind::Queue | Kind::Transfer => {
            "<circle cx=\"7\" cy=\"3.6\" r=\"3.3\"/><path d=\"M0.8 14c0-4 2.6-6 6.2-6s6.2 2 6.2 6z\"/>"
        }
        Kind::Callback => {
            "<path d=\"M3 .8 5.4 4 3.9 5.9c.9 1.9 2.3 3.3 4.2 4.2L10 8.6l3.2 2.4c-.2 1.6-1.2 2.5-2.8 2.5C5.2 13.3.7 8.8.5 3.6.5 2 1.4 1 3 .8z\"/>"
        }
        Kind::Voicemail => {
            "<path d=\"M3.5 3.5a3.5 3.5 0 1 0 .01 0zM10.5 3.5a3.5 3.5 0 1 0 .01 0zM3.5 9.3h7v1.5h-7zM3.5 5.5a1.5 1.5 0 1 1-.01 0zM10.5 5.5a1.5 1.5 0 1 1-.01 0z\" fill-rule=\"evenodd\"/>"
        }
        _ => return String::new(),
    };
    format!("<g class=\"sign\" transform=\"translate({x:.1} {y:.1})\">{drawn}</g>")
}
