//! The web: one table of addresses, pages pressed to bytes, and the views that are pressed.

pub mod assets;
mod components;
mod count;
mod error;
mod form;
mod headers;
mod negotiate;
mod pages;
pub mod press;
mod render;
pub mod router;
pub mod server;
pub mod state;

pub use render::start;
