//! What is counted: the closed list of events, and the key under which each one is added up.

use anyhow::Context as _;
use jiff::{Timestamp, Zoned, civil::Date, tz::TimeZone};

use crate::self_check::Class;

/// Something worth counting. Its subject is made of ids the site itself gave out, never of anything a visitor sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event<'a> {
    /// A page was served to a person; the subject is its page id, as in `data-page`.
    PageView {
        /// The page id.
        page: &'a str,
    },
    /// The cards of consult mode were served to a person; the subject is the two languages, the doctor's first.
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
    /// A reader came by the code of a poster or a flyer.
    Source {
        /// The kind of place that the code names, one of those of `site.toml`.
        tag: &'a str,
    },
    /// Somebody opened the page of posters and flyers.
    KitOpened,
}

impl Event<'static> {
    /// The event that a browser sent, if it is one that only a browser sees; pages are counted where they are served.
    pub fn sent(name: &str, subject: Option<&str>) -> Option<Self> {
        let classes = [Class::Now, Class::Doctor, Class::Plan].map(|class| Event::SelfCheckFinished { class });
        let others = [Event::SelfCheckStarted, Event::PlanPrinted, Event::CalendarSaved, Event::PlanShared, Event::OfflineKept];
        let wanted = (name, subject.unwrap_or_default());
        classes.into_iter().chain(others).find(|event| (event.name(), event.subject()) == wanted)
    }
}

impl Event<'_> {
    /// The name under which the event is stored and published.
    pub fn name(&self) -> &'static str {
        match self {
            Event::PageView { .. } => "page-view",
            Event::ConsultOpened { .. } => "consult-opened",
            Event::SelfCheckStarted => "self-check-started",
            Event::SelfCheckFinished { .. } => "self-check-finished",
            Event::PlanPrinted => "plan-printed",
            Event::CalendarSaved => "calendar-saved",
            Event::PlanShared => "plan-shared",
            Event::OfflineKept => "offline-kept",
            Event::Source { .. } => "source",
            Event::KitOpened => "kit-opened",
        }
    }

    /// What the event is about; empty where an event has no subject.
    pub fn subject(&self) -> &str {
        match self {
            Event::PageView { page } => page,
            Event::ConsultOpened { languages } => languages,
            Event::SelfCheckFinished { class } => class.as_str(),
            Event::Source { tag } => tag,
            Event::SelfCheckStarted
            | Event::PlanPrinted
            | Event::CalendarSaved
            | Event::PlanShared
            | Event::OfflineKept
            | Event::KitOpened => "",
        }
    }
}

/// What one sum counts. The order of the fields is the order of the stored key and of every report.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SumKey {
    /// The calendar day in Brussels.
    pub day: Date,
    /// The language of the page.
    pub language: String,
    /// The event's name.
    pub event: String,
    /// The event's subject, or nothing.
    pub subject: String,
}

/// How often something happened on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// What was counted.
    pub key: SumKey,
    /// How often.
    pub count: u64,
}

/// Tells which day it is in Brussels; the time itself is handed in, so that a test can choose it.
pub(super) struct Calendar {
    clock: Box<dyn Fn() -> Timestamp + Send + Sync>,
    brussels: TimeZone,
}

impl Calendar {
    pub(super) fn new(clock: impl Fn() -> Timestamp + Send + Sync + 'static) -> anyhow::Result<Self> {
        let brussels = TimeZone::get("Europe/Brussels").context("cannot tell the days of the counters")?;
        Ok(Self { clock: Box::new(clock), brussels })
    }

    pub(super) fn today(&self) -> Date {
        self.now().date()
    }

    pub(super) fn now(&self) -> Zoned {
        (self.clock)().to_zoned(self.brussels.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day_at(time: &str) -> anyhow::Result<String> {
        let time: Timestamp = time.parse()?;
        Ok(Calendar::new(move || time)?.today().to_string())
    }

    #[test]
    fn a_late_summer_evening_in_utc_is_the_next_day_in_brussels() -> anyhow::Result<()> {
        assert_eq!(day_at("2026-07-01T21:59:59Z")?, "2026-07-01");
        assert_eq!(day_at("2026-07-01T22:00:00Z")?, "2026-07-02");
        assert_eq!(day_at("2026-07-01T23:30:00Z")?, "2026-07-02");
        Ok(())
    }

    #[test]
    fn in_winter_the_day_turns_an_hour_before_utc() -> anyhow::Result<()> {
        assert_eq!(day_at("2026-12-31T22:30:00Z")?, "2026-12-31");
        assert_eq!(day_at("2026-12-31T23:30:00Z")?, "2027-01-01");
        Ok(())
    }

    #[test]
    fn an_event_says_its_name_and_subject_as_published() {
        let view = Event::PageView { page: "outcome/self-care" };
        assert_eq!((view.name(), view.subject()), ("page-view", "outcome/self-care"));
        let subjects = [Class::Now, Class::Doctor, Class::Plan].map(|class| Event::SelfCheckFinished { class });
        assert_eq!(subjects.map(|event| event.name()), ["self-check-finished"; 3]);
        assert_eq!(subjects.each_ref().map(Event::subject), ["now", "doctor", "plan"]);
    }
}
