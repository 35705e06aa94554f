//! Pages and languages that visitors are not to have yet: which they are, how their problems count, and how they are left out.

use std::collections::BTreeSet;

use super::Edition;
use crate::content::{Citing, Fronts, HOME, Page, REQUIRED, Uses, is_slug};
use crate::diagnostic::{Diagnostic, Severity, code};
use crate::locale::Locale;

/// Whether drafts are part of a site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Drafts {
    /// For visitors: nothing leads to a draft, and nothing answers where it would stand.
    #[default]
    Hidden,
    /// For editors: drafts are there like any page, each with its mark.
    Shown,
}

/// Errors of translations, which keep a change from visitors and not from its editor.
const WAITS: [&str; 6] = [
    code::TRANSLATION_STALE,
    code::TRANSLATION_CHANGED,
    code::TRANSLATION_REASON,
    code::TRANSLATION_COPIED,
    code::TRANSLATION_UNSTAMPED,
    code::LANGUAGES_DIFFER,
];

impl Drafts {
    /// Whether a problem keeps the whole from being shown. Whoever sees drafts sees a text before its translations are there, too.
    pub(super) fn refuse(self, problem: &Diagnostic) -> bool {
        problem.severity == Severity::Error && !(self == Self::Shown && WAITS.contains(&problem.code))
    }
}

/// The files of drafts.
#[derive(Debug, Default)]
pub(super) struct DraftFiles {
    /// Folders of languages.
    folders: Vec<String>,
    /// Pages of other languages.
    pages: BTreeSet<String>,
}

impl DraftFiles {
    /// The files of the drafts among these languages and their pages.
    pub(super) fn new(locales: &[Locale], fronts: &[Fronts]) -> Self {
        let folders = locales.iter().filter(|locale| locale.draft);
        let folders = folders.flat_map(|locale| ["content", "locales"].map(|folder| format!("{folder}/{}", locale.code)));
        let pages = locales.iter().zip(fronts).flat_map(|(locale, fronts)| {
            let path = |id: &String| format!("content/{}/{id}.md", locale.code);
            fronts.drafts().iter().map(path).collect::<Vec<_>>()
        });
        Self { folders: folders.collect(), pages: pages.collect() }
    }

    /// Whether no visitor sees what stands in a file, or in a folder.
    fn hold(&self, path: &str) -> bool {
        let below =
            |folder: &String| path.strip_prefix(folder.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        self.pages.contains(path) || self.folders.iter().any(below)
    }

    /// Makes warnings of the errors in drafts: what is not finished yet takes nothing from visitors.
    pub(super) fn settle(&self, diagnostics: &mut [Diagnostic]) {
        for diagnostic in diagnostics.iter_mut().filter(|diagnostic| self.hold(&diagnostic.place.file)) {
            diagnostic.severity = Severity::Warning;
        }
    }

    /// Links from public texts to drafts lead visitors nowhere; whoever sees drafts can follow them.
    pub(super) fn check_links(&self, uses: &Uses, drafts: Drafts, diagnostics: &mut Vec<Diagnostic>) {
        for (place, id) in uses.drafts().into_iter().filter(|(place, _)| !self.hold(&place.file)) {
            diagnostics.push(Diagnostic::error(place, code::LINK_DRAFT).with("name", id).lenient(drafts == Drafts::Shown));
        }
    }
}

/// Leaves out what cannot be shown: drafts where they are hidden, and drafts that are not whole enough to stand anywhere.
pub(super) fn leave_out(editions: &mut Vec<Edition>, drafts: Drafts) {
    if drafts == Drafts::Hidden {
        editions.retain(|edition| !edition.locale.draft);
    }
    for edition in editions.iter_mut() {
        let mut shown: BTreeSet<String> = BTreeSet::new();
        let mut taken: BTreeSet<&str> = BTreeSet::new();
        let (waiting, public): (Vec<&Page>, Vec<&Page>) = edition.pages.values().partition(|page| page.draft);
        for page in public.into_iter().chain(waiting.into_iter().filter(|_| drafts == Drafts::Shown)) {
            let fits = page.slug.is_empty() == (page.id == HOME) && page.slug.chars().all(is_slug);
            if fits && taken.insert(&page.slug) {
                shown.insert(page.id.clone());
            }
        }
        edition.pages.retain(|id, _| shown.contains(id));
        edition.page_addresses.retain(|id, _| shown.contains(id));
        for texts in edition.citations.values_mut() {
            texts.retain(|text| !matches!(text, Citing::Page(id) if !shown.contains(id)));
        }
    }
    // Of public languages the load has found every page that the site needs, or refuses the whole.
    editions.retain(|edition| REQUIRED.iter().all(|id| edition.pages.contains_key(*id)));
}
