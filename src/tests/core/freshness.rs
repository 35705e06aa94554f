//! Translations and their source, on copies of the real content: what is told of a change, and what refuses it.

use scanplan::content::{Stamped, StampedFile};
use scanplan::date::Date;
use scanplan::diagnostic::Severity;
use scanplan::report::Record;
use scanplan::site::{Drafts, load_files, load_files_with, with_overdue};

use crate::edited::{Copy, LATER, QUESTION, file, languages};
use crate::repository::{files, root, site, text};

#[test]
fn every_translation_of_the_real_content_is_stamped() {
    for diagnostic in crate::repository::diagnostics() {
        assert!(!diagnostic.code.starts_with("translation-") && !diagnostic.code.starts_with("waiver-"), "{diagnostic:?}");
    }
    let (_, others) = languages();
    for code in others {
        for file in files(&format!("content/{code}"), &["md"]) {
            let text = text(&file);
            let line = text.lines().find(|line| line.starts_with("translated = ")).unwrap_or_else(|| panic!("{file}"));
            assert!([" blocks = \"", " own = \"", " on = "].iter().all(|field| line.contains(field)), "{file}: {line}");
        }
    }
}

#[test]
fn a_changed_paragraph_of_a_page_is_told_in_every_other_language_by_its_number_and_refuses_nothing() {
    let (source, others) = languages();
    let copied = Copy::new();
    let page = file(source, "plan");
    let section = copied.read(&page);
    let start = section.find("{#weeks-2-to-6").unwrap();
    let paragraphs: Vec<&str> = section[start..].split("\n\n").skip(1).take(3).collect();
    let (third, line) = (paragraphs[2], section[..section.find(paragraphs[2]).unwrap()].matches('\n').count() + 1);
    copied.edit(&page, third, &format!("Xyz. {third}"));
    let (loaded, _) = copied.load();
    assert!(loaded.is_some_and(|site| site.editions.iter().all(|edition| edition.ahead.is_empty())));
    let told = copied.told();
    assert_eq!(told.len(), others.len(), "{told:#?}");
    for code in others {
        let one = told.iter().find(|one| one.place.file == file(code, "plan")).unwrap();
        assert_eq!((one.code, one.severity), ("translation-stale", Severity::Warning));
        let own = text(&file(code, "plan"));
        let own = own.lines().nth(one.place.line - 1).unwrap();
        assert!(section_of(&text(&file(code, "plan")), "weeks-2-to-6")[2].starts_with(own), "{own}");
        let (words, help) = site().edition("en").unwrap().messages.diagnostic(one);
        assert!(words.contains("paragraph 3") && words.contains(&format!("{page}, line {line}")), "{words}");
        assert!(words.contains("since 22 November 2026") && words.contains("“Xyz. "), "{words}");
        assert!(help.contains(&format!("scanplan stamp {}", file(code, "plan"))), "{help}");
    }
}

/// The paragraphs below a heading.
fn section_of(text: &str, id: &str) -> Vec<String> {
    let start = text.find(&format!("{{#{id}")).unwrap();
    text[start..].split("\n\n").skip(1).map(str::to_owned).collect()
}

#[test]
fn quotes_and_line_ends_of_the_source_make_no_translation_old() {
    let (source, _) = languages();
    let copied = Copy::new();
    for name in ["plan", QUESTION] {
        let text = copied.read(&file(source, name));
        let (front, body) = text.split_at(text[4..].find("+++").unwrap() + 8);
        let typed = body.replace(['“', '”'], "\"").replace('’', "'");
        // A paragraph may be wrapped anywhere; a heading or an item is one line.
        let wrap = |line: &str| if line.starts_with(char::is_alphabetic) { line.replace(", ", ",\n") } else { line.to_owned() };
        let typed: String = typed.split_inclusive('\n').map(wrap).collect();
        assert_ne!(typed, body);
        copied.write(&file(source, name), &format!("{front}{typed}"));
    }
    assert_eq!(copied.told(), []);
}

#[test]
fn a_changed_statement_refuses_the_whole_until_every_language_is_stamped() {
    let (source, others) = languages();
    let copied = Copy::new();
    copied.add_to(&file(source, QUESTION), "fever", " Xyz.");
    for code in others {
        let (loaded, _) = copied.load();
        assert!(loaded.is_none());
        let told = copied.told();
        assert!(told.iter().all(|one| (one.code, one.severity) == ("translation-stale", Severity::Error)), "{told:#?}");
        assert!(told.iter().any(|one| one.place.file == file(code, QUESTION)));
        copied.add_to(&file(code, QUESTION), "fever", " Zyx.");
        let done = copied.stamp(&file(code, QUESTION), None);
        assert!(matches!(&done[..], [StampedFile { stamped: Stamped::Line(_), from, .. }] if from == source), "{done:?}");
    }
    assert_eq!(copied.told(), []);
    assert!(copied.load().0.is_some());
}

#[test]
fn a_source_may_go_live_before_its_translations_if_it_says_who_when_and_why() {
    let (source, others) = languages();
    let copied = Copy::new();
    copied.add_to(&file(source, QUESTION), "fever", " Xyz.");
    let waiver = "A. Peeters, GP, 2026-12-24, a sign was missing";
    copied.edit(&file(source, QUESTION), "\nshort = ", &format!("\npublish-before-translation = \"{waiver}\"\nshort = "));
    let loaded = copied.load().0.unwrap();
    for edition in &loaded.editions {
        let code = edition.locale.code.as_str();
        let ahead: Vec<_> = edition.ahead.iter().collect();
        if code == source {
            assert_eq!(ahead, []);
        } else {
            let [(name, ahead)] = ahead[..] else { panic!("{code}: {ahead:?}") };
            assert_eq!((name.as_str(), ahead.from.as_str(), ahead.on, ahead.waiver.as_str()), (QUESTION, source, LATER, waiver));
        }
    }
    let told = copied.told();
    assert!(told.iter().all(|one| one.severity == Severity::Warning));
    assert_eq!(told.iter().filter(|one| one.code == "translation-ahead").count(), 1);
    for code in others {
        copied.stamp(&file(code, QUESTION), Some("not needed here"));
    }
    assert_eq!(copied.told().iter().map(|one| one.code).collect::<Vec<_>>(), ["waiver-unused"]);
    assert!(copied.load().0.unwrap().editions.iter().all(|edition| edition.ahead.is_empty()));
    // A change after the stamps is another one, for which nobody gave leave, on the same day as well.
    copied.add_to(&file(source, QUESTION), "fever", " Zyx.");
    assert!(copied.load().0.is_none());
}

#[test]
fn a_leave_that_names_its_text_holds_for_no_other_and_none_is_given_for_a_day_to_come() {
    let (source, others) = languages();
    let copied = Copy::new();
    let question = file(source, QUESTION);
    copied.add_to(&question, "fever", " Xyz.");
    let waiver = |words: &str| format!("\npublish-before-translation = \"{words}\"\nshort = ");
    copied.edit(&question, "\nshort = ", &waiver("A. Peeters, GP, 2026-12-24, a sign was missing"));
    let told = copied.told();
    let bound = told.iter().find(|one| one.code == "translation-ahead").unwrap().value("bound").to_owned();
    let dated = |day| {
        let (files, problems) = scanplan::files::Files::read(copied.path());
        with_overdue(load_files(&files, problems), &files, day)
    };
    let (site, found) = dated(Date { day: 23, ..LATER });
    assert!(site.is_none() && found.iter().any(|one| (one.code, one.severity) == ("waiver-invalid", Severity::Error)));
    assert!(dated(LATER).0.is_some(), "on the day itself it holds");
    // As the message offers it.
    let line = copied.read(&question).lines().find(|line| line.starts_with("publish-")).unwrap().to_owned();
    copied.edit(&question, &line, &bound);
    let loaded = copied.load().0.unwrap();
    assert_eq!(
        loaded.edition(others[0]).unwrap().ahead[QUESTION].waiver,
        "A. Peeters, GP, 2026-12-24, a sign was missing",
        "readers see no code"
    );
    assert_eq!(copied.told().iter().filter(|one| !one.value("bound").is_empty()).count(), 0);
    copied.add_to(&question, "fever", " Zyx.");
    assert!(copied.load().0.is_none(), "nobody gave leave for this change");
    assert!(copied.told().iter().any(|one| one.code == "waiver-unused" && one.value("problem") == "other"));
}

#[test]
fn the_line_of_a_message_has_the_day_on_which_it_was_read() {
    let (source, others) = languages();
    let copied = Copy::new();
    copied.add_to(&file(source, "plan"), "today", " Xyz.");
    let (files, problems) = scanplan::files::Files::read(copied.path());
    let (_, found) = with_overdue(load_files(&files, problems), &files, LATER);
    let one = found.iter().find(|one| one.place.file == file(others[0], "plan") && !one.value("line").is_empty()).unwrap();
    assert!(one.value("line").contains(", on = 2026-12-24, blocks = "), "{}", one.value("line"));
    let record = Record::new(one, Some(&site().edition("en").unwrap().messages), &files);
    assert_eq!(record.paste, one.value("line"));
    assert!(!record.help.contains("blocks ="), "it stands on a line of its own");
}

#[test]
fn a_preview_shows_a_text_before_its_translations_and_lists_what_waits() {
    let (source, _) = languages();
    let copied = Copy::new();
    copied.add_to(&file(source, QUESTION), "fever", " Xyz.");
    let (files, problems) = scanplan::files::Files::read(copied.path());
    let (shown, found) = with_overdue(load_files_with(&files, problems, Drafts::Shown), &files, LATER);
    assert!(format!("{:?}", shown.unwrap().edition(source).unwrap().wording.questions).contains("Xyz."));
    assert!(found.iter().any(|one| (one.code, one.severity) == ("translation-stale", Severity::Error)));
    // Errors stand first, whatever the file.
    assert!(found.is_sorted_by_key(|one| one.severity == Severity::Warning));
}

#[test]
fn a_text_that_is_another_languages_is_told_once_and_a_copied_language_is_its_own_list_of_work() {
    let (source, others) = languages();
    let copied = Copy::new();
    // The wrong tab: the words of a translation below the head of the source.
    let body = |text: &str| text[text[4..].find("+++").unwrap() + 8..].to_owned();
    let (own, other) = (copied.read(&file(source, "myths")), copied.read(&file(others[0], "myths")));
    copied.write(&file(source, "myths"), &own.replace(&body(&own), &body(&other)));
    let told: Vec<_> = copied.told().iter().map(|one| (one.code, one.severity, one.place.file.clone())).collect();
    assert_eq!(told, [("translation-copied", Severity::Error, file(source, "myths"))]);
    copied.write(&file(source, "myths"), &own);
    // A language that was copied from another, with its lines.
    for folder in ["content", "locales"] {
        crate::repository::copy_to(&format!("{folder}/en"), copied.path(), &format!("{folder}/xx"));
    }
    let settings = copied.read("content/site.toml");
    let entry = settings[settings.rfind("[[language]]").unwrap()..].replace("\"en\"", "\"xx\"").replace("\"en-GB\"", "\"en-XX\"");
    let draft = entry.replacen("code =", "draft = true\ncode =", 1);
    copied.write("content/site.toml", &format!("{settings}\n{draft}"));
    let told = copied.told();
    assert_eq!(told.iter().map(|one| (one.code, one.severity)).collect::<Vec<_>>(), [("translation-copied", Severity::Warning)]);
    let texts = files("content/en", &["md"]).len();
    // A text of a few names is nobody's words.
    assert!(told[0].value("count").parse::<usize>().unwrap() + 3 > texts, "{} of {texts}", told[0].value("count"));
    copied.write("content/site.toml", &format!("{settings}\n{entry}"));
    assert!(copied.told().iter().all(|one| one.code == "translation-copied"));
    assert!(copied.told().iter().any(|one| one.severity == Severity::Error && one.value("names") == QUESTION));
}

#[test]
fn the_record_is_in_no_word_of_the_site_and_not_in_the_version_of_the_rules() {
    let (_, others) = languages();
    let copied = Copy::new();
    let own = file(others[0], QUESTION);
    let line = copied.read(&own).lines().find(|line| line.starts_with("translated = ")).unwrap().to_owned();
    copied.edit(&own, &line, &line.replace(" }", ", reason = \"Xyzzy 4711\" }"));
    let (loaded, found) = copied.load();
    assert_eq!(found.len(), crate::repository::diagnostics().len(), "no check reads it as text");
    let loaded = loaded.unwrap();
    assert_eq!(loaded.rules.version, site().rules.version);
    let edition = loaded.edition(others[0]).unwrap();
    assert!(!format!("{:?}{:?}", edition.wording, edition.pages).contains("Xyzzy"));
    assert!(root().join(&own).is_file());
}
