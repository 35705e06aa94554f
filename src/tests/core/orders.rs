//! The orders in which an editor saves a text, its translation and the line between them, where nothing runs `stamp`: no order says "done"
//! by itself, and each ends clean. The table is in `src/content/standing.rs`.

use scanplan::content::Stamped;
use scanplan::diagnostic::Severity;
use scanplan::messages::key;

use crate::edited::{Copy, QUESTION, file, languages, refused};

const PART: &str = "fever";
/// A part of a page.
const TODAY: &str = "today";

/// What is said of one file, by code.
fn told(copied: &Copy, file: &str) -> Vec<&'static str> {
    copied.told().iter().filter(|one| one.place.file == file).map(|one| one.code).collect()
}

/// A copy in which the source of the question says more than it did, the file of a translation, and the line that is offered there.
fn changed() -> (Copy, String, String) {
    let (source, others) = languages();
    let copied = Copy::new();
    copied.add_to(&file(source, QUESTION), PART, " Xyz.");
    let own = file(others[0], QUESTION);
    let line = copied.offered(&own);
    assert!(line.contains('!') && line.ends_with(", reason = \"\" }"), "{line}");
    (copied, own, line)
}

#[test]
fn a_line_that_is_pasted_alone_is_not_enough() {
    let (copied, own, line) = changed();
    copied.paste(&own, &line);
    assert_eq!(told(&copied, &own), ["translation-reason"]);
    let one = copied.told().into_iter().find(|one| one.place.file == own).unwrap();
    assert_eq!(one.severity, Severity::Error);
    let before = copied.read(&own);
    assert!(before.lines().nth(one.place.line - 1).unwrap().contains("{#fever"), "{one:?}");
    // The same line is offered, which a second paste changes nothing about.
    assert_eq!(copied.offered(&own), line);
    assert_eq!(refused(&copied.stamp(&own, None)), [key::STAMP_REASON]);
    // The way out is the change, or the reason.
    copied.paste(&own, &line.replace("reason = \"\"", "reason = \"a typo there alone\""));
    assert_eq!(told(&copied, &own), [""; 0]);
    copied.paste(&own, &line.replace(", reason = \"\"", ""));
    assert_eq!(told(&copied, &own), ["translation-reason"], "without the place for the reason as well");
    copied.add_to(&own, PART, " Zyx.");
    assert_eq!(told(&copied, &own), ["translation-changed"]);
}

#[test]
fn the_line_and_the_translation_in_one_save_are_done_and_the_next_change_is_noticed() {
    let (source, _) = languages();
    let (copied, own, line) = changed();
    copied.add_to(&own, PART, " Zyx.");
    copied.paste(&own, &line);
    let one = copied.told().into_iter().find(|one| one.place.file == own).unwrap();
    assert_eq!((one.code, one.severity, one.value("problem")), ("translation-changed", Severity::Warning, "line"));
    let newer = copied.offered(&own);
    assert!(!newer.contains('!') && !newer.contains("reason"), "{newer}");
    // Nobody pastes the newer line, and the source changes once more.
    copied.add_to(&file(source, QUESTION), PART, " Xyz.");
    assert!(copied.offered(&own).contains('!'));
    assert_eq!(refused(&copied.stamp(&own, None)), [key::STAMP_REASON]);
    copied.paste(&own, &copied.offered(&own));
    assert_eq!(told(&copied, &own), ["translation-reason"]);
    // With the newer line it is the same.
    let (copied, own, line) = changed();
    copied.add_to(&own, PART, " Zyx.");
    copied.paste(&own, &line);
    copied.paste(&own, &copied.offered(&own));
    assert_eq!(told(&copied, &own), [""; 0]);
    copied.add_to(&file(source, QUESTION), PART, " Xyz.");
    assert_eq!(refused(&copied.stamp(&own, None)), [key::STAMP_REASON]);
}

#[test]
fn the_translation_first_and_then_the_line_are_done() {
    let (copied, own, _) = changed();
    copied.add_to(&own, PART, " Zyx.");
    let one = copied.told().into_iter().find(|one| one.place.file == own).unwrap();
    assert_eq!((one.code, one.value("worked")), ("translation-stale", "yes"));
    let line = copied.offered(&own);
    assert!(!line.contains('!') && !line.contains("reason"), "{line}");
    copied.paste(&own, &line);
    assert_eq!(told(&copied, &own), [""; 0]);
}

#[test]
fn work_on_another_part_does_not_settle_a_change() {
    let (copied, own, line) = changed();
    copied.add_to(&own, "leg-weakness", " Zyx.");
    assert_eq!(told(&copied, &own), ["translation-changed", "translation-stale"]);
    copied.paste(&own, &line);
    assert_eq!(told(&copied, &own), ["translation-changed", "translation-reason"]);
}

#[test]
fn a_translation_that_changes_alone_is_an_error_in_the_self_check_and_one_short_reason_is_enough() {
    let (source, others) = languages();
    for (name, part, severity) in [(QUESTION, PART, Severity::Error), ("plan", TODAY, Severity::Warning)] {
        let copied = Copy::new();
        let own = file(others[0], name);
        copied.add_to(&own, part, " Zyx.");
        let told_of = copied.told();
        assert_eq!(told_of.len(), 1, "{told_of:#?}");
        assert_eq!(
            (told_of[0].code, told_of[0].severity, told_of[0].value("problem")),
            ("translation-changed", severity, "alone")
        );
        assert_eq!(copied.load().0.is_none(), severity == Severity::Error);
        assert_eq!(refused(&copied.stamp(&own, None)), [key::STAMP_ALONE]);
        let line = copied.offered(&own);
        copied.paste(&own, &line);
        assert_eq!(told(&copied, &own), ["translation-changed"], "{line}");
        copied.paste(&own, &line.replace("reason = \"\"", "reason = \"a typo here alone\""));
        assert_eq!(copied.told(), []);
        // The next change of either side is told anew.
        copied.add_to(&own, part, " Zyx.");
        assert_eq!(told(&copied, &own), ["translation-changed"]);
        assert!(matches!(copied.stamp(&own, Some("the same"))[0].stamped, Stamped::Line(_)));
        copied.add_to(&file(source, name), part, " Xyz.");
        assert_eq!(told(&copied, &own), ["translation-stale"]);
        assert_eq!(refused(&copied.stamp(&own, None)), [key::STAMP_REASON]);
    }
}

#[test]
fn a_translation_that_led_and_the_source_that_followed_are_done_without_a_reason() {
    let (source, others) = languages();
    let copied = Copy::new();
    let own = file(others[0], QUESTION);
    copied.add_to(&own, PART, " Zyx.");
    let line = copied.offered(&own);
    // With the line of the message, or without.
    for pasted in [None, Some(line)] {
        if let Some(line) = pasted {
            copied.paste(&own, &line);
        }
        copied.add_to(&file(source, QUESTION), PART, " Xyz.");
        assert_eq!(told(&copied, &own), ["translation-stale"]);
        assert!(!copied.offered(&own).contains("reason"));
    }
    copied.paste(&own, &copied.offered(&own));
    assert_eq!(told(&copied, &own), [""; 0]);
}

#[test]
fn what_was_left_for_a_reason_is_told_again_when_it_changes_alone() {
    let (copied, own, line) = changed();
    copied.paste(&own, &line.replace("reason = \"\"", "reason = \"a typo there alone\""));
    assert_eq!(told(&copied, &own), [""; 0]);
    copied.add_to(&own, PART, " Zyx.");
    let one = copied.told().into_iter().find(|one| one.place.file == own).unwrap();
    assert_eq!((one.code, one.severity, one.value("problem")), ("translation-changed", Severity::Error, "alone"));
}

#[test]
fn a_section_that_is_gone_waits_for_the_translation_or_a_reason() {
    let (source, others) = languages();
    let copied = Copy::new();
    copied.cut_section(&file(source, "plan"));
    let own = file(others[0], "plan");
    let line = copied.offered(&own);
    assert!(line.contains("own = \"!") && line.contains("reason = \"\""), "{line}");
    copied.paste(&own, &line);
    assert_eq!(told(&copied, &own), ["translation-reason"]);
    copied.cut_section(&own);
    assert_eq!(told(&copied, &own), ["translation-changed"]);
    copied.paste(&own, &copied.offered(&own));
    assert_eq!(told(&copied, &own), [""; 0]);
}

#[test]
fn a_line_without_the_codes_of_its_own_text_is_made_anew() {
    let (_, others) = languages();
    let copied = Copy::new();
    let own = file(others[0], QUESTION);
    let line = copied.line(&own);
    let without = format!("{}{}", &line[..line.find(", own").unwrap()], " }");
    copied.paste(&own, &without);
    let told_of = copied.told();
    assert_eq!((told_of[0].code, told_of[0].severity), ("translation-changed", Severity::Error));
    copied.paste(&own, &copied.offered(&own));
    assert_eq!(copied.told(), []);
}
