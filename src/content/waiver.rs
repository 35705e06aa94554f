//! The leave to go live before the translation: who, when and why, for which text, and for which translations it holds.
//!
//! Nothing but the files is known, so a leave is bound twice. `who, when, why [code]` holds for the text with that code alone; the check
//! offers the code. And a translation that is made after it keeps the code of the leave (`waiver` in its line): for a later change it holds
//! no more. What cannot be known: whether a text that has no code yet changed again before any translation was done.

use toml::Spanned;

use super::codes::{CODE, code};
use super::family::Version;
use crate::date::Date;

/// A leave that says enough.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Waiver {
    /// Who, when and why, as an editor wrote it.
    pub(super) words: String,
    pub(super) day: Date,
    /// The code of the text that it is for, if it names one.
    text: Option<String>,
}

impl Waiver {
    /// The leave that a text carries; nothing where it says too little.
    pub(super) fn of(source: &Version<'_>) -> Option<Self> {
        Self::read(source.waiver().map(Spanned::get_ref)?)
    }

    /// Reads `who, when, why`, with or without `[code]` behind it.
    pub(super) fn read(waiver: &str) -> Option<Self> {
        let bound = waiver.trim_end().strip_suffix(']').and_then(|waiver| waiver.rsplit_once('['));
        let bound = bound.filter(|(_, text)| text.len() == CODE);
        let (words, text) = bound.map_or((waiver, None), |(words, text)| (words, Some(text.to_owned())));
        let words = words.trim();
        Some(Self { words: words.to_owned(), day: day_of(words)?, text })
    }

    /// Whether it names the text that it is for.
    pub(super) fn is_bound(&self) -> bool {
        self.text.is_some()
    }

    /// Whether it is for the text as it is now.
    pub(super) fn is_for(&self, source: &Version<'_>) -> bool {
        self.text.as_ref().is_none_or(|text| *text == text_code(source))
    }

    /// Its own code: that of who, when and why.
    pub(super) fn code(&self) -> String {
        code("waiver", &self.words, &[""], CODE)
    }

    /// Whether it holds for a translation: not for one that was made after it, since whatever changed then is another change.
    pub(super) fn covers(&self, source: &Version<'_>, version: &Version<'_>) -> bool {
        let Some(record) = version.record() else { return self.is_for(source) };
        let used = record.waiver.as_ref().is_some_and(|waiver| *waiver == self.code());
        self.is_for(source) && !used && record.on.is_none_or(|stamped| stamped <= self.day)
    }
}

/// The code of a text as it is now.
pub(super) fn text_code(source: &Version<'_>) -> String {
    code("text", "", &[source.print.blocks()], CODE)
}

/// The day in `who, when, why`; nothing where one of the three is missing.
fn day_of(waiver: &str) -> Option<Date> {
    let parts: Vec<&str> = waiver.split(',').map(str::trim).collect();
    let at = parts.iter().position(|part| Date::read(part).is_some())?;
    let says = |parts: &[&str]| parts.iter().any(|part| part.chars().any(char::is_alphabetic));
    if says(&parts[..at]) && says(&parts[at + 1..]) { Date::read(parts[at]) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_waiver_says_who_when_and_why_and_may_name_its_text() {
        let day = Some(Date { year: 2026, month: 11, day: 22 });
        assert_eq!(day_of("Dr. A. Peeters, 2026-11-22, a sign was missing"), day);
        assert_eq!(day_of("A. Peeters, GP, 2026-11-22, a sign, and a number, were missing"), day);
        for bad in
            ["", "yes", "A. Peeters, 22 November, a sign", "2026-11-22, a sign", "A. Peeters, 2026-11-22", "A, 2026-13-01, b"]
        {
            assert_eq!(day_of(bad), None, "{bad}");
        }
        let bound = Waiver::read("A. Peeters, 2026-11-22, a sign [aB3-]").unwrap();
        assert_eq!((bound.words.as_str(), bound.text.as_deref()), ("A. Peeters, 2026-11-22, a sign", Some("aB3-")));
        let free = Waiver::read("A. Peeters, 2026-11-22, a sign [really]").unwrap();
        assert!(!free.is_bound() && free.words.ends_with("[really]"));
        assert_eq!(bound.code(), Waiver::read("A. Peeters, 2026-11-22, a sign").unwrap().code());
    }
}
