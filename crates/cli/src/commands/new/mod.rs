//! `presszero new`: a flow, its conversation tests and the editor schema, ready to run.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;

use presszero::compile::why_no_name;

use super::schema;
use crate::args::{New, NewLang};
use crate::messages::{self, new as told};
use crate::output::{BOLD, DIM, Result, Stop, Verdict};

/// The place of the name in a template.
const NAME: &str = "{name}";

/// The flow and the tests in a language.
const fn templates(lang: NewLang) -> (&'static str, &'static str) {
    match lang {
        NewLang::Chinese => (include_str!("zh-CN.toml"), include_str!("zh-CN.test.toml")),
        NewLang::English => (include_str!("en.toml"), include_str!("en.test.toml")),
        NewLang::Spanish => (include_str!("es.toml"), include_str!("es.test.toml")),
    }
}

/// Makes the folder and its three files. What is there already stays as it is.
pub fn run(args: &New, out: &mut dyn Write) -> Result {
    let folder = args.name.as_path();
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let name = name.as_ref();
    if let Some(why) = why_no_name(name) {
        return Err(Stop::Cannot(told::no_name(folder, &why)));
    }
    if fs::read_dir(folder).is_ok_and(|mut files| files.next().is_some()) {
        return Err(Stop::Cannot(told::not_empty(folder)));
    }
    fs::create_dir_all(folder).map_err(|error| Stop::Cannot(messages::cannot_make(folder, &error)))?;
    let (flow, tests) = templates(args.lang);
    let files = [
        (format!("{name}.toml"), flow.replace(NAME, name)),
        (format!("{name}.test.toml"), tests.replace(NAME, name)),
        ("presszero.schema.json".to_owned(), schema::text()?),
    ];
    for (file, text) in &files {
        let path = folder.join(file);
        make(&path, text).map_err(|error| Stop::Cannot(messages::cannot_make(&path, &error)))?;
        writeln!(out, "{DIM}{}{DIM:#}", crate::files::shown(&path))?;
    }
    let (next, commands) = told::next(&crate::files::shown(folder));
    writeln!(out, "\n{next}\n{BOLD}{commands}{BOLD:#}")?;
    Ok(Verdict::Fine)
}

/// Never writes over a file.
fn make(path: &Path, text: &str) -> std::io::Result<()> {
    OpenOptions::new().write(true).create_new(true).open(path)?.write_all(text.as_bytes())
}
