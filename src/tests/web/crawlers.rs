//! What programs ask for at fixed addresses: the sitemap, robots.txt and security.txt.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use axum::http::Method;
use quick_xml::Reader;
use quick_xml::events::Event;

use crate::found::FILLED;
use crate::support::{PUBLIC_URL, TestApp, attribute, real, select, site};

/// One entry of the sitemap.
#[derive(Default)]
struct Entry {
    address: String,
    day: Option<String>,
    translations: BTreeMap<String, String>,
}

/// The sitemap as a program reads it.
fn read(xml: &str) -> Vec<Entry> {
    let mut reader = Reader::from_str(xml);
    let (mut entries, mut inside): (Vec<Entry>, String) = (Vec::new(), String::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return entries,
            Event::Start(element) => {
                inside = element.name().as_ref().to_owned();
                if inside == "url" {
                    entries.push(Entry::default());
                }
            }
            Event::Text(text) => {
                let (text, entry) = (text.as_ref().to_owned(), entries.last_mut().unwrap());
                match inside.as_str() {
                    "loc" => entry.address = text,
                    "lastmod" => entry.day = Some(text),
                    other => panic!("words in {other}"),
                }
            }
            Event::Empty(element) => {
                assert_eq!(element.name().as_ref(), "xhtml:link");
                let value = |name: &str| element.try_get_attribute(name).unwrap().unwrap().value.into_owned();
                assert_eq!(value("rel"), "alternate");
                let before = entries.last_mut().unwrap().translations.insert(value("hreflang"), value("href"));
                assert_eq!(before, None);
            }
            Event::End(_) | Event::Decl(_) => {}
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn the_sitemap_names_every_public_page_once_with_the_same_page_in_each_language() {
    for generation in [real(), Arc::clone(&FILLED)] {
        let app = TestApp::with(Arc::clone(&generation)).await;
        let reply = app.get("/sitemap.xml").await;
        assert_eq!((reply.status.as_u16(), reply.header("content-type")), (200, "application/xml"));
        let entries = read(reply.text());
        let named: BTreeSet<&str> = entries.iter().map(|entry| entry.address.strip_prefix(PUBLIC_URL).unwrap()).collect();
        assert_eq!(named.len(), entries.len(), "an address stands twice");
        assert_eq!(named, generation.addresses().chain(["/"]).collect());
        let by_address: BTreeMap<&str, &Entry> = entries.iter().map(|entry| (entry.address.as_str(), entry)).collect();
        for entry in &entries {
            let path = entry.address.strip_prefix(PUBLIC_URL).unwrap();
            let html = app.get(path).await.html();
            assert!(select(&html, "meta[name=robots]").is_empty(), "{path}");
            // The page itself says the same.
            let links = select(&html, "link[rel=alternate][hreflang]");
            let links: BTreeMap<String, String> =
                links.iter().map(|link| (attribute(link, "hreflang"), attribute(link, "href"))).collect();
            assert_eq!(entry.translations, links, "{path}");
            assert_eq!(links["x-default"], format!("{PUBLIC_URL}/"), "{path}");
            let languages = links.iter().filter(|(tag, _)| *tag != "x-default");
            assert!(path == "/" || languages.clone().any(|(_, href)| *href == entry.address), "{path} does not name itself");
            for (tag, href) in languages.filter(|_| path != "/") {
                assert_eq!(by_address[href.as_str()].translations, entry.translations, "{path} → {tag}");
            }
            assert_eq!(entry.day.is_none(), path == "/", "{path}");
        }
        let plan = by_address[&*format!("{PUBLIC_URL}{}", site().editions[0].address("plan"))];
        assert_eq!(plan.day, Some(site().editions[0].pages["plan"].reviewed_on.to_string()));
    }
}

#[tokio::test]
async fn a_page_that_one_language_has_alone_names_no_other() {
    let app = TestApp::with(Arc::clone(&FILLED)).await;
    let entries = read(app.get("/sitemap.xml").await.text());
    let alone = entries.iter().find(|entry| entry.address.ends_with("/en/asked")).unwrap();
    assert_eq!(alone.translations.keys().collect::<Vec<_>>(), ["en-GB", "x-default"]);
}

#[tokio::test]
async fn robots_txt_names_the_sitemap_by_its_whole_address() {
    let app = TestApp::new().await;
    let reply = app.get("/robots.txt").await;
    assert_eq!((reply.status.as_u16(), reply.header("content-type")), (200, "text/plain; charset=utf-8"));
    assert!(reply.text().starts_with("User-agent: *\nAllow: /\n"), "{}", reply.text());
    assert!(reply.text().ends_with(&format!("\nSitemap: {PUBLIC_URL}/sitemap.xml\n")), "{}", reply.text());
    for path in ["/robots.txt", "/sitemap.xml"] {
        let etag = app.get(path).await.header("etag").to_owned();
        assert_eq!(app.ask(Method::GET, path, &[("if-none-match", &etag)]).await.status, 304, "{path}");
        assert_eq!(app.ask(Method::POST, path, &[]).await.status, 405, "{path}");
    }
}

#[tokio::test]
async fn security_txt_is_there_once_a_contact_is_known_and_expires_within_a_year() {
    let path = "/.well-known/security.txt";
    // Today's settings hold a placeholder, or a contact: what is served is never the placeholder.
    let known = site().settings.security_contact().is_some();
    assert_eq!(TestApp::new().await.get(path).await.status.as_u16(), if known { 200 } else { 404 });
    let app = TestApp::with(Arc::clone(&FILLED)).await;
    let reply = app.get(path).await;
    assert_eq!((reply.status.as_u16(), reply.header("content-type")), (200, "text/plain; charset=utf-8"));
    let fields: Vec<(&str, &str)> = reply.text().lines().map(|line| line.split_once(": ").unwrap()).collect();
    let names: Vec<&str> = fields.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, ["Contact", "Expires", "Preferred-Languages", "Canonical"]);
    assert_eq!(fields[0].1, "mailto:security@leaflet.example");
    let expires: jiff::Timestamp = fields[1].1.parse().unwrap();
    // The clock of the tests stands on 21 November 2026.
    let now: jiff::Timestamp = "2026-11-21T12:00:00Z".parse().unwrap();
    let hours = expires.duration_since(now).as_hours();
    assert!((24 * 30..24 * 365).contains(&hours), "{expires}");
    assert_eq!(fields[2].1, site().locales().iter().map(|locale| locale.tag.clone()).collect::<Vec<_>>().join(", "));
    assert_eq!(fields[3].1, format!("{PUBLIC_URL}{path}"));
    assert_eq!(app.ask(Method::POST, path, &[]).await.status, 405);
}
