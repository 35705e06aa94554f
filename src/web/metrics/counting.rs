//! How the counters are, in figures: what waits for the disk, and since when.

use std::fmt;

use jiff::Timestamp;
use prometheus_client::collector::Collector;
use prometheus_client::encoding::{DescriptorEncoder, EncodeMetric as _, NoLabelSet};
use prometheus_client::metrics::MetricType;
use prometheus_client::metrics::gauge::ConstGauge;
use prometheus_client::registry::Unit;

use crate::counters::{Counters, Health};

/// The counters, asked whenever somebody asks for figures.
pub(super) struct Counting {
    pub(super) counters: Counters,
    pub(super) clock: fn() -> Timestamp,
}

impl fmt::Debug for Counting {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Counting")
    }
}

impl Collector for Counting {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> fmt::Result {
        let Health { pending, cells, dropped, failing, last_flush, oldest_pending } = self.counters.health();
        let mut gauge = |name: &str, help: &str, unit: Option<&Unit>, value: f64| {
            ConstGauge::new(value).encode(encoder.encode_descriptor(name, help, unit, MetricType::Gauge)?)
        };
        gauge("counts_pending", "Acts in memory that are not known to be stored", None, exact(pending))?;
        gauge("counts_pending_sums", "Sums that these acts make", None, exact(cells as u64))?;
        gauge("counts_failing", "1 while sums cannot be stored", None, f64::from(u8::from(failing)))?;
        let waits = oldest_pending.unwrap_or_default().as_secs_f64();
        gauge("counts_oldest_pending_age", "How long the oldest of these acts may have waited", Some(&Unit::Seconds), waits)?;
        if let Some(last) = last_flush {
            let age = (self.clock)().duration_since(last).as_secs_f64();
            gauge("counts_flush_age", "Time since everything was stored that had been counted", Some(&Unit::Seconds), age)?;
        }
        let help = "Acts that found no room in memory";
        encoder
            .encode_descriptor("counts_dropped", help, None, MetricType::Counter)?
            .encode_counter::<NoLabelSet, _, u64>(&dropped, None)
    }
}

/// As Prometheus holds every value; exact up to nine thousand billion.
#[expect(clippy::cast_precision_loss, reason = "there is no such number of acts")]
fn exact(count: u64) -> f64 {
    count as f64
}
