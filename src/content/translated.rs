//! What a text says of its translation: from which language and which blocks it was made; and what changed in these since.

use serde::Deserialize;
use toml::Spanned;

use super::changes::{Change, changes};
use super::codes::{CODE, PART_CODE};
use super::fingerprint::Print;
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
    /// Why a change of the source needed none here.
    pub(super) reason: Option<String>,
}

impl Translated {
    /// What changed in the source since; nothing can be said of one that was never stamped.
    pub(super) fn changes(&self, source: &Print) -> Option<Vec<Change>> {
        let old: Vec<&str> = codes(self.blocks.as_deref()?).collect();
        let new: Vec<&str> = source.units.iter().map(|unit| unit.code.as_str()).collect();
        Some(changes(&old, &new))
    }

    /// Whether the codes of the translation itself were kept; without them nobody can tell whether it changed.
    pub(super) fn has_own(&self) -> bool {
        self.own.is_some()
    }

    /// Whether a part of the translation says what it said when it was stamped.
    pub(super) fn is_as_it_was(&self, own: &Print, part: usize) -> bool {
        let code = own.part_code(part);
        self.own.as_ref().is_some_and(|known| pieces(known, PART_CODE).any(|known| known == code))
    }

    /// Whether the parts that the translation had when it was stamped still follow each other as they did.
    pub(super) fn is_in_its_order(&self, own: &Print) -> bool {
        let now = own.own();
        let known: Vec<&str> = self.own.iter().flat_map(|known| pieces(known, PART_CODE)).collect();
        self.has_own() && pieces(&now, PART_CODE).filter(|now| known.contains(now)).eq(known.iter().copied())
    }

    /// Whether every part that the translation had when it was stamped still says the same.
    pub(super) fn nothing_is_gone(&self, own: &Print) -> bool {
        let now = own.own();
        self.own
            .as_ref()
            .is_some_and(|known| pieces(known, PART_CODE).all(|known| pieces(&now, PART_CODE).any(|now| now == known)))
    }
}

/// The line of front matter that says this.
pub(super) fn line(from: &str, on: Option<Date>, source: &Print, own: &Print, reason: Option<&str>) -> String {
    let mut table = toml_edit::InlineTable::new();
    table.insert("from", from.into());
    if let Some(day) = on.and_then(|on| on.to_string().parse::<toml_edit::Datetime>().ok()) {
        table.insert("on", day.into());
    }
    table.insert("blocks", source.blocks().into());
    table.insert("own", own.own().into());
    if let Some(reason) = reason {
        table.insert("reason", reason.into());
    }
    format!("translated = {table}")
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
