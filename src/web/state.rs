//! What handlers share: the current generation, the counters and their limit.

use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use arc_swap::{ArcSwap, Guard};
use axum::http::{HeaderName, HeaderValue};
use governor::clock::Clock as _;
use governor::{DefaultDirectRateLimiter, Quota, RateLimiter};
use tokio::sync::watch;

use super::headers;
use super::metrics::Requests;
use super::press::Generation;
use super::usage::Published;
use crate::config::PublicUrl;
use crate::counters::{Counters, Event, Known, Lot};
use crate::reload::Findings;

/// What a server is given at its start, and keeps whatever it serves.
#[derive(Clone)]
pub struct Given {
    /// What the last load of the folder found.
    pub findings: watch::Receiver<Arc<Findings>>,
    /// Where acts are counted.
    pub counters: Counters,
    /// What is released of the counts, which may change while the server runs; nothing in a preview.
    pub lots: watch::Receiver<Arc<Vec<Lot>>>,
    /// Counts that are taken in a second, of all visitors together.
    pub count_limit: NonZeroU32,
    /// Requests in figures.
    pub requests: Requests,
    /// The address under which readers know the site.
    pub public_url: PublicUrl,
}

/// State of the whole server; cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Shared>);

struct Shared {
    generation: ArcSwap<Generation>,
    given: Given,
    /// One for everybody: no key is made of an address, so nothing is kept of anyone.
    limiter: DefaultDirectRateLimiter,
    published: Published,
    /// Whether anything is counted: not in a preview.
    counts: bool,
    security: Vec<(HeaderName, HeaderValue)>,
}

impl App {
    /// The state of a server that begins with a generation.
    #[must_use]
    pub fn new(generation: Arc<Generation>, given: Given) -> Self {
        Self::begin(generation, given, true)
    }

    /// The same for a preview, where nothing is counted.
    pub(super) fn preview(generation: Arc<Generation>, given: Given) -> Self {
        Self::begin(generation, given, false)
    }

    fn begin(generation: Arc<Generation>, given: Given, counts: bool) -> Self {
        let security = headers::security(&given.public_url);
        let limiter = RateLimiter::direct(Quota::per_second(given.count_limit));
        let published = Published::new(given.lots.clone());
        Self(Arc::new(Shared { generation: ArcSwap::new(generation), given, limiter, published, counts, security }))
    }

    /// What the last load of the folder found; the generation may be an earlier one.
    #[must_use]
    pub fn findings(&self) -> Arc<Findings> {
        Arc::clone(&self.0.given.findings.borrow())
    }

    /// The generation that a request sees from beginning to end.
    #[must_use]
    pub fn generation(&self) -> Arc<Generation> {
        self.0.generation.load_full()
    }

    /// The same, for as long as a request needs that waits for nothing.
    pub(super) fn held(&self) -> Guard<Arc<Generation>> {
        self.0.generation.load()
    }

    /// Serves another generation, to every request that comes from now on.
    pub fn swap(&self, generation: Arc<Generation>) {
        self.0.generation.store(generation);
    }

    /// Counts an event in a language.
    pub(super) fn record(&self, event: Event<'_>, language: &str) {
        if self.0.counts {
            self.0.given.counters.record(event, language);
        }
    }

    /// Counts an act that is known beforehand.
    pub(super) fn record_known(&self, act: &Known) {
        if self.0.counts {
            self.0.given.counters.record_known(act);
        }
    }

    /// Counts an event in a language, and tells whether the sum was stored.
    pub(super) async fn record_durably(&self, event: Event<'_>, language: &str) -> bool {
        !self.0.counts || self.0.given.counters.record_durably(event, language).await
    }

    /// Takes one of the counts of this second; where none is left, the time until there is.
    pub(super) fn admit_count(&self) -> Result<(), Duration> {
        let limiter = &self.0.limiter;
        limiter.check().map_err(|full| full.wait_time_from(limiter.clock().now()))
    }

    /// Whether sums cannot be stored just now.
    pub(super) fn counters_fail(&self) -> bool {
        self.0.given.counters.health().failing
    }

    /// Requests in figures.
    pub(super) fn requests(&self) -> &Requests {
        &self.0.given.requests
    }

    /// What is released of the counts.
    pub(super) fn published(&self) -> &Published {
        &self.0.published
    }

    /// This moment in Brussels, by the clock of the counters.
    pub(super) fn now(&self) -> jiff::Zoned {
        self.0.given.counters.now()
    }

    /// The address under which readers know the site.
    pub(super) fn public_url(&self) -> &PublicUrl {
        &self.0.given.public_url
    }

    /// Headers that every response carries.
    pub(super) fn security(&self) -> &[(HeaderName, HeaderValue)] {
        &self.0.security
    }
}
