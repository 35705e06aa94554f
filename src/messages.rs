//! Interface words: Fluent files of each language, loaded, compared between the languages, and looked up by the keys of [`key`].

pub mod key;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource};
use fluent_syntax::ast;
use fluent_syntax::parser::{ErrorKind, ParserError};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use unic_langid::LanguageIdentifier;

use crate::date::Date;
use crate::diagnostic::{CODES, Diagnostic, Place, code};
use crate::files::Files;
use crate::locale::Locale;

/// The file that holds the messages of diagnostics, one for each code.
const EDITOR: &str = "editor";

/// Interface words of one language.
pub struct Messages {
    bundle: FluentBundle<FluentResource>,
    /// How this language writes numbers. A formatter of them cannot be shared between threads, so it is made for each.
    numbers: Option<icu_locale_core::Locale>,
}

impl fmt::Debug for Messages {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Messages({})", self.bundle.locales.first().map(ToString::to_string).unwrap_or_default())
    }
}

impl Messages {
    /// A message without values.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A message with values by name. A key that no file has shows as itself; the load refuses such files.
    #[must_use]
    pub fn with(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.find(key, None, values).unwrap_or_else(|| key.to_owned())
    }

    /// A message about so many things, `$count`, in the form that the language has for that number.
    #[must_use]
    pub fn count(&self, key: &str, count: usize) -> String {
        let args: FluentArgs<'_> = [("count", count)].into_iter().collect();
        self.format(key, None, &args).unwrap_or_else(|| key.to_owned())
    }

    /// A day in its long form, such as the reader writes it.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        // As numbers: a text "11" would match no variant, and every month would be the last one.
        let args: FluentArgs<'_> =
            [("day", u16::from(date.day)), ("month", u16::from(date.month)), ("year", date.year)].into_iter().collect();
        self.format(key::DATE_LONG, None, &args).unwrap_or_else(|| date.to_string())
    }

    /// A number with so many digits after its mark, as this language writes it.
    #[must_use]
    pub fn number(&self, number: f64, decimals: u8) -> String {
        self.written(format!("{number:.*}", usize::from(decimals)))
    }

    /// A number of things, as this language writes it.
    #[must_use]
    pub fn whole(&self, number: u64) -> String {
        self.written(number.to_string())
    }

    fn written(&self, plain: String) -> String {
        let numbers = self.numbers.as_ref().and_then(|tag| DecimalFormatter::try_new(tag.into(), Default::default()).ok());
        let Some((numbers, decimal)) = numbers.zip(plain.parse::<Decimal>().ok()) else { return plain };
        // Where a language has a narrow space between thousands, the texts of this site have the one that every font knows.
        numbers.format(&decimal).to_string().replace('\u{202f}', "\u{a0}")
    }

    /// What a diagnostic says and how to repair it; the code and its values where this language lacks the message.
    #[must_use]
    pub fn diagnostic(&self, diagnostic: &Diagnostic) -> (String, String) {
        // A selector cannot ask for nothing, so an absent value says so; and a day is written as the language writes it.
        let said = |value: &'_ str| match Date::read(value) {
            Some(day) => self.date(day),
            None if value.is_empty() => "none".to_owned(),
            None => value.to_owned(),
        };
        let owned: Vec<(&str, String)> = diagnostic.values.iter().map(|(name, value)| (*name, said(value))).collect();
        let values: Vec<(&str, &str)> = owned.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let bare = || values.iter().map(|(name, value)| format!(" {name}={value}")).collect::<String>();
        let message = self.find(diagnostic.code, None, &values).unwrap_or_else(|| format!("{}{}", diagnostic.code, bare()));
        let help = self.find(diagnostic.code, Some("help"), &values).unwrap_or_default();
        // What is told of a translation ends with the way to mark it as done; the line to paste comes behind it.
        let paste = values.iter().any(|(name, _)| *name == "line").then(|| self.find(key::CHECK_PASTE, None, &values)).flatten();
        (message, [help].into_iter().chain(paste).collect::<Vec<_>>().join(" "))
    }

    fn find(&self, key: &str, attribute: Option<&str>, values: &[(&str, &str)]) -> Option<String> {
        self.format(key, attribute, &values.iter().map(|(name, value)| (*name, *value)).collect())
    }

    fn format(&self, key: &str, attribute: Option<&str>, args: &FluentArgs<'_>) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        Some(self.bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned())
    }
}

/// A message as a file defines it: where, and which variables it uses.
struct Definition {
    place: Place,
    variables: BTreeSet<String>,
}

/// Loads the messages of each language and compares them: the same keys, the same variables, nothing unused.
#[must_use]
pub fn load(files: &Files, locales: &[Locale], diagnostics: &mut Vec<Diagnostic>) -> Vec<Messages> {
    let mut all = Vec::new();
    let mut definitions: Vec<BTreeMap<String, Definition>> = Vec::new();
    let mut unread: Vec<BTreeSet<String>> = Vec::new();
    for locale in locales {
        let (bundle, defined, broken) = load_language(files, locale, diagnostics);
        all.push(Messages { bundle, numbers: locale.tag.parse().ok() });
        definitions.push(defined);
        unread.push(broken);
    }
    for (locale, unread) in locales.iter().zip(&mut unread) {
        unread.extend(missing_files(files, locale, locales, &definitions, diagnostics));
    }
    let keys: BTreeSet<String> = key::ALL
        .iter()
        .map(|key| (*key).to_owned())
        .chain(CODES.iter().flat_map(|code| [(*code).to_owned(), format!("{code}.help")]))
        .collect();
    for ((locale, defined), unread) in locales.iter().zip(&definitions).zip(&unread) {
        // What stands in a file or a line that cannot be read is not missing as well.
        let is_unread = |key: &str| unread.contains(key.split('.').next().unwrap_or_default());
        for key in keys.iter().filter(|key| !defined.contains_key(*key) && !is_unread(key)) {
            // The file in which the others have it.
            let stands =
                definitions.iter().find_map(|other| other.get(key)).and_then(|other| other.place.file.rsplit('/').next());
            let name = stands.map(|name| format!("/{name}")).unwrap_or_default();
            let place = Place::file(&format!("locales/{}{name}", locale.code));
            diagnostics.push(Diagnostic::error(place, code::MESSAGE_MISSING).with("name", key));
        }
        for (name, definition) in defined {
            let place = definition.place.clone();
            if !keys.contains(name) {
                diagnostics.push(Diagnostic::warning(place, code::MESSAGE_UNUSED).with("name", name));
            } else if let Some(expected) = filled_in(locales, &definitions, name)
                && *expected != definition.variables
            {
                let typed =
                    |names: &BTreeSet<String>| names.iter().map(|name| format!("{{ ${name} }}")).collect::<Vec<_>>().join(", ");
                let problem = Diagnostic::error(place, code::MESSAGE_VARIABLES).with("name", name);
                diagnostics.push(problem.with("found", typed(&definition.variables)).with("expected", typed(expected)));
            }
        }
    }
    all
}

/// The values that the site fills into a message: those that most languages name, and where they are divided, the first of them. A draft
/// is measured by what is public, and not the other way round.
fn filled_in<'d>(
    locales: &[Locale],
    definitions: &'d [BTreeMap<String, Definition>],
    name: &str,
) -> Option<&'d BTreeSet<String>> {
    let public = locales.iter().zip(definitions).filter(|(locale, _)| !locale.draft);
    let named: Vec<&BTreeSet<String>> = public.filter_map(|(_, all)| all.get(name)).map(|one| &one.variables).collect();
    named.iter().rev().copied().max_by_key(|one| named.iter().filter(|other| *other == one).count())
}

/// Reports each file that other languages have and this one lacks, and returns the messages that stand in it there.
fn missing_files(
    files: &Files,
    locale: &Locale,
    locales: &[Locale],
    definitions: &[BTreeMap<String, Definition>],
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeSet<String> {
    let mut missing = BTreeSet::new();
    let folder = |code: &str| format!("locales/{code}");
    let names: BTreeSet<&str> = locales.iter().flat_map(|other| file_names(files, &other.code)).collect();
    let own: BTreeSet<&str> = file_names(files, &locale.code).collect();
    for name in names.difference(&own) {
        diagnostics.push(Diagnostic::error(Place::file(&format!("{}/{name}", folder(&locale.code))), code::FILE_MISSING));
        let stands = |definition: &Definition| definition.place.file.ends_with(&format!("/{name}"));
        let lost = definitions.iter().flatten().filter(|(_, definition)| stands(definition));
        missing.extend(lost.map(|(key, _)| key.split('.').next().unwrap_or_default().to_owned()));
    }
    missing
}

/// Names of the files of a language.
fn file_names<'f>(files: &'f Files, code: &str) -> impl Iterator<Item = &'f str> {
    let folder = format!("locales/{code}/");
    let filled = files.iter().filter(|(_, text)| !text.trim().is_empty());
    filled.filter_map(move |(path, _)| path.strip_prefix(&folder).filter(|name| name.ends_with(".ftl") && !name.contains('/')))
}

fn load_language(
    files: &Files,
    locale: &Locale,
    diagnostics: &mut Vec<Diagnostic>,
) -> (FluentBundle<FluentResource>, BTreeMap<String, Definition>, BTreeSet<String>) {
    let tag: LanguageIdentifier = locale.tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Isolation marks would stand in addresses, titles and exports; what a reader types is never in a message.
    bundle.set_use_isolating(false);
    let mut defined = BTreeMap::new();
    let mut broken = BTreeSet::new();
    for (_, path, text) in files.in_folder(&format!("locales/{}", locale.code), "ftl") {
        let resource = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                diagnostics.extend(errors.iter().map(|error| misread(path, text, error)));
                resource
            }
        };
        for entry in resource.entries() {
            match entry {
                ast::Entry::Message(message) => define(path, text, message, &mut defined, diagnostics),
                ast::Entry::Junk { content } => broken.extend(content.lines().filter_map(name_of).map(str::to_owned)),
                _ => {}
            }
        }
        // A message defined twice keeps its first wording; `define` reports the second.
        drop(bundle.add_resource(resource));
    }
    check_references(&bundle, &defined, diagnostics);
    (bundle, defined, broken)
}

/// The name that a line gives to a message, if it does.
fn name_of(line: &str) -> Option<&str> {
    let name = line.split(['=', ' ']).next().unwrap_or_default();
    name.starts_with(|first: char| first.is_ascii_lowercase()).then_some(name)
}

/// What the parser says of a file, with the frequent kinds in words of our own.
fn misread(path: &str, text: &str, error: &ParserError) -> Diagnostic {
    let kind = match &error.kind {
        ErrorKind::ExpectedToken('}') | ErrorKind::UnbalancedClosingBrace | ErrorKind::ExpectedInlineExpression => "bracket",
        ErrorKind::ExpectedToken('=') | ErrorKind::ExpectedCharRange { .. } => "equals",
        ErrorKind::MissingDefaultVariant | ErrorKind::MultipleDefaultVariants => "default",
        ErrorKind::ExpectedMessageField { .. } | ErrorKind::MissingValue => "empty",
        _ => "other",
    };
    // A bracket that is not closed is noticed lines later; it stands in the message that the parser could not read.
    let start = error.slice.as_ref().filter(|_| kind == "bracket").map_or(error.pos.start, |slice| slice.start);
    let start = start + text[start.min(text.len())..].chars().take_while(|sign| *sign == '\n').count();
    let problem = Diagnostic::error(Place::at(path, text, start), code::MESSAGE_INVALID);
    problem.with("kind", kind).with("detail", error.kind.to_string())
}

/// Formats every message once, so that one that refers to nothing, or calls what is no function, does not reach a page.
fn check_references(
    bundle: &FluentBundle<FluentResource>,
    defined: &BTreeMap<String, Definition>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for (name, definition) in defined {
        let (id, attribute) = name.split_once('.').map_or((name.as_str(), None), |(id, attribute)| (id, Some(attribute)));
        let Some(message) = bundle.get_message(id) else { continue };
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|attribute| attribute.value()),
            None => message.value(),
        };
        let args: FluentArgs<'_> = definition.variables.iter().map(|variable| (variable.as_str(), "x")).collect();
        let mut errors = Vec::new();
        if let Some(pattern) = pattern {
            drop(bundle.format_pattern(pattern, Some(&args), &mut errors));
        }
        for error in errors {
            let detail = error.to_string();
            let name = detail.rsplit_once(": ").map_or(detail.as_str(), |(_, name)| name);
            let problem = Diagnostic::error(definition.place.clone(), code::MESSAGE_INVALID).with("kind", "reference");
            diagnostics.push(problem.with("detail", name));
        }
    }
}

/// Notes a message and its attributes; reports an id that is taken.
fn define(
    path: &str,
    text: &str,
    message: &ast::Message<&str>,
    defined: &mut BTreeMap<String, Definition>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let id = message.id.name;
    let offset = text
        .match_indices(id)
        .map(|(at, _)| at)
        .find(|at| (*at == 0 || text.as_bytes()[at - 1] == b'\n') && text[at + id.len()..].trim_start().starts_with('='));
    let place = Place::at(path, text, offset.unwrap_or(0));
    let parts = message
        .value
        .iter()
        .map(|value| (id.to_owned(), value))
        .chain(message.attributes.iter().map(|attribute| (format!("{id}.{}", attribute.id.name), &attribute.value)));
    for (name, pattern) in parts {
        let mut variables = BTreeSet::new();
        collect(pattern, &mut variables);
        if defined.insert(name.clone(), Definition { place: place.clone(), variables }).is_some() {
            diagnostics.push(Diagnostic::error(place.clone(), code::ID_TAKEN).with("name", name));
        }
    }
}

fn collect(pattern: &ast::Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            match expression {
                ast::Expression::Inline(inline) => collect_inline(inline, variables),
                ast::Expression::Select { selector, variants } => {
                    collect_inline(selector, variables);
                    variants.iter().for_each(|variant| collect(&variant.value, variables));
                }
            }
        }
    }
}

fn collect_inline(inline: &ast::InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => drop(variables.insert(id.name.to_owned())),
        ast::InlineExpression::Placeable { expression } => {
            if let ast::Expression::Inline(inline) = &**expression {
                collect_inline(inline, variables);
            }
        }
        _ => {}
    }
}

/// The folders of `locales/` as languages, for messages about a folder whose list of languages cannot be read.
#[must_use]
pub fn folders(files: &Files) -> Vec<Locale> {
    let codes: BTreeSet<&str> =
        files.iter().filter_map(|(path, _)| path.strip_prefix("locales/")?.split_once('/')).map(|(code, _)| code).collect();
    let locale = |code: &str| Locale {
        code: code.to_owned(),
        tag: code.to_owned(),
        direction: crate::locale::Direction::Ltr,
        name: code.to_owned(),
        draft: false,
    };
    codes.into_iter().map(locale).collect()
}

/// Whether the file of diagnostics can be found for a language; without it `check` names codes alone.
#[must_use]
pub fn has_editor_words(files: &Files, code: &str) -> bool {
    files.get(&format!("locales/{code}/{EDITOR}.ftl")).is_some()
}
