//! The counters as a whole: from an event to the sums on disk, through failures and to the end.

use sqlx::{Connection as _, SqliteConnection};

use super::*;
use crate::self_check::Class;

/// A folder of its own with a database in it, and what can be done to that from outside.
struct Database {
    _folder: tempfile::TempDir,
    url: String,
}

impl Database {
    fn new() -> anyhow::Result<Self> {
        let folder = tempfile::tempdir()?;
        let url = format!("sqlite://{}", folder.path().join("scanplan.db").display());
        Ok(Self { _folder: folder, url })
    }

    async fn execute(&self, sql: &'static str) -> anyhow::Result<()> {
        let mut connection = SqliteConnection::connect(&self.url).await?;
        sqlx::raw_sql(sql).execute(&mut connection).await?;
        connection.close().await?;
        Ok(())
    }

    /// Each sum as `day language event subject count`.
    async fn sums(&self) -> anyhow::Result<Vec<String>> {
        let sums = StoredSums::open(&self.url).await?.between(None, None).await?;
        let line =
            |Sum { key, count }| format!("{} {} {} {} {count}", key.day, key.cell.language, key.cell.event, key.cell.subject);
        Ok(sums.into_iter().map(line).collect())
    }

    async fn task(&self) -> anyhow::Result<(Counters, FlushTask)> {
        let shared = Arc::new(Shared {
            buffer: Mutex::new(Buffer::new(CAPACITY)),
            calendar: Calendar::new(clock("2026-07-01T10:00:00Z")?)?,
            stored: watch::Sender::new(0),
        });
        Ok((Counters { shared: Arc::clone(&shared) }, FlushTask::new(Store::open(&self.url).await?, shared)))
    }
}

fn clock(time: &str) -> anyhow::Result<impl Fn() -> Timestamp + Send + Sync + 'static> {
    let time: Timestamp = time.parse()?;
    Ok(move || time)
}

const PLAN: Event<'_> = Event::PageView { page: "plan", source: None };

#[tokio::test]
async fn closing_stores_what_was_recorded_by_day_and_language() -> anyhow::Result<()> {
    let database = Database::new()?;
    let (counters, flusher) = Counters::start(Store::open(&database.url).await?, clock("2026-07-01T23:30:00Z")?)?;
    counters.record(PLAN, "nl");
    counters.clone().record(PLAN, "nl");
    counters.record(PLAN, "fr");
    counters.record(Event::SelfCheckFinished { class: Class::Doctor }, "nl");
    flusher.close().await?;
    assert_eq!(
        database.sums().await?,
        ["2026-07-02 fr page-view plan 1", "2026-07-02 nl page-view plan 2", "2026-07-02 nl self-check-finished doctor 1"]
    );
    Ok(())
}

#[tokio::test]
async fn a_count_is_stored_while_the_server_goes_on() -> anyhow::Result<()> {
    let database = Database::new()?;
    let (counters, flusher) = Counters::start(Store::open(&database.url).await?, clock("2026-07-01T10:00:00Z")?)?;
    counters.record(PLAN, "nl");
    // The promise is a second; the limit here is only there to end the test on a busy machine.
    tokio::time::timeout(Duration::from_secs(10), async {
        while database.sums().await?.is_empty() {}
        anyhow::Ok(())
    })
    .await??;
    flusher.close().await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_servers_on_one_database_add_up_exactly() -> anyhow::Result<()> {
    let database = Database::new()?;
    let (first, second) = tokio::join!(database.task(), database.task());
    let servers = [first?, second?].map(|(counters, mut task)| {
        tokio::spawn(async move {
            for _ in 0..50 {
                counters.record(PLAN, "nl");
                counters.record(PLAN, "fr");
                task.flush().await?;
            }
            anyhow::Ok(())
        })
    });
    for server in servers {
        server.await??;
    }
    assert_eq!(database.sums().await?, ["2026-07-01 fr page-view plan 100", "2026-07-01 nl page-view plan 100"]);
    Ok(())
}

#[tokio::test]
async fn sums_of_a_failed_flush_wait_and_are_stored_with_the_next() -> anyhow::Result<()> {
    let database = Database::new()?;
    let (counters, mut task) = database.task().await?;
    database.execute("ALTER TABLE sums RENAME TO away").await?;
    counters.record(PLAN, "nl");
    assert!(task.flush().await.is_err());
    counters.record(PLAN, "nl");
    assert_eq!(task.waiting(), 2);
    database.execute("ALTER TABLE away RENAME TO sums").await?;
    task.flush().await?;
    assert_eq!(database.sums().await?, ["2026-07-01 nl page-view plan 2"]);
    Ok(())
}

#[tokio::test]
async fn whoever_waits_for_a_count_is_told_after_the_flush_that_stores_it_and_not_before() -> anyhow::Result<()> {
    let database = Database::new()?;
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
    Ok(())
}

#[tokio::test]
async fn a_commit_that_fails_is_tried_again_before_anything_newer() -> anyhow::Result<()> {
    let database = Database::new()?;
    let (counters, mut task) = database.task().await?;
    // A reference to nothing, looked at by SQLite no earlier than at the commit.
    database
        .execute(
            "CREATE TABLE referred (id INTEGER PRIMARY KEY);
             CREATE TABLE referring (id INTEGER REFERENCES referred (id) DEFERRABLE INITIALLY DEFERRED);
             CREATE TRIGGER fail AFTER INSERT ON sums BEGIN INSERT INTO referring VALUES (1); END;",
        )
        .await?;
    counters.record(PLAN, "nl");
    assert!(task.flush().await.is_err());
    assert!(task.unclear.is_some());
    counters.record(PLAN, "fr");
    database.execute("ALTER TABLE sums RENAME TO away").await?;
    assert!(task.flush().await.is_err());
    assert!(task.unclear.is_some(), "a later failure must not turn an unclear flush into a failed one");
    database.execute("ALTER TABLE away RENAME TO sums; DROP TRIGGER fail").await?;
    task.flush_the_rest().await?;
    assert_eq!(database.sums().await?, ["2026-07-01 fr page-view plan 1", "2026-07-01 nl page-view plan 1"]);
    Ok(())
}

#[tokio::test]
async fn a_commit_that_happened_unnoticed_is_not_counted_twice() -> anyhow::Result<()> {
    let database = Database::new()?;
    let (counters, mut task) = database.task().await?;
    counters.record(PLAN, "nl");
    let sums = task.shared.buffer().take();
    let flush = task.store.prepare(task.shared.calendar.today(), sums);
    assert!(task.store.write(&flush).await.is_ok());
    task.unclear = Some(flush);
    counters.record(PLAN, "nl");
    task.flush_the_rest().await?;
    assert_eq!(database.sums().await?, ["2026-07-01 nl page-view plan 2"]);
    Ok(())
}

#[tokio::test]
async fn closing_on_a_broken_database_says_how_much_is_lost() -> anyhow::Result<()> {
    let database = Database::new()?;
    let (counters, flusher) = Counters::start(Store::open(&database.url).await?, clock("2026-07-01T10:00:00Z")?)?;
    database.execute("DROP TABLE sums").await?;
    counters.record(PLAN, "nl");
    counters.record(PLAN, "fr");
    let error = flusher.close().await.err().map(|error| format!("{error:#}")).unwrap_or_default();
    assert!(error.starts_with("2 counted events could not be stored: "), "{error}");
    Ok(())
}
