//! Everything editors write, read into values: settings, pages, rules, wording, sources. The entry is [`crate::site::load`].
//!
//! The steps: [`Files`] reads the folders once → settings and rules → front matter of every page (so every address is known) → bodies,
//! with their links resolved → checks across files. Nothing stops at the first problem; each becomes a diagnostic.

mod anchors;
mod body;
mod calls;
mod changelog;
mod citations;
mod claims;
mod definition;
mod exceptions;
mod figure_shape;
mod figure_words;
mod figures;
mod front_matter;
mod library;
mod links;
mod markdown;
mod numerals;
mod origin;
mod outline;
mod page;
mod parity;
mod plain;
mod plain_language;
mod readability;
mod rules_data;
mod search;
mod settings;
mod sources;
mod texts;
mod typography;
mod vignettes;
mod wording;

pub use anchors::check_anchors;
pub use body::{Block, BlockKind, Body, Piece, Prose, Section, SectionKind, pieces};
pub use changelog::{Version, read_versions};
pub use citations::{Citations, Citing};
pub use definition::{Rules, read_rules};
pub use figure_words::{FigureWords, read_figure_words};
pub use figures::{Direction, Figure, FigureFile, Figures, Kind, Row, Value, Years, read_figures, unused_figures};
pub use library::{Fronts, is_slug, read_fronts, read_pages};
pub use links::telephone;
pub use links::{Links, Uses};
pub use page::{Audience, HOME, Layout, PLAN, Page, REQUIRED, SELF_CHECK, SOURCES};
pub use plain::{PlainText, Run, RunKind, plain_texts};
pub use plain_language::{Measured, measure_texts, readability_table};
pub use readability::{Counts, Index, Limit, Measure, Readability};
pub use search::TITLE_LENGTH;
pub use settings::EMERGENCY;
pub use settings::{Checklist, LanguageSettings, Review, Settings, read_settings};
pub use sources::{Flag, Source, read_sources, unused_sources};
pub use texts::check_texts;
pub use typography::Typography;
pub use vignettes::{Case, Cases, read_cases};
pub use wording::{AnswerText, OutcomeText, Passage, QuestionText, Wording, read_wording};
