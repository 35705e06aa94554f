//! Where a text comes from, and the Markdown that it is written in.

use pulldown_cmark::{Options, Tag};

use crate::diagnostic::Place;

/// A file whose Markdown is read: its name, its whole text, and where its body starts.
#[derive(Clone, Copy)]
pub(super) struct Origin<'a> {
    pub(super) file: &'a str,
    pub(super) text: &'a str,
    pub(super) start: usize,
}

impl Origin<'_> {
    /// The place of a byte of the file.
    pub(super) fn place(&self, offset: usize) -> Place {
        Place::at(self.file, self.text, offset)
    }
}

/// The Markdown of this site.
pub(super) fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_HEADING_ATTRIBUTES | Options::ENABLE_GFM
}

/// The signs of what this site does not use.
pub(super) fn name_of(tag: &Tag<'_>) -> &'static str {
    match tag {
        Tag::CodeBlock(_) => "```",
        Tag::FootnoteDefinition(_) => "[^…]:",
        _ => "…",
    }
}
