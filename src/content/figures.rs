//! `content/data/`: the numbers behind pictures, each with its source, read by kind and checked; none that is recalled is shown.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use toml::Spanned;

use super::figure_shape::check_shape;
use super::front_matter::read_toml;
use super::links::Uses;
use super::sources::Source;
use crate::diagnostic::{Diagnostic, Place, closest, code};
use crate::files::Files;

/// The folder.
pub(super) const FOLDER: &str = "content/data";

/// How the numbers of a figure are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A bar for each row, from zero.
    Bars,
    /// A dot for each row on the line of time, its area the value.
    Course,
    /// One hundred people of an age that the reader chooses, the first row large.
    People,
    /// For each row whether there is less, the same or more: no amount.
    Effects,
}

/// How a number was read; those that nobody has read in the source are not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Standing {
    Verified,
    #[serde(rename = "verified-2")]
    Verified2,
    Recalled,
}

/// A year, or the first and the last of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Years {
    /// One year.
    One(u16),
    /// From the first to the last.
    Span([u16; 2]),
}

impl std::fmt::Display for Years {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::One(year) => write!(out, "{year}"),
            Self::Span([first, last]) => write!(out, "{first}–{last}"),
        }
    }
}

/// What was found when two groups were compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Less of it.
    Less,
    /// No difference.
    Same,
    /// More of it.
    More,
}

/// A file of `content/data/` as it is written; which fields a kind has, `figure_shape.rs` says.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub(super) kind: Kind,
    pub(super) flag: Spanned<Standing>,
    pub(super) source: Option<Spanned<String>>,
    pub(super) year: Option<Years>,
    #[serde(default)]
    pub(super) decimals: u8,
    pub(super) accent: Option<Spanned<String>>,
    pub(super) yardstick: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) ages: Vec<Spanned<u8>>,
    pub(super) chosen: Option<Spanned<u8>>,
    pub(super) rows: Vec<Spanned<Entry>>,
}

/// A row of such a file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) value: Option<f64>,
    pub(super) from: Option<f64>,
    pub(super) to: Option<f64>,
    pub(super) week: Option<f64>,
    #[serde(default)]
    pub(super) values: Vec<u8>,
    pub(super) direction: Option<Direction>,
    pub(super) studies: Option<u32>,
    pub(super) people: Option<u32>,
    pub(super) source: Option<Spanned<String>>,
    pub(super) year: Option<Years>,
    pub(super) flag: Option<Spanned<Standing>>,
}

/// What a row says.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A number, or the lowest and the highest where they differ.
    Amount {
        /// The lowest.
        from: f64,
        /// The highest.
        to: f64,
    },
    /// How much, so many weeks after the beginning.
    AtWeek {
        /// Weeks after the beginning.
        week: f64,
        /// How much.
        value: f64,
    },
    /// Of one hundred people, for each age of the figure.
    OfHundred(Vec<u8>),
    /// A comparison, with how many studies and people it rests on, where the source says so.
    Compared {
        /// What was found.
        direction: Direction,
        /// How many studies.
        studies: Option<u32>,
        /// How many people.
        people: Option<u32>,
    },
}

/// A row of a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its id; its label stands under it in every language.
    pub id: String,
    /// What it says.
    pub value: Value,
    /// Source and years of its own; nothing where the whole figure has one source.
    pub source: Option<(String, Option<Years>)>,
}

/// The numbers of one picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// How they are drawn.
    pub kind: Kind,
    /// Source and years of all rows; nothing where rows have their own.
    pub source: Option<(String, Option<Years>)>,
    /// Digits after the decimal mark.
    pub decimals: u8,
    /// Position of the row that wears the dot.
    pub accent: Option<usize>,
    /// Position of the row that others are measured by.
    pub yardstick: Option<usize>,
    /// Ages, in order.
    pub ages: Vec<u8>,
    /// Position of the age that is shown at first.
    pub chosen: usize,
    /// In the order of the file.
    pub rows: Vec<Row>,
}

/// Every figure by id; those whose numbers are recalled hold nothing, so that they can be named and are not shown.
pub type Figures = BTreeMap<String, FigureFile>;

/// What a file of `content/data/` came to.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureFile {
    /// Ids of its rows, in order; nothing where it cannot be read.
    pub ids: Option<Vec<String>>,
    /// Whether it has a row of the value zero, which needs a word.
    pub has_zero: bool,
    /// The figure; nothing where some number was recalled and not read.
    pub shown: Option<Figure>,
}

/// Reads all of them.
pub fn read_figures(files: &Files, sources: &[Source], uses: &Uses, diagnostics: &mut Vec<Diagnostic>) -> Figures {
    let mut figures = Figures::new();
    for (id, path, text) in files.in_folder(FOLDER, "toml") {
        // A file that cannot be read keeps its name, so that its words and its place on a page are not told as well.
        let Some(file) = read_toml::<File>(path, text, 0, text, diagnostics) else {
            figures.insert(id.to_owned(), FigureFile { ids: None, has_zero: false, shown: None });
            continue;
        };
        let mut reader = Reader { path, text, sources, uses, diagnostics };
        reader.id(id, 0);
        figures.insert(id.to_owned(), reader.figure(&file));
    }
    figures
}

/// One file with everything that is needed to check it.
pub(super) struct Reader<'a, 'b> {
    path: &'a str,
    text: &'a str,
    sources: &'a [Source],
    uses: &'a Uses,
    diagnostics: &'b mut Vec<Diagnostic>,
}

impl Reader<'_, '_> {
    /// Notes an error at a byte of the file.
    pub(super) fn error(&mut self, offset: usize, code: &'static str, values: &[(&'static str, &str)]) {
        let problem = Diagnostic::error(Place::at(self.path, self.text, offset), code);
        self.diagnostics.push(values.iter().fold(problem, |problem, (name, value)| problem.with(name, *value)));
    }

    fn id(&mut self, id: &str, offset: usize) {
        let kebab = |character: char| character.is_ascii_lowercase() || character.is_ascii_digit() || character == '-';
        if id.is_empty() || !id.chars().all(kebab) {
            self.error(offset, code::ID_INVALID, &[("name", id)]);
        }
    }

    fn figure(&mut self, file: &File) -> FigureFile {
        let mut ids: Vec<String> = Vec::new();
        for row in &file.rows {
            let (id, offset) = (&row.get_ref().id, row.span().start);
            self.id(id, offset);
            if ids.contains(id) {
                self.error(offset, code::ID_TAKEN, &[("name", id)]);
            }
            ids.push(id.clone());
        }
        let values: Vec<Option<Value>> = check_shape(file, self);
        let shared = file.source.as_ref().map(|source| (self.source(source), file.year));
        let rows: Vec<Row> = file
            .rows
            .iter()
            .zip(values)
            .filter_map(|(row, value)| {
                let row = row.get_ref();
                let source = row.source.as_ref().map(|source| (self.source(source), row.year));
                Some(Row { id: row.id.clone(), value: value?, source })
            })
            .collect();
        let accent = self.position(file.accent.as_ref(), &ids);
        let yardstick = self.position(file.yardstick.as_ref(), &ids);
        let has_zero = rows.iter().any(|row| matches!(row.value, Value::Amount { to: 0.0, .. }));
        let chosen = file.chosen.as_ref().map(Spanned::get_ref);
        let chosen = file.ages.iter().position(|age| Some(age.get_ref()) == chosen).unwrap_or_default();
        let ages = file.ages.iter().map(|age| *age.get_ref()).collect();
        let recalled = self.recalled(file);
        let figure = Figure { kind: file.kind, source: shared, decimals: file.decimals, accent, yardstick, ages, chosen, rows };
        FigureFile { ids: Some(ids), has_zero, shown: (!recalled).then_some(figure) }
    }

    /// Warns of every number that nobody has read in its source.
    fn recalled(&mut self, file: &File) -> bool {
        let own = std::iter::once((&file.flag, self.path));
        let rows = file.rows.iter().filter_map(|row| Some((row.get_ref().flag.as_ref()?, row.get_ref().id.as_str())));
        let found: Vec<Diagnostic> = own
            .chain(rows)
            .filter(|(flag, _)| *flag.get_ref() == Standing::Recalled)
            .map(|(flag, name)| {
                let place = Place::at(self.path, self.text, flag.span().start);
                Diagnostic::warning(place, code::FIGURE_RECALLED).with("name", name)
            })
            .collect();
        let any = !found.is_empty();
        self.diagnostics.extend(found);
        any
    }

    fn source(&mut self, source: &Spanned<String>) -> String {
        let id = source.get_ref();
        if self.sources.iter().any(|known| known.id == *id) {
            self.uses.cite(id);
        } else {
            let near = closest(id, self.sources.iter().map(|known| known.id.as_str())).unwrap_or_default();
            self.error(source.span().start, code::SOURCE_UNKNOWN, &[("name", id), ("near", near)]);
        }
        id.clone()
    }

    /// Position of the row that a field names.
    fn position(&mut self, name: Option<&Spanned<String>>, ids: &[String]) -> Option<usize> {
        let name = name?;
        let found = ids.iter().position(|id| id == name.get_ref());
        if found.is_none() {
            let near = closest(name.get_ref(), ids.iter().map(String::as_str)).unwrap_or_default();
            self.error(name.span().start, code::ID_UNKNOWN, &[("name", name.get_ref()), ("near", near)]);
        }
        found
    }
}

/// Warns of every figure that no page shows.
pub fn unused_figures(files: &Files, figures: &Figures, uses: &Uses, diagnostics: &mut Vec<Diagnostic>) {
    let paths: BTreeSet<(&str, &str)> = files.in_folder(FOLDER, "toml").map(|(id, path, _)| (id, path)).collect();
    for (id, path) in paths.into_iter().filter(|(id, _)| figures.contains_key(*id) && !uses.shows(id)) {
        diagnostics.push(Diagnostic::warning(Place::file(path), code::FIGURE_UNUSED).with("name", id));
    }
}
