//! Every number leads to a source: one without a note is a diagnostic, unless `numbers.toml` says why it needs none.

use std::collections::BTreeSet;

use super::calls::said_to_call;
use super::exceptions::Exceptions;
use super::numerals::{Numeral, occurrences};
use super::outline::{Block, Kind, Link, Outline, Part};
use super::settings::Settings;
use super::texts::{Text, Texts};
use crate::diagnostic::{Diagnostic, code};
use crate::files::Files;

/// Folder of the texts in which a statement and its reason are one.
const QUESTIONS: &str = "self-check/questions/";
/// Folder of the words of figures: the source of each number stands in the drawing.
const FIGURES: &str = "figures/";
/// Headings of statements have this level.
const STATEMENT: usize = 3;

/// Warns of every number without a source, and of every exception that nothing needs.
pub(super) fn check_claims(
    files: &Files,
    settings: &Settings,
    texts: &Texts<'_>,
    exceptions: &Exceptions,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut used = BTreeSet::new();
    for (name, versions) in &texts.0 {
        for text in versions {
            let mut told: Option<(usize, usize)> = None;
            for (block, numeral) in (Checked { name, text, texts, settings }).unsourced() {
                if told.is_some_and(|(offset, end)| block.offset == offset && numeral.at.start < end) {
                    continue;
                }
                if exceptions.allow(name, &numeral.value) {
                    used.insert((*name, numeral.value));
                } else if matches!(block.kind, Kind::Field(_))
                    && let Some((at, called)) = said_to_call(settings, text, block, numeral.at.start)
                {
                    // A wrong number to call is worse than one without a source, and no note can stand here.
                    told = Some((block.offset, at.end));
                    let problem = Diagnostic::error(text.place(block.place(at.start)), code::PHONE_DIFFERS).with("kind", "field");
                    diagnostics.push(problem.with("name", &block.words[at]).with("number", called));
                } else {
                    let problem = text.warning(block.place(numeral.at.start), code::NUMBER_UNSOURCED);
                    diagnostics.push(problem.with("name", &block.words[numeral.at]));
                }
            }
        }
    }
    exceptions.check(files, texts, &used, diagnostics);
}

/// A text whose numbers are being looked at.
struct Checked<'a> {
    name: &'a str,
    text: &'a Text<'a>,
    texts: &'a Texts<'a>,
    settings: &'a Settings,
}

impl<'a> Checked<'a> {
    /// Every number that no note supports, with the block in which it stands.
    fn unsourced(&self) -> Vec<(&'a Block, Numeral)> {
        let outline: &'a Outline = &self.text.outline;
        // A field of the front matter has no room for a note: the text below states the same number with one.
        let fields = outline.fields.iter().filter(|_| !self.name.starts_with(FIGURES)).flat_map(|block| {
            let open = self.numerals(block).into_iter().filter(|numeral| !self.states(&outline.parts, &numeral.value));
            open.map(move |numeral| (block, numeral))
        });
        let parts = outline.parts.iter().enumerate().flat_map(|(at, part)| {
            // A heading has none either: what stands under it, smaller headings included, states the number.
            let smaller = outline.parts[at + 1..].iter().take_while(|next| next.level > part.level).count();
            let section = &outline.parts[at..=at + smaller];
            let statement = self.name.starts_with(QUESTIONS) && part.level == STATEMENT && part.blocks.iter().any(has_note);
            part.blocks.iter().enumerate().filter(move |_| !statement).flat_map(move |(position, block)| {
                let supported = move |numeral: &Numeral| match block.kind {
                    Kind::Heading => self.states(section, &numeral.value),
                    _ => is_noted(part, position, numeral.at.start),
                };
                let open = self.numerals(block).into_iter().filter(move |numeral| !supported(numeral));
                open.map(move |numeral| (block, numeral))
            })
        });
        fields.chain(parts).collect()
    }

    /// Whether parts of the text state a number with its note.
    fn states(&self, parts: &[Part], value: &str) -> bool {
        let stated = |part: &Part, position: usize, block: &Block| {
            let same = self.text.numerals(block).into_iter().filter(|numeral| numeral.value == value);
            block.kind != Kind::Heading && same.into_iter().any(|numeral| is_noted(part, position, numeral.at.start))
        };
        parts.iter().any(|part| part.blocks.iter().enumerate().any(|(position, block)| stated(part, position, block)))
    }

    /// The numbers of a block that may claim something: none to call, and none in a link to the text that states it.
    fn numerals(&self, block: &Block) -> Vec<Numeral> {
        let phones = self.settings.phones.values();
        let called: Vec<_> = phones.flat_map(|phone| occurrences(&block.words, phone)).collect();
        let mut numerals = self.text.numerals(block);
        numerals.retain(|numeral| {
            let link = block.links.iter().find(|link| link.words.contains(&numeral.at.start));
            !called.iter().any(|phone| phone.contains(&numeral.at.start))
                && !link.is_some_and(|link| self.leads_to(link, &numeral.value))
        });
        numerals
    }

    /// Whether a link leads to a text that has a number; there the number is looked at in its turn.
    fn leads_to(&self, link: &Link, value: &str) -> bool {
        let id = link.name.split('#').next().unwrap_or_default();
        let name = match link.scheme.as_str() {
            "phone" => return true,
            "page" => id.to_owned(),
            "outcome" => format!("self-check/outcomes/{id}"),
            _ => return false,
        };
        let versions = self.texts.0.get(name.as_str()).into_iter().flatten();
        let mut blocks = versions
            .filter(|text| text.language == self.text.language)
            .flat_map(|text| text.outline.parts.iter().flat_map(|part| &part.blocks));
        blocks.any(|block| self.text.numerals(block).iter().any(|numeral| numeral.value == value))
    }
}

fn has_note(block: &Block) -> bool {
    block.links.iter().any(Link::is_note)
}

/// Whether a note supports what stands at a byte of a block: one that comes after it, in the same item where it is a list. A list or
/// a table may have it in the paragraph that introduces it, a table also in its cells or in the paragraph that follows.
fn is_noted(part: &Part, position: usize, at: usize) -> bool {
    let block = &part.blocks[position];
    let noted = |beside: Option<usize>| {
        let beside = beside.and_then(|position| part.blocks.get(position));
        beside.is_some_and(|block| block.kind == Kind::Paragraph && has_note(block))
    };
    let before = || noted(position.checked_sub(1));
    let after = |bytes: std::ops::RangeInclusive<usize>| {
        block.links.iter().any(|link| link.is_note() && bytes.contains(&link.words.start))
    };
    match block.kind {
        Kind::Table(..) => has_note(block) || before() || noted(Some(position + 1)),
        Kind::List => after(at..=block.item_end(at)) || before(),
        _ => after(at..=block.words.len()),
    }
}
