//! No scan without a plan: the leaflet as a library.
//!
//! One-way rule: `main → web → reload, counters, config → site → report, export, content → messages → files → self_check, date, locale, diagnostic, watch`.
//! The core compiles without the feature `ssr`; the shell is everything behind it.

#![forbid(unsafe_code)]

pub mod content;
pub mod date;
pub mod diagnostic;
pub mod export;
pub mod files;
pub mod locale;
pub mod messages;
pub mod report;
pub mod self_check;
pub mod site;

#[cfg(feature = "ssr")]
pub mod config;
#[cfg(feature = "ssr")]
pub mod counters;
#[cfg(feature = "ssr")]
pub mod reload;
pub mod watch;
#[cfg(feature = "ssr")]
pub mod web;
