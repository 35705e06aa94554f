//! A question as a fieldset: its groups of statements, each a large row that a finger can hit.

use leptos::prelude::*;

use super::drawings::{octagon, region};
use super::prose::{highlighted, inline, prose};
use crate::content::{AnswerText, QuestionText};
use crate::messages::{Messages, key};
use crate::self_check::{Answer, AnswerRef, Answers, FaultKind, Group, Kind, Question, Questionnaire, Urgency};

/// What a question is shown with.
pub(in crate::web) struct Asked<'a> {
    pub(in crate::web) questionnaire: &'a Questionnaire,
    pub(in crate::web) position: usize,
    pub(in crate::web) text: &'a QuestionText,
    pub(in crate::web) answers: &'a Answers,
    pub(in crate::web) fault: Option<FaultKind>,
    pub(in crate::web) messages: &'a Messages,
    /// That the question is newer in another language.
    pub(in crate::web) notice: Option<AnyView>,
}

/// What is wrong with an answer, in the reader's words.
pub(in crate::web) fn fault_text(messages: &Messages, short: &str, fault: FaultKind) -> String {
    let key = match fault {
        FaultKind::Missing => key::FAULT_MISSING,
        FaultKind::Contradictory => key::FAULT_CONTRADICTORY,
        FaultKind::Unknown => key::FAULT_UNKNOWN,
    };
    messages.with(key, &[("question", short)])
}

/// The question.
pub(in crate::web) fn question(mut asked: Asked<'_>) -> AnyView {
    let notice = asked.notice.take();
    let asked = &asked;
    let question = &asked.questionnaire.questions[asked.position];
    let messages = asked.messages;
    let id = &question.id;
    let (number, total) = ((asked.position + 1).to_string(), asked.questionnaire.questions.len().to_string());
    let count = messages.with(key::QUESTION_NUMBER, &[("number", &number), ("total", &total)]);
    let error = asked.fault.map(|fault| {
        let words = fault_text(messages, &asked.text.short, fault);
        view! { <p class="error" id=format!("{id}-error")>{octagon("!")}<span>{words}</span></p> }
    });
    let described = if asked.fault.is_some() { format!("{id}-help {id}-error") } else { format!("{id}-help") };
    let class = if asked.fault.is_some() { "question invalid" } else { "question" };
    let many = question.groups.iter().filter(|group| has_signs(question, group)).count() > 1;
    let groups = question.groups.iter().zip(&asked.text.groups).map(|(group, title)| {
        let heading = (many && has_signs(question, group)).then(|| inline(title));
        self::group(asked, question, group, heading)
    });
    view! {
        <fieldset class=class id=id.clone() aria-describedby=described>
            <legend><span class="count">{count}</span>{highlighted(&asked.text.title)}</legend>
            <div class="help" id=format!("{id}-help")>{prose(&asked.text.help)}</div>
            {notice}
            {error}
            <details class="why">
                <summary>{inline(&asked.text.why.title)}</summary>
                {prose(&asked.text.why.prose())}
            </details>
            {groups.collect_view()}
        </fieldset>
    }
    .into_any()
}

fn has_signs(question: &Question, group: &Group) -> bool {
    question.answers[group.answers.clone()].iter().any(Answer::is_sign)
}

/// The statements of a group; `none` and `unsure` stand apart, in boxes of their own.
fn group(asked: &Asked<'_>, question: &Question, group: &Group, heading: Option<AnyView>) -> AnyView {
    let row = |answer: usize| statement(asked, question, answer);
    let (signs, exclusive): (Vec<usize>, Vec<usize>) =
        group.answers.clone().partition(|answer| question.answers[*answer].is_sign());
    let signs = (!signs.is_empty()).then(|| {
        let rows = signs.into_iter().map(row).collect_view();
        match heading {
            Some(title) => {
                let id = format!("{}-{}", question.id, group.id);
                let label = id.clone();
                view! {
                    <div class="group" role="group" aria-labelledby=label>
                        <h3 id=id>{region(&group.id)}{title}</h3>
                        {rows}
                    </div>
                }
                .into_any()
            }
            None => view! { <div class="group plain">{rows}</div> }.into_any(),
        }
    });
    let exclusive = (!exclusive.is_empty()).then(|| {
        let rows = exclusive.into_iter().map(row).collect_view();
        view! { <div class="exclusive">{rows}</div> }
    });
    view! { {signs}{exclusive} }.into_any()
}

/// One statement: the core line is the label; detail and exclusion describe it.
fn statement(asked: &Asked<'_>, question: &Question, position: usize) -> AnyView {
    let answer = &question.answers[position];
    let text: &AnswerText = &asked.text.answers[position];
    let id = format!("{}-{}", question.id, answer.id);
    let described: Vec<String> = [(&text.detail, "detail"), (&text.exclusion, "not")]
        .into_iter()
        .filter(|(text, _)| text.is_some())
        .map(|(_, part)| format!("{id}-{part}"))
        .collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let checked = asked.answers.has(AnswerRef { question: asked.position, answer: position });
    let kind = if question.kind == Kind::AnyOf { "checkbox" } else { "radio" };
    let class = if answer.outcome == Some(Urgency(0)) { "statement urgent" } else { "statement" };
    let detail = text.detail.as_ref().map(|detail| view! { <p id=format!("{id}-detail")>{inline(detail)}</p> });
    let exclusion = text.exclusion.as_ref().map(|exclusion| {
        let not = asked.messages.get(key::NOT_LABEL);
        view! { <p id=format!("{id}-not")><b>{not}</b>" "{inline(exclusion)}</p> }
    });
    view! {
        <div class=class data-answer=format!("{}/{}", question.id, answer.id)>
            <input type=kind id=id.clone() name=question.id.clone() value=answer.id.clone() checked=checked aria-describedby=described/>
            <label for=id>{inline(&text.core)}</label>
            {detail}
            {exclusion}
        </div>
    }
    .into_any()
}
