//! `content/data/`: the numbers behind pictures, each with its source.

use serde::Deserialize;

use super::front_matter::read_toml;
use super::links::Uses;
use super::sources::Source;
use crate::diagnostic::{Diagnostic, Place, closest, code};
use crate::files::Files;

const WORN_DISCS: &str = "content/data/worn-discs.toml";

const COURSE: &str = "content/data/course.toml";

/// A number from 0 to 100: so many of one hundred people, or so much pain.
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
        if count <= 100 { Ok(Self(count)) } else { Err(format!("{count} of 100")) }
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

/// How strong new pain is on average, from 0 to 100.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Course {
    /// Id of the source of both numbers.
    pub source: String,
    /// When it begins.
    pub start: OfHundred,
    /// Six weeks later.
    pub later: OfHundred,
}

/// The numbers behind pictures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// Of 100 people without back pain: how many have worn discs on a scan.
    pub worn_discs: ByAge,
    /// The course of new pain.
    pub course: Course,
}

/// Reads all of them; `None` where one cannot be used.
pub fn read_figures(files: &Files, sources: &[Source], uses: &Uses, diagnostics: &mut Vec<Diagnostic>) -> Option<Figures> {
    let worn_discs: Option<ByAge> = read(files, WORN_DISCS, diagnostics);
    if let (Some(figure), Some(text)) = (&worn_discs, files.get(WORN_DISCS)) {
        check_source(WORN_DISCS, text, &figure.source, sources, uses, diagnostics);
        check_ages(text, figure, diagnostics);
    }
    let course: Option<Course> = read(files, COURSE, diagnostics);
    if let (Some(figure), Some(text)) = (&course, files.get(COURSE)) {
        check_source(COURSE, text, &figure.source, sources, uses, diagnostics);
    }
    Some(Figures { worn_discs: worn_discs?, course: course? })
}

fn read<T: serde::de::DeserializeOwned>(files: &Files, file: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<T> {
    let Some(text) = files.get(file) else {
        diagnostics.push(Diagnostic::error(Place::file(file), code::FILE_MISSING));
        return None;
    };
    read_toml(file, text, 0, text, diagnostics)
}

fn check_source(file: &str, text: &str, source: &str, sources: &[Source], uses: &Uses, diagnostics: &mut Vec<Diagnostic>) {
    if sources.iter().any(|known| known.id == source) {
        uses.cite(source);
    } else {
        let place = Place::at(file, text, text.find("source =").unwrap_or(0));
        let near = closest(source, sources.iter().map(|known| known.id.as_str())).unwrap_or_default();
        diagnostics.push(Diagnostic::error(place, code::SOURCE_UNKNOWN).with("name", source).with("near", near));
    }
}

/// The age shown at first is one of them, and they stand in order.
fn check_ages(text: &str, figure: &ByAge, diagnostics: &mut Vec<Diagnostic>) {
    let place = |needle: &str| Place::at(WORN_DISCS, text, text.find(needle).unwrap_or(0));
    if figure.values.iter().all(|value| value.age != figure.chosen) {
        let near = figure.values.first().map(|value| value.age.to_string()).unwrap_or_default();
        let problem = Diagnostic::error(place("chosen ="), code::ID_UNKNOWN);
        diagnostics.push(problem.with("name", figure.chosen.to_string()).with("near", near));
    }
    for pair in figure.values.windows(2).filter(|pair| pair[0].age >= pair[1].age) {
        let age = pair[1].age.to_string();
        diagnostics.push(Diagnostic::error(place(&format!("age = {age}")), code::ID_TAKEN).with("name", age));
    }
}
