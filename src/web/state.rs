//! What handlers share: the current generation and the counters.

use std::sync::Arc;

use arc_swap::ArcSwap;
use axum::http::{HeaderName, HeaderValue};
use tokio::sync::watch;

use super::headers;
use super::press::Generation;
use crate::config::PublicUrl;
use crate::counters::{Counters, Event};
use crate::reload::Findings;

/// State of the whole server; cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Shared>);

struct Shared {
    generation: ArcSwap<Generation>,
    findings: watch::Receiver<Arc<Findings>>,
    counters: Counters,
    /// Whether anything is counted: not in a preview.
    counts: bool,
    security: Vec<(HeaderName, HeaderValue)>,
}

impl App {
    /// The state of a server that begins with a generation, in a folder where these things were found.
    #[must_use]
    pub fn new(
        generation: Arc<Generation>,
        findings: watch::Receiver<Arc<Findings>>,
        counters: Counters,
        public_url: &PublicUrl,
    ) -> Self {
        Self::begin(generation, findings, counters, true, public_url)
    }

    /// The same for a preview, where nothing is counted.
    pub(super) fn preview(
        generation: Arc<Generation>,
        findings: watch::Receiver<Arc<Findings>>,
        counters: Counters,
        public_url: &PublicUrl,
    ) -> Self {
        Self::begin(generation, findings, counters, false, public_url)
    }

    fn begin(
        generation: Arc<Generation>,
        findings: watch::Receiver<Arc<Findings>>,
        counters: Counters,
        counts: bool,
        public_url: &PublicUrl,
    ) -> Self {
        let security = headers::security(public_url);
        Self(Arc::new(Shared { generation: ArcSwap::new(generation), findings, counters, counts, security }))
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

    /// This moment in Brussels, by the clock of the counters.
    pub(super) fn now(&self) -> jiff::Zoned {
        self.0.counters.now()
    }

    /// Headers that every response carries.
    pub(super) fn security(&self) -> &[(HeaderName, HeaderValue)] {
        &self.0.security
    }
}
