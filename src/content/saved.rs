//! What a program, a version system or half a save left in a file: nothing in it, marks of two versions, signs that nobody sees.

use std::collections::BTreeSet;

use super::settings::Settings;
use crate::diagnostic::{Diagnostic, Place, code};
use crate::files::Files;

/// Files that are there for people alone.
const FOR_PEOPLE: [&str; 2] = ["README.md", "CHANGELOG.md"];

/// How a version system marks two versions of the same lines, the first and the last mark.
const CONFLICT: [&str; 2] = ["<<<<<<< ", ">>>>>>> "];

/// Looks at every text as it was saved, before anything is read from it.
pub fn check_saved(files: &Files, diagnostics: &mut Vec<Diagnostic>) {
    for (path, text) in files.iter() {
        let error = |offset: usize, code: &'static str| Diagnostic::error(Place::at(path, text, offset), code);
        if text.trim().is_empty() && !FOR_PEOPLE.iter().any(|name| path.ends_with(name)) {
            diagnostics.push(error(0, code::FILE_EMPTY));
        }
        let mut offset = 0;
        for line in text.split_inclusive('\n') {
            if CONFLICT.iter().any(|mark| line.starts_with(mark)) {
                diagnostics.push(error(offset, code::MERGE_CONFLICT));
                break;
            }
            offset += line.len();
        }
        // One of a kind is enough: whoever pasted one pasted many.
        let mut told = BTreeSet::new();
        for (at, sign) in text.char_indices().filter(|(_, sign)| is_invisible(*sign)) {
            if told.insert(sign) {
                let problem = Diagnostic::warning(Place::at(path, text, at), code::SIGN_INVISIBLE);
                diagnostics.push(problem.with("name", format!("U+{:04X}", u32::from(sign))));
            }
        }
    }
}

/// Signs without a width or a picture. Marks of direction and joiners are none of them: scripts need those.
fn is_invisible(sign: char) -> bool {
    matches!(sign, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{fffd}') || sign.is_control() && !matches!(sign, '\n' | '\t')
}

/// Reports a language that visitors have and that has no folder any more: one mistake, and not every text that it held.
pub fn check_folders(files: &Files, settings: &Settings, diagnostics: &mut Vec<Diagnostic>) {
    for locale in settings.locales().iter().filter(|locale| !locale.draft) {
        for folder in ["content", "locales"].map(|folder| format!("{folder}/{}", locale.code)) {
            let within = format!("{folder}/");
            let is_told = diagnostics.iter().any(|diagnostic| diagnostic.place.file.starts_with(&within));
            if !is_told && !files.iter().any(|(path, _)| path.starts_with(&within)) {
                diagnostics.push(Diagnostic::error(Place::file(&folder), code::FOLDER_MISSING).with("name", &locale.code));
            }
        }
    }
}
