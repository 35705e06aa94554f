//! Whether a request is a reader who is counted. What is read here is forgotten here: no part of it reaches a counter.

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
    // Some real browsers send their maker's name in letters that no header should hold.
    let agent = headers.get(header::USER_AGENT).map(|agent| String::from_utf8_lossy(agent.as_bytes())).unwrap_or_default();
    let ahead = PURPOSES.iter().any(|name| value(headers, name).to_ascii_lowercase().contains("prefetch"));
    let agent = agent.trim();
    value(headers, &GPC) != "1" && !ahead && !agent.is_empty() && (is_browser(agent) || !is_listed(agent))
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

#[cfg(test)]
mod tests {
    use axum::http::{HeaderName, HeaderValue};

    use super::*;

    const READER: (&str, &str) = ("user-agent", "Mozilla/5.0 (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0");

    fn counted(more: &[(&'static str, &'static str)]) -> bool {
        let mut headers = HeaderMap::new();
        for (name, value) in std::iter::once(&READER).chain(more) {
            headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
        opens_page(&headers)
    }

    #[test]
    fn a_source_is_one_of_the_places_and_named_once() {
        let places = ["pharmacy".to_owned(), "work".to_owned()];
        let source = |query| source(&places, query);
        for query in ["from=work", "v=1&from=work", "from=work&utm=x", "from=work&from"] {
            assert_eq!(source(Some(query)), Some("work"), "{query}");
        }
        assert_eq!(source(None), None);
        for query in [
            "",
            "from",
            "from=",
            "from=Work",
            "from=work%20",
            "from=%77ork",
            "from=work&from=pharmacy",
            "from=work&from=work",
            "xfrom=work",
        ] {
            assert_eq!(source(Some(query)), None, "{query}");
        }
    }

    #[test]
    fn readers_are_counted_and_everything_else_is_not() {
        assert!(counted(&[]));
        assert!(counted(&[("sec-fetch-dest", "document"), ("sec-gpc", "0")]));
        for not in [
            ("sec-gpc", "1"),
            ("user-agent", ""),
            ("user-agent", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"),
            ("sec-purpose", "prefetch;prerender"),
            ("purpose", "prefetch"),
            ("x-moz", "prefetch"),
            ("sec-fetch-dest", "empty"),
        ] {
            assert!(!counted(&[not]), "{not:?}");
        }
    }
}
