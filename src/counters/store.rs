//! Sums on disk, in SQLite or PostgreSQL: one writer that adds, a few readers, a flush that is never added twice, a week that is never released twice.

mod postgres;
mod sqlite;

use std::{
    sync::atomic::{AtomicI64, Ordering},
    time::Duration,
};

use anyhow::{Context as _, ensure};
use jiff::{Span, civil::Date};
use sqlx::{
    Row, SqlSafeStr as _,
    migrate::{Migration, MigrationType, Migrator},
};

use super::{
    buffer::Sums,
    cell::{Cell, Lot, SOURCE, Sum, SumKey},
};

/// How long to wait for another process that is writing, or for a free connection.
const PATIENCE: Duration = Duration::from_secs(5);

/// Days for which the last flush of a server is remembered; far longer than any flush is tried again.
const DAYS_REMEMBERED: i64 = 30;

/// The database that keeps the sums.
pub struct Store {
    writer: Writer,
    readers: StoredSums,
    /// Names this run of the server, and nothing else.
    server: String,
    sequence: AtomicI64,
}

#[derive(Clone)]
enum Writer {
    Sqlite(sqlite::Writer),
    Postgres(Box<postgres::Writer>),
}

/// Sums on their way to the disk under an id of their own, so that trying again is exact.
pub(super) struct Flush {
    sequence: i64,
    day: Date,
    pub(super) sums: Sums,
}

impl Flush {
    /// The last day of the servers that can be forgotten.
    fn long_ago(&self) -> String {
        self.day.saturating_sub(Span::new().days(DAYS_REMEMBERED)).to_string()
    }
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
        Self::open_any(url).await.with_context(|| format!("cannot open the database {}", shown(url)))
    }

    async fn open_any(url: &str) -> anyhow::Result<Self> {
        let (writer, server, reader) = if is_postgres(url) {
            let (writer, server) = postgres::Writer::open(url).await?;
            (Writer::Postgres(writer.into()), server, Reader::Postgres(postgres::Reader::new(url)?.into()))
        } else {
            let (writer, server) = sqlite::Writer::open(url).await?;
            (Writer::Sqlite(writer), server, Reader::Sqlite(sqlite::Reader::later(url)?))
        };
        Ok(Self { writer, readers: StoredSums(reader), server, sequence: AtomicI64::new(0) })
    }

    /// The reading side, to be kept apart from the writing one.
    pub fn stored_sums(&self) -> StoredSums {
        self.readers.clone()
    }

    /// What releases, beside the flushes.
    pub(super) fn releases(&self) -> Releases {
        Releases { writer: self.writer.clone(), readers: self.readers.clone() }
    }

    /// Gives the sums the next flush id. Flushes are written in the order they are prepared in.
    pub(super) fn prepare(&self, day: Date, sums: Sums) -> Flush {
        Flush { sequence: self.sequence.fetch_add(1, Ordering::Relaxed) + 1, day, sums }
    }

    /// Adds the sums to those on disk, all or none, and once only however often it is tried.
    pub(super) async fn write(&self, flush: &Flush) -> Result<(), FlushError> {
        match &self.writer {
            Writer::Sqlite(writer) => writer.write(&self.server, flush).await,
            Writer::Postgres(writer) => writer.write(&self.server, flush).await,
        }
    }

    /// Ends every connection, so that SQLite folds its journal back into the one file.
    pub(super) async fn close(&self) {
        if let Reader::Sqlite(readers) = &self.readers.0 {
            readers.close().await;
        }
        match &self.writer {
            Writer::Sqlite(writer) => writer.close().await,
            Writer::Postgres(writer) => writer.close().await,
        }
    }
}

/// Makes lots of what was added up, and reads those that were made.
pub(super) struct Releases {
    writer: Writer,
    readers: StoredSums,
}

impl Releases {
    /// Releases all that was added up before this Monday and is enough, in one transaction. Each Monday once, whoever is first: whether
    /// it was this call.
    pub(super) async fn release(&self, monday: Date, threshold: u64) -> anyhow::Result<bool> {
        match &self.writer {
            Writer::Sqlite(writer) => writer.release(monday, threshold).await,
            Writer::Postgres(writer) => writer.release(monday, threshold).await,
        }
        .with_context(|| format!("cannot release what was counted before {monday}"))
    }

    /// How many releases there are.
    pub(super) async fn count(&self) -> anyhow::Result<u64> {
        let count: i64 = match &self.readers.0 {
            Reader::Sqlite(readers) => readers.releases().await,
            Reader::Postgres(reader) => reader.releases().await,
        }
        .context("cannot read the releases")?;
        Ok(count.try_into()?)
    }

    /// All lots.
    pub(super) async fn lots(&self) -> anyhow::Result<Vec<Lot>> {
        self.readers.lots(None, None).await
    }
}

/// The sums and lots on disk, for reading only.
#[derive(Clone)]
pub struct StoredSums(Reader);

#[derive(Clone)]
enum Reader {
    Sqlite(sqlite::Reader),
    Postgres(Box<postgres::Reader>),
}

impl StoredSums {
    /// Opens a database that is there already, and never makes one: an empty answer would hide a mistyped name.
    pub async fn open(url: &str) -> anyhow::Result<Self> {
        let open = async || {
            let reader = if is_postgres(url) {
                Reader::Postgres(postgres::Reader::new(url)?.into())
            } else {
                Reader::Sqlite(sqlite::Reader::open(url).await?)
            };
            let current = match &reader {
                Reader::Sqlite(readers) => readers.is_current().await?,
                Reader::Postgres(reader) => reader.is_current().await?,
            };
            ensure!(current, "it holds no sums yet, or those of an earlier version: start the server with it once");
            anyhow::Ok(Self(reader))
        };
        open().await.with_context(|| format!("cannot open the database {}", shown(url)))
    }

    /// The sums from one day to another, both included, by day and cell.
    pub async fn between(&self, from: Option<Date>, to: Option<Date>) -> anyhow::Result<Vec<Sum>> {
        let rows = self.rows(Table::Sums, from, to).await.context("cannot read the sums")?;
        let sum = |(day, cell, count)| Sum { key: SumKey { day, cell }, count };
        Ok(rows.into_iter().map(sum).collect())
    }

    /// The lots released from one day to another, both included, by release and cell.
    pub async fn lots(&self, from: Option<Date>, to: Option<Date>) -> anyhow::Result<Vec<Lot>> {
        let rows = self.rows(Table::Lots, from, to).await.context("cannot read the released lots")?;
        Ok(rows.into_iter().map(|(released, cell, count)| Lot { released, cell, count }).collect())
    }

    async fn rows(&self, table: Table, from: Option<Date>, to: Option<Date>) -> anyhow::Result<Vec<(Date, Cell, u64)>> {
        let [from, to] = [from, to].map(|day| day.map(|day| day.to_string()));
        match &self.0 {
            Reader::Sqlite(readers) => readers.rows(table, from, to).await,
            Reader::Postgres(reader) => reader.rows(table, from, to).await,
        }
    }
}

/// What is read by day and cell.
#[derive(Clone, Copy)]
enum Table {
    Sums,
    Lots,
}

/// A row of either database: the columns have the same names in both, and a day is a text of the same form.
fn dated<'r, R: Row>(row: &'r R) -> anyhow::Result<(Date, Cell, u64)>
where
    &'static str: sqlx::ColumnIndex<R>,
    &'r str: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
    String: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
    i64: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
{
    let (cell, count) = counted(row)?;
    Ok((row.try_get::<&str, _>("day")?.parse()?, cell, count))
}

fn counted<'r, R: Row>(row: &'r R) -> anyhow::Result<(Cell, u64)>
where
    &'static str: sqlx::ColumnIndex<R>,
    String: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
    i64: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
{
    let cell = Cell {
        language: row.try_get("language")?,
        event: row.try_get("event")?,
        subject: row.try_get("subject")?,
        source: row.try_get("source")?,
    };
    Ok((cell, row.try_get::<i64, _>("count")?.try_into()?))
}

/// Databases count up to this.
fn stored_count(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Steps are listed by hand: the macro that reads a folder would need sqlx's whole macro tree for a few lines.
pub(super) fn migrator(steps: &[(i64, &'static str, &'static str)]) -> Migrator {
    let step = |(version, name, sql): &(i64, &'static str, &'static str)| {
        Migration::new(*version, (*name).into(), MigrationType::Simple, sql.into_sql_str(), false)
    };
    Migrator::with_migrations(steps.iter().map(step).collect())
}

fn is_postgres(url: &str) -> bool {
    url.starts_with("postgres://") || url.starts_with("postgresql://")
}

/// The address without what a log must not hold: a password, which may stand in two places.
fn shown(url: &str) -> String {
    if !is_postgres(url) {
        return url.to_owned();
    }
    let Ok(mut url) = url::Url::parse(url) else { return "postgres://…".to_owned() };
    url.set_query(None);
    // Fails where there is none.
    let _ = url.set_password(None);
    url.into()
}

#[cfg(test)]
mod tests;
