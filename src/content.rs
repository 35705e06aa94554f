//! Everything editors write, read into values: settings, pages, rules, wording, sources. The entry is [`crate::site::load`].
//!
//! The steps: [`Files`] reads the folders once → settings and rules → front matter of every page (so every address is known) → bodies,
//! with their links resolved → checks across files. Nothing stops at the first problem; each becomes a diagnostic.

mod anchors;
mod body;
mod definition;
mod figure_shape;
mod figure_words;
mod figures;
mod front_matter;
mod library;
mod links;
mod markdown;
mod page;
mod rules_data;
mod settings;
mod sources;
mod vignettes;
mod wording;

pub use anchors::check_anchors;
pub use body::{Block, BlockKind, Body, Piece, Prose, Section, SectionKind, pieces};
pub use definition::{Rules, read_rules};
pub use figure_words::{FigureWords, read_figure_words};
pub use figures::{Direction, Figure, FigureFile, Figures, Kind, Row, Value, Years, read_figures, unused_figures};
pub use library::{Fronts, read_fronts, read_pages};
pub use links::telephone;
pub use links::{Links, Uses};
pub use page::{HOME, Layout, PLAN, Page, SELF_CHECK, SOURCES};
pub use settings::EMERGENCY;
pub use settings::{LanguageSettings, Review, Settings, read_settings};
pub use sources::{Flag, Source, read_sources, unused_sources};
pub use vignettes::check_vignettes;
pub use wording::{AnswerText, OutcomeText, Passage, QuestionText, Wording, read_wording};
