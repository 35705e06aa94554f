//! How many acts a published count stands for at least: `threshold` of `site.toml`.

use crate::diagnostic::{Diagnostic, Place, code};

/// The field.
pub(super) const NAME: &str = "threshold";
/// The smallest that can be chosen, and what holds where nothing is: with fewer, a number would say too much about one reader.
const LEAST: u64 = 5;

/// What holds where `site.toml` says nothing.
pub(super) fn least() -> u64 {
    LEAST
}

/// The threshold protects readers: it can be raised, and never taken away.
pub(super) fn check_threshold(threshold: u64, place: impl Fn(&str) -> Place, diagnostics: &mut Vec<Diagnostic>) {
    if threshold < LEAST {
        let problem = Diagnostic::error(place("threshold ="), code::THRESHOLD_LOW).with("number", threshold.to_string());
        diagnostics.push(problem.with("least", LEAST.to_string()));
    }
}
