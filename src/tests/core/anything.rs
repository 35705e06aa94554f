//! Whatever is thrown at the editors' folders: a load never panics and never hangs, and each problem names a place that exists.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use scanplan::diagnostic::Severity;
use scanplan::files::Files;
use scanplan::site::load_files;

use crate::repository::{copy, files};

/// What happens to one file.
#[derive(Clone, Debug)]
enum Accident {
    /// So many bytes are gone.
    Delete(usize),
    /// A line stands twice.
    Twice,
    /// Two bytes change places.
    Swap(usize),
    /// The rest is gone.
    Truncate,
    /// Signs that mean something in one of the languages a file can be in.
    Insert(&'static str),
    /// The file is gone.
    Remove,
    /// The file has another's name.
    Rename,
}

const ODD: [&str; 24] = [
    "+++",
    "\"",
    "\"\"\"",
    "[",
    "]",
    "{",
    "}",
    "[](",
    ")",
    "\n\n",
    "\n# ",
    "\n###### ",
    "|",
    "<b>",
    "\0",
    "\u{feff}",
    "\u{202e}",
    "é",
    "\t",
    "{ $x }",
    "=",
    "\\",
    "9999999999999999999999",
    "page:",
];

fn accident() -> impl Strategy<Value = Accident> {
    prop_oneof![
        2 => (1..200_usize).prop_map(Accident::Delete),
        1 => Just(Accident::Twice),
        2 => (1..40_usize).prop_map(Accident::Swap),
        1 => Just(Accident::Truncate),
        6 => (0..ODD.len()).prop_map(|odd| Accident::Insert(ODD[odd])),
        1 => Just(Accident::Remove),
        1 => Just(Accident::Rename),
    ]
}

/// Does it to a file, at a place between 0 and 1.
fn befall(path: &Path, accident: &Accident, place: f64) {
    let Ok(mut bytes) = std::fs::read(path) else { return };
    let at = ((bytes.len() as f64) * place) as usize;
    match accident {
        Accident::Delete(length) => drop(bytes.drain(at..(at + length).min(bytes.len()))),
        Accident::Twice => {
            let start = bytes[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
            let end = bytes[at..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |newline| at + newline + 1);
            let line = bytes[start..end].to_vec();
            bytes.splice(start..start, line);
        }
        Accident::Swap(distance) if at + distance < bytes.len() => bytes.swap(at, at + distance),
        Accident::Swap(_) => {}
        Accident::Truncate => bytes.truncate(at),
        Accident::Insert(text) => drop(bytes.splice(at..at, text.bytes())),
        Accident::Remove => return std::fs::remove_file(path).unwrap(),
        Accident::Rename => return std::fs::rename(path, path.with_extension("bak.md")).unwrap(),
    }
    std::fs::write(path, bytes).unwrap();
}

/// So many folders are thrown at; each takes as long as a load.
const CASES: u32 = 24;
/// Far more than a load takes on a machine that does much else.
const LONGEST: Duration = Duration::from_secs(60);

#[test]
fn whatever_befalls_the_files_each_problem_has_a_place_and_nothing_hangs() {
    let all: Vec<String> = files("content", &["md", "toml"]).into_iter().chain(files("locales", &["ftl"])).collect();
    let accidents = prop::collection::vec((0..all.len(), accident(), 0.0..1.0_f64), 1..4);
    let cases = std::env::var_os("THROWN").and_then(|count| count.to_str()?.parse().ok()).unwrap_or(CASES);
    let mut runner = TestRunner::new(Config { cases, failure_persistence: None, max_shrink_iters: 20, ..Config::default() });
    let thrown = runner.run(&accidents, |accidents| {
        let folder = tempfile::tempdir().unwrap();
        copy("content", folder.path());
        copy("locales", folder.path());
        for (file, accident, place) in &accidents {
            befall(&folder.path().join(&all[*file]), accident, *place);
        }
        let began = Instant::now();
        let (files, problems) = Files::read(folder.path());
        let (site, problems) = load_files(&files, problems);
        prop_assert!(began.elapsed() < LONGEST, "it took {:?}", began.elapsed());
        prop_assert_eq!(site.is_none(), problems.iter().any(|problem| problem.severity == Severity::Error));
        for problem in &problems {
            let place = &problem.place;
            let path: PathBuf = folder.path().join(&place.file);
            // What is missing is named where it should be: beside something that is there, or in a folder that the others have.
            let expected = path.exists() || all.contains(&place.file) || path.parent().is_some_and(Path::exists);
            prop_assert!(expected, "{place} {} names nothing", problem.code);
            if let Some(text) = files.get(&place.file) {
                let lines = text.split('\n').count();
                prop_assert!(place.line >= 1 && place.line <= lines, "{place} {}: of {lines} lines", problem.code);
                let line = text.split('\n').nth(place.line - 1).unwrap_or_default();
                prop_assert!(place.column >= 1 && place.column <= line.chars().count() + 1, "{place} {}: {line}", problem.code);
            }
        }
        Ok(())
    });
    if let Err(error) = thrown {
        panic!("{error}");
    }
}
