//! A client gets what it asks for, and what it has already is not sent again.

use axum::http::HeaderValue;

use super::*;

fn asked(value: &'static str) -> Encoding {
    let mut headers = HeaderMap::new();
    headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(value));
    encoding(&headers)
}

#[test]
fn the_client_gets_what_it_asks_for_and_brotli_where_it_has_no_wish() {
    assert_eq!(asked("gzip, deflate, br, zstd"), Encoding::Brotli);
    assert_eq!(asked("gzip"), Encoding::Gzip);
    assert_eq!(asked("br;q=0, gzip;q=0.5"), Encoding::Gzip);
    assert_eq!(asked("br;q=0.2, gzip;q=0.8"), Encoding::Gzip);
    assert_eq!(asked("identity, br;q=0.5"), Encoding::Identity);
    assert_eq!(asked("*"), Encoding::Brotli);
    assert_eq!(asked("deflate"), Encoding::Identity);
    assert_eq!(encoding(&HeaderMap::new()), Encoding::Identity);
}

#[test]
fn a_tag_matches_weakly_and_in_a_list() {
    let mut headers = HeaderMap::new();
    headers.insert(header::IF_NONE_MATCH, HeaderValue::from_static("\"x\", W/\"y\""));
    assert!(has_already(&headers, "W/\"x\"") && has_already(&headers, "W/\"y\""));
    assert!(!has_already(&headers, "W/\"z\""));
}
