//! Pages that say what went wrong: the right status, the right language, the emergency number, and nothing of what was sent.

use axum::body::Body;
use axum::http::Method;

use crate::support::{Reply, TestApp, copy, generation_of, only, real, request, root, select, self_check, site, words};

/// What every error page has, whatever went wrong.
fn assert_error(reply: &Reply, status: u16, name: &str) {
    assert_eq!(reply.status.as_u16(), status, "{name}");
    assert_eq!(reply.main("data-page"), Some(format!("error-{status}")), "{name}");
    let html = reply.html();
    assert!(!words(&only(&html, "h1")).is_empty(), "{name}");
    assert_eq!(select(&html, ".emergency-line a[href='tel:112']").len(), 1, "{name}");
    assert_eq!(reply.header("cache-control"), "no-store", "{name}");
    assert_eq!(reply.header("content-type"), "text/html; charset=utf-8", "{name}");
    assert_eq!(reply.text().matches("<!").count(), 1, "{name}");
}

#[tokio::test]
async fn an_unknown_page_is_404_in_the_language_of_its_prefix() {
    let app = TestApp::new().await;
    for edition in &site().editions {
        for path in ["nowhere", "plan/nowhere", "self-check/nowhere/deeper", "%F0%9F%98%80"] {
            let path = format!("{}/{path}", edition.home());
            let reply = app.ask(Method::GET, &path, &[("accept-language", "de, fr;q=0.5")]).await;
            assert_error(&reply, 404, &path);
            assert_eq!(reply.language(), edition.locale.tag, "{path}");
            assert!(!reply.header("vary").contains("accept-language"), "{path}");
            assert!(words(&only(&reply.html(), "h1")).contains(&edition.messages.get("not-found-title")));
        }
    }
}

/// All values of `Vary`.
fn vary(reply: &Reply) -> String {
    reply.headers.get_all("vary").iter().map(|value| value.to_str().unwrap()).collect::<Vec<_>>().join(", ")
}

#[tokio::test]
async fn without_a_prefix_an_error_is_in_the_language_of_the_browser_and_varies_by_it() {
    let app = TestApp::new().await;
    for (header, tag) in [("fr-FR", "fr-BE"), ("de;q=0.2, en;q=0.9", "en-GB"), ("es", "nl-BE"), ("", "nl-BE")] {
        for path in ["/nowhere", "/xx/plan", "/assets/x/nowhere.css", "/.well-known/nowhere", "/a/b/c/d"] {
            let reply = app.ask(Method::GET, path, &[("accept-language", header)]).await;
            assert_error(&reply, 404, path);
            assert_eq!(reply.language(), tag, "{path} {header}");
            assert!(vary(&reply).contains("accept-language"), "{path}");
        }
    }
}

#[tokio::test]
async fn a_method_that_an_address_does_not_take_is_405_with_the_methods_it_does() {
    let app = TestApp::new().await;
    for edition in &site().editions {
        let form = self_check(edition);
        let cases = [
            (Method::POST, edition.home(), "GET, HEAD"),
            (Method::POST, edition.address("plan"), "GET, HEAD"),
            (Method::POST, edition.outcome_addresses["today"].clone(), "GET, HEAD"),
            (Method::DELETE, edition.address("plan"), "GET, HEAD"),
            (Method::PUT, form.clone(), "GET, HEAD, POST"),
            (Method::OPTIONS, form, "GET, HEAD, POST"),
        ];
        for (method, path, allow) in cases {
            let reply = app.ask(method.clone(), &path, &[]).await;
            assert_error(&reply, 405, &path);
            assert_eq!(reply.header("allow"), allow, "{method} {path}");
            assert_eq!(reply.language(), edition.locale.tag, "{path}");
        }
    }
    let style = format!("{}/style.css", real().assets().base);
    for path in ["/", "/health/live", "/version", "/robots.txt", style.as_str()] {
        let reply = app.ask(Method::POST, path, &[("accept-language", "fr")]).await;
        assert_error(&reply, 405, path);
        assert_eq!(reply.header("allow").replace(' ', ""), "GET,HEAD", "{path}");
        assert_eq!(reply.language(), "fr-BE", "{path}");
        assert!(vary(&reply).contains("accept-language"), "{path}");
    }
}

#[tokio::test]
async fn a_form_from_another_site_is_403_and_one_that_says_nothing_is_let_through() {
    let app = TestApp::new().await;
    for edition in &site().editions {
        let path = self_check(edition);
        for headers in [
            vec![("sec-fetch-site", "cross-site")],
            vec![("sec-fetch-site", "same-site")],
            vec![("origin", "https://evil.example")],
            vec![("origin", "null")],
        ] {
            let reply = app.post_with(&path, "emergency-signs=both-legs", &headers).await;
            assert_error(&reply, 403, &format!("{headers:?}"));
            assert_eq!(reply.language(), edition.locale.tag);
        }
        for headers in [vec![], vec![("sec-fetch-site", "same-origin")], vec![("origin", "https://leaflet.example")]] {
            let reply = app.post_with(&path, "emergency-signs=both-legs", &headers).await;
            assert_eq!(reply.status, 200, "{headers:?}");
        }
        let opened = app.ask(Method::GET, &path, &[("sec-fetch-site", "cross-site")]).await;
        assert_eq!(opened.status, 200, "a link from elsewhere is welcome");
    }
}

#[tokio::test]
async fn a_page_that_one_language_lacks_names_the_languages_that_have_it() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["content", "locales"] {
        copy(&root().join(name), &folder.path().join(name));
    }
    std::fs::remove_file(folder.path().join("content/de/accessibility.md")).unwrap();
    // Whoever takes a page away says so on the list of published addresses.
    let published = folder.path().join("content/addresses.toml");
    let listed = std::fs::read_to_string(&published).unwrap();
    let left: Vec<&str> = listed.lines().filter(|line| !line.contains("/de/barrierefreiheit")).collect();
    assert_eq!(left.len() + 1, listed.lines().count());
    std::fs::write(&published, left.join("\n")).unwrap();
    let generation = generation_of(folder.path());
    let app = TestApp::with(std::sync::Arc::clone(&generation)).await;
    let others = ["nl", "fr", "en"].map(|code| generation.site.edition(code).unwrap());
    let slug = &others[0].pages["accessibility"].slug;
    for name in ["accessibility", slug.as_str()] {
        let reply = app.get(&format!("/de/{name}")).await;
        assert_error(&reply, 404, name);
        assert_eq!(reply.language(), "de-BE");
        let html = reply.html();
        for other in others {
            let href = other.address("accessibility");
            let link = only(&html, &format!("main a[href='{href}']"));
            assert_eq!(words(&link), other.locale.name);
            assert_eq!(link.value().attr("hreflang"), Some(other.locale.tag.as_str()));
        }
    }
    // Where the page exists, its switch leads a German reader to the page that says so.
    let html = app.get(&others[2].address("accessibility")).await.html();
    let german = only(&html, "nav.languages a[lang='de-BE']");
    let reply = app.get(german.value().attr("href").unwrap()).await;
    assert_error(&reply, 404, "the switch");
    assert!(select(&html, "link[hreflang='de-BE']").is_empty(), "no translation is promised that is not there");
}

#[tokio::test]
async fn nothing_of_a_hostile_address_is_shown() {
    let app = TestApp::new().await;
    let paths = [
        "/en/%3Cscript%3Ecanary(1)%3C/script%3E",
        "/en/canary'onload=canary(1)",
        "/canary%22%3E%3Cimg%20src=x%20onerror=canary()%3E",
        "/en/plan?q=%3Cscript%3Ecanary%3C/script%3E",
        "/en/canary%00%0d%0aset-cookie:canary=1",
        "/en/..%2f..%2fcanary",
        "/assets/canary/../../Cargo.toml",
        "/assets/canary/..%2f..%2fCargo.toml",
        "/.well-known/canary",
        "/en/%ff%fecanary",
        "/en/canary;canary?canary#canary",
    ];
    for path in paths {
        for method in [Method::GET, Method::HEAD, Method::POST, Method::PATCH] {
            let reply = app.send(request(method.clone(), path, &[("referer", "https://canary.example")], Body::empty())).await;
            let text = String::from_utf8_lossy(&reply.body).into_owned();
            assert!(!text.contains("canary") && !text.contains("[package]"), "{method} {path}");
            for (name, value) in &reply.headers {
                assert!(!value.to_str().unwrap().contains("canary"), "{method} {path}: {name}");
            }
            assert!(!reply.status.is_server_error(), "{method} {path}");
        }
    }
}
