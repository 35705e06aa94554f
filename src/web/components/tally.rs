//! Counts as bars from zero, each with its name above and its number at the end, and the same numbers in a table.

use leptos::prelude::*;

use crate::messages::{Messages, key};

/// The longest bar, in parts of a hundred of the width: the rest is for its number.
const LONGEST: f64 = 78.0;
/// So many rows are drawn; the table has all of them.
const DRAWN: usize = 10;

/// Names with their numbers.
pub(in crate::web) struct Table {
    /// The messages above the two columns.
    pub(in crate::web) heads: [&'static str; 2],
    /// Each name with its number, in order.
    pub(in crate::web) rows: Vec<(String, u64)>,
    /// All of them together, where an act cannot be in two of them.
    pub(in crate::web) total: Option<u64>,
}

/// A chart with its table; nothing where there is no number.
pub(in crate::web) fn tally(messages: &Messages, id: &str, title: &str, table: &Table) -> AnyView {
    let most = table.rows.iter().map(|(_, count)| *count).max().unwrap_or(1).max(1);
    let bars = table.rows.iter().take(DRAWN).map(|(name, count)| {
        let number = messages.whole(*count);
        let width = format!("{:.2}%", share(*count, most) * LONGEST);
        view! {
            <li>
                <p>{name.clone()}</p>
                <div class="bar" role="img" aria-label=number.clone()>
                    <svg width=width height="18" aria-hidden="true"><rect width="100%" height="100%"></rect></svg>
                    <b>{number.clone()}</b>
                </div>
            </li>
        }
    });
    let more = (table.rows.len() > DRAWN)
        .then(|| view! { <p class="from">{messages.with(key::USAGE_MOST, &[("count", &DRAWN.to_string())])}</p> });
    chart(messages, id, title, view! { <ul class="bars">{bars.collect_view()}</ul>{more} }.into_any(), table)
}

/// How much one number is of another.
pub(super) fn share(part: u64, whole: u64) -> f64 {
    // Counts that a float cannot hold exactly differ by less than a bar can show.
    part as f64 / whole.max(1) as f64
}

/// A drawing under its title, and its table below it.
pub(super) fn chart(messages: &Messages, id: &str, title: &str, drawing: AnyView, table: &Table) -> AnyView {
    let title_id = format!("chart-{id}");
    view! {
        <figure class="figure" data-chart=id.to_owned()>
            <figcaption id=title_id.clone()><b>{title.to_owned()}</b></figcaption>
            {drawing}
            <details>
                <summary>{messages.get(key::FIGURE_TABLE)}<span class="visually-hidden">{format!(": {title}")}</span></summary>
                {rows_of(messages, &title_id, table)}
            </details>
        </figure>
    }
    .into_any()
}

fn rows_of(messages: &Messages, title: &str, table: &Table) -> AnyView {
    let heads = table.heads.map(|head| view! { <th scope="col">{messages.get(head)}</th> });
    let rows = table.rows.iter().map(|(name, count)| {
        view! { <tr><th scope="row">{name.clone()}</th><td>{messages.whole(*count)}</td></tr> }
    });
    let total = table.total.map(|total| {
        view! { <tfoot><tr><th scope="row">{messages.get(key::USAGE_TOTAL)}</th><td>{messages.whole(total)}</td></tr></tfoot> }
    });
    view! {
        <div class="table" role="region" tabindex="0" aria-labelledby=title.to_owned()>
            <table>
                <thead><tr>{heads.collect_view()}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
                {total}
            </table>
        </div>
    }
    .into_any()
}
