//! The versions of the rules: which one decides, why each came, and who approved it.

use leptos::prelude::*;

use super::outcome::status;
use crate::content::Version;
use crate::messages::key;
use crate::site::{Edition, Site};

/// The review status, and every version, the newest first.
pub(in crate::web) fn versions(site: &Site, edition: &Edition) -> AnyView {
    let messages = &edition.messages;
    let known = site.versions.iter().any(|version| version.rules == site.rules.version);
    let unknown = (!known).then(|| {
        let words = messages.with(key::CARD_VERSION_UNKNOWN, &[("version", &site.rules.version)]);
        view! { <p class="unknown" data-rules=site.rules.version.clone()><b>{words}</b></p> }
    });
    let rows = site.versions.iter().map(|version| row(site, edition, version)).collect_view();
    view! {
        {status(site, edition)}
        <p>{messages.get(key::CARD_VERSIONS_TEXT)}</p>
        {unknown}
        <ul class="versions">{rows}</ul>
    }
    .into_any()
}

fn row(site: &Site, edition: &Edition, version: &Version) -> AnyView {
    let messages = &edition.messages;
    let (day, now) = (messages.date(version.day), version.rules == site.rules.version);
    let name = messages.with(key::CARD_VERSION_NAME, &[("name", &version.name), ("date", &day)]);
    let hash = messages.with(key::RULES_VERSION, &[("version", &version.rules)]);
    let now = now.then(|| view! { " "<b>{messages.get(key::CARD_VERSION_NOW)}</b> });
    let approved = version.approved.as_ref().map_or_else(
        || messages.get(key::CARD_VERSION_DRAFT),
        |name| messages.with(key::CARD_VERSION_APPROVED, &[("name", name)]),
    );
    view! {
        <li data-rules=version.rules.clone()>
            <h3>{name}</h3>
            <p class="small">{hash}{now}</p>
            {reason(site, edition, version)}
            <p class="small">{approved}</p>
        </li>
    }
    .into_any()
}

/// The reason in the reader's language; where it is not there yet, in the first one that has it, marked as such.
fn reason(site: &Site, edition: &Edition, version: &Version) -> Option<AnyView> {
    if let Some(own) = version.reason.get(&edition.locale.code) {
        return Some(view! { <p>{own.clone()}</p> }.into_any());
    }
    let locales = site.settings.locales();
    let (locale, words) = locales.iter().find_map(|locale| Some((locale, version.reason.get(&locale.code)?)))?;
    Some(view! { <p lang=locale.tag.clone() dir=locale.direction.as_str()>{words.clone()}</p> }.into_any())
}
