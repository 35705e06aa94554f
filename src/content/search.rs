//! What search engines show of a page: whether its title and description fit into a result, and are its own.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Place, code};
use crate::files::Files;

/// Characters of a title that a result shows: its line is about 600 pixels wide.
pub const TITLE_LENGTH: usize = 65;
/// Characters of a description, at least: of a shorter one a result shows little, or words from anywhere on the page instead.
const DESCRIPTION_LEAST: usize = 110;
/// Characters of a description, at most: a longer one is cut off in the middle.
const DESCRIPTION_MOST: usize = 160;

/// What one page tells search engines.
pub(super) struct Told<'a> {
    /// Its file.
    pub(super) file: String,
    /// Its heading.
    pub(super) title: &'a str,
    /// Its title for search engines, where it has one.
    pub(super) search_title: Option<&'a str>,
    /// Its description.
    pub(super) description: &'a str,
}

/// Warns of titles and descriptions that do not fit into a result, and of those that two pages of a language share.
pub(super) fn check_search(files: &Files, all: &[Told<'_>], diagnostics: &mut Vec<Diagnostic>) {
    let mut taken: BTreeMap<&str, &str> = BTreeMap::new();
    for told in all {
        let text = files.get(&told.file).unwrap_or_default();
        let place = |name: &str| {
            let line = text.find(&format!("\n{name} =")).map_or(0, |newline| newline + 1);
            Place::at(&told.file, text, line)
        };
        let (name, title) = told.search_title.map_or(("title", told.title), |title| ("search_title", title));
        let count = title.chars().count();
        if count > TITLE_LENGTH {
            let diagnostic = Diagnostic::warning(place(name), code::TITLE_LENGTH).with("count", count.to_string());
            diagnostics.push(diagnostic.with("most", TITLE_LENGTH.to_string()));
        }
        let count = told.description.chars().count();
        // An empty one is an error of its own.
        if count > 0 && !(DESCRIPTION_LEAST..=DESCRIPTION_MOST).contains(&count) {
            let diagnostic = Diagnostic::warning(place("description"), code::DESCRIPTION_LENGTH).with("count", count.to_string());
            let bounds = [("least", DESCRIPTION_LEAST), ("most", DESCRIPTION_MOST)];
            diagnostics
                .push(bounds.iter().fold(diagnostic, |diagnostic, (name, bound)| diagnostic.with(name, bound.to_string())));
        }
        for (name, words) in [(name, title), ("description", told.description)] {
            if let Some(other) = taken.insert(words, &told.file).filter(|_| !words.is_empty()) {
                diagnostics.push(Diagnostic::warning(place(name), code::SEARCH_TAKEN).with("name", name).with("other", other));
            }
        }
    }
}
