//! A link that calls says the number that it calls, and a line that cannot hold a link says one that is listed.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::numerals::occurrences;
use super::outline::Block;
use super::settings::{self, Settings};
use super::texts::{Text, Texts};
use crate::diagnostic::{Diagnostic, Place, code};
use crate::files::Files;

/// So many digits can be a number to call.
const DIGITS: usize = 3;

/// Reports every phone link whose words hold another number than its own. Where none of them holds its own, it is the number that
/// changed: that is told once, where it stands.
pub(super) fn check_calls(files: &Files, settings: &Settings, texts: &Texts<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut right: BTreeSet<&str> = BTreeSet::new();
    let mut wrong: BTreeMap<&str, Vec<Diagnostic>> = BTreeMap::new();
    for text in texts.0.values().flatten() {
        for (block, link) in text.links().filter(|(_, link)| link.scheme == "phone") {
            // A name that is no phone has its own diagnostic.
            let Some((name, number)) = settings.phones.get_key_value(&link.name) else { continue };
            let own = occurrences(&block.words, number);
            let mut said = text.numerals(block).into_iter().map(|numeral| numeral.at).filter(|at| link.words.contains(&at.start));
            if let Some(odd) = said.find(|at| !own.iter().any(|own| own.contains(&at.start))) {
                let problem = Diagnostic::error(text.place(link.offset), code::PHONE_DIFFERS).with("kind", "link");
                let problem = problem.with("name", &block.words[odd]).with("number", number);
                wrong.entry(name).or_default().push(problem);
            } else if own.iter().any(|own| link.words.contains(&own.start)) {
                right.insert(name);
            }
        }
    }
    for (name, problems) in wrong {
        let same = problems.iter().all(|one| one.value("name") == problems[0].value("name"));
        if problems.len() > 1 && same && !right.contains(name) {
            diagnostics.push(changed(files, settings, name, &problems));
        } else {
            diagnostics.extend(problems);
        }
    }
}

/// A number that changed, with the places that still say the old one.
fn changed(files: &Files, settings: &Settings, name: &str, problems: &[Diagnostic]) -> Diagnostic {
    let text = files.get(settings::FILE).unwrap_or_default();
    let phones = text.find("[phones]").unwrap_or(0);
    let line = text[phones..].find(&format!("\n{name} ")).map_or(phones, |at| phones + at + 1);
    let places: Vec<String> = problems.iter().map(|one| format!("{}:{}", one.place.file, one.place.line)).collect();
    let problem = Diagnostic::error(Place::at(settings::FILE, text, line), code::PHONE_DIFFERS).with("kind", "changed");
    let problem = problem.with("name", problems[0].value("name")).with("number", settings.phone(name));
    problem.with("places", places.join(", "))
}

/// A number in a line that cannot hold a note, of a text that lets its readers call somebody: its bytes, and the numbers that the text
/// calls. Shorter ones are no numbers to call.
pub(super) fn said_to_call(settings: &Settings, text: &Text<'_>, block: &Block, at: usize) -> Option<(Range<usize>, String)> {
    let is_of = |sign: char| sign.is_ascii_digit() || sign == '+' || sign.is_whitespace();
    let start = block.words[..at].rfind(|sign| !is_of(sign)).map_or(0, |before| before + 1);
    let start = block.words.ceil_char_boundary(start);
    let end = block.words[at..].find(|sign| !is_of(sign)).map_or(block.words.len(), |after| at + after);
    let run = &block.words[start..end];
    let (start, end) = (start + run.len() - run.trim_start().len(), end - (run.len() - run.trim_end().len()));
    let called: BTreeSet<&str> =
        text.links().filter(|(_, link)| link.scheme == "phone").map(|(_, link)| settings.phone(&link.name)).collect();
    let digits = block.words[start..end].chars().filter(char::is_ascii_digit).count();
    (digits >= DIGITS && !called.is_empty()).then(|| (start..end, called.into_iter().collect::<Vec<_>>().join(", ")))
}
