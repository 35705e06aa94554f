//! Why no scan: on film, one hundred people without pain of an age that the reader chooses; then text.

use leptos::prelude::*;

use crate::content::{Kind, Page};
use crate::site::{Edition, Site};
use crate::web::components::figure::shown;
use crate::web::components::frame::{Base, document};
use crate::web::components::people::people;
use crate::web::components::sections::sections;

/// The page.
pub(in crate::web) fn why(site: &Site, edition: &Edition, base: &Base, page: &Page) -> AnyView {
    // The crowd at the head is that of the numbers that the page's own text gives.
    let placed = page.body.sections.iter().flat_map(|section| &section.blocks).filter_map(|block| block.figure.as_deref());
    let crowd = placed.filter_map(|id| shown(site, edition, id)).find(|shown| shown.figure.kind == Kind::People);
    let main = view! {
        {super::head(site, edition, page)}
        {crowd.map(|crowd| people(&crowd))}
        {sections(site, edition, &page.body.sections)}
        <p class="small reviewed">{super::reviewed(edition, (page.reviewed_on, page.review_due))}</p>
    };
    document(super::frame(site, edition, base, page), main.into_any())
}
