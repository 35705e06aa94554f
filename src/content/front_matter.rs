//! Front matter: the TOML between two `+++` lines at the head of a Markdown file, and TOML files as a whole.

use serde::de::DeserializeOwned;

use crate::diagnostic::{Diagnostic, Place, code};

const FENCE: &str = "+++";

/// Reads TOML that starts at byte `offset` of a file's whole text. What does not fit becomes a diagnostic at its own place.
pub(super) fn read_toml<T: DeserializeOwned>(
    file: &str,
    whole: &str,
    offset: usize,
    toml: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<T> {
    match toml::from_str(toml) {
        Ok(value) => Some(value),
        Err(error) => {
            let place = Place::at(file, whole, offset + error.span().map_or(0, |span| span.start));
            diagnostics.push(Diagnostic::error(place, code::TOML_INVALID).with("detail", error.message()));
            None
        }
    }
}

/// A Markdown file taken apart.
pub(super) struct Parts<'a> {
    /// The TOML and the byte where it starts.
    pub(super) front: (&'a str, usize),
    /// The Markdown and the byte where it starts.
    pub(super) body: (&'a str, usize),
}

/// Takes a file apart at its fences.
pub(super) fn split(text: &str) -> Option<Parts<'_>> {
    let start = text.strip_prefix(FENCE)?.strip_prefix('\n').map(|_| FENCE.len() + 1)?;
    let mut end = start;
    for line in text[start..].split_inclusive('\n') {
        // A line that only begins like a fence is none: what else stands on it would be lost.
        if line.trim_end() == FENCE {
            let body = end + line.len();
            return Some(Parts { front: (&text[start..end], start), body: (&text[body..], body) });
        }
        end += line.len();
    }
    None
}

/// Byte where the front matter of a file starts.
pub(super) fn start(text: &str) -> usize {
    split(text).map_or(0, |parts| parts.front.1)
}

/// Whether a text calls itself a draft, as far as that can be told of one whose front matter is not whole.
pub(super) fn says_draft(text: &str) -> bool {
    let front = split(text).map_or(text, |parts| parts.front.0);
    front.lines().any(|line| {
        let (line, _) = line.split_once('#').unwrap_or((line, ""));
        line.split_once('=').is_some_and(|(name, value)| name.trim() == "draft" && value.trim() == "true")
    })
}

/// Reads the front matter of a file and leaves its body.
pub(super) fn read<'a, T: DeserializeOwned>(
    file: &str,
    text: &'a str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<(T, &'a str, usize)> {
    let Some(parts) = split(text) else {
        diagnostics.push(Diagnostic::error(Place::file(file), code::FRONT_MATTER_MISSING));
        return None;
    };
    let front = read_toml(file, text, parts.front.1, parts.front.0, diagnostics)?;
    Some((front, parts.body.0, parts.body.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_splits_at_its_fences_and_offsets_hold() {
        let text = "+++\ntitle = \"x\"\n+++\nBody";
        let parts = split(text).unwrap();
        assert_eq!(parts.front, ("title = \"x\"\n", 4));
        assert_eq!(parts.body, ("Body", 20));
        assert_eq!(split("+++\n+++\n").unwrap().body.0, "");
        assert!(split("no fence").is_none());
        assert!(split("+++\ntitle = 1\n").is_none());
        assert!(split("+++\ntitle = 1\n+++ lost words\n").is_none());
    }

    #[test]
    fn a_text_that_is_not_whole_can_still_say_that_it_is_a_draft() {
        for text in ["+++\ntitle = \"x\ndraft=true # soon\n+++\n", "+++\n draft = true\n"] {
            assert!(says_draft(text), "{text}");
        }
        for text in ["+++\ndraft = false\n+++\n", "+++\n# draft = true\n+++\n", "+++\ntitle = \"x\"\n+++\ndraft = true\n"] {
            assert!(!says_draft(text), "{text}");
        }
    }
}
