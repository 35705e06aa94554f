//! What the patient takes along: a code for the phone, a sheet of paper, a day in the calendar; and for the doctor the note.

use leptos::prelude::*;

use super::Two;
use crate::content::PLAN;
use crate::messages::key;
use crate::web::calendar;
use crate::web::components::drawings::act;
use crate::web::components::qr::qr;

/// The public plan in the patient's language.
pub(super) fn plan_address(two: &Two<'_>) -> String {
    let plan = two.base.public_url.of(&two.patient.address(PLAN));
    format!("{plan}?v={}", two.site.rules.version)
}

/// The panel; it lies over everything while the address names it, so it works without scripts. `back` is the card it leads back to.
pub(in crate::web) fn give(two: &Two<'_>, back: &str) -> AnyView {
    let (own, patient) = (&two.doctor.messages, two.patient);
    let address = plan_address(two);
    let (tag, direction) = (patient.locale.tag.clone(), patient.locale.direction.as_str());
    // A line for each language.
    let title = two.columns().map(|(_, edition)| {
        let (tag, direction) = (edition.locale.tag.clone(), edition.locale.direction.as_str());
        view! { <span lang=tag dir=direction>{edition.messages.get(key::CONSULT_GIVE)}</span>" " }
    });
    let title = title.collect_view();
    let values = [("campaign", two.doctor.settings.campaign.as_str()), ("version", &two.site.rules.version), ("plan", "{plan}")];
    let button = |name: &'static str, label: &'static str, done: Option<&'static str>, failed: Option<&'static str>| {
        let (done, failed) = (done.map(|key| own.get(key)), failed.map(|key| own.get(key)));
        // With places that the module fills in.
        let note = (name == "note").then(|| own.with(key::CONSULT_NOTE, &values));
        let file = (name == "calendar").then(|| calendar::come_back(patient, &two.base.public_url));
        view! {
            <button type="button" class="box" data-act=name hidden data-done=done data-failed=failed data-note=note data-calendar=file>
                {act(name)}<span>{own.get(label)}</span>
            </button>
        }
    };
    view! {
        <section class="give" id="give" aria-labelledby="give-title">
            <h2 id="give-title">{title}</h2>
            <figure class="qr large">
                {qr(&address, patient.messages.get(key::TAKE_QR_LABEL))}
                <figcaption lang=tag dir=direction>
                    {patient.messages.get(key::CONSULT_SCAN_CODE)}" "<span class="address"><bdi>{address.clone()}</bdi></span>
                </figcaption>
            </figure>
            <div class="actions">
                {button("print", key::TAKE_PRINT, None, None)}
                {button("calendar", key::CONSULT_CALENDAR, None, Some(key::CONSULT_CALENDAR_DAY))}
                {button("note", key::CONSULT_COPY, Some(key::CONSULT_COPIED), Some(key::CONSULT_COPY_FAILED))}
                {button("empty", key::CONSULT_EMPTY, Some(key::CONSULT_EMPTIED), None)}
            </div>
            <p class="print-hint">{own.get(key::CONSULT_PRINT_HINT)}</p>
            <p class="said" role="status"></p>
            <a class="close" data-keys="Escape" href=format!("#{back}")>{own.get(key::CONSULT_CLOSE)}</a>
        </section>
    }
    .into_any()
}
