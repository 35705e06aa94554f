//! What the kit has to print: a poster and a sheet of flyers for each kind of place, at addresses below the kit's page.

use std::collections::BTreeMap;

use super::{Address, Edition};
use crate::content::KIT;

/// What hangs or lies somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medium {
    /// One sheet of A4, upright.
    Poster,
    /// One sheet of A4, lying, with two flyers of A5.
    Flyers,
}

impl Medium {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Poster, Self::Flyers];

    /// Its part of an address, the same in every language.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Poster => "poster",
            Self::Flyers => "flyers",
        }
    }
}

/// One sheet of paper. The medium is no part of its code: the campaign asks where its readers come from, and twice as many sums would
/// each stand for half as many people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// What it is.
    pub medium: Medium,
    /// The kind of place that its code names.
    pub place: String,
}

/// Every sheet, in the order of the places.
pub fn sheets(places: &[String]) -> impl Iterator<Item = Sheet> {
    places.iter().flat_map(|place| Medium::ALL.map(|medium| Sheet { medium, place: place.clone() }))
}

impl Edition {
    /// Address of a sheet, where the language has the kit.
    #[must_use]
    pub fn sheet_address(&self, sheet: &Sheet) -> Option<String> {
        Some(format!("{}/{}/{}", self.page_addresses.get(KIT)?, sheet.medium.id(), sheet.place))
    }
}

/// Adds the sheets to the addresses of a language, with the old and untranslated names of the kit's page.
pub(super) fn add_sheets(edition: &Edition, places: &[String], addresses: &mut BTreeMap<String, Address>) {
    let Some(page) = edition.pages.get(KIT) else { return };
    for sheet in sheets(places) {
        let Some(address) = edition.sheet_address(&sheet) else { continue };
        for name in page.names() {
            let other = format!("/{}/{name}/{}/{}", edition.locale.code, sheet.medium.id(), sheet.place);
            addresses.insert(other, Address::Moved(address.clone()));
        }
        addresses.insert(address, Address::Sheet(sheet));
    }
}
