//! Translations that their source has left behind. Pages warn; a text of the self-check refuses the whole, unless its source says who let it go
//! live before it was translated: then readers of the other languages are told.

use std::collections::BTreeMap;

use super::family::{Descent, Family};
use super::stale::{field_place, record_place, stale};
use super::texts::Texts;
use super::translated::line;
use super::waiver::{covers, day_of};
use crate::date::Date;
use crate::diagnostic::{Diagnostic, Severity, closest, code};
use crate::files::Files;

/// Folder of the texts that a reader's safety depends on: questions, outcomes, and what stands with them.
const SAFETY: &str = "self-check/";

/// A text whose source went ahead of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ahead {
    /// Code of the language that has the newer text.
    pub from: String,
    /// Day of the change.
    pub on: Date,
    /// Who let it go live, when and why, as an editor wrote it.
    pub waiver: String,
}

/// Texts whose source went ahead of them, by the code of their language, then by name.
pub type AllAhead = BTreeMap<String, BTreeMap<String, Ahead>>;

/// Lists what changed in the source of every translation since it was stamped.
pub(super) fn check_freshness(files: &Files, texts: &Texts<'_>, diagnostics: &mut Vec<Diagnostic>) -> AllAhead {
    let mut ahead = AllAhead::new();
    for (name, versions) in &texts.0 {
        let family = Family::read(versions, diagnostics);
        let mut check = Check { files, name, family: &family, diagnostics, waiting: BTreeMap::new() };
        for at in 0..family.versions.len() {
            if let Some(text) = check.version(at) {
                let code = family.versions[at].text.language.to_owned();
                ahead.entry(code).or_default().insert((*name).to_owned(), text);
            }
        }
        check.waivers();
    }
    ahead
}

/// The check of one text in all its languages.
struct Check<'a, 't> {
    files: &'a Files,
    name: &'a str,
    family: &'a Family<'t>,
    diagnostics: &'a mut Vec<Diagnostic>,
    /// For each source, by position, the languages that wait for a translation although it went ahead.
    waiting: BTreeMap<usize, Vec<&'a str>>,
}

impl<'a> Check<'a, '_> {
    /// Checks one language; what is left is that readers are to be told.
    fn version(&mut self, at: usize) -> Option<Ahead> {
        let version = &self.family.versions[at];
        let from = match self.family.descent(at) {
            Descent::From(from) => from,
            Descent::Source | Descent::Unknown => return None,
            Descent::Nowhere | Descent::Circle => {
                self.lost(at);
                return None;
            }
        };
        let source = &self.family.versions[from];
        let changes = self.family.changes(at, from);
        if changes.as_ref().is_some_and(Vec::is_empty) {
            return None;
        }
        let ahead = covers(source, version).map(|(waiver, on)| Ahead { from: source.text.language.to_owned(), on, waiver });
        if ahead.is_some() {
            self.waiting.entry(from).or_default().push(version.text.language);
        }
        // A draft that goes on takes nothing from visitors.
        let safety = self.name.starts_with(SAFETY) && !source.text.draft;
        let severity = if safety && ahead.is_none() { Severity::Error } else { Severity::Warning };
        let line = line(source.text.language, None, &source.print, &version.print, None);
        let mut problems = match changes {
            Some(changes) => changes.iter().map(|change| stale(source, version, change)).collect(),
            None => {
                vec![Diagnostic::error(record_place(version), code::TRANSLATION_UNSTAMPED).with("from", source.text.language)]
            }
        };
        problems.sort_by(|left, right| left.place.cmp(&right.place));
        let last = problems.len() - 1;
        for (position, problem) in problems.into_iter().enumerate() {
            // The way out is told once for a file.
            let line = if position == last { line.as_str() } else { "" };
            let problem = Diagnostic { severity, ..problem }.with("file", version.text.path).with("source", source.text.path);
            let refuses = if severity == Severity::Error && position == last { "yes" } else { "" };
            self.diagnostics.push(problem.with("refuses", refuses).with("line", line));
        }
        ahead
    }

    /// A record that leads to no source.
    fn lost(&mut self, at: usize) {
        let version = &self.family.versions[at];
        let Some(record) = version.record() else { return };
        let other = format!("content/{}/{}.md", record.from, self.name);
        // A text that is there and cannot be read has its own diagnostic.
        if record.from != version.text.language
            && self.family.position(&record.from).is_none()
            && self.files.get(&other).is_some()
        {
            return;
        }
        let languages = self.family.versions.iter().map(|version| version.text.language);
        let near = closest(&record.from, languages.filter(|language| *language != version.text.language)).unwrap_or_default();
        let (problem, near) = match self.family.position(&record.from) {
            Some(from) if from == at => ("itself", ""),
            Some(_) => ("circle", ""),
            None => ("missing", near),
        };
        let told = if self.name.starts_with(SAFETY) { Diagnostic::error } else { Diagnostic::warning };
        let told = told(record_place(version), code::TRANSLATION_SOURCE).with("problem", problem);
        self.diagnostics.push(told.with("name", &record.from).with("text", other).with("near", near));
    }

    /// Lists what went live before it was translated; reports a waiver that does not say enough, or that nothing needs any more.
    fn waivers(&mut self) {
        for (at, version) in self.family.versions.iter().enumerate() {
            let Some(waiver) = version.waiver() else { continue };
            let place = field_place(version, "publish-before-translation");
            let problem = match (day_of(waiver.get_ref()), self.waiting.get(&at)) {
                (None, _) => Diagnostic::error(place, code::WAIVER_INVALID),
                (Some(_), Some(languages)) => {
                    Diagnostic::warning(place, code::TRANSLATION_AHEAD).with("languages", languages.join(", "))
                }
                (Some(_), None) => Diagnostic::warning(place, code::WAIVER_UNUSED),
            };
            self.diagnostics.push(problem.with("name", waiver.get_ref()));
        }
    }
}
