//! `POST /count`: an act that only the browser sees, answered when its sum is on the disk.

use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::count::may_count;
use super::form::pairs;
use super::handlers::not_allowed;
use super::reply::Whole;
use super::state::App;
use crate::counters::Event;

/// The largest body that is read, in bytes: three short fields.
const LIMIT: usize = 1024;

/// How long whoever asked is to wait while nothing can be stored, in seconds.
const STORED_AGAIN: u64 = 5;

/// Why an act was not counted.
struct Refused {
    status: StatusCode,
    /// In so many seconds the same may be taken.
    retry_after: Option<u64>,
}

impl From<StatusCode> for Refused {
    fn from(status: StatusCode) -> Self {
        Self { status, retry_after: None }
    }
}

/// `204` once the sum is stored; `422` for anything that is not on the closed list; `429` where too many come; `503` where it cannot be
/// stored. What comes from another site was refused before, as any form is.
pub(super) async fn count(State(app): State<App>, method: Method, asked: HeaderMap, body: Body) -> Response {
    if method != Method::POST {
        return not_allowed("POST").into_response();
    }
    let mut response = match answer(&app, &asked, body).await {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(refused) => {
            let mut response = refused.status.into_response();
            if let Some(seconds) = refused.retry_after {
                response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
            }
            response
        }
    };
    // No page: whoever asks is a script.
    response.extensions_mut().insert(Whole);
    response
}

async fn answer(app: &App, asked: &HeaderMap, body: Body) -> Result<(), Refused> {
    // Before anything is read: what is too much costs nothing.
    app.admit_count().map_err(|wait| Refused {
        status: StatusCode::TOO_MANY_REQUESTS,
        // A client waits in whole seconds.
        retry_after: Some(wait.as_secs() + 1),
    })?;
    let pairs = pairs(asked, body, LIMIT).await?;
    // Each field once, and no other: whatever else a body holds is not ours to interpret.
    let mut fields = [("event", None), ("subject", None), ("lang", None)];
    for (name, value) in &pairs {
        match fields.iter_mut().find(|(field, held)| field == name && held.is_none()) {
            Some((_, held)) => *held = Some(value.as_str()),
            None => return Err(StatusCode::UNPROCESSABLE_ENTITY.into()),
        }
    }
    let [(_, event), (_, subject), (_, language)] = fields;
    let generation = app.generation();
    let event = event.and_then(|event| Event::sent(event, subject));
    let edition = language.and_then(|language| generation.site.edition(language));
    let (Some(event), Some(edition)) = (event, edition) else { return Err(StatusCode::UNPROCESSABLE_ENTITY.into()) };
    if !may_count(asked) || app.record_durably(event, &edition.locale.code).await {
        return Ok(());
    }
    Err(Refused { status: StatusCode::SERVICE_UNAVAILABLE, retry_after: Some(STORED_AGAIN) })
}
