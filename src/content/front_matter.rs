//! Front matter: the TOML between two `+++` lines at the head of a Markdown file, and TOML files as a whole.

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, Deserializer};

use super::misfit::{also_known, misfit};
use crate::diagnostic::{Diagnostic, Place, code};

const FENCE: &str = "+++";

/// Reads TOML that starts at byte `offset` of a file's whole text. What does not fit becomes a diagnostic at its own place.
pub(crate) fn read_toml<T: DeserializeOwned>(
    file: &str,
    whole: &str,
    offset: usize,
    toml: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<T> {
    taken(|toml| toml::from_str(toml), file, whole, (toml, offset), diagnostics)
}

/// What `read` makes of a text. It reads a second time where the first says nothing of the kind of value that is expected.
fn taken<T>(
    read: impl Fn(&str) -> Result<T, toml::de::Error>,
    file: &str,
    whole: &str,
    (text, offset): (&str, usize),
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<T> {
    match read(text) {
        Ok(value) => Some(value),
        Err(error) => {
            diagnostics.push(misfit(file, whole, offset, text, &error, &|other| read(other).err()));
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

/// Fields that every text may have, whatever else its kind has: what it was translated from, and whether it went ahead of its
/// translations. They are no part of the text.
pub(super) const OF_TRANSLATION: [&str; 2] = ["translated", "publish-before-translation"];

/// The front matter as two tables: what a text is, and what stands in it of its translation.
fn parted(front: &str) -> Result<[Spanned<DeTable<'_>>; 2], toml::de::Error> {
    let mut text = DeTable::parse(front)?;
    let mut record = DeTable::new();
    for name in OF_TRANSLATION {
        record.extend(text.get_mut().remove_entry(name));
    }
    let record = Spanned::new(text.span(), record);
    Ok([text, record])
}

/// Reads what the front matter says of the translation.
pub(super) fn read_of_translation<T: DeserializeOwned>(file: &str, text: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<T> {
    let (front, start) = split(text)?.front;
    // A front matter that cannot be read has its diagnostic already.
    parted(front).ok()?;
    let read = |front: &str| parted(front).and_then(|[_, record]| T::deserialize(Deserializer::from(record)));
    taken(read, file, text, (front, start), diagnostics)
}

/// A file as it is stored with its front matter edited. A byte order mark, the line ends of the front matter and the whole body stay.
#[must_use]
pub fn edit_front(raw: &str, edit: impl FnOnce(&str) -> Option<String>) -> Option<String> {
    let text = raw.trim_start_matches('\u{feff}');
    let mark = &raw[..raw.len() - text.len()];
    let start = text.find('\n')? + 1;
    // The same rule as for a text with plain line ends.
    let plain = text.replace("\r\n", "\n");
    let front = split(&plain)?.front.0;
    let lines = front.matches('\n').count();
    let end = start + text[start..].split_inclusive('\n').take(lines).map(str::len).sum::<usize>();
    let edited = edit(front)?;
    let edited = if text[..end].contains("\r\n") { edited.replace('\n', "\r\n") } else { edited };
    Some(format!("{mark}{}{edited}{}", &text[..start], &text[end..]))
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
        let heads = [(FENCE, "unclosed"), ("---", "dashes")];
        let fences = text.lines().filter(|line| line.trim_end() == FENCE).count();
        let late = if fences > 1 { "late" } else { "none" };
        let kind = heads.iter().find(|(head, _)| text.starts_with(head)).map_or(late, |(_, kind)| kind);
        diagnostics.push(Diagnostic::error(Place::file(file), code::FRONT_MATTER_MISSING).with("kind", kind));
        return None;
    };
    let read = |front: &str| parted(front).and_then(|[front, _]| T::deserialize(Deserializer::from(front)));
    let told = diagnostics.len();
    let front = taken(read, file, text, parts.front, diagnostics);
    // What every text may have belongs to the names that are offered.
    diagnostics[told..].iter_mut().for_each(|problem| also_known(problem, &OF_TRANSLATION));
    Some((front?, parts.body.0, parts.body.1))
}

/// Byte in a file of the line of its front matter that sets a field; its beginning where none does.
pub(crate) fn field(text: &str, name: &str) -> usize {
    split(text).map_or(0, |parts| parts.front.1 + line_of(parts.front.0, name))
}

/// Byte of the line that sets a field.
pub(super) fn line_of(front: &str, name: &str) -> usize {
    let sets = |line: &str| line.strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with('='));
    let mut offset = 0;
    for line in front.split_inclusive('\n') {
        if sets(line) {
            return offset;
        }
        offset += line.len();
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edit_of_the_front_matter_keeps_mark_line_ends_and_body() {
        let edit = |raw: &str| edit_front(raw, |front| Some(format!("{front}b = 2\n"))).unwrap();
        assert_eq!(edit("+++\na = 1\n+++\nBody\r\nends"), "+++\na = 1\nb = 2\n+++\nBody\r\nends");
        assert_eq!(edit("\u{feff}+++\r\na = 1\r\n+++\r\nBody\nends"), "\u{feff}+++\r\na = 1\r\nb = 2\r\n+++\r\nBody\nends");
        assert_eq!(edit("+++\n+++\n"), "+++\nb = 2\n+++\n");
        assert_eq!(edit_front("no fence", |_| None), None);
    }

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
