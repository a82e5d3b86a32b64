//! Flows with carets in comments under the places that are meant.

/// A flow without its caret lines, and where the carets stood: line from 1, column from 1 in characters.
pub fn marked(annotated: &str) -> (String, Vec<(usize, usize)>) {
    let (mut text, mut places) = (String::new(), Vec::new());
    for line in annotated.lines() {
        match line.strip_prefix('#').filter(|rest| rest.trim_start().starts_with('^')) {
            None => text += &format!("{line}\n"),
            Some(_) => {
                let marked = text.lines().last().expect("a line above the carets");
                places.push((text.lines().count(), column(marked, line.find('^').expect("a caret"))));
            }
        }
    }
    (text, places)
}

/// The column of the character that stands above a display column.
fn column(line: &str, display: usize) -> usize {
    use unicode_width::UnicodeWidthChar as _;
    let mut width = 0;
    for (ix, c) in line.chars().enumerate() {
        if width >= display {
            return ix + 1;
        }
        width += c.width().unwrap_or(0);
    }
    line.chars().count() + 1
}
