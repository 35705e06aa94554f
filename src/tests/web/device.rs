//! What a page carries for the device: the rules it decides by, every text that answers can open, and the modules.

use scanplan::self_check::NONE;
use scraper::Html;
use serde_json::Value;

use crate::support::{TestApp, attribute, only, real, select, site, words};

/// The blocks of data on the form of an edition.
async fn data(app: &TestApp, address: &str, id: &str) -> Value {
    let html = app.get(address).await.html();
    let block = only(&html, &format!("script#{id}[type='application/json']"));
    serde_json::from_str(&block.text().collect::<String>()).unwrap()
}

#[tokio::test]
async fn the_form_carries_the_rules_that_the_server_decides_by() {
    let app = TestApp::new().await;
    for edition in &site().editions {
        let rules = data(&app, &edition.address("self-check"), "rules").await;
        assert_eq!(rules, site().rules.data());
        assert_eq!(rules["version"], site().rules.version);
        assert_eq!(rules["questions"].as_array().unwrap().len(), site().rules.questionnaire.questions.len());
        assert_eq!(rules["outcomes"][0]["id"], site().rules.questionnaire.outcomes[0].id);
    }
}

#[tokio::test]
async fn the_form_carries_every_outcome_with_the_words_that_the_server_would_send() {
    let app = TestApp::new().await;
    let questionnaire = &site().rules.questionnaire;
    for edition in &site().editions {
        let texts = data(&app, &edition.address("self-check"), "texts").await;
        let texts = texts.as_str().unwrap();
        assert!(!texts.contains("<!"), "a comment or marker");
        // A template's own content is a tree apart, so each is read by itself.
        let template = |attribute: &str| {
            let start = texts.find(attribute).unwrap_or_else(|| panic!("no {attribute}"));
            let content = &texts[start..];
            Html::parse_fragment(&content[content.find('>').unwrap() + 1..content.find("</template>").unwrap()])
        };
        for (outcome, text) in questionnaire.outcomes.iter().zip(&edition.wording.outcomes) {
            let html = template(&format!("data-outcome=\"{}\"", outcome.id));
            assert_eq!(words(&only(&html, "h1")), text.title.replace('\u{a0}', " "));
            assert_eq!(select(&html, ".reasons").len(), 1);
            assert!(select(&html, "input").is_empty(), "no answer travels from the device");
            assert_eq!(select(&html, "[data-act=calendar]").len(), usize::from(!outcome.look_again.is_empty()));
        }
        for (id, passage) in &edition.wording.adds {
            assert_eq!(words(&only(&template(&format!("data-add=\"{id}\"")), "h2")), passage.title.replace('\u{a0}', " "));
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
    assert_eq!(script, format!("{base}/js/self-check.js"));
    let preloads: Vec<String> = select(&started, "link[rel=modulepreload]").iter().map(|link| attribute(link, "href")).collect();
    assert!(preloads.contains(&format!("{base}/js/decision.js")), "{preloads:?}");
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
