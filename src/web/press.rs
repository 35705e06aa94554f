//! Presses every page that a `GET` can ask for, once for each generation: identity, gzip and Brotli bytes with their tag.

mod spread;

use std::collections::BTreeMap;
use std::io::Write as _;
use std::sync::Arc;

use axum::body::Bytes;
use axum::http::StatusCode;
use leptos::prelude::AnyView;
use sha2::{Digest, Sha256};

use super::assets::Assets;
use super::components::frame::Base;
use super::crawlers::Crawlers;
use super::negotiate::Encoding;
use super::offline;
use super::pages;
use super::render::render;
use crate::config::PublicUrl;
use crate::content::{Checklist, Layout, PLAN, Page, SELF_CHECK};
use crate::self_check::Urgency;
use crate::site::{Edition, Pair, Site, sheets};
use spread::spread;

/// Brotli's quality for a page: pressed once for each generation, and there are many of them.
const BROTLI_QUALITY: u32 = 9;
/// Brotli's quality for style and scripts: few, and in the way of every first page.
const BROTLI_QUALITY_DENSEST: u32 = 11;
/// Brotli's quality for a page that is made for one request.
const BROTLI_QUALITY_ONCE: u32 = 4;
/// Brotli's window, as a power of two: no page is larger.
const BROTLI_WINDOW: u32 = 20;

/// Bytes ready to be sent.
#[derive(Clone, Debug)]
pub struct Pressed {
    /// Type of content.
    pub kind: String,
    /// Weak tag from the hash of the bytes.
    pub etag: String,
    identity: Bytes,
    gzip: Option<Bytes>,
    brotli: Option<Bytes>,
}

impl Pressed {
    /// Presses an asset; text also as gzip and Brotli.
    #[must_use]
    pub fn asset(bytes: Vec<u8>, kind: &str, text: bool) -> Self {
        let mut pressed = Self::bare(bytes, kind);
        if text {
            pressed.press(BROTLI_QUALITY_DENSEST);
        }
        pressed
    }

    /// Presses a document that is made after its generation, for everybody who asks from then on.
    pub(super) fn later(bytes: Vec<u8>, kind: &str) -> Self {
        let mut pressed = Self::bare(bytes, kind);
        pressed.press(BROTLI_QUALITY);
        pressed
    }

    /// Bytes as they are; text is still to be pressed.
    fn bare(bytes: Vec<u8>, kind: &str) -> Self {
        let hash: String = Sha256::digest(&bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        Self { kind: kind.to_owned(), etag: format!("W/\"{hash}\""), identity: bytes.into(), gzip: None, brotli: None }
    }

    /// Presses its bytes as gzip and Brotli, of this quality.
    fn press(&mut self, quality: u32) {
        self.gzip = gzip(&self.identity, flate2::Compression::best());
        self.brotli = brotli(&self.identity, quality);
    }

    /// Presses a document for the one client that asked for it.
    pub(super) fn once(html: String, wanted: Encoding) -> Self {
        let identity = Bytes::from(html);
        let gzip = (wanted == Encoding::Gzip).then(|| gzip(&identity, flate2::Compression::default())).flatten();
        let brotli = (wanted == Encoding::Brotli).then(|| brotli(&identity, BROTLI_QUALITY_ONCE)).flatten();
        Self { kind: HTML.to_owned(), etag: String::new(), identity, gzip, brotli }
    }

    /// Whether these are its bytes before they were pressed.
    pub(super) fn is(&self, bytes: &[u8]) -> bool {
        self.identity == bytes
    }

    /// The bytes in an encoding, or as they are where they were not pressed so.
    pub(super) fn bytes(&self, wanted: Encoding) -> (Bytes, Encoding) {
        let pressed = match wanted {
            Encoding::Identity => None,
            Encoding::Gzip => self.gzip.clone(),
            Encoding::Brotli => self.brotli.clone(),
        };
        pressed.map_or_else(|| (self.identity.clone(), Encoding::Identity), |bytes| (bytes, wanted))
    }
}

fn gzip(bytes: &[u8], level: flate2::Compression) -> Option<Bytes> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), level);
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok().map(Bytes::from)
}

fn brotli(bytes: &[u8], quality: u32) -> Option<Bytes> {
    let mut out = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut out, 4096, quality, BROTLI_WINDOW);
    writer.write_all(bytes).ok()?;
    drop(writer);
    Some(out.into())
}

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
    let mut texts: Vec<_> = texts.collect();
    let all = pages.values_mut().chain(printed.values_mut()).chain(consult.values_mut()).chain(&mut languages);
    let all = all.map(|page| &mut page.bytes).chain(errors.values_mut());
    let all = all.chain(texts.iter_mut().map(|(_, bytes)| bytes)).filter(|bytes| bytes.brotli.is_none());
    // What takes the time, and no page needs another for it.
    spread(all.collect(), |bytes| bytes.press(BROTLI_QUALITY));
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
    Ok(Arc::new(Generation {
        site,
        base,
        kept,
        texts,
        crawlers,
        manifests,
        consult,
        pages,
        sheets: printed,
        languages,
        errors,
        fresh,
    }))
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
    Pressed::bare(bytes, kind)
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
