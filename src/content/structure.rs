//! The shape of a text: headings that go down one level at a time, and rows of a table as long as its head.

use pulldown_cmark::{Event, Parser, Tag};

use super::front_matter::split;
use super::origin::options;
use super::texts::{Text, Texts};
use crate::diagnostic::{Diagnostic, code};

/// Warns of what a reader of headings would miss, and of cells that would be lost.
pub(super) fn check_structure(texts: &Texts<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for text in texts.0.values().flatten() {
        headings(text, diagnostics);
        tables(text, diagnostics);
    }
}

/// The title of a text has the first level.
fn headings(text: &Text<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut above = 1;
    for part in text.outline.parts.iter().filter(|part| part.level > 0) {
        if part.level > above + 1 {
            let problem = text.warning(part.offset, code::HEADING_SKIP).with("name", "#".repeat(part.level));
            diagnostics.push(problem.with("expected", "#".repeat(above + 1)));
        }
        above = part.level;
    }
}

/// A row that is longer than the head loses its last cells, and a shorter one gets empty ones.
fn tables(text: &Text<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(parts) = split(text.whole) else { return };
    let (markdown, start) = parts.body;
    let mut columns = 0;
    for (event, range) in Parser::new_ext(markdown, options()).into_offset_iter() {
        match event {
            Event::Start(Tag::Table(alignments)) => columns = alignments.len(),
            Event::Start(Tag::TableRow) => {
                let line = markdown[range.start..].lines().next().unwrap_or_default();
                let cells = cells(line);
                if cells != columns {
                    let problem = text.warning(start + range.start, code::TABLE_CELLS).with("count", cells.to_string());
                    diagnostics.push(problem.with("expected", columns.to_string()));
                }
            }
            _ => {}
        }
    }
}

/// How many cells a row has as it is written.
fn cells(row: &str) -> usize {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let ends = row.ends_with('|') && !row.ends_with("\\|");
    let marks = row.replace("\\|", "").matches('|').count();
    if ends { marks } else { marks + 1 }
}

#[cfg(test)]
mod tests {
    use super::cells;

    #[test]
    fn cells_are_counted_as_they_are_written() {
        for (row, count) in [("| a | b |", 2), ("a | b", 2), ("| a | b", 2), ("| a \\| b |", 1), ("| a | |", 2), ("|a|b|c|", 3)] {
            assert_eq!(cells(row), count, "{row}");
        }
    }
}
