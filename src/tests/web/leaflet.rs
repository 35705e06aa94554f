//! The self-check as a leaflet (`checklist = "leaflet"`): the same statements, the advice beside each, nothing to tick.

use std::sync::{Arc, LazyLock};

use axum::http::StatusCode;
use scanplan::self_check::AnswerRef;
use scanplan::web::press::Generation;

use crate::support::{TestApp, attribute, generation_with, only, select, self_check, site, words};

static LEAFLET: LazyLock<Arc<Generation>> = LazyLock::new(|| generation_with("checklist = \"open\"", "checklist = \"leaflet\""));

async fn app() -> TestApp {
    TestApp::with(Arc::clone(&LEAFLET)).await
}

/// A text as a reader sees it.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[tokio::test]
async fn every_statement_stands_there_with_the_advice_that_ticking_it_would_open() {
    let app = app().await;
    let questionnaire = &site().rules.questionnaire;
    for edition in &site().editions {
        let html = app.get(&self_check(edition)).await.html();
        let leads = |at: &AnswerRef| {
            let answer = &questionnaire.questions[at.question].answers[at.answer];
            answer.outcome.is_some() || answer.adds.is_some()
        };
        let all: Vec<_> = questionnaire.answers().filter(|(at, _)| leads(at)).collect();
        let rows = select(&html, "[data-answer]");
        assert_eq!(rows.len(), all.len());
        for (row, (at, answer)) in rows.iter().zip(all) {
            let question = &questionnaire.questions[at.question];
            assert_eq!(attribute(row, "data-answer"), format!("{}/{}", question.id, answer.id));
            let row = scraper::Html::parse_fragment(&row.html());
            let core = edition.wording.questions[at.question].answers[at.answer].core.plain();
            assert!(words(&only(&row, "dt")).starts_with(&plain(&core)), "{core}");
            let advice: Vec<_> = select(&row, ".advice a").iter().map(|link| (attribute(link, "href"), words(link))).collect();
            let expected = answer.outcome.map(|outcome| {
                let id = &questionnaire.outcomes[outcome.0].id;
                (edition.outcome_addresses[id].clone(), plain(&edition.wording.outcomes[outcome.0].summary))
            });
            assert_eq!(advice.into_iter().map(|(href, text)| (href, plain(&text))).collect::<Vec<_>>(), Vec::from_iter(expected));
            let added = answer.adds.as_ref().map(|id| plain(&edition.wording.adds[id].title));
            let folds = select(&row, "summary").iter().map(|fold| plain(&words(fold))).collect::<Vec<_>>();
            assert!(added.iter().all(|title| folds.contains(title)), "{added:?} in {folds:?}");
        }
    }
}

#[tokio::test]
async fn there_is_nothing_to_tick_to_send_or_to_run() {
    let app = app().await;
    for edition in &site().editions {
        let reply = app.get(&self_check(edition)).await;
        assert_eq!((reply.status, reply.main("data-page").as_deref()), (StatusCode::OK, Some("self-check")));
        let html = reply.html();
        assert!(select(&html, "form, input, button, script:not([type='application/ld+json']), #device").is_empty());
        assert_eq!(select(&html, "#languages a").len(), site().editions.len() - 1, "languages are links");
        let texts = app.get(&format!("{}/texts.json", edition.home())).await;
        assert_eq!(texts.status, StatusCode::NOT_FOUND, "texts for a device");
    }
    assert!(!app.get("/kept.js").await.text().contains("texts.json"));
}

#[tokio::test]
async fn a_form_from_before_the_change_leads_to_the_leaflet_unread_and_uncounted() {
    let app = app().await;
    let address = self_check(&site().editions[0]);
    for body in ["emergency-signs=both-legs", "emergency-signs=none&switch=language", "nonsense"] {
        let reply = app.post(&address, body).await;
        assert_eq!((reply.status, reply.header("location")), (StatusCode::SEE_OTHER, address.as_str()));
        assert!(reply.body.is_empty());
    }
    assert_eq!(app.counted().await, Vec::<String>::new());
}
