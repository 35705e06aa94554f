//! What handlers share: the current generation and the counters.

use std::sync::Arc;

use arc_swap::ArcSwap;
use axum::http::{HeaderName, HeaderValue};
use tokio::sync::watch;

use super::headers;
use super::press::Generation;
use super::usage::Published;
use crate::config::PublicUrl;
use crate::counters::{Counters, Event, Lot};
use crate::reload::Findings;

/// State of the whole server; cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Shared>);

struct Shared {
    generation: ArcSwap<Generation>,
    findings: watch::Receiver<Arc<Findings>>,
    counters: Counters,
    published: Published,
    /// Whether anything is counted: not in a preview.
    counts: bool,
    security: Vec<(HeaderName, HeaderValue)>,
}

impl App {
    /// The state of a server that begins with a generation, in a folder where these things were found. What is released of the
    /// counts may change while it runs.
    #[must_use]
    pub fn new(
        generation: Arc<Generation>,
        findings: watch::Receiver<Arc<Findings>>,
        counters: Counters,
        lots: watch::Receiver<Arc<Vec<Lot>>>,
        public_url: &PublicUrl,
    ) -> Self {
        Self::begin(generation, findings, (counters, true), lots, public_url)
    }

    /// The same for a preview, where nothing is counted and nothing is released.
    pub(super) fn preview(
        generation: Arc<Generation>,
        findings: watch::Receiver<Arc<Findings>>,
        counters: Counters,
        public_url: &PublicUrl,
    ) -> Self {
        Self::begin(generation, findings, (counters, false), watch::channel(Arc::default()).1, public_url)
    }

    fn begin(
        generation: Arc<Generation>,
        findings: watch::Receiver<Arc<Findings>>,
        (counters, counts): (Counters, bool),
        lots: watch::Receiver<Arc<Vec<Lot>>>,
        public_url: &PublicUrl,
    ) -> Self {
        let security = headers::security(public_url);
        let published = Published::new(lots);
        Self(Arc::new(Shared { generation: ArcSwap::new(generation), findings, counters, published, counts, security }))
    }

    /// What the last load of the folder found; the generation may be an earlier one.
    #[must_use]
    pub fn findings(&self) -> Arc<Findings> {
        Arc::clone(&self.0.findings.borrow())
    }

    /// The generation that a request sees from beginning to end.
    #[must_use]
    pub fn generation(&self) -> Arc<Generation> {
        self.0.generation.load_full()
    }

    /// Serves another generation, to every request that comes from now on.
    pub fn swap(&self, generation: Arc<Generation>) {
        self.0.generation.store(generation);
    }

    /// Counts an event in a language.
    pub(super) fn record(&self, event: Event<'_>, language: &str) {
        if self.0.counts {
            self.0.counters.record(event, language);
        }
    }

    /// Counts an event in a language, and tells whether the sum was stored.
    pub(super) async fn record_durably(&self, event: Event<'_>, language: &str) -> bool {
        !self.0.counts || self.0.counters.record_durably(event, language).await
    }

    /// What is released of the counts.
    pub(super) fn published(&self) -> &Published {
        &self.0.published
    }

    /// This moment in Brussels, by the clock of the counters.
    pub(super) fn now(&self) -> jiff::Zoned {
        self.0.counters.now()
    }

    /// Headers that every response carries.
    pub(super) fn security(&self) -> &[(HeaderName, HeaderValue)] {
        &self.0.security
    }
}
