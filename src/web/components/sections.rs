//! The sections of a text: stops become a timeline, folds stand together, the rest is text, with its movements and figures drawn.

use leptos::prelude::*;

use super::ahead::ahead;
use super::drawings::{octagon, walker};
use super::movements::movements;
use super::prose::{inline, prose};
use crate::content::{EMERGENCY, Passage, Prose, Section, SectionKind};
use crate::messages::key;
use crate::site::{Edition, Site};

/// All sections in order; neighbours of the kinds that belong together are put together.
pub(in crate::web) fn sections(site: &Site, edition: &Edition, sections: &[Section]) -> AnyView {
    let together =
        |left: &Section, right: &Section| left.kind == right.kind && matches!(left.kind, SectionKind::Stop | SectionKind::Fold);
    sections
        .chunk_by(together)
        .map(|group| match group[0].kind {
            SectionKind::Stop => timeline(edition, group),
            SectionKind::Fold => folds(
                group
                    .iter()
                    .map(|section| fold(&section.id, inline(&section.title), movements(site, edition, section)))
                    .collect(),
            ),
            _ => group.iter().map(|section| plain(site, edition, section)).collect_view().into_any(),
        })
        .collect_view()
        .into_any()
}

fn plain(site: &Site, edition: &Edition, section: &Section) -> AnyView {
    let class = match section.kind {
        SectionKind::Now => return now_box(site, &section.id, inline(&section.title), &section.prose()),
        SectionKind::Film => Some("film"),
        SectionKind::Way => Some("way"),
        SectionKind::Alarm => Some("alarm"),
        _ => None,
    };
    view! {
        <section class=class>
            <h2 id=section.id.clone()>{inline(&section.title)}</h2>
            {movements(site, edition, section)}
        </section>
    }
    .into_any()
}

/// The red box: do not wait.
pub(in crate::web) fn now_box(site: &Site, id: &str, title: AnyView, text: &Prose) -> AnyView {
    view! {
        <section class="now">
            <h2 id=id.to_owned()>{octagon(site.settings.phone(EMERGENCY))}{title}</h2>
            {prose(text)}
        </section>
    }
    .into_any()
}

/// Folds that stand one under the other.
pub(in crate::web) fn folds(folds: Vec<AnyView>) -> AnyView {
    view! { <div class="folds">{folds}</div> }.into_any()
}

/// A text that is closed until the reader opens it.
pub(in crate::web) fn fold(id: &str, title: AnyView, text: AnyView) -> AnyView {
    view! {
        <details class="fold">
            <summary><h2 id=id.to_owned()>{title}</h2></summary>
            {text}
        </details>
    }
    .into_any()
}

/// The plan as a road: the first stop is where the reader stands, and at the end the walker leaves.
fn timeline(edition: &Edition, stops: &[Section]) -> AnyView {
    let stops = stops
        .iter()
        .enumerate()
        .map(|(position, stop)| {
            // Where a stop comes weeks later, paper has room for its date.
            let date = (position >= 2)
                .then(|| view! { <p class="paper" aria-hidden="true">{edition.messages.get(key::DATE_BLANK)}</p> });
            let here = (position == 0).then(|| view! { <p class="here">{edition.messages.get(key::STOP_HERE)}</p> });
            view! {
                <section class="stop">
                    {here}
                    <h2 id=stop.id.clone()>{inline(&stop.title)}</h2>
                    {prose(&stop.prose())}
                    {date}
                </section>
            }
        })
        .collect_view();
    view! {
        <div class="timeline">
            {stops}
            <div class="leave">{walker(true)}</div>
        </div>
    }
    .into_any()
}

/// A text that answers add.
pub(in crate::web) fn passage(site: &Site, edition: &Edition, id: &str, passage: &Passage) -> AnyView {
    view! {
        <section>
            <h2 id=id.to_owned()>{passage.title.clone()}</h2>
            {ahead(site, edition, &format!("self-check/adds/{id}"))}
            {prose(&passage.body.lead())}
        </section>
    }
    .into_any()
}
