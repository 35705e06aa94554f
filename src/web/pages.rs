//! One file for each kind of page. Each makes a whole document of a site and an edition; none knows another.

pub(super) mod consult;
pub(super) mod decision_card;
pub(super) mod doctors;
pub(super) mod error;
pub(super) mod home;
pub(super) mod kit;
pub(super) mod languages;
pub(super) mod leaflet;
pub(super) mod outcome;
pub(super) mod plan;
pub(super) mod problems;
pub(super) mod self_check;
pub(super) mod sheet;
pub(super) mod sources;
pub(super) mod text;
pub(super) mod usage;
pub(super) mod why;

use leptos::prelude::*;

use super::components::ahead::ahead;
use super::components::card::{Field, card};
use super::components::found::Told;
use super::components::frame::{Base, Frame};
use super::components::prose::lead;
use crate::content::{Layout, Page, TITLE_LENGTH};
use crate::messages::key;
use crate::site::{Edition, Site};

/// The frame of a page that stands in the library.
fn frame<'a>(site: &'a Site, edition: &'a Edition, base: &'a Base, page: &Page) -> Frame<'a> {
    let title = title(edition, page.search_title.as_deref().unwrap_or(&page.title));
    Frame {
        description: Some(page.description.clone()),
        path: edition.address(&page.id),
        translations: site.editions.iter().map(|other| other.page_addresses.get(&page.id).cloned()).collect(),
        found: Some(Told::page(site, edition, page).found(base, edition)),
        images: page.body.has_image(),
        ..Frame::plain(site, edition, base, title, page.id.clone())
    }
}

/// The title of a document: with the campaign's name, where a result of a search has room for both.
fn title(edition: &Edition, title: &str) -> String {
    let whole = edition.messages.with(key::DOCUMENT_TITLE, &[("title", title), ("campaign", &edition.settings.campaign)]);
    if whole.chars().count() <= TITLE_LENGTH { whole } else { title.to_owned() }
}

/// The line that says when a text was reviewed.
fn reviewed(edition: &Edition, page: (crate::date::Date, crate::date::Date)) -> String {
    let (on, due) = (edition.messages.date(page.0), edition.messages.date(page.1));
    edition.messages.with(key::REVIEWED, &[("date", &on), ("due", &due)])
}

/// The card of a page, and below it whether the text is newer in another language.
fn head(site: &Site, edition: &Edition, page: &Page) -> AnyView {
    let field = if page.layout == Layout::Why { Field::Film } else { Field::Way };
    let card = card(field, page.kicker.clone(), None, &page.title, lead(&page.body.lead()));
    view! { {card}{ahead(site, edition, &page.id)} }.into_any()
}
