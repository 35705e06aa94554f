//! Pages that visitors have in some languages and not in others.

use std::collections::BTreeSet;

use crate::content::Fronts;
use crate::diagnostic::{Diagnostic, Place, code};
use crate::files::Files;
use crate::locale::Locale;

/// Warns of each page that visitors have in some languages and not in others.
pub(super) fn check_translations(files: &Files, locales: &[Locale], fronts: &[Fronts], diagnostics: &mut Vec<Diagnostic>) {
    let public: Vec<(&Locale, BTreeSet<&str>)> = locales
        .iter()
        .zip(fronts)
        .filter(|(locale, _)| !locale.draft)
        .map(|(locale, fronts)| (locale, fronts.ids().filter(|id| !fronts.drafts().contains(*id)).collect()))
        .collect();
    let all: BTreeSet<&str> = public.iter().flat_map(|(_, ids)| ids).copied().collect();
    for (locale, fronts) in locales.iter().zip(fronts) {
        let own: BTreeSet<&str> = fronts.ids().collect();
        for id in fronts.drafts().iter().filter(|id| !locale.draft && all.contains(id.as_str())) {
            let path = format!("content/{}/{id}.md", locale.code);
            let others: Vec<&str> =
                public.iter().filter(|(_, ids)| ids.contains(id.as_str())).map(|(other, _)| other.code.as_str()).collect();
            let problem = Diagnostic::warning(Place::file(&path), code::PAGE_DRAFT);
            diagnostics.push(problem.with("name", id).with("others", others.join(", ")));
        }
        for id in all.difference(&own) {
            let path = format!("content/{}/{id}.md", locale.code);
            // A file that could not be read has its own diagnostic.
            if files.get(&path).is_none() {
                diagnostics.push(Diagnostic::warning(Place::file(&path), code::PAGE_MISSING).with("name", *id));
            }
        }
    }
}
