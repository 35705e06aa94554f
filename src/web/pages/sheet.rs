//! One sheet of the kit: a poster, or two flyers, as it comes from the printer, with how to print it and its words as text.

use leptos::prelude::*;

use crate::content::KIT;
use crate::messages::key;
use crate::site::{Edition, Medium, Sheet, Site};
use crate::web::components::card::{Field, card};
use crate::web::components::drawings::act;
use crate::web::components::frame::{Base, FLYERS_PAPER, Frame, KIT_SHEET, POSTER_PAPER, PRINT_MODULE, document};
use crate::web::components::poster::{advice, code_address, drawing, place_name, publisher, slogan, typed_address};

/// Value of `data-page`, the same for every kind of place: the site counts which sheets are looked at, not for where.
pub(in crate::web) fn page_of(sheet: &Sheet) -> String {
    format!("{KIT}/{}", sheet.medium.id())
}

/// The page.
pub(in crate::web) fn sheet(site: &Site, edition: &Edition, base: &Base, sheet: &Sheet) -> AnyView {
    let messages = &edition.messages;
    let (medium, how, paper) = match sheet.medium {
        Medium::Poster => (key::KIT_POSTER, key::KIT_PRINT_POSTER, POSTER_PAPER),
        Medium::Flyers => (key::KIT_FLYERS, key::KIT_PRINT_FLYERS, FLYERS_PAPER),
    };
    let medium = messages.get(medium);
    let title = messages.with(key::KIT_SHEET, &[("medium", &medium), ("place", place_name(edition, sheet))]);
    let open = edition.settings.filled("publisher").is_none();
    let lead = view! {
        <div class="lead"><p>{messages.get(how)}</p></div>
        {open.then(|| view! { <p class="unsigned">{messages.get(key::KIT_NO_PUBLISHER)}</p> })}
        <button type="button" class="box" data-act="print" hidden>{act("print")}<span>{messages.get(key::TAKE_PRINT)}</span></button>
    };
    let kit = edition.pages.get(KIT).map(|page| {
        view! { <p><a class="arrow" href=edition.address(KIT)>{page.menu.clone()}</a></p> }
    });
    let main = view! {
        {card(Field::Way, None, None, &title, lead.into_any())}
        {drawing(site, edition, base, sheet)}
        {words(site, edition, base, sheet)}
        {kit}
    };
    let frame = Frame {
        path: edition.sheet_address(sheet).unwrap_or_else(|| edition.home()),
        translations: site.editions.iter().map(|other| other.sheet_address(sheet)).collect(),
        sheet: Some(KIT_SHEET),
        paper: Some(paper),
        module: Some(PRINT_MODULE),
        ..Frame::plain(site, edition, base, super::title(edition, &title), page_of(sheet))
    };
    document(frame, main.into_any())
}

/// What stands on the sheet, in letters that grow with the reader's own.
fn words(site: &Site, edition: &Edition, base: &Base, sheet: &Sheet) -> AnyView {
    let messages = &edition.messages;
    let advice = (sheet.medium == Medium::Flyers).then(|| {
        let lines = advice(site, edition).map(|line| view! { <li>{line}</li> });
        view! { <ul>{lines.collect_view()}</ul> }
    });
    view! {
        <section>
            <h2 id="words">{messages.get(key::KIT_WORDS)}</h2>
            <p><strong>{slogan(edition).join(" ")}</strong></p>
            <p>{messages.get(key::YOU_ARE_HERE)}</p>
            <p>{messages.get(key::SHEET_QUESTION)}" "{messages.get(key::SHEET_CLAIM)}</p>
            {advice}
            <p>{messages.get(key::SHEET_SCAN)}" "<bdi>{code_address(edition, base, sheet)}</bdi></p>
            <p><bdi>{typed_address(base)}</bdi></p>
            <p>{publisher(edition, sheet)}</p>
        </section>
    }
    .into_any()
}
