//! Which bytes a client can take: the encoding it asks for, and whether it has the page already.

#[cfg(test)]
mod tests;

use axum::http::{HeaderMap, header};

use crate::locale::weights;

/// How pressed bytes are encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encoding {
    /// As they are.
    Identity,
    /// Gzip.
    Gzip,
    /// Brotli.
    Brotli,
}

impl Encoding {
    /// The value of `Content-Encoding`, where there is one.
    pub(super) fn name(self) -> Option<&'static str> {
        match self {
            Self::Identity => None,
            Self::Gzip => Some("gzip"),
            Self::Brotli => Some("br"),
        }
    }
}

/// The best encoding that the client takes. Brotli before gzip before none where it likes them alike.
pub(super) fn encoding(headers: &HeaderMap) -> Encoding {
    let Liked { brotli, gzip, identity } = liked(headers);
    if brotli > 0 && brotli >= gzip && brotli >= identity {
        Encoding::Brotli
    } else if gzip > 0 && gzip >= identity {
        Encoding::Gzip
    } else {
        Encoding::Identity
    }
}

/// The same of what there is no Brotli of.
pub(super) fn gzip_or_identity(headers: &HeaderMap) -> Encoding {
    let Liked { gzip, identity, .. } = liked(headers);
    if gzip > 0 && gzip >= identity { Encoding::Gzip } else { Encoding::Identity }
}

/// How much a client likes each encoding, in thousandths.
struct Liked {
    brotli: u16,
    gzip: u16,
    identity: u16,
}

fn liked(headers: &HeaderMap) -> Liked {
    let wanted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let (mut brotli, mut gzip, mut identity, mut any) = (None, None, None, None);
    for (value, weight) in weights(wanted) {
        let is = |name| value.eq_ignore_ascii_case(name);
        let named = match () {
            () if is("br") => &mut brotli,
            () if is("gzip") || is("x-gzip") => &mut gzip,
            () if is("identity") => &mut identity,
            () if is("*") => &mut any,
            () => continue,
        };
        *named = (*named).max(Some(weight));
    }
    // A client that asks for the bytes as they are above all gets them so.
    Liked { brotli: brotli.or(any).unwrap_or(0), gzip: gzip.or(any).unwrap_or(0), identity: identity.unwrap_or(1) }
}

/// Whether the client's `If-None-Match` holds this tag, compared weakly.
pub(super) fn has_already(headers: &HeaderMap, etag: &str) -> bool {
    headers
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|tag| tag.trim() == "*" || opaque(tag) == opaque(etag))
}

/// A tag without what says that it is weak.
fn opaque(tag: &str) -> &str {
    tag.trim().trim_start_matches("W/")
}
