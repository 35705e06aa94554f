//! The bibliography: every source with its number, as the notes in the texts name it, how it was read, and which texts cite it.

use leptos::prelude::*;
use url::Url;

use crate::content::{Flag, Page, Source};
use crate::messages::key;
use crate::site::{Edition, Site};
use crate::web::components::cited::cited;
use crate::web::components::frame::{Base, document};
use crate::web::components::sections::sections;
use crate::web::components::strength::strength;

/// The page.
pub(in crate::web) fn sources(site: &Site, edition: &Edition, base: &Base, page: &Page) -> AnyView {
    let rows = site.sources.iter().map(|source| row(site, edition, source)).collect_view();
    let main = view! {
        {super::head(site, edition, page)}
        {sections(site, edition, &page.body.sections)}
        <ol class="notes">{rows}</ol>
        <p class="small reviewed">{super::reviewed(edition, (page.reviewed_on, page.review_due))}</p>
    };
    document(super::frame(site, edition, base, page), main.into_any())
}

fn row(site: &Site, edition: &Edition, source: &Source) -> AnyView {
    let title = match &source.url {
        Some(url) => view! { <a href=url.clone() rel="external noreferrer">{source.title.clone()}</a> }.into_any(),
        None => view! { <span>{source.title.clone()}</span> }.into_any(),
    };
    let year = source.year.map_or_else(|| edition.messages.get(key::SOURCE_NO_YEAR), |year| year.to_string());
    let place = source.place.iter().map(|place| format!("{place}, ")).collect::<String>();
    // Some names and titles bring their own full stop.
    let stop = |text: &str| if text.ends_with(['.', '?', '!']) { " " } else { ". " };
    let (by, rest) = (format!("{}{}", source.by, stop(&source.by)), format!("{}{place}{year}.", stop(&source.title)));
    let kind = source.kind.map(|kind| format!("{}. ", strength(&edition.messages, kind)));
    view! {
        <li id=source.id.clone()>
            // A source is in its own language, whatever the direction of the page.
            <p><bdi>{by}{title}{rest}</bdi></p>
            <p>{kind}{reading(edition, source)}</p>
            {cited(site, edition, &source.id)}
        </li>
    }
    .into_any()
}

/// How it was read: its own text or a copy of it, where, and when as far as that is known.
fn reading(edition: &Edition, source: &Source) -> String {
    let messages = &edition.messages;
    let copy = source.url.as_ref().and_then(|url| Url::parse(url).ok()).and_then(|url| url.host_str().map(str::to_owned));
    let how = match (source.flag, copy) {
        (Flag::Verified, _) => messages.get(key::SOURCE_FIRST_HAND),
        (Flag::Verified2, None) => messages.get(key::SOURCE_SECOND_HAND),
        (Flag::Verified2, Some(site)) => messages.with(key::SOURCE_SECOND_HAND_AT, &[("site", &site)]),
    };
    let on = source.read.map(|day| messages.with(key::SOURCE_READ_ON, &[("date", &messages.date(day))]));
    std::iter::once(how).chain(on).collect::<Vec<_>>().join(" ")
}
