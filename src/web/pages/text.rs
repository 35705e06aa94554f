//! A page of text: a card with heading and lead, then its sections; the plan and the page on findings are such texts too.

use leptos::prelude::*;

use crate::content::{Layout, Page};
use crate::site::{Edition, Site};
use crate::web::components::card::{Field, card};
use crate::web::components::frame::{Base, document};
use crate::web::components::prose::lead;
use crate::web::components::sections::sections;

/// The page.
pub(in crate::web) fn text(site: &Site, edition: &Edition, base: &Base, page: &Page) -> AnyView {
    let main = view! {
        {head(page)}
        {sections(site, edition, &page.body.sections)}
        <p class="small reviewed">{super::reviewed(edition, (page.reviewed_on, page.review_due))}</p>
    };
    document(&super::frame(site, edition, base, page), main.into_any())
}

/// The card of a page.
pub(super) fn head(page: &Page) -> AnyView {
    let field = if page.layout == Layout::Why { Field::Film } else { Field::Way };
    card(field, page.kicker.clone(), None, &page.title, lead(&page.body.lead()))
}
