//! Copies of the real content that a test edits, loads and stamps as an editor would.

use std::path::Path;

use scanplan::content::{Stamped, StampedFile, Wanted, edit_front, read_settings, stamp, with_line};
use scanplan::date::Date;
use scanplan::diagnostic::Diagnostic;
use scanplan::files::Files;
use scanplan::site::{Site, load, load_files};

use crate::repository::{copy, site, text};

/// A text that readers' safety depends on.
pub(crate) const QUESTION: &str = "self-check/questions/today-signs";
/// The day on which these tests stamp.
pub(crate) const LATER: Date = Date { year: 2026, month: 12, day: 24 };

/// A copy of the real content.
pub(crate) struct Copy(tempfile::TempDir);

impl Copy {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy("content", folder.path());
        copy("locales", folder.path());
        Self(folder)
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn read(&self, file: &str) -> String {
        std::fs::read_to_string(self.path().join(file)).unwrap()
    }

    pub(crate) fn write(&self, file: &str, text: &str) {
        std::fs::write(self.path().join(file), text).unwrap();
    }

    /// Replaces words that stand there once.
    pub(crate) fn edit(&self, file: &str, from: &str, to: &str) {
        let text = self.read(file);
        assert_eq!(text.matches(from).count(), 1, "{file}: {from}");
        self.write(file, &text.replace(from, to));
    }

    /// Writes words at the end of the paragraph that begins a section or a statement.
    pub(crate) fn add_to(&self, file: &str, id: &str, words: &str) {
        let text = self.read(file);
        let heading = text.find(&format!("{{#{id}")).unwrap();
        let body = heading + text[heading..].find("\n\n").unwrap() + 2;
        let end = body + text[body..].find('\n').unwrap();
        self.write(file, &format!("{}{words}{}", &text[..end], &text[end..]));
    }

    /// The line of a file that says what it was made from.
    pub(crate) fn line(&self, file: &str) -> String {
        self.read(file).lines().find(|line| line.starts_with("translated = ")).unwrap().to_owned()
    }

    /// The line that the last message about a file offers.
    pub(crate) fn offered(&self, file: &str) -> String {
        let told = self.told();
        let mut lines = told.iter().filter(|one| one.place.file == file).map(|one| one.value("line").to_owned());
        lines.rfind(|line| !line.is_empty()).unwrap_or_else(|| panic!("{file}: {told:#?}"))
    }

    /// Puts a line in the place of the one that a file has.
    pub(crate) fn paste(&self, file: &str, line: &str) {
        self.write(file, &self.read(file).replace(&self.line(file), line));
    }

    /// Takes the second section out of a page.
    pub(crate) fn cut_section(&self, file: &str) {
        let text = self.read(file);
        let start = text.find("\n## ").unwrap();
        let start = start + text[start + 1..].find("\n## ").unwrap() + 1;
        let end = start + 1 + text[start + 1..].find("\n## ").unwrap();
        self.write(file, &format!("{}{}", &text[..start], &text[end..]));
    }

    pub(crate) fn load(&self) -> (Option<Site>, Vec<Diagnostic>) {
        load(self.path())
    }

    /// What the load says of translations, without what the real content has.
    pub(crate) fn told(&self) -> Vec<Diagnostic> {
        let mut found = self.load().1;
        found.retain(|diagnostic| diagnostic.code.starts_with("translation-") || diagnostic.code.starts_with("waiver-"));
        found
    }

    pub(crate) fn stamp(&self, path: &str, reason: Option<&str>) -> Vec<StampedFile> {
        let (files, problems) = Files::read(self.path());
        let (_, problems) = load_files(&files, problems);
        let settings = read_settings(&files, &mut Vec::new()).unwrap();
        let done = stamp(&files, &settings, &problems, &Wanted { paths: &[path.to_owned()], reason, today: LATER });
        for one in &done {
            if let Stamped::Line(line) = &one.stamped {
                let edited = edit_front(&self.read(&one.file), |front| with_line(front, line)).unwrap();
                self.write(&one.file, &edited);
            }
        }
        done
    }
}

/// Codes of all languages: the one that the real content is made from, and the others.
pub(crate) fn languages() -> (&'static str, Vec<&'static str>) {
    let codes: Vec<&str> = site().editions.iter().map(|edition| edition.locale.code.as_str()).collect();
    let (source, others): (Vec<&str>, Vec<&str>) =
        codes.into_iter().partition(|code| !text(&format!("content/{code}/plan.md")).contains("\ntranslated = "));
    (source[0], others)
}

pub(crate) fn file(code: &str, name: &str) -> String {
    format!("content/{code}/{name}.md")
}

pub(crate) fn refused(done: &[StampedFile]) -> Vec<&'static str> {
    done.iter().filter_map(|one| if let Stamped::Refused(why) = one.stamped { Some(why) } else { None }).collect()
}
