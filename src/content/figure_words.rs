//! `content/<language>/figures/`: the words of each picture – title, unit, labels, a note – under the ids of its numbers.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::body::Prose;
use super::figures::{FigureFile, Figures};
use super::front_matter;
use super::links::Links;
use super::markdown::read_body;
use super::origin::Origin;
use crate::diagnostic::{Diagnostic, Place, closest, code};
use crate::files::Files;

/// The front matter of such a file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Front {
    title: String,
    unit: String,
    rows: String,
    zero: Option<String>,
    labels: toml::Spanned<BTreeMap<toml::Spanned<String>, String>>,
}

/// What a picture says in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureWords {
    /// Its title.
    pub title: String,
    /// What its numbers count.
    pub unit: String,
    /// What its rows are: the head of the first column of the table.
    pub rows: String,
    /// The word for a value of zero.
    pub zero: String,
    /// The label of each row, by id.
    pub labels: BTreeMap<String, String>,
    /// What stands below; empty where nothing does.
    pub note: Prose,
}

impl FigureWords {
    /// The label of a row.
    #[must_use]
    pub fn label(&self, id: &str) -> &str {
        self.labels.get(id).map_or("", String::as_str)
    }
}

/// The folder of a language.
fn folder(code: &str) -> String {
    format!("content/{code}/figures")
}

/// Reads the words of every figure in one language.
pub fn read_figure_words(
    files: &Files,
    code: &str,
    figures: &Figures,
    links: &Links<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<String, FigureWords> {
    let folder = folder(code);
    for (name, path, _) in files.in_folder(&folder, "md").filter(|(name, ..)| !figures.contains_key(*name)) {
        let near = closest(name, figures.keys().map(String::as_str)).unwrap_or_default();
        diagnostics.push(Diagnostic::warning(Place::file(path), code::FILE_ORPHAN).with("name", name).with("near", near));
    }
    let mut all = BTreeMap::new();
    for (id, figure) in figures {
        let path = format!("{folder}/{id}.md");
        let Some(text) = files.get(&path) else {
            diagnostics.push(Diagnostic::error(Place::file(&path), code::FILE_MISSING));
            continue;
        };
        if let Some(words) = read(&path, text, figure, links, diagnostics) {
            all.insert(id.clone(), words);
        }
    }
    all
}

fn read(
    path: &str,
    text: &str,
    figure: &FigureFile,
    links: &Links<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<FigureWords> {
    let (front, _, start) = front_matter::read::<Front>(path, text, diagnostics)?;
    // The front matter stands behind its fence.
    let place = |offset: usize| Place::at(path, text, offset + "+++\n".len());
    let zero = front.zero.as_deref().filter(|_| figure.has_zero);
    let fields =
        [("title", Some(front.title.as_str())), ("unit", Some(&front.unit)), ("rows", Some(&front.rows)), ("zero", zero)];
    for (name, _) in fields.iter().filter(|(_, value)| value.is_some_and(|value| value.trim().is_empty())) {
        let place = Place::at(path, text, front_matter::field(text, name));
        diagnostics.push(Diagnostic::error(place, code::FIELD_EMPTY).with("name", *name));
    }
    if figure.has_zero && front.zero.is_none() {
        diagnostics.push(Diagnostic::error(Place::file(path), code::LABEL_MISSING).with("name", "zero"));
    }
    let (labels, at) = (front.labels.get_ref(), front.labels.span().start);
    if let Some(ids) = &figure.ids {
        check_labels(ids, labels, &|offset| place(offset.unwrap_or(at)), diagnostics);
    }
    let body = read_body(Origin { file: path, text, start }, links, diagnostics);
    for section in &body.sections {
        let place = Place::at(path, text, section.offset);
        diagnostics.push(Diagnostic::error(place, code::MARKDOWN_UNSUPPORTED).with("name", "##"));
    }
    Some(FigureWords {
        note: body.lead(),
        labels: front.labels.into_inner().into_iter().map(|(id, label)| (id.into_inner(), label)).collect(),
        title: front.title,
        unit: front.unit,
        rows: front.rows,
        zero: front.zero.unwrap_or_default(),
    })
}

/// Every row has its label, and every label its row.
fn check_labels(
    ids: &[String],
    labels: &BTreeMap<toml::Spanned<String>, String>,
    place: &dyn Fn(Option<usize>) -> Place,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for id in ids.iter().filter(|id| labels.get(id.as_str()).is_none_or(|label| label.trim().is_empty())) {
        diagnostics.push(Diagnostic::error(place(None), code::LABEL_MISSING).with("name", id));
    }
    for label in labels.keys().filter(|label| !ids.contains(label.get_ref())) {
        let near = closest(label.get_ref(), ids.iter().map(String::as_str)).unwrap_or_default();
        let problem = Diagnostic::error(place(Some(label.span().start)), code::LABEL_UNKNOWN);
        diagnostics.push(problem.with("name", label.get_ref()).with("near", near));
    }
}
