//! One mistake, one message: problems that only follow from another one are left out until that one is mended.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity, code};

/// Codes of a file that could not be read as a whole, so that nothing can be said of what it holds.
const UNREAD: [&str; 20] = [
    code::FILE_MISSING,
    code::FILE_UNREADABLE,
    code::FILE_ENCODING,
    code::FILE_LARGE,
    code::FILE_LINK,
    code::FILE_EMPTY,
    code::MERGE_CONFLICT,
    code::FRONT_MATTER_MISSING,
    code::TOML_INVALID,
    code::TOML_QUOTES,
    code::TOML_UNCLOSED,
    code::TOML_LINE,
    code::FIELD_UNKNOWN,
    code::FIELD_MISSING,
    code::FIELD_TWICE,
    code::FIELD_TYPE,
    code::FIELD_CHOICE,
    code::FIELD_EMPTY,
    code::DATE_INVALID,
    code::MESSAGE_INVALID,
];

/// Leaves out what only follows from a file that could not be read, or from a link that leads nowhere.
pub fn leave_out_consequences(diagnostics: &mut Vec<Diagnostic>) {
    // What differs from another language is no mistake in the text itself.
    let compared = |code: &str| code == code::LANGUAGES_DIFFER || code.starts_with("translation-");
    let broken = files(diagnostics, |diagnostic| diagnostic.severity == Severity::Error && !compared(diagnostic.code));
    let (refused, copied) = (copied(diagnostics, |severity| severity == Severity::Error), copied(diagnostics, |_| true));
    let of = |diagnostic: &Diagnostic, codes: &[&str]| codes.contains(&diagnostic.code);
    let errors = files(diagnostics, |diagnostic| of(diagnostic, &UNREAD) && diagnostic.severity == Severity::Error);
    let all = files(diagnostics, |diagnostic| of(diagnostic, &UNREAD));
    // A file that is there and cannot be read is not missing as well.
    let present = files(diagnostics, |diagnostic| of(diagnostic, &UNREAD) && diagnostic.code != code::FILE_MISSING);
    // Where a file holds nothing, or two versions at once, nothing else is worth a word.
    let whole = files(diagnostics, |diagnostic| of(diagnostic, &[code::FILE_EMPTY, code::MERGE_CONFLICT]));
    let folders = files(diagnostics, |diagnostic| of(diagnostic, &[code::FOLDER_MISSING]));
    // A file whose name is wrong is not missing under its right one.
    let renamed: BTreeSet<String> = diagnostics
        .iter()
        .filter(|diagnostic| of(diagnostic, &[code::FILE_NAME]))
        .filter_map(|diagnostic| Some(format!("{}/{}", diagnostic.place.file.rsplit_once('/')?.0, diagnostic.value("name"))))
        .collect();
    // A note that is not complete is no note yet, and a picture that is not shown yet is not unused.
    let broken_links: Vec<Diagnostic> = diagnostics.iter().filter(|one| of(one, &[code::LINK_BROKEN])).cloned().collect();
    let (errors, all) = (&errors | &renamed, &all | &renamed);
    let present = &present | &renamed;
    diagnostics.retain(|diagnostic| {
        let is_whole = whole.contains(&diagnostic.place.file) && !of(diagnostic, &[code::FILE_EMPTY, code::MERGE_CONFLICT]);
        !is_whole && !folders.iter().any(|folder| diagnostic.place.file.starts_with(&format!("{folder}/")))
    });
    diagnostics.retain(|diagnostic| {
        let of = if diagnostic.severity == Severity::Error { &refused } else { &copied };
        !follows_from_copy(diagnostic, of)
    });
    diagnostics.retain(|diagnostic| {
        let place = diagnostic.place.file.as_str();
        // In a draft the cause is a warning, for which no error is left out: nothing broken would be noticed any more.
        let unread = if diagnostic.severity == Severity::Error { &errors } else { &all };
        match diagnostic.code {
            code::FILE_MISSING | code::PAGE_MISSING => !(present.contains(place) && unread.contains(place)),
            code::LINK_UNKNOWN if place == "content/site.toml" => {
                // A menu names pages by their id, whatever the language.
                !unread.iter().any(|file| file.ends_with(&format!("/{}.md", diagnostic.value("name"))))
            }
            code::LINK_UNKNOWN => !leads_to(diagnostic.value("name"), place).is_some_and(|file| unread.contains(&file)),
            // A page that cannot be read has lost its address for now.
            code::ADDRESS_LOST => {
                let language = diagnostic.value("name").split('/').nth(1).unwrap_or_default();
                !unread.iter().any(|file| file.starts_with(&format!("content/{language}/")))
            }
            // What cannot be read has not changed, and is not missing. A mistake in the source is mended there before anybody follows it.
            code::TRANSLATION_STALE | code::TRANSLATION_UNSTAMPED | code::TRANSLATION_SOURCE => {
                !unread.contains(diagnostic.value("source")) && !broken.contains(diagnostic.value("source"))
            }
            code::TRANSLATION_CHANGED => !broken.contains(place) && !unread.contains(diagnostic.value("source")),
            code::SOURCE_UNKNOWN | code::SOURCE_UNUSED => !unread.contains("content/sources.toml"),
            code::NUMBER_UNSOURCED => !broken_links
                .iter()
                .any(|link| (&link.place.file, link.place.line) == (&diagnostic.place.file, diagnostic.place.line)),
            code::IMAGE_UNUSED => !broken_links.iter().any(|link| link.value("name").contains(diagnostic.value("name"))),
            code::FILE_ORPHAN => !unread.contains(&format!("content/data/{}.toml", diagnostic.value("name"))),
            // What an error in the text itself makes different from other languages is compared once that is mended.
            code::LANGUAGES_DIFFER => !broken.contains(place),
            _ => true,
        }
    });
}

/// The files that hold the words of another language.
fn copied(diagnostics: &[Diagnostic], meant: impl Fn(Severity) -> bool) -> BTreeSet<String> {
    let copies = diagnostics.iter().filter(|one| one.code == code::TRANSLATION_COPIED && meant(one.severity));
    copies.flat_map(|diagnostic| diagnostic.value("files").split(' ').map(str::to_owned)).collect()
}

/// Whether a problem only says that a text of another language stands in a file.
fn follows_from_copy(diagnostic: &Diagnostic, copied: &BTreeSet<String>) -> bool {
    let code = diagnostic.code;
    let of_language = |address: &str| {
        let language = address.split('/').nth(1).unwrap_or_default();
        copied.iter().any(|file| file.starts_with(&format!("content/{language}/")))
    };
    match code {
        code::TRANSLATION_COPIED => false,
        code::ADDRESS_LOST | code::ADDRESS_NEW => of_language(diagnostic.value("name")),
        code::LANGUAGES_DIFFER | code::TEXT_HARD => copied.contains(&diagnostic.place.file),
        _ if code.starts_with("translation-") => {
            copied.contains(&diagnostic.place.file) || copied.contains(diagnostic.value("source"))
        }
        _ => false,
    }
}

/// The files of the diagnostics that are meant.
fn files(diagnostics: &[Diagnostic], meant: impl Fn(&Diagnostic) -> bool) -> BTreeSet<String> {
    diagnostics.iter().filter(|diagnostic| meant(diagnostic)).map(|diagnostic| diagnostic.place.file.clone()).collect()
}

/// The file that a link needs, as a text of a language writes it.
fn leads_to(destination: &str, place: &str) -> Option<String> {
    let (scheme, name) = destination.split_once(':')?;
    let name = name.split('#').next()?;
    let language = || place.strip_prefix("content/")?.split_once('/').map(|(language, _)| language);
    match scheme {
        "page" => Some(format!("content/{}/{name}.md", language()?)),
        "outcome" => Some(format!("content/{}/self-check/outcomes/{name}.md", language()?)),
        "figure" => Some(format!("content/data/{name}.toml")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Place;

    #[test]
    fn a_page_that_cannot_be_read_is_told_once_and_a_link_that_is_wrong_still_is() {
        let link = |name: &str| Diagnostic::error(Place::file("content/xx/home.md"), code::LINK_UNKNOWN).with("name", name);
        let mut found = vec![
            Diagnostic::error(Place::file("content/xx/plan.md"), code::FIELD_UNKNOWN).with("name", "titel"),
            link("page:plan#today"),
            link("page:plam"),
            Diagnostic::warning(Place::file("content/xx/plan.md"), code::PAGE_MISSING).with("name", "plan"),
        ];
        leave_out_consequences(&mut found);
        assert_eq!(found.len(), 2, "{found:#?}");
        assert_eq!(found[1].value("name"), "page:plam");
    }

    #[test]
    fn nobody_is_told_to_follow_a_source_that_is_broken_or_a_text_of_another_language() {
        let stale =
            |source: &str| Diagnostic::error(Place::file("content/yy/plan.md"), code::TRANSLATION_STALE).with("source", source);
        let link = Diagnostic::error(Place::file("content/xx/plan.md"), code::LINK_UNKNOWN).with("name", "page:plam");
        let copied = Diagnostic::error(Place::file("content/zz/plan.md"), code::TRANSLATION_COPIED);
        let copied = copied.with("files", "content/zz/plan.md content/zz/home.md");
        let mut found = vec![stale("content/xx/plan.md"), link, stale("content/zz/home.md"), copied, stale("content/ww/plan.md")];
        leave_out_consequences(&mut found);
        let left: Vec<&str> = found.iter().map(|diagnostic| diagnostic.code).collect();
        assert_eq!(left, ["link-unknown", "translation-copied", "translation-stale"]);
        assert_eq!(found[2].value("source"), "content/ww/plan.md");
        // An error that only compares leaves out nothing, itself least of all; and a copy that only warns leaves out no error.
        let changed = Diagnostic::error(Place::file("content/yy/plan.md"), code::TRANSLATION_CHANGED);
        let draft = Diagnostic::warning(Place::file("content/yy/home.md"), code::TRANSLATION_COPIED);
        let draft = draft.with("files", "content/yy/home.md");
        let lost = Diagnostic::error(Place::file("content/addresses.toml"), code::ADDRESS_LOST).with("name", "/yy/plan");
        let mut found = vec![changed, draft, lost, stale("content/yy/home.md")];
        leave_out_consequences(&mut found);
        assert_eq!(found.len(), 4, "{found:#?}");
    }

    #[test]
    fn no_error_is_left_out_for_a_warning() {
        let mut found = vec![
            Diagnostic::warning(Place::file("content/xx/plan.md"), code::FIELD_UNKNOWN).with("name", "titel"),
            Diagnostic::error(Place::file("content/xx/home.md"), code::LINK_UNKNOWN).with("name", "page:plan"),
        ];
        leave_out_consequences(&mut found);
        assert_eq!(found.len(), 2, "{found:#?}");
    }
}
