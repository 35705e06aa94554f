//! The texts that answers can add to an outcome, each with the answers that add it.

use leptos::prelude::*;

use super::leads::link;
use crate::messages::key;
use crate::self_check::{AnswerRef, Urgency};
use crate::site::{Edition, Site};

/// A list of them; nothing where the outcome shows none.
pub(super) fn added(site: &Site, edition: &Edition, outcome: Urgency) -> Option<AnyView> {
    let rules = &site.rules.questionnaire;
    if !rules.outcomes[outcome.0].adds {
        return None;
    }
    let mut texts: Vec<(&str, Vec<AnswerRef>)> = Vec::new();
    for (at, answer) in rules.answers() {
        let Some(text) = answer.adds.as_deref() else { continue };
        // An answer that leads to more urgent advice adds nothing to this one.
        if answer.outcome.is_some_and(|own| own < outcome) {
            continue;
        }
        match texts.iter_mut().find(|(other, _)| *other == text) {
            Some((_, answers)) => answers.push(at),
            None => texts.push((text, vec![at])),
        }
    }
    let rows = texts.iter().filter_map(|(text, answers)| {
        let title = edition.wording.adds.get(*text)?.title.clone();
        let links = answers.iter().map(|at| {
            let short = edition.wording.questions[at.question].short.clone();
            view! { <li>{short}": "{link(site, edition, *at)}</li> }
        });
        Some(view! { <li><b>{title}</b><ul>{links.collect_view()}</ul></li> })
    });
    let rows = rows.collect_view();
    Some(view! { <h4>{edition.messages.get(key::CARD_LEADS_ADDS)}</h4><ul>{rows}</ul> }.into_any())
}
