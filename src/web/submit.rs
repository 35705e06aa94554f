//! The self-check's form on its way from a body to a page.

use std::sync::Arc;

use axum::body::Body;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::Response;
use leptos::prelude::{AnyView, IntoAny};

use super::count::may_count;
use super::error::Error;
use super::form::{self, Intent};
use super::pages::self_check;
use super::press::Generation;
use super::render::render;
use super::reply::reply;
use super::state::App;
use crate::content::SELF_CHECK;
use crate::counters::Event;
use crate::self_check::{Answers, Decision, Fault, decide};

/// The self-check's form: decided, or shown again with everything entered.
pub(super) async fn submit(
    app: &App,
    generation: &Arc<Generation>,
    edition: usize,
    asked: &HeaderMap,
    body: Body,
) -> Result<Response, Error> {
    let questionnaire = &generation.site.rules.questionnaire;
    let form = form::read(asked, body, questionnaire).await.map_err(Error::from)?;
    let answers = form.answers;
    let (status, shown) = if form.intent == Intent::Language {
        (StatusCode::OK, Shown::Form(answers.legal_only(), Vec::new()))
    } else {
        match decide(questionnaire, &answers) {
            Ok(decision) => {
                if form.intent == Intent::Decide && may_count(asked) {
                    let class = questionnaire.outcomes[decision.outcome.0].class;
                    app.record(Event::SelfCheckFinished { class }, &generation.site.editions[edition].locale.code);
                }
                (StatusCode::OK, Shown::Outcome(answers, decision))
            }
            Err(faults) => (StatusCode::UNPROCESSABLE_ENTITY, Shown::Form(answers, faults)),
        }
    };
    let held = Arc::clone(generation);
    let html = render(move || view(&held, edition, &shown)).await;
    let html = html.map_err(|error| {
        tracing::error!(%error, "the self-check could not be rendered");
        Error::from(StatusCode::INTERNAL_SERVER_ERROR)
    })?;
    Ok(reply(status, html, &Method::POST, asked))
}

/// What the reader is shown.
enum Shown {
    /// The form, and what has to be answered first.
    Form(Answers, Vec<Fault>),
    /// The outcome.
    Outcome(Answers, Decision),
}

fn view(generation: &Generation, edition: usize, shown: &Shown) -> AnyView {
    let (site, base) = (&generation.site, &generation.base);
    let edition = &site.editions[edition];
    let Some(page) = edition.pages.get(SELF_CHECK) else { return ().into_any() };
    match shown {
        Shown::Form(answers, faults) => self_check::form(site, edition, base, page, answers, faults),
        Shown::Outcome(answers, decision) => self_check::decided(site, edition, base, page, answers, decision),
    }
}
