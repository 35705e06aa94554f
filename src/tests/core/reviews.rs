//! Reviews that are due: told from the day after, by a day that is handed in.

use scanplan::date::Date;
use scanplan::files::Files;
use scanplan::site::{load_files, with_overdue};

use crate::edited::Copy;
use crate::repository::root;

fn late(year: u16, month: u8, day: u8) -> Vec<String> {
    let (files, diagnostics) = Files::read(root());
    let (_, diagnostics) = with_overdue(load_files(&files, diagnostics), &files, Date { year, month, day });
    diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.code == "review-past")
        .map(|diagnostic| diagnostic.place.to_string())
        .collect()
}

#[test]
fn a_review_is_late_the_day_after_it_was_due_and_its_line_is_named() {
    assert_eq!(late(2027, 11, 21), Vec::<String>::new());
    let places = late(2027, 11, 22);
    assert!(places.contains(&"content/en/plan.md:9:1".to_owned()), "{places:?}");
    let texts = crate::repository::site().editions.iter().map(|edition| edition.pages.len() + edition.wording.outcomes.len());
    // The page of counts came a day later than the others.
    assert_eq!(late(2027, 11, 23).len(), texts.sum::<usize>(), "every page and every outcome");
}

#[test]
fn a_review_that_is_said_to_be_done_after_today_keeps_the_text_from_readers() {
    let copy = Copy::new();
    copy.edit(
        "content/en/plan.md",
        "reviewed_on = 2026-11-21\nreview_due = 2027-11-21",
        "reviewed_on = 2062-11-21\nreview_due = 2063-11-21",
    );
    let (files, diagnostics) = Files::read(copy.path());
    let on = |year| with_overdue(load_files(&files, diagnostics.clone()), &files, Date { year, month: 12, day: 1 });
    let (site, found) = on(2026);
    let ahead: Vec<String> =
        found.iter().filter(|one| one.code == "review-ahead").map(|one| format!("{} {:?}", one.place, one.severity)).collect();
    assert_eq!(ahead, ["content/en/plan.md:8:1 Error"]);
    assert!(site.is_none());
    assert!(on(2064).0.is_some(), "once the day is there");
    // A clock that was never set says nothing about texts.
    assert!(on(1970).0.is_some());
}
