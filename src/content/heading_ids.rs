//! Ids of headings as they are typed: one that is not written right is shown to readers, and one that is missing cannot be compared.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Parser, Tag, TagEnd};

use super::anchors::slug;
use super::front_matter::split;
use super::library::is_slug;
use super::origin::options;
use super::texts::Texts;
use crate::diagnostic::{Diagnostic, code};

/// A heading as it is typed.
#[derive(Debug, Default)]
struct Typed<'a> {
    level: usize,
    id: Option<String>,
    /// Its classes, with their full stops.
    classes: Vec<String>,
    /// Whether something stands in its curly brackets that is neither id nor class.
    odd: bool,
    words: String,
    /// Its line.
    line: &'a str,
    /// Byte in the file.
    offset: usize,
}

/// Reports every id that is not written right, and warns of every section of a page or an advice that has none.
pub(super) fn check_heading_ids(texts: &Texts<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (name, versions) in &texts.0 {
        let all: Vec<Vec<Typed<'_>>> = versions.iter().map(|text| typed(text.whole)).collect();
        for (text, own) in versions.iter().zip(&all) {
            for (position, heading) in own.iter().enumerate() {
                if let Some(right) = heading.mended() {
                    diagnostics.push(problem(
                        Diagnostic::error(text.place(heading.offset), code::HEADING_ID),
                        heading,
                        "typed",
                        &right,
                    ));
                } else if heading.level == 2 && heading.id.is_none() && needs_ids(name) && !heading.words.trim().is_empty() {
                    let right = heading.line(&suggested(position, own, &all), &heading.classes);
                    diagnostics.push(problem(text.warning(heading.offset, code::HEADING_ID), heading, "missing", &right));
                }
            }
        }
    }
}

fn problem(problem: Diagnostic, heading: &Typed<'_>, kind: &str, right: &str) -> Diagnostic {
    problem.with("kind", kind).with("name", heading.line).with("near", right)
}

/// Whether others can link to the headings of a text: in the questions, ids are those of the rules, which has its own diagnostics.
fn needs_ids(name: &str) -> bool {
    name.starts_with("self-check/outcomes/") || !name.contains('/')
}

/// An id for the heading at a position: the one that another language has there, or one made from the words of a language whose words
/// an address can have.
fn suggested(position: usize, own: &[Typed<'_>], all: &[Vec<Typed<'_>>]) -> String {
    let is_free = |id: &&String| !own.iter().any(|heading| heading.id.as_ref() == Some(*id));
    let there: Vec<&Typed<'_>> =
        all.iter().filter_map(|version| version.get(position)).filter(|other| other.level == 2).collect();
    if let Some(id) = there.iter().filter_map(|other| other.id.as_ref()).find(is_free) {
        return id.clone();
    }
    let mut slugs = there.iter().map(|other| slug(&other.words));
    slugs.find(|slug| slug.is_ascii()).unwrap_or_else(|| {
        let words = own[position].words.replace(|sign: char| !sign.is_ascii(), " ");
        slug(&words)
    })
}

/// Every heading of a file.
fn typed(whole: &str) -> Vec<Typed<'_>> {
    let Some(parts) = split(whole) else { return Vec::new() };
    let (markdown, start) = parts.body;
    let mut headings: Vec<Typed<'_>> = Vec::new();
    let mut is_open = false;
    for (event, range) in Parser::new_ext(markdown, options()).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { level, id, classes, attrs }) => {
                is_open = true;
                headings.push(Typed {
                    level: if level <= HeadingLevel::H2 { 2 } else { level as usize },
                    id: id.map(CowStr::into_string),
                    classes: classes.iter().map(|class| format!(".{class}")).collect(),
                    odd: !attrs.is_empty(),
                    words: String::new(),
                    line: markdown[range.clone()].lines().next().unwrap_or_default().trim_end(),
                    offset: start + range.start,
                });
            }
            Event::End(TagEnd::Heading(_)) => is_open = false,
            Event::Text(words) | Event::Code(words) if is_open => {
                if let Some(heading) = headings.last_mut() {
                    heading.words.push_str(&words);
                }
            }
            _ => {}
        }
    }
    headings
}

impl Typed<'_> {
    /// Its line as it should be typed; nothing where it is.
    fn mended(&self) -> Option<String> {
        let rest = self.words.find(['{', '}']).or_else(|| self.words.find("(#"));
        let is_odd = self.odd || self.id.as_ref().is_some_and(|id| !id.chars().all(is_slug));
        if rest.is_none() && !is_odd {
            return None;
        }
        // What the parser took for an id is read again as it was typed.
        let (words, rest) = match rest {
            Some(rest) => self.words.split_at(rest),
            None => (self.words.as_str(), self.line.rfind('{').map_or("", |at| &self.line[at..])),
        };
        let parts = rest.split(|sign: char| sign.is_whitespace() || "{}()#".contains(sign));
        let mut names: Vec<&str> = Vec::new();
        let mut classes: Vec<String> = Vec::new();
        for part in parts {
            // A class may stand at the id without a space.
            let (name, glued) = part.split_once('.').map_or((part, None), |(name, glued)| (name, Some(glued)));
            names.extend(Some(name).filter(|name| !name.is_empty()));
            classes.extend(glued.into_iter().flat_map(|glued| glued.split('.')).map(|class| format!(".{class}")));
        }
        let id = if names.is_empty() { slug(words) } else { slug(&names.join("-")) };
        Some(Typed { level: self.level, words: words.to_owned(), ..Typed::default() }.line(&id, &classes))
    }

    /// It with this id and these classes.
    fn line(&self, id: &str, classes: &[String]) -> String {
        let classes: String = classes.iter().map(|class| format!(" {class}")).collect();
        format!("{} {} {{#{id}{classes}}}", "#".repeat(self.level), self.words.trim())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_that_is_not_written_right_is_written_right() {
        for (line, right) in [
            ("## May I swim? {#swim .fold", "## May I swim? {#swim .fold}"),
            ("## May I swim? (#swim .fold)", "## May I swim? {#swim .fold}"),
            ("## May I swim? {swim .fold}", "## May I swim? {#swim .fold}"),
            ("## May I swim? {#swim.fold}", "## May I swim? {#swim .fold}"),
            ("## May I swim? {#Swim .fold}", "## May I swim? {#swim .fold}"),
            ("## May I swim? {#may i swim .fold}", "## May I swim? {#may-i-swim .fold}"),
        ] {
            let file = format!("+++\n+++\n{line}\n");
            assert_eq!(typed(&file)[0].mended().as_deref(), Some(right), "{line}");
        }
        for right in ["## May I swim? {#swim .fold}", "## May I swim?", "### Three (of four)"] {
            assert_eq!(typed(&format!("+++\n+++\n{right}\n"))[0].mended(), None, "{right}");
        }
    }
}
