//! Typography of a language: its quotation marks, its spaces before signs and the spaces that must not break, set from `site.toml`.
//!
//! Texts are typed with straight quotes and plain spaces; the Markdown writer and every line of front matter pass through here. What is set
//! once stays as it is, so a mark or a space typed by hand does no harm. Only runs of words are touched: addresses and code are no text.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};
use serde::Deserialize;

/// Space that does not break.
const NO_BREAK: char = '\u{a0}';
/// The same, narrow.
const NARROW: char = '\u{202f}';
/// Stands for a word that is set elsewhere: code, an address, a number filled in.
const OBJECT: char = '\u{fffc}';

/// Signs that a space stands beside.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Beside {
    space: char,
    #[serde(default)]
    before: String,
    #[serde(default)]
    after: String,
}

/// What `site.toml` says of a language's typography.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Typography {
    /// Opening and closing quotation mark.
    quotes: Option<[char; 2]>,
    /// The same within a quotation.
    inner_quotes: Option<[char; 2]>,
    apostrophe: Option<char>,
    #[serde(default)]
    spaces: Vec<Beside>,
    /// The space within a number, and between a number and its unit.
    number_space: Option<char>,
    #[serde(default)]
    units: Vec<String>,
    /// Abbreviations: their full stops end no sentence, and a space in them does not break.
    #[serde(default)]
    pub(super) abbreviations: Vec<String>,
}

/// A character and the piece of text that it belongs to.
type Set = Vec<(char, usize)>;

impl Typography {
    /// Sets one line of plain text.
    #[must_use]
    pub fn line(&self, text: &str) -> String {
        let set = self.set(text.chars().map(|character| (character, 0)).collect());
        set.into_iter().map(|(character, _)| character).collect()
    }

    /// Sets the words of parsed Markdown, each paragraph, heading, item or cell as a whole, whatever is bold or linked in it.
    pub(super) fn events(&self, events: &mut [(Event<'_>, Range<usize>)]) {
        let mut start = 0;
        for position in 0..=events.len() {
            let ends = events.get(position).is_none_or(|(event, _)| ends_a_run(event));
            if ends {
                self.run(&mut events[start..position]);
                start = position + 1;
            }
        }
    }

    /// Sets the events between two blocks.
    fn run(&self, events: &mut [(Event<'_>, Range<usize>)]) {
        let mut set = Set::new();
        let mut address = false;
        for position in 0..events.len() {
            // A link without words is filled in later: with a word, or with a note, which is none.
            let filled = events.get(position + 1).is_some_and(|(next, _)| *next == Event::End(TagEnd::Link));
            match &events[position].0 {
                Event::Text(_) if address => set.push((OBJECT, position)),
                Event::Text(text) => set.extend(text.chars().map(|character| (character, position))),
                Event::SoftBreak => set.push((' ', position)),
                Event::HardBreak => set.push(('\n', position)),
                Event::Code(_) => set.push((OBJECT, position)),
                Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                    address = is_address(*link_type);
                    if filled && !dest_url.starts_with("source:") {
                        set.push((OBJECT, position));
                    }
                }
                Event::End(TagEnd::Link) => address = false,
                _ => {}
            }
        }
        let mut texts = vec![String::new(); events.len()];
        for (character, position) in self.set(set) {
            texts[position].push(character);
        }
        for ((event, _), text) in events.iter_mut().zip(texts) {
            if matches!(event, Event::Text(_) | Event::SoftBreak) && !text.contains(OBJECT) {
                *event = Event::Text(CowStr::from(text));
            }
        }
    }

    fn set(&self, set: Set) -> Set {
        self.together(self.spaced(self.quoted(set)))
    }

    /// Straight quotes and apostrophes become the language's.
    fn quoted(&self, mut set: Set) -> Set {
        let mut open = 0_usize;
        for at in 0..set.len() {
            let before = at.checked_sub(1).map(|before| set[before].0);
            match (set[at].0, self.apostrophe) {
                ('"', _) => {
                    let opens =
                        before.is_none_or(|before| is_space(before) || "([{–—/".contains(before) || self.is_opening(before));
                    open = if opens { open + 1 } else { open.saturating_sub(1) };
                    let level = if opens { open - 1 } else { open };
                    let marks = if level == 0 { self.quotes } else { self.inner_quotes.or(self.quotes) };
                    if let Some(marks) = marks {
                        set[at].0 = marks[usize::from(!opens)];
                    }
                }
                ('\'', Some(apostrophe)) => set[at].0 = apostrophe,
                // Marks that were typed count, so that straight ones within them are inner ones.
                (mark, _) if self.quotes.is_some_and(|[opening, _]| opening == mark) => open += 1,
                (mark, _) if self.quotes.is_some_and(|[_, closing]| closing == mark) => open = open.saturating_sub(1),
                _ => {}
            }
        }
        set
    }

    fn is_opening(&self, character: char) -> bool {
        [self.quotes, self.inner_quotes].into_iter().flatten().any(|[opening, _]| opening == character)
    }

    /// Whether a sign closes a quotation after this character: not at once after it was opened.
    fn closes(&self, before: char, sign: char) -> bool {
        self.quotes.is_some_and(|[_, closing]| closing == sign) && !before.is_whitespace() && !self.is_opening(before)
    }

    /// The space that stands before a sign, where one does.
    fn space_before(&self, sign: char) -> Option<char> {
        self.spaces.iter().find(|beside| beside.before.contains(sign)).map(|beside| beside.space)
    }

    fn space_after(&self, sign: char) -> Option<char> {
        self.spaces.iter().find(|beside| beside.after.contains(sign)).map(|beside| beside.space)
    }

    /// The spaces beside signs, within numbers and before units.
    fn spaced(&self, set: Set) -> Set {
        let mut out = Set::with_capacity(set.len());
        let mut at = 0;
        while at < set.len() {
            let (character, piece) = set[at];
            let before = out.last().map(|(character, _)| *character);
            if is_space(character) {
                let end = at + set[at..].iter().take_while(|(character, _)| is_space(*character)).count();
                match self.space_between(before, &set[end..]) {
                    Some(space) => out.push((space, piece)),
                    None => out.extend_from_slice(&set[at..end]),
                }
                at = end;
                continue;
            }
            let sign = self.space_before(character).filter(|_| stands_alone(set.get(at + 1)));
            if let (Some(space), Some(before)) = (sign, before)
                && (before.is_alphanumeric() || ")]”’»%€…".contains(before) || before == OBJECT || self.closes(before, character))
            {
                out.push((space, piece));
            }
            out.push((character, piece));
            at += 1;
            if let (Some(space), Some((next, _))) = (self.space_after(character), set.get(at))
                && !next.is_whitespace()
            {
                out.push((space, piece));
            }
        }
        out
    }

    /// What a space becomes between a character and what follows.
    fn space_between(&self, before: Option<char>, rest: &[(char, usize)]) -> Option<char> {
        let (before, next) = (before?, rest.first()?.0);
        if let Some(space) = self.space_after(before) {
            return Some(space);
        }
        if let Some(space) = self.space_before(next).filter(|_| stands_alone(rest.get(1))) {
            return Some(space);
        }
        let is_unit = || {
            self.units.iter().any(|unit| {
                let mut rest = rest.iter().map(|(character, _)| *character);
                unit.chars().all(|character| rest.next() == Some(character))
                    && rest.next().is_none_or(|next| !next.is_alphanumeric())
            })
        };
        self.number_space.filter(|_| before.is_ascii_digit() && (next.is_ascii_digit() || is_unit()))
    }

    /// Abbreviations stay on one line.
    fn together(&self, mut set: Set) -> Set {
        for abbreviation in self.abbreviations.iter().filter(|abbreviation| abbreviation.contains(' ')) {
            let wanted: Vec<char> = abbreviation.chars().collect();
            for at in 0..set.len().saturating_sub(wanted.len() - 1) {
                let found = &mut set[at..at + wanted.len()];
                if wanted
                    .iter()
                    .zip(found.iter())
                    .all(|(wanted, (found, _))| wanted == found || (*wanted == ' ' && is_space(*found)))
                {
                    found.iter_mut().filter(|(character, _)| *character == ' ').for_each(|(character, _)| *character = NO_BREAK);
                }
            }
        }
        set
    }
}

/// A space within a line, breaking or not.
fn is_space(character: char) -> bool {
    [' ', NO_BREAK, NARROW].contains(&character)
}

/// Whether a sign is punctuation: nothing, or no more of a word, follows. In `10:30` and in an address it is a part of a word.
fn stands_alone(next: Option<&(char, usize)>) -> bool {
    next.is_none_or(|(next, _)| next.is_whitespace() || "\")]”’»“?!.…,;".contains(*next))
}

/// Whether an event stands between two runs of words; emphasis and links stand within one.
fn ends_a_run(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Link { .. }),
        Event::End(tag) => !matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link),
        _ => false,
    }
}

/// Whether the words of a link are its address.
pub(super) fn is_address(link: LinkType) -> bool {
    matches!(link, LinkType::Autolink | LinkType::Email)
}
