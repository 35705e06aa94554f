//! Numbers in running text, written as a language writes them, read to one form.

use std::ops::Range;

/// How a language writes numbers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style<'a> {
    /// Signs that may stand between groups of three digits. A no-break space may always.
    pub(super) thousands: &'a str,
    /// The sign before a fraction.
    pub(super) decimal: char,
}

/// A number in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Numeral {
    /// Its value: digits, and a full stop before a fraction.
    pub(super) value: String,
    /// Its bytes in the text.
    pub(super) at: Range<usize>,
}

/// No-break spaces, wide and narrow.
const NO_BREAK: [char; 2] = ['\u{a0}', '\u{202f}'];

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

impl Style<'_> {
    /// Every number of a text, in order. Digits after a letter are part of a name.
    pub(super) fn numerals(self, text: &str) -> Vec<Numeral> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(next) = text[at..].find(|character: char| character.is_ascii_digit()) {
            let start = at + next;
            let (value, length) = self.numeral(&text[start..]);
            at = start + length;
            if !text[..start].ends_with(char::is_alphabetic) {
                found.push(Numeral { value, at: start..at });
            }
        }
        found
    }

    /// The number at the start of a text that begins with a digit, and its length.
    fn numeral(self, text: &str) -> (String, usize) {
        let mut length = digits(text);
        let mut value = text[..length].to_owned();
        // 1.804 is one number where the language groups by a full stop; 0.500 and 1234.567 are grouped by nothing.
        while value.len() <= 3 || length > value.len() {
            let Some((sign, group)) = sign_and_digits(&text[length..]) else { break };
            let groups = self.thousands.contains(sign) || NO_BREAK.contains(&sign);
            if !groups || group.len() != 3 || value.starts_with('0') {
                break;
            }
            value.push_str(group);
            length += sign.len_utf8() + group.len();
        }
        if let Some((sign, fraction)) = sign_and_digits(&text[length..])
            && sign == self.decimal
        {
            value.push('.');
            value.push_str(fraction);
            length += sign.len_utf8() + fraction.len();
        }
        (value, length)
    }
}

/// Where a name with digits stands in a text, whatever spaces it is written with.
pub(super) fn occurrences(text: &str, name: &str) -> Vec<Range<usize>> {
    let first = name.chars().next();
    let starts = text.char_indices().filter(|(_, character)| Some(*character) == first);
    starts
        .filter(|(at, _)| !text[..*at].ends_with(|before: char| before.is_ascii_digit()))
        .filter_map(|(at, _)| length_of(&text[at..], name).map(|length| at..at + length))
        .collect()
}

/// The length of a name at the start of a text, if no digit follows it.
fn length_of(text: &str, name: &str) -> Option<usize> {
    let mut wanted = name.chars().filter(|character| !character.is_whitespace()).peekable();
    for (at, character) in text.char_indices() {
        match wanted.peek() {
            None => return (!character.is_ascii_digit()).then_some(at),
            Some(next) if *next == character => drop(wanted.next()),
            Some(_) if character.is_whitespace() => {}
            Some(_) => return None,
        }
    }
    wanted.peek().is_none().then_some(text.len())
}

/// One sign and the digits after it, where there are any.
fn sign_and_digits(text: &str) -> Option<(char, &str)> {
    let sign = text.chars().next()?;
    let rest = &text[sign.len_utf8()..];
    let count = digits(rest);
    (count > 0).then(|| (sign, &rest[..count]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(style: Style<'_>, text: &str) -> Vec<String> {
        style.numerals(text).into_iter().map(|numeral| numeral.value).collect()
    }

    #[test]
    fn the_same_number_is_read_alike_from_every_style() {
        let point = Style { thousands: ",", decimal: '.' };
        let comma = Style { thousands: ".", decimal: ',' };
        for (style, text) in [
            (point, "1,804 people, 4.1 mSv, 11,166 in all. In 2019, 3 to 5."),
            (comma, "1.804 mensen, 4,1 mSv, 11.166 samen. In 2019, 3 tot 5."),
            (comma, "1\u{202f}804 personnes, 4,1 mSv, 11\u{a0}166 en tout. En 2019, 3 à 5."),
        ] {
            assert_eq!(values(style, text), ["1804", "4.1", "11166", "2019", "3", "5"], "{text}");
        }
    }

    #[test]
    fn a_name_is_found_with_any_spaces_and_not_inside_a_longer_number() {
        let found = |text: &'static str, name| occurrences(text, name).into_iter().map(|at| &text[at]).collect::<Vec<_>>();
        assert_eq!(found("Appelez le 0800\u{a0}32\u{a0}123.", "0800 32 123"), ["0800\u{a0}32\u{a0}123"]);
        assert_eq!(found("112, 1120, 4112 et 112", "112"), ["112", "112"]);
    }

    #[test]
    fn a_number_ends_where_its_language_ends_it() {
        let point = Style { thousands: ",", decimal: '.' };
        assert_eq!(
            values(point, "In 2018,200 more; 1 804; C12, 45%, 38 °C, 3/5, 12."),
            ["2018", "200", "1", "804", "45", "38", "3", "5", "12"]
        );
        assert_eq!(values(Style { thousands: ".", decimal: ',' }, "2.1 en 1.50"), ["2", "1", "1", "50"]);
    }
}
