//! Where links lead: pages, outcomes, phones, sources and fields by name, resolved for one language.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::figures::Figures;
use super::images::Images;
use super::settings::{LanguageSettings, Settings, is_placeholder};
use super::sources::Source;
use super::threshold;
use crate::diagnostic::{Place, closest, code};
use crate::messages::{Messages, key};

/// What was linked to, collected while texts are read; checked when all of them are known.
#[derive(Debug, Default)]
pub struct Uses {
    sources: RefCell<BTreeSet<String>>,
    figures: RefCell<BTreeSet<String>>,
    images: RefCell<BTreeSet<String>>,
    drafts: RefCell<Vec<(Place, String)>>,
    anchors: RefCell<Vec<Anchor>>,
}

/// A link to a heading.
#[derive(Clone, Debug)]
pub(super) struct Anchor {
    /// Where the link stands.
    pub(super) place: Place,
    /// Address of the page, empty for the page on which the link itself stands.
    pub(super) address: String,
    /// Id of the heading.
    pub(super) id: String,
}

impl Uses {
    /// Whether some text cites a source.
    #[must_use]
    pub fn cites(&self, source: &str) -> bool {
        self.sources.borrow().contains(source)
    }

    /// Notes that something cites a source.
    pub(super) fn cite(&self, source: &str) {
        self.sources.borrow_mut().insert(source.to_owned());
    }

    /// Whether some page shows a figure.
    #[must_use]
    pub(super) fn shows(&self, figure: &str) -> bool {
        self.figures.borrow().contains(figure)
    }

    /// Every link to a draft: where it stands, and the page's id.
    #[must_use]
    pub fn drafts(&self) -> Vec<(Place, String)> {
        self.drafts.borrow().clone()
    }

    /// Notes that some page shows a figure.
    pub(super) fn show(&self, figure: &str) {
        self.figures.borrow_mut().insert(figure.to_owned());
    }

    /// Notes that some text shows a picture.
    pub(super) fn show_image(&self, name: &str) {
        self.images.borrow_mut().insert(name.to_owned());
    }

    /// Whether some text shows a picture.
    pub(super) fn shows_image(&self, name: &str) -> bool {
        self.images.borrow().contains(name)
    }

    pub(super) fn anchors(&self) -> Vec<Anchor> {
        self.anchors.borrow().clone()
    }
}

/// What a link becomes.
pub(super) enum Target {
    /// An address within the site or outside it, and the text of a link that has none of its own.
    Address { href: String, text: Option<String>, outside: bool },
    /// A note that leads to a source.
    Note { href: String, number: usize, label: String },
    /// Words that stand in the text.
    Words { text: String, placeholder: bool },
    /// The place of a figure.
    Figure(String),
}

/// Why a link leads nowhere.
pub(super) struct Dead {
    pub(super) code: &'static str,
    pub(super) near: String,
}

/// Everything a text in one language can link to.
pub struct Links<'a> {
    /// Settings of the site.
    pub settings: &'a Settings,
    /// Settings of the language.
    pub language: &'a LanguageSettings,
    /// The language's interface words.
    pub messages: &'a Messages,
    /// Addresses of its pages, by page id.
    pub pages: BTreeMap<String, String>,
    /// Ids of those of its pages that are drafts.
    pub drafts: &'a BTreeSet<String>,
    /// Addresses of its outcome pages, by outcome id.
    pub outcomes: BTreeMap<String, String>,
    /// The bibliography.
    pub sources: &'a [Source],
    /// The figures, by id.
    pub figures: &'a Figures,
    /// The pictures, by name.
    pub images: &'a Images,
    /// Collects what is linked to.
    pub uses: &'a Uses,
}

/// The field of `site:` that says whether the clinical content is signed.
const REVIEWER_STATUS: &str = "reviewer-status";

/// Schemes that lead outside.
const OUTSIDE: [&str; 3] = ["https", "http", "mailto"];

impl Links<'_> {
    /// Resolves a destination as a text writes it; `place` is where it stands.
    pub(super) fn resolve(&self, destination: &str, place: &Place) -> Result<Target, Dead> {
        if let Some(id) = destination.strip_prefix('#') {
            self.note_anchor(place, "", id);
            return Ok(Target::Address { href: destination.to_owned(), text: None, outside: false });
        }
        let (scheme, name) = destination.split_once(':').ok_or(Dead { code: code::LINK_SCHEME, near: String::new() })?;
        match scheme {
            "page" => {
                let id = name.split_once('#').map_or(name, |(id, _)| id);
                if self.drafts.contains(id) {
                    self.uses.drafts.borrow_mut().push((place.clone(), id.to_owned()));
                }
                self.address(&self.pages, name, place)
            }
            "outcome" => self.address(&self.outcomes, name, place),
            "phone" => self
                .settings
                .phones
                .get(name)
                .map(|number| Target::Address {
                    href: telephone(number),
                    text: Some(self.language.typography.line(number)),
                    outside: false,
                })
                .ok_or_else(|| dead(code::LINK_UNKNOWN, name, self.settings.phones_like(name))),
            "site" if name == REVIEWER_STATUS => {
                Ok(Target::Words { text: self.settings.review_status(self.messages), placeholder: false })
            }
            "site" if name == threshold::NAME => {
                Ok(Target::Words { text: self.messages.whole(self.settings.threshold), placeholder: false })
            }
            "site" => self
                .language
                .field(name)
                .map(|text| Target::Words { text: text.to_owned(), placeholder: is_placeholder(text) })
                .ok_or_else(|| dead(code::LINK_UNKNOWN, name, LanguageSettings::FIELDS)),
            "source" => self.source(name),
            "figure" if self.figures.contains_key(name) => {
                self.uses.show(name);
                Ok(Target::Figure(name.to_owned()))
            }
            "figure" => Err(dead(code::LINK_UNKNOWN, name, self.figures.keys())),
            // A picture without its exclamation mark, which has a diagnostic of its own: it is not unused as well.
            "image" => {
                self.uses.show_image(name);
                Ok(Target::Words { text: String::new(), placeholder: false })
            }
            scheme if OUTSIDE.contains(&scheme) => {
                Ok(Target::Address { href: destination.to_owned(), text: None, outside: scheme != "mailto" })
            }
            _ => Err(Dead { code: code::LINK_SCHEME, near: String::new() }),
        }
    }

    fn address(&self, known: &BTreeMap<String, String>, name: &str, place: &Place) -> Result<Target, Dead> {
        let (name, anchor) = name.split_once('#').map_or((name, None), |(name, anchor)| (name, Some(anchor)));
        let address = known.get(name).ok_or_else(|| dead(code::LINK_UNKNOWN, name, known.keys()))?;
        if let Some(anchor) = anchor {
            self.note_anchor(place, address, anchor);
        }
        let href = anchor.map_or_else(|| address.clone(), |anchor| format!("{address}#{anchor}"));
        Ok(Target::Address { href, text: None, outside: false })
    }

    fn source(&self, id: &str) -> Result<Target, Dead> {
        let found = self.sources.iter().enumerate().find(|(_, source)| source.id == id);
        let (position, source) =
            found.ok_or_else(|| dead(code::SOURCE_UNKNOWN, id, self.sources.iter().map(|source| &source.id)))?;
        self.uses.cite(id);
        let number = position + 1;
        let year = source.year.map(|year| format!(" {year}")).unwrap_or_default();
        let label =
            self.messages.with(key::SOURCE_NOTE, &[("number", &number.to_string()), ("source", &format!("{}{year}", source.by))]);
        let page = self.pages.get(super::page::SOURCES).map_or("", String::as_str);
        Ok(Target::Note { href: format!("{page}#{id}"), number, label })
    }

    fn note_anchor(&self, place: &Place, address: &str, id: &str) {
        let anchor = Anchor { place: place.clone(), address: address.to_owned(), id: id.to_owned() };
        self.uses.anchors.borrow_mut().push(anchor);
    }
}

/// The `tel:` address of a number as it is written for people.
#[must_use]
pub fn telephone(number: &str) -> String {
    let dialled: String = number.chars().filter(|character| character.is_ascii_digit() || *character == '+').collect();
    format!("tel:{dialled}")
}

pub(super) fn dead<S: AsRef<str>>(code: &'static str, name: &str, names: impl IntoIterator<Item = S>) -> Dead {
    let names: Vec<S> = names.into_iter().collect();
    let near = closest(name, names.iter().map(AsRef::as_ref)).unwrap_or_default().to_owned();
    Dead { code, near }
}
