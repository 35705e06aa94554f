//! A text as its facts: blocks with their words and links, in order; what the checks of numbers and of languages read.

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

use super::front_matter::{OF_TRANSLATION, line_of, split};
use super::origin::options;

/// What a block is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A field of the front matter, by name.
    Field(String),
    /// A heading.
    Heading,
    /// A paragraph, perhaps inside a quotation.
    Paragraph,
    /// A list with everything in it.
    List,
    /// A table: rows with the head, and columns.
    Table(usize, usize),
}

/// A link as a text writes it.
#[derive(Clone, Debug)]
pub(super) struct Link {
    /// What stands before the colon.
    pub(super) scheme: String,
    /// What stands after it.
    pub(super) name: String,
    /// Bytes of its words in the words of the block; empty where it has none.
    pub(super) words: std::ops::Range<usize>,
    /// Byte in the file.
    pub(super) offset: usize,
}

impl Link {
    /// Whether it leads to where a number comes from: a source, or a picture, which names its own.
    pub(super) fn is_note(&self) -> bool {
        self.scheme == "source" || self.scheme == "figure"
    }
}

/// One block.
#[derive(Clone, Debug)]
pub(super) struct Block {
    pub(super) kind: Kind,
    /// Its words without any mark-up; the parts of a list or table on lines of their own.
    pub(super) words: String,
    /// Its links, in order.
    pub(super) links: Vec<Link>,
    /// Where the items of a list begin in its words.
    pub(super) items: Vec<usize>,
    /// Byte in the file where it begins.
    pub(super) offset: usize,
    /// For each run of words: where it begins in `words`, and the byte in the file.
    runs: Vec<(usize, usize)>,
}

impl Block {
    fn new(kind: Kind, offset: usize) -> Self {
        Self { kind, words: String::new(), links: Vec::new(), items: Vec::new(), offset, runs: Vec::new() }
    }

    /// Byte in the file of a byte of its words.
    pub(super) fn place(&self, at: usize) -> usize {
        let run = self.runs.iter().rev().find(|(start, _)| *start <= at);
        run.map_or(self.offset, |(start, offset)| offset + at - start)
    }

    /// Where the item of a list ends in which a byte of its words stands.
    pub(super) fn item_end(&self, at: usize) -> usize {
        let next = self.items.iter().find(|start| **start > at);
        next.map_or(self.words.len(), |next| next - 1)
    }
}

/// A heading with what follows, up to the next heading of any level; the first has neither heading nor id.
#[derive(Clone, Debug, Default)]
pub(super) struct Part {
    /// Id of its heading, as the file writes it.
    pub(super) id: String,
    /// Level of its heading; 0 for the first part.
    pub(super) level: usize,
    /// Its heading, if it has one, and what follows.
    pub(super) blocks: Vec<Block>,
    /// How many items each list has, in order.
    pub(super) lists: Vec<usize>,
    /// Byte in the file where it begins.
    pub(super) offset: usize,
}

impl Part {
    /// The words of its heading.
    pub(super) fn title(&self) -> &str {
        let heading = self.blocks.first().filter(|block| block.kind == Kind::Heading);
        heading.map_or("", |block| block.words.trim())
    }
}

/// A text.
#[derive(Clone, Debug, Default)]
pub(super) struct Outline {
    /// Words of the front matter that readers see.
    pub(super) fields: Vec<Block>,
    /// The body.
    pub(super) parts: Vec<Part>,
}

/// Fields of the front matter that hold no words for readers.
pub(super) const NO_WORDS: [&str; 9] =
    ["slug", "aliases", "layout", "audience", "draws", "figure", "draft", "reviewed_on", "review_due"];

impl Outline {
    /// Reads a file; nothing where its front matter cannot be read, which has a diagnostic of its own.
    pub(super) fn read(text: &str) -> Option<Self> {
        let parts = split(text)?;
        let (front, start) = parts.front;
        let table = toml::de::DeTable::parse(front).ok()?;
        let is_read = |name: &str| !NO_WORDS.iter().chain(&OF_TRANSLATION).any(|other| *other == name);
        let words = table.get_ref().iter().filter(|(name, _)| is_read(name.get_ref()));
        let fields = words.filter_map(|(name, value)| {
            let name: &str = name.get_ref();
            // Its words begin behind the quotation mark. Some titles are Markdown; in others its marks do not occur.
            let mut reader = Reader { start: start + value.span().start + 1, ..Reader::default() };
            reader.read(value.get_ref().as_str()?);
            let mut block = reader.parts.pop()?.blocks.pop()?;
            block.kind = Kind::Field(name.to_owned());
            block.offset = start + line_of(front, name);
            Some(block)
        });
        let fields = fields.collect();
        let (body, start) = parts.body;
        let mut reader = Reader { start, ..Reader::default() };
        reader.read(body);
        Some(Self { fields, parts: reader.parts })
    }
}

#[derive(Default)]
struct Reader {
    /// Byte in the file where the Markdown starts.
    start: usize,
    parts: Vec<Part>,
    block: Option<Block>,
    /// Lists that are open: how many items each has so far, and its position among the lists of the part.
    lists: Vec<(usize, usize)>,
    links: Vec<Link>,
}

impl Reader {
    fn read(&mut self, markdown: &str) {
        self.parts.push(Part { offset: self.start, ..Part::default() });
        for (event, range) in Parser::new_ext(markdown, options()).into_offset_iter() {
            let offset = self.start + range.start;
            match event {
                Event::Start(tag) => self.begin(tag, offset),
                Event::End(tag) => self.end(tag),
                Event::Text(text) | Event::Code(text) => self.words(&text, offset),
                Event::SoftBreak | Event::HardBreak => self.words(" ", offset),
                _ => {}
            }
        }
    }

    fn words(&mut self, words: &str, offset: usize) {
        if let Some(block) = &mut self.block {
            block.runs.push((block.words.len(), offset));
            block.words.push_str(words);
        }
    }

    /// Opens a block where none is open: a paragraph inside a list belongs to the list.
    fn open(&mut self, kind: Kind, offset: usize) {
        self.block.get_or_insert_with(|| Block::new(kind, offset));
    }

    fn close(&mut self) {
        if let (Some(block), Some(part)) = (self.block.take(), self.parts.last_mut()) {
            part.blocks.push(block);
        }
    }

    fn begin(&mut self, tag: Tag<'_>, offset: usize) {
        match tag {
            // What this site does not use, such as a heading in a list, has its own diagnostic; here it is words of the list.
            Tag::Heading { level, id, .. } if self.lists.is_empty() => {
                let id = id.map(|id| id.to_string()).unwrap_or_default();
                let level = if level <= HeadingLevel::H2 { 2 } else { level as usize };
                self.parts.push(Part { id, level, offset, ..Part::default() });
                self.open(Kind::Heading, offset);
            }
            Tag::Paragraph => {
                self.words("\n", offset);
                self.open(Kind::Paragraph, offset);
            }
            Tag::List(_) => {
                self.open(Kind::List, offset);
                if let Some(part) = self.parts.last_mut() {
                    self.lists.push((0, part.lists.len()));
                    part.lists.push(0);
                }
            }
            Tag::Item => {
                self.words("\n", offset);
                if let (Some(block), Some(list)) = (&mut self.block, self.lists.last_mut()) {
                    block.items.push(block.words.len());
                    list.0 += 1;
                }
            }
            Tag::Table(columns) => self.open(Kind::Table(0, columns.len()), offset),
            Tag::TableHead | Tag::TableRow => {
                if let Some(Block { kind: Kind::Table(rows, _), .. }) = &mut self.block {
                    *rows += 1;
                }
            }
            Tag::TableCell => self.words("\n", offset),
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                let (scheme, name) = dest_url.split_once(':').unwrap_or(("", &dest_url));
                let at = self.block.as_ref().map_or(0, |block| block.words.len());
                self.links.push(Link { scheme: scheme.to_owned(), name: name.to_owned(), words: at..at, offset });
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) | TagEnd::Table | TagEnd::Paragraph if self.lists.is_empty() => self.close(),
            TagEnd::List(_) => {
                let list = self.lists.pop().zip(self.parts.last_mut());
                if let Some(((items, position), part)) = list
                    && let Some(length) = part.lists.get_mut(position)
                {
                    *length = items;
                }
                if self.lists.is_empty() {
                    self.close();
                }
            }
            TagEnd::Link | TagEnd::Image => {
                if let (Some(mut link), Some(block)) = (self.links.pop(), &mut self.block) {
                    link.words.end = block.words.len();
                    block.links.push(link);
                }
            }
            _ => {}
        }
    }
}
