//! A source that went live before it was translated: in every other language the text says so, with a link, wherever it stands.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use scanplan::site::Edition;
use scanplan::web::press::Generation;
use scraper::Html;

use crate::support::{Reply, TestApp, attribute, copy, generation_of, only, root, select, self_check, site, words};

const WAIVER: &str = "A. Peeters, GP, 2026-12-24, a sign was missing";
/// One text of each kind.
const TEXTS: [&str; 6] = [
    "plan",
    "home",
    "self-check/questions/today-signs",
    "self-check/outcomes/self-care",
    "self-check/adds/work",
    "self-check/shared/do-not-wait",
];

/// The code of the language that the others are made from.
fn source() -> &'static str {
    let codes = site().editions.iter().map(|edition| edition.locale.code.as_str());
    let is_source =
        |code: &&str| !std::fs::read_to_string(root().join(format!("content/{code}/plan.md"))).unwrap().contains("\ntranslated");
    codes.into_iter().find(is_source).unwrap()
}

/// Changes the source of one text of each kind, with leave to publish.
fn change(folder: &Path) {
    for part in ["content", "locales"] {
        copy(&root().join(part), &folder.join(part));
    }
    for name in TEXTS {
        let file = folder.join(format!("content/{}/{name}.md", source()));
        let text = std::fs::read_to_string(&file).unwrap();
        let text = text.replacen("+++\n", &format!("+++\npublish-before-translation = \"{WAIVER}\"\n"), 1);
        std::fs::write(file, text.replacen("title = \"", "title = \"Xyz ", 1)).unwrap();
    }
}

static CHANGED: LazyLock<Arc<Generation>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    change(folder.path());
    generation_of(folder.path())
});

/// The notice of a text in an edition, as its words and where it leads; nothing where there is none.
fn notice(html: &Html, name: &str) -> Option<(String, String, String)> {
    let found = select(html, &format!("[data-ahead='{name}']"));
    let inner = Html::parse_fragment(&found.first()?.html());
    assert_eq!(found.len(), 1, "{name}");
    let link = only(&inner, "a");
    Some((words(&only(&inner, "aside")), attribute(&link, "href"), attribute(&link, "hreflang")))
}

fn notices(reply: &Reply) -> usize {
    reply.text().matches("data-ahead").count()
}

/// The editions that wait for a translation.
fn waiting() -> Vec<&'static Edition> {
    site().editions.iter().filter(|edition| edition.locale.code != source()).collect()
}

fn source_edition() -> &'static Edition {
    site().edition(source()).unwrap()
}

#[tokio::test]
async fn readers_of_the_other_languages_are_told_on_the_text_itself_and_led_to_the_newer_one() {
    let app = TestApp::with(Arc::clone(&CHANGED)).await;
    for edition in waiting() {
        let outcome = &edition.outcome_addresses["self-care"];
        let there = &source_edition().outcome_addresses["self-care"];
        let pages = [
            (edition.address("plan"), "plan", source_edition().address("plan")),
            (edition.home(), "home", source_edition().home()),
            (self_check(edition), TEXTS[2], format!("{}#today-signs", self_check(source_edition()))),
            (outcome.clone(), TEXTS[3], there.clone()),
            (edition.address("decision-card"), TEXTS[2], format!("{}#today-signs", self_check(source_edition()))),
        ];
        for (address, name, leads) in pages {
            let html = app.get(&address).await.html();
            let (words, href, tag) = notice(&html, name).unwrap_or_else(|| panic!("{address} says nothing of {name}"));
            assert_eq!((href, tag), (leads, source_edition().locale.tag.clone()));
            assert!(words.contains("24") && words.contains("2026"), "{words}");
        }
        assert_eq!(notices(&app.get(&edition.address("why-no-scan")).await), 0, "a text that is up to date says nothing");
        // What stands on several pages is told on each.
        let shared = notice(&app.get(outcome).await.html(), TEXTS[5]).unwrap();
        assert!(shared.1.ends_with("#do-not-wait") && shared.1.starts_with(&source_edition().home()), "{}", shared.1);
    }
    for address in [source_edition().address("plan"), self_check(source_edition()), source_edition().home()] {
        assert_eq!(notices(&app.get(&address).await), 0, "the source is as new as can be");
    }
}

#[tokio::test]
async fn the_notice_stands_in_an_outcome_made_from_answers_and_in_the_texts_for_a_device() {
    let app = TestApp::with(Arc::clone(&CHANGED)).await;
    let body =
        "emergency-signs=none&today-signs=none&scope=none&soon-signs=none&duration=under-2-weeks&leg-pain=no&worries=off-work";
    for edition in waiting() {
        let html = app.post(&self_check(edition), body).await.html();
        for name in [TEXTS[4], TEXTS[5]] {
            assert!(notice(&html, name).is_some(), "{name}");
        }
        let texts = app.get(&format!("{}/texts.json", edition.home())).await;
        for name in &TEXTS[3..] {
            assert!(texts.text().contains(&format!("data-ahead=\\\"{name}")), "{name}");
        }
        assert!(!texts.text().contains("translated =") && !texts.text().contains(WAIVER));
    }
}

#[tokio::test]
async fn the_decision_card_says_who_let_it_go_live_and_no_other_page_does() {
    let app = TestApp::with(Arc::clone(&CHANGED)).await;
    for edition in &site().editions {
        let card = app.get(&edition.address("decision-card")).await;
        assert_eq!(card.text().matches(WAIVER).count(), 1);
        for page in ["plan", "self-check", "about"] {
            assert!(!app.get(&edition.address(page)).await.text().contains(WAIVER));
        }
    }
}

#[tokio::test]
async fn the_leaflet_says_it_too() {
    let folder = tempfile::tempdir().unwrap();
    change(folder.path());
    let file = folder.path().join("content/site.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replace("checklist = \"open\"", "checklist = \"leaflet\"")).unwrap();
    let app = TestApp::with(generation_of(folder.path())).await;
    for edition in waiting() {
        let html = app.get(&self_check(edition)).await.html();
        assert!(notice(&html, TEXTS[2]).is_some());
        assert!(!select(&html, &format!("dd [data-ahead='{}']", TEXTS[4])).is_empty());
    }
}
