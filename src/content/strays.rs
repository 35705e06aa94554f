//! Texts that nothing reads, because they stand in a folder where nothing is looked for.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Place, code};
use crate::files::Files;
use crate::locale::Locale;

/// Settings that stand alone.
const SETTINGS: [&str; 6] = [
    "content/addresses.toml",
    "content/site.toml",
    "content/sources.toml",
    "content/numbers.toml",
    "content/self-check/rules.toml",
    "content/self-check/vignettes.toml",
];
/// Texts for people, beside what they are about.
const FOR_PEOPLE: [&str; 3] = ["content/README.md", "content/self-check/CHANGELOG.md", "locales/README.md"];
/// Folders of a language that look for what is too much in them themselves.
const OWN: [&str; 6] =
    ["consult", "figures", "self-check/questions", "self-check/outcomes", "self-check/adds", "self-check/shared"];

/// Folders that are no language's.
const COMMON: [&str; 4] = ["data", "images", "self-check", "spelling"];

/// Warns of every text that no part of the site looks for.
pub fn check_strays(files: &Files, locales: &[Locale], diagnostics: &mut Vec<Diagnostic>) {
    let languages: Vec<&str> = locales.iter().map(|locale| locale.code.as_str()).collect();
    let mut told = BTreeSet::new();
    for (path, _) in files.iter().filter(|(path, _)| !is_read(path, locales)) {
        let name = path.split_once('/').map_or(path, |(_, rest)| rest);
        let folder = name.split_once('/').map(|(folder, _)| folder).filter(|folder| !languages.contains(folder));
        let folder = folder.filter(|folder| path.starts_with("content/") && !COMMON.contains(folder));
        let problem = Diagnostic::warning(Place::file(path), code::FILE_ORPHAN).with("near", "");
        let problem = problem.with("languages", languages.join(", "));
        match folder {
            // One word for the whole folder.
            Some(folder) if told.insert(folder) => diagnostics.push(problem.with("kind", "folder").with("name", folder)),
            Some(_) => {}
            None if !name.contains('/') => diagnostics.push(problem.with("kind", "top").with("name", name)),
            None => diagnostics.push(problem.with("kind", "file").with("name", name)),
        }
    }
}

/// Whether something reads a text, or looks itself whether it does.
fn is_read(path: &str, locales: &[Locale]) -> bool {
    if SETTINGS.contains(&path) || FOR_PEOPLE.contains(&path) {
        return true;
    }
    let Some((folder, name)) = path.rsplit_once('/') else { return false };
    let (top, rest) = folder.split_once('/').unwrap_or((folder, ""));
    let (language, own) = rest.split_once('/').unwrap_or((rest, ""));
    let is_language = locales.iter().any(|locale| locale.code == language);
    let end = name.rsplit_once('.').map_or("", |(_, end)| end);
    match (top, end) {
        ("content", "toml") => folder == "content/data",
        ("content", "md") => is_language && (own.is_empty() || OWN.contains(&own)),
        // A language that is prepared here before it is listed in the settings has its words first.
        ("locales", "ftl") => own.is_empty() && !rest.is_empty(),
        _ => false,
    }
}
