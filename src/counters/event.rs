//! What is counted: the closed list of events, and the cell to which an act of each is added.

use super::cell::{CONSULT_OPENED, Cell, KIT_OPENED, PAGE_VIEW};
use crate::self_check::Class;

/// Something worth counting. Its subject is made of ids the site itself gave out, never of anything a visitor sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event<'a> {
    /// A page was served to a person; the subject is its page id, as in `data-page`. That of posters is published as `kit-opened` as well.
    PageView {
        /// The page id.
        page: &'a str,
        /// The kind of place, one of those of `site.toml`, whose poster or flyer led there.
        source: Option<&'a str>,
    },
    /// The cards of consult mode were served to a person; the subject is the two languages, the doctor's first. It is a page view as well.
    ConsultOpened {
        /// Their codes, with a hyphen between them.
        languages: &'a str,
    },
    /// The first question opened on a device, before any answer.
    SelfCheckStarted,
    /// A self-check reached its outcome; the subject is the class, never the outcome and never an answer.
    SelfCheckFinished {
        /// One of three classes, wide enough to point at nobody.
        class: Class,
    },
    /// A reader asked to print an outcome or the plan.
    PlanPrinted,
    /// A reader took the calendar file.
    CalendarSaved,
    /// A reader shared an outcome or the plan, or copied its address.
    PlanShared,
    /// A reader kept a copy of the pages for offline.
    OfflineKept,
    /// A device opened the posters and flyers without asking for their page.
    KitOpened,
}

impl Event<'static> {
    /// The event that a browser sent, if it is one that only a browser sees; pages are counted where they are served.
    pub fn sent(name: &str, subject: Option<&str>) -> Option<Self> {
        let classes = [Class::Now, Class::Doctor, Class::Plan].map(|class| Event::SelfCheckFinished { class });
        let others = [
            Event::SelfCheckStarted,
            Event::PlanPrinted,
            Event::CalendarSaved,
            Event::PlanShared,
            Event::OfflineKept,
            Event::KitOpened,
        ];
        let wanted = (name, subject.unwrap_or_default());
        classes.into_iter().chain(others).find(|event| (event.name(), event.subject()) == wanted)
    }
}

impl Event<'_> {
    /// The name under which the event is stored and published.
    pub fn name(&self) -> &'static str {
        match self {
            Event::PageView { .. } => PAGE_VIEW,
            Event::ConsultOpened { .. } => CONSULT_OPENED,
            Event::SelfCheckStarted => "self-check-started",
            Event::SelfCheckFinished { .. } => "self-check-finished",
            Event::PlanPrinted => "plan-printed",
            Event::CalendarSaved => "calendar-saved",
            Event::PlanShared => "plan-shared",
            Event::OfflineKept => "offline-kept",
            Event::KitOpened => KIT_OPENED,
        }
    }

    /// What the event is about; empty where an event has no subject.
    pub fn subject(&self) -> &str {
        match self {
            Event::PageView { page, .. } => page,
            Event::ConsultOpened { languages } => languages,
            Event::SelfCheckFinished { class } => class.as_str(),
            Event::SelfCheckStarted
            | Event::PlanPrinted
            | Event::CalendarSaved
            | Event::PlanShared
            | Event::OfflineKept
            | Event::KitOpened => "",
        }
    }

    /// The kind of place whose poster led there; empty where none did.
    pub fn source(&self) -> &str {
        match self {
            Event::PageView { source, .. } => source.unwrap_or_default(),
            _ => "",
        }
    }

    /// The one cell that the act is added to.
    pub fn cell(&self, language: &str) -> Cell {
        Cell {
            language: language.to_owned(),
            event: self.name().to_owned(),
            subject: self.subject().to_owned(),
            source: self.source().to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_says_its_name_and_subject_as_published() {
        let view = Event::PageView { page: "outcome/self-care", source: Some("work") };
        assert_eq!((view.name(), view.subject(), view.source()), ("page-view", "outcome/self-care", "work"));
        let subjects = [Class::Now, Class::Doctor, Class::Plan].map(|class| Event::SelfCheckFinished { class });
        assert_eq!(subjects.map(|event| event.name()), ["self-check-finished"; 3]);
        assert_eq!(subjects.each_ref().map(Event::subject), ["now", "doctor", "plan"]);
    }
}
