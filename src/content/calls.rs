//! A link that calls says the number that it calls.

use super::numerals::occurrences;
use super::settings::Settings;
use super::texts::Texts;
use crate::diagnostic::{Diagnostic, code};

/// Reports every phone link whose words hold another number than its own.
pub(super) fn check_calls(settings: &Settings, texts: &Texts<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for text in texts.0.values().flatten() {
        for (block, link) in text.links().filter(|(_, link)| link.scheme == "phone") {
            // A name that is no phone has its own diagnostic.
            let Some(number) = settings.phones.get(&link.name) else { continue };
            let own = occurrences(&block.words, number);
            let mut said = text.numerals(block).into_iter().map(|numeral| numeral.at).filter(|at| link.words.contains(&at.start));
            if let Some(odd) = said.find(|at| !own.iter().any(|own| own.contains(&at.start))) {
                let problem = Diagnostic::error(text.place(link.offset), code::PHONE_DIFFERS);
                diagnostics.push(problem.with("name", &block.words[odd]).with("number", number));
            }
        }
    }
}
