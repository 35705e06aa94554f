//! What the self-check needs to be answered on the device, as data: the rules and the words on its page, and beside it every text that
//! answers can open.

use leptos::prelude::*;
use serde_json::{Value, json};

use super::data::data;
use super::drawings::octagon;
use super::outcome::{advice_title, reason};
use super::sections::passage;
use crate::messages::key;
use crate::self_check::NONE;
use crate::site::{Edition, Site};
use crate::web::render::html;

/// What the modules need before the first answer; `texts` is the address of the others.
pub(in crate::web) fn device(site: &Site, edition: &Edition, texts: &str) -> AnyView {
    let fault = view! { <p class="error">{octagon("!")}<span></span></p> };
    // As data and not as elements: a reader's browser without scripts, or a machine that reads the page, finds none of it.
    view! {
        <div id="device" data-texts=texts hidden>
            {data("rules", &site.rules.data())}
            {data("words", &words(site, edition))}
            {data("fault", &html(fault.into_any()).into())}
        </div>
    }
    .into_any()
}

/// Every text that answers can open, with the version of the rules that open them. `outcomes` are the contents of `<main>` for each
/// outcome, with places for what answers add. Apart from the page, so that the first question does not wait for them.
pub(in crate::web) fn texts(site: &Site, edition: &Edition, outcomes: Vec<AnyView>) -> Value {
    let questionnaire = &site.rules.questionnaire;
    let title = advice_title(edition);
    let outcomes = questionnaire.outcomes.iter().zip(outcomes).map(|(rule, main)| {
        view! { <template data-outcome=rule.id.clone() data-title=title.clone()>{main}</template> }
    });
    let adds = edition
        .wording
        .adds
        .iter()
        .map(|(id, text)| view! { <template data-add=id.clone()>{passage(site, edition, id, text)}</template> })
        .collect_view();
    let reasons = questionnaire
        .answers()
        .filter(|(_, answer)| answer.outcome.is_some() || answer.adds.is_some())
        .map(|(at, answer)| {
            let id = format!("{}/{}", questionnaire.questions[at.question].id, answer.id);
            let label = answer.label.clone();
            view! { <template data-reason=id data-label=label>{reason(site, edition, at)}</template> }
        })
        .collect_view();
    let texts = view! {
        {outcomes.collect_view()}
        {adds}
        {reasons}
    };
    json!({ "version": site.rules.version, "html": html(texts.into_any()) })
}

/// Words that only the modules show. `{number}` and `{total}` are for them to fill in.
fn words(site: &Site, edition: &Edition) -> Value {
    let messages = &edition.messages;
    let missing: serde_json::Map<String, Value> = site
        .rules
        .questionnaire
        .questions
        .iter()
        .zip(&edition.wording.questions)
        .map(|(question, text)| {
            let none = question.answer(NONE).map(|none| text.answers[none].core.plain());
            let words = match none {
                Some(none) => messages.with(key::CHOOSE_ANY, &[("none", &none)]),
                None => messages.get(key::CHOOSE_ONE),
            };
            (question.id.clone(), words.into())
        })
        .collect();
    json!({
        "home": edition.home(),
        "count": messages.with(key::QUESTION_NUMBER, &[("number", "{number}"), ("total", "{total}")]),
        "next": messages.get(key::NEXT),
        "back": messages.get(key::BACK),
        "submit": messages.get(key::SUBMIT),
        "cleared": messages.get(key::CLEARED),
        "offline": messages.get(key::SWITCH_FAILED),
        "staysHere": messages.get(key::STAYS_HERE),
        "missing": missing,
    })
}
