//! For tools that collect findings: SARIF 2.1.0, with the page of every rule that found something.

use std::io::Write;

use presszero::catalogue::Locale;
use presszero::diag::{Code, Diagnostic, Label, Source};
use presszero::explain::{Topic, markdown};
use serde_json::{Value, json};

use super::{Checked, told};
use crate::files::{self, Unread};
use crate::messages::catalogue::locale;
use crate::output::{Result, Verdict, json_line};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// Writes one log with one run.
pub fn write(all: &[Checked], unread: &[Unread], verdict: Verdict, out: &mut dyn Write) -> Result<()> {
    let mut codes: Vec<Code> = all.iter().flat_map(Checked::findings).map(|finding| finding.code).collect();
    codes.sort_unstable();
    codes.dedup();
    let results: Vec<Value> = all
        .iter()
        .flat_map(|checked| checked.findings().iter().map(|finding| result(finding, checked.source(), &codes)))
        .collect();
    let run = json!({
        "tool": { "driver": {
            "name": "presszero",
            "version": env!("CARGO_PKG_VERSION"),
            "semanticVersion": env!("CARGO_PKG_VERSION"),
            "rules": codes.iter().map(|code| rule(*code)).collect::<Vec<_>>(),
        }},
        "language": match locale() { Locale::English => "en", Locale::Chinese => "zh-CN" },
        "columnKind": "unicodeCodePoints",
        "artifacts": all.iter().map(|checked| json!({ "location": { "uri": uri(checked.source().name()) } })).collect::<Vec<_>>(),
        "invocations": [invocation(unread, verdict)],
        "results": results,
    });
    json_line(out, &json!({ "$schema": SCHEMA, "version": "2.1.0", "runs": [run] }))
}

/// How the run went: what could not be read is told, because it has no findings.
fn invocation(unread: &[Unread], verdict: Verdict) -> Value {
    let mut invocation = json!({ "executionSuccessful": verdict != Verdict::Partly });
    let told = unread.iter().map(|unread| {
        let location =
            json!({ "physicalLocation": { "artifactLocation": { "uri": uri(&files::shown(&unread.path)) } } });
        json!({ "level": "error", "message": { "text": unread.message }, "locations": [location] })
    });
    if !unread.is_empty() {
        invocation["toolExecutionNotifications"] = told.collect();
    }
    invocation
}

fn rule(code: Code) -> Value {
    let why = code.why().to(locale());
    let source = code.source().to(locale());
    let page = markdown(Topic::Rule(code), locale());
    json!({
        "id": code.as_str(),
        "name": code.name(),
        "shortDescription": { "text": why },
        "fullDescription": { "text": format!("{why} {source}") },
        "help": { "text": page, "markdown": page },
        "defaultConfiguration": { "level": code.severity().as_str() },
    })
}

fn result(finding: &Diagnostic, source: &Source, codes: &[Code]) -> Value {
    let mut result = json!({
        "ruleId": finding.code.as_str(),
        "ruleIndex": codes.binary_search(&finding.code).unwrap_or_default(),
        "level": finding.severity.as_str(),
        "message": { "text": told(finding) },
        "locations": [{ "physicalLocation": place(source, finding.place()) }],
    });
    let related: Vec<Value> =
        finding.labels.iter().filter(|label| !label.primary).map(|label| related(label, source)).collect();
    if !related.is_empty() {
        result["relatedLocations"] = related.into();
    }
    result
}

fn related(label: &Label, source: &Source) -> Value {
    let mut location = json!({ "physicalLocation": place(source, label.span.clone()) });
    if !label.text.is_empty() {
        location["message"] = json!({ "text": label.text.to(locale()) });
    }
    location
}

fn place(source: &Source, span: std::ops::Range<usize>) -> Value {
    let ((line, column), (end_line, end_column)) = (source.line_column(span.start), source.line_column(span.end));
    json!({
        "artifactLocation": { "uri": uri(source.name()) },
        "region": { "startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column },
    })
}

/// A path as a URI reference: relative as it was given, absolute with its scheme.
fn uri(path: &str) -> String {
    let path = if cfg!(windows) { path.replace('\\', "/") } else { path.to_owned() };
    let drive = cfg!(windows) && path.as_bytes().get(1) == Some(&b':');
    let scheme = match (path.starts_with('/'), drive) {
        (true, _) => "file://",
        (_, true) => "file:///",
        _ => "",
    };
    let mut uri = scheme.to_owned();
    for byte in path.bytes() {
        match byte {
            b'/' | b'.' | b'-' | b'_' | b'~' => uri.push(char::from(byte)),
            byte if byte.is_ascii_alphanumeric() => uri.push(char::from(byte)),
            byte => uri += &format!("%{byte:02X}"),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_uri_references() {
        assert_eq!(uri("flows/shop.toml"), "flows/shop.toml");
        assert_eq!(uri("flows/my shop:店#1%.toml"), "flows/my%20shop%3A%E5%BA%97%231%25.toml");
        assert_eq!(uri("../a.toml"), "../a.toml");
        #[cfg(unix)]
        assert_eq!(uri("/a b.toml"), "file:///a%20b.toml");
    }
}
