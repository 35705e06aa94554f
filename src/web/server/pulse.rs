//! What a connection is doing and since when, and how long it may: now and then one look at all of them, so that no request sets a timer.

#[cfg(test)]
mod tests;

use std::sync::atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, OnceLock};
use std::task::Waker;
use std::time::Duration;

use tokio::task::AbortHandle;

/// How often all connections are looked at.
pub(super) const LOOK: Duration = Duration::from_millis(250);
/// Looks in a second.
const LOOKS: u32 = 4;
/// After so many looks a connection that is idle gives back what it needs to be served: most that are idle will not ask again.
const REST: u32 = 2;

/// From so many connections on each rests as soon as it is answered: what one gives back serves the next while it is still near the processor,
/// which costs less than to keep as much for each.
const MANY: usize = 64;

/// How long a connection may do what it does, in seconds. What is over is dropped at the next look but one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Patience {
    /// To send its first byte.
    silent: u32,
    /// To send a whole head, from its first byte on.
    head: u32,
    /// To be answered, its body included. The router answers before, with words.
    asked: u32,
    /// To take anything of an answer.
    answered: u32,
    /// To ask again. Above the idle time of proxies in front, which would else send a request into a connection that closes.
    idle: u32,
    /// To see that the connection is closed.
    closed: u32,
}

/// As long as there is room.
const CALM: Patience = Patience { silent: 15, head: 10, asked: 20, answered: 30, idle: 75, closed: 2 };
/// When there is hardly room: whoever does something is served before whoever only holds a place.
const CROWDED: Patience = Patience { silent: 2, head: 5, asked: 20, answered: 10, idle: 5, closed: 1 };

/// What a connection does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub(super) enum Phase {
    /// It has sent nothing so far.
    Silent,
    /// It has sent a part of a head.
    Head,
    /// It asked, and has nothing of the answer.
    Asked,
    /// It takes an answer.
    Answered,
    /// It has its answer and may ask again.
    Idle,
    /// It was told that this is the end.
    Closed,
}

const PHASES: [Phase; 6] = [Phase::Silent, Phase::Head, Phase::Asked, Phase::Answered, Phase::Idle, Phase::Closed];

/// Bits that hold the phase beside the second.
const PHASE_BITS: u32 = 3;

/// What the connections of one thread share.
#[derive(Debug, Default)]
pub(super) struct Desk {
    /// Looks since the thread began.
    pub(super) looks: AtomicU32,
    /// Connections that it has.
    pub(super) open: AtomicUsize,
    /// Every answer is the last of its connection.
    pub(super) leaving: AtomicBool,
}

/// One connection. It takes its place at the desk when it is made, and gives it back when it is dropped.
#[derive(Debug)]
pub(super) struct Pulse {
    desk: Arc<Desk>,
    /// The look at which the phase began, and the phase.
    since: AtomicU32,
    /// A proxy's: it has its time whatever room there is, since what it would send into a connection that closes is somebody's request.
    trusted: bool,
    /// It is asked to rest.
    rests: AtomicBool,
    /// The last request had no body, so that nothing of it can be unread.
    bare: AtomicBool,
    /// An answer has begun, or is to begin, and not all of it was handed over.
    owed: AtomicBool,
    pub(super) task: OnceLock<AbortHandle>,
    pub(super) waker: OnceLock<Waker>,
}

impl Pulse {
    pub(super) fn new(desk: &Arc<Desk>, trusted: bool) -> Arc<Self> {
        desk.open.fetch_add(1, Relaxed);
        let pulse = Self {
            desk: Arc::clone(desk),
            since: AtomicU32::new(0),
            trusted,
            rests: AtomicBool::new(false),
            bare: AtomicBool::new(true),
            owed: AtomicBool::new(false),
            task: OnceLock::new(),
            waker: OnceLock::new(),
        };
        pulse.begin(Phase::Silent);
        Arc::new(pulse)
    }

    /// Begins a phase, or the same one anew.
    pub(super) fn begin(&self, phase: Phase) {
        self.since.store(self.desk.looks.load(Relaxed) << PHASE_BITS | phase as u32, Relaxed);
    }

    /// Something is asked, with or without a body.
    pub(super) fn asked(&self, bare: bool) {
        self.bare.store(bare, Relaxed);
        self.owed.store(true, Relaxed);
        self.begin(Phase::Asked);
    }

    /// All of an answer was handed over to be written.
    pub(super) fn given(&self) {
        self.owed.store(false, Relaxed);
    }

    /// Something was read. Of a body it is nothing new: its time runs from its head on.
    pub(super) fn read(&self) {
        if matches!(self.phase(), Phase::Silent | Phase::Idle) {
            self.begin(Phase::Head);
        }
    }

    /// What was handed over is written: the answer, or a part of one that goes on.
    pub(super) fn flushed(&self) {
        if self.phase() == Phase::Answered && !self.owed.load(Relaxed) {
            self.begin(Phase::Idle);
        }
    }

    pub(super) fn phase(&self) -> Phase {
        // Only phases are stored.
        PHASES.get((self.since.load(Relaxed) & ((1 << PHASE_BITS) - 1)) as usize).copied().unwrap_or(Phase::Closed)
    }

    /// Whether every answer is to be the last.
    pub(super) fn leaves(&self) -> bool {
        self.desk.leaving.load(Relaxed)
    }

    /// Whether it is to rest, asked once: it is idle since a while, or one of many. Not after a body, of which something may be unread: that
    /// would be taken for the next request.
    pub(super) fn is_to_rest(&self) -> bool {
        let asked = self.rests.load(Relaxed) && self.rests.swap(false, Relaxed);
        (asked || self.desk.open.load(Relaxed) > MANY) && self.phase() == Phase::Idle && self.bare.load(Relaxed)
    }

    /// Drops the connection if it has taken too long, and lets it rest if it is idle.
    pub(super) fn look(&self, crowded: bool) {
        let patience = if crowded && !self.trusted { CROWDED } else { CALM };
        let limit = match self.phase() {
            Phase::Silent => patience.silent,
            Phase::Head => patience.head,
            Phase::Asked => patience.asked,
            Phase::Answered => patience.answered,
            Phase::Idle => patience.idle,
            Phase::Closed => patience.closed,
        };
        // After four years the count begins again.
        let age = self.desk.looks.load(Relaxed).wrapping_sub(self.since.load(Relaxed) >> PHASE_BITS) & (u32::MAX >> PHASE_BITS);
        // A phase begins between two looks, so that nobody has less than the limit.
        if age > limit * LOOKS {
            self.drop_it();
        } else if age == REST && self.phase() == Phase::Idle {
            self.rests.store(true, Relaxed);
            self.waker.get().into_iter().for_each(Waker::wake_by_ref);
        }
    }

    /// Drops the connection if nothing is asked or answered on it; one that was closed only `at_last`, since its client may not have read so far.
    pub(super) fn drop_if_idle(&self, at_last: bool) {
        let closed = at_last && self.phase() == Phase::Closed;
        if closed || matches!(self.phase(), Phase::Silent | Phase::Head | Phase::Idle) {
            self.drop_it();
        }
    }

    /// Drops the connection.
    pub(super) fn drop_it(&self) {
        if let Some(task) = self.task.get() {
            task.abort();
        }
    }
}

impl Drop for Pulse {
    fn drop(&mut self) {
        self.desk.open.fetch_sub(1, Relaxed);
    }
}
