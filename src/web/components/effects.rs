//! Comparisons without an amount: for each result where it stands between less, no difference and more.

use leptos::prelude::*;

use super::bars::label_of;
use super::figure::Shown;
use crate::content::{Direction, Value};
use crate::messages::key;

/// The message for what was found.
pub(super) fn found(direction: Direction) -> &'static str {
    match direction {
        Direction::Less => key::EFFECT_LESS,
        Direction::Same => key::EFFECT_SAME,
        Direction::More => key::EFFECT_MORE,
    }
}

/// The rows: a stop in the middle where nothing differs, an arrow of one length where something does.
pub(super) fn effects(shown: &Shown<'_>) -> AnyView {
    let rows = shown.figure.rows.iter().filter_map(|row| {
        let Value::Compared { direction, studies, people } = row.value else { return None };
        let (name, mark) = match direction {
            Direction::Less => ("less", arrow("12%", "M12 -11L0 0L12 11")),
            Direction::Same => ("same", view! { <circle class="stop" cx="50%" cy="50%" r="9.5"></circle> }.into_any()),
            Direction::More => ("more", arrow("88%", "M-12 -11L0 0L-12 11")),
        };
        let words = shown.messages().get(found(direction));
        Some(view! {
            <li data-found=name>
                {label_of(shown, row)}
                {basis(shown, studies, people)}
                <div role="img" aria-label=words.clone()>
                    <svg height="26" aria-hidden="true"><line class="range" x1="0" x2="100%" y1="13" y2="13"></line>{mark}</svg>
                    <b>{words.clone()}</b>
                </div>
            </li>
        })
    });
    let rows = rows.collect_view();
    let ends =
        [Direction::Less, Direction::Same, Direction::More].map(|end| view! { <span>{shown.messages().get(found(end))}</span> });
    view! {
        <p class="ends" aria-hidden="true">{ends.collect_view()}</p>
        <ul class="effects">{rows}</ul>
    }
    .into_any()
}

/// How many studies and people a row rests on.
fn basis(shown: &Shown<'_>, studies: Option<u32>, people: Option<u32>) -> Option<AnyView> {
    let messages = shown.messages();
    let people = messages.number(f64::from(people?), 0);
    let words = match studies {
        Some(studies) => {
            messages.with(key::FIGURE_STUDIES, &[("studies", &messages.number(f64::from(studies), 0)), ("people", &people)])
        }
        None => messages.with(key::FIGURE_PEOPLE, &[("people", &people)]),
    };
    Some(view! { <p class="small">{words}</p> }.into_any())
}

fn arrow(to: &'static str, head: &'static str) -> AnyView {
    view! {
        <line class="road" x1="50%" x2=to y1="13" y2="13"></line>
        <svg class="head" x=to y="13" overflow="visible"><path d=head></path></svg>
    }
    .into_any()
}
