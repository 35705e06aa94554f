//! `content/<language>/consult/`: the cards with which a doctor explains the plan, their blocks the same in every language.

use std::collections::BTreeSet;

use serde::Deserialize;
use toml::Spanned;

use super::body::{Block, BlockKind, Body, Prose, Section, SectionKind};
use super::figures::{Figure, Kind};
use super::front_matter;
use super::links::Links;
use super::markdown::read_body;
use super::origin::Origin;
use super::outline::Outline;
use super::settings::{FILE, Settings};
use crate::diagnostic::{Diagnostic, Place, closest, code};
use crate::files::Files;

/// More cards nobody goes through in the minutes of a visit.
const CARDS: usize = 8;
/// More blocks do not fit on a tablet in letters that are read from a metre.
const BLOCKS: usize = 3;
/// Terms are one short line each.
const TERMS: usize = 5;
/// Ids that the page around the cards uses, and how those begin that it makes.
const RESERVED: [&str; 2] = ["main", "give"];
const MADE: [&str; 2] = ["age-", "field-"];

/// What a card is besides its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Draws {
    /// Words of patients beside those of doctors: more blocks, each of one line.
    Terms,
    /// Fields to fill in together. Its blocks are the plan on the sheet that is taken home.
    Fields,
    /// When not to wait. Its blocks stand on that sheet in the red frame.
    Alarm,
}

/// The front matter of a card.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Front {
    title: String,
    draws: Option<Draws>,
    figure: Option<Spanned<String>>,
}

/// A heading with its short text, which stands beside the same in another language.
#[derive(Clone, Debug)]
pub struct CardBlock {
    /// Its id, the same in every language.
    pub id: String,
    /// What is drawn between the languages.
    pub kind: SectionKind,
    /// Its heading.
    pub heading: Prose,
    /// What follows.
    pub text: Prose,
}

/// One card.
#[derive(Clone, Debug)]
pub struct Card {
    /// Its id: the file's name.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What it is besides its text.
    pub draws: Option<Draws>,
    /// The picture from numbers that it shows.
    pub figure: Option<String>,
    /// Its blocks, in order.
    pub blocks: Vec<CardBlock>,
    /// What the doctor can say.
    pub words: Prose,
    /// What is known, with its notes.
    pub evidence: Prose,
    /// Ids of the sources of everything on it, in the order of their first note.
    pub sources: Vec<String>,
}

fn folder(code: &str) -> String {
    format!("content/{code}/consult")
}

/// Whether some language has a card.
fn is_known(files: &Files, id: &str) -> bool {
    files.iter().any(|(path, _)| path.starts_with("content/") && path.ends_with(&format!("/consult/{id}.md")))
}

/// Reports what is wrong with the list of cards in `site.toml`.
pub fn check_deck(files: &Files, settings: &Settings, diagnostics: &mut Vec<Diagnostic>) {
    let text = files.get(FILE).unwrap_or_default();
    let list = text.find("\nconsult =").map_or(0, |newline| newline + 1);
    let written = text[list..].split_inclusive(']').next().unwrap_or_default();
    // Of two that are the same, the second is too many.
    let place = |id: &str| Place::at(FILE, text, list + written.rfind(&format!("\"{id}\"")).unwrap_or(0));
    let names = || files.iter().filter_map(|(path, _)| path.split_once("/consult/")?.1.strip_suffix(".md"));
    for (position, id) in settings.consult.iter().enumerate() {
        let taken = settings.consult[..position].contains(id)
            || RESERVED.contains(&id.as_str())
            || MADE.iter().any(|begin| id.starts_with(begin))
            || id.strip_suffix("-title").is_some_and(|id| id == RESERVED[1] || settings.consult.iter().any(|other| other == id));
        if taken {
            diagnostics.push(Diagnostic::error(place(id), code::ID_TAKEN).with("name", id));
        } else if !is_known(files, id) {
            let near = closest(id, names()).unwrap_or_default();
            diagnostics.push(Diagnostic::error(place(id), code::ID_UNKNOWN).with("name", id).with("near", near));
        }
    }
    if settings.consult.len() > CARDS {
        let problem = Diagnostic::error(Place::at(FILE, text, list), code::CARD_ROOM).with("what", "cards");
        let count = settings.consult.len().to_string();
        diagnostics.push(problem.with("count", count).with("most", CARDS.to_string()));
    }
}

/// Reads the cards of one language, in the order of `site.toml`; one that is not whole is left out, with its diagnostics.
#[must_use]
pub fn read_cards(files: &Files, code: &str, links: &Links<'_>, diagnostics: &mut Vec<Diagnostic>) -> Vec<Card> {
    let ids = &links.settings.consult;
    // A name that is misspelt in the list is told there: the card that was meant is no stray.
    let misspelt = ids.iter().any(|id| !is_known(files, id));
    for (name, path, _) in files.in_folder(&folder(code), "md").filter(|(name, ..)| !misspelt && !ids.iter().any(|id| id == name))
    {
        let near = closest(name, ids.iter().map(String::as_str)).unwrap_or_default();
        diagnostics.push(Diagnostic::warning(Place::file(path), code::FILE_ORPHAN).with("name", name).with("near", near));
    }
    let mut cards = Vec::new();
    for id in ids.iter().filter(|id| is_known(files, id)) {
        let file = format!("{}/{id}.md", folder(code));
        match files.get(&file) {
            Some(text) => cards.extend(Reader { file: &file, text, links, diagnostics }.card(id)),
            None => diagnostics.push(Diagnostic::error(Place::file(&file), code::FILE_MISSING)),
        }
    }
    cards
}

/// One file with everything that is needed to check it.
struct Reader<'a, 'b> {
    file: &'a str,
    text: &'a str,
    links: &'a Links<'a>,
    diagnostics: &'b mut Vec<Diagnostic>,
}

impl<'a> Reader<'a, '_> {
    fn error(&mut self, offset: usize, code: &'static str, values: &[(&'static str, &str)]) {
        let problem = Diagnostic::error(Place::at(self.file, self.text, offset), code);
        self.diagnostics.push(values.iter().fold(problem, |problem, (name, value)| problem.with(name, *value)));
    }

    fn card(mut self, id: &str) -> Option<Card> {
        let (front, _, start) = front_matter::read::<Front>(self.file, self.text, self.diagnostics)?;
        let before = self.diagnostics.len();
        if front.title.trim().is_empty() {
            self.error(front_matter::field(self.text, "title"), code::FIELD_EMPTY, &[("name", "title")]);
        }
        let origin = Origin { file: self.file, text: self.text, start };
        let mut body = read_body(origin, self.links, self.diagnostics);
        if body.sections.is_empty() {
            self.error(start, code::CARD_PART, &[("part", "blocks")]);
            return None;
        }
        let below = self.below(&mut body);
        let figure = front.figure.as_ref().and_then(|figure| self.figure(figure));
        let blocks = self.blocks(&body, front.draws);
        let [words, evidence] = below?;
        let sources = self.sources(figure.map(|(_, figure)| figure));
        let whole = self.diagnostics.len() == before && !blocks.is_empty();
        let title = self.links.language.typography.line(&front.title);
        let figure = figure.map(|(id, _)| id.to_owned());
        whole.then(|| Card { id: id.to_owned(), title, draws: front.draws, figure, blocks, words, evidence, sources })
    }

    /// Takes what stands below the line away from the last block: what the doctor can say, and what is known.
    fn below(&mut self, body: &mut Body) -> Option<[Prose; 2]> {
        let end = self.text.trim_end().len();
        let is_line = |block: &Block| block.kind == BlockKind::Rule;
        let last = body.sections.last_mut().map(|section| &mut section.blocks);
        let Some((blocks, at)) = last.and_then(|blocks| blocks.iter().position(is_line).map(|at| (blocks, at))) else {
            self.error(end, code::CARD_PART, &[("part", "line")]);
            return None;
        };
        let below: Vec<Block> = blocks.split_off(at).into_iter().skip(1).collect();
        let (words, evidence) = below.split_first().map_or((None, below.as_slice()), |(first, rest)| (Some(first), rest));
        let (words, evidence) = (Prose::join(words), Prose::join(evidence));
        for (part, text) in [("words", &words), ("evidence", &evidence)] {
            if !text.has_words() {
                self.error(end, code::CARD_PART, &[("part", part)]);
                return None;
            }
        }
        // As it is typed: where no source can be read, every note leads nowhere, and has its own diagnostic.
        let known = below.get(1).map_or(end, |block| block.offset);
        if !self.text[known..].contains("](source:") {
            self.error(known, code::CARD_PART, &[("part", "source")]);
        }
        Some([words, evidence])
    }

    /// What stands side by side: headings with paragraphs, few enough for a screen.
    fn blocks(&mut self, body: &Body, draws: Option<Draws>) -> Vec<CardBlock> {
        if let Some(stray) = body.lead.first() {
            self.error(stray.offset, code::CARD_PART, &[("part", "lead")]);
        }
        let most = if draws == Some(Draws::Terms) { TERMS } else { BLOCKS };
        if let Some(first) = body.sections.get(most) {
            let (count, most) = (body.sections.len().to_string(), most.to_string());
            self.error(first.offset, code::CARD_ROOM, &[("what", "blocks"), ("count", &count), ("most", &most)]);
        }
        body.sections.iter().map(|section| self.block(section)).collect()
    }

    fn block(&mut self, section: &Section) -> CardBlock {
        let shown = [SectionKind::Plain, SectionKind::Stop, SectionKind::Film, SectionKind::Way, SectionKind::Alarm];
        if !shown.contains(&section.kind) {
            let name = SectionKind::NAMES.iter().find(|(_, kind)| *kind == section.kind).map_or("", |(name, _)| name);
            self.error(section.offset, code::SECTION_KIND_UNKNOWN, &[("name", name), ("near", "")]);
        }
        for odd in section.blocks.iter().filter(|block| block.kind != BlockKind::Paragraph) {
            let line = self.text[odd.offset..].lines().next().unwrap_or_default();
            self.error(odd.offset, code::MARKDOWN_UNSUPPORTED, &[("name", line), ("near", "")]);
        }
        let text = section.prose();
        if !text.has_words() {
            self.error(section.offset, code::TEXT_MISSING, &[("name", &section.id), ("near", "")]);
        }
        CardBlock { id: section.id.clone(), kind: section.kind, heading: section.title.clone(), text }
    }

    /// The figure that a card names, if there is one of a kind that has its place there.
    fn figure(&mut self, named: &Spanned<String>) -> Option<(&'a str, &'a Figure)> {
        let id = named.get_ref();
        let links = self.links;
        let offset = front_matter::start(self.text) + named.span().start;
        let Some((id, file)) = links.figures.get_key_value(id) else {
            let near = closest(id, links.figures.keys().map(String::as_str)).unwrap_or_default().to_owned();
            self.error(offset, code::LINK_UNKNOWN, &[("name", id), ("near", &near)]);
            return None;
        };
        links.uses.show(id);
        // One with a recalled number is not shown, and has a diagnostic of its own.
        let figure = file.shown.as_ref()?;
        if !matches!(figure.kind, Kind::People | Kind::Course) {
            self.error(offset, code::FIGURE_PLACE, &[("name", id), ("near", "")]);
            return None;
        }
        Some((id, figure))
    }

    /// Every source of the card: of its notes, and of the numbers of its figure.
    fn sources(&self, figure: Option<&Figure>) -> Vec<String> {
        let outline = Outline::read(self.text).unwrap_or_default();
        let links = outline.parts.iter().flat_map(|part| &part.blocks).flat_map(|block| &block.links);
        let noted = links.filter(|link| link.scheme == "source").map(|link| link.name.clone());
        let shared = figure.and_then(|figure| figure.source.as_ref());
        let own = figure.iter().flat_map(|figure| &figure.rows).filter_map(|row| row.source.as_ref());
        let mut seen = BTreeSet::new();
        noted
            .chain(shared.into_iter().chain(own).map(|(source, _)| source.clone()))
            .filter(|id| seen.insert(id.clone()))
            .collect()
    }
}
