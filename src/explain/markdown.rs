//! A page in Markdown, for the docs and for what shows SARIF.

use super::{Body, Item, Topic};
use crate::catalogue::{Locale, text};

/// The page of a topic in Markdown, without its title: the summary, then each part under its heading in bold.
///
/// ```
/// use presszero::{catalogue::Locale, explain::{Topic, markdown}};
/// let page = markdown(Topic::named("PZ101").expect("a rule"), Locale::English);
/// assert!(page.contains("```toml\n") && page.contains("**Source.** "));
/// ```
#[must_use]
pub fn markdown(topic: Topic, locale: Locale) -> String {
    let mut page = format!("{}\n", plain(&topic.summary().to(locale)));
    for part in topic.parts() {
        let heading = part.heading().to(locale);
        page += &match &part.body {
            Body::Text(said) => format!("\n**{heading}{}{}\n", stop(locale), plain(&said.to(locale))),
            Body::Flow(flow) => {
                format!("\n**{heading}{}\n\n```toml\n{}\n```\n", stop(locale).trim_end(), flow.trim_end())
            }
            Body::List(items) => {
                let lines: String = items.iter().map(|item| line(item, part.key == "points", locale)).collect();
                format!("\n**{heading}{}\n\n{lines}", stop(locale).trim_end())
            }
        };
    }
    page
}

/// What ends a heading that stands in bold before its text.
const fn stop(locale: Locale) -> &'static str {
    match locale {
        Locale::English => ".** ",
        Locale::Chinese => "**：",
    }
}

/// One line of a list. Of the points of a profile it is told, too, that nothing looks at one.
fn line(item: &Item, is_point: bool, locale: Locale) -> String {
    let label = match item.label.to(locale) {
        label if label.is_empty() => label,
        label => format!("**{}** ", plain(&label)),
    };
    let covers: Vec<String> = item.covered_by.iter().map(|cover| format!("`{cover}`")).collect();
    let covers = match (is_point, covers.is_empty()) {
        (false, _) => String::new(),
        (true, true) => format!(" *{}*", text!("not-checked").to(locale)),
        (true, false) => format!(" → {}", covers.join(", ")),
    };
    format!("- {label}{}{covers}\n", plain(&item.text.to(locale)))
}

/// A text in which nothing means markup but backquotes.
fn plain(text: &str) -> String {
    let mut is_code = false;
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        is_code ^= c == '`';
        if !is_code && matches!(c, '*' | '_' | '<' | '[' | ']') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_backquotes_mean_something() {
        assert_eq!(plain("keys 0-9, * and `a*b` [x]"), "keys 0-9, \\* and `a*b` \\[x\\]");
    }
}
