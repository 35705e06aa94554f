//! The bar above the cards: who reads which language, and every other choice of languages one tap away.

use leptos::prelude::*;

use super::Two;
use crate::content::Audience;
use crate::messages::key;
use crate::site::{Edition, consult_address};
use crate::web::components::drawings::mark;

/// The bar.
pub(in crate::web) fn bar(two: &Two<'_>) -> AnyView {
    let (doctor, patient) = (two.doctor, two.patient);
    let way_out = two.site.settings.menu.iter().find_map(|id| {
        let page = doctor.pages.get(id).filter(|page| page.audience == Audience::Clinicians)?;
        Some((doctor.address(id), page.menu.clone()))
    });
    let (href, name) = way_out.unwrap_or_else(|| (doctor.home(), doctor.settings.campaign.clone()));
    let codes = |chosen: &Edition, address: &dyn Fn(&Edition) -> String| {
        let items = two.site.editions.iter().map(|edition| {
            let (tag, code) = (edition.locale.tag.clone(), edition.locale.code.to_uppercase());
            let name = view! {
                <span aria-hidden="true">{code}</span>
                <span class="visually-hidden">{edition.locale.name.clone()}</span>
            };
            if edition.locale.code == chosen.locale.code {
                view! { <li><span aria-current="true" lang=tag>{name}</span></li> }.into_any()
            } else {
                view! { <li><a href=address(edition) hreflang=tag.clone() lang=tag>{name}</a></li> }.into_any()
            }
        });
        view! { <ul class="codes">{items.collect_view()}</ul> }
    };
    let (tag, direction) = (patient.locale.tag.clone(), patient.locale.direction.as_str());
    view! {
        <header class="consult-bar way">
            <nav class="doctor" aria-label=doctor.messages.get(key::CONSULT_CHOOSE_DOCTOR)>
                <b>{doctor.locale.name.clone()}</b>
                " "
                <span class="role">{doctor.messages.get(key::CONSULT_DOCTOR)}</span>
                {codes(doctor, &|edition| consult_address(&edition.locale, &patient.locale))}
            </nav>
            <a class="home-link" href=href>{mark()}<span class="visually-hidden">{name}</span></a>
            <button type="button" class="full-screen" data-act="full" hidden>
                <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 9V3h6M15 3h6v6M21 15v6h-6M9 21H3v-6"></path></svg>
                <span class="visually-hidden">{doctor.messages.get(key::CONSULT_FULL_SCREEN)}</span>
            </button>
            <nav class="patient" aria-label=patient.messages.get(key::CONSULT_CHOOSE_PATIENT) lang=tag dir=direction>
                <b>{patient.locale.name.clone()}</b>
                " "
                <span class="role">{patient.messages.get(key::CONSULT_PATIENT)}</span>
                {codes(patient, &|edition| consult_address(&doctor.locale, &edition.locale))}
            </nav>
        </header>
    }
    .into_any()
}
