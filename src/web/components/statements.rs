//! Every question of the card with its statements in full, the advice beside each, and why.

use leptos::prelude::*;

use super::ahead::ahead;
use super::flow::condition;
use super::leads::{answer_name, row_id};
use super::prose::{inline, prose};
use crate::content::QuestionText;
use crate::messages::key;
use crate::self_check::{AnswerRef, Outcome, Question, Questionnaire};
use crate::site::{Edition, Site};

/// All questions, in order.
pub(in crate::web) fn questions(site: &Site, edition: &Edition) -> AnyView {
    let rules = &site.rules.questionnaire;
    let all = rules.questions.iter().zip(&edition.wording.questions).map(|(question, text)| {
        let rows = (0..question.answers.len()).map(|position| row(rules, edition, question, text, position));
        view! {
            <section>
                <h3 id=question.id.clone()>{inline(&text.title)}</h3>
                {ahead(site, edition, &format!("self-check/questions/{}", question.id))}
                {condition(edition, question).map(|words| view! { <p class="small">{words}</p> })}
                <dl class="rules">{rows.collect_view()}</dl>
            </section>
        }
    });
    all.collect_view().into_any()
}

/// One statement in full, the advice beside it, and why.
fn row(rules: &Questionnaire, edition: &Edition, question: &Question, text: &QuestionText, position: usize) -> AnyView {
    let answer = &question.answers[position];
    let at = rules.question(&question.id).map(|question| AnswerRef { question, answer: position });
    let (id, name) = at.map(|at| (row_id(rules, at), answer_name(rules, at))).unzip();
    let is_last = rules.questions.last().is_some_and(|last| last.id == question.id);
    let messages = &edition.messages;
    let words = &text.answers[position];
    let of = |outcome: &Outcome| {
        let at = rules.outcome(&outcome.id).map(|urgency| urgency.0);
        at.map(|at| edition.wording.outcomes[at].title.clone()).unwrap_or_default()
    };
    let advice = match answer.outcome {
        Some(outcome) => of(&rules.outcomes[outcome.0]),
        None if answer.is_none() && !is_last => messages.get(key::CARD_NEXT),
        None => messages.get(key::CARD_CONTINUE),
    };
    let adds = answer.adds.as_ref().and_then(|id| edition.wording.adds.get(id));
    let adds = adds.map(|added| view! { <p class="small">{messages.with(key::CARD_ADDS, &[("text", &added.title)])}</p> });
    let detail = words.detail.as_ref().map(|detail| view! { <p class="small">{inline(detail)}</p> });
    let not =
        words.exclusion.as_ref().map(|not| view! { <p class="small"><b>{messages.get(key::NOT_LABEL)}</b>" "{inline(not)}</p> });
    let reason = words.reason.as_ref().map(prose);
    view! {
        <div id=id data-answer=name>
            <dt>{inline(&words.core)}{detail}{not}</dt>
            <dd><b>{advice}</b>{adds}{reason}</dd>
        </div>
    }
    .into_any()
}
