//! `/consult/{doctor}/{patient}`: the cards in two languages; and the addresses that say less, which lead to them.

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

use super::count::opens_page;
use super::error::{Error, reader};
use super::handlers::{READ, is_read, not_allowed};
use super::headers::REVALIDATE;
use super::reply::{cached, moved, see_other};
use super::state::App;
use crate::counters::Event;
use crate::site::{CONSULT, Site, consult_address};

/// The cards, or the way to them.
pub(super) async fn consult(State(app): State<App>, method: Method, uri: Uri, asked: HeaderMap) -> Response {
    let path = uri.path();
    // The path begins with a name of ours, so the address that the redirect names is on this site.
    if path.ends_with('/') {
        return moved(path.trim_end_matches('/'), uri.query());
    }
    if !is_read(&method) {
        return not_allowed(READ).into_response();
    }
    let generation = app.generation();
    let site = &generation.site;
    if let Some((pair, page)) = site.consult_at(path).and_then(|pair| Some((pair, generation.consult(pair)?))) {
        // One act, published as a view of the page as well.
        if method == Method::GET && opens_page(&asked) {
            let [doctor, patient] = pair.map(|language| site.editions[language].locale.code.as_str());
            app.record(Event::ConsultOpened { languages: &format!("{doctor}-{patient}") }, doctor);
        }
        return cached(&page.bytes, REVALIDATE, &method, &asked);
    }
    // `303` and not `308`: where they lead depends on the reader, and on the order of the languages, which an editor may change.
    if path == format!("/{CONSULT}") {
        let reader = reader(&generation, path, &asked);
        let mut response = to_first(site, reader.edition);
        response.headers_mut().append(header::VARY, HeaderValue::from_static("accept-language"));
        return response;
    }
    let doctor = path.strip_prefix(&format!("/{CONSULT}/")).unwrap_or_default();
    match site.editions.iter().position(|edition| edition.locale.code == doctor) {
        Some(doctor) => to_first(site, doctor),
        None => Error::from(StatusCode::NOT_FOUND).into_response(),
    }
}

/// Leads a doctor to the cards beside the first other language: another one is a tap away there, and a bookmark needs no choice before.
fn to_first(site: &Site, doctor: usize) -> Response {
    match site.consult_first(doctor) {
        Some(pair) => {
            let [doctor, patient] = pair.map(|language| &site.editions[language].locale);
            see_other(&consult_address(doctor, patient))
        }
        None => Error::from(StatusCode::NOT_FOUND).into_response(),
    }
}
