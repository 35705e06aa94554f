//! Mark-up that is not complete, so that readers would see its signs: links, pictures, bold words, bullets of writing programs.
//!
//! It is looked for in the events of the parser: what made a link is none of it, nor is code, or a sign behind a backslash.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::front_matter::split;
use super::origin::options;
use super::outline::NO_WORDS;
use super::texts::{Text, Texts};
use crate::diagnostic::{Diagnostic, code};
use crate::files::Files;

/// What stands before the colon of a link of this site. Where the link has words of its own, they need not be typed.
const SCHEMES: [(&str, bool); 7] =
    [("page", true), ("outcome", true), ("phone", false), ("source", false), ("figure", false), ("site", false), ("image", true)];
/// How other addresses begin.
const ADDRESSES: [&str; 6] = ["https:", "http:", "mailto:", "www.", "#", "/"];
/// Stands for what is no running text: code, the bounds of a link, a sign behind a backslash.
const OBJECT: char = '\u{fffc}';
/// Bullets of writing programs; the last is one that readers see as an empty box.
const BULLETS: [char; 5] = ['•', '▪', '◦', '‣', '\u{f0b7}'];
/// So many characters of a text are quoted.
const QUOTED: usize = 80;

/// Reports every piece of mark-up that is not complete.
pub(super) fn check_leftovers(files: &Files, texts: &Texts<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let images: BTreeSet<&str> = files.images().filter_map(|(path, _)| path.rsplit('/').next()).collect();
    for (name, text) in texts.0.iter().flat_map(|(name, versions)| versions.iter().map(move |text| (*name, text))) {
        fields(name, text, diagnostics);
        let Some(parts) = split(text.whole) else { continue };
        let (markdown, start) = parts.body;
        let mut run = Run::default();
        for (event, range) in Parser::new_ext(markdown, options()).into_offset_iter() {
            let at = start + range.start;
            match event {
                Event::Text(words) => run.push(&words, at, markdown[..range.start].ends_with('\\')),
                Event::SoftBreak | Event::HardBreak => run.push("\n", at, false),
                Event::Code(_) => run.object(at),
                Event::Start(Tag::Link { dest_url, .. }) => {
                    if dest_url.starts_with("image:") {
                        let typed = &markdown[range];
                        diagnostics.push(broken(text, at, "mark", typed, &format!("!{typed}")));
                    }
                    run.object(at);
                }
                Event::Start(Tag::Image { dest_url, .. }) => {
                    if let Some(name) = meant(&dest_url, |name| images.contains(name)) {
                        let typed = &markdown[range];
                        let right = typed.replace(&format!("({dest_url}"), &format!("(image:{name}"));
                        diagnostics.push(broken(text, at, "prefix", typed, &right));
                    }
                    run.object(at);
                }
                Event::End(TagEnd::Link | TagEnd::Image) => run.object(at),
                Event::Start(Tag::Emphasis | Tag::Strong) | Event::End(TagEnd::Emphasis | TagEnd::Strong) => {}
                Event::Start(_) | Event::End(_) => std::mem::take(&mut run).check(text, diagnostics),
                _ => {}
            }
        }
    }
}

/// The picture that an address without its `image:` means.
pub(super) fn meant(destination: &str, is_image: impl Fn(&str) -> bool) -> Option<&str> {
    let name = destination.rsplit('/').next().unwrap_or_default();
    (!destination.contains(':') && is_image(name)).then_some(name)
}

fn broken(text: &Text<'_>, at: usize, kind: &str, typed: &str, right: &str) -> Diagnostic {
    let quoted: String = typed.chars().filter(|sign| *sign != OBJECT).take(QUOTED).collect();
    let problem = Diagnostic::error(text.place(at), code::LINK_BROKEN).with("kind", kind).with("name", quoted.trim());
    problem.with("near", right)
}

/// Lines of the front matter are shown as they are typed; the title of a question alone is Markdown.
fn fields(name: &str, text: &Text<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some((front, start)) = split(text.whole).map(|parts| parts.front) else { return };
    let Ok(table) = toml::de::DeTable::parse(front) else { return };
    for (field, value) in table.get_ref() {
        let field: &str = field.get_ref();
        let Some(words) = value.get_ref().as_str().filter(|_| !NO_WORDS.contains(&field)) else { continue };
        if name.starts_with("self-check/questions/") && field == "title" {
            continue;
        }
        let mut run = Run::default();
        run.push(words, start + value.span().start + 1, false);
        if let Some(found) = run.links().first() {
            let at = run.place(found.at.start);
            diagnostics.push(broken(text, at, "field", &words[found.at.clone()], "").with("field", field));
        }
    }
}

/// Running words between two breaks of the text.
#[derive(Default)]
struct Run {
    words: String,
    /// Where pieces of them start: byte of the words, byte of the file.
    starts: Vec<(usize, usize)>,
}

/// Something left over: its bytes, and how it should be written; nothing where that cannot be told.
#[derive(Debug, PartialEq, Eq)]
struct Leftover {
    at: Range<usize>,
    right: String,
}

impl Run {
    fn push(&mut self, words: &str, offset: usize, harmless: bool) {
        let rest = if harmless { words.get(words.chars().next().map_or(0, char::len_utf8)..).unwrap_or_default() } else { words };
        if harmless {
            self.object(offset);
        }
        self.starts.push((self.words.len(), offset + words.len() - rest.len()));
        self.words.push_str(rest);
    }

    fn object(&mut self, offset: usize) {
        self.starts.push((self.words.len(), offset));
        self.words.push(OBJECT);
    }

    /// Byte of the file for a byte of the words.
    fn place(&self, at: usize) -> usize {
        let last = self.starts.iter().rev().find(|(start, _)| *start <= at);
        last.map_or(0, |(start, offset)| offset + (at - start))
    }

    fn check(&self, text: &Text<'_>, diagnostics: &mut Vec<Diagnostic>) {
        for found in self.links() {
            diagnostics.push(broken(text, self.place(found.at.start), "link", &self.words[found.at], &found.right));
        }
        if let Some(at) = self.words.find("**") {
            let line = self.words[at..].lines().next().unwrap_or_default();
            diagnostics.push(broken(text, self.place(at), "stars", line, ""));
        }
        let mut at = 0;
        for line in self.words.split_inclusive('\n') {
            if let Some((kind, right)) = pasted(line.trim_end()) {
                let problem = Diagnostic::error(text.place(self.place(at)), code::SIGN_PASTED).with("kind", kind);
                diagnostics.push(problem.with("near", right));
                break;
            }
            at += line.len();
        }
    }

    /// Links of which the parser made none, in order.
    fn links(&self) -> Vec<Leftover> {
        let words = self.words.as_str();
        let mut found: Vec<Leftover> = Vec::new();
        for (scheme, has_words) in SCHEMES {
            for (at, colon) in words.match_indices(&format!("{scheme}:")) {
                let rest = &words[at + colon.len()..];
                let spaces = if words[..at].ends_with("](") { rest.len() - rest.trim_start().len() } else { 0 };
                let name = &rest[spaces..][..id(&rest[spaces..])];
                let is_word = words[..at].ends_with(|before: char| before.is_alphanumeric() || "-_./".contains(before));
                if !is_word && !name.is_empty() {
                    let end = at + colon.len() + spaces + name.len();
                    found.push(link(words, at..end, &format!("{scheme}:{name}"), has_words));
                }
            }
        }
        let named: Vec<Range<usize>> = found.iter().map(|found| found.at.clone()).collect();
        for (at, _) in words.match_indices(']').filter(|(at, _)| !named.iter().any(|named| named.contains(at))) {
            let rest = &words[at + 1..];
            let Some(address) = rest.trim_start().strip_prefix('(') else { continue };
            if rest.starts_with('(') || ADDRESSES.iter().any(|head| address.starts_with(head)) {
                let end = address.find([')', '\n', OBJECT]).unwrap_or(address.len());
                let start = words.len() - address.len();
                let mut one = link(words, start..start + end, &address[..end], true);
                if address[..end].contains(char::is_whitespace) || end == 0 {
                    one.right.clear();
                }
                found.push(one);
            }
        }
        found.sort_by_key(|found| found.at.start);
        found
    }
}

/// The bytes that can belong to the name in a link, such as `plan#today` or `walk.webp`.
fn id(text: &str) -> usize {
    let end = text.find(|sign: char| !sign.is_ascii_alphanumeric() && !"-#._".contains(sign)).unwrap_or(text.len());
    text[..end].trim_end_matches(['.', '-', '#']).len()
}

/// A link round an address that was found: where it begins and ends, and how it is written.
fn link(words: &str, address: Range<usize>, destination: &str, has_words: bool) -> Leftover {
    let head = words[..address.start].trim_end();
    let head = head.strip_suffix('(').unwrap_or(head).trim_end();
    let closed = head.strip_suffix(']');
    let inner = closed.unwrap_or(head);
    // Words that were begun and not closed belong to it, as long as no other link stands between.
    let opening = inner.rfind(['[', ']', OBJECT]).filter(|at| inner[*at..].starts_with('['));
    let (start, said) = match opening {
        Some(at) => (at, inner[at + 1..].trim()),
        None if closed.is_some() => (inner.len(), ""),
        None => (if head.len() < address.start { head.len() } else { address.start }, ""),
    };
    let said = if said.is_empty() && (has_words || closed.is_some() && opening.is_none()) { "…" } else { said };
    let mark = if destination.starts_with("image:") { "!" } else { "" };
    let start = if mark == "!" && words[..start].ends_with('!') { start - 1 } else { start };
    let start = start + words[start..].len() - words[start..].trim_start().len();
    let rest = &words[address.end..];
    let end = address.end + usize::from(rest.starts_with(')'));
    Leftover { at: start..end, right: format!("{mark}[{said}]({destination})") }
}

/// What a line begins with that was pasted, and how the line is written here.
fn pasted(line: &str) -> Option<(&'static str, String)> {
    let short = |text: &str| text.chars().take(QUOTED / 2).collect::<String>();
    if let Some(rest) = line.trim_start().strip_prefix(BULLETS) {
        return Some(("bullet", format!("- {}", short(rest.trim()))));
    }
    let rest = line.trim_start_matches('#');
    let marks = line.len() - rest.len();
    ((2..=6).contains(&marks) && !rest.is_empty() && !rest.starts_with(' '))
        .then(|| ("heading", format!("{} {}", &line[..marks], short(rest.trim()))))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is left over in running words, and how it should be written.
    fn found(words: &str) -> Vec<(String, String)> {
        let mut run = Run::default();
        run.push(words, 0, false);
        run.links().into_iter().map(|found| (words[found.at].to_owned(), found.right)).collect()
    }

    #[test]
    fn a_link_that_is_not_complete_is_found_and_written_right() {
        for (typed, left, right) in [
            ("[Call 112] (phone:emergency)", "[Call 112] (phone:emergency)", "[Call 112](phone:emergency)"),
            ("see [all signs](page:self-check", "[all signs](page:self-check", "[all signs](page:self-check)"),
            ("see [all signs(page:self-check)", "[all signs(page:self-check)", "[all signs](page:self-check)"),
            ("call [112](phone:emergency. Do not", "[112](phone:emergency", "[112](phone:emergency)"),
            ("so.(source:acp-2017)", "(source:acp-2017)", "[](source:acp-2017)"),
            ("so.[](source: acp-2017)", "[](source: acp-2017)", "[](source:acp-2017)"),
            ("![A walk.] (image:walk.png)", "![A walk.] (image:walk.png)", "![A walk.](image:walk.png)"),
            ("call 112](phone:emergency)", "](phone:emergency)", "[…](phone:emergency)"),
            ("look at page:plan#sleep.", "page:plan#sleep", "[…](page:plan#sleep)"),
            ("a [site] (https://example.org)", "[site] (https://example.org)", "[site](https://example.org)"),
            ("a [file](my file.md)", "[file](my file.md)", ""),
        ] {
            assert_eq!(found(typed), [(left.to_owned(), right.to_owned())], "{typed}");
        }
    }

    #[test]
    fn words_that_only_look_like_a_link_are_left_alone() {
        for words in
            ["Phone: 112", "the source: a study", "homepage:plan", "[…] (2019)", "his words [sic] (see below)", "a (b) [c]"]
        {
            assert_eq!(found(words), [], "{words}");
        }
    }

    #[test]
    fn what_a_writing_program_makes_of_a_list_or_a_heading_is_told() {
        let right = |line: &str| pasted(line).map(|(kind, right)| format!("{kind}: {right}"));
        assert_eq!(right("•\tWalk.").as_deref(), Some("bullet: - Walk."));
        assert_eq!(right("\u{f0b7} Walk.").as_deref(), Some("bullet: - Walk."));
        assert_eq!(right("##\u{a0}Sleep").as_deref(), Some("heading: ## Sleep"));
        assert_eq!(right("##Sleep").as_deref(), Some("heading: ## Sleep"));
        for line in ["Walk.", "- Walk.", "#1 of all", "##", "a • b"] {
            assert_eq!(right(line), None, "{line}");
        }
    }
}
