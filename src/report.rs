//! Prints diagnostics: for people with the line they are about, as JSON, or as annotations of a build service.

use std::io::{self, Write};

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use serde::Serialize;

use crate::diagnostic::{Diagnostic, Severity};
use crate::files::Files;
use crate::messages::{Messages, key};

/// How diagnostics are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For people.
    #[default]
    Text,
    /// An array of objects.
    Json,
    /// Annotations that build services show beside the line.
    Github,
}

/// One diagnostic for machines.
#[derive(Serialize)]
pub struct Record {
    /// Path from the root, with `/`.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// The column behind the spot; the column itself where nothing can be marked.
    pub end_column: usize,
    /// The line as the file has it; empty where there is none.
    pub quote: String,
    /// Its stable name.
    pub code: &'static str,
    /// `error` or `warning`.
    pub severity: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
    /// The line that an editor copies from here into the file; empty where there is none.
    pub paste: String,
}

impl Record {
    /// A diagnostic in the words of `messages`, with the line that it is about; code and values where there are no words.
    #[must_use]
    pub fn new(diagnostic: &Diagnostic, messages: Option<&Messages>, files: &Files) -> Self {
        let bare = || diagnostic.values.iter().map(|(name, value)| format!(" {name}={value}")).collect::<String>();
        let (message, help) = messages.map_or_else(
            || (format!("{}{}", diagnostic.code, bare()), String::new()),
            |messages| messages.diagnostic(diagnostic),
        );
        let place = &diagnostic.place;
        let text = files.get(&place.file).unwrap_or_default();
        let quote = text.lines().nth(place.line.saturating_sub(1)).unwrap_or_default();
        let word = quote.chars().skip(place.column.saturating_sub(1)).take_while(|character| !character.is_whitespace()).count();
        Self {
            file: place.file.clone(),
            line: place.line,
            column: place.column,
            end_column: place.column + word,
            quote: quote.to_owned(),
            code: diagnostic.code,
            severity: severity(diagnostic),
            message,
            help,
            paste: diagnostic.value("line").to_owned(),
        }
    }

    /// Bytes of the spot in the line that is quoted.
    fn spot(&self) -> std::ops::Range<usize> {
        let byte = |column: usize| self.quote.char_indices().nth(column.saturating_sub(1)).map_or(self.quote.len(), |(at, _)| at);
        byte(self.column)..byte(self.end_column)
    }
}

/// Writes all diagnostics; `messages` in the language of whoever reads them, `files` for the lines that are quoted.
///
/// # Errors
///
/// Where `out` cannot be written to.
pub fn write(
    diagnostics: &[Diagnostic],
    messages: Option<&Messages>,
    files: &Files,
    format: Format,
    color: bool,
    out: &mut impl Write,
) -> io::Result<()> {
    let records = diagnostics.iter().map(|diagnostic| Record::new(diagnostic, messages, files));
    match format {
        Format::Text => records.into_iter().try_for_each(|record| write_text(&record, messages, color, out)),
        Format::Github => records.into_iter().try_for_each(|record| write_annotation(&record, out)),
        Format::Json => {
            serde_json::to_writer_pretty(&mut *out, &records.collect::<Vec<_>>())?;
            writeln!(out)
        }
    }
}

/// A command of GitHub's: a value ends at a line end, a property at a comma or colon too, so that these are written as numbers.
fn write_annotation(record: &Record, out: &mut impl Write) -> io::Result<()> {
    let value = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let property = |text: &str| value(text).replace(':', "%3A").replace(',', "%2C");
    writeln!(
        out,
        "::{} file={},line={},col={},endColumn={},title={}::{}",
        record.severity,
        property(&record.file),
        record.line,
        record.column,
        record.end_column,
        property(record.code),
        value([record.message.as_str(), &record.help, &record.paste].join("\n").trim_end_matches('\n'))
    )
}

fn severity(diagnostic: &Diagnostic) -> &'static str {
    match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn write_text(record: &Record, messages: Option<&Messages>, color: bool, out: &mut impl Write) -> io::Result<()> {
    let word = |key: &str| messages.map(|messages| messages.get(key));
    let (level, name) = match record.severity {
        "error" => (Level::ERROR, key::PROBLEM_ERROR),
        _ => (Level::WARNING, key::PROBLEM_WARNING),
    };
    let level = match word(name) {
        Some(word) => level.with_name(word),
        None => level,
    };
    let title = level.primary_title(&record.message).id(record.code);
    // A file that is missing or empty has no line to quote.
    let title = if record.quote.is_empty() {
        title.element(annotate_snippets::Origin::path(&record.file).line(record.line).char_column(record.column))
    } else {
        let annotation = AnnotationKind::Primary.span(record.spot());
        title.element(Snippet::source(&record.quote).path(&record.file).line_start(record.line).annotation(annotation))
    };
    let mut report = vec![title];
    if !record.help.is_empty() {
        let level = word(key::CHECK_HELP).map_or(Level::HELP, |word| Level::HELP.with_name(word));
        report.push(annotate_snippets::Group::with_title(level.secondary_title(&record.help)));
    }
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    writeln!(out, "{}\n", renderer.render(&report))?;
    // On a line of its own, so that it can be copied whole.
    if record.paste.is_empty() { Ok(()) } else { writeln!(out, "{}\n", record.paste) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Place, code};

    fn files() -> Files {
        Files::from_texts([("content/a,b.md".to_owned(), "+++\ntitel = \"é\" x\n".to_owned())])
    }

    fn one(place: Place, format: Format, color: bool) -> String {
        let diagnostic = Diagnostic::error(place, code::FIELD_UNKNOWN).with("name", "100 %\r\nx");
        let mut out = Vec::new();
        write(&[diagnostic], None, &files(), format, color, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn place(line: usize, column: usize) -> Place {
        Place { file: "content/a,b.md".to_owned(), line, column }
    }

    #[test]
    fn an_annotation_is_one_line_whatever_is_in_it() {
        let line = one(place(2, 9), Format::Github, false);
        assert_eq!(
            line,
            "::error file=content/a%2Cb.md,line=2,col=9,endColumn=12,title=field-unknown::field-unknown name=100 %25%0D%0Ax\n"
        );
    }

    #[test]
    fn json_holds_the_line_and_the_spot_in_characters() {
        let json: serde_json::Value = serde_json::from_str(&one(place(2, 9), Format::Json, false)).unwrap();
        assert_eq!(json[0]["quote"], "titel = \"é\" x");
        assert_eq!((&json[0]["column"], &json[0]["end_column"]), (&9.into(), &12.into()));
    }

    #[test]
    fn a_place_outside_the_file_is_written_and_color_is_only_there_when_asked_for() {
        for (line, column) in [(1, 1), (2, 99), (99, 1), (0, 0)] {
            assert!(!one(place(line, column), Format::Text, false).contains('\u{1b}'));
        }
        assert!(one(place(2, 1), Format::Text, true).contains('\u{1b}'));
    }
}
