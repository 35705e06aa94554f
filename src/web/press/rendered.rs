//! Renders pages on all processors, beside the requests that are answered meanwhile.

use std::num::NonZero;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::available_parallelism;

use tokio::runtime::Handle;
use tokio::task::JoinSet;

use super::jobs::{Job, Place};
use super::{HTML, Pressed, PressedPage};
use crate::site::Site;
use crate::web::components::frame::Base;
use crate::web::render::render;

/// A page, and whether it is another than that of the generation before.
pub(super) struct Rendered {
    pub(super) place: Place,
    pub(super) page: PressedPage,
    pub(super) fresh: bool,
}

/// Renders each of these. A page that comes out as the one that is held keeps its bytes; every other is pressed at once.
///
/// # Errors
///
/// Where a page cannot be rendered, or rendering it panics.
pub(super) async fn rendered(jobs: Vec<(Job, Option<Pressed>)>, site: &Arc<Site>, base: &Base) -> anyhow::Result<Vec<Rendered>> {
    let threads = available_parallelism().map_or(1, NonZero::get);
    let jobs = Arc::new(Mutex::new(jobs.into_iter()));
    let mut working = JoinSet::new();
    for _ in 0..threads {
        let (jobs, site, base, handle) = (Arc::clone(&jobs), Arc::clone(site), base.clone(), Handle::current());
        // Threads of their own: a request never waits behind a page.
        working.spawn_blocking(move || handle.block_on(some(&jobs, &site, &base)));
    }
    let mut all = Vec::new();
    while let Some(done) = working.join_next().await {
        all.extend(done??);
    }
    Ok(all)
}

/// Renders one after the other until none is left.
async fn some(
    jobs: &Mutex<impl Iterator<Item = (Job, Option<Pressed>)>>,
    site: &Arc<Site>,
    base: &Base,
) -> anyhow::Result<Vec<Rendered>> {
    let next = || jobs.lock().unwrap_or_else(PoisonError::into_inner).next();
    let mut done = Vec::new();
    while let Some((Job { place, page, view }, held)) = next() {
        let (site, base) = (Arc::clone(site), base.clone());
        let html = render(move || view(&site, &base)).await?.into_bytes();
        let (bytes, fresh) = held_or_new(held.as_ref(), html, HTML);
        bytes.press();
        done.push(Rendered { place, page: PressedPage { bytes, page }, fresh });
    }
    Ok(done)
}

/// What is held already, where it is the same; else the bytes, still to be pressed.
pub(super) fn held_or_new(held: Option<&Pressed>, bytes: Vec<u8>, kind: &str) -> (Pressed, bool) {
    match held.filter(|held| held.is(&bytes)) {
        Some(held) => (held.clone(), false),
        None => (Pressed::new(bytes, kind, true), true),
    }
}
