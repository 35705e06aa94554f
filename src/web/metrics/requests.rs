//! Requests in figures: by route, method and status, and how long they took; never an address, a page or a language.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use axum::http::{Method, StatusCode};
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

/// Upper ends of durations, in seconds: from a page that stands ready to a count that waits for the disk, and to the longest a request may take.
const BUCKETS: [f64; 12] = [0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2.0, 10.0];

/// What stands behind an address that only the content knows, or stands ready; with the templates of the router, all that a figure tells of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::web) enum Route {
    /// A page of the library, the self-check among them.
    Page,
    /// An outcome as a page of its own.
    Outcome,
    /// The calendar file of an outcome.
    Calendar,
    /// A poster or flyers.
    Sheet,
    /// What is published of the counts.
    Usage,
    /// A name that moved.
    Moved,
    /// A part of pages that stands under the hash of its generation.
    Asset,
}

/// Where parts of pages stand, as the router has it.
pub(in crate::web) const ASSET: &str = "/assets/{hash}/{*path}";

impl Route {
    /// How many there are.
    const COUNT: usize = Route::Asset as usize + 1;

    /// Its name in figures.
    pub(in crate::web) fn name(self) -> &'static str {
        match self {
            Route::Page => "page",
            Route::Outcome => "outcome",
            Route::Calendar => "calendar",
            Route::Sheet => "sheet",
            Route::Usage => "usage",
            Route::Moved => "moved",
            Route::Asset => ASSET,
        }
    }
}

/// The name of everything that stands nowhere: whoever tries addresses makes one figure and no more.
const UNMATCHED: &str = "unmatched";

/// How many there can be is known beforehand: routes, four methods, and what the server answers.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Labels {
    route: &'static str,
    method: &'static str,
    status: u16,
}

/// Requests in figures; cheap to clone.
#[derive(Clone, Debug)]
pub struct Requests {
    durations: Family<Labels, Histogram, fn() -> Histogram>,
    /// Those of what stands ready, once each was asked for: by route, `200` before `304`. Nothing has to be looked up for them.
    ready: Arc<[[OnceLock<Histogram>; 2]; Route::COUNT]>,
}

impl Default for Requests {
    fn default() -> Self {
        Self { durations: Family::new_with_constructor(|| Histogram::new(BUCKETS)), ready: Arc::default() }
    }
}

impl Requests {
    /// Adds a request that was answered. Nothing is made for it but the first of its kind.
    pub(in crate::web) fn add(&self, route: Option<&'static str>, method: &Method, status: StatusCode, took: Duration) {
        let method = match *method {
            Method::GET => "GET",
            Method::HEAD => "HEAD",
            Method::POST => "POST",
            // Anybody can invent methods.
            _ => "other",
        };
        let labels = Labels { route: route.unwrap_or(UNMATCHED), method, status: status.as_u16() };
        self.durations.get_or_create(&labels).observe(took.as_secs_f64());
    }

    /// Adds a request that was answered with what stands ready.
    pub(in crate::web) fn add_ready(&self, route: Route, method: &Method, status: StatusCode, took: Duration) {
        let known = usize::from(status == StatusCode::NOT_MODIFIED);
        if method != Method::GET {
            return self.add(Some(route.name()), method, status, took);
        }
        let labels = || Labels { route: route.name(), method: "GET", status: status.as_u16() };
        let made = || self.durations.get_or_create(&labels()).clone();
        self.ready[route as usize][known].get_or_init(made).observe(took.as_secs_f64());
    }

    pub(super) fn register(&self, registry: &mut Registry) {
        let help = "Requests by route, method and status, and how long they took to be answered";
        registry.register_with_unit("request_duration", help, Unit::Seconds, self.durations.clone());
    }
}
