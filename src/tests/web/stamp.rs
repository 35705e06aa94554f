//! `scanplan stamp` as it is run: what it prints, how it ends, and what it leaves of a file as it was.

use std::path::Path;
use std::process::{Command, Output};

use crate::support::{copy, root, site};

/// The first language with a record, as the code of its folder.
fn translated() -> &'static str {
    let codes = site().editions.iter().map(|edition| edition.locale.code.as_str());
    let has =
        |code: &&str| std::fs::read_to_string(root().join(format!("content/{code}/plan.md"))).unwrap().contains("\ntranslated");
    codes.into_iter().find(has).unwrap()
}

fn stamp(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_scanplan"));
    command.current_dir(folder).args(["stamp", "--language", "en"]).args(arguments);
    command.output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn a_stamp_changes_one_line_and_keeps_the_mark_the_line_ends_and_the_permissions() {
    let folder = tempfile::tempdir().unwrap();
    for part in ["content", "locales"] {
        copy(&root().join(part), &folder.path().join(part));
    }
    let name = format!("content/{}/plan.md", translated());
    let file = folder.path().join(&name);
    let text = std::fs::read_to_string(&file).unwrap();
    let stale = text.replacen(" blocks = \"", " blocks = \"xxxx ", 1);
    std::fs::write(&file, format!("\u{feff}{}", stale.replace('\n', "\r\n"))).unwrap();
    let before = std::fs::read(&file).unwrap();

    let refused = stamp(folder.path(), &[&name]);
    assert_eq!((refused.status.code(), std::fs::read(&file).unwrap() == before), (Some(1), true));
    assert!(said(&refused).contains("--reason") && said(&refused).contains("Nothing was stamped"), "{}", said(&refused));

    let done = stamp(folder.path(), &["--reason", "a test", &name]);
    assert_eq!(done.status.code(), Some(0), "{done:?}");
    assert!(said(&done).starts_with(&format!("{name} is now up to date")), "{}", said(&done));
    let after = std::fs::read_to_string(&file).unwrap();
    assert!(after.starts_with("\u{feff}+++\r\n") && after.matches('\n').count() == after.matches("\r\n").count());
    let other: Vec<(&str, &str)> =
        stale.lines().zip(after.trim_start_matches('\u{feff}').lines()).filter(|(old, new)| old != new).collect();
    assert_eq!(other.len(), 1);
    assert!(other[0].1.starts_with("translated = ") && other[0].1.contains("reason = \"a test\""), "{}", other[0].1);
    let left = std::fs::read_dir(file.parent().unwrap())
        .unwrap()
        .filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().starts_with('.'));
    assert_eq!(left.count(), 0, "nothing is left beside it");

    let again = stamp(folder.path(), &[&name]);
    assert_eq!(again.status.code(), Some(0));
    assert!(said(&again).contains("up to date already"), "{}", said(&again));
}

#[test]
fn what_is_asked_wrongly_is_told_apart_from_what_cannot_be_stamped() {
    assert_eq!(stamp(root(), &[]).status.code(), Some(2), "no path");
    assert_eq!(stamp(root(), &["--reason", "", "content"]).status.code(), Some(2), "an empty reason");
    assert_eq!(stamp(root(), &["content/nowhere.md"]).status.code(), Some(1));
    assert_eq!(stamp(root(), &["/"]).status.code(), Some(1), "outside the root");
}
