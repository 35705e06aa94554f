//! Prints diagnostics: for people with the line they are about, as JSON, or as annotations of a build service.

use std::io::{self, Write};

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use serde::Serialize;

use crate::diagnostic::{Diagnostic, Severity};
use crate::files::Files;
use crate::messages::Messages;

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
struct Record<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    code: &'a str,
    severity: &'a str,
    message: &'a str,
    help: &'a str,
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
    let mut records = Vec::new();
    for diagnostic in diagnostics {
        let bare = || diagnostic.values.iter().map(|(name, value)| format!(" {name}={value}")).collect::<String>();
        let (message, help) = messages.map_or_else(
            || (format!("{}{}", diagnostic.code, bare()), String::new()),
            |messages| messages.diagnostic(diagnostic),
        );
        match format {
            Format::Text => {
                let text = files.get(&diagnostic.place.file).unwrap_or_default();
                write_text(text, diagnostic, &message, &help, color, out)?;
            }
            Format::Github => writeln!(
                out,
                "::{} file={},line={},col={},title={}::{}",
                severity(diagnostic),
                diagnostic.place.file,
                diagnostic.place.line,
                diagnostic.place.column,
                diagnostic.code,
                format!("{message} {help}").replace('%', "%25").replace('\n', "%0A")
            )?,
            Format::Json => records.push((diagnostic, message, help)),
        }
    }
    if format == Format::Json {
        let records: Vec<Record<'_>> = records
            .iter()
            .map(|(diagnostic, message, help)| Record {
                file: &diagnostic.place.file,
                line: diagnostic.place.line,
                column: diagnostic.place.column,
                code: diagnostic.code,
                severity: severity(diagnostic),
                message,
                help,
            })
            .collect();
        serde_json::to_writer_pretty(&mut *out, &records)?;
        writeln!(out)?;
    }
    Ok(())
}

fn severity(diagnostic: &Diagnostic) -> &'static str {
    match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn write_text(
    text: &str,
    diagnostic: &Diagnostic,
    message: &str,
    help: &str,
    color: bool,
    out: &mut impl Write,
) -> io::Result<()> {
    let place = &diagnostic.place;
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let line = text.lines().nth(place.line.saturating_sub(1)).unwrap_or_default();
    let start = line.char_indices().nth(place.column.saturating_sub(1)).map_or(line.len(), |(at, _)| at);
    let width = line[start..].chars().take_while(|character| !character.is_whitespace()).map(char::len_utf8).sum::<usize>();
    let title = level.clone().primary_title(message).id(diagnostic.code);
    // A file that is missing or empty has no line to quote.
    let title = if line.is_empty() {
        title.element(annotate_snippets::Origin::path(&place.file).line(place.line).char_column(place.column))
    } else {
        let annotation = AnnotationKind::Primary.span(start..start + width);
        title.element(Snippet::source(line).path(&place.file).line_start(place.line).annotation(annotation))
    };
    let mut report = vec![title];
    if !help.is_empty() {
        report.push(annotate_snippets::Group::with_title(Level::HELP.secondary_title(help)));
    }
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    writeln!(out, "{}\n", renderer.render(&report))
}
