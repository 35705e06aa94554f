//! What programs ask for at fixed addresses: `/robots.txt`, `/sitemap.xml` and, once there is a contact, security.txt.

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jiff::Span;

use super::assets::Assets;
use super::error::Error;
use super::handlers::{READ, is_read, not_allowed};
use super::headers::{NO_STORE, REVALIDATE};
use super::negotiate::Encoding;
use super::press::Pressed;
use super::reply::cached;
use super::sitemap;
use super::state::App;
use crate::config::PublicUrl;
use crate::site::Site;

/// Address of security.txt (RFC 9116).
pub(super) const SECURITY: &str = "/.well-known/security.txt";
const SITEMAP: &str = "/sitemap.xml";
const ROBOTS: &str = "robots.txt";
/// Days for which the contact is vouched for, by whoever runs the server on the day of asking; RFC 9116 wants less than a year.
const VOUCHED_FOR: i32 = 90;

/// The files of a generation that only crawlers read.
#[derive(Debug)]
pub(super) struct Crawlers {
    robots: Pressed,
    sitemap: Pressed,
}

impl Crawlers {
    /// Presses them: `public/robots.txt` with the address of the sitemap below it.
    pub(super) fn press(site: &Site, assets: &Assets, public_url: &PublicUrl) -> anyhow::Result<Self> {
        let mut robots = assets.get(ROBOTS).map(|file| file.bytes(Encoding::Identity).0.to_vec()).unwrap_or_default();
        robots.extend(format!("\nSitemap: {}\n", public_url.of(SITEMAP)).into_bytes());
        Ok(Self {
            robots: Pressed::new(robots, "text/plain; charset=utf-8", true),
            sitemap: Pressed::new(sitemap::sitemap(site, public_url)?, "application/xml", true),
        })
    }

    /// Their bytes.
    pub(super) fn files(&self) -> [&Pressed; 2] {
        [&self.robots, &self.sitemap]
    }
}

/// `/robots.txt`.
pub(super) async fn robots(State(app): State<App>, method: Method, asked: HeaderMap) -> Response {
    if !is_read(&method) {
        return not_allowed(READ).into_response();
    }
    cached(&app.generation().crawlers.robots, REVALIDATE, &method, &asked)
}

/// `/sitemap.xml`.
pub(super) async fn sitemap(State(app): State<App>, method: Method, asked: HeaderMap) -> Response {
    if !is_read(&method) {
        return not_allowed(READ).into_response();
    }
    cached(&app.generation().crawlers.sitemap, REVALIDATE, &method, &asked)
}

/// `/.well-known/security.txt`, once `site.toml` names a contact: nobody is sent to an address that is made up.
pub(super) async fn security(State(app): State<App>, method: Method) -> Response {
    if !is_read(&method) {
        return not_allowed(READ).into_response();
    }
    let generation = app.generation();
    let settings = &generation.site.settings;
    let Some(contact) = settings.security_contact() else { return Error::from(StatusCode::NOT_FOUND).into_response() };
    let expires = app.now().date().saturating_add(Span::new().days(VOUCHED_FOR)).strftime("%Y-%m-%dT00:00:00Z");
    let languages: Vec<String> = generation.site.locales().into_iter().map(|locale| locale.tag).collect();
    let canonical = generation.base.public_url.of(SECURITY);
    let languages = languages.join(", ");
    let text = format!("Contact: {contact}\nExpires: {expires}\nPreferred-Languages: {languages}\nCanonical: {canonical}\n");
    let headers =
        [(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8")), (header::CACHE_CONTROL, NO_STORE)];
    (headers, text).into_response()
}
