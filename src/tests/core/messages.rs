//! Interface words: dates as each language writes them, and the words for every diagnostic.

use scanplan::date::Date;
use scanplan::diagnostic::{CODES, Diagnostic, Place};
use scanplan::locale::preferred;
use scanplan::messages::{Messages, key};

use crate::repository::site;

fn messages(code: &str) -> &'static Messages {
    &site().edition(code).unwrap().messages
}

fn date(code: &str, year: u16, month: u8, day: u8) -> String {
    messages(code).date(Date { year, month, day })
}

#[test]
fn a_day_is_written_as_each_language_writes_it() {
    assert_eq!(date("nl", 2026, 11, 21), "21 november 2026");
    assert_eq!(date("fr", 2026, 11, 21), "21\u{a0}novembre\u{a0}2026");
    assert_eq!(date("de", 2026, 11, 21), "21. November 2026");
    assert_eq!(date("en", 2026, 11, 21), "21 November 2026");
}

#[test]
fn the_first_of_a_month_is_an_ordinal_in_french_alone() {
    assert_eq!(date("fr", 2027, 8, 1), "1er\u{a0}août\u{a0}2027");
    assert_eq!(date("fr", 2027, 8, 11), "11\u{a0}août\u{a0}2027");
    assert_eq!(date("fr", 2027, 8, 21), "21\u{a0}août\u{a0}2027");
    assert_eq!(date("fr", 2027, 8, 31), "31\u{a0}août\u{a0}2027");
    assert_eq!(date("nl", 2027, 8, 1), "1 augustus 2027");
    assert_eq!(date("de", 2027, 8, 1), "1. August 2027");
    assert_eq!(date("en", 2027, 8, 1), "1 August 2027");
}

#[test]
fn the_twelve_months_have_twelve_names_in_every_language() {
    let months = |code: &str| {
        let all: Vec<String> = (1..=12).map(|month| date(code, 2026, month, 2)).collect();
        all.join(" · ")
    };
    let all: Vec<String> =
        site().editions.iter().map(|edition| format!("{}: {}", edition.locale.code, months(&edition.locale.code))).collect();
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn a_number_in_a_sentence_is_written_as_it_was_given() {
    for edition in &site().editions {
        let words = edition.messages.with(key::QUESTION_NUMBER, &[("number", "1"), ("total", "1000")]);
        assert!(words.contains('1') && words.contains("1000"), "{words}");
        assert!(!words.contains('{') && !words.contains('\u{2068}'), "no placeable and no isolation mark: {words}");
    }
}

#[test]
fn every_diagnostic_has_words_and_a_remedy_in_every_language() {
    for edition in &site().editions {
        for code in CODES {
            let (message, help) = edition.messages.diagnostic(&Diagnostic::error(Place::file("content/x.md"), code));
            assert!(message.len() > code.len() && !message.starts_with(code), "{} {code}: {message}", edition.locale.code);
            assert!(!help.is_empty(), "{} {code}", edition.locale.code);
        }
    }
}

#[test]
fn every_interface_message_has_words_in_every_language() {
    for edition in &site().editions {
        for key in key::ALL {
            let words = edition.messages.get(key);
            assert!(words != *key && !words.trim().is_empty(), "{} {key}", edition.locale.code);
        }
    }
}

#[test]
fn a_browser_gets_the_language_it_wants_most_of_those_there_are() {
    let locales = site().locales();
    let chosen = |header: &str| preferred(header, &locales).map(|position| locales[position].code.clone());
    assert_eq!(chosen("de-AT,de;q=0.9,en;q=0.5").as_deref(), Some("de"));
    assert_eq!(chosen("es, fr-CH;q=0.3, nl;q=0.2").as_deref(), Some("fr"));
    assert_eq!(chosen("EN-us").as_deref(), Some("en"));
    assert_eq!(chosen("es"), None);
    assert_eq!(chosen(""), None);
}
