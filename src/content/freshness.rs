//! Translations that their source has left behind. Pages warn; a text of the self-check refuses the whole, unless its source says who let it go
//! live before it was translated: then readers of the other languages are told.

use std::collections::BTreeMap;

use toml::Spanned;

use super::family::{Descent, Family, Version};
use super::fingerprint::{Unit, What};
use super::texts::Texts;
use super::translated::{Change, line};
use crate::date::Date;
use crate::diagnostic::{Diagnostic, Place, Severity, closest, code};
use crate::files::Files;

/// Folder of the texts that a reader's safety depends on: questions, outcomes, and what stands with them.
const SAFETY: &str = "self-check/";

/// Characters of a text that a message quotes.
const QUOTED: usize = 300;

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

/// The waiver of a source and its day, if it holds for a translation: what was stamped after that day was up to date with it, so whatever
/// changed since is another change.
fn covers(source: &Version<'_>, version: &Version<'_>) -> Option<(String, Date)> {
    let waiver = source.waiver().map(Spanned::get_ref)?;
    let day = day_of(waiver)?;
    let stamped = version.record().and_then(|record| record.on);
    stamped.is_none_or(|stamped| stamped <= day).then(|| (waiver.clone(), day))
}

/// The day in `who, when, why`; nothing where one of the three is missing.
fn day_of(waiver: &str) -> Option<Date> {
    let parts: Vec<&str> = waiver.split(',').map(str::trim).collect();
    let at = parts.iter().position(|part| Date::read(part).is_some())?;
    let says = |parts: &[&str]| parts.iter().any(|part| part.chars().any(char::is_alphabetic));
    if says(&parts[..at]) && says(&parts[at + 1..]) { Date::read(parts[at]) } else { None }
}

/// Where a version says what it was made from.
fn record_place(version: &Version<'_>) -> Place {
    field_place(version, "translated")
}

/// The line that sets a field; the beginning of the file where none does.
fn field_place(version: &Version<'_>, name: &str) -> Place {
    let sets = |line: &&str| line.strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with('='));
    let at = version.text.whole.split_inclusive('\n').scan(0, |offset, line| {
        let start = *offset;
        *offset += line.len();
        Some((start, line))
    });
    let found = at.into_iter().find(|(_, line)| sets(line)).map_or(0, |(start, _)| start);
    version.text.place(found)
}

/// One change, told at the place in the translation that says the same; its severity comes later.
fn stale(source: &Version<'_>, version: &Version<'_>, change: &Change) -> Diagnostic {
    let on = version.record().and_then(|record| record.on).map(|on| on.to_string()).unwrap_or_default();
    let (own, unit) = (&version.print, source.print.units.get(change.unit()));
    let offset = unit.map_or(0, |unit| own.same_place(&source.print, unit));
    // A field that only the source has has no place here but that of the record.
    let place = if offset == 0 { record_place(version) } else { version.text.place(offset) };
    let problem = Diagnostic::error(place, code::TRANSLATION_STALE).with("change", change.name());
    let problem = problem.with("from", source.text.language).with("on", on);
    let Some(unit) = unit else {
        // A source without any words has diagnostics of its own.
        return ["what", "number", "section", "name", "at", "words"].iter().fold(problem, |problem, name| problem.with(name, ""));
    };
    let heading = own.same_part(&source.print, unit.part).and_then(|part| own.parts.get(part));
    let heading = heading.or_else(|| source.print.parts.get(unit.part)).map_or("", |part| part.heading.as_str());
    let field = if let What::Field(name) = &unit.what { name.as_str() } else { "" };
    let words = if matches!(change, Change::Removed(_)) { String::new() } else { quoted(unit) };
    problem
        .with("what", unit.what.name())
        .with("number", unit.number.to_string())
        .with("section", heading)
        .with("name", field)
        .with("at", source.text.place(unit.offset).line.to_string())
        .with("words", words)
}

/// The words of a unit on one line, cut where they are long.
fn quoted(unit: &Unit) -> String {
    let words = unit.words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= QUOTED {
        words
    } else {
        format!("{}…", words.chars().take(QUOTED).collect::<String>().trim_end())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_waiver_says_who_when_and_why() {
        let day = Some(Date { year: 2026, month: 11, day: 22 });
        assert_eq!(day_of("Dr. A. Peeters, 2026-11-22, a sign was missing"), day);
        assert_eq!(day_of("A. Peeters, GP, 2026-11-22, a sign, and a number, were missing"), day);
        for bad in
            ["", "yes", "A. Peeters, 22 November, a sign", "2026-11-22, a sign", "A. Peeters, 2026-11-22", "A, 2026-13-01, b"]
        {
            assert_eq!(day_of(bad), None, "{bad}");
        }
    }
}
