//! Which day it is in Brussels, and which week is over, from a clock that is handed in.

use crate::date::brussels;
use jiff::{SignedDuration, Span, Timestamp, Zoned, civil::Date, tz::TimeZone};

/// How long after its end a week counts as closed: the last sums of Sunday are on the disk by then.
const SETTLED: SignedDuration = SignedDuration::from_mins(1);

/// Tells the day of any moment; the time itself is handed in, so that a test can choose it.
pub(super) struct Calendar {
    clock: Box<dyn Fn() -> Timestamp + Send + Sync>,
    brussels: TimeZone,
}

/// A day of Brussels, from its midnight to the next.
#[derive(Debug, Clone, Copy)]
pub(super) struct Day {
    pub(super) date: Date,
    from: Timestamp,
    until: Timestamp,
}

impl Day {
    /// Whether the moment is in it: a clock that is set back leaves it as well.
    pub(super) fn contains(&self, moment: Timestamp) -> bool {
        self.from <= moment && moment < self.until
    }
}

impl Calendar {
    pub(super) fn new(clock: impl Fn() -> Timestamp + Send + Sync + 'static) -> Self {
        Self { clock: Box::new(clock), brussels: brussels() }
    }

    pub(super) fn moment(&self) -> Timestamp {
        (self.clock)()
    }

    pub(super) fn now(&self) -> Zoned {
        self.moment().to_zoned(self.brussels.clone())
    }

    pub(super) fn day_of(&self, moment: Timestamp) -> Day {
        let here = moment.to_zoned(self.brussels.clone());
        let midnights = here.start_of_day().and_then(|from| Ok((from.timestamp(), here.tomorrow()?.start_of_day()?.timestamp())));
        // At either end of what the calendar can tell, a day that contains nothing: it is asked for again.
        let (from, until) = midnights.unwrap_or((moment, moment));
        Day { date: here.date(), from, until }
    }

    pub(super) fn today(&self) -> Date {
        self.now().date()
    }

    /// The Monday that ended the last closed week.
    pub(super) fn closed_week(&self) -> Date {
        let date = self.moment().saturating_sub(SETTLED).map_or_else(|_| self.today(), |moment| self.day_of(moment).date);
        date.saturating_sub(Span::new().days(date.weekday().to_monday_zero_offset()))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;

    fn at(time: &str) -> anyhow::Result<Calendar> {
        let time: Timestamp = time.parse()?;
        Ok(Calendar::new(move || time))
    }

    fn day_at(time: &str) -> anyhow::Result<String> {
        Ok(at(time)?.today().to_string())
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
    fn a_day_lasts_from_midnight_to_midnight_when_clocks_change_as_well() -> anyhow::Result<()> {
        // 23 hours, 25 hours, and an ordinary day of each season: first moment, last moment, first of the next.
        for (first, last, next) in [
            ("2026-03-28T23:00:00Z", "2026-03-29T21:59:59.999Z", "2026-03-29T22:00:00Z"),
            ("2026-10-24T22:00:00Z", "2026-10-25T22:59:59.999Z", "2026-10-25T23:00:00Z"),
            ("2026-07-01T22:00:00Z", "2026-07-02T21:59:59.999Z", "2026-07-02T22:00:00Z"),
            ("2026-12-31T23:00:00Z", "2027-01-01T22:59:59.999Z", "2027-01-01T23:00:00Z"),
        ] {
            let [first, last, next]: [Timestamp; 3] = [first.parse()?, last.parse()?, next.parse()?];
            let calendar = Calendar::new(move || last);
            let day = calendar.day_of(last);
            assert!(day.contains(first) && day.contains(last), "{first}");
            assert!(!day.contains(next) && !day.contains(first - SignedDuration::from_nanos(1)), "{first}");
            assert_ne!(calendar.day_of(next).date, day.date);
        }
        Ok(())
    }

    #[test]
    fn a_week_is_closed_a_minute_after_its_last_midnight() -> anyhow::Result<()> {
        for (now, monday) in [
            ("2026-07-05T12:00:00Z", "2026-06-29"),
            ("2026-07-05T22:00:59Z", "2026-06-29"),
            ("2026-07-05T22:01:00Z", "2026-07-06"),
            ("2026-07-12T21:00:00Z", "2026-07-06"),
            // Winter time, and over the end of a year.
            ("2026-12-27T23:00:30Z", "2026-12-21"),
            ("2026-12-27T23:01:00Z", "2026-12-28"),
            ("2027-01-01T12:00:00Z", "2026-12-28"),
        ] {
            assert_eq!(at(now)?.closed_week().to_string(), monday, "{now}");
        }
        Ok(())
    }

    #[test]
    fn a_clock_set_forward_or_back_changes_the_day_at_once() -> anyhow::Result<()> {
        let time = Arc::new(Mutex::new("2026-07-01T12:00:00Z".parse::<Timestamp>()?));
        let clock = Arc::clone(&time);
        let calendar = Calendar::new(move || *clock.lock().unwrap());
        let mut day = calendar.day_of(calendar.moment());
        for (now, date) in [("2026-07-03T00:00:00Z", "2026-07-03"), ("2026-06-30T12:00:00Z", "2026-06-30")] {
            *time.lock().unwrap() = now.parse()?;
            assert!(!day.contains(calendar.moment()), "{now}");
            day = calendar.day_of(calendar.moment());
            assert_eq!(day.date.to_string(), date);
        }
        Ok(())
    }
}
