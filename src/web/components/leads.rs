//! The rules read backwards: for each outcome every answer that leads to it, what else has to hold, and what answers can add.

use leptos::prelude::*;

use super::added::added;
use super::flow::condition;
use super::prose::inline;
use crate::export::{Exit, Flow, Stop};
use crate::messages::key;
use crate::self_check::{AnswerRef, Questionnaire, Urgency};
use crate::site::{Edition, Site};

/// The id of a statement's row on the card.
pub(in crate::web) fn row_id(rules: &Questionnaire, at: AnswerRef) -> String {
    format!("{}--{}", rules.questions[at.question].id, rules.at(at).id)
}

/// The name of a statement in attributes, the same on every page: `question/answer`.
pub(in crate::web) fn answer_name(rules: &Questionnaire, at: AnswerRef) -> String {
    format!("{}/{}", rules.questions[at.question].id, rules.at(at).id)
}

/// One fold for each outcome, the most urgent first.
pub(in crate::web) fn leads(site: &Site, edition: &Edition) -> AnyView {
    let flow = Flow::of(&site.rules.questionnaire);
    let outcomes = site.rules.questionnaire.outcomes.iter().enumerate();
    let folds = outcomes.map(|(position, outcome)| {
        let exits: Vec<(&Stop, &Exit)> = flow.leads_to(Urgency(position)).collect();
        let count = exits.iter().map(|(_, exit)| exit.answers.len()).sum();
        let rows = exits.iter().map(|(stop, exit)| row(site, edition, stop, exit));
        view! {
            <details class="fold" data-leads-to=outcome.id.clone()>
                <summary>
                    <h3>{edition.wording.outcomes[position].title.clone()}</h3>
                    <span>{edition.messages.count(key::CARD_LEADS_COUNT, count)}</span>
                </summary>
                <p>{condition_of(site, edition, Urgency(position))}</p>
                {rows.collect_view()}
                {added(site, edition, Urgency(position))}
            </details>
        }
    });
    view! { <div class="folds">{folds.collect_view()}</div> }.into_any()
}

/// What else has to hold, in the words of the decision: the most urgent outcome among the answers.
fn condition_of(site: &Site, edition: &Edition, outcome: Urgency) -> String {
    let (rules, messages) = (&site.rules.questionnaire, &edition.messages);
    if outcome == rules.least_urgent() {
        let nothing = rules.answers().find(|(_, answer)| answer.is_none()).map(|(at, _)| at);
        let nothing = nothing.map(|at| edition.wording.questions[at.question].answers[at.answer].core.plain());
        return messages.with(key::CARD_LEADS_LEAST, &[("none", &nothing.unwrap_or_default())]);
    }
    messages.get(match rules.outcomes[outcome.0].early {
        true if outcome == Urgency(0) => key::CARD_LEADS_FIRST,
        true => key::CARD_LEADS_EARLY,
        false => key::CARD_LEADS_OTHER,
    })
}

/// The answers to one question, each leading to its row on the card.
fn row(site: &Site, edition: &Edition, stop: &Stop, exit: &Exit) -> AnyView {
    let question = &site.rules.questionnaire.questions[stop.question];
    let answers = exit.answers.iter().map(|at| {
        let name = answer_name(&site.rules.questionnaire, *at);
        view! { <li data-answer=name>{link(site, edition, *at)}</li> }
    });
    view! {
        <h4><a href=format!("#{}", question.id)>{edition.wording.questions[stop.question].short.clone()}</a></h4>
        {condition(edition, question).map(|words| view! { <p class="small">{words}</p> })}
        <ul>{answers.collect_view()}</ul>
    }
    .into_any()
}

/// A statement as a link to its row.
pub(super) fn link(site: &Site, edition: &Edition, at: AnswerRef) -> AnyView {
    let core = &edition.wording.questions[at.question].answers[at.answer].core;
    view! { <a href=format!("#{}", row_id(&site.rules.questionnaire, at))>{inline(core)}</a> }.into_any()
}
