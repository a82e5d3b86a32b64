//! Prompts in all their forms, read into one: lines with a language and a turn.

use toml::de::DeValue;

use super::read::{Field as _, Read, Value, unknown_key, wrong_type};
use super::{Factor, Spanned};
use crate::catalogue::{Text, text};
use crate::diag::{Code, Diagnostic, Diagnostics, echo, nearest};
use crate::protocol::caps::PROMPT_CHARS_MAX;

/// Keys of the table of a recording. Any other table goes by language.
const RECORDING: &[&str] = &["text", "audio", "seconds"];

/// Something said to a caller, whatever form the author chose.
///
/// ```
/// use presszero::{diag::Source, source::read};
/// let (flow, _) = read(&Source::new("a", r#"greeting = { zh = ["您好", "您好,我在听"], en = "Hello" }"#));
/// let greeting = flow.greeting.expect("it is there").value;
/// let lines: Vec<_> = greeting.said.iter().map(|said| (said.lang.as_ref().map(|l| l.value.as_str()), said.time)).collect();
/// assert_eq!(lines, [(Some("zh"), 0), (Some("zh"), 1), (Some("en"), 0)]);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prompt {
    /// Every line, in the order of the file.
    pub said: Vec<Said>,
}

/// One line of a prompt, in one language, for one time.
///
/// ```
/// assert_eq!(presszero::source::Said::default().time, 0);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said {
    /// The language; none for the flow's own.
    pub lang: Option<Spanned<String>>,
    /// For which time, from 0.
    pub time: usize,
    /// The words.
    pub text: Option<Spanned<String>>,
    /// A recording of them.
    pub audio: Option<Spanned<String>>,
    /// How long the recording takes, in thousandths of a second.
    pub seconds: Option<Spanned<Factor<0, 600_000>>>,
}

impl Read for Prompt {
    fn expected() -> Text {
        text!("a-prompt")
    }

    fn read(value: &Value<'_>, out: &mut Diagnostics) -> Option<Self> {
        // Most prompts are one line in one language.
        let mut said = Vec::with_capacity(1);
        let whole = lines(value, &Form::default(), &mut said, out);
        if whole && said.is_empty() {
            out.push(says_nothing(value));
        }
        (whole && !said.is_empty()).then_some(Self { said })
    }
}

/// Which forms a value stands in already: lists and languages may hold each other, once.
#[derive(Clone, Default)]
struct Form {
    lang: Option<Spanned<String>>,
    time: Option<usize>,
}

/// Reads a prompt or a part of one. The bound of the recursion is `Form`: each of its two fields is set once.
fn lines(value: &Value<'_>, form: &Form, said: &mut Vec<Said>, out: &mut Diagnostics) -> bool {
    match value.get_ref() {
        DeValue::String(_) => {
            let text = Read::read(value, out);
            push(Said { text, ..Said::default() }, value, form, said, out)
        }
        DeValue::Array(items) if form.time.is_none() => {
            let mut whole = true;
            for (time, item) in items.iter().enumerate() {
                let form = Form { time: Some(time), lang: form.lang.clone() };
                whole &= lines(item, &form, said, out);
            }
            whole
        }
        DeValue::Table(table) if table.keys().any(|key| RECORDING.contains(&key.get_ref().as_ref())) => {
            recording(value, form, said, out)
        }
        DeValue::Table(table) if form.lang.is_none() => {
            let mut langs: Vec<_> = table.iter().collect();
            langs.sort_by_key(|(key, _)| key.span().start);
            let mut whole = true;
            for (key, value) in langs {
                if nearest(key.get_ref(), RECORDING.iter().copied()).is_some() {
                    unknown_key("Prompt", key, RECORDING, out);
                    whole = false;
                    continue;
                }
                let lang = Some(Spanned { value: key.get_ref().to_string(), span: key.span() });
                whole &= lines(value, &Form { lang, time: form.time }, said, out);
            }
            whole
        }
        _ => {
            let is_part = form.lang.is_some() || form.time.is_some();
            out.push(wrong_type(if is_part { String::expected() } else { Prompt::expected() }, value));
            false
        }
    }
}

fn says_nothing(value: &Value<'_>) -> Diagnostic {
    Diagnostic::new(Code::EmptyPrompt, text!("says-nothing")).at(value.span(), text!("says-nothing".label))
}

/// `{ text = …, audio = …, seconds = … }`
fn recording(value: &Value<'_>, form: &Form, said: &mut Vec<Said>, out: &mut Diagnostics) -> bool {
    let mut line = Said::default();
    let mut whole = true;
    for (key, value) in value.get_ref().as_table().into_iter().flatten() {
        whole &= match key.get_ref().as_ref() {
            "text" => line.text.fill(value, out),
            "audio" => line.audio.fill(value, out),
            "seconds" => line.seconds.fill(value, out),
            _ => {
                unknown_key("Prompt", key, RECORDING, out);
                false
            }
        };
    }
    whole && push(line, value, form, said, out)
}

fn push(line: Said, value: &Value<'_>, form: &Form, said: &mut Vec<Said>, out: &mut Diagnostics) -> bool {
    let is_empty = |part: &Option<Spanned<String>>| part.as_ref().is_some_and(|part| part.value.trim().is_empty());
    let has_nothing = line.text.is_none() && line.audio.is_none();
    if is_empty(&line.text) || is_empty(&line.audio) || has_nothing {
        out.push(says_nothing(value));
        return false;
    }
    if let Some(text) = &line.text {
        if let Some(control) = text.value.chars().find(|c| c.is_control() && !c.is_whitespace()) {
            let code = echo(&control.to_string());
            let problem =
                Diagnostic::new(Code::NulByte, text!("a-control-character", code = code)).here(text.span.clone());
            out.push(problem.help(text!("a-control-character".help)));
            return false;
        }
        let count = text.value.chars().count();
        if count > PROMPT_CHARS_MAX {
            let message = text!("prompt-length", most = PROMPT_CHARS_MAX, count = count);
            out.push(Diagnostic::new(Code::PromptTooLong, message).at(text.span.clone(), text!("prompt-length".label)));
            return false;
        }
    }
    said.push(Said { lang: form.lang.clone(), time: form.time.unwrap_or(0), ..line });
    true
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "tests")]

    use super::*;
    use crate::diag::Source;

    /// Language, time and text of every line, or the codes of the problems.
    fn read(prompt: &str) -> Result<Vec<(String, usize, String)>, Vec<Code>> {
        let (flow, problems) = crate::source::read(&Source::new("a", &format!("greeting = {prompt}\n")));
        let problems: Vec<Code> = problems.into_sorted().iter().map(|problem| problem.code).collect();
        if !problems.is_empty() {
            return Err(problems);
        }
        let said = flow.greeting.expect("no problem, so a prompt").value.said;
        let text =
            |said: &Said| said.text.as_ref().or(said.audio.as_ref()).map_or(String::new(), |text| text.value.clone());
        Ok(said
            .iter()
            .map(|said| (said.lang.as_ref().map_or(String::new(), |lang| lang.value.clone()), said.time, text(said)))
            .collect())
    }

    fn line(lang: &str, time: usize, text: &str) -> (String, usize, String) {
        (lang.to_owned(), time, text.to_owned())
    }

    #[test]
    fn reads_every_form() {
        assert_eq!(read("'hi'"), Ok(vec![line("", 0, "hi")]));
        assert_eq!(read("['a', 'b']"), Ok(vec![line("", 0, "a"), line("", 1, "b")]));
        assert_eq!(read("{ zh = '好', en = 'hi' }"), Ok(vec![line("zh", 0, "好"), line("en", 0, "hi")]));
        assert_eq!(read("{ text = 'hi', audio = 'a.wav', seconds = 4.2 }"), Ok(vec![line("", 0, "hi")]));
        assert_eq!(read("{ audio = 'a.wav' }"), Ok(vec![line("", 0, "a.wav")]));
        assert_eq!(read("{ en = ['a', { text = 'b' }] }"), Ok(vec![line("en", 0, "a"), line("en", 1, "b")]));
        assert_eq!(
            read("[{ zh = '好', en = { audio = 'x' } }, 'b']"),
            Ok(vec![line("zh", 0, "好"), line("en", 0, "x"), line("", 1, "b")])
        );
    }

    #[test]
    fn tells_what_is_no_prompt() {
        assert_eq!(read("3"), Err(vec![Code::WrongType]));
        assert_eq!(read("''"), Err(vec![Code::EmptyPrompt]));
        assert_eq!(read("[]"), Err(vec![Code::EmptyPrompt]));
        assert_eq!(read("{}"), Err(vec![Code::EmptyPrompt]));
        assert_eq!(read("{ seconds = 3 }"), Err(vec![Code::EmptyPrompt]));
        assert_eq!(read("{ txt = 'hi' }"), Err(vec![Code::UnknownKey]));
        assert_eq!(read("{ text = 'hi', sound = 'a.wav' }"), Err(vec![Code::UnknownKey]));
        assert_eq!(read(r#""a\u0000b""#), Err(vec![Code::NulByte]));
        assert_eq!(read(r#"{ en = "a\u001b[31m" }"#), Err(vec![Code::NulByte]));
        assert!(read(r#""a\tb\nc""#).is_ok());
        assert_eq!(read("[['a']]"), Err(vec![Code::WrongType]));
        assert_eq!(read("{ en = { en = 'a' } }"), Err(vec![Code::WrongType]));
        assert_eq!(read("{ text = 'hi', seconds = -1 }"), Err(vec![Code::OutOfRange]));
        assert_eq!(read("[3, '', 4]"), Err(vec![Code::WrongType, Code::EmptyPrompt, Code::WrongType]));
        assert_eq!(read(&format!("'{}'", "长".repeat(2001))), Err(vec![Code::PromptTooLong]));
        assert!(read(&format!("'{}'", "长".repeat(2000))).is_ok());
    }
}
