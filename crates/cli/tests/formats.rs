//! The formats of `check` for other programs hold what they promise: SARIF by a schema, GitHub's commands line by line.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

/// What of SARIF 2.1.0 may be written. OASIS's own schema is large and under terms of its own, so this one was written from the standard.
const SCHEMA: &str = include_str!("schemas/sarif.json");

/// A flow with an error, and one with a problem at two places.
const FLOWS: [(&str, &str); 2] = [
    (
        "老 年/a b.toml",
        "name = \"a\"\nlang = \"zh-CN\"\n[human]\nqueue = \"人工\"\n[menu.main]\noptions = [{ key = \"1\", label = \"查\", go = \"那里\" }]\n",
    ),
    (
        "twice.toml",
        "name = \"b\"\nlang = \"en\"\n[human]\nqueue = \"q\"\n[menu.m]\nbarge_in = false\noptions = [{ key = \"1\", label = \"a thing\", go = \"end\" }, { key = \"1\", label = \"more\", go = \"end\" }]\n",
    ),
];

/// What `check` writes about the flows, in a folder of this test.
fn checked(name: &str, args: &[&str]) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("老 年")).unwrap();
    for (file, text) in FLOWS {
        fs::write(folder.join(file), text).unwrap();
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_presszero"));
    command.current_dir(&folder).args(args).args(["老 年/a b.toml", "twice.toml"]).stdin(Stdio::null());
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What is wrong with a log by the schema.
fn wrong(log: &Value) -> Vec<String> {
    let schema = serde_json::from_str(SCHEMA).unwrap();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    validator.iter_errors(log).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn sarif_fits_its_schema_and_points_at_rules_and_places() {
    for lang in ["en", "zh"] {
        let log: Value = serde_json::from_str(&checked(lang, &["--lang", lang, "check", "--format", "sarif"])).unwrap();
        assert_eq!(wrong(&log), Vec::<String>::new());
        let run = &log["runs"][0];
        let results = run["results"].as_array().unwrap();
        let ids: Vec<&str> = results.iter().map(|result| result["ruleId"].as_str().unwrap()).collect();
        assert_eq!(ids, ["PZ101", "PZ106"], "a flow with errors is not looked at for taste");
        for result in results {
            let rule = &run["tool"]["driver"]["rules"][usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
            assert_eq!(rule["id"], result["ruleId"]);
            assert!(rule["help"]["markdown"].as_str().unwrap().contains("```toml"), "{rule}");
        }
        let place = &results[0]["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "%E8%80%81%20%E5%B9%B4/a%20b.toml");
        let region = &place["region"];
        let figures = ["startLine", "startColumn", "endLine", "endColumn"].map(|name| region[name].as_u64().unwrap());
        assert_eq!(figures, [6, 43, 6, 47], "columns count characters");
        assert_eq!(results[1]["relatedLocations"][0]["physicalLocation"]["region"]["startColumn"], 20);
    }
}

/// What `check` writes about a file that is not there, in a folder of this test.
fn unread(format: &str) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("unread-{format}"));
    fs::create_dir_all(&folder).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_presszero"));
    let output = command.current_dir(&folder).args(["--lang", "en", "check", "--format", format, "a b.toml"]).output();
    let output = output.unwrap();
    assert_eq!(output.status.code(), Some(2));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_file_that_cannot_be_read_is_in_every_report() {
    let json: Value = serde_json::from_str(&unread("json")).unwrap();
    assert_eq!(json["unread"][0]["file"], "a b.toml");
    assert!(json["unread"][0]["message"].as_str().unwrap().contains("no such file"), "{json}");
    let log: Value = serde_json::from_str(&unread("sarif")).unwrap();
    assert_eq!(wrong(&log), Vec::<String>::new());
    let told = &log["runs"][0]["invocations"][0]["toolExecutionNotifications"][0];
    assert_eq!(told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "a%20b.toml");
    assert!(unread("github").starts_with("::error file=a b.toml::a b.toml: there is no such file"));
}

#[cfg(unix)]
#[test]
fn a_reader_who_stops_early_changes_no_verdict() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pipe");
    fs::create_dir_all(&folder).unwrap();
    for (file, text, code) in [("good.toml", "end", 0), ("bad.toml", "nowhere", 1)] {
        let flow = format!(
            "name = \"a\"\nlang = \"en\"\n[human]\nqueue = \"q\"\n[menu.m]\noptions = [{{ key = \"1\", label = \"bills\", go = \"{text}\" }}]\n"
        );
        fs::write(folder.join(file), flow).unwrap();
        for format in ["human", "json", "sarif", "github"] {
            let mut command = Command::new(env!("CARGO_BIN_EXE_presszero"));
            command.current_dir(&folder).args(["check", "--format", format, file]);
            let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
            drop(child.stdout.take());
            let output = child.wait_with_output().unwrap();
            assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(code), &[][..]), "{format} {file}");
        }
    }
}

#[test]
fn the_schema_refuses_what_is_no_log() {
    let mut log: Value = serde_json::from_str(&checked("refused", &["check", "--format", "sarif"])).unwrap();
    log["runs"][0]["results"][0]["level"] = "fatal".into();
    log["runs"][0]["artifacts"][0]["location"]["uri"] = "a b.toml".into();
    assert_eq!(wrong(&log).len(), 2);
}

#[test]
fn each_problem_is_one_command_of_github() {
    let commands = checked("github", &["--lang", "en", "check", "--format", "github"]);
    let lines: Vec<&str> = commands.lines().collect();
    assert_eq!(lines.len(), 2);
    let place = "file=老 年/a b.toml,line=6,endLine=6,col=43,endColumn=47";
    assert!(lines[0].starts_with(&format!("::error {place},title=PZ101 unknown-target::")), "{}", lines[0]);
}

#[test]
fn what_stands_beside_the_carets_is_in_every_format() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("labels");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let flow = "name = \"a\"\nlang = \"en\"\n[human]\nqueue = \"q\"\n[queue.q]\nhours = \"9-21\"\n[menu.m]\noptions = [{ key = \"1\", label = \"bills\", go = \"end\" }]\n";
    fs::write(folder.join("a.toml"), flow).unwrap();
    let told = |format: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_presszero"));
        let output =
            command.current_dir(&folder).args(["--lang", "en", "check", "--format", format, "a.toml"]).output();
        String::from_utf8(output.unwrap().stdout).unwrap()
    };
    let report: Value = serde_json::from_str(&told("json")).unwrap();
    let finding = &report["flows"][0]["findings"][0];
    assert_eq!(finding["message"], "`9-21` are no hours");
    assert_eq!(finding["label"], "expected such as \"09:00-21:00\"");
    let whole = "`9-21` are no hours: expected such as \"09:00-21:00\"";
    let log: Value = serde_json::from_str(&told("sarif")).unwrap();
    assert_eq!(log["runs"][0]["results"][0]["message"]["text"], whole);
    assert!(told("github").contains(&format!("bad-hours::{whole}")), "{}", told("github"));
}

#[test]
fn a_profile_of_the_command_line_adds_its_rules() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("profile");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let flow = "name = \"a\"\nlang = \"en\"\n[human]\nqueue = \"q\"\nkey = \"9\"\n[menu.m]\noptions = [{ key = \"1\", label = \"bills\", go = \"end\" }]\n";
    fs::write(folder.join("a.toml"), flow).unwrap();
    let codes = |args: &[&str]| -> Vec<String> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_presszero"));
        let output =
            command.current_dir(&folder).args(["check", "--format", "json", "a.toml"]).args(args).output().unwrap();
        let report: Value = serde_json::from_slice(&output.stdout).unwrap();
        let findings = report["flows"][0]["findings"].as_array().unwrap().clone();
        findings
            .iter()
            .map(|finding| finding["code"].as_str().unwrap().to_owned())
            .filter(|code| code.as_str() >= "PZ26")
            .collect()
    };
    assert_eq!(codes(&[]), Vec::<String>::new());
    assert_eq!(codes(&["--profile", "w3c-coga"]), ["PZ268"]);
    assert_eq!(codes(&["--profile", "w3c-coga", "--profile", "gethuman-2006"]), ["PZ271", "PZ268"]);
}
