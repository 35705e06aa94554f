//! `content/data/`: the numbers behind pictures, each with its source.

use serde::Deserialize;

use super::front_matter::read_toml;
use super::links::Uses;
use super::sources::Source;
use crate::diagnostic::{Diagnostic, Place, closest, code};
use crate::files::Files;

const WORN_DISCS: &str = "content/data/worn-discs.toml";

/// How many of one hundred people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "u8")]
pub struct OfHundred(u8);

impl OfHundred {
    /// The number, at most 100.
    #[must_use]
    pub fn count(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for OfHundred {
    type Error = String;

    fn try_from(count: u8) -> Result<Self, String> {
        if count <= 100 { Ok(Self(count)) } else { Err(format!("{count} of 100 people")) }
    }
}

/// One value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AtAge {
    /// Age in years.
    pub age: u8,
    /// How many of one hundred people of that age.
    pub count: OfHundred,
}

/// A share of one hundred people, by age.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ByAge {
    /// Id of the source of all values.
    pub source: String,
    /// The age that is shown at first.
    pub chosen: u8,
    /// In order of age.
    pub values: Vec<AtAge>,
}

/// Reads the share of people with worn discs; `None` where it cannot be used.
pub fn read_worn_discs(files: &Files, sources: &[Source], uses: &Uses, diagnostics: &mut Vec<Diagnostic>) -> Option<ByAge> {
    let Some(text) = files.get(WORN_DISCS) else {
        diagnostics.push(Diagnostic::error(Place::file(WORN_DISCS), code::FILE_MISSING));
        return None;
    };
    let figure: ByAge = read_toml(WORN_DISCS, text, 0, text, diagnostics)?;
    let place = |needle: &str| Place::at(WORN_DISCS, text, text.find(needle).unwrap_or(0));
    if sources.iter().any(|source| source.id == figure.source) {
        uses.cite(&figure.source);
    } else {
        let near = closest(&figure.source, sources.iter().map(|source| source.id.as_str())).unwrap_or_default();
        let problem = Diagnostic::error(place("source ="), code::SOURCE_UNKNOWN);
        diagnostics.push(problem.with("name", &figure.source).with("near", near));
    }
    if figure.values.iter().all(|value| value.age != figure.chosen) {
        let near = figure.values.first().map(|value| value.age.to_string()).unwrap_or_default();
        let problem = Diagnostic::error(place("chosen ="), code::ID_UNKNOWN);
        diagnostics.push(problem.with("name", figure.chosen.to_string()).with("near", near));
    }
    for pair in figure.values.windows(2).filter(|pair| pair[0].age >= pair[1].age) {
        let age = pair[1].age.to_string();
        diagnostics.push(Diagnostic::error(place(&format!("age = {age}")), code::ID_TAKEN).with("name", age));
    }
    Some(figure)
}
