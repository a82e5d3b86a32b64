//! From the tables of a test file to conversations: every slip is told with its place.

use std::collections::BTreeMap;

use super::script::{Act, Case, Expect, Script, Step, agent_word};
use crate::catalogue::text;
use crate::diag::{Code, Diagnostic, Diagnostics, Source, echo, nearest};
use crate::flow::Clock;
use crate::protocol::{AgentIs, Caller, Channel, HeardAs, Key, Priority, Private, Reason};
use crate::source::script as written;
use crate::source::{Map, Spanned};

/// What a step can do, as it is written.
const ACTS: &str = "press, say, wait, silence, task, reply, agent, queue, hangup";

impl Script {
    /// Reads a test file. All problems are told; where there is an error there is no script.
    #[must_use]
    pub fn read(source: &Source) -> (Option<Self>, Diagnostics) {
        let (script, mut problems) = written::read(source);
        let mut reader = Reader { out: Diagnostics::default() };
        if let Some(flow) = script.flow.as_ref().filter(|flow| flow.value.trim().is_empty()) {
            let problem = Diagnostic::new(Code::MissingKey, text!("flow-unnamed"));
            reader.out.push(problem.at(flow.span.clone(), text!("flow-unnamed".label)));
        }
        let flow = reader.required(script.flow, "flow", &script.unread, 0..0);
        let cases = script.case.into_iter().map(|case| reader.case(case)).collect();
        problems.append(reader.out);
        let read = (!problems.has_errors()).then_some(Self { flow: flow.unwrap_or_default(), cases });
        (read, problems)
    }
}

struct Reader {
    out: Diagnostics,
}

type Span = std::ops::Range<usize>;

impl Reader {
    fn required<T>(&mut self, field: Option<Spanned<T>>, key: &str, unread: &[&str], table: Span) -> Option<T> {
        if field.is_none() && !unread.contains(&key) {
            let missing = Diagnostic::new(Code::MissingKey, text!("test-lacks", key = key));
            self.out.push(missing.at(table, text!("test-lacks".label, key = key)));
        }
        field.map(|field| field.value)
    }

    fn case(&mut self, case: Spanned<written::Case>) -> Case {
        let Spanned { value: case, span } = case;
        let name = self.required(case.name, "name", &case.unread, span.clone()).unwrap_or_default();
        if case.steps.is_empty() && !case.unread.contains(&"steps") {
            let missing = Diagnostic::new(Code::MissingKey, text!("test-lacks", key = "steps"));
            self.out.push(missing.at(span, text!("case-without-steps")));
        }
        if let Some(clock) = &case.clock
            && Clock::parse(&clock.value).is_none()
        {
            let message = text!("expected-got", expected = text!("clock-time"), got = echo(&clock.value));
            let problem = Diagnostic::new(Code::WrongType, message);
            self.out.push(problem.at(clock.span.clone(), text!("clock-time".label)));
        }
        Case {
            name,
            caller: case.caller.map(|caller| self.caller(caller.value)).unwrap_or_default(),
            clock: case.clock.map(|clock| clock.value),
            steps: case.steps.into_iter().map(|step| self.step(step)).collect(),
        }
    }

    fn caller(&mut self, caller: written::Caller) -> Caller {
        let channel =
            caller.channel.and_then(|word| self.word(&word, [("voice", Channel::Voice), ("text", Channel::Text)]));
        Caller {
            id: caller.id.map(|id| Private::new(id.value)),
            age: caller.age.map(|age| age.value.0),
            tags: caller.tags.into_iter().map(|tag| tag.value).collect(),
            lang: caller.lang.map(|lang| lang.value),
            channel: channel.unwrap_or_default(),
        }
    }

    /// A step does at most one thing.
    fn step(&mut self, step: Spanned<written::Step>) -> Step {
        let Spanned { value: step, span } = step;
        let expects = step.expect.is_some();
        let is_read = step.unread.is_empty();
        let expect = step.expect.map(|expect| self.expectation(expect.value)).unwrap_or_default();
        // What is written but wrong is told where it is read, and is no empty step.
        let acts = [
            step.press.map(|press| self.press(&press)),
            step.say.map(|say| Some(Act::Say(say.value))),
            step.wait.map(|wait| Some(Act::Wait(wait.value.0))),
            step.silence.map(|silence| self.truth(&silence).then_some(Act::Silence)),
            step.task.map(|task| self.task(task)),
            step.reply.map(|reply| Some(Act::Reply(reply.value))),
            step.agent.map(|agent| self.agent(&agent).map(Act::Agent)),
            step.queue.map(|queue| Some(queue_report(queue.value))),
            step.hangup.map(|hangup| self.truth(&hangup).then_some(Act::HangUp)),
        ];
        let does_nothing = acts.iter().all(Option::is_none);
        let mut acts = acts.into_iter().flatten().flatten();
        let act = acts.next();
        if let (Some(first), Some(second)) = (&act, acts.next()) {
            let message = text!("two-acts", first = first.to_string(), second = second.to_string());
            self.out.push(Diagnostic::new(Code::WrongType, message).here(span).help(text!("two-acts".help)));
        } else if does_nothing && !expects && is_read {
            let problem = Diagnostic::new(Code::MissingKey, text!("no-act")).at(span, text!("no-act".label));
            self.out.push(problem.help(text!("no-such-key".help, keys = format!("{ACTS}, expect"))));
        }
        Step { act, expect }
    }

    fn press(&mut self, press: &Spanned<String>) -> Option<Act> {
        let keys: Option<Vec<Key>> = press.value.chars().map(Key::from_char).collect();
        let keys = keys.filter(|keys| !keys.is_empty());
        if keys.is_none() {
            let problem = Diagnostic::new(Code::BadTelephoneKey, text!("no-row-of-keys", keys = echo(&press.value)));
            self.out.push(problem.at(press.span.clone(), text!("no-row-of-keys".label)));
        }
        keys.map(Act::Press)
    }

    /// `silence = false` would read as if it did something.
    fn truth(&mut self, truth: &Spanned<bool>) -> bool {
        if !truth.value {
            let problem = Diagnostic::new(Code::WrongType, text!("true-only"));
            self.out.push(problem.at(truth.span.clone(), text!("true-only".label)));
        }
        truth.value
    }

    fn task(&mut self, task: Spanned<written::TaskReport>) -> Option<Act> {
        let Spanned { value: task, span } = task;
        let ok = self.required(task.ok, "ok", &task.unread, span)?;
        let set = plain(task.set).into_iter().map(|(slot, value)| (slot, Private::new(value))).collect();
        Some(Act::Task { ok, run: task.run.map(|run| run.value), set })
    }

    fn agent(&mut self, agent: &Spanned<String>) -> Option<AgentIs> {
        let all = [AgentIs::Joined, AgentIs::Busy, AgentIs::Failed, AgentIs::Left];
        self.word(agent, all.map(|is| (agent_word(is), is)))
    }

    fn expectation(&mut self, expect: written::Expect) -> Expect {
        let text = |field: Option<Spanned<String>>| field.map(|field| field.value);
        let texts = |field: Option<Spanned<written::Texts>>| field.map(|field| field.value.0).unwrap_or_default();
        let reasons = Reason::ALL.iter().map(|reason| (reason.as_str(), *reason));
        let priorities = Priority::ALL.iter().map(|priority| (priority.as_str(), *priority));
        let classes = HeardAs::ALL.iter().map(|class| (class.as_str(), *class));
        Expect {
            at: text(expect.at),
            says: texts(expect.says),
            not_says: texts(expect.not_says),
            transfer: text(expect.transfer),
            reason: expect.reason.and_then(|reason| self.word(&reason, reasons)),
            callback: text(expect.callback),
            voicemail: text(expect.voicemail),
            priority: expect.priority.and_then(|priority| self.word(&priority, priorities)),
            ticket: text(expect.ticket),
            heard: expect.heard.and_then(|class| self.word(&class, classes)),
            slots: plain(expect.slots),
            ended: expect.ended.map(|ended| ended.value),
        }
    }

    /// One of a few words.
    fn word<T>(
        &mut self,
        word: &Spanned<String>,
        known: impl IntoIterator<Item = (&'static str, T), IntoIter: Clone>,
    ) -> Option<T> {
        let known = known.into_iter();
        let names = known.clone().map(|(name, _)| name);
        let found = known.clone().find(|(name, _)| *name == word.value);
        if found.is_none() {
            let list = names.clone().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
            let message = text!("expected-got", expected = text!("one-of", words = list), got = echo(&word.value));
            let problem = Diagnostic::new(Code::UnknownWord, message).at(word.span.clone(), text!("one-of".label));
            self.out.push(problem.did_you_mean(nearest(&word.value, names)));
        }
        found.map(|(_, value)| value)
    }
}

fn queue_report(queue: written::QueueReport) -> Act {
    Act::Queue {
        position: queue.position.map(|position| position.value.0.into()),
        wait_s: queue.wait_s.map(|wait| wait.value.0.into()),
    }
}

fn plain(map: Map<written::Plain>) -> BTreeMap<String, String> {
    map.entries.into_iter().map(|entry| (entry.id.value, entry.item.value.0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(text: &str) -> Vec<(Code, String)> {
        let (script, problems) = Script::read(&Source::new("a.test.toml", text));
        assert_eq!(script.is_none(), problems.has_errors());
        problems.into_sorted().into_iter().map(|problem| (problem.code, problem.message.to_string())).collect()
    }

    fn step(step: &str) -> Vec<(Code, String)> {
        problems(&format!("flow = \"a.toml\"\n[[case]]\nname = \"a\"\nsteps = [{{ {step} }}]\n"))
    }

    #[test]
    fn every_kind_of_step_and_expectation_is_read() {
        for good in [
            "press = \"13*#\"",
            "say = \"转人工\"",
            "wait = \"1m30s\"",
            "silence = true",
            "task = { ok = true, set = { balance = 12.50, count = 3, open = true, name = \"a\" } }",
            "task = { ok = false, run = \"bill\" }",
            "reply = \"hello\"",
            "agent = \"joined\"",
            "queue = { position = 3, wait_s = 90 }",
            "hangup = true",
            "expect = { at = \"menu\", says = [\"a\", \"b\"], not_says = \"c\", transfer = \"q\", reason = \"no_match\" }",
            "expect = { callback = \"q\", voicemail = \"q\", heard = \"human\", slots = { a = 1 }, ended = false }",
            "expect = { priority = \"high\", ticket = \"roads\" }",
        ] {
            assert_eq!(step(good), [], "{good}");
        }
    }

    #[test]
    fn every_slip_is_told() {
        for (bad, code, part) in [
            ("pres = \"1\"", Code::UnknownKey, "`pres`"),
            ("press = \"1a\"", Code::BadTelephoneKey, "`1a`"),
            ("press = \"\"", Code::BadTelephoneKey, "no row"),
            ("press = \"1\", say = \"a\"", Code::WrongType, "press 1; say `a`"),
            ("silence = false", Code::WrongType, "leave the key out"),
            ("agent = \"joint\"", Code::UnknownWord, "`joined`"),
            ("task = { set = { a = 1 } }", Code::MissingKey, "`ok`"),
            ("wait = \"6\"", Code::BadDuration, "6"),
            ("expect = { reason = \"nomatch\" }", Code::UnknownWord, "got `nomatch`"),
            ("expect = { say = \"a\" }", Code::UnknownKey, "`say`"),
            ("expect = { priority = \"hihg\" }", Code::UnknownWord, "got `hihg`"),
            ("", Code::MissingKey, "does something"),
            ("task = { ok = \"yes\" }", Code::WrongType, "`true`"),
        ] {
            let found = step(bad);
            assert_eq!(found.len(), 1, "{bad}: {found:?}");
            assert!(found[0].0 == code && found[0].1.contains(part), "{bad}: {found:?}");
        }
        let unnamed = problems("flow = \"\"\n[[case]]\nname = \"a\"\nsteps = [{ press = \"1\" }]\n");
        assert!(matches!(&unnamed[..], [(Code::MissingKey, told)] if told.contains("which flow")), "{unnamed:?}");
        let found = problems("[[case]]\nclock = \"ten\"\ncaller = { channel = \"txt\" }\n");
        let codes: Vec<Code> = found.into_iter().map(|(code, _)| code).collect();
        let missing = Code::MissingKey;
        assert_eq!(codes, [missing, missing, missing, Code::WrongType, Code::UnknownWord]);
    }
}
