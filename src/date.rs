//! A calendar day, as editors write it.

use std::fmt;

use jiff::tz::TimeZone;
use serde::Deserialize;

/// A calendar day as front matter writes it: `2026-11-21`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "toml::value::Datetime")]
pub struct Date {
    /// Year.
    pub year: u16,
    /// Month, from 1.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
}

/// Where days are counted, with every change of its clocks.
#[must_use]
pub fn brussels() -> TimeZone {
    static BRUSSELS: TimeZone = jiff::tz::get!("Europe/Brussels");
    BRUSSELS.clone()
}

impl Date {
    /// Reads a day; nothing where a text is none.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        text.parse::<toml::value::Datetime>().ok()?.try_into().ok()
    }
}

impl TryFrom<toml::value::Datetime> for Date {
    type Error = &'static str;

    fn try_from(value: toml::value::Datetime) -> Result<Self, Self::Error> {
        match (value.date, value.time) {
            (Some(date), None) => Ok(Self { year: date.year, month: date.month, day: date.day }),
            _ => Err("expected a day such as 2026-11-21"),
        }
    }
}

impl From<jiff::civil::Date> for Date {
    fn from(date: jiff::civil::Date) -> Self {
        let part = |part: i8| u8::try_from(part).unwrap_or_default();
        Self { year: u16::try_from(date.year()).unwrap_or_default(), month: part(date.month()), day: part(date.day()) }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}
