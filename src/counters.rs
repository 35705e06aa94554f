//! Anonymous counters: how often a page was seen or a self-check finished, by day and language, and nothing about anyone.
//!
//! The entry is [`Counters::record`]: the act is added to its cell in memory, so no page waits for the database. One
//! task, the [`Flusher`], writes the sums into the [`Store`] in one transaction of additive upserts; sums that
//! could not be written come back into the buffer. Another, the [`Publisher`], makes lots of what closed weeks added up,
//! and keeps them at hand for whoever shows them. [`StoredSums`] reads sums and lots,
//! [`Report`] is all that is published of them. Whether a request is counted at all is for `web` to say: no header, address or answer gets as far as here.

mod buffer;
mod calendar;
mod cell;
mod dictionary;
mod event;
mod flusher;
mod publisher;
mod report;
mod store;
mod tally;
mod written;

#[cfg(test)]
mod tests;

use std::{sync::Arc, time::Duration};

use jiff::{Timestamp, Zoned};
use tokio::{
    sync::{Notify, Semaphore, watch},
    time::timeout,
};

use buffer::Act;
use calendar::Calendar;
use flusher::FlushTask;
use tally::{Amount, Tallies};

pub use buffer::Known;
pub use cell::{Cell, Lot, Sum, SumKey, due};
pub use dictionary::{About, DICTIONARY, Entry};
pub use event::Event;
pub use flusher::Flusher;
pub use publisher::{Publisher, publish};
pub use report::{Report, Row, Week, stored};
pub use store::{Store, StoredSums};
pub use written::{Columns, Format, PUBLISHED, STORED, write as write_rows};

/// The longest that somebody waits to hear that a count is stored.
const LONGEST_WAIT: Duration = Duration::from_secs(2);

/// The longest while the database is known to fail: most would wait for nothing.
const WAIT_WHILE_FAILING: Duration = Duration::from_millis(100);

/// How many may wait for that at once. More are told no, though what they did is counted.
const WAITERS: usize = 8_192;

/// Counts events; cheap to clone, and never in the way of a page.
#[derive(Clone)]
pub struct Counters {
    shared: Arc<Shared>,
}

struct Shared {
    tallies: Tallies,
    calendar: Calendar,
    /// Number of the last flush that was stored. What a failed one gave back is part of the next.
    stored: watch::Sender<u64>,
    /// Somebody waits for the next flush.
    wanted: Notify,
    waiters: Semaphore,
}

/// How the counters are, for operators.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Health {
    /// Acts in memory that are not known to be on disk.
    pub pending: u64,
    /// Sums of which these are.
    pub cells: usize,
    /// Acts that found no room in memory, since the start.
    pub dropped: u64,
    /// Whether the last flush failed.
    pub failing: bool,
    /// The last moment at which everything counted before it was on the disk.
    pub last_flush: Option<Timestamp>,
    /// How long that is ago, where something waits: nothing has waited longer.
    pub oldest_pending: Option<Duration>,
}

impl Counters {
    /// Starts counting into the store. The clock tells the day, and is `Timestamp::now` anywhere but in a test.
    pub fn start(store: Store, clock: impl Fn() -> Timestamp + Send + Sync + 'static) -> anyhow::Result<(Counters, Flusher)> {
        let counters = Counters { shared: Arc::new(Shared::new(Calendar::new(clock))) };
        let flusher = Flusher::start(FlushTask::new(store, Arc::clone(&counters.shared)));
        Ok((counters, flusher))
    }

    /// Counts an event on a page in this language, today. It never waits for the database and never fails.
    pub fn record(&self, event: Event<'_>, language: &str) {
        self.add(&Act::new(&event, language));
    }

    /// The same for an act that is known beforehand.
    pub fn record_known(&self, act: &Known) {
        self.add(&act.into());
    }

    /// Counts an event and waits for the flush that stores it, which it shares with whatever else waits; `false` where
    /// it is not stored in time. It may still be stored later.
    pub async fn record_durably(&self, event: Event<'_>, language: &str) -> bool {
        let Some(flush) = self.add(&Act::new(&event, language)) else { return false };
        let Ok(_place) = self.shared.waiters.try_acquire() else { return false };
        self.shared.wanted.notify_one();
        let mut stored = self.shared.stored.subscribe();
        let done = stored.wait_for(|last| *last >= flush);
        let patience = if self.shared.tallies.is_failing() { WAIT_WHILE_FAILING } else { LONGEST_WAIT };
        matches!(timeout(patience, done).await, Ok(Ok(_)))
    }

    /// This moment in Brussels, by the clock that tells the days.
    pub fn now(&self) -> Zoned {
        self.shared.calendar.now()
    }

    /// How the counters are just now.
    pub fn health(&self) -> Health {
        let Amount { pending, cells, dropped } = self.shared.tallies.amount();
        let (last_flush, since) = self.shared.tallies.last_clear();
        Health {
            pending,
            cells,
            dropped,
            failing: self.shared.tallies.is_failing(),
            last_flush,
            oldest_pending: (pending > 0).then_some(since),
        }
    }

    /// Adds one, and tells the number of the first flush that can hold it; nothing where there is no room.
    fn add(&self, act: &Act<'_>) -> Option<u64> {
        self.shared.tallies.add(&self.shared.calendar, act)
    }
}

impl Shared {
    fn new(calendar: Calendar) -> Self {
        Self {
            tallies: Tallies::new(),
            calendar,
            stored: watch::Sender::new(0),
            wanted: Notify::new(),
            waiters: Semaphore::new(WAITERS),
        }
    }
}
