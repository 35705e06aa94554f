//! The way through the questions as a picture: the geometry of the core in the colours of the identity.

use leptos::prelude::*;

use super::drawings::leaving;
use super::outcome::field;
use crate::export::{Drawing, LineKind, Lines};
use crate::locale::Direction;
use crate::messages::key;
use crate::site::{Edition, Site};

/// A drawing, mirrored where the language is written from right to left.
pub(super) fn picture(site: &Site, edition: &Edition, drawing: &Drawing, class: &'static str) -> AnyView {
    let rules = &site.rules.questionnaire;
    let mirror = (edition.locale.direction == Direction::Rtl).then(|| format!("translate({}) scale(-1 1)", drawing.width));
    let branches = drawing.branches.iter().map(|branch| {
        let class = if branch.at_once { "at-once" } else { "later" };
        view! { <path class=class d=branch.path.clone()></path> }
    });
    let roads = drawing.roads.iter().map(|road| view! { <path class="road" d=road.clone()></path> });
    let rings = drawing.rings.iter().map(|(x, y)| view! { <circle class="ring" cx=*x cy=*y r="9.5"></circle> });
    let arrows = drawing
        .arrows
        .iter()
        .map(|(x, y)| view! { <path class="arrow-on" d=format!("M{x} {}v11l-4-4m4 4l4-4", y - 11.0)></path> });
    let tiles = drawing.tiles.iter().map(|tile| {
        let class = field(&rules.outcomes[tile.outcome.0], tile.outcome).class();
        let texts = tile.texts.iter().map(lettering).collect_view();
        view! { <g class=class><rect x=tile.x y=tile.y width=tile.width height=tile.height></rect>{texts}</g> }
    });
    let (x, y) = drawing.leaves;
    // The walker's own box is 192 high and stands on its line at 180.
    let walker = leaving(format!("translate({x} {}) scale(.333)", y - 60.0));
    view! {
        <svg class=class viewBox=format!("0 0 {} {}", drawing.width, drawing.height) role="img" aria-label=edition.messages.get(key::CARD_FLOW_PICTURE)>
            <g class="way-through" transform=mirror>
                {branches.collect_view()}
                {roads.collect_view()}
                {rings.collect_view()}
                {arrows.collect_view()}
                <circle class="dot" cx=drawing.dot.0 cy=drawing.dot.1 r="15" stroke-width="5"></circle>
                {walker}
            </g>
            {tiles.collect_view()}
            {drawing.texts.iter().map(lettering).collect_view()}
        </svg>
    }
    .into_any()
}

/// A text, line by line.
fn lettering(text: &Lines) -> AnyView {
    let class = match text.kind {
        LineKind::Start => "start",
        LineKind::Title => "name",
        LineKind::Note => "note",
        LineKind::Answers => "answers",
        LineKind::Outcome => "outcome",
        LineKind::OutcomeNote => "remark",
    };
    let lines = text.lines.iter().enumerate().map(|(number, line)| {
        let y = text.y + number as f64 * text.kind.leading();
        // A space, so that lines do not run together where the text is copied.
        view! { <tspan x=text.x y=y>{format!("{line} ")}</tspan> }
    });
    view! { <text class=class>{lines.collect_view()}</text> }.into_any()
}
