//! The plan, filled in together: fields without a form and without a name, so that nothing can send them.

use leptos::prelude::*;

use super::Two;
use crate::messages::key;
use crate::site::Edition;

/// A field of the plan.
pub(super) struct Field {
    /// Its id, in attributes.
    pub(super) id: &'static str,
    /// Its label.
    pub(super) label: &'static str,
    /// Type of its input.
    kind: &'static str,
    /// The most characters; a day has none.
    most: Option<&'static str>,
}

const fn line(id: &'static str, label: &'static str, most: &'static str) -> Field {
    Field { id, label, kind: "text", most: Some(most) }
}

/// All of them, in order.
pub(super) const FIELDS: [Field; 6] = [
    line("activity", key::CONSULT_FIELD_ACTIVITY, "80"),
    line("amount", key::CONSULT_FIELD_AMOUNT, "80"),
    line("work", key::CONSULT_FIELD_WORK, "80"),
    line("relief", key::CONSULT_FIELD_RELIEF, "80"),
    Field { id: "return", label: key::CONSULT_FIELD_RETURN, kind: "date", most: None },
    line(NOTE, key::CONSULT_FIELD_NOTE, "160"),
];

/// The doctor's own words to the patient.
const NOTE: &str = "note";

/// The fields, hidden until the module runs: without it nothing typed could reach the sheet, which then has lines to write on.
pub(super) fn fields(two: &Two<'_>) -> AnyView {
    let all = FIELDS.iter().map(|field| {
        let id = format!("field-{}", field.id);
        let label = two.both(|edition| edition.messages.get(field.label));
        // By these names it stands in the note for the record, which takes no free text, and in the calendar, on whose day it is.
        let own = (field.id != NOTE).then(|| two.doctor.messages.get(field.label));
        let patients = (field.kind != "date").then(|| two.patient.messages.get(field.label));
        view! {
            <p class="field">
                <label for=id.clone()>{label}</label>
                <input id=id.clone() data-field=field.id data-doctor=own data-patient=patients type=field.kind maxlength=field.most autocomplete="off"/>
            </p>
        }
    });
    view! {
        <div class="fields" hidden>{all.collect_view()}</div>
        <p class="stays">{two.both(|edition| edition.messages.get(key::CONSULT_STAYS))}</p>
    }
    .into_any()
}

/// What was agreed, on paper: what the module fills in, or lines to write on.
pub(super) fn agreed(edition: &Edition) -> AnyView {
    let rows = FIELDS.iter().map(|field| {
        view! { <div data-agreed=field.id><dt>{edition.messages.get(field.label)}</dt><dd></dd></div> }
    });
    view! { <dl class="agreed">{rows.collect_view()}</dl> }.into_any()
}
