//! `content/numbers.toml`: the numbers that need no source, each with the reason.

use std::collections::BTreeSet;

use serde::Deserialize;
use toml::Spanned;

use super::front_matter::read_toml;
use super::numerals::occurrences;
use super::texts::Texts;
use crate::diagnostic::{Diagnostic, Place, closest, code};
use crate::files::Files;

const FILE: &str = "content/numbers.toml";

/// The file. Where there is none, every number needs a source.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Exceptions {
    /// Words with digits in them that are no numbers, in every text.
    #[serde(default)]
    names: Vec<Spanned<String>>,
    #[serde(default)]
    own: Vec<Own>,
}

/// Numbers of a text that claim nothing, in every language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Own {
    /// The text by its path below the folder of a language.
    text: Spanned<String>,
    numbers: Vec<Spanned<String>>,
    /// Read by editors and clinicians; it has to be there.
    why: Spanned<String>,
}

/// Reads the file.
pub(super) fn read_exceptions(files: &Files, diagnostics: &mut Vec<Diagnostic>) -> Exceptions {
    let text = files.get(FILE).unwrap_or_default();
    read_toml(FILE, text, 0, text, diagnostics).unwrap_or_default()
}

impl Exceptions {
    /// The names.
    pub(super) fn names(&self) -> Vec<&str> {
        self.names.iter().map(|name| name.get_ref().as_str()).collect()
    }

    /// Whether a number claims nothing in a text.
    pub(super) fn allow(&self, text: &str, value: &str) -> bool {
        let of_text = self.own.iter().filter(|own| own.text.get_ref() == text);
        of_text.flat_map(|own| &own.numbers).any(|number| number.get_ref() == value)
    }

    /// Reports what nothing needs, what names no text, and what gives no reason; `used` holds the texts and numbers that were allowed.
    pub(super) fn check(
        &self,
        files: &Files,
        texts: &Texts<'_>,
        used: &BTreeSet<(&str, String)>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let text = files.get(FILE).unwrap_or_default();
        let place = |spanned: &Spanned<String>| Place::at(FILE, text, spanned.span().start);
        let unused = |number: &Spanned<String>, name: &str| {
            let problem = Diagnostic::warning(place(number), code::NUMBER_UNUSED);
            problem.with("name", number.get_ref()).with("text", name)
        };
        for name in
            self.names.iter().filter(|name| texts.blocks().all(|block| occurrences(&block.words, name.get_ref()).is_empty()))
        {
            diagnostics.push(unused(name, ""));
        }
        for own in &self.own {
            let name = own.text.get_ref().as_str();
            if own.why.get_ref().trim().is_empty() {
                diagnostics.push(Diagnostic::error(place(&own.why), code::FIELD_EMPTY).with("name", "why"));
            }
            if !texts.0.contains_key(name) {
                let near = closest(name, texts.0.keys().copied()).unwrap_or_default();
                diagnostics.push(Diagnostic::error(place(&own.text), code::ID_UNKNOWN).with("name", name).with("near", near));
                continue;
            }
            let idle = own.numbers.iter().filter(|number| !used.contains(&(name, (*number).get_ref().clone())));
            diagnostics.extend(idle.map(|number| unused(number, name)));
        }
    }
}
