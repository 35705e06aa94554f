//! The real content: it loads, it is the same in every language, and it does not mind how an editor's program saves it.

use std::collections::BTreeSet;

use scanplan::diagnostic::{CODES, Severity};
use scanplan::site::{Address, load};

use crate::repository::{copy, diagnostics, files, root, site};

/// What may still be open in the real content.
const OPEN: [&str; 6] =
    ["site-placeholder", "source-unused", "number-unsourced", "languages-differ", "text-hard", "figure-unused"];

#[test]
fn the_real_content_has_no_errors_and_warns_only_of_what_is_known_to_be_open() {
    for diagnostic in diagnostics() {
        assert!(CODES.contains(&diagnostic.code), "{diagnostic:?}");
        let known = diagnostic.severity == Severity::Warning && OPEN.contains(&diagnostic.code);
        assert!(known, "{} {} {:?}", diagnostic.place, diagnostic.code, diagnostic.values);
    }
    assert_eq!(site().editions.len(), site().settings.languages.len());
}

#[test]
fn every_language_has_the_same_pages_texts_and_headings() {
    let shape = |edition: &scanplan::site::Edition| {
        let mut names = BTreeSet::new();
        for (id, page) in &edition.pages {
            names.extend(page.body.ids().map(|heading| format!("{id}#{heading}")));
            let blocks = page.body.sections.iter().flat_map(|section| &section.blocks);
            names.extend(blocks.filter_map(|block| Some(format!("{id} figure:{}", block.figure.as_ref()?))));
            names.insert(id.clone());
        }
        for (rule, text) in site().rules.questionnaire.outcomes.iter().zip(&edition.wording.outcomes) {
            names.extend(text.body.ids().map(|heading| format!("outcome {}#{heading}", rule.id)));
        }
        names.extend(edition.wording.adds.keys().chain(edition.wording.shared.keys()).cloned());
        names
    };
    let first = &site().editions[0];
    for other in &site().editions[1..] {
        let (left, right) = (shape(first), shape(other));
        let differ: Vec<&String> = left.symmetric_difference(&right).collect();
        assert!(differ.is_empty(), "{} and {} differ: {differ:?}", first.locale.code, other.locale.code);
    }
}

#[test]
fn every_statement_that_leads_to_advice_has_its_words_and_its_reason_in_every_language() {
    for edition in &site().editions {
        for (at, answer) in site().rules.questionnaire.answers() {
            let text = &edition.wording.questions[at.question].answers[at.answer];
            assert!(!text.core.plain().trim().is_empty(), "{} {}", edition.locale.code, answer.id);
            if answer.outcome.is_some() || answer.adds.is_some() {
                assert!(text.reason.is_some(), "{} {}", edition.locale.code, answer.id);
            }
        }
    }
}

#[test]
fn an_id_in_an_address_leads_to_the_page_whose_slug_differs() {
    for edition in &site().editions {
        for page in edition.pages.values() {
            let address = edition.address(&page.id);
            assert_eq!(edition.at(&address), Some(&Address::Page(page.id.clone())));
            let by_id = format!("/{}/{}", edition.locale.code, page.id);
            let expected = if by_id == address { Address::Page(page.id.clone()) } else { Address::Moved(address) };
            assert_eq!(edition.at(&by_id), Some(&expected), "{by_id}");
        }
    }
}

#[test]
fn windows_line_ends_byte_order_marks_and_back_up_files_change_nothing() {
    let folder = tempfile::tempdir().unwrap();
    copy("content", folder.path());
    copy("locales", folder.path());
    for name in files("content", &["md", "toml"]).into_iter().chain(files("locales", &["ftl"])) {
        let text = std::fs::read_to_string(root().join(&name)).unwrap();
        std::fs::write(folder.path().join(&name), format!("\u{feff}{}", text.replace('\n', "\r\n"))).unwrap();
    }
    for name in [".DS_Store", ".home.md.swp", "home.md~", "home.md.orig"] {
        std::fs::write(folder.path().join("content/en").join(name), "not content").unwrap();
    }
    let (loaded, found) = load(folder.path());
    assert_eq!(found, diagnostics());
    let loaded = loaded.unwrap();
    assert_eq!((loaded.version, loaded.rules.version), (site().version.clone(), site().rules.version.clone()));
}

#[test]
fn an_empty_root_is_refused_with_diagnostics_and_without_a_panic() {
    let folder = tempfile::tempdir().unwrap();
    let (loaded, found) = load(folder.path());
    assert!(loaded.is_none());
    assert!(found.iter().any(|diagnostic| diagnostic.code == "file-unreadable"), "{found:?}");
}
