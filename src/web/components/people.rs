//! One hundred people and a choice of age: radio buttons that the style reads, so it works without scripts.

use leptos::prelude::*;

use crate::content::{AtAge, SOURCES};
use crate::messages::key;
use crate::site::{Edition, Site};

/// People in a row, and rows.
const ROW: u8 = 10;
/// From one person to the next, in units of the drawing (a person is 16 × 38).
const STEP: u16 = 27;
/// From one row to the next.
const ROW_STEP: u16 = 46;
/// A person who walks: filled with the finding, outlined without it.
const PERSON: &str = "M10.6 22.5C10.6 18 10.4 17 11.4 14.8A2.9 2.9 0 0 0 6.2 12.4C4.2 16 4.8 19 4.8 23.4L1.4 33A2.3 2.3 0 0 0 5.8 34.4L8.4 27l1.2 1.5 .7 5.5A2.3 2.3 0 0 0 14.9 33.6L14 26.8ZM14.1 5a3.7 3.7 0 1 1-7.4 0a3.7 3.7 0 1 1 7.4 0z";

/// The choice, on film. The same numbers stand in a table on the page.
pub(in crate::web) fn people(site: &Site, edition: &Edition) -> AnyView {
    let messages = &edition.messages;
    let figure = &site.figures.worn_discs;
    let ages = figure.values.iter().enumerate().map(|(position, value)| {
        let id = format!("age-{}", value.age);
        let text_id = format!("{id}-text");
        let age = value.age.to_string();
        let of = messages.with(key::PEOPLE_COUNT, &[("count", &value.count.count().to_string())]);
        let text = messages.with(key::PEOPLE_TEXT, &[("age", &age)]);
        view! {
            <input type="radio" name="age" id=id.clone() checked=value.age == figure.chosen aria-describedby=text_id.clone()/>
            <label for=id>{age}</label>
            <div class="hundred">
                <p id=text_id><b>{of}</b>" "{text}{source(site, edition, &figure.source)}</p>
                {crowd(*value, position == 0)}
            </div>
        }
    });
    let sign = |class: Option<&'static str>| {
        view! { <svg viewBox="0 0 16 38" aria-hidden="true"><use href="#person" class=class></use></svg> }
    };
    view! {
        <section class="film" aria-labelledby="people">
            <h2 id="people">{messages.get(key::PEOPLE_TITLE)}</h2>
            <fieldset class="ages">
                <legend class="visually-hidden">{messages.get(key::PEOPLE_AGE)}</legend>
                {ages.collect_view()}
                <ul class="key">
                    <li>{sign(None)}{messages.get(key::PEOPLE_WITH)}</li>
                    <li>{sign(Some("hollow"))}{messages.get(key::PEOPLE_WITHOUT)}</li>
                </ul>
            </fieldset>
        </section>
    }
    .into_any()
}

/// The note that leads to the source of the numbers.
fn source(site: &Site, edition: &Edition, id: &str) -> Option<AnyView> {
    let position = site.sources.iter().position(|source| source.id == id)?;
    let number = (position + 1).to_string();
    let by = &site.sources[position].by;
    let label = edition.messages.with(key::SOURCE_NOTE, &[("number", &number), ("source", by)]);
    let href = format!("{}#{id}", edition.address(SOURCES));
    Some(view! { <sup class="source"><a href=href aria-label=label>{number}</a></sup> }.into_any())
}

/// One hundred people, the first ones with the finding. The shapes are defined in the first crowd of a page.
fn crowd(value: AtAge, defines: bool) -> AnyView {
    let with = value.count.count();
    let (rows, rest) = (with / ROW, with % ROW);
    let person = |column: u8, row: u8| {
        let x = (column > 0).then(|| u16::from(column) * STEP);
        let y = (row > 0).then(|| u16::from(row) * ROW_STEP);
        view! { <use href="#person" x=x y=y></use> }
    };
    let ten = |row: u8| {
        let y = (row > 0).then(|| u16::from(row) * ROW_STEP);
        view! { <use href="#ten-people" y=y></use> }
    };
    let shapes = defines.then(|| {
        let people = (0..ROW).map(|column| person(column, 0)).collect_view();
        view! { <defs><path id="person" d=PERSON></path><g id="ten-people">{people}</g></defs> }
    });
    let full = (0..rows).map(ten).collect_view();
    let begun = (0..rest).map(|column| person(column, rows)).collect_view();
    let hollow = (with < 100).then(|| {
        let ended = (rest > 0).then(|| (rest..ROW).map(|column| person(column, rows)).collect_view());
        let empty = (rows + u8::from(rest > 0)..ROW).map(ten).collect_view();
        view! { <g class="hollow">{ended}{empty}</g> }
    });
    view! { <svg class="crowd" viewBox="0 0 259 452" aria-hidden="true">{shapes}{full}{begun}{hollow}</svg> }.into_any()
}
