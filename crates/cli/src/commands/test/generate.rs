//! `--generate`: conversation tests made from a flow, on standard output.

use std::io::Write;
use std::path::Path;

use presszero::verify;

use super::super::load;
use crate::files;
use crate::output::{Result, Verdict};

/// Prints the tests of one flow.
pub fn run(path: &Path, out: &mut dyn Write) -> Result {
    let flow = load::flow_or_input(path)?;
    let name = if path == Path::new(files::STANDARD_INPUT) {
        format!("{}.toml", flow.name())
    } else {
        let file = files::one_flow(path).map_err(crate::output::Stop::Cannot)?;
        file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    };
    write!(out, "{}", verify::generate(&flow).to_toml(&name))?;
    Ok(Verdict::Fine)
}
