//! A QR code as one path: each row is a run of strokes, so it stays sharp on paper and small on the wire.

use std::fmt::Write as _;

use leptos::prelude::*;
use qrcode::{Color, EcLevel, QrCode};

/// Modules of white around the code, as its standard asks for.
const QUIET: usize = 4;

/// The code of an address; nothing where the address is longer than a code can hold.
pub(in crate::web) fn qr(address: &str, label: String) -> Option<AnyView> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let width = code.width();
    let side = width + 2 * QUIET;
    let path = rows(&code.to_colors(), width);
    let frame = format!("0 0 {side} {side}");
    let drawing = view! {
        <svg viewBox=frame role="img" aria-label=label>
            <path d=path></path>
        </svg>
    };
    Some(drawing.into_any())
}

/// Strokes of width 1 along the middle of each row, moved to by steps.
fn rows(modules: &[Color], width: usize) -> String {
    let mut path = String::new();
    for (row, modules) in modules.chunks(width).enumerate() {
        let mut at = 0;
        let mut drawn = 0;
        for run in modules.chunk_by(|left, right| left == right) {
            if run[0] == Color::Dark {
                // Writing to a text cannot fail.
                let _ = if drawn == 0 {
                    write!(path, "M{} {}.5h{}", QUIET + at, QUIET + row, run.len())
                } else {
                    write!(path, "m{} 0h{}", at - drawn, run.len())
                };
                drawn = at + run.len();
            }
            at += run.len();
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_drawn_as_runs_from_the_quiet_zone_on() {
        let (dark, light) = (Color::Dark, Color::Light);
        assert_eq!(
            rows(&[dark, dark, light, dark, light, light, light, light, light, light, light, dark], 4),
            "M4 4.5h2m1 0h1M7 6.5h1"
        );
    }
}
