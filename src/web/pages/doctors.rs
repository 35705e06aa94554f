//! The page for doctors: at its head, on one screen, the doors to consult mode, the kit and the decision card; then text.

use leptos::prelude::*;

use crate::content::{KIT, Page};
use crate::site::{Edition, Site};
use crate::web::components::consult_door::consult_door;
use crate::web::components::frame::{Base, DOCTORS_SHEET, Frame, document};
use crate::web::components::sections::sections;

/// Pages that lie on a doctor's desk.
const DOORS: [&str; 2] = [KIT, "decision-card"];

/// The page.
pub(in crate::web) fn doctors(site: &Site, edition: &Edition, base: &Base, page: &Page) -> AnyView {
    let doors = DOORS.into_iter().filter_map(|id| edition.pages.get(id)).map(|page| {
        view! { <li><a class="arrow" href=edition.address(&page.id)>{page.menu.clone()}</a></li> }
    });
    let doors = view! { <ul class="desk">{doors.collect_view()}</ul> };
    let main = view! {
        {super::head(site, edition, page)}
        {consult_door(site, edition, doors.into_any())}
        {sections(site, edition, &page.body.sections)}
        <p class="small reviewed">{super::reviewed(edition, (page.reviewed_on, page.review_due))}</p>
    };
    let frame = super::frame(site, edition, base, page);
    document(Frame { sheet: Some(DOCTORS_SHEET), ..frame }, main.into_any())
}
