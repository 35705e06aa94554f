//! Every text of the site with its facts, side by side in all languages.

use std::collections::BTreeMap;

use super::calls::check_calls;
use super::citations::{Citations, read_citations};
use super::claims::check_claims;
use super::durations::Duration;
use super::exceptions::read_exceptions;
use super::freshness::{AllAhead, check_freshness};
use super::front_matter::{says_draft, split};
use super::heading_ids::check_heading_ids;
use super::leftovers::check_leftovers;
use super::numerals::{Numeral, occurrences};
use super::outline::{Block, Link, Outline};
use super::parity::check_parity;
use super::settings::{LanguageSettings, Settings};
use super::structure::check_structure;
use crate::diagnostic::{Diagnostic, Place};
use crate::files::Files;

/// A text in one language.
#[derive(Debug)]
pub(super) struct Text<'a> {
    /// The language's code.
    pub(super) language: &'a str,
    settings: &'a LanguageSettings,
    names: &'a [&'a str],
    /// Whether visitors are not to have it yet.
    pub(super) draft: bool,
    pub(super) path: &'a str,
    pub(super) whole: &'a str,
    pub(super) outline: Outline,
}

impl Text<'_> {
    /// Every number of a block; digits in a name are none.
    pub(super) fn numerals(&self, block: &Block) -> Vec<Numeral> {
        let mut numerals = self.settings.numbers().numerals(&block.words);
        for name in self.names {
            for at in occurrences(&block.words, name) {
                numerals.retain(|numeral| numeral.at.end <= at.start || numeral.at.start >= at.end);
            }
        }
        numerals
    }

    /// Every number of a block that is written as a word.
    pub(super) fn words(&self, block: &Block) -> Vec<String> {
        self.settings.said(&block.words).into_iter().map(|value| value.to_string()).collect()
    }

    /// How many numbers of the body are written as words of its language.
    pub(super) fn counted(&self) -> usize {
        self.outline.parts.iter().flat_map(|part| &part.blocks).map(|block| self.words(block).len()).sum()
    }

    /// Every duration of a block, whose numbers in digits are known.
    pub(super) fn durations(&self, block: &Block, numerals: &[Numeral]) -> Vec<Duration> {
        self.settings.durations(&block.words, numerals)
    }

    /// Whether its language names the units of time; without them it has no durations.
    pub(super) fn names_units(&self) -> bool {
        self.settings.names_units()
    }

    /// Every link of the body with the block in which it stands.
    pub(super) fn links(&self) -> impl Iterator<Item = (&Block, &Link)> {
        let blocks = self.outline.parts.iter().flat_map(|part| &part.blocks);
        blocks.flat_map(|block| block.links.iter().map(move |link| (block, link)))
    }

    /// Whether its whole language is a draft.
    pub(super) fn language_is_draft(&self) -> bool {
        self.settings.draft
    }

    /// Its front matter.
    pub(super) fn front(&self) -> &str {
        split(self.whole).map_or("", |parts| parts.front.0)
    }

    /// The place of a byte of its file.
    pub(super) fn place(&self, offset: usize) -> Place {
        Place::at(self.path, self.whole, offset)
    }

    /// A warning at a byte of its file.
    pub(super) fn warning(&self, offset: usize, code: &'static str) -> Diagnostic {
        Diagnostic::warning(self.place(offset), code)
    }
}

/// What the check of all texts leaves for their pages, by the code of each language.
#[derive(Debug)]
pub struct CheckedTexts {
    /// Who cites what.
    pub citations: BTreeMap<String, Citations>,
    /// Which texts their source went ahead of.
    pub ahead: AllAhead,
}

/// Checks the numbers of all texts, that the languages say the same, and that no translation is older than its source.
pub fn check_texts(files: &Files, settings: &Settings, diagnostics: &mut Vec<Diagnostic>) -> CheckedTexts {
    let exceptions = read_exceptions(files, diagnostics);
    let names = exceptions.names();
    let texts = Texts::read(files, settings, &names);
    check_claims(files, settings, &texts, &exceptions, diagnostics);
    let ahead = check_freshness(files, &texts, diagnostics);
    check_parity(&texts, &ahead, diagnostics);
    check_structure(&texts, diagnostics);
    check_heading_ids(&texts, diagnostics);
    check_leftovers(files, &texts, diagnostics);
    check_calls(files, settings, &texts, diagnostics);
    let codes = settings.languages.iter().map(LanguageSettings::code);
    let citations = codes.map(|code| (code.to_owned(), read_citations(files, &texts, code))).collect();
    CheckedTexts { citations, ahead }
}

/// All texts: by name, which is the path below the folder of a language without its extension, in the order of the languages.
#[derive(Debug)]
pub(super) struct Texts<'a>(pub(super) BTreeMap<&'a str, Vec<Text<'a>>>);

impl<'a> Texts<'a> {
    /// Reads the facts of every text of every language.
    pub(super) fn read(files: &'a Files, settings: &'a Settings, names: &'a [&'a str]) -> Self {
        let mut texts: BTreeMap<&str, Vec<Text<'_>>> = BTreeMap::new();
        for language in &settings.languages {
            let own = |path: &'a str| path.strip_prefix("content/")?.strip_prefix(language.code())?.strip_prefix('/');
            for (path, whole) in files.iter() {
                let Some(name) = own(path).and_then(|name| name.strip_suffix(".md")) else { continue };
                let Some(outline) = Outline::read(whole) else { continue };
                let draft = language.draft || says_draft(whole);
                let text = Text { language: language.code(), settings: language, names, draft, path, whole, outline };
                texts.entry(name).or_default().push(text);
            }
        }
        Self(texts)
    }

    /// Every block of every text.
    pub(super) fn blocks(&self) -> impl Iterator<Item = &Block> {
        let outlines = self.0.values().flatten().map(|text| &text.outline);
        outlines.flat_map(|outline| outline.fields.iter().chain(outline.parts.iter().flat_map(|part| &part.blocks)))
    }
}
