//! The published numbers: everything that pages, tables and files say of the counts is made from the rows of one report.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::cell::{Cell, Lot, Sum};

/// One number: acts of one language that stand under one name. The order of the fields is the order of the rows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Row {
    /// The Monday of the release; of a stored sum, the day.
    pub day: Date,
    /// The language of the page.
    pub language: String,
    /// The event's name.
    pub event: String,
    /// The event's subject, or nothing.
    pub subject: String,
    /// How many acts.
    pub count: u64,
}

/// What was released, and nothing else: no raw sum ever gets here, so none can be told from a total.
///
/// One act can stand under several names, and so in several rows, but never in two of one event. Numbers are added up within an event
/// alone; then every one of them is a sum of whole lots of different cells.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    rows: Vec<Row>,
}

impl Report {
    /// The report of these lots.
    #[must_use]
    pub fn of(lots: &[Lot]) -> Self {
        Self { rows: named(lots.iter().map(|lot| (lot.released, &lot.cell, lot.count))) }
    }

    /// Every published number, in the order of days, languages and names.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Whether nothing is released yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The first release and the last.
    #[must_use]
    pub fn span(&self) -> Option<(Date, Date)> {
        Some((self.rows.first()?.day, self.rows.last()?.day))
    }

    /// The years of which a week was released, in order.
    #[must_use]
    pub fn years(&self) -> Vec<i16> {
        let years: BTreeSet<i16> = self.rows.iter().map(|row| Week::closed_by(row.day).year).collect();
        years.into_iter().collect()
    }

    /// The same of one year: whole releases alone.
    #[must_use]
    pub fn of_year(&self, year: i16) -> Self {
        let own = |row: &&Row| Week::closed_by(row.day).year == year;
        Self { rows: self.rows.iter().filter(own).cloned().collect() }
    }

    /// How often something happened.
    #[must_use]
    pub fn total(&self, event: &str) -> u64 {
        self.by(event, |_| ()).into_values().sum()
    }

    /// The same by release.
    #[must_use]
    pub fn by_release(&self, event: &str) -> BTreeMap<Date, u64> {
        self.by(event, |row| row.day)
    }

    /// The same by language.
    #[must_use]
    pub fn by_language(&self, event: &str) -> BTreeMap<&str, u64> {
        self.by(event, |row| row.language.as_str())
    }

    /// The same by what it was about: the page, the class of advice, the pair of languages, the kind of place.
    #[must_use]
    pub fn by_subject(&self, event: &str) -> BTreeMap<&str, u64> {
        self.by(event, |row| row.subject.as_str())
    }

    fn by<'a, K: Ord>(&'a self, event: &str, key: impl Fn(&'a Row) -> K) -> BTreeMap<K, u64> {
        let mut sums = BTreeMap::new();
        for row in self.rows.iter().filter(|row| row.event == event) {
            *sums.entry(key(row)).or_insert(0) += row.count;
        }
        sums
    }
}

/// The stored sums under their published names, for whoever holds the database.
#[must_use]
pub fn stored(sums: &[Sum]) -> Vec<Row> {
    named(sums.iter().map(|sum| (sum.key.day, &sum.key.cell, sum.count)))
}

/// One row for each published name, under which the acts of several cells may stand.
fn named<'a>(cells: impl Iterator<Item = (Date, &'a Cell, u64)>) -> Vec<Row> {
    let mut rows = BTreeMap::new();
    for (day, cell, count) in cells {
        for (event, subject) in cell.published() {
            *rows.entry((day, cell.language.as_str(), event, subject)).or_insert(0) += count;
        }
    }
    let row = |((day, language, event, subject), count): ((_, &str, &str, &str), _)| Row {
        day,
        language: language.to_owned(),
        event: event.to_owned(),
        subject: subject.to_owned(),
        count,
    };
    rows.into_iter().map(row).collect()
}

/// A week of the calendar, from Monday to Sunday. It belongs to the year that has most of its days (ISO 8601).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Week {
    /// The year.
    pub year: i16,
    /// Its number in that year, from 1.
    pub number: i8,
}

impl Week {
    /// The week that ended when the day of its release began.
    #[must_use]
    pub fn closed_by(released: Date) -> Self {
        let week = released.yesterday().unwrap_or(released).iso_week_date();
        Self { year: week.year(), number: week.week() }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::counters::Event;

    fn lot(released: Date, language: &str, event: Event<'_>, count: u64) -> Lot {
        Lot { released, cell: event.cell(language), count }
    }

    fn report() -> Report {
        let (first, second) = (date(2026, 12, 28), date(2027, 1, 4));
        Report::of(&[
            lot(first, "nl", Event::PageView { page: "home", source: None }, 9),
            lot(first, "nl", Event::PageView { page: "home", source: Some("work") }, 5),
            lot(second, "nl", Event::PageView { page: "kit", source: None }, 6),
            lot(second, "fr", Event::ConsultOpened { languages: "fr-nl" }, 7),
            lot(date(2027, 1, 11), "fr", Event::PageView { page: "home", source: None }, 8),
        ])
    }

    #[test]
    fn an_act_stands_under_each_of_its_names_and_cells_of_one_name_are_added_up() {
        let rows = report()
            .rows()
            .iter()
            .map(|row| format!("{} {} {} {} {}", row.day, row.language, row.event, row.subject, row.count))
            .collect::<Vec<_>>();
        assert_eq!(
            rows,
            [
                "2026-12-28 nl page-view home 14",
                "2026-12-28 nl source work 5",
                "2027-01-04 fr consult-opened fr-nl 7",
                "2027-01-04 fr page-view consult 7",
                "2027-01-04 nl kit-opened  6",
                "2027-01-04 nl page-view kit 6",
                "2027-01-11 fr page-view home 8",
            ]
        );
    }

    #[test]
    fn numbers_are_added_up_within_an_event() {
        let report = report();
        assert_eq!(report.total("page-view"), 35);
        assert_eq!(report.total("plan-printed"), 0);
        assert_eq!(report.by_language("page-view"), BTreeMap::from([("fr", 15), ("nl", 20)]));
        assert_eq!(report.by_subject("page-view"), BTreeMap::from([("consult", 7), ("home", 22), ("kit", 6)]));
        assert_eq!(report.by_release("page-view").into_values().collect::<Vec<_>>(), [14, 13, 8]);
    }

    #[test]
    fn a_week_around_new_year_belongs_to_the_year_of_most_of_its_days() {
        let report = report();
        assert_eq!(report.years(), [2026, 2027]);
        // 28 December to 3 January is the last week of 2026.
        assert_eq!(Week::closed_by(date(2027, 1, 4)), Week { year: 2026, number: 53 });
        assert_eq!((report.of_year(2026).total("page-view"), report.of_year(2027).total("page-view")), (27, 8));
        assert_eq!(report.of_year(2026).span(), Some((date(2026, 12, 28), date(2027, 1, 4))));
        assert!(report.of_year(2025).is_empty());
    }
}
