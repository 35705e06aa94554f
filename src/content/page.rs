//! A page as an editor wrote it: its front matter, checked, and its body.

use serde::Deserialize;

use super::body::Body;
use crate::date::Date;

/// Which view a page is shown in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// The road, the walker and the tiles.
    Home,
    /// The findings in people without pain, on film.
    Why,
    /// The rules, generated.
    DecisionCard,
    /// The bibliography, generated.
    Sources,
    /// Text for doctors, with the doors to consult mode at its head.
    Doctors,
    /// Posters and flyers, generated, with text.
    Kit,
    /// What was counted and published, generated, with text.
    Usage,
    /// Text whose folds are questions with their answers.
    Questions,
    /// Text.
    #[default]
    Text,
}

/// Whom a page speaks to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// Whoever has back pain, or knows somebody who has.
    #[default]
    Patients,
    /// Doctors and other professionals.
    Clinicians,
}

/// The front matter of a page.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Front {
    pub(super) title: String,
    pub(super) slug: toml::Spanned<String>,
    pub(super) menu: String,
    pub(super) description: String,
    #[serde(default)]
    pub(super) layout: Layout,
    #[serde(default)]
    pub(super) audience: Audience,
    pub(super) search_title: Option<String>,
    pub(super) kicker: Option<String>,
    #[serde(default)]
    pub(super) aliases: Vec<toml::Spanned<String>>,
    pub(super) reviewed_on: Date,
    pub(super) review_due: Date,
    #[serde(default)]
    pub(super) draft: bool,
}

/// A page in one language.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its id: the file's name.
    pub id: String,
    /// The heading of the page.
    pub title: String,
    /// The last part of its address; empty for the home page.
    pub slug: String,
    /// Its name in menus.
    pub menu: String,
    /// For search engines.
    pub description: String,
    /// Its title in results of a search and on the tab, where the heading says too little there.
    pub search_title: Option<String>,
    /// Its view.
    pub layout: Layout,
    /// Whom it speaks to.
    pub audience: Audience,
    /// A line above the heading.
    pub kicker: Option<String>,
    /// Old slugs that lead to it.
    pub aliases: Vec<String>,
    /// Day of the last review.
    pub reviewed_on: Date,
    /// Day by which it is to be reviewed again.
    pub review_due: Date,
    /// Whether visitors are not to have it yet.
    pub draft: bool,
    /// Its text.
    pub body: Body,
}

/// Page id of the home page.
pub const HOME: &str = "home";
/// Page id of the questionnaire.
pub const SELF_CHECK: &str = "self-check";
/// Page id of the bibliography.
pub const SOURCES: &str = "sources";
/// The page that the interface itself links to as the plan.
pub const PLAN: &str = "plan";
/// The page below which posters and flyers stand.
pub const KIT: &str = "kit";
/// Pages without which the interface has links that lead nowhere.
pub const REQUIRED: [&str; 4] = [HOME, SELF_CHECK, PLAN, SOURCES];

impl Page {
    /// Every name under which it can be asked for: slug, id and old slugs.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        [self.slug.as_str(), self.id.as_str()].into_iter().chain(self.aliases.iter().map(String::as_str))
    }
}
