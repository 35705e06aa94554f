//! Answers that stand ready: the same for everybody, whole with their headers, and found by their address alone.

use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::Response;
use hashbrown::HashMap;
use http_body_util::Full;

use super::components::frame::Base;
use super::count::{opens_page, source};
use super::headers::{self, IMMUTABLE, REVALIDATE};
use super::metrics::Route;
use super::negotiate::{encoding, has_already};
use super::press::{Pressed, PressedPage};
use super::state::App;
use crate::config::PublicUrl;
use crate::counters::{Event, Known};
use crate::site::{Address, Site};

/// An answer that stands ready.
#[derive(Debug)]
pub(super) struct Ready {
    /// What stands there, for the figures.
    pub(super) route: Route,
    bytes: Pressed,
    /// All headers of its encoded bytes; what depends on the request is replaced or taken away.
    head: HeaderMap,
    view: Option<View>,
}

/// How it is counted that somebody opens a page.
#[derive(Debug)]
struct View {
    act: Known,
    page: String,
    language: String,
}

/// All of a generation, by address: its pages, posters and flyers, and the parts of pages under the hash of this generation. The published
/// counts are made anew by whoever asks, and whatever depends on more than the address and the encoding is left to the router.
pub(super) fn all<'a>(
    site: &Site,
    base: &Base,
    pages: impl Iterator<Item = (&'a String, &'a PressedPage)>,
) -> HashMap<String, Ready> {
    let of = |address: &str| {
        let (edition, what) = site.editions.iter().find_map(|edition| Some((edition, edition.at(address)?)))?;
        let route = match what {
            _ if edition.usage_at(address).is_some() => None,
            Address::Page(_) => Some(Route::Page),
            Address::Outcome(_) => Some(Route::Outcome),
            Address::Sheet(_) => Some(Route::Sheet),
            Address::Moved(_) => None,
        };
        Some((edition, route?))
    };
    let pages = pages.filter_map(|(address, page)| {
        let (edition, route) = of(address)?;
        let ready = Ready::new(route, &page.bytes, REVALIDATE, &base.public_url)?;
        Some((address.clone(), ready.page(&page.page, &edition.locale.code)))
    });
    let assets = base.assets.names().filter_map(|name| {
        let ready = Ready::new(Route::Asset, base.assets.get(name)?, IMMUTABLE, &base.public_url)?;
        Some((format!("{}/{name}", base.assets.base), ready))
    });
    pages.chain(assets).collect()
}

impl Ready {
    /// Bytes that are served as a part of a page, and not counted; `None` where no header can hold their type.
    fn new(route: Route, bytes: &Pressed, cache: HeaderValue, public_url: &PublicUrl) -> Option<Self> {
        let replaced = HeaderValue::from_static("");
        let own: [(HeaderName, HeaderValue); 6] = [
            (header::CONTENT_TYPE, HeaderValue::from_str(&bytes.kind).ok()?),
            (header::CONTENT_ENCODING, replaced.clone()),
            (header::CONTENT_LENGTH, replaced),
            (header::VARY, HeaderValue::from_static("accept-encoding")),
            (header::ETAG, HeaderValue::from_str(&bytes.etag).ok()?),
            (header::CACHE_CONTROL, cache),
        ];
        let head = own.into_iter().chain(headers::security(public_url)).collect();
        Some(Self { route, bytes: bytes.clone(), head, view: None })
    }

    /// A page, by the name under which it is counted and the code of its language.
    fn page(self, page: &str, language: &str) -> Self {
        let act = Known::new(&Event::PageView { page, source: None }, language);
        Self { view: Some(View { act, page: page.to_owned(), language: language.to_owned() }), ..self }
    }

    /// What a `GET` or `HEAD` gets: the bytes in an encoding that the client takes, or `304` where it has them already.
    pub(super) fn answer(&self, method: &Method, asked: &HeaderMap) -> Response<Full<Bytes>> {
        let (bytes, encoding) = self.bytes.bytes(encoding(asked));
        let mut head = self.head.clone();
        // Of `304` too it is the length that `200` would have.
        head.insert(header::CONTENT_LENGTH, HeaderValue::from(bytes.len()));
        let known = has_already(asked, &self.bytes.etag);
        match encoding.name().filter(|_| !known) {
            Some(name) => drop(head.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name))),
            None => drop(head.remove(header::CONTENT_ENCODING)),
        }
        if known {
            head.remove(header::CONTENT_TYPE);
        }
        let body = if known || method == Method::HEAD { Full::default() } else { Full::new(bytes) };
        let mut response = Response::new(body);
        *response.headers_mut() = head;
        if known {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
        }
        response
    }

    /// Counts that somebody opened it, and the kind of place whose poster led there; `HEAD` is nobody.
    pub(super) fn count(&self, app: &App, site: &Site, (method, uri, asked): (&Method, &Uri, &HeaderMap)) {
        let Some(View { act, page, language }) = self.view.as_ref().filter(|_| method == Method::GET && opens_page(asked)) else {
            return;
        };
        match source(&site.settings.places, uri.query()) {
            None => app.record_known(act),
            source => app.record(Event::PageView { page, source }, language),
        }
    }
}
