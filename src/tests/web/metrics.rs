//! Figures for operators: every request under its route, and nothing in them that somebody sent.

use axum::http::Method;

use crate::support::{TestApp, real, self_check, site};

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
