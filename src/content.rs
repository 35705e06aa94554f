//! Everything editors write, read into values: settings, pages, rules, wording, sources. The entry is [`crate::site::load`].
//!
//! The steps: [`Files`] reads the folders once → settings and rules → front matter of every page (so every address is known) → bodies,
//! with their links resolved → checks across files. Nothing stops at the first problem; each becomes a diagnostic.

mod anchors;
mod body;
mod calls;
mod citations;
mod claims;
mod definition;
mod exceptions;
mod figures;
mod front_matter;
mod library;
mod links;
mod markdown;
mod numerals;
mod outline;
mod page;
mod parity;
mod rules_data;
mod settings;
mod sources;
mod texts;
mod vignettes;
mod wording;

pub use anchors::check_anchors;
pub use body::{Block, BlockKind, Body, Prose, Section, SectionKind};
pub use citations::{Citations, Citing};
pub use definition::{Rules, read_rules};
pub use figures::{AtAge, ByAge, Course, Figures, OfHundred, read_figures};
pub use library::{Fronts, read_fronts, read_pages};
pub use links::telephone;
pub use links::{Links, Uses};
pub use page::{HOME, Layout, PLAN, Page, SELF_CHECK, SOURCES};
pub use settings::EMERGENCY;
pub use settings::{LanguageSettings, Review, Settings, read_settings};
pub use sources::{Flag, Source, read_sources, unused_sources};
pub use texts::check_texts;
pub use vignettes::check_vignettes;
pub use wording::{AnswerText, OutcomeText, Passage, QuestionText, Wording, read_wording};
