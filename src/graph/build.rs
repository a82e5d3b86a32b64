//! From a compiled flow to its picture.

use super::text::clean;
use super::words::Words;
use super::{Arrow, Kind, Picture, Shape};
use crate::ear::Lang;
use crate::flow::{
    Fallback, Flow, Hours, Kind as NodeKind, Lane, Menu, MenuOption, Node, Prompt, Queue, QueueIx, Sentences, Shift,
    Target, Wanted,
};

impl Picture {
    /// The picture of a flow. The same flow always gives the same picture.
    #[must_use]
    pub fn of(flow: &Flow) -> Self {
        let lang = if flow.tongues[0].lang == Lang::Zh { Lang::Zh } else { Lang::En };
        let mut build = Build::new(flow, lang);
        for (ix, node) in flow.nodes.iter().enumerate() {
            build.node(ix, node);
        }
        for (ix, queue) in flow.queues.iter().enumerate() {
            build.queue(build.queues + ix, queue);
        }
        build.entries();
        let title = flow.name.clone();
        let about = build.words.about.replace("{name}", &title);
        let counts = [("{nodes}", flow.nodes.len()), ("{queues}", flow.queues.len()), ("{lanes}", flow.lanes.len())];
        let about = counts.iter().fold(about, |told, (place, count)| told.replace(place, &count.to_string()));
        let notes = build.notes();
        Self { title, about, lang, shapes: build.shapes, arrows: build.arrows, notes }
    }
}

/// A picture in the making. Nodes come first and queues after them, so that their shapes are known before they are drawn.
struct Build<'f> {
    flow: &'f Flow,
    words: &'static Words,
    lang: Lang,
    shapes: Vec<Shape>,
    arrows: Vec<Arrow>,
    /// Where the shapes of queues begin.
    queues: usize,
}

impl<'f> Build<'f> {
    fn new(flow: &'f Flow, lang: Lang) -> Self {
        let nodes = (0..).zip(&flow.nodes).map(|(ix, node): (usize, _)| shape('n', ix, kind_of(node), &node.id));
        let queues = (0..).zip(&flow.queues).map(|(ix, queue): (usize, _)| shape('q', ix, Kind::Queue, &queue.name));
        Self {
            flow,
            words: Words::of(lang),
            lang,
            shapes: nodes.chain(queues).collect(),
            arrows: Vec::new(),
            queues: flow.nodes.len(),
        }
    }

    /// Another shape; its index.
    fn add(&mut self, letter: char, kind: Kind, name: &str) -> usize {
        let count = self.shapes.iter().filter(|shape| shape.id.starts_with(letter)).count();
        self.shapes.push(shape(letter, count, kind, name));
        self.shapes.len() - 1
    }

    /// A line in a shape.
    fn line(&mut self, at: usize, text: &str) {
        let text = clean(text);
        if !text.is_empty() {
            self.shapes[at].lines.push(text);
        }
    }

    /// One more reason to go from one shape to another.
    fn arrow(&mut self, from: usize, to: usize, label: &str, dashed: bool) {
        let same = |arrow: &&mut Arrow| (arrow.from, arrow.to, arrow.dashed) == (from, to, dashed);
        let label = clean(label);
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
    fn step(&mut self, from: usize, target: Target, label: &str, dashed: bool) {
        let words = self.words;
        let back = match target {
            Target::Node(node) if node.0 as usize != from => return self.arrow(from, node.0 as usize, label, dashed),
            Target::Human => return self.arrow(from, self.queue_at(self.flow.human.queue), label, dashed),
            Target::End => return self.arrow(from, self.flow.closing.0 as usize, label, dashed),
            Target::Node(_) | Target::Repeat => words.again,
            Target::Back => words.back,
            Target::Start => words.to_start,
        };
        let told = back.replace("{option}", label);
        // A step without a label of its own is only what the sign and the brackets say.
        self.line(from, &told.replace("  ", " "));
    }

    fn say(&mut self, at: usize, prompt: Option<&Prompt>) {
        if let Some(text) = prompt.and_then(text_of) {
            self.line(at, text);
        }
    }

    fn node(&mut self, at: usize, node: &Node) {
        let words = self.words;
        match &node.kind {
            NodeKind::Menu(menu) => self.menu(at, menu),
            NodeKind::Collect(collect) => {
                self.say(at, collect.say.as_ref());
                let wanted = match &collect.wanted {
                    Wanted::Digits { min, max } if min == max => words.digits.replace("{digits}", &min.to_string()),
                    Wanted::Digits { min, max } => words.digits.replace("{digits}", &format!("{min}-{max}")),
                    Wanted::Match(_) => words.pattern.to_owned(),
                    Wanted::Choices(choices) => joined(choices.iter().map(|choice| choice.value.as_str()), words),
                };
                self.line(at, &format!("{{{}}} = {wanted}", collect.slot));
                self.step(at, collect.go, "", false);
            }
            NodeKind::Message(message) => {
                self.say(at, Some(&message.say));
                self.step(at, message.go, "", false);
            }
            NodeKind::Task(task) => {
                self.line(at, &format!("{} ({})", task.run, task.with.join(", ")));
                self.say(at, task.say.as_ref());
                self.step(at, task.ok, words.ok, false);
                self.step(at, task.fail, words.failed, true);
            }
            NodeKind::Talk(talk) => {
                self.line(at, &format!("{}()", talk.run));
                self.say(at, talk.say.as_ref());
                self.step(at, talk.done, words.done, false);
            }
            NodeKind::Ticket(ticket) => {
                self.say(at, ticket.say.as_ref());
                self.line(at, &joined(ticket.units.iter().map(String::as_str), words));
                self.step(at, ticket.go, "", false);
            }
            NodeKind::Transfer(transfer) => {
                self.say(at, transfer.say.as_ref());
                if let Some(note) = &transfer.note {
                    self.line(at, &words.told.replace("{note}", note));
                }
                self.arrow(at, self.queue_at(transfer.queue), "", false);
            }
            NodeKind::End(end) => {
                self.say(at, end.say.as_ref());
                if end.say.is_none() {
                    self.line(at, Sentences::of(self.lang).closing);
                }
            }
        }
    }

    fn menu(&mut self, at: usize, menu: &Menu) {
        self.say(at, menu.say.as_ref());
        for option in &menu.options {
            let label = option_label(option, self.words);
            self.step(at, option.go, &label, false);
        }
    }

    fn queue(&mut self, at: usize, queue: &Queue) {
        let words = self.words;
        match &queue.hours {
            Hours::Always => self.line(at, words.always_open),
            Hours::Weekly { week, holidays, .. } => {
                self.fallback(at, queue.closed, words.closed);
                for days in week_of(week, words) {
                    self.line(at, &days);
                }
                self.line(at, if holidays.is_empty() { "" } else { words.holidays });
            }
        }
        let busy = words.busy.replace("{time}", &words.time(queue.max_wait));
        self.fallback(at, queue.overflow, &busy);
    }

    /// Where a request goes that a queue cannot take.
    fn fallback(&mut self, from: usize, to: Fallback, label: &str) {
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
        known.unwrap_or_else(|| self.add('k', kind, self.words.kept))
    }

    /// The call, what is possible at any time, and the lanes.
    fn entries(&mut self) {
        let words = self.words;
        let flow = self.flow;
        let call = self.add('e', Kind::Call, words.call);
        self.say(call, flow.greeting.as_ref());
        self.arrow(call, flow.start.0 as usize, "", false);
        let anytime = self.add('e', Kind::Anytime, words.anytime);
        let human = self.queue_at(flow.human.queue);
        let press = words.press.replace("{key}", &flow.human.key.to_string());
        for label in [press.as_str(), words.say_person, words.past_limits] {
            self.arrow(anytime, human, label, false);
        }
        self.arrow(anytime, self.queue_at(flow.human.complaint_queue), words.say_complaint, false);
        for lane in &flow.lanes {
            self.lane(lane);
        }
    }

    fn lane(&mut self, lane: &Lane) {
        let words = self.words;
        let at = self.add('l', Kind::Lane, &lane.name);
        let called = Sentences::of(self.lang).lane_label(&lane.name);
        if called != lane.name {
            self.line(at, called);
        }
        let mut conditions = Vec::new();
        conditions.extend(lane.age.map(|age| words.age.replace("{age}", &age.to_string())));
        let tags = joined(lane.tags.iter().map(String::as_str), words);
        if !tags.is_empty() {
            conditions.push(words.tags.replace("{tags}", &tags));
        }
        conditions.extend(lane.key.map(|key| words.press.replace("{key}", &key.to_string())));
        conditions.extend(lane.by_text.then(|| words.by_text.to_owned()));
        if conditions.is_empty() {
            conditions.push(words.by_word.to_owned());
        }
        self.line(at, &joined(conditions.iter().map(String::as_str), words));
        if lane.text {
            self.line(at, words.in_writing);
        }
        match (lane.go, lane.queue) {
            (Target::Human, Some(queue)) => self.arrow(at, self.queue_at(queue), "", false),
            (target, queue) => {
                self.step(at, target, "", false);
                if let Some(queue) = queue {
                    self.arrow(at, self.queue_at(queue), words.asks, false);
                }
            }
        }
    }

    /// What holds everywhere.
    fn notes(&self) -> Vec<String> {
        let (flow, words) = (self.flow, self.words);
        let person = words.note_person.replace("{key}", &flow.human.key.to_string());
        let end = words.note_end.replace("{end}", &flow.node(flow.closing).id);
        let say = |prompt: &Prompt| text_of(prompt).unwrap_or_default().to_owned();
        let mut notes = vec![
            person.replace("{queue}", &flow.queue(flow.human.queue).name),
            words.limits(&flow.limits),
            words.note_lanes.to_owned(),
            end.replace("{start}", &flow.node(flow.start).id),
            words.note_dashed.to_owned(),
        ];
        notes.extend(flow.charge.as_ref().map(|charge| words.note_charge.replace("{say}", &say(&charge.say))));
        notes.extend(flow.survey.as_ref().map(|survey| words.note_survey.replace("{say}", &say(&survey.say))));
        notes.iter().map(|note| clean(note)).collect()
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
fn option_label(option: &MenuOption, words: &Words) -> String {
    let key = option.key.map(|key| key.to_string());
    let called = option.label.as_ref().and_then(text_of).or(key.is_none().then_some(words.by_word));
    let parts = key.as_deref().into_iter().chain(called);
    parts.collect::<Vec<_>>().join(" ")
}

fn joined<'t>(parts: impl Iterator<Item = &'t str>, words: &Words) -> String {
    parts.collect::<Vec<_>>().join(words.comma)
}

/// The hours of a week: days in a row with the same hours are told together, and days without any are left out.
fn week_of(week: &[Vec<Shift>; 7], words: &Words) -> Vec<String> {
    let mut told = Vec::new();
    let mut first = 0;
    while first < 7 {
        let last = first + week[first..].iter().take_while(|shifts| **shifts == week[first]).count() - 1;
        let shifts: Vec<String> = week[first].iter().map(|shift| shift_of(*shift)).collect();
        let days = match (first, last) {
            (0, 6) => words.every_day.to_owned(),
            _ if first == last => words.days[first].to_owned(),
            _ => format!("{}{}{}", words.days[first], words.to, words.days[last]),
        };
        if !shifts.is_empty() {
            told.push(format!("{days} {}", shifts.join(" ")));
        }
        first = last + 1;
    }
    told
}

fn shift_of(shift: Shift) -> String {
    let time = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    format!("{}–{}", time(shift.from), time(shift.to))
}
