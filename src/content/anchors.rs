//! Ids of headings, made from their words; and links to headings, checked once every page of a language is known.

use std::collections::{BTreeMap, BTreeSet};

use super::links::Uses;
use crate::diagnostic::{Diagnostic, closest, code};

/// Reports each link to a heading that does not exist.
///
/// `headings` holds the ids of every address; `files` says on which address the text of a file stands.
pub fn check_anchors(
    uses: &Uses,
    headings: &BTreeMap<String, BTreeSet<String>>,
    files: &BTreeMap<String, String>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for anchor in uses.anchors() {
        let own = files.get(&anchor.place.file);
        let address = if anchor.address.is_empty() { own } else { Some(&anchor.address) };
        // A text that stands on several pages has no page of its own to check against.
        let Some(known) = address.and_then(|address| headings.get(address)) else { continue };
        if !known.contains(&anchor.id) {
            let near = closest(&anchor.id, known.iter().map(String::as_str)).unwrap_or_default();
            diagnostics.push(Diagnostic::error(anchor.place, code::LINK_ANCHOR).with("name", anchor.id).with("near", near));
        }
    }
}

/// An id made from the words of a heading.
pub(super) fn slug(words: &str) -> String {
    let parts: Vec<String> = words
        .to_lowercase()
        .split(|character: char| !character.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect();
    if parts.is_empty() { "section".to_owned() } else { parts.join("-") }
}
