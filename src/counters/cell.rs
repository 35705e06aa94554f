//! What is added up: one act is added to one cell, a lot is what of a cell is released together, and names are given to both only when read.
//!
//! One act can stand under several published names: whoever opens the first page by the code of a poster is a view of that page and a source.
//! Were lots made for each name, the difference of two published numbers could isolate one act (seven views of consult mode, six of them for one
//! pair of languages). So they are made for each cell, whose acts are in no other cell: every published number is a sum of whole lots of disjoint
//! cells, and whatever is left when one is taken from another is a sum of whole lots as well.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::{content::KIT, site::CONSULT};

/// What is added up: acts of one cell are in no other. The order of the fields is the order of the stored key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// The language of the page.
    pub language: String,
    /// The event's name.
    pub event: String,
    /// The event's subject, or nothing.
    pub subject: String,
    /// The kind of place whose poster led there, or nothing.
    pub source: String,
}

impl Cell {
    /// Under which names its acts are published: pairs of event and subject.
    pub fn published(&self) -> impl Iterator<Item = (&str, &str)> {
        let own = (self.event.as_str(), self.subject.as_str());
        let view = (own.0 == CONSULT_OPENED).then_some((PAGE_VIEW, CONSULT));
        let kit = (own == (PAGE_VIEW, KIT)).then_some((KIT_OPENED, ""));
        let source = (!self.source.is_empty()).then_some((SOURCE, self.source.as_str()));
        [Some(own), view, kit, source].into_iter().flatten()
    }
}

/// A page was opened.
pub(super) const PAGE_VIEW: &str = "page-view";
/// Consult mode was opened for two languages.
pub(super) const CONSULT_OPENED: &str = "consult-opened";
/// The page of posters was opened.
pub(super) const KIT_OPENED: &str = "kit-opened";
/// A poster led to a page.
pub(super) const SOURCE: &str = "source";

/// What one sum counts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SumKey {
    /// The calendar day in Brussels.
    pub day: Date,
    /// The acts.
    pub cell: Cell,
}

/// How often something happened on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// What was counted.
    pub key: SumKey,
    /// How often.
    pub count: u64,
}

/// Acts of one cell that were released together: never fewer than the threshold.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lot {
    /// The Monday that ended the week, in Brussels.
    pub released: Date,
    /// The acts.
    pub cell: Cell,
    /// How many.
    pub count: u64,
}

/// The next lot of each cell: all that has been added up and never released, where that is at least `k`. What is fewer waits.
pub fn due(summed: &BTreeMap<Cell, u64>, released: &BTreeMap<Cell, u64>, k: u64) -> BTreeMap<Cell, u64> {
    let left = |(cell, sum): (&Cell, &u64)| (cell.clone(), sum.saturating_sub(released.get(cell).copied().unwrap_or(0)));
    // Never a lot of nothing, whatever the threshold.
    summed.iter().map(left).filter(|(_, count)| *count >= k.max(1)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(event: &str, subject: &str, source: &str) -> Cell {
        Cell { language: "nl".into(), event: event.into(), subject: subject.into(), source: source.into() }
    }

    fn names(event: &str, subject: &str, source: &str) -> Vec<String> {
        cell(event, subject, source).published().map(|(event, subject)| format!("{event} {subject}")).collect()
    }

    #[test]
    fn an_act_stands_under_every_name_that_is_true_of_it() {
        assert_eq!(names("page-view", "home", ""), ["page-view home"]);
        assert_eq!(names("page-view", "home", "pharmacy"), ["page-view home", "source pharmacy"]);
        assert_eq!(names("page-view", "kit", ""), ["page-view kit", "kit-opened "]);
        assert_eq!(names("page-view", "kit", "work"), ["page-view kit", "kit-opened ", "source work"]);
        assert_eq!(names("consult-opened", "nl-fr", ""), ["consult-opened nl-fr", "page-view consult"]);
        assert_eq!(names("plan-printed", "", ""), ["plan-printed "]);
    }

    #[test]
    fn what_is_left_of_a_cell_is_released_once_it_is_enough_and_waits_before() {
        let home = cell("page-view", "home", "");
        let due = |sum: u64, released: u64, k: u64| {
            let released = BTreeMap::from([(home.clone(), released), (cell("page-view", "plan", ""), 9)]);
            due(&BTreeMap::from([(home.clone(), sum)]), &released, k).into_values().collect::<Vec<_>>()
        };
        assert_eq!(due(4, 0, 5), [0; 0]);
        assert_eq!(due(5, 0, 5), [5]);
        assert_eq!(due(9, 5, 5), [0; 0]);
        assert_eq!(due(10, 5, 5), [5]);
        assert_eq!(due(27, 5, 5), [22]);
        // Sums that somebody took out of the database, and a threshold of nothing.
        assert_eq!(due(3, 5, 5), [0; 0]);
        assert_eq!(due(5, 5, 0), [0; 0]);
    }
}
