//! Fills a database with weeks of counts, each released when it was over, as a server would have done: `releases DATABASE WEEKS`.
//!
//! `end2end/tests/usage.spec.js` looks at the page made of them. The weeks end with the one before 2026-11-02, so every clock has them behind it.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan as _};
use scanplan::counters::{Counters, Event, Store, publish};
use scanplan::self_check::Class;

/// The last Monday on which something is released.
const LAST: Date = date(2026, 11, 2);
/// The longest that one release may take.
const PATIENCE: Duration = Duration::from_secs(20);

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let (Some(database), Some(weeks)) = (arguments.next(), arguments.next()) else {
        anyhow::bail!("usage: releases DATABASE WEEKS")
    };
    let weeks: i64 = weeks.parse().context("expected a number of weeks")?;
    for week in 0..weeks {
        let monday = LAST - (7 * (weeks - 1 - week)).days();
        let store = Store::open(&database).await?;
        let releases = Store::open(&database).await?;
        let (counters, flusher) = Counters::start(store, clock(monday - 4.days())?)?;
        count(&counters, week);
        flusher.close().await?;
        let (mut lots, publisher) = publish(&releases, clock(monday)?, || 5)?;
        tokio::time::timeout(PATIENCE, lots.wait_for(|lots: &Arc<Vec<_>>| lots.iter().any(|lot| lot.released == monday)))
            .await??;
        publisher.stop().await;
    }
    Ok(())
}

/// Shortly after noon of a day, always.
fn clock(day: Date) -> anyhow::Result<impl Fn() -> Timestamp + Send + Sync + 'static> {
    let noon = day.at(12, 5, 0, 0).to_zoned(scanplan::date::brussels())?.timestamp();
    Ok(move || noon)
}

/// What happened in a week: more in some than in others, and less than the threshold of some.
fn count(counters: &Counters, week: i64) {
    let often = |base: i64, swing: i64| base + (week * 7 + base) % swing;
    for (language, share) in [("nl", 10), ("fr", 7), ("de", 1), ("en", 2)] {
        let add = |event: Event<'_>, times: i64| (0..times * share / 10).for_each(|_| counters.record(event, language));
        for (page, source) in [("home", None), ("home", Some("waiting-room")), ("home", Some("pharmacy")), ("plan", None)] {
            add(Event::PageView { page, source }, often(40, 55));
        }
        for page in ["why-no-scan", "questions", "imaging", "self-check", "outcome/self-care", "kit", "usage", "moved-away"] {
            add(Event::PageView { page, source: None }, often(12, 17));
        }
        add(Event::SelfCheckStarted, often(30, 20));
        for (class, base) in [(Class::Now, 3), (Class::Doctor, 9), (Class::Plan, 14)] {
            add(Event::SelfCheckFinished { class }, often(base, 8));
        }
        for event in [Event::PlanPrinted, Event::CalendarSaved, Event::PlanShared, Event::OfflineKept] {
            add(event, often(4, 9));
        }
        for languages in ["nl-fr", "fr-nl", "nl-en"].into_iter().filter(|pair| pair.starts_with(language)) {
            add(Event::ConsultOpened { languages }, often(5, 6));
        }
    }
}
