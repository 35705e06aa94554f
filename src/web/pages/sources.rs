//! The bibliography: every source with its number, as the notes in the texts name it.

use leptos::prelude::*;

use crate::content::{Flag, Page, Source};
use crate::messages::key;
use crate::site::{Edition, Site};
use crate::web::components::frame::{Base, document};
use crate::web::components::sections::sections;

/// The page.
pub(in crate::web) fn sources(site: &Site, edition: &Edition, base: &Base, page: &Page) -> AnyView {
    let rows = site.sources.iter().map(|source| row(edition, source)).collect_view();
    let main = view! {
        {super::head(page)}
        {sections(site, edition, &page.body.sections)}
        <ol class="notes">{rows}</ol>
        <p class="small reviewed">{super::reviewed(edition, (page.reviewed_on, page.review_due))}</p>
    };
    document(super::frame(site, edition, base, page), main.into_any())
}

fn row(edition: &Edition, source: &Source) -> AnyView {
    let title = match &source.url {
        Some(url) => view! { <a href=url.clone() rel="external noreferrer">{source.title.clone()}</a> }.into_any(),
        None => view! { <span>{source.title.clone()}</span> }.into_any(),
    };
    let rest: Vec<String> = [source.place.clone(), source.year.map(|year| year.to_string())].into_iter().flatten().collect();
    let second_hand = (source.flag == Flag::Verified2).then(|| edition.messages.get(key::SOURCE_SECOND_HAND));
    let rest: Vec<String> = rest.into_iter().chain(second_hand).collect();
    // Some names and titles bring their own full stop.
    let stop = |text: &str| if text.ends_with(['.', '?', '!']) { " " } else { ". " };
    let (by, rest) = (format!("{}{}", source.by, stop(&source.by)), format!("{}{}", stop(&source.title), rest.join(", ")));
    view! { <li id=source.id.clone()>{by}{title}{rest}</li> }.into_any()
}
