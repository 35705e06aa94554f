//! A fifth language and a sixth from files alone, one of them written from right to left: complete, through the whole self-check, and
//! without a word that stands in the code.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

use axum::http::Method;
use scanplan::site::{Edition, load};
use scanplan::web::press::Generation;
use scraper::{ElementRef, Html, Node};
use serde_json::Value;

use crate::contract::{Reply as Expected, examples};
use crate::form::{body, cases};
use crate::pseudo_language::{ACCENTED, Pseudo, RIGHT_TO_LEFT};
use crate::support::{PUBLIC_URL, Reply, TestApp, attribute, copy, generation_of, only, root, select, self_check, words};

const BOTH: [Pseudo; 2] = [ACCENTED, RIGHT_TO_LEFT];

/// The repository's texts with both languages added.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for part in ["content", "locales"] {
        copy(&root().join(part), &folder.path().join(part));
    }
    for language in BOTH {
        language.add_to(folder.path()).unwrap();
    }
    folder
}

/// A site with both languages, pressed once for all tests of this process.
pub(crate) static MADE: LazyLock<Arc<Generation>> = LazyLock::new(|| generation_of(folder().path()));

pub(crate) fn made() -> Vec<&'static Edition> {
    BOTH.iter().map(|language| MADE.site.edition(language.code).unwrap()).collect()
}

/// Attributes that are read aloud or shown.
const SAID: [&str; 7] = ["alt", "aria-label", "data-done", "data-failed", "data-title", "placeholder", "title"];

/// Whether an element is in another language than the page, or holds what no language translates.
fn is_foreign(element: &ElementRef<'_>, tag: &str) -> bool {
    let value = element.value();
    let elsewhere = value.attr("lang").is_some_and(|own| own != tag);
    elsewhere || ["code", "script", "style"].contains(&value.name()) || value.attr("translate") == Some("no")
}

/// Everything that a reader of a page sees, hears or finds of it.
fn said(html: &Html, tag: &str) -> Vec<String> {
    let mut said = Vec::new();
    for node in html.tree.nodes() {
        let foreign = node.ancestors().filter_map(ElementRef::wrap).any(|element| is_foreign(&element, tag));
        match node.value() {
            _ if foreign => {}
            Node::Text(text) => said.push(text.to_string()),
            Node::Element(element) if element.name() == "meta" => {
                let name = element.attr("name").or(element.attr("property")).unwrap_or_default();
                let shown = ["description", "og:title", "og:description", "og:site_name", "og:image:alt"].contains(&name);
                said.extend(element.attr("content").filter(|_| shown).map(str::to_owned));
            }
            Node::Element(element) => said.extend(SAID.iter().filter_map(|name| element.attr(name)).map(str::to_owned)),
            _ => {}
        }
    }
    said
}

/// What a language does not translate, longest first: the bibliography and the hosts in it, and the languages' own names.
static NAMES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let sources = MADE.site.sources.iter().flat_map(|source| {
        let host = source.url.as_deref().and_then(|url| url.split('/').nth(2)).map(str::to_owned);
        [Some(source.by.clone()), Some(source.title.clone()), source.place.clone(), host].into_iter().flatten()
    });
    let languages = MADE.site.editions.iter().map(|edition| edition.locale.name.clone());
    let mut names: Vec<String> = sources.chain(languages).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names
});

/// Words that no file of the language can have brought: Latin letters without an accent, which these languages do not have.
fn untranslated(said: &[String]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for text in said {
        let rest = NAMES.iter().fold(text.clone(), |rest, name| rest.replace(name.as_str(), " "));
        // Addresses, versions of the rules, and the places that a script fills in are no words.
        let version = |word: &str| {
            word.len() > 5
                && word.contains(|sign: char| sign.is_ascii_digit())
                && word.chars().all(|sign| sign.is_ascii_hexdigit())
        };
        let address = |word: &str| word.contains("://") || PUBLIC_URL.ends_with(&format!("://{word}"));
        let words = rest.split_whitespace().filter(|word| !address(word) && !word.starts_with('{') && !version(word));
        let words =
            words.flat_map(|word| word.split(|letter: char| !letter.is_ascii_alphabetic())).filter(|word| !word.is_empty());
        let codes: Vec<String> = MADE.site.editions.iter().map(|edition| edition.locale.code.to_uppercase()).collect();
        found.extend(words.map(str::to_owned).filter(|word| !codes.contains(word)));
    }
    found
}

/// Checks that a reply is a page of a language, whole and translated.
pub(crate) fn assert_own(reply: &Reply, edition: &Edition, name: &str) {
    let html = reply.html();
    let page = only(&html, "html");
    assert_eq!(attribute(&page, "lang"), edition.locale.tag, "{name}");
    assert_eq!(attribute(&page, "dir"), edition.locale.direction.as_str(), "{name}");
    only(&html, "h1");
    assert_eq!(untranslated(&said(&html, &edition.locale.tag)), BTreeSet::new(), "{name}");
}

#[test]
fn a_language_from_files_alone_loads_without_an_error_and_says_what_the_others_say() {
    let (site, diagnostics) = load(folder().path());
    assert!(site.is_some(), "{diagnostics:#?}");
    let own = |file: &str| BOTH.iter().any(|language| file.contains(&format!("/{}/", language.code)));
    // What a machine makes is too long here and there, and it does not know that WCAG is a name.
    let expected = ["description-length", "title-length"];
    let unexpected = diagnostics.iter().filter(|diagnostic| own(&diagnostic.place.file) && !expected.contains(&diagnostic.code));
    let unexpected: Vec<String> = unexpected.map(|found| format!("{} {} {:?}", found.place, found.code, found.values)).collect();
    assert!(unexpected.iter().all(|found| found.contains("accessibility.md") && found.contains("2.")), "{unexpected:#?}");
}

#[tokio::test]
async fn every_page_of_such_a_language_is_there_translated_and_says_its_direction() {
    let app = TestApp::with(Arc::clone(&MADE)).await;
    let english = MADE.site.editions.iter().find(|edition| edition.locale.tag == "en-GB").unwrap();
    for edition in made() {
        let addresses: Vec<&str> =
            edition.page_addresses.values().chain(edition.outcome_addresses.values()).map(String::as_str).collect();
        assert_eq!(edition.page_addresses.len(), english.page_addresses.len());
        assert_eq!(addresses.len(), english.page_addresses.len() + english.outcome_addresses.len());
        for address in addresses {
            let reply = app.get(address).await;
            assert_eq!(reply.status, 200, "{address}");
            assert_own(&reply, edition, address);
            // A picture that nobody has made yet is not promised.
            assert!(!reply.text().contains("og:image"), "{address}");
        }
        // The choice of language, for whoever reads this one first.
        let choice = app.ask(Method::GET, "/", &[("accept-language", &edition.locale.tag)]).await;
        assert_own(&choice, edition, "/");
        let own = only(&choice.html(), ".choice .best").value().attr("dir").map(str::to_owned);
        assert_eq!(own.as_deref(), Some(edition.locale.direction.as_str()));
    }
}

#[tokio::test]
async fn every_language_names_every_other_one_as_its_translation_and_they_name_it() {
    let app = TestApp::with(Arc::clone(&MADE)).await;
    let mut named: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for address in MADE.addresses() {
        let html = app.get(address).await.html();
        let alternates = select(&html, "link[rel=alternate][hreflang]:not([hreflang=x-default])");
        let alternates: BTreeSet<String> =
            alternates.iter().map(|link| attribute(link, "href").replace(PUBLIC_URL, "")).collect();
        assert_eq!(alternates.len(), MADE.site.editions.len(), "{address}");
        assert_eq!(select(&html, "#languages li").len(), MADE.site.editions.len(), "{address}");
        named.insert(address.to_owned(), alternates);
    }
    for (address, alternates) in &named {
        for other in alternates {
            assert!(named[other].contains(address), "{address} names {other}, which does not name it");
        }
    }
    let sitemap = app.get("/sitemap.xml").await;
    for edition in made() {
        assert!(sitemap.text().contains(&format!("<loc>{PUBLIC_URL}{}</loc>", edition.address("plan"))));
        assert!(sitemap.text().contains(&format!("hreflang=\"{}\"", edition.locale.tag)));
    }
}

#[tokio::test]
async fn the_self_check_of_such_a_language_leads_to_every_outcome_without_a_script() {
    let app = TestApp::with(Arc::clone(&MADE)).await;
    for edition in made() {
        let mut reached = BTreeSet::new();
        for case in cases() {
            // The first case of each outcome, with the texts that it adds.
            if !reached.insert((case.outcome.clone(), case.adds.clone())) {
                continue;
            }
            let reply = app.post(&self_check(edition), body(&case.pairs())).await;
            let name = format!("{} {}", edition.locale.code, case.outcome);
            assert_eq!((reply.status.as_u16(), reply.main("data-outcome")), (200, Some(case.outcome)), "{name}");
            assert_eq!(reply.main("data-adds"), Some(case.adds.join(" ")), "{name}");
            assert_own(&reply, edition, &name);
        }
        for (body, expected) in examples() {
            let reply = app.post(&self_check(edition), body.clone()).await;
            let name = format!("{} {body}", edition.locale.code);
            assert_own(&reply, edition, &name);
            match expected {
                Expected::Outcome(outcome, adds) => {
                    let told = (reply.main("data-outcome"), reply.main("data-adds"));
                    assert_eq!((reply.status.as_u16(), told), (200, (Some(outcome), Some(adds))), "{name}");
                }
                Expected::Errors(errors) => {
                    assert_eq!((reply.status.as_u16(), reply.main("data-errors")), (422, Some(errors)), "{name}");
                }
            }
        }
        let all = MADE.site.rules.questionnaire.outcomes.iter().map(|outcome| outcome.id.clone());
        assert_eq!(reached.into_iter().map(|(outcome, _)| outcome).collect::<BTreeSet<_>>(), all.collect());
        // In the middle of it, a reader of another language changes to this one, and keeps what is ticked.
        let reply = app.post(&self_check(edition), "switch=form&duration=under-2-weeks").await;
        assert_own(&reply, edition, "the switch");
        only(&reply.html(), "input[checked][value=under-2-weeks]");
    }
}

#[tokio::test]
async fn what_goes_wrong_is_told_in_such_a_language() {
    let app = TestApp::with(Arc::clone(&MADE)).await;
    for edition in made() {
        let form = self_check(edition);
        let large = "x".repeat(17 * 1024);
        for (reply, status) in [
            (app.get(&format!("{}/nowhere", edition.home())).await, 404),
            (app.ask(Method::DELETE, &edition.home(), &[]).await, 405),
            (app.post_with(&form, "scope=none", &[("sec-fetch-site", "cross-site")]).await, 403),
            (app.post(&form, large).await, 413),
            (app.ask(Method::POST, &form, &[("content-type", "application/json")]).await, 415),
        ] {
            assert_eq!(reply.status, status, "{form}");
            assert_own(&reply, edition, &format!("{form} {status}"));
        }
    }
}

/// Every text in a value of JSON.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(values) => values.iter().flat_map(texts).collect(),
        Value::Object(values) => values.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

#[tokio::test]
async fn what_scripts_calendars_and_systems_read_is_in_such_a_language_too() {
    let app = TestApp::with(Arc::clone(&MADE)).await;
    for edition in made() {
        let (code, tag) = (&edition.locale.code, &edition.locale.tag);
        let device: Value = serde_json::from_str(app.get(&format!("/{code}/texts.json")).await.text()).unwrap();
        assert_eq!(untranslated(&said(&Html::parse_fragment(device["html"].as_str().unwrap()), tag)), BTreeSet::new(), "{code}");
        let html = app.get(&self_check(edition)).await.html();
        let words_of: Value = serde_json::from_str(&only(&html, "script#words").text().collect::<String>()).unwrap();
        let shown = words_of.as_object().unwrap().iter().filter(|(name, _)| *name != "home").flat_map(|(_, value)| texts(value));
        assert_eq!(untranslated(&shown.collect::<Vec<_>>()), BTreeSet::new(), "{code}");

        let manifest: Value = serde_json::from_str(app.get(&format!("/{code}/manifest.webmanifest")).await.text()).unwrap();
        assert_eq!(
            (&manifest["lang"], &manifest["dir"]),
            (&Value::from(tag.as_str()), &edition.locale.direction.as_str().into())
        );
        let names = [texts(&manifest["name"]), texts(&manifest["short_name"])].concat();
        assert_eq!(untranslated(&names), BTreeSet::new(), "{code}");

        let kept = app.get("/kept.js").await;
        let kept: Value = serde_json::from_str(kept.text().trim_start_matches("self.KEPT = ").trim_end_matches(";\n")).unwrap();
        let own = kept["editions"].as_array().unwrap().iter().find(|edition| edition["tag"] == tag.as_str()).unwrap();
        assert_eq!(untranslated(&texts(&own["note"])), BTreeSet::new(), "{code}");

        let calendar = app.get(&format!("{}/plan.ics", edition.outcome_addresses["self-care"])).await;
        assert!(calendar.text().split("\r\n").all(|line| line.len() <= 75), "{code}");
        let unfolded = calendar.text().replace("\r\n ", "");
        let spoken = unfolded.lines().filter_map(|line| line.strip_prefix("SUMMARY:").or(line.strip_prefix("DESCRIPTION:")));
        let spoken: Vec<String> = spoken.map(|line| line.replace("\\n", " ")).collect();
        assert!(spoken.len() >= 2, "{unfolded}");
        assert_eq!(untranslated(&spoken), BTreeSet::new(), "{code}");
    }
}

#[tokio::test]
async fn numbers_addresses_and_sources_keep_their_order_among_words_from_right_to_left() {
    let app = TestApp::with(Arc::clone(&MADE)).await;
    let edition = made()[1];
    assert_eq!(edition.locale.direction.as_str(), "rtl");
    let questions = app.get(&edition.address("questions")).await.html();
    let mut grouped = 0;
    for link in select(&questions, "main a[href^='tel:']") {
        let number = words(&link);
        if number.contains(|sign: char| !sign.is_ascii_digit()) && !number.contains(char::is_alphabetic) {
            assert!(link.html().contains("<bdi>"), "{}", link.html());
            grouped += 1;
        }
    }
    assert!(grouped > 0, "a number of several groups stands there");
    let plan = app.get(&edition.address("plan")).await.html();
    assert!(words(&only(&plan, ".address bdi")).starts_with(PUBLIC_URL));
    let sources = app.get(&edition.address("sources")).await.html();
    assert_eq!(select(&sources, ".notes > li > p:first-child > bdi").len(), MADE.site.sources.len());
    // What stands at the desk is in the languages of the desk, each in its own direction.
    let outcome = app.get(&edition.outcome_addresses["emergency"]).await.html();
    let rows = select(&outcome, ".desk-card dd");
    assert_eq!(rows.len(), MADE.site.editions.len());
    assert!(rows.iter().all(|row| (attribute(row, "lang") == edition.locale.tag) == (attribute(row, "dir") == "rtl")));
}
