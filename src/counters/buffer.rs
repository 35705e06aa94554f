//! Sums in memory, waiting for the next flush; bounded, whatever happens to the database.

use std::collections::BTreeMap;

use super::cell::SumKey;

/// Sums by key, sorted: the order in which they are written, the same in every server.
pub(super) type Sums = BTreeMap<SumKey, u64>;

/// Keys kept at most. A day has some hundreds of them, so this is weeks of a database that does not answer;
/// the cap is there should a key ever be made from something unbounded.
pub(super) const CAPACITY: usize = 10_000;

/// What was counted and is not stored yet.
pub(super) struct Buffer {
    sums: Sums,
    /// How many keys are out with a flush: they may come back, so they keep their room.
    taken: usize,
    capacity: usize,
    warned: bool,
    /// How many times the sums were handed out.
    flushes: u64,
}

impl Buffer {
    pub(super) fn new(capacity: usize) -> Self {
        Self { sums: Sums::new(), taken: 0, capacity, warned: false, flushes: 0 }
    }

    /// Adds one; a new key for which there is no room is dropped, with one warning until there is room again. Whether it was added.
    pub(super) fn add(&mut self, key: SumKey) -> bool {
        if let Some(count) = self.sums.get_mut(&key) {
            *count = count.saturating_add(1);
        } else if self.sums.len() + self.taken < self.capacity {
            self.sums.insert(key, 1);
        } else {
            if !self.warned {
                self.warned = true;
                tracing::warn!(capacity = self.capacity, "the counters in memory are full: new sums are dropped");
            }
            return false;
        }
        true
    }

    /// Hands out everything for a flush, which ends in `stored` or `merge_back`.
    pub(super) fn take(&mut self) -> Sums {
        self.taken = self.sums.len();
        self.flushes += 1;
        std::mem::take(&mut self.sums)
    }

    /// The sums handed out are safe on disk.
    pub(super) fn stored(&mut self) {
        self.taken = 0;
        self.warned = false;
    }

    /// The sums handed out were not stored: they wait again, beside what was counted meanwhile.
    pub(super) fn merge_back(&mut self, sums: Sums) {
        self.taken = 0;
        for (key, count) in sums {
            let sum = self.sums.entry(key).or_insert(0);
            *sum = sum.saturating_add(count);
        }
    }

    /// How many times the sums were handed out. No flush is taken while another is out, so it is the number of that one as well.
    pub(super) fn flushes(&self) -> u64 {
        self.flushes
    }

    /// How many acts wait to be taken.
    pub(super) fn waiting(&self) -> u64 {
        total(&self.sums)
    }
}

/// How many acts these sums hold together.
pub(super) fn total(sums: &Sums) -> u64 {
    sums.values().fold(0, |total, count| total.saturating_add(*count))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::counters::Event;

    fn key(page: &str) -> SumKey {
        SumKey { day: date(2026, 7, 1), cell: Event::PageView { page, source: None }.cell("nl") }
    }

    #[test]
    fn the_same_key_is_added_up_before_it_is_written() {
        let mut buffer = Buffer::new(CAPACITY);
        buffer.add(key("plan"));
        buffer.add(key("home"));
        buffer.add(key("plan"));
        assert_eq!(buffer.take().into_iter().collect::<Vec<_>>(), [(key("home"), 1), (key("plan"), 2)]);
        assert_eq!(buffer.waiting(), 0);
    }

    #[test]
    fn sums_that_come_back_join_those_counted_meanwhile() {
        let mut buffer = Buffer::new(CAPACITY);
        buffer.add(key("plan"));
        let taken = buffer.take();
        buffer.add(key("plan"));
        buffer.add(key("home"));
        buffer.merge_back(taken);
        assert_eq!(buffer.take(), Sums::from([(key("home"), 1), (key("plan"), 2)]));
    }

    #[test]
    fn a_full_buffer_drops_new_keys_and_goes_on_counting_old_ones() {
        let mut buffer = Buffer::new(1);
        buffer.add(key("plan"));
        buffer.add(key("home"));
        buffer.add(key("plan"));
        assert_eq!(buffer.take(), Sums::from([(key("plan"), 2)]));
    }

    #[test]
    fn a_long_outage_never_grows_the_buffer_past_its_capacity() {
        let mut buffer = Buffer::new(2);
        for round in 0..5 {
            buffer.add(key(&format!("{round}-a")));
            let taken = buffer.take();
            buffer.add(key(&format!("{round}-b")));
            buffer.merge_back(taken);
        }
        assert_eq!(buffer.take().len(), 2);
        buffer.stored();
        buffer.add(key("after"));
        assert_eq!(buffer.waiting(), 1);
    }
}
