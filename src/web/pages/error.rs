//! Pages that say what went wrong and what to do next, in the reader's language, with the emergency line.

use axum::http::StatusCode;
use leptos::prelude::*;

use crate::content::SELF_CHECK;
use crate::messages::key;
use crate::site::{Edition, Site};
use crate::web::components::card::{Field, card};
use crate::web::components::frame::{Base, Frame, document};

/// Every status that has a page of its own.
pub(in crate::web) const STATUSES: [StatusCode; 9] = [
    StatusCode::BAD_REQUEST,
    StatusCode::FORBIDDEN,
    StatusCode::NOT_FOUND,
    StatusCode::METHOD_NOT_ALLOWED,
    StatusCode::REQUEST_TIMEOUT,
    StatusCode::PAYLOAD_TOO_LARGE,
    StatusCode::UNSUPPORTED_MEDIA_TYPE,
    StatusCode::INTERNAL_SERVER_ERROR,
    StatusCode::SERVICE_UNAVAILABLE,
];

fn keys(status: StatusCode) -> (&'static str, &'static str) {
    match status {
        StatusCode::BAD_REQUEST => (key::BAD_REQUEST_TITLE, key::BAD_REQUEST_TEXT),
        StatusCode::FORBIDDEN => (key::CROSS_SITE_TITLE, key::CROSS_SITE_TEXT),
        StatusCode::NOT_FOUND => (key::NOT_FOUND_TITLE, key::NOT_FOUND_TEXT),
        StatusCode::METHOD_NOT_ALLOWED => (key::METHOD_TITLE, key::METHOD_TEXT),
        StatusCode::REQUEST_TIMEOUT => (key::TIMEOUT_TITLE, key::TIMEOUT_TEXT),
        StatusCode::PAYLOAD_TOO_LARGE => (key::TOO_LARGE_TITLE, key::TOO_LARGE_TEXT),
        StatusCode::UNSUPPORTED_MEDIA_TYPE => (key::MEDIA_TYPE_TITLE, key::MEDIA_TYPE_TEXT),
        StatusCode::SERVICE_UNAVAILABLE => (key::BUSY_TITLE, key::BUSY_TEXT),
        _ => (key::INTERNAL_TITLE, key::INTERNAL_TEXT),
    }
}

/// The page; `elsewhere` names a page that other languages have, by path of the page asked for.
pub(in crate::web) fn error(site: &Site, edition: &Edition, base: &Base, status: StatusCode, elsewhere: &str) -> AnyView {
    let messages = &edition.messages;
    let (title, text) = keys(status);
    let title = messages.get(title);
    let others = if elsewhere.is_empty() { Vec::new() } else { site.elsewhere(elsewhere) };
    let translations = site
        .editions
        .iter()
        .map(|edition| {
            let other = others.iter().find(|(other, _)| other.locale.code == edition.locale.code);
            Some(other.map_or_else(|| edition.home(), |(_, address)| address.clone()))
        })
        .collect();
    let list = (!others.is_empty()).then(|| {
        let rows = others.iter().map(|(other, address)| {
            let tag = other.locale.tag.clone();
            view! { <li><a href=address.clone() hreflang=tag.clone() lang=tag>{other.locale.name.clone()}</a></li> }
        });
        view! { <p>{messages.get(key::NOT_FOUND_LANGUAGES)}</p><ul>{rows.collect_view()}</ul> }
    });
    let main = view! {
        {card(Field::Way, None, None, &title, view! { <p class="lead">{messages.get(text)}</p> }.into_any())}
        <div>
            {list}
            <p><a class="button" href=edition.home()>{messages.get(key::ERROR_HOME)}</a></p>
            <p><a class="arrow" href=edition.address(SELF_CHECK)>{messages.get(key::HOME_START)}</a></p>
        </div>
    };
    let frame = Frame {
        translations,
        ..Frame::plain(
            site,
            edition,
            base,
            messages.with(key::DOCUMENT_TITLE, &[("title", &title), ("campaign", &edition.settings.campaign)]),
            format!("error-{}", status.as_u16()),
        )
    };
    document(frame, main.into_any())
}
