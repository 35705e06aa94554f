//! What a reader takes home: the calendar file, the code, the manifest, and the list of what may be kept.

use axum::http::Method;
use serde_json::Value;

use crate::support::{PUBLIC_URL, TestApp, attribute, generation_with, only, real, select, site};

/// Every page: its address and its id.
fn addresses() -> Vec<(String, String)> {
    let generation = real();
    generation.addresses().map(|address| (address.to_owned(), generation.page(address).unwrap().page.clone())).collect()
}

/// Lines of a calendar file, unfolded.
fn unfolded(file: &str) -> Vec<String> {
    file.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

#[tokio::test]
async fn the_calendar_file_counts_from_today_in_the_words_of_the_outcome() {
    let app = TestApp::new().await;
    for edition in &site().editions {
        for (outcome, text) in site().rules.questionnaire.outcomes.iter().zip(&edition.wording.outcomes) {
            let address = format!("{}/plan.ics", edition.outcome_addresses[&outcome.id]);
            let reply = app.get(&address).await;
            if outcome.look_again.is_empty() {
                assert_eq!(reply.status.as_u16(), 404, "{address}");
                continue;
            }
            assert_eq!((reply.status.as_u16(), reply.header("content-type")), (200, "text/calendar; charset=utf-8"));
            assert_eq!(reply.header("cache-control"), "no-store", "tomorrow it counts from tomorrow");
            let file = reply.text();
            assert!(file.lines().all(|line| line.len() <= 75), "{address}: a line is too long");
            assert!(!file.replace("\r\n", "").contains('\n'), "{address}: a line ends without its return");
            let lines = unfolded(file);
            // The clock of the tests stands on 21 November 2026.
            for day in ["DTSTART;VALUE=DATE:20261205", "DTSTART;VALUE=DATE:20270102", "DTEND;VALUE=DATE:20261206"] {
                assert!(lines.iter().any(|line| line == day), "{address}: no {day} in {file}");
            }
            let titles = text.body.sections.iter().filter(|section| outcome.look_again.iter().any(|at| at.section == section.id));
            for section in titles {
                let begins = format!("DESCRIPTION:{}", section.lines()[0].replace(',', "\\,"));
                assert!(lines.iter().any(|line| line.starts_with(&begins)), "{address}: {begins}");
            }
            assert!(lines.iter().any(|line| *line == format!("URL:{PUBLIC_URL}{}", edition.outcome_addresses[&outcome.id])));
            assert_eq!(app.ask(Method::POST, &address, &[]).await.status.as_u16(), 405);
        }
    }
}

#[tokio::test]
async fn a_page_to_take_home_names_its_own_address_with_the_version_and_nothing_else() {
    let app = TestApp::new().await;
    let version = &site().rules.version;
    for (address, page) in addresses() {
        if page != "plan" && !page.starts_with("outcome/") {
            continue;
        }
        let html = app.get(&address).await.html();
        let shared = attribute(&only(&html, "[data-act=share]"), "data-address");
        assert_eq!(shared, format!("{PUBLIC_URL}{address}?v={version}"));
        assert_eq!(select(&html, ".qr svg path").len(), 1, "{address}");
        assert!(app.get(&format!("{address}?v={version}")).await.status.is_success());
        // What needs a script is not offered without one.
        for button in select(&html, ".take-home button") {
            assert!(button.value().attr("hidden").is_some(), "{address}");
        }
    }
}

#[tokio::test]
async fn the_manifest_speaks_the_language_of_its_reader() {
    let app = TestApp::new().await;
    for edition in &site().editions {
        let own = app.get(&format!("{}/manifest.webmanifest", edition.home())).await;
        assert_eq!(own.header("content-type"), "application/manifest+json");
        let manifest: Value = serde_json::from_str(own.text()).unwrap();
        assert_eq!((&manifest["lang"], &manifest["start_url"]), (&edition.locale.tag.clone().into(), &edition.home().into()));
        for icon in manifest["icons"].as_array().unwrap() {
            let reply = app.get(icon["src"].as_str().unwrap()).await;
            assert_eq!(reply.status.as_u16(), 200, "{icon}");
            assert!(reply.header("content-type").starts_with(icon["type"].as_str().unwrap()), "{icon}");
        }
        let asked = app.ask(Method::GET, "/manifest.webmanifest", &[("accept-language", &edition.locale.tag)]).await;
        assert_eq!(asked.text(), own.text());
        assert!(asked.headers.get_all("vary").iter().any(|vary| vary == "accept-language"));
    }
    assert!(real().assets().base.starts_with("/assets/"));
}

/// The list behind `self.KEPT = …;`.
fn kept(script: &str) -> Value {
    serde_json::from_str(script.strip_prefix("self.KEPT = ").unwrap().trim_end().strip_suffix(';').unwrap()).unwrap()
}

#[tokio::test]
async fn what_may_be_kept_is_public_and_can_be_fetched() {
    let app = TestApp::new().await;
    let reply = app.get("/kept.js").await;
    assert_eq!(reply.header("content-type"), "text/javascript; charset=utf-8");
    assert!(reply.header("cache-control").contains("must-revalidate"));
    let list = kept(reply.text());
    let paths: Vec<&str> = list["paths"].as_array().unwrap().iter().map(|path| path.as_str().unwrap()).collect();
    for (address, _) in addresses() {
        // Counts of another day would be kept, and nobody told.
        let counts = site().editions.iter().any(|edition| edition.usage_at(&address).is_some());
        assert_ne!(paths.contains(&address.as_str()), counts, "{address}");
    }
    // Without them a self-check that is kept would end at its last question.
    for edition in &site().editions {
        let texts = format!("/{}/texts.json", edition.locale.code);
        assert_eq!(paths.iter().filter(|path| **path == texts).count(), 1, "{texts} is not kept");
    }
    for path in paths {
        assert!(!path.contains('?'), "{path}");
        let reply = app.get(path).await;
        assert_eq!(reply.status.as_u16(), 200, "{path}");
        assert_ne!(reply.header("cache-control"), "no-store", "{path}");
    }
    assert_eq!(app.get("/sw.js").await.header("content-type"), "text/javascript; charset=utf-8");
}

#[tokio::test]
async fn switched_off_nothing_is_offered_and_the_worker_is_told_to_go() {
    let app = TestApp::with(generation_with("offline = true", "offline = false")).await;
    assert_eq!(app.get("/kept.js").await.text(), "self.KEPT = null;\n");
    let plan = app.get(&site().editions[0].address("plan")).await.html();
    assert!(select(&plan, "[data-act=keep], [data-act=remove]").is_empty());
    assert_eq!(select(&plan, "[data-act=print]").len(), 1);
}
