//! From a compiled flow to its picture.

use super::text::clean;
use super::words::{limits, time, week_of};
use super::{Arrow, Kind, Picture, Shape};
use crate::catalogue::{Locale, Text, text};
use crate::ear::Lang;
use crate::flow::{
    Fallback, Flow, Hours, Kind as NodeKind, Lane, Menu, MenuOption, Node, Prompt, Queue, QueueIx, Sentences, Target,
    Wanted,
};

impl Picture {
    /// The picture of a flow. The same flow always gives the same picture.
    #[must_use]
    pub fn of(flow: &Flow) -> Self {
        let mut build = Build::new(flow);
        for (ix, node) in flow.nodes.iter().enumerate() {
            build.node(ix, node);
        }
        for (ix, queue) in flow.queues.iter().enumerate() {
            build.queue(build.queues + ix, queue);
        }
        build.entries();
        let title = flow.name.clone();
        let written = flow.nodes.len() - usize::from(flow.built_in().is_some());
        let (nodes, queues, lanes) = (written, flow.queues.len(), flow.lanes.len());
        let about = build.in_words(&text!("graph-about", name = &title, nodes = nodes, queues = queues, lanes = lanes));
        let notes = build.notes();
        Self { title, about, locale: build.locale, shapes: build.shapes, arrows: build.arrows, notes }
    }
}

/// A picture in the making. Nodes come first and queues after them, so that their shapes are known before they are drawn.
struct Build<'f> {
    flow: &'f Flow,
    /// The language of the picture's own words.
    locale: Locale,
    /// What the flow itself says without being told.
    sentences: &'static Sentences,
    shapes: Vec<Shape>,
    arrows: Vec<Arrow>,
    /// Where the shapes of queues begin.
    queues: usize,
}

impl<'f> Build<'f> {
    fn new(flow: &'f Flow) -> Self {
        let (locale, lang) = match flow.tongues[0].lang {
            Lang::Zh => (Locale::Chinese, Lang::Zh),
            _ => (Locale::English, Lang::En),
        };
        let nodes = (0..).zip(&flow.nodes).map(|(ix, node): (usize, _)| shape('n', ix, kind_of(node), &node.id));
        let queues = (0..).zip(&flow.queues).map(|(ix, queue): (usize, _)| shape('q', ix, Kind::Queue, &queue.name));
        Self {
            flow,
            locale,
            sentences: Sentences::of(lang),
            shapes: nodes.chain(queues).collect(),
            arrows: Vec::new(),
            queues: flow.nodes.len(),
        }
    }

    /// A text of the picture's own.
    fn in_words(&self, text: &Text) -> String {
        text.to(self.locale)
    }

    /// Several things in a row.
    fn joined(&self, parts: &[impl AsRef<str>]) -> String {
        let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
        parts.join(&self.in_words(&text!("comma")))
    }

    /// Another shape; its index.
    fn add(&mut self, letter: char, kind: Kind, name: &Text) -> usize {
        let count = self.shapes.iter().filter(|shape| shape.id.starts_with(letter)).count();
        self.shapes.push(shape(letter, count, kind, &self.in_words(name)));
        self.shapes.len() - 1
    }

    /// A line of the picture's own words in a shape.
    fn own_line(&mut self, at: usize, text: &Text) {
        self.line(at, &self.in_words(text));
    }

    /// A line in a shape.
    fn line(&mut self, at: usize, text: &str) {
        let text = clean(text);
        if !text.is_empty() {
            self.shapes[at].lines.push(text);
        }
    }

    /// One more reason to go from one shape to another.
    fn arrow(&mut self, from: usize, to: usize, label: &Text, dashed: bool) {
        let same = |arrow: &&mut Arrow| (arrow.from, arrow.to, arrow.dashed) == (from, to, dashed);
        let label = clean(&self.in_words(label));
        let labels = Some(label).filter(|label| !label.is_empty());
        match self.arrows.iter_mut().find(same) {
            Some(arrow) => arrow.labels.extend(labels),
            None => self.arrows.push(Arrow { from, to, labels: labels.into_iter().collect(), dashed }),
        }
    }

    fn queue_at(&self, queue: QueueIx) -> usize {
        self.queues + usize::from(queue.0)
    }

    /// A step: an arrow, or a line in the shape where the step leads back to where the caller was.
    fn step(&mut self, from: usize, target: Target, label: &Text, dashed: bool) {
        let option = label.clone();
        let back = match target {
            Target::Node(node) if node.0 as usize != from => return self.arrow(from, node.0 as usize, label, dashed),
            Target::Human => return self.arrow(from, self.queue_at(self.flow.human.queue), label, dashed),
            Target::End => return self.arrow(from, self.flow.closing.0 as usize, label, dashed),
            Target::Node(_) | Target::Repeat => text!("asks-again", option = option),
            Target::Back => text!("leads-back", option = option),
            Target::Start => text!("leads-to-start", option = option),
        };
        // A step without a label of its own is only what the sign and the brackets say.
        self.line(from, &self.in_words(&back).replace("  ", " "));
    }

    fn say(&mut self, at: usize, prompt: Option<&Prompt>) {
        if let Some(text) = prompt.and_then(text_of) {
            self.line(at, text);
        }
    }

    fn node(&mut self, at: usize, node: &Node) {
        let always = nothing();
        match &node.kind {
            NodeKind::Menu(menu) => self.menu(at, menu),
            NodeKind::Collect(collect) => {
                self.say(at, collect.say.as_ref());
                let wanted = match &collect.wanted {
                    Wanted::Digits { min, max } if min == max => text!("wanted-digits", digits = min.to_string()),
                    Wanted::Digits { min, max } => text!("wanted-digits", digits = format!("{min}-{max}")),
                    Wanted::Match(_) => text!("wanted-pattern"),
                    Wanted::Choices(choices) => {
                        let values: Vec<&str> = choices.iter().map(|choice| choice.value.as_str()).collect();
                        Text::verbatim(self.joined(&values))
                    }
                };
                self.line(at, &format!("{{{}}} = {}", collect.slot, self.in_words(&wanted)));
                self.step(at, collect.go, &always, false);
            }
            NodeKind::Message(message) => {
                self.say(at, Some(&message.say));
                self.step(at, message.go, &always, false);
            }
            NodeKind::Task(task) => {
                self.line(at, &format!("{} ({})", task.run, task.with.join(", ")));
                self.say(at, task.say.as_ref());
                self.step(at, task.ok, &text!("task-worked"), false);
                self.step(at, task.fail, &text!("task-failed"), true);
            }
            NodeKind::Talk(talk) => {
                self.line(at, &format!("{}()", talk.run));
                self.say(at, talk.say.as_ref());
                self.step(at, talk.done, &text!("talk-done"), false);
            }
            NodeKind::Ticket(ticket) => {
                self.say(at, ticket.say.as_ref());
                self.line(at, &self.joined(&ticket.units));
                self.step(at, ticket.go, &always, false);
            }
            NodeKind::Transfer(transfer) => {
                self.say(at, transfer.say.as_ref());
                if let Some(note) = &transfer.note {
                    self.own_line(at, &text!("told-agent", note = note));
                }
                self.arrow(at, self.queue_at(transfer.queue), &always, false);
            }
            NodeKind::End(end) => {
                self.say(at, end.say.as_ref());
                if end.say.is_none() {
                    self.line(at, self.sentences.closing);
                }
            }
        }
    }

    fn menu(&mut self, at: usize, menu: &Menu) {
        self.say(at, menu.say.as_ref());
        for option in &menu.options {
            let label = option_label(option);
            self.step(at, option.go, &label, false);
        }
    }

    fn queue(&mut self, at: usize, queue: &Queue) {
        match &queue.hours {
            Hours::Always => self.own_line(at, &text!("hours-always")),
            Hours::Weekly { week, holidays, .. } => {
                self.fallback(at, queue.closed, &text!("queue-closed"));
                for (days, shifts) in week_of(week) {
                    self.line(at, &format!("{} {shifts}", self.in_words(&days)));
                }
                if !holidays.is_empty() {
                    self.own_line(at, &text!("hours-without-holidays"));
                }
            }
        }
        let busy = text!("queue-busy", time = time(queue.max_wait));
        self.fallback(at, queue.overflow, &busy);
    }

    /// Where a request goes that a queue cannot take.
    fn fallback(&mut self, from: usize, to: Fallback, label: &Text) {
        let to = match to {
            Fallback::Queue(queue) => self.queue_at(queue),
            Fallback::Callback => self.kept(Kind::Callback),
            Fallback::Voicemail => self.kept(Kind::Voicemail),
        };
        self.arrow(from, to, label, true);
    }

    /// What keeps a request: one shape for the whole flow, drawn where something leads there.
    fn kept(&mut self, kind: Kind) -> usize {
        let known = self.shapes.iter().position(|shape| shape.kind == kind);
        known.unwrap_or_else(|| self.add('k', kind, &text!("shape-kept")))
    }

    /// The call, what is possible at any time, and the lanes.
    fn entries(&mut self) {
        let flow = self.flow;
        let call = self.add('e', Kind::Call, &text!("shape-call"));
        self.say(call, flow.greeting.as_ref());
        self.arrow(call, flow.start.0 as usize, &nothing(), false);
        let anytime = self.add('e', Kind::Anytime, &text!("shape-anytime"));
        let human = self.queue_at(flow.human.queue);
        let press = text!("press-key", key = flow.human.key.to_string());
        for label in [press, text!("say-person"), text!("past-limit")] {
            self.arrow(anytime, human, &label, false);
        }
        self.arrow(anytime, self.queue_at(flow.human.complaint_queue), &text!("say-complaint"), false);
        for lane in &flow.lanes {
            self.lane(lane);
        }
    }

    fn lane(&mut self, lane: &Lane) {
        let at = self.add('l', Kind::Lane, &Text::verbatim(&lane.name));
        match &lane.label {
            Some(label) => self.say(at, Some(label)),
            None if self.sentences.lane_label(&lane.name) == lane.name => {}
            None => self.line(at, self.sentences.lane_label(&lane.name)),
        }
        let mut conditions = Vec::new();
        conditions.extend(lane.age.map(|age| text!("lane-age", age = age)));
        if !lane.tags.is_empty() {
            conditions.push(text!("lane-tags", tags = self.joined(&lane.tags)));
        }
        conditions.extend(lane.key.map(|key| text!("press-key", key = key.to_string())));
        conditions.extend(lane.by_text.then(|| text!("lane-text")));
        if conditions.is_empty() {
            conditions.push(text!("by-word"));
        }
        let conditions: Vec<String> = conditions.iter().map(|text| self.in_words(text)).collect();
        self.line(at, &self.joined(&conditions));
        if lane.text {
            self.own_line(at, &text!("lane-in-writing"));
        }
        match (lane.go, lane.queue) {
            (Target::Human, Some(queue)) => self.arrow(at, self.queue_at(queue), &nothing(), false),
            (target, queue) => {
                self.step(at, target, &nothing(), false);
                if let Some(queue) = queue {
                    self.arrow(at, self.queue_at(queue), &text!("lane-asks"), false);
                }
            }
        }
    }

    /// What holds everywhere.
    fn notes(&self) -> Vec<String> {
        let flow = self.flow;
        let say = |prompt: &Prompt| text_of(prompt).unwrap_or_default().to_owned();
        let (key, queue) = (flow.human.key.to_string(), &flow.queue(flow.human.queue).name);
        let (end, start) = (&flow.node(flow.closing).id, &flow.node(flow.start).id);
        let mut notes = vec![
            text!("note-person", key = key, queue = queue),
            limits(&flow.limits),
            text!("note-lanes"),
            text!("note-end", end = end, start = start),
            text!("note-dashed"),
        ];
        notes.extend(flow.charge.as_ref().map(|charge| text!("note-charge", say = say(&charge.say))));
        notes.extend(flow.survey.as_ref().map(|survey| text!("note-survey", say = say(&survey.say))));
        notes.iter().map(|note| clean(&self.in_words(note))).collect()
    }
}

fn shape(letter: char, ix: usize, kind: Kind, name: &str) -> Shape {
    Shape { id: format!("{letter}{ix}"), kind, name: clean(name), lines: Vec::new() }
}

const fn kind_of(node: &Node) -> Kind {
    match &node.kind {
        NodeKind::Menu(_) => Kind::Menu,
        NodeKind::Collect(_) => Kind::Collect,
        NodeKind::Message(_) => Kind::Message,
        NodeKind::Task(_) => Kind::Task,
        NodeKind::Talk(_) => Kind::Talk,
        NodeKind::Ticket(_) => Kind::Ticket,
        NodeKind::Transfer(_) => Kind::Transfer,
        NodeKind::End(_) => Kind::End,
    }
}

/// The first words of a prompt in the flow's own language, or the name of their recording.
fn text_of(prompt: &Prompt) -> Option<&str> {
    let (_, spoken) = prompt.line(0, 0);
    spoken.text.as_ref().map(|text| text.raw()).or(spoken.audio.as_deref())
}

/// The key and what the option is called.
fn option_label(option: &MenuOption) -> Text {
    let key = option.key.map(|key| key.to_string());
    match (key, option.label.as_ref().and_then(text_of)) {
        (None, None) => text!("by-word"),
        (key, called) => {
            let parts = key.as_deref().into_iter().chain(called);
            Text::verbatim(parts.collect::<Vec<_>>().join(" "))
        }
    }
}

/// What stands at an arrow that is always taken.
fn nothing() -> Text {
    Text::verbatim("")
}
