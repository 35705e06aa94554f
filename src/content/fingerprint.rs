//! The blocks of a text, each with a short code made from its words: what a translation remembers of the text it was made from.

use super::codes::{CODE, PART_CODE, code, normal};
use super::front_matter::split;
use super::outline::{Block, Kind, Outline};
use super::own::Own;

/// What a unit is, as messages name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// A field of the front matter, by name.
    Field(String),
    Heading,
    Paragraph,
    /// An item of a list.
    Item,
    Table,
}

impl What {
    /// Its name in messages.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Field(_) => "field",
            Self::Heading => "heading",
            Self::Paragraph => "paragraph",
            Self::Item => "item",
            Self::Table => "table",
        }
    }
}

/// The smallest piece of a text that can be out of date.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    pub(super) what: What,
    /// Which of its kind it is in its part, from 1.
    pub(super) number: usize,
    /// Its words as they were typed.
    pub(super) words: String,
    /// Byte in the file where it begins.
    pub(super) offset: usize,
    /// Position of its part.
    pub(super) part: usize,
    /// Made from its words, so that it changes with them.
    pub(super) code: String,
}

/// Words as they were typed: where a link that calls has none of its own, it stands there itself, so that the sentence has no hole.
fn quoted(words: &str, block: &Block, start: usize) -> String {
    let mut quoted = words.to_owned();
    let empty = block.links.iter().filter(|link| link.scheme == "phone" && link.words.is_empty());
    for link in empty.rev() {
        if let Some(at) = link.words.start.checked_sub(start).filter(|at| words.is_char_boundary(*at)) {
            quoted.insert_str(at, &format!("[](phone:{})", link.name));
        }
    }
    quoted.trim().to_owned()
}

/// A part of a text: the front matter, what stands before the first heading, then one for each heading.
#[derive(Clone, Debug)]
pub(super) struct Named {
    pub(super) id: String,
    /// Its heading; empty for the first two.
    pub(super) heading: String,
    pub(super) offset: usize,
}

/// A text in units.
#[derive(Clone, Debug)]
pub(super) struct Print {
    pub(super) parts: Vec<Named>,
    pub(super) units: Vec<Unit>,
}

impl Print {
    /// Takes a text apart.
    pub(super) fn of(text: &str, outline: &Outline) -> Self {
        let front = Named { id: String::new(), heading: String::new(), offset: 0 };
        let mut print = Self { parts: vec![front], units: Vec::new() };
        for block in &outline.fields {
            if let Kind::Field(name) = &block.kind {
                print.add(What::Field(name.clone()), &block.words, block, 0..block.words.len());
            }
        }
        print.labels(text);
        for part in &outline.parts {
            let heading = part.blocks.iter().find(|block| block.kind == Kind::Heading);
            let heading = heading.map(|block| block.words.clone()).unwrap_or_default();
            print.parts.push(Named { id: part.id.clone(), heading, offset: part.offset });
            for block in &part.blocks {
                print.block(block);
            }
        }
        print
    }

    /// Words in tables of the front matter: the labels of a picture.
    fn labels(&mut self, text: &str) {
        let Some((front, start)) = split(text).map(|parts| parts.front) else { return };
        let Ok(table) = toml::de::DeTable::parse(front) else { return };
        for (table, values) in table.get_ref() {
            let Some(values) = values.get_ref().as_table().filter(|_| table.get_ref() != "translated") else { continue };
            for (name, value) in values {
                let Some(words) = value.get_ref().as_str() else { continue };
                let (what, offset) = (What::Field(format!("{}.{}", table.get_ref(), name.get_ref())), start + name.span().start);
                let code = code(what.name(), words, &[what_name(&what)], CODE);
                self.units.push(Unit { what, number: 1, words: words.to_owned(), offset, part: 0, code });
            }
        }
    }

    fn block(&mut self, block: &Block) {
        let whole = 0..block.words.len();
        match &block.kind {
            Kind::Field(_) => {}
            Kind::Heading => self.add(What::Heading, &block.words, block, whole),
            Kind::Paragraph => self.add(What::Paragraph, &block.words, block, whole),
            Kind::Table(..) => self.add(What::Table, &block.words, block, whole),
            Kind::List => {
                for start in &block.items {
                    let at = *start..block.item_end(*start).max(*start);
                    self.add(What::Item, block.words.get(at.clone()).unwrap_or_default(), block, at);
                }
            }
        }
    }

    /// Adds a unit; `at` are the bytes of the block's words whose links belong to it. A place for a picture is no text.
    fn add(&mut self, what: What, words: &str, block: &Block, at: std::ops::Range<usize>) {
        // Notes to sources are the same in all languages, and compared there.
        let links = block.links.iter().filter(|link| !link.is_note());
        let links = links.filter(|link| (at.start..=at.end).contains(&link.words.start));
        let mut beside: Vec<String> = links.map(|link| format!("{}:{}", link.scheme, link.name)).collect();
        if normal(words).is_empty() && beside.is_empty() {
            return;
        }
        beside.insert(0, what_name(&what).to_owned());
        let part = self.parts.len() - 1;
        let number = 1 + self.units.iter().filter(|unit| unit.part == part && unit.what == what).count();
        let code = code(what.name(), words, &beside, CODE);
        let offset = if at.start == 0 { block.offset } else { block.place(at.start) };
        self.units.push(Unit { what, number, words: quoted(words, block, at.start), offset, part, code });
    }

    /// The codes of all units: one word for each part that has any.
    pub(super) fn blocks(&self) -> String {
        let parts = self.units.chunk_by(|left, right| left.part == right.part);
        parts.map(|units| units.iter().map(|unit| unit.code.as_str()).collect()).collect::<Vec<String>>().join(" ")
    }

    /// The short code of a whole part.
    pub(super) fn part_code(&self, part: usize) -> String {
        let codes: String = self.units.iter().filter(|unit| unit.part == part).map(|unit| unit.code.as_str()).collect();
        code("part", "", &[codes], PART_CODE)
    }

    /// The short codes of all parts, which wait for nothing.
    pub(super) fn own(&self) -> Own {
        Own { whole: None, parts: (0..self.parts.len()).map(|part| (self.part_code(part), None)).collect() }
    }

    /// Position of the part that says the same as a part of another language: by the id of its heading, or by its place.
    pub(super) fn same_part(&self, other: &Self, part: usize) -> Option<usize> {
        let Named { id, .. } = other.parts.get(part)?;
        let by_id = self.parts.iter().position(|own| !id.is_empty() && own.id == *id);
        by_id.or((id.is_empty() && part < self.parts.len()).then_some(part))
    }

    /// Byte where the words stand that say the same as a unit of another language; where they do not, the nearest place above.
    pub(super) fn same_place(&self, other: &Self, unit: &Unit) -> usize {
        let Some(part) = self.same_part(other, unit.part) else { return 0 };
        let same = |own: &&Unit| own.part == part && own.what == unit.what && own.number == unit.number;
        self.units.iter().find(same).map_or(self.parts[part].offset, |own| own.offset)
    }
}

fn what_name(what: &What) -> &str {
    if let What::Field(name) = what { name } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn print(text: &str) -> Print {
        Print::of(text, &Outline::read(text).unwrap())
    }

    fn listed(print: &Print) -> Vec<String> {
        let unit = |unit: &Unit| format!("{} {} {} {}", unit.part, unit.what.name(), unit.number, unit.words);
        print.units.iter().map(unit).collect()
    }

    const TEXT: &str = "+++\ntitle = \"Plan\"\nslug = \"plan\"\ntranslated = { from = \"xx\" }\n[labels]\nrow = \"Row\"\n+++\nLead.\n\n\
        ## One {#one}\n\nFirst.\n\n[](figure:mri)\n\nSecond [call](phone:out).[](source:a)\n\n- a\n- b\n\n| x | y |\n|---|---|\n| 1 | 2 |\n";

    #[test]
    fn a_text_falls_into_what_an_editor_counts() {
        let expected = [
            "0 field 1 Plan",
            "0 field 1 Row",
            "1 paragraph 1 Lead.",
            "2 heading 1 One",
            "2 paragraph 1 First.",
            "2 paragraph 2 Second call.",
            "2 item 1 a",
            "2 item 2 b",
            "2 table 1 x\ny\n1\n2",
        ];
        assert_eq!(listed(&print(TEXT)), expected);
    }

    #[test]
    fn another_number_to_call_is_a_change_and_another_note_is_none() {
        let code = |body: &str| print(&format!("+++\n+++\n{body}")).blocks();
        assert_ne!(code("[call](phone:a)"), code("[call](phone:b)"));
        assert_eq!(code("Words.[](source:a)"), code("Words.[](source:b)[](source:c)"));
    }

    #[test]
    fn codes_stand_together_by_part_and_the_place_of_a_unit_is_its_own() {
        let text = print(TEXT);
        let lengths: Vec<usize> = text.blocks().split(' ').map(str::len).collect();
        assert_eq!(lengths, [2 * CODE, CODE, 6 * CODE]);
        assert_eq!(text.own().written().len(), 3 * PART_CODE);
        let at = |number: usize| &TEXT[text.units[number].offset..];
        assert!(at(1).starts_with("row") && at(5).starts_with("Second") && at(7).starts_with("b\n"), "{:?}", text.units);
    }
}
