//! What a browser needs to keep the site: the manifest of each language, and the list of pages for the worker that keeps copies.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::assets::Assets;
use super::press::Pressed;
use crate::messages::key;
use crate::site::{Edition, Site};

/// Files that a kept page needs, by extension; icons of installed apps are the system's to keep.
const NEEDED: [&str; 3] = [".css", ".js", "icon.svg"];
/// Part of the names of files that no public page loads.
const PREVIEW: &str = "preview";
/// Colour of the bar around an installed app: the way (identity.md).
const WAY: &str = "#ffd000";

/// The web manifest in one language.
pub(super) fn manifest(edition: &Edition, assets: &Assets) -> Pressed {
    let icon = |name: &str, sizes: &str, purpose: &str| {
        let kind = mime_guess::from_path(name).first_or_octet_stream().to_string();
        json!({ "src": format!("{}/{name}", assets.base), "sizes": sizes, "type": kind, "purpose": purpose })
    };
    let [first, second] = &edition.settings.campaign_lines;
    let manifest = json!({
        "id": edition.home(),
        "name": format!("{first} {second}"),
        "short_name": edition.settings.campaign,
        "lang": edition.locale.tag,
        "dir": edition.locale.direction.as_str(),
        "start_url": edition.home(),
        "scope": "/",
        "display": "minimal-ui",
        "background_color": WAY,
        "theme_color": WAY,
        "icons": [
            icon("icon.svg", "any", "any"),
            icon("icons/icon-192.png", "192x192", "any"),
            icon("icons/icon-512.png", "512x512", "any"),
            icon("icons/maskable-512.png", "512x512", "maskable"),
        ],
    });
    Pressed::new(manifest.to_string().into_bytes(), "application/manifest+json", true)
}

/// The script that tells the worker what to keep: every public page and what it needs, under a version that changes with any of
/// them; or nothing, and then the worker removes its copies and itself.
///
/// `pages` are addresses with the tag of what stands there; an address may come more than once, in several languages.
pub(super) fn kept<'a>(site: &Site, assets: &Assets, pages: impl Iterator<Item = (&'a str, &'a str)>) -> Pressed {
    let list = if site.settings.offline { list(site, assets, pages) } else { Value::Null };
    Pressed::new(format!("self.KEPT = {list};\n").into_bytes(), "text/javascript; charset=utf-8", true)
}

fn list<'a>(site: &Site, assets: &Assets, pages: impl Iterator<Item = (&'a str, &'a str)>) -> Value {
    let mut hash = Sha256::new();
    hash.update(&assets.base);
    let mut paths = Vec::new();
    for (address, etag) in pages {
        hash.update(address);
        hash.update(etag);
        paths.push(address.to_owned());
    }
    paths.dedup();
    let needed =
        assets.names().filter(|name| *name != "sw.js" && !name.contains(PREVIEW) && NEEDED.iter().any(|end| name.ends_with(end)));
    paths.extend(needed.map(|name| format!("{}/{name}", assets.base)));
    paths.extend(assets.images().map(str::to_owned));
    let version: String = hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    let editions = site.editions.iter().filter(|edition| !edition.locale.draft).map(|edition| {
        json!({
            "prefix": edition.home(),
            "home": edition.home(),
            "tag": edition.locale.tag,
            "note": edition.messages.with(key::OFFLINE_NOTE, &[("date", "{date}")]),
        })
    });
    json!({ "version": version, "paths": paths, "editions": editions.collect::<Vec<_>>() })
}
