//! Who is counted, and which kind of place led there.

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
