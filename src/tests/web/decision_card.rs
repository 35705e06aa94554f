//! The decision card: the flow, what leads to each outcome, the patient cases and the versions, as clinicians read them.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use scanplan::export::Flow;
use scanplan::files::Files;
use scanplan::self_check::Urgency;
use scanplan::site::{Drafts, Edition, Site, load_files_with};
use scanplan::web::assets::Assets;
use scanplan::web::press::{Generation, press};
use scraper::Html;

use crate::support::{TestApp, attribute, copy, only, public_url, root, select, site, words};

/// The card in every language.
async fn cards(app: &TestApp, site: &Site) -> Vec<(usize, Html)> {
    let mut cards = Vec::new();
    for (position, edition) in site.editions.iter().enumerate() {
        cards.push((position, app.get(&edition.address("decision-card")).await.html()));
    }
    cards
}

/// Words without the spaces that a drawing or typography puts between them.
fn bare(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

#[tokio::test]
async fn the_picture_says_every_question_and_ends_every_exit_in_its_outcome() {
    let flow = Flow::of(&site().rules.questionnaire);
    for (position, html) in cards(&TestApp::new().await, site()).await {
        let edition = &site().editions[position];
        let pictures = select(&html, ".flow-map > svg[role=img]");
        assert_eq!(pictures.len(), 2, "one for a phone, one for more room");
        for picture in pictures {
            assert!(!attribute(&picture, "aria-label").is_empty());
            let picture = Html::parse_fragment(&picture.html());
            let names: Vec<String> = select(&picture, ".name").iter().map(|name| bare(&words(name))).collect();
            let shorts = edition.wording.questions.iter().map(|question| bare(&question.short));
            assert!(shorts.clone().all(|short| names.contains(&short)), "{names:?}");
            let outcomes: Vec<String> = select(&picture, ".outcome").iter().map(|outcome| bare(&words(outcome))).collect();
            let exits = flow.stops.iter().flat_map(|stop| &stop.exits);
            let expected: Vec<String> = exits.map(|exit| bare(&edition.wording.outcomes[exit.outcome.0].title)).collect();
            assert_eq!(outcomes, expected);
            let heavy = flow.stops.iter().flat_map(|stop| &stop.exits).filter(|exit| exit.at_once).count();
            assert_eq!(select(&picture, "path.at-once").len(), heavy);
        }
        // The same in words, for whoever sees no picture.
        let list = words(&only(&html, ".flow-words"));
        assert!(edition.wording.questions.iter().all(|question| bare(&list).contains(&bare(&question.short))), "{list}");
    }
}

#[tokio::test]
async fn what_leads_to_an_outcome_is_every_answer_with_it_and_each_row_leads_to_its_statement() {
    let rules = &site().rules.questionnaire;
    for (_, html) in cards(&TestApp::new().await, site()).await {
        let ids: BTreeSet<String> = select(&html, "[id]").iter().map(|element| attribute(element, "id")).collect();
        let statements: Vec<String> =
            select(&html, ".rules > [data-answer]").iter().map(|row| attribute(row, "data-answer")).collect();
        let all = rules.answers().map(|(at, answer)| format!("{}/{}", rules.questions[at.question].id, answer.id));
        assert_eq!(statements, all.collect::<Vec<_>>(), "every statement stands on the card once");
        for (position, outcome) in rules.outcomes.iter().enumerate() {
            let rows = select(&html, &format!("[data-leads-to={}] [data-answer]", outcome.id));
            let found: Vec<String> = rows.iter().map(|row| attribute(row, "data-answer")).collect();
            let expected = rules.answers().filter(|(_, answer)| answer.outcome == Some(Urgency(position)));
            let expected = expected.map(|(at, answer)| format!("{}/{}", rules.questions[at.question].id, answer.id));
            assert_eq!(found, expected.collect::<Vec<_>>(), "{}", outcome.id);
            let links = select(&html, &format!("[data-leads-to={}] a", outcome.id));
            for link in links.iter().map(|link| attribute(link, "href")) {
                assert!(link.strip_prefix('#').is_some_and(|id| ids.contains(id)), "{link}");
            }
            let adds = select(&html, &format!("[data-leads-to={}] li li", outcome.id)).len();
            assert_eq!(adds > 0, outcome.adds, "{}", outcome.id);
        }
    }
}

#[tokio::test]
async fn every_patient_case_stands_there_with_its_mark() {
    for (position, html) in cards(&TestApp::new().await, site()).await {
        let edition = &site().editions[position];
        let (all, right) = (select(&html, "[data-case]"), select(&html, "[data-case][data-passes=true]"));
        assert_eq!((all.len(), right.len()), (site().cases.all.len(), site().cases.all.len()));
        assert!(all.len() > 100 && select(&html, "details[open]").is_empty());
        for (case, row) in site().cases.all.iter().zip(&all) {
            assert_eq!(attribute(row, "data-case"), case.id, "in the order of the file, which is that of the outcomes");
            let foreign = row.html().contains("lang=");
            assert_eq!(foreign, edition.locale.code != site().cases.language, "{}", row.html());
        }
    }
}

#[tokio::test]
async fn the_version_that_decides_is_marked_with_its_reason_in_the_language_of_the_page() {
    for (position, html) in cards(&TestApp::new().await, site()).await {
        let edition = &site().editions[position];
        let now = only(&html, &format!(".versions [data-rules=\"{}\"]", site().rules.version));
        let version = site().versions.iter().find(|version| version.rules == site().rules.version).unwrap();
        assert!(bare(&words(&now)).contains(&bare(&version.reason[&edition.locale.code])), "{}", words(&now));
        assert_eq!(select(&html, ".versions b").len(), 1, "one version decides");
        assert!(select(&html, ".unknown").is_empty());
        assert_eq!(select(&html, ".versions li").len(), site().versions.len());
    }
}

/// What editors see of content that was changed: the site where it is shown to them, and whether visitors would get it.
fn edited(path: &str, from: &str, to: &str) -> (Option<Site>, bool) {
    let folder = tempfile::tempdir().unwrap();
    for part in ["content", "locales"] {
        copy(&root().join(part), &folder.path().join(part));
    }
    let file = folder.path().join(path);
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.contains(from), "{path} holds {from}");
    std::fs::write(&file, text.replacen(from, to, 1)).unwrap();
    let load = |drafts| {
        let (files, diagnostics) = Files::read(folder.path());
        load_files_with(&files, diagnostics, drafts).0
    };
    (load(Drafts::Shown), load(Drafts::Hidden).is_some())
}

fn pressed(site: Site) -> Arc<Generation> {
    let pressing = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            scanplan::web::start();
            press(site, Assets::load(Path::new(root())).unwrap(), &public_url()).await.unwrap()
        })
    });
    pressing.join().unwrap()
}

async fn card_of(generation: &Arc<Generation>) -> (Html, &Edition) {
    let edition = &generation.site.editions[0];
    let app = TestApp::with(Arc::clone(generation)).await;
    (app.get(&edition.address("decision-card")).await.html(), edition)
}

#[tokio::test]
async fn a_case_that_comes_out_differently_is_refused_and_shows_editors_its_mark() {
    let story = "id = \"both-legs-numb-since-yesterday\"";
    let vignettes = std::fs::read_to_string(root().join("content/self-check/vignettes.toml")).unwrap();
    let case = &vignettes[vignettes.find(story).unwrap()..];
    let case = &case[..case.find("adds").unwrap()];
    let changed = case.replace("outcome = \"emergency\"", "outcome = \"review\"");
    let (shown, served) = edited("content/self-check/vignettes.toml", case, &changed);
    assert!(!served, "visitors keep what they have");
    let generation = pressed(shown.unwrap());
    let (html, edition) = card_of(&generation).await;
    let failed = only(&html, "[data-case][data-passes=false]");
    assert_eq!(attribute(&failed, "data-case"), "both-legs-numb-since-yesterday");
    let mark = words(&only(&Html::parse_fragment(&failed.html()), ".verdict"));
    assert!(bare(&mark).contains(&bare(&edition.wording.outcomes[0].title)), "it says what the rules decide: {mark}");
    assert_eq!(select(&html, "details[open] [data-passes=false]").len(), 1, "its fold is open");
    let all = generation.site.cases.all.len();
    assert!(words(&only(&html, "section:has(> #cases) > p:first-of-type")).contains(&(all - 1).to_string()));
}

#[tokio::test]
async fn rules_that_nobody_has_noted_are_refused_and_shown_to_editors_as_such() {
    let (shown, served) = edited("content/self-check/rules.toml", "days = 14", "days = 21");
    assert!(!served, "visitors keep what they have");
    let generation = pressed(shown.unwrap());
    let (html, _) = card_of(&generation).await;
    let version = &generation.site.rules.version;
    assert_ne!(*version, site().rules.version);
    assert_eq!(attribute(&only(&html, ".unknown"), "data-rules"), *version);
    assert!(select(&html, ".versions b").is_empty(), "no version of the list decides");
}

#[tokio::test]
async fn the_card_alone_loads_its_sheet() {
    let app = TestApp::new().await;
    for edition in &site().editions {
        for id in edition.pages.keys() {
            let html = app.get(&edition.address(id)).await.html();
            let own = select(&html, "link[rel=stylesheet][href$='/pages/decision-card.css']").len();
            assert_eq!(own, usize::from(id == "decision-card"), "{id}");
        }
    }
}
