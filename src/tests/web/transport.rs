//! Bytes and headers: tags, encodings, `HEAD`, and what every response carries.

use std::io::Read as _;

use axum::http::{HeaderMap, Method};
use scanplan::site::consult_address;

use crate::support::{TestApp, real, site};

fn addresses() -> Vec<String> {
    let pages = real();
    let texts = site().editions.iter().map(|edition| format!("{}/texts.json", edition.home()));
    let language = |position: usize| &site().editions[position].locale;
    let pairs = site().consult_pairs().into_iter();
    let cards = pairs.map(|[doctor, patient]| consult_address(language(doctor), language(patient)));
    let all = pages.addresses().chain(pages.sheets()).map(str::to_owned).chain(texts).chain(cards);
    all.chain(["/".to_owned(), format!("{}/style.css", real().assets().base)]).collect()
}

#[tokio::test]
async fn every_page_has_a_weak_tag_and_answers_304_to_who_has_it() {
    let app = TestApp::new().await;
    for address in addresses() {
        let first = app.get(&address).await;
        let etag = first.header("etag").to_owned();
        assert!(etag.starts_with("W/\"") && etag.ends_with('"') && etag.len() > 10, "{address}: {etag}");
        for known in [etag.clone(), etag.trim_start_matches("W/").to_owned(), format!("\"x\", {etag}"), "*".to_owned()] {
            let again = app.ask(Method::GET, &address, &[("if-none-match", &known)]).await;
            assert_eq!(again.status, 304, "{address} {known}");
            assert!(again.body.is_empty());
            for name in ["etag", "cache-control", "vary", "content-security-policy"] {
                assert_eq!(again.header(name), first.header(name), "{address} {name}");
            }
        }
        assert_eq!(app.ask(Method::GET, &address, &[("if-none-match", "W/\"other\"")]).await.status, 200);
        let compressed = app.ask(Method::GET, &address, &[("accept-encoding", "br")]).await;
        assert_eq!(compressed.header("etag"), etag, "a weak tag names all encodings: {address}");
    }
}

#[tokio::test]
async fn head_is_like_get_without_the_body() {
    let app = TestApp::new().await;
    let sorted = |headers: &HeaderMap| {
        let mut all: Vec<(String, String)> =
            headers.iter().map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned())).collect();
        all.sort();
        all
    };
    let errors = ["/en/nowhere", "/nowhere", "/en/home", "/health/live", "/version", "/en/plan/"].map(str::to_owned);
    for address in addresses().into_iter().chain(errors) {
        for encoding in ["br", "gzip", "identity"] {
            let get = app.ask(Method::GET, &address, &[("accept-encoding", encoding)]).await;
            let head = app.ask(Method::HEAD, &address, &[("accept-encoding", encoding)]).await;
            assert_eq!(head.status, get.status, "{address}");
            assert_eq!(sorted(&head.headers), sorted(&get.headers), "{address} {encoding}");
            assert!(head.body.is_empty(), "{address}");
            if get.status == 200 {
                assert_eq!(get.header("content-length"), get.body.len().to_string(), "{address}");
            }
        }
    }
}

#[tokio::test]
async fn every_encoding_holds_the_same_bytes() {
    let app = TestApp::new().await;
    for address in addresses() {
        let plain = app.get(&address).await;
        assert_eq!(plain.header("content-encoding"), "");
        let brotli = app.ask(Method::GET, &address, &[("accept-encoding", "gzip, br")]).await;
        assert_eq!(brotli.header("content-encoding"), "br", "{address}");
        let mut text = Vec::new();
        brotli::Decompressor::new(&brotli.body[..], 4096).read_to_end(&mut text).unwrap();
        assert_eq!(text, plain.body, "{address}");
        let gzip = app.ask(Method::GET, &address, &[("accept-encoding", "gzip")]).await;
        assert_eq!(gzip.header("content-encoding"), "gzip", "{address}");
        let mut text = Vec::new();
        flate2::read::GzDecoder::new(&gzip.body[..]).read_to_end(&mut text).unwrap();
        assert_eq!(text, plain.body, "{address}");
        assert!(brotli.body.len() < plain.body.len() && gzip.body.len() < plain.body.len(), "{address}");
        assert!(plain.header("vary").contains("accept-encoding"), "{address}");
    }
    let error = app.ask(Method::GET, "/en/nowhere", &[("accept-encoding", "br")]).await;
    assert_eq!((error.status.as_u16(), error.header("content-encoding")), (404, "br"));
}

#[tokio::test]
async fn every_response_carries_the_security_headers_and_no_cookie() {
    let app = TestApp::new().await;
    let self_check = site().editions[0].address("self-check");
    let mut replies = Vec::new();
    for address in addresses() {
        replies.push((address.clone(), app.get(&address).await));
    }
    for address in ["/nowhere", "/en/nowhere", "/en/home", "/en/plan/", "/health/live", "/version", "/robots.txt"] {
        replies.push((address.to_owned(), app.get(address).await));
    }
    replies.push(("outcome".to_owned(), app.post(&self_check, "emergency-signs=both-legs").await));
    replies.push(("422".to_owned(), app.post(&self_check, "").await));
    replies.push(("415".to_owned(), app.ask(Method::POST, &self_check, &[]).await));
    replies.push(("403".to_owned(), app.post_with(&self_check, "", &[("sec-fetch-site", "cross-site")]).await));
    for (name, reply) in replies {
        let policy = reply.header("content-security-policy");
        let directives: Vec<&str> = policy.split(';').map(str::trim).collect();
        for directive in
            ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'", "upgrade-insecure-requests"]
        {
            assert!(directives.contains(&directive), "{name}: {directive}");
        }
        assert!(!policy.contains("unsafe") && !policy.contains('*'), "{name}: {policy}");
        assert_eq!(reply.header("x-content-type-options"), "nosniff", "{name}");
        assert_eq!(reply.header("referrer-policy"), "same-origin", "{name}");
        assert_eq!(reply.header("cross-origin-opener-policy"), "same-origin", "{name}");
        assert!(reply.header("strict-transport-security").starts_with("max-age="), "{name}");
        assert!(!reply.headers.contains_key("set-cookie") && !reply.headers.contains_key("server"), "{name}");
    }
}

#[tokio::test]
async fn pages_are_asked_for_again_assets_are_kept_and_answers_are_not() {
    let app = TestApp::new().await;
    let base = real().assets().base.clone();
    assert_eq!(app.get("/en").await.header("cache-control"), "public, max-age=0, must-revalidate");
    assert!(app.get(&format!("{base}/style.css")).await.header("cache-control").contains("immutable"));
    let old = app.get("/assets/000000000000/style.css").await;
    assert_eq!((old.status.as_u16(), old.header("cache-control")), (200, "public, max-age=0, must-revalidate"));
    let self_check = site().editions[0].address("self-check");
    for body in ["emergency-signs=both-legs", "", "switch=language"] {
        let reply = app.post(&self_check, body).await;
        assert_eq!(reply.header("cache-control"), "no-store", "{body}");
        assert!(!reply.headers.contains_key("etag") && !reply.headers.contains_key("location"), "{body}");
    }
    assert_eq!(app.get("/en/nowhere").await.header("cache-control"), "no-store");
}

#[tokio::test]
async fn the_machine_pages_answer() {
    let app = TestApp::new().await;
    for address in ["/health/live", "/health/ready"] {
        assert_eq!(app.get(address).await.status, 200);
    }
    let version: serde_json::Value = serde_json::from_str(app.get("/version").await.text()).unwrap();
    assert_eq!(version["rules"], site().rules.version);
    assert_eq!(version["content"], site().version);
    assert_eq!(version["version"], env!("CARGO_PKG_VERSION"));
}
