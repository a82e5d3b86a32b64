//! The command as its users see it: what they type, what they read, and the exit code. Each case is a file in `tests/cmd`.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

#[test]
fn every_command_answers_as_written() {
    trycmd::TestCases::new().env("LC_ALL", "C").case("tests/cmd/*.toml").case("tests/cmd/*.trycmd");
}

/// A folder of this test alone, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn presszero(folder: &Path, args: &[&str]) -> Output {
    in_language("C", folder, args)
}

fn in_language(lang: &str, folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_presszero"));
    command.current_dir(folder).args(args).env("LC_ALL", lang).stdin(Stdio::null()).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn a_new_flow_passes_at_once_in_every_language() {
    let folder = folder("new");
    for (name, lang) in [("dian", "zh-CN"), ("shop", "en"), ("tienda", "es")] {
        let made = presszero(&folder, &["new", name, "--lang", lang]);
        assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
        let checked = presszero(&folder, &["check", "--deny", "warnings", name]);
        assert_eq!(checked.status.code(), Some(0), "{}", text(&checked.stdout));
        let tested = presszero(&folder, &["test", name]);
        assert_eq!(tested.status.code(), Some(0), "{}", text(&tested.stdout));
        assert!(!text(&tested.stdout).contains("not touched"), "{}", text(&tested.stdout));
        let flow = fs::read_to_string(folder.join(name).join(format!("{name}.toml"))).unwrap();
        assert!(flow.starts_with("#:schema ./presszero.schema.json\n"), "{flow}");
        let schema = fs::read_to_string(folder.join(name).join("presszero.schema.json")).unwrap();
        assert_eq!(schema, text(&presszero(&folder, &["schema"]).stdout));
        let again = presszero(&folder, &["new", name]);
        assert_eq!(again.status.code(), Some(2), "a folder in use is left alone");
    }
}

#[test]
fn a_name_is_refused_by_new_where_check_refuses_it_and_for_the_same_reason() {
    let folder = folder("names");
    let (long, longest) = ("a".repeat(65), "a".repeat(64));
    for (name, why) in [
        ("12345", None),
        (longest.as_str(), None),
        (long.as_str(), Some("at most 64 characters, this one has 65")),
        ("My-Shop", Some("lower-case letters and digits")),
        ("a--b", Some("lower-case letters and digits")),
    ] {
        let made = presszero(&folder, &["new", name, "--lang", "en"]);
        assert_eq!(made.status.code(), Some(if why.is_some() { 2 } else { 0 }), "{name}: {}", text(&made.stderr));
        let flow = format!(
            "name = \"{name}\"\nlang = \"en\"\n[human]\nqueue = \"q\"\n[menu.m]\noptions = [{{ key = \"1\", label = \"bills\", go = \"human\" }}]\n"
        );
        fs::write(folder.join("a.toml"), flow).unwrap();
        let checked = text(&presszero(&folder, &["check", "a.toml"]).stdout);
        assert_eq!(checked.contains("PZ105"), why.is_some(), "{checked}");
        for told in [text(&made.stderr), checked] {
            assert!(why.is_none_or(|why| told.contains(why)), "{told}");
        }
    }
}

#[test]
fn only_a_flow_that_is_not_there_can_be_made() {
    let folder = folder("advice");
    presszero(&folder, &["new", "shop", "--lang", "en"]);
    fs::write(folder.join("a.tsv"), "agent\thuman\n").unwrap();
    for (args, is_flow) in [
        (&["check", "nofile"][..], true),
        (&["hear", "--flow", "nofile"], true),
        (&["replay", "nofile"], true),
        (&["replay", "shop", "nofile"], false),
        (&["hear", "--eval", "nofile"], false),
        (&["hear", "--eval", "a.tsv", "--against", "nofile"], false),
    ] {
        let told = text(&presszero(&folder, args).stderr);
        assert!(told.starts_with("presszero: nofile: there is no such file"), "{args:?}: {told}");
        assert_eq!(told.contains("presszero new"), is_flow, "{args:?}: {told}");
    }
}

#[test]
fn generated_tests_pass_and_touch_everything() {
    let folder = folder("generated");
    for (name, lang) in [("dian", "zh-CN"), ("shop", "en"), ("tienda", "es")] {
        presszero(&folder, &["new", name, "--lang", lang]);
        let made = presszero(&folder, &["test", "--generate", &format!("{name}/{name}.toml")]);
        assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
        fs::write(folder.join(name).join(format!("{name}.test.toml")), &made.stdout).unwrap();
        let tested = text(&presszero(&folder, &["test", name]).stdout);
        assert!(tested.contains(" 0 failed") && !tested.contains("not touched"), "{tested}");
    }
}

#[test]
fn tests_are_found_without_a_path() {
    let folder = folder("found");
    assert_eq!(presszero(&folder, &["test"]).status.code(), Some(2), "there is nothing yet");
    presszero(&folder, &["new", "a", "--lang", "en"]);
    let here = text(&presszero(&folder.join("a"), &["test"]).stdout);
    assert!(here.starts_with("a.toml\n"), "{here}");
    fs::rename(folder.join("a"), folder.join("flows")).unwrap();
    let in_flows = text(&presszero(&folder, &["test"]).stdout);
    assert!(in_flows.starts_with("flows/a.toml\n"), "{in_flows}");
}

#[test]
fn junit_holds_every_case_and_why_one_failed() {
    let folder = folder("junit");
    presszero(&folder, &["new", "shop", "--lang", "en"]);
    let tests = folder.join("shop/shop.test.toml");
    let wrong = fs::read_to_string(&tests).unwrap().replacen("reason = \"asked\"", "reason = \"lane\"", 1);
    fs::write(&tests, wrong).unwrap();
    let tested = presszero(&folder, &["test", "shop", "--seeds", "5", "--junit", "report.xml"]);
    assert_eq!(tested.status.code(), Some(1));
    let xml = fs::read_to_string(folder.join("report.xml")).unwrap();
    assert!(xml.contains("<testsuites name=\"presszero\" tests=\"10\" skipped=\"0\" failures=\"1\""), "{xml}");
    assert!(xml.contains("message=\"step 1: expected a transfer to `service` (reason `lane`)"), "{xml}");
    assert!(xml.contains("5 random callers"), "{xml}");
}

#[test]
fn junit_tells_what_could_not_be_run() {
    let folder = folder("junit-errors");
    presszero(&folder, &["new", "shop", "--lang", "en"]);
    fs::write(
        folder.join("lost.test.toml"),
        "\nflow = \"nope.toml\"\n[[case]]\nname = \"a\"\nsteps = [{ press = \"1\" }]\n",
    )
    .unwrap();
    let tested = presszero(&folder, &["test", "lost.test.toml", "gone", "--junit", "report.xml"]);
    assert_eq!(tested.status.code(), Some(2));
    let xml = fs::read_to_string(folder.join("report.xml")).unwrap();
    assert!(xml.contains("tests=\"2\" skipped=\"0\" failures=\"0\" errors=\"2\""), "{xml}");
    assert!(xml.contains("<error message=\"lost.test.toml:2: nope.toml: there is no such file"), "{xml}");

    fs::write(folder.join("shop/shop.toml"), "name = \"shop\"\nlang = \"en\"\ncolour = 1\n").unwrap();
    assert_eq!(presszero(&folder, &["test", "shop", "--junit", "report.xml"]).status.code(), Some(1));
    let xml = fs::read_to_string(folder.join("report.xml")).unwrap();
    assert!(xml.contains("<failure message=\"error[PZ"), "the error, and no help: {xml}");
}

#[test]
fn no_result_overwrites_what_it_was_made_from() {
    let folder = folder("overwritten");
    presszero(&folder, &["new", "shop", "--lang", "en"]);
    fs::write(folder.join("bad.toml"), "name = 1\n").unwrap();
    fs::write(folder.join("bad.test.toml"), "flow = 1\n").unwrap();
    for (args, kept) in [
        (&["graph", "shop/shop.toml", "--out", "shop/shop.toml"][..], "shop/shop.toml"),
        (&["graph", "shop", "--out", "./shop/../shop/shop.toml"], "shop/shop.toml"),
        (&["graph", "bad.toml", "--out", "bad.toml"], "bad.toml"),
        (&["test", "shop/shop.toml", "--junit", "shop/shop.toml"], "shop/shop.toml"),
        (&["test", "shop", "--junit", "shop/shop.test.toml"], "shop/shop.test.toml"),
        (&["test", "bad.toml", "--junit", "bad.toml"], "bad.toml"),
        (&["test", "bad.test.toml", "--junit", "bad.test.toml"], "bad.test.toml"),
    ] {
        let before = fs::read(folder.join(kept)).unwrap();
        let refused = presszero(&folder, args);
        assert_eq!((refused.status.code(), text(&refused.stdout)), (Some(2), String::new()), "{args:?}");
        assert!(text(&refused.stderr).contains("would overwrite it"), "{args:?}: {}", text(&refused.stderr));
        assert_eq!(fs::read(folder.join(kept)).unwrap(), before, "{args:?}");
    }
}

#[test]
fn a_file_of_tests_that_is_named_in_several_ways_runs_once() {
    let folder = folder("once");
    presszero(&folder, &["new", "shop", "--lang", "en"]);
    let once = text(&presszero(&folder, &["test", "shop"]).stdout);
    let again = presszero(&folder, &["test", "shop", "shop/shop.toml", "./shop/shop.test.toml", "shop/../shop"]);
    assert_eq!(text(&again.stdout), once);
}

#[test]
fn files_that_are_no_flows_are_told_in_one_line() {
    let folder = folder("files");
    File::create(folder.join("big.toml")).unwrap().set_len(100 << 20).unwrap();
    fs::write(folder.join("latin.toml"), b"name = \"a\"\nlang = \"\xe9\"\n").unwrap();
    fs::create_dir(folder.join("folder.toml")).unwrap();
    for (file, told) in [
        ("big.toml", "104857600 bytes"),
        ("latin.toml", "latin.toml:2: the file is not UTF-8"),
        ("folder.toml", "no flow"),
    ] {
        for command in ["check", "call"] {
            let output = presszero(&folder, &[command, file]);
            let stderr = text(&output.stderr);
            assert_eq!(
                (output.status.code(), output.stdout.is_empty(), stderr.lines().count()),
                (Some(2), true, 1),
                "{stderr}"
            );
            assert!(stderr.contains(told), "{stderr}");
        }
    }
    let output = presszero(&folder, &["replay", "big.toml", "folder.toml"]);
    assert_eq!(output.status.code(), Some(2));
}

#[cfg(unix)]
#[test]
fn a_file_without_permission_is_told_in_one_line() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder("locked");
    let file = folder.join("locked.toml");
    fs::write(&file, "name = \"a\"\n").unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o000)).unwrap();
    let output = presszero(&folder, &["check", "locked.toml"]);
    // Whoever may read everything (root) gets past the lock, and is told what is wrong with the flow instead.
    let (code, told) = match fs::read(&file) {
        Ok(_) => (Some(1), text(&output.stdout)),
        Err(_) => (Some(2), text(&output.stderr)),
    };
    assert_eq!(output.status.code(), code, "{told}");
    assert!(told.contains("locked.toml"), "{told}");
}

/// It was passed over, and the folder was fine.
#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_told_and_stops_no_other_flow() {
    let folder = folder("link");
    presszero(&folder, &["new", "shop", "--lang", "en"]);
    std::os::unix::fs::symlink("nowhere", folder.join("shop/gone.toml")).unwrap();
    let output = presszero(&folder, &["check", "shop"]);
    let (stdout, stderr) = (text(&output.stdout), text(&output.stderr));
    assert_eq!(output.status.code(), Some(2), "{stdout}{stderr}");
    assert!(stdout.contains("shop.toml") && stderr.contains("gone.toml"), "{stdout}{stderr}");
}

#[test]
fn a_closed_pipe_is_no_error() {
    let folder = folder("pipe");
    presszero(&folder, &["new", "shop", "--lang", "en"]);
    for args in [&["schema"][..], &["replay", "shop"], &["--help"]] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_presszero"))
            .current_dir(&folder)
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        // Where the command has stopped reading, that is its right.
        let _ = child.stdin.take().unwrap().write_all("{\"at\":0,\"event\":\"start\"}\n".repeat(2_000).as_bytes());
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()), "{args:?}");
    }
}

#[test]
fn a_picture_goes_to_a_file_and_a_flow_too_large_for_one_is_told() {
    let folder = folder("graph");
    presszero(&folder, &["new", "shop", "--lang", "en"]);
    let drawn = presszero(&folder, &["graph", "shop"]);
    let silent = presszero(&folder, &["graph", "shop", "--out", "shop.svg"]);
    assert_eq!((silent.status.code(), silent.stdout.is_empty()), (Some(0), true));
    assert_eq!(fs::read_to_string(folder.join("shop.svg")).unwrap(), text(&drawn.stdout));
    let mut flow = "name = \"big\"\nlang = \"en\"\n[human]\nqueue = \"q\"\n".to_owned();
    for ix in 0..300 {
        let option = format!("{{ key = \"1\", label = \"on\", go = \"m{}\" }}", (ix + 1) % 300);
        flow.push_str(&format!("[menu.m{ix}]\noptions = [{option}]\n"));
    }
    fs::write(folder.join("big.toml"), flow).unwrap();
    let refused = presszero(&folder, &["graph", "big.toml"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused.stderr).contains("take `--format dot` or `mermaid`"), "{}", text(&refused.stderr));
    assert_eq!(presszero(&folder, &["graph", "big.toml", "--format", "dot"]).status.code(), Some(0));
}

#[test]
fn colours_stay_out_of_a_pipe() {
    let folder = folder("colours");
    presszero(&folder, &["new", "shop", "--lang", "en"]);
    for args in [&["check", "shop"][..], &["test", "shop"], &["call", "shop", "--at", "2026-11-20 10:00"]] {
        assert!(!presszero(&folder, args).stdout.contains(&0x1b), "{args:?}");
    }
}

#[test]
fn the_environment_and_the_flag_choose_the_language() {
    let folder = folder("languages");
    fs::write(folder.join("bad.toml"), "name = \"My Shop\"\n").unwrap();
    let told = |lang: &str, args: &[&str]| text(&in_language(lang, &folder, args).stdout);
    for (lang, args, chinese) in [
        ("C", &["check", "bad.toml"][..], false),
        ("zh_CN.UTF-8", &["check", "bad.toml"], true),
        ("fr_FR.UTF-8", &["check", "bad.toml"], false),
        ("zh_CN.UTF-8", &["--lang", "en", "check", "bad.toml"], false),
        ("C", &["check", "bad.toml", "--lang", "zh-Hans"], true),
        ("C", &["--lang=zh", "help", "call"], true),
    ] {
        let told = told(lang, args);
        assert_eq!(told.contains("错误[PZ105]") || told.contains("用法："), chinese, "{lang} {args:?}: {told}");
        assert_eq!(told.contains("error[PZ105]"), !chinese, "{lang} {args:?}: {told}");
    }
}

#[test]
fn the_language_of_a_new_flow_is_its_own() {
    let folder = folder("own");
    let made = in_language("zh_CN.UTF-8", &folder, &["new", "shop", "--lang", "en"]);
    assert!(text(&made.stdout).contains("接下来"), "{}", text(&made.stdout));
    let flow = fs::read_to_string(folder.join("shop/shop.toml")).unwrap();
    assert!(flow.contains("lang = \"en\""), "{flow}");
}
