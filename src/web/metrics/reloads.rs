//! How reloading goes, and what is served, in figures.

use std::fmt;
use std::sync::Arc;

use jiff::Timestamp;
use prometheus_client::collector::Collector;
use prometheus_client::encoding::{DescriptorEncoder, EncodeMetric as _, NoLabelSet};
use prometheus_client::metrics::MetricType;
use prometheus_client::metrics::gauge::ConstGauge;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::Unit;
use tokio::sync::watch;

use crate::diagnostic::Severity;
use crate::reload::Findings;

/// How reloading goes, read from the state whenever somebody asks.
pub(super) struct Reloads {
    pub(super) findings: watch::Receiver<Arc<Findings>>,
    pub(super) clock: fn() -> Timestamp,
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
