//! Four languages say the same: numbers, durations, links, headings, lists and tables of every text agree, part by part.

use std::collections::{BTreeMap, BTreeSet};

use super::durations::{Duration, Unit};
use super::freshness::{AllAhead, SAFETY};
use super::numerals::Numeral;
use super::outline::{Block, Kind, Part};
use super::texts::{Text, Texts};
use crate::diagnostic::{Diagnostic, Severity, code};

/// What is compared, as its message names it, and what a text holds of it.
type Facts = BTreeMap<&'static str, Vec<Fact>>;

/// One value that a text holds.
#[derive(Clone, Debug)]
struct Fact {
    /// What is compared.
    value: String,
    /// The same as a message shows it.
    shown: String,
    /// Byte in the file where it stands.
    offset: usize,
}

impl Fact {
    fn new(value: String, offset: usize) -> Self {
        Self { shown: value.clone(), value, offset }
    }
}

/// Links that are compared by what they lead to. Who is called may come in another order, and as often as the language likes.
const LINKS: [&str; 6] = ["source", "page", "outcome", "figure", "image", PHONE];
const PHONE: &str = "phone";
const HEADING: &str = "heading";
/// Numbers in digits, as often as they stand there.
const NUMBER: &str = "number";
/// Numbers in digits or as words, each once: a language may say "both" or "two of them".
const WORD: &str = "word";
/// Numbers as words; not compared by themselves.
const SPELT: &str = "spelt";
/// Numbers with the unit of time that they count, each once; only of a language that names the units.
const DURATION: &str = "duration";
/// Numbers that count no unit of time; not compared by themselves.
const BARE: &str = "bare";
/// Everything about numbers.
const NUMBERS: [&str; 5] = [NUMBER, SPELT, WORD, DURATION, BARE];
/// What a text draws, by the fields of its front matter.
const DRAWS: &str = "draws";
/// Begins the key of a part without an id; no id can.
const NAMELESS: char = '#';
/// What is compared in its order.
const IN_ORDER: [&str; 3] = [HEADING, "list", "table"];
/// Folder of the texts that stand beside their translation on one page: where their shape differs, nothing stands beside what it says.
const SIDE_BY_SIDE: &str = "/consult/";

/// What may not differ in a text that a reader's safety depends on.
const REFUSES: [&str; 4] = [NUMBER, DURATION, "list", PHONE];

/// Tells of every part of a text that differs from what most languages say; where they are divided, from the first of them.
pub(super) fn check_parity(texts: &Texts<'_>, ahead: &AllAhead, diagnostics: &mut Vec<Diagnostic>) {
    for (name, versions) in texts.0.iter().filter(|(_, versions)| versions.len() > 1) {
        let told = diagnostics.len();
        // What went ahead of its translations with leave differs from them until they are there.
        let leave = ahead.values().any(|texts| texts.contains_key(*name));
        let safety = name.starts_with(SAFETY) && !leave;
        compare(versions, |_| String::new(), headings, diagnostics);
        let fields = names(versions, |text| text.outline.fields.iter().filter_map(field_name).map(str::to_owned).collect());
        for name in fields {
            compare(versions, |_| name.clone(), |text| field(text, &name), diagnostics);
        }
        let parts = names(versions, |text| (0..text.outline.parts.len()).map(|at| key(text, at)).collect());
        for key in parts {
            let title =
                |text: &Text<'_>| position(text, &key).map(|at| text.outline.parts[at].title()).unwrap_or_default().to_owned();
            compare(versions, title, |text| part(text, &key), diagnostics);
        }
        for problem in diagnostics[told..].iter_mut().filter(|problem| safety && REFUSES.contains(&problem.value("what"))) {
            problem.severity = Severity::Error;
        }
    }
}

/// What a part is compared by: the id of its heading, or where that has none, how many such headings stand before it.
fn key(text: &Text<'_>, at: usize) -> String {
    let parts = &text.outline.parts;
    if at == 0 || !parts[at].id.is_empty() {
        return parts[at].id.clone();
    }
    format!("{NAMELESS}{}", parts[1..at].iter().filter(|part| part.id.is_empty()).count())
}

/// The part with a key.
fn position(text: &Text<'_>, wanted: &str) -> Option<usize> {
    (0..text.outline.parts.len()).find(|at| key(text, *at) == wanted)
}

/// Every name that some version has, once.
fn names(versions: &[Text<'_>], of: impl Fn(&Text<'_>) -> Vec<String>) -> Vec<String> {
    let mut names: Vec<String> = versions.iter().flat_map(of).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// Ids of all headings with their levels, in order.
fn headings(text: &Text<'_>) -> Option<(Facts, usize)> {
    let parts = text.outline.parts.iter().skip(1);
    let ids = parts.map(|part| Fact { value: heading(part), shown: typed(part), offset: part.offset }).collect();
    let front: toml::Table = text.front().parse().unwrap_or_default();
    let drawn = [DRAWS, "figure"].into_iter().filter_map(|name| {
        let value = front.get(name)?.as_str()?;
        Some(Fact::new(format!("{name} = {value}"), super::front_matter::field(text.whole, name)))
    });
    Some((Facts::from([(HEADING, ids), (DRAWS, drawn.collect())]), 0))
}

/// The level and the id of a heading.
fn heading(part: &Part) -> String {
    format!("{} {}", "#".repeat(part.level), part.id)
}

/// The same with its words, as it is typed.
fn typed(part: &Part) -> String {
    let id = if part.id.is_empty() { String::new() } else { format!(" {{#{}}}", part.id) };
    format!("{} {}{id}", "#".repeat(part.level), part.title())
}

/// Where a heading is missing: at the first heading that follows it elsewhere, or at the last one.
fn gap(odd: &Text<'_>, model: &Text<'_>, missing: &[String]) -> usize {
    let own = || odd.outline.parts.iter().skip(1);
    let after = model.outline.parts.iter().skip_while(|part| !missing.contains(&heading(part)));
    let next = after.filter_map(|part| own().find(|other| heading(other) == heading(part))).next();
    next.or(own().last()).map_or(0, |part| part.offset)
}

fn field_name(block: &super::outline::Block) -> Option<&str> {
    if let Kind::Field(name) = &block.kind { Some(name) } else { None }
}

/// Numbers of a field of the front matter; nothing where the language does not have it.
fn field(text: &Text<'_>, name: &str) -> Option<(Facts, usize)> {
    let block = text.outline.fields.iter().find(|block| field_name(block) == Some(name))?;
    let mut facts = nothing(text, &NUMBERS);
    add_numbers(text, block, &mut facts);
    settle(&mut facts);
    Some((facts, block.offset))
}

/// Facts of the part that begins with a heading; nothing where the language does not have it.
fn part(text: &Text<'_>, key: &str) -> Option<(Facts, usize)> {
    let part: &Part = &text.outline.parts[position(text, key)?];
    let mut facts = nothing(text, &[LINKS.as_slice(), &NUMBERS, &["list", "table"]].concat());
    for items in &part.lists {
        add(&mut facts, "list", Fact::new(items.to_string(), part.offset));
    }
    for block in &part.blocks {
        if let Kind::Table(rows, columns) = block.kind {
            add(&mut facts, "table", Fact::new(format!("{rows}×{columns}"), block.offset));
        }
        for link in &block.links {
            if let Some(scheme) = LINKS.iter().find(|scheme| **scheme == link.scheme) {
                add(&mut facts, scheme, Fact::new(link.name.clone(), link.offset));
            }
        }
        add_numbers(text, block, &mut facts);
    }
    settle(&mut facts);
    Some((facts, part.offset))
}

/// No facts of each of these kinds yet; without durations where the language does not name the units of time.
fn nothing(text: &Text<'_>, kinds: &[&'static str]) -> Facts {
    let kinds = kinds.iter().filter(|what| **what != DURATION || text.names_units());
    kinds.map(|what| (*what, Vec::new())).collect()
}

fn add(facts: &mut Facts, what: &'static str, fact: Fact) {
    facts.entry(what).or_default().push(fact);
}

/// Adds the numbers of a block, and what they count of time.
fn add_numbers(text: &Text<'_>, block: &Block, facts: &mut Facts) {
    // A field is one place.
    let place = |at: usize| if field_name(block).is_some() { block.offset } else { block.place(at) };
    // A number to call may be written or left to the link.
    let called = |at: usize| block.links.iter().any(|link| link.scheme == PHONE && link.words.contains(&at));
    let numerals: Vec<Numeral> = text.numerals(block).into_iter().filter(|numeral| !called(numeral.at.start)).collect();
    let digits = || numerals.iter().map(|numeral| numeral.value.clone());
    let mut said = text.words(block);
    let durations = text.durations(block, &numerals);
    let timed: Vec<String> = durations.iter().map(|duration| duration.value.clone()).collect();
    let numbers: Vec<String> = digits().chain(said.iter().cloned()).collect();
    // The number in a word such as "sechswöchig" is no word by itself.
    said.extend(without(&timed, &numbers));
    for numeral in &numerals {
        add(facts, NUMBER, Fact::new(numeral.value.clone(), place(numeral.at.start)));
    }
    for value in digits().chain(said.iter().cloned()) {
        add(facts, WORD, Fact::new(value, block.offset));
    }
    for value in said {
        add(facts, SPELT, Fact::new(value, block.offset));
    }
    for value in without(&numbers, &timed) {
        add(facts, BARE, Fact::new(value, block.offset));
    }
    for Duration { value, unit, at, written } in durations {
        add(facts, DURATION, Fact { value: counted(&value, unit), shown: written, offset: place(at.start) });
    }
}

/// A number with its unit as one value.
fn counted(value: &str, unit: Unit) -> String {
    format!("{value} {unit:?}")
}

/// Leaves each value once of what is compared so.
fn settle(facts: &mut Facts) {
    for what in [PHONE, WORD, DURATION] {
        facts.entry(what).and_modify(|values| {
            values.sort_by(|left, right| (&left.value, left.offset).cmp(&(&right.value, right.offset)));
            values.dedup_by(|left, right| left.value == right.value);
        });
    }
}

/// The values alone, in an order that tells nothing but for what is compared in its order.
fn values(what: &str, facts: &Facts) -> Vec<String> {
    let mut values: Vec<String> = facts[what].iter().map(|fact| fact.value.clone()).collect();
    if !IN_ORDER.contains(&what) {
        values.sort_unstable();
    }
    values
}

/// Values as a message shows them, each text once.
fn shown(what: &str, facts: &Facts, values: &[String]) -> String {
    let mut shown: Vec<&str> = Vec::new();
    for value in values {
        let fact = facts[what].iter().find(|fact| fact.value == *value);
        let words = fact.map_or(value.as_str(), |fact| &fact.shown);
        if what != DURATION || !shown.contains(&words) {
            shown.push(words);
        }
    }
    shown.join(", ")
}

/// A part of a text in one language.
struct Version<'t> {
    text: &'t Text<'t>,
    facts: Facts,
    /// Byte in the file where the part begins.
    offset: usize,
}

/// Compares one part of all versions; what a version does not have at all is told of its headings, or of its file.
fn compare(
    versions: &[Text<'_>],
    name: impl Fn(&Text<'_>) -> String,
    facts: impl Fn(&Text<'_>) -> Option<(Facts, usize)>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let version = |text| facts(text).map(|(facts, offset)| Version { text, facts, offset });
    let all: Vec<Version<'_>> = versions.iter().filter_map(version).collect();
    let kinds: BTreeSet<&str> = all.iter().flat_map(|version| version.facts.keys().copied()).collect();
    for what in kinds.into_iter().filter(|what| ![SPELT, BARE].contains(what)) {
        let all: Vec<&Version<'_>> = all.iter().filter(|version| version.facts.contains_key(what)).collect();
        let agree = |left: &Version<'_>, right: &Version<'_>| {
            let same = values(what, &left.facts) == values(what, &right.facts);
            // Whether an age has its unit divides nobody.
            same || what == DURATION && difference(what, &left.facts, &right.facts).is_none()
        };
        let votes =
            |version: &Version<'_>| all.iter().filter(|other| !other.text.draft).filter(|other| agree(other, version)).count();
        // What most of them say; where they are divided, the first of them. A draft says nothing where others are public.
        let model = all.iter().rev().max_by_key(|version| (!version.text.draft, votes(version)));
        let Some(model) = model.copied() else { continue };
        let (agreeing, odd): (Vec<&Version<'_>>, Vec<&Version<'_>>) =
            all.iter().copied().partition(|version| agree(version, model));
        let others: Vec<&str> = agreeing.iter().map(|version| version.text.language).collect();
        for odd in odd {
            let Some((here, there)) = difference(what, &odd.facts, &model.facts) else { continue };
            let stands = odd.facts[what].iter().find(|fact| here.contains(&fact.value));
            let mut offset = stands.map_or(odd.offset, |fact| fact.offset);
            if what == HEADING && here.is_empty() {
                offset = gap(odd.text, model.text, &there);
            }
            let shape = [HEADING, DRAWS].contains(&what) && odd.text.path.contains(SIDE_BY_SIDE);
            let told = if shape { Diagnostic::error } else { Diagnostic::warning };
            let problem = told(odd.text.place(offset), code::LANGUAGES_DIFFER).with("what", what).with("name", name(odd.text));
            let problem = problem.with("language", odd.text.language).with("here", shown(what, &odd.facts, &here));
            diagnostics.push(problem.with("others", others.join(", ")).with("there", shown(what, &model.facts, &there)));
        }
    }
}

/// What the one has and the other lacks, and the other way round; nothing where another line tells it, or there is nothing to tell.
fn difference(what: &str, odd: &Facts, model: &Facts) -> Option<(Vec<String>, Vec<String>)> {
    let (own, norm) = (values(what, odd), values(what, model));
    let (mut here, mut there) = (without(&own, &norm), without(&norm, &own));
    match what {
        // A length or a size says nothing alone, and headings may have changed places.
        _ if IN_ORDER.contains(&what) && (what != HEADING || here.is_empty() && there.is_empty()) => return Some((own, norm)),
        // What is written in digits here may be a word there.
        NUMBER => {
            here.retain(|value| !values(SPELT, model).contains(value));
            there.retain(|value| !values(SPELT, odd).contains(value));
        }
        // What differs in digits is told of the digits.
        WORD => {
            let (own, norm) = (values(NUMBER, odd), values(NUMBER, model));
            here.retain(|value| !without(&own, &norm).contains(value));
            there.retain(|value| !without(&norm, &own).contains(value));
        }
        DURATION => {
            here.retain(|value| counts_otherwise(value, model));
            there.retain(|value| counts_otherwise(value, odd));
        }
        _ => {}
    }
    (!here.is_empty() || !there.is_empty()).then_some((here, there))
}

/// Whether a text that lacks a duration has its number all the same, and counts something else with it. Where it lacks the number too,
/// that is what is told. An age needs no unit.
fn counts_otherwise(duration: &str, other: &Facts) -> bool {
    let Some((number, _)) = duration.split_once(' ') else { return false };
    let has = |what| values(what, other).iter().any(|value| value == number);
    has(WORD) && (duration != counted(number, Unit::Year) || !has(BARE))
}

/// The values of `left` that `right` does not have as often.
fn without(left: &[String], right: &[String]) -> Vec<String> {
    let mut rest = right.to_vec();
    let mut kept = Vec::new();
    for value in left {
        match rest.iter().position(|other| other == value) {
            Some(at) => drop(rest.swap_remove(at)),
            None => kept.push(value.clone()),
        }
    }
    kept
}
