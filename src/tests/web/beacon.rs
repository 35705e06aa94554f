//! `POST /count`: the closed list, what it refuses and in which order, and that its answer means a sum on the disk.

use axum::body::{Body, Bytes, HttpBody};
use axum::http::Method;
use http_body_util::StreamBody;
use hyper::body::{Frame, SizeHint};
use scanplan::counters::StoredSums;
use scanplan::site::Drafts;
use scanplan::web::router::addresses;
use std::time::Instant;

use crate::drafts::{WAITING, folder, load};
use crate::support::{FORM, TestApp, press_site, real, request, site};

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

/// A count that is taken.
const GOOD: &str = "event=plan-printed&lang=nl";

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
    for sent in [
        // The server counts these itself.
        "event=page-view&subject=home&lang=nl",
        "event=consult-opened&subject=nl-fr&lang=nl",
        "event=source&subject=pharmacy&lang=nl",
        // Subjects.
        "event=self-check-finished&lang=nl",
        "event=self-check-finished&subject=&lang=nl",
        "event=self-check-finished&subject=emergency&lang=nl",
        "event=self-check-finished&subject=Now&lang=nl",
        "event=self-check-finished&subject=now%20&lang=nl",
        "event=self-check-started&subject=now&lang=nl",
        // Events.
        "event=Plan-Printed&lang=nl",
        "event=plan_printed&lang=nl",
        "event=&lang=nl",
        "event&lang=nl",
        "lang=nl",
        // Languages.
        "event=plan-printed&lang=xx",
        "event=plan-printed&lang=NL",
        "event=plan-printed&lang=nl-BE",
        "event=plan-printed&lang=",
        "event=plan-printed",
        // Fields.
        "event=plan-printed&lang=nl&lang=nl",
        "event=plan-printed&event=plan-printed&lang=nl",
        "event=self-check-finished&subject=now&subject=now&lang=nl",
        "event=plan-printed&lang=nl&fever=yes",
        "EVENT=plan-printed&lang=nl",
        "event=plan-printed&lang=nl&=",
        "{\"event\":\"plan-printed\",\"lang\":\"nl\"}",
        "",
        // What is no text.
        "event=plan-printed&lang=%6",
        "event=plan-printed%00&lang=nl",
        "event=plan-printed%ff&lang=nl",
    ] {
        assert_eq!(app.post("/count", sent).await.status.as_u16(), 422, "{sent}");
    }
    let bytes = [b"event=plan-printed\xff&lang=nl".as_slice(), b"event=plan-printed&lang=\xc3\x28"];
    for sent in bytes {
        let sent = request(Method::POST, "/count", &[("content-type", FORM)], Body::from(sent));
        assert_eq!(app.send(sent).await.status.as_u16(), 422);
    }
    assert!(app.counted().await.is_empty());
}

#[tokio::test]
async fn what_means_the_same_is_taken() {
    let app = TestApp::new().await;
    // An empty subject is none; letters may be written as any form writes them.
    let sent = [GOOD, "lang=nl&event=plan-printed", "event=plan-printed&subject=&lang=nl", "event=plan%2Dprinted&lang=%6el"];
    for sent in sent {
        assert_eq!(app.post("/count", sent).await.status.as_u16(), 204, "{sent}");
    }
    // As a browser writes the type when a page sends it in the background, and with letters of any size.
    for kind in [&format!("{FORM};charset=UTF-8"), "Application/X-WWW-Form-Urlencoded; charset=utf-8"] {
        let sent = request(Method::POST, "/count", &[("content-type", kind)], Body::from(GOOD));
        assert_eq!(app.send(sent).await.status.as_u16(), 204, "{kind}");
    }
    assert_eq!(app.counted().await, ["nl plan-printed  6"]);
}

#[tokio::test]
async fn a_language_that_is_a_draft_is_none() {
    let folder = folder();
    let site = load(folder.path(), Drafts::Hidden).0.unwrap();
    let draft = WAITING.code;
    let app = TestApp::with(press_site(site)).await;
    assert_eq!(app.post("/count", format!("event=plan-printed&lang={draft}")).await.status.as_u16(), 422);
    assert!(app.counted().await.is_empty());
}

/// A body that does not say how long it is, in pieces.
fn in_pieces(bytes: usize) -> Body {
    let pieces = (0..bytes.div_ceil(100)).map(move |piece| {
        let piece = "x".repeat(100.min(bytes - piece * 100));
        Ok::<_, std::io::Error>(Frame::data(Bytes::from(piece)))
    });
    Body::new(StreamBody::new(futures_util::stream::iter(pieces)))
}

/// A body that says how long it is, and fails whoever reads it.
struct Unread(u64);

impl HttpBody for Unread {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<Frame<Self::Data>, Self::Error>>> {
        std::task::Poll::Ready(Some(Err(std::io::Error::other("it was read"))))
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.0)
    }
}

#[tokio::test]
async fn a_body_over_a_kilobyte_is_refused_however_it_comes() {
    let app = TestApp::new().await;
    let post = |body: Body| request(Method::POST, "/count", &[("content-type", FORM)], body);
    for (bytes, status) in [(1024, 422), (1025, 413)] {
        assert_eq!(app.send(post(Body::from("x".repeat(bytes)))).await.status.as_u16(), status, "{bytes}");
        assert_eq!(app.send(post(in_pieces(bytes))).await.status.as_u16(), status, "{bytes} in pieces");
    }
    // One that says that it is too long is not read; the other would break off.
    for (bytes, status) in [(1025, 413), (1024, 400)] {
        assert_eq!(app.send(post(Body::new(Unread(bytes)))).await.status.as_u16(), status, "{bytes} told");
    }
    assert!(app.counted().await.is_empty());
}

#[tokio::test]
async fn what_comes_from_another_site_or_as_something_else_is_refused_before_it_is_read() {
    let app = TestApp::new().await;
    let cases: [(&[(&str, &str)], u16); 12] = [
        (&[("content-type", FORM), ("sec-fetch-site", "cross-site")], 403),
        (&[("content-type", FORM), ("sec-fetch-site", "same-site")], 403),
        (&[("content-type", FORM), ("origin", "https://elsewhere.example")], 403),
        (&[("content-type", FORM), ("origin", "null")], 403),
        // The site's word counts before its type does.
        (&[("content-type", "text/plain"), ("sec-fetch-site", "cross-site")], 403),
        (&[("content-type", "text/plain;charset=UTF-8")], 415),
        (&[("content-type", "application/json")], 415),
        (&[("content-type", "multipart/form-data; boundary=x")], 415),
        (&[], 415),
        // From here on it is read, and breaks off.
        (&[("content-type", FORM)], 400),
        (&[("content-type", FORM), ("sec-fetch-site", "same-origin"), ("origin", "https://leaflet.example")], 400),
        (&[("content-type", FORM), ("origin", "https://leaflet.example")], 400),
    ];
    for (headers, status) in cases {
        let sent = request(Method::POST, "/count", headers, Body::new(Unread(10)));
        assert_eq!(app.send(sent).await.status.as_u16(), status, "{headers:?}");
    }
    for method in [Method::GET, Method::HEAD, Method::PUT, Method::DELETE] {
        let reply = app.ask(method.clone(), "/count", &[]).await;
        assert_eq!((reply.status.as_u16(), reply.header("allow")), (405, "POST"), "{method}");
    }
    assert!(app.counted().await.is_empty());
}

#[tokio::test]
async fn more_than_the_limit_of_all_visitors_together_is_to_come_again() {
    let app = TestApp::of(real(), addresses(), 2).await;
    // Whoever is not counted is answered without waiting for the disk, and is under the limit like everybody.
    let quiet = [("sec-gpc", "1")];
    let began = Instant::now();
    let mut replies = Vec::new();
    for _ in 0..20 {
        // What is refused before is no part of it.
        assert_eq!(app.post_with("/count", GOOD, &[("sec-fetch-site", "cross-site")]).await.status.as_u16(), 403);
        replies.push(app.post_with("/count", GOOD, &quiet).await);
    }
    let taken = replies.iter().filter(|reply| reply.status.as_u16() == 204).count();
    // The two of the first second, and half a second makes room for another.
    let most = 2 + usize::try_from(began.elapsed().as_millis() / 500).unwrap();
    assert!((2..=most).contains(&taken), "{taken} of at most {most}");
    let refused: Vec<_> = replies.iter().filter(|reply| reply.status.as_u16() == 429).collect();
    assert_eq!(refused.len() + taken, 20);
    for reply in refused {
        assert_eq!((reply.header("retry-after"), reply.body.len()), ("1", 0));
    }
    // Nor are pages.
    assert_eq!(app.get("/nl").await.status.as_u16(), 200);
}

#[tokio::test]
async fn who_is_never_counted_is_answered_alike() {
    let app = TestApp::new().await;
    let bot = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";
    for header in [
        ("sec-gpc", "1"),
        ("user-agent", ""),
        ("user-agent", bot),
        // The script of a page that is made ready before anybody opens it.
        ("sec-purpose", "prefetch;prerender"),
    ] {
        let reply = app.post_with("/count", GOOD, &[header]).await;
        assert_eq!(reply.status.as_u16(), 204, "{header:?}");
    }
    assert!(app.counted().await.is_empty());
}
