//! Presses every page that a `GET` can ask for, once for each generation: identity, gzip and Brotli bytes with their tag.

mod pressed;
mod spread;

use std::collections::BTreeMap;
use std::sync::{Arc, Weak};
use std::time::Duration;

use axum::http::StatusCode;
use leptos::prelude::AnyView;

use super::assets::Assets;
use super::components::frame::Base;
use super::crawlers::Crawlers;
use super::offline;
use super::pages;
use super::render::render;
use crate::config::PublicUrl;
use crate::content::{Checklist, Layout, PLAN, Page, SELF_CHECK};
use crate::self_check::Urgency;
use crate::site::{Edition, Pair, Site, sheets};
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
    /// How many pages are not those of the generation before.
    fresh: usize,
}

impl Generation {
    /// The page or the sheet at an address.
    #[must_use]
    pub fn page(&self, address: &str) -> Option<&PressedPage> {
        self.pages.get(address).or_else(|| self.sheets.get(address))
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

    /// The page of an error in the language of an edition.
    pub(super) fn error(&self, edition: usize, status: StatusCode) -> Option<&Pressed> {
        self.errors
            .get(&(edition, status.as_u16()))
            .or_else(|| self.errors.get(&(edition, StatusCode::INTERNAL_SERVER_ERROR.as_u16())))
    }
}

pub(super) const HTML: &str = "text/html; charset=utf-8";

/// One page to be rendered: address, value of `data-page`, and its view.
type Job = (String, String, Box<dyn FnOnce(&Site, &Base) -> AnyView + Send>);

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
    let mut fresh = 0;
    let mut pages = BTreeMap::new();
    let mut printed = BTreeMap::new();
    for (jobs, pressed) in [(jobs(&site), &mut pages), (sheet_jobs(&site), &mut printed)] {
        for (address, page, view) in jobs {
            let held = earlier.and_then(|earlier| earlier.page(&address)).map(|page| &page.bytes);
            pressed.insert(address, PressedPage { bytes: press_view(&site, &base, view, held, &mut fresh).await?, page });
        }
    }
    let mut consult = BTreeMap::new();
    for pair in site.consult_pairs() {
        let view = move |site: &Site, base: &Base| pages::consult::consult(site, base, pair);
        let held = earlier.and_then(|earlier| earlier.consult(pair)).map(|page| &page.bytes);
        let bytes = press_view(&site, &base, view, held, &mut fresh).await?;
        consult.insert(pair, PressedPage { bytes, page: pages::consult::PAGE.to_owned() });
    }
    let mut languages = Vec::new();
    let mut errors = BTreeMap::new();
    for position in 0..site.editions.len() {
        let view = move |site: &Site, base: &Base| pages::languages::languages(site, &site.editions[position], base);
        let held = earlier.and_then(|earlier| earlier.languages(position)).map(|page| &page.bytes);
        let bytes = press_view(&site, &base, view, held, &mut fresh).await?;
        languages.push(PressedPage { bytes, page: pages::languages::PAGE.to_owned() });
        for status in pages::error::STATUSES {
            let view = move |site: &Site, base: &Base| pages::error::error(site, &site.editions[position], base, status, "");
            let held = earlier.and_then(|earlier| earlier.error(position, status));
            errors.insert((position, status.as_u16()), press_view(&site, &base, view, held, &mut fresh).await?);
        }
    }
    let device = site.settings.checklist == Checklist::Open;
    let texts = site.editions.iter().enumerate().filter(|_| device).map(|(position, edition)| {
        let texts = pages::self_check::texts(&site, edition, &base).to_string();
        let held = earlier.and_then(|earlier| earlier.texts.get(position));
        (pages::self_check::texts_address(edition), again(held, texts.into_bytes(), "application/json", &mut fresh))
    });
    let texts: Vec<_> = texts.collect();
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
    let sheets = printed;
    let generation =
        Generation { site, base, kept, texts, crawlers, manifests, consult, pages, sheets, languages, errors, fresh };
    // What takes most of the time, and nothing needs another for it.
    spread(generation.everything().collect(), Pressed::press);
    Ok(Arc::new(generation))
}

async fn press_view(
    site: &Arc<Site>,
    base: &Base,
    view: impl FnOnce(&Site, &Base) -> AnyView + Send + 'static,
    held: Option<&Pressed>,
    fresh: &mut usize,
) -> anyhow::Result<Pressed> {
    let (site, base) = (Arc::clone(site), base.clone());
    let html = render(move || view(&site, &base)).await?;
    Ok(again(held, html.into_bytes(), HTML, fresh))
}

/// What is held already, where it is the same; else the bytes, still to be pressed.
fn again(held: Option<&Pressed>, bytes: Vec<u8>, kind: &str, fresh: &mut usize) -> Pressed {
    if let Some(held) = held.filter(|held| held.is(&bytes)) {
        return held.clone();
    }
    *fresh += 1;
    Pressed::new(bytes, kind, true)
}

/// Every page of the library and every public outcome.
fn jobs(site: &Site) -> Vec<Job> {
    let mut jobs: Vec<Job> = Vec::new();
    for (position, edition) in site.editions.iter().enumerate() {
        for page in edition.pages.values() {
            let id = page.id.clone();
            let view = move |site: &Site, base: &Base| {
                let edition = &site.editions[position];
                edition.pages.get(&id).map_or_else(
                    || pages::error::error(site, edition, base, StatusCode::NOT_FOUND, ""),
                    |page| view_of(site, edition, base, page),
                )
            };
            jobs.push((edition.address(&page.id), page.id.clone(), Box::new(view)));
        }
        for (outcome, rule) in site.rules.questionnaire.outcomes.iter().enumerate() {
            let Some(address) = edition.outcome_addresses.get(&rule.id) else { continue };
            let outcome = Urgency(outcome);
            let view = move |site: &Site, base: &Base| pages::outcome::outcome(site, &site.editions[position], base, outcome);
            jobs.push((address.clone(), pages::outcome::page_of(site, outcome), Box::new(view)));
        }
    }
    jobs
}

/// Every poster and every sheet of flyers.
fn sheet_jobs(site: &Site) -> Vec<Job> {
    let mut jobs: Vec<Job> = Vec::new();
    for (position, edition) in site.editions.iter().enumerate() {
        for sheet in sheets(&site.settings.places) {
            let Some(address) = edition.sheet_address(&sheet) else { continue };
            let page = pages::sheet::page_of(&sheet);
            let view = move |site: &Site, base: &Base| pages::sheet::sheet(site, &site.editions[position], base, &sheet);
            jobs.push((address, page, Box::new(view)));
        }
    }
    jobs
}

fn view_of(site: &Site, edition: &Edition, base: &Base, page: &Page) -> AnyView {
    if page.id == SELF_CHECK {
        return match site.settings.checklist {
            Checklist::Open => pages::self_check::start(site, edition, base, page),
            Checklist::Leaflet => pages::leaflet::leaflet(site, edition, base, page),
        };
    }
    match page.layout {
        Layout::Home => pages::home::home(site, edition, base, page),
        Layout::Sources => pages::sources::sources(site, edition, base, page),
        Layout::DecisionCard => pages::decision_card::decision_card(site, edition, base, page),
        Layout::Text if page.id == PLAN => pages::plan::plan(site, edition, base, page),
        Layout::Why => pages::why::why(site, edition, base, page),
        Layout::Doctors => pages::doctors::doctors(site, edition, base, page),
        Layout::Kit => pages::kit::kit(site, edition, base, page),
        // As it is while nothing is released; with releases `usage.rs` makes it anew.
        Layout::Usage => pages::usage::usage(site, edition, base, page, &pages::usage::Shown::default()),
        Layout::Text | Layout::Questions => pages::text::text(site, edition, base, page),
    }
}
