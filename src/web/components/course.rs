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
/// Width of a letter, in parts of a hundred of the narrowest line there is (280 pixels): a little more than letters need.
const LETTER: f64 = 2.9;
/// A label of so many letters stays in one line.
const SHORT: usize = 12;
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
    let places: Vec<(f64, &'static str)> = points
        .iter()
        .enumerate()
        .map(|(position, (week, ..))| match position {
            0 => (0.0, "start"),
            _ if position + 1 == points.len() => (100.0, "end"),
            // Near an end words would leave a narrow screen: they begin or end a little beside their dot.
            _ if part(*week) < 25.0 => (part(*week) - BESIDE, "start"),
            _ if part(*week) > 75.0 => (part(*week) + BESIDE, "end"),
            _ => (part(*week), "middle"),
        })
        .collect();
    let names: Vec<&str> = points.iter().map(|(.., row)| shown.words.label(&row.id)).collect();
    let folded = !fit(&places, &names);
    // Labels stand above and below the line by turns, the first and the last at the ends, so that neighbours have room.
    let labels = points.iter().enumerate().map(|(position, (week, _, row))| {
        let (x, anchor) = places[position];
        let x = if x == 0.0 { "0".to_owned() } else { format!("{:.2}%", x).replace("100.00", "100") };
        let (first, second) = if folded { halves(names[position]) } else { (names[position], "") };
        let above = position % 2 == 0;
        let (words, number) = match (above, folded) {
            (true, false) => ("14", "44"),
            (true, true) if second.is_empty() => ("26", "52"),
            (true, true) => ("8", "52"),
            (false, _) => ("162", "142"),
        };
        let second = (!second.is_empty()).then(|| view! { <tspan x=x.clone() dy="18">{second.to_owned()}</tspan> });
        view! {
            <text class="number" x=at(*week) y=number text-anchor="middle">{shown.value(row)}</text>
            <text x=x y=words text-anchor=anchor>{first.to_owned()}{second}</text>
        }
    });
    view! {
        <div class="time">
            <svg height=if folded { "184" } else { "170" } role="img" aria-label=shown.alternative()>
                {circles("ring")}
                {circles("dot")}
                {labels.collect_view()}
            </svg>
        </div>
    }
    .into_any()
}

/// Whether neighbours in a row of labels leave room for each other on a narrow screen.
fn fit(places: &[(f64, &str)], names: &[&str]) -> bool {
    let ends = |position: usize| {
        let ((at, anchor), width) = (places[position], names[position].chars().count() as f64 * LETTER);
        match anchor {
            "start" => (at, at + width),
            "end" => (at - width, at),
            _ => (at - width / 2.0, at + width / 2.0),
        }
    };
    (2..places.len()).all(|position| ends(position - 2).1 < ends(position).0)
}

/// A label in two lines, parted at the space nearest to its middle; a short one in one.
fn halves(label: &str) -> (&str, &str) {
    if label.chars().count() <= SHORT {
        return (label, "");
    }
    let middle = label.len() / 2;
    let space = label.match_indices(' ').map(|(at, _)| at).min_by_key(|at| at.abs_diff(middle));
    space.map_or((label, ""), |at| (&label[..at], &label[at + 1..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_that_leave_each_other_no_room_are_folded_at_their_middle() {
        let places = [(0.0, "start"), (11.0, "start"), (51.0, "middle"), (100.0, "end")];
        assert!(fit(&places, &["At first", "Then", "After 26 weeks", "After 52 weeks"]));
        assert!(!fit(&places, &["At the very beginning", "Then", "After 26 weeks", "After 52 weeks"]));
        assert!(!fit(&places, &["At first", "After some six weeks of it", "Then", "After fifty-two weeks"]));
        assert_eq!(halves("After 26 long weeks"), ("After 26", "long weeks"));
        assert_eq!(halves("At the start"), ("At the start", ""));
    }
}
