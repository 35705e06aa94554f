//! What a preview adds to every page: its module and sheet, and a banner that leads to the list where something is wrong.

use leptos::prelude::*;

use crate::diagnostic::Severity;
use crate::messages::{Messages, key};
use crate::reload::{Findings, Serving};
use crate::site::Site;
use crate::web::pages::problems::{PROBLEMS, head};
use crate::web::render::html;

/// Where the first skip link ends: what is added stands behind it.
const SKIP_LINK: &str = "</a>";

/// The position of the edition in whose language a page is; the first where it has none of ours.
pub(super) fn language(page: &str, site: &Site) -> usize {
    let tag = page.split_once("<html lang=\"").and_then(|(_, rest)| rest.split_once('"')).map(|(tag, _)| tag);
    site.editions.iter().position(|edition| Some(edition.locale.tag.as_str()) == tag).unwrap_or(0)
}

/// The page with what a preview adds. A page made from a form does not refresh: the browser would ask to send it again.
pub(super) fn add(page: String, findings: &Findings, messages: &Messages, stamp: &str, refreshes: bool) -> String {
    let page = page.replacen("</head>", &format!("{}</head>", html(head(stamp, refreshes))), 1);
    if findings.is_clean() {
        return page;
    }
    let Some((before, after)) = page.split_once("<body").and_then(|(before, rest)| {
        let at = rest.find(SKIP_LINK)? + SKIP_LINK.len();
        Some((format!("{before}<body{}", &rest[..at]), &rest[at..]))
    }) else {
        return page;
    };
    let count = |severity| findings.count(severity).to_string();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let words = messages.with(key::PROBLEMS_BANNER, &[("errors", &errors), ("warnings", &warnings)]);
    let serving = (findings.serving != Serving::Current).then(|| messages.get(key::PROBLEMS_BANNER_EARLIER));
    let banner = view! {
        <aside class="preview-banner" data-errors=errors data-warnings=warnings>
            <a href=PROBLEMS>{words}</a>
            {serving.map(|words| view! { <span>{words}</span> })}
        </aside>
    };
    format!("{before}{}{after}", html(banner.into_any()))
}
