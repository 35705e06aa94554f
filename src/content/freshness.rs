//! Translations that their source has left behind. Pages warn; a text of the self-check refuses the whole, unless its source says who let it go
//! live before it was translated: then readers of the other languages are told.

use std::collections::BTreeMap;

use super::copied::Copies;
use super::family::{Descent, Family, Version};
use super::stale::{field_place, part_at, record_place, stale_at};
use super::standing::{Standing, Standings, standings};
use super::texts::Texts;
use super::translated::Line;
use super::waiver::{Waiver, text_code};
use crate::date::Date;
use crate::diagnostic::{Diagnostic, Severity, closest, code};
use crate::files::Files;

/// Folder of the texts that a reader's safety depends on: questions, outcomes, and what stands with them.
pub(super) const SAFETY: &str = "self-check/";
/// The field of the leave to go live before the translation.
const WAIVER: &str = "publish-before-translation";

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
    let (mut ahead, mut copies) = (AllAhead::new(), Copies::default());
    for (name, versions) in &texts.0 {
        let family = Family::read(versions, diagnostics);
        copies.look(name, &family, diagnostics);
        let mut check = Check { files, name, family: &family, diagnostics, waiting: BTreeMap::new() };
        for at in 0..family.versions.len() {
            if let Some(text) = check.version(at) {
                let code = family.versions[at].text.language.to_owned();
                ahead.entry(code).or_default().insert((*name).to_owned(), text);
            }
        }
        check.waivers();
    }
    copies.told(diagnostics);
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
        let standing = standings(source, version);
        let stale = standing.as_ref().is_none_or(|(all, changes)| !changes.is_empty() || all.has(Standing::Left));
        let waiver = Waiver::of(source).filter(|waiver| stale && waiver.covers(source, version));
        if waiver.is_some() {
            self.waiting.entry(from).or_default().push(version.text.language);
        }
        // A draft that goes on takes nothing from visitors.
        let safety = self.name.starts_with(SAFETY) && !source.text.draft;
        let late = if safety && waiver.is_none() { Severity::Error } else { Severity::Warning };
        let mut problems = match &standing {
            Some((all, changes)) => {
                let mut problems: Vec<_> = changes
                    .iter()
                    .map(|change| Diagnostic { severity: late, ..stale_at(source, version, change, all) })
                    .collect();
                problems.extend(parts(source, version, all, safety, late));
                problems
            }
            None => {
                let problem = Diagnostic::error(record_place(version), code::TRANSLATION_UNSTAMPED);
                let own = format!("translated = {{ from = \"{}\" }}", version.text.language);
                vec![Diagnostic { severity: late, ..problem }.with("from", source.text.language).with("own", own)]
            }
        };
        // As they are told: errors first.
        problems.sort_by_key(|problem| (problem.severity == Severity::Warning, problem.place.clone()));
        let line = offer(source, version, standing.as_ref().map(|(all, _)| all));
        let asks = match &standing {
            Some((all, _)) if all.has(Standing::Alone) => "reason",
            Some((all, _)) if all.asks() => "change",
            _ => "",
        };
        let error = |problem: &Diagnostic| problem.severity == Severity::Error;
        let refuses = match problems.iter().any(error) {
            true if stale && late == Severity::Error => text_code(source),
            true => "yes".to_owned(),
            false => String::new(),
        };
        let left = problems.len();
        for (position, problem) in problems.into_iter().enumerate() {
            let problem = problem.with("file", version.text.path).with("source", source.text.path);
            // The way out is told once for a file.
            let told = position + 1 == left;
            let of_last = |value: &str| if told { value.to_owned() } else { String::new() };
            let problem = problem.with("asks", of_last(asks)).with("refuses", of_last(&refuses));
            self.diagnostics.push(problem.with("line", of_last(&line)));
        }
        waiver.map(|waiver| Ahead { from: source.text.language.to_owned(), on: waiver.day, waiver: waiver.words })
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
        self.diagnostics.push(told.with("name", &record.from).with("text", &other).with("source", other).with("near", near));
    }

    /// Lists what went live before it was translated; reports a waiver that does not say enough, or that nothing needs any more.
    fn waivers(&mut self) {
        for (at, version) in self.family.versions.iter().enumerate() {
            let Some(waiver) = version.waiver() else { continue };
            let place = field_place(version, WAIVER);
            let problem = match (Waiver::of(version), self.waiting.get(&at)) {
                (None, _) => Diagnostic::error(place, code::WAIVER_INVALID).with("day", ""),
                (Some(known), Some(languages)) => {
                    let told = Diagnostic::warning(place, code::TRANSLATION_AHEAD).with("languages", languages.join(", "));
                    // A text that changes again is to have a leave of its own.
                    let bound = format!("{WAIVER} = \"{} [{}]\"", known.words, text_code(version));
                    told.with("day", known.day.to_string()).with("bound", if known.is_bound() { String::new() } else { bound })
                }
                (Some(known), None) => {
                    let other = if known.is_for(version) { "" } else { "other" };
                    Diagnostic::warning(place, code::WAIVER_UNUSED).with("problem", other)
                }
            };
            self.diagnostics.push(problem.with("name", waiver.get_ref()));
        }
    }
}

/// What is said of parts that are not as their line says.
fn parts(source: &Version<'_>, version: &Version<'_>, all: &Standings, safety: bool, late: Severity) -> Vec<Diagnostic> {
    let severity = if safety { Severity::Error } else { Severity::Warning };
    let mut told = Vec::new();
    for (at, standing) in all.each() {
        let (code, severity) = match standing {
            Standing::Left => (code::TRANSLATION_REASON, late),
            Standing::Alone => (code::TRANSLATION_CHANGED, severity),
            _ => continue,
        };
        told.push(Diagnostic { severity, ..part_at(source, version, at, code).with("problem", "alone") });
    }
    if all.has(Standing::Older) {
        // Without the codes of a translation nobody would ever see that it changed.
        let kept = version.record().is_some_and(|record| record.own().is_some());
        let severity = if kept { Severity::Warning } else { severity };
        let problem = Diagnostic::warning(record_place(version), code::TRANSLATION_CHANGED).with("problem", "line");
        let problem = ["section", "at"].iter().fold(problem, |problem, name| problem.with(name, ""));
        told.push(Diagnostic { severity, ..problem.with("from", source.text.language) });
    }
    told
}

/// The line to paste, whatever is done first: the paste or the change.
fn offer(source: &Version<'_>, version: &Version<'_>, all: Option<&Standings>) -> String {
    let own = all.map_or_else(|| version.print.own(), |all| all.offered(&version.print));
    let waiver = Waiver::of(source).map(|waiver| waiver.code());
    Line { from: source.text.language, on: None, source: &source.print, own, reason: None, waiver }.written()
}
