//! Under a source, the way back: every text that cites it, by its title.

use leptos::prelude::*;

use crate::content::{Citing, Layout, SELF_CHECK};
use crate::messages::key;
use crate::site::{Edition, Site};

/// Links to the texts that cite a source; nothing where this language cites it nowhere.
pub(in crate::web) fn cited(site: &Site, edition: &Edition, source: &str) -> Option<AnyView> {
    let citing = edition.citations.get(source)?;
    let mut links: Vec<(String, String)> = Vec::new();
    for link in citing.iter().flat_map(|citing| links_to(site, edition, citing)) {
        if !links.contains(&link) {
            links.push(link);
        }
    }
    let links = links.into_iter().map(|(href, title)| view! { <li><a href=href>{title}</a></li> }).collect_view();
    Some(view! { <p>{edition.messages.get(key::SOURCE_CITED)}</p><ul class="cited">{links}</ul> }.into_any())
}

/// Address and title of every page on which a text stands; a text that answers add has none but the questionnaire's.
fn links_to(site: &Site, edition: &Edition, citing: &Citing) -> Vec<(String, String)> {
    let rules = &site.rules.questionnaire;
    let outcome = |position: usize| {
        let address = edition.outcome_addresses.get(&rules.outcomes[position].id)?;
        Some((address.clone(), edition.wording.outcomes[position].title.clone()))
    };
    // A part of a page, named after both.
    let within = |page: &str, part: &str, anchor: Option<&str>| {
        let page = edition.pages.get(page)?;
        let title = edition.messages.with(key::SOURCE_CITED_WITHIN, &[("page", &page.menu), ("part", part)]);
        let anchor = anchor.map(|anchor| format!("#{anchor}")).unwrap_or_default();
        Some((format!("{}{anchor}", edition.address(&page.id)), title))
    };
    let question = |id: &str| Some(edition.wording.questions[rules.question(id)?].short.clone());
    let found = match citing {
        Citing::Page(id) => edition.pages.get(id).map(|page| (edition.address(id), page.title.clone())),
        Citing::Question(id) => question(id).and_then(|short| within(SELF_CHECK, &short, Some(id))),
        Citing::Statements(id) => {
            let card = edition.pages.values().find(|page| page.layout == Layout::DecisionCard);
            question(id).zip(card).and_then(|(short, card)| within(&card.id, &short, Some(id)))
        }
        Citing::Card(id) => edition.card(id).and_then(|card| {
            let page = edition.messages.get(key::CONSULT_TITLE);
            let title = edition.messages.with(key::SOURCE_CITED_WITHIN, &[("page", &page), ("part", &card.title)]);
            Some((edition.card_address(id)?, title))
        }),
        Citing::Outcome(id) => rules.outcome(id).and_then(|urgency| outcome(urgency.0)),
        Citing::Added(id) => edition.wording.adds.get(id).and_then(|text| within(SELF_CHECK, &text.title, None)),
        Citing::Shared(id) => {
            let on = (0..rules.outcomes.len()).filter(|position| rules.outcomes[*position].shared.contains(id));
            return on.filter_map(outcome).collect();
        }
    };
    found.into_iter().collect()
}
