//! The kit: a poster and a sheet of flyers in every language for every kind of place, small and as they are printed; then text.

use leptos::prelude::*;

use crate::content::Page;
use crate::messages::key;
use crate::site::{Edition, Medium, Sheet, Site};
use crate::web::components::frame::{Base, Frame, KIT_SHEET, document};
use crate::web::components::poster::{drawing, place_name};
use crate::web::components::sections::sections;

/// The page.
pub(in crate::web) fn kit(site: &Site, edition: &Edition, base: &Base, page: &Page) -> AnyView {
    // The page's own language first: most readers print that one.
    let own = |other: &&Edition| other.locale.code == edition.locale.code;
    let (first, others): (Vec<&Edition>, Vec<&Edition>) = site.editions.iter().partition(own);
    let sets = first.into_iter().chain(others).map(|other| set(site, edition, other, base)).collect_view();
    let open = edition.settings.filled("publisher").is_none();
    let main = view! {
        {super::head(site, edition, page)}
        {open.then(|| view! { <p class="unsigned">{edition.messages.get(key::KIT_NO_PUBLISHER)}</p> })}
        {sets}
        {sections(site, edition, &page.body.sections)}
        <p class="small reviewed">{super::reviewed(edition, (page.reviewed_on, page.review_due))}</p>
    };
    let frame = super::frame(site, edition, base, page);
    document(Frame { sheet: Some(KIT_SHEET), ..frame }, main.into_any())
}

/// The sheets in one language, named in the language of the page.
fn set(site: &Site, edition: &Edition, other: &Edition, base: &Base) -> Option<AnyView> {
    let places = &site.settings.places;
    let sheet = |medium, place: &String| Sheet { medium, place: place.clone() };
    // A language that is still without the kit has no sheets.
    other.sheet_address(&sheet(Medium::Poster, places.first()?))?;
    let looks = Medium::ALL.map(|medium| {
        let sheet = sheet(medium, &places[0]);
        view! {
            <a class="look" href=other.sheet_address(&sheet)>
                {drawing(site, other, base, &sheet)}
                <span class="visually-hidden">{named(edition, other, &sheet)}</span>
            </a>
        }
    });
    let rows = places.iter().map(|place| {
        let links = Medium::ALL.map(|medium| {
            let sheet = sheet(medium, place);
            let name = edition.messages.get(name_of(medium));
            view! { <a href=other.sheet_address(&sheet) aria-label=named(edition, other, &sheet)>{name}</a> }
        });
        let place = edition.settings.places.get(place).unwrap_or(place).clone();
        view! { <li><span>{place}</span>{links.collect_view()}</li> }
    });
    let id = format!("in-{}", other.locale.code);
    Some(
        view! {
            <section class="set" aria-labelledby=id.clone()>
                <h2 id=id.clone() lang=other.locale.tag.clone()>{other.locale.name.clone()}</h2>
                <div class="looks">{looks.collect_view()}</div>
                <ul class="places">{rows.collect_view()}</ul>
            </section>
        }
        .into_any(),
    )
}

/// The message that names a medium.
fn name_of(medium: Medium) -> &'static str {
    match medium {
        Medium::Poster => key::KIT_POSTER,
        Medium::Flyers => key::KIT_FLYERS,
    }
}

/// The whole name of a sheet: what it is, for which kind of place, in which language.
fn named(edition: &Edition, other: &Edition, sheet: &Sheet) -> String {
    let medium = edition.messages.get(name_of(sheet.medium));
    let values = [("medium", medium.as_str()), ("place", place_name(edition, sheet)), ("language", &other.locale.name)];
    edition.messages.with(key::KIT_IN_LANGUAGE, &values)
}
