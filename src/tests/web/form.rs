//! The form over HTTP: every example, every patient case and thousands of random forms, in every language.

use std::collections::{BTreeMap, BTreeSet};

use form_urlencoded::Serializer;
use serde::Deserialize;

use crate::contract::{Pair, QUESTIONS, Reply as Expected, examples, pairs, reply};
use crate::random_forms::Random;
use crate::support::{Reply, TestApp, attribute, only, root, select, self_check, site, words};

/// The body of a form, with its values escaped as a browser escapes them.
pub(crate) fn body(pairs: &[Pair]) -> String {
    Serializer::new(String::new()).extend_pairs(pairs).finish()
}

/// Checks a reply against the contract.
fn assert_reply(reply: &Reply, expected: &Expected, name: &str) {
    assert_eq!(reply.main("data-page").as_deref(), Some("self-check"), "{name}");
    assert_eq!(reply.header("cache-control"), "no-store", "{name}");
    match expected {
        Expected::Outcome(outcome, adds) => {
            assert_eq!(reply.status, 200, "{name}");
            assert_eq!(reply.main("data-outcome").as_ref(), Some(outcome), "{name}");
            assert_eq!(reply.main("data-adds").as_ref(), Some(adds), "{name}");
            assert_eq!(reply.main("data-errors"), None, "{name}");
        }
        Expected::Errors(errors) => {
            assert_eq!(reply.status, 422, "{name}");
            assert_eq!(reply.main("data-errors").as_ref(), Some(errors), "{name}");
            assert_eq!(reply.main("data-outcome"), None, "{name}");
            assert_eq!(reply.main("data-adds"), None, "{name}");
        }
    }
}

#[tokio::test]
async fn every_example_of_the_specification_is_answered_as_it_says_in_every_language() {
    let app = TestApp::new().await;
    for edition in &site().editions {
        for (body, expected) in examples() {
            let reply = app.post(&self_check(edition), body.clone()).await;
            assert_reply(&reply, &expected, &format!("{} {body}", edition.locale.code));
            assert_eq!(reply.language(), edition.locale.tag);
            assert_eq!(reply.text().matches("<!").count(), 1);
            only(&reply.html(), "h1");
        }
    }
}

#[derive(Deserialize)]
struct Vignettes {
    vignette: Vec<Vignette>,
}

/// A patient case.
#[derive(Deserialize)]
pub(crate) struct Vignette {
    id: String,
    pub(crate) outcome: String,
    pub(crate) adds: Vec<String>,
    answers: BTreeMap<String, Vec<String>>,
}

impl Vignette {
    /// The form that it sends.
    pub(crate) fn pairs(&self) -> Vec<Pair> {
        let pairs = self.answers.iter().flat_map(|(question, all)| all.iter().map(|answer| (question.clone(), answer.clone())));
        pairs.collect()
    }
}

/// Every patient case.
pub(crate) fn cases() -> Vec<Vignette> {
    let text = std::fs::read_to_string(root().join("content/self-check/vignettes.toml")).unwrap();
    toml::from_str::<Vignettes>(&text).unwrap().vignette
}

#[tokio::test]
async fn every_patient_case_gets_its_outcome_in_every_language() {
    let app = TestApp::new().await;
    let cases = cases();
    assert!(cases.len() >= 100, "{}", cases.len());
    for edition in &site().editions {
        for case in &cases {
            let given = case.pairs();
            let expected = Expected::Outcome(case.outcome.clone(), case.adds.join(" "));
            assert_eq!(reply(&given), expected, "the second implementation: {}", case.id);
            let reply = app.post(&self_check(edition), body(&given)).await;
            assert_reply(&reply, &expected, &format!("{} {}", edition.locale.code, case.id));
        }
    }
}

#[tokio::test]
async fn a_second_implementation_of_the_contract_agrees_on_five_thousand_random_forms() {
    // Four servers at once, one for each language, for a machine with a few cores.
    let work = (0..4_u64).map(|part| {
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let app = TestApp::new().await;
                let mut random = Random(0x5eed_1000 + part);
                let edition = &site().editions[usize::try_from(part).unwrap() % site().editions.len()];
                for round in 0..1250 {
                    let form = random.form();
                    let answer = app.post(&self_check(edition), body(&form)).await;
                    assert_reply(&answer, &reply(&form), &format!("form {part}/{round}: {form:?}"));
                }
            });
        })
    });
    for thread in work.collect::<Vec<_>>() {
        thread.join().unwrap();
    }
}

/// The ticked answers of a form that is shown again.
fn ticked(reply: &Reply) -> BTreeSet<Pair> {
    let html = reply.html();
    select(&html, "form#leaflet input[checked]")
        .iter()
        .map(|input| (attribute(input, "name"), attribute(input, "value")))
        .collect()
}

/// The legal answers among the pairs of a form.
fn legal(form: &[Pair]) -> BTreeSet<Pair> {
    let known = |pair: &&Pair| {
        QUESTIONS.iter().any(|question| question.id == pair.0 && question.answers.iter().any(|(id, _, _)| *id == pair.1))
    };
    form.iter().filter(known).cloned().collect()
}

#[tokio::test]
async fn a_form_with_errors_comes_back_with_everything_ticked_and_a_link_to_each_error() {
    let app = TestApp::new().await;
    let given = pairs(
        "emergency-signs=none&today-signs=none&scope=none&scope=pregnant&soon-signs=unsure&leg-pain=maybe&worries=low-mood",
    );
    for edition in &site().editions {
        let reply = app.post(&self_check(edition), body(&given)).await;
        assert_reply(&reply, &Expected::Errors("scope duration leg-pain".to_owned()), &edition.locale.code);
        assert_eq!(ticked(&reply), legal(&given));
        let html = reply.html();
        let summary = only(&html, ".error-summary");
        assert_eq!(attribute(&summary, "role"), "alert");
        let links: Vec<String> = select(&html, ".error-summary li a").iter().map(|link| attribute(link, "href")).collect();
        assert_eq!(links, ["#scope", "#duration", "#leg-pain"]);
        assert_eq!(select(&html, ".error-summary a[href='tel:112']").len(), 1);
        for id in ["scope", "duration", "leg-pain"] {
            let described = attribute(&only(&html, &format!("fieldset[id={id}]")), "aria-describedby");
            assert!(described.contains(&format!("{id}-error")), "{described}");
            assert!(!words(&only(&html, &format!("[id={id}-error]"))).is_empty());
        }
        let title = words(&only(&html, "title"));
        assert!(!title.starts_with(&edition.pages["self-check"].title), "the title says that something is wrong: {title}");
    }
}

#[tokio::test]
async fn a_change_of_language_on_the_form_keeps_every_legal_answer_and_judges_nothing() {
    let app = TestApp::new().await;
    let mut random = Random(0x5eed_2000);
    for edition in &site().editions {
        for _ in 0..40 {
            let mut form = random.form();
            form.retain(|(name, _)| name != "switch");
            let kept = legal(&form);
            form.insert(form.len() / 2, ("switch".to_owned(), "language".to_owned()));
            let reply = app.post(&self_check(edition), body(&form)).await;
            assert_eq!((reply.status.as_u16(), reply.language()), (200, edition.locale.tag.clone()));
            for absent in ["data-outcome", "data-adds", "data-errors"] {
                assert_eq!(reply.main(absent), None, "{absent} {form:?}");
            }
            assert_eq!(ticked(&reply), kept, "{form:?}");
            assert!(select(&reply.html(), ".error-summary, .error").is_empty());
        }
    }
}

#[tokio::test]
async fn a_change_of_language_on_an_outcome_leads_to_the_same_outcome() {
    let app = TestApp::new().await;
    let given = pairs(
        "emergency-signs=none&today-signs=none&scope=none&soon-signs=none&duration=over-12-weeks&pattern=none&leg-pain=yes",
    );
    let first = app.post(&self_check(&site().editions[0]), body(&given)).await;
    let html = first.html();
    let hidden: Vec<Pair> = select(&html, "form#leaflet input[type=hidden]")
        .iter()
        .map(|input| (attribute(input, "name"), attribute(input, "value")))
        .collect();
    assert_eq!(hidden.iter().cloned().collect::<BTreeSet<_>>(), legal(&given));
    let buttons = select(&html, "nav.languages button");
    assert_eq!(buttons.len(), site().editions.len() - 1);
    for button in buttons {
        assert_eq!((attribute(&button, "name"), attribute(&button, "value")), ("switch".to_owned(), "outcome".to_owned()));
        let mut form = hidden.clone();
        form.push(("switch".to_owned(), "outcome".to_owned()));
        let reply = app.post(&attribute(&button, "formaction"), body(&form)).await;
        assert_reply(&reply, &Expected::Outcome("review".to_owned(), "long-lasting sciatica".to_owned()), "switched");
        assert_eq!(reply.language(), attribute(&button, "lang"));
    }
    // Without the answers it is judged like any other form.
    let reply = app.post(&self_check(&site().editions[0]), "switch=outcome&today-signs=fever").await;
    assert_reply(&reply, &Expected::Errors("emergency-signs scope soon-signs duration".to_owned()), "nothing answered");
}

#[tokio::test]
async fn who_ticked_by_mistake_comes_back_to_the_form_with_the_answers() {
    let app = TestApp::new().await;
    let path = self_check(&site().editions[0]);
    let html = app.post(&path, "emergency-signs=both-legs&scope=pregnant").await.html();
    let back = only(&html, "form#leaflet button[name=switch]");
    assert_eq!(attribute(&back, "value"), "language");
    let reply = app.post(&path, "emergency-signs=both-legs&scope=pregnant&switch=language").await;
    assert_eq!(ticked(&reply), legal(&pairs("emergency-signs=both-legs&scope=pregnant")));
}
