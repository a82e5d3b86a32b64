//! How long the prompts of a flow take to say, at the usual rate.

use crate::flow::{Flow, Prompt, Template, spoken_ms};

/// Milliseconds of a prompt the first time it is said, in one of the flow's languages.
pub(in crate::lint) fn prompt_ms(prompt: &Prompt, tongue: u8) -> u64 {
    let (_, spoken) = prompt.line(0, tongue);
    spoken.ms.unwrap_or_else(|| spoken_ms(spoken.text.as_ref().map_or("", Template::raw), 1.0))
}

/// The longest of what a function of the language gives.
pub(in crate::lint) fn longest(flow: &Flow, length: impl Fn(u8) -> u64) -> u64 {
    (0u8..).zip(&flow.tongues).map(|(tongue, _)| length(tongue)).max().unwrap_or(0)
}
