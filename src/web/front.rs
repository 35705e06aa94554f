//! The first to see a request: answers what stands ready, and hands everything else to the router.

use std::convert::Infallible;
use std::future::{Ready as Now, ready};
use std::time::Instant;

use axum::BoxError;
use axum::Router;
use axum::body::{Bytes, HttpBody};
use axum::http::Request;
use axum::response::Response;
use axum::routing::future::RouteFuture;
use futures_util::future::Either;
use hyper::body::Incoming;
use tower::Service as _;

use super::handlers::is_read;
use super::state::App;

/// All that a server answers; cheap to clone. What stands ready is answered outside the layers of the router: a panic there would end the
/// connection, with no page about it.
#[derive(Clone)]
pub struct Front {
    app: Option<App>,
    router: Router,
}

/// An answer that may have to be waited for.
pub type Answer = Either<Now<Result<Response, Infallible>>, RouteFuture<Infallible>>;

impl Front {
    /// What stands ready in the generation of this moment, before the router.
    pub(super) fn new(app: App, router: Router) -> Self {
        Self { app: Some(app), router }
    }

    /// Answers a request; it never fails.
    pub fn answer<B>(&self, request: Request<B>) -> Answer
    where
        B: HttpBody<Data = Bytes> + Send + 'static,
        B::Error: Into<BoxError>,
    {
        match self.ready(&request) {
            Some(response) => Either::Left(ready(Ok(response))),
            None => Either::Right(self.router.clone().call(request)),
        }
    }

    /// What stands ready at the address. It waits for nobody, renders nothing, and copies no body.
    fn ready<B>(&self, request: &Request<B>) -> Option<Response> {
        let began = Instant::now();
        let app = self.app.as_ref().filter(|_| is_read(request.method()))?;
        let (method, uri, asked) = (request.method(), request.uri(), request.headers());
        let generation = app.held();
        let ready = generation.ready(uri.path())?;
        ready.count(app, &generation.site, (method, uri, asked));
        let response = ready.answer(method, asked);
        app.requests().add_ready(ready.route, method, response.status(), began.elapsed());
        Some(response)
    }
}

/// A server that has nothing ready.
impl From<Router> for Front {
    fn from(router: Router) -> Self {
        Self { app: None, router }
    }
}

impl hyper::service::Service<Request<Incoming>> for Front {
    type Response = Response;
    type Error = Infallible;
    type Future = Answer;

    fn call(&self, request: Request<Incoming>) -> Answer {
        self.answer(request)
    }
}
