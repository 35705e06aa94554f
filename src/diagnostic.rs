//! One problem for an editor: where it stands, what it is called, and the values its message needs.

use std::fmt;

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The content cannot be served.
    Error,
    /// The content is served, but somebody should look.
    Warning,
}

/// A place in a file, counted from 1; the file as a whole is its beginning.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Path from the root, with `/`.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl Place {
    /// The file as a whole.
    #[must_use]
    pub fn file(file: &str) -> Self {
        Self { file: file.to_owned(), line: 1, column: 1 }
    }

    /// The place of a byte offset in `text`, the file's whole text.
    #[must_use]
    pub fn at(file: &str, text: &str, offset: usize) -> Self {
        // Where it is counted in other words than those of the file it may stand within a character.
        let before = &text[..text.floor_char_boundary(offset)];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Self { file: file.to_owned(), line: before.matches('\n').count() + 1, column: before[line_start..].chars().count() + 1 }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}:{}", self.file, self.line, self.column)
    }
}

/// One problem in what editors own. Its words stand in `locales/*/editor.ftl` under its code: the message says what is wrong, the
/// attribute `help` how to repair it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Where.
    pub place: Place,
    /// Its stable name, kebab-case; one of [`CODES`].
    pub code: &'static str,
    /// How bad.
    pub severity: Severity,
    /// Values for its message, by name.
    pub values: Vec<(&'static str, String)>,
}

impl Diagnostic {
    /// An error without values.
    #[must_use]
    pub fn error(place: Place, code: &'static str) -> Self {
        Self { place, code, severity: Severity::Error, values: Vec::new() }
    }

    /// A warning without values.
    #[must_use]
    pub fn warning(place: Place, code: &'static str) -> Self {
        Self { severity: Severity::Warning, ..Self::error(place, code) }
    }

    /// The same as a warning, where `draft` says that no visitor sees what it is about.
    #[must_use]
    pub fn lenient(self, draft: bool) -> Self {
        if draft { Self { severity: Severity::Warning, ..self } } else { self }
    }

    /// The same with one more value for its message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.values.push((name, value.into()));
        self
    }

    /// A value of its message; empty where it has none of that name.
    #[must_use]
    pub fn value(&self, name: &str) -> &str {
        self.values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
    }
}

/// The least likeness of a name that is offered for another one, of 1 for the same: one slip in three letters. Below it a suggestion misleads.
const LIKE: f64 = 0.66;

/// The closest of `names` to a misspelt `name`, for "did you mean"; two letters that changed places are one slip.
#[must_use]
pub fn closest<'a>(name: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let likeness = |candidate: &'a str| (strsim::normalized_damerau_levenshtein(name, candidate), candidate);
    let best = names.into_iter().map(likeness).reduce(|best, other| if other.0 > best.0 { other } else { best });
    best.filter(|(likeness, _)| *likeness >= LIKE).map(|(_, candidate)| candidate)
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $code:literal;)+) => {
        $($(#[$doc])* pub const $name: &str = $code;)+
        /// Every code there is, in the order they are documented.
        pub const CODES: &[&str] = &[$($code),+];
    };
}

/// The codes by name, one constant each.
pub mod code {
    codes! {
        /// A file that must exist does not.
        FILE_MISSING = "file-missing";
        /// A file or folder that cannot be read.
        FILE_UNREADABLE = "file-unreadable";
        /// A text in another encoding than UTF-8, or no text at all.
        FILE_ENCODING = "file-encoding";
        /// A file that holds nothing.
        FILE_EMPTY = "file-empty";
        /// A file far too large to be a text or a picture of a page.
        FILE_LARGE = "file-large";
        /// A link to another file or folder that cannot be followed, or folders in each other without an end.
        FILE_LINK = "file-link";
        /// A file whose name nothing reads, close to one that is.
        FILE_NAME = "file-name";
        /// A file that is neither a text nor a picture of a page.
        FILE_STRAY = "file-stray";
        /// A language without its folder.
        FOLDER_MISSING = "folder-missing";
        /// Marks of two versions that were not brought together.
        MERGE_CONFLICT = "merge-conflict";
        /// A sign that nobody sees, or that controls a device.
        SIGN_INVISIBLE = "sign-invisible";
        /// A file that belongs to nothing.
        FILE_ORPHAN = "file-orphan";
        /// TOML that does not parse or does not fit, in the parser's words: what has no code of its own below.
        TOML_INVALID = "toml-invalid";
        /// A text in TOML without straight quotation marks.
        TOML_QUOTES = "toml-quotes";
        /// A text, list or table in TOML that does not end.
        TOML_UNCLOSED = "toml-unclosed";
        /// A line of TOML that is no `name = value`.
        TOML_LINE = "toml-line";
        /// A field that nothing reads.
        FIELD_UNKNOWN = "field-unknown";
        /// A field that must be there.
        FIELD_MISSING = "field-missing";
        /// A field that stands twice.
        FIELD_TWICE = "field-twice";
        /// A value of another kind than its field takes.
        FIELD_TYPE = "field-type";
        /// A word that is none of those a field takes.
        FIELD_CHOICE = "field-choice";
        /// A day that is none, or is written otherwise than year-month-day.
        DATE_INVALID = "date-invalid";
        /// A language listed twice, or none at all.
        LANGUAGE_INVALID = "language-invalid";
        /// Languages that are all drafts.
        DRAFT_ALL = "draft-all";
        /// A draft of a page that the site cannot do without.
        DRAFT_REQUIRED = "draft-required";
        /// A field of `site.toml` still holds a placeholder.
        SITE_PLACEHOLDER = "site-placeholder";
        /// A required field is empty.
        FIELD_EMPTY = "field-empty";
        /// A phone number that cannot be dialled.
        PHONE_INVALID = "phone-invalid";
        /// Another number for emergencies than the one there is.
        PHONE_EMERGENCY = "phone-emergency";
        /// A phone link whose words name another number.
        PHONE_DIFFERS = "phone-differs";
        /// A kind of place for posters that could point at a reader.
        PLACE_INVALID = "place-invalid";
        /// Counts that would stand for too few acts.
        THRESHOLD_LOW = "threshold-low";
        /// Front matter without its fences.
        FRONT_MATTER_MISSING = "front-matter-missing";
        /// A slug with characters that an address should not have.
        SLUG_INVALID = "slug-invalid";
        /// Two pages of a language with the same address.
        SLUG_TAKEN = "slug-taken";
        /// An address that was published and leads nowhere any more.
        ADDRESS_LOST = "address-lost";
        /// A public address that is not on the list of those published.
        ADDRESS_NEW = "address-new";
        /// A review that is due before it was done.
        REVIEW_ORDER = "review-order";
        /// A review that was due before today.
        REVIEW_PAST = "review-past";
        /// A review that is said to have been done after today.
        REVIEW_AHEAD = "review-ahead";
        /// A picture that `content/images` does not have.
        IMAGE_UNKNOWN = "image-unknown";
        /// A picture without words for those who do not see it.
        IMAGE_ALTERNATIVE = "image-alternative";
        /// A picture that does not stand alone in a paragraph.
        IMAGE_PLACE = "image-place";
        /// A file that is no picture of the kind that its name says.
        IMAGE_INVALID = "image-invalid";
        /// A picture with more bytes or points than a reader's connection should carry.
        IMAGE_HEAVY = "image-heavy";
        /// A picture that no text shows.
        IMAGE_UNUSED = "image-unused";
        /// Raw HTML in Markdown.
        RAW_HTML = "raw-html";
        /// A Markdown construct that this site does not use.
        MARKDOWN_UNSUPPORTED = "markdown-unsupported";
        /// A first-level heading in a body.
        HEADING_LEVEL = "heading-level";
        /// A heading more than one level below the one before it.
        HEADING_SKIP = "heading-skip";
        /// A row of a table with more or fewer cells than its head.
        TABLE_CELLS = "table-cells";
        /// Two headings with the same id.
        HEADING_ID_TAKEN = "heading-id-taken";
        /// A heading without an id, or with one that is not written right.
        HEADING_ID = "heading-id";
        /// A class on a heading that is no kind of section.
        SECTION_KIND_UNKNOWN = "section-kind-unknown";
        /// A link whose scheme is not allowed.
        LINK_SCHEME = "link-scheme";
        /// A link to a page, outcome, phone or site field that does not exist.
        LINK_UNKNOWN = "link-unknown";
        /// A link from a public text to a page that is a draft.
        LINK_DRAFT = "link-draft";
        /// A link to a heading that does not exist.
        LINK_ANCHOR = "link-anchor";
        /// A link, a picture or bold words whose mark-up is not complete, so that readers see its signs.
        LINK_BROKEN = "link-broken";
        /// A bullet or a heading in the signs of a writing program.
        SIGN_PASTED = "sign-pasted";
        /// A link without text.
        LINK_TEXT_MISSING = "link-text-missing";
        /// A source id that `sources.toml` does not have.
        SOURCE_UNKNOWN = "source-unknown";
        /// A source that no text cites.
        SOURCE_UNUSED = "source-unused";
        /// A number that no source note supports.
        NUMBER_UNSOURCED = "number-unsourced";
        /// An exception in `numbers.toml` that no text needs.
        NUMBER_UNUSED = "number-unused";
        /// A part of a text that differs from what the other languages say.
        LANGUAGES_DIFFER = "languages-differ";
        /// A block that changed in the source since its translation was stamped.
        TRANSLATION_STALE = "translation-stale";
        /// A translation that changed while its source did not, or whose line was written before it did.
        TRANSLATION_CHANGED = "translation-changed";
        /// A translation whose line says that it followed its source, while it says what it said and gives no reason.
        TRANSLATION_REASON = "translation-reason";
        /// A text that is word for word that of another language.
        TRANSLATION_COPIED = "translation-copied";
        /// A text that does not say from which version of another it was made.
        TRANSLATION_UNSTAMPED = "translation-unstamped";
        /// A text that says it was made from one that does not exist, from itself, or in a circle.
        TRANSLATION_SOURCE = "translation-source";
        /// A source that went live before it was translated.
        TRANSLATION_AHEAD = "translation-ahead";
        /// A leave to go live before the translation that does not say who gave it, when or why.
        WAIVER_INVALID = "waiver-invalid";
        /// A leave to go live before the translation that nothing needs any more.
        WAIVER_UNUSED = "waiver-unused";
        /// A number behind a picture that nobody has read in its source: the picture is not shown.
        FIGURE_RECALLED = "figure-recalled";
        /// Numbers that no page shows.
        FIGURE_UNUSED = "figure-unused";
        /// A figure that does not stand alone in a paragraph.
        FIGURE_PLACE = "figure-place";
        /// Numbers without what their kind of picture needs.
        FIGURE_SHAPE = "figure-shape";
        /// A row of a figure without its label.
        LABEL_MISSING = "label-missing";
        /// A label that belongs to no row.
        LABEL_UNKNOWN = "label-unknown";
        /// An id used twice.
        ID_TAKEN = "id-taken";
        /// An id that nothing defines.
        ID_UNKNOWN = "id-unknown";
        /// An id that is not kebab-case.
        ID_INVALID = "id-invalid";
        /// A text of the self-check that is missing.
        TEXT_MISSING = "text-missing";
        /// A text of the self-check that no rule uses.
        TEXT_ORPHAN = "text-orphan";
        /// A card of consult mode without one of its parts.
        CARD_PART = "card-part";
        /// More cards than a visit has time for, or more blocks than a screen has room for.
        CARD_ROOM = "card-room";
        /// A core line with more words than a reader takes in at once.
        TEXT_LONG = "text-long";
        /// A description that search engines cut off, or that says too little to them.
        DESCRIPTION_LENGTH = "description-length";
        /// A title that search engines cut off.
        TITLE_LENGTH = "title-length";
        /// A title or description that another page of the language has too.
        SEARCH_TAKEN = "search-taken";
        /// A text that asks too much of its readers.
        TEXT_HARD = "text-hard";
        /// A page that a language does not have.
        PAGE_MISSING = "page-missing";
        /// The picture of a language, for links that are shared, does not exist.
        PICTURE_MISSING = "picture-missing";
        /// A page that is a draft in a language, and public in others.
        PAGE_DRAFT = "page-draft";
        /// The rules differ from what the clinical contract fixes.
        RULE_CONTRACT = "rule-contract";
        /// The kinds of answers a question must and must not have.
        RULE_SHAPE = "rule-shape";
        /// Invariant 1: self-care without its conditions.
        RULE_LEAST = "rule-least";
        /// Invariant 2: one more sign lowers the urgency.
        RULE_MONOTONE = "rule-monotone";
        /// Invariant 2: an optional question changes the outcome.
        RULE_OPTIONAL = "rule-optional";
        /// Invariant 3: the most urgent answer does not decide at once.
        RULE_EARLY = "rule-early";
        /// Invariant 4: a question holds a sign more urgent than the question before it.
        RULE_ORDER = "rule-order";
        /// Invariant 5: an unanswered question passes.
        RULE_UNANSWERED = "rule-unanswered";
        /// Invariant 6: a sign below its question's floor.
        RULE_FLOOR = "rule-floor";
        /// Invariant 7: an outcome that nothing reaches.
        RULE_UNREACHABLE = "rule-unreachable";
        /// Rules that the changelog does not have.
        RULES_UNKNOWN = "rules-unknown";
        /// A vignette whose decision differs from what is expected.
        VIGNETTE_FAILS = "vignette-fails";
        /// An answer that no vignette uses.
        VIGNETTE_MISSING = "vignette-missing";
        /// An interface message that a language lacks.
        MESSAGE_MISSING = "message-missing";
        /// An interface message that nothing uses.
        MESSAGE_UNUSED = "message-unused";
        /// A Fluent file that does not parse.
        MESSAGE_INVALID = "message-invalid";
        /// A message whose variables differ between languages.
        MESSAGE_VARIABLES = "message-variables";
    }
}

pub use code::CODES;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_counts_lines_and_characters_from_one() {
        let text = "één\ntwee drie";
        assert_eq!(Place::at("a.md", text, text.find("drie").unwrap()).to_string(), "a.md:2:6");
        assert_eq!(Place::at("a.md", text, 999).line, 2);
    }

    #[test]
    fn the_closest_name_is_found_and_a_far_one_is_not() {
        assert_eq!(closest("self-chek", ["plan", "self-check"]), Some("self-check"));
        assert_eq!(closest("xyzxyz", ["plan", "self-check"]), None);
    }
}
