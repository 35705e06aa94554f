//! The kinds of place where posters hang and flyers lie: a short list in `site.toml`, each named in every language. Codes carry them.

use super::settings::Settings;
use crate::diagnostic::{Diagnostic, Place, closest, code};

/// How many there can be: the more there were, the more one of them would say about a reader.
const MOST: usize = 8;
/// How long the name of one may be in an address: a code with a longer address is harder to scan.
const LONGEST: usize = 20;

/// Whether a place can stand in an address, and names no single practice by a number: words of small letters, joined by hyphens.
fn is_place(id: &str) -> bool {
    id.len() <= LONGEST && id.split('-').all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase()))
}

/// Places are few, general, different, and named in every language.
pub(super) fn check_places(settings: &Settings, place: impl Fn(&str) -> Place, diagnostics: &mut Vec<Diagnostic>) {
    let places = &settings.places;
    if places.len() > MOST {
        let problem = Diagnostic::error(place("places ="), code::PLACE_INVALID).with("kind", "many").with("name", "");
        diagnostics.push(problem.with("count", places.len().to_string()).with("most", MOST.to_string()));
        // What is wrong with one of them may be gone with it.
        return;
    }
    for (position, id) in places.iter().enumerate() {
        if !is_place(id) {
            let problem = Diagnostic::error(place(&format!("\"{id}\"")), code::PLACE_INVALID).with("kind", "name");
            diagnostics.push(problem.with("name", id).with("count", "").with("most", MOST.to_string()));
        } else if places[..position].contains(id) {
            diagnostics.push(Diagnostic::error(place("places ="), code::ID_TAKEN).with("name", id));
        }
    }
    for language in &settings.languages {
        let at = || place(&format!("code = \"{}\"", language.code()));
        let strange = || language.places.keys().filter(|id| !places.contains(id));
        let near = |id: &str| closest(id, places.iter().map(String::as_str)).unwrap_or_default();
        // A name under a misspelt id is not missing.
        for id in places.iter().filter(|id| is_place(id) && strange().all(|other| near(other) != id.as_str())) {
            let name = format!("places.{id}");
            let problem = match language.places.get(id) {
                None => Diagnostic::error(at(), code::FIELD_MISSING),
                Some(words) if words.trim().is_empty() => Diagnostic::error(at(), code::FIELD_EMPTY),
                Some(_) => continue,
            };
            diagnostics.push(problem.with("name", name).lenient(language.draft));
        }
        for id in strange() {
            let problem = Diagnostic::error(at(), code::ID_UNKNOWN).with("name", id).with("near", near(id));
            diagnostics.push(problem.lenient(language.draft));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_words_in_small_letters_and_never_a_number() {
        for id in ["work", "waiting-room", "a-b-c"] {
            assert!(is_place(id), "{id}");
        }
        for id in ["", "-", "waiting--room", "room-", "practice-12", "Room", "wait room", "é", "a-name-that-is-much-too-long"] {
            assert!(!is_place(id), "{id}");
        }
    }
}
