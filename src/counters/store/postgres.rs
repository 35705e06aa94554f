//! Sums in PostgreSQL, for several servers at once: one statement a flush, and a lock a release.

use std::{collections::BTreeMap, str::FromStr as _, sync::Arc, time::Duration};

use anyhow::{Context as _, bail};
use jiff::civil::Date;
use sqlx::{
    ConnectOptions as _, Connection as _, PgConnection,
    postgres::{PgConnectOptions, PgRow},
};
use tokio::{sync::Mutex, time::timeout};

use super::{Flush, FlushError, PATIENCE, SOURCE, Table, counted, dated, migrator, stored_count};
use crate::counters::cell::{Cell, due};

/// How long anything but a flush may take: it waits for nobody, and nobody waits for it.
const SLOW: Duration = Duration::from_secs(30);

/// Adds and releases. There is no pool: a connection that failed is dropped, so that one that hangs can hold up nothing else, and what
/// happens once a minute or once a week connects anew.
#[derive(Clone)]
pub(super) struct Writer {
    options: PgConnectOptions,
    flushing: Arc<Mutex<Flushing>>,
}

/// What belongs to the flushes.
#[derive(Default)]
struct Flushing {
    connection: Option<PgConnection>,
    /// The day on which the servers of long ago were last forgotten.
    forgotten: Option<Date>,
}

impl Writer {
    /// Connects, brings the tables up to date, and finds a name for this run.
    pub(super) async fn open(url: &str) -> anyhow::Result<(Self, String)> {
        let options = options(url)?;
        let opened = async {
            let mut connection = options.connect().await?;
            // sqlx lets servers that start together take turns.
            migrator(&[(1, "cells", include_str!("../migrations/postgres/0001_cells.sql"))])
                .run(&mut connection)
                .await
                .context("cannot bring its tables up to date")?;
            let server = sqlx::query_scalar("SELECT gen_random_uuid()::text").fetch_one(&mut connection).await?;
            connection.close().await?;
            anyhow::Ok(server)
        };
        let server = timeout(SLOW, opened).await.context("it did not answer in time")??;
        Ok((Self { options, flushing: Arc::default() }, server))
    }

    pub(super) async fn write(&self, server: &str, flush: &Flush) -> Result<(), FlushError> {
        let mut flushing = self.flushing.lock().await;
        // Taken out, so that it is dropped with whatever goes wrong, and is never used again half-way through something.
        let mut connection = match flushing.connection.take() {
            Some(connection) => connection,
            None => connect(&self.options).await.map_err(FlushError::NotStored)?,
        };
        match timeout(PATIENCE, add(&mut connection, server, flush)).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => return Err(FlushError::Unclear(error.into())),
            Err(late) => return Err(FlushError::Unclear(anyhow::Error::new(late).context("the database does not answer"))),
        }
        if flushing.forgotten != Some(flush.day) {
            flushing.forgotten = Some(flush.day);
            let forget = sqlx::query("DELETE FROM flushes WHERE day < $1::date").bind(flush.long_ago());
            // By itself: the sums are stored, and whoever comes next tries again.
            if !matches!(timeout(PATIENCE, forget.execute(&mut connection)).await, Ok(Ok(_))) {
                return Ok(());
            }
        }
        flushing.connection = Some(connection);
        Ok(())
    }

    pub(super) async fn release(&self, monday: Date, threshold: u64) -> anyhow::Result<bool> {
        timeout(SLOW, release(&self.options, &monday.to_string(), threshold)).await.context("the database does not answer")?
    }

    pub(super) async fn close(&self) {
        if let Some(connection) = self.flushing.lock().await.connection.take() {
            // All is stored: an unfriendly end loses nothing.
            let _ = timeout(PATIENCE, connection.close()).await;
        }
    }
}

/// One statement is one transaction and one way there and back. Keys come sorted: two servers that add the same sums wait for each other,
/// and never both.
async fn add(connection: &mut PgConnection, server: &str, flush: &Flush) -> sqlx::Result<()> {
    let mut columns: [Vec<&str>; 4] = Default::default();
    let (mut days, mut counts) = (Vec::new(), Vec::new());
    for (key, count) in &flush.sums {
        days.push(key.day.to_string());
        let Cell { language, event, subject, source } = &key.cell;
        for (column, value) in columns.iter_mut().zip([language, event, subject, source]) {
            column.push(value);
        }
        counts.push(stored_count(*count));
    }
    let [languages, events, subjects, sources] = columns;
    sqlx::query(
        "WITH first_time AS ( \
             INSERT INTO flushes (server, sequence, day) VALUES ($1, $2, $3::date) \
             ON CONFLICT (server) DO UPDATE SET sequence = excluded.sequence, day = excluded.day \
             WHERE excluded.sequence > flushes.sequence RETURNING 1 \
         ) \
         INSERT INTO sums (day, language, event, subject, source, count) \
         SELECT day::date, language, event, subject, source, count \
         FROM unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::bigint[]) \
             AS act (day, language, event, subject, source, count) \
         WHERE EXISTS (SELECT FROM first_time) \
         ON CONFLICT (day, language, event, subject, source) DO UPDATE SET count = sums.count + excluded.count",
    )
    .bind(server)
    .bind(flush.sequence)
    .bind(flush.day.to_string())
    .bind(days)
    .bind(languages)
    .bind(events)
    .bind(subjects)
    .bind(sources)
    .bind(counts)
    .execute(connection)
    .await?;
    Ok(())
}

async fn release(options: &PgConnectOptions, monday: &str, threshold: u64) -> anyhow::Result<bool> {
    let mut connection = connect(options).await?;
    let mut transaction = connection.begin_with("BEGIN ISOLATION LEVEL READ COMMITTED").await?;
    // Two servers whose clocks disagree on the week would not meet in one row, and would release the same acts twice.
    sqlx::query("LOCK TABLE releases IN SHARE ROW EXCLUSIVE MODE").execute(&mut *transaction).await?;
    let first = sqlx::query("INSERT INTO releases (released, threshold) VALUES ($1::date, $2) ON CONFLICT DO NOTHING")
        .bind(monday)
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
        "SELECT language, event, subject, source, sum(count)::bigint AS count FROM sums \
         WHERE day < $1::date AND event <> $2 GROUP BY 1, 2, 3, 4",
    )
    .bind(monday)
    .bind(SOURCE)
    .fetch_all(&mut *transaction)
    .await?;
    let released =
        sqlx::query("SELECT language, event, subject, source, sum(count)::bigint AS count FROM lots GROUP BY 1, 2, 3, 4")
            .fetch_all(&mut *transaction)
            .await?;
    for (cell, count) in due(&cells(&summed)?, &cells(&released)?, threshold) {
        sqlx::query("INSERT INTO lots (released, language, event, subject, source, count) VALUES ($1::date, $2, $3, $4, $5, $6)")
            .bind(monday)
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

fn cells(rows: &[PgRow]) -> anyhow::Result<BTreeMap<Cell, u64>> {
    rows.iter().map(counted).collect()
}

/// Connects for each question: reports are rare.
#[derive(Clone)]
pub(super) struct Reader {
    options: PgConnectOptions,
}

impl Reader {
    pub(super) fn new(url: &str) -> anyhow::Result<Self> {
        // Whoever only reads cannot change anything by mistake.
        Ok(Self { options: options(url)?.options([("default_transaction_read_only", "on")]) })
    }

    #[cfg(test)]
    pub(super) async fn connect(&self) -> anyhow::Result<PgConnection> {
        connect(&self.options).await
    }

    pub(super) async fn is_current(&self) -> anyhow::Result<bool> {
        let current =
            "SELECT to_regclass('sums') IS NOT NULL AND to_regclass('releases') IS NOT NULL AND to_regclass('lots') IS NOT NULL";
        Ok(sqlx::query_scalar(current).fetch_one(&mut connect(&self.options).await?).await?)
    }

    pub(super) async fn releases(&self) -> anyhow::Result<i64> {
        let mut connection = connect(&self.options).await?;
        let count = sqlx::query_scalar("SELECT count(*) FROM releases").fetch_one(&mut connection);
        Ok(timeout(SLOW, count).await.context("the database does not answer")??)
    }

    pub(super) async fn rows(
        &self,
        table: Table,
        from: Option<String>,
        to: Option<String>,
    ) -> anyhow::Result<Vec<(Date, Cell, u64)>> {
        let mut connection = connect(&self.options).await?;
        // In the form of the standard, whatever form the database is set to.
        let rows = match table {
            Table::Sums => sqlx::query(
                "SELECT to_char(day, 'YYYY-MM-DD') AS day, language, event, subject, source, count FROM sums \
                 WHERE sums.day >= coalesce($1::date, sums.day) AND sums.day <= coalesce($2::date, sums.day) \
                 ORDER BY sums.day, language, event, subject, source",
            ),
            Table::Lots => sqlx::query(
                "SELECT to_char(released, 'YYYY-MM-DD') AS day, language, event, subject, source, count FROM lots \
                 WHERE released >= coalesce($1::date, released) AND released <= coalesce($2::date, released) \
                 ORDER BY released, language, event, subject, source",
            ),
        };
        let rows = rows.bind(from).bind(to).fetch_all(&mut connection);
        timeout(SLOW, rows).await.context("the database does not answer")??.iter().map(dated).collect()
    }
}

pub(super) fn options(url: &str) -> anyhow::Result<PgConnectOptions> {
    // What sqlx says of an address may repeat it, and with it a password.
    let Ok(options) = PgConnectOptions::from_str(url) else { bail!("the address is not one of PostgreSQL") };
    Ok(options.application_name("scanplan").disable_statement_logging())
}

/// A connection that gives up by itself what takes too long, and that keeps what it says is kept.
pub(super) async fn connect(options: &PgConnectOptions) -> anyhow::Result<PgConnection> {
    let connected = async {
        let mut connection = options.connect().await?;
        // Where commits are set not to wait for the disk, ours do. Ended a little before we stop waiting, so that a server that hangs on a
        // lock is not left with a queue of ours.
        sqlx::raw_sql(
            "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'; \
             SET statement_timeout = '4s'",
        )
        .execute(&mut connection)
        .await?;
        Ok::<_, sqlx::Error>(connection)
    };
    Ok(timeout(PATIENCE, connected).await.context("the database does not answer")??)
}
