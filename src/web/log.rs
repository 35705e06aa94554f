//! What is written down where something panics: the place, and not a word of what a visitor sent.

use std::any::Any;
use std::panic::{Location, PanicHookInfo};

use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};

use super::error::Error;

/// Writes the place of a panic. What it says is left out, since it may hold a piece of whatever was being read; a load of the folder that
/// panics tells it to editors all the same.
pub fn panicked(panic: &PanicHookInfo<'_>) {
    let place = panic.location();
    tracing::error!(file = place.map(Location::file), line = place.map(Location::line), "the program panicked");
}

/// What a visitor gets then; what the panic said goes no further here either.
pub(super) fn failed(_said: Box<dyn Any + Send>) -> Response {
    Error::from(StatusCode::INTERNAL_SERVER_ERROR).into_response()
}
