//! The nodes, one kind after another.

use std::collections::BTreeSet;

use regex::RegexBuilder;

use super::Compiler;
use super::ears::Means;
use super::names::{NodeName, Written};
use crate::catalogue::text;
use crate::diag::{Code, Diagnostic, echo};
use crate::flow::{
    Choice, Collect, End, Kind, LISTEN_DEFAULT, Message, Node, NodeIx, Talk, Target, Task, Ticket, TransferNode,
    Wanted, caps,
};
use crate::protocol::{Key, Millis, Priority, Reason};
use crate::source::{self, Duration, Spanned, Urgency};

/// The pause between two digits that ends an entry.
const INTER_DIGIT: Millis = Millis::from_secs(3);
/// How long a task may take.
const TASK: Millis = Millis::from_secs(8);
/// How long the host's bot may take to answer.
const TALK: Millis = Millis::from_secs(10);

/// A length of time, or the default.
pub(super) fn time_or<const MIN: u64, const MAX: u64>(
    written: Option<&Spanned<Duration<MIN, MAX>>>,
    default: Millis,
) -> Millis {
    written.map_or(default, |written| written.value.0)
}

/// An author's urgency, or the default.
pub(super) fn priority_or(written: Option<&Spanned<Urgency>>, default: Priority) -> Priority {
    written.map_or(default, |written| match written.value {
        Urgency::Normal => Priority::Normal,
        Urgency::High => Priority::High,
    })
}

/// Slots that some entry masks.
pub(super) fn masked(nodes: &[Node]) -> BTreeSet<String> {
    let entries = nodes.iter().filter_map(|node| match &node.kind {
        Kind::Collect(collect) if collect.mask => Some(collect.slot.clone()),
        _ => None,
    });
    entries.collect()
}

/// All nodes, and which of them `go = "end"` means: the first `end`, or one that is added. None if a node is missing.
pub(super) fn with_closing(nodes: Vec<Option<Node>>) -> Option<(Vec<Node>, NodeIx)> {
    let mut nodes: Vec<Node> = nodes.into_iter().collect::<Option<_>>()?;
    let closing = nodes.iter().position(|node| matches!(node.kind, Kind::End(_))).unwrap_or_else(|| {
        nodes.push(Node { id: "end".to_owned(), kind: Kind::End(End { say: None, timeout: LISTEN_DEFAULT }) });
        nodes.len() - 1
    });
    Some((nodes, NodeIx(u32::try_from(closing).ok()?)))
}

impl<'s> Compiler<'s> {
    /// The nodes in the order of the file; none where one is wrong, which was told.
    pub(super) fn nodes(&mut self) -> Vec<Option<Node>> {
        let names = self.names.nodes.clone();
        let nodes = (0u32..).zip(&names).map(|(place, name)| {
            let kind = self.node(place, name)?;
            Some(Node { id: name.id.value.clone(), kind })
        });
        nodes.collect()
    }

    fn node(&mut self, place: u32, name: &NodeName<'s>) -> Option<Kind> {
        match name.written {
            Written::Menu(menu) => self.menu(place, name, menu),
            Written::Collect(collect) => self.collect(place, name, collect),
            Written::Message(message) => self.message(name, message),
            Written::Task(task) => self.task(name, task),
            Written::Talk(talk) => self.talk(name, talk),
            Written::Ticket(ticket) => self.ticket(place, name, ticket),
            Written::Transfer(transfer) => self.transfer(transfer),
            Written::End(end) => {
                let timeout = time_or(end.timeout.as_ref(), LISTEN_DEFAULT);
                Some(Kind::End(End { say: self.optional(end.say.as_ref()), timeout }))
            }
        }
    }

    fn message(&mut self, name: &NodeName<'s>, message: &'s source::Message) -> Option<Kind> {
        let say = self.require(message.say.as_ref(), "say", &message.unread, &name.header);
        let say = self.optional(say);
        let go = self.require(message.go.as_ref(), "go", &message.unread, &name.header)?;
        let go = self.target(go)?;
        Some(Kind::Message(Message { say: say?, go }))
    }

    fn task(&mut self, name: &NodeName<'s>, task: &'s source::Task) -> Option<Kind> {
        let run = self.require_text(task.run.as_ref(), "run", &task.unread, &name.header);
        let say = self.optional(task.say.as_ref());
        for slot in &task.with {
            self.use_slot(&slot.value, || slot.span.clone());
        }
        let fail = self.target_or(task.fail.as_ref(), Target::Human);
        let ok = self.require(task.ok.as_ref(), "ok", &task.unread, &name.header)?;
        let ok = self.target(ok)?;
        Some(Kind::Task(Task {
            run: run?.value.clone(),
            with: task.with.iter().map(|slot| slot.value.clone()).collect(),
            say,
            timeout: time_or(task.timeout.as_ref(), TASK),
            ok,
            fail: fail?,
        }))
    }

    fn talk(&mut self, name: &NodeName<'s>, talk: &'s source::Talk) -> Option<Kind> {
        let run = self.require_text(talk.run.as_ref(), "run", &talk.unread, &name.header);
        let (say, no_input) = (self.optional(talk.say.as_ref()), self.optional(talk.no_input.as_ref()));
        let done = self.target_or(talk.done.as_ref(), Target::End)?;
        let timeout = time_or(talk.timeout.as_ref(), TALK);
        Some(Kind::Talk(Talk { say, run: run?.value.clone(), done, no_input, timeout }))
    }

    fn ticket(&mut self, place: u32, name: &NodeName<'s>, ticket: &'s source::Ticket) -> Option<Kind> {
        if ticket.units.is_empty() && !ticket.unread.contains(&"units") {
            let problem = Diagnostic::new(Code::MissingKey, text!("nothing-to-sort-by", ticket = echo(&name.id.value)));
            self.out.push(problem.at(name.header.clone(), text!("nothing-to-sort-by".label)));
        }
        self.at_most_options(&ticket.units, |count, most| text!("most-units", count = count, most = most));
        let words = |unit: &'s source::Unit| unit.name.iter().chain(&unit.words);
        let all = ticket.units.iter().enumerate().flat_map(|(ix, unit)| words(&unit.value).map(move |word| (ix, word)));
        self.distinct(all, |word| text!("word-of-unit", word = word));
        let mut units = Vec::new();
        for (id, unit) in (0u32..).zip(&ticket.units) {
            let means = Means::Own { place, id };
            if let Some(name) = self.require(unit.value.name.as_ref(), "name", &unit.value.unread, &unit.span) {
                self.name_as_word(name, means);
                units.push(name.value.clone());
            }
            self.words(&unit.value.words, means);
        }
        let say = self.optional(ticket.say.as_ref());
        let (no_match, no_input) = (self.optional(ticket.no_match.as_ref()), self.optional(ticket.no_input.as_ref()));
        let default = self.require_text(ticket.default.as_ref(), "default", &ticket.unread, &name.header);
        Some(Kind::Ticket(Ticket {
            say,
            slot: ticket.slot.as_ref().unwrap_or(name.id).value.clone(),
            units,
            go: self.target_or(ticket.go.as_ref(), Target::End)?,
            default: default?.value.clone(),
            no_match,
            no_input,
            timeout: time_or(ticket.timeout.as_ref(), LISTEN_DEFAULT),
        }))
    }

    fn transfer(&mut self, transfer: &'s source::Transfer) -> Option<Kind> {
        let say = self.optional(transfer.say.as_ref());
        let own = self.written.human.as_ref().and_then(|human| human.value.queue.as_ref());
        let text = transfer.reason.as_ref().map(|reason| reason.value.clone());
        let priority = priority_or(transfer.priority.as_ref(), Priority::Normal);
        // Asking or complaining is not urgent by itself: where the author says that it is, that is the reason on record.
        let reasons: &[Reason] = match priority {
            Priority::High => &[Reason::Distress, Reason::Author],
            Priority::Normal => &[Reason::Asked, Reason::Complaint, Reason::Distress, Reason::Author],
        };
        let known = text.as_deref().and_then(Reason::from_word).filter(|reason| reasons.contains(reason));
        Some(Kind::Transfer(TransferNode {
            queue: self.queues.ix(&transfer.queue.as_ref().or(own)?.value)?,
            say,
            reason: known.unwrap_or(Reason::Author),
            note: if known.is_none() { text } else { None },
            priority,
        }))
    }

    fn collect(&mut self, place: u32, name: &NodeName<'s>, collect: &'s source::Collect) -> Option<Kind> {
        let say = self.optional(collect.say.as_ref());
        let (no_match, no_input) = (self.optional(collect.no_match.as_ref()), self.optional(collect.no_input.as_ref()));
        let wanted = self.wanted(place, name, collect);
        let slot = self.require(collect.slot.as_ref(), "slot", &collect.unread, &name.header);
        let go = self.require(collect.go.as_ref(), "go", &collect.unread, &name.header)?;
        let asked = collect.say.iter().flat_map(|say| &say.value.said).filter_map(|said| said.text.as_ref());
        self.refuse_paid_priority(asked, &go.value);
        let go = self.target(go)?;
        Some(Kind::Collect(Collect {
            say,
            slot: slot?.value.clone(),
            wanted: wanted?,
            confirm: collect.confirm.as_ref().is_some_and(|confirm| confirm.value),
            mask: collect.mask.as_ref().is_none_or(|mask| mask.value),
            go,
            no_match,
            no_input,
            timeout: time_or(collect.timeout.as_ref(), LISTEN_DEFAULT),
            inter_digit: time_or(collect.inter_digit.as_ref(), INTER_DIGIT),
        }))
    }

    /// What a collect node takes: exactly one of digits, a pattern, choices.
    fn wanted(&mut self, place: u32, name: &NodeName<'s>, collect: &'s source::Collect) -> Option<Wanted> {
        let ways = [
            collect.digits.as_ref().map(|digits| ("digits", digits.span.clone())),
            collect.r#match.as_ref().map(|pattern| ("match", pattern.span.clone())),
            collect.choices.first().map(|choice| ("choices", choice.span.clone())),
        ];
        let ways: Vec<_> = ways.into_iter().flatten().collect();
        let unread = collect.unread.iter().any(|key| matches!(*key, "digits" | "match" | "choices"));
        let problem = match &ways[..] {
            [] if !unread => {
                let problem =
                    Diagnostic::new(Code::UnclearCollect, text!("takes-nothing", node = echo(&name.id.value)));
                Some(problem.at(name.header.clone(), text!("takes-nothing".label)))
            }
            [first, second, ..] => {
                let message = text!("takes-two", node = echo(&name.id.value), first = first.0, second = second.0);
                let problem = Diagnostic::new(Code::UnclearCollect, message);
                let problem = problem.at(second.1.clone(), text!("takes-two".label));
                Some(problem.also(first.1.clone(), text!("takes-two".also)))
            }
            _ => None,
        };
        if let Some(problem) = problem {
            self.out.push(problem);
        }
        if let Some(digits) = &collect.digits {
            return Some(Wanted::Digits { min: digits.value.min, max: digits.value.max });
        }
        if let Some(pattern) = &collect.r#match {
            return self.pattern(pattern);
        }
        self.choices(place, &collect.choices)
    }

    fn pattern(&mut self, pattern: &Spanned<String>) -> Option<Wanted> {
        let build = |text: &str| RegexBuilder::new(text).size_limit(caps::PATTERN_BYTES_MAX).build();
        // First as written, so that a bracket in it cannot close the one around it.
        let built = build(&pattern.value).and_then(|_| build(&format!("^(?:{})$", pattern.value)));
        match built {
            Ok(regex) => Some(Wanted::Match(Box::new(regex))),
            Err(error) => {
                let told = error.to_string();
                let reason = told.lines().last().unwrap_or_default().trim_start_matches("error: ");
                let problem = Diagnostic::new(Code::BadPattern, text!("no-pattern", pattern = echo(&pattern.value)));
                let reason: String = reason.chars().take(120).collect();
                self.out.push(problem.at(pattern.span.clone(), text!("no-pattern".label, reason = reason)));
                None
            }
        }
    }

    fn choices(&mut self, place: u32, choices: &'s [Spanned<source::Choice>]) -> Option<Wanted> {
        self.at_most_options(choices, |count, most| text!("most-choices", count = count, most = most));
        let words = |choice: &'s source::Choice| choice.value.iter().chain(&choice.words);
        let all = choices.iter().enumerate().flat_map(|(ix, choice)| words(&choice.value).map(move |word| (ix, word)));
        self.distinct(all, |word| text!("word-of-choice", word = word));
        let taken: Vec<Key> = self.lane_keys().map(|(key, _)| key).chain([self.human_key]).collect();
        let mut keys = ('1'..='9').filter_map(Key::from_char).filter(|key| !taken.contains(key));
        let mut compiled = Vec::new();
        for (id, choice) in (0u32..).zip(choices) {
            let means = Means::Own { place, id };
            let value = self.require(choice.value.value.as_ref(), "value", &choice.value.unread, &choice.span);
            if let Some(value) = value {
                self.name_as_word(value, means);
                compiled.push(Choice { value: value.value.clone(), key: keys.next() });
            }
            self.words(&choice.value.words, means);
        }
        Some(Wanted::Choices(compiled))
    }
}
