//! Names, in the reader's language, of what is counted: events, what they are about, and weeks.

use crate::content::KIT;
use crate::counters::{About, Entry, Week};
use crate::messages::{Messages, key};
use crate::site::{CONSULT, Edition, Medium, Site};

/// What is counted as a page and is none of the library: the choice of language, and what stands before the id of an outcome.
const CHOICE: &str = "languages";
/// See [`CHOICE`].
const OUTCOME: &str = "outcome/";
/// The messages of each event: its name, and when it is counted and by whom.
const WORDS: [(&str, &str, &str); 10] = [
    ("page-view", key::USAGE_EVENT_PAGE_VIEW, key::USAGE_WHEN_PAGE_VIEW),
    ("self-check-started", key::USAGE_EVENT_SELF_CHECK_STARTED, key::USAGE_WHEN_SELF_CHECK_STARTED),
    ("self-check-finished", key::USAGE_EVENT_SELF_CHECK_FINISHED, key::USAGE_WHEN_SELF_CHECK_FINISHED),
    ("plan-printed", key::USAGE_EVENT_PLAN_PRINTED, key::USAGE_WHEN_PLAN_PRINTED),
    ("calendar-saved", key::USAGE_EVENT_CALENDAR_SAVED, key::USAGE_WHEN_CALENDAR_SAVED),
    ("plan-shared", key::USAGE_EVENT_PLAN_SHARED, key::USAGE_WHEN_PLAN_SHARED),
    ("offline-kept", key::USAGE_EVENT_OFFLINE_KEPT, key::USAGE_WHEN_OFFLINE_KEPT),
    ("consult-opened", key::USAGE_EVENT_CONSULT_OPENED, key::USAGE_WHEN_CONSULT_OPENED),
    ("kit-opened", key::USAGE_EVENT_KIT_OPENED, key::USAGE_WHEN_KIT_OPENED),
    ("source", key::USAGE_EVENT_SOURCE, key::USAGE_WHEN_SOURCE),
];

/// An event, in short.
pub(in crate::web) fn name_of_event(messages: &Messages, entry: &Entry) -> String {
    words(entry).map_or_else(|| entry.name.to_owned(), |(name, _)| messages.get(name))
}

/// When an event is counted, and by whom.
pub(in crate::web) fn when_counted(messages: &Messages, entry: &Entry) -> String {
    words(entry).map_or_else(String::new, |(_, when)| messages.get(when))
}

fn words(entry: &Entry) -> Option<(&'static str, &'static str)> {
    WORDS.iter().find(|(name, ..)| *name == entry.name).map(|(_, name, when)| (*name, *when))
}

/// What an event was about. What the site no longer has keeps its id, and is said to be gone.
pub(in crate::web) fn name_of_subject(site: &Site, edition: &Edition, about: About, subject: &str) -> String {
    let messages = &edition.messages;
    let name = match about {
        About::Nothing => None,
        About::Page => name_of_page(site, edition, subject),
        About::Class => match subject {
            "now" => Some(messages.get(key::USAGE_CLASS_NOW)),
            "doctor" => Some(messages.get(key::USAGE_CLASS_DOCTOR)),
            "plan" => Some(messages.get(key::USAGE_CLASS_PLAN)),
            _ => None,
        },
        About::Languages => name_of_pair(site, edition, subject),
        About::Place => edition.settings.places.get(subject).cloned(),
    };
    name.unwrap_or_else(|| messages.with(key::USAGE_PAGE_GONE, &[("page", subject)]))
}

fn name_of_page(site: &Site, edition: &Edition, page: &str) -> Option<String> {
    let messages = &edition.messages;
    if let Some(page) = edition.pages.get(page) {
        return Some(page.menu.clone());
    }
    if page == CHOICE {
        return Some(messages.get(key::USAGE_PAGE_LANGUAGES));
    }
    if page == CONSULT {
        return Some(messages.get(key::USAGE_PAGE_CONSULT));
    }
    if let Some(medium) = page.strip_prefix(KIT).and_then(|rest| rest.strip_prefix('/')) {
        let medium = Medium::ALL.into_iter().find(|one| one.id() == medium)?;
        let words = if medium == Medium::Poster { key::KIT_POSTER } else { key::KIT_FLYERS };
        return Some(messages.get(words));
    }
    let outcome = page.strip_prefix(OUTCOME)?;
    let position = site.rules.questionnaire.outcomes.iter().position(|rule| rule.id == outcome)?;
    edition.wording.outcomes.get(position).map(|words| words.title.clone())
}

/// Two languages by their own names. A code may itself have a hyphen, so it is looked for rather than taken apart.
fn name_of_pair(site: &Site, edition: &Edition, pair: &str) -> Option<String> {
    site.editions.iter().find_map(|doctor| {
        let patient = pair.strip_prefix(doctor.locale.code.as_str())?.strip_prefix('-')?;
        let names = [("doctor", doctor.locale.name.as_str()), ("patient", &site.edition(patient)?.locale.name)];
        Some(edition.messages.with(key::USAGE_PAIR, &names))
    })
}

/// A week by its number and year.
pub(in crate::web) fn week(messages: &Messages, week: Week) -> String {
    messages.with(key::USAGE_WEEK_OF_YEAR, &[("week", &week.number.to_string()), ("year", &week.year.to_string())])
}
