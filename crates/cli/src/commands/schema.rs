//! `presszero schema`: the JSON Schema of the flow format.

use std::io::Write;

use crate::output::{Result, Verdict};

/// The schema as a file holds it.
pub fn text() -> Result<String> {
    let mut text = serde_json::to_string_pretty(&presszero::source::schema())?;
    text.push('\n');
    Ok(text)
}

/// Prints the schema.
pub fn run(out: &mut dyn Write) -> Result {
    out.write_all(text()?.as_bytes())?;
    Ok(Verdict::Fine)
}
