//! Whether a request is a reader who is counted. What is read here is forgotten here: no part of it reaches a counter.

#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use axum::http::{HeaderMap, HeaderName, header};
use isbot::Bots;

use super::browsers::is_browser;

/// The crate's list, and programs that it does not know yet.
static BOTS: LazyLock<Bots> = LazyLock::new(|| {
    let mut bots = Bots::default();
    bots.append(&[
        "googleother",
        "claude-",
        "anthropic",
        "gptbot",
        "chatgpt",
        "perplexity",
        "ahrefs",
        "kube-probe",
        "prometheus",
        "sqlmap",
        "undici",
        "^node",
        "^signal",
        "let's encrypt",
        "python-",
        "^go-http",
        "headlesschrome",
    ]);
    bots
});

// Every page asks for them: as texts they would be read letter by letter each time.
static GPC: HeaderName = HeaderName::from_static("sec-gpc");
static DESTINATION: HeaderName = HeaderName::from_static("sec-fetch-dest");
static PURPOSES: [HeaderName; 3] =
    [HeaderName::from_static("sec-purpose"), HeaderName::from_static("purpose"), HeaderName::from_static("x-moz")];

fn value<'a>(headers: &'a HeaderMap, name: &HeaderName) -> &'a str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// Whether the visitor may be counted at all: no known bot, no empty user agent, no wish to be left alone; and no browser that looks ahead,
/// whose page and what its scripts send nobody may ever see.
pub(super) fn may_count(headers: &HeaderMap) -> bool {
    let agent = headers.get(header::USER_AGENT).map_or(&[][..], |agent| agent.as_bytes()).trim_ascii();
    let ahead = || PURPOSES.iter().any(|name| value(headers, name).to_ascii_lowercase().contains("prefetch"));
    // Some real browsers send their maker's name in letters that no header should hold.
    let listed = || is_listed(&String::from_utf8_lossy(agent));
    value(headers, &GPC) != "1" && !ahead() && !agent.is_empty() && (is_browser(agent) || !listed())
}

/// Whether the list of robots has this user agent.
pub(super) fn is_listed(agent: &str) -> bool {
    BOTS.is_bot(agent)
}

/// Whether a `GET` is somebody opening a page: no fetch by a script, a worker or another page's element.
pub(super) fn opens_page(headers: &HeaderMap) -> bool {
    let destination = value(headers, &DESTINATION);
    (destination.is_empty() || destination == "document") && may_count(headers)
}

/// The kind of place whose code led here: what `?from=` names, if it is one of these and nothing else is named. Compared to the byte and
/// never decoded, so that what comes back is the site's own text.
pub(super) fn source<'a>(places: &'a [String], query: Option<&str>) -> Option<&'a str> {
    let mut named = query?.split('&').filter_map(|pair| pair.strip_prefix("from="));
    let (tag, None) = (named.next()?, named.next()) else { return None };
    places.iter().find(|place| *place == tag).map(String::as_str)
}
