//! The self-check's form on its way from a body to a page.

use std::sync::Arc;

use axum::body::Body;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::Response;
use leptos::prelude::{AnyView, IntoAny};

use super::count::may_count;
use super::document::{beside, document};
use super::error::Error;
use super::form::{self, Intent};
use super::negotiate::{Encoding, gzip_or_identity};
use super::pages::self_check;
use super::press::Generation;
use super::reply::made;
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
    let (status, faults) = match decide(questionnaire, &answers).map(|decision| (decision, form.intent)) {
        Ok((decision, Intent::Decide | Intent::Outcome)) => {
            if form.intent == Intent::Decide && may_count(asked) {
                let class = questionnaire.outcomes[decision.outcome.0].class;
                app.record(Event::SelfCheckFinished { class }, &generation.site.editions[edition].locale.code);
            }
            return outcome(generation, edition, &answers, &decision, gzip_or_identity(asked)).await;
        }
        Err(faults) if form.intent != Intent::Language => (StatusCode::UNPROCESSABLE_ENTITY, faults),
        _ => (StatusCode::OK, Vec::new()),
    };
    let answers = if status == StatusCode::OK { answers.legal_only() } else { answers };
    let held = Arc::clone(generation);
    Ok(document(move || view(&held, edition, &answers, &faults), asked).await?.answer(status, &Method::POST))
}

/// The outcome, put together of what stands ready.
async fn outcome(
    generation: &Arc<Generation>,
    edition: usize,
    answers: &Answers,
    decision: &Decision,
    wanted: Encoding,
) -> Result<Response, Error> {
    if generation.ready_pieces(edition).is_none() {
        let held = Arc::clone(generation);
        beside(move || held.pieces(edition).map(drop)).await?;
    }
    let pieces = generation.ready_pieces(edition).ok_or(Error::from(StatusCode::INTERNAL_SERVER_ERROR))?;
    let (bytes, encoding) = pieces.document(&generation.site, answers, decision, wanted);
    Ok(made(StatusCode::OK, bytes, encoding))
}

/// The form again.
fn view(generation: &Generation, edition: usize, answers: &Answers, faults: &[Fault]) -> AnyView {
    let (site, base) = (&generation.site, &generation.base);
    let edition = &site.editions[edition];
    let Some(page) = edition.pages.get(SELF_CHECK) else { return ().into_any() };
    self_check::form(site, edition, base, page, answers, faults)
}
