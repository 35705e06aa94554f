//! An outcome as a public page: the same text for everybody, reached without answering anything.

use leptos::prelude::*;

use crate::content::SELF_CHECK;
use crate::messages::key;
use crate::self_check::Urgency;
use crate::site::{Edition, Site};
use crate::web::components::found::Told;
use crate::web::components::frame::{Base, Frame, TAKE_HOME_MODULE, document};
use crate::web::components::outcome::{Beside, outcome as text, status};
use crate::web::components::take_home::take_home;

/// Value of `data-page` of a public outcome page.
pub(in crate::web) fn page_of(site: &Site, position: Urgency) -> String {
    format!("outcome/{}", site.rules.questionnaire.outcomes[position.0].id)
}

/// The page.
pub(in crate::web) fn outcome(site: &Site, edition: &Edition, base: &Base, position: Urgency) -> AnyView {
    let id = &site.rules.questionnaire.outcomes[position.0].id;
    let words = &edition.wording.outcomes[position.0];
    let messages = &edition.messages;
    let main = view! {
        {text(site, edition, position, Beside::Nothing)}
        {take_home(site, edition, base, Some(position))}
        <div class="public">
            <p>{messages.get(key::PUBLIC_NOTE)}</p>
            <p><a class="arrow" href=edition.address(SELF_CHECK)>{messages.get(key::ALL_SIGNS)}</a></p>
        </div>
        {status(site, edition)}
        <p class="small reviewed">{super::reviewed(edition, (words.reviewed_on, words.review_due))}</p>
    };
    let frame = Frame {
        description: Some(words.description.clone()),
        path: edition.outcome_addresses.get(id).cloned().unwrap_or_else(|| edition.home()),
        translations: site.editions.iter().map(|other| other.outcome_addresses.get(id).cloned()).collect(),
        found: Some(Told::outcome(site, edition, position).found(base, edition)),
        module: Some(TAKE_HOME_MODULE),
        ..Frame::plain(
            site,
            edition,
            base,
            super::title(edition, words.search_title.as_deref().unwrap_or(&words.title)),
            page_of(site, position),
        )
    };
    document(frame, main.into_any())
}
