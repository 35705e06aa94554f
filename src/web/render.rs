//! A view → bytes. The only file that names `leptos_axum`.
//!
//! Its stock handlers append scripts to every page, and leak when a reader leaves in the middle. So the stream is built here, without
//! those chunks, and collected whole before anything is sent.

use axum::body::Body;
use axum::http::Request;
use http_body_util::BodyExt as _;
use leptos::prelude::*;

/// Markers that Leptos leaves for a browser that hydrates; ours does not, and HTML does not allow them.
const MARKERS: [&str; 2] = ["<!>", "<!--<() />-->"];

/// Tells Leptos which executor runs its tasks; once, before the first page.
pub fn start() {
    // The one error there is says that it was set before, as it is when tests start more than one site.
    drop(any_spawner::Executor::init_tokio());
}

/// Renders a whole document.
///
/// # Errors
///
/// Where the view cannot be collected.
pub(super) async fn render(view: impl FnOnce() -> AnyView + Send + 'static) -> anyhow::Result<String> {
    let request = Request::builder().uri("/").body(Body::empty())?;
    let response = leptos_axum::handle_response_inner(
        || {},
        view,
        request,
        |app, _chunks, _out_of_order| {
            Box::pin(async move { Box::pin(futures_util::stream::once(async move { app.to_html() })) as _ })
        },
    )
    .await;
    let bytes =
        response.into_body().collect().await.map_err(|error| anyhow::anyhow!("cannot collect a page: {error}"))?.to_bytes();
    Ok(without_markers(String::from_utf8(bytes.to_vec())?))
}

/// A part of a document as text.
pub(super) fn html(view: AnyView) -> String {
    without_markers(view.to_html())
}

fn without_markers(html: String) -> String {
    MARKERS.iter().fold(html, |html, marker| html.replace(marker, ""))
}
