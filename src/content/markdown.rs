//! Markdown → HTML of our own: sections with ids, buttons, notes and labelled asides; raw HTML is an error, not a risk.
//!
//! The entry is [`read_body`]. Events of the parser are grouped into blocks; a second-level heading opens a section. What the writer
//! emits is the only HTML of a text, so nothing has to be cleaned later.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Alignment, BlockQuoteKind, Event, HeadingLevel, Parser, Tag, TagEnd};

use super::anchors::slug;
use super::body::{Block, BlockKind, Body, Prose, Section, SectionKind, escape};
use super::images;
use super::links::{Dead, Links, Target, telephone};
use super::origin::{Origin, name_of, options};
use super::settings::EMERGENCY;
use crate::diagnostic::{Diagnostic, code};
use crate::messages::key;

/// Reads a body.
pub(super) fn read_body(origin: Origin<'_>, links: &Links<'_>, diagnostics: &mut Vec<Diagnostic>) -> Body {
    read(Writer::new(origin, links, diagnostics))
}

/// Reads the body of a page, in whose sections figures may stand.
pub(super) fn read_page_body(origin: Origin<'_>, links: &Links<'_>, diagnostics: &mut Vec<Diagnostic>) -> Body {
    read(Writer { figures: true, ..Writer::new(origin, links, diagnostics) })
}

fn read(mut writer: Writer<'_, '_>) -> Body {
    let markdown = &writer.origin.text[writer.origin.start..];
    let parser = Parser::new_ext(markdown, options());
    // A definition of a link shows nowhere, and this site writes every link where it stands.
    for (name, definition) in parser.reference_definitions().iter() {
        writer.problem(definition.span.start, code::MARKDOWN_UNSUPPORTED, name, "");
    }
    writer.write(parser.into_offset_iter().collect());
    writer.body
}

/// Reads one line of Markdown, such as a title, as inline HTML.
pub(super) fn read_inline(origin: Origin<'_>, line: &str, links: &Links<'_>, diagnostics: &mut Vec<Diagnostic>) -> Prose {
    // Places inside a line are those of the line's start: the offsets of a TOML string are not those of its value.
    let mut writer = Writer::new(origin, links, diagnostics);
    writer.write(Parser::new_ext(line, options()).map(|event| (event, 0..0)).collect());
    Prose::inner(&writer.body.lead)
}

/// So many quotations and lists in each other are a key that got stuck.
const DEEPEST: usize = 16;
/// Ids that the frame around a text uses.
const RESERVED: [&str; 8] = ["main", "languages", "leaflet", "errors", "why-this-advice", "outcomes", "flow", "questions"];

/// A link that is being written: where its text starts, and what it becomes.
struct OpenLink {
    start: usize,
    target: Option<Target>,
    offset: usize,
}

struct Writer<'a, 'b> {
    origin: Origin<'a>,
    links: &'a Links<'a>,
    diagnostics: &'b mut Vec<Diagnostic>,
    body: Body,
    out: String,
    depth: usize,
    opened: Vec<OpenLink>,
    heading: Option<(HeadingLevel, Option<String>, SectionKind)>,
    /// Column of the table cell being written, and whether it stands in the head.
    cell: (usize, bool),
    alignments: Vec<Alignment>,
    /// Whether figures may stand in this text, and the one that the paragraph being written names.
    figures: bool,
    figure: Option<(String, usize)>,
    /// The picture that is being written: its name, where its words start, and the byte in the body.
    image: Option<(String, usize, usize)>,
    /// Ids that are taken on the page: those of its frame, and every heading's so far.
    ids: BTreeSet<String>,
}

impl<'a, 'b> Writer<'a, 'b> {
    fn new(origin: Origin<'a>, links: &'a Links<'a>, diagnostics: &'b mut Vec<Diagnostic>) -> Self {
        Self {
            origin,
            links,
            diagnostics,
            body: Body::default(),
            out: String::new(),
            depth: 0,
            opened: Vec::new(),
            heading: None,
            cell: (0, false),
            alignments: Vec::new(),
            figures: false,
            figure: None,
            image: None,
            ids: RESERVED.map(str::to_owned).into(),
        }
    }

    fn problem(&mut self, offset: usize, code: &'static str, name: &str, near: &str) {
        let place = self.origin.place(self.origin.start + offset);
        self.diagnostics.push(Diagnostic::error(place, code).with("name", name).with("near", near));
    }

    fn write(&mut self, mut events: Vec<(Event<'_>, Range<usize>)>) {
        self.links.language.typography.events(&mut events);
        for (event, range) in events {
            self.event(event, range);
        }
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => {
                self.depth += 1;
                if self.depth == DEEPEST {
                    self.problem(range.start, code::MARKDOWN_UNSUPPORTED, "> > >", "");
                }
                self.start(tag, range.start);
            }
            Event::End(tag) => {
                self.depth -= 1;
                self.end(tag, range.start);
            }
            Event::Text(text) => self.out.push_str(&escape(&text)),
            Event::Code(text) => self.out.push_str(&format!("<code>{}</code>", escape(&text))),
            Event::SoftBreak => self.out.push(' '),
            Event::HardBreak => self.out.push_str("<br>"),
            Event::Rule if self.depth > 0 => self.problem(range.start, code::MARKDOWN_UNSUPPORTED, "---", ""),
            Event::Rule => {
                self.out.push_str("<hr>");
                self.block(BlockKind::Rule, None, range.start);
            }
            Event::Html(html) | Event::InlineHtml(html) => self.problem(range.start, code::RAW_HTML, html.trim(), ""),
            other => self.problem(range.start, code::MARKDOWN_UNSUPPORTED, &format!("{other:?}"), ""),
        }
    }

    fn start(&mut self, tag: Tag<'_>, offset: usize) {
        match tag {
            Tag::Paragraph => self.out.push_str("<p>"),
            Tag::Heading { level, id, classes, .. } => {
                let mut kind = SectionKind::Plain;
                for class in classes {
                    match SectionKind::named(&class) {
                        Some(named) => kind = named,
                        None => {
                            let near =
                                crate::diagnostic::closest(&class, SectionKind::NAMES.map(|(name, _)| name)).unwrap_or_default();
                            self.problem(offset, code::SECTION_KIND_UNKNOWN, &class, near);
                        }
                    }
                }
                if self.depth > 1 {
                    self.problem(offset, code::MARKDOWN_UNSUPPORTED, "#", "");
                }
                if level == HeadingLevel::H1 {
                    self.problem(offset, code::HEADING_LEVEL, "#", "##");
                }
                self.heading = Some((level, id.map(|id| id.to_string()), kind));
            }
            Tag::BlockQuote(kind) => self.quote(kind),
            Tag::List(None) => self.out.push_str("<ul>"),
            Tag::List(Some(1)) => self.out.push_str("<ol>"),
            Tag::List(Some(first)) => self.out.push_str(&format!("<ol start=\"{first}\">")),
            Tag::Item => self.out.push_str("<li>"),
            Tag::Table(alignments) => {
                self.alignments = alignments;
                // A wide table scrolls inside a region that the keyboard reaches; it is named by the heading above it.
                let heading = self.body.sections.last().map(|section| {
                    section.blocks.iter().rev().find_map(|block| block.id.clone()).unwrap_or_else(|| section.id.clone())
                });
                let region = heading.map(|id| format!(" role=\"region\" tabindex=\"0\" aria-labelledby=\"{}\"", escape(&id)));
                self.out.push_str(&format!("<div class=\"table\"{}><table>", region.unwrap_or_default()));
            }
            Tag::TableHead => {
                self.cell = (0, true);
                self.out.push_str("<thead><tr>");
            }
            Tag::TableRow => {
                self.cell = (0, false);
                self.out.push_str("<tr>");
            }
            Tag::TableCell => {
                let number = if self.alignments.get(self.cell.0) == Some(&Alignment::Right) { " class=\"number\"" } else { "" };
                self.out.push_str(&match self.cell {
                    (_, true) => format!("<th scope=\"col\"{number}>"),
                    (0, false) => "<th scope=\"row\">".to_owned(),
                    _ => format!("<td{number}>"),
                });
            }
            Tag::Emphasis => self.out.push_str("<em>"),
            Tag::Strong => self.out.push_str("<strong>"),
            Tag::Link { dest_url, .. } => {
                let place = self.origin.place(self.origin.start + offset);
                let target = match self.links.resolve(&dest_url, &place) {
                    Ok(target) => Some(target),
                    Err(Dead { code, near }) => {
                        self.problem(offset, code, &dest_url, &near);
                        None
                    }
                };
                self.opened.push(OpenLink { start: self.out.len(), target, offset });
            }
            Tag::Image { dest_url, .. } => self.image = Some((dest_url.to_string(), self.out.len(), offset)),
            Tag::HtmlBlock => {}
            other => self.problem(offset, code::MARKDOWN_UNSUPPORTED, name_of(&other), ""),
        }
    }

    fn quote(&mut self, kind: Option<BlockQuoteKind>) {
        let (class, label) = match kind {
            None => return self.out.push_str("<blockquote>"),
            Some(BlockQuoteKind::Note) => ("note", key::ALERT_NOTE),
            Some(BlockQuoteKind::Tip) => ("tip", key::ALERT_TIP),
            Some(BlockQuoteKind::Important) => ("important", key::ALERT_IMPORTANT),
            Some(BlockQuoteKind::Warning) => ("warning", key::ALERT_WARNING),
            Some(BlockQuoteKind::Caution) => ("caution", key::ALERT_CAUTION),
        };
        let label = escape(&self.links.messages.get(label));
        self.out.push_str(&format!("<aside class=\"alert {class}\" role=\"note\"><p>{label}</p>"));
    }

    fn end(&mut self, tag: TagEnd, offset: usize) {
        match tag {
            TagEnd::Paragraph => {
                self.out.push_str("</p>");
                if let Some(name) = images::in_company(&self.out) {
                    self.problem(offset, code::IMAGE_PLACE, &name, "");
                }
                self.close(BlockKind::Paragraph, offset);
            }
            TagEnd::Heading(_) => self.end_heading(offset),
            TagEnd::Image => self.end_image(),
            TagEnd::BlockQuote(kind) => {
                self.out.push_str(if kind.is_some() { "</aside>" } else { "</blockquote>" });
                self.close(if kind.is_some() { BlockKind::Other } else { BlockKind::Quote }, offset);
            }
            TagEnd::List(ordered) => {
                self.out.push_str(if ordered { "</ol>" } else { "</ul>" });
                self.close(BlockKind::Other, offset);
            }
            TagEnd::Item => self.out.push_str("</li>"),
            TagEnd::Table => {
                self.out.push_str("</tbody></table></div>");
                self.close(BlockKind::Other, offset);
            }
            TagEnd::TableHead => self.out.push_str("</tr></thead><tbody>"),
            TagEnd::TableRow => self.out.push_str("</tr>"),
            TagEnd::TableCell => {
                self.out.push_str(if self.cell.1 || self.cell.0 == 0 { "</th>" } else { "</td>" });
                self.cell.0 += 1;
            }
            TagEnd::Emphasis => self.out.push_str("</em>"),
            TagEnd::Strong => self.out.push_str("</strong>"),
            TagEnd::Link => self.end_link(),
            _ => self.close(BlockKind::Other, offset),
        }
    }

    fn end_link(&mut self) {
        let Some(OpenLink { start, target, offset }) = self.opened.pop() else { return };
        let text = self.out.split_off(start);
        let html = match target {
            None => text,
            Some(Target::Figure(id)) => {
                self.place_figure(id, start, offset);
                text
            }
            Some(Target::Words { text: words, placeholder: false }) => escape(&words),
            Some(Target::Words { text: words, .. }) => format!("<mark class=\"placeholder\">{}</mark>", escape(&words)),
            Some(Target::Note { href, number, label }) => {
                format!(
                    "<sup class=\"source\"><a href=\"{}\" aria-label=\"{}\">{number}</a></sup>",
                    escape(&href),
                    escape(&label)
                )
            }
            Some(Target::Address { href, text: filled, outside }) => {
                let words = if text.is_empty() { filled.map(|words| escape(&words)).unwrap_or_default() } else { text };
                if words.is_empty() {
                    self.problem(offset, code::LINK_TEXT_MISSING, &href, "");
                }
                // A number of several groups, or with a plus, keeps its order among words that run from right to left.
                let grouped = words.contains(|sign: char| !sign.is_ascii_digit()) && !words.contains(char::is_alphabetic);
                let words = if href.starts_with("tel:") && grouped { format!("<bdi>{words}</bdi>") } else { words };
                // No outside site learns where its reader came from.
                let outside = if outside { " rel=\"external noreferrer\"" } else { "" };
                format!("<a href=\"{}\"{outside}>{words}</a>", escape(&href))
            }
        };
        self.out.push_str(&html);
    }

    fn end_heading(&mut self, offset: usize) {
        let Some((level, id, kind)) = self.heading.take() else { return };
        let title = std::mem::take(&mut self.out);
        if !Prose(title.clone()).has_words() {
            self.problem(offset, code::TEXT_MISSING, "##", "");
        }
        let given = id.is_some();
        let mut id = id.unwrap_or_else(|| slug(&Prose(title.clone()).plain()));
        if !self.ids.insert(id.clone()) {
            if given {
                self.problem(offset, code::HEADING_ID_TAKEN, &id, "");
            }
            let base = id.clone();
            id = (2..).map(|number| format!("{base}-{number}")).find(|id| self.ids.insert(id.clone())).unwrap_or(base);
        }
        if level <= HeadingLevel::H2 {
            let offset = self.origin.start + offset;
            self.body.sections.push(Section { id, kind, title: Prose(title), blocks: Vec::new(), offset });
        } else {
            self.out = format!("<{level} id=\"{0}\">{title}</{level}>", escape(&id));
            self.block(BlockKind::Heading, Some((id, title)), offset);
        }
    }

    /// A figure stands alone in a paragraph of a section whose text has its whole width: not among stops, not in the red box.
    fn place_figure(&mut self, id: String, start: usize, offset: usize) {
        let section = self.body.sections.last().map(|section| section.kind);
        let room = section.is_some_and(|kind| !matches!(kind, SectionKind::Stop | SectionKind::Now | SectionKind::Label));
        let alone = self.depth == 1 && self.out == "<p>" && start == self.out.len() && self.figure.is_none();
        if !(self.figures && room && alone) {
            self.problem(offset, code::FIGURE_PLACE, &id, "");
        } else if self.ids.insert(format!("figure-{id}")) {
            self.figure = Some((id, offset));
        } else {
            self.problem(offset, code::HEADING_ID_TAKEN, &id, "");
        }
    }

    /// A picture stands alone in a paragraph, as a figure does; what stands between its brackets are its words.
    fn end_image(&mut self) {
        let Some((name, start, offset)) = self.image.take() else { return };
        let words = Prose(self.out.split_off(start)).plain();
        let alone = self.figures && self.depth == 1 && self.out == "<p>";
        match images::show(self.links.images, self.links.uses, &name, &words, alone) {
            Ok(html) => self.out.push_str(&html),
            Err(Dead { code, near }) => self.problem(offset, code, name.trim_start_matches("image:"), &near),
        }
    }

    /// Ends a block, if it is not inside another.
    fn close(&mut self, kind: BlockKind, offset: usize) {
        if self.depth == 0 {
            self.block(kind, None, offset);
        }
    }

    fn block(&mut self, kind: BlockKind, heading: Option<(String, String)>, offset: usize) {
        let html = std::mem::take(&mut self.out);
        let (id, inner) = match heading {
            Some((id, title)) => (Some(id), title),
            None => (
                None,
                html.replace("</p><p>", " ")
                    .replace("<p>", "")
                    .replace("</p>", "")
                    .replace("<blockquote>", "")
                    .replace("</blockquote>", ""),
            ),
        };
        let html = if kind == BlockKind::Paragraph { self.action(&inner).unwrap_or(html) } else { html };
        let (kind, html, inner, figure) = match self.figure.take() {
            Some((id, _)) if inner.is_empty() => (BlockKind::Figure, String::new(), inner, Some(id)),
            other => {
                if let Some((id, offset)) = other {
                    self.problem(offset, code::FIGURE_PLACE, &id, "");
                }
                (kind, html, inner, None)
            }
        };
        let block = Block { kind, id, html, inner, figure, offset: self.origin.start + offset };
        match self.body.sections.last_mut() {
            Some(section) => section.blocks.push(block),
            None => self.body.lead.push(block),
        }
    }

    /// A paragraph that holds nothing but a link is an action: in bold the one button of a page, otherwise an arrow link.
    fn action(&self, inner: &str) -> Option<String> {
        let bold = inner.strip_prefix("<strong>").and_then(|link| link.strip_suffix("</strong>"));
        let (link, class) = bold.map_or((inner, "arrow"), |link| (link, "button"));
        let rest = link.strip_prefix("<a href=")?;
        let (opening, words) = rest.strip_suffix("</a>")?.split_once('>')?;
        if words.contains("</a>") {
            return None;
        }
        let number = self.links.settings.phone(EMERGENCY);
        let calls = class == "button" && opening == format!("\"{}\"", telephone(number));
        let words = if calls {
            format!("<span class=\"octagon\" aria-hidden=\"true\">{}</span><span>{words}</span>", escape(number))
        } else {
            words.to_owned()
        };
        Some(format!("<p><a class=\"{class}\" href={opening}>{words}</a></p>"))
    }
}
