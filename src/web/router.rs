//! The table of all addresses, and the layers around it.

use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use axum::routing::{any, get};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;

use super::admin::{ready, version};
use super::beacon::count;
use super::consult::consult;
use super::crawlers::{self, robots, security, sitemap};
use super::error::{self, Error};
use super::handlers::{READ, asset, choice, image, kept, manifest, page, root_file, texts};
use super::headers;
use super::reply::Whole;
use super::state::App;
use super::usage;

/// The longest a request may take, its body included.
const TIMEOUT: Duration = Duration::from_secs(10);

/// Every address of the server.
pub fn router(app: App) -> Router {
    Router::new()
        .route("/", any(choice))
        .route("/health/live", get(async || "ok\n"))
        .route("/health/ready", get(ready))
        .route("/version", get(version))
        .route("/count", any(count))
        .route("/sw.js", any(root_file))
        .route("/kept.js", any(kept))
        .route("/manifest.webmanifest", any(manifest))
        .route("/{language}/manifest.webmanifest", any(manifest))
        .route("/{language}/texts.json", any(texts))
        .route("/consult", any(consult))
        .route("/consult/", any(consult))
        .route("/consult/{*languages}", any(consult))
        .route("/robots.txt", any(robots))
        .route("/sitemap.xml", any(sitemap))
        .route("/usage.csv", any(usage::csv))
        .route("/usage.json", any(usage::json))
        .route("/usage-dictionary.json", any(usage::meanings))
        .route(crawlers::SECURITY, any(security))
        .route("/.well-known/{*path}", any(root_file))
        .route("/assets/{hash}/{*path}", any(asset))
        .route("/images/{hash}/{name}", any(image))
        .fallback(page)
        .layer(CsrfLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, TIMEOUT))
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(app.clone(), finish))
        .with_state(app)
}

/// The outermost step: turns what layers and handlers refused into pages, and adds the headers of every response.
async fn finish(State(app): State<App>, request: Request, next: Next) -> Response {
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    // All that an error page depends on; the rest of what a client sends is not copied.
    let depends = [header::ACCEPT_LANGUAGE, header::ACCEPT_ENCODING].into_iter();
    let asked: HeaderMap = depends.filter_map(|name| Some((name.clone(), request.headers().get(name)?.clone()))).collect();
    let mut response = next.run(request).await;
    let status = response.status();
    if (status.is_client_error() || status.is_server_error()) && response.extensions().get::<Whole>().is_none() {
        let error = response
            .extensions()
            .get::<Error>()
            .cloned()
            .unwrap_or_else(|| Error { status, allow: (status == StatusCode::METHOD_NOT_ALLOWED).then_some(READ) });
        if status.is_server_error() {
            // The address is left out on purpose: it may be somebody's.
            tracing::error!(status = status.as_u16(), "a request failed");
        }
        response = error::page(&app.generation(), &method, &path, &asked, &error).await;
    }
    headers::add(response.headers_mut(), app.security());
    response
}
