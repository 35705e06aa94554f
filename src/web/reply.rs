//! How an answer is put together: pressed bytes, documents made for one request, and addresses that moved.

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use percent_encoding::{CONTROLS, utf8_percent_encode};

use super::headers::{NO_STORE, REVALIDATE};
use super::negotiate::{Encoding, encoding, has_already};
use super::press::{HTML, Pressed};

/// Marks a response that is whole: its status is meant, even if it is an error's.
#[derive(Clone)]
pub(super) struct Whole;

/// A pressed body in the encoding that was asked for. `HEAD` gets the same headers and no body.
pub(super) fn respond(status: StatusCode, pressed: &Pressed, wanted: Encoding, method: &Method) -> Response {
    let (bytes, encoding) = pressed.bytes(wanted);
    let mut response = sent(status, bytes, encoding, method);
    if let Ok(kind) = HeaderValue::from_str(&pressed.kind) {
        response.headers_mut().insert(header::CONTENT_TYPE, kind);
    }
    response
}

/// A document that was put together for one request: never kept by anybody.
pub(super) fn made(status: StatusCode, bytes: Vec<u8>, encoding: Encoding) -> Response {
    let mut response = sent(status, bytes.into(), encoding, &Method::POST);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(HTML));
    headers.insert(header::CACHE_CONTROL, NO_STORE);
    response
}

fn sent(status: StatusCode, bytes: Bytes, encoding: Encoding, method: &Method) -> Response {
    let length = bytes.len();
    let body = if method == Method::HEAD { Body::empty() } else { Body::from(bytes) };
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    if let Some(name) = encoding.name() {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
    }
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    headers.append(header::VARY, HeaderValue::from_static("accept-encoding"));
    response.extensions_mut().insert(Whole);
    response
}

/// A document made for one request, in an encoding that the client takes: never kept by anybody.
pub(super) fn reply(status: StatusCode, html: String, method: &Method, asked: &HeaderMap) -> Response {
    once(status, &Pressed::once(html, encoding(asked)), encoding(asked), method)
}

/// Bytes that were pressed for one request: never kept by anybody.
pub(super) fn once(status: StatusCode, pressed: &Pressed, wanted: Encoding, method: &Method) -> Response {
    let mut response = respond(status, pressed, wanted, method);
    response.headers_mut().insert(header::CACHE_CONTROL, NO_STORE);
    response
}

/// A pressed body with its tag, or `304` where the client has it already.
pub(super) fn cached(pressed: &Pressed, cache: HeaderValue, method: &Method, asked: &HeaderMap) -> Response {
    let mut response = if has_already(asked, &pressed.etag) {
        let mut response = StatusCode::NOT_MODIFIED.into_response();
        let headers = response.headers_mut();
        headers.append(header::VARY, HeaderValue::from_static("accept-encoding"));
        // The length that `200` would have; left to itself, axum answers a `HEAD` with a length of nothing.
        headers.insert(header::CONTENT_LENGTH, HeaderValue::from(pressed.bytes(encoding(asked)).0.len()));
        response
    } else {
        respond(StatusCode::OK, pressed, encoding(asked), method)
    };
    let headers = response.headers_mut();
    if let Ok(etag) = HeaderValue::from_str(&pressed.etag) {
        headers.insert(header::ETAG, etag);
    }
    headers.insert(header::CACHE_CONTROL, cache);
    response
}

/// `308`, so that a form that was sent to an old name arrives; the query goes along.
pub(super) fn moved(address: &str, query: Option<&str>) -> Response {
    let address = query.map_or_else(|| address.to_owned(), |query| format!("{address}?{query}"));
    // What a client sends may hold any letter; an address of a header may not.
    let address = utf8_percent_encode(&address, CONTROLS).to_string();
    let mut response = StatusCode::PERMANENT_REDIRECT.into_response();
    if let Ok(address) = HeaderValue::from_str(&address) {
        response.headers_mut().insert(header::LOCATION, address);
        // Asked for again each time: an editor may turn a slug and its alias round.
        response.headers_mut().insert(header::CACHE_CONTROL, REVALIDATE);
    }
    response
}

/// `303`: what was sent is not taken, and the reader finds what stands there.
pub(super) fn see_other(address: &str) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    if let Ok(address) = HeaderValue::from_str(address) {
        response.headers_mut().insert(header::LOCATION, address);
    }
    response
}
