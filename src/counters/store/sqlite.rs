//! Sums in SQLite: one connection that writes, in immediate transactions, and a few that read.

use std::{
    collections::BTreeMap,
    str::FromStr as _,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use anyhow::{Context as _, bail, ensure};
use jiff::civil::Date;
use sqlx::{
    ConnectOptions as _, Connection as _, SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteRow, SqliteSynchronous},
};

use super::{Flush, FlushError, PATIENCE, SOURCE, Table, counted, dated, migrator, stored_count};
use crate::counters::cell::{Cell, due};

/// Connections for reading: reports are rare, and must not queue behind each other.
const READERS: u32 = 2;

/// One connection, replaced after whatever failed: one that was opened while the file could not be written stays unable to for good.
#[derive(Clone)]
pub(super) struct Writer {
    pool: SqlitePool,
    failed: Arc<AtomicBool>,
}

impl Writer {
    /// Opens the file, or makes it, and brings it up to date; and a name for this run.
    pub(super) async fn open(url: &str) -> anyhow::Result<(Self, String)> {
        // An acknowledged count survives a power cut: FULL waits for the disk, once per flush.
        let writing =
            options(url)?.create_if_missing(true).journal_mode(SqliteJournalMode::Wal).synchronous(SqliteSynchronous::Full);
        let failed = Arc::<AtomicBool>::default();
        let pool = connect_writer(&writing, &failed).await?;
        migrate(&pool).await.context("cannot bring its tables up to date")?;
        // SQLite is asked because it has randomness at hand.
        let server = sqlx::query_scalar("SELECT lower(hex(randomblob(16)))").fetch_one(&pool).await?;
        Ok((Self { pool, failed }, server))
    }

    pub(super) async fn write(&self, server: &str, flush: &Flush) -> Result<(), FlushError> {
        let written = async {
            let transaction = self.add(server, flush).await.map_err(FlushError::NotStored)?;
            transaction.commit().await.map_err(|error| FlushError::Unclear(error.into()))
        };
        written.await.inspect_err(|_| self.failed.store(true, Ordering::Relaxed))
    }

    async fn add(&self, server: &str, flush: &Flush) -> anyhow::Result<sqlx::SqliteTransaction<'static>> {
        // IMMEDIATE waits for its turn at the beginning; a plain BEGIN would fail half-way instead.
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        let first_time = sqlx::query(
            "INSERT INTO flushes (server, sequence, day) VALUES (?, ?, ?) \
             ON CONFLICT (server) DO UPDATE SET sequence = excluded.sequence, day = excluded.day \
             WHERE excluded.sequence > flushes.sequence",
        )
        .bind(server)
        .bind(flush.sequence)
        .bind(flush.day.to_string())
        .execute(&mut *transaction)
        .await?
        .rows_affected()
            == 1;
        if !first_time {
            return Ok(transaction);
        }
        // All sums in one statement, which costs a third of one statement for each.
        let row = |(key, count): (&crate::counters::SumKey, &u64)| {
            let Cell { language, event, subject, source } = &key.cell;
            serde_json::json!([key.day.to_string(), language, event, subject, source, stored_count(*count)])
        };
        let rows: serde_json::Value = flush.sums.iter().map(row).collect();
        sqlx::query(
            "INSERT INTO sums (day, language, event, subject, source, count) \
             SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 FROM json_each(?) WHERE true \
             ON CONFLICT (day, language, event, subject, source) DO UPDATE SET count = sums.count + excluded.count",
        )
        .bind(rows.to_string())
        .execute(&mut *transaction)
        .await?;
        // The table holds one row for each server that ran lately, so looking at all of it costs nothing.
        sqlx::query("DELETE FROM flushes WHERE day < ?").bind(flush.long_ago()).execute(&mut *transaction).await?;
        Ok(transaction)
    }

    pub(super) async fn release(&self, monday: Date, threshold: u64) -> anyhow::Result<bool> {
        self.make_lots(monday, threshold).await.inspect_err(|_| self.failed.store(true, Ordering::Relaxed))
    }

    async fn make_lots(&self, monday: Date, threshold: u64) -> anyhow::Result<bool> {
        let monday = monday.to_string();
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        let first = sqlx::query("INSERT INTO releases (released, threshold) VALUES (?, ?) ON CONFLICT DO NOTHING")
            .bind(&monday)
            .bind(stored_count(threshold))
            .execute(&mut *transaction)
            .await?
            .rows_affected()
            == 1;
        if !first {
            return Ok(false);
        }
        // A source by itself is of the first version, and an act of another cell as well: it stays a sum.
        let summed = sqlx::query(
            "SELECT language, event, subject, source, sum(count) AS count FROM sums WHERE day < ? AND event <> ? GROUP BY 1, 2, 3, 4",
        )
        .bind(&monday)
        .bind(SOURCE)
        .fetch_all(&mut *transaction)
        .await?;
        let released = sqlx::query("SELECT language, event, subject, source, sum(count) AS count FROM lots GROUP BY 1, 2, 3, 4")
            .fetch_all(&mut *transaction)
            .await?;
        for (cell, count) in due(&cells(&summed)?, &cells(&released)?, threshold) {
            sqlx::query("INSERT INTO lots (released, language, event, subject, source, count) VALUES (?, ?, ?, ?, ?, ?)")
                .bind(&monday)
                .bind(cell.language)
                .bind(cell.event)
                .bind(cell.subject)
                .bind(cell.source)
                .bind(stored_count(count))
                .execute(&mut *transaction)
                .await?;
        }
        transaction.commit().await?;
        Ok(true)
    }

    #[cfg(test)]
    pub(super) fn pool(&self) -> &SqlitePool {
        &self.pool
    }

    pub(super) async fn close(&self) {
        self.pool.close().await;
    }
}

fn cells(rows: &[SqliteRow]) -> anyhow::Result<BTreeMap<Cell, u64>> {
    rows.iter().map(counted).collect()
}

#[derive(Clone)]
pub(super) struct Reader(SqlitePool);

impl Reader {
    /// Reads a file that a writer has made.
    pub(super) fn later(url: &str) -> anyhow::Result<Self> {
        Ok(Self(pool(READERS).connect_lazy_with(options(url)?.read_only(true))))
    }

    pub(super) async fn open(url: &str) -> anyhow::Result<Self> {
        let options = options(url)?;
        let file = options.get_filename();
        ensure!(file.try_exists()?, "there is no file {}; the server makes it on its first run", file.display());
        Ok(Self(pool(READERS).connect_with(options.read_only(true)).await?))
    }

    pub(super) async fn is_current(&self) -> sqlx::Result<bool> {
        sqlx::query_scalar("SELECT count(*) = 3 FROM sqlite_schema WHERE name IN ('sums', 'releases', 'lots')")
            .fetch_one(&self.0)
            .await
    }

    pub(super) async fn releases(&self) -> anyhow::Result<i64> {
        Ok(sqlx::query_scalar("SELECT count(*) FROM releases").fetch_one(&self.0).await?)
    }

    pub(super) async fn rows(
        &self,
        table: Table,
        from: Option<String>,
        to: Option<String>,
    ) -> anyhow::Result<Vec<(Date, Cell, u64)>> {
        let rows = match table {
            Table::Sums => sqlx::query(
                "SELECT day, language, event, subject, source, count FROM sums \
                 WHERE day >= coalesce(?, day) AND day <= coalesce(?, day) ORDER BY day, language, event, subject, source",
            ),
            Table::Lots => sqlx::query(
                "SELECT released AS day, language, event, subject, source, count FROM lots \
                 WHERE released >= coalesce(?, released) AND released <= coalesce(?, released) \
                 ORDER BY released, language, event, subject, source",
            ),
        };
        rows.bind(from).bind(to).fetch_all(&self.0).await?.iter().map(dated).collect()
    }

    #[cfg(test)]
    pub(super) fn pool(&self) -> &SqlitePool {
        &self.0
    }

    pub(super) async fn close(&self) {
        self.0.close().await;
    }
}

pub(super) fn options(url: &str) -> anyhow::Result<SqliteConnectOptions> {
    // sqlx would take any other address for the name of a file, and make it.
    let Some(file) = url.strip_prefix("sqlite://").filter(|file| !file.is_empty()) else {
        bail!("the address of a database is sqlite:// and the name of a file, or postgres:// and what follows there");
    };
    ensure!(!file.contains(":memory:"), "sums kept in memory would be lost");
    Ok(SqliteConnectOptions::from_str(url)?.busy_timeout(PATIENCE).disable_statement_logging())
}

fn pool(connections: u32) -> SqlitePoolOptions {
    SqlitePoolOptions::new().max_connections(connections).acquire_timeout(PATIENCE)
}

/// Making a new file a WAL one is the one thing SQLite does not wait its turn for (code 5, busy): of servers that start
/// together on a first run, the others try again.
async fn connect_writer(options: &SqliteConnectOptions, failed: &Arc<AtomicBool>) -> sqlx::Result<SqlitePool> {
    const PAUSE: Duration = Duration::from_millis(50);
    let mut waited = Duration::ZERO;
    loop {
        // A full disk makes SQLite roll back by itself, and leaves a connection that believes it is still inside: it is replaced.
        let failed = Arc::clone(failed);
        let writer = pool(1).before_acquire(move |connection, _| {
            let good = !failed.swap(false, Ordering::Relaxed) && !connection.is_in_transaction();
            Box::pin(async move { Ok(good) })
        });
        match writer.connect_with(options.clone()).await {
            Err(sqlx::Error::Database(error)) if error.code().as_deref() == Some("5") && waited < PATIENCE => {
                tokio::time::sleep(PAUSE).await;
                waited += PAUSE;
            }
            connected => return connected,
        }
    }
}

async fn migrate(writer: &SqlitePool) -> anyhow::Result<()> {
    // sqlx locks nothing on SQLite; in one immediate transaction, servers starting together take turns.
    let mut transaction = writer.begin_with("BEGIN IMMEDIATE").await?;
    migrator(&[
        (1, "sums", include_str!("../migrations/sqlite/0001_sums.sql")),
        (2, "cells", include_str!("../migrations/sqlite/0002_cells.sql")),
    ])
    .run(&mut *transaction)
    .await?;
    transaction.commit().await?;
    Ok(())
}
