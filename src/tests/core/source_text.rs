//! Source files as the architecture tests read them: without comments and without their unit tests.

use crate::repository::{files, text};

/// A file of the program.
pub(crate) struct Source {
    /// Path from the root.
    pub(crate) path: String,
    /// The whole text.
    pub(crate) text: String,
    /// The same lines with comments and unit tests blanked, so that line numbers hold.
    pub(crate) code: String,
}

impl Source {
    /// The line of a byte of the code.
    pub(crate) fn line(&self, offset: usize) -> usize {
        self.code[..offset].matches('\n').count() + 1
    }
}

/// Every Rust file of the program, tests left out.
pub(crate) fn sources() -> Vec<Source> {
    let is_test = |path: &str| path.contains("/tests/") || path.ends_with("/tests.rs");
    files("src", &["rs"])
        .into_iter()
        .filter(|path| !is_test(path))
        .map(|path| {
            let text = text(&path);
            let code = without_tests(&without_comments(&text));
            Source { path, text, code }
        })
        .collect()
}

/// Blanks `//` comments. A `//` inside a string is kept: it follows a colon or a quote.
pub(crate) fn without_comments(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let comment = line.match_indices("//").map(|(at, _)| at).find(|at| {
            let before = line[..*at].trim_end();
            before.len() < *at && line[..*at].matches('"').count() % 2 == 0 || before.is_empty()
        });
        match comment {
            Some(at) => code.push_str(&format!("{}{}", &line[..at], if line.ends_with('\n') { "\n" } else { "" })),
            None => code.push_str(line),
        }
    }
    code
}

/// Blanks everything from the module of unit tests on: it stands last in a file.
fn without_tests(code: &str) -> String {
    match code.find("#[cfg(test)]\nmod tests {") {
        Some(at) => code[..at].to_owned(),
        None => code.to_owned(),
    }
}

/// First names after a path prefix such as `crate::`, groups in braces included, each with its byte offset.
pub(crate) fn named_after(code: &str, prefix: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices(prefix) {
        let before = code[..at].chars().next_back();
        // `x::crate::` and `mycrate::` are something else; so is the tail of a longer chain of `super::`.
        if before.is_some_and(|character| character.is_alphanumeric() || character == '_' || character == ':') {
            continue;
        }
        let start = at + prefix.len();
        if code[start..].starts_with('{') {
            found.extend(group(code, start + 1));
        } else {
            found.push((start, identifier(&code[start..])));
        }
    }
    found
}

/// The first name of each item of a group in braces that opened before `start`.
fn group(code: &str, start: usize) -> Vec<(usize, String)> {
    let (mut depth, mut at_item, mut items) = (1, true, Vec::new());
    for (offset, character) in code[start..].char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => at_item = true,
            _ if at_item && depth == 1 && !character.is_whitespace() => {
                items.push((start + offset, identifier(&code[start + offset..])));
                at_item = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    items
}

fn identifier(code: &str) -> String {
    code.chars().take_while(|character| character.is_alphanumeric() || *character == '_').collect()
}

#[test]
fn comments_and_unit_tests_are_blanked_and_lines_kept() {
    let text = "a // b\n/// `c`\nlet d = \"https://e\"; // f\n#[cfg(test)]\nmod tests {\n";
    assert_eq!(without_tests(&without_comments(text)), "a \n\nlet d = \"https://e\"; \n");
}

#[test]
fn names_are_found_alone_in_groups_and_across_lines() {
    let names = |code: &str| named_after(code, "crate::").into_iter().map(|(_, name)| name).collect::<Vec<_>>();
    assert_eq!(names("use crate::a::{b, c}; crate::d()"), ["a", "d"]);
    assert_eq!(names("use crate::{\n  a::{x, y},\n  self,\n  b,\n};"), ["a", "self", "b"]);
    assert_eq!(names("mycrate::a x::crate::b"), Vec::<String>::new());
}
