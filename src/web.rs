//! The web: one table of addresses, pages pressed to bytes, and the views that are pressed.

mod admin;
pub mod assets;
mod beacon;
mod browsers;
mod calendar;
mod components;
mod consult;
mod count;
mod crawlers;
mod document;
mod error;
mod form;
pub mod front;
mod handlers;
mod headers;
pub mod log;
pub mod metrics;
mod negotiate;
mod offline;
mod pages;
pub mod press;
pub mod preview;
mod ready;
mod render;
mod reply;
pub mod router;
pub mod server;
mod sitemap;
pub mod state;
mod submit;
mod usage;

pub use render::start;
