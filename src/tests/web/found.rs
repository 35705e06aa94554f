//! What search engines and link previews learn of each page: all of it true, nothing of it made from answers.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use scanplan::content::{Audience, Layout, SectionKind};
use scanplan::web::press::Generation;
use scraper::Html;
use serde_json::Value;

use crate::support::{PUBLIC_URL, TestApp, attribute, generation_of, only, real, root, select, self_check, site, words};

/// Kinds of node, and the properties that each of ours has; those that are not known yet stand in no list.
const REQUIRED: [(&str, &[&str]); 7] = [
    (
        "MedicalWebPage",
        &["@id", "url", "name", "description", "inLanguage", "lastReviewed", "isPartOf", "breadcrumb", "about", "audience"],
    ),
    ("WebPage", &["@id", "url", "name", "description", "inLanguage", "lastReviewed", "isPartOf", "breadcrumb"]),
    ("FAQPage", &["mainEntity"]),
    ("Question", &["name", "acceptedAnswer"]),
    ("BreadcrumbList", &["@id", "itemListElement"]),
    ("ListItem", &["position", "name", "item"]),
    ("WebSite", &["@id", "url", "name"]),
];
/// Properties of schema.org that stand on no other kind of ours.
const ALSO: [&str; 8] = ["@type", "@id", "name", "text", "description", "inLanguage", "publisher", "audienceType"];

/// The content with what is open today: a page of questions in one language, a publisher, and a contact for weaknesses.
pub(crate) static FILLED: LazyLock<Arc<Generation>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    for name in ["content", "locales"] {
        copy(&root().join(name), &folder.path().join(name));
    }
    let settings = folder.path().join("content/site.toml");
    let text = std::fs::read_to_string(&settings).unwrap();
    let text = text.replace("[publisher: to be filled in]", "Example & Partners <Health>");
    let begin = text.find("security-contact").unwrap();
    let end = begin + text[begin..].find('\n').unwrap();
    std::fs::write(settings, format!("{}security-contact = \"mailto:security@leaflet.example\"{}", &text[..begin], &text[end..]))
        .unwrap();
    std::fs::write(folder.path().join("content/en/asked.md"), ASKED).unwrap();
    generation_of(folder.path())
});

const ASKED: &str = r#"+++
title = "What people ask"
search_title = "Low back pain: what people ask"
slug = "asked"
menu = "Asked"
description = "d"
layout = "questions"
reviewed_on = 2026-11-21
review_due = 2027-11-21
+++

No question is silly.

## Should I rest in *bed*? {#bed .fold}

Rest when you must.[](source:kce-287) Do not stay & lie:

- walk [a little](page:plan);
- sit < 1 hour.

> [!NOTE]
> It waits for review.

[What you can do today](page:plan#today)

## No question {#other}

Nothing.
"#;

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).unwrap();
        }
    }
}

/// The linked data of a page: its nodes.
fn nodes(html: &Html) -> Vec<Value> {
    let data: Value = serde_json::from_str(&only(html, "script[type='application/ld+json']").text().collect::<String>()).unwrap();
    assert_eq!(data["@context"], "https://schema.org");
    data["@graph"].as_array().unwrap().clone()
}

/// Every node within a node, with itself.
fn within<'a>(value: &'a Value, found: &mut Vec<&'a Value>) {
    match value {
        Value::Object(map) => {
            found.push(value);
            map.values().for_each(|value| within(value, found));
        }
        Value::Array(all) => all.iter().for_each(|value| within(value, found)),
        _ => {}
    }
}

/// Names of the kinds that a node is of.
fn kinds(node: &Value) -> Vec<&str> {
    match &node["@type"] {
        Value::Array(all) => all.iter().filter_map(Value::as_str).collect(),
        kind => kind.as_str().into_iter().collect(),
    }
}

/// Holds a node to the properties that its kinds have, and to those that they may have.
fn check_shape(node: &Value, address: &str) {
    let names: BTreeSet<&str> = node.as_object().unwrap().keys().map(String::as_str).collect();
    let mut allowed: BTreeSet<&str> = ALSO.into_iter().collect();
    for (kind, required) in REQUIRED.iter().filter(|(kind, _)| kinds(node).contains(kind)) {
        for name in *required {
            assert!(names.contains(name) && !node[name].is_null() && node[name] != "", "{address}: {kind} lacks {name}");
        }
        allowed.extend(*required);
    }
    let odd: Vec<&&str> = names.difference(&allowed).collect();
    assert!(odd.is_empty(), "{address}: {odd:?} on {:?}", kinds(node));
}

#[tokio::test]
async fn linked_data_of_every_page_has_its_properties_and_addresses_that_exist() {
    for generation in [real(), Arc::clone(&FILLED)] {
        let app = TestApp::with(Arc::clone(&generation)).await;
        for address in generation.addresses().chain(["/"]) {
            let html = app.get(address).await.html();
            let (nodes, mut all) = (nodes(&html), Vec::new());
            nodes.iter().for_each(|node| within(node, &mut all));
            for node in all {
                // A node without a kind only names another one by its id.
                let referred = node.as_object().unwrap().len() == 1;
                assert!(
                    !kinds(node).is_empty() || referred && nodes.iter().any(|other| other["@id"] == node["@id"]),
                    "{address}"
                );
                if !referred {
                    check_shape(node, address);
                }
                for name in ["@id", "url", "item"] {
                    let Some(named) = node[name].as_str() else { continue };
                    let path = named.strip_prefix(PUBLIC_URL).unwrap_or_else(|| panic!("{address}: {named}"));
                    let path = path.split('#').next().unwrap();
                    assert!(path == "/" || generation.page(path).is_some(), "{address}: {named}");
                }
            }
            assert!(!html.html().contains("] to be filled"), "{address}");
        }
    }
}

#[tokio::test]
async fn a_page_says_what_it_is_for_whom_and_where_it_stands() {
    let app = TestApp::new().await;
    let generation = real();
    for address in generation.addresses() {
        let html = app.get(address).await.html();
        let (nodes, page) = (nodes(&html), &generation.page(address).unwrap().page);
        let edition = site().edition(address.split('/').nth(1).unwrap()).unwrap();
        let node = &nodes[0];
        assert_eq!(node["inLanguage"], edition.locale.tag, "{address}");
        assert!(node.get("publisher").is_none(), "{address}: nobody is known to publish it");
        if page == "home" {
            assert_eq!((kinds(node), node["url"].as_str()), (vec!["WebSite"], Some(&*format!("{PUBLIC_URL}{address}"))));
            continue;
        }
        assert_eq!(node["@id"], format!("{PUBLIC_URL}{address}"));
        assert_eq!(node["description"], attribute(&only(&html, "meta[name=description]"), "content"));
        let about_this_site = site().settings.colophon.contains(page);
        let asks = edition.pages.get(page).is_some_and(|page| page.layout == Layout::Questions);
        let mut expected = vec![if about_this_site { "WebPage" } else { "MedicalWebPage" }];
        expected.extend(asks.then_some("FAQPage"));
        assert_eq!(kinds(node), expected, "{address}");
        let (day, audience) = edition.pages.get(page).map_or_else(
            || {
                let outcome = page.strip_prefix("outcome/").unwrap();
                let position = site().rules.questionnaire.outcome(outcome).unwrap().0;
                (edition.wording.outcomes[position].reviewed_on, Audience::Patients)
            },
            |page| (page.reviewed_on, page.audience),
        );
        assert_eq!(node["lastReviewed"], day.to_string(), "{address}");
        let clinicians = audience == Audience::Clinicians;
        // What is said of this site has no audience among patients and clinicians.
        assert_eq!(node["audience"]["audienceType"] == "Clinician", clinicians && !about_this_site, "{address}");
        assert_eq!(clinicians, ["doctors", "kit"].contains(&page.as_str()), "{address}");
        let trail: Vec<&str> =
            nodes[1]["itemListElement"].as_array().unwrap().iter().filter_map(|step| step["item"].as_str()).collect();
        let (home, own) = (format!("{PUBLIC_URL}{}", edition.home()), format!("{PUBLIC_URL}{address}"));
        let above = format!("{PUBLIC_URL}{}", self_check(edition));
        let expected = if page.starts_with("outcome/") { vec![home, above, own] } else { vec![home, own] };
        assert_eq!(trail, expected, "{address}");
    }
}

#[tokio::test]
async fn each_fold_of_a_page_of_questions_is_a_question_with_its_answer_in_plain_words() {
    let app = TestApp::with(Arc::clone(&FILLED)).await;
    let html = app.get("/en/asked").await.html();
    assert_eq!(words(&only(&html, "title")), "Low back pain: what people ask – No scan without a plan");
    let node = &nodes(&html)[0];
    assert_eq!(kinds(node), ["MedicalWebPage", "FAQPage"]);
    let asked = node["mainEntity"].as_array().unwrap();
    assert_eq!(asked.len(), 1, "{asked:?}");
    assert_eq!(asked[0]["name"], "Should I rest in bed?");
    assert_eq!(
        asked[0]["acceptedAnswer"]["text"],
        "Rest when you must. Do not stay & lie: walk a little; sit < 1 hour. Note. It waits for review."
    );
    // Every page of that layout there is, with as many questions as it has folds.
    let app = TestApp::new().await;
    for edition in &site().editions {
        for page in edition.pages.values() {
            let folds = page.body.sections.iter().filter(|section| section.kind == SectionKind::Fold).count();
            let html = app.get(&edition.address(&page.id)).await.html();
            let asked = nodes(&html)[0]["mainEntity"].as_array().map_or(0, Vec::len);
            let questions = page.layout == Layout::Questions;
            assert_eq!(asked, if questions { folds } else { 0 }, "{}", page.id);
            assert!(!questions || folds > 0, "{}: questions without a fold", page.id);
        }
    }
}

#[tokio::test]
async fn a_publisher_who_is_known_is_named() {
    let app = TestApp::with(Arc::clone(&FILLED)).await;
    for (address, named) in [("/en", true), ("/en/plan", true), ("/fr", false)] {
        let node = nodes(&app.get(address).await.html())[0].clone();
        let site = if address == "/en/plan" { &node["isPartOf"] } else { &node };
        assert_eq!(site["publisher"]["name"].as_str(), named.then_some("Example & Partners <Health>"), "{address}");
    }
}

#[tokio::test]
async fn nothing_is_told_of_pages_made_from_answers_or_of_errors() {
    let app = TestApp::new().await;
    let edition = &site().editions[0];
    let address = self_check(edition);
    let everything = [
        app.post(&address, "emergency-signs=both-legs").await,
        app.post(&address, "emergency-signs=none&switch=language").await,
        app.post(&address, "").await,
        app.get("/en/nowhere").await,
        app.get("/nowhere").await,
    ];
    for reply in everything {
        let html = reply.html();
        let found = select(&html, "meta[property], meta[name^=twitter], script[type='application/ld+json']");
        assert!(found.is_empty(), "{} {:?}", reply.status, reply.main("data-page"));
        assert_eq!(attribute(&only(&html, "meta[name=robots]"), "content"), "noindex", "{}", reply.status);
    }
}
