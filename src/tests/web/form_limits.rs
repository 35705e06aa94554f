//! The edges of the form: sizes, kinds of content, unknown fields, and values that mean harm.

use axum::body::Body;
use axum::http::Method;

use crate::support::{FORM, TestApp, only, request, select, self_check, site};

const LIMIT: usize = 16 * 1024;

/// A legal emergency form of exactly this many bytes.
fn form_of(size: usize) -> String {
    let form = "emergency-signs=both-legs&filler=";
    format!("{form}{}", "x".repeat(size - form.len()))
}

#[tokio::test]
async fn sixteen_kibibytes_are_read_and_one_byte_more_is_too_much() {
    let app = TestApp::new().await;
    for edition in &site().editions {
        let path = self_check(edition);
        assert_eq!(app.post(&path, form_of(LIMIT)).await.status, 200);
        for size in [LIMIT + 1, LIMIT * 4, 3 * 1024 * 1024] {
            let reply = app.post(&path, form_of(size)).await;
            assert_eq!(reply.status, 413, "{size}");
            assert_eq!(reply.main("data-page").as_deref(), Some("error-413"));
            assert_eq!(reply.language(), edition.locale.tag);
            assert_eq!(select(&reply.html(), "a[href='tel:112']").len(), 1);
        }
    }
}

#[tokio::test]
async fn a_body_without_a_length_is_held_to_the_same_limit() {
    let app = TestApp::new().await;
    let path = self_check(&site().editions[0]);
    for (pieces, status) in [(16, 200), (17, 413)] {
        let first = std::iter::once(form_of(1024));
        let more = (1..pieces).map(|_| "x".repeat(1024));
        let stream = futures_util::stream::iter(first.chain(more).map(Ok::<_, std::io::Error>));
        let request = request(Method::POST, &path, &[("content-type", FORM)], Body::from_stream(stream));
        assert_eq!(app.send(request).await.status, status, "{pieces} KiB");
    }
}

#[tokio::test]
async fn a_body_that_breaks_off_is_a_bad_request_and_a_page() {
    let app = TestApp::new().await;
    let path = self_check(&site().editions[0]);
    let pieces = [Ok("emergency-signs=both"), Err(std::io::Error::other("the reader left"))];
    let stream = futures_util::stream::iter(pieces);
    let reply = app.send(request(Method::POST, &path, &[("content-type", FORM)], Body::from_stream(stream))).await;
    assert_eq!(reply.status, 400);
    assert_eq!(reply.main("data-page").as_deref(), Some("error-400"));
}

#[tokio::test]
async fn a_form_is_known_by_its_kind_whatever_stands_behind_it() {
    let app = TestApp::new().await;
    for edition in &site().editions {
        let path = self_check(edition);
        let good = [FORM, "application/x-www-form-urlencoded; charset=utf-8", "Application/X-WWW-Form-URLencoded;charset=UTF-8"];
        for kind in good {
            let body = Body::from("emergency-signs=both-legs");
            let reply = app.send(request(Method::POST, &path, &[("content-type", kind)], body)).await;
            assert_eq!(reply.status, 200, "{kind}");
        }
        for kind in
            ["", "text/plain", "application/json", "multipart/form-data; boundary=x", "application/x-www-form-urlencodedx"]
        {
            let body = Body::from("emergency-signs=both-legs");
            let reply = app.send(request(Method::POST, &path, &[("content-type", kind)], body)).await;
            assert_eq!(reply.status, 415, "{kind}");
            assert_eq!(reply.main("data-page").as_deref(), Some("error-415"));
            assert_eq!(reply.language(), edition.locale.tag);
            assert_eq!(select(&reply.html(), "a[href='tel:112']").len(), 1);
        }
        let none = app.send(request(Method::POST, &path, &[], Body::from("emergency-signs=both-legs"))).await;
        assert_eq!(none.status, 415, "without a kind");
    }
}

#[tokio::test]
async fn repeated_values_unknown_fields_and_other_switches_change_nothing() {
    let app = TestApp::new().await;
    let path = self_check(&site().editions[0]);
    let calm = "emergency-signs=none&today-signs=none&scope=none&soon-signs=none&duration=under-2-weeks";
    for more in [
        "&duration=under-2-weeks&scope=none",
        "&name=Jan&age=44&Emergency-Signs=both-legs&=&&x",
        "&switch=&switch=home&switch=LANGUAGE",
        "&switch[]=language",
    ] {
        let reply = app.post(&path, format!("{calm}{more}")).await;
        assert_eq!(reply.main("data-outcome").as_deref(), Some("self-care"), "{more}");
    }
    let escaped = app.post(&path, calm.replace("under-2-weeks", "under%2D2-weeks")).await;
    assert_eq!(escaped.main("data-outcome").as_deref(), Some("self-care"), "an escaped id is the same id");
}

#[tokio::test]
async fn hostile_values_are_errors_and_are_never_shown() {
    let app = TestApp::new().await;
    let values = [
        "%3Cscript%3Ecanary(1)%3C%2Fscript%3E",
        "<script>canary(1)</script>",
        "%22%3E%3Cimg+src%3Dx+onerror%3Dcanary()%3E",
        "canary%00",
        "%00",
        "%ff%fe%80canary",
        "%",
        "%zz%canary",
        "both-legs%00canary",
        "%F0%9F%A6%84canary",
        "canary%0d%0aSet-Cookie:+canary=1",
        "../../canary",
        "none'--canary",
    ];
    for edition in &site().editions {
        let path = self_check(edition);
        for value in values {
            for name in ["emergency-signs", "duration", "leg-pain", "switch", "canary%3Cscript%3E"] {
                let reply = app.post(&path, format!("{name}={value}")).await;
                assert_eq!(reply.status, 422, "{name}={value}");
                assert!(!reply.text().contains("canary") && !reply.text().contains('\u{0}'), "{name}={value}");
                assert!(!reply.text().contains('\u{fffd}'), "{name}={value}");
                for (header, shown) in &reply.headers {
                    assert!(!shown.to_str().unwrap().contains("canary"), "{header}");
                }
            }
        }
    }
}

#[tokio::test]
async fn raw_bytes_that_are_no_text_are_an_error_like_any_other() {
    let app = TestApp::new().await;
    let path = self_check(&site().editions[0]);
    let bytes: Vec<u8> = (0..=255).cycle().take(4096).collect();
    let reply = app.send(request(Method::POST, &path, &[("content-type", FORM)], Body::from(bytes))).await;
    assert_eq!(reply.status, 422);
    assert!(select(&reply.html(), "input[checked]").is_empty());
}

#[tokio::test]
async fn an_emergency_sign_is_answered_among_whatever_harm() {
    let app = TestApp::new().await;
    let path = self_check(&site().editions[0]);
    let body = "emergency-signs=%3Cscript%3Ecanary&emergency-signs=none&duration=%00&emergency-signs=bladder-bowel&scope=canary";
    let reply = app.post(&path, body).await;
    assert_eq!(reply.main("data-outcome").as_deref(), Some("emergency"));
    assert_eq!(reply.main("data-adds").as_deref(), Some(""));
    assert!(!reply.text().contains("canary"));
    let html = reply.html();
    assert!(only(&html, "h1").text().count() > 0);
}
