//! The door to consult mode: one link for each language that a patient may read, in that language's own name.

use leptos::prelude::*;

use crate::messages::key;
use crate::site::{Edition, Site};

/// The address of the deck in the languages of a doctor and a patient.
fn deck(doctor: &Edition, patient: &Edition) -> String {
    format!("/consult/{}/{}", doctor.locale.code, patient.locale.code)
}

/// The panel; `doors` are links to what else lies on a doctor's desk.
pub(in crate::web) fn consult_door(site: &Site, edition: &Edition, doors: AnyView) -> AnyView {
    let messages = &edition.messages;
    let links = site
        .editions
        .iter()
        .map(|patient| {
            let locale = &patient.locale;
            let (tag, dir) = (locale.tag.clone(), locale.direction.as_str());
            view! { <li><a class="button" href=deck(edition, patient) lang=tag dir=dir>{locale.name.clone()}</a></li> }
        })
        .collect_view();
    view! {
        <section class="consult-pairs" aria-labelledby="consult-door">
            <h2 id="consult-door">{messages.get(key::CONSULT_DOOR)}</h2>
            <p>{messages.get(key::CONSULT_DOOR_TEXT)}</p>
            <ul class="patients">{links}</ul>
            {doors}
        </section>
    }
    .into_any()
}
