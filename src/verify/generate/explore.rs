//! The calls: breadth first over real ones, each place once.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

use super::acts::{Acts, Gesture};
use super::gained::Step;
use super::goal::{Goal, wanted};
use crate::flow::{Clock, Flow, NodeIx, QueueIx};
use crate::protocol::{Caller, Start};
use crate::scenario::{Act, Line};
use crate::verify::clocks::clocks;
use crate::verify::input::caller_of;

/// Queues that stand in for one another, as far as calls are looked for there.
const ROUNDS_MAX: usize = 8;

/// Where a call came to, and how.
pub(super) struct Spot<'f> {
    /// The call; none once all was tried there.
    line: Option<Line<'f>>,
    pub(super) from: From,
    /// Other ways over from the same spot, with the same outcome.
    pub(super) others: Vec<Gesture>,
    /// Acts until here.
    depth: usize,
}

/// How a call came to a spot.
pub(super) enum From {
    /// It began there.
    Start(Box<Start>),
    /// From another spot.
    Spot(usize, Gesture),
}

/// The first call that shows something: from a spot, these acts more.
#[derive(Clone)]
pub(super) struct Way {
    pub(super) spot: usize,
    pub(super) acts: Vec<Act>,
}

/// What was found.
pub(super) struct Explored<'f> {
    pub(super) flow: &'f Flow,
    pub(super) acts: Acts<'f>,
    pub(super) spots: Vec<Spot<'f>>,
    pub(super) goals: BTreeMap<Goal, Way>,
    /// Still to be reached.
    pub(super) open: BTreeSet<Goal>,
    known: HashMap<Vec<u8>, usize>,
    looked_at: BTreeSet<NodeIx>,
    clocks: Vec<Clock>,
    /// All that should be reached.
    pub(super) wanted: Vec<Goal>,
    queue: VecDeque<usize>,
    /// Spots of callers in a lane: they need not walk where others have walked.
    later: VecDeque<usize>,
}

impl<'f> Explored<'f> {
    pub(super) fn new(flow: &'f Flow) -> Self {
        let clocks = clocks(flow);
        let wanted = wanted(flow, &clocks);
        Self {
            flow,
            acts: Acts::of(flow),
            spots: Vec::new(),
            goals: BTreeMap::new(),
            open: wanted.iter().copied().collect(),
            wanted,
            clocks,
            known: HashMap::new(),
            looked_at: BTreeSet::new(),
            queue: VecDeque::new(),
            later: VecDeque::new(),
        }
    }

    pub(super) fn explore(mut self) -> Self {
        self.begin(Start::default());
        self.run();
        for caller in self.flow.lanes.iter().filter_map(caller_of) {
            self.begin(Start { clock: None, caller });
        }
        self.run();
        // A queue that stands in for a closed one may be closed as well.
        for _ in 0..=self.flow.queues.len().min(ROUNDS_MAX) {
            let still_open = self.open.len();
            for ix in 0..self.clocks.len() {
                self.close(ix);
            }
            self.run();
            if self.open.len() == still_open {
                break;
            }
        }
        self
    }

    /// A call begins.
    fn begin(&mut self, start: Start) {
        let line = Line::dial(self.flow, start.clone());
        let spot = self.spots.len();
        for goal in Step::first(&line) {
            self.reach(goal, Way { spot, acts: Vec::new() });
        }
        self.stand(line, From::Start(Box::new(start)), 0);
    }

    pub(super) fn reach(&mut self, goal: Goal, way: Way) {
        if self.open.remove(&goal) {
            self.goals.insert(goal, way);
        }
    }

    /// A call stands somewhere; it goes on from there if nobody stood there before. Tells which spot it is.
    fn stand(&mut self, line: Line<'f>, from: From, depth: usize) -> usize {
        // Calls that cannot be written are taken for one: that costs conversations, and promises nothing.
        let footing = line.session().footing(self.flow, Vec::new()).unwrap_or_default();
        let ix = self.spots.len();
        match (self.known.get(&footing), &from) {
            (Some(known), From::Spot(parent, gesture)) => {
                let known = *known;
                if let Some(spot) = self.spots.get_mut(known)
                    && matches!(&spot.from, From::Spot(same, _) if same == parent)
                {
                    spot.others.push(gesture.clone());
                }
                known
            }
            // Where calls begin in another way, the spot is kept for its goals.
            (known, _) => {
                if known.is_none() {
                    self.known.insert(footing, ix);
                    let in_lane = line.session().node().is_some() && line.session().lane().is_some();
                    let queue = if in_lane { &mut self.later } else { &mut self.queue };
                    queue.push_back(ix);
                }
                self.spots.push(Spot { line: Some(line), from, others: Vec::new(), depth });
                ix
            }
        }
    }

    fn run(&mut self) {
        while let Some(ix) = self.queue.pop_front().or_else(|| self.later.pop_front()) {
            let Some(line) = self.spots.get_mut(ix).and_then(|spot| spot.line.take()) else { continue };
            let session = line.session();
            if let Some(node) = session.node()
                && !self.looked_at.insert(node)
                && session.lane().is_some()
            {
                self.try_gesture(ix, &line, self.acts.request());
                continue;
            }
            self.look(ix, &line);
            self.strain(ix, &line);
        }
    }

    /// Tries everything at a spot.
    fn look(&mut self, ix: usize, line: &Line<'f>) {
        for gesture in self.acts.at(line, |goal| self.open.contains(&goal)) {
            self.try_gesture(ix, line, gesture);
        }
    }

    fn try_gesture(&mut self, ix: usize, line: &Line<'f>, gesture: Gesture) {
        let mut next = line.clone();
        for (done, act) in (1..).zip(&gesture) {
            for goal in Step::take(&mut next, act) {
                self.reach(goal, Way { spot: ix, acts: gesture.iter().take(done).cloned().collect() });
            }
        }
        if !next.is_over() {
            let depth = self.depth(ix) + gesture.len();
            self.stand(next, From::Spot(ix, gesture), depth);
        }
    }

    /// Acts until a spot.
    pub(super) fn depth(&self, spot: usize) -> usize {
        self.spots.get(spot).map_or(0, |spot| spot.depth)
    }

    /// How a spot is reached: the start of the call, and every spot after that with the gesture that leads there.
    pub(super) fn trail(&self, spot: usize) -> (Start, Vec<(usize, &Gesture)>) {
        let mut trail = Vec::new();
        let mut at = spot;
        while let Some(spot) = self.spots.get(at) {
            match &spot.from {
                From::Start(start) => {
                    trail.reverse();
                    return ((**start).clone(), trail);
                }
                From::Spot(from, gesture) => {
                    trail.push((at, gesture));
                    at = *from;
                }
            }
        }
        (Start::default(), trail)
    }

    /// Calls at a time when queues are closed: for each that can be open, the call that was handed to it.
    fn close(&mut self, clock: usize) {
        let Some(clock) = self.clocks.get(clock).copied() else { return };
        for (ix, queue) in (0..).map(QueueIx).zip(&self.flow.queues) {
            if queue.hours.is_open(clock, crate::protocol::Millis(0)) || !self.open.contains(&Goal::Closed(ix)) {
                continue;
            }
            let Some(way) = self.goals.get(&Goal::Open(ix)).cloned() else { continue };
            let (start, trail) = self.trail(way.spot);
            let acts: Vec<Act> = trail.into_iter().flat_map(|(_, gesture)| gesture).chain(&way.acts).cloned().collect();
            let caller = Caller { id: Some("5550100".into()), ..start.caller };
            self.call_closed(ix, Start { clock: Some(clock.to_string()), caller }, &start.clock, acts);
        }
    }

    /// The same call as before, but the queue at its end is closed.
    fn call_closed(&mut self, queue: QueueIx, start: Start, usual_clock: &Option<String>, acts: Vec<Act>) {
        let usual = Start { clock: usual_clock.clone(), caller: start.caller.clone() };
        let (mut line, mut open) = (Line::dial(self.flow, start.clone()), Line::dial(self.flow, usual));
        for act in &acts {
            if line.session().phase() != open.session().phase() || line.session().queue() != open.session().queue() {
                return;
            }
            line.perform(act);
            open.perform(act);
        }
        let asked = open.session().queue() == Some(queue);
        let is_kept = line.session().queue().is_some_and(|other| other != queue)
            || line.session().phase() != open.session().phase();
        if asked && is_kept {
            let root = self.spots.len();
            let depth = acts.len();
            let from = From::Start(Box::new(start));
            self.spots.push(Spot { line: None, from, others: Vec::new(), depth: 0 });
            self.reach(Goal::Closed(queue), Way { spot: root, acts: acts.clone() });
            self.stand(line, From::Spot(root, acts), depth);
        }
    }
}
