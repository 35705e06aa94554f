//! One text in all its languages, and which of them was made from which. Any language can be the source: it is the one without a record.

use toml::Spanned;

use super::fingerprint::Print;
use super::front_matter::read_of_translation;
use super::texts::Text;
use super::translated::{OfTranslation, Translated};
use crate::diagnostic::Diagnostic;

/// A text in one language.
pub(super) struct Version<'t> {
    pub(super) text: &'t Text<'t>,
    pub(super) print: Print,
    /// What it says of its translation; nothing where that cannot be read.
    said: Option<OfTranslation>,
}

impl Version<'_> {
    /// The record of its translation.
    pub(super) fn record(&self) -> Option<&Translated> {
        self.said.as_ref()?.translated.as_ref().map(Spanned::get_ref)
    }

    /// Who let it go live before its translations.
    pub(super) fn waiver(&self) -> Option<&Spanned<String>> {
        self.said.as_ref()?.publish_before_translation.as_ref()
    }
}

/// Where a version comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Descent {
    /// It is the source.
    Source,
    /// It was made from the version at this position.
    From(usize),
    /// Its record names a language that does not have this text, or itself.
    Nowhere,
    /// Versions were made from each other: none is the source.
    Circle,
    /// What it says cannot be read, or what it names.
    Unknown,
}

/// One text in all its languages, in their order.
pub(super) struct Family<'t> {
    pub(super) versions: Vec<Version<'t>>,
    /// Position of the source, where there is one.
    source: Option<usize>,
}

impl<'t> Family<'t> {
    /// Reads what every version says of its translation.
    pub(super) fn read(texts: &'t [Text<'t>], diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut version = |text: &'t Text<'t>| Version {
            text,
            print: Print::of(text.whole, &text.outline),
            said: read_of_translation(text.path, text.whole, diagnostics),
        };
        let versions: Vec<Version<'_>> = texts.iter().map(&mut version).collect();
        let mut family = Self { versions, source: None };
        family.source = family.find_source();
        family
    }

    /// Among the versions without a record the one that most others name; where none is named, the first.
    fn find_source(&self) -> Option<usize> {
        let named = |language: &str| {
            let records = self.versions.iter().filter_map(Version::record);
            records.filter(|record| record.from == language).count()
        };
        let free = |version: &Version<'_>| version.said.as_ref().is_some_and(|said| said.translated.is_none());
        let roots = (0..self.versions.len()).rev().filter(|at| free(&self.versions[*at]));
        // What visitors have is not made from what they have not.
        roots.max_by_key(|at| (!self.versions[*at].text.draft, named(self.versions[*at].text.language)))
    }

    /// Position of a language.
    pub(super) fn position(&self, language: &str) -> Option<usize> {
        self.versions.iter().position(|version| version.text.language == language)
    }

    /// Whether of two versions with the same words the first is the one in whose language they were written, as far as files tell. A
    /// translation is the copy, but where it still is what it was stamped as and its source changed. Elsewhere it is the one that says it
    /// was made from itself, that is a draft, that no longer is what it was stamped as, or that has fewer of its language's number words.
    pub(super) fn is_original(&self, one: usize, other: usize) -> bool {
        let kept = |at: usize| {
            let own = self.versions[at].record().and_then(Translated::own);
            own.is_some_and(|own| own.codes().eq(self.versions[at].print.own().codes()))
        };
        let changed = |source: usize, at: usize| {
            let changes = self.versions[at].record().and_then(|record| record.changes(&self.versions[source].print));
            changes.is_some_and(|changes| !changes.is_empty())
        };
        let is_source = |source: usize, at: usize| !(kept(at) && changed(source, at));
        if self.descent(other) == Descent::From(one) {
            return is_source(one, other);
        }
        if self.descent(one) == Descent::From(other) {
            return !is_source(other, one);
        }
        let rank = |at: usize| {
            let text = self.versions[at].text;
            let itself = self.versions[at].record().is_some_and(|record| record.from == text.language);
            (!itself, !text.draft, kept(at), text.counted(), std::cmp::Reverse(at))
        };
        rank(one) > rank(other)
    }

    /// Where a version comes from.
    pub(super) fn descent(&self, at: usize) -> Descent {
        let version = &self.versions[at];
        if version.said.is_none() {
            return Descent::Unknown;
        }
        if self.source == Some(at) {
            return Descent::Source;
        }
        let Some(record) = version.record() else {
            // Several without a record: those that nobody names are translations that were never stamped.
            return self.source.map_or(Descent::Unknown, Descent::From);
        };
        match self.position(&record.from) {
            Some(from) if from == at => Descent::Nowhere,
            Some(_) if self.goes_round(at) => Descent::Circle,
            Some(from) => Descent::From(from),
            None => Descent::Nowhere,
        }
    }

    /// Whether the way to the source comes back to a version.
    fn goes_round(&self, start: usize) -> bool {
        let mut at = start;
        for _ in &self.versions {
            let next = self.versions[at].record().and_then(|record| self.position(&record.from));
            match next {
                Some(next) if next == start => return true,
                Some(next) => at = next,
                None => return false,
            }
        }
        false
    }
}
