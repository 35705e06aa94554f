//! The table of all addresses, and the way a request goes through it.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;

use super::count::{may_count, opens_page};
use super::error::{self, Error, reader};
use super::form::{self, Intent};
use super::headers::{self, IMMUTABLE, NO_STORE, REVALIDATE};
use super::negotiate::{Encoding, encoding, has_already};
use super::pages::self_check;
use super::press::{Generation, Pressed};
use super::render::render;
use super::state::App;
use crate::content::SELF_CHECK;
use crate::counters::Event;
use crate::self_check::decide;
use crate::site::Address;

/// The longest a request may take, its body included.
const TIMEOUT: Duration = Duration::from_secs(10);

/// Every address of the server.
pub fn router(app: App) -> Router {
    Router::new()
        .route("/", any(choice))
        .route("/health/live", get(async || "ok\n"))
        .route("/health/ready", get(async || "ok\n"))
        .route("/version", get(version))
        .route("/robots.txt", any(root_file))
        .route("/.well-known/{*path}", any(root_file))
        .route("/assets/{hash}/{*path}", any(asset))
        .route("/{language}", any(page))
        .route("/{language}/{*path}", any(page))
        .fallback(async || Refusal(StatusCode::NOT_FOUND.into()))
        .layer(CsrfLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, TIMEOUT))
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(app.clone(), finish))
        .with_state(app)
}

/// An error on its way to becoming a page.
struct Refusal(Error);

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = self.0.status.into_response();
        response.extensions_mut().insert(self.0);
        response
    }
}

/// A response that is whole: its status is meant, even if it is an error's.
#[derive(Clone)]
struct Whole;

/// The outermost step: turns what layers and handlers refused into pages, and adds the headers of every response.
async fn finish(State(app): State<App>, request: Request, next: Next) -> Response {
    let (method, path, asked) = (request.method().clone(), request.uri().path().to_owned(), request.headers().clone());
    let mut response = next.run(request).await;
    let status = response.status();
    if (status.is_client_error() || status.is_server_error()) && response.extensions().get::<Whole>().is_none() {
        let error = response
            .extensions()
            .get::<Error>()
            .cloned()
            .unwrap_or_else(|| Error { status, allow: (status == StatusCode::METHOD_NOT_ALLOWED).then_some("GET, HEAD") });
        if status.is_server_error() {
            // The address is left out on purpose: it may be somebody's.
            tracing::error!(status = status.as_u16(), "a request failed");
        }
        response = error::page(&app.generation(), &method, &path, &asked, &error).await;
    }
    headers::add(response.headers_mut(), app.security());
    response
}

/// A pressed body in the encoding that was asked for. `HEAD` gets the same headers and no body.
pub(super) fn respond(status: StatusCode, pressed: &Pressed, wanted: Encoding, method: &Method) -> Response {
    let (bytes, encoding) = pressed.bytes(wanted);
    let length = bytes.len();
    let body = if method == Method::HEAD { Body::empty() } else { Body::from(bytes) };
    let mut response = (status, body).into_response();
    let headers = response.headers_mut();
    if let Ok(kind) = HeaderValue::from_str(&pressed.kind) {
        headers.insert(header::CONTENT_TYPE, kind);
    }
    if let Some(name) = encoding.name() {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
    }
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    headers.append(header::VARY, HeaderValue::from_static("accept-encoding"));
    response.extensions_mut().insert(Whole);
    response
}

/// A document made for one request: never kept by anybody.
pub(super) fn reply(status: StatusCode, html: String, method: &Method) -> Response {
    let length = html.len();
    let body = if method == Method::HEAD { Body::empty() } else { Body::from(html) };
    let mut response = (status, body).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    headers.insert(header::CACHE_CONTROL, NO_STORE);
    response.extensions_mut().insert(Whole);
    response
}

/// A pressed body with its tag, or `304` where the client has it already.
fn cached(pressed: &Pressed, cache: HeaderValue, method: &Method, asked: &HeaderMap) -> Response {
    let mut response = if has_already(asked, &pressed.etag) {
        let mut response = StatusCode::NOT_MODIFIED.into_response();
        response.headers_mut().append(header::VARY, HeaderValue::from_static("accept-encoding"));
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

const READ: &str = "GET, HEAD";
const READ_AND_POST: &str = "GET, HEAD, POST";

fn is_read(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD)
}

fn not_allowed(allow: &'static str) -> Refusal {
    Refusal(Error { status: StatusCode::METHOD_NOT_ALLOWED, allow: Some(allow) })
}

/// `/`: the language choice.
async fn choice(State(app): State<App>, method: Method, asked: HeaderMap) -> Response {
    if !is_read(&method) {
        return not_allowed(READ).into_response();
    }
    let generation = app.generation();
    let reader = reader(&generation, "", &asked);
    let Some(page) = generation.languages(reader.edition) else { return Refusal(StatusCode::NOT_FOUND.into()).into_response() };
    count_view(&app, &generation, reader.edition, &page.page, &method, &asked);
    let mut response = cached(&page.bytes, REVALIDATE, &method, &asked);
    response.headers_mut().append(header::VARY, HeaderValue::from_static("accept-language"));
    response
}

/// Counts a page that somebody opened; `HEAD` is nobody.
fn count_view(app: &App, generation: &Generation, edition: usize, page: &str, method: &Method, asked: &HeaderMap) {
    if method == Method::GET && opens_page(asked) {
        app.record(Event::PageView { page }, &generation.site.editions[edition].locale.code);
    }
}

/// `/{language}/…`: pages, public outcomes, the form, and the names that moved.
async fn page(State(app): State<App>, method: Method, uri: Uri, asked: HeaderMap, body: Body) -> Response {
    let generation = app.generation();
    let path = uri.path();
    if let Some(short) = path.strip_suffix('/') {
        return moved(&format!("/{}", short.trim_matches('/')), uri.query());
    }
    let code = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    let Some(edition) = generation.site.editions.iter().position(|edition| edition.locale.code == code) else {
        return Refusal(StatusCode::NOT_FOUND.into()).into_response();
    };
    let takes_form = match generation.site.editions[edition].at(path) {
        Some(Address::Moved(address)) => return moved(address, uri.query()),
        Some(Address::Page(id)) => id == SELF_CHECK,
        Some(Address::Outcome(_)) => false,
        None => return Refusal(StatusCode::NOT_FOUND.into()).into_response(),
    };
    if takes_form && method == Method::POST {
        return match submit(&app, &generation, edition, &asked, body).await {
            Ok(response) => response,
            Err(refusal) => refusal.into_response(),
        };
    }
    if !is_read(&method) {
        return not_allowed(if takes_form { READ_AND_POST } else { READ }).into_response();
    }
    let Some(page) = generation.page(path) else { return Refusal(StatusCode::NOT_FOUND.into()).into_response() };
    count_view(&app, &generation, edition, &page.page, &method, &asked);
    cached(&page.bytes, REVALIDATE, &method, &asked)
}

/// The self-check's form: decided, or shown again with everything entered.
async fn submit(
    app: &App,
    generation: &Arc<Generation>,
    edition: usize,
    asked: &HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let questionnaire = &generation.site.rules.questionnaire;
    let form = form::read(asked, body, questionnaire).await.map_err(|status| Refusal(status.into()))?;
    let held = Arc::clone(generation);
    let (status, html) = if form.intent == Intent::Language {
        let answers = form.answers.legal_only();
        (
            StatusCode::OK,
            render(move || {
                view(&held, edition, |site, edition, base, page| self_check::form(site, edition, base, page, &answers, &[]))
            })
            .await,
        )
    } else {
        let answers = form.answers;
        match decide(questionnaire, &answers) {
            Ok(decision) => {
                if form.intent == Intent::Decide && may_count(asked) {
                    let class = questionnaire.outcomes[decision.outcome.0].class;
                    app.record(Event::SelfCheckFinished { class }, &generation.site.editions[edition].locale.code);
                }
                (
                    StatusCode::OK,
                    render(move || {
                        view(&held, edition, |site, edition, base, page| {
                            self_check::decided(site, edition, base, page, &answers, &decision)
                        })
                    })
                    .await,
                )
            }
            Err(faults) => (
                StatusCode::UNPROCESSABLE_ENTITY,
                render(move || {
                    view(&held, edition, |site, edition, base, page| {
                        self_check::form(site, edition, base, page, &answers, &faults)
                    })
                })
                .await,
            ),
        }
    };
    let html = html.map_err(|error| {
        tracing::error!(%error, "the self-check could not be rendered");
        Refusal(StatusCode::INTERNAL_SERVER_ERROR.into())
    })?;
    Ok(reply(status, html, &Method::POST))
}

use super::components::frame::Base;
use crate::content::Page;
use crate::site::{Edition, Site};
use leptos::prelude::{AnyView, IntoAny};

/// A view of the self-check's page in an edition.
fn view(generation: &Generation, edition: usize, of: impl FnOnce(&Site, &Edition, &Base, &Page) -> AnyView) -> AnyView {
    let edition = &generation.site.editions[edition];
    match edition.pages.get(SELF_CHECK) {
        Some(page) => of(&generation.site, edition, &generation.base, page),
        None => ().into_any(),
    }
}

/// `308`, so that a form that was sent to an old name arrives; the query goes along.
fn moved(address: &str, query: Option<&str>) -> Response {
    let address = query.map_or_else(|| address.to_owned(), |query| format!("{address}?{query}"));
    let mut response = StatusCode::PERMANENT_REDIRECT.into_response();
    if let Ok(address) = HeaderValue::from_str(&address) {
        response.headers_mut().insert(header::LOCATION, address);
    }
    response
}

/// `/assets/{hash}/…`: for ever under the hash of this generation; a page of an earlier one still gets today's file, to be asked for again.
async fn asset(State(app): State<App>, Path((hash, path)): Path<(String, String)>, method: Method, asked: HeaderMap) -> Response {
    if !is_read(&method) {
        return not_allowed(READ).into_response();
    }
    let generation = app.generation();
    let Some(pressed) = generation.assets.get(&path) else { return Refusal(StatusCode::NOT_FOUND.into()).into_response() };
    let cache = if generation.assets.base == format!("/assets/{hash}") { IMMUTABLE } else { REVALIDATE };
    cached(pressed, cache, &method, &asked)
}

/// Public files that must stand at the root.
async fn root_file(State(app): State<App>, method: Method, uri: Uri, asked: HeaderMap) -> Response {
    if !is_read(&method) {
        return not_allowed(READ).into_response();
    }
    let generation = app.generation();
    match generation.assets.get(uri.path().trim_start_matches('/')) {
        Some(pressed) => cached(pressed, REVALIDATE, &method, &asked),
        None => Refusal(StatusCode::NOT_FOUND.into()).into_response(),
    }
}

/// `/version`: of the program, of all texts, of the rules.
async fn version(State(app): State<App>) -> Response {
    let generation = app.generation();
    let body = serde_json::json!({
        "version": env!("CARGO_PKG_VERSION"),
        "content": generation.site.version,
        "rules": generation.site.rules.version,
    });
    let headers = [(header::CONTENT_TYPE, HeaderValue::from_static("application/json")), (header::CACHE_CONTROL, NO_STORE)];
    (headers, body.to_string()).into_response()
}
