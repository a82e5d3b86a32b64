//! What a set of calls touched of a flow, told from their records alone.

use std::collections::BTreeSet;

use crate::catalogue::{Text, text};
use crate::flow::{Flow, Kind, Node, NodeIx, Target};
use crate::protocol::{Event, EventKind, HeardAs, Key, Phase, Turn};

/// Which nodes and which menu options some calls went through.
///
/// ```
/// use presszero::protocol::{Key, Start};
/// use presszero::scenario::{Coverage, Line};
/// # let text = "name = \"a\"\nlang = \"en\"\n[human]\nqueue = \"q\"\n[menu.m]\noptions = [{ key = \"1\", label = \"Bills\", go = \"end\" }, { key = \"2\", label = \"Faults\", go = \"human\" }]\n";
/// let flow = presszero::Flow::parse(text).expect("a good flow");
/// let mut line = Line::dial(&flow, Start::default());
/// line.press(Key::ALL[1]);
/// let mut coverage = Coverage::new(&flow);
/// coverage.add(line.record());
/// assert_eq!((coverage.nodes_touched(), coverage.nodes_total()), (1, 1)); // the closing question stands in no file
/// assert_eq!((coverage.options_touched(), coverage.options_total()), (1, 2));
/// assert_eq!(coverage.missed()[0].to_string(), "option `2` of `m`");
/// ```
#[derive(Clone, Debug)]
pub struct Coverage<'f> {
    flow: &'f Flow,
    /// The built-in closing question, where the file has none: no node of the author's.
    unwritten: Option<NodeIx>,
    nodes: BTreeSet<NodeIx>,
    options: BTreeSet<(NodeIx, usize)>,
}

impl<'f> Coverage<'f> {
    /// Nothing was touched yet.
    #[must_use]
    pub fn new(flow: &'f Flow) -> Self {
        Self { flow, unwritten: flow.built_in(), nodes: BTreeSet::new(), options: BTreeSet::new() }
    }

    /// Adds one call.
    pub fn add(&mut self, record: &[(Event, Turn<'_>)]) {
        let mut before: Option<(Phase, NodeIx)> = None;
        for (event, turn) in record {
            let rest = turn.node.as_deref().and_then(|id| self.node(id));
            let option = before.and_then(|(phase, node)| self.option_taken(phase, node, event, turn));
            if let (Some((_, node)), Some(option)) = (before, option) {
                self.options.insert((node, option));
            }
            if let Some(rest) = rest {
                self.nodes.insert(rest);
                for target in self.ways(before, option, event, turn) {
                    self.pass(target, rest);
                }
            }
            before = rest.map(|rest| (turn.state, rest));
        }
    }

    /// Nodes touched.
    #[must_use]
    pub fn nodes_touched(&self) -> usize {
        self.nodes.iter().filter(|node| self.counts(**node)).count()
    }

    /// Nodes in the file.
    #[must_use]
    pub fn nodes_total(&self) -> usize {
        self.flow.nodes().len() - usize::from(self.unwritten.is_some())
    }

    fn counts(&self, node: NodeIx) -> bool {
        self.unwritten != Some(node)
    }

    /// Menu options taken.
    #[must_use]
    pub fn options_touched(&self) -> usize {
        self.options.len()
    }

    /// Menu options in the flow.
    #[must_use]
    pub fn options_total(&self) -> usize {
        self.flow.nodes().iter().map(Node::options).sum()
    }

    /// What was not touched, in the order of the file, as people read it.
    #[must_use]
    pub fn missed(&self) -> Vec<Text> {
        let missed = self.left_out().map(|(node, option)| match option {
            None => text!("missed-node", kind = node.kind().to_string(), node = node.id()),
            Some(option) => {
                let name = node.option_key(option).map_or_else(|| (option + 1).to_string(), |key| key.to_string());
                text!("missed-option", option = name, node = node.id())
            }
        });
        missed.collect()
    }

    /// What was not touched, in the order of the file: nodes by their ids, and options by node and index.
    pub fn untouched(&self) -> impl Iterator<Item = (&'f str, Option<usize>)> {
        self.left_out().map(|(node, option)| (node.id(), option))
    }

    fn left_out(&self) -> impl Iterator<Item = (&'f Node, Option<usize>)> {
        (0..).map(NodeIx).zip(self.flow.nodes()).flat_map(move |(ix, node)| {
            let whole = (self.counts(ix) && !self.nodes.contains(&ix)).then_some((node, None));
            let options = (0..node.options()).filter(move |option| !self.options.contains(&(ix, *option)));
            whole.into_iter().chain(options.map(move |option| (node, Some(option))))
        })
    }

    fn node(&self, id: &str) -> Option<NodeIx> {
        let ix = self.flow.nodes().iter().position(|node| node.id() == id)?;
        u32::try_from(ix).ok().map(NodeIx)
    }

    /// The option that a caller took in a menu.
    fn option_taken(&self, phase: Phase, node: NodeIx, event: &Event, turn: &Turn<'_>) -> Option<usize> {
        let heard = turn.heard.as_ref().filter(|heard| phase == Phase::Menu && heard.class == HeardAs::Option)?;
        let menu = self.flow.node(node);
        let of_key = |key: Key| (0..menu.options()).find(|option| menu.option_key(*option) == Some(key));
        let by_key = heard.term.as_deref().and_then(|term| term.parse().ok()).and_then(of_key);
        let by_word = || match &event.kind {
            EventKind::Speech(speech) => std::iter::once(&speech.text)
                .chain(&speech.alternatives)
                .find_map(|text| self.flow.ear().hear_at(text.reveal(), Some(node.0)).own),
            _ => None,
        };
        by_key.or_else(|| by_word().and_then(|own| usize::try_from(own).ok()))
    }

    /// Where this turn may have led.
    fn ways(
        &self,
        before: Option<(Phase, NodeIx)>,
        option: Option<usize>,
        event: &Event,
        turn: &Turn<'_>,
    ) -> Vec<Target> {
        let mut ways = vec![Target::Start, Target::End];
        if before.is_none() || turn.heard.as_ref().is_some_and(|heard| heard.class == HeardAs::Elder) {
            ways.extend(self.flow.lanes().iter().map(|lane| lane.go));
        }
        let Some((_, node)) = before.filter(|(phase, _)| phase.is_with_bot()) else { return ways };
        match &self.flow.node(node).kind {
            Kind::Menu(menu) => ways.extend(option.and_then(|option| menu.options.get(option)).map(|option| option.go)),
            Kind::Collect(collect) => ways.push(collect.go),
            Kind::Ticket(ticket) => ways.push(ticket.go),
            Kind::Talk(talk) => ways.push(talk.done),
            Kind::Task(task) => match event.kind {
                EventKind::TaskDone { ok: true, .. } => ways.push(task.ok),
                _ => ways.push(task.fail),
            },
            Kind::Message(_) | Kind::Transfer(_) | Kind::End(_) => {}
        }
        ways
    }

    /// Messages between a target and the node where the call came to rest: the call passed them without resting.
    fn pass(&mut self, target: Target, rest: NodeIx) {
        let mut target = target;
        let mut passed = Vec::new();
        for _ in 0..self.flow.nodes().len() {
            let node = match target {
                Target::Node(node) => node,
                Target::Start => self.flow.start,
                Target::End => self.flow.closing,
                Target::Human | Target::Back | Target::Repeat => break,
            };
            passed.push(node);
            match &self.flow.node(node).kind {
                Kind::Message(message) if node != rest => target = message.go,
                _ => break,
            }
        }
        let back = matches!(target, Target::Back | Target::Repeat);
        if back || passed.last() == Some(&rest) {
            self.nodes.extend(passed);
        }
    }
}
