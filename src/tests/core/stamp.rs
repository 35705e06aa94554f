//! Marking translations as done, on copies of the real content: what a stamp takes, what it asks and what it refuses.

use scanplan::content::Stamped;
use scanplan::messages::key;

use crate::edited::{Copy, QUESTION, file, languages, refused};

#[test]
fn a_stamp_asks_for_a_reason_where_the_translation_did_not_change_and_keeps_it() {
    let (source, others) = languages();
    let copied = Copy::new();
    let own = file(others[0], QUESTION);
    copied.add_to(&file(source, QUESTION), "fever", " Xyz.");
    // Work on another statement says nothing about this one.
    copied.add_to(&own, "leg-weakness", " Zyx.");
    assert_eq!(refused(&copied.stamp(&own, None)), [key::STAMP_REASON]);
    let before = copied.read(&own);
    let done = copied.stamp(&own, Some("a \"typing\" error"));
    assert!(matches!(done[0].stamped, Stamped::Line(_)), "{done:?}");
    let after = copied.read(&own);
    let changed: Vec<(&str, &str)> = before.lines().zip(after.lines()).filter(|(before, after)| before != after).collect();
    assert_eq!((changed.len(), before.lines().count()), (1, after.lines().count()));
    assert!(changed[0].1.contains("on = 2026-12-24") && changed[0].1.contains("a \"typing\" error"), "{}", changed[0].1);
    assert_eq!(copied.stamp(&own, None)[0].stamped, Stamped::Current);
}

#[test]
fn a_removed_section_is_done_once_the_translation_lost_it_too() {
    let (source, others) = languages();
    let copied = Copy::new();
    copied.cut_section(&file(source, "plan"));
    let own = file(others[0], "plan");
    assert_eq!(refused(&copied.stamp(&own, None)), [key::STAMP_REASON]);
    copied.cut_section(&own);
    assert!(matches!(copied.stamp(&own, None)[0].stamped, Stamped::Line(_)));
}

#[test]
fn any_language_can_be_the_source_of_a_text() {
    let (source, others) = languages();
    let copied = Copy::new();
    let new = others[0];
    let line = |code: &str| {
        copied.read(&file(code, QUESTION)).lines().find(|line| line.starts_with("translated = ")).unwrap().to_owned()
    };
    copied.edit(&file(new, QUESTION), &format!("{}\n", line(new)), "");
    copied.edit(&file(source, QUESTION), "\nshort = ", &format!("\ntranslated = {{ from = \"{new}\" }}\nshort = "));
    for code in &others[1..] {
        copied.edit(&file(code, QUESTION), &line(code), &format!("translated = {{ from = \"{new}\" }}"));
    }
    let told: Vec<_> = copied.told().iter().map(|one| (one.code, one.place.file.clone())).collect();
    assert!(told.iter().all(|(code, _)| *code == "translation-unstamped") && told.len() == others.len(), "{told:?}");
    for code in others[1..].iter().chain([&source]) {
        assert_eq!(copied.stamp(&file(code, QUESTION), None)[0].from, new);
    }
    assert_eq!(copied.told(), []);
    copied.add_to(&file(new, QUESTION), "fever", " Xyz.");
    assert!(copied.told().iter().any(|one| one.place.file == file(source, QUESTION)));
}

#[test]
fn a_folder_is_stamped_without_its_sources_and_what_cannot_be_stamped_is_refused() {
    let (source, others) = languages();
    let copied = Copy::new();
    assert_eq!(refused(&copied.stamp(&file(source, "plan"), None)), [key::STAMP_SOURCE]);
    assert_eq!(refused(&copied.stamp("content/site.toml", None)), [key::STAMP_OUTSIDE]);
    let all = copied.stamp("content", None);
    assert!(all.iter().all(|one| one.stamped == Stamped::Current), "{all:?}");
    assert_eq!(all.len() % others.len(), 0);
    assert!(all.len() > 100, "{}", all.len());
    let own = file(others[0], "plan");
    copied.edit(&own, "\nslug = ", "\nslugg = ");
    assert_eq!(refused(&copied.stamp(&own, None)), [key::STAMP_ERRORS]);
}
