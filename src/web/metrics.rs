//! Figures for Prometheus, at an address for operators alone: requests, counters, reloads, and what is served.

mod counting;
mod reloads;
mod requests;

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use jiff::Timestamp;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::Registry;

use super::state::Given;
use counting::Counting;
use reloads::Reloads;
pub use requests::Requests;
pub(super) use requests::{ASSET, Route};

/// The type of what `/metrics` answers, as the encoder writes it.
const OPEN_METRICS: HeaderValue = HeaderValue::from_static("application/openmetrics-text; version=1.0.0; charset=utf-8");

/// The addresses of operators alone.
pub fn router(given: &Given, clock: fn() -> Timestamp) -> Router {
    let mut registry = Registry::with_prefix("scanplan");
    registry.register("build", "The program", Info::new([("version", env!("CARGO_PKG_VERSION"))]));
    given.requests.register(&mut registry);
    registry.register_collector(Box::new(Counting { counters: given.counters.clone(), clock }));
    registry.register_collector(Box::new(Reloads { findings: given.findings.clone(), clock }));
    Router::new().route("/metrics", get(metrics)).with_state(Arc::new(registry))
}

async fn metrics(State(registry): State<Arc<Registry>>) -> Response {
    let mut text = String::new();
    match encode(&mut text, &registry) {
        Ok(()) => ([(header::CONTENT_TYPE, OPEN_METRICS)], text).into_response(),
        Err(error) => {
            tracing::error!("the figures could not be written: {error}");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
