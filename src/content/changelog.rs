//! `content/self-check/CHANGELOG.md`: every version of the rules that may be served, with its reason and who approved it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use toml::Spanned;

use super::front_matter;
use super::settings::Settings;
use crate::date::Date;
use crate::diagnostic::{Diagnostic, Place, code};
use crate::files::Files;

const FILE: &str = "content/self-check/CHANGELOG.md";

/// One version of the rules, as whoever answers for them noted it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// What it is called.
    pub name: String,
    /// The version of the rules: the beginning of their hash.
    pub rules: String,
    /// The day on which it was noted.
    pub day: Date,
    /// Who approved it; nobody yet where there is none.
    pub approved: Option<String>,
    /// Why it came, by the code of a language.
    pub reason: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    name: Spanned<String>,
    rules: Spanned<String>,
    day: Date,
    approved: Spanned<String>,
    reason: Spanned<BTreeMap<String, Spanned<String>>>,
}

/// Reads the versions, the newest first, and refuses rules that are none of them; `shown` to editors alone, such rules are a warning.
#[must_use]
pub fn read_versions(
    files: &Files,
    settings: &Settings,
    rules: Option<&str>,
    shown: bool,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Version> {
    let Some(text) = files.get(FILE) else {
        diagnostics.push(Diagnostic::error(Place::file(FILE), code::FILE_MISSING));
        return Vec::new();
    };
    let Some((file, _, _)) = front_matter::read::<File>(FILE, text, diagnostics) else { return Vec::new() };
    let place = |offset| Place::at(FILE, text, front_matter::start(text) + offset);
    let mut seen = BTreeSet::new();
    // The newest stands first, so the second of two is the older one, and the first is told.
    for entry in file.version.iter().rev() {
        for (field, value) in [("name", &entry.name), ("approved", &entry.approved)] {
            if is_example(value.get_ref()) {
                let problem = Diagnostic::error(place(value.span().start), code::FIELD_EMPTY).with("name", field);
                diagnostics.push(problem.with("kind", "example").with("found", value.get_ref()));
            }
        }
        for value in [&entry.name, &entry.rules] {
            if !seen.insert(value.get_ref()) {
                diagnostics.push(Diagnostic::error(place(value.span().start), code::ID_TAKEN).with("name", value.get_ref()));
            }
        }
        let locales = settings.locales();
        for (code, value) in entry.reason.get_ref().iter().filter(|(code, _)| !locales.iter().any(|one| one.code == **code)) {
            let problem = Diagnostic::warning(place(value.span().start), code::FIELD_UNKNOWN).with("name", code).with("near", "");
            let expected: Vec<&str> = locales.iter().map(|locale| locale.code.as_str()).collect();
            diagnostics.push(problem.with("expected", expected.join(", ")));
        }
        for locale in locales {
            if entry
                .reason
                .get_ref()
                .get(&locale.code)
                .is_none_or(|reason| reason.get_ref().trim().is_empty() || is_example(reason.get_ref()))
            {
                let name = format!("reason.{}", locale.code);
                let missing = Diagnostic::warning(place(entry.reason.span().start), code::FIELD_EMPTY);
                diagnostics.push(missing.with("name", name));
            }
        }
    }
    // Whoever repairs this puts a new version above all others.
    let newest = text.find("[[version]]").map_or(Place::file(FILE), |offset| Place::at(FILE, text, offset));
    if let Some(rules) = rules
        && !file.version.iter().any(|entry| entry.rules.get_ref() == rules)
    {
        let lines: Vec<String> = settings.locales().iter().map(|locale| format!("{} = \"\"", locale.code)).collect();
        let problem = Diagnostic::error(newest, code::RULES_UNKNOWN).with("version", rules);
        diagnostics.push(problem.with("reasons", lines.join("\n")).lenient(shown));
    }
    file.version.into_iter().map(|entry| version(entry, settings)).collect()
}

/// Whether a value is the word of an example, which stands in capitals, and nobody's name.
fn is_example(value: &str) -> bool {
    value.chars().filter(|sign| sign.is_alphabetic()).count() > 3 && !value.chars().any(char::is_lowercase)
}

/// A version with its reasons set as the typography of each language wants.
fn version(entry: Entry, settings: &Settings) -> Version {
    let set = |(code, reason): (String, Spanned<String>)| {
        let reason = reason.into_inner();
        let language = settings.locales().iter().position(|locale| locale.code == code);
        let reason = language.map_or_else(|| reason.clone(), |at| settings.languages[at].typography.line(&reason));
        (code, reason)
    };
    Version {
        name: entry.name.into_inner(),
        rules: entry.rules.into_inner(),
        day: entry.day,
        approved: Some(entry.approved.into_inner()).filter(|approved| !approved.trim().is_empty()),
        reason: entry
            .reason
            .into_inner()
            .into_iter()
            .filter(|(_, reason)| !reason.get_ref().trim().is_empty())
            .map(set)
            .collect(),
    }
}
