//! The decision card: every question, answer and outcome, generated from the rules that decide.

use leptos::prelude::*;

use crate::content::{Page, QuestionText};
use crate::messages::key;
use crate::self_check::{AnswerRef, Outcome, Question, Questionnaire};
use crate::site::{Edition, Site};
use crate::web::components::card::Field;
use crate::web::components::cases::cases;
use crate::web::components::drawings::urgency;
use crate::web::components::flow::{condition, flow};
use crate::web::components::frame::{Base, DECISION_CARD_SHEET, Frame, document};
use crate::web::components::leads::{answer_name, leads, row_id};
use crate::web::components::outcome::field;
use crate::web::components::prose::{inline, prose};
use crate::web::components::sections::sections;
use crate::web::components::versions::versions;

/// The page.
pub(in crate::web) fn decision_card(site: &Site, edition: &Edition, base: &Base, page: &Page) -> AnyView {
    let messages = &edition.messages;
    let main = view! {
        {super::head(page)}
        {sections(site, edition, &page.body.sections)}
        {contents(edition)}
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
        <section>
            <h2 id="leads-to">{messages.get(key::CARD_LEADS)}</h2>
            <p>{messages.get(key::CARD_LEADS_TEXT)}</p>
            {leads(site, edition)}
        </section>
        <section><h2 id="cases">{messages.get(key::CARD_CASES)}</h2>{cases(site, edition)}</section>
        <section><h2 id="versions">{messages.get(key::CARD_VERSIONS)}</h2>{versions(site, edition)}</section>
        <p class="small reviewed">{super::reviewed(edition, (page.reviewed_on, page.review_due))}</p>
    };
    document(Frame { sheet: Some(DECISION_CARD_SHEET), ..super::frame(site, edition, base, page) }, main.into_any())
}

/// The parts of the card, as links.
const PARTS: [(&str, &str); 6] = [
    ("outcomes", key::CARD_OUTCOMES),
    ("flow", key::CARD_FLOW),
    ("questions", key::CARD_QUESTIONS),
    ("leads-to", key::CARD_LEADS),
    ("cases", key::CARD_CASES),
    ("versions", key::CARD_VERSIONS),
];

fn contents(edition: &Edition) -> AnyView {
    let messages = &edition.messages;
    let links = PARTS.map(|(id, name)| view! { <li><a href=format!("#{id}")>{messages.get(name)}</a></li> });
    view! { <section><nav class="contents" aria-label=messages.get(key::CARD_CONTENTS)><ul>{links.collect_view()}</ul></nav></section> }.into_any()
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

fn questions(site: &Site, edition: &Edition) -> AnyView {
    let rules = &site.rules.questionnaire;
    let all = rules.questions.iter().zip(&edition.wording.questions).map(|(question, text)| {
        let rows = (0..question.answers.len()).map(|position| row(rules, edition, question, text, position));
        view! {
            <section>
                <h3 id=question.id.clone()>{inline(&text.title)}</h3>
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
