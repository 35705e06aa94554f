//! What stands behind each address.

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use jiff::{Span, tz::TimeZone};

use super::calendar;
use super::count::{opens_page, source};
use super::error::{Error, reader};
use super::headers::{IMMUTABLE, NO_STORE, REVALIDATE};
use super::metrics::Route;
use super::press::Generation;
use super::reply::{cached, moved, see_other};
use super::state::App;
use super::submit::submit;
use super::usage;
use crate::content::{Checklist, SELF_CHECK};
use crate::counters::Event;
use crate::self_check::Urgency;
use crate::site::Address;

/// Methods of what can be read.
pub(super) const READ: &str = "GET, HEAD";
/// Methods of the form.
const READ_AND_POST: &str = "GET, HEAD, POST";

pub(super) fn is_read(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD)
}

pub(super) fn not_allowed(allow: &'static str) -> Error {
    Error { status: StatusCode::METHOD_NOT_ALLOWED, allow: Some(allow) }
}

/// `/`: the language choice.
pub(super) async fn choice(State(app): State<App>, method: Method, uri: Uri, asked: HeaderMap) -> Response {
    if !is_read(&method) {
        return not_allowed(READ).into_response();
    }
    let generation = app.generation();
    let reader = reader(&generation, "", &asked);
    let Some(page) = generation.languages(reader.edition) else { return Error::from(StatusCode::NOT_FOUND).into_response() };
    count_view(&app, &generation, reader.edition, (page.page.as_str(), uri.query()), &method, &asked);
    let mut response = cached(&page.bytes, REVALIDATE, &method, &asked);
    response.headers_mut().append(header::VARY, HeaderValue::from_static("accept-language"));
    response
}

/// Counts a page that somebody opened, and the kind of place whose poster led there; `HEAD` is nobody.
pub(super) fn count_view(
    app: &App,
    generation: &Generation,
    edition: usize,
    (page, query): (&str, Option<&str>),
    method: &Method,
    asked: &HeaderMap,
) {
    if method != Method::GET || !opens_page(asked) {
        return;
    }
    let language = &generation.site.editions[edition].locale.code;
    app.record(Event::PageView { page, source: source(&generation.site.settings.places, query) }, language);
}

/// `/…/plan.ics`: the calendar file of an outcome, counted from today.
fn calendar_file(app: &App, generation: &Generation, edition: usize, outcome: Urgency) -> Option<Response> {
    let now = app.now();
    let day = |days: u16| {
        let day = now.date().saturating_add(Span::new().days(days));
        day.strftime("%Y%m%d").to_string()
    };
    let stamp = now.with_time_zone(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string();
    let days = calendar::Days { day: &day, now: stamp };
    let site = &generation.site;
    let file = calendar::file(site, &site.editions[edition], &generation.base.public_url, outcome, &days)?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"plan.ics\"")),
        (header::CACHE_CONTROL, NO_STORE),
    ];
    Some((headers, file).into_response())
}

/// `/{language}/…`: pages, public outcomes, the form, and the names that moved.
pub(super) async fn page(State(app): State<App>, method: Method, uri: Uri, asked: HeaderMap, body: Body) -> Response {
    let generation = app.generation();
    let path = uri.path();
    let code = path.strip_prefix('/').unwrap_or_default().split('/').next().unwrap_or_default();
    let Some(edition) = generation.site.editions.iter().position(|edition| edition.locale.code == code) else {
        return Error::from(StatusCode::NOT_FOUND).into_response();
    };
    // After the language is known to be one of ours: the address that a redirect names is then on this site.
    if path.ends_with('/') {
        return as_route(Route::Moved, moved(path.trim_end_matches('/'), uri.query()));
    }
    let file_of = path.strip_suffix(calendar::FILE).and_then(|path| path.strip_suffix('/'));
    if let Some(Address::Outcome(outcome)) = file_of.and_then(|path| generation.site.editions[edition].at(path)) {
        let file = || calendar_file(&app, &generation, edition, *outcome);
        let response = match is_read(&method) {
            true => file().unwrap_or_else(|| Error::from(StatusCode::NOT_FOUND).into_response()),
            false => not_allowed(READ).into_response(),
        };
        return as_route(Route::Calendar, response);
    }
    if let Some(at) = usage::at(&generation.site.editions[edition], path) {
        return as_route(Route::Usage, usage::page(&app, &generation, (edition, at), (&method, &uri, &asked)).await);
    }
    let (route, takes_form) = match generation.site.editions[edition].at(path) {
        Some(Address::Moved(address)) => return as_route(Route::Moved, moved(address, uri.query())),
        Some(Address::Page(id)) => (Route::Page, id == SELF_CHECK),
        Some(Address::Outcome(_)) => (Route::Outcome, false),
        Some(Address::Sheet(_)) => (Route::Sheet, false),
        None => return Error::from(StatusCode::NOT_FOUND).into_response(),
    };
    let form = takes_form && method == Method::POST;
    let response = if form && generation.site.settings.checklist == Checklist::Leaflet {
        // A form from before the change: nothing of it is read, and the reader finds the leaflet.
        see_other(path)
    } else if form {
        submit(&app, &generation, edition, &asked, body).await.unwrap_or_else(IntoResponse::into_response)
    } else if !is_read(&method) {
        not_allowed(if takes_form { READ_AND_POST } else { READ }).into_response()
    } else if let Some(ready) = generation.ready(path) {
        // Asked for while the one generation followed the other.
        ready.count(&app, &generation.site, (&method, &uri, &asked));
        ready.answer(&method, &asked).map(Body::new)
    } else {
        Error::from(StatusCode::NOT_FOUND).into_response()
    };
    as_route(route, response)
}

/// Marks what stood at an address that only the content knows, for the figures.
fn as_route(route: Route, mut response: Response) -> Response {
    response.extensions_mut().insert(route);
    response
}

/// `/assets/{hash}/…`: for ever under the hash of this generation; a page of an earlier one still gets today's file, to be asked for again.
pub(super) async fn asset(
    State(app): State<App>,
    Path((hash, path)): Path<(String, String)>,
    method: Method,
    asked: HeaderMap,
) -> Response {
    if !is_read(&method) {
        return not_allowed(READ).into_response();
    }
    let generation = app.generation();
    let Some(pressed) = generation.assets().get(&path) else { return Error::from(StatusCode::NOT_FOUND).into_response() };
    let cache = if generation.assets().base == format!("/assets/{hash}") { IMMUTABLE } else { REVALIDATE };
    cached(pressed, cache, &method, &asked)
}

/// `/images/{hash}/{name}`: a picture of a text, for ever under its own hash.
pub(super) async fn image(State(app): State<App>, method: Method, uri: Uri, asked: HeaderMap) -> Response {
    if !is_read(&method) {
        return not_allowed(READ).into_response();
    }
    let generation = app.generation();
    match generation.assets().image(uri.path()) {
        Some((image, same)) => cached(image, if same { IMMUTABLE } else { REVALIDATE }, &method, &asked),
        None => Error::from(StatusCode::NOT_FOUND).into_response(),
    }
}

/// Public files that must stand at the root.
pub(super) async fn root_file(State(app): State<App>, method: Method, uri: Uri, asked: HeaderMap) -> Response {
    if !is_read(&method) {
        return not_allowed(READ).into_response();
    }
    let generation = app.generation();
    match generation.assets().get(uri.path().trim_start_matches('/')) {
        Some(pressed) => cached(pressed, REVALIDATE, &method, &asked),
        None => Error::from(StatusCode::NOT_FOUND).into_response(),
    }
}

/// `/kept.js`: what the worker keeps.
pub(super) async fn kept(State(app): State<App>, method: Method, asked: HeaderMap) -> Response {
    if !is_read(&method) {
        return not_allowed(READ).into_response();
    }
    cached(&app.generation().kept, REVALIDATE, &method, &asked)
}

/// `/manifest.webmanifest`, in the reader's language, and `/{language}/manifest.webmanifest`.
pub(super) async fn manifest(State(app): State<App>, method: Method, uri: Uri, asked: HeaderMap) -> Response {
    if !is_read(&method) {
        return not_allowed(READ).into_response();
    }
    let generation = app.generation();
    let reader = reader(&generation, uri.path(), &asked);
    let Some(manifest) = generation.manifests.get(reader.edition) else {
        return Error::from(StatusCode::NOT_FOUND).into_response();
    };
    let mut response = cached(manifest, REVALIDATE, &method, &asked);
    if reader.varies {
        response.headers_mut().append(header::VARY, HeaderValue::from_static("accept-language"));
    }
    response
}

/// `/{language}/texts.json`: the texts that answers can open on a device.
pub(super) async fn texts(State(app): State<App>, Path(language): Path<String>, method: Method, asked: HeaderMap) -> Response {
    if !is_read(&method) {
        return not_allowed(READ).into_response();
    }
    let generation = app.generation();
    let edition = generation.site.editions.iter().position(|edition| edition.locale.code == language);
    match edition.and_then(|edition| generation.texts.get(edition)) {
        Some(texts) => cached(texts, REVALIDATE, &method, &asked),
        None => Error::from(StatusCode::NOT_FOUND).into_response(),
    }
}
