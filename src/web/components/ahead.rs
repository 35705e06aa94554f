//! Tells readers that a text changed in another language and is still being translated, and leads them there.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::content::{Ahead, SELF_CHECK};
use crate::messages::key;
use crate::site::{Edition, Site};

/// The notice on a text, by its name below the folder of a language; nothing where it is as new as its source.
pub(in crate::web) fn ahead(site: &Site, edition: &Edition, name: &str) -> Option<AnyView> {
    let Ahead { from, on, .. } = edition.ahead.get(name)?;
    let source = site.edition(from)?;
    let messages = &edition.messages;
    let within = messages.with(key::IN_LANGUAGE, &[("code", from), ("name", &source.locale.name)]);
    let changed = messages.with(key::TEXT_CHANGED, &[("in", &within), ("date", &messages.date(*on))]);
    let read = messages.with(key::TEXT_CHANGED_READ, &[("in", &within)]);
    let href = address(site, source, name);
    let notice = view! {
        <aside class="alert important" role="note" data-ahead=name.to_owned()>
            <p>{changed}</p>
            <p><a class="arrow" href=href hreflang=source.locale.tag.clone()>{read}</a></p>
        </aside>
    };
    Some(notice.into_any())
}

/// Where a text stands in a language. What only answers open has no page of its own.
fn address(site: &Site, edition: &Edition, name: &str) -> String {
    let of_outcome = |id: &str| edition.outcome_addresses.get(id).cloned();
    let all_signs = || edition.address(SELF_CHECK);
    match name.rsplit_once('/') {
        None => edition.address(name),
        Some((_, id)) if name.contains("/outcomes/") => of_outcome(id).unwrap_or_else(all_signs),
        Some((_, id)) if name.contains("/questions/") => format!("{}#{id}", all_signs()),
        Some((_, id)) if name.contains("/shared/") => {
            let on = site.rules.questionnaire.outcomes.iter().find(|outcome| outcome.shared.iter().any(|text| text == id));
            on.and_then(|outcome| of_outcome(&outcome.id)).map_or_else(all_signs, |page| format!("{page}#{id}"))
        }
        Some(_) => all_signs(),
    }
}

/// Who let texts of the self-check go live before they were translated, when and why, as it was written in the language of the source.
pub(in crate::web) fn published_before(site: &Site, edition: &Edition) -> AnyView {
    let all = site.editions.iter().flat_map(|edition| &edition.ahead).filter(|(name, _)| name.contains('/'));
    let waivers: BTreeMap<&str, &str> = all.map(|(_, ahead)| (ahead.waiver.as_str(), ahead.from.as_str())).collect();
    let lines = waivers.into_iter().map(|(waiver, from)| {
        let tag = site.edition(from).map(|source| source.locale.tag.clone());
        let words = edition.messages.get(key::PUBLISHED_BEFORE);
        view! { <p class="small">{words}" "<span lang=tag>{waiver.to_owned()}</span></p> }
    });
    lines.collect_view().into_any()
}
