//! A document made for one reader: rendered and pressed beside the requests of others, so many at a time and no more.

use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::Response;
use leptos::prelude::AnyView;
use tokio::runtime::Handle;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use super::error::Error;
use super::negotiate::{Encoding, encoding};
use super::press::Pressed;
use super::render::render;
use super::reply::once;

/// Documents that are made or wait for it. Each takes a millisecond or two: whoever would come after these would wait longer than a reader
/// does, and is told to come back.
static PLACES: Semaphore = Semaphore::const_new(256);

/// A document.
pub(super) struct Document {
    bytes: Pressed,
    encoding: Encoding,
}

/// Makes a document, in an encoding that the client takes.
///
/// # Errors
///
/// `503` where too many are made already, `500` where it cannot be rendered.
pub(super) async fn document(view: impl FnOnce() -> AnyView + Send + 'static, asked: &HeaderMap) -> Result<Document, Error> {
    let encoding = encoding(asked);
    let bytes = beside(move || anyhow::Ok(Pressed::once(Handle::current().block_on(render(view))?, encoding))).await?;
    Ok(Document { bytes, encoding })
}

/// Does what takes long.
///
/// # Errors
///
/// `503` where too much is done already, `500` where it fails.
pub(super) async fn beside<T: Send + 'static>(work: impl FnOnce() -> anyhow::Result<T> + Send + 'static) -> Result<T, Error> {
    // It goes along with the work: who leaves does not make room for more of it before it is done.
    let place = PLACES.try_acquire().map_err(|_| Error::from(StatusCode::SERVICE_UNAVAILABLE))?;
    // Dropped with the request, and then what has not begun never does.
    let mut waiting = JoinSet::new();
    waiting.spawn_blocking(move || {
        let _place = place;
        work()
    });
    // What a panic said is not passed on: it may hold a piece of what somebody sent.
    let ended = waiting.join_next().await.and_then(Result::ok);
    ended.unwrap_or_else(|| Err(anyhow::anyhow!("it did not come to its end"))).map_err(|error| {
        tracing::error!("a document could not be rendered: {error:#}");
        Error::from(StatusCode::INTERNAL_SERVER_ERROR)
    })
}

impl Document {
    /// The answer with it: never kept by anybody.
    pub(super) fn answer(self, status: StatusCode, method: &Method) -> Response {
        once(status, &self.bytes, self.encoding, method)
    }
}
