//! The questionnaire as one form, and the outcome made from its answers.

use leptos::prelude::*;

use crate::content::{Page, SELF_CHECK};
use crate::messages::key;
use crate::self_check::{Answers, Class, Decision, Fault};
use crate::site::{Edition, Site};
use crate::web::components::card::{Field, card};
use crate::web::components::drawings::octagon;
use crate::web::components::frame::{Base, Frame, Switch, document, emergency_line};
use crate::web::components::outcome::{outcome, status};
use crate::web::components::prose::lead;
use crate::web::components::question::{Asked, fault_text, question};
use crate::web::components::sections::sections;

/// Value of the language buttons on the form: keep the answers, evaluate nothing.
pub(in crate::web) const SWITCH_LANGUAGE: &str = "language";
/// Value of the language buttons on an outcome: evaluate again, count nothing.
pub(in crate::web) const SWITCH_OUTCOME: &str = "outcome";

/// The form with everything entered, and what has to be answered first.
pub(in crate::web) fn form(
    site: &Site,
    edition: &Edition,
    base: &Base,
    page: &Page,
    answers: &Answers,
    faults: &[Fault],
) -> AnyView {
    let messages = &edition.messages;
    let questionnaire = &site.rules.questionnaire;
    let questions = edition.wording.questions.iter().enumerate().map(|(position, text)| {
        let fault = faults.iter().find(|fault| fault.question == position).map(|fault| fault.kind);
        question(&Asked { questionnaire, position, text, answers, fault, messages })
    });
    // With something to mend there is no room for an introduction: the summary and its emergency line come first.
    let intro = faults.is_empty().then(|| lead(&page.body.lead()));
    let main = view! {
        {card(Field::Way, page.kicker.clone(), None, &page.title, intro.into_any())}
        {(!faults.is_empty()).then(|| summary(site, edition, faults))}
        <form id="leaflet" method="post" action=edition.address(SELF_CHECK)>
            {questions.collect_view()}
            <div class="submit"><button class="button">{messages.get(key::SUBMIT)}</button></div>
            <div class="emergency-bar alarm">
                <p>{messages.get(key::EMERGENCY_BAR)}</p>
                <button class="button">{messages.get(key::EMERGENCY_BAR_BUTTON)}</button>
            </div>
        </form>
        {sections(site, edition, &page.body.sections)}
        {status(site, edition)}
        <p class="small reviewed">{super::reviewed(edition, (page.reviewed_on, page.review_due))}</p>
    };
    let frame = super::frame(site, edition, base, page);
    let errors = (!faults.is_empty())
        .then(|| faults.iter().map(|fault| questionnaire.questions[fault.question].id.as_str()).collect::<Vec<_>>().join(" "));
    let title =
        if errors.is_some() { messages.with(key::ERROR_DOCUMENT_TITLE, &[("title", &frame.title)]) } else { frame.title.clone() };
    document(&Frame { switch: Switch::Buttons(SWITCH_LANGUAGE), errors, title, ..frame }, main.into_any())
}

/// What is missing, with a link to each question, and what to do if there is no time for that.
fn summary(site: &Site, edition: &Edition, faults: &[Fault]) -> AnyView {
    let messages = &edition.messages;
    let links = faults.iter().map(|fault| {
        let id = &site.rules.questionnaire.questions[fault.question].id;
        let words = fault_text(messages, &edition.wording.questions[fault.question].short, fault.kind);
        view! { <li><a href=format!("#{id}")>{words}</a></li> }
    });
    view! {
        <div class="error-summary" role="alert" aria-labelledby="errors" tabindex="-1">
            <h2 id="errors">{octagon("!")}<span>{messages.get(key::ERRORS_TITLE)}</span></h2>
            <p>{messages.get(key::ERRORS_EMERGENCY)}</p>
            {emergency_line(site, edition)}
            <p>{messages.get(key::ERRORS_INTRO)}</p>
            <ul>{links.collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// The outcome made from answers, which travel on as hidden fields for a change of language alone.
pub(in crate::web) fn decided(
    site: &Site,
    edition: &Edition,
    base: &Base,
    page: &Page,
    answers: &Answers,
    decision: &Decision,
) -> AnyView {
    let messages = &edition.messages;
    let questionnaire = &site.rules.questionnaire;
    let rule = &questionnaire.outcomes[decision.outcome.0];
    let words = &edition.wording.outcomes[decision.outcome.0];
    let action = edition.address(SELF_CHECK);
    // What sends a reader to a doctor today may have been ticked by mistake; on the way to a plan it is an ordinary way back.
    let back = if rule.class == Class::Now { key::BY_MISTAKE } else { key::BACK_TO_LIST };
    let hidden = answers.given().map(|at| {
        let question = &questionnaire.questions[at.question];
        view! { <input type="hidden" name=question.id.clone() value=question.answers[at.answer].id.clone()/> }
    });
    let main = view! {
        {outcome(site, edition, decision.outcome, &decision.adds, &decision.reasons)}
        <form id="leaflet" class="actions" method="post" action=action>
            {hidden.collect_view()}
            <button class="box" name="switch" value=SWITCH_LANGUAGE>{messages.get(back)}</button>
            <a class="box" href=edition.address(SELF_CHECK)>{messages.get(key::CLEAR_PAGE)}</a>
        </form>
        {status(site, edition)}
    };
    let frame = super::frame(site, edition, base, page);
    let title = messages.with(key::DOCUMENT_TITLE, &[("title", &words.title), ("campaign", &edition.settings.campaign)]);
    let outcome = Some((rule.id.clone(), decision.adds.join(" ")));
    document(&Frame { switch: Switch::Buttons(SWITCH_OUTCOME), outcome, title, hidden: true, ..frame }, main.into_any())
}
