//! The calendar file of an outcome: one whole-day entry for each moment at which the reader looks again.

use chrono::Duration;
use icalendar::{Alarm, Calendar, Component as _, Event, Property};

use crate::config::PublicUrl;
use crate::content::PLAN;
use crate::messages::key;
use crate::self_check::Urgency;
use crate::site::{Edition, Site};

/// Last part of the file's address, and its name on a device.
pub(super) const FILE: &str = "plan.ics";

/// Octets in a line.
const LINE: usize = 75;
/// When the reader is reminded, counted from the beginning of the day.
const REMINDER: Duration = Duration::hours(9);

/// How the file writes its days: as real ones, or as places that the device fills in.
pub(super) struct Days<'a> {
    /// The day that many days from today, as `YYYYMMDD`.
    pub(super) day: &'a dyn Fn(u16) -> String,
    /// Now, as `YYYYMMDDTHHMMSSZ`.
    pub(super) now: String,
}

/// The file with places for its days, `{+14}` and `{now}`, so that a device makes it without a request.
pub(super) fn with_places(site: &Site, edition: &Edition, public_url: &PublicUrl, outcome: Urgency) -> Option<String> {
    file(site, edition, public_url, outcome, &Days { day: &|days| format!("{{+{days}}}"), now: "{now}".to_owned() })
}

/// The file; nothing for an outcome without moments.
pub(super) fn file(site: &Site, edition: &Edition, public_url: &PublicUrl, outcome: Urgency, days: &Days<'_>) -> Option<String> {
    let rule = &site.rules.questionnaire.outcomes[outcome.0];
    let text = &edition.wording.outcomes[outcome.0];
    let address = public_url.of(edition.outcome_addresses.get(&rule.id)?);
    if rule.look_again.is_empty() {
        return None;
    }
    let mut calendar = empty();
    for moment in &rule.look_again {
        let section = text.body.sections.iter().find(|section| section.id == moment.section)?;
        // Without its heading: on the day itself, "in two weeks" would be two weeks late.
        let description = format!("{}\n\n{address}", section.lines().join("\n"));
        let uid = format!("{}-{}@{}", rule.id, moment.days, public_url.host());
        let mut event = entry(edition, &uid, &days.now, &(days.day)(moment.days), &description, &address);
        event.append_property(date("DTEND", &(days.day)(moment.days + 1)));
        calendar.push(event.done());
    }
    Some(folded(&calendar.to_string()))
}

/// The file of the day on which a patient comes back: the device fills in `{return}`, `{now}` and, as iCalendar writes texts, `{plan}`. A line
/// that becomes too long by it is the device's to fold.
pub(super) fn come_back(edition: &Edition, public_url: &PublicUrl) -> String {
    let address = public_url.of(&edition.address(PLAN));
    let uid = format!("come-back@{}", public_url.host());
    // The plan comes first, where no fold can cut its place. A whole day without an end is that day.
    let mut event = entry(edition, &uid, "{now}", "{return}", &format!("{{plan}}\n\n{address}"), &address);
    let mut calendar = empty();
    calendar.push(event.done());
    folded(&calendar.to_string())
}

fn empty() -> Calendar {
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//scanplan//EN"));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    calendar
}

fn date(name: &str, day: &str) -> Property {
    Property::new(name, day).add_parameter("VALUE", "DATE").done()
}

/// A whole-day entry with its reminder. Its id is the same for everybody and every time: whoever saves it again moves the entry instead of
/// having two.
fn entry(edition: &Edition, uid: &str, now: &str, day: &str, description: &str, address: &str) -> Event {
    let summary = edition.messages.get(key::CALENDAR_SUMMARY);
    let mut event = Event::new();
    event.uid(uid);
    event.add_property("DTSTAMP", now);
    event.append_property(date("DTSTART", day));
    event.summary(&summary).description(description).url(address);
    // Others who see the calendar see that there is something, and not what.
    event.add_property("CLASS", "PRIVATE");
    // Nobody is busy because of it.
    event.add_property("TRANSP", "TRANSPARENT");
    let mut alarm = Alarm::display(&summary, REMINDER);
    // Left to itself, the crate gives an alarm a random id and a time of its own, and the same file would never come twice.
    alarm.uid(&format!("alarm-{uid}")).add_property("DTSTAMP", now);
    event.append_component(alarm);
    event
}

/// The crate's last fold of a line may hold one octet more than the 75 that RFC 5545 (3.1) allows; that one is folded once more.
fn folded(file: &str) -> String {
    file.split_inclusive("\r\n")
        .map(|line| match line.trim_end_matches("\r\n").len() {
            ..=LINE => line.to_owned(),
            _ => {
                let (kept, rest) = line.split_at(line.floor_char_boundary(LINE));
                format!("{kept}\r\n {rest}")
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_longer_than_the_standard_allows() {
        let long = format!(" {}é\r\n", "x".repeat(LINE - 2));
        assert_eq!(folded(&format!("A:1\r\n{long}")), format!("A:1\r\n {}\r\n é\r\n", "x".repeat(LINE - 2)));
    }
}
