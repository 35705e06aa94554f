//! The corpus of broken edits: one folder for each mistake an editor can make, with exactly what `check` must say about it.
//!
//! `edit.toml` says what was changed in a copy of the real content; `expected.txt` holds the diagnostics that the real content does not
//! have. `UPDATE_EXPECTED=1 cargo test --test core` writes them anew, for review.

use std::collections::BTreeSet;
use std::sync::Mutex;

use scanplan::diagnostic::{CODES, Diagnostic, Severity};
use scanplan::site::load;

use crate::edits::{edit, folder, names};
use crate::repository::{copy, diagnostics, site};

/// A diagnostic as `expected.txt` writes it: `severity file:line:column code`, then the message below.
fn written(diagnostic: &Diagnostic) -> String {
    let severity = if diagnostic.severity == Severity::Error { "error" } else { "warning" };
    let (message, _) = site().edition("en").unwrap().messages.diagnostic(diagnostic);
    format!("{severity} {} {}\n  {message}\n", diagnostic.place, diagnostic.code)
}

/// Whether the real content has the same diagnostic, perhaps on another line.
fn is_old(diagnostic: &Diagnostic) -> bool {
    let key = |diagnostic: &Diagnostic| (diagnostic.place.file.clone(), diagnostic.code, diagnostic.values.clone());
    diagnostics().iter().any(|old| key(old) == key(diagnostic))
}

/// Applies one broken edit to a copy of the content, and says what is wrong with what the load then said.
fn failure(name: &str) -> Option<String> {
    let (folder, edit) = (folder().join(name), edit(name));
    let copied = tempfile::tempdir().unwrap();
    copy("content", copied.path());
    copy("locales", copied.path());
    if let Err(error) = edit.apply(copied.path()) {
        return Some(format!("{name}: {error}"));
    }
    let (loaded, found) = load(copied.path());
    if loaded.is_none() != found.iter().any(|diagnostic| diagnostic.severity == Severity::Error) {
        return Some(format!("{name}: a site with an error was served, or one without was refused"));
    }
    let found: String = found.iter().filter(|diagnostic| !is_old(diagnostic)).map(written).collect();
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        std::fs::write(folder.join("expected.txt"), &found).unwrap();
    }
    let expected = std::fs::read_to_string(folder.join("expected.txt")).unwrap_or_default();
    if found.is_empty() != edit.harmless {
        return Some(format!("{name}: is harmless {}, and was said: {found}", edit.harmless));
    }
    (found != expected).then(|| format!("{name}\n--- expected\n{expected}--- found\n{found}"))
}

#[test]
fn every_broken_edit_is_answered_with_its_place_and_its_words() {
    let queue = Mutex::new(names());
    let failures = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let Some(name) = queue.lock().unwrap().pop() else { break };
                    let failed = failure(&name);
                    failures.lock().unwrap().extend(failed);
                }
            });
        }
    });
    let failures = failures.into_inner().unwrap();
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

/// Codes that no edit of a file can cause, with the reason.
const NOT_COVERED: [(&str, &str); 6] = [
    ("file-unreadable", "the system refuses a file or a disk fails, which no edit does"),
    ("review-ahead", "it depends on the day: src/tests/core/reviews.rs"),
    ("review-past", "it depends on the day: src/tests/core/reviews.rs"),
    ("rule-early", "which outcomes are early is fixed, so it guards against a change of the code"),
    ("rule-monotone", "the decision is a maximum, so no rules file can break it; it guards against a change of the code"),
    ("rule-unanswered", "every question that is not optional is required, so it guards against a change of the code"),
];

#[test]
fn every_code_has_a_broken_edit_or_a_reason_why_not() {
    let mut covered = BTreeSet::new();
    for name in names() {
        let expected = std::fs::read_to_string(folder().join(&name).join("expected.txt")).unwrap_or_default();
        let places = expected.lines().filter(|line| !line.starts_with(' '));
        covered.extend(places.filter_map(|line| line.split(' ').nth(2).map(str::to_owned)));
    }
    for code in CODES {
        let excused = NOT_COVERED.iter().any(|(other, _)| other == code);
        assert_ne!(covered.contains(*code), excused, "{code}: covered {}, excused {excused}", covered.contains(*code));
    }
}
