//! Whoever waits for a count: told when it is on the disk, not before, and told no soon where it cannot be; and what operators see of that.

use std::time::Instant;

use super::*;

#[tokio::test]
async fn whoever_waits_for_a_count_is_told_after_the_flush_that_stores_it_and_not_before() -> anyhow::Result<()> {
    for database in Database::each().await? {
        let (counters, mut task) = database.task().await?;
        database.execute("ALTER TABLE sums RENAME TO away").await?;
        let waiting = counters.clone();
        let told = tokio::spawn(async move { waiting.record_durably(PLAN, "nl").await });
        tokio::task::yield_now().await;
        assert!(task.flush().await.is_err());
        tokio::task::yield_now().await;
        assert!(!told.is_finished(), "told of a sum that was not stored");
        database.execute("ALTER TABLE away RENAME TO sums").await?;
        task.flush().await?;
        assert!(told.await?);
        assert_eq!(database.sums().await?, ["2026-07-01 nl page-view plan 1"]);
    }
    Ok(())
}

#[tokio::test]
async fn a_flush_begins_at_once_where_somebody_waits_and_is_shared() -> anyhow::Result<()> {
    for database in Database::each().await? {
        let (counters, flusher) = Counters::start(Store::open(&database.url).await?, clock("2026-07-01T10:00:00Z")?)?;
        let begin = Instant::now();
        for _ in 0..20 {
            assert!(counters.record_durably(PLAN, "nl").await);
        }
        assert!(begin.elapsed() < FLUSHES * 10, "each waited for the next half second: {:?}", begin.elapsed());
        let before = *counters.shared.stored.borrow();
        let all: Vec<_> = (0..500)
            .map(|_| {
                let counters = counters.clone();
                tokio::spawn(async move { counters.record_durably(PLAN, "fr").await })
            })
            .collect();
        for told in all {
            assert!(told.await?);
        }
        let flushes = *counters.shared.stored.borrow() - before;
        assert!(flushes < 50, "{flushes} flushes for 500 counts that came together");
        assert_eq!(database.sums().await?, ["2026-07-01 fr page-view plan 500", "2026-07-01 nl page-view plan 20"]);
        flusher.close().await?;
    }
    Ok(())
}

/// What twenty flushes would take if each of them waited for its turn is ten times this.
const FLUSHES: Duration = Duration::from_millis(900);

#[tokio::test]
async fn while_the_database_fails_everybody_is_told_no_soon_and_what_they_did_is_stored_when_it_is_over() -> anyhow::Result<()> {
    for database in Database::each().await? {
        let (counters, flusher) = Counters::start(Store::open(&database.url).await?, clock("2026-07-01T10:00:00Z")?)?;
        database.execute("ALTER TABLE sums RENAME TO away").await?;
        assert!(!counters.record_durably(PLAN, "nl").await);
        assert!(counters.health().failing);
        let begin = Instant::now();
        for _ in 0..5 {
            assert!(!counters.record_durably(PLAN, "nl").await);
        }
        assert!(begin.elapsed() < LONGEST_WAIT, "{:?}", begin.elapsed());
        let health = counters.health();
        assert_eq!((health.pending, health.dropped), (6, 0));
        // One that is out with a flush whose commit is unclear, and the same beside it, are two.
        assert!((1..=2).contains(&health.cells), "{health:?}");
        assert!(health.oldest_pending.is_some_and(|age| age > Duration::from_millis(500)), "{health:?}");
        database.execute("ALTER TABLE away RENAME TO sums").await?;
        timeout(Duration::from_secs(20), async {
            while counters.health().failing || counters.health().pending > 0 {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        })
        .await?;
        assert!(counters.record_durably(PLAN, "nl").await);
        assert_eq!(database.sums().await?, ["2026-07-01 nl page-view plan 7"]);
        flusher.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn only_so_many_wait_and_the_others_are_told_no_at_once_and_counted() -> anyhow::Result<()> {
    let database = Database::sqlite()?;
    let (counters, mut task) = database.task().await?;
    let all = counters.shared.waiters.try_acquire_many(u32::try_from(WAITERS)?)?;
    let begin = Instant::now();
    assert!(!counters.record_durably(PLAN, "nl").await);
    assert!(begin.elapsed() < LONGEST_WAIT / 2, "{:?}", begin.elapsed());
    drop(all);
    let waiting = counters.clone();
    let told = tokio::spawn(async move { waiting.record_durably(PLAN, "nl").await });
    tokio::task::yield_now().await;
    task.flush().await?;
    assert!(told.await?);
    assert_eq!(database.sums().await?, ["2026-07-01 nl page-view plan 2"]);
    Ok(())
}

#[tokio::test]
async fn the_age_of_what_waits_is_that_of_the_last_flush_and_never_of_an_act() -> anyhow::Result<()> {
    let database = Database::sqlite()?;
    let (counters, mut task) = database.task().await?;
    assert_eq!((counters.health().last_flush, counters.health().oldest_pending), (None, None));
    task.flush().await?;
    let idle = counters.health();
    assert_eq!(idle.last_flush, Some("2026-07-01T10:00:00Z".parse()?), "nothing was counted, and all of it is stored");
    let since = Instant::now();
    std::thread::sleep(Duration::from_millis(30));
    counters.record(PLAN, "nl");
    let waits = counters.health();
    assert!(waits.oldest_pending.is_some_and(|age| age >= since.elapsed() - Duration::from_millis(20)), "{waits:?}");
    task.flush().await?;
    assert_eq!((counters.health().pending, counters.health().oldest_pending), (0, None));
    Ok(())
}
