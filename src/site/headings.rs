//! Links to a heading of a page lead to a heading that is there.

use std::collections::{BTreeMap, BTreeSet};

use super::Edition;
use crate::content::{Rules, SELF_CHECK, Uses, check_anchors};
use crate::diagnostic::Diagnostic;

/// Links to headings lead to headings.
pub(super) fn check_headings(editions: &[Edition], rules: &Rules, uses: &Uses, diagnostics: &mut Vec<Diagnostic>) {
    let mut headings: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut files = BTreeMap::new();
    for edition in editions {
        let code = &edition.locale.code;
        for (id, page) in &edition.pages {
            let Some(address) = edition.page_addresses.get(id) else { continue };
            let ids = page.body.ids().map(str::to_owned);
            headings.entry(address.clone()).or_default().extend(ids);
            files.insert(format!("content/{code}/{id}.md"), address.clone());
        }
        // On the questionnaire every question is a heading.
        if let Some(address) = edition.page_addresses.get(SELF_CHECK) {
            headings
                .entry(address.clone())
                .or_default()
                .extend(rules.questionnaire.questions.iter().map(|question| question.id.clone()));
        }
        for (outcome, text) in rules.questionnaire.outcomes.iter().zip(&edition.wording.outcomes) {
            let Some(address) = edition.outcome_addresses.get(&outcome.id) else { continue };
            headings.entry(address.clone()).or_default().extend(text.body.ids().map(str::to_owned));
            files.insert(format!("content/{code}/self-check/outcomes/{}.md", outcome.id), address.clone());
        }
    }
    check_anchors(uses, &headings, &files, diagnostics);
}
