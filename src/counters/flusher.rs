//! Moves sums from memory to the store: at once where somebody waits for that, twice a second where nobody does, and one last time at the end.

use std::{
    hash::{BuildHasher as _, RandomState},
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::Context as _;
use tokio::{
    sync::oneshot,
    task::JoinHandle,
    time::{MissedTickBehavior, interval, sleep},
};

use super::{
    Shared,
    store::{Flush, FlushError, Store},
    tally::Taken,
};

/// Half of the promised second, so that the write itself fits into it as well.
const FLUSH_EVERY: Duration = Duration::from_millis(500);

/// The pauses after a first flush that failed, and after many.
const PAUSES: [Duration; 2] = [Duration::from_millis(100), Duration::from_secs(5)];

/// How often the last flush may fail, and how long it may try, before the server ends without it: somebody waits for it to stop.
const LAST_TRIES: (u32, Duration) = (5, Duration::from_secs(8));

/// The running task that flushes. Keep it, and close it once no request is served any more; dropping it also
/// flushes one last time, but tells nobody when that is done.
#[must_use = "the last sums are only known to be stored after `close`"]
pub struct Flusher {
    close: oneshot::Sender<()>,
    task: JoinHandle<anyhow::Result<()>>,
}

impl Flusher {
    pub(super) fn start(task: FlushTask) -> Self {
        let (close, closing) = oneshot::channel();
        Self { close, task: tokio::spawn(task.run(closing)) }
    }

    /// Stores what still waits and closes the store; what is recorded afterwards is lost.
    pub async fn close(self) -> anyhow::Result<()> {
        drop(self.close);
        self.task.await.context("the counters stopped on their own")?
    }
}

/// One flush after the other, never two at a time.
pub(super) struct FlushTask {
    pub(super) store: Store,
    pub(super) shared: Arc<Shared>,
    /// A flush whose commit may or may not have happened, and when its sums were taken. It is tried again as it is, before anything else.
    pub(super) unclear: Option<(Flush, Taken)>,
    /// How many flushes failed, one after the other.
    failures: u32,
}

impl FlushTask {
    pub(super) fn new(store: Store, shared: Arc<Shared>) -> Self {
        Self { store, shared, unclear: None, failures: 0 }
    }

    async fn run(mut self, mut closing: oneshot::Receiver<()>) -> anyhow::Result<()> {
        let mut ticks = interval(FLUSH_EVERY);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let shared = Arc::clone(&self.shared);
        loop {
            tokio::select! {
                _ = &mut closing => break,
                () = shared.wanted.notified() => {}
                _ = ticks.tick() => {}
            }
            // Not inside the select: a flush that has begun is never cut off. Whoever comes meanwhile shares the next.
            let flushed = self.flush().await;
            self.note(flushed);
            if self.failures > 0 {
                tokio::select! {
                    _ = &mut closing => break,
                    () = sleep(pause(self.failures)) => {}
                }
            }
        }
        let flushed = self.flush_the_rest().await;
        self.store.close().await;
        flushed
    }

    /// Stores what waits. After an error nothing is lost and nothing is counted twice: it waits again.
    pub(super) async fn flush(&mut self) -> anyhow::Result<()> {
        let (flush, taken, again) = match self.unclear.take() {
            Some((flush, taken)) => (flush, taken, true),
            None => {
                let taken = (self.shared.calendar.moment(), Instant::now());
                let Some(sums) = self.shared.tallies.take() else {
                    self.shared.tallies.clear(taken);
                    return Ok(());
                };
                (self.store.prepare(self.shared.calendar.today(), sums), taken, false)
            }
        };
        match self.store.write(&flush).await {
            Ok(()) => {
                let flushes = self.shared.tallies.stored(taken);
                self.shared.stored.send_replace(flushes);
                Ok(())
            }
            Err(FlushError::NotStored(error)) if !again => {
                self.shared.tallies.merge_back(flush.sums);
                Err(error)
            }
            // That this try stored nothing says nothing about the one before.
            Err(FlushError::NotStored(error) | FlushError::Unclear(error)) => {
                self.unclear = Some((flush, taken));
                Err(error)
            }
        }
    }

    pub(super) async fn flush_the_rest(&mut self) -> anyhow::Result<()> {
        let begin = Instant::now();
        let mut failures = 0;
        while self.waiting() > 0 {
            if let Err(error) = self.flush().await {
                failures += 1;
                if failures >= LAST_TRIES.0 || begin.elapsed() >= LAST_TRIES.1 {
                    return Err(error.context(format!("{} counted events could not be stored", self.waiting())));
                }
                sleep(pause(failures)).await;
            }
        }
        Ok(())
    }

    pub(super) fn waiting(&self) -> u64 {
        self.shared.tallies.amount().pending
    }

    /// One line when storing begins to fail and one when it works again, however long it lasts.
    fn note(&mut self, flushed: anyhow::Result<()>) {
        match flushed {
            Err(error) => {
                self.shared.tallies.set_failing(true);
                self.failures = self.failures.saturating_add(1);
                if self.failures == 1 {
                    tracing::error!("the counters cannot be stored and wait in memory: {error:#}");
                }
            }
            // An empty buffer proves nothing, but neither did anything wait then.
            Ok(()) => {
                self.shared.tallies.set_failing(false);
                if std::mem::take(&mut self.failures) > 0 {
                    tracing::info!("the counters are stored again");
                }
            }
        }
    }
}

/// The pause after so many failures: doubled each time, and shortened by chance, so that servers that share a database do not come back
/// to it all at once.
fn pause(failures: u32) -> Duration {
    let whole = PAUSES[0].saturating_mul(1 << failures.saturating_sub(1).min(16)).min(PAUSES[1]);
    let chance = RandomState::new().hash_one(failures) % 512;
    whole.mul_f64(1.0 - chance as f64 / 1024.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_a_limit_and_differ() {
        for (failures, longest) in [(1, 100), (2, 200), (3, 400), (7, 5_000), (u32::MAX, 5_000)] {
            let longest = Duration::from_millis(longest);
            let pauses: Vec<Duration> = (0..20).map(|_| pause(failures)).collect();
            assert!(pauses.iter().all(|pause| longest / 2 <= *pause && *pause <= longest), "{failures}: {pauses:?}");
            assert!(pauses.iter().any(|pause| *pause != pauses[0]), "{failures}: {pauses:?}");
        }
    }
}
