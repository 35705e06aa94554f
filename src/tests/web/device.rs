//! What the device gets: with the page the rules it decides by and the modules, beside it every text that answers can open.

use axum::http::Method;
use scanplan::self_check::NONE;
use scraper::Html;
use serde_json::Value;

use crate::support::{TestApp, attribute, only, real, select, site, words};

/// A block of data on a page.
fn data(page: &Html, id: &str) -> Value {
    let block = only(page, &format!("script#{id}[type='application/json']"));
    serde_json::from_str(&block.text().collect::<String>()).unwrap()
}

#[tokio::test]
async fn the_form_carries_the_rules_that_the_server_decides_by() {
    let app = TestApp::new().await;
    for edition in &site().editions {
        let rules = data(&app.get(&edition.address("self-check")).await.html(), "rules");
        assert_eq!(rules, site().rules.data());
        assert_eq!(rules["version"], site().rules.version);
        assert_eq!(rules["questions"].as_array().unwrap().len(), site().rules.questionnaire.questions.len());
        assert_eq!(rules["outcomes"][0]["id"], site().rules.questionnaire.outcomes[0].id);
    }
}

#[tokio::test]
async fn the_form_names_its_texts_and_carries_none_of_them() {
    let app = TestApp::new().await;
    for edition in &site().editions {
        let reply = app.get(&edition.address("self-check")).await;
        let html = reply.html();
        assert_eq!(attribute(&only(&html, "#device"), "data-texts"), format!("/{}/texts.json", edition.locale.code));
        let blocks: Vec<String> = select(&html, "#device > *").iter().map(|block| attribute(block, "id")).collect();
        assert_eq!(blocks, ["rules", "words", "fault"]);
        let fault = Html::parse_fragment(data(&html, "fault").as_str().unwrap());
        assert_eq!(words(&only(&fault, ".error > span:last-child")), "", "a place for the words of the question");
        for text in &edition.wording.outcomes {
            assert!(!reply.text().contains(&text.title), "{}: the first question waits for what comes last", text.title);
        }
    }
}

#[tokio::test]
async fn the_texts_are_data_of_the_same_rules_and_can_only_be_read() {
    let app = TestApp::new().await;
    for edition in &site().editions {
        let address = format!("/{}/texts.json", edition.locale.code);
        let reply = app.get(&address).await;
        assert_eq!((reply.status.as_u16(), reply.header("content-type")), (200, "application/json"), "{address}");
        assert_eq!(reply.header("cache-control"), "public, max-age=0, must-revalidate", "{address}");
        assert_eq!(app.ask(Method::GET, &address, &[("if-none-match", reply.header("etag"))]).await.status.as_u16(), 304);
        let texts: Value = serde_json::from_str(reply.text()).unwrap();
        assert_eq!(texts.as_object().unwrap().keys().collect::<Vec<_>>(), ["html", "version"]);
        let rules = data(&app.get(&edition.address("self-check")).await.html(), "rules");
        assert_eq!(texts["version"], rules["version"]);
        assert_eq!(texts["version"], site().rules.version);
        // Who sends something is not answered, and so nothing is read.
        for method in [Method::POST, Method::PUT, Method::DELETE] {
            let refused = app.ask(method.clone(), &address, &[]).await;
            assert_eq!((refused.status.as_u16(), refused.header("allow")), (405, "GET, HEAD"), "{method} {address}");
        }
        assert_eq!(app.post(&address, "emergency-signs=both-legs").await.status.as_u16(), 405);
    }
    for address in ["/xx/texts.json", "/texts.json", "/en/texts"] {
        assert_eq!(app.get(address).await.status.as_u16(), 404, "{address}");
    }
    let mut counted = app.counted().await;
    counted.sort();
    let mut pages: Vec<_> =
        site().editions.iter().map(|edition| format!("{} page-view self-check 1", edition.locale.code)).collect();
    pages.sort();
    assert_eq!(counted, pages, "texts are no view of a page");
}

#[tokio::test]
async fn the_texts_hold_every_outcome_with_the_words_that_the_server_would_send() {
    let app = TestApp::new().await;
    let questionnaire = &site().rules.questionnaire;
    for edition in &site().editions {
        let texts: Value = serde_json::from_str(app.get(&format!("{}/texts.json", edition.home())).await.text()).unwrap();
        let texts = texts["html"].as_str().unwrap();
        assert!(!texts.contains("<!"), "a comment or marker");
        // A template's own content is a tree apart, so each is read by itself.
        let template = |attribute: &str| {
            let start = texts.find(attribute).unwrap_or_else(|| panic!("no {attribute}"));
            let content = &texts[start..];
            Html::parse_fragment(&content[content.find('>').unwrap() + 1..content.find("</template>").unwrap()])
        };
        for (outcome, text) in questionnaire.outcomes.iter().zip(&edition.wording.outcomes) {
            let html = template(&format!("data-outcome=\"{}\"", outcome.id));
            assert_eq!(words(&only(&html, "h1")), text.title.replace(['\u{a0}', '\u{202f}'], " "));
            assert_eq!(select(&html, ".reasons").len(), 1);
            assert!(select(&html, "input").is_empty(), "no answer travels from the device");
            assert_eq!(select(&html, "[data-act=calendar]").len(), usize::from(!outcome.look_again.is_empty()));
        }
        for (id, passage) in &edition.wording.adds {
            assert_eq!(
                words(&only(&template(&format!("data-add=\"{id}\"")), "h2")),
                passage.title.replace(['\u{a0}', '\u{202f}'], " ")
            );
        }
        for (at, answer) in questionnaire.answers().filter(|(_, answer)| answer.id != NONE) {
            let question = &questionnaire.questions[at.question].id;
            let given = texts.contains(&format!("data-reason=\"{question}/{}\"", answer.id));
            assert_eq!(given, answer.outcome.is_some() || answer.adds.is_some(), "{question}/{}", answer.id);
        }
    }
}

#[tokio::test]
async fn only_the_form_before_any_answer_is_answered_on_the_device() {
    let app = TestApp::new().await;
    let address = site().editions[0].address("self-check");
    let started = app.get(&address).await.html();
    let script = attribute(&only(&started, "script[type=module]"), "src");
    let base = real().assets().base.clone();
    assert_eq!(script, format!("{base}/js/start.js"));
    let preloads: Vec<String> = select(&started, "link[rel=modulepreload]").iter().map(|link| attribute(link, "href")).collect();
    for module in ["self-check.js", "decision.js"] {
        assert!(preloads.contains(&format!("{base}/js/{module}")), "{preloads:?}");
    }
    for asset in preloads.iter().chain([&script]) {
        let reply = app.get(asset).await;
        assert_eq!((reply.status.as_u16(), reply.header("content-type")), (200, "text/javascript; charset=utf-8"), "{asset}");
    }
    assert!(select(&started, "link[rel=manifest]").is_empty(), "fetching a manifest would be a request while somebody answers");
    for body in ["", "switch=language", "emergency-signs=both-legs"] {
        let html = app.post(&address, body).await.html();
        assert!(select(&html, "script, #device").is_empty(), "{body}: answers that travelled are for the server");
    }
}
