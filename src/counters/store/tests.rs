//! The store by itself: what it makes, what it refuses, and how it adds.

use jiff::civil::date;
use sqlx::Connection as _;

use super::*;
use crate::counters::Event;

fn url_of(folder: &tempfile::TempDir) -> String {
    format!("sqlite://{}", folder.path().join("scanplan.db").display())
}

fn sums_on(days: &[Date]) -> Sums {
    let key = |day| SumKey { day, cell: Event::PageView { page: "plan", source: None }.cell("nl") };
    days.iter().map(|day| (key(*day), 1)).collect()
}

async fn write(store: &Store, flush: &Flush) -> anyhow::Result<()> {
    store.write(flush).await.map_err(|(FlushError::NotStored(error) | FlushError::Unclear(error))| error)
}

fn chain<T>(result: anyhow::Result<T>) -> String {
    result.err().map(|error| format!("{error:#}")).unwrap_or_default()
}

const FIRST: Date = date(2026, 7, 1);
const SECOND: Date = date(2026, 7, 2);
const THIRD: Date = date(2026, 7, 3);

#[tokio::test]
async fn a_flush_adds_to_what_is_there_also_after_a_restart() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    for _ in 0..3 {
        let store = Store::open(&url_of(&folder)).await?;
        write(&store, &store.prepare(FIRST, sums_on(&[FIRST]))).await?;
        store.close().await;
    }
    let sums = StoredSums::open(&url_of(&folder)).await?.between(None, None).await?;
    assert_eq!(sums.iter().map(|sum| sum.count).collect::<Vec<_>>(), [3]);
    Ok(())
}

#[tokio::test]
async fn the_same_flush_written_again_adds_nothing() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let store = Store::open(&url_of(&folder)).await?;
    let flush = store.prepare(FIRST, sums_on(&[FIRST]));
    write(&store, &flush).await?;
    write(&store, &flush).await?;
    write(&store, &store.prepare(FIRST, sums_on(&[FIRST]))).await?;
    let sums = store.stored_sums().between(None, None).await?;
    assert_eq!(sums.iter().map(|sum| sum.count).collect::<Vec<_>>(), [2]);
    Ok(())
}

#[tokio::test]
async fn sums_are_read_between_two_days_both_included() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let store = Store::open(&url_of(&folder)).await?;
    write(&store, &store.prepare(THIRD, sums_on(&[FIRST, SECOND, THIRD]))).await?;
    let days = async |from, to| -> anyhow::Result<Vec<Date>> {
        Ok(store.stored_sums().between(from, to).await?.into_iter().map(|sum| sum.key.day).collect())
    };
    assert_eq!(days(None, None).await?, [FIRST, SECOND, THIRD]);
    assert_eq!(days(Some(SECOND), None).await?, [SECOND, THIRD]);
    assert_eq!(days(None, Some(SECOND)).await?, [FIRST, SECOND]);
    assert_eq!(days(Some(SECOND), Some(SECOND)).await?, [SECOND]);
    Ok(())
}

#[tokio::test]
async fn servers_that_ran_long_ago_are_forgotten() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let old = Store::open(&url_of(&folder)).await?;
    write(&old, &old.prepare(date(2026, 5, 1), sums_on(&[FIRST]))).await?;
    let new = Store::open(&url_of(&folder)).await?;
    write(&new, &new.prepare(FIRST, sums_on(&[FIRST]))).await?;
    let servers: Vec<String> = sqlx::query_scalar("SELECT server FROM flushes").fetch_all(&new.writer).await?;
    assert_eq!(servers, [new.server]);
    Ok(())
}

#[tokio::test]
async fn the_database_is_written_to_the_disk_before_a_flush_counts_as_stored() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let store = Store::open(&url_of(&folder)).await?;
    let journal: String = sqlx::query_scalar("PRAGMA journal_mode").fetch_one(&store.writer).await?;
    let synchronous: i64 = sqlx::query_scalar("PRAGMA synchronous").fetch_one(&store.writer).await?;
    assert_eq!((journal.as_str(), synchronous), ("wal", 2));
    Ok(())
}

#[tokio::test]
async fn reading_a_database_that_is_not_there_fails_and_makes_none() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let url = url_of(&folder);
    let error = chain(StoredSums::open(&url).await);
    assert!(error.starts_with(&format!("cannot open the database {url}: there is no file ")), "{error}");
    assert_eq!(folder.path().read_dir()?.count(), 0);
    Ok(())
}

#[tokio::test]
async fn reading_cannot_change_the_database() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    Store::open(&url_of(&folder)).await?.close().await;
    let stored = StoredSums::open(&url_of(&folder)).await?;
    let written = sqlx::query("DELETE FROM sums").execute(&stored.readers).await;
    assert!(written.is_err());
    Ok(())
}

#[tokio::test]
async fn a_folder_that_is_missing_or_an_address_of_another_kind_is_named_in_the_error() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let url = format!("sqlite://{}/missing/scanplan.db", folder.path().display());
    assert!(chain(Store::open(&url).await).starts_with(&format!("cannot open the database {url}: ")));
    for url in ["postgres://localhost/scanplan", "scanplan.db", "sqlite://", "sqlite://:memory:"] {
        assert!(chain(Store::open(url).await).starts_with(&format!("cannot open the database {url}: ")));
    }
    Ok(())
}

#[tokio::test]
async fn a_database_locked_by_another_program_stores_nothing_and_says_so() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    // Patience is taken away here only to keep the test short.
    let store = Store::open(&url_of(&folder)).await?;
    sqlx::query("PRAGMA busy_timeout = 10").execute(&store.writer).await?;
    let mut other = sqlx::SqliteConnection::connect(&url_of(&folder)).await?;
    let lock = other.begin_with("BEGIN IMMEDIATE").await?;
    let flush = store.prepare(FIRST, sums_on(&[FIRST]));
    assert!(matches!(store.write(&flush).await, Err(FlushError::NotStored(_))));
    lock.rollback().await?;
    write(&store, &flush).await?;
    Ok(())
}

#[tokio::test]
async fn a_disk_that_was_full_for_a_while_costs_no_count() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let store = Store::open(&url_of(&folder)).await?;
    // The limit holds for this connection alone, as a full disk holds for a while.
    sqlx::query("PRAGMA max_page_count = 1").execute(&store.writer).await?;
    let days: Vec<Date> = (0..2_000).map(|day| FIRST.saturating_add(jiff::Span::new().days(day))).collect();
    let flush = store.prepare(FIRST, sums_on(&days));
    assert!(chain(write(&store, &flush).await).contains("full"));
    write(&store, &flush).await?;
    let sums = StoredSums::open(&url_of(&folder)).await?.between(None, None).await?;
    assert_eq!(sums.iter().map(|sum| sum.count).sum::<u64>(), 2_000);
    Ok(())
}
