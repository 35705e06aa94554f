//! Counts by week of release: a column for each week, so that a week without one is a gap, and the same numbers in a table.

use std::collections::BTreeMap;

use jiff::civil::Date;
use leptos::prelude::*;

use super::counted::week;
use super::tally::{Table, chart, share, tally};
use crate::counters::Week;
use crate::messages::{Messages, key};

/// So few releases are bars with a name each.
const FEW: usize = 6;
/// Where the columns begin and end, in parts of a hundred of the height: above is room for a number, below for the weeks.
const TOP: f64 = 15.0;
/// See [`TOP`].
const FLOOR: f64 = 86.0;
/// How much of its week a column takes.
const COLUMN: f64 = 0.75;
const DAYS: i32 = 7;

/// The chart with its table.
pub(in crate::web) fn weeks(messages: &Messages, id: &str, title: &str, counts: &BTreeMap<Date, u64>, total: u64) -> AnyView {
    let name = |released: &Date| week(messages, Week::closed_by(*released));
    let rows = counts.iter().map(|(released, count)| (name(released), *count)).collect();
    let table = Table { heads: [key::USAGE_HEAD_WEEK, key::USAGE_HEAD_COUNT], rows, total: Some(total) };
    if counts.len() <= FEW {
        return tally(messages, id, title, &table);
    }
    let (Some((first, _)), Some((last, _))) = (counts.first_key_value(), counts.last_key_value()) else {
        return ().into_any();
    };
    // The first of those that are highest.
    let highest = counts.iter().rev().max_by_key(|(_, count)| **count).unwrap_or((first, &total));
    let place = |released: &Date| f64::from((*released - *first).get_days() / DAYS);
    let all = place(last) + 1.0;
    let columns = counts.iter().map(|(released, count)| {
        let height = share(*count, *highest.1) * (FLOOR - TOP);
        let x = format!("{:.3}%", (place(released) + (1.0 - COLUMN) / 2.0) / all * 100.0);
        view! {
            <rect x=x width=format!("{:.3}%", COLUMN / all * 100.0) y=format!("{:.2}%", FLOOR - height) height=format!("{height:.2}%")></rect>
        }
    });
    let middle = (place(highest.0) + 0.5) / all * 100.0;
    // Near an end the number would leave a narrow screen.
    let anchor = if middle < 15.0 {
        "start"
    } else if middle > 85.0 {
        "end"
    } else {
        "middle"
    };
    let number = messages.whole(*highest.1);
    let values =
        [("title", title), ("from", &name(first)), ("to", &name(last)), ("highest", &name(highest.0)), ("count", &number)];
    let alternative = messages.with(key::USAGE_ALTERNATIVE_WEEKS, &values);
    let drawing = view! {
        <svg class="weeks" height="190" role="img" aria-label=alternative>
            {columns.collect_view()}
            <line x1="0" x2="100%" y1=format!("{FLOOR}%") y2=format!("{FLOOR}%")></line>
            <text class="number" x=format!("{middle:.2}%") y="11%" text-anchor=anchor>{number}</text>
            <text x="0" y="98%">{name(first)}</text>
            <text x="100%" y="98%" text-anchor="end">{name(last)}</text>
        </svg>
    };
    chart(messages, id, title, drawing.into_any(), &table)
}
