//! Bytes ready to be sent: as they are, and as gzip and Brotli, quickly pressed at first and densely once there was time.

use std::io::Write as _;
use std::sync::Arc;

use arc_swap::ArcSwap;
use axum::body::Bytes;
use sha2::{Digest, Sha256};

use super::HTML;
use crate::web::negotiate::Encoding;

/// Brotli's window, as a power of two: no page is larger.
const BROTLI_WINDOW: u32 = 20;
/// Brotli's quality while somebody waits: for a save, for a start, or as the one client that asked. Over the pages of this site 5 is 12 %
/// larger than 11, in a fortieth of the time.
const QUICK: u32 = 5;
/// Brotli's quality once a page is served.
const DENSE: u32 = 11;

/// Text in both formats; nothing where a format failed or was not asked for.
#[derive(Debug, Default)]
struct Encoded {
    gzip: Option<Bytes>,
    brotli: Option<Bytes>,
    /// Brotli's quality; nothing before the bytes were pressed.
    quality: Option<u32>,
}

/// Bytes ready to be sent. Clones share what they are pressed to, so that it is done once for all generations that hold them.
#[derive(Clone, Debug)]
pub struct Pressed {
    /// Type of content.
    pub kind: String,
    /// Weak tag from the hash of the bytes as they are: however dense they are sent, they are the same.
    pub etag: String,
    identity: Bytes,
    encoded: Arc<ArcSwap<Encoded>>,
    /// Whether it is text, which becomes smaller.
    text: bool,
}

impl Pressed {
    /// Bytes as they are; `text` is still to be pressed.
    #[must_use]
    pub fn new(bytes: Vec<u8>, kind: &str, text: bool) -> Self {
        let hash: String = Sha256::digest(&bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        Self { kind: kind.to_owned(), etag: format!("W/\"{hash}\""), identity: bytes.into(), encoded: Arc::default(), text }
    }

    /// A document, pressed for the one client that asked for it.
    pub(in crate::web) fn once(html: String, wanted: Encoding) -> Self {
        let identity = Bytes::from(html);
        let encoded = Encoded {
            gzip: (wanted == Encoding::Gzip).then(|| gzip(&identity)).flatten(),
            brotli: (wanted == Encoding::Brotli).then(|| brotli(&identity, QUICK)).flatten(),
            quality: None,
        };
        Self {
            kind: HTML.to_owned(),
            etag: String::new(),
            identity,
            encoded: Arc::new(ArcSwap::from_pointee(encoded)),
            text: false,
        }
    }

    /// Presses its bytes quickly, where they are not pressed at all.
    pub(in crate::web) fn press(&self) {
        if self.text && self.encoded.load().quality.is_none() {
            self.press_as(QUICK);
        }
    }

    /// Presses its bytes as densely as they are to become, where they are not yet.
    pub(super) fn press_densely(&self) {
        if !self.is_dense() {
            self.press_as(DENSE);
        }
    }

    /// Whether its bytes are as dense as they are to become.
    pub(super) fn is_dense(&self) -> bool {
        !self.text || self.encoded.load().quality == Some(DENSE)
    }

    fn press_as(&self, quality: u32) {
        // As small as gzip can, from the beginning: it hardly takes longer.
        let gzip = self.encoded.load().gzip.clone().or_else(|| gzip(&self.identity));
        let brotli = brotli(&self.identity, quality);
        self.encoded.store(Arc::new(Encoded { gzip, brotli, quality: Some(quality) }));
    }

    /// Whether these are its bytes before they were pressed.
    pub(in crate::web) fn is(&self, bytes: &[u8]) -> bool {
        self.identity == bytes
    }

    /// The bytes in an encoding, or as they are where they were not pressed so.
    pub(in crate::web) fn bytes(&self, wanted: Encoding) -> (Bytes, Encoding) {
        let encoded = self.encoded.load();
        let pressed = match wanted {
            Encoding::Identity => None,
            Encoding::Gzip => encoded.gzip.clone(),
            Encoding::Brotli => encoded.brotli.clone(),
        };
        pressed.map_or_else(|| (self.identity.clone(), Encoding::Identity), |bytes| (bytes, wanted))
    }
}

fn gzip(bytes: &[u8]) -> Option<Bytes> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok().map(Bytes::from)
}

fn brotli(bytes: &[u8], quality: u32) -> Option<Bytes> {
    let mut out = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut out, 4096, quality, BROTLI_WINDOW);
    writer.write_all(bytes).ok()?;
    drop(writer);
    Some(out.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> Pressed {
        let text: String = (0..2_000).map(|number| format!("<p>{} {}</p>", number * 7_919 % 1_009, number % 13)).collect();
        Pressed::new(text.into_bytes(), HTML, true)
    }

    fn length(page: &Pressed, wanted: Encoding) -> usize {
        let (bytes, encoding) = page.bytes(wanted);
        assert_eq!(encoding, wanted, "it was not pressed so");
        bytes.len()
    }

    #[test]
    fn a_page_is_sent_as_it_is_until_it_is_pressed_and_smaller_once_there_was_time() {
        let page = page();
        assert_eq!(page.bytes(Encoding::Brotli).1, Encoding::Identity);
        page.press();
        assert!(!page.is_dense());
        let quick = [Encoding::Gzip, Encoding::Brotli].map(|encoding| length(&page, encoding));
        page.press_densely();
        assert!(page.is_dense());
        let dense = [Encoding::Gzip, Encoding::Brotli].map(|encoding| length(&page, encoding));
        assert!(dense[0] == quick[0] && dense[1] < quick[1], "{quick:?} {dense:?}");
        page.press();
        assert!(page.is_dense(), "what is dense stays so");
    }

    #[test]
    fn what_is_pressed_for_one_generation_is_pressed_for_all_that_hold_it() {
        let page = page();
        let kept = page.clone();
        kept.press_densely();
        assert!(page.is_dense());
    }

    #[test]
    fn a_picture_is_never_pressed() {
        let picture = Pressed::new(vec![0; 1_000], "image/png", false);
        picture.press();
        picture.press_densely();
        assert!(picture.is_dense());
        assert_eq!(picture.bytes(Encoding::Brotli).1, Encoding::Identity);
    }
}
