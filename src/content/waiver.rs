//! The leave to go live before the translation: who, when and why, and for which translations it holds.

use toml::Spanned;

use super::family::Version;
use crate::date::Date;

/// The waiver of a source and its day, if it holds for a translation: what was stamped after that day was up to date with it, so whatever
/// changed since is another change.
pub(super) fn covers(source: &Version<'_>, version: &Version<'_>) -> Option<(String, Date)> {
    let waiver = source.waiver().map(Spanned::get_ref)?;
    let day = day_of(waiver)?;
    let stamped = version.record().and_then(|record| record.on);
    stamped.is_none_or(|stamped| stamped <= day).then(|| (waiver.clone(), day))
}

/// The day in `who, when, why`; nothing where one of the three is missing.
pub(super) fn day_of(waiver: &str) -> Option<Date> {
    let parts: Vec<&str> = waiver.split(',').map(str::trim).collect();
    let at = parts.iter().position(|part| Date::read(part).is_some())?;
    let says = |parts: &[&str]| parts.iter().any(|part| part.chars().any(char::is_alphabetic));
    if says(&parts[..at]) && says(&parts[at + 1..]) { Date::read(parts[at]) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_waiver_says_who_when_and_why() {
        let day = Some(Date { year: 2026, month: 11, day: 22 });
        assert_eq!(day_of("Dr. A. Peeters, 2026-11-22, a sign was missing"), day);
        assert_eq!(day_of("A. Peeters, GP, 2026-11-22, a sign, and a number, were missing"), day);
        for bad in
            ["", "yes", "A. Peeters, 22 November, a sign", "2026-11-22, a sign", "A. Peeters, 2026-11-22", "A, 2026-13-01, b"]
        {
            assert_eq!(day_of(bad), None, "{bad}");
        }
    }
}
