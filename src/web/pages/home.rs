//! The home page: the slogan, the road that becomes a walker and runs into the button, three tiles, a door for doctors.

use leptos::prelude::*;

use crate::content::{PLAN, Page, SELF_CHECK, SectionKind};
use crate::messages::key;
use crate::site::{Edition, Site};
use crate::web::components::ahead::ahead;
use crate::web::components::drawings::{tile, walker};
use crate::web::components::found;
use crate::web::components::frame::{Base, Frame, document, emergency_line};
use crate::web::components::prose::{inline, lead, prose};

/// From this length on a slogan is set smaller, so that the emergency line stays on the first screen of a phone.
const LONG_SLOGAN: usize = 48;

/// The page.
pub(in crate::web) fn home(site: &Site, edition: &Edition, base: &Base, page: &Page) -> AnyView {
    let messages = &edition.messages;
    let class = if page.title.chars().count() >= LONG_SLOGAN { "slogan long" } else { "slogan" };
    let emergency = site.settings.phone(crate::content::EMERGENCY);
    let (tiles, doors): (Vec<_>, Vec<_>) = page.body.sections.iter().partition(|section| section.kind != SectionKind::Plain);
    let tiles = tiles.into_iter().map(|section| {
        let class = match section.kind {
            SectionKind::Film => "tile film",
            SectionKind::Alarm => "tile alarm",
            _ => "tile way",
        };
        view! {
            <section class=class>
                {tile(&section.id, emergency)}
                <h2 id=section.id.clone()>{inline(&section.title)}</h2>
                {prose(&section.prose())}
            </section>
        }
    });
    let doors = doors.into_iter().map(|section| {
        view! { <section class="door"><h2 id=section.id.clone()>{inline(&section.title)}</h2>{prose(&section.prose())}</section> }
    });
    let main = view! {
        <div class="hero way">
            <h1 class=class>{page.title.clone()}</h1>
            <div class="route">
                <div class="road">{walker(false)}<p>{messages.get(key::YOU_ARE_HERE)}</p></div>
                {lead(&page.body.lead())}
                <a class="button" href=edition.address(SELF_CHECK)>{messages.get(key::HOME_START)}</a>
            </div>
            <p class="next"><a class="arrow" href=edition.address(PLAN)>{messages.get(key::HOME_PLAN)}</a></p>
        </div>
        {emergency_line(site, edition)}
        {ahead(site, edition, &page.id)}
        <div class="tiles">{tiles.collect_view()}</div>
        {doors.collect_view()}
    };
    let frame = super::frame(site, edition, base, page);
    // The title of the home page is the slogan itself, and needs no second name beside it.
    let found = Some(found::site(base, edition, &edition.home()));
    document(
        Frame { home: true, title: page.search_title.clone().unwrap_or_else(|| page.title.clone()), found, ..frame },
        main.into_any(),
    )
}
