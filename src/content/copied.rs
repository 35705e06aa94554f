//! Texts that are word for word those of another language: a copy that nobody translated, or a paste into the wrong file.

use std::collections::BTreeMap;

use super::codes::normal;
use super::family::{Family, Version};
use super::fingerprint::{Unit, What};
use super::freshness::SAFETY;
use crate::diagnostic::{Diagnostic, Place, Severity, code};

/// Letters from which on words are hardly the same in two languages by chance.
const LETTERS: usize = 20;
/// Of so many texts, or sentences, one that is the same makes a copy: on a page a name of a study or a law may be.
const SHARE: usize = 2;

/// What was found in all texts so far: in a draft language the copies are told together.
#[derive(Debug, Default)]
pub(super) struct Copies<'a>(BTreeMap<(&'a str, String), Vec<(String, String)>>);

impl<'a> Copies<'a> {
    /// Looks for copies among the versions of one text.
    pub(super) fn look(&mut self, name: &str, family: &Family<'a>, diagnostics: &mut Vec<Diagnostic>) {
        for (at, version) in family.versions.iter().enumerate() {
            let long: Vec<&Unit> = version.print.units.iter().filter(|unit| is_long(unit)).collect();
            // What is most alike; a copy of a copy names the first.
            let of = family.versions.iter().enumerate().filter(|(other, _)| *other != at).rev();
            let same = of.map(|(other, there)| (shared(&long, there), other)).max_by_key(|(same, _)| *same);
            let Some((same, other)) = same.filter(|(same, _)| *same > 0) else { continue };
            let safety = name.starts_with(SAFETY);
            let is_copy = if safety { same > 0 } else { same * SHARE >= long.len() };
            let original = &family.versions[other];
            if !is_copy || family.is_original(at, other) {
                continue;
            }
            let (language, from) = (version.text.language, original.text.language);
            if version.text.language_is_draft() {
                let found = self.0.entry((language, from.to_owned())).or_default();
                found.push((name.to_owned(), version.text.path.to_owned()));
                continue;
            }
            let problem = told(version.text.path, from, &[name.to_owned()], version.text.path).lenient(version.text.draft);
            diagnostics.push(problem.with("many", "").with("same", same.to_string()).with("all", long.len().to_string()));
        }
    }

    /// One message for each draft language that was copied: its list of work.
    pub(super) fn told(self, diagnostics: &mut Vec<Diagnostic>) {
        for ((_, from), texts) in self.0 {
            let (names, files): (Vec<String>, Vec<String>) = texts.into_iter().unzip();
            let Some(first) = files.first().cloned() else { continue };
            let problem = told(&first, &from, &names, &files.join(" ")).with("many", "yes");
            diagnostics.push(Diagnostic { severity: Severity::Warning, ..problem });
        }
    }
}

fn told(file: &str, from: &str, names: &[String], files: &str) -> Diagnostic {
    let problem = Diagnostic::error(Place::file(file), code::TRANSLATION_COPIED).with("from", from);
    problem.with("count", names.len().to_string()).with("names", names.join(", ")).with("files", files)
}

/// Whether a unit has words enough for a sentence. A table is mostly numbers and names.
fn is_long(unit: &Unit) -> bool {
    let said = normal(&unit.words);
    unit.what != What::Table && said.contains(' ') && said.chars().filter(|sign| sign.is_alphabetic()).count() >= LETTERS
}

/// How many of these units another version has with the same words.
fn shared(units: &[&Unit], there: &Version<'_>) -> usize {
    units.iter().filter(|unit| there.print.units.iter().any(|other| other.code == unit.code)).count()
}
