//! The store by itself: what it makes, what it refuses, and how it adds.

use jiff::civil::date;
use sqlx::Connection as _;

use super::*;
use crate::counters::{Event, tests::database::Database};

fn sums_on(days: &[Date]) -> Sums {
    let key = |day| SumKey { day, cell: Event::PageView { page: "plan", source: None }.cell("nl") };
    days.iter().map(|day| (key(*day), 1)).collect()
}

async fn write(store: &Store, flush: &Flush) -> anyhow::Result<()> {
    store.write(flush).await.map_err(|(FlushError::NotStored(error) | FlushError::Unclear(error))| error)
}

async fn counts(stored: StoredSums) -> anyhow::Result<Vec<u64>> {
    Ok(stored.between(None, None).await?.iter().map(|sum| sum.count).collect())
}

fn chain<T>(result: anyhow::Result<T>) -> String {
    result.err().map(|error| format!("{error:#}")).unwrap_or_default()
}

/// The connection of SQLite that writes, to look behind the store.
fn sqlite_pool(store: &Store) -> &sqlx::SqlitePool {
    match &store.writer {
        Writer::Sqlite(writer) => writer.pool(),
        Writer::Postgres(_) => unreachable!("the test made a file"),
    }
}

const FIRST: Date = date(2026, 7, 1);
const SECOND: Date = date(2026, 7, 2);
const THIRD: Date = date(2026, 7, 3);

#[tokio::test]
async fn a_flush_adds_to_what_is_there_also_after_a_restart() -> anyhow::Result<()> {
    for database in Database::each().await? {
        for _ in 0..3 {
            let store = Store::open(&database.url).await?;
            write(&store, &store.prepare(FIRST, sums_on(&[FIRST]))).await?;
            store.close().await;
        }
        assert_eq!(counts(StoredSums::open(&database.url).await?).await?, [3]);
    }
    Ok(())
}

#[tokio::test]
async fn the_same_flush_written_again_adds_nothing() -> anyhow::Result<()> {
    for database in Database::each().await? {
        let store = Store::open(&database.url).await?;
        let flush = store.prepare(FIRST, sums_on(&[FIRST]));
        write(&store, &flush).await?;
        write(&store, &flush).await?;
        write(&store, &store.prepare(FIRST, sums_on(&[FIRST]))).await?;
        assert_eq!(counts(store.stored_sums()).await?, [2]);
    }
    Ok(())
}

#[tokio::test]
async fn every_part_of_a_cell_is_read_as_it_was_written_in_one_order_on_both() -> anyhow::Result<()> {
    let cells =
        [("de", "page-view", "Z", ""), ("de", "page-view", "a-b", "work"), ("de", "page-view", "ab", ""), ("fr", "x", "", "")];
    let sums: Sums = cells
        .map(|parts| <[&str; 4]>::from(parts).map(str::to_owned))
        .map(|[language, event, subject, source]| (SumKey { day: FIRST, cell: Cell { language, event, subject, source } }, 3))
        .into();
    for database in Database::each().await? {
        let store = Store::open(&database.url).await?;
        write(&store, &store.prepare(FIRST, sums.clone())).await?;
        let stored = store.stored_sums().between(None, None).await?;
        assert!(stored.into_iter().map(|sum| (sum.key, sum.count)).eq(sums.clone()));
    }
    Ok(())
}

#[tokio::test]
async fn sums_are_read_between_two_days_both_included() -> anyhow::Result<()> {
    for database in Database::each().await? {
        let store = Store::open(&database.url).await?;
        write(&store, &store.prepare(THIRD, sums_on(&[FIRST, SECOND, THIRD]))).await?;
        let days = async |from, to| -> anyhow::Result<Vec<Date>> {
            Ok(store.stored_sums().between(from, to).await?.into_iter().map(|sum| sum.key.day).collect())
        };
        assert_eq!(days(None, None).await?, [FIRST, SECOND, THIRD]);
        assert_eq!(days(Some(SECOND), None).await?, [SECOND, THIRD]);
        assert_eq!(days(None, Some(SECOND)).await?, [FIRST, SECOND]);
        assert_eq!(days(Some(SECOND), Some(SECOND)).await?, [SECOND]);
    }
    Ok(())
}

#[tokio::test]
async fn servers_that_ran_long_ago_are_forgotten() -> anyhow::Result<()> {
    for database in Database::each().await? {
        let old = Store::open(&database.url).await?;
        write(&old, &old.prepare(date(2026, 5, 1), sums_on(&[FIRST]))).await?;
        let new = Store::open(&database.url).await?;
        write(&new, &new.prepare(FIRST, sums_on(&[FIRST]))).await?;
        let servers: Vec<String> = match &new.writer {
            Writer::Sqlite(_) => sqlx::query_scalar("SELECT server FROM flushes").fetch_all(sqlite_pool(&new)).await?,
            Writer::Postgres(_) => {
                let mut connection = sqlx::PgConnection::connect(&database.url).await?;
                sqlx::query_scalar("SELECT server FROM flushes").fetch_all(&mut connection).await?
            }
        };
        assert_eq!(servers, [new.server]);
    }
    Ok(())
}

#[tokio::test]
async fn the_database_is_written_to_the_disk_before_a_flush_counts_as_stored() -> anyhow::Result<()> {
    let [sqlite, postgres] = Database::each().await?;
    let store = Store::open(&sqlite.url).await?;
    let journal: String = sqlx::query_scalar("PRAGMA journal_mode").fetch_one(sqlite_pool(&store)).await?;
    let synchronous: i64 = sqlx::query_scalar("PRAGMA synchronous").fetch_one(sqlite_pool(&store)).await?;
    assert_eq!((journal.as_str(), synchronous), ("wal", 2));
    // Whoever set a server not to wait for the disk did not mean these sums.
    for (set, kept) in [("off", "on"), ("on", "on"), ("remote_apply", "remote_apply")] {
        let url = format!("{}&options=-c%20synchronous_commit={set}", postgres.url);
        let mut connection = postgres::connect(&postgres::options(&url)?).await?;
        let commit: String = sqlx::query_scalar("SHOW synchronous_commit").fetch_one(&mut connection).await?;
        assert_eq!(commit, kept, "{set}");
    }
    Ok(())
}

#[tokio::test]
async fn reading_a_database_that_is_not_there_fails_and_makes_none() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let url = format!("sqlite://{}", folder.path().join("scanplan.db").display());
    let error = chain(StoredSums::open(&url).await);
    assert!(error.starts_with(&format!("cannot open the database {url}: there is no file ")), "{error}");
    assert_eq!(folder.path().read_dir()?.count(), 0);
    let empty = Database::postgres().await?;
    let error = chain(StoredSums::open(&empty.url).await);
    assert!(error.contains("start the server with it once"), "{error}");
    let before = Database::sqlite()?;
    before.as_before_cells().await?;
    let error = chain(StoredSums::open(&before.url).await);
    assert!(error.contains("start the server with it once"), "{error}");
    Ok(())
}

#[tokio::test]
async fn reading_cannot_change_the_database() -> anyhow::Result<()> {
    for database in Database::each().await? {
        Store::open(&database.url).await?.close().await;
        let written = match StoredSums::open(&database.url).await?.0 {
            Reader::Sqlite(readers) => sqlx::query("DELETE FROM sums").execute(readers.pool()).await.is_ok(),
            Reader::Postgres(reader) => sqlx::query("DELETE FROM sums").execute(&mut reader.connect().await?).await.is_ok(),
        };
        assert!(!written, "{}", database.url);
    }
    Ok(())
}

#[tokio::test]
async fn a_folder_that_is_missing_or_an_address_of_another_kind_is_named_in_the_error() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let url = format!("sqlite://{}/missing/scanplan.db", folder.path().display());
    assert!(chain(Store::open(&url).await).starts_with(&format!("cannot open the database {url}: ")));
    for url in ["mysql://localhost/scanplan", "scanplan.db", "sqlite://", "sqlite://:memory:"] {
        assert!(chain(Store::open(url).await).starts_with(&format!("cannot open the database {url}: ")));
    }
    Ok(())
}

#[tokio::test]
async fn a_password_is_in_no_error() -> anyhow::Result<()> {
    let nowhere = tempfile::tempdir()?;
    let nowhere = nowhere.path().display();
    for url in [
        format!("postgres://me:geheim@localhost/counts?host={nowhere}&password=geheim"),
        "postgres://me:geheim@localhost:port/counts".to_owned(),
        "postgres://me:geheim@localhost/counts?sslmode=geheim".to_owned(),
    ] {
        for error in [chain(Store::open(&url).await), chain(StoredSums::open(&url).await)] {
            assert!(error.starts_with("cannot open the database postgres://"), "{error}");
            assert!(!error.contains("geheim"), "{error}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_database_locked_by_another_program_stores_nothing_and_says_so() -> anyhow::Result<()> {
    let database = Database::sqlite()?;
    // Patience is taken away here only to keep the test short.
    let store = Store::open(&database.url).await?;
    sqlx::query("PRAGMA busy_timeout = 10").execute(sqlite_pool(&store)).await?;
    let mut other = sqlx::SqliteConnection::connect(&database.url).await?;
    let lock = other.begin_with("BEGIN IMMEDIATE").await?;
    let flush = store.prepare(FIRST, sums_on(&[FIRST]));
    assert!(matches!(store.write(&flush).await, Err(FlushError::NotStored(_))));
    lock.rollback().await?;
    write(&store, &flush).await?;
    Ok(())
}

#[tokio::test]
async fn a_disk_that_was_full_for_a_while_costs_no_count() -> anyhow::Result<()> {
    let database = Database::sqlite()?;
    let store = Store::open(&database.url).await?;
    // The limit holds for this connection alone, as a full disk holds for a while.
    sqlx::query("PRAGMA max_page_count = 1").execute(sqlite_pool(&store)).await?;
    let days: Vec<Date> = (0..2_000).map(|day| FIRST.saturating_add(jiff::Span::new().days(day))).collect();
    let flush = store.prepare(FIRST, sums_on(&days));
    assert!(chain(write(&store, &flush).await).contains("full"));
    write(&store, &flush).await?;
    assert_eq!(counts(StoredSums::open(&database.url).await?).await?, [1; 2_000]);
    Ok(())
}

#[tokio::test]
async fn a_connection_that_cannot_write_any_more_is_replaced() -> anyhow::Result<()> {
    let database = Database::sqlite()?;
    let store = Store::open(&database.url).await?;
    let flush = store.prepare(FIRST, sums_on(&[FIRST]));
    // As one is that was opened while the file was read-only: for good, whatever becomes of the file.
    sqlx::query("PRAGMA query_only = 1").execute(sqlite_pool(&store)).await?;
    assert!(chain(write(&store, &flush).await).contains("readonly"));
    write(&store, &flush).await?;
    sqlx::query("PRAGMA query_only = 1").execute(sqlite_pool(&store)).await?;
    assert!(store.releases().release(THIRD, 1).await.is_err());
    assert!(store.releases().release(THIRD, 1).await?);
    assert_eq!(counts(store.stored_sums()).await?, [1]);
    Ok(())
}
