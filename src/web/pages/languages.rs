//! The language choice at `/`: every language in its own words, in the fixed order, the reader's own emphasised.

use leptos::prelude::*;

use crate::messages::key;
use crate::site::{Edition, Site};
use crate::web::components::found;
use crate::web::components::frame::{Base, Frame, Switch, document};

/// Value of `data-page`.
pub(in crate::web) const PAGE: &str = "languages";

/// The page in the language of `edition`, which is the best match for the reader.
pub(in crate::web) fn languages(site: &Site, edition: &Edition, base: &Base) -> AnyView {
    let choices = site
        .editions
        .iter()
        .map(|other| {
            let best = other.locale.code == edition.locale.code;
            let tag = other.locale.tag.clone();
            view! {
                <li>
                    <a class=best.then_some("best") autofocus=best href=other.home() hreflang=tag.clone() lang=tag dir=other.locale.direction.as_str()>
                        <b>{other.locale.name.clone()}</b>
                        <small>{other.settings.campaign.clone()}</small>
                    </a>
                </li>
            }
        })
        .collect_view();
    let main = view! {
        <div class="choosing">
            <h1>{edition.messages.get(key::LANGUAGES_TITLE)}</h1>
            <ul class="choice">{choices}</ul>
            <p class="small">
                <a class="arrow" href=site.settings.other_information.clone() rel="external noreferrer">{edition.messages.get(key::LANGUAGES_OTHER)}</a>
            </p>
        </div>
    };
    let frame = Frame {
        description: Some(edition.settings.slogan.clone()),
        path: "/".to_owned(),
        translations: site.editions.iter().map(|other| Some(other.home())).collect(),
        switch: Switch::Absent,
        found: Some(found::site(base, edition, "/")),
        ..Frame::plain(site, edition, base, edition.settings.campaign.clone(), PAGE.to_owned())
    };
    document(frame, main.into_any())
}
