//! The numbers that a card shows: one hundred people of an age that is chosen, or the course of pain; the labels in both languages.

use leptos::prelude::*;

use super::Two;
use crate::content::{Kind, Value};
use crate::messages::key;
use crate::site::Edition;
use crate::web::components::drawings::people_as_dots;
use crate::web::components::figure::{Shown, shown};

/// Radius of the largest dot, in parts of a hundred of its square: the rest is its ring.
const LARGEST: f64 = 43.0;

/// What a figure is called where it changes the look of its card.
pub(super) fn name(two: &Two<'_>, id: &str) -> Option<&'static str> {
    match shown(two.site, two.doctor, id)?.figure.kind {
        Kind::People => Some("people"),
        Kind::Course => Some("course"),
        Kind::Bars | Kind::Effects => None,
    }
}

/// The numbers of a figure; nothing where one of the languages does not have its words.
pub(super) fn numbers(two: &Two<'_>, id: &str) -> Option<AnyView> {
    let own = shown(two.site, two.doctor, id)?;
    shown(two.site, two.patient, id)?;
    match own.figure.kind {
        Kind::People => Some(ages(two, &own)),
        Kind::Course => Some(course(two, &own)),
        Kind::Bars | Kind::Effects => None,
    }
}

/// The same figure in the words of a language.
fn in_words<'a, T: Default>(two: &Two<'a>, own: &Shown<'a>, edition: &'a Edition, of: impl Fn(&Shown<'_>) -> T) -> T {
    shown(two.site, edition, own.id).map(|shown| of(&shown)).unwrap_or_default()
}

/// A choice of age: radio buttons that the style reads, as on the page about scans. The first finding alone: the others stand there.
fn ages<'a>(two: &Two<'a>, own: &Shown<'a>) -> AnyView {
    let Some((row, counts)) = own.figure.rows.iter().find_map(|row| match &row.value {
        Value::OfHundred(counts) => Some((row, counts)),
        _ => None,
    }) else {
        return ().into_any();
    };
    let ages = own.figure.ages.iter().zip(counts).enumerate().map(|(position, (age, count))| {
        let (id, number) = (format!("age-{age}"), age.to_string());
        let text_id = format!("{id}-text");
        let text = two.row(Some(people_as_dots(*count)), |edition| {
            let finding = in_words(two, own, edition, |shown| shown.words.label(&row.id).to_owned());
            let of = edition.messages.with(key::PEOPLE_COUNT, &[("count", &count.to_string())]);
            let text = edition.messages.with(key::PEOPLE_TEXT, &[("age", &number), ("finding", &finding)]);
            view! { <p><b>{of}</b>" "{text}</p> }.into_any()
        });
        view! {
            <input type="radio" name="age" id=id.clone() checked=position == own.figure.chosen aria-describedby=text_id.clone()/>
            <label for=id>{number.clone()}</label>
            <div class="of-age row" id=text_id data-age=number.clone()>{text}</div>
        }
    });
    let ages = ages.collect_view();
    view! {
        <fieldset class="ages">
            <legend class="visually-hidden">{two.doctor.messages.get(key::PEOPLE_AGE)}</legend>
            {ages}
        </fieldset>
    }
    .into_any()
}

/// The strength of pain, step by step in the order of time: the area of each dot is its value.
fn course<'a>(two: &Two<'a>, own: &Shown<'a>) -> AnyView {
    let value = |value: &Value| if let Value::AtWeek { value, .. } = value { *value } else { 0.0 };
    let most = own.figure.rows.iter().map(|row| value(&row.value)).fold(f64::MIN_POSITIVE, f64::max);
    let steps = own.figure.rows.iter().map(|row| {
        let radius = format!("{:.2}", LARGEST * (value(&row.value) / most).sqrt());
        let dot = view! { <svg viewBox="0 0 100 100"><circle class="dot" cx="50" cy="50" r=radius></circle></svg> }.into_any();
        let step = two.row(Some(dot), |edition| {
            let [label, number] = in_words(two, own, edition, |shown| [shown.words.label(&row.id).to_owned(), shown.value(row)]);
            view! { <p><span>{label}</span>" "<b>{number}</b></p> }.into_any()
        });
        view! { <li class="row">{step}</li> }
    });
    let caption = two.row(None, |edition| {
        let [title, unit] = in_words(two, own, edition, |shown| [shown.words.title.clone(), shown.words.unit.clone()]);
        view! { <p>{title}" "<span>{unit}</span></p> }.into_any()
    });
    view! {
        <div class="course" data-figure=own.id.to_owned()>
            <div class="caption row">{caption}</div>
            <ol>{steps.collect_view()}</ol>
        </div>
    }
    .into_any()
}
