//! Four languages say the same: numbers, links, headings, lists and tables of every text agree, part by part.

use std::collections::BTreeMap;

use super::numerals::Numeral;
use super::outline::{Kind, Part};
use super::texts::{Text, Texts};
use crate::diagnostic::{Diagnostic, code};

/// What is compared, as its message names it, and what a text holds of it: each value with the byte where it stands.
type Facts = BTreeMap<&'static str, Vec<(String, usize)>>;

/// Links that are compared by what they lead to. Who is called may come in another order, and as often as the language likes.
const LINKS: [&str; 5] = ["source", "page", "outcome", "figure", PHONE];
const PHONE: &str = "phone";
const HEADING: &str = "heading";
/// Numbers in digits, as often as they stand there.
const NUMBER: &str = "number";
/// Numbers in digits or as words, each once: a language may say "both" or "two of them".
const WORD: &str = "word";
/// What is compared in its order.
const IN_ORDER: [&str; 3] = [HEADING, "list", "table"];

/// Warns of every part of a text that differs from what most languages say; where they are divided, from the first of them.
pub(super) fn check_parity(texts: &Texts<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for versions in texts.0.values().filter(|versions| versions.len() > 1) {
        compare(versions, "", headings, diagnostics);
        let fields = names(versions, |text| text.outline.fields.iter().filter_map(field_name).collect());
        for name in fields {
            compare(versions, name, |text| field(text, name), diagnostics);
        }
        let parts = names(versions, |text| text.outline.parts.iter().map(|part| part.id.as_str()).collect());
        for id in parts {
            compare(versions, id, |text| part(text, id), diagnostics);
        }
    }
}

/// Every name that some version has, once.
fn names<'t>(versions: &'t [Text<'_>], of: impl Fn(&'t Text<'_>) -> Vec<&'t str>) -> Vec<&'t str> {
    let mut names: Vec<&str> = versions.iter().flat_map(of).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// Ids of all headings with their levels, in order.
fn headings(text: &Text<'_>) -> Option<(Facts, usize)> {
    let parts = text.outline.parts.iter().skip(1);
    let ids = parts.map(|part| (format!("{} {}", "#".repeat(part.level), part.id), part.offset)).collect();
    Some((Facts::from([(HEADING, ids)]), 0))
}

fn field_name(block: &super::outline::Block) -> Option<&str> {
    if let Kind::Field(name) = &block.kind { Some(name) } else { None }
}

/// Numbers of a field of the front matter; nothing where the language does not have it.
fn field(text: &Text<'_>, name: &str) -> Option<(Facts, usize)> {
    let block = text.outline.fields.iter().find(|block| field_name(block) == Some(name))?;
    let numbers: Vec<_> = text.numerals(block).into_iter().map(|numeral| (numeral.value, block.offset)).collect();
    let words = text.words(block).into_iter().map(|value| (value, block.offset));
    let said = once_each(words.chain(numbers.clone()).collect());
    Some((Facts::from([(NUMBER, numbers), (WORD, said)]), block.offset))
}

/// Facts of the part that begins with a heading; nothing where the language does not have it.
fn part(text: &Text<'_>, id: &str) -> Option<(Facts, usize)> {
    let part: &Part = text.outline.parts.iter().find(|part| part.id == id)?;
    let mut facts: Facts = LINKS.into_iter().chain([NUMBER, WORD, "list", "table"]).map(|what| (what, Vec::new())).collect();
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
        text.words(block).into_iter().for_each(|value| add(WORD, value, block.offset));
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

/// Compares one part of all versions; what a version does not have at all is told of its headings, or of its file.
fn compare(
    versions: &[Text<'_>],
    name: &str,
    facts: impl Fn(&Text<'_>) -> Option<(Facts, usize)>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let all: Vec<(&Text<'_>, Facts, usize)> =
        versions.iter().filter_map(|text| facts(text).map(|(facts, offset)| (text, facts, offset))).collect();
    let Some((_, first, _)) = all.first() else { return };
    // What most of them say; where they are divided, the first of them.
    let norm_of = |what: &str| {
        let said: Vec<Vec<String>> = all.iter().map(|(_, facts, _)| values(what, facts)).collect();
        let votes = |values: &[String]| said.iter().filter(|other| *other == values).count();
        said.iter().rev().max_by_key(|values| votes(values)).cloned().unwrap_or_default()
    };
    for what in first.keys() {
        let norm = norm_of(what);
        let agrees = |facts: &Facts| values(what, facts) == norm;
        let agreeing: Vec<&str> = all.iter().filter(|(_, facts, _)| agrees(facts)).map(|(text, ..)| text.language).collect();
        for (text, facts, offset) in all.iter().filter(|(_, facts, _)| !agrees(facts)) {
            let own = values(what, facts);
            let (mut here, mut there) = (without(&own, &norm), without(&norm, &own));
            // A number in digits may be a word in another language; one that differs in digits is not told twice.
            if let Some(other) =
                [(NUMBER, WORD), (WORD, NUMBER)].into_iter().find(|(this, _)| this == what).map(|(_, other)| other)
                && first.contains_key(other)
            {
                let (own, norm) = (values(other, facts), norm_of(other));
                let (left, right) = if *what == NUMBER { (norm, own) } else { (without(&own, &norm), without(&norm, &own)) };
                here.retain(|value| !left.contains(value));
                there.retain(|value| !right.contains(value));
                if here.is_empty() && there.is_empty() {
                    continue;
                }
            }
            let odd = facts[what].iter().find(|(value, _)| here.contains(value)).map_or(*offset, |(_, offset)| *offset);
            // A length or a size says nothing alone.
            if IN_ORDER.contains(what) && (here.is_empty() && there.is_empty() || *what != HEADING) {
                (here, there) = (own, norm.clone());
            }
            let problem = text.warning(odd, code::LANGUAGES_DIFFER).with("what", *what).with("name", name);
            let problem = problem.with("language", text.language).with("here", here.join(", "));
            diagnostics.push(problem.with("others", agreeing.join(", ")).with("there", there.join(", ")));
        }
    }
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
