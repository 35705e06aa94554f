//! What a text says of its translation: from which language and which blocks it was made; and what changed in these since.

use serde::Deserialize;
use toml::Spanned;

use super::changes::{Change, changes};
use super::codes::CODE;
use super::fingerprint::Print;
use super::own::Own;
use crate::date::Date;

/// Fields that any text may have.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct OfTranslation {
    /// What it was made from; nothing in a text that is itself the source.
    pub(super) translated: Option<Spanned<Translated>>,
    /// Who let this source go live before its translations, when, and why.
    pub(super) publish_before_translation: Option<Spanned<String>>,
}

/// The record of a translation.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Translated {
    /// Code of the language that it was made from.
    pub(super) from: String,
    /// Day of the stamp.
    pub(super) on: Option<Date>,
    /// The codes of the source's blocks at that time, one word for each part.
    pub(super) blocks: Option<String>,
    /// The codes of its own parts at that time.
    own: Option<String>,
    /// Why a change of the source needed none here, or a change here none in the source.
    pub(super) reason: Option<String>,
    /// The code of the leave to go live before the translation, where this was made after it: for another change it holds no more.
    pub(super) waiver: Option<String>,
}

impl Translated {
    /// What changed in the source since; nothing can be said of one that was never stamped.
    pub(super) fn changes(&self, source: &Print) -> Option<Vec<Change>> {
        let old: Vec<&str> = codes(self.blocks.as_deref()?).collect();
        let new: Vec<&str> = source.units.iter().map(|unit| unit.code.as_str()).collect();
        Some(changes(&old, &new))
    }

    /// The codes of its own parts at that time, with what the line expects of them; nothing where they were not kept.
    pub(super) fn own(&self) -> Option<Own> {
        self.own.as_deref().map(Own::read)
    }

    /// Whether it says why something was left as it was.
    pub(super) fn gives_reason(&self) -> bool {
        self.reason.as_deref().is_some_and(|reason| reason.contains(char::is_alphabetic))
    }
}

/// What a line of front matter says.
pub(super) struct Line<'a> {
    pub(super) from: &'a str,
    pub(super) on: Option<Date>,
    pub(super) source: &'a Print,
    pub(super) own: Own,
    pub(super) reason: Option<&'a str>,
    pub(super) waiver: Option<String>,
}

impl Line<'_> {
    /// The line. Where it waits for a reason, the place for it is there.
    pub(super) fn written(&self) -> String {
        let mut table = toml_edit::InlineTable::new();
        table.insert("from", self.from.into());
        if let Some(day) = self.on.and_then(|on| on.to_string().parse::<toml_edit::Datetime>().ok()) {
            table.insert("on", day.into());
        }
        table.insert("blocks", self.source.blocks().into());
        table.insert("own", self.own.written().into());
        if let Some(waiver) = &self.waiver {
            table.insert("waiver", waiver.as_str().into());
        }
        if let Some(reason) = self.reason.or(self.own.is_marked().then_some("")) {
            table.insert("reason", reason.into());
        }
        format!("translated = {table}")
    }
}

/// The codes in a line, whatever part they are of.
fn codes(blocks: &str) -> impl Iterator<Item = &str> {
    blocks.split_whitespace().flat_map(|part| pieces(part, CODE))
}

/// Pieces of so many bytes; what cannot be cut so is one piece, which no code is equal to.
fn pieces(text: &str, length: usize) -> impl Iterator<Item = &str> {
    let starts = (0..text.len()).step_by(length);
    starts.map(move |start| text.get(start..start + length).unwrap_or(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_that_were_cut_or_pasted_twice_are_equal_to_none() {
        assert_eq!(codes("abcdefgh ijkl").collect::<Vec<_>>(), ["abcd", "efgh", "ijkl"]);
        assert_eq!(codes("abcdef").collect::<Vec<_>>(), ["abcd", "abcdef"]);
        assert_eq!(codes("éàç").count(), 2, "what is no code does no harm");
    }
}
