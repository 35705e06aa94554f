//! Anonymous counters: how often a page was seen or a self-check finished, by day and language, and nothing about anyone.
//!
//! The entry is [`Counters::record`]: the event goes into a buffer in memory, so no page waits for the database. One
//! task, the [`Flusher`], writes the buffer into the [`Store`] in one transaction of additive upserts; sums that
//! could not be written come back into the buffer. [`StoredSums`] reads them, [`write_sums`] prints them. Whether a
//! request is counted at all is for `web` to say: no header, address or answer gets as far as here.

mod buffer;
mod cell;
mod event;
mod report;
mod store;

#[cfg(test)]
mod tests;

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use anyhow::Context as _;
use jiff::{Timestamp, Zoned};
use tokio::{
    sync::{oneshot, watch},
    task::JoinHandle,
    time::{MissedTickBehavior, interval, timeout},
};

use buffer::{Buffer, CAPACITY};
use event::Calendar;
use store::{Flush, FlushError};

pub use cell::{Cell, Lot, Sum, SumKey, due};
pub use event::Event;
pub use report::{Format, write as write_sums};
pub use store::{Store, StoredSums};

/// Half of the promised second, so that the write itself fits into it as well.
const FLUSH_EVERY: Duration = Duration::from_millis(500);

/// The longest that somebody waits to hear that a count is stored.
const LONGEST_WAIT: Duration = Duration::from_secs(5);

/// How often the last flush may fail before the server ends without it: somebody waits for it to stop.
const LAST_TRIES: u32 = 2;

/// Counts events; cheap to clone, and never in the way of a page.
#[derive(Clone)]
pub struct Counters {
    shared: Arc<Shared>,
}

struct Shared {
    buffer: Mutex<Buffer>,
    calendar: Calendar,
    /// Number of the last flush that was stored. What a failed one gave back is part of the next.
    stored: watch::Sender<u64>,
}

impl Counters {
    /// Starts counting into the store. The clock tells the day, and is `Timestamp::now` anywhere but in a test.
    pub fn start(store: Store, clock: impl Fn() -> Timestamp + Send + Sync + 'static) -> anyhow::Result<(Counters, Flusher)> {
        let shared = Arc::new(Shared {
            buffer: Mutex::new(Buffer::new(CAPACITY)),
            calendar: Calendar::new(clock)?,
            stored: watch::Sender::new(0),
        });
        let (close, closing) = oneshot::channel();
        let task = FlushTask::new(store, Arc::clone(&shared));
        Ok((Counters { shared }, Flusher { close, task: tokio::spawn(task.run(closing)) }))
    }

    /// Counts an event on a page in this language, today. It never waits for the database and never fails.
    pub fn record(&self, event: Event<'_>, language: &str) {
        self.add(event, language);
    }

    /// Counts an event and waits for the flush that stores it, which it shares with whatever else waits; `false` where
    /// it is not stored in time. It may still be stored later.
    pub async fn record_durably(&self, event: Event<'_>, language: &str) -> bool {
        let Some(flush) = self.add(event, language) else { return false };
        let mut stored = self.shared.stored.subscribe();
        let done = stored.wait_for(|last| *last >= flush);
        matches!(timeout(LONGEST_WAIT, done).await, Ok(Ok(_)))
    }

    /// This moment in Brussels, by the clock that tells the days.
    pub fn now(&self) -> Zoned {
        self.shared.calendar.now()
    }

    /// Adds one, and tells the number of the first flush that can hold it; nothing where there is no room.
    fn add(&self, event: Event<'_>, language: &str) -> Option<u64> {
        let key = SumKey { day: self.shared.calendar.today(), cell: event.cell(language) };
        let mut buffer = self.shared.buffer();
        buffer.add(key).then(|| buffer.flushes() + 1)
    }
}

impl Shared {
    /// The buffer is whole between any two calls, so a panic elsewhere is no reason to stop counting.
    fn buffer(&self) -> MutexGuard<'_, Buffer> {
        self.buffer.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The running task that flushes. Keep it, and close it once no request is served any more; dropping it also
/// flushes one last time, but tells nobody when that is done.
#[must_use = "the last sums are only known to be stored after `close`"]
pub struct Flusher {
    close: oneshot::Sender<()>,
    task: JoinHandle<anyhow::Result<()>>,
}

impl Flusher {
    /// Stores what still waits and closes the store; what is recorded afterwards is lost.
    pub async fn close(self) -> anyhow::Result<()> {
        drop(self.close);
        self.task.await.context("the counters stopped on their own")?
    }
}

/// Moves sums from the buffer to the store, one flush after the other.
struct FlushTask {
    store: Store,
    shared: Arc<Shared>,
    /// A flush whose commit may or may not have happened. It is tried again as it is, before anything else.
    unclear: Option<Flush>,
    failing: bool,
}

impl FlushTask {
    fn new(store: Store, shared: Arc<Shared>) -> Self {
        Self { store, shared, unclear: None, failing: false }
    }

    async fn run(mut self, mut closing: oneshot::Receiver<()>) -> anyhow::Result<()> {
        let mut ticks = interval(FLUSH_EVERY);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                _ = &mut closing => break,
                _ = ticks.tick() => {}
            }
            // Not inside the select: a flush that has begun is never cut off.
            let flushed = self.flush().await;
            self.log(flushed);
        }
        let flushed = self.flush_the_rest().await;
        self.store.close().await;
        flushed
    }

    /// Stores what waits. After an error nothing is lost and nothing is counted twice: it waits again.
    async fn flush(&mut self) -> anyhow::Result<()> {
        let (flush, unclear) = match self.unclear.take() {
            Some(flush) => (flush, true),
            None => {
                let sums = self.shared.buffer().take();
                if sums.is_empty() {
                    return Ok(());
                }
                (self.store.prepare(self.shared.calendar.today(), sums), false)
            }
        };
        match self.store.write(&flush).await {
            Ok(()) => {
                let mut buffer = self.shared.buffer();
                buffer.stored();
                self.shared.stored.send_replace(buffer.flushes());
                Ok(())
            }
            Err(FlushError::NotStored(error)) if !unclear => {
                self.shared.buffer().merge_back(flush.sums);
                Err(error)
            }
            // That this try stored nothing says nothing about the one before.
            Err(FlushError::NotStored(error) | FlushError::Unclear(error)) => {
                self.unclear = Some(flush);
                Err(error)
            }
        }
    }

    async fn flush_the_rest(&mut self) -> anyhow::Result<()> {
        let mut failures = 0;
        while self.waiting() > 0 {
            if let Err(error) = self.flush().await {
                failures += 1;
                if failures == LAST_TRIES {
                    return Err(error.context(format!("{} counted events could not be stored", self.waiting())));
                }
            }
        }
        Ok(())
    }

    fn waiting(&self) -> u64 {
        let unclear = self.unclear.as_ref().map_or(0, |flush| buffer::total(&flush.sums));
        self.shared.buffer().waiting().saturating_add(unclear)
    }

    /// One line when storing begins to fail and one when it works again, however long it lasts.
    fn log(&mut self, flushed: anyhow::Result<()>) {
        match flushed {
            Err(error) if !self.failing => {
                self.failing = true;
                tracing::error!("the counters cannot be stored and wait in memory: {error:#}");
            }
            // An empty buffer proves nothing, but neither does anything wait then.
            Ok(()) if self.failing && self.waiting() == 0 => {
                self.failing = false;
                tracing::info!("the counters are stored again");
            }
            _ => {}
        }
    }
}
