//! The counters as a whole: from an act to the sums on disk, through failures and to the end; on either kind of database.

pub(super) mod database;
mod release;
mod waiting;

use std::sync::Mutex as Held;
use std::time::Instant;

use super::*;
use crate::self_check::Class;
use database::{Database, clock};

const PLAN: Event<'_> = Event::PageView { page: "plan", source: None };

#[tokio::test]
async fn closing_stores_what_was_recorded_by_day_and_language() -> anyhow::Result<()> {
    for database in Database::each().await? {
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
    }
    Ok(())
}

#[tokio::test]
async fn a_count_is_stored_while_the_server_goes_on() -> anyhow::Result<()> {
    for database in Database::each().await? {
        let (counters, flusher) = Counters::start(Store::open(&database.url).await?, clock("2026-07-01T10:00:00Z")?)?;
        counters.record(PLAN, "nl");
        // The promise is a second; the limit here is only there to end the test on a busy machine.
        tokio::time::timeout(Duration::from_secs(10), async {
            while database.sums().await?.is_empty() {}
            anyhow::Ok(())
        })
        .await??;
        flusher.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn an_act_is_of_the_day_on_which_it_happens_wherever_the_clock_goes() -> anyhow::Result<()> {
    let database = Database::sqlite()?;
    let time = Arc::new(Held::new(Timestamp::UNIX_EPOCH));
    let clock = Arc::clone(&time);
    let (counters, flusher) = Counters::start(Store::open(&database.url).await?, move || *clock.lock().unwrap())?;
    // Midnight in summer time and in winter time, the night in which one becomes the other, and a clock that is set back by a day.
    for now in [
        "2026-07-01T21:59:59.999999999Z",
        "2026-07-01T22:00:00Z",
        "2026-12-31T22:59:59.999999999Z",
        "2026-12-31T23:00:00Z",
        "2026-10-24T21:59:59Z",
        "2026-10-24T22:00:00Z",
        "2026-10-25T22:59:59Z",
        "2026-10-25T23:00:00Z",
        "2026-10-24T23:00:00Z",
    ] {
        *time.lock().unwrap() = now.parse()?;
        counters.record(PLAN, "nl");
    }
    flusher.close().await?;
    let expected = [
        ("2026-07-01", 1),
        ("2026-07-02", 1),
        ("2026-10-24", 1),
        ("2026-10-25", 3),
        ("2026-10-26", 1),
        ("2026-12-31", 1),
        ("2027-01-01", 1),
    ];
    assert_eq!(database.sums().await?, expected.map(|(day, count)| format!("{day} nl page-view plan {count}")));
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn three_servers_on_one_database_add_up_exactly() -> anyhow::Result<()> {
    for database in Database::each().await? {
        // They start at once on an empty database as well.
        let (first, second, third) = tokio::join!(database.task(), database.task(), database.task());
        let servers = [first?, second?, third?].map(|(counters, mut task)| {
            tokio::spawn(async move {
                for _ in 0..50 {
                    for language in ["nl", "fr", "de"] {
                        counters.record(PLAN, language);
                    }
                    task.flush().await?;
                }
                anyhow::Ok(())
            })
        });
        for server in servers {
            server.await??;
        }
        assert_eq!(database.sums().await?, ["de", "fr", "nl"].map(|code| format!("2026-07-01 {code} page-view plan 150")));
    }
    Ok(())
}

#[tokio::test]
async fn sums_of_a_failed_flush_wait_and_are_stored_with_the_next() -> anyhow::Result<()> {
    for database in Database::each().await? {
        let (counters, mut task) = database.task().await?;
        database.execute("ALTER TABLE sums RENAME TO away").await?;
        counters.record(PLAN, "nl");
        assert!(task.flush().await.is_err());
        counters.record(PLAN, "nl");
        assert_eq!(task.waiting(), 2);
        database.execute("ALTER TABLE away RENAME TO sums").await?;
        task.flush_the_rest().await?;
        assert_eq!(database.sums().await?, ["2026-07-01 nl page-view plan 2"]);
    }
    Ok(())
}

#[tokio::test]
async fn a_commit_that_fails_is_tried_again_before_anything_newer() -> anyhow::Result<()> {
    let [sqlite, postgres] = Database::each().await?;
    // In both, something that is looked at no earlier than at the commit: a reference to nothing; the end of the connection.
    let at_commit = [
        "CREATE TABLE referred (id INTEGER PRIMARY KEY);
         CREATE TABLE referring (id INTEGER REFERENCES referred (id) DEFERRABLE INITIALLY DEFERRED);
         CREATE TRIGGER fail AFTER INSERT ON sums BEGIN INSERT INTO referring VALUES (1); END;",
        "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$
             BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
         CREATE CONSTRAINT TRIGGER fail AFTER INSERT ON sums DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION fail()",
    ];
    let mended =
        ["ALTER TABLE away RENAME TO sums; DROP TRIGGER fail", "ALTER TABLE away RENAME TO sums; DROP TRIGGER fail ON sums"];
    for ((database, at_commit), mended) in [sqlite, postgres].into_iter().zip(at_commit).zip(mended) {
        let (counters, mut task) = database.task().await?;
        database.execute(at_commit).await?;
        counters.record(PLAN, "nl");
        assert!(task.flush().await.is_err());
        assert!(task.unclear.is_some());
        counters.record(PLAN, "fr");
        database.execute("ALTER TABLE sums RENAME TO away").await?;
        assert!(task.flush().await.is_err());
        assert!(task.unclear.is_some(), "a later failure must not turn an unclear flush into a failed one");
        database.execute(mended).await?;
        task.flush_the_rest().await?;
        assert_eq!(database.sums().await?, ["2026-07-01 fr page-view plan 1", "2026-07-01 nl page-view plan 1"]);
    }
    Ok(())
}

#[tokio::test]
async fn a_commit_that_happened_unnoticed_is_not_counted_twice() -> anyhow::Result<()> {
    for database in Database::each().await? {
        let (counters, mut task) = database.task().await?;
        counters.record(PLAN, "nl");
        let sums = task.shared.tallies.take().unwrap_or_default();
        let flush = task.store.prepare(task.shared.calendar.today(), sums);
        assert!(task.store.write(&flush).await.is_ok());
        task.unclear = Some((flush, (Timestamp::UNIX_EPOCH, Instant::now())));
        counters.record(PLAN, "nl");
        task.flush_the_rest().await?;
        assert_eq!(database.sums().await?, ["2026-07-01 nl page-view plan 2"]);
    }
    Ok(())
}

#[tokio::test]
async fn connections_that_the_database_ends_cost_no_count() -> anyhow::Result<()> {
    let database = Database::postgres().await?;
    let (counters, mut task) = database.task().await?;
    for _ in 0..3 {
        counters.record(PLAN, "nl");
        task.flush_the_rest().await?;
        database
            .execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()")
            .await?;
        counters.record(PLAN, "nl");
        task.flush_the_rest().await?;
    }
    assert_eq!(database.sums().await?, ["2026-07-01 nl page-view plan 6"]);
    Ok(())
}

#[tokio::test]
async fn closing_on_a_broken_database_says_how_much_is_lost() -> anyhow::Result<()> {
    for database in Database::each().await? {
        let (counters, flusher) = Counters::start(Store::open(&database.url).await?, clock("2026-07-01T10:00:00Z")?)?;
        database.execute("DROP TABLE sums").await?;
        counters.record(PLAN, "nl");
        counters.record(PLAN, "fr");
        let error = flusher.close().await.err().map(|error| format!("{error:#}")).unwrap_or_default();
        assert!(error.starts_with("2 counted events could not be stored: "), "{error}");
    }
    Ok(())
}
