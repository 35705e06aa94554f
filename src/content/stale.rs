//! One change of a source as it is told of a translation: what it is, where it stands there, and where the same stands here.

use super::changes::Change;
use super::family::Version;
use super::fingerprint::{Unit, What};
use super::standing::{Standing, Standings};
use crate::diagnostic::{Diagnostic, Place, code};

/// Characters of a text that a message quotes.
const QUOTED: usize = 300;

/// Where a version says what it was made from.
pub(super) fn record_place(version: &Version<'_>) -> Place {
    field_place(version, "translated")
}

/// The line that sets a field; the beginning of the file where none does.
pub(super) fn field_place(version: &Version<'_>, name: &str) -> Place {
    let sets = |line: &&str| line.strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with('='));
    let at = version.text.whole.split_inclusive('\n').scan(0, |offset, line| {
        let start = *offset;
        *offset += line.len();
        Some((start, line))
    });
    let found = at.into_iter().find(|(_, line)| sets(line)).map_or(0, |(start, _)| start);
    version.text.place(found)
}

/// One change, told at the place in the translation that says the same; its severity comes later.
pub(super) fn stale_at(source: &Version<'_>, version: &Version<'_>, change: &Change, all: &Standings) -> Diagnostic {
    let on = version.record().and_then(|record| record.on).map(|on| on.to_string()).unwrap_or_default();
    let (own, unit) = (&version.print, source.print.units.get(change.unit()));
    let offset = unit.map_or(0, |unit| own.same_place(&source.print, unit));
    // A field that only the source has has no place here but that of the record.
    let place = if offset == 0 { record_place(version) } else { version.text.place(offset) };
    let problem = Diagnostic::error(place, code::TRANSLATION_STALE).with("change", change.name());
    let problem = problem.with("from", source.text.language).with("on", on);
    let Some(unit) = unit else {
        // A source without any words has diagnostics of its own.
        return ["what", "number", "section", "name", "at", "words", "worked"]
            .iter()
            .fold(problem, |problem, name| problem.with(name, ""));
    };
    let heading = own.same_part(&source.print, unit.part).and_then(|part| own.parts.get(part));
    let heading = heading.or_else(|| source.print.parts.get(unit.part)).map_or("", |part| part.heading.as_str());
    // Somebody may have done it already.
    let part = own.same_part(&source.print, unit.part);
    let worked = part.is_some_and(|part| all.parts.get(part) == Some(&Standing::Worked));
    let field = if let What::Field(name) = &unit.what { name.as_str() } else { "" };
    let words = if matches!(change, Change::Removed(_)) { String::new() } else { quoted(unit) };
    problem
        .with("what", unit.what.name())
        .with("number", unit.number.to_string())
        .with("section", heading)
        .with("name", field)
        .with("at", source.text.place(unit.offset).line.to_string())
        .with("words", words)
        .with("worked", if worked { "yes" } else { "" })
}

/// What is told of a part of a translation, or of the whole, beside the line of the source where the same begins.
pub(super) fn part_at(source: &Version<'_>, version: &Version<'_>, part: Option<usize>, code: &'static str) -> Diagnostic {
    let own = part.and_then(|part| version.print.parts.get(part));
    let place = own.filter(|own| own.offset > 0).map_or_else(|| record_place(version), |own| version.text.place(own.offset));
    let there = part.and_then(|part| source.print.same_part(&version.print, part)).and_then(|part| source.print.parts.get(part));
    let at = there.filter(|there| there.offset > 0).map(|there| source.text.place(there.offset).line.to_string());
    let problem = Diagnostic::error(place, code).with("section", own.map_or("", |own| own.heading.as_str()));
    problem.with("from", source.text.language).with("at", at.unwrap_or_default())
}

/// The words of a unit on one line, cut where they are long.
fn quoted(unit: &Unit) -> String {
    let words = unit.words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= QUOTED {
        words
    } else {
        format!("{}…", words.chars().take(QUOTED).collect::<String>().trim_end())
    }
}
