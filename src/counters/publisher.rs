//! Releases what closed weeks added up, and keeps all that was ever released at hand: no page waits for the database to show it.

use std::{sync::Arc, time::Duration};

use jiff::{Timestamp, civil::Date};
use tokio::{
    sync::watch,
    task::JoinSet,
    time::{Instant, MissedTickBehavior, interval},
};

use super::{
    calendar::Calendar,
    cell::Lot,
    store::{Releases, Store},
};

/// How often it is looked whether another week is closed.
const LOOK_EVERY: Duration = Duration::from_secs(15);

/// How often it is looked whether another server has released.
const READ_EVERY: Duration = Duration::from_secs(60);

/// The smallest threshold there is. Editors cannot set a smaller one; this is what holds if that check is ever lost.
const LEAST: u64 = 5;

/// The running task that releases. Stop it before the counters are closed.
#[must_use = "releases end when it is dropped"]
pub struct Publisher {
    task: JoinSet<()>,
}

impl Publisher {
    /// Ends it. A release that is under way happens whole or not at all.
    pub async fn stop(mut self) {
        self.task.shutdown().await;
    }
}

/// Starts to release closed weeks, and tells all lots ever released: nothing at first, until the database has answered.
pub fn publish(
    store: &Store,
    clock: impl Fn() -> Timestamp + Send + Sync + 'static,
    threshold: impl Fn() -> u64 + Send + 'static,
) -> anyhow::Result<(watch::Receiver<Arc<Vec<Lot>>>, Publisher)> {
    let (lots, published) = watch::channel(Arc::default());
    let calendar = Calendar::new(clock);
    let task = Task { releases: store.releases(), calendar, threshold, lots, released: None, read: None, failing: false };
    let mut tasks = JoinSet::new();
    tasks.spawn(task.run());
    Ok((published, Publisher { task: tasks }))
}

struct Task<T> {
    releases: Releases,
    calendar: Calendar,
    threshold: T,
    lots: watch::Sender<Arc<Vec<Lot>>>,
    /// The last Monday for which nothing is left to do.
    released: Option<Date>,
    /// When the lots were last looked at, and how many releases there were.
    read: Option<(Instant, u64)>,
    failing: bool,
}

impl<T: Fn() -> u64 + Send> Task<T> {
    async fn run(mut self) {
        let mut ticks = interval(LOOK_EVERY);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            ticks.tick().await;
            let looked = self.look().await;
            self.log(looked);
        }
    }

    async fn look(&mut self) -> anyhow::Result<()> {
        // Reading does not wait for a release that fails: what was published before can be shown.
        let released = self.release().await;
        let read = self.read(matches!(released, Ok(true))).await;
        released.and(read)
    }

    /// Releases the last closed week, unless that was done. Whether it was this server that did it, now.
    async fn release(&mut self) -> anyhow::Result<bool> {
        let monday = self.calendar.closed_week();
        if self.released == Some(monday) {
            return Ok(false);
        }
        let first = self.releases.release(monday, (self.threshold)().max(LEAST)).await?;
        self.released = Some(monday);
        Ok(first)
    }

    /// Reads the lots where there may be more of them than before.
    async fn read(&mut self, at_once: bool) -> anyhow::Result<()> {
        let known = match self.read {
            Some((when, _)) if !at_once && when.elapsed() < READ_EVERY => return Ok(()),
            Some((_, known)) => Some(known),
            None => None,
        };
        let releases = self.releases.count().await?;
        // Lots are never changed, so as many releases are the same ones.
        if known != Some(releases) {
            self.lots.send_replace(Arc::new(self.releases.lots().await?));
        }
        self.read = Some((Instant::now(), releases));
        Ok(())
    }

    /// One line when it begins to fail and one when it works again.
    fn log(&mut self, done: anyhow::Result<()>) {
        match done {
            Err(error) if !self.failing => {
                self.failing = true;
                tracing::error!("what was counted cannot be released or read: {error:#}");
            }
            Ok(()) if self.failing => {
                self.failing = false;
                tracing::info!("what was counted is released and read again");
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;
    use crate::counters::{Event, SumKey, tests::database::Database};

    async fn task(store: &Store, time: &Arc<Mutex<Timestamp>>) -> anyhow::Result<Task<fn() -> u64>> {
        let clock = Arc::clone(time);
        let calendar = Calendar::new(move || *clock.lock().unwrap());
        let (lots, _) = watch::channel(Arc::default());
        Ok(Task { releases: store.releases(), calendar, threshold: || 5, lots, released: None, read: None, failing: false })
    }

    #[tokio::test]
    async fn a_week_that_ends_while_servers_run_is_told_at_once_by_one_and_within_a_minute_by_the_others() -> anyhow::Result<()> {
        for database in Database::each().await? {
            let store = Store::open(&database.url).await?;
            let sums = [(SumKey { day: "2026-07-01".parse()?, cell: Event::PlanPrinted.cell("nl") }, 5)].into();
            store.write(&store.prepare("2026-07-01".parse()?, sums)).await.map_err(|error| anyhow::anyhow!("{error:?}"))?;
            let time = Arc::new(Mutex::new("2026-07-05T20:00:00Z".parse()?));
            let (mut first, mut second) = (task(&store, &time).await?, task(&store, &time).await?);
            for task in [&mut first, &mut second] {
                task.look().await?;
                assert!(task.lots.borrow().is_empty());
            }
            *time.lock().unwrap() = "2026-07-05T22:01:00Z".parse()?;
            for task in [&mut first, &mut second] {
                task.look().await?;
            }
            assert_eq!((first.lots.borrow().len(), second.lots.borrow().len()), (1, 0));
            // Here a minute passes.
            second.read = second.read.map(|(when, known)| (when - READ_EVERY, known));
            second.look().await?;
            assert_eq!(*first.lots.borrow(), *second.lots.borrow());
        }
        Ok(())
    }
}
