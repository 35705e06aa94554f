//! Bars from zero: a heavy line for each row, its label above and its number at the end; the dot marks where the reader is.

use leptos::prelude::*;

use super::figure::Shown;
use crate::content::{Row, Value, Years};
use crate::messages::key;

/// The longest bar, in parts of a hundred of the width: the rest is for its number.
const LONGEST: f64 = 82.0;

/// The rows. Each bar is a picture with its number as alternative; label, source and year beside it are text.
pub(super) fn bars(shown: &Shown<'_>) -> AnyView {
    let ends = |row: &Row| if let Value::Amount { from, to } = row.value { (from, to) } else { (0.0, 0.0) };
    let most = shown.figure.rows.iter().map(|row| ends(row).1).fold(f64::MIN_POSITIVE, f64::max);
    let rows = shown.figure.rows.iter().enumerate().map(|(position, row)| {
        let (from, to) = ends(row);
        let number = shown.amount(from, to);
        let label = if to > 0.0 {
            shown.messages().with(key::FIGURE_VALUE, &[("value", &number), ("unit", &shown.words.unit)])
        } else {
            number.clone()
        };
        let kind = match Some(position) {
            this if this == shown.figure.accent => "accent",
            this if this == shown.figure.yardstick => "yardstick",
            _ if shown.figure.accent.is_some() => "other",
            _ => "plain",
        };
        let bar = (to > 0.0).then(|| {
            let sure = format!("{:.2}%", from / to * 100.0);
            let rest = (from < to).then(|| {
                view! { <rect class="range" x=sure.clone() width=format!("{:.2}%", 100.0 - from / to * 100.0) height="100%"></rect> }
            });
            let dot = (kind == "accent").then(|| view! { <circle class="dot" cx="100%" cy="50%" r="15" stroke-width="5"></circle> });
            view! {
                <svg width=format!("{:.2}%", to / most * LONGEST) height="18" aria-hidden="true">
                    <rect width=sure.clone() height="100%"></rect>
                    {rest}
                    {dot}
                </svg>
            }
        });
        view! {
            <li data-row=kind>
                {label_of(shown, row)}
                <div class="bar" role="img" aria-label=label>{bar}<b>{number}</b></div>
            </li>
        }
    });
    view! { <ul class="bars">{rows.collect_view()}</ul> }.into_any()
}

/// The label of a row, with source and years where the row has its own.
pub(super) fn label_of(shown: &Shown<'_>, row: &Row) -> AnyView {
    let label = shown.words.label(&row.id).to_owned();
    let own = row.source.as_ref().map(|(source, years)| {
        let years = years.as_ref().map(Years::to_string).map(|years| view! { " "<small>{years}</small> });
        view! { {shown.note(source)}{years} }
    });
    view! { <p>{label}{own}</p> }.into_any()
}
