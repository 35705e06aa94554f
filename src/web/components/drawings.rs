//! The line, the dot and the walker: every drawing of the site, once. Construction: the identity's grid, 24 units = the line's weight.

use leptos::prelude::*;

use super::movements::cat_and_camel;

/// The walker; the dot is the pain, full now or smaller later.
pub(in crate::web) fn walker(later: bool) -> AnyView {
    // Ring included: the visible dots are 12.5 and 8.3, whose areas are as the mean pain at the start and after six weeks
    // (52 and 23 of 100: Menezes Costa 2012).
    let radius = if later { "10.3" } else { "14.5" };
    view! {
        <svg class="walker" viewBox="42 0 120 192" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="24" stroke-linecap="round">
            <path d="M36 180L45.9 180A24 24 0 0 0 64.2 171.5L83 149.3A24 24 0 0 0 86.3 144.3L103 110M103 110L128 135A24 24 0 0 1 134.9 149.5L135.8 158.4A24 24 0 0 0 159.7 180L168 180"></path>
            <path stroke-width="30" d="M103 110C109 98 94 78 113 56"></path>
            <path stroke-width="15" d="M113 56L129.6 85.6A12 12 0 0 0 136.8 91.3L157 97"></path>
            <circle cx="123" cy="19" r="17.5" fill="currentColor" stroke="none"></circle>
            <circle class="dot" cx="100" cy="94" r=radius stroke-width="4"></circle>
        </svg>
    }
    .into_any()
}

/// The mark in the header: the walker without an arm, heavier.
pub(in crate::web) fn mark() -> AnyView {
    view! {
        <svg class="mark" viewBox="30 -2 150 194" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="32" stroke-linecap="round">
            <path class="ground" stroke="none" d="M38 159h134v34H38z"></path>
            <path d="M30 176L36.4 176A28 28 0 0 0 56.2 167.8L77.8 146.2A28 28 0 0 0 81.7 141.4L104 106M104 106L136.3 132.8A28 28 0 0 1 146.2 151.2A28 28 0 0 0 174.1 176L180 176"></path>
            <path stroke-width="37" d="M104 106C110 94 98 78 118 60"></path>
            <circle cx="134" cy="19" r="21" fill="currentColor" stroke="none"></circle>
            <circle class="dot" cx="98" cy="92" r="18.5" stroke-width="6"></circle>
        </svg>
    }
    .into_any()
}

/// Sign and words of the emergency number.
pub(in crate::web) fn octagon(words: &str) -> AnyView {
    view! { <span class="octagon" aria-hidden="true">{words.to_owned()}</span> }.into_any()
}

/// The body with a region in ink; nothing for a group that has no region.
pub(in crate::web) fn region(group: &str) -> Option<AnyView> {
    let (head, torso, arms, legs, dot) = match group {
        "legs" => ("", "", "", "on", None),
        "between-the-legs" => ("", "", "", "", Some("26.5")),
        "whole-body" => ("on", "on", "on", "on", None),
        "illness" => ("on", "on", "", "", None),
        "bones-and-blood" | "bones" => ("", "on", "on", "on", None),
        "pain" => ("", "on", "", "", Some("20")),
        _ => return None,
    };
    let dot = dot.map(|y| view! { <circle class="dot" cx="15" cy=y r="4.6" stroke-width="1.6"></circle> });
    let drawing = view! {
        <svg class="region" viewBox="0 0 30 40" aria-hidden="true">
            <circle class=head cx="15" cy="5" r="4.5"></circle>
            <path class=torso stroke-width="9" d="M15 16v4.6"></path>
            <path class=arms stroke-width="3.6" d="M8 14.5L5.6 24.5M22 14.5l2.4 10"></path>
            <path class=legs stroke-width="4.8" d="M12.3 28.4l-.4 9M17.7 28.4l.4 9"></path>
            {dot}
        </svg>
    };
    Some(drawing.into_any())
}

/// Urgency as the distance from the dot to the next stop; nothing for an outcome that has no drawing.
pub(in crate::web) fn urgency(outcome: &str) -> Option<AnyView> {
    let (line, y) = match outcome {
        "emergency" => ("M4 30h34", "30"),
        "today" => ("M4 30h90", "30"),
        "elsewhere" => ("M4 34h312M84 34c18 0 16-16 34-16h20M141 8h20v20h-20z", "34"),
        "gp-soon" => ("M4 30h112M80 20v10M116 20v10", "30"),
        "gp-weeks" => ("M4 30h184M80 20v10M116 20v10M152 20v10M188 20v10", "30"),
        "review" => ("M4 34h312", "34"),
        "self-care" => ("M4 50h236m24 0h52", "50"),
        _ => return None,
    };
    let stop = match outcome {
        "emergency" => view! { <path class="solid" d="M66 12h15l11 11v15L81 49H66L55 38V23z"></path><path class="cut" d="M73.5 20v14M73.5 40v1"></path> }.into_any(),
        "today" => view! { <circle class="solid" cx="104" cy="30" r="19"></circle><path class="cut call" d="M97 23c0 8 6 14 14 14"></path> }.into_any(),
        "gp-soon" => view! { <path class="solid" d="M124 14h32v32h-32z"></path><path class="cut" d="M140 22v16M132 30h16"></path> }.into_any(),
        "gp-weeks" => view! { <path class="solid" d="M196 14h32v32h-32z"></path><path class="cut" d="M212 22v16M204 30h16"></path> }.into_any(),
        "review" => view! { <circle cx="152" cy="19" r="14"></circle> }.into_any(),
        "self-care" => leaving("translate(225 12.5) scale(.208)"),
        _ => ().into_any(),
    };
    let drawing = view! {
        <svg class="urgency" viewBox="0 0 320 60" aria-hidden="true">
            <path d=line></path>
            <circle class="dot" cx="44" cy=y r="13.5" stroke-width="5"></circle>
            {stop}
        </svg>
    };
    Some(drawing.into_any())
}

/// The walker without the dot, for scenes that have theirs elsewhere.
pub(in crate::web) fn leaving(place: impl Into<String>) -> AnyView {
    let place = place.into();
    view! {
        <g transform=place>
            <path stroke-width="24" d="M36 180L45.9 180A24 24 0 0 0 64.2 171.5L83 149.3A24 24 0 0 0 86.3 144.3L103 110M103 110L128 135A24 24 0 0 1 134.9 149.5L135.8 158.4A24 24 0 0 0 159.7 180L168 180"></path>
            <path stroke-width="30" d="M103 110C109 98 94 78 113 56"></path>
            <path stroke-width="15" d="M113 56L129.6 85.6A12 12 0 0 0 136.8 91.3L157 97"></path>
            <circle class="solid" cx="123" cy="19" r="17.5"></circle>
        </g>
    }
    .into_any()
}

/// The sign of an action, in the line of the identity; nothing for a name that has none.
pub(in crate::web) fn act(name: &str) -> Option<AnyView> {
    let path = match name {
        "print" => "M7 8V3.5h10V8M7 17H3.5V8.5h17V17H17M7 13.5h10v7H7z",
        "calendar" => "M4 5.5h16V20H4zM4 10.5h16M8.5 3v4M15.5 3v4",
        "share" => "M12 15V3.5M7 8l5-5 5 5M4 13v7.5h16V13",
        "keep" => "M12 3.5V15M7 10.5l5 5 5-5M3 20.5h18",
        "note" => "M8.5 5H5v15.5h14V5h-3.5M8.5 3h7v4h-7zM8.5 12h7M8.5 16h7",
        "empty" => "M5 5l14 14M19 5L5 19",
        "remove" => "M7 4.5l10 10M17 4.5l-10 10M3 20.5h18",
        _ => return None,
    };
    Some(view! { <svg viewBox="0 0 24 24" aria-hidden="true"><path d=path></path></svg> }.into_any())
}

/// The picture of a tile on the home page, by the id of its section.
pub(in crate::web) fn tile(section: &str, emergency: &str) -> AnyView {
    match section {
        // Source: Brinjikji 2015, disc degeneration at 50 years.
        "film" => view! { <div class="picture">{people_as_dots(80)}</div> }.into_any(),
        "way" => view! { <div class="picture floor">{cat_and_camel()}</div> }.into_any(),
        "now" => view! { <div class="picture">{octagon(emergency)}</div> }.into_any(),
        _ => ().into_any(),
    }
}

/// One hundred people as dots, the first ones full: dashes of round-capped lines, a tenth of the bytes of circles.
pub(in crate::web) fn people_as_dots(full: u8) -> AnyView {
    let (rows, rest) = (full / 10, full % 10);
    let row = |row: u8| format!("M5 {}5h91", if row == 0 { String::new() } else { row.to_string() });
    let begun = (rest > 0).then(|| format!("M5 {rows}5h{}1", rest - 1));
    let ended = (rest > 0).then(|| format!("M{rest}5 {rows}5h{}1", 9 - rest));
    let with: String = (0..rows).map(row).chain(begun).collect();
    let without: String = ended.into_iter().chain((rows + u8::from(rest > 0)..10).map(row)).collect();
    view! {
        <svg class="grid-of-dots" viewBox="0 0 100 100" aria-hidden="true">
            <path d=with></path>
            <path class="hollow" d=without.clone()></path>
            <path class="hole" d=without></path>
        </svg>
    }
    .into_any()
}
