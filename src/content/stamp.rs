//! Marks translations as up to date: finds what each was made from, asks for a reason where the source changed and the translation did not,
//! and writes the record into the front matter. Nothing here touches the disk.

use super::family::{Descent, Family};
use super::front_line::with_line;
use super::settings::Settings;
use super::standing::{Standing, standings};
use super::texts::Texts;
use super::translated::Line;
use super::waiver::Waiver;
use crate::date::Date;
use crate::diagnostic::{Diagnostic, Severity, code};
use crate::files::Files;
use crate::messages::key;

/// What came of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stamped {
    /// It gets this line of front matter.
    Line(String),
    /// It is up to date, and says so already.
    Current,
    /// It cannot be stamped; the message that says why.
    Refused(&'static str),
}

/// One file that was to be stamped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StampedFile {
    /// Its path from the root.
    pub file: String,
    /// The code of the language it was made from; empty where that is not known.
    pub from: String,
    /// What came of it.
    pub stamped: Stamped,
}

/// What somebody wants to be stamped.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// Paths from the root, of files or folders. In a folder, texts that are no translations are passed over.
    pub paths: &'a [String],
    /// Why a change of the source needs none in these translations.
    pub reason: Option<&'a str>,
    /// The day of the stamp.
    pub today: Date,
}

/// Stamps every wanted text; `problems` are those of the load, since a text with errors is mended first.
#[must_use]
pub fn stamp(files: &Files, settings: &Settings, problems: &[Diagnostic], wanted: &Wanted<'_>) -> Vec<StampedFile> {
    let texts = Texts::read(files, settings, &[]);
    let mut done: Vec<StampedFile> = Vec::new();
    for path in wanted.paths {
        let folder = format!("{}/", path.trim_end_matches('/'));
        let below: Vec<&str> = files.iter().map(|(file, _)| file).filter(|file| file.starts_with(&folder)).collect();
        let is_folder = !below.is_empty();
        let below = if is_folder { below } else { vec![path.as_str()] };
        for file in below {
            let one = stamp_one(file, files, &texts, problems, wanted);
            let passed_over = is_folder && matches!(one.stamped, Stamped::Refused(key::STAMP_SOURCE | key::STAMP_OUTSIDE));
            if !passed_over && !done.iter().any(|other| other.file == file) {
                done.push(one);
            }
        }
    }
    done
}

fn stamp_one(file: &str, files: &Files, texts: &Texts<'_>, problems: &[Diagnostic], wanted: &Wanted<'_>) -> StampedFile {
    let refused = |why| StampedFile { file: file.to_owned(), from: String::new(), stamped: Stamped::Refused(why) };
    // What a stamp mends is no obstacle to it.
    let mends = [
        code::TRANSLATION_STALE,
        code::TRANSLATION_UNSTAMPED,
        code::TRANSLATION_CHANGED,
        code::TRANSLATION_REASON,
        code::LANGUAGES_DIFFER,
    ];
    let broken = |problem: &&Diagnostic| {
        problem.place.file == file && problem.severity == Severity::Error && !mends.contains(&problem.code)
    };
    if problems.iter().any(|problem| broken(&problem)) {
        return refused(key::STAMP_ERRORS);
    }
    let family = texts.0.values().find(|versions| versions.iter().any(|text| text.path == file));
    let Some(versions) = family.filter(|_| files.get(file).is_some()) else { return refused(key::STAMP_OUTSIDE) };
    let family = Family::read(versions, &mut Vec::new());
    let Some(at) = family.versions.iter().position(|version| version.text.path == file) else {
        return refused(key::STAMP_OUTSIDE);
    };
    match family.descent(at) {
        Descent::Source => refused(key::STAMP_SOURCE),
        Descent::Nowhere | Descent::Circle | Descent::Unknown => refused(key::STAMP_ERRORS),
        Descent::From(from) => {
            let from_code = family.versions[from].text.language.to_owned();
            StampedFile { file: file.to_owned(), from: from_code, stamped: made_from(&family, at, from, wanted) }
        }
    }
}

/// The stamp of a translation whose source is known.
fn made_from(family: &Family<'_>, at: usize, from: usize, wanted: &Wanted<'_>) -> Stamped {
    let (source, version) = (&family.versions[from], &family.versions[at]);
    let waiver = Waiver::of(source).map(|waiver| waiver.code());
    let line = |on, reason| {
        let (from, own) = (source.text.language, version.print.own());
        Line { from, on, source: &source.print, own, reason, waiver: waiver.clone() }.written()
    };
    let Some((record, (all, changes))) = version.record().zip(standings(source, version)) else {
        return Stamped::Line(line(Some(wanted.today), None));
    };
    if all.asks() && wanted.reason.is_none() {
        let there = changes.is_empty() && !all.has(Standing::Left);
        return Stamped::Refused(if there { key::STAMP_ALONE } else { key::STAMP_REASON });
    }
    if !changes.is_empty() || all.asks() {
        // The reason of a translation that was changed with its source would be none.
        return Stamped::Line(line(Some(wanted.today), wanted.reason.filter(|_| all.asks())));
    }
    // Nothing is to be said, so neither day nor reason change.
    let reason = record.reason.as_deref().filter(|_| record.gives_reason());
    let line = line(record.on.or(Some(wanted.today)), reason);
    if with_line(version.text.front(), &line).as_deref() == Some(version.text.front()) {
        return Stamped::Current;
    }
    Stamped::Line(line)
}
