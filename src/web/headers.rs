//! Headers that every response carries.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

use crate::config::PublicUrl;

/// Pages may load what this site serves, and nothing else; nothing inline.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

/// Pages: kept, but asked for again each time.
pub(super) const REVALIDATE: HeaderValue = HeaderValue::from_static("public, max-age=0, must-revalidate");
/// What is made from answers, and errors: never kept.
pub(super) const NO_STORE: HeaderValue = HeaderValue::from_static("no-store");
/// Assets under the hash of their contents.
pub(super) const IMMUTABLE: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// The headers of a site under this address.
pub(super) fn security(public_url: &PublicUrl) -> Vec<(HeaderName, HeaderValue)> {
    let fixed = |name, value| (name, HeaderValue::from_static(value));
    let policy = if public_url.is_secure() { format!("{POLICY}; upgrade-insecure-requests") } else { POLICY.to_owned() };
    let mut headers = vec![
        fixed(header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // `no-referrer` would make browsers send `Origin: null` with our own form.
        fixed(header::REFERRER_POLICY, "same-origin"),
        fixed(HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        fixed(HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        fixed(
            HeaderName::from_static("permissions-policy"),
            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), browsing-topics=()",
        ),
    ];
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.push((header::CONTENT_SECURITY_POLICY, policy));
    }
    if public_url.is_secure() {
        headers.push(fixed(header::STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains"));
    }
    headers
}

/// Adds headers that a response does not have yet.
pub(super) fn add(headers: &mut HeaderMap, more: &[(HeaderName, HeaderValue)]) {
    for (name, value) in more {
        headers.entry(name).or_insert_with(|| value.clone());
    }
}
