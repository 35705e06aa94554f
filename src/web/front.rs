//! The first to see a request: answers what stands ready, and hands everything else to the router.

use std::convert::Infallible;
use std::future::{Ready as Now, ready};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;

use axum::BoxError;
use axum::Router;
use axum::body::{Body, Bytes, HttpBody};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Request, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::future::RouteFuture;
use futures_util::TryFutureExt as _;
use futures_util::future::{Either, MapOk};
use http_body_util::{Either as OneOf, Full};
use tower::Service as _;

use super::error::{self, Error};
use super::handlers::is_read;
use super::headers;
use super::metrics::Route;
use super::reply::moved;
use super::state::App;

/// The address that a reader asked of a proxy.
const FORWARDED_HOST: HeaderName = HeaderName::from_static("x-forwarded-host");
/// How a reader reached a proxy.
const FORWARDED_PROTO: HeaderName = HeaderName::from_static("x-forwarded-proto");
/// The end of a connection.
const CLOSE: HeaderValue = HeaderValue::from_static("close");

/// All that a server answers; cheap to clone.
#[derive(Clone)]
pub struct Front {
    app: Option<App>,
    router: Router,
}

/// What is sent: bytes that stand ready, or what the router made.
pub type Sent = OneOf<Full<Bytes>, Body>;

/// An answer that may have to be waited for.
pub type Answer = Either<Now<Result<Response<Sent>, Infallible>>, MapOk<RouteFuture<Infallible>, fn(Response) -> Response<Sent>>>;

impl Front {
    /// What stands ready in the generation of this moment, before the router.
    pub(super) fn new(app: App, router: Router) -> Self {
        Self { app: Some(app), router }
    }

    /// Answers a request; it never fails. What a `trusted` proxy says of the reader's own request is believed.
    pub fn answer<B>(&self, mut request: Request<B>, trusted: bool) -> Answer
    where
        B: HttpBody<Data = Bytes> + Send + 'static,
        B::Error: Into<BoxError>,
    {
        // Outside the layers of the router: a panic here is one of this request alone as well.
        let response = catch_unwind(AssertUnwindSafe(|| {
            let forwarded = trusted.then(|| self.forwarded(&mut request)).flatten();
            forwarded.or_else(|| self.ready(&request))
        }));
        match response.unwrap_or_else(|_| Some(self.refuse(&request, StatusCode::INTERNAL_SERVER_ERROR))) {
            Some(response) => Either::Left(ready(Ok(response))),
            None => Either::Right(self.router.clone().call(request).map_ok(|response| response.map(OneOf::Right))),
        }
    }

    /// What stands ready at the address. It waits for nobody, renders nothing, and copies no body.
    fn ready<B>(&self, request: &Request<B>) -> Option<Response<Sent>> {
        let began = Instant::now();
        let app = self.app.as_ref().filter(|_| is_read(request.method()))?;
        let (method, uri, asked) = (request.method(), request.uri(), request.headers());
        let generation = app.held();
        let ready = generation.ready(uri.path())?;
        ready.count(app, &generation.site, (method, uri, asked));
        let response = ready.answer(method, asked);
        app.requests().add_ready(ready.route, method, response.status(), began.elapsed());
        Some(response.map(OneOf::Left))
    }

    /// What a proxy says of the reader's own request: under which name it was asked, which is the one that counts; and whether that was
    /// without TLS on a site that has it, which is answered here.
    fn forwarded<B>(&self, request: &mut Request<B>) -> Option<Response<Sent>> {
        let began = Instant::now();
        if let Some(host) = request.headers().get(FORWARDED_HOST).cloned() {
            request.headers_mut().insert(header::HOST, host);
        }
        let app = self.app.as_ref().filter(|app| app.public_url().is_secure() && is_read(request.method()))?;
        let proto = request.headers().get(FORWARDED_PROTO)?;
        proto.as_bytes().eq_ignore_ascii_case(b"http").then(|| {
            let mut response = moved(&app.public_url().of(request.uri().path()), request.uri().query());
            headers::add(response.headers_mut(), app.security());
            app.requests().add(Some(Route::Moved.name()), request.method(), response.status(), began.elapsed());
            response.map(OneOf::Right)
        })
    }

    /// Refuses a request and whatever would follow it on its connection.
    pub(super) fn refused<B>(&self, request: &Request<B>, status: StatusCode) -> Response<Sent> {
        let mut response = self.refuse(request, status);
        response.headers_mut().insert(header::CONNECTION, CLOSE);
        response
    }

    /// The page of an error that stands ready, with all its headers.
    fn refuse<B>(&self, request: &Request<B>, status: StatusCode) -> Response<Sent> {
        let began = Instant::now();
        let Some(app) = &self.app else { return status.into_response().map(OneOf::Right) };
        let (method, path, asked): (&Method, &str, &HeaderMap) = (request.method(), request.uri().path(), request.headers());
        let mut response = error::pressed(&app.held(), method, path, asked, &Error::from(status));
        headers::add(response.headers_mut(), app.security());
        app.requests().add(None, method, status, began.elapsed());
        response.map(OneOf::Right)
    }
}

/// A server that has nothing ready.
impl From<Router> for Front {
    fn from(router: Router) -> Self {
        Self { app: None, router }
    }
}
