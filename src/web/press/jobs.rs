//! Every page that is pressed: where it stands, how it is counted, and the view it is rendered from.

use axum::http::StatusCode;
use leptos::prelude::AnyView;

use crate::content::{Checklist, Layout, PLAN, Page, SELF_CHECK};
use crate::self_check::Urgency;
use crate::site::{Edition, Pair, Site, sheets};
use crate::web::components::frame::Base;
use crate::web::pages;

/// Where a page of a generation stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    /// A page of the library or a public outcome, by address.
    Page(String),
    /// A poster or a sheet of flyers, by address.
    Sheet(String),
    /// The cards in two languages.
    Consult(Pair),
    /// The language choice, by position of the edition in whose language it is.
    Languages(usize),
    /// An error, by position of the edition and status.
    Error(usize, u16),
}

type View = Box<dyn FnOnce(&Site, &Base) -> AnyView + Send>;

/// One page to be rendered.
pub(super) struct Job {
    pub(super) place: Place,
    /// Value of its `data-page`.
    pub(super) page: String,
    pub(super) view: View,
}

impl Job {
    fn new(place: Place, page: impl Into<String>, view: impl FnOnce(&Site, &Base) -> AnyView + Send + 'static) -> Self {
        Self { place, page: page.into(), view: Box::new(view) }
    }
}

/// All of them.
pub(super) fn jobs(site: &Site) -> Vec<Job> {
    let pairs = site.consult_pairs().into_iter().map(|pair| {
        Job::new(Place::Consult(pair), pages::consult::PAGE, move |site, base| pages::consult::consult(site, base, pair))
    });
    let editions = site.editions.iter().enumerate();
    editions.flat_map(|(position, edition)| of_edition(site, position, edition)).chain(pairs).collect()
}

/// Those of one language.
fn of_edition(site: &Site, position: usize, edition: &Edition) -> Vec<Job> {
    let mut jobs = Vec::new();
    for page in edition.pages.values() {
        let id = page.id.clone();
        let view = move |site: &Site, base: &Base| {
            let edition = &site.editions[position];
            edition.pages.get(&id).map_or_else(
                || pages::error::error(site, edition, base, StatusCode::NOT_FOUND, ""),
                |page| view_of(site, edition, base, page),
            )
        };
        jobs.push(Job::new(Place::Page(edition.address(&page.id)), &page.id, view));
    }
    for (outcome, rule) in site.rules.questionnaire.outcomes.iter().enumerate() {
        let Some(address) = edition.outcome_addresses.get(&rule.id) else { continue };
        let outcome = Urgency(outcome);
        let view = move |site: &Site, base: &Base| pages::outcome::outcome(site, &site.editions[position], base, outcome);
        jobs.push(Job::new(Place::Page(address.clone()), pages::outcome::page_of(site, outcome), view));
    }
    for sheet in sheets(&site.settings.places) {
        let Some(address) = edition.sheet_address(&sheet) else { continue };
        let page = pages::sheet::page_of(&sheet);
        let view = move |site: &Site, base: &Base| pages::sheet::sheet(site, &site.editions[position], base, &sheet);
        jobs.push(Job::new(Place::Sheet(address), page, view));
    }
    let languages = move |site: &Site, base: &Base| pages::languages::languages(site, &site.editions[position], base);
    jobs.push(Job::new(Place::Languages(position), pages::languages::PAGE, languages));
    for status in pages::error::STATUSES {
        let view = move |site: &Site, base: &Base| pages::error::error(site, &site.editions[position], base, status, "");
        jobs.push(Job::new(Place::Error(position, status.as_u16()), "", view));
    }
    jobs
}

fn view_of(site: &Site, edition: &Edition, base: &Base, page: &Page) -> AnyView {
    if page.id == SELF_CHECK {
        return match site.settings.checklist {
            Checklist::Open => pages::self_check::start(site, edition, base, page),
            Checklist::Leaflet => pages::leaflet::leaflet(site, edition, base, page),
        };
    }
    match page.layout {
        Layout::Home => pages::home::home(site, edition, base, page),
        Layout::Sources => pages::sources::sources(site, edition, base, page),
        Layout::DecisionCard => pages::decision_card::decision_card(site, edition, base, page),
        Layout::Text if page.id == PLAN => pages::plan::plan(site, edition, base, page),
        Layout::Why => pages::why::why(site, edition, base, page),
        Layout::Doctors => pages::doctors::doctors(site, edition, base, page),
        Layout::Kit => pages::kit::kit(site, edition, base, page),
        // As it is while nothing is released; with releases `usage.rs` makes it anew.
        Layout::Usage => pages::usage::usage(site, edition, base, page, &pages::usage::Shown::default()),
        Layout::Text | Layout::Questions => pages::text::text(site, edition, base, page),
    }
}
