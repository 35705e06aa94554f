//! What a file of `content/data/` has to hold, by kind: the fields of the whole and of each row, and the order of numbers.

use toml::Spanned;

use super::figures::{Entry, File, Kind, Reader, Value};
use crate::diagnostic::code;

/// The value of each row; nothing for a row that does not have what its kind needs, with its diagnostic.
pub(super) fn check_shape(file: &File, reader: &mut Reader<'_, '_>) -> Vec<Option<Value>> {
    check_whole(file, reader);
    let mut before = -1.0;
    file.rows
        .iter()
        .map(|row| {
            let (entry, at) = (row.get_ref(), row.span().start);
            let value = value(file, entry);
            let fits = value.is_some() && fields(entry) == allowed(file.kind, entry);
            if !fits {
                reader.error(at, code::FIGURE_SHAPE, &[("name", &entry.id), ("expected", expected(file.kind))]);
            }
            // Either the whole has one source, or every row has its own: a number without a source is none.
            if file.source.is_some() == entry.source.is_some() || entry.year.is_some() && entry.source.is_none() {
                reader.error(at, code::FIGURE_SHAPE, &[("name", &entry.id), ("expected", "source")]);
            }
            if let Some(Value::AtWeek { week, .. }) = value {
                if week <= before {
                    reader.error(at, code::FIGURE_SHAPE, &[("name", &entry.id), ("expected", "week")]);
                }
                before = week;
            }
            value.filter(|_| fits)
        })
        .collect()
}

/// The fields that rows of a kind have, as a message names them.
fn expected(kind: Kind) -> &'static str {
    match kind {
        Kind::Bars => "value | from, to",
        Kind::Course => "week, value",
        Kind::People => "values",
        Kind::Effects => "direction (studies, people)",
    }
}

/// Which fields of numbers a row has: value, from, to, week, values, direction, studies, people.
fn fields(entry: &Entry) -> [bool; 8] {
    [
        entry.value.is_some(),
        entry.from.is_some(),
        entry.to.is_some(),
        entry.week.is_some(),
        !entry.values.is_empty(),
        entry.direction.is_some(),
        entry.studies.is_some(),
        entry.people.is_some(),
    ]
}

/// Which of them a row of its kind has.
fn allowed(kind: Kind, entry: &Entry) -> [bool; 8] {
    let range = entry.from.is_some();
    // How many studies says little without how many people.
    let studies = entry.studies.is_some() && entry.people.is_some();
    match kind {
        Kind::Bars => [!range, range, range, false, false, false, false, false],
        Kind::Course => [true, false, false, true, false, false, false, false],
        Kind::People => [false, false, false, false, true, false, false, false],
        Kind::Effects => [false, false, false, false, false, true, studies, entry.people.is_some()],
    }
}

fn value(file: &File, entry: &Entry) -> Option<Value> {
    let number = |number: f64| (number.is_finite() && number >= 0.0).then_some(number);
    match file.kind {
        Kind::Bars => {
            let from = number(entry.from.or(entry.value)?)?;
            let to = number(entry.to.or(entry.value)?)?;
            (from <= to).then_some(Value::Amount { from, to })
        }
        Kind::Course => {
            Some(Value::AtWeek { week: number(entry.week?)?, value: number(entry.value?).filter(|value| *value <= 100.0)? })
        }
        Kind::People => {
            let fits = entry.values.len() == file.ages.len() && entry.values.iter().all(|count| *count <= 100);
            fits.then(|| Value::OfHundred(entry.values.clone()))
        }
        Kind::Effects => Some(Value::Compared { direction: entry.direction?, studies: entry.studies, people: entry.people }),
    }
}

/// Fields of the whole: ages and the chosen one belong to people, the accent and the yardstick to bars.
fn check_whole(file: &File, reader: &mut Reader<'_, '_>) {
    let mut misfit = |offset: usize, name: &str, expected: &str| {
        reader.error(offset, code::FIGURE_SHAPE, &[("name", name), ("expected", expected)]);
    };
    for field in [&file.accent, &file.yardstick].into_iter().flatten().filter(|_| file.kind != Kind::Bars) {
        misfit(field.span().start, field.get_ref(), expected(file.kind));
    }
    if file.rows.is_empty() {
        misfit(0, "rows", expected(file.kind));
    }
    if file.year.is_some() && file.source.is_none() {
        misfit(0, "year", "source");
    }
    let people = file.kind == Kind::People;
    if people == file.ages.is_empty() || people != file.chosen.is_some() {
        misfit(0, "ages", if people { "ages, chosen" } else { expected(file.kind) });
    }
    for pair in file.ages.windows(2).filter(|pair| pair[0].get_ref() >= pair[1].get_ref()) {
        let age = pair[1].get_ref().to_string();
        reader.error(pair[1].span().start, code::ID_TAKEN, &[("name", &age)]);
    }
    if let Some(chosen) = file.chosen.as_ref().filter(|chosen| !file.ages.iter().any(|age| age.get_ref() == chosen.get_ref())) {
        let near = file.ages.first().map(Spanned::get_ref).map(u8::to_string).unwrap_or_default();
        reader.error(chosen.span().start, code::ID_UNKNOWN, &[("name", &chosen.get_ref().to_string()), ("near", &near)]);
    }
}
