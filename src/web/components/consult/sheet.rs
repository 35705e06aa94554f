//! The sheet of paper: one A4 in the patient's language, which is printed alone and shown nowhere else.

use leptos::prelude::*;

use super::Two;
use super::fields::agreed;
use super::give::plan_address;
use crate::content::{Card, Draws, EMERGENCY};
use crate::messages::key;
use crate::web::components::drawings::{octagon, walker};
use crate::web::components::prose::{inline, prose};
use crate::web::components::qr::qr;

/// The phone for evenings and weekends, by its name in `site.toml`.
const OUT_OF_HOURS: &str = "out-of-hours";

/// The sheet.
pub(in crate::web) fn sheet(two: &Two<'_>) -> AnyView {
    let (site, patient) = (two.site, two.patient);
    let messages = &patient.messages;
    let card = |draws: Draws| site.consult_cards(two.pair).map(|(_, card)| card).find(|card| card.draws == Some(draws));
    let blocks = |card: &Card| {
        let all = card.blocks.iter().map(|block| view! { <li><h3>{inline(&block.heading)}</h3>{prose(&block.text)}</li> });
        all.collect_view()
    };
    let [first, second] = patient.settings.campaign_lines.clone();
    let emergency = site.settings.phone(EMERGENCY);
    let plan = card(Draws::Fields).map(|card| {
        view! {
            <h2>{card.title.clone()}</h2>
            <ol class="sheet-stops">{blocks(card)}</ol>
            {agreed(patient)}
        }
    });
    let now = card(Draws::Alarm).map(|card| {
        view! {
            <div class="sheet-now">
                {octagon(emergency)}
                <div><h2>{card.title.clone()}</h2><ul>{blocks(card)}</ul></div>
            </div>
        }
    });
    let evenings = site.settings.phones.get(OUT_OF_HOURS).map(|number| {
        let words = messages.with(key::CONSULT_EVENINGS, &[("number", number)]);
        view! { <p><b>{words}</b></p> }
    });
    let version = messages.with(key::RULES_VERSION, &[("version", &site.rules.version)]);
    let (tag, direction) = (patient.locale.tag.clone(), patient.locale.direction.as_str());
    view! {
        <section class="sheet" lang=tag dir=direction aria-hidden="true">
            <div class="sheet-head">
                <p class="sheet-campaign"><span>{first}</span>" "<span>{second}</span></p>
                <div class="sheet-road">{walker(true)}</div>
            </div>
            {plan}
            <div class="sheet-end">
                {now}
                <figure class="qr">
                    {qr(&plan_address(two), messages.get(key::TAKE_QR_LABEL))}
                    <figcaption>{messages.get(key::CONSULT_ONLINE)}</figcaption>
                </figure>
            </div>
            <div class="sheet-foot">
                <p class="practice">{messages.get(key::CONSULT_PRACTICE)}</p>
                <div>
                    <p><b>{messages.with(key::EMERGENCY_LINE, &[("number", emergency)])}</b></p>
                    {evenings}
                    <p class="day">{messages.get(key::DATE_BLANK)}</p>
                </div>
                <div class="status"><p>{site.settings.review_status(messages)}</p><p>{version}</p></div>
            </div>
        </section>
    }
    .into_any()
}
