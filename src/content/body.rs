//! A text that was read: its HTML, its blocks and its sections.

/// HTML made by the Markdown writer. Nothing outside `content` can make it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose(pub(super) String);

impl Prose {
    /// The HTML.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The words alone.
    #[must_use]
    pub fn plain(&self) -> String {
        let mut words = String::new();
        let mut in_tag = false;
        for character in self.0.chars() {
            match character {
                '<' => in_tag = true,
                '>' => in_tag = false,
                _ if !in_tag => words.push(character),
                _ => {}
            }
        }
        words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
    }

    /// The words as plain lines, one for each paragraph, heading, item of a list and cell, without the numbers of notes.
    fn lines(&self) -> Vec<String> {
        let ends = ["</p>", "</li>", "</h3>", "</h4>", "</th>", "</td>"];
        let html = ends.iter().fold(self.0.clone(), |html, end| html.replace(end, "\n"));
        let (mut kept, mut rest) = (String::new(), html.as_str());
        while let Some((before, after)) = rest.split_once("<sup") {
            kept.push_str(before);
            rest = after.split_once("</sup>").map_or("", |(_, after)| after);
        }
        kept.push_str(rest);
        let words = Prose(kept).plain();
        words.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }

    /// Whether there is a word in it: a number of a note is none.
    #[must_use]
    pub fn has_words(&self) -> bool {
        self.plain().chars().any(char::is_alphabetic)
    }

    /// The lead of a body as words within a line.
    #[must_use]
    pub fn of(body: &Body) -> Self {
        Self::inner(&body.lead)
    }

    pub(super) fn join<'a>(blocks: impl IntoIterator<Item = &'a Block>) -> Self {
        Self(blocks.into_iter().map(|block| block.html.as_str()).collect())
    }

    pub(super) fn inner<'a>(blocks: impl IntoIterator<Item = &'a Block>) -> Self {
        Self(blocks.into_iter().map(|block| block.inner.as_str()).collect::<Vec<_>>().join(" "))
    }
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A paragraph.
    Paragraph,
    /// A heading below the section's own.
    Heading,
    /// A quotation.
    Quote,
    /// A thematic break.
    Rule,
    /// The place of a figure.
    Figure,
    /// Anything else: a list, a table, an aside.
    Other,
}

/// One block of a text.
#[derive(Clone, Debug)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its id, for headings.
    pub id: Option<String>,
    /// Its HTML.
    pub html: String,
    /// The HTML inside it, without its own tags.
    pub inner: String,
    /// Id of the figure that stands here.
    pub figure: Option<String>,
    /// Byte in the file where it starts.
    pub offset: usize,
}

impl Block {
    /// Whether it is nothing but a link that stands alone: a button or an arrow.
    fn is_action(&self) -> bool {
        ["button", "arrow"].iter().any(|class| self.html.starts_with(&format!("<p><a class=\"{class}\"")))
    }
}

/// How a section is shown; written as a class of its heading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SectionKind {
    /// Text.
    #[default]
    Plain,
    /// A stop of the plan's timeline.
    Stop,
    /// A framed box: do not wait.
    Now,
    /// Closed until the reader opens it.
    Fold,
    /// On film: black.
    Film,
    /// On the way: yellow.
    Way,
    /// Alarm: red.
    Alarm,
    /// A label, used elsewhere.
    Label,
}

impl SectionKind {
    pub(super) const NAMES: [(&'static str, Self); 7] = [
        ("stop", Self::Stop),
        ("now", Self::Now),
        ("fold", Self::Fold),
        ("film", Self::Film),
        ("way", Self::Way),
        ("alarm", Self::Alarm),
        ("label", Self::Label),
    ];

    pub(super) fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind)
    }
}

/// A section: a second-level heading and what follows.
#[derive(Clone, Debug)]
pub struct Section {
    /// Id of its heading.
    pub id: String,
    /// How it is shown.
    pub kind: SectionKind,
    /// Its heading.
    pub title: Prose,
    /// What follows.
    pub blocks: Vec<Block>,
    /// Byte in the file where it starts.
    pub offset: usize,
}

impl Section {
    /// What follows its heading, as HTML.
    #[must_use]
    pub fn prose(&self) -> Prose {
        Prose::join(&self.blocks)
    }

    /// What follows its heading as plain lines, one for each paragraph and each item of a list, without the numbers of notes.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        self.prose().lines()
    }

    /// What follows its heading as one plain text, without the numbers of notes and without links that stand alone: where it is read,
    /// they lead nowhere.
    #[must_use]
    pub fn answer(&self) -> String {
        let texts = self.blocks.iter().filter(|block| !block.is_action());
        // The label of a notice stands in a paragraph of its own, without a full stop.
        let texts = texts.map(|block| match block.html.starts_with("<aside") {
            true => block.html.replacen("</p>", ". ", 1),
            false => block.html.clone(),
        });
        Prose(texts.collect()).lines().join(" ")
    }

    /// What follows its heading, cut before each heading whose id `begins` a part.
    pub fn parts(&self, begins: impl Fn(&str) -> bool) -> Vec<Part<'_>> {
        let beginning = |block: &Block| block.id.as_deref().is_some_and(&begins);
        self.blocks
            .chunk_by(|_, next| !beginning(next))
            .map(|blocks| match blocks {
                [Block { id: Some(id), .. }, text @ ..] if begins(id) => {
                    Part { heading: Some((id, Prose::join(&blocks[..1]))), text }
                }
                _ => Part { heading: None, text: blocks },
            })
            .collect()
    }
}

/// A part of a section.
#[derive(Clone, Debug)]
pub struct Part<'a> {
    /// Id and HTML of the heading that begins it; nothing for what stands before the first.
    pub heading: Option<(&'a str, Prose)>,
    /// What follows.
    pub text: &'a [Block],
}

/// Blocks that stand together, or a figure between them.
#[derive(Clone, Debug)]
pub enum Piece<'a> {
    /// Text.
    Text(Prose),
    /// The figure with this id.
    Figure(&'a str),
}

/// Blocks, cut at each figure.
#[must_use]
pub fn pieces(blocks: &[Block]) -> Vec<Piece<'_>> {
    let text = |block: &Block| block.figure.is_none();
    let cut = blocks.chunk_by(|left, right| text(left) && text(right));
    cut.map(|blocks| match &blocks[0].figure {
        Some(id) => Piece::Figure(id),
        None => Piece::Text(Prose::join(blocks)),
    })
    .collect()
}

/// A whole text.
#[derive(Clone, Debug, Default)]
pub struct Body {
    /// What stands before the first section.
    pub lead: Vec<Block>,
    /// Its sections.
    pub sections: Vec<Section>,
}

impl Body {
    /// The lead as HTML.
    #[must_use]
    pub fn lead(&self) -> Prose {
        Prose::join(&self.lead)
    }

    /// Whether a picture is shown in it.
    #[must_use]
    pub fn has_image(&self) -> bool {
        let blocks = self.sections.iter().flat_map(|section| &section.blocks);
        self.lead.iter().chain(blocks).any(|block| super::images::is_shown_in(&block.html))
    }

    /// Ids of all headings.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.sections.iter().flat_map(|section| {
            std::iter::once(section.id.as_str()).chain(section.blocks.iter().filter_map(|block| block.id.as_deref()))
        })
    }
}

/// Escapes text for HTML content and quoted attributes.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
