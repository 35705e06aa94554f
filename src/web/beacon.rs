//! `POST /count`: an act that only the browser sees, answered when its sum is on the disk.

use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Response};

use super::count::may_count;
use super::form::pairs;
use super::handlers::not_allowed;
use super::reply::Whole;
use super::state::App;
use crate::counters::Event;

/// The largest body that is read, in bytes: three short fields.
const LIMIT: usize = 1024;

/// `204` once the sum is stored; `422` for anything that is not on the closed list; `503` where it cannot be stored.
pub(super) async fn count(State(app): State<App>, method: Method, asked: HeaderMap, body: Body) -> Response {
    if method != Method::POST {
        return not_allowed("POST").into_response();
    }
    // No page: whoever asks is a script.
    let mut response = answer(&app, &asked, body).await.into_response();
    response.extensions_mut().insert(Whole);
    response
}

async fn answer(app: &App, asked: &HeaderMap, body: Body) -> StatusCode {
    let pairs = match pairs(asked, body, LIMIT).await {
        Ok(pairs) => pairs,
        Err(status) => return status,
    };
    // Each field once, and no other: whatever else a body holds is not ours to interpret.
    let mut fields = [("event", None), ("subject", None), ("lang", None)];
    for (name, value) in &pairs {
        match fields.iter_mut().find(|(field, held)| field == name && held.is_none()) {
            Some((_, held)) => *held = Some(value.as_str()),
            None => return StatusCode::UNPROCESSABLE_ENTITY,
        }
    }
    let [(_, event), (_, subject), (_, language)] = fields;
    let generation = app.generation();
    let event = event.and_then(|event| Event::sent(event, subject));
    let edition = language.and_then(|language| generation.site.edition(language));
    let (Some(event), Some(edition)) = (event, edition) else { return StatusCode::UNPROCESSABLE_ENTITY };
    if !may_count(asked) || app.record_durably(event, &edition.locale.code).await {
        StatusCode::NO_CONTENT
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    }
}
