//! Figures for operators: every request under its route, and nothing in them that somebody sent.

use axum::http::Method;

use sqlx::{Connection as _, SqliteConnection};

use crate::support::{TestApp, real, root, self_check, site};

/// Requests of a kind, as the figures tell.
fn requests(figures: &str, kind: &str) -> u64 {
    let name = format!("scanplan_request_duration_seconds_count{{{kind}}} ");
    figures.lines().find_map(|line| line.strip_prefix(&name)).map_or(0, |count| count.parse().unwrap())
}

#[tokio::test]
async fn every_request_is_added_under_its_route_its_method_and_its_status() {
    let app = TestApp::new().await;
    let edition = &site().editions[3];
    let form = self_check(edition);
    app.get("/en").await;
    app.get(&edition.address("plan")).await;
    app.ask(Method::HEAD, &form, &[]).await;
    app.post(&form, "emergency-signs=both-legs").await;
    app.post(&form, "").await;
    app.post(&form, "x".repeat(20_000)).await;
    app.post_with(&form, "", &[("sec-fetch-site", "cross-site")]).await;
    app.get("/en/home").await;
    app.get(&format!("{form}/")).await;
    app.get("/").await;
    app.get("/en/texts.json").await;
    app.get("/consult/nl/fr").await;
    app.post("/count", "event=plan-printed").await;
    app.ask(Method::PUT, "/count", &[]).await;
    app.ask(Method::DELETE, "/en", &[]).await;
    let outcome =
        real().addresses().find(|address| real().page(address).unwrap().page == "outcome/self-care").unwrap().to_owned();
    app.get(&outcome).await;
    app.get(&format!("{outcome}/plan.ics")).await;
    let etag = app.get("/nl").await.header("etag").to_owned();
    app.ask(Method::GET, "/nl", &[("if-none-match", &etag)]).await;
    let figures = app.figures().await;
    for (kind, count) in [
        (r#"route="page",method="GET",status="200""#, 3),
        (r#"route="page",method="GET",status="304""#, 1),
        (r#"route="page",method="HEAD",status="200""#, 1),
        (r#"route="page",method="POST",status="200""#, 1),
        (r#"route="page",method="POST",status="422""#, 1),
        (r#"route="page",method="POST",status="413""#, 1),
        // Refused before anybody knew what stands there.
        (r#"route="unmatched",method="POST",status="403""#, 1),
        (r#"route="page",method="other",status="405""#, 1),
        (r#"route="moved",method="GET",status="308""#, 2),
        (r#"route="outcome",method="GET",status="200""#, 1),
        (r#"route="calendar",method="GET",status="200""#, 1),
        (r#"route="/",method="GET",status="200""#, 1),
        (r#"route="/{language}/texts.json",method="GET",status="200""#, 1),
        (r#"route="/consult/{*languages}",method="GET",status="200""#, 1),
        (r#"route="/count",method="POST",status="422""#, 1),
        (r#"route="/count",method="other",status="405""#, 1),
    ] {
        assert_eq!(requests(&figures, kind), count, "{kind} in\n{figures}");
    }
}

#[tokio::test]
async fn addresses_and_methods_that_somebody_invents_make_no_figures_of_their_own() {
    let app = TestApp::new().await;
    let series = async || app.figures().await.lines().count();
    let ask = async |name: &str| {
        for address in
            [format!("/{name}"), format!("/en/{name}"), format!("/consult/{name}/{name}"), format!("/assets/{name}/{name}")]
        {
            app.get(&address).await;
            app.ask(Method::from_bytes(name.as_bytes()).unwrap(), &address, &[]).await;
        }
        app.get(&format!("/en?{name}")).await;
    };
    ask("kanarievogel").await;
    let first = series().await;
    for name in ["one", "two", "three"] {
        ask(name).await;
    }
    assert_eq!(series().await, first);
    assert_eq!(requests(&app.figures().await, r#"route="unmatched",method="GET",status="404""#), 8);
    assert!(!app.figures().await.contains("kanarievogel"));
}

/// Names of figures that a text asks for.
fn asked_for(text: &str) -> Vec<&str> {
    let names = text
        .match_indices("scanplan_")
        .map(|(at, _)| text[at..].split(|sign: char| !(sign == '_' || sign.is_ascii_alphanumeric())).next().unwrap());
    names.collect()
}

#[tokio::test]
async fn every_figure_that_the_examples_name_is_there() {
    let app = TestApp::new().await;
    app.post("/count", "event=plan-printed&lang=nl").await;
    let figures = app.figures().await;
    let mut found = 0;
    for example in ["deploy/alerts.yml", "README.md"] {
        let text = std::fs::read_to_string(root().join(example)).unwrap();
        for name in asked_for(&text) {
            found += 1;
            let told = |line: &str| {
                line.trim_start_matches("# TYPE ").strip_prefix(name).is_some_and(|rest| rest.starts_with([' ', '{']))
            };
            let there = figures.lines().any(told);
            assert!(there, "{example} asks for {name}, which is not in\n{figures}");
        }
    }
    assert!(found > 5, "{found}");
}

#[tokio::test]
async fn how_the_counters_are_is_a_figure_for_operators_and_no_more_than_yes_or_no_for_everybody() {
    let app = TestApp::new().await;
    for _ in 0..3 {
        app.get("/nl").await;
    }
    let figures = app.figures().await;
    for name in ["pending", "pending_sums", "failing", "oldest_pending_age_seconds", "dropped_total"] {
        assert!(figures.contains(&format!("\nscanplan_counts_{name} ")), "{name} in\n{figures}");
    }
    let ready: serde_json::Value = serde_json::from_str(app.get("/health/ready").await.text()).unwrap();
    assert_eq!(ready["counters"], serde_json::json!({ "failing": false }));
}

#[tokio::test]
async fn a_database_that_fails_is_told_and_fails_nobody() {
    let app = TestApp::new().await;
    // Anybody else who writes has to wait.
    let database = app.folder().join("sums.db");
    let mut other = SqliteConnection::connect(&format!("sqlite://{}", database.display())).await.unwrap();
    sqlx::query("BEGIN EXCLUSIVE").execute(&mut other).await.unwrap();
    let began = std::time::Instant::now();
    let refused = app.post("/count", "event=plan-printed&lang=nl").await;
    assert_eq!((refused.status.as_u16(), refused.header("retry-after")), (503, "5"));
    assert!(began.elapsed().as_secs() < 9, "before a client gives up: {:?}", began.elapsed());
    assert_eq!(app.get("/nl").await.status, 200);
    let failing = async || {
        let ready = app.get("/health/ready").await;
        assert_eq!(ready.status, 200, "pages are served");
        let body: serde_json::Value = serde_json::from_str(ready.text()).unwrap();
        body["counters"]["failing"] == true
    };
    let mut tries = 0;
    while !failing().await {
        tries += 1;
        assert!(tries < 600, "it is never told");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    let figures = app.figures().await;
    assert!(figures.contains("\nscanplan_counts_failing 1") && figures.contains("\nscanplan_counts_pending 2"), "{figures}");
    // Who comes now is told sooner.
    let began = std::time::Instant::now();
    assert_eq!(app.post("/count", "event=plan-printed&lang=nl").await.status.as_u16(), 503);
    assert!(began.elapsed().as_secs() < 4, "{:?}", began.elapsed());
    sqlx::query("ROLLBACK").execute(&mut other).await.unwrap();
    other.close().await.unwrap();
    let mut tries = 0;
    while failing().await {
        tries += 1;
        assert!(tries < 600, "it never recovers");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert_eq!(app.post("/count", "event=plan-printed&lang=nl").await.status.as_u16(), 204);
    assert_eq!(app.counted().await, ["nl page-view home 1", "nl plan-printed  3"]);
}
