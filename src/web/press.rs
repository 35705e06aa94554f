//! Presses every page that a `GET` can ask for, once for each generation: identity, gzip and Brotli bytes with their tag.

mod jobs;
mod pieces;
mod pressed;
mod rendered;
mod spread;

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock, Weak};
use std::time::Duration;

use anyhow::ensure;
use axum::http::StatusCode;

use super::assets::Assets;
use super::components::frame::Base;
use super::components::outcome::Mark;
use super::crawlers::Crawlers;
use super::offline;
use super::pages;
use super::ready::{self, Ready};
use crate::config::PublicUrl;
use crate::content::Checklist;
use crate::site::{Pair, Site};
use hashbrown::HashMap;
use jobs::{Place, jobs};
use pieces::Pieces;
use rendered::{Rendered, held_or_new, rendered};
use spread::spread;

pub use pressed::Pressed;

/// A page ready to be sent, and how it is counted.
#[derive(Clone, Debug)]
pub struct PressedPage {
    /// Its bytes.
    pub bytes: Pressed,
    /// Value of its `data-page`, also the subject of a count.
    pub page: String,
}

/// One generation: a site and everything pressed from it.
#[derive(Debug)]
pub struct Generation {
    /// The site.
    pub site: Site,
    pub(super) base: Base,
    /// What the worker keeps, for the worker.
    pub(super) kept: Pressed,
    /// The texts that answers can open on a device, by position of the edition.
    pub(super) texts: Vec<Pressed>,
    /// What only crawlers read.
    pub(super) crawlers: Crawlers,
    /// Web manifests, by position of the edition.
    pub(super) manifests: Vec<Pressed>,
    /// The cards in two languages, by their positions.
    consult: BTreeMap<Pair, PressedPage>,
    /// Pages by address.
    pages: BTreeMap<String, PressedPage>,
    /// Posters and flyers by address: to be printed, neither searched for nor kept.
    sheets: BTreeMap<String, PressedPage>,
    /// The language choice, by position of the edition in whose language it is.
    languages: Vec<PressedPage>,
    /// Error pages, by position of the edition and status.
    errors: BTreeMap<(usize, u16), Pressed>,
    /// Outcomes made from answers, by position of the edition, once one was asked for or there was time.
    pieces: Vec<OnceLock<Pieces>>,
    /// How many pages are not those of the generation before.
    fresh: usize,
    /// What stands ready, by address.
    ready: HashMap<String, Ready>,
}

impl Generation {
    /// The page or the sheet at an address.
    #[must_use]
    pub fn page(&self, address: &str) -> Option<&PressedPage> {
        self.pages.get(address).or_else(|| self.sheets.get(address))
    }

    /// What stands ready at an address, for whoever asks.
    pub(super) fn ready(&self, address: &str) -> Option<&Ready> {
        self.ready.get(address)
    }

    /// The pieces of outcomes made from answers, where they stand ready.
    pub(super) fn ready_pieces(&self, edition: usize) -> Option<&Pieces> {
        self.pieces.get(edition)?.get()
    }

    /// The same, made where they are not: that takes some hundredths of a second.
    ///
    /// # Errors
    ///
    /// Where an outcome cannot be rendered.
    pub(super) fn pieces(&self, edition: usize) -> anyhow::Result<&Pieces> {
        if let Some(ready) = self.ready_pieces(edition) {
            return Ok(ready);
        }
        let pieces = Pieces::new(&self.site, &self.site.editions[edition], &self.base)?;
        Ok(self.pieces[edition].get_or_init(|| pieces))
    }

    /// The cards in two languages.
    #[must_use]
    pub fn consult(&self, pair: Pair) -> Option<&PressedPage> {
        self.consult.get(&pair)
    }

    /// How many of its pages were pressed for it; the others are those of the generation before.
    #[must_use]
    pub fn fresh(&self) -> usize {
        self.fresh
    }

    /// Its assets.
    #[must_use]
    pub fn assets(&self) -> &Assets {
        &self.base.assets
    }

    /// Every address that has a page.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.pages.keys().map(String::as_str)
    }

    /// Every name under which one of its pages is counted.
    pub(super) fn counted(&self) -> impl Iterator<Item = &str> {
        let all = self.pages.values().chain(self.sheets.values()).chain(self.consult.values()).chain(&self.languages);
        all.map(|page| page.page.as_str())
    }

    /// Every address of a poster or of flyers.
    pub fn sheets(&self) -> impl Iterator<Item = &str> {
        self.sheets.keys().map(String::as_str)
    }

    /// Presses everything as densely as it is to become, while it is served already; ends early once another generation is served and nobody
    /// holds this one. It begins after a time of `calm`, since whoever saved may save again. For a thread of its own.
    pub fn press_densely(generation: &Weak<Self>, calm: Duration) {
        std::thread::sleep(calm);
        let Some(waiting) = generation.upgrade().map(|generation| generation.everything().cloned().collect::<Vec<_>>()) else {
            return;
        };
        for pressed in waiting {
            if generation.strong_count() == 0 {
                return;
            }
            pressed.press_densely();
        }
        let Some(generation) = generation.upgrade() else { return };
        for edition in 0..generation.site.editions.len() {
            if let Err(error) = generation.pieces(edition) {
                tracing::error!("an outcome could not be rendered: {error:#}");
            }
        }
    }

    /// Whether everything is as dense as it is to become.
    #[must_use]
    pub fn is_dense(&self) -> bool {
        self.everything().all(Pressed::is_dense)
    }

    /// All bytes that it can send, those that most pages need first.
    fn everything(&self) -> impl Iterator<Item = &Pressed> {
        let pages = self.pages.values().chain(self.consult.values()).chain(self.sheets.values());
        let pages = self.languages.iter().chain(pages).map(|page| &page.bytes);
        let others = self.texts.iter().chain(&self.manifests).chain([&self.kept]).chain(self.crawlers.files());
        self.base.assets.all().chain(pages).chain(others).chain(self.errors.values())
    }

    /// The language choice in the language of an edition.
    pub(super) fn languages(&self, edition: usize) -> Option<&PressedPage> {
        self.languages.get(edition)
    }

    /// The bytes of a page.
    fn at(&self, place: &Place) -> Option<&Pressed> {
        match place {
            Place::Page(address) => self.pages.get(address).map(|page| &page.bytes),
            Place::Sheet(address) => self.sheets.get(address).map(|page| &page.bytes),
            Place::Consult(pair) => self.consult.get(pair).map(|page| &page.bytes),
            Place::Languages(position) => self.languages.get(*position).map(|page| &page.bytes),
            Place::Error(position, status) => self.errors.get(&(*position, *status)),
        }
    }

    /// The page of an error in the language of an edition.
    pub(super) fn error(&self, edition: usize, status: StatusCode) -> Option<&Pressed> {
        self.errors
            .get(&(edition, status.as_u16()))
            .or_else(|| self.errors.get(&(edition, StatusCode::INTERNAL_SERVER_ERROR.as_u16())))
    }
}

pub(super) const HTML: &str = "text/html; charset=utf-8";

/// Presses a whole site.
///
/// # Errors
///
/// Where a page cannot be rendered.
pub async fn press(site: Site, assets: Assets, public_url: &PublicUrl) -> anyhow::Result<Arc<Generation>> {
    press_after(None, site, assets, public_url).await
}

/// Presses a whole site. Every page is rendered, since a word of one may stand on another; those that come out as they were keep
/// the bytes of the generation before, whose compression is what takes the time.
///
/// # Errors
///
/// Where a page cannot be rendered.
pub async fn press_after(
    earlier: Option<&Generation>,
    site: Site,
    assets: Assets,
    public_url: &PublicUrl,
) -> anyhow::Result<Arc<Generation>> {
    let base = Base {
        public_url: public_url.clone(),
        assets: Arc::new(assets.with_images(&site.images, earlier.map(Generation::assets))),
    };
    let site = Arc::new(site);
    let held = |place: &Place| earlier.and_then(|earlier| earlier.at(place)).cloned();
    let jobs = jobs(&site).into_iter().map(|job| {
        let held = held(&job.place);
        (job, held)
    });
    let (mut pages, mut sheets, mut consult) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    let (mut languages, mut errors) = (BTreeMap::new(), BTreeMap::new());
    let mut fresh = 0;
    for Rendered { place, page, fresh: new } in rendered(jobs.collect(), &site, &base).await? {
        fresh += usize::from(new);
        match place {
            Place::Page(address) => drop(pages.insert(address, page)),
            Place::Sheet(address) => drop(sheets.insert(address, page)),
            Place::Consult(pair) => drop(consult.insert(pair, page)),
            Place::Languages(position) => drop(languages.insert(position, page)),
            Place::Error(position, status) => drop(errors.insert((position, status), page.bytes)),
        }
    }
    let languages: Vec<PressedPage> = languages.into_values().collect();
    let device = site.settings.checklist == Checklist::Open;
    let mut marked = false;
    let texts = site.editions.iter().enumerate().filter(|_| device).map(|(position, edition)| {
        let texts = pages::self_check::texts(&site, edition, &base).to_string();
        let held = earlier.and_then(|earlier| earlier.texts.get(position));
        marked |= Mark::ALL.iter().any(|mark| texts.contains(mark.text()));
        let (bytes, new) = held_or_new(held, texts.into_bytes(), "application/json");
        fresh += usize::from(new);
        (pages::self_check::texts_address(edition), bytes)
    });
    let texts: Vec<_> = texts.collect();
    // Before anybody is served with it: outcomes are put together at these marks.
    ensure!(!marked, "a text holds a character between U+FDD0 and U+FDD3, which marks a place");
    let choice = languages.iter().map(|page| ("/", &page.bytes));
    let all = choice.chain(pages.iter().map(|(address, page)| (address.as_str(), &page.bytes)));
    let all = all.chain(texts.iter().map(|(address, bytes)| (address.as_str(), bytes)));
    // Numbers of another day would be kept as well, without telling.
    let all =
        all.filter(|(address, _)| !site.is_draft(address) && !site.editions.iter().any(|one| one.usage_at(address).is_some()));
    let kept = offline::kept(&site, &base.assets, all.map(|(address, bytes)| (address, bytes.etag.as_str())));
    let texts = texts.into_iter().map(|(_, bytes)| bytes).collect();
    let manifests = site.editions.iter().map(|edition| offline::manifest(edition, &base.assets)).collect();
    let crawlers = Crawlers::press(&site, &base.assets, public_url)?;
    let site = Arc::into_inner(site).ok_or_else(|| anyhow::anyhow!("a page still holds the site after it was pressed"))?;
    let ready = ready::all(&site, &base, pages.iter().chain(&sheets));
    let pieces = site.editions.iter().map(|_| OnceLock::new()).collect();
    let generation = Generation {
        site,
        base,
        kept,
        texts,
        crawlers,
        manifests,
        consult,
        pages,
        sheets,
        languages,
        errors,
        pieces,
        fresh,
        ready,
    };
    // Pages are pressed; what is not is much smaller.
    spread(generation.everything().collect(), Pressed::press);
    Ok(Arc::new(generation))
}
