//! Spans of time in running text, "6 weeks", "six to eight weeks" or "6-week", each read to a number and a unit that all languages share.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use serde::Deserialize;

use super::numerals::Numeral;

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

/// A number of units of time in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Duration {
    /// The number: digits, and a full stop before a fraction.
    pub(super) value: String,
    pub(super) unit: Unit,
    /// The bytes of the number in the text.
    pub(super) at: Range<usize>,
    /// The number and its unit as the text writes them, with whatever stands between.
    pub(super) written: String,
}

/// How a language names the units of time, as `site.toml` says it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(from = "Lists")]
pub(super) struct Durations {
    words: BTreeMap<String, Unit>,
    /// Beginnings of words that go on as grammar asks.
    stems: Vec<(String, Unit)>,
    between: BTreeSet<String>,
}

/// The same as it is written; a word that ends in `*` stands for all that begin so.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Lists {
    minute: Vec<String>,
    hour: Vec<String>,
    day: Vec<String>,
    week: Vec<String>,
    month: Vec<String>,
    year: Vec<String>,
    /// Words that may stand between a number and its unit.
    #[serde(default)]
    between: Vec<String>,
}

impl From<Lists> for Durations {
    fn from(lists: Lists) -> Self {
        let Lists { minute, hour, day, week, month, year, between } = lists;
        let units = [Unit::Minute, Unit::Hour, Unit::Day, Unit::Week, Unit::Month, Unit::Year];
        let (mut words, mut stems) = (BTreeMap::new(), Vec::new());
        for (unit, forms) in units.into_iter().zip([minute, hour, day, week, month, year]) {
            for form in forms.into_iter().map(|form| form.to_lowercase()) {
                match form.strip_suffix('*') {
                    Some(stem) => stems.push((stem.to_owned(), unit)),
                    None => drop(words.insert(form, unit)),
                }
            }
        }
        Self { words, stems, between: between.into_iter().map(|word| word.to_lowercase()).collect() }
    }
}

/// A number or a word of a text, with its bytes.
struct Piece {
    at: Range<usize>,
    kind: Kind,
}

enum Kind {
    Number(String),
    Unit(Unit),
    /// A number and its unit in one word.
    Both(String, Unit),
    Between,
    Other,
}

impl Durations {
    /// Every duration of a text, whose numbers in digits are known; `words` are the numbers that its language writes as words.
    pub(super) fn read(&self, text: &str, numerals: &[Numeral], words: &BTreeMap<String, u32>) -> Vec<Duration> {
        let text = Pieces { text, pieces: self.pieces(text, numerals, words) };
        let mut found = BTreeMap::new();
        let mut alone = Vec::new();
        for (position, piece) in text.pieces.iter().enumerate() {
            let (own, unit) = match &piece.kind {
                Kind::Both(value, unit) => (Some((&piece.at, value.as_str())), *unit),
                Kind::Unit(unit) => (None, *unit),
                _ => continue,
            };
            let numbers: Vec<_> = text.before(position, own.is_some()).into_iter().chain(own).collect();
            if numbers.is_empty() {
                alone.push((position, unit));
            }
            text.add(&numbers, unit, &piece.at, &mut found);
        }
        // "Week 2 to 6": the unit comes first, and the numbers are those of no other.
        for (position, unit) in alone {
            text.add(&text.after(position), unit, &text.pieces[position].at, &mut found);
        }
        found.into_values().collect()
    }

    fn pieces(&self, text: &str, numerals: &[Numeral], numbers: &BTreeMap<String, u32>) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut rest = 0;
        for Numeral { value, at } in numerals {
            pieces.extend(self.words(text, rest..at.start, numbers));
            pieces.push(Piece { at: at.clone(), kind: Kind::Number(value.clone()) });
            rest = at.end;
        }
        pieces.extend(self.words(text, rest..text.len(), numbers));
        pieces
    }

    /// The words of a run of text in which no number is written in digits.
    fn words(&self, text: &str, run: Range<usize>, numbers: &BTreeMap<String, u32>) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut from = None;
        for (at, character) in text[run.clone()].char_indices().chain([(run.len(), ' ')]) {
            if character.is_alphabetic() {
                from = from.or(Some(run.start + at));
            } else if let Some(start) = from.take() {
                let at = start..run.start + at;
                pieces.push(Piece { kind: self.kind(&text[at.clone()].to_lowercase(), numbers), at });
            }
        }
        pieces
    }

    fn kind(&self, word: &str, numbers: &BTreeMap<String, u32>) -> Kind {
        if let Some(number) = numbers.get(word) {
            return Kind::Number(number.to_string());
        }
        if let Some(unit) = self.unit(word) {
            return Kind::Unit(unit);
        }
        if self.between.contains(word) {
            return Kind::Between;
        }
        let both = |(number, value): (&String, &u32)| {
            let unit = self.unit(word.strip_prefix(number.as_str())?)?;
            Some(Kind::Both(value.to_string(), unit))
        };
        numbers.iter().find_map(both).unwrap_or(Kind::Other)
    }

    fn unit(&self, word: &str) -> Option<Unit> {
        let stem = || self.stems.iter().find(|(stem, _)| word.starts_with(stem.as_str())).map(|(_, unit)| *unit);
        self.words.get(word).copied().or_else(stem)
    }
}

/// A text with its numbers and words.
struct Pieces<'a> {
    text: &'a str,
    pieces: Vec<Piece>,
}

/// A number with its bytes.
type Number<'a> = (&'a Range<usize>, &'a str);

impl Pieces<'_> {
    /// The numbers before a unit, in order; before one with a number of its own only what a dash or a word joins to it.
    fn before(&self, position: usize, joined: bool) -> Vec<Number<'_>> {
        let back = (0..position).rev().map(|at| (at, at..at + 1));
        let mut numbers = self.run(back, joined);
        numbers.reverse();
        numbers
    }

    /// The numbers after a unit, in order.
    fn after(&self, position: usize) -> Vec<Number<'_>> {
        self.run((position + 1..self.pieces.len()).map(|at| (at, at - 1..at)), false)
    }

    /// The numbers of neighbouring pieces, each given with the pair that it makes with the one before it on the way.
    fn run(&self, way: impl Iterator<Item = (usize, Range<usize>)>, mut joined: bool) -> Vec<Number<'_>> {
        let mut numbers = Vec::new();
        let mut joins = !joined;
        for (at, pair) in way {
            let gap = &self.text[self.pieces[pair.start].at.end..self.pieces[pair.end].at.start];
            let dash = |sign: char| "-\u{2010}\u{2011}–".contains(sign);
            if !gap.chars().all(|sign| dash(sign) || "’'".contains(sign) || sign.is_whitespace() && sign != '\n') {
                break;
            }
            joins |= gap.contains(dash);
            match &self.pieces[at].kind {
                Kind::Number(value) if joins || !joined => numbers.push((&self.pieces[at].at, value.as_str())),
                Kind::Between => {
                    joins = true;
                    continue;
                }
                _ => break,
            }
            (joined, joins) = (true, false);
        }
        numbers
    }

    /// Adds durations of one unit, each under the byte where its number begins; a number keeps the unit that it has.
    fn add(&self, numbers: &[Number<'_>], unit: Unit, at: &Range<usize>, found: &mut BTreeMap<usize, Duration>) {
        let start = numbers.iter().map(|(number, _)| number.start).fold(at.start, usize::min);
        let end = numbers.iter().map(|(number, _)| number.end).fold(at.end, usize::max);
        let written = self.text[start..end].split_whitespace().collect::<Vec<_>>().join(" ");
        for (at, value) in numbers {
            let duration = Duration { value: (*value).to_owned(), unit, at: (*at).clone(), written: written.clone() };
            found.entry(at.start).or_insert(duration);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::numerals::Style;
    use super::*;

    /// What is found in a text: numbers with the first letter of their unit, a month as a capital.
    fn found(durations: &Durations, words: &[(&str, u32)], text: &str) -> String {
        let numerals = Style { thousands: ".", decimal: ',' }.numerals(text);
        let words = words.iter().map(|(word, number)| ((*word).to_owned(), *number)).collect();
        let letter = |unit| ["m", "h", "d", "w", "M", "y"][unit as usize];
        let found = durations.read(text, &numerals, &words).into_iter();
        found.map(|duration| duration.value + letter(duration.unit)).collect::<Vec<_>>().join(" ")
    }

    fn dutch(text: &str) -> String {
        let durations = "minute = ['minuut', 'minuten']\nhour = ['uur', 'uren']\nday = ['dag', 'dagen']\n\
            week = ['week', 'weken', 'weekse']\nmonth = ['maand', 'maanden']\nyear = ['jaar', 'jarige']\nbetween = ['tot', 'of', 'volle']";
        found(&toml::from_str(durations).unwrap(), &[("twee", 2), ("zes", 6), ("acht", 8)], text)
    }

    #[test]
    fn a_number_in_digits_or_as_a_word_takes_the_unit_behind_it() {
        assert_eq!(dutch("Na zes weken, of 48 uur; twee Maanden of 2,7 jaar, 30 minuten"), "6w 48h 2M 2.7y 30m");
        assert_eq!(dutch("Twee volle dagen. Van 100 mensen van 50 jaar hebben er 36 pijn, 6 met zware weken"), "2d 50y");
    }

    #[test]
    fn all_numbers_of_a_range_take_its_unit_and_none_of_another() {
        assert_eq!(
            dutch("zes tot acht weken, 6-8 weken, 6 – 8 weken, twee weken tot 6 maanden, 2 of zes volle dagen"),
            "6w 8w 6w 8w 6w 8w 2w 6M 2d 6d"
        );
        assert_eq!(dutch("In 2018 zes weken; 36 van 100 in 8 dagen; 50%, 2 dagen"), "6w 8d 2d");
    }

    #[test]
    fn a_unit_may_be_joined_to_its_number_or_stand_before_it() {
        assert_eq!(
            dutch("een 6-weekse pauze, zesweekse, zes-weekse, zes- tot achtweekse, 50-jarige, 48\u{a0}uur, 48u"),
            "6w 6w 6w 6w 8w 50y 48h"
        );
        assert_eq!(dutch("Week 2 tot 6: na week 8 twee dagen. Week, 6. Dag\n2"), "2w 6w 8w 2d");
        assert_eq!(dutch("In 2018 zesweekse"), "6w");
    }

    #[test]
    fn a_word_may_go_on_as_its_grammar_asks() {
        let durations = "minute = []\nhour = ['Stunde*']\nday = ['tägig*']\nweek = ['Woche*', 'wöchig*']\nmonth = []\nyear = []\nbetween = ['letzten']";
        let durations = toml::from_str(durations).unwrap();
        let german = |text| found(&durations, &[("sechs", 6)], text);
        assert_eq!(
            german("sechs letzten Wochen, die sechswöchige Pause, 6-wöchig, der 48-Stunden-Teil, 3-tägigen"),
            "6w 6w 6w 48h 3d"
        );
    }

    #[test]
    fn it_is_written_as_the_text_has_it() {
        let durations =
            "minute = []\nhour = []\nday = []\nweek = ['semaines']\nmonth = []\nyear = []\nbetween = ['à', 'premières']";
        let durations: Durations = toml::from_str(durations).unwrap();
        let read = durations.read(
            "les six à\u{a0}huit premières semaines",
            &[],
            &[("six".to_owned(), 6), ("huit".to_owned(), 8)].into(),
        );
        let written: Vec<_> = read.into_iter().map(|duration| duration.written).collect();
        assert_eq!(written, ["six à huit premières semaines"; 2]);
    }
}
