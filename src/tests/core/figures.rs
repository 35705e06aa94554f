//! Numbers behind pictures: an editor adds a picture with files alone, and every number that somebody did not read is told.

use scanplan::content::Years;
use scanplan::diagnostic::Severity;
use scanplan::site::load;

use crate::repository::{copy, diagnostics, site};

#[test]
fn numbers_are_written_with_the_marks_of_each_language() {
    let written = |number: f64, decimals: u8| -> Vec<String> {
        site().editions.iter().map(|edition| edition.messages.number(number, decimals)).collect()
    };
    assert_eq!(written(11166.0, 0), ["11.166", "11\u{a0}166", "11.166", "11,166"]);
    assert_eq!(written(1.0, 1), ["1,0", "1,0", "1,0", "1.0"]);
    assert_eq!(written(98.0, 0), ["98", "98", "98", "98"]);
}

#[test]
fn years_are_one_or_from_the_first_to_the_last() {
    assert_eq!(Years::One(2019).to_string(), "2019");
    assert_eq!(Years::Span([2010, 2011]).to_string(), "2010–2011");
}

#[test]
fn every_figure_of_the_real_content_is_read_in_its_source_and_shown() {
    for (id, figure) in &site().figures {
        assert!(figure.shown.is_some(), "{id} is recalled");
    }
    assert!(site().figures.len() >= 5);
}

#[test]
fn a_picture_is_files_alone_and_a_page_may_show_it() {
    let folder = tempfile::tempdir().unwrap();
    copy("content", folder.path());
    copy("locales", folder.path());
    let content = folder.path().join("content");
    let rows = "rows = [{ id = \"one\", value = 1 }, { id = \"two\", from = 2, to = 3 }]";
    let data = format!("kind = \"bars\"\nflag = \"verified\"\nsource = \"nhg-2017\"\naccent = \"two\"\n{rows}\n");
    std::fs::write(content.join("data/sixth.toml"), data).unwrap();
    for edition in &site().editions {
        let own = content.join(&edition.locale.code);
        let words = "+++\ntitle = \"T\"\nunit = \"u\"\nrows = \"R\"\n\n[labels]\none = \"1\"\ntwo = \"2\"\n+++\n";
        std::fs::write(own.join("figures/sixth.md"), words).unwrap();
        let page = own.join("accessibility.md");
        let text = std::fs::read_to_string(&page).unwrap();
        std::fs::write(page, format!("{text}\n## X {{#x}}\n\n[](figure:sixth)\n")).unwrap();
    }
    let (loaded, found) = load(folder.path());
    // What is new is still to be stamped.
    let others: Vec<_> = found.iter().filter(|diagnostic| !diagnostic.code.starts_with("translation-")).collect();
    assert_eq!(others.len(), diagnostics().len(), "{found:#?}");
    let loaded = loaded.unwrap();
    let figure = loaded.figures["sixth"].shown.as_ref().unwrap();
    assert_eq!((figure.accent, figure.rows.len()), (Some(1), 2));
    for edition in &loaded.editions {
        let section = edition.pages["accessibility"].body.sections.iter().find(|section| section.id == "x").unwrap();
        assert_eq!(section.blocks[0].figure.as_deref(), Some("sixth"));
        assert_eq!(edition.figures["sixth"].label("two"), "2");
    }
}

#[test]
fn a_recalled_number_takes_its_picture_from_the_pages_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    copy("content", folder.path());
    copy("locales", folder.path());
    let data = folder.path().join("content/data/course.toml");
    let text = std::fs::read_to_string(&data).unwrap();
    let changed = text.replace("value = 12 }", "value = 12, flag = \"recalled\" }");
    assert_ne!(text, changed);
    std::fs::write(data, changed).unwrap();
    let (loaded, found) = load(folder.path());
    let loaded = loaded.unwrap();
    assert!(loaded.figures["course"].shown.is_none());
    assert!(loaded.figures["findings"].shown.is_some());
    let told: Vec<_> = found.iter().filter(|diagnostic| diagnostic.code == "figure-recalled").collect();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].severity, Severity::Warning);
    assert_eq!((told[0].place.file.as_str(), told[0].values[0].1.as_str()), ("content/data/course.toml", "26-weeks"));
}
