//! Sums in memory, waiting for the next flush; bounded, whatever happens to the database.

use std::collections::BTreeMap;
use std::hash::BuildHasher as _;
use std::sync::{Arc, LazyLock};

use hashbrown::{DefaultHashBuilder, HashTable};
use jiff::civil::Date;

use super::{
    cell::{Cell, SumKey},
    event::Event,
};

/// Sums by key, sorted: the order in which they are written, the same in every server.
pub(super) type Sums = BTreeMap<SumKey, u64>;

/// Sums as they are added up, in no order.
type Unsorted = HashTable<Waiting>;

/// Keys kept at most. A day has some hundreds of them, so this is weeks of a database that does not answer;
/// the cap is there should a key ever be made from something unbounded.
pub(super) const CAPACITY: usize = 10_000;

/// One sum of one day.
pub(super) struct Waiting {
    day: Date,
    cell: Arc<Cell>,
    hash: u64,
    count: u64,
}

impl Waiting {
    /// As it is written.
    pub(super) fn sum(self) -> (SumKey, u64) {
        (SumKey { day: self.day, cell: Arc::unwrap_or_clone(self.cell) }, self.count)
    }
}

/// One for all parts and all acts that are known beforehand.
static HASHER: LazyLock<DefaultHashBuilder> = LazyLock::new(DefaultHashBuilder::default);

/// An act that happens over and over, as a page that is opened: its sum is found without reading a letter.
#[derive(Clone, Debug)]
pub struct Known {
    cell: Arc<Cell>,
    hash: u64,
}

impl Known {
    /// An event on a page in this language.
    #[must_use]
    pub fn new(event: &Event<'_>, language: &str) -> Self {
        Self { cell: Arc::new(event.cell(language)), hash: Act::new(event, language).hash }
    }
}

/// An act as it arrives: nothing is copied for a sum that is there already.
pub(super) struct Act<'a> {
    hash: u64,
    what: What<'a>,
}

enum What<'a> {
    Known(&'a Arc<Cell>),
    /// Language, event, subject and source.
    Parts([&'a str; 4]),
}

impl<'a> Act<'a> {
    pub(super) fn new(event: &'a Event<'a>, language: &'a str) -> Self {
        Self::of([language, event.name(), event.subject(), event.source()])
    }

    fn of(parts: [&'a str; 4]) -> Self {
        Self { hash: HASHER.hash_one(parts), what: What::Parts(parts) }
    }

    /// Whether it is added to this cell.
    fn is_of(&self, cell: &Arc<Cell>) -> bool {
        match self.what {
            // Those of one generation of pages are one; another's have the same words.
            What::Known(known) => known == cell,
            What::Parts(words) => words == parts(cell),
        }
    }

    fn cell(&self) -> Arc<Cell> {
        match self.what {
            What::Known(cell) => Arc::clone(cell),
            What::Parts(parts) => {
                let [language, event, subject, source] = parts.map(str::to_owned);
                Arc::new(Cell { language, event, subject, source })
            }
        }
    }
}

impl<'a> From<&'a Known> for Act<'a> {
    fn from(known: &'a Known) -> Self {
        Self { hash: known.hash, what: What::Known(&known.cell) }
    }
}

fn parts(Cell { language, event, subject, source }: &Cell) -> [&str; 4] {
    [language, event, subject, source]
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
    pub(super) fn add(&mut self, day: Date, act: &Act<'_>) -> bool {
        if let Some(waiting) = self.find(day, act) {
            waiting.count = waiting.count.saturating_add(1);
        } else if self.sums.len() + self.taken.0 < self.capacity {
            self.insert(day, act, 1);
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

    /// The sum of an act on a day, if there is one.
    fn find(&mut self, day: Date, act: &Act<'_>) -> Option<&mut Waiting> {
        self.sums.find_mut(act.hash, |waiting| waiting.day == day && act.is_of(&waiting.cell))
    }

    fn insert(&mut self, day: Date, act: &Act<'_>, count: u64) {
        let waiting = Waiting { day, cell: act.cell(), hash: act.hash, count };
        self.sums.insert_unique(act.hash, waiting, |waiting| waiting.hash);
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
            let act = Act::of(parts(&key.cell));
            match self.find(key.day, &act) {
                Some(waiting) => waiting.count = waiting.count.saturating_add(count),
                None => self.insert(key.day, &act, count),
            }
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
        buffer.add(DAY, &Act::new(&view(page), "nl"))
    }

    fn taken(buffer: &mut Buffer) -> Sums {
        buffer.take().into_iter().map(Waiting::sum).collect()
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
            let (known, again) = (Known::new(event, language), Known::new(event, language));
            for act in [Act::new(event, language), Act::from(&known), Act::from(&again)] {
                // Two hashes may be equal by chance: it is the comparison that tells two cells apart.
                let of = |key: &SumKey| act.is_of(&Arc::new(key.cell.clone()));
                assert!(keys.iter().all(|key| of(key) == (key.cell == keys[number].cell)), "{number}");
                assert!(buffer.add(*day, &act));
            }
        }
        assert_eq!(taken(&mut buffer), keys.map(|key| (key, 3)).into());
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
