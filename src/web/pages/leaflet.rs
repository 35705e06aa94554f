//! The self-check as a leaflet: the same statements with the advice printed beside each; no form, nothing is ticked or evaluated.

use leptos::prelude::*;

use crate::content::{AnswerText, Page, QuestionText};
use crate::messages::key;
use crate::self_check::{Answer, AnswerRef, Group, Question};
use crate::site::{Edition, Site};
use crate::web::components::advice::advice;
use crate::web::components::ahead::ahead;
use crate::web::components::card::{Field, card};
use crate::web::components::drawings::region;
use crate::web::components::frame::{Base, document, emergency_line};
use crate::web::components::outcome::status;
use crate::web::components::prose::{highlighted, inline, prose};
use crate::web::components::sections::sections;

/// The page.
pub(in crate::web) fn leaflet(site: &Site, edition: &Edition, base: &Base, page: &Page) -> AnyView {
    let lead = view! { <p class="lead">{edition.messages.get(key::LEAFLET_LEAD)}</p> };
    let questions = site.rules.questionnaire.questions.iter().zip(&edition.wording.questions);
    let questions = questions.map(|(asked, text)| question(site, edition, asked, text)).collect_view();
    let main = view! {
        {card(Field::Way, page.kicker.clone(), None, &page.title, lead.into_any())}
        {emergency_line(site, edition)}
        {ahead(site, edition, &page.id)}
        {questions}
        {sections(site, edition, &page.body.sections)}
        {status(site, edition)}
        <p class="small reviewed">{super::reviewed(edition, (page.reviewed_on, page.review_due))}</p>
    };
    document(super::frame(site, edition, base, page), main.into_any())
}

/// A question with the statements that lead somewhere; "none of these" leads nowhere, and there is nothing to tick it for.
fn question(site: &Site, edition: &Edition, question: &Question, text: &QuestionText) -> AnyView {
    let groups = question.groups.iter().zip(&text.groups).filter_map(|(group, title)| {
        let leads = |answer: &usize| question.answers[*answer].outcome.is_some() || question.answers[*answer].adds.is_some();
        let rows: Vec<usize> = group.answers.clone().filter(leads).collect();
        let rows_shown = rows.iter().map(|answer| row(site, edition, question, *answer, &text.answers[*answer])).collect_view();
        let heading = has_heading(question, group).then(|| view! { <h3>{region(&group.id)}{inline(title)}</h3> });
        (!rows.is_empty()).then(|| view! { <div class="group">{heading}<dl class="rules">{rows_shown}</dl></div> })
    });
    view! {
        <section class="question" id=question.id.clone()>
            {highlighted(&text.title)}
            {ahead(site, edition, &format!("self-check/questions/{}", question.id))}
            {condition(edition, question)}
            {groups.collect_view()}
        </section>
    }
    .into_any()
}

/// Only a group of signs, beside another one, has a name that tells something.
fn has_heading(question: &Question, group: &Group) -> bool {
    let has_signs = |group: &Group| question.answers[group.answers.clone()].iter().any(Answer::is_sign);
    has_signs(group) && question.groups.iter().filter(|group| has_signs(group)).count() > 1
}

/// For whom a question is that not everybody is asked.
fn condition(edition: &Edition, question: &Question) -> Option<AnyView> {
    let condition = question.asked?;
    let at = AnswerRef { question: condition.question, answer: condition.answer };
    let answer = edition.wording.questions[at.question].answers[at.answer].core.plain();
    Some(view! { <p class="help">{edition.messages.with(key::LEAFLET_ONLY, &[("answer", &answer)])}</p> }.into_any())
}

/// One statement in full, and the advice beside it.
fn row(site: &Site, edition: &Edition, question: &Question, position: usize, text: &AnswerText) -> AnyView {
    let answer = &question.answers[position];
    let messages = &edition.messages;
    let detail = text.detail.as_ref().map(|detail| view! { <p>{inline(detail)}</p> });
    let not = text.exclusion.as_ref().map(|not| view! { <p><b>{messages.get(key::NOT_LABEL)}</b>" "{inline(not)}</p> });
    let advice = answer.outcome.map(|outcome| advice(site, edition, outcome));
    let added = answer.adds.as_ref().and_then(|id| edition.wording.adds.get_key_value(id)).map(|(id, passage)| {
        let notice = ahead(site, edition, &format!("self-check/adds/{id}"));
        view! { <details class="why"><summary>{passage.title.clone()}</summary>{notice}{prose(&passage.body.lead())}</details> }
    });
    let reason = text.reason.as_ref().map(|reason| {
        view! { <details class="why"><summary>{messages.get(key::WHY_ADVICE)}</summary>{prose(reason)}</details> }
    });
    view! {
        <div data-answer=format!("{}/{}", question.id, answer.id)>
            <dt>{inline(&text.core)}{detail}{not}</dt>
            <dd>{advice}{added}{reason}</dd>
        </div>
    }
    .into_any()
}
