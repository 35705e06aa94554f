//! Consult mode: which two languages stand side by side, at which address, and the cards that both have.

use super::{Edition, Site};
use crate::content::Card;
use crate::locale::Locale;

/// The first part of its addresses, which is no language, and the name under which its pages are counted.
pub const CONSULT: &str = "consult";

/// The doctor's language and the patient's, by position of the edition.
pub type Pair = [usize; 2];

/// Address of the cards in two languages.
#[must_use]
pub fn consult_address(doctor: &Locale, patient: &Locale) -> String {
    format!("/{CONSULT}/{}/{}", doctor.code, patient.code)
}

impl Edition {
    /// One of its cards.
    #[must_use]
    pub fn card(&self, id: &str) -> Option<&Card> {
        self.consult.iter().find(|card| card.id == id)
    }

    /// Address of a card in this language alone; nothing where it does not have the card.
    #[must_use]
    pub fn card_address(&self, id: &str) -> Option<String> {
        self.card(id).map(|card| format!("{}#{}", consult_address(&self.locale, &self.locale), card.id))
    }
}

impl Site {
    /// Every ordered pair of languages that have a card in common.
    #[must_use]
    pub fn consult_pairs(&self) -> Vec<Pair> {
        let all = 0..self.editions.len();
        let pairs = all.clone().flat_map(|doctor| all.clone().map(move |patient| [doctor, patient]));
        pairs.filter(|pair| self.consult_cards(*pair).next().is_some()).collect()
    }

    /// The cards that both languages have, in order.
    pub fn consult_cards(&self, [doctor, patient]: Pair) -> impl Iterator<Item = (&Card, &Card)> {
        self.editions[doctor].consult.iter().filter_map(move |card| Some((card, self.editions[patient].card(&card.id)?)))
    }

    /// The pair whose cards stand at an address.
    #[must_use]
    pub fn consult_at(&self, address: &str) -> Option<Pair> {
        let at = |[doctor, patient]: &Pair| {
            consult_address(&self.editions[*doctor].locale, &self.editions[*patient].locale) == address
        };
        self.consult_pairs().into_iter().find(at)
    }

    /// The pair for a doctor who has not said which language the patient reads: the first other one, in the order of the switch.
    #[must_use]
    pub fn consult_first(&self, doctor: usize) -> Option<Pair> {
        let pairs = || self.consult_pairs().into_iter().filter(|pair| pair[0] == doctor);
        pairs().find(|pair| pair[1] != doctor).or_else(|| pairs().next())
    }
}
