//! The advice beside a statement, on the field of its urgency: what to do, in words that lead to the whole text.

use leptos::prelude::*;

use super::outcome::field;
use crate::self_check::Urgency;
use crate::site::{Edition, Site};

/// The advice of an outcome.
pub(in crate::web) fn advice(site: &Site, edition: &Edition, outcome: Urgency) -> AnyView {
    let rule = &site.rules.questionnaire.outcomes[outcome.0];
    let href = edition.outcome_addresses.get(&rule.id).cloned();
    let summary = edition.wording.outcomes[outcome.0].summary.clone();
    view! { <p class=format!("advice {}", field(rule, outcome).class())><a href=href>{summary}</a></p> }.into_any()
}
