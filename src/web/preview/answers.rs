//! What stands at the addresses that a preview alone has: the list of problems, the events, and its own files.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::Stream;
use futures_util::stream::unfold;

use super::{Preview, banner};
use crate::locale::preferred;
use crate::reload::Findings;
use crate::site::{editor_locales, editor_messages};
use crate::web::error::reader;
use crate::web::pages::problems::{self, PROBLEMS};
use crate::web::render::render;
use crate::web::reply::{reply, see_other};

/// Files of the preview alone, by name. They are part of the program: a folder in which everything is broken has a list too.
const FILES: [(&str, &str, &str); 2] = [
    ("preview.js", "text/javascript; charset=utf-8", include_str!("preview.js")),
    ("preview.css", "text/css; charset=utf-8", include_str!("preview.css")),
];
/// `/problems`: in the frame of the site, or without where there is none yet.
pub(super) async fn list(
    State(preview): State<Preview>,
    language: Option<Path<String>>,
    method: Method,
    uri: Uri,
    asked: HeaderMap,
) -> Response {
    let findings = preview.findings();
    let stamp = preview.stamp(&findings);
    let language = language.map(|Path(language)| language);
    let html = match preview.0.live.get() {
        Some((app, _)) => {
            let generation = app.generation();
            if language.as_ref().is_some_and(|language| generation.site.edition(language).is_none()) {
                return see_other(PROBLEMS);
            }
            let edition = reader(&generation, uri.path(), &asked).edition;
            let held = Arc::clone(&findings);
            let site = Arc::clone(&generation);
            let html = render(move || problems::framed(&site.site, &site.site.editions[edition], &site.base, &held)).await;
            html.map(|html| banner::add(html, &Findings::default(), &generation.site.editions[edition].messages, &stamp, true))
        }
        None => {
            let locales = editor_locales(&findings.files);
            let accept = asked.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
            let locale = locales.get(preferred(accept, &locales).unwrap_or(0)).cloned();
            let messages = editor_messages(&findings.files, locale.as_ref().map(|locale| locale.code.as_str()));
            let held = Arc::clone(&findings);
            render(move || problems::bare(locale.as_ref(), messages.as_ref(), &held, &stamp)).await
        }
    };
    match html {
        Ok(html) => reply(StatusCode::OK, html, &method, &HeaderMap::new()),
        Err(error) => {
            tracing::error!(%error, "the list of problems could not be rendered");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// `/preview/events`: the stamp of what is shown, at once and after each load, until the server ends.
pub(super) async fn events(State(preview): State<Preview>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let mut findings = preview.0.given.findings.clone();
    findings.mark_changed();
    let stamps = unfold((preview, findings), |(preview, mut findings)| async move {
        findings.changed().await.ok()?;
        let stamp = preview.stamp(&findings.borrow_and_update());
        Some((Ok(Event::default().data(stamp)), (preview, findings)))
    });
    Sse::new(stamps).keep_alive(KeepAlive::default())
}

/// `/preview/…`: the files of the preview.
pub(super) async fn file(Path(name): Path<String>) -> Response {
    match FILES.iter().find(|(known, ..)| *known == name) {
        Some((_, kind, text)) => ([(header::CONTENT_TYPE, *kind)], *text).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
