//! Releases: once for each Monday, only of closed weeks and of enough acts, and for whoever shows them.

use jiff::civil::{Date, date};

use super::{database::lines, *};

const FIRST_WEEK: Date = date(2026, 7, 1);
const FIRST: Date = date(2026, 7, 6);
const SECOND: Date = date(2026, 7, 13);
const FOURTH: Date = date(2026, 7, 27);

async fn add(store: &Store, day: Date, event: Event<'_>, count: u64) -> anyhow::Result<()> {
    let sums = [(SumKey { day, cell: event.cell("nl") }, count)].into();
    store.write(&store.prepare(day, sums)).await.map_err(|error| anyhow::anyhow!("{error:?}"))
}

#[tokio::test]
async fn a_closed_week_is_released_where_it_is_enough_and_the_rest_waits_for_the_next() -> anyhow::Result<()> {
    for database in Database::each().await? {
        let store = Store::open(&database.url).await?;
        let releases = store.releases();
        add(&store, FIRST_WEEK, PLAN, 5).await?;
        add(&store, FIRST_WEEK, Event::PlanPrinted, 4).await?;
        // A Monday is of the week that it begins.
        add(&store, FIRST, Event::PlanPrinted, 3).await?;
        assert!(releases.release(FIRST, 5).await?);
        let first = ["2026-07-06 nl page-view plan 5"];
        assert_eq!(database.lots().await?, first);
        // Late: its week is released already.
        add(&store, FIRST_WEEK, PLAN, 6).await?;
        assert!(!releases.release(FIRST, 5).await?);
        assert_eq!(database.lots().await?, first, "what is released never changes");
        assert!(releases.release(SECOND, 5).await?);
        assert_eq!(database.lots().await?, [first[0], "2026-07-13 nl page-view plan 6", "2026-07-13 nl plan-printed  7"]);
        assert_eq!(releases.count().await?, 2);
    }
    Ok(())
}

#[tokio::test]
async fn weeks_that_were_missed_are_released_with_the_last_closed_one() -> anyhow::Result<()> {
    for database in Database::each().await? {
        let store = Store::open(&database.url).await?;
        for day in [FIRST_WEEK, FIRST, SECOND] {
            add(&store, day, PLAN, 2).await?;
        }
        assert!(store.releases().release(FOURTH, 5).await?);
        assert_eq!(database.lots().await?, ["2026-07-27 nl page-view plan 6"]);
        // A server whose clock is weeks behind finds nothing that was not released.
        assert!(store.releases().release(FIRST, 5).await?);
        assert_eq!(database.lots().await?, ["2026-07-27 nl page-view plan 6"]);
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn of_three_servers_that_release_at_once_one_does() -> anyhow::Result<()> {
    let [sqlite, postgres] = Database::each().await?;
    Store::open(&postgres.url).await?;
    // Long enough for each to have looked before the first is done, did it not have to wait. SQLite lets nobody begin.
    postgres
        .execute(
            "CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.5); RETURN NULL; END $$;
             CREATE TRIGGER slow AFTER INSERT ON lots FOR EACH ROW EXECUTE FUNCTION slow()",
        )
        .await?;
    for database in [sqlite, postgres] {
        let store = Store::open(&database.url).await?;
        add(&store, FIRST_WEEK, PLAN, 9).await?;
        let mut servers = Vec::new();
        // Two of them disagree on the week with the third.
        for monday in [FIRST, FIRST, SECOND] {
            let store = Store::open(&database.url).await?;
            servers.push(tokio::spawn(async move { store.releases().release(monday, 5).await }));
        }
        let mut done = Vec::new();
        for server in servers {
            done.push(server.await??);
        }
        assert_eq!(done.iter().filter(|done| **done).count(), 2, "one for each Monday");
        let lots = StoredSums::open(&database.url).await?.lots(None, None).await?;
        assert_eq!(lots.iter().map(|lot| lot.count).collect::<Vec<_>>(), [9], "and each act once");
    }
    Ok(())
}

#[tokio::test]
async fn lots_are_read_between_two_days_both_included() -> anyhow::Result<()> {
    for database in Database::each().await? {
        let store = Store::open(&database.url).await?;
        for (day, monday) in [(FIRST_WEEK, FIRST), (FIRST, SECOND), (SECOND, FOURTH)] {
            add(&store, day, PLAN, 5).await?;
            store.releases().release(monday, 5).await?;
        }
        let between = async |from, to| -> anyhow::Result<Vec<Date>> {
            Ok(store.stored_sums().lots(from, to).await?.into_iter().map(|lot| lot.released).collect())
        };
        assert_eq!(between(None, None).await?, [FIRST, SECOND, FOURTH]);
        assert_eq!(between(Some(SECOND), None).await?, [SECOND, FOURTH]);
        assert_eq!(between(None, Some(SECOND)).await?, [FIRST, SECOND]);
        assert_eq!(between(Some(SECOND), Some(SECOND)).await?, [SECOND]);
    }
    Ok(())
}

#[tokio::test]
async fn a_database_of_before_cells_keeps_its_sums_and_releases_no_act_under_two_of_them() -> anyhow::Result<()> {
    let database = Database::sqlite()?;
    database.as_before_cells().await?;
    database
        .execute(
            "INSERT INTO sums VALUES
                 ('2026-07-01', 'nl', 'consult-opened', 'nl-fr', 6), ('2026-07-01', 'nl', 'page-view', 'consult', 6),
                 ('2026-07-01', 'nl', 'kit-opened', '', 7), ('2026-07-01', 'nl', 'page-view', 'kit', 7),
                 ('2026-07-01', 'nl', 'page-view', 'home', 9), ('2026-07-01', 'nl', 'source', 'pharmacy', 8);
             INSERT INTO flushes VALUES ('a server', 3, '2026-07-01');",
        )
        .await?;
    let store = Store::open(&database.url).await?;
    let kept = ["consult-opened nl-fr 6", "page-view home 9", "page-view kit 7", "source pharmacy 8"];
    assert_eq!(database.sums().await?, kept.map(|sum| format!("2026-07-01 nl {sum}")));
    add(&store, FIRST_WEEK, PLAN, 1).await?;
    assert!(store.releases().release(FIRST, 5).await?);
    // The views that posters led to are among those of the pages.
    assert_eq!(database.lots().await?, kept[..3].iter().map(|sum| format!("2026-07-06 nl {sum}")).collect::<Vec<_>>());
    Ok(())
}

#[tokio::test]
async fn what_is_released_is_told_to_whoever_shows_it_also_where_another_server_released_it() -> anyhow::Result<()> {
    for database in Database::each().await? {
        let store = Store::open(&database.url).await?;
        add(&store, FIRST_WEEK, PLAN, 5).await?;
        add(&store, FIRST_WEEK, Event::PlanPrinted, 4).await?;
        // A threshold that is too small is not taken.
        let (mut first, publisher) = publish(&store, clock("2026-07-06T12:00:00Z")?, || 1)?;
        assert!(first.borrow().is_empty(), "nothing waits for the database");
        timeout(Duration::from_secs(20), first.changed()).await??;
        assert_eq!(lines(&first.borrow()), ["2026-07-06 nl page-view plan 5"]);
        let other = Store::open(&database.url).await?;
        let (mut second, other_publisher) = publish(&other, clock("2026-07-06T12:00:00Z")?, || 5)?;
        timeout(Duration::from_secs(20), second.changed()).await??;
        assert_eq!(*first.borrow(), *second.borrow());
        publisher.stop().await;
        other_publisher.stop().await;
    }
    Ok(())
}

#[tokio::test]
async fn nothing_is_released_before_the_week_is_closed() -> anyhow::Result<()> {
    let database = Database::sqlite()?;
    let store = Store::open(&database.url).await?;
    add(&store, FIRST_WEEK, PLAN, 5).await?;
    // A minute of Monday has to pass, in Brussels.
    for (now, released) in [("2026-07-05T22:00:59Z", 0), ("2026-07-05T22:01:00Z", 1)] {
        let (mut lots, publisher) = publish(&store, clock(now)?, || 5)?;
        timeout(Duration::from_secs(20), lots.changed()).await??;
        assert_eq!(lots.borrow().len(), released, "{now}");
        publisher.stop().await;
    }
    Ok(())
}
