//! The decision card: every question, answer and outcome, generated from the rules that decide.

use leptos::prelude::*;

use crate::content::{Page, QuestionText};
use crate::messages::key;
use crate::self_check::{AnswerRef, Outcome, Question, Questionnaire};
use crate::site::{Edition, Site};
use crate::web::components::card::Field;
use crate::web::components::drawings::urgency;
use crate::web::components::frame::{Base, DECISION_CARD_SHEET, Frame, document};
use crate::web::components::outcome::{field, status};
use crate::web::components::prose::{inline, prose};
use crate::web::components::sections::sections;

/// The page.
pub(in crate::web) fn decision_card(site: &Site, edition: &Edition, base: &Base, page: &Page) -> AnyView {
    let messages = &edition.messages;
    let main = view! {
        {super::head(page)}
        {sections(site, edition, &page.body.sections)}
        <section><h2 id="outcomes">{messages.get(key::CARD_OUTCOMES)}</h2>{outcomes(site, edition)}</section>
        <section>
            <h2 id="flow">{messages.get(key::CARD_FLOW)}</h2>
            <p>{messages.get(key::CARD_FLOW_TEXT)}</p>
            {flow(site, edition)}
        </section>
        <section>
            <h2 id="questions">{messages.get(key::CARD_QUESTIONS)}</h2>
            <p>{messages.get(key::CARD_SOURCES)}</p>
            {questions(site, edition)}
        </section>
        {status(site, edition)}
        <p class="small reviewed">{super::reviewed(edition, (page.reviewed_on, page.review_due))}</p>
    };
    document(Frame { sheet: Some(DECISION_CARD_SHEET), ..super::frame(site, edition, base, page) }, main.into_any())
}

fn outcomes(site: &Site, edition: &Edition) -> AnyView {
    let rules = &site.rules.questionnaire;
    let rows = rules.outcomes.iter().zip(&edition.wording.outcomes).enumerate().map(|(position, (outcome, text))| {
        let field = field(outcome, crate::self_check::Urgency(position));
        let class = (field != Field::Doctor).then(|| field.class());
        let href = edition.outcome_addresses.get(&outcome.id).cloned();
        view! {
            <li class=class>
                <div><b><a href=href>{text.title.clone()}</a></b><span>{text.summary.clone()}</span></div>
                {urgency(&outcome.id)}
            </li>
        }
    });
    view! { <ul class="urgency-list">{rows.collect_view()}</ul> }.into_any()
}

/// The way through the questions: each is a stop, with the outcomes that leave the road there.
fn flow(site: &Site, edition: &Edition) -> AnyView {
    let rules = &site.rules.questionnaire;
    let stops = rules.questions.iter().zip(&edition.wording.questions).map(|(question, text)| {
        let mut leads: Vec<usize> = question.answers.iter().filter_map(|answer| Some(answer.outcome?.0)).collect();
        leads.sort_unstable();
        leads.dedup();
        let titles = leads.iter().map(|outcome| view! { <li>{edition.wording.outcomes[*outcome].title.clone()}</li> });
        let leads = (!leads.is_empty()).then(|| view! { <ul>{titles.collect_view()}</ul> });
        view! {
            <section class="stop">
                <h3>{text.short.clone()}</h3>
                {condition(edition, question)}
                {leads}
            </section>
        }
    });
    view! { <div class="timeline flow">{stops.collect_view()}</div> }.into_any()
}

/// When a question is asked, and whether it counts.
fn condition(edition: &Edition, question: &Question) -> Option<AnyView> {
    let messages = &edition.messages;
    let words = if question.optional {
        messages.get(key::CARD_OPTIONAL)
    } else {
        let condition = question.asked?;
        let at = AnswerRef { question: condition.question, answer: condition.answer };
        let text = &edition.wording.questions[at.question];
        messages.with(key::CARD_ASKED, &[("answer", &text.answers[at.answer].core.plain())])
    };
    Some(view! { <p class="small">{words}</p> }.into_any())
}

fn questions(site: &Site, edition: &Edition) -> AnyView {
    let rules = &site.rules.questionnaire;
    let all = rules.questions.iter().zip(&edition.wording.questions).map(|(question, text)| {
        let rows = (0..question.answers.len()).map(|position| row(rules, edition, question, text, position));
        view! {
            <section>
                <h3 id=question.id.clone()>{inline(&text.title)}</h3>
                {condition(edition, question)}
                <dl class="rules">{rows.collect_view()}</dl>
            </section>
        }
    });
    all.collect_view().into_any()
}

/// One statement in full, the advice beside it, and why.
fn row(rules: &Questionnaire, edition: &Edition, question: &Question, text: &QuestionText, position: usize) -> AnyView {
    let answer = &question.answers[position];
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
        <div>
            <dt>{inline(&words.core)}{detail}{not}</dt>
            <dd><b>{advice}</b>{adds}{reason}</dd>
        </div>
    }
    .into_any()
}
