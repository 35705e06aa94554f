//! `content/site.toml`: the languages, the campaign's name in each, the phone numbers, the menus, and who answers for the site.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::durations::{Duration, Durations};
use super::front_matter::read_toml;
use super::numerals::{Numeral, Style};
use super::places::check_places;
use super::readability::Readability;
use super::threshold::{self, check_threshold};
use super::typography::Typography;
use crate::date::Date;
use crate::diagnostic::{Diagnostic, Place, code};
use crate::files::Files;
use crate::locale::{Direction, Locale};
use crate::messages::{Messages, key};
use crate::self_check::EMERGENCY_NUMBER;

/// The file.
pub(super) const FILE: &str = "content/site.toml";

/// One signature under the clinical content.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Review {
    /// Who signed.
    pub name: String,
    /// In which function.
    pub role: String,
    /// When.
    pub signed_on: Date,
}

/// What `site.toml` says for one language.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct LanguageSettings {
    code: String,
    tag: String,
    #[serde(default)]
    direction: Direction,
    name: String,
    /// Whether visitors are not to have it yet.
    #[serde(default)]
    pub(super) draft: bool,
    /// Signs that group the digits of a number by three; a no-break space may always.
    thousands: String,
    /// The sign before a fraction.
    decimal: char,
    /// Numbers that are written as words, by their word in small letters.
    #[serde(default)]
    number_words: BTreeMap<String, u32>,
    /// Phrases in small letters whose words only look like a number.
    #[serde(default)]
    no_numbers: Vec<String>,
    /// How it names the units of time, if its texts are to be compared by them.
    durations: Option<Durations>,
    /// The campaign's name.
    pub campaign: String,
    /// The same on two short lines, for the header.
    pub campaign_lines: [String; 2],
    /// The slogan.
    pub slogan: String,
    /// Who publishes the site.
    pub publisher: String,
    /// Who answers for personal data.
    pub controller: String,
    /// How to reach them.
    pub contact: String,
    /// Who pays.
    pub funding: String,
    /// Names of the kinds of place where posters hang, by id.
    #[serde(default)]
    pub places: BTreeMap<String, String>,
    /// Its quotation marks and spaces.
    #[serde(default)]
    pub typography: Typography,
    /// How its texts are measured, if they are.
    pub readability: Option<Readability>,
    /// Name of the Hunspell dictionary that its texts are spelled by.
    pub dictionary: Option<String>,
}

impl LanguageSettings {
    /// The code, which is also the name of its folders.
    pub(super) fn code(&self) -> &str {
        &self.code
    }

    /// How the language writes numbers.
    pub(super) fn numbers(&self) -> Style<'_> {
        Style { thousands: &self.thousands, decimal: self.decimal }
    }

    /// Every number that a text writes as a word.
    pub(super) fn said(&self, text: &str) -> Vec<u32> {
        let text = self.no_numbers.iter().fold(text.to_lowercase(), |text, phrase| text.replace(phrase.as_str(), " "));
        let words = text.split(|character: char| !character.is_alphabetic());
        words.filter_map(|word| self.number_words.get(word).copied()).collect()
    }

    /// Every duration of a text, whose numbers in digits are known.
    pub(super) fn durations(&self, text: &str, numerals: &[Numeral]) -> Vec<Duration> {
        self.durations.as_ref().map(|durations| durations.read(text, numerals, &self.number_words)).unwrap_or_default()
    }

    /// Whether it names the units of time; otherwise its texts have no durations.
    pub(super) fn names_units(&self) -> bool {
        self.durations.is_some()
    }

    /// The fields that a text can insert with `[](site:name)`.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&str> {
        match name {
            "campaign" => Some(&self.campaign),
            "slogan" => Some(&self.slogan),
            "publisher" => Some(&self.publisher),
            "controller" => Some(&self.controller),
            "contact" => Some(&self.contact),
            "funding" => Some(&self.funding),
            _ => None,
        }
    }

    /// A field that [`Self::field`] knows, once it is filled in.
    #[must_use]
    pub fn filled(&self, name: &str) -> Option<&str> {
        self.field(name).filter(|value| !is_placeholder(value))
    }

    /// Sets the typography of everything in it that readers see.
    fn set(&mut self) {
        let Self { campaign, campaign_lines, slogan, publisher, controller, contact, funding, places, typography, .. } = self;
        let [first, second] = campaign_lines;
        for text in
            [campaign, first, second, slogan, publisher, controller, contact, funding].into_iter().chain(places.values_mut())
        {
            *text = typography.line(text);
        }
    }

    /// The names that [`Self::field`] knows.
    pub(super) const FIELDS: [&str; 6] = ["campaign", "slogan", "publisher", "controller", "contact", "funding"];
}

/// Whether a value of `site.toml` is still to be filled in: it stands in square brackets.
#[must_use]
pub(super) fn is_placeholder(value: &str) -> bool {
    value.starts_with('[') && value.ends_with(']')
}

/// How the self-check is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Checklist {
    /// Statements to tick, which open the advice.
    Open,
    /// The same statements with the advice printed beside each: nothing is ticked, nothing evaluated.
    Leaflet,
}

/// `site.toml` as a value.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Settings {
    /// Who signed the clinical content; while nobody has, the self-check says so.
    pub clinical_review: Vec<Review>,
    /// Whether readers may keep a copy of the pages on their device. Switched off, copies that were kept remove themselves.
    pub offline: bool,
    /// How the self-check is offered.
    pub checklist: Checklist,
    /// Where a weakness of this site can be reported, as an address; in square brackets until there is one.
    security_contact: String,
    /// Other official information, linked from the language choice.
    pub other_information: String,
    /// Page ids at the foot of every page, in order.
    pub menu: Vec<String>,
    /// Page ids of the colophon, in order.
    pub colophon: Vec<String>,
    /// The cards of consult mode, in order; without any there is none.
    #[serde(default)]
    pub consult: Vec<String>,
    /// Texts for other readers than the public, by the name of the audience; each language has a limit of readability for it.
    #[serde(default)]
    pub audiences: BTreeMap<String, Vec<String>>,
    /// The kinds of place where posters and flyers are, which their codes name.
    #[serde(default)]
    pub places: Vec<String>,
    /// How many acts a published count stands for at least.
    #[serde(default = "threshold::least")]
    pub threshold: u64,
    /// Phone numbers by name, as they are written.
    pub phones: BTreeMap<String, String>,
    /// The languages, in the fixed order of the switch.
    #[serde(rename = "language")]
    pub languages: Vec<LanguageSettings>,
}

impl Settings {
    /// The languages as locales, in order.
    #[must_use]
    pub fn locales(&self) -> Vec<Locale> {
        let locale = |language: &LanguageSettings| Locale {
            code: language.code.clone(),
            tag: language.tag.clone(),
            direction: language.direction,
            name: language.name.clone(),
            draft: language.draft,
        };
        self.languages.iter().map(locale).collect()
    }

    /// The number of a phone by name.
    #[must_use]
    pub fn phone(&self, name: &str) -> &str {
        self.phones.get(name).map_or("", String::as_str)
    }

    /// Names of the phones that may be offered for a misspelt one: none that ends in the code of another language.
    pub(super) fn phones_like(&self, name: &str) -> impl Iterator<Item = &String> {
        let ending = |name: &str| {
            let end = name.rsplit_once('-').map(|(_, end)| end.to_owned());
            end.filter(|end| self.languages.iter().any(|language| language.code == *end))
        };
        let own = ending(name);
        self.phones.keys().filter(move |other| ending(other) == own)
    }

    /// Where a weakness can be reported, once it is filled in.
    #[must_use]
    pub fn security_contact(&self) -> Option<&str> {
        Some(self.security_contact.as_str()).filter(|contact| !is_placeholder(contact))
    }

    /// Whether the clinical content is signed, and by whom.
    #[must_use]
    pub fn review_status(&self, messages: &Messages) -> String {
        let names: Vec<String> = self.clinical_review.iter().map(|review| format!("{} ({})", review.name, review.role)).collect();
        if names.is_empty() {
            messages.get(key::REVIEW_PENDING)
        } else {
            messages.with(key::REVIEW_SIGNED, &[("names", &names.join(", "))])
        }
    }
}

/// Whether a signature still lacks a name or a function.
fn is_open(value: &str) -> bool {
    value.trim().is_empty() || is_placeholder(value.trim())
}

/// First parts of addresses that are no language.
const RESERVED: [&str; 6] = ["assets", "consult", "health", "images", "version", "outcome"];

/// Whether a phone number can be dialled: digits, perhaps a plus and spaces, at least three digits.
fn is_number(number: &str) -> bool {
    let digits = number.chars().filter(char::is_ascii_digit).count();
    digits >= 3 && number.chars().all(|character| character.is_ascii_digit() || character == ' ' || character == '+')
}

/// The phone that the interface itself names on every page.
pub const EMERGENCY: &str = "emergency";

/// What security.txt may name as a contact (RFC 9116): an address, by its scheme.
const CONTACT_SCHEMES: [&str; 3] = ["mailto:", "https://", "tel:"];

/// Where a weakness can be reported is an address, or still to be filled in.
fn check_security_contact(contact: &str, place: &Place, diagnostics: &mut Vec<Diagnostic>) {
    let name = "security-contact";
    if contact.trim().is_empty() {
        diagnostics.push(Diagnostic::error(place.clone(), code::FIELD_EMPTY).with("name", name));
    } else if is_placeholder(contact) {
        diagnostics.push(Diagnostic::warning(place.clone(), code::SITE_PLACEHOLDER).with("name", name).with("language", "all"));
    } else if !CONTACT_SCHEMES.iter().any(|scheme| contact.starts_with(scheme)) || contact.contains(char::is_whitespace) {
        diagnostics.push(Diagnostic::error(place.clone(), code::LINK_SCHEME).with("name", contact));
    }
}

/// Byte where the value of a field begins in the entry of the language at a position, behind its quotation mark; the head of the entry
/// where it has no such line.
fn in_entry(text: &str, position: usize, name: &str) -> usize {
    const HEAD: &str = "[[language]]";
    let heads: Vec<usize> = text.match_indices(HEAD).map(|(at, _)| at).filter(|at| text[..*at].ends_with('\n')).collect();
    let Some(start) = heads.get(position).copied() else { return 0 };
    let end = heads.get(position + 1).copied().unwrap_or(text.len());
    let mut at = start;
    for line in text[start..end].split_inclusive('\n') {
        if let Some(value) = line.strip_prefix(name).and_then(|rest| rest.trim_start().strip_prefix('=')) {
            let value = value.trim_start();
            return at + line.len() - value.strip_prefix(['"', '\'']).unwrap_or(value).len();
        }
        at += line.len();
    }
    start
}

/// Reads `site.toml`; `None` where nothing can be built without it.
#[must_use]
pub fn read_settings(files: &Files, diagnostics: &mut Vec<Diagnostic>) -> Option<Settings> {
    let Some(text) = files.get(FILE) else {
        diagnostics.push(Diagnostic::error(Place::file(FILE), code::FILE_MISSING));
        return None;
    };
    let mut settings: Settings = read_toml(FILE, text, 0, text, diagnostics)?;
    let place = |needle: &str| Place::at(FILE, text, text.find(needle).unwrap_or(0));
    let before = diagnostics.len();
    for (position, language) in settings.languages.iter().enumerate() {
        let taken = settings.languages[..position].iter().any(|other| other.code == language.code || other.tag == language.tag);
        let invalid = language.tag.parse::<unic_langid::LanguageIdentifier>().is_err()
            || language.code.is_empty()
            || RESERVED.contains(&language.code.as_str())
            || !language.code.chars().all(|character| character.is_ascii_lowercase() || character == '-');
        // Values of two entries can be alike: the place is looked for in the entry itself.
        let field = |name: &str| Place::at(FILE, text, in_entry(text, position, name));
        if taken || invalid {
            let tag = language.tag.parse::<unic_langid::LanguageIdentifier>().is_err();
            let diagnostic = Diagnostic::error(field(if tag { "tag" } else { "code" }), code::LANGUAGE_INVALID);
            diagnostics.push(diagnostic.with("name", &language.code));
        }
        let lines = language.campaign_lines.iter().map(|line| ("campaign-lines", line));
        for (name, _) in lines.chain([("name", &language.name)]).filter(|(_, value)| value.trim().is_empty()) {
            let problem = Diagnostic::error(field(name), code::FIELD_EMPTY);
            diagnostics.push(problem.with("name", name).lenient(language.draft));
        }
        for name in LanguageSettings::FIELDS {
            let value = language.field(name).unwrap_or_default();
            if value.trim().is_empty() {
                diagnostics.push(Diagnostic::error(field(name), code::FIELD_EMPTY).with("name", name).lenient(language.draft));
            } else if is_placeholder(value) {
                let diagnostic = Diagnostic::warning(field(name), code::SITE_PLACEHOLDER).with("name", name);
                diagnostics.push(diagnostic.with("language", &language.code));
            }
        }
    }
    if settings.languages.is_empty() {
        diagnostics.push(Diagnostic::error(Place::file(FILE), code::LANGUAGE_INVALID).with("name", ""));
    } else if settings.languages.iter().all(|language| language.draft) {
        diagnostics.push(Diagnostic::error(place("draft ="), code::DRAFT_ALL));
    }
    for (name, number) in settings.phones.iter().filter(|(_, number)| !is_number(number)) {
        let diagnostic = Diagnostic::error(place(&format!("{name} =")), code::PHONE_INVALID);
        diagnostics.push(diagnostic.with("name", name).with("number", number));
    }
    if !settings.other_information.starts_with("https://") {
        let diagnostic = Diagnostic::error(place("other-information"), code::LINK_SCHEME);
        diagnostics.push(diagnostic.with("name", &settings.other_information));
    }
    check_places(&settings, place, diagnostics);
    check_threshold(settings.threshold, place, diagnostics);
    check_security_contact(&settings.security_contact, &place("security-contact"), diagnostics);
    for review in settings.clinical_review.iter().filter(|review| is_open(&review.name) || is_open(&review.role)) {
        let diagnostic = Diagnostic::error(place("clinical-review"), code::FIELD_EMPTY);
        diagnostics.push(diagnostic.with("name", if is_open(&review.name) { "name" } else { "role" }));
    }
    match settings.phones.get(EMERGENCY) {
        None => diagnostics.push(Diagnostic::error(place("[phones]"), code::ID_UNKNOWN).with("name", EMERGENCY).with("near", "")),
        Some(number) if number.replace(' ', "") != EMERGENCY_NUMBER => {
            let problem = Diagnostic::error(place(&format!("{EMERGENCY} = \"{number}\"")), code::PHONE_EMERGENCY);
            diagnostics.push(problem.with("name", number).with("expected", EMERGENCY_NUMBER));
        }
        Some(_) => {}
    }
    let broken = diagnostics[before..].iter().any(|diagnostic| diagnostic.severity == crate::diagnostic::Severity::Error);
    // Only now: the problems above are looked up as they were typed.
    settings.languages.iter_mut().for_each(LanguageSettings::set);
    (!broken).then_some(settings)
}
