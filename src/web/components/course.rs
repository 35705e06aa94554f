//! How strong pain is over time: dots on the line, their areas the numbers, their distances the weeks.

use leptos::prelude::*;

use super::figure::Shown;
use crate::content::{Row, Value};

/// Where the line of time begins and ends, in parts of a hundred of the width.
const BEGIN: f64 = 7.0;
/// See [`BEGIN`].
const END: f64 = 95.0;
/// How far beside its dot a label begins that stands near an end.
const BESIDE: f64 = 13.0;
/// Radius of the strongest pain, in parts of a hundred; such a radius is measured on the diagonal, so all dots grow alike.
const STRONGEST: f64 = 6.6;

/// The drawing: lengths along the line are parts of the width and text is as large as text elsewhere, so nothing shrinks on a phone.
pub(super) fn course(shown: &Shown<'_>) -> AnyView {
    let points: Vec<(f64, f64, &Row)> = shown
        .figure
        .rows
        .iter()
        .filter_map(|row| if let Value::AtWeek { week, value } = row.value { Some((week, value, row)) } else { None })
        .collect();
    let last = points.iter().map(|(week, ..)| *week).fold(f64::MIN_POSITIVE, f64::max);
    let most = points.iter().map(|(_, value, _)| *value).fold(f64::MIN_POSITIVE, f64::max);
    let part = |week: f64| BEGIN + week / last * (END - BEGIN);
    let at = |week: f64| format!("{:.2}%", part(week));
    // All rings of ground first: none of them takes anything of a dot's area, not even of its neighbour's.
    let circles = |class: &'static str| {
        let circle = |(week, value, _): &(f64, f64, &Row)| {
            let radius = format!("{:.3}%", STRONGEST * (value / most).sqrt());
            view! { <circle class=class cx=at(*week) cy="84" r=radius></circle> }
        };
        points.iter().map(circle).collect_view()
    };
    // Labels stand above and below the line by turns, the first and the last at the ends, so that neighbours have room.
    let labels = points.iter().enumerate().map(|(position, (week, _, row))| {
        let (x, anchor) = match position {
            0 => ("0".to_owned(), "start"),
            _ if position + 1 == points.len() => ("100%".to_owned(), "end"),
            // Near an end words would leave a narrow screen: they begin or end a little beside their dot.
            _ if part(*week) < 25.0 => (format!("{:.2}%", part(*week) - BESIDE), "start"),
            _ if part(*week) > 75.0 => (format!("{:.2}%", part(*week) + BESIDE), "end"),
            _ => (at(*week), "middle"),
        };
        let (words, number) = if position % 2 == 0 { ("14", "44") } else { ("162", "142") };
        let label = shown.words.label(&row.id).to_owned();
        view! {
            <text class="number" x=at(*week) y=number text-anchor="middle">{shown.value(row)}</text>
            <text x=x y=words text-anchor=anchor>{label}</text>
        }
    });
    view! {
        <div class="time">
            <svg height="170" role="img" aria-label=shown.alternative()>
                {circles("ring")}
                {circles("dot")}
                {labels.collect_view()}
            </svg>
        </div>
    }
    .into_any()
}
