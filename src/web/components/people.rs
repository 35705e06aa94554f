//! One hundred people and a choice of age: radio buttons that the style reads, so it works without scripts.

use leptos::prelude::*;

use super::figure::Shown;
use crate::content::Value;
use crate::messages::{Messages, key};

/// People in a row, and rows.
const ROW: u8 = 10;
/// From one person to the next, in units of the drawing (a person is 16 × 38).
const STEP: u16 = 27;
/// From one row to the next.
const ROW_STEP: u16 = 46;
/// A person who walks: filled with the finding, outlined without it.
const PERSON: &str = "M10.6 22.5C10.6 18 10.4 17 11.4 14.8A2.9 2.9 0 0 0 6.2 12.4C4.2 16 4.8 19 4.8 23.4L1.4 33A2.3 2.3 0 0 0 5.8 34.4L8.4 27l1.2 1.5 .7 5.5A2.3 2.3 0 0 0 14.9 33.6L14 26.8ZM14.1 5a3.7 3.7 0 1 1-7.4 0a3.7 3.7 0 1 1 7.4 0z";

/// The choice, on film: the first finding large, the others below it. The same numbers stand in a table on the page.
pub(in crate::web) fn people(shown: &Shown<'_>) -> AnyView {
    let messages = shown.messages();
    let findings = || {
        shown.figure.rows.iter().filter_map(|row| match &row.value {
            Value::OfHundred(counts) => Some((shown.words.label(&row.id), counts.as_slice())),
            _ => None,
        })
    };
    let source = shown.figure.source.as_ref().map(|(source, _)| source.as_str());
    let ages = shown.figure.ages.iter().enumerate().map(|(position, age)| {
        let id = format!("age-{age}");
        let text_id = format!("{id}-text");
        let number = age.to_string();
        let mut crowds =
            findings().filter_map(|(finding, counts)| Some((finding, *counts.get(position)?))).map(|(finding, count)| {
                let of = messages.with(key::PEOPLE_COUNT, &[("count", &count.to_string())]);
                (finding, of, crowd(messages, finding, count))
            });
        let large = crowds.next().map(|(finding, of, crowd)| {
            let text = messages.with(key::PEOPLE_TEXT, &[("age", &number), ("finding", finding)]);
            view! { <p id=text_id.clone()><b>{of}</b>" "{text}{source.and_then(|source| shown.note(source))}</p>{crowd} }
        });
        let small = crowds.map(|(finding, of, crowd)| {
            let text = messages.with(key::PEOPLE_ALSO, &[("finding", finding)]);
            view! { <div><p><b>{of}</b>" "{text}</p>{crowd}</div> }
        });
        view! {
            <input type="radio" name="age" id=id.clone() checked=position == shown.figure.chosen aria-describedby=text_id/>
            <label for=id>{number.clone()}</label>
            <div class="hundred">{large}<div class="also">{small.collect_view()}</div></div>
        }
    });
    let ages = ages.collect_view();
    let sign = |class: Option<&'static str>| {
        view! { <svg viewBox="0 0 16 38" aria-hidden="true"><use href="#person" class=class></use></svg> }
    };
    view! {
        <section class="film" aria-labelledby="people">
            {shapes()}
            <h2 id="people">{messages.get(key::PEOPLE_TITLE)}</h2>
            <fieldset class="ages">
                <legend class="visually-hidden">{messages.get(key::PEOPLE_AGE)}</legend>
                {ages}
                <ul class="key">
                    <li>{sign(None)}{messages.get(key::PEOPLE_WITH)}</li>
                    <li>{sign(Some("hollow"))}{messages.get(key::PEOPLE_WITHOUT)}</li>
                </ul>
            </fieldset>
        </section>
    }
    .into_any()
}

fn person(column: u8, row: u8) -> AnyView {
    let x = (column > 0).then(|| u16::from(column) * STEP);
    let y = (row > 0).then(|| u16::from(row) * ROW_STEP);
    view! { <use href="#person" x=x y=y></use> }.into_any()
}

/// A person and ten of them, once for all crowds of a page. Without a size and not hidden: what is not shown cannot be used.
fn shapes() -> AnyView {
    let people = (0..ROW).map(|column| person(column, 0)).collect_view();
    view! {
        <svg class="shapes" width="0" height="0" aria-hidden="true"><defs><path id="person" d=PERSON></path><g id="ten-people">{people}</g></defs></svg>
    }
    .into_any()
}

/// One hundred people, the first ones with the finding.
fn crowd(messages: &Messages, finding: &str, with: u8) -> AnyView {
    let (rows, rest) = (with / ROW, with % ROW);
    let ten = |row: u8| {
        let y = (row > 0).then(|| u16::from(row) * ROW_STEP);
        view! { <use href="#ten-people" y=y></use> }
    };
    let full = (0..rows).map(ten).collect_view();
    let begun = (0..rest).map(|column| person(column, rows)).collect_view();
    let without = 100u8.saturating_sub(with);
    let hollow = (without > 0).then(|| {
        let ended = (rest > 0).then(|| (rest..ROW).map(|column| person(column, rows)).collect_view());
        let empty = (rows + u8::from(rest > 0)..ROW).map(ten).collect_view();
        view! { <g class="hollow">{ended}{empty}</g> }
    });
    let (count, others) = (with.to_string(), without.to_string());
    let label = messages.with(key::PEOPLE_ALTERNATIVE, &[("finding", finding), ("count", &count), ("rest", &others)]);
    view! { <svg class="crowd" viewBox="0 0 259 452" role="img" aria-label=label>{full}{begun}{hollow}</svg> }.into_any()
}
