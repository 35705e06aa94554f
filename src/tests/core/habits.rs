//! Habits that keep the repository readable: heads, sizes, logical style, languages by files alone, a true ARCHITECTURE.md.

use crate::repository::{files, root, site, text};
use crate::source_text::sources;

fn assert_none(breaches: &[String]) {
    assert!(breaches.is_empty(), "\n{}\n", breaches.join("\n"));
}

#[test]
fn every_rust_file_begins_with_a_sentence_about_itself() {
    let without = files("src", &["rs"]).into_iter().filter(|path| {
        let text = text(path);
        let head = text.lines().next().unwrap_or_default();
        !(head.starts_with("//! ") && head.len() > "//! x".len())
    });
    assert_none(&without.collect::<Vec<_>>());
}

#[test]
fn every_style_begins_with_a_sentence_about_itself() {
    let without = files("style", &["css"]).into_iter().filter(|path| {
        let text = text(path);
        let head = text.lines().next().unwrap_or_default();
        !(head.starts_with("/* ") && head.ends_with(". */"))
    });
    assert_none(&without.collect::<Vec<_>>());
}

#[test]
fn no_file_is_too_long_to_read_and_most_are_short() {
    let mut lengths: Vec<(usize, String)> =
        sources().into_iter().map(|source| (source.text.lines().count(), source.path)).collect();
    lengths.sort();
    let median = lengths[lengths.len() / 2].0;
    assert!(median < 100, "the median file has {median} lines");
    let long = lengths.iter().filter(|(lines, _)| *lines > 400).map(|(lines, path)| format!("{path} has {lines} lines"));
    assert_none(&long.collect::<Vec<_>>());
}

#[test]
fn no_test_file_is_longer_than_three_hundred_lines() {
    let long = files("src/tests", &["rs"]).into_iter().filter(|path| text(path).lines().count() > 300);
    assert_none(&long.collect::<Vec<_>>());
}

/// Declarations of a style sheet: line, property and value.
fn declarations(css: &str) -> Vec<(usize, String, String)> {
    let (mut found, mut chunk, mut line, mut comment) = (Vec::new(), String::new(), 1, false);
    let mut characters = css.chars().peekable();
    while let Some(character) = characters.next() {
        line += usize::from(character == '\n');
        match character {
            '/' if characters.peek() == Some(&'*') => comment = true,
            '/' if comment && chunk.ends_with('*') => (comment, chunk) = (false, String::new()),
            ';' | '}' if !comment => {
                if let Some((property, value)) = chunk.split_once(':') {
                    found.push((line, property.trim().to_owned(), value.trim().to_owned()));
                }
                chunk.clear();
            }
            '{' if !comment => chunk.clear(),
            _ => chunk.push(character),
        }
    }
    found
}

#[test]
fn style_says_start_and_end_so_that_right_to_left_is_free() {
    const SIDES: [&str; 4] = ["left", "right", "top", "bottom"];
    let mut breaches = Vec::new();
    for path in files("style", &["css"]) {
        for (line, property, value) in declarations(&text(&path)) {
            // `-webkit-` and custom properties are no positions; `left` alone, `margin-left`, `border-top-width` are.
            let physical = !property.starts_with('-') && property.split('-').any(|part| SIDES.contains(&part));
            let aligned = ["float", "clear", "text-align", "caption-side", "resize"].contains(&property.as_str())
                && SIDES.contains(&value.trim_end_matches("!important").trim());
            if physical || aligned {
                breaches.push(format!("{path}:{line}: {property}: {value}"));
            }
        }
    }
    assert_none(&breaches);
}

#[test]
fn declarations_are_found_with_their_line() {
    let css = "/* left: 1 */\na:hover { margin-left: 0;\n  float: left }\n@media (min-width: 1px) { b { top: 0 } }\n";
    let found = declarations(css);
    let found: Vec<String> = found.iter().map(|(line, property, value)| format!("{line} {property}={value}")).collect();
    assert_eq!(found, ["2 margin-left=0", "3 float=left", "4 top=0"]);
}

#[test]
fn no_language_stands_in_code_or_style() {
    let mut breaches = Vec::new();
    let names: Vec<String> =
        site().locales().into_iter().flat_map(|locale| [format!("\"{}\"", locale.code), format!("\"{}\"", locale.tag)]).collect();
    for source in sources() {
        for name in &names {
            for (offset, _) in source.code.match_indices(name.as_str()) {
                breaches.push(format!("{}:{}: names the language {name}", source.path, source.line(offset)));
            }
        }
    }
    for path in files("style", &["css"]) {
        for needle in [":lang(", "[lang"] {
            if text(&path).contains(needle) {
                breaches.push(format!("{path}: names a language with {needle}"));
            }
        }
    }
    assert_none(&breaches);
}

/// Whether a name in backticks means a file: it has an extension of ours, or ends in a slash, and nothing in it is a pattern.
fn is_file_name(name: &str) -> bool {
    let extensions = [".rs", ".md", ".toml", ".css", ".ftl", ".sql", ".lock"];
    let plain = name.chars().all(|character| character.is_ascii_alphanumeric() || "._-/".contains(character));
    plain
        && !name.starts_with('/')
        && !name.starts_with('.')
        && (extensions.iter().any(|end| name.ends_with(end)) || name.ends_with('/'))
}

#[test]
fn every_file_that_architecture_md_names_exists() {
    let architecture = text("ARCHITECTURE.md");
    assert!(architecture.lines().count() < 250, "ARCHITECTURE.md is to stay under 250 lines");
    let everything: Vec<String> = ["src", "content", "locales", "style", "public"]
        .iter()
        .flat_map(|folder| files(folder, &["rs", "md", "toml", "css", "ftl", "sql"]))
        .collect();
    let exists = |name: &str| {
        let direct = ["", "src/", "src/web/", "content/", "src/tests/"].iter().any(|base| root().join(base).join(name).exists());
        direct || everything.iter().any(|path| path.ends_with(&format!("/{name}")))
    };
    let named: Vec<&str> = architecture.split('`').skip(1).step_by(2).filter(|name| is_file_name(name)).collect();
    assert!(named.len() >= 10, "ARCHITECTURE.md names hardly any file: {named:?}");
    assert_none(&named.into_iter().filter(|name| !exists(name)).map(|name| format!("{name} does not exist")).collect::<Vec<_>>());
}
