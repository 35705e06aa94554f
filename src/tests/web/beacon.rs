//! `POST /count`: the closed list, what it refuses, and that its answer means a sum on the disk.

use axum::http::Method;
use scanplan::counters::StoredSums;

use crate::support::{FORM, TestApp, site};

const EVENTS: [(&str, &str); 9] = [
    ("self-check-started", ""),
    ("self-check-finished", "now"),
    ("self-check-finished", "doctor"),
    ("self-check-finished", "plan"),
    ("plan-printed", ""),
    ("calendar-saved", ""),
    ("plan-shared", ""),
    ("offline-kept", ""),
    ("kit-opened", ""),
];

fn body(event: &str, subject: &str, language: &str) -> String {
    let subject = if subject.is_empty() { String::new() } else { format!("&subject={subject}") };
    format!("event={event}{subject}&lang={language}")
}

#[tokio::test]
async fn every_act_of_the_closed_list_is_stored_when_its_answer_comes() {
    let app = TestApp::new().await;
    let language = &site().editions[1].locale.code;
    for (event, subject) in EVENTS {
        let reply = app.post("/count", body(event, subject, language)).await;
        assert_eq!((reply.status.as_u16(), reply.body.len()), (204, 0), "{event}");
        let stored = StoredSums::open(&format!("sqlite://{}", app.folder().join("sums.db").display())).await.unwrap();
        let sums = stored.between(None, None).await.unwrap();
        let stored = sums.iter().any(|sum| {
            let cell = &sum.key.cell;
            (&cell.language, cell.event.as_str(), cell.subject.as_str(), sum.count) == (language, event, subject, 1)
        });
        assert!(stored, "{event} {subject} is not on the disk");
    }
    assert_eq!(app.counted().await.len(), EVENTS.len());
}

#[tokio::test]
async fn whatever_is_not_on_the_list_is_refused_and_not_counted() {
    let app = TestApp::new().await;
    for (sent, status) in [
        ("event=page-view&subject=home&lang=nl", 422),
        ("event=consult-opened&subject=nl-fr&lang=nl", 422),
        ("event=source&subject=poster&lang=nl", 422),
        ("event=self-check-finished&lang=nl", 422),
        ("event=self-check-finished&subject=emergency&lang=nl", 422),
        ("event=self-check-started&subject=now&lang=nl", 422),
        ("event=plan-printed&lang=xx", 422),
        ("event=plan-printed", 422),
        ("event=plan-printed&lang=nl&lang=fr", 422),
        ("event=plan-printed&lang=nl&fever=yes", 422),
        ("", 422),
    ] {
        assert_eq!(app.post("/count", sent).await.status.as_u16(), status, "{sent}");
    }
    let long = format!("event=plan-printed&lang=nl&x={}", "x".repeat(1024));
    assert_eq!(app.post("/count", long).await.status.as_u16(), 413);
    let json = app.ask(Method::POST, "/count", &[("content-type", "application/json")]).await;
    assert_eq!(json.status.as_u16(), 415);
    assert_eq!(app.ask(Method::GET, "/count", &[]).await.header("allow"), "POST");
    let cross = app.post_with("/count", "event=plan-printed&lang=nl", &[("sec-fetch-site", "cross-site")]).await;
    assert_eq!(cross.status.as_u16(), 403);
    assert!(app.counted().await.is_empty());
}

#[tokio::test]
async fn who_is_never_counted_is_answered_alike() {
    let app = TestApp::new().await;
    let bot = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";
    for header in [("sec-gpc", "1"), ("user-agent", ""), ("user-agent", bot)] {
        let reply = app.post_with("/count", "event=plan-printed&lang=nl", &[header]).await;
        assert_eq!(reply.status.as_u16(), 204, "{header:?}");
    }
    // As a browser writes it when a page sends it in the background.
    let form = format!("{FORM};charset=UTF-8");
    let beacon = app.ask(Method::POST, "/count", &[("content-type", &form)]).await;
    assert_eq!(beacon.status.as_u16(), 422, "an empty body");
    assert!(app.counted().await.is_empty());
}
