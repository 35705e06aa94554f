//! The addresses of consult mode: where each leads, in which language it fails, and what is counted.

use axum::http::Method;

use crate::drafts::{HIDDEN, SHOWN, WAITING};
use crate::support::{TestApp, real, select, site};

const PATH: &str = "/consult/nl/fr";

#[tokio::test]
async fn the_cards_are_served_like_any_page() {
    let app = TestApp::new().await;
    let reply = app.get(PATH).await;
    let etag = reply.header("etag").to_owned();
    assert!(etag.starts_with("W/"), "{etag}");
    assert_eq!(app.ask(Method::GET, PATH, &[("if-none-match", &etag)]).await.status, 304);
    let head = app.ask(Method::HEAD, PATH, &[]).await;
    assert_eq!((head.status.as_u16(), head.body.len()), (200, 0));
    assert_eq!(head.header("content-length"), reply.body.len().to_string());
    for encoding in ["br", "gzip"] {
        let pressed = app.ask(Method::GET, PATH, &[("accept-encoding", encoding)]).await;
        assert_eq!(pressed.header("content-encoding"), encoding);
        assert!(pressed.body.len() < 40_960, "{} bytes in {encoding}", pressed.body.len());
    }
    for method in [Method::POST, Method::PUT, Method::DELETE] {
        let refused = app.ask(method, PATH, &[]).await;
        assert_eq!(
            (refused.status.as_u16(), refused.header("allow"), refused.language()),
            (405, "GET, HEAD", "nl-BE".to_owned())
        );
    }
}

#[tokio::test]
async fn an_address_that_says_less_leads_to_the_cards() {
    let app = TestApp::new().await;
    for (path, headers, status, location) in [
        ("/consult/nl/fr/", vec![], 308, "/consult/nl/fr"),
        ("/consult/nl/fr/?from=work", vec![], 308, "/consult/nl/fr?from=work"),
        ("/consult/", vec![], 308, "/consult"),
        ("/consult/fr/", vec![], 308, "/consult/fr"),
        ("/consult/nl", vec![], 303, "/consult/nl/fr"),
        ("/consult/fr", vec![], 303, "/consult/fr/nl"),
        ("/consult", vec![("accept-language", "de")], 303, "/consult/de/nl"),
        ("/consult", vec![("accept-language", "es")], 303, "/consult/nl/fr"),
    ] {
        let reply = app.ask(Method::GET, path, &headers).await;
        assert_eq!((reply.status.as_u16(), reply.header("location")), (status, location), "{path} {headers:?}");
        let varies = reply.headers.get_all("vary").iter().any(|value| value == "accept-language");
        assert_eq!(varies, path == "/consult", "{path}");
    }
    // Nothing but this site can be named by a redirect.
    let odd = app.get("/consult//other.example/").await;
    assert_eq!(odd.header("location"), "/consult//other.example");
}

#[tokio::test]
async fn what_is_no_pair_is_not_found_in_the_doctors_language() {
    let app = TestApp::new().await;
    for (path, language) in [
        ("/consult/fr/xx", "fr-BE"),
        ("/consult/fr/nl/plan", "fr-BE"),
        ("/consult/de/plan", "de-BE"),
        ("/consult/xx/fr", "nl-BE"),
        ("/consult/xx", "nl-BE"),
        // The name of a page of ours, which does not stand there in any language.
        ("/consult/plan", "nl-BE"),
        ("/consult/manifest.webmanifest", "nl-BE"),
    ] {
        let reply = app.get(path).await;
        assert_eq!((reply.status.as_u16(), reply.language()), (404, language.to_owned()), "{path}");
        assert_eq!(reply.main("data-page").as_deref(), Some("error-404"), "{path}");
        assert!(select(&reply.html(), "main ul").is_empty(), "{path}: no list of other languages");
    }
    let vary = app.get("/consult/xx/fr").await;
    assert!(vary.headers.get_all("vary").iter().any(|value| value == "accept-language"));
}

#[tokio::test]
async fn a_pair_is_counted_as_a_page_and_as_opened_under_the_doctors_language() {
    let app = TestApp::new().await;
    let etag = app.get(PATH).await.header("etag").to_owned();
    assert_eq!(app.ask(Method::GET, PATH, &[("if-none-match", &etag)]).await.status, 304);
    assert_eq!(app.get("/consult/fr/fr").await.status, 200);
    // Nobody who reads.
    for header in [("user-agent", ""), ("sec-gpc", "1"), ("sec-purpose", "prefetch"), ("sec-fetch-dest", "empty")] {
        assert_eq!(app.ask(Method::GET, PATH, &[header]).await.status, 200, "{header:?}");
    }
    for (method, path) in [
        (Method::HEAD, PATH),
        (Method::POST, PATH),
        (Method::GET, "/consult"),
        (Method::GET, "/consult/nl"),
        (Method::GET, "/consult/nl/fr/"),
        (Method::GET, "/consult/nl/xx"),
    ] {
        assert_ne!(app.ask(method, path, &[]).await.status, 304, "{path}");
    }
    assert_eq!(app.post("/count", "event=consult-opened&subject=nl-fr&lang=nl").await.status, 422);
    let mut counted = app.counted().await;
    counted.sort();
    let expected = ["fr consult-opened fr-fr 1", "fr page-view consult 1", "nl consult-opened nl-fr 2", "nl page-view consult 2"];
    assert_eq!(counted, expected);
}

#[tokio::test]
async fn no_list_for_machines_names_it() {
    let app = TestApp::new().await;
    assert!(!app.get("/sitemap.xml").await.text().contains("/consult"));
    let kept = app.get("/kept.js").await;
    assert!(kept.text().contains(&site().editions[0].home()) && !kept.text().contains("\"/consult"), "{}", kept.text());
    assert!(real().addresses().all(|address| !address.starts_with("/consult")));
}

#[tokio::test]
async fn every_way_back_from_a_source_to_a_card_finds_the_card() {
    let app = TestApp::new().await;
    for edition in &site().editions {
        let list = app.get(&edition.address("sources")).await.html();
        let page = format!("/consult/{0}/{0}", edition.locale.code);
        for card in &edition.consult {
            let link = format!("{page}#{}", card.id);
            for source in &card.sources {
                let found = select(&list, &format!("li[id='{source}'] .cited a[href='{link}']"));
                assert_eq!(found.len(), 1, "{source} does not lead back to {link}");
            }
        }
    }
}

#[tokio::test]
async fn a_pair_with_a_language_that_is_a_draft_is_for_editors_alone_with_the_mark() {
    let (hidden, shown) = (TestApp::with(HIDDEN.clone()).await, TestApp::with(SHOWN.clone()).await);
    for path in [format!("/consult/nl/{}", WAITING.code), format!("/consult/{}/nl", WAITING.code)] {
        assert_eq!(hidden.get(&path).await.status, 404, "{path}");
        let reply = shown.get(&path).await;
        assert_eq!(reply.status, 200, "{path}");
        assert_eq!(select(&reply.html(), ".draft-mark").len(), 1, "{path}");
        assert!(select(&reply.html(), "link[rel=alternate]:not([hreflang=x-default])").is_empty(), "{path}");
    }
    let public = shown.get("/consult/nl/fr").await;
    assert!(select(&public.html(), ".draft-mark").is_empty());
    assert!(!hidden.get("/consult/nl/fr").await.text().contains(WAITING.tag));
    assert!(shown.get("/consult/nl/fr").await.text().contains(WAITING.tag), "a choice for editors");
}
