//! What is counted and what is not: page views and finished self-checks, by language, and nothing else.

use axum::http::Method;

use crate::support::{READER, TestApp, real, self_check, site};

const BOT: &str = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";

#[tokio::test]
async fn every_page_is_counted_once_under_its_language_and_its_id() {
    let app = TestApp::new().await;
    let generation = real();
    let mut expected: Vec<String> = Vec::new();
    for address in generation.addresses() {
        assert_eq!(app.get(address).await.status, 200);
        let language = address.split('/').nth(1).unwrap();
        let page = &generation.page(address).unwrap().page;
        expected.push(format!("{language} page-view {page} 1"));
        if page == "kit" {
            expected.push(format!("{language} kit-opened  1"));
        }
    }
    assert_eq!(app.ask(Method::GET, "/", &[("accept-language", "de")]).await.status, 200);
    expected.push("de page-view languages 1".to_owned());
    expected.sort();
    let mut counted = app.counted().await;
    counted.sort();
    assert_eq!(counted, expected);
}

#[tokio::test]
async fn a_finished_self_check_is_counted_by_its_class_in_its_language_and_is_no_page_view() {
    let app = TestApp::new().await;
    let calm = "emergency-signs=none&today-signs=none&scope=none&soon-signs=none";
    let bodies = [
        ("emergency-signs=both-legs".to_owned(), "now"),
        ("emergency-signs=unsure".to_owned(), "now"),
        ("emergency-signs=none&today-signs=none&scope=pregnant&soon-signs=none&duration=unsure".to_owned(), "doctor"),
        (format!("{calm}&duration=worse-after-2-weeks"), "doctor"),
        (format!("{calm}&duration=over-12-weeks&pattern=unsure"), "doctor"),
        (format!("{calm}&duration=6-to-12-weeks"), "plan"),
        (format!("{calm}&duration=under-2-weeks&leg-pain=yes&worries=low-mood"), "plan"),
    ];
    for edition in &site().editions {
        for (body, _) in &bodies {
            assert_eq!(app.post(&self_check(edition), body.clone()).await.status, 200);
        }
    }
    let mut expected = Vec::new();
    for edition in &site().editions {
        for class in ["now", "doctor", "plan"] {
            let count = bodies.iter().filter(|(_, of)| *of == class).count();
            expected.push(format!("{} self-check-finished {class} {count}", edition.locale.code));
        }
    }
    expected.sort();
    let mut counted = app.counted().await;
    counted.sort();
    assert_eq!(counted, expected);
}

#[tokio::test]
async fn who_has_the_page_already_is_counted_as_well() {
    let app = TestApp::new().await;
    let etag = app.get("/en").await.header("etag").to_owned();
    assert_eq!(app.ask(Method::GET, "/en", &[("if-none-match", &etag)]).await.status, 304);
    assert_eq!(app.counted().await, ["en page-view home 2"]);
}

#[tokio::test]
async fn whoever_is_no_reader_opening_a_page_is_served_and_not_counted() {
    let app = TestApp::new().await;
    let cases = [
        ("user-agent", BOT),
        ("user-agent", ""),
        ("user-agent", "   "),
        ("user-agent", "curl/8.5.0"),
        ("sec-gpc", "1"),
        ("sec-purpose", "prefetch"),
        ("sec-purpose", "prefetch;prerender"),
        ("purpose", "prefetch"),
        ("x-moz", "prefetch"),
        ("sec-fetch-dest", "empty"),
        ("sec-fetch-dest", "iframe"),
        ("sec-fetch-dest", "serviceworker"),
    ];
    for header in cases {
        for path in ["/", "/en", "/fr", &site().editions[2].address("plan")] {
            assert_eq!(app.ask(Method::GET, path, &[header]).await.status, 200, "{header:?}");
        }
    }
    assert_eq!(app.counted().await, Vec::<String>::new());
}

#[tokio::test]
async fn a_self_check_of_a_bot_or_of_who_asks_not_to_be_counted_is_answered_and_not_counted() {
    let app = TestApp::new().await;
    let path = self_check(&site().editions[0]);
    for header in [("user-agent", BOT), ("user-agent", ""), ("sec-gpc", "1")] {
        let reply = app.post_with(&path, "emergency-signs=both-legs", &[header]).await;
        assert_eq!(reply.main("data-outcome").as_deref(), Some("emergency"), "{header:?}");
    }
    assert_eq!(app.counted().await, Vec::<String>::new());
}

#[tokio::test]
async fn heads_redirects_errors_forms_to_be_corrected_and_changes_of_language_are_not_counted() {
    let app = TestApp::new().await;
    let edition = &site().editions[0];
    let path = self_check(edition);
    let statuses = [
        app.ask(Method::HEAD, "/", &[]).await.status.as_u16(),
        app.ask(Method::HEAD, &path, &[]).await.status.as_u16(),
        app.get("/en/home").await.status.as_u16(),
        app.get(&format!("{path}/")).await.status.as_u16(),
        app.get("/en/nowhere").await.status.as_u16(),
        app.get("/nowhere").await.status.as_u16(),
        app.ask(Method::DELETE, "/en", &[]).await.status.as_u16(),
        app.post(&path, "").await.status.as_u16(),
        app.post(&path, "emergency-signs=both-legs&switch=language").await.status.as_u16(),
        app.post(&path, "emergency-signs=both-legs&switch=outcome").await.status.as_u16(),
        app.post(&path, "x".repeat(20_000)).await.status.as_u16(),
        app.ask(Method::POST, &path, &[]).await.status.as_u16(),
        app.post_with(&path, "emergency-signs=both-legs", &[("sec-fetch-site", "cross-site")]).await.status.as_u16(),
        app.get("/version").await.status.as_u16(),
        app.get("/health/live").await.status.as_u16(),
        app.get(&format!("{}/style.css", real().assets().base)).await.status.as_u16(),
    ];
    assert_eq!(statuses, [200, 200, 308, 308, 404, 404, 405, 422, 200, 200, 413, 415, 403, 200, 200, 200]);
    assert_eq!(app.counted().await, Vec::<String>::new());
}

#[tokio::test]
async fn a_reader_who_says_so_is_counted_like_one_who_says_nothing() {
    let app = TestApp::new().await;
    let headers =
        [("user-agent", READER), ("sec-gpc", "0"), ("sec-fetch-dest", "document"), ("sec-fetch-mode", "navigate"), ("dnt", "1")];
    assert_eq!(app.ask(Method::GET, "/en", &headers).await.status, 200);
    assert_eq!(
        app.post_with(&self_check(&site().editions[0]), "emergency-signs=both-legs", &[("switch", "x")]).await.status,
        200
    );
    assert_eq!(app.counted().await, ["en page-view home 1", "nl self-check-finished now 1"]);
}
