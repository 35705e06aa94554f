//! A value of TOML that is typed in another way than its field takes: where it stands, and the line as it should be typed.

use std::ops::Range;

/// Quotation marks that writing programs make of straight ones.
pub(super) const CURLY: [char; 9] = ['“', '”', '„', '‘', '’', '‚', '‟', '«', '»'];

/// Bytes of the line in which a byte stands, without its end.
fn line(toml: &str, at: usize) -> Range<usize> {
    let start = toml[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let end = toml[at..].find('\n').map_or(toml.len(), |newline| at + newline);
    start..end
}

/// Bytes of the value without any quotation mark or bracket of its own in which, or behind which, a byte of the same line stands.
pub(super) fn bare(toml: &str, at: usize) -> Option<Range<usize>> {
    let line = line(toml, at);
    let equals = line.start + toml[line.start..at].rfind('=').or_else(|| toml[line.clone()].find('='))?;
    let behind = |sign: usize| sign + toml[sign..line.end].len() - toml[sign..line.end].trim_start().len();
    let mut start = behind(equals + 1);
    let ends: &[char] = if toml[start..line.end].starts_with('[') {
        let sign = toml[start..at.max(start + 1)].rfind(['[', ','])?;
        start = behind(start + sign + 1);
        &[',', ']', '#']
    } else if toml[line.start..equals].contains('{') {
        &[',', '}', '#']
    } else {
        &['#']
    };
    let rest = &toml[start..line.end];
    let value = rest[..rest.find(ends).unwrap_or(rest.len())].trim_end();
    let is_bare = !value.is_empty() && !value.starts_with(['"', '\'', '[', '{']) && !value.starts_with(CURLY);
    // What stands behind a yes or a no is another mistake.
    let answered = ["true", "false"].iter().any(|answer| value.starts_with(answer));
    (is_bare && !answered).then(|| start..start + value.len())
}

/// A number on the line of a byte with a comma where TOML has a full stop: where it begins, and as TOML writes it.
pub(super) fn decimal(toml: &str, at: usize) -> Option<(usize, String)> {
    let line = line(toml, at);
    toml[line.clone()].match_indices('=').find_map(|(equals, _)| {
        let value = toml[line.start + equals + 1..line.end].trim_start();
        let number = &value[..value.find(|sign: char| !sign.is_ascii_digit() && sign != ',').unwrap_or(value.len())];
        let (whole, fraction) = number.trim_end_matches(',').split_once(',')?;
        let is_number = !whole.is_empty() && !fraction.is_empty() && !fraction.contains(',');
        let next = value[whole.len() + 1 + fraction.len()..].trim_start().chars().next();
        let ends = next.is_none_or(|next| ",}#".contains(next));
        (is_number && ends).then(|| (line.end - value.len(), format!("{whole}.{fraction}")))
    })
}

/// The whole value that begins at a byte, as it is typed.
fn value(toml: &str, at: usize) -> &str {
    let rest = &toml[at..line(toml, at).end];
    if let Some(mark) = rest.chars().next().filter(|mark| ['"', '\''].contains(mark)) {
        return rest[1..].find(mark).map_or(rest, |end| &rest[..end + 2]);
    }
    bare(toml, at).filter(|value| value.start == at).map_or(rest, |range| &toml[range]).trim_end()
}

/// How the field `name`, whose value begins at a byte, is typed where it takes a value of this kind; nothing where that cannot be told.
pub(super) fn right(toml: &str, at: usize, name: &str, kind: &str) -> String {
    let typed = value(toml, at);
    let words = typed.trim_matches(['"', '\'']);
    let written = match kind {
        "text" if !words.contains(['"', '\\', '[', '{']) => format!("\"{words}\""),
        "number" => {
            let Ok(number) = words.replace(',', ".").parse::<f64>() else { return String::new() };
            number.to_string()
        }
        "list" if typed.starts_with(['"', '\'']) => format!("[{typed}]"),
        "list" if !typed.contains(['[', '{', '"']) => format!("[\"{typed}\"]"),
        _ => return String::new(),
    };
    format!("{name} = {written}")
}

/// A text with straight quotation marks around it, as it should be typed at a byte; nothing where that cannot be told.
pub(super) fn quoted(toml: &str, at: usize, name: &str) -> String {
    let line = line(toml, at);
    let is_curly = toml[at..line.end].trim_start_matches('"').starts_with(CURLY) || toml[at..line.end].starts_with('"');
    let typed = if is_curly { toml[at..line.end].trim_end() } else { value(toml, at) };
    let words = typed.trim_matches('"').trim_matches(CURLY).trim_matches('"').trim();
    let in_list = toml[line.start..at].contains('[');
    if words.is_empty() || words.contains(['"', '\\']) || in_list && is_curly || toml[line.start..at].contains('{') {
        return String::new();
    }
    if in_list { format!("\"{words}\"") } else { format!("{name} = \"{words}\"") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comma_in_a_number_is_found_and_a_list_is_none() {
        for (toml, expected) in [
            ("rows = [\n  { id = \"be\", value = 98,5 },\n]", Some("98.5")),
            ("value = 98,5", Some("98.5")),
            ("value = 98,5 # remark", Some("98.5")),
            ("values = [1, 2]", None),
            ("{ a = 1, b = 2 }", None),
            ("value = 1,2,3", None),
        ] {
            let at = toml.find("value").unwrap_or(0);
            assert_eq!(decimal(toml, at).map(|(_, number)| number).as_deref(), expected, "{toml}");
        }
    }

    #[test]
    fn a_value_ends_where_its_list_its_table_or_its_line_does() {
        let of = |toml: &'static str| bare(toml, toml.find("= ").unwrap() + 3).map(|range| &toml[range]);
        assert_eq!(of("a = no # remark"), Some("no"));
        assert_eq!(of("a = [old, older]"), Some("old"));
        assert_eq!(of("x = { a = no, b = 1 }"), None);
        assert_eq!(of("a = \"b\""), None);
        assert_eq!(of("a = true, b"), None);
    }
}
