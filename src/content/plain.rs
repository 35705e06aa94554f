//! The words of a text as they are typed, run by run, with the place of each: what readability and spelling are judged by.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::front_matter;
use super::origin::options;
use crate::files::Files;

/// What a run of words is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunKind {
    /// A line of front matter that is shown on the page: its title.
    Title,
    /// Any other line of front matter: for menus and search engines.
    Front,
    /// A paragraph, a heading or an item of a list.
    Text,
    /// A cell of a table.
    Cell,
}

/// Words between two breaks of the text.
#[derive(Clone, Debug)]
pub struct Run {
    /// What it is.
    pub kind: RunKind,
    /// Its words. What is no word of its author is left out: notes, numbers that are filled in, addresses, code.
    pub text: String,
    /// Where pieces of it start: byte of the words, byte of the file.
    starts: Vec<(usize, usize)>,
}

impl Run {
    /// A run that stands in one piece at a byte of its file.
    #[must_use]
    pub fn new(kind: RunKind, text: &str, offset: usize) -> Self {
        Self { kind, text: text.to_owned(), starts: vec![(0, offset)] }
    }

    /// The byte of the file for a byte of the words.
    #[must_use]
    pub fn offset(&self, at: usize) -> usize {
        let last = self.starts.iter().rev().find(|(start, _)| *start <= at);
        last.map_or(0, |(start, offset)| offset + (at - start))
    }

    fn push(&mut self, text: &str, offset: usize) {
        self.starts.push((self.text.len(), offset));
        self.text.push_str(text);
    }
}

/// A file of a language.
#[derive(Clone, Debug)]
pub struct PlainText {
    /// Its name: the path below the folder of the language, without extension.
    pub id: String,
    /// Its path.
    pub file: String,
    /// Its words in order.
    pub runs: Vec<Run>,
}

/// Lines of front matter that are words, and whether each stands on the page itself.
const FRONT: [(&str, RunKind); 6] = [
    ("title", RunKind::Title),
    ("kicker", RunKind::Front),
    ("menu", RunKind::Front),
    ("short", RunKind::Front),
    ("summary", RunKind::Front),
    ("description", RunKind::Front),
];

/// Every text of a language, in order of its name.
#[must_use]
pub fn plain_texts(files: &Files, code: &str) -> Vec<PlainText> {
    let folder = format!("content/{code}/");
    let own = files.iter().filter_map(|(path, text)| {
        let id = path.strip_prefix(&folder)?.strip_suffix(".md")?;
        Some(for_each_reader(PlainText { id: id.to_owned(), file: path.to_owned(), runs: runs(text) }, text))
    });
    own.flatten().collect()
}

/// The cards of consult mode, which patients read as well, and what stands below the line of each, for doctors alone.
pub(super) const CARDS: &str = "consult";
pub(super) const CARDS_BELOW: &str = "consult-words";

/// A text; a card as two, since it has two readers.
fn for_each_reader(mut text: PlainText, whole: &str) -> Vec<PlainText> {
    let card = text.id.strip_prefix(CARDS).and_then(|id| id.strip_prefix('/')).map(|id| format!("{CARDS_BELOW}/{id}"));
    let Some((id, line)) = card.zip(whole.rfind("\n---\n")) else { return vec![text] };
    let (above, below) = text.runs.into_iter().partition(|run| run.offset(0) < line);
    text.runs = above;
    if says_terms(whole) {
        // Terms beside their headings, as cells of a table: no sentences, by which a text is measured.
        let is_heading = |run: &Run| whole[..run.offset(0)].ends_with("# ");
        text.runs.iter_mut().filter(|run| run.kind == RunKind::Text && !is_heading(run)).for_each(|run| run.kind = RunKind::Cell);
    }
    let below = PlainText { id, file: text.file.clone(), runs: below };
    vec![text, below]
}

/// Whether the blocks of a card are terms.
fn says_terms(whole: &str) -> bool {
    let front: Option<toml::Table> = front_matter::split(whole).and_then(|parts| parts.front.0.parse().ok());
    front.is_some_and(|front| front.get("draws").and_then(toml::Value::as_str) == Some("terms"))
}

/// The words of a Markdown file.
fn runs(text: &str) -> Vec<Run> {
    let Some(parts) = front_matter::split(text) else { return Vec::new() };
    let mut runs = front(parts.front.0, parts.front.1);
    body(parts.body.0, parts.body.1, &mut runs);
    runs
}

fn front(toml: &str, start: usize) -> Vec<Run> {
    // What does not parse has its own diagnostic.
    let Ok(table) = toml::de::DeTable::parse(toml) else { return Vec::new() };
    let run = |(name, kind): (&str, RunKind)| {
        let value = table.get_ref().get(name)?;
        // Its words begin behind the quotation mark.
        Some(Run::new(kind, value.get_ref().as_str()?, start + value.span().start + 1))
    };
    FRONT.into_iter().filter_map(run).collect()
}

fn body(markdown: &str, start: usize, runs: &mut Vec<Run>) {
    let empty = |kind| Run { kind, text: String::new(), starts: Vec::new() };
    let mut run = empty(RunKind::Text);
    let mut address = false;
    for (event, range) in Parser::new_ext(markdown, options()).into_offset_iter() {
        let offset = start + range.start;
        match event {
            Event::Text(_) if address => {}
            // A place where a long word may break is no letter.
            Event::Text(text) => run.push(&text.replace('\u{ad}', ""), offset),
            Event::SoftBreak => run.push(" ", offset),
            Event::HardBreak => run.push("\n", offset),
            Event::Start(Tag::Link { link_type, .. }) => address = super::typography::is_address(link_type),
            Event::End(TagEnd::Link) => address = false,
            Event::Start(Tag::Emphasis | Tag::Strong) | Event::End(TagEnd::Emphasis | TagEnd::Strong) => {}
            Event::Start(_) | Event::End(_) => {
                let kind = if event == Event::Start(Tag::TableCell) { RunKind::Cell } else { RunKind::Text };
                runs.push(std::mem::replace(&mut run, empty(kind)));
            }
            // Code is no word; notices and raw HTML have their own diagnostics.
            _ => {}
        }
    }
    runs.push(run);
    runs.retain(|run| run.text.chars().any(char::is_alphabetic));
}
