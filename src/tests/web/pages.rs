//! Every page in every language: its hooks, its languages, its order, and nothing that a strict page may not hold.

use std::collections::BTreeSet;

use crate::support::{PUBLIC_URL, Reply, TestApp, attribute, only, real, select, site, words};

/// Every address with a page, and its `data-page`.
fn addresses() -> Vec<(String, String)> {
    let generation = real();
    generation.addresses().map(|address| (address.to_owned(), generation.page(address).unwrap().page.clone())).collect()
}

/// The edition that an address belongs to.
fn edition(address: &str) -> &'static scanplan::site::Edition {
    site().edition(address.split('/').nth(1).unwrap()).unwrap()
}

async fn each(check: impl Fn(&str, &str, &Reply)) {
    let app = TestApp::new().await;
    for (address, page) in addresses() {
        let reply = app.get(&address).await;
        assert_eq!(reply.status, 200, "{address}");
        check(&address, &page, &reply);
    }
}

#[tokio::test]
async fn every_language_has_every_page_and_every_outcome() {
    let all = addresses();
    let outcomes = site().rules.questionnaire.outcomes.len();
    for edition in &site().editions {
        let own: BTreeSet<&str> = all
            .iter()
            .filter(|(address, _)| address.split('/').nth(1) == Some(&edition.locale.code))
            .map(|(_, page)| page.as_str())
            .collect();
        assert_eq!(own.len(), edition.pages.len() + outcomes, "{}", edition.locale.code);
        assert!(own.contains("home") && own.contains("outcome/self-care"), "{own:?}");
    }
}

#[tokio::test]
async fn every_page_has_one_heading_and_the_hooks_of_main() {
    each(|address, page, reply| {
        let html = reply.html();
        assert!(!words(&only(&html, "h1")).is_empty(), "{address}");
        assert!(!words(&only(&html, "title")).is_empty(), "{address}");
        let main = only(&html, "main");
        assert_eq!(attribute(&main, "id"), "main", "{address}");
        assert_eq!(attribute(&main, "data-page"), page, "{address}");
        for absent in ["data-outcome", "data-adds", "data-errors"] {
            assert_eq!(main.value().attr(absent), None, "{address} {absent}");
        }
    })
    .await;
}

#[tokio::test]
async fn every_page_names_its_language_its_address_and_its_translations() {
    each(|address, page, reply| {
        let (html, own) = (reply.html(), edition(address));
        let root = only(&html, "html");
        assert_eq!(attribute(&root, "lang"), own.locale.tag, "{address}");
        assert_eq!(attribute(&root, "dir"), own.locale.direction.as_str(), "{address}");
        assert_eq!(attribute(&only(&html, "link[rel=canonical]"), "href"), format!("{PUBLIC_URL}{address}"));
        for other in &site().editions {
            let selector = format!("link[rel=alternate][hreflang={}]", other.locale.tag);
            let href = attribute(&only(&html, &selector), "href");
            let (translated, same) = addresses().into_iter().find(|(there, _)| format!("{PUBLIC_URL}{there}") == href).unwrap();
            assert_eq!(same, page, "{address} → {translated}");
            assert!(translated == other.home() || translated.starts_with(&format!("{}/", other.home())), "{translated}");
        }
        assert_eq!(attribute(&only(&html, "link[hreflang=x-default]"), "href"), format!("{PUBLIC_URL}/"));
        assert!(!attribute(&only(&html, "meta[name=description]"), "content").is_empty(), "{address}");
    })
    .await;
}

#[tokio::test]
async fn the_skip_link_comes_first_and_the_emergency_number_can_be_called() {
    each(|address, _, reply| {
        let html = reply.html();
        let first = select(&html, "body a, body button, body input")[0];
        assert_eq!(attribute(&first, "href"), "#main", "{address}");
        let calls = select(&html, ".emergency-line a[href='tel:112']");
        assert_eq!(calls.len(), 1, "{address}");
        assert!(words(&calls[0]).contains("112"), "{address}");
    })
    .await;
}

#[tokio::test]
async fn ids_are_unique_and_whatever_names_one_finds_it() {
    each(|address, _, reply| {
        let html = reply.html();
        let mut ids = BTreeSet::new();
        for element in select(&html, "[id]") {
            assert!(ids.insert(attribute(&element, "id")), "{address}: {} stands twice", attribute(&element, "id"));
        }
        for name in ["for", "aria-labelledby", "aria-describedby", "form", "aria-controls"] {
            for element in select(&html, &format!("[{name}]")) {
                for id in attribute(&element, name).split_whitespace() {
                    assert!(ids.contains(id), "{address}: {name} names {id}");
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn pages_hold_no_comment_no_inline_style_no_handler_and_no_inline_script() {
    each(|address, _, reply| {
        let text = reply.text();
        assert!(text.starts_with("<!DOCTYPE html>"), "{address}");
        assert_eq!(text.matches("<!").count(), 1, "{address}: a comment or marker");
        let html = reply.html();
        for element in select(&html, "*") {
            for (name, _) in element.value().attrs() {
                assert!(name != "style" && !name.starts_with("on"), "{address}: {name}= on {}", element.value().name());
            }
        }
        assert!(
            select(&html, "script:not([src]):not([type='application/json'], [type='application/ld+json']), style, iframe, object, embed, base").is_empty(),
            "{address}"
        );
        for element in select(&html, "[src], link[rel=stylesheet], link[rel=icon]") {
            let source = format!("{}{}", attribute(&element, "src"), attribute(&element, "href"));
            assert!(source.starts_with("/assets/"), "{address}: {source}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_language_switch_offers_every_other_language_in_the_fixed_order() {
    each(|address, page, reply| {
        let (html, own) = (reply.html(), edition(address));
        let tags: Vec<String> = select(&html, "nav.languages [lang]").iter().map(|element| attribute(element, "lang")).collect();
        assert_eq!(tags, site().editions.iter().map(|edition| edition.locale.tag.clone()).collect::<Vec<_>>(), "{address}");
        let current = only(&html, "nav.languages [aria-current]");
        assert_eq!(attribute(&current, "lang"), own.locale.tag, "{address}");
        let buttons = select(&html, "nav.languages button").len();
        assert_eq!(buttons, if page == "self-check" { tags.len() - 1 } else { 0 }, "{address}");
    })
    .await;
}

#[tokio::test]
async fn every_statement_of_the_questionnaire_has_its_row_and_its_label() {
    let app = TestApp::new().await;
    let rules = &site().rules.questionnaire;
    for edition in &site().editions {
        let html = app.get(&edition.address("self-check")).await.html();
        let rows: Vec<String> = select(&html, "[data-answer]").iter().map(|row| attribute(row, "data-answer")).collect();
        // On the page the exclusive answers stand after the signs of their group.
        let mut expected: Vec<String> =
            rules.answers().map(|(at, answer)| format!("{}/{}", rules.questions[at.question].id, answer.id)).collect();
        let mut sorted = rows.clone();
        expected.sort();
        sorted.sort();
        assert_eq!(sorted, expected);
        for row in &rows {
            let row = only(&html, &format!("[data-answer='{row}']"));
            let input = row.select(&scraper::Selector::parse("input").unwrap()).next().unwrap();
            let label = only(&html, &format!("label[for='{}']", attribute(&input, "id")));
            assert!(!words(&label).is_empty());
            assert_eq!(input.value().attr("checked"), None, "nothing is ticked beforehand");
        }
        let buttons: Vec<String> = select(&html, "button").iter().map(|button| attribute(button, "name")).collect();
        let first_switch = buttons.iter().position(|name| name == "switch").unwrap();
        assert!(buttons[..first_switch].iter().any(String::is_empty), "Enter sends the form before it changes the language");
        assert_eq!(attribute(&only(&html, "form#leaflet"), "method"), "post");
        assert_eq!(attribute(&only(&html, "form#leaflet"), "action"), edition.address("self-check"));
    }
}

#[tokio::test]
async fn the_language_choice_greets_the_reader_in_the_best_language() {
    let app = TestApp::new().await;
    for (header, tag) in [("fr-FR,fr;q=0.9", "fr-BE"), ("de", "de-BE"), ("en-US", "en-GB"), ("es", "nl-BE")] {
        let reply = app.ask(axum::http::Method::GET, "/", &[("accept-language", header)]).await;
        let html = reply.html();
        assert_eq!(reply.language(), tag);
        assert_eq!(reply.main("data-page").as_deref(), Some("languages"));
        assert_eq!(attribute(&only(&html, "a.best"), "hreflang"), tag);
        let vary: Vec<&str> = reply.headers.get_all("vary").iter().map(|value| value.to_str().unwrap()).collect();
        assert!(vary.contains(&"accept-language") && vary.contains(&"accept-encoding"), "{vary:?}");
        let names: Vec<String> = select(&html, ".choice a").iter().map(|link| attribute(link, "href")).collect();
        assert_eq!(names, site().editions.iter().map(scanplan::site::Edition::home).collect::<Vec<_>>());
        assert_eq!(only(&html, "h1").value().name(), "h1");
        assert_eq!(select(&html, "a[href='tel:112']").len(), 1);
    }
}

#[tokio::test]
async fn only_pages_made_from_answers_and_errors_are_kept_out_of_search_engines() {
    each(|address, _, reply| assert!(!reply.text().contains("noindex"), "{address}")).await;
    let app = TestApp::new().await;
    let edition = &site().editions[0];
    let outcome = app.post(&edition.address("self-check"), "emergency-signs=both-legs").await;
    assert!(outcome.text().contains("noindex"));
    assert!(app.get("/en/nowhere").await.text().contains("noindex"));
}
