//! What handlers share: the current generation and the counters.

use std::sync::Arc;

use arc_swap::ArcSwap;
use axum::http::{HeaderName, HeaderValue};

use super::headers;
use super::press::Generation;
use crate::config::PublicUrl;
use crate::counters::{Counters, Event};

/// State of the whole server; cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Shared>);

struct Shared {
    generation: ArcSwap<Generation>,
    counters: Counters,
    security: Vec<(HeaderName, HeaderValue)>,
}

impl App {
    /// The state of a server that begins with a generation.
    #[must_use]
    pub fn new(generation: Arc<Generation>, counters: Counters, public_url: &PublicUrl) -> Self {
        let security = headers::security(public_url);
        Self(Arc::new(Shared { generation: ArcSwap::new(generation), counters, security }))
    }

    /// The generation that a request sees from beginning to end.
    #[must_use]
    pub fn generation(&self) -> Arc<Generation> {
        self.0.generation.load_full()
    }

    /// Counts an event in a language.
    pub(super) fn record(&self, event: Event<'_>, language: &str) {
        self.0.counters.record(event, language);
    }

    /// Counts an event in a language, and tells whether the sum was stored.
    pub(super) async fn record_durably(&self, event: Event<'_>, language: &str) -> bool {
        self.0.counters.record_durably(event, language).await
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
