//! Everything editors own, as one immutable value, and the load that builds it or says what is wrong.

mod consult;
mod dated;
mod drafts;
mod headings;
mod kit;
mod menus;
mod published;
mod reviews;
mod translations;
mod unknown;

use std::collections::BTreeMap;
use std::panic::resume_unwind;
use std::path::Path;
use std::thread::{self, ScopedJoinHandle};

use crate::content::{
    Ahead, Card, Cases, CheckedTexts, Citations, FigureWords, Figures, Fronts, Images, KIT, LanguageSettings, Layout, Links,
    Measured, Page, Rules, SELF_CHECK, Settings, Source, Uses, Version, Wording, check_deck, check_folders, check_saved,
    check_strays, check_texts, leave_out_consequences, measure_texts, read_cards, read_cases, read_figure_words, read_figures,
    read_fronts, read_images, read_pages, read_rules, read_settings, read_sources, read_versions, read_wording, unused_figures,
    unused_images, unused_sources,
};
use crate::diagnostic::{Diagnostic, Severity};
use crate::files::Files;
use crate::locale::Locale;
use crate::messages::{self, Messages};
use crate::self_check::Urgency;

pub use consult::{CONSULT, Pair, consult_address};
pub use drafts::Drafts;
use drafts::{DraftFiles, leave_out};
use headings::check_headings;
use kit::add_sheets;
pub use kit::{Medium, Sheet, sheets};
use menus::check_menus;
use published::check_published;
use reviews::check_order;
pub use reviews::with_overdue;
use translations::check_translations;
use unknown::explain;

/// What stands at an address of a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// A page, by id.
    Page(String),
    /// The public page of an outcome.
    Outcome(Urgency),
    /// A poster or flyers to print.
    Sheet(Sheet),
    /// Nothing any more: it moved there.
    Moved(String),
}

/// The site in one language.
#[derive(Debug)]
pub struct Edition {
    /// The language.
    pub locale: Locale,
    /// What `site.toml` says for it.
    pub settings: LanguageSettings,
    /// Its interface words.
    pub messages: Messages,
    /// Its pages, by id.
    pub pages: BTreeMap<String, Page>,
    /// What the self-check says.
    pub wording: Wording,
    /// Its cards of consult mode, in order.
    pub consult: Vec<Card>,
    /// The words of pictures, by id.
    pub figures: BTreeMap<String, FigureWords>,
    /// Address of each page, by id.
    pub page_addresses: BTreeMap<String, String>,
    /// Address of each public outcome page, by outcome id.
    pub outcome_addresses: BTreeMap<String, String>,
    /// Which of its texts cite each source, by the source's id.
    pub citations: Citations,
    /// Texts whose source went ahead of them, by name: readers are told.
    pub ahead: BTreeMap<String, Ahead>,
    /// What stands at each address.
    addresses: BTreeMap<String, Address>,
}

impl Edition {
    /// What stands at an address such as `/xx/plan`.
    #[must_use]
    pub fn at(&self, address: &str) -> Option<&Address> {
        self.addresses.get(address)
    }

    /// Whether visitors are not to have what stands at an address.
    #[must_use]
    pub fn is_draft(&self, address: &str) -> bool {
        let page = |address: &Address| match address {
            Address::Page(id) => self.pages.get(id),
            Address::Sheet(_) => self.pages.get(KIT),
            _ => None,
        };
        self.locale.draft || self.at(address).and_then(page).is_some_and(|page| page.draft)
    }

    /// The page at an address, where it shows what was counted.
    #[must_use]
    pub fn usage_at(&self, address: &str) -> Option<&Page> {
        let Some(Address::Page(id)) = self.at(address) else { return None };
        self.pages.get(id).filter(|page| page.layout == Layout::Usage)
    }

    /// Address of the home page.
    #[must_use]
    pub fn home(&self) -> String {
        format!("/{}", self.locale.code)
    }

    /// Address of a page; of the home page where the language does not have it.
    #[must_use]
    pub fn address(&self, page: &str) -> String {
        self.page_addresses.get(page).cloned().unwrap_or_else(|| self.home())
    }
}

/// Everything editors own. A request sees one of these from beginning to end.
#[derive(Debug)]
pub struct Site {
    /// What holds for all languages.
    pub settings: Settings,
    /// The rules of the self-check.
    pub rules: Rules,
    /// The patient cases, decided by the rules.
    pub cases: Cases,
    /// The versions of the rules that whoever answers for them has noted, the newest first.
    pub versions: Vec<Version>,
    /// The bibliography.
    pub sources: Vec<Source>,
    /// The numbers behind pictures.
    pub figures: Figures,
    /// The pictures that texts show, by name.
    pub images: Images,
    /// How plain each text is, by name and language.
    pub readability: Vec<Measured>,
    /// One for each language, in the fixed order.
    pub editions: Vec<Edition>,
    /// Version of all texts together.
    pub version: String,
}

impl Site {
    /// The edition whose code is the first part of an address.
    #[must_use]
    pub fn edition(&self, code: &str) -> Option<&Edition> {
        self.editions.iter().find(|edition| edition.locale.code == code)
    }

    /// Whether visitors are not to have what stands at an address.
    #[must_use]
    pub fn is_draft(&self, address: &str) -> bool {
        if let Some(pair) = self.consult_at(address) {
            return pair.iter().any(|language| self.editions[*language].locale.draft);
        }
        let code = address.trim_start_matches('/').split('/').next().unwrap_or_default();
        self.edition(code).is_some_and(|edition| edition.is_draft(address))
    }

    /// All languages, in order.
    #[must_use]
    pub fn locales(&self) -> Vec<Locale> {
        self.editions.iter().map(|edition| edition.locale.clone()).collect()
    }

    /// Editions that have a page which another edition lacks, by the last part of its address there or its id.
    #[must_use]
    pub fn elsewhere(&self, path: &str) -> Vec<(&Edition, String)> {
        let same = |edition: &&Edition| {
            let page = edition.pages.values().find(|page| page.id == path || page.slug == path);
            page.map(|page| page.id.clone())
        };
        if path.is_empty() {
            return Vec::new();
        }
        let Some(id) = self.editions.iter().find_map(|edition| same(&edition)) else { return Vec::new() };
        self.editions.iter().filter_map(|edition| Some((edition, edition.page_addresses.get(&id)?.clone()))).collect()
    }
}

/// Loads and verifies everything below `root`, for visitors. The site is there where no diagnostic is an error.
#[must_use]
pub fn load(root: &Path) -> (Option<Site>, Vec<Diagnostic>) {
    let (files, diagnostics) = Files::read(root);
    load_files(&files, diagnostics)
}

/// The same of texts that are already read, with the problems that reading them had: whoever quotes lines quotes what was checked.
#[must_use]
pub fn load_files(files: &Files, diagnostics: Vec<Diagnostic>) -> (Option<Site>, Vec<Diagnostic>) {
    load_files_with(files, diagnostics, Drafts::Hidden)
}

/// The same with drafts hidden or shown. Drafts are checked either way, and what is wrong in them keeps nothing from being served.
#[must_use]
pub fn load_files_with(files: &Files, mut diagnostics: Vec<Diagnostic>, drafts: Drafts) -> (Option<Site>, Vec<Diagnostic>) {
    let site = thread::scope(|scope| {
        // It takes as long as half of the rest, and the rest needs it late.
        let checked = scope.spawn(|| check(files));
        build(files, drafts, checked, &mut diagnostics)
    });
    // Before anything is left out: what is not told refuses all the same. Whoever sees drafts sees what only follows from one, too.
    let mut broken = drafts == Drafts::Hidden && diagnostics.iter().any(|diagnostic| drafts.refuse(diagnostic));
    leave_out_consequences(&mut diagnostics);
    broken |= diagnostics.iter().any(|diagnostic| drafts.refuse(diagnostic));
    in_order(&mut diagnostics);
    diagnostics.dedup();
    (site.filter(|_| !broken), diagnostics)
}

/// Errors first, then by file, line and code.
fn in_order(diagnostics: &mut [Diagnostic]) {
    let mild = |diagnostic: &Diagnostic| diagnostic.severity == Severity::Warning;
    diagnostics.sort_by(|left, right| {
        mild(left).cmp(&mild(right)).then_with(|| left.place.cmp(&right.place)).then(left.code.cmp(right.code))
    });
}

/// Messages of the language in which diagnostics are to be printed, as far as they can be had in a broken folder.
#[must_use]
pub fn editor_messages(files: &Files, language: Option<&str>) -> Option<Messages> {
    let locales = editor_locales(files);
    let wanted = language.and_then(|wanted| locales.iter().find(|locale| locale.code == wanted));
    let first: Vec<Locale> = wanted.or(locales.first()).cloned().into_iter().collect();
    messages::load(files, &first, &mut Vec::new()).into_iter().next()
}

/// The languages that have words for diagnostics, as far as they can be had in a broken folder.
#[must_use]
pub fn editor_locales(files: &Files) -> Vec<Locale> {
    let settings = read_settings(files, &mut Vec::new());
    let mut locales = settings.map_or_else(|| messages::folders(files), |settings| settings.locales());
    locales.retain(|locale| messages::has_editor_words(files, &locale.code));
    locales
}

/// What comparing all texts with each other brings, and the problems in them. Problems of the settings are for [`build`] to tell.
fn check(files: &Files) -> (Option<CheckedTexts>, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let settings = read_settings(files, &mut Vec::new());
    (settings.map(|settings| check_texts(files, &settings, &mut found)), found)
}

fn build(
    files: &Files,
    drafts: Drafts,
    checked: ScopedJoinHandle<'_, (Option<CheckedTexts>, Vec<Diagnostic>)>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Site> {
    check_saved(files, diagnostics);
    let rules = read_rules(files, diagnostics);
    let shown = drafts == Drafts::Shown;
    let cases = rules.as_ref().map(|rules| read_cases(files, &rules.questionnaire, shown, diagnostics)).unwrap_or_default();
    let sources = read_sources(files, diagnostics);
    let settings = read_settings(files, diagnostics)?;
    check_folders(files, &settings, diagnostics);
    let versions = read_versions(files, &settings, rules.as_ref().map(|rules| rules.version.as_str()), shown, diagnostics);
    let locales = settings.locales();
    let all_messages = messages::load(files, &locales, diagnostics);
    let all_fronts: Vec<Fronts> = locales.iter().map(|locale| read_fronts(files, &locale.code, diagnostics)).collect();
    let draft_files = DraftFiles::new(&locales, &all_fronts);
    check_strays(files, &locales, diagnostics);
    check_menus(files, &settings, &all_fronts, diagnostics);
    check_deck(files, &settings, diagnostics);
    check_translations(files, &locales, &all_fronts, diagnostics);
    let uses = Uses::default();
    let figures = read_figures(files, &sources, &uses, diagnostics);
    let images = read_images(files, diagnostics);
    let mut editions = Vec::new();
    for (((locale, messages), fronts), language) in
        locales.into_iter().zip(all_messages).zip(&all_fronts).zip(&settings.languages)
    {
        let links = Links {
            settings: &settings,
            language,
            messages: &messages,
            pages: fronts.page_addresses(&locale.code),
            drafts: fronts.drafts(),
            outcomes: fronts.outcome_addresses(&locale.code),
            sources: &sources,
            figures: &figures,
            images: &images,
            uses: &uses,
        };
        let words = read_figure_words(files, &locale.code, &figures, &links, diagnostics);
        let pages = read_pages(files, &locale.code, fronts, &links, diagnostics);
        let consult = read_cards(files, &locale.code, &links, diagnostics);
        let wording =
            rules.as_ref().and_then(|rules| read_wording(files, &locale.code, &rules.questionnaire, &links, diagnostics));
        let (page_addresses, outcome_addresses) = (links.pages, links.outcomes);
        let Some(wording) = wording else { continue };
        editions.push(Edition {
            citations: Citations::default(),
            ahead: BTreeMap::new(),
            settings: language.clone(),
            locale,
            messages,
            pages,
            wording,
            consult,
            figures: words,
            page_addresses,
            outcome_addresses,
            addresses: BTreeMap::new(),
        });
    }
    let readability = measure_texts(files, &settings, diagnostics);
    let (checked, found) = checked.join().unwrap_or_else(|panic| resume_unwind(panic));
    diagnostics.extend(found);
    let CheckedTexts { mut citations, mut ahead } = checked?;
    for edition in &mut editions {
        edition.citations = citations.remove(&edition.locale.code).unwrap_or_default();
        edition.ahead = ahead.remove(&edition.locale.code).unwrap_or_default();
    }
    draft_files.check_links(&uses, drafts, diagnostics);
    explain(&settings.locales(), &all_fronts, diagnostics);
    let all_public = settings.locales().iter().filter(|locale| !locale.draft).count();
    if let Some(rules) = &rules
        && editions.iter().filter(|edition| !edition.locale.draft).count() == all_public
    {
        unused_sources(files, &sources, &uses, diagnostics);
        unused_figures(files, &figures, &uses, diagnostics);
        unused_images(files, &uses, diagnostics);
        check_headings(&editions, rules, &uses, diagnostics);
    }
    draft_files.settle(diagnostics);
    let rules = rules?;
    // Before drafts are left out: what stands at their addresses is there again some day. A language whose texts could not all be
    // read has lost addresses for now.
    if editions.iter().filter(|edition| !edition.locale.draft).count() == all_public {
        editions.iter_mut().for_each(|edition| edition.addresses = addresses(edition, &rules, &settings.places));
        check_published(files, &editions, diagnostics);
    }
    leave_out(&mut editions, drafts);
    for edition in &mut editions {
        edition.addresses = addresses(edition, &rules, &settings.places);
    }
    let site =
        Site { settings, rules, cases, versions, sources, figures, images, readability, editions, version: files.version() };
    check_order(&site, files, diagnostics);
    Some(site)
}

/// Every address of a language: pages, public outcomes, and the old or untranslated names that lead to them.
fn addresses(edition: &Edition, rules: &Rules, places: &[String]) -> BTreeMap<String, Address> {
    let Edition { pages, wording, page_addresses, outcome_addresses, .. } = edition;
    let code = &edition.locale.code;
    let mut addresses = BTreeMap::new();
    let self_check: Vec<&str> = pages.get(SELF_CHECK).map(|page| page.names().collect()).unwrap_or_default();
    for ((position, outcome), text) in rules.questionnaire.outcomes.iter().enumerate().zip(&wording.outcomes) {
        let Some(address) = outcome_addresses.get(&outcome.id) else { continue };
        let names = [outcome.id.as_str(), text.slug.as_str()].into_iter().chain(text.aliases.iter().map(String::as_str));
        for name in names {
            for base in self_check.iter().copied().chain(["outcome"]) {
                addresses.insert(format!("/{code}/{base}/{name}"), Address::Moved(address.clone()));
            }
        }
        addresses.insert(address.clone(), Address::Outcome(Urgency(position)));
    }
    for (id, page) in pages {
        let Some(address) = page_addresses.get(id) else { continue };
        for name in page.names().filter(|name| !name.is_empty()) {
            addresses.insert(format!("/{code}/{name}"), Address::Moved(address.clone()));
        }
    }
    add_sheets(edition, places, &mut addresses);
    // Last, so that no old name hides a page.
    for (id, address) in page_addresses {
        addresses.insert(address.clone(), Address::Page(id.clone()));
    }
    addresses
}
