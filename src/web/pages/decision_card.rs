//! The decision card: every question, answer and outcome, generated from the rules that decide.

use leptos::prelude::*;

use crate::content::Page;
use crate::messages::key;
use crate::site::{Edition, Site};
use crate::web::components::ahead::published_before;
use crate::web::components::card::Field;
use crate::web::components::cases::cases;
use crate::web::components::drawings::urgency;
use crate::web::components::flow::flow;
use crate::web::components::frame::{Base, DECISION_CARD_SHEET, Frame, document};
use crate::web::components::leads::leads;
use crate::web::components::outcome::field;
use crate::web::components::sections::sections;
use crate::web::components::statements::questions;
use crate::web::components::versions::versions;

/// The page.
pub(in crate::web) fn decision_card(site: &Site, edition: &Edition, base: &Base, page: &Page) -> AnyView {
    let messages = &edition.messages;
    let main = view! {
        {super::head(site, edition, page)}
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
        <section><h2 id="versions">{messages.get(key::CARD_VERSIONS)}</h2>{versions(site, edition)}{published_before(site, edition)}</section>
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
    view! { <nav class="contents" aria-label=messages.get(key::CARD_CONTENTS)><ul>{links.collect_view()}</ul></nav> }.into_any()
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
