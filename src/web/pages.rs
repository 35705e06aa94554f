//! One file for each kind of page. Each makes a whole document of a site and an edition; none knows another.

pub(super) mod decision_card;
pub(super) mod error;
pub(super) mod home;
pub(super) mod languages;
pub(super) mod leaflet;
pub(super) mod outcome;
pub(super) mod plan;
pub(super) mod self_check;
pub(super) mod sources;
pub(super) mod text;
pub(super) mod why;

use leptos::prelude::AnyView;

use super::components::card::{Field, card};
use super::components::frame::{Base, Frame, Switch};
use super::components::prose::lead;
use crate::content::{Layout, Page};
use crate::messages::key;
use crate::site::{Edition, Site};

/// The frame of a page that stands in the library.
fn frame<'a>(site: &'a Site, edition: &'a Edition, base: &'a Base, page: &Page) -> Frame<'a> {
    let title = edition.messages.with(key::DOCUMENT_TITLE, &[("title", &page.title), ("campaign", &edition.settings.campaign)]);
    Frame {
        site,
        edition,
        base,
        title,
        description: Some(page.description.clone()),
        page: page.id.clone(),
        path: edition.address(&page.id),
        translations: site.editions.iter().map(|other| other.page_addresses.get(&page.id).cloned()).collect(),
        switch: Switch::Links,
        hidden: false,
        outcome: None,
        errors: None,
        home: false,
        module: None,
        device: None,
    }
}

/// The line that says when a text was reviewed.
fn reviewed(edition: &Edition, page: (crate::date::Date, crate::date::Date)) -> String {
    let (on, due) = (edition.messages.date(page.0), edition.messages.date(page.1));
    edition.messages.with(key::REVIEWED, &[("date", &on), ("due", &due)])
}

/// The card of a page.
fn head(page: &Page) -> AnyView {
    let field = if page.layout == Layout::Why { Field::Film } else { Field::Way };
    card(field, page.kicker.clone(), None, &page.title, lead(&page.body.lead()))
}
