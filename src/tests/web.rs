//! Tests of the web: every page, form and count of the real site, asked of the router itself, without a port.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "web/ahead.rs"]
mod ahead;
#[path = "web/beacon.rs"]
mod beacon;
#[path = "web/consult.rs"]
mod consult;
#[path = "web/consult_parts.rs"]
mod consult_parts;
#[path = "web/consult_routes.rs"]
mod consult_routes;
#[path = "core/contract.rs"]
mod contract;
#[path = "web/counters.rs"]
mod counters;
#[path = "web/crawl.rs"]
mod crawl;
#[path = "web/crawlers.rs"]
mod crawlers;
#[path = "web/decision_card.rs"]
mod decision_card;
#[path = "web/device.rs"]
mod device;
#[path = "web/drafts.rs"]
mod drafts;
#[path = "edits.rs"]
mod edits;
#[path = "web/errors.rs"]
mod errors;
#[path = "web/fifth_language.rs"]
mod fifth_language;
#[path = "web/figures.rs"]
mod figures;
#[path = "web/form.rs"]
mod form;
#[path = "web/form_limits.rs"]
mod form_limits;
#[path = "web/found.rs"]
mod found;
#[path = "web/images.rs"]
mod images;
#[path = "web/kit.rs"]
mod kit;
#[path = "web/leaflet.rs"]
mod leaflet;
#[path = "web/live.rs"]
mod live;
#[path = "web/lots.rs"]
mod lots;
#[path = "web/metrics.rs"]
mod metrics;
#[path = "web/no_trace.rs"]
mod no_trace;
#[path = "web/no_trace_of_acts.rs"]
mod no_trace_of_acts;
#[path = "web/outline.rs"]
mod outline;
#[path = "web/pages.rs"]
mod pages;
#[path = "web/press.rs"]
mod press;
#[path = "web/preview.rs"]
mod preview;
#[path = "web/process.rs"]
mod process;
#[path = "pseudo/language.rs"]
mod pseudo_language;
#[path = "core/random_forms.rs"]
mod random_forms;
#[path = "web/redirects.rs"]
mod redirects;
#[path = "web/reload.rs"]
mod reload;
#[path = "web/reload_fails.rs"]
mod reload_fails;
#[path = "web/snapshots.rs"]
mod snapshots;
#[path = "web/social.rs"]
mod social;
#[path = "web/sources.rs"]
mod sources;
#[path = "web/stamp.rs"]
mod stamp;
#[path = "web/support.rs"]
mod support;
#[path = "web/swap.rs"]
mod swap;
#[path = "web/take_home.rs"]
mod take_home;
#[path = "web/transport.rs"]
mod transport;
#[path = "web/usage.rs"]
mod usage;
