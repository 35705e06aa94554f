//! One piece of work for each of many things, spread over all processors.

use std::num::NonZero;
use std::sync::{Mutex, PoisonError};
use std::thread;

/// Does the work for every item, and comes back when all of it is done.
pub(super) fn spread<T: Send>(items: Vec<T>, work: impl Fn(T) + Sync) {
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(items.len());
    let items = Mutex::new(items.into_iter());
    let next = || items.lock().unwrap_or_else(PoisonError::into_inner).next();
    let all = || std::iter::from_fn(next).for_each(&work);
    // A panic in one of them is one here, once the others are done.
    thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(all);
        }
        all();
    });
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn every_item_is_worked_on_once_and_nothing_is_left_when_it_comes_back() {
        for count in [0, 1, 2, 100] {
            let mut done = vec![0; count];
            spread(done.iter_mut().enumerate().collect(), |(at, slot)| *slot += at + 1);
            assert_eq!(done, (1..=count).collect::<Vec<_>>());
        }
    }

    #[test]
    fn two_processors_work_at_the_same_time() {
        if thread::available_parallelism().map_or(1, NonZero::get) < 2 {
            return;
        }
        // Each waits for the other: one alone would never come back.
        let meeting = std::sync::Barrier::new(2);
        let met = AtomicUsize::new(0);
        spread(vec![(), ()], |()| {
            meeting.wait();
            met.fetch_add(1, Ordering::Relaxed);
        });
        assert_eq!(met.into_inner(), 2);
    }
}
