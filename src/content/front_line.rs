//! One line of front matter put into its place, with everything around it as it was typed.

use toml_edit::DocumentMut;

/// A front matter with this line in the place of the one that says the same; everything else stays as it was typed.
#[must_use]
pub fn with_line(front: &str, line: &str) -> Option<String> {
    let mut document: DocumentMut = front.parse().ok()?;
    let stated: DocumentMut = line.parse().ok()?;
    for (name, item) in stated.iter() {
        let mut value = item.as_value()?.clone();
        let old = document.get(name).and_then(toml_edit::Item::as_value);
        if let Some(old) = old {
            *value.decor_mut() = old.decor().clone();
        }
        if let Some(item) = document.get_mut(name) {
            *item = toml_edit::Item::Value(value);
        } else {
            document.insert(name, toml_edit::Item::Value(value));
        }
    }
    Some(document.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_replaced_where_it_stands_and_nothing_else_is_touched() {
        let front = "# heading\ntitle = \"x\"   # short\n\n# made from\ntranslated = { from = \"xx\" } # by hand\nslug='y'\n[labels]\na = \"b\"\n";
        let expected = front.replace("{ from = \"xx\" }", "{ from = \"xx\", blocks = \"abcd\" }");
        assert_eq!(with_line(front, "translated = { from = \"xx\", blocks = \"abcd\" }").unwrap(), expected);
    }

    #[test]
    fn a_new_line_stands_before_the_first_table() {
        let with = |front: &str| with_line(front, "translated = { from = \"xx\" }").unwrap();
        assert_eq!(with("title = \"x\"\n"), "title = \"x\"\ntranslated = { from = \"xx\" }\n");
        assert_eq!(
            with("title = \"x\"\n\n[labels]\na = \"b\"\n"),
            "title = \"x\"\ntranslated = { from = \"xx\" }\n\n[labels]\na = \"b\"\n"
        );
        assert_eq!(with(""), "translated = { from = \"xx\" }\n");
    }
}
