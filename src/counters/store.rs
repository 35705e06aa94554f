//! Sums on disk, in SQLite: one writer that adds, a few readers, and a flush that is never added twice.

use std::{
    str::FromStr as _,
    sync::atomic::{AtomicI64, Ordering},
    time::Duration,
};

use anyhow::{Context as _, bail, ensure};
use jiff::{Span, civil::Date};
use sqlx::Connection as _;
use sqlx::{
    Row as _, SqlSafeStr as _, SqlitePool,
    migrate::{Migration, MigrationType, Migrator},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use super::{
    buffer::Sums,
    cell::{Cell, Sum, SumKey},
};

/// How long to wait for another process that is writing, or for a free connection.
const PATIENCE: Duration = Duration::from_secs(5);

/// Connections for reading: reports are rare, and must not queue behind each other.
const READERS: u32 = 2;

/// Days for which the last flush of a server is remembered; far longer than any flush is tried again.
const DAYS_REMEMBERED: i64 = 30;

/// The database that keeps the sums.
pub struct Store {
    writer: SqlitePool,
    readers: StoredSums,
    server: String,
    sequence: AtomicI64,
}

/// Sums on their way to the disk under an id of their own, so that trying again is exact.
pub(super) struct Flush {
    sequence: i64,
    day: Date,
    pub(super) sums: Sums,
}

/// Why a flush did not succeed, which decides what may become of its sums.
#[derive(Debug)]
pub(super) enum FlushError {
    /// Nothing reached the disk: the sums may be counted again in another flush.
    NotStored(anyhow::Error),
    /// The commit failed, and may have happened all the same: only the same flush may be tried again.
    Unclear(anyhow::Error),
}

impl Store {
    /// Opens the database, made on the first run and brought up to date on any other.
    pub async fn open(url: &str) -> anyhow::Result<Self> {
        Self::open_writer(url).await.with_context(|| format!("cannot open the database {url}"))
    }

    async fn open_writer(url: &str) -> anyhow::Result<Self> {
        let options = options(url)?;
        // An acknowledged count survives a power cut: FULL waits for the disk, once per flush.
        let writing =
            options.clone().create_if_missing(true).journal_mode(SqliteJournalMode::Wal).synchronous(SqliteSynchronous::Full);
        let writer = connect_writer(&writing).await?;
        migrate(&writer).await.context("cannot bring its tables up to date")?;
        // SQLite is asked because it has randomness at hand; it names this run of the server, and nothing else.
        let server = sqlx::query_scalar("SELECT lower(hex(randomblob(16)))").fetch_one(&writer).await?;
        let readers = StoredSums { readers: pool(READERS).connect_lazy_with(options.read_only(true)) };
        Ok(Self { writer, readers, server, sequence: AtomicI64::new(0) })
    }

    /// The reading side, to be kept apart from the writing one.
    pub fn stored_sums(&self) -> StoredSums {
        self.readers.clone()
    }

    /// Gives the sums the next flush id. Flushes are written in the order they are prepared in.
    pub(super) fn prepare(&self, day: Date, sums: Sums) -> Flush {
        Flush { sequence: self.sequence.fetch_add(1, Ordering::Relaxed) + 1, day, sums }
    }

    /// Adds the sums to those on disk, all or none, and once only however often it is tried.
    pub(super) async fn write(&self, flush: &Flush) -> Result<(), FlushError> {
        let transaction = self.add(flush).await.map_err(|error| FlushError::NotStored(error.into()))?;
        transaction.commit().await.map_err(|error| FlushError::Unclear(error.into()))
    }

    async fn add(&self, flush: &Flush) -> sqlx::Result<sqlx::SqliteTransaction<'static>> {
        // IMMEDIATE waits for its turn at the beginning; a plain BEGIN would fail half-way instead.
        let mut transaction = self.writer.begin_with("BEGIN IMMEDIATE").await?;
        let first_time = sqlx::query(
            "INSERT INTO flushes (server, sequence, day) VALUES (?, ?, ?) \
             ON CONFLICT (server) DO UPDATE SET sequence = excluded.sequence, day = excluded.day \
             WHERE excluded.sequence > flushes.sequence",
        )
        .bind(&self.server)
        .bind(flush.sequence)
        .bind(flush.day.to_string())
        .execute(&mut *transaction)
        .await?
        .rows_affected()
            == 1;
        if !first_time {
            return Ok(transaction);
        }
        for (key, count) in &flush.sums {
            sqlx::query(
                "INSERT INTO sums (day, language, event, subject, source, count) VALUES (?, ?, ?, ?, ?, ?) \
                 ON CONFLICT (day, language, event, subject, source) DO UPDATE SET count = sums.count + excluded.count",
            )
            .bind(key.day.to_string())
            .bind(&key.cell.language)
            .bind(&key.cell.event)
            .bind(&key.cell.subject)
            .bind(&key.cell.source)
            .bind(i64::try_from(*count).unwrap_or(i64::MAX))
            .execute(&mut *transaction)
            .await?;
        }
        // The table holds one row for each server that ran lately, so looking at all of it costs nothing.
        sqlx::query("DELETE FROM flushes WHERE day < ?")
            .bind(flush.day.saturating_sub(Span::new().days(DAYS_REMEMBERED)).to_string())
            .execute(&mut *transaction)
            .await?;
        Ok(transaction)
    }

    /// Ends every connection, so that SQLite folds its journal back into the one file.
    pub(super) async fn close(&self) {
        self.readers.readers.close().await;
        self.writer.close().await;
    }
}

/// The sums on disk, for reading only.
#[derive(Clone)]
pub struct StoredSums {
    readers: SqlitePool,
}

impl StoredSums {
    /// Opens a database that is there already, and never makes one: an empty answer would hide a mistyped name.
    pub async fn open(url: &str) -> anyhow::Result<Self> {
        Self::open_existing(url).await.with_context(|| format!("cannot open the database {url}"))
    }

    async fn open_existing(url: &str) -> anyhow::Result<Self> {
        let options = options(url)?;
        let file = options.get_filename();
        ensure!(file.try_exists()?, "there is no file {}; the server makes it on its first run", file.display());
        Ok(Self { readers: pool(READERS).connect_with(options.read_only(true)).await? })
    }

    /// The sums from one day to another, both included, by day and cell.
    pub async fn between(&self, from: Option<Date>, to: Option<Date>) -> anyhow::Result<Vec<Sum>> {
        let rows = sqlx::query(
            "SELECT day, language, event, subject, source, count FROM sums \
             WHERE day >= coalesce(?, day) AND day <= coalesce(?, day) ORDER BY day, language, event, subject, source",
        )
        .bind(from.map(|day| day.to_string()))
        .bind(to.map(|day| day.to_string()))
        .fetch_all(&self.readers)
        .await
        .context("cannot read the sums")?;
        rows.iter().map(sum).collect::<anyhow::Result<_>>().context("cannot understand the stored sums")
    }
}

fn sum(row: &sqlx::sqlite::SqliteRow) -> anyhow::Result<Sum> {
    let day = row.try_get::<&str, _>("day")?.parse()?;
    let cell = Cell {
        language: row.try_get("language")?,
        event: row.try_get("event")?,
        subject: row.try_get("subject")?,
        source: row.try_get("source")?,
    };
    Ok(Sum { key: SumKey { day, cell }, count: row.try_get::<i64, _>("count")?.try_into()? })
}

fn options(url: &str) -> anyhow::Result<SqliteConnectOptions> {
    // sqlx would take any other address for the name of a file, and make it.
    let Some(file) = url.strip_prefix("sqlite://").filter(|file| !file.is_empty()) else {
        bail!("the address of a database is sqlite:// and the name of a file");
    };
    ensure!(!file.contains(":memory:"), "sums kept in memory would be lost");
    Ok(SqliteConnectOptions::from_str(url)?.busy_timeout(PATIENCE))
}

fn pool(connections: u32) -> SqlitePoolOptions {
    SqlitePoolOptions::new().max_connections(connections).acquire_timeout(PATIENCE)
}

/// Making a new file a WAL one is the one thing SQLite does not wait its turn for (code 5, busy): of servers that start
/// together on a first run, the others try again.
async fn connect_writer(options: &SqliteConnectOptions) -> sqlx::Result<SqlitePool> {
    const PAUSE: Duration = Duration::from_millis(50);
    let mut waited = Duration::ZERO;
    loop {
        // A full disk makes SQLite roll back by itself, and leaves a connection that believes it is still inside: it is replaced.
        let writer = pool(1).before_acquire(|connection, _| Box::pin(async move { Ok(!connection.is_in_transaction()) }));
        match writer.connect_with(options.clone()).await {
            Err(sqlx::Error::Database(error)) if error.code().as_deref() == Some("5") && waited < PATIENCE => {
                tokio::time::sleep(PAUSE).await;
                waited += PAUSE;
            }
            connected => return connected,
        }
    }
}

/// Migrations are listed by hand: the macro that reads a folder would need sqlx's whole macro tree for a few lines.
async fn migrate(writer: &SqlitePool) -> anyhow::Result<()> {
    let steps = [
        (1, "sums", include_str!("migrations/sqlite/0001_sums.sql")),
        (2, "cells", include_str!("migrations/sqlite/0002_cells.sql")),
    ];
    let step = |(version, name, sql): (i64, &'static str, &'static str)| {
        Migration::new(version, name.into(), MigrationType::Simple, sql.into_sql_str(), false)
    };
    let migrator = Migrator::with_migrations(steps.map(step).into());
    // sqlx locks nothing on SQLite; in one immediate transaction, servers starting together take turns.
    let mut transaction = writer.begin_with("BEGIN IMMEDIATE").await?;
    migrator.run(&mut *transaction).await?;
    transaction.commit().await?;
    Ok(())
}

#[cfg(test)]
mod tests;
