//! A page of text: a card with heading and lead, then its sections.

use leptos::prelude::*;

use crate::content::Page;
use crate::site::{Edition, Site};
use crate::web::components::frame::{Base, document};
use crate::web::components::sections::sections;

/// The page.
pub(in crate::web) fn text(site: &Site, edition: &Edition, base: &Base, page: &Page) -> AnyView {
    let main = view! {
        {super::head(site, edition, page)}
        {sections(site, edition, &page.body.sections)}
        <p class="small reviewed">{super::reviewed(edition, (page.reviewed_on, page.review_due))}</p>
    };
    document(super::frame(site, edition, base, page), main.into_any())
}
