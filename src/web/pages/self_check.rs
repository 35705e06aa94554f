//! The questionnaire as one form, and the outcome made from its answers.

use leptos::prelude::*;
use serde_json::Value;

use crate::content::{Page, SELF_CHECK};
use crate::messages::key;
use crate::self_check::{AnswerRef, Answers, Class, Fault, Questionnaire, Urgency};
use crate::site::{Edition, Site};
use crate::web::components::ahead::ahead;
use crate::web::components::card::{Field, card};
use crate::web::components::device::{self, device};
use crate::web::components::drawings::octagon;
use crate::web::components::frame::{Base, Frame, SELF_CHECK_MODULE, Switch, document, emergency_line};
use crate::web::components::outcome::{Beside, Mark, advice_title, outcome, status};
use crate::web::components::prose::lead;
use crate::web::components::question::{Asked, fault_text, question};
use crate::web::components::sections::sections;
use crate::web::components::take_home::take_home;

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
    let (frame, main) = framed(site, edition, base, page, answers, faults);
    document(Frame { found: None, ..frame }, main)
}

fn framed<'a>(
    site: &'a Site,
    edition: &'a Edition,
    base: &'a Base,
    page: &Page,
    answers: &Answers,
    faults: &[Fault],
) -> (Frame<'a>, AnyView) {
    let messages = &edition.messages;
    let questionnaire = &site.rules.questionnaire;
    let questions = edition.wording.questions.iter().enumerate().map(|(position, text)| {
        let fault = faults.iter().find(|fault| fault.question == position).map(|fault| fault.kind);
        let notice = ahead(site, edition, &format!("self-check/questions/{}", questionnaire.questions[position].id));
        question(Asked { questionnaire, position, text, answers, fault, messages, notice })
    });
    // With something to mend there is no room for an introduction: the summary and its emergency line come first.
    let intro = faults.is_empty().then(|| lead(&page.body.lead()));
    let main = view! {
        {card(Field::Way, page.kicker.clone(), None, &page.title, intro.into_any())}
        {(!faults.is_empty()).then(|| summary(site, edition, faults))}
        {ahead(site, edition, &page.id)}
        <form id="leaflet" method="post" action=edition.address(SELF_CHECK) autocomplete="off">
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
    (Frame { switch: Switch::Buttons(SWITCH_LANGUAGE), errors, title, ..frame }, main.into_any())
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

/// An outcome made from answers, with marks where they stand.
pub(in crate::web) fn decided(site: &Site, edition: &Edition, base: &Base, page: &Page, position: Urgency) -> AnyView {
    let main = made(site, edition, base, position, Beside::Marks, Mark::Answers.text().into_any());
    let frame = super::frame(site, edition, base, page);
    let title = advice_title(edition);
    let outcome = Some((site.rules.questionnaire.outcomes[position.0].id.clone(), Mark::Ids.text().to_owned()));
    document(Frame { switch: Switch::Buttons(SWITCH_OUTCOME), outcome, title, found: None, ..frame }, main)
}

/// An answer that travels on, for a change of language alone.
pub(in crate::web) fn hidden(questionnaire: &Questionnaire, at: AnswerRef) -> AnyView {
    let question = &questionnaire.questions[at.question];
    view! { <input type="hidden" name=question.id.clone() value=question.answers[at.answer].id.clone()/> }.into_any()
}

/// What `<main>` holds when answers led to an outcome; `hidden` are the answers, where they have to travel on.
fn made(site: &Site, edition: &Edition, base: &Base, position: Urgency, beside: Beside, hidden: AnyView) -> AnyView {
    let words = &edition.wording.outcomes[position.0];
    let (action, clear) = (edition.address(SELF_CHECK), edition.address(SELF_CHECK));
    // What sends a reader to a doctor today may have been ticked by mistake; on the way to a plan it is an ordinary way back.
    let now = site.rules.questionnaire.outcomes[position.0].class == Class::Now;
    let back = if now { key::BY_MISTAKE } else { key::BACK_TO_LIST };
    let way_back = view! {
        <form id="leaflet" class="actions" method="post" action=action>
            {hidden}
            <button class="box" name="switch" value=SWITCH_LANGUAGE>{edition.messages.get(back)}</button>
            <a class="box" href=clear>{edition.messages.get(key::CLEAR_PAGE)}</a>
        </form>
    };
    let take_home = take_home(site, edition, base, Some(position));
    // Who ticked a sign by mistake is frightened, and looks for the way back first.
    let (before, after) = if now { (Some(way_back), None) } else { (None, Some(way_back)) };
    view! {
        {outcome(site, edition, position, beside)}
        {before}
        {take_home}
        {after}
        {status(site, edition)}
        <p class="small reviewed">{super::reviewed(edition, (words.reviewed_on, words.review_due))}</p>
    }
    .into_any()
}

/// The form before anything is answered, with what a device needs to answer it without sending an answer to the server.
pub(in crate::web) fn start(site: &Site, edition: &Edition, base: &Base, page: &Page) -> AnyView {
    let (frame, main) = framed(site, edition, base, page, &Answers::none(&site.rules.questionnaire), &[]);
    let device = Some(device(site, edition, &texts_address(edition)));
    document(Frame { module: Some(SELF_CHECK_MODULE), device, ..frame }, main)
}

/// Address of the texts that answers can open.
pub(in crate::web) fn texts_address(edition: &Edition) -> String {
    format!("{}/texts.json", edition.home())
}

/// The texts that answers can open, for a device.
pub(in crate::web) fn texts(site: &Site, edition: &Edition, base: &Base) -> Value {
    let outcomes = (0..site.rules.questionnaire.outcomes.len())
        .map(|position| made(site, edition, base, Urgency(position), Beside::Places, ().into_any()))
        .collect();
    device::texts(site, edition, outcomes)
}
