//! What a visitor is told when something goes wrong: a status, as a page in their language.

use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::document::document;
use super::headers::NO_STORE;
use super::press::Generation;
use super::reply::respond;
use super::{negotiate, pages};
use crate::locale::preferred;
use crate::site::CONSULT;

/// Something that cannot be answered with what was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Error {
    pub(super) status: StatusCode,
    /// Methods that the address does answer, for `405`.
    pub(super) allow: Option<&'static str>,
}

impl From<StatusCode> for Error {
    fn from(status: StatusCode) -> Self {
        Self { status, allow: None }
    }
}

impl IntoResponse for Error {
    /// On its way out the router's outermost step makes a page of it.
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Where a request stands: the edition of its prefix, or the one that the reader's browser asks for.
pub(super) struct Reader {
    pub(super) edition: usize,
    /// The language came from a header, so caches must tell readers apart.
    pub(super) varies: bool,
}

/// What stands behind the first part of an address of consult mode, slash included; nothing for any other address.
fn consult_rest(path: &str) -> Option<&str> {
    path.strip_prefix('/')?.strip_prefix(CONSULT).filter(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The edition for a path and headers; the first one where nothing matches.
pub(super) fn reader(generation: &Generation, path: &str, headers: &HeaderMap) -> Reader {
    // In consult mode the document is in the doctor's language, which stands behind the name.
    let path = consult_rest(path).unwrap_or(path);
    let code = path.strip_prefix('/').unwrap_or_default().split('/').next().unwrap_or_default();
    let by_prefix = generation.site.editions.iter().position(|edition| edition.locale.code == code);
    let accept = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let edition = by_prefix.or_else(|| preferred(accept, &generation.site.locales())).unwrap_or(0);
    Reader { edition, varies: by_prefix.is_none() }
}

/// After so many seconds a server that has too much to do may be asked again.
const RETRY_AFTER: u64 = 5;

/// The page of an error, with the languages that have what was asked for, where it is not there.
pub(super) async fn page(
    generation: &std::sync::Arc<Generation>,
    method: &Method,
    path: &str,
    asked: &HeaderMap,
    error: &Error,
) -> Response {
    // What stands behind the name of consult mode is a language, and the name of no page.
    let page = if consult_rest(path).is_some() { "" } else { path };
    let name = page.strip_prefix('/').unwrap_or_default().split_once('/').map_or("", |(_, name)| name);
    if error.status != StatusCode::NOT_FOUND || generation.site.elsewhere(name).is_empty() {
        return pressed(generation, method, path, asked, error);
    }
    let reader = reader(generation, path, asked);
    let (held, name, status, edition) = (std::sync::Arc::clone(generation), name.to_owned(), error.status, reader.edition);
    let view = move || pages::error::error(&held.site, &held.site.editions[edition], &held.base, status, &name);
    match document(view, asked).await {
        Ok(document) => headed(document.answer(status, method), &reader, error),
        Err(error) => pressed(generation, method, path, asked, &error),
    }
}

/// The page of an error as it stands ready, whatever was asked for.
pub(super) fn pressed(generation: &Generation, method: &Method, path: &str, asked: &HeaderMap, error: &Error) -> Response {
    let reader = reader(generation, path, asked);
    let response = match generation.error(reader.edition, error.status) {
        Some(pressed) => respond(error.status, pressed, negotiate::encoding(asked), method),
        None => error.status.into_response(),
    };
    headed(response, &reader, error)
}

/// With the headers of an error.
fn headed(mut response: Response, reader: &Reader, error: &Error) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, NO_STORE);
    if reader.varies {
        headers.append(header::VARY, header::HeaderValue::from_static("accept-language"));
    }
    if let Some(allow) = error.allow {
        headers.insert(header::ALLOW, header::HeaderValue::from_static(allow));
    }
    if error.status == StatusCode::SERVICE_UNAVAILABLE {
        headers.insert(header::RETRY_AFTER, RETRY_AFTER.into());
    }
    response
}
