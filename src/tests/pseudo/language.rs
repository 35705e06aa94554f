//! Languages made by machine from one of the repository's, so that anybody can see what is not translated, what does not fit, and what does not mirror.
//!
//! [`Pseudo::add_to`] writes the folders and the entry of `site.toml` that an editor would: nothing else makes a language.

use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};
use fluent_syntax::{parser, serializer};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use scanplan::content::{Stamped, Wanted, edit_front, read_settings, stamp, with_line};
use scanplan::date::Date;
use scanplan::files::Files;
use toml::{Table, Value};

/// How the letters of a language are replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    /// Each letter with an accent, each vowel twice (texts become a third longer), each run of words between ⟦ and ⟧.
    Accented,
    /// Each letter by one of a script that is written from right to left.
    RightToLeft,
}

/// A language to be made.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pseudo {
    /// Its code, and the name of its folders.
    pub(crate) code: &'static str,
    /// Its tag.
    pub(crate) tag: &'static str,
    /// Its letters.
    pub(crate) script: Script,
    /// Whether its entry calls it a draft.
    pub(crate) draft: bool,
}

/// A language whose texts are a third longer, under the tag that Unicode's CLDR keeps for such a language.
pub(crate) const ACCENTED: Pseudo = Pseudo { code: "xa", tag: "en-XA", script: Script::Accented, draft: false };
/// A language that is written from right to left, likewise.
pub(crate) const RIGHT_TO_LEFT: Pseudo = Pseudo { code: "xb", tag: "ar-XB", script: Script::RightToLeft, draft: false };

/// The language from which the others are made.
const SOURCE: &str = "en";
/// Fields of front matter and of `site.toml` that readers see.
const SHOWN: [&str; 17] = [
    "title",
    "menu",
    "description",
    "search_title",
    "kicker",
    "summary",
    "short",
    "unit",
    "rows",
    "zero",
    "name",
    "campaign",
    "slogan",
    "publisher",
    "controller",
    "contact",
    "funding",
];
/// Fields of `site.toml` that only a real language has: a formula and a dictionary.
const REAL: [&str; 2] = ["readability", "dictionary"];

impl Script {
    /// The letters from a to z, each small and capital.
    fn letters(self) -> [(char, char); 26] {
        let (small, capital) = match self {
            Self::Accented => ("åƀçðéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýž", "ÅɃÇÐÉƑĜĤÎĴĶĻⱮÑÖÞɊŔŠŢÛṼŴẊÝŽ"),
            Self::RightToLeft => ("ابتدهفغحيجكلمنوپقرسطؤڤۆخىز", "ابتدهفغحيجكلمنوپقرسطؤڤۆخىز"),
        };
        let mut letters = small.chars().zip(capital.chars());
        std::array::from_fn(|_| letters.next().unwrap_or_default())
    }

    /// Words as this language writes them. What stands between `&` and `;` is an entity and no word.
    #[must_use]
    pub(crate) fn words(self, text: &str) -> String {
        let letters = self.letters();
        let (mut written, mut entity) = (String::new(), false);
        for (at, character) in text.char_indices() {
            let ends = |end: char| text[at..].find(end).is_some_and(|end| end < 8 && !text[at..at + end].contains(' '));
            entity = (entity || character == '&' && ends(';')) && character != ';';
            let position = usize::from((character.to_ascii_lowercase() as u8).wrapping_sub(b'a'));
            match letters.get(position).filter(|_| character.is_ascii_alphabetic() && !entity) {
                Some((small, capital)) => {
                    written.push(if character.is_ascii_uppercase() { *capital } else { *small });
                    if self == Self::Accented && "aeiouAEIOU".contains(character) {
                        written.push(*small);
                    }
                }
                None => written.push(self.sign(character, text[at..].chars().nth(1))),
            }
        }
        written
    }

    /// A sign as this language writes it: a comma within a number stays.
    fn sign(self, sign: char, next: Option<char>) -> char {
        match (self, sign) {
            (Self::RightToLeft, '?') => '؟',
            (Self::RightToLeft, ',') if next.is_none_or(|next| !next.is_ascii_digit()) => '،',
            _ => sign,
        }
    }

    /// A line or a text of Markdown: what readers see of it is replaced, and nothing else.
    fn markdown(self, text: &str) -> String {
        let options = Options::ENABLE_TABLES | Options::ENABLE_HEADING_ATTRIBUTES | Options::ENABLE_GFM;
        let mut runs: Vec<Vec<std::ops::Range<usize>>> = vec![Vec::new()];
        for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
            match event {
                Event::Text(_) if text[range.clone()].contains(|character: char| character.is_ascii_alphabetic()) => {
                    runs.iter_mut().last().into_iter().for_each(|run| run.push(range.clone()));
                }
                Event::Start(Tag::Emphasis | Tag::Strong | Tag::Link { .. })
                | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link) => {}
                Event::Start(_) | Event::End(_) => runs.push(Vec::new()),
                _ => {}
            }
        }
        let (mut written, mut from) = (String::new(), 0);
        for run in runs {
            for (position, range) in run.iter().enumerate() {
                written.push_str(&text[from..range.start]);
                written.push_str(if position == 0 { self.marks().0 } else { "" });
                written.push_str(&self.words(&text[range.clone()]));
                written.push_str(if position + 1 == run.len() { self.marks().1 } else { "" });
                from = range.end;
            }
        }
        written.push_str(&text[from..]);
        written
    }

    /// What stands around a run of words.
    fn marks(self) -> (&'static str, &'static str) {
        match self {
            Self::Accented => ("⟦", "⟧"),
            Self::RightToLeft => ("", ""),
        }
    }

    /// A value of front matter or of `site.toml`, and what is below it.
    fn value(self, name: &str, value: &mut Value, shown: bool) {
        let shown = shown || SHOWN.contains(&name) || ["labels", "campaign-lines", "places"].contains(&name);
        match value {
            Value::String(text) if shown => {
                let bracketed = text.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
                *text = bracketed.map_or_else(|| self.markdown(text), |inner| format!("[{}]", self.markdown(inner)));
            }
            Value::Array(values) => values.iter_mut().for_each(|value| self.value("", value, shown)),
            Value::Table(table) => table.iter_mut().for_each(|(name, value)| self.value(name, value, shown)),
            _ => {}
        }
    }
}

impl Pseudo {
    /// Adds the language to the `content/` and `locales/` below a root.
    ///
    /// # Errors
    ///
    /// Where the repository's own texts cannot be read, or a file cannot be written.
    pub(crate) fn add_to(self, root: &Path) -> anyhow::Result<()> {
        self.folder(&root.join("content").join(SOURCE), &root.join("content").join(self.code))?;
        self.folder(&root.join("locales").join(SOURCE), &root.join("locales").join(self.code))?;
        let file = root.join("content/site.toml");
        let text = fs::read_to_string(&file)?;
        let entry = self.entry(&toml::from_str(&text)?)?;
        fs::write(&file, format!("{text}\n{entry}"))?;
        self.stamp(root)
    }

    /// Says of every text from which version of its source it was made, as an editor does at the end.
    fn stamp(self, root: &Path) -> anyhow::Result<()> {
        let (files, _) = Files::read(root);
        let settings = read_settings(&files, &mut Vec::new()).ok_or_else(|| anyhow::anyhow!("no settings"))?;
        let paths = [format!("content/{}", self.code)];
        let today = Date { year: 2026, month: 11, day: 22 };
        for one in stamp(&files, &settings, &[], &Wanted { paths: &paths, reason: None, today }) {
            let Stamped::Line(line) = &one.stamped else { anyhow::bail!("{} is not stamped", one.file) };
            let text = fs::read_to_string(root.join(&one.file))?;
            let text = edit_front(&text, |front| with_line(front, line)).ok_or_else(|| anyhow::anyhow!("{}", one.file))?;
            fs::write(root.join(&one.file), text)?;
        }
        Ok(())
    }

    fn folder(self, from: &Path, to: &Path) -> anyhow::Result<()> {
        fs::create_dir_all(to)?;
        for entry in fs::read_dir(from)? {
            let entry = entry?;
            let (path, target) = (entry.path(), to.join(entry.file_name()));
            match path.extension().and_then(|extension| extension.to_str()) {
                _ if path.is_dir() => self.folder(&path, &target)?,
                Some("md") => fs::write(target, self.page(&fs::read_to_string(path)?)?)?,
                Some("ftl") => fs::write(target, self.messages(&fs::read_to_string(path)?)?)?,
                _ => {}
            }
        }
        Ok(())
    }

    /// A text with its front matter.
    fn page(self, text: &str) -> anyhow::Result<String> {
        let parts = text.strip_prefix("+++\n").and_then(|text| text.split_once("\n+++\n"));
        let (front, body) = parts.ok_or_else(|| anyhow::anyhow!("a text without front matter"))?;
        let mut front: Table = toml::from_str(front)?;
        front.iter_mut().for_each(|(name, value)| self.script.value(name, value, false));
        // Other addresses, and none that was the source's.
        front.remove("aliases");
        // What the source was made from is nothing that this text was made from.
        front.remove("translated");
        if let Some(Value::String(slug)) = front.get_mut("slug").filter(|slug| slug.as_str() != Some("")) {
            slug.push_str(&format!("-{}", self.code));
        }
        Ok(format!("+++\n{}+++\n{}", toml::to_string(&front)?, self.script.markdown(body)))
    }

    /// A file of messages.
    fn messages(self, text: &str) -> anyhow::Result<String> {
        let mut resource: Resource<String> =
            parser::parse(text.to_owned()).map_err(|(_, errors)| anyhow::anyhow!("messages that do not parse: {errors:?}"))?;
        for entry in &mut resource.body {
            if let Entry::Message(message) = entry {
                let attributes = message.attributes.iter_mut().map(|attribute| &mut attribute.value);
                message.value.iter_mut().chain(attributes).for_each(|pattern| self.pattern(pattern, true));
            }
        }
        Ok(serializer::serialize(&resource))
    }

    fn pattern(self, pattern: &mut Pattern<String>, whole: bool) {
        let mut pieces = Vec::new();
        for element in &mut pattern.elements {
            match element {
                PatternElement::TextElement { value } if value.contains(|letter: char| letter.is_ascii_alphabetic()) => {
                    *value = self.script.words(value);
                    pieces.push(value);
                }
                PatternElement::TextElement { .. } => {}
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
        let (before, after) = if whole { self.script.marks() } else { ("", "") };
        if let Some(first) = pieces.first_mut() {
            first.insert_str(first.len() - first.trim_start().len(), before);
        }
        if let Some(last) = pieces.last_mut() {
            last.insert_str(last.trim_end().len(), after);
        }
    }

    fn expression(self, expression: &mut Expression<String>) {
        match expression {
            Expression::Select { variants, .. } => {
                variants.iter_mut().for_each(|variant| self.pattern(&mut variant.value, false))
            }
            Expression::Inline(InlineExpression::Placeable { expression }) => self.expression(expression),
            Expression::Inline(_) => {}
        }
    }

    /// The entry of `site.toml`.
    fn entry(self, settings: &Table) -> anyhow::Result<String> {
        let languages = settings.get("language").and_then(Value::as_array).into_iter().flatten();
        let source = languages.filter_map(Value::as_table).find(|language| language["code"].as_str() == Some(SOURCE));
        let mut language = source.cloned().ok_or_else(|| anyhow::anyhow!("no language {SOURCE}"))?;
        for name in REAL {
            language.remove(name);
        }
        // Numbers as words are the keys of their table.
        if let Some(Value::Table(words)) = language.get_mut("number-words") {
            *words = words.iter().map(|(word, number)| (self.script.words(word), number.clone())).collect();
        }
        let units = language.get_mut("durations").and_then(Value::as_table_mut).into_iter().flatten();
        for word in units.filter_map(|(_, words)| words.as_array_mut()).flatten() {
            *word = Value::from(self.script.words(word.as_str().unwrap_or_default()));
        }
        language.iter_mut().for_each(|(name, value)| self.script.value(name, value, false));
        let direction = if self.script == Script::RightToLeft { "rtl" } else { "ltr" };
        for (name, value) in [("code", self.code), ("tag", self.tag), ("direction", direction)] {
            language.insert(name.to_owned(), value.into());
        }
        language.insert("draft".to_owned(), self.draft.into());
        let whole = Table::from_iter([("language".to_owned(), Value::Array(vec![language.into()]))]);
        Ok(toml::to_string(&whole)?)
    }
}
