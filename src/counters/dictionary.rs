//! The closed list of what is published, as data: each name, what it is about, and who sees the act.

/// What an event is about: the closed list that its subjects are taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// Nothing: it has no subject.
    Nothing,
    /// A page, by the value of its `data-page`.
    Page,
    /// The class of an outcome.
    Class,
    /// Two languages of consult mode, the doctor's first.
    Languages,
    /// A kind of place where posters hang.
    Place,
}

/// One published name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The name.
    pub name: &'static str,
    /// What it is about.
    pub about: About,
    /// Who counts it: the server that answers, the browser that reports, or either.
    pub counted_by: &'static [&'static str],
}

const SERVER: &[&str] = &["server"];
const BROWSER: &[&str] = &["browser"];
/// Where scripts run the browser tells; where none do the server sees the form.
const EITHER: &[&str] = &["browser", "server"];

/// Every published name, in the order in which readers are told.
pub const DICTIONARY: [Entry; 10] = [
    Entry { name: "page-view", about: About::Page, counted_by: SERVER },
    Entry { name: "self-check-started", about: About::Nothing, counted_by: BROWSER },
    Entry { name: "self-check-finished", about: About::Class, counted_by: EITHER },
    Entry { name: "plan-printed", about: About::Nothing, counted_by: BROWSER },
    Entry { name: "calendar-saved", about: About::Nothing, counted_by: BROWSER },
    Entry { name: "plan-shared", about: About::Nothing, counted_by: BROWSER },
    Entry { name: "offline-kept", about: About::Nothing, counted_by: BROWSER },
    Entry { name: "consult-opened", about: About::Languages, counted_by: SERVER },
    Entry { name: "kit-opened", about: About::Nothing, counted_by: SERVER },
    Entry { name: "source", about: About::Place, counted_by: SERVER },
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::{counters::Event, self_check::Class};

    #[test]
    fn the_dictionary_names_all_that_is_published_and_nothing_else() {
        let acts = [
            Event::PageView { page: "kit", source: Some("work") },
            Event::ConsultOpened { languages: "nl-fr" },
            Event::SelfCheckStarted,
            Event::SelfCheckFinished { class: Class::Plan },
            Event::PlanPrinted,
            Event::CalendarSaved,
            Event::PlanShared,
            Event::OfflineKept,
            Event::KitOpened,
        ];
        let cells = acts.map(|event| event.cell("nl"));
        let published: BTreeSet<(&str, bool)> =
            cells.iter().flat_map(|cell| cell.published()).map(|(event, subject)| (event, subject.is_empty())).collect();
        let told = DICTIONARY.map(|entry| (entry.name, entry.about == About::Nothing));
        assert_eq!(published, told.into_iter().collect());
        for cell in &cells {
            let names: Vec<&str> = cell.published().map(|(event, _)| event).collect();
            // Else an act would be added to a total of its event twice.
            assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{names:?}");
        }
    }
}
