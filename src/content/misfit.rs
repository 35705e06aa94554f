//! An error of the TOML parser as a diagnostic of our own, so that editors read it in their language, with the closest name.
//!
//! The parser speaks English and has no codes. What editors run into often is told apart here, by the parser's words and by the text at
//! the place; anything else keeps the parser's words as a detail. A version of the parser with other words shows in the broken edits.

use super::unquoted::{CURLY, bare, decimal, quoted, right};
use crate::diagnostic::{Diagnostic, Place, closest, code};

/// What is wrong, before its place is known in the whole file.
struct Misfit {
    code: &'static str,
    /// Byte in the TOML.
    at: usize,
    values: Vec<(&'static str, String)>,
}

impl Misfit {
    fn new(code: &'static str, at: usize) -> Self {
        Self { code, at, values: Vec::new() }
    }

    fn with(mut self, name: &'static str, value: &str) -> Self {
        self.values.push((name, value.to_owned()));
        self
    }
}

/// What the same reader says of another text, if it cannot read that either.
pub(super) type Again<'a> = &'a dyn Fn(&str) -> Option<toml::de::Error>;

/// The diagnostic for an error in `toml`, which starts at byte `offset` of a file's whole text.
pub(super) fn misfit(
    file: &str,
    whole: &str,
    offset: usize,
    toml: &str,
    error: &toml::de::Error,
    again: Again<'_>,
) -> Diagnostic {
    let span = error.span().unwrap_or(0..0);
    let (start, end) = (span.start.min(toml.len()), span.end.min(toml.len()));
    let misfit = structure(toml, start, error.message())
        .or_else(|| asked(toml, start, error.message(), again))
        .or_else(|| syntax(toml, start, end, error.message()))
        .unwrap_or_else(|| Misfit::new(code::TOML_INVALID, start).with("detail", error.message()));
    let diagnostic = Diagnostic::error(Place::at(file, whole, offset + misfit.at), misfit.code);
    misfit.values.into_iter().fold(diagnostic, |diagnostic, (name, value)| diagnostic.with(name, value))
}

/// Adds names to those that were expected in the place of an unknown one.
pub(super) fn also_known(problem: &mut Diagnostic, names: &[&str]) {
    if problem.code != code::FIELD_UNKNOWN {
        return;
    }
    let expected: Vec<String> = [problem.value("expected")].iter().chain(names).map(ToString::to_string).collect();
    let expected = expected.join(", ");
    let near = closest(problem.value("name"), expected.split(", ")).unwrap_or_default().to_owned();
    for (name, value) in &mut problem.values {
        match *name {
            "expected" => value.clone_from(&expected),
            "near" => value.clone_from(&near),
            _ => {}
        }
    }
}

/// TOML that parses and has another shape than ours: an unknown field, a missing one, a value of another kind.
fn structure(toml: &str, start: usize, message: &str) -> Option<Misfit> {
    let named = |code, expected: &[&str], name: &str| {
        let near = closest(name, expected.iter().copied()).unwrap_or_default();
        Misfit::new(code, start).with("name", name).with("near", near).with("expected", &expected.join(", "))
    };
    let names: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    match (message, names.as_slice()) {
        (said, [name, expected @ ..]) if said.starts_with("unknown field") => Some(named(code::FIELD_UNKNOWN, expected, name)),
        (said, [name, expected @ ..]) if said.starts_with("unknown variant") => {
            Some(named(code::FIELD_CHOICE, expected, name).with("field", field(toml, start)))
        }
        (said, [name]) if said.starts_with("missing field") => Some(Misfit::new(code::FIELD_MISSING, start).with("name", name)),
        ("duplicate key", _) => Some(Misfit::new(code::FIELD_TWICE, start).with("name", field(toml, end_of_word(toml, start)))),
        _ => kind(toml, start, message),
    }
}

/// A value of another kind than the field takes.
fn kind(toml: &str, start: usize, message: &str) -> Option<Misfit> {
    let wrong =
        ["invalid type: ", "invalid value: ", "invalid length ", "expected a day"].iter().any(|head| message.starts_with(head));
    let expected = if message.starts_with("invalid boolean") {
        "a boolean"
    } else if wrong {
        message.rsplit_once("expected ").map(|(_, expected)| expected)?
    } else {
        return None;
    };
    let number = expected.strip_prefix(['u', 'i', 'f']).is_some_and(|bits| bits.parse::<u8>().is_ok() || bits == "size");
    let kind = match expected {
        "a TOML datetime" => return Some(day(toml, start)),
        _ if expected.starts_with("a day") => return Some(day(toml, start)),
        _ if number => "number",
        "a string" => "text",
        "a boolean" => "yes-no",
        "a character" => "character",
        "a sequence" => "list",
        "a map" => "table",
        _ if expected.starts_with("an array of length 2") => "pair",
        _ if expected.starts_with("struct") => "table",
        _ => return None,
    };
    Some(field_type(toml, start, kind))
}

fn field_type(toml: &str, start: usize, kind: &str) -> Misfit {
    let name = field(toml, start);
    let near = right(toml, start, name, kind);
    Misfit::new(code::FIELD_TYPE, start).with("name", name).with("expected", kind).with("near", &near)
}

/// A value without quotation marks that is no TOML. What is wrong with it depends on its field and not on what it looks like, so the
/// reader is asked what it says of a text in its place.
fn asked(toml: &str, start: usize, message: &str, again: Again<'_>) -> Option<Misfit> {
    if let Some((at, number)) = decimal(toml, start) {
        let name = field(toml, at);
        let near = format!("{name} = {number}");
        return Some(Misfit::new(code::FIELD_TYPE, at).with("name", name).with("expected", "number").with("near", &near));
    }
    let of_value = ["string values must be quoted", "unexpected key or value", "unexpected leading zero", "invalid "];
    if !of_value.iter().any(|head| message.starts_with(head)) || message.starts_with("invalid unquoted key") {
        return None;
    }
    let value = bare(toml, start).filter(|value| (value.start..=value.end).contains(&start))?;
    let mut text = toml.to_owned();
    text.replace_range(value.clone(), "\"\"");
    match again(&text) {
        None => Some(quotes(toml, value.start, "none")),
        Some(error) if error.span().is_some_and(|span| span.start == value.start) => {
            let mut misfit = kind(&text, value.start, error.message())?;
            let expected = misfit.values.iter().find(|(name, _)| *name == "expected").map(|(_, kind)| kind.clone());
            for (name, said) in &mut misfit.values {
                match *name {
                    "found" => toml[value.clone()].clone_into(said),
                    "near" => *said = right(toml, value.start, field(toml, value.start), expected.as_deref().unwrap_or_default()),
                    _ => {}
                }
            }
            Some(misfit)
        }
        Some(_) => None,
    }
}

fn quotes(toml: &str, at: usize, kind: &str) -> Misfit {
    let name = field(toml, at);
    Misfit::new(code::TOML_QUOTES, at).with("kind", kind).with("name", name).with("near", &quoted(toml, at, name))
}

fn day(toml: &str, start: usize) -> Misfit {
    Misfit::new(code::DATE_INVALID, start).with("name", field(toml, start)).with("found", rest_of_line(toml, start))
}

/// Text that is no TOML: quotation marks, brackets and signs.
fn syntax(toml: &str, start: usize, end: usize, message: &str) -> Option<Misfit> {
    let said = |head: &str| message.starts_with(head);
    let line_start = toml[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let line = |kind: &str| Misfit::new(code::TOML_LINE, start).with("kind", kind);
    let quotes = |at: usize, kind: &str| quotes(toml, at, kind);
    if said("string values must be quoted") {
        let value = &toml[start..end];
        let digits = value.chars().take_while(char::is_ascii_digit).count();
        let separated = value[digits..].starts_with(['/', '-', '.', ' ']);
        return Some(match value.trim() {
            "" => Misfit::new(code::FIELD_EMPTY, start).with("name", field(toml, start)),
            value if value.starts_with(CURLY) => quotes(start, "curly"),
            _ if (1..=4).contains(&digits) && separated => day(toml, start),
            _ => quotes(start, "none"),
        });
    }
    if said("invalid date") || said("invalid datetime") || said("invalid time") {
        return Some(day(toml, start));
    }
    if said("invalid basic string, expected `\"`") || said("invalid literal string, expected `'`") {
        let opening = toml[line_start..start].find(['"', '\'']).map_or(start, |at| line_start + at);
        let curly = toml[opening..start].contains(CURLY);
        return Some(if curly { quotes(opening, "curly") } else { unclosed(toml, opening, "text") });
    }
    if said("invalid multi-line") {
        let opening = toml[..start].rfind("\"\"\"").or_else(|| toml[..start].rfind("'''")).unwrap_or(start);
        return Some(unclosed(toml, opening, "text"));
    }
    if said("unclosed array table") || said("unclosed table") {
        return Some(unclosed(toml, line_start, "heading"));
    }
    // Where the next field or heading follows on a line of its own, it is the bracket that is missing and not a comma.
    let next = toml[end_of_word(toml, start)..].trim_start().starts_with('=') || toml[start..].starts_with('[');
    let next_field = toml[line_start..start].trim().is_empty() && next;
    if said("unclosed array") || said("unexpected `=` in array") || said("missing comma between array") && next_field {
        return Some(unclosed(toml, toml[..start].rfind('[').unwrap_or(start), "list"));
    }
    if said("unclosed inline table") || said("missing key for inline table") && toml[start..].starts_with('{') {
        return Some(unclosed(toml, toml[..start].rfind('{').unwrap_or(start), "table"));
    }
    if said("invalid unquoted key") {
        return Some(line("character").with("name", &sign(&toml[start..])));
    }
    if said("key with no value") || said("missing assignment") {
        return Some(line("equals").with("name", toml[line_start..].lines().next().unwrap_or_default().trim()));
    }
    if said("missing opening quote") {
        return Some(quotes(value_start(toml, line_start), "none"));
    }
    if said("unexpected key or value") {
        let value = value_start(toml, line_start);
        // The words of a text without quotes end for the parser where a comma or a quote stands.
        let is_text = |first: char| CURLY.contains(&first) || first.is_alphabetic();
        if toml.get(value..start).is_some_and(|text| text.starts_with(is_text) && !["true", "false"].contains(&text.trim())) {
            return Some(quotes(value, if toml[value..].starts_with(CURLY) { "curly" } else { "none" }));
        }
        return Some(line("rest").with("name", rest_of_line(toml, start)));
    }
    if said("missing comma") {
        return Some(line("comma").with("name", rest_of_line(toml, start)));
    }
    (said("missing escaped value") || said("too few unicode value digits"))
        .then(|| line("backslash").with("name", field(toml, start)))
}

fn unclosed(toml: &str, at: usize, kind: &str) -> Misfit {
    Misfit::new(code::TOML_UNCLOSED, at).with("kind", kind).with("name", rest_of_line(toml, at))
}

/// Byte where the value of the field begins that stands on the line which begins at `line`.
fn value_start(toml: &str, line: usize) -> usize {
    let rest = toml[line..].lines().next().unwrap_or_default();
    let value = rest.split_once('=').map_or(rest, |(_, value)| value).trim_start();
    line + rest.len() - value.len()
}

/// The number of a sign that may be invisible, as `U+00A0`.
fn sign(text: &str) -> String {
    text.chars().next().map(|sign| format!("U+{:04X}", u32::from(sign))).unwrap_or_default()
}

/// What stands from a byte to the end of its line.
fn rest_of_line(toml: &str, start: usize) -> &str {
    toml.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default().trim()
}

/// Byte behind the word that begins at a byte.
fn end_of_word(toml: &str, start: usize) -> usize {
    let rest = toml.get(start..).unwrap_or_default();
    start + rest.find(|character: char| !is_key(character)).unwrap_or(rest.len())
}

fn is_key(character: char) -> bool {
    character.is_alphanumeric() || character == '-' || character == '_'
}

/// The field whose value stands at a byte, or the word that ends there.
fn field(toml: &str, at: usize) -> &str {
    let line = &toml[toml[..at].rfind('\n').map_or(0, |newline| newline + 1)..at];
    let before = line.rfind('=').map_or(line, |equals| &line[..equals]).trim_end();
    let start = before
        .rfind(|character: char| !is_key(character))
        .map_or(0, |sign| sign + before[sign..].chars().next().map_or(1, char::len_utf8));
    &before[start..]
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only read, to see what the parser says")]
    struct Sample {
        title: String,
        aliases: Option<Vec<String>>,
        day: Option<crate::date::Date>,
        number: Option<u16>,
        yes: Option<bool>,
        map: Option<std::collections::BTreeMap<String, String>>,
    }

    /// `line:column code`, and the values.
    fn said(toml: &str) -> String {
        let error = toml::from_str::<Sample>(toml).unwrap_err();
        let diagnostic = misfit("x", toml, 0, toml, &error, &|other| toml::from_str::<Sample>(other).err());
        let values: String = diagnostic.values.iter().map(|(name, value)| format!(" {name}={value}")).collect();
        format!("{}:{} {}{values}", diagnostic.place.line, diagnostic.place.column, diagnostic.code)
    }

    #[test]
    fn what_editors_run_into_has_a_code_of_its_own_and_its_place() {
        let cases = [
            ("titel = \"a\"", "1:1 field-unknown name=titel near=title expected=title, aliases, day, number, yes, map"),
            ("number = 1", "1:1 field-missing name=title"),
            ("title = \"a\"\ntitle = \"b\"", "2:1 field-twice name=title"),
            ("title = 4", "1:9 field-type name=title expected=text near=title = \"4\""),
            ("title = \"a\"\nnumber = \"4\"", "2:10 field-type name=number expected=number near=number = 4"),
            ("title = \"a\"\nyes = True", "2:7 field-type name=yes expected=yes-no near="),
            ("title = \"a\"\naliases = \"b\"", "2:11 field-type name=aliases expected=list near=aliases = [\"b\"]"),
            ("title = \"a\"\nmap = { a = 1 }", "2:13 field-type name=a expected=text near=a = \"1\""),
            ("title = \"a\"\nday = \"x\"", "2:7 date-invalid name=day found=\"x\""),
            ("title = \"a\"\nday = 21/11/2026", "2:7 date-invalid name=day found=21/11/2026"),
            ("title = \"a\"\nday = 21 november 2026", "2:7 date-invalid name=day found=21 november 2026"),
            ("title = \"a\"\nday = 2026-13-41", "2:7 date-invalid name=day found=2026-13-41"),
            ("title = \"a\"\nday = 2026-11-21T10:00:00", "2:7 date-invalid name=day found=2026-11-21T10:00:00"),
            ("title =", "1:8 field-empty name=title"),
            ("title = “a”", "1:9 toml-quotes kind=curly name=title near=title = \"a\""),
            ("title = \"a”", "1:9 toml-quotes kind=curly name=title near=title = \"a\""),
            ("title = a b", "1:9 toml-quotes kind=none name=title near=title = \"a b\""),
            ("title = \"a", "1:9 toml-unclosed kind=text name=\"a"),
            ("title = \"\"\"a\nb", "1:9 toml-unclosed kind=text name=\"\"\"a"),
            ("title = \"a\"\naliases = [\"b\"", "2:11 toml-unclosed kind=list name=[\"b\""),
            ("title = \"a\"\naliases = [\"b\"\nnumber = 4", "2:11 toml-unclosed kind=list name=[\"b\""),
            ("title = \"a\"\nmap = { a = \"b\"", "2:7 toml-unclosed kind=table name={ a = \"b\""),
            ("title = \"a\"\n[map\na = \"b\"", "2:1 toml-unclosed kind=heading name=[map"),
            ("title: \"a\"", "1:8 toml-line kind=equals name=title: \"a\""),
            ("title = \"a \"b\" c\"", "1:13 toml-line kind=rest name=b\" c\""),
            ("title = \"a\"\naliases = [\"b\" \"c\"]", "2:16 toml-line kind=comma name=\"c\"]"),
            ("title\u{a0}= \"a\"", "1:6 toml-line kind=character name=U+00A0"),
            ("title = \"C:\\Users\"", "1:14 toml-line kind=backslash name=title"),
            ("title = “a, b”", "1:9 toml-quotes kind=curly name=title near=title = \"a, b\""),
            ("title = a, b", "1:9 toml-quotes kind=none name=title near=title = \"a, b\""),
            ("title = a\"", "1:9 toml-quotes kind=none name=title near=title = \"a\""),
            ("title = \"a\"\nyes = true, number = 4", "2:11 toml-line kind=rest name=, number = 4"),
            ("title = \"a\"\nnumber = 04", "2:10 field-type name=number expected=number near=number = 4"),
            ("title = \"a\"\nnumber = 4,5", "2:10 field-type name=number expected=number near=number = 4.5"),
            ("title = \"a\"\nyes = nee", "2:7 field-type name=yes expected=yes-no near="),
            ("title = \"a\"\nyes = oui # remark", "2:7 field-type name=yes expected=yes-no near="),
            ("title = \"a\"\nday = YEAR-MONTH-DAY", "2:7 date-invalid name=day found=YEAR-MONTH-DAY"),
            ("title = 0800 32 124", "1:9 toml-quotes kind=none name=title near=title = \"0800 32 124\""),
            ("title = 2026-11-2", "1:9 toml-quotes kind=none name=title near=title = \"2026-11-2\""),
            ("title = \"a\"\naliases = [old-name]", "2:12 toml-quotes kind=none name=aliases near=\"old-name\""),
            ("title = \"a\"\naliases = old-name", "2:11 field-type name=aliases expected=list near=aliases = [\"old-name\"]"),
        ];
        let told: Vec<String> = cases.iter().map(|(toml, _)| said(toml)).collect();
        assert_eq!(told, cases.map(|(_, expected)| expected));
    }
}
