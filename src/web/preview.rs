//! `serve --preview`, for editors: the same pages with a banner where something is wrong, the list of problems, and a browser that
//! refreshes itself. All of it is laid around the answers of the router, so nothing of it is in what visitors are served.

mod answers;
mod banner;

use std::sync::{Arc, OnceLock};

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use http_body_util::BodyExt as _;
use serde_json::json;

use super::admin;
use super::front::Front;
use super::headers::{self, NO_STORE};
use super::pages::problems::PROBLEMS;
use super::press::Generation;
use super::reply::see_other;
use super::router::router;
use super::state::{App, Given};
use crate::reload::Findings;
use answers::{events, file, list};

/// Nobody but editors is to find a preview.
const NOINDEX: (HeaderName, HeaderValue) = (HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
const HTML: &str = "text/html";

/// A preview; cheap to clone. It may begin without a site.
#[derive(Clone)]
pub struct Preview(Arc<Shared>);

struct Shared {
    /// From the first good generation on.
    live: OnceLock<(App, Front)>,
    given: Given,
    security: Vec<(HeaderName, HeaderValue)>,
    /// Tells this run from others: a browser that waited for a restart refreshes too.
    run: String,
}

impl Preview {
    /// A preview of what is found in the folder.
    #[must_use]
    pub fn new(given: Given) -> Self {
        let mut security = headers::security(&given.public_url);
        security.push(NOINDEX);
        let run = given.counters.now().timestamp().as_millisecond().to_string();
        Self(Arc::new(Shared { live: OnceLock::new(), given, security, run }))
    }

    /// Shows another generation.
    pub fn swap(&self, generation: Arc<Generation>) {
        let (app, _) = self.0.live.get_or_init(|| {
            let app = App::preview(Arc::clone(&generation), self.0.given.clone());
            (app.clone(), router(app))
        });
        app.swap(generation);
    }

    /// Every address of a preview.
    pub fn router(&self) -> Router {
        Router::new()
            .route(PROBLEMS, get(list))
            .route("/{language}/problems", get(list))
            .route("/preview/events", get(events))
            .route("/preview/{file}", get(file))
            .route("/robots.txt", any(async || "User-agent: *\nDisallow: /\n"))
            .fallback(page)
            .layer(from_fn_with_state(self.clone(), finish))
            .with_state(self.clone())
    }

    fn findings(&self) -> Arc<Findings> {
        Arc::clone(&self.0.given.findings.borrow())
    }

    /// What a page shows: another one after each load, and in each run.
    fn stamp(&self, findings: &Findings) -> String {
        format!("{}-{}", self.0.run, findings.serial)
    }
}

/// The last step: nothing of a preview is kept by anybody, or found.
async fn finish(State(preview): State<Preview>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    headers::add(response.headers_mut(), &preview.0.security);
    response.headers_mut().insert(header::CACHE_CONTROL, NO_STORE);
    response
}

/// Any page as visitors have it, with the banner; or the way to the list where there is no page yet.
async fn page(State(preview): State<Preview>, mut request: Request) -> Response {
    let Some((_, front)) = preview.0.live.get() else { return waiting(&preview, request.uri()) };
    // Before the page: one that is newer than its stamp is asked for once too often, one that is older would stay.
    let findings = preview.findings();
    // Whole pages alone can be added to.
    let method = request.method().clone();
    for name in [header::ACCEPT_ENCODING, header::IF_NONE_MATCH] {
        request.headers_mut().remove(name);
    }
    let response = match front.answer(request, false).await {
        Ok(response) => response,
        Err(never) => match never {},
    };
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    if !kind.is_some_and(|kind| kind.starts_with(HTML)) {
        return response.map(Body::new);
    }
    let (mut parts, body) = response.into_parts();
    let Ok(body) = body.collect().await else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    let html = String::from_utf8_lossy(&body.to_bytes()).into_owned();
    parts.headers.remove(header::ETAG);
    parts.headers.remove(header::CONTENT_LENGTH);
    let html = preview.0.live.get().map(|(app, _)| {
        let generation = app.generation();
        let code = banner::language(&html, &generation.site);
        let edition = &generation.site.editions[code];
        banner::add(html, &findings, &edition.messages, &preview.stamp(&findings), method == Method::GET)
    });
    Response::from_parts(parts, html.map_or_else(Body::empty, Body::from))
}

/// Before the first good generation.
fn waiting(preview: &Preview, uri: &Uri) -> Response {
    match uri.path() {
        "/health/live" => "ok\n".into_response(),
        "/health/ready" | "/version" => {
            let mut body = admin::problems(&preview.findings());
            body["ready"] = json!(false);
            body["version"] = json!(env!("CARGO_PKG_VERSION"));
            let mut response = admin::answer(&body);
            *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
            response
        }
        _ => see_other(PROBLEMS),
    }
}
