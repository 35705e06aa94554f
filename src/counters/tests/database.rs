//! Databases of both kinds for one test each, and what can be done to them from outside.

use std::{
    io::{BufRead as _, BufReader},
    process::{Child, Command, Stdio},
    sync::{
        LazyLock,
        atomic::{AtomicU32, Ordering},
    },
};

use sqlx::{AssertSqlSafe, Connection as _, PgConnection, SqlSafeStr as _, SqliteConnection};

use super::super::*;

/// One server of PostgreSQL for all tests of this process. As root it runs as `postgres`: it refuses to run as root.
static CLUSTER: LazyLock<Cluster> = LazyLock::new(Cluster::start);

struct Cluster {
    folder: String,
    /// Holds the end of the pipe whose closing ends the server, however this process ends.
    _process: Child,
}

impl Cluster {
    fn start() -> Self {
        let user = r#"if [ "$(id -u)" = 0 ]; then exec runuser -u postgres -- sh -c "$0"; else exec sh -c "$0"; fi"#;
        let mut process = Command::new("sh")
            .args(["-c", user, include_str!("cluster.sh")])
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut folder = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut folder).unwrap();
        assert!(!folder.is_empty(), "these tests need PostgreSQL: `apt-get install postgresql` (its service need not run)");
        Self { folder: folder.trim_end().to_owned(), _process: process }
    }

    fn url(&self, database: &str) -> String {
        format!("postgres://scanplan@localhost/{database}?host={}", self.folder)
    }
}

/// A database of its own, and its address.
pub(in crate::counters) struct Database {
    pub(in crate::counters) url: String,
    _folder: Option<tempfile::TempDir>,
}

impl Database {
    pub(in crate::counters) fn sqlite() -> anyhow::Result<Self> {
        let folder = tempfile::tempdir()?;
        let url = format!("sqlite://{}", folder.path().join("scanplan.db").display());
        Ok(Self { url, _folder: Some(folder) })
    }

    pub(in crate::counters) async fn postgres() -> anyhow::Result<Self> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("test{}", NEXT.fetch_add(1, Ordering::Relaxed));
        // Not on a thread that others wait for.
        let cluster = tokio::task::spawn_blocking(|| &*CLUSTER).await?;
        let mut connection = PgConnection::connect(&cluster.url("postgres")).await?;
        sqlx::raw_sql(AssertSqlSafe(format!("CREATE DATABASE {name} TEMPLATE template0")).into_sql_str())
            .execute(&mut connection)
            .await?;
        connection.close().await?;
        Ok(Self { url: cluster.url(&name), _folder: None })
    }

    /// One of each kind.
    pub(in crate::counters) async fn each() -> anyhow::Result<[Self; 2]> {
        Ok([Self::sqlite()?, Self::postgres().await?])
    }

    pub(in crate::counters) async fn execute(&self, sql: &'static str) -> anyhow::Result<()> {
        if self.url.starts_with("sqlite") {
            let mut connection = SqliteConnection::connect(&self.url).await?;
            sqlx::raw_sql(sql).execute(&mut connection).await?;
            connection.close().await?;
        } else {
            let mut connection = PgConnection::connect(&self.url).await?;
            sqlx::raw_sql(sql).execute(&mut connection).await?;
            connection.close().await?;
        }
        Ok(())
    }

    /// Each sum as `day language event subject count`.
    pub(in crate::counters) async fn sums(&self) -> anyhow::Result<Vec<String>> {
        let sums = StoredSums::open(&self.url).await?.between(None, None).await?;
        let line =
            |Sum { key: SumKey { day, cell }, count }| format!("{day} {} {} {} {count}", cell.language, cell.event, cell.subject);
        Ok(sums.into_iter().map(line).collect())
    }

    /// Each lot as `released language event subject count`.
    pub(in crate::counters) async fn lots(&self) -> anyhow::Result<Vec<String>> {
        Ok(lines(&StoredSums::open(&self.url).await?.lots(None, None).await?))
    }

    /// Makes a file as the first version did.
    pub(in crate::counters) async fn as_before_cells(&self) -> anyhow::Result<()> {
        let mut connection = SqliteConnection::connect(&format!("{}?mode=rwc", self.url)).await?;
        let before = store::migrator(&[(1, "sums", include_str!("../migrations/sqlite/0001_sums.sql"))]);
        before.run(&mut connection).await?;
        Ok(connection.close().await?)
    }

    /// A server on it, whose flushes the test calls for.
    pub(in crate::counters) async fn task(&self) -> anyhow::Result<(Counters, FlushTask)> {
        let shared = Arc::new(Shared::new(Calendar::new(clock("2026-07-01T10:00:00Z")?)));
        Ok((Counters { shared: Arc::clone(&shared) }, FlushTask::new(Store::open(&self.url).await?, shared)))
    }
}

pub(in crate::counters) fn lines(lots: &[Lot]) -> Vec<String> {
    let line =
        |Lot { released, cell, count }: &Lot| format!("{released} {} {} {} {count}", cell.language, cell.event, cell.subject);
    lots.iter().map(line).collect()
}

pub(in crate::counters) fn clock(time: &str) -> anyhow::Result<impl Fn() -> Timestamp + Send + Sync + 'static> {
    let time: Timestamp = time.parse()?;
    Ok(move || time)
}
