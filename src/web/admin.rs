//! What operators ask of every server: whether it is ready, and which texts it serves.

use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::headers::NO_STORE;
use super::state::App;
use crate::diagnostic::Severity;
use crate::reload::Findings;

/// `/health/ready`: `200` while something is served, with what stands in the way of serving the folder as it is.
pub(super) async fn ready(State(app): State<App>) -> Response {
    let (generation, findings) = (app.generation(), app.findings());
    let mut body = problems(&findings);
    body["ready"] = json!(true);
    // A detail, since pages are served whatever the database does. Not how many wait: everybody may ask here, and two answers in a row
    // would tell that somebody did something in between. Operators find that in the figures.
    body["counters"] = json!({ "failing": app.counters_fail() });
    body["content"] = json!(generation.site.version);
    // Pages are served quickly pressed at first: a little larger, and the same.
    body["dense"] = json!(generation.is_dense());
    answer(&body)
}

/// `/version`: of the program, of all texts, of the rules.
pub(super) async fn version(State(app): State<App>) -> Response {
    let (generation, findings) = (app.generation(), app.findings());
    let mut body = problems(&findings);
    body["version"] = json!(env!("CARGO_PKG_VERSION"));
    body["content"] = json!(generation.site.version);
    body["rules"] = json!(generation.site.rules.version);
    answer(&body)
}

/// How the folder is, in numbers: which texts and where stands in the log.
pub(super) fn problems(findings: &Findings) -> Value {
    json!({
        "serving": findings.serving.name(),
        "folder": {
            "content": findings.version,
            "errors": findings.count(Severity::Error),
            "warnings": findings.count(Severity::Warning),
            "failed": findings.failure.is_some(),
        },
    })
}

pub(super) fn answer(body: &Value) -> Response {
    let headers = [(header::CONTENT_TYPE, HeaderValue::from_static("application/json")), (header::CACHE_CONTROL, NO_STORE)];
    (headers, body.to_string()).into_response()
}
