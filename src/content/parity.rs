//! Four languages say the same: numbers, links, headings, lists and tables of every text agree, part by part.

use std::collections::BTreeMap;

use super::numerals::Numeral;
use super::outline::{Kind, Part};
use super::texts::{Text, Texts};
use crate::diagnostic::{Diagnostic, code};

/// What is compared, as its message names it, and what a text holds of it: each value with the byte where it stands.
type Facts = BTreeMap<&'static str, Vec<(String, usize)>>;

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
/// Begins the key of a part without an id; no id can.
const NAMELESS: char = '#';
/// What is compared in its order.
const IN_ORDER: [&str; 3] = [HEADING, "list", "table"];

/// Warns of every part of a text that differs from what most languages say; where they are divided, from the first of them.
pub(super) fn check_parity(texts: &Texts<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for versions in texts.0.values().filter(|versions| versions.len() > 1) {
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
    let ids = parts.map(|part| (heading(part), part.offset)).collect();
    Some((Facts::from([(HEADING, ids)]), 0))
}

/// The level and the id of a heading.
fn heading(part: &Part) -> String {
    format!("{} {}", "#".repeat(part.level), part.id)
}

/// The same headings with their words, as a text has them.
fn typed(text: &Text<'_>, headings: &[String]) -> Vec<String> {
    let typed = |wanted: &String| {
        let part = text.outline.parts.iter().skip(1).find(|part| heading(part) == *wanted)?;
        let id = if part.id.is_empty() { String::new() } else { format!(" {{#{}}}", part.id) };
        Some(format!("{} {}{id}", "#".repeat(part.level), part.title()))
    };
    headings.iter().map(|wanted| typed(wanted).unwrap_or_else(|| wanted.clone())).collect()
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
    let numbers: Vec<_> = text.numerals(block).into_iter().map(|numeral| (numeral.value, block.offset)).collect();
    let spelt: Vec<_> = text.words(block).into_iter().map(|value| (value, block.offset)).collect();
    let said = once_each([spelt.as_slice(), numbers.as_slice()].concat());
    Some((Facts::from([(NUMBER, numbers), (SPELT, spelt), (WORD, said)]), block.offset))
}

/// Facts of the part that begins with a heading; nothing where the language does not have it.
fn part(text: &Text<'_>, key: &str) -> Option<(Facts, usize)> {
    let part: &Part = &text.outline.parts[position(text, key)?];
    let mut facts: Facts =
        LINKS.into_iter().chain([NUMBER, SPELT, WORD, "list", "table"]).map(|what| (what, Vec::new())).collect();
    let mut add = |what: &'static str, value: String, offset: usize| facts.entry(what).or_default().push((value, offset));
    for items in &part.lists {
        add("list", items.to_string(), part.offset);
    }
    for block in &part.blocks {
        if let Kind::Table(rows, columns) = block.kind {
            add("table", format!("{rows}×{columns}"), block.offset);
        }
        for link in &block.links {
            if let Some(scheme) = LINKS.iter().find(|scheme| **scheme == link.scheme) {
                add(scheme, link.name.clone(), link.offset);
            }
        }
        // A number to call may be written or left to the link.
        let called = |at: usize| block.links.iter().any(|link| link.scheme == PHONE && link.words.contains(&at));
        let numbers = text.numerals(block).into_iter().filter(|numeral| !called(numeral.at.start));
        for Numeral { value, at } in numbers {
            add(WORD, value.clone(), block.offset);
            add(NUMBER, value, block.place(at.start));
        }
        for value in text.words(block) {
            add(WORD, value.clone(), block.offset);
            add(SPELT, value, block.offset);
        }
    }
    for what in [PHONE, WORD] {
        facts.entry(what).and_modify(|values| *values = once_each(std::mem::take(values)));
    }
    Some((facts, part.offset))
}

/// Each value once, with the first byte where it stands.
fn once_each(mut values: Vec<(String, usize)>) -> Vec<(String, usize)> {
    values.sort_unstable();
    values.dedup_by(|left, right| left.0 == right.0);
    values
}

/// The values alone, in an order that tells nothing but for what is compared in its order.
fn values(what: &str, facts: &Facts) -> Vec<String> {
    let mut values: Vec<String> = facts[what].iter().map(|(value, _)| value.clone()).collect();
    if !IN_ORDER.contains(&what) {
        values.sort_unstable();
    }
    values
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
    let Some(first) = all.first() else { return };
    for what in first.facts.keys().copied().filter(|what| *what != SPELT) {
        let votes = |version: &&Version<'_>| {
            let agree = |other: &&Version<'_>| values(what, &other.facts) == values(what, &version.facts);
            all.iter().filter(|other| !other.text.draft).filter(agree).count()
        };
        // What most of them say; where they are divided, the first of them. A draft says nothing where others are public.
        let Some(model) = all.iter().rev().max_by_key(|version| (!version.text.draft, votes(version))) else { continue };
        let (agreeing, odd): (Vec<&Version<'_>>, Vec<&Version<'_>>) =
            all.iter().partition(|version| values(what, &version.facts) == values(what, &model.facts));
        let others: Vec<&str> = agreeing.iter().map(|version| version.text.language).collect();
        for odd in odd {
            let Some((mut here, mut there)) = difference(what, &odd.facts, &model.facts) else { continue };
            let stands = odd.facts[what].iter().find(|(value, _)| here.contains(value));
            let mut offset = stands.map_or(odd.offset, |(_, offset)| *offset);
            if what == HEADING {
                offset = if here.is_empty() { gap(odd.text, model.text, &there) } else { offset };
                (here, there) = (typed(odd.text, &here), typed(model.text, &there));
            }
            let problem = odd.text.warning(offset, code::LANGUAGES_DIFFER).with("what", what).with("name", name(odd.text));
            let problem = problem.with("language", odd.text.language).with("here", here.join(", "));
            diagnostics.push(problem.with("others", others.join(", ")).with("there", there.join(", ")));
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
        _ => {}
    }
    (!here.is_empty() || !there.is_empty()).then_some((here, there))
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
