//! Menus name pages that exist, each once.

use std::collections::BTreeSet;

use crate::content::{Fronts, Settings};
use crate::diagnostic::{Diagnostic, Place, closest, code};
use crate::files::Files;

const FILE: &str = "content/site.toml";

/// Reports every entry of a menu that leads nowhere or stands there twice.
pub(super) fn check_menus(files: &Files, settings: &Settings, fronts: &[Fronts], diagnostics: &mut Vec<Diagnostic>) {
    let text = files.get(FILE).unwrap_or_default();
    let place = |at: Option<usize>| Place::at(FILE, text, at.unwrap_or(0));
    let known: BTreeSet<&str> = fronts.iter().flat_map(Fronts::ids).collect();
    for id in settings.menu.iter().chain(&settings.colophon).filter(|id| !known.contains(id.as_str())) {
        let near = closest(id, known.iter().copied()).unwrap_or_default();
        let place = place(text.find(&format!("\"{id}\"")));
        diagnostics.push(Diagnostic::error(place, code::LINK_UNKNOWN).with("name", id).with("near", near));
    }
    for menu in [&settings.menu, &settings.colophon] {
        for (_, id) in menu.iter().enumerate().filter(|(position, id)| menu[..*position].contains(id)) {
            let place = place(text.rfind(&format!("\"{id}\"")));
            diagnostics.push(Diagnostic::error(place, code::ID_TAKEN).with("name", id));
        }
    }
}
