//! A poster and a sheet of flyers as drawings: the slogan, the walker, the road that bends down into the code. The small picture of a
//! sheet and the sheet from the printer are the same drawing, whose lengths are parts of its width (`style/pages/kit.css`).

use leptos::prelude::*;

use super::drawings::leaving;
use super::frame::Base;
use super::qr::qr;
use crate::content::EMERGENCY;
use crate::messages::key;
use crate::site::{Edition, Medium, Sheet, Site};

/// Signs in the longest line of a slogan from which on it is set smaller, and smaller still, so that it fits on two lines.
const LONG: [usize; 2] = [13, 17];

/// Where the walker stands and how the road goes on a leaf of 210 × 297, in parts of its width: the weight of the line, the place of
/// the walker's grid, and the road that comes in from the edge and turns down into the code.
struct Scene {
    weight: &'static str,
    walker: &'static str,
    road: &'static str,
}

/// The poster of the identity, in millimetres.
const POSTER: Scene =
    Scene { weight: "16", walker: "translate(14.5 79.3) scale(.665)", road: "M-6 199H45M124 199H168A20 20 0 0 1 188 219V226" };
/// A flyer has more to say: the walker is smaller and higher, and the road goes down beside the words.
const FLYER: Scene = Scene {
    weight: "10.8",
    walker: "translate(25 71.5) scale(.45)",
    road: "M-6 152.5H46M98 152.5H177.1A13.5 13.5 0 0 1 190.6 166V226",
};

/// The address behind a code: the home page of a language, with the kind of place.
pub(in crate::web) fn code_address(edition: &Edition, base: &Base, sheet: &Sheet) -> String {
    format!("{}?from={}", base.public_url.of(&edition.home()), sheet.place)
}

/// The site's name as it is typed into a browser.
pub(in crate::web) fn typed_address(base: &Base) -> String {
    let address = base.public_url.of("");
    address.split_once("://").map_or(address.clone(), |(_, rest)| rest.to_owned())
}

/// The name of a kind of place in a language.
pub(in crate::web) fn place_name<'a>(edition: &'a Edition, sheet: &'a Sheet) -> &'a str {
    edition.settings.places.get(&sheet.place).unwrap_or(&sheet.place)
}

/// Both lines of the slogan.
pub(in crate::web) fn slogan(edition: &Edition) -> [String; 2] {
    let [first, second] = &edition.settings.campaign_lines;
    [first.clone(), edition.messages.with(key::SHEET_END, &[("line", second)])]
}

/// What a flyer says besides, each on a line of its own.
pub(in crate::web) fn advice(site: &Site, edition: &Edition) -> [String; 3] {
    let messages = &edition.messages;
    let signs = messages.with(key::FLYER_SIGNS, &[("number", site.settings.phone(EMERGENCY))]);
    [messages.get(key::FLYER_MOVE), messages.get(key::FLYER_LIFE), signs]
}

/// Who answers for what is printed, and the kind of place that the code names.
pub(in crate::web) fn publisher(edition: &Edition, sheet: &Sheet) -> String {
    let values = [("publisher", edition.settings.publisher.as_str()), ("place", place_name(edition, sheet))];
    edition.messages.with(key::SHEET_PUBLISHER, &values)
}

/// The drawing of a sheet. Its words stand beside it as text, so readers who do not see it are told nothing twice.
pub(in crate::web) fn drawing(site: &Site, edition: &Edition, base: &Base, sheet: &Sheet) -> AnyView {
    let (lang, dir) = (edition.locale.tag.clone(), edition.locale.direction.as_str());
    match sheet.medium {
        Medium::Poster => view! {
            <div class="print poster" aria-hidden="true" lang=lang dir=dir>{leaf(site, edition, base, sheet)}</div>
        }
        .into_any(),
        Medium::Flyers => view! {
            <div class="print flyers" aria-hidden="true" lang=lang dir=dir>
                {leaf(site, edition, base, sheet)}
                {leaf(site, edition, base, sheet)}
            </div>
        }
        .into_any(),
    }
}

fn leaf(site: &Site, edition: &Edition, base: &Base, sheet: &Sheet) -> AnyView {
    let messages = &edition.messages;
    let [first, second] = slogan(edition);
    let longest = first.chars().count().max(second.chars().count());
    let length = match longest {
        _ if longest >= LONG[1] => Some("longer"),
        _ if longest >= LONG[0] => Some("long"),
        _ => None,
    };
    let flyer = sheet.medium == Medium::Flyers;
    let claim = view! { <p class="claim"><b>{messages.get(key::SHEET_QUESTION)}</b>" "{messages.get(key::SHEET_CLAIM)}</p> };
    let advice = flyer.then(|| advice(site, edition).map(|line| view! { <li>{line}</li> }).collect_view());
    let litter = flyer.then(|| format!(" · {}", messages.get(key::FLYER_LITTER)));
    let (above, within) = if flyer { (Some(claim), None) } else { (None, Some(claim)) };
    view! {
        <div class="leaf">
            {art(if flyer { &FLYER } else { &POSTER })}
            <p class="headline" data-length=length><span>{first}</span>" "<span>{second}</span></p>
            <p class="spot">{messages.get(key::YOU_ARE_HERE)}</p>
            {above}
            <div class="words">
                {within}
                {advice.map(|advice| view! { <ul class="helps">{advice}</ul> })}
                <p class="typed"><bdi>{typed_address(base)}</bdi></p>
                <p class="publisher">{publisher(edition, sheet)}{litter}</p>
            </div>
            <div class="scan">
                {qr(&code_address(edition, base, sheet), messages.get(key::TAKE_QR_LABEL))}
                <p>{messages.get(key::SHEET_SCAN)}</p>
            </div>
        </div>
    }
    .into_any()
}

fn art(scene: &Scene) -> AnyView {
    let dot = view! { <circle class="dot" cx="100" cy="94" r="14.5" stroke-width="4" transform=scene.walker></circle> };
    view! {
        <svg class="art" viewBox="0 0 210 297" fill="none" stroke="currentColor" stroke-linecap="round">
            <path stroke-width=scene.weight stroke-linecap="butt" d=scene.road></path>
            {leaving(scene.walker)}
            {dot}
        </svg>
    }
    .into_any()
}
