//! `/usage-dictionary.json`: what each number of the published files means, for programs and for whoever writes them.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::counters::{About, DICTIONARY, Entry, PUBLISHED};
use crate::messages::{Messages, key};
use crate::self_check::Class;
use crate::site::{Edition, Site};
use crate::web::components::counted::{name_of_event, name_of_subject, when_counted};
use crate::web::press::Generation;

/// What each column holds.
const COLUMNS: [&str; 5] = [
    key::USAGE_COLUMN_RELEASED,
    key::USAGE_COLUMN_LANGUAGE,
    key::USAGE_COLUMN_EVENT,
    key::USAGE_COLUMN_SUBJECT,
    key::USAGE_COLUMN_COUNT,
];

/// The whole of it. Names and meanings stand in every language that visitors have.
pub(super) fn dictionary(generation: &Generation) -> Value {
    let site = &generation.site;
    let k = site.settings.threshold;
    let columns = PUBLISHED.iter().zip(COLUMNS);
    let columns = columns.map(|(name, words)| json!({ "name": name, "meaning": told(site, |messages| messages.get(words)) }));
    json!({
        "threshold": k,
        "rule": told(site, |messages| messages.with(key::USAGE_RULE, &[("k", &messages.whole(k))])),
        "columns": columns.collect::<Vec<_>>(),
        "languages": public(site).map(|edition| edition.locale.code.as_str()).collect::<Vec<_>>(),
        "events": DICTIONARY.iter().map(|entry| event(generation, entry)).collect::<Vec<_>>(),
    })
}

fn event(generation: &Generation, entry: &Entry) -> Value {
    let site = &generation.site;
    let subjects = subjects(generation, entry.about).into_iter().map(|subject| {
        let names = public(site)
            .map(|edition| (edition.locale.code.clone(), json!(name_of_subject(site, edition, entry.about, &subject))));
        let names: Map<String, Value> = names.collect();
        json!({ "subject": subject, "name": names })
    });
    json!({
        "event": entry.name,
        "counted-by": entry.counted_by,
        "name": told(site, |messages| name_of_event(messages, entry)),
        "when": told(site, |messages| when_counted(messages, entry)),
        "subjects": subjects.collect::<Vec<_>>(),
    })
}

/// Every subject that the site can give an event today. What it had earlier may stand in older rows.
fn subjects(generation: &Generation, about: About) -> BTreeSet<String> {
    let site = &generation.site;
    match about {
        About::Nothing => BTreeSet::new(),
        About::Page => generation.counted().map(str::to_owned).collect(),
        About::Class => [Class::Now, Class::Doctor, Class::Plan].map(|class| class.as_str().to_owned()).into(),
        About::Languages => {
            let code = |position: usize| site.editions[position].locale.code.as_str();
            site.consult_pairs().into_iter().map(|[doctor, patient]| format!("{}-{}", code(doctor), code(patient))).collect()
        }
        About::Place => site.settings.places.iter().cloned().collect(),
    }
}

fn told(site: &Site, words: impl Fn(&Messages) -> String) -> Map<String, Value> {
    public(site).map(|edition| (edition.locale.code.clone(), json!(words(&edition.messages)))).collect()
}

fn public(site: &Site) -> impl Iterator<Item = &Edition> {
    site.editions.iter().filter(|edition| !edition.locale.draft)
}
