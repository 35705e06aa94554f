//! Figures for Prometheus, at an address for operators alone: how reloading goes, and what is served.

use std::fmt;
use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use jiff::Timestamp;
use prometheus_client::collector::Collector;
use prometheus_client::encoding::text::encode;
use prometheus_client::encoding::{DescriptorEncoder, EncodeMetric as _, NoLabelSet};
use prometheus_client::metrics::MetricType;
use prometheus_client::metrics::gauge::ConstGauge;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::{Registry, Unit};
use tokio::sync::watch;

use crate::diagnostic::Severity;
use crate::reload::Findings;

/// The type of what `/metrics` answers, as the encoder writes it.
const OPEN_METRICS: HeaderValue = HeaderValue::from_static("application/openmetrics-text; version=1.0.0; charset=utf-8");

/// The addresses of operators alone.
pub fn router(findings: watch::Receiver<Arc<Findings>>, clock: fn() -> Timestamp) -> Router {
    let mut registry = Registry::with_prefix("scanplan");
    registry.register("build", "The program", Info::new([("version", env!("CARGO_PKG_VERSION"))]));
    registry.register_collector(Box::new(Reloads { findings, clock }));
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

/// How reloading goes, read from the state whenever somebody asks.
struct Reloads {
    findings: watch::Receiver<Arc<Findings>>,
    clock: fn() -> Timestamp,
}

impl fmt::Debug for Reloads {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Reloads")
    }
}

impl Collector for Reloads {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> fmt::Result {
        let findings = Arc::clone(&self.findings.borrow());
        let tally = findings.tally;
        let mut reloads =
            encoder.encode_descriptor("reloads", "Loads of the folder, by what became of them", None, MetricType::Counter)?;
        for (result, count) in [("good", tally.good), ("refused", tally.refused), ("failed", tally.failed)] {
            reloads.encode_family(&[("result", result)])?.encode_counter::<NoLabelSet, _, u64>(&count, None)?;
        }
        let mut problems =
            encoder.encode_descriptor("problems", "Problems in the folder as it is now", None, MetricType::Gauge)?;
        for (name, severity) in [("error", Severity::Error), ("warning", Severity::Warning)] {
            let count = u32::try_from(findings.count(severity)).unwrap_or(u32::MAX);
            problems.encode_family(&[("severity", name)])?.encode_gauge(&count)?;
        }
        let served = Info::new([("version", findings.served.as_str()), ("serving", findings.serving.name())]);
        served.encode(encoder.encode_descriptor("content", "What is served", None, MetricType::Info)?)?;
        // Without a good load in this run, as after a start on a kept copy, there is nothing to count from.
        if let Some(last) = findings.last_good {
            let seconds = (self.clock)().duration_since(last).as_secs_f64();
            let help = "Time since the folder was last found good";
            let age = encoder.encode_descriptor("last_good_load_age", help, Some(&Unit::Seconds), MetricType::Gauge)?;
            ConstGauge::new(seconds).encode(age)?;
        }
        Ok(())
    }
}
