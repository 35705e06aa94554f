//! Days of review: none is due before it was done, and who is late is told.

use super::dated::date;
use super::{Site, in_order};
use crate::content::{field, folder};
use crate::date::Date;
use crate::diagnostic::{Diagnostic, Place, Severity, code};
use crate::files::Files;

/// A text with the days of its review.
struct Reviewed {
    path: String,
    draft: bool,
    on: Date,
    due: Date,
}

fn all(site: &Site) -> Vec<Reviewed> {
    let mut found = Vec::new();
    for edition in &site.editions {
        let code = &edition.locale.code;
        let pages = edition.pages.values();
        found.extend(pages.map(|page| Reviewed {
            path: format!("content/{code}/{}.md", page.id),
            draft: page.draft || edition.locale.draft,
            on: page.reviewed_on,
            due: page.review_due,
        }));
        let outcomes = site.rules.questionnaire.outcomes.iter().zip(&edition.wording.outcomes);
        found.extend(outcomes.map(|(outcome, text)| Reviewed {
            path: format!("{}/{}.md", folder(code, "outcomes"), outcome.id),
            draft: edition.locale.draft,
            on: text.reviewed_on,
            due: text.review_due,
        }));
    }
    found
}

fn place(files: &Files, path: &str) -> Place {
    let text = files.get(path).unwrap_or_default();
    Place::at(path, text, field(text, "review_due"))
}

/// Reports each review that is due before it was done.
pub(super) fn check_order(site: &Site, files: &Files, diagnostics: &mut Vec<Diagnostic>) {
    for text in all(site).into_iter().filter(|text| text.due < text.on) {
        let problem = Diagnostic::error(place(files, &text.path), code::REVIEW_ORDER);
        diagnostics.push(problem.with("due", text.due.to_string()).with("on", text.on.to_string()));
    }
}

/// What was loaded, with what the day tells: a warning of each review that was due before today, and an error for each that is said to
/// have been done after it, as for anything else that was decided later. Then the site is not there.
#[must_use]
pub fn with_overdue(loaded: (Option<Site>, Vec<Diagnostic>), files: &Files, today: Date) -> (Option<Site>, Vec<Diagnostic>) {
    let (site, mut diagnostics) = loaded;
    date(&mut diagnostics, today);
    if let Some(site) = &site {
        diagnostics.extend(overdue(site, files, today));
        diagnostics.extend(ahead(site, files, today));
    }
    in_order(&mut diagnostics);
    // What the load lets an editor see stays to be seen.
    let of_day = |diagnostic: &Diagnostic| [code::WAIVER_INVALID, code::REVIEW_AHEAD].contains(&diagnostic.code);
    let broken = diagnostics.iter().any(|diagnostic| of_day(diagnostic) && diagnostic.severity == Severity::Error);
    (site.filter(|_| !broken), diagnostics)
}

/// Each review that is said to have been done after today: whoever mistypes the year is reminded years too late.
fn ahead(site: &Site, files: &Files, today: Date) -> Vec<Diagnostic> {
    let all = all(site);
    // Where every text is ahead, it is the clock of this machine that is wrong.
    let clock = all.iter().all(|text| text.on > today);
    let early = all.into_iter().filter(|text| text.on > today);
    let place = |path: &str| {
        let text = files.get(path).unwrap_or_default();
        Place::at(path, text, field(text, "reviewed_on"))
    };
    let problem = |text: &Reviewed| Diagnostic::error(place(&text.path), code::REVIEW_AHEAD).lenient(text.draft || clock);
    early.map(|text| problem(&text).with("on", text.on.to_string()).with("today", today.to_string())).collect()
}

/// Each review that was due before today. The day is handed in: what a load says of a text is the same on every day.
fn overdue(site: &Site, files: &Files, today: Date) -> Vec<Diagnostic> {
    let late = all(site).into_iter().filter(|text| text.due < today);
    late.map(|text| Diagnostic::warning(place(files, &text.path), code::REVIEW_PAST).with("due", text.due.to_string())).collect()
}
