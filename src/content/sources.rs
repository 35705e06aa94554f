//! `content/sources.toml`: the bibliography, by id.

use serde::Deserialize;

use super::front_matter::read_toml;
use super::links::Uses;
use crate::date::Date;
use crate::diagnostic::{Diagnostic, Place, code};
use crate::files::Files;

const FILE: &str = "content/sources.toml";

/// One source.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its id, for ever.
    pub id: String,
    /// Authors or body.
    pub by: String,
    /// Title.
    pub title: String,
    /// Year of publication, where it is known.
    pub year: Option<u16>,
    /// Journal, report or site.
    #[serde(rename = "where")]
    pub place: Option<String>,
    /// Address.
    pub url: Option<String>,
    /// What kind of evidence it is, where that is certain.
    pub kind: Option<Evidence>,
    /// How it was read: `verified`, or `verified-2` for a secondary copy.
    pub flag: Flag,
    /// Day on which it was read, where that is known.
    pub read: Option<Date>,
    /// What it covers in the evidence sheet.
    #[serde(default)]
    pub covers: Vec<String>,
}

/// What kind of evidence a source is: how much weight its statement bears.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Evidence {
    /// Recommendations of a professional body.
    Guideline,
    /// The way through care that a health service describes, from the opinion of experts.
    Pathway,
    /// All studies on a question, looked for by a method.
    SystematicReview,
    /// An overview of studies.
    Review,
    /// Chance decided who was treated how.
    Trial,
    /// People were observed.
    Study,
    /// What happened to single patients.
    CaseReport,
    /// Information of a public body.
    Official,
    /// A law.
    Law,
    /// A newspaper or a magazine.
    Press,
}

/// How a source was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Flag {
    /// Its own text.
    Verified,
    /// A secondary copy.
    #[serde(rename = "verified-2")]
    Verified2,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    source: Vec<Source>,
}

fn place_of(text: &str, id: &str) -> Place {
    Place::at(FILE, text, text.find(&format!("id = \"{id}\"")).unwrap_or(0))
}

/// Reads the bibliography, in its own order.
#[must_use]
pub fn read_sources(files: &Files, diagnostics: &mut Vec<Diagnostic>) -> Vec<Source> {
    let Some(text) = files.get(FILE) else {
        diagnostics.push(Diagnostic::error(Place::file(FILE), code::FILE_MISSING));
        return Vec::new();
    };
    let sources = read_toml::<File>(FILE, text, 0, text, diagnostics).map(|file| file.source).unwrap_or_default();
    for (position, source) in sources.iter().enumerate() {
        if sources[..position].iter().any(|other| other.id == source.id) {
            diagnostics.push(Diagnostic::error(place_of(text, &source.id), code::ID_TAKEN).with("name", &source.id));
        }
        if let Some(url) = source.url.as_ref().filter(|url| !url.starts_with("https://") && !url.starts_with("http://")) {
            diagnostics.push(Diagnostic::error(place_of(text, &source.id), code::LINK_SCHEME).with("name", url));
        }
    }
    sources
}

/// Warns of the sources that no text cites.
pub fn unused_sources(files: &Files, sources: &[Source], uses: &Uses, diagnostics: &mut Vec<Diagnostic>) {
    let text = files.get(FILE).unwrap_or_default();
    for source in sources.iter().filter(|source| !uses.cites(&source.id)) {
        diagnostics.push(Diagnostic::warning(place_of(text, &source.id), code::SOURCE_UNUSED).with("name", &source.id));
    }
}
