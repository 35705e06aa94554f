//! Why no scan: on film, one hundred people without pain of an age that the reader chooses; then text.

use leptos::prelude::*;

use crate::content::Page;
use crate::site::{Edition, Site};
use crate::web::components::frame::{Base, document};
use crate::web::components::people::people;
use crate::web::components::sections::sections;

/// The page.
pub(in crate::web) fn why(site: &Site, edition: &Edition, base: &Base, page: &Page) -> AnyView {
    let main = view! {
        {super::head(page)}
        {people(site, edition)}
        {sections(site, edition, &page.body.sections)}
        <p class="small reviewed">{super::reviewed(edition, (page.reviewed_on, page.review_due))}</p>
    };
    document(super::frame(site, edition, base, page), main.into_any())
}
