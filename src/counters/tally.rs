//! What was counted and is not stored yet, in a part for each processor: two requests at once do not wait for each other, nor does one
//! processor have to fetch from another what it writes.

use std::{
    cell::Cell as ThreadCell,
    num::NonZero,
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread::available_parallelism,
    time::{Duration, Instant},
};

use jiff::Timestamp;

use super::{
    buffer::{Act, Buffer, CAPACITY, Sums, Waiting},
    calendar::{Calendar, Day},
};

/// The most parts there are: each may hold [`CAPACITY`] sums.
const MOST_PARTS: usize = 4;

/// When sums were taken: whatever is counted later is not among them.
pub(super) type Taken = (Timestamp, Instant);

/// One part. Nothing else shares what a processor fetches for it.
#[repr(align(128))]
struct Part(Mutex<Tally>);

/// What is kept under the one lock that an act takes.
struct Tally {
    buffer: Buffer,
    /// The day of the last act: the next one is of the same, but for one a night.
    today: Option<Day>,
}

/// All parts.
pub(super) struct Tallies {
    parts: Box<[Part]>,
    /// The last moment at which all that had been counted was on the disk, by the clock and on a watch that nobody sets. It is a time of the
    /// server and of no act: it moves on twice a second where nothing is counted as well.
    clear: Mutex<(Option<Timestamp>, Instant)>,
    /// Whether the last flush failed. Then all that is counted goes into the first part, as all that comes back does, so that they stay bounded
    /// together.
    failing: AtomicBool,
}

/// How much of it there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Amount {
    /// Acts that are not known to be on disk.
    pub(super) pending: u64,
    /// Sums of which these are.
    pub(super) cells: usize,
    /// Acts that found no room.
    pub(super) dropped: u64,
}

/// Which part the next thread takes.
static NEXT: AtomicUsize = AtomicUsize::new(0);

thread_local! {
    /// Which part this thread takes.
    static OWN: ThreadCell<Option<usize>> = const { ThreadCell::new(None) };
}

impl Tallies {
    pub(super) fn new() -> Self {
        Self::of(available_parallelism().map_or(1, NonZero::get).min(MOST_PARTS), CAPACITY)
    }

    /// So many parts, each with room for so many sums.
    fn of(count: usize, capacity: usize) -> Self {
        let parts = (0..count).map(|_| Part(Mutex::new(Tally { buffer: Buffer::new(capacity), today: None })));
        Self { parts: parts.collect(), clear: Mutex::new((None, Instant::now())), failing: AtomicBool::new(false) }
    }

    /// Adds one, and tells the number of the first flush that can hold it; nothing where there is no room.
    pub(super) fn add(&self, calendar: &Calendar, act: &Act<'_>) -> Option<u64> {
        self.add_in(own(), calendar, act)
    }

    fn add_in(&self, own: usize, calendar: &Calendar, act: &Act<'_>) -> Option<u64> {
        let moment = calendar.moment();
        let position = if self.is_failing() { 0 } else { own % self.parts.len() };
        let mut tally = lock(&self.parts[position].0);
        let day = match tally.today {
            Some(day) if day.contains(moment) => day,
            _ => *tally.today.insert(calendar.day_of(moment)),
        };
        tally.buffer.add(day.date, act).then(|| tally.buffer.flushes() + 1)
    }

    /// Hands out everything for a flush, which ends in `stored` or `merge_back`; nothing where nothing waits. Every part hands out with
    /// every flush, so that one number is that of a flush in all of them.
    pub(super) fn take(&self) -> Option<Sums> {
        if self.parts.iter().all(|part| lock(&part.0).buffer.is_empty()) {
            return None;
        }
        let mut sums = Sums::new();
        for part in &self.parts {
            // Out of the lock before they are sorted.
            let taken = lock(&part.0).buffer.take();
            for (key, count) in taken.into_iter().map(Waiting::sum) {
                let sum: &mut u64 = sums.entry(key).or_default();
                *sum = sum.saturating_add(count);
            }
        }
        Some(sums)
    }

    /// What was taken then is safe on disk; the number of its flush.
    pub(super) fn stored(&self, taken: Taken) -> u64 {
        self.clear(taken);
        let mut flushes = 0;
        for part in &self.parts {
            let mut tally = lock(&part.0);
            tally.buffer.stored();
            // The same in all parts.
            flushes = tally.buffer.flushes();
        }
        flushes
    }

    /// What was taken was not stored: it waits again, beside what was counted meanwhile.
    pub(super) fn merge_back(&self, sums: Sums) {
        self.set_failing(true);
        let Some((first, others)) = self.parts.split_first() else { return };
        lock(&first.0).buffer.merge_back(sums);
        others.iter().for_each(|part| lock(&part.0).buffer.given_up());
    }

    /// Nothing that was counted before then waits.
    pub(super) fn clear(&self, (moment, watch): Taken) {
        *lock(&self.clear) = (Some(moment), watch);
    }

    /// The last moment at which nothing waited, and how long that is ago.
    pub(super) fn last_clear(&self) -> (Option<Timestamp>, Duration) {
        let (moment, watch) = *lock(&self.clear);
        (moment, watch.elapsed())
    }

    /// Whether the last flush failed.
    pub(super) fn is_failing(&self) -> bool {
        self.failing.load(Ordering::Relaxed)
    }

    /// Says whether the last flush failed.
    pub(super) fn set_failing(&self, failing: bool) {
        self.failing.store(failing, Ordering::Relaxed);
    }

    /// How much waits.
    pub(super) fn amount(&self) -> Amount {
        self.parts.iter().fold(Amount::default(), |all, part| {
            let tally = lock(&part.0);
            Amount {
                pending: all.pending.saturating_add(tally.buffer.pending()),
                cells: all.cells + tally.buffer.cells(),
                dropped: all.dropped.saturating_add(tally.buffer.dropped()),
            }
        })
    }
}

/// Which part this thread takes.
fn own() -> usize {
    OWN.get().unwrap_or_else(|| {
        let position = NEXT.fetch_add(1, Ordering::Relaxed);
        OWN.set(Some(position));
        position
    })
}

/// What is behind a lock is whole between any two calls, so a panic elsewhere is no reason to stop counting.
fn lock<T>(behind: &Mutex<T>) -> MutexGuard<'_, T> {
    behind.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicU64;

    use super::super::event::Event;
    use super::*;

    const TAKEN: Timestamp = Timestamp::UNIX_EPOCH;

    fn calendar() -> Calendar {
        Calendar::new(|| TAKEN)
    }

    fn add(tallies: &Tallies, calendar: &Calendar, own: usize, page: &str) -> Option<u64> {
        tallies.add_in(own, calendar, &Act::new(&Event::PageView { page, source: None }, "nl"))
    }

    #[test]
    fn every_act_of_many_threads_is_stored_once_however_often_flushes_fail() {
        const ACTS: u64 = 4_000;
        let (tallies, calendar, stored) = (Tallies::of(2, 100), calendar(), AtomicU64::new(0));
        let flush = |fails: bool| {
            let Some(sums) = tallies.take() else { return };
            if fails {
                tallies.merge_back(sums);
            } else {
                stored.fetch_add(sums.values().sum(), Ordering::Relaxed);
                tallies.stored((TAKEN, Instant::now()));
                tallies.set_failing(false);
            }
        };
        std::thread::scope(|scope| {
            let counting = [0, 1, 2].map(|own| {
                let (tallies, calendar) = (&tallies, &calendar);
                scope.spawn(move || (0..ACTS).for_each(|_| assert!(add(tallies, calendar, own, "home").is_some())))
            });
            for number in 0_usize.. {
                flush(number % 3 != 0);
                if counting.iter().all(std::thread::ScopedJoinHandle::is_finished) {
                    break;
                }
            }
        });
        assert_eq!(stored.load(Ordering::Relaxed) + tallies.amount().pending, 3 * ACTS);
        flush(false);
        assert_eq!((stored.into_inner(), tallies.amount()), (3 * ACTS, Amount::default()));
    }

    #[test]
    fn one_number_is_that_of_a_flush_in_every_part() {
        let (tallies, calendar) = (Tallies::of(2, 100), calendar());
        let both = || [0, 1].map(|own| add(&tallies, &calendar, own, "home"));
        for flush in [1, 3, 5] {
            assert_eq!(both(), [Some(flush); 2]);
            assert_eq!((tallies.amount().pending, tallies.amount().cells), (2, 2), "a sum in each part");
            let sums = tallies.take().unwrap();
            assert_eq!((sums.len(), sums.values().sum::<u64>()), (1, 2), "and one when they are handed out");
            assert_eq!(both(), [Some(flush + 1); 2], "too late for that one");
            tallies.merge_back(sums);
            tallies.set_failing(false);
            assert_eq!(tallies.take().unwrap().values().sum::<u64>(), 4);
            assert_eq!(tallies.stored((TAKEN, Instant::now())), flush + 1);
        }
    }

    #[test]
    fn parts_stay_bounded_together_while_no_flush_is_stored() {
        let (tallies, calendar) = (Tallies::of(2, 10), calendar());
        for round in 0..20 {
            for own in 0..2 {
                let room = (0..10).filter(|act| add(&tallies, &calendar, own, &format!("{round}-{own}-{act}")).is_some()).count();
                assert_eq!(room, if round == 0 { 10 } else { 0 });
            }
            let sums = tallies.take().unwrap();
            tallies.merge_back(sums);
            assert!(tallies.amount().cells <= 20, "{:?}", tallies.amount());
        }
        assert_eq!(tallies.amount(), Amount { pending: 20, cells: 20, dropped: 20 * 19 });
    }
}
