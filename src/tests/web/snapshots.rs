//! What people read, for review: an outline of each kind of page in each language.

use crate::outline::outline;
use crate::support::{Reply, TestApp, self_check, site};

fn review(name: &str, code: &str, reply: &Reply) {
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(format!("{name}-{code}"), outline(reply));
    });
}

/// One page by id, in every language.
async fn page(id: &str) {
    let app = TestApp::new().await;
    for edition in &site().editions {
        review(id, &edition.locale.code, &app.get(&edition.address(id)).await);
    }
}

#[tokio::test]
async fn the_home_page_reads_as_reviewed() {
    page("home").await;
}

#[tokio::test]
async fn the_questionnaire_reads_as_reviewed() {
    page("self-check").await;
}

#[tokio::test]
async fn the_plan_reads_as_reviewed() {
    page("plan").await;
}

#[tokio::test]
async fn the_page_on_scans_reads_as_reviewed() {
    page("why-no-scan").await;
}

#[tokio::test]
async fn the_whole_decision_card_reads_as_reviewed() {
    page("decision-card").await;
}

#[tokio::test]
async fn every_outcome_reads_as_reviewed() {
    let app = TestApp::new().await;
    for edition in &site().editions {
        for (outcome, address) in &edition.outcome_addresses {
            review(&format!("outcome-{outcome}"), &edition.locale.code, &app.get(address).await);
        }
    }
}

#[tokio::test]
async fn an_outcome_made_from_answers_reads_as_reviewed() {
    let app = TestApp::new().await;
    let calm = "emergency-signs=none&today-signs=none&scope=none&soon-signs=none";
    let plan =
        format!("{calm}&duration=2-to-6-weeks-stuck&leg-pain=yes&worries=off-work&worries=afraid-to-move&worries=low-mood");
    let emergency = "emergency-signs=saddle-numbness&emergency-signs=bladder-bowel&today-signs=fever&scope=unsure";
    for edition in &site().editions {
        review("decided-review", &edition.locale.code, &app.post(&self_check(edition), plan.clone()).await);
        review("decided-emergency", &edition.locale.code, &app.post(&self_check(edition), emergency).await);
    }
}

#[tokio::test]
async fn the_list_of_errors_reads_as_reviewed() {
    let app = TestApp::new().await;
    let body = "emergency-signs=none&today-signs=none&scope=none&scope=pregnant&soon-signs=nonsense";
    for edition in &site().editions {
        let whole = outline(&app.post(&self_check(edition), body).await);
        // The questions themselves stand in the snapshot of the questionnaire.
        let (head, _) = whole.split_once("\n  <form#leaflet>").unwrap();
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(format!("errors-{}", edition.locale.code), head);
        });
    }
}

#[tokio::test]
async fn every_error_page_reads_as_reviewed() {
    let app = TestApp::new().await;
    for edition in &site().editions {
        let path = self_check(edition);
        let replies = [
            app.get(&format!("{}/nowhere", edition.home())).await,
            app.post(&edition.home(), "").await,
            app.post_with(&path, "", &[("sec-fetch-site", "cross-site")]).await,
            app.post(&path, "x".repeat(20_000)).await,
            app.ask(axum::http::Method::POST, &path, &[]).await,
        ];
        let outlines: Vec<String> = replies.iter().map(outline).collect();
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(format!("error-pages-{}", edition.locale.code), outlines.join("\n\n"));
        });
    }
}
