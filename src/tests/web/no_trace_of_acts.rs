//! The canary for what is not a page: counts, panics, too much at once; and the figures of operators.

use axum::http::Method;
use axum::routing::post;
use scanplan::web::log;
use scanplan::web::router::addresses;

use crate::no_trace::{CANARY, Log, assert_headers, assert_log_is_silent, assert_silent, database_bytes};
use crate::support::{FORM, READER, Reply, TestApp, real};

/// Headers that anybody may fill, beside the type of a form.
fn filled() -> [(&'static str, String); 9] {
    [
        ("user-agent", format!("{READER} {CANARY}")),
        ("referer", format!("https://{CANARY}.example/?q={CANARY}")),
        ("cookie", format!("id={CANARY}")),
        ("x-forwarded-for", "203.0.113.77".to_owned()),
        ("x-request-id", CANARY.to_owned()),
        ("if-none-match", format!("W/\"{CANARY}\"")),
        ("accept-encoding", CANARY.to_owned()),
        ("accept-language", CANARY.to_owned()),
        ("sec-purpose", CANARY.to_owned()),
    ]
}

/// Sends a form with all of that, and further headers.
async fn send(app: &TestApp, path: &str, body: &str, more: &[(&str, &str)]) -> Reply {
    let filled = filled();
    let all: Vec<(&str, &str)> = filled.iter().map(|(name, value)| (*name, value.as_str())).chain(more.iter().copied()).collect();
    app.post_with(path, body, &all).await
}

#[tokio::test]
async fn a_count_leaves_a_sum_and_nothing_else_however_it_is_answered() {
    let log = Log::listen();
    let app = TestApp::of(real(), addresses(), 20).await;
    let origin = format!("https://{CANARY}.example");
    let long = CANARY.repeat(100);
    let mut replies = Vec::new();
    for (body, more, status) in [
        ("event=self-check-finished&subject=doctor&lang=nl", &[][..], 204),
        (&format!("event={CANARY}&lang=nl"), &[], 422),
        (&format!("event=plan-printed&lang={CANARY}"), &[], 422),
        (&format!("event=self-check-finished&subject={CANARY}&lang=nl"), &[], 422),
        (&format!("event=plan-printed&lang=nl&{CANARY}=1"), &[], 422),
        (&long, &[], 413),
        ("event=plan-printed&lang=nl", &[("sec-fetch-site", "cross-site")], 403),
        ("event=plan-printed&lang=nl", &[("origin", origin.as_str())], 403),
    ] {
        let reply = send(&app, "/count", body, more).await;
        assert_eq!(reply.status.as_u16(), status, "{body}");
        replies.push(reply);
    }
    let kind = format!("text/{CANARY}");
    let other = app.ask(Method::POST, &format!("/count?{CANARY}"), &[("content-type", &kind)]).await;
    assert_eq!(other.status.as_u16(), 415);
    replies.push(other);
    for _ in 0..40 {
        replies.push(send(&app, &format!("/count?{CANARY}"), &format!("event={CANARY}"), &[]).await);
    }
    assert!(replies.iter().any(|reply| reply.status.as_u16() == 429), "too many at once");
    let invented = Method::from_bytes(CANARY.to_uppercase().as_bytes()).unwrap();
    for path in ["/count", "/", "/nl", "/health/ready", "/metrics", "/consult/nl/fr", "/usage.csv", "/usage.json"] {
        for method in [Method::GET, Method::HEAD, invented.clone()] {
            replies.push(app.ask(method, &format!("{path}?from={CANARY}"), &[("content-type", FORM), ("range", CANARY)]).await);
        }
        replies.push(app.get(&format!("{path}/{CANARY}")).await);
    }
    for reply in &replies {
        assert_headers("a reply", reply, false);
        assert!(!String::from_utf8_lossy(&reply.body).contains(CANARY), "the body of {}", reply.status);
    }
    let figures = app.figures().await;
    assert!(figures.contains("scanplan_request_duration_seconds"), "{figures}");
    assert_silent("the figures", &figures);
    for finer in ["doctor", "self-check-finished", "home"] {
        assert!(!figures.contains(finer), "the figures tell what was counted: {finer}");
    }
    let folder = app.close().await;
    let stored = String::from_utf8_lossy(&database_bytes(folder.path())).into_owned();
    assert!(stored.contains("self-check-finished"), "there is a sum");
    assert_silent("the database", &stored);
    assert!(!stored.contains("203.0.113.77") && !stored.contains("Firefox"));
    let logged = log.text();
    assert_log_is_silent(&logged);
    // Which acts there were, no line tells either.
    for act in ["self-check-finished", "page-view", "plan-printed"] {
        assert!(!logged.contains(act), "the log tells of an act: {act}");
    }
}

#[tokio::test]
async fn a_panic_tells_its_place_and_not_what_was_being_read() {
    let log = Log::listen();
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        // The panics of other tests are theirs.
        let said = panic.payload().downcast_ref::<String>();
        if said.is_some_and(|said| said.contains(CANARY)) { log::panicked(panic) } else { before(panic) }
    }));
    let breaking = post(async |body: String| -> &'static str { panic!("cannot read {body}") });
    let app = TestApp::of(real(), addresses().route("/breaks", breaking), 1).await;
    let reply = send(&app, "/breaks", &format!("name={CANARY}"), &[]).await;
    assert_eq!((reply.status.as_u16(), reply.main("data-page").as_deref()), (500, Some("error-500")));
    assert_headers("a panic", &reply, false);
    assert!(!reply.text().contains(CANARY), "the page");
    let logged = log.text();
    let lines = logged.lines().filter(|line| line.contains("the program panicked") && line.contains("no_trace_of_acts.rs"));
    assert_eq!(lines.count(), 1, "a line says where it was");
    assert_log_is_silent(&logged);
    let figures = app.figures().await;
    assert!(figures.contains(r#"route="/breaks",method="POST",status="500""#), "{figures}");
    app.close().await;
}
