//! Queues: who is meant, when they are open, and what keeps a request when they are not.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::Compiler;
use super::names::{IdOf, Names, Written, check_id};
use super::nodes::time_or;
use crate::catalogue::text;
use crate::diag::{Code, Diagnostic, Diagnostics, echo, nearest};
use crate::flow::{Fallback, Hours, Queue, QueueIx, caps};
use crate::protocol::Millis;
use crate::source::{self, Spanned};

/// How long a transfer may wait.
const MAX_WAIT: Millis = Millis::from_secs(180);
/// Fallbacks that are no queues.
const KEEPERS: [&str; 2] = ["callback", "voicemail"];
/// What an author may hope for who lets nobody be kept: no queue is meant by it.
const NOBODY: [&str; 6] = ["disconnect", "drop", "hang_up", "hang-up", "hangup", "none"];
/// Queues that a message about a circle names.
const SHOWN_MAX: usize = 8;

/// All queues that are named, in the order of the file.
pub(super) struct QueueNames<'s> {
    names: Vec<&'s str>,
    by_name: HashMap<&'s str, QueueIx>,
    /// Tables that could not be read: to send a request there is no second mistake.
    unread: HashSet<&'s str>,
}

impl<'s> QueueNames<'s> {
    pub(super) fn collect(flow: &'s source::Flow, nodes: &Names<'s>, out: &mut Diagnostics) -> Self {
        let human = flow.human.iter().flat_map(|human| human.value.queue.iter().chain(&human.value.complaint_queue));
        let lanes = flow.lane.entries.iter().filter_map(|lane| lane.item.value.queue.as_ref());
        let transfers = nodes.nodes.iter().filter_map(|node| match node.written {
            Written::Transfer(transfer) => transfer.queue.as_ref(),
            _ => None,
        });
        let tables = flow.queue.entries.iter().map(|queue| &queue.id);
        let mut mentions: Vec<&'s Spanned<String>> = human.chain(lanes).chain(transfers).collect();
        let known: HashSet<&str> = tables.clone().chain(mentions.iter().copied()).map(|id| id.value.as_str()).collect();
        let sent_on = sent_on(flow, nodes, &known);
        let all: HashSet<&str> = known.iter().copied().chain(sent_on.iter().map(|id| id.value.as_str())).collect();
        if all.len() <= caps::QUEUES_MAX {
            let mut misses =
                Misses { known: tables.clone().map(|id| without_numbers(&id.value)).collect(), told: HashMap::new() };
            misses.tell(&mentions, out);
            misses.known.extend(mentions.iter().map(|mention| without_numbers(&mention.value)));
            misses.tell(&sent_on, out);
        }
        mentions.extend(sent_on);
        mentions.extend(tables);
        mentions.sort_by_key(|mention| mention.span.start);
        let unread = flow.queue.unread.iter().map(String::as_str).collect();
        let mut queues = Self { names: Vec::new(), by_name: HashMap::new(), unread };
        for mention in mentions {
            if queues.by_name.contains_key(mention.value.as_str()) {
                continue;
            }
            check_id(mention, IdOf::Queue, out);
            if KEEPERS.contains(&mention.value.as_str()) {
                let problem = Diagnostic::new(Code::BadId, text!("name-of-keeper", name = echo(&mention.value)));
                out.push(problem.at(mention.span.clone(), text!("name-of-keeper".label)));
            }
            if queues.names.len() == caps::QUEUES_MAX {
                let problem = Diagnostic::new(Code::TooMany, text!("most-queues", most = caps::QUEUES_MAX));
                out.push(problem.at(mention.span.clone(), text!("one-more")));
                break;
            }
            queues.names.push(&mention.value);
            queues
                .by_name
                .extend(u16::try_from(queues.names.len() - 1).ok().map(|ix| (mention.value.as_str(), QueueIx(ix))));
        }
        queues
    }

    pub(super) fn ix(&self, name: &str) -> Option<QueueIx> {
        self.by_name.get(name).copied()
    }
}

/// The queues that requests are sent on to. A node is none, nor is a slip for a word that keeps a request, unless a queue is
/// called so elsewhere.
fn sent_on<'s>(flow: &'s source::Flow, nodes: &Names<'s>, known: &HashSet<&str>) -> Vec<&'s Spanned<String>> {
    let is_queue = |name: &&Spanned<String>| {
        let name = name.value.as_str();
        let is_other = nodes.node(name).is_some() || NOBODY.contains(&name);
        !KEEPERS.contains(&name) && (known.contains(name) || !is_other && nearest(name, KEEPERS).is_none())
    };
    let tables = flow.queue.entries.iter().map(|queue| &queue.item.value);
    tables.flat_map(|queue| queue.closed.iter().chain(&queue.overflow)).filter(is_queue).collect()
}

/// A name, and the same without its numbers: `sales1` is no slip for `sales2`.
type Numberless<'s> = (&'s str, String);

fn without_numbers(name: &str) -> Numberless<'_> {
    (name, name.chars().filter(|c| !c.is_numeric()).collect())
}

/// A queue needs no table, so only a name that is nearly one of those that are known is told.
struct Misses<'s> {
    known: Vec<Numberless<'s>>,
    /// What was meant by the names so far.
    told: HashMap<&'s str, Option<&'s str>>,
}

impl<'s> Misses<'s> {
    fn tell(&mut self, mentions: &[&'s Spanned<String>], out: &mut Diagnostics) {
        self.told.extend(self.known.iter().map(|(name, _)| (*name, None)));
        for mention in mentions {
            let known = &self.known;
            let meant = *self.told.entry(&mention.value).or_insert_with(|| {
                let (name, letters) = without_numbers(&mention.value);
                out.nearest(name, known.iter().filter(|(_, other)| *other != letters).map(|(known, _)| *known))
            });
            if meant.is_some() {
                let problem = Diagnostic::new(Code::QueueWithoutTable, text!("no-table", queue = echo(&mention.value)));
                let problem = problem.at(mention.span.clone(), text!("no-table".label));
                out.push(problem.did_you_mean(meant));
            }
        }
    }
}

/// Where a queue sends a request on, and where that is written.
type Edge = (QueueIx, Range<usize>);

impl<'s> Compiler<'s> {
    pub(super) fn queue_tables(&mut self) -> Vec<Queue> {
        let tables: HashMap<&str, &'s source::Queue> =
            self.written.queue.entries.iter().map(|queue| (queue.id.value.as_str(), &queue.item.value)).collect();
        let mut queues = Vec::new();
        let mut edges: Vec<Vec<Edge>> = Vec::new();
        for name in self.queues.names.clone() {
            let table = tables.get(name).copied();
            let closed = self.fallback(table.and_then(|table| table.closed.as_ref()));
            let overflow = self.fallback(table.and_then(|table| table.overflow.as_ref()));
            let written = table.into_iter().flat_map(|table| [&table.closed, &table.overflow]).map(Option::as_ref);
            let sent_on =
                [closed, overflow].into_iter().zip(written).filter_map(|(fallback, written)| match fallback {
                    Fallback::Queue(queue) => written.map(|written| (queue, written.span.clone())),
                    Fallback::Callback | Fallback::Voicemail => None,
                });
            edges.push(sent_on.collect());
            queues.push(Queue {
                name: name.to_owned(),
                hours: table.map_or(Hours::Always, |table| self.hours(table)),
                max_wait: time_or(table.and_then(|table| table.max_wait.as_ref()), MAX_WAIT),
                closed,
                overflow,
            });
        }
        self.queue_circles(&edges);
        queues
    }

    fn fallback(&mut self, written: Option<&'s Spanned<String>>) -> Fallback {
        let Some(written) = written else { return Fallback::Callback };
        match (written.value.as_str(), self.queues.ix(&written.value)) {
            ("callback", _) => Fallback::Callback,
            ("voicemail", _) => Fallback::Voicemail,
            (_, Some(queue)) => Fallback::Queue(queue),
            (name, None) => {
                if !self.queues.unread.contains(name) {
                    let meant = self.out.nearest(name, KEEPERS.into_iter().chain(self.queues.names.iter().copied()));
                    let problem = Diagnostic::new(Code::UnknownQueue, text!("no-such-queue", queue = echo(name)));
                    let problem = problem.at(written.span.clone(), text!("no-such-queue".label));
                    self.out.push(problem.did_you_mean(meant));
                }
                Fallback::Callback
            }
        }
    }

    /// A request that is sent on must end in callback or voicemail, whichever way it takes.
    fn queue_circles(&mut self, edges: &[Vec<Edge>]) {
        let mut done = vec![false; edges.len()];
        for from in 0..edges.len() {
            // A walk over all ways from here, with the way that led to each place.
            let mut way: Vec<(usize, usize)> = vec![(from, 0)];
            while let Some((queue, next)) = way.last_mut() {
                let Some((to, written)) = edges[*queue].get(*next).filter(|_| !done[*queue]) else {
                    done[*queue] = true;
                    way.pop();
                    continue;
                };
                *next += 1;
                let to = usize::from(to.0);
                match way.iter().position(|(queue, _)| *queue == to) {
                    Some(ix) => {
                        let circle: Vec<usize> = way[ix..].iter().map(|(queue, _)| *queue).collect();
                        self.endless_queues(&circle, written);
                    }
                    None if done[to] => {}
                    None => way.push((to, 0)),
                }
            }
        }
    }

    fn endless_queues(&mut self, circle: &[usize], written: &Range<usize>) {
        let shown = circle.iter().take(SHOWN_MAX).chain(circle.first()).map(|ix| echo(self.queues.names[*ix]));
        let shown: Vec<String> = shown.collect();
        let problem = Diagnostic::new(Code::EndlessQueues, text!("queue-circle", queues = shown.join(" -> ")));
        let problem = problem.at(written.clone(), text!("queue-circle".label));
        self.out.push(problem.help(text!("queue-circle".help)));
    }
}
