//! Consult mode: the same cards in two languages, side by side on one line. What stands in which column is decided here, once.

mod bar;
mod card;
mod fields;
mod give;
mod numbers;
mod sheet;

use leptos::prelude::*;

use super::frame::Base;
use crate::messages::key;
use crate::site::{Edition, Pair, Site};

pub(in crate::web) use bar::bar;
pub(in crate::web) use give::give;
pub(in crate::web) use sheet::sheet;

/// Two languages on one screen, or one where both read the same.
pub(in crate::web) struct Two<'a> {
    pub(in crate::web) site: &'a Site,
    pub(in crate::web) base: &'a Base,
    pub(in crate::web) doctor: &'a Edition,
    pub(in crate::web) patient: &'a Edition,
    pair: Pair,
}

impl<'a> Two<'a> {
    /// The languages of a pair.
    pub(in crate::web) fn new(site: &'a Site, base: &'a Base, pair: Pair) -> Self {
        let [doctor, patient] = pair.map(|language| &site.editions[language]);
        Self { site, base, doctor, patient, pair }
    }

    /// Whether both read the same.
    fn is_single(&self) -> bool {
        self.pair[0] == self.pair[1]
    }

    /// The columns: whose each is, and its language.
    fn columns(&self) -> impl Iterator<Item = (&'static str, &'a Edition)> {
        [("doctor", self.doctor), ("patient", self.patient)].into_iter().take(if self.is_single() { 1 } else { 2 })
    }

    /// The same in each column, with a drawing on the line between them.
    fn row(&self, spine: Option<AnyView>, of: impl Fn(&'a Edition) -> AnyView) -> AnyView {
        let mut columns = self.columns().map(|(whose, edition)| {
            let (tag, direction) = (edition.locale.tag.clone(), edition.locale.direction.as_str());
            view! { <div class=whose data-block-of=whose lang=tag dir=direction>{of(edition)}</div> }
        });
        let (first, second) = (columns.next(), columns.next());
        view! { {first}<div class="spine" aria-hidden="true">{spine}</div>{second} }.into_any()
    }

    /// A short text in the doctor's language, and behind it in the patient's.
    fn both(&self, of: impl Fn(&'a Edition) -> String) -> AnyView {
        let words = self.columns().enumerate().map(|(position, (_, edition))| {
            let (tag, direction) = (edition.locale.tag.clone(), edition.locale.direction.as_str());
            let between = (position > 0).then_some(" · ");
            view! { {between}<span lang=tag dir=direction>{of(edition)}</span> }
        });
        words.collect_view().into_any()
    }
}

/// The cards, one beside the other.
pub(in crate::web) fn deck(two: &Two<'_>) -> AnyView {
    let cards: Vec<_> = two.site.consult_cards(two.pair).collect();
    let ids: Vec<&str> = cards.iter().map(|(own, _)| own.id.as_str()).collect();
    let titles: Vec<&str> = cards.iter().map(|(own, _)| own.title.as_str()).collect();
    let sections = cards.iter().enumerate().map(|(position, (own, other))| {
        let foot = card::foot(two, &ids, &titles, position);
        card::card(two, own, other, foot)
    });
    let single = two.is_single().then_some("");
    let label = two.doctor.messages.get(key::CONSULT_CONTENTS);
    view! { <div class="deck" data-single=single tabindex="0" role="region" aria-label=label>{sections.collect_view()}</div> }
        .into_any()
}
