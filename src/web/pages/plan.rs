//! The plan: a page of text that can be taken home.

use leptos::prelude::*;

use crate::content::Page;
use crate::site::{Edition, Site};
use crate::web::components::frame::{Base, Frame, TAKE_HOME_MODULE, document};
use crate::web::components::sections::sections;
use crate::web::components::take_home::take_home;

/// The page.
pub(in crate::web) fn plan(site: &Site, edition: &Edition, base: &Base, page: &Page) -> AnyView {
    let main = view! {
        {super::head(site, edition, page)}
        {sections(site, edition, &page.body.sections)}
        {take_home(site, edition, base, None)}
        <p class="small reviewed">{super::reviewed(edition, (page.reviewed_on, page.review_due))}</p>
    };
    let frame = super::frame(site, edition, base, page);
    document(Frame { module: Some(TAKE_HOME_MODULE), ..frame }, main.into_any())
}
