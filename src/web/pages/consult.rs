//! Consult mode: a whole document without the frame of other pages, so that nothing but the cards is on the screen.

use leptos::prelude::*;

use crate::content::Draws;
use crate::locale::Direction;
use crate::messages::key;
use crate::site::{CONSULT, Pair, Site, consult_address};
use crate::web::components::consult::{Two, bar, deck, give, sheet};
use crate::web::components::draft;
use crate::web::components::frame::{Base, CONSULT_MODULE, CONSULT_PAPER_SHEET, CONSULT_SHEET, Frame, head};

/// Its `data-page`.
pub(in crate::web) const PAGE: &str = CONSULT;

/// The page. Its language is the doctor's: who reads the other column is told so by the column.
pub(in crate::web) fn consult(site: &Site, base: &Base, pair: Pair) -> AnyView {
    let two = Two::new(site, base, pair);
    let (doctor, patient) = (two.doctor, two.patient);
    let title = super::title(doctor, &doctor.messages.get(key::CONSULT_TITLE));
    let translated = |position: usize| {
        let same = site.consult_pairs().contains(&[position, pair[1]]);
        same.then(|| consult_address(&site.editions[position].locale, &patient.locale))
    };
    let frame = Frame {
        path: consult_address(&doctor.locale, &patient.locale),
        translations: (0..site.editions.len()).map(translated).collect(),
        sheet: Some(CONSULT_SHEET),
        paper: Some(CONSULT_PAPER_SHEET),
        module: Some(CONSULT_MODULE),
        ..Frame::plain(site, doctor, base, title, PAGE.to_owned())
    };
    let turned = [doctor, patient].iter().any(|edition| edition.locale.direction == Direction::Rtl);
    let back = site.consult_cards(pair).find(|(card, _)| card.draws == Some(Draws::Fields));
    let back = back.or_else(|| site.consult_cards(pair).next()).map(|(card, _)| card.id.clone()).unwrap_or_default();
    view! {
        <!DOCTYPE html>
        <html lang=doctor.locale.tag.clone() dir=doctor.locale.direction.as_str()>
            {head(&frame, if turned { Direction::Rtl } else { Direction::Ltr })}
            <body class="consult">
                <a class="skip" href="#main">{doctor.messages.get(key::SKIP_LINK)}</a>
                {frame.is_draft().then(|| draft::mark(doctor))}
                {bar(&two)}
                <main id="main" data-page=PAGE tabindex="-1">
                    <h1 class="visually-hidden">{doctor.messages.get(key::CONSULT_TITLE)}</h1>
                    // Before the deck, so that the style can take that away while this is open.
                    {give(&two, &back)}
                    {deck(&two)}
                    {sheet(&two)}
                </main>
            </body>
        </html>
    }
    .into_any()
}
