//! The table of all addresses that do not stand ready, and the layers around it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use axum::routing::{MethodRouter, any, get};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;

use super::admin::{ready, version};
use super::beacon::count;
use super::consult::consult;
use super::crawlers::{self, robots, security, sitemap};
use super::error::{self, Error};
use super::front::Front;
use super::handlers::{READ, asset, choice, image, kept, manifest, page, root_file, texts};
use super::headers;
use super::log;
use super::metrics::{ASSET, Route};
use super::reply::Whole;
use super::state::App;
use super::usage;

/// The longest a request may take, its body included.
const TIMEOUT: Duration = Duration::from_secs(10);

/// Every address of the server.
pub fn router(app: App) -> Front {
    addresses().served(app)
}

/// The table of all addresses; what stands below a language, only the content knows.
#[must_use]
pub fn addresses() -> Addresses {
    Addresses::default()
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
        .route(ASSET, any(asset))
        .route("/images/{hash}/{name}", any(image))
}

/// Addresses by their templates, which are all that figures tell of an address.
#[derive(Default)]
pub struct Addresses {
    router: Router<App>,
    templates: Vec<&'static str>,
}

impl Addresses {
    /// Adds an address.
    #[must_use]
    pub fn route(mut self, template: &'static str, answered: MethodRouter<App>) -> Self {
        self.templates.push(template);
        Self { router: self.router.route(template, answered), ..self }
    }

    /// The server of these addresses, within its layers; before them stands what is ready.
    pub fn served(self, app: App) -> Front {
        let outermost = Outermost { app: app.clone(), templates: self.templates.into() };
        let router = self
            .router
            .fallback(page)
            .layer(CsrfLayer::new())
            .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, TIMEOUT))
            .layer(CatchPanicLayer::custom(log::failed))
            .layer(from_fn_with_state(outermost, finish))
            .with_state(app.clone());
        Front::new(app, router)
    }
}

/// What the outermost step knows.
#[derive(Clone)]
struct Outermost {
    app: App,
    templates: Arc<[&'static str]>,
}

/// The outermost step: turns what layers and handlers refused into pages, adds the headers of every response, and measures.
async fn finish(State(Outermost { app, templates }): State<Outermost>, request: Request, next: Next) -> Response {
    let began = Instant::now();
    let template = request.extensions().get::<MatchedPath>().and_then(|matched| known(&templates, matched.as_str()));
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    // All that an error page depends on; the rest of what a client sends is not copied.
    let depends = [header::ACCEPT_LANGUAGE, header::ACCEPT_ENCODING].into_iter();
    let asked: HeaderMap = depends.filter_map(|name| Some((name.clone(), request.headers().get(name)?.clone()))).collect();
    let mut response = next.run(request).await;
    let status = response.status();
    let route = template.or_else(|| response.extensions().get::<Route>().map(|route| route.name()));
    if (status.is_client_error() || status.is_server_error()) && response.extensions().get::<Whole>().is_none() {
        let error = response
            .extensions()
            .get::<Error>()
            .cloned()
            .unwrap_or_else(|| Error { status, allow: (status == StatusCode::METHOD_NOT_ALLOWED).then_some(READ) });
        // That there is too much to do is told by the figures: a line for each who is sent away would be more to do.
        if status.is_server_error() && status != StatusCode::SERVICE_UNAVAILABLE {
            // The address is left out on purpose: it may be somebody's.
            tracing::error!(status = status.as_u16(), "a request failed");
        }
        response = error::page(&app.generation(), &method, &path, &asked, &error).await;
    }
    headers::add(response.headers_mut(), app.security());
    app.requests().add(route, &method, response.status(), began.elapsed());
    response
}

/// One of these templates, as long-lived as the program.
fn known(templates: &[&'static str], matched: &str) -> Option<&'static str> {
    templates.iter().copied().find(|template| *template == matched)
}
