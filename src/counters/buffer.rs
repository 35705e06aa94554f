//! Sums in memory, waiting for the next flush; bounded, whatever happens to the database.

use std::collections::BTreeMap;

use hashbrown::{Equivalent, HashMap};
use jiff::civil::Date;

use super::{
    cell::{Cell, SumKey},
    event::Event,
};

/// Sums by key, sorted: the order in which they are written, the same in every server.
pub(super) type Sums = BTreeMap<SumKey, u64>;

/// Sums as they are added up, in no order.
type Unsorted = HashMap<SumKey, u64>;

/// Keys kept at most. A day has some hundreds of them, so this is weeks of a database that does not answer;
/// the cap is there should a key ever be made from something unbounded.
pub(super) const CAPACITY: usize = 10_000;

/// An act as it arrives, by whose parts its sum is found: nothing is copied for a sum that is there already. The fields and their
/// order are those of [`SumKey`] and [`Cell`], so that both have one hash.
#[derive(Hash)]
pub(super) struct Act<'a> {
    day: Date,
    language: &'a str,
    event: &'a str,
    subject: &'a str,
    source: &'a str,
}

impl<'a> Act<'a> {
    pub(super) fn new(day: Date, event: &'a Event<'a>, language: &'a str) -> Self {
        Self { day, language, event: event.name(), subject: event.subject(), source: event.source() }
    }
}

impl Equivalent<SumKey> for Act<'_> {
    fn equivalent(&self, SumKey { day, cell: Cell { language, event, subject, source } }: &SumKey) -> bool {
        (self.day, self.language, self.event, self.subject, self.source) == (*day, language, event, subject, source)
    }
}

impl From<&Act<'_>> for SumKey {
    fn from(act: &Act<'_>) -> Self {
        let [language, event, subject, source] = [act.language, act.event, act.subject, act.source].map(str::to_owned);
        Self { day: act.day, cell: Cell { language, event, subject, source } }
    }
}

/// What was counted and is not stored yet.
pub(super) struct Buffer {
    sums: Unsorted,
    /// How many acts `sums` holds together.
    acts: u64,
    /// How many keys and acts are out with a flush: they may come back, so they keep their room.
    taken: (usize, u64),
    capacity: usize,
    dropped: u64,
    warned: bool,
    /// How many times the sums were handed out.
    flushes: u64,
}

impl Buffer {
    pub(super) fn new(capacity: usize) -> Self {
        Self { sums: Unsorted::new(), acts: 0, taken: (0, 0), capacity, dropped: 0, warned: false, flushes: 0 }
    }

    /// Adds one; a new key for which there is no room is dropped, with one warning until there is room again. Whether it was added.
    pub(super) fn add(&mut self, act: &Act<'_>) -> bool {
        if let Some(count) = self.sums.get_mut(act) {
            *count = count.saturating_add(1);
        } else if self.sums.len() + self.taken.0 < self.capacity {
            self.sums.insert(act.into(), 1);
        } else {
            self.dropped = self.dropped.saturating_add(1);
            if !self.warned {
                self.warned = true;
                tracing::warn!(capacity = self.capacity, "the counters in memory are full: new sums are dropped");
            }
            return false;
        }
        self.acts = self.acts.saturating_add(1);
        true
    }

    /// Hands out everything for a flush, which ends in `stored` or `merge_back`. Sorting is for the flush: nobody waits for that here.
    pub(super) fn take(&mut self) -> Unsorted {
        self.taken = (self.sums.len(), std::mem::take(&mut self.acts));
        self.flushes += 1;
        std::mem::take(&mut self.sums)
    }

    /// The sums handed out are safe on disk.
    pub(super) fn stored(&mut self) {
        self.taken = (0, 0);
        self.warned = false;
    }

    /// These sums were handed out, here or elsewhere, and not stored: they wait again, beside what was counted meanwhile.
    pub(super) fn merge_back(&mut self, sums: Sums) {
        self.taken = (0, 0);
        for (key, count) in sums {
            self.acts = self.acts.saturating_add(count);
            let sum = self.sums.entry(key).or_insert(0);
            *sum = sum.saturating_add(count);
        }
    }

    /// What was handed out waits elsewhere.
    pub(super) fn given_up(&mut self) {
        self.taken = (0, 0);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.sums.is_empty()
    }

    /// How many times the sums were handed out. No flush is taken while another is out, so it is the number of that one as well.
    pub(super) fn flushes(&self) -> u64 {
        self.flushes
    }

    /// How many acts are not known to be on disk.
    pub(super) fn pending(&self) -> u64 {
        self.acts.saturating_add(self.taken.1)
    }

    /// How many sums these are.
    pub(super) fn cells(&self) -> usize {
        self.sums.len() + self.taken.0
    }

    /// How many acts found no room.
    pub(super) fn dropped(&self) -> u64 {
        self.dropped
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const DAY: Date = date(2026, 7, 1);

    fn view(page: &str) -> Event<'_> {
        Event::PageView { page, source: None }
    }

    fn key(page: &str) -> SumKey {
        SumKey { day: DAY, cell: view(page).cell("nl") }
    }

    fn add(buffer: &mut Buffer, page: &str) -> bool {
        buffer.add(&Act::new(DAY, &view(page), "nl"))
    }

    fn taken(buffer: &mut Buffer) -> Sums {
        buffer.take().into_iter().collect()
    }

    #[test]
    fn the_same_key_is_added_up_before_it_is_written() {
        let mut buffer = Buffer::new(CAPACITY);
        assert!(add(&mut buffer, "plan") && add(&mut buffer, "home") && add(&mut buffer, "plan"));
        assert_eq!((buffer.pending(), buffer.cells()), (3, 2));
        assert_eq!(taken(&mut buffer), Sums::from([(key("home"), 1), (key("plan"), 2)]));
        assert!(buffer.is_empty());
        assert_eq!((buffer.pending(), buffer.cells()), (3, 2), "until they are stored");
        buffer.stored();
        assert_eq!((buffer.pending(), buffer.cells()), (0, 0));
    }

    #[test]
    fn acts_that_differ_in_any_part_are_sums_of_their_own() {
        let by_poster = Event::PageView { page: "plan", source: Some("work") };
        let acts = [
            (DAY, view("plan"), "nl"),
            (DAY, by_poster, "nl"),
            (DAY, view("plan"), "fr"),
            (DAY, view("home"), "nl"),
            (DAY, Event::PlanPrinted, "nl"),
            (date(2026, 7, 2), view("plan"), "nl"),
        ];
        let keys = acts.map(|(day, event, language)| SumKey { day, cell: event.cell(language) });
        let mut buffer = Buffer::new(CAPACITY);
        for (number, (day, event, language)) in acts.iter().enumerate() {
            let act = Act::new(*day, event, language);
            // Two hashes may be equal by chance: it is the comparison that tells two keys apart.
            assert!(keys.iter().enumerate().all(|(of, key)| act.equivalent(key) == (of == number)), "{number}");
            assert!(buffer.add(&act) && buffer.add(&act));
        }
        assert_eq!(taken(&mut buffer), keys.map(|key| (key, 2)).into());
    }

    #[test]
    fn sums_that_come_back_join_those_counted_meanwhile() {
        let mut buffer = Buffer::new(CAPACITY);
        add(&mut buffer, "plan");
        let out = taken(&mut buffer);
        add(&mut buffer, "plan");
        add(&mut buffer, "home");
        buffer.merge_back(out);
        assert_eq!(buffer.pending(), 3);
        assert_eq!(taken(&mut buffer), Sums::from([(key("home"), 1), (key("plan"), 2)]));
    }

    #[test]
    fn a_full_buffer_drops_new_keys_and_goes_on_counting_old_ones() {
        let mut buffer = Buffer::new(1);
        assert!(add(&mut buffer, "plan"));
        assert!(!add(&mut buffer, "home"));
        assert!(add(&mut buffer, "plan"));
        assert_eq!((buffer.pending(), buffer.dropped()), (2, 1));
        assert_eq!(taken(&mut buffer), Sums::from([(key("plan"), 2)]));
    }

    #[test]
    fn a_long_outage_never_grows_the_buffer_past_its_capacity() {
        let mut buffer = Buffer::new(2);
        for round in 0..5 {
            add(&mut buffer, &format!("{round}-a"));
            let out = taken(&mut buffer);
            add(&mut buffer, &format!("{round}-b"));
            buffer.merge_back(out);
        }
        assert_eq!(taken(&mut buffer).len(), 2);
        buffer.stored();
        add(&mut buffer, "after");
        assert_eq!(buffer.pending(), 1);
    }
}
