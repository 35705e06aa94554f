//! Which texts cite a source, by their notes and by the pictures that they show.

use std::collections::{BTreeMap, BTreeSet};

use super::outline::Link;
use super::texts::Texts;
use crate::files::Files;

/// A text that cites a source.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Citing {
    /// A page, by id.
    Page(String),
    /// What stands around the statements of a question, by its id.
    Question(String),
    /// The statements of a question and their reasons, by its id.
    Statements(String),
    /// An outcome, by id.
    Outcome(String),
    /// A text that several outcomes share, by id.
    Shared(String),
    /// A text that answers add, by id.
    Added(String),
    /// A card of consult mode, by id.
    Card(String),
}

/// The texts that cite each source, by its id.
pub type Citations = BTreeMap<String, BTreeSet<Citing>>;

/// Headings of the statements of a question have this level.
const STATEMENT: usize = 3;

/// Reads who cites what in a language.
pub(super) fn read_citations(files: &Files, texts: &Texts<'_>, language: &str) -> Citations {
    let mut citations = Citations::new();
    for (name, versions) in &texts.0 {
        for text in versions.iter().filter(|text| text.language == language) {
            for part in &text.outline.parts {
                let citing = citing(name, part.level == STATEMENT);
                let links = part.blocks.iter().flat_map(|block| &block.links);
                for source in links.flat_map(|link| sources(files, link)) {
                    citations.entry(source).or_default().insert(citing.clone());
                }
            }
        }
    }
    citations
}

fn citing(name: &str, is_statement: bool) -> Citing {
    let (folder, id) = name.rsplit_once('/').unwrap_or(("", name));
    let id = id.to_owned();
    match folder {
        "self-check/questions" if is_statement => Citing::Statements(id),
        "self-check/questions" => Citing::Question(id),
        "self-check/outcomes" => Citing::Outcome(id),
        "self-check/shared" => Citing::Shared(id),
        "self-check/adds" => Citing::Added(id),
        "consult" => Citing::Card(id),
        _ => Citing::Page(id),
    }
}

/// What a link cites: the source that it names, or those of the picture that it shows.
fn sources(files: &Files, link: &Link) -> Vec<String> {
    match link.scheme.as_str() {
        "source" => vec![link.name.clone()],
        "figure" => figure_sources(files, &link.name),
        _ => Vec::new(),
    }
}

/// Every source that the numbers of a picture name.
pub(super) fn figure_sources(files: &Files, figure: &str) -> Vec<String> {
    let text = files.get(&format!("content/data/{figure}.toml")).unwrap_or_default();
    let mut found = Vec::new();
    // A file that does not fit has a diagnostic of its own.
    collect(&toml::Value::Table(text.parse().unwrap_or_default()), &mut found);
    found
}

fn collect(value: &toml::Value, found: &mut Vec<String>) {
    match value {
        toml::Value::Table(table) => {
            found.extend(table.get("source").and_then(toml::Value::as_str).map(str::to_owned));
            table.values().for_each(|value| collect(value, found));
        }
        toml::Value::Array(values) => values.iter().for_each(|value| collect(value, found)),
        _ => {}
    }
}
