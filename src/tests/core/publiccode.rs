//! `publiccode.yml`: it has what the standard (0.7) wants, and says of this software what is true.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::repository::{root, site, text};

/// The keys that this file uses; those of the standard that are mandatory have no default here, and a misspelt one is refused.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Publiccode {
    publiccode_yml_version: String,
    name: String,
    url: String,
    software_version: String,
    logo: String,
    platforms: Vec<String>,
    categories: Vec<String>,
    development_status: String,
    software_type: String,
    intended_audience: BTreeMap<String, Vec<String>>,
    description: BTreeMap<String, Description>,
    legal: Legal,
    maintenance: Maintenance,
    localisation: Localisation,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Description {
    localised_name: String,
    short_description: String,
    long_description: String,
    features: Vec<String>,
    #[serde(default)]
    screenshots: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Legal {
    license: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Maintenance {
    r#type: String,
    #[serde(default)]
    contacts: Vec<BTreeMap<String, String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Localisation {
    localisation_ready: bool,
    available_languages: Vec<String>,
}

fn read() -> Publiccode {
    serde_saphyr::from_str(&text("publiccode.yml")).unwrap_or_else(|error| panic!("publiccode.yml: {error}"))
}

#[test]
fn it_has_the_keys_and_the_values_of_the_standard() {
    let file = read();
    assert_eq!(file.publiccode_yml_version, "0.7");
    assert!(["concept", "development", "beta", "stable", "obsolete"].contains(&file.development_status.as_str()));
    assert_eq!(file.software_type, "standalone/web");
    assert_eq!(file.platforms, ["web"]);
    assert_eq!(file.intended_audience["scope"], ["healthcare"]);
    assert!(!file.categories.is_empty());
    assert!(file.url.starts_with("https://") && file.url.ends_with(".git"), "{}", file.url);
    // Who is named maintains it, and whoever maintains it is named.
    let known = ["internal", "community", "contract", "none"].contains(&file.maintenance.r#type.as_str());
    assert!(known && (file.maintenance.r#type == "none") == file.maintenance.contacts.is_empty());
    for (language, description) in &file.description {
        let (short, long) = (description.short_description.chars().count(), description.long_description.chars().count());
        assert!((1..=150).contains(&short), "{language}: the short description has {short} characters");
        assert!((150..=10_000).contains(&long), "{language}: the long description has {long} characters");
        assert!((5..=20).contains(&description.features.len()), "{language}");
    }
}

#[test]
fn it_says_the_version_the_licence_the_names_and_the_languages_that_are_true() {
    let file = read();
    assert_eq!(file.software_version, env!("CARGO_PKG_VERSION"));
    assert_eq!(file.legal.license, env!("CARGO_PKG_LICENSE"));
    let tags: Vec<String> = site().locales().into_iter().map(|locale| locale.tag).collect();
    assert_eq!(file.localisation.available_languages, tags);
    assert!(file.localisation.localisation_ready);
    for edition in &site().editions {
        let description = file.description.get(&edition.locale.code);
        let name = description.map(|description| description.localised_name.as_str());
        assert_eq!(name, Some(edition.settings.campaign.as_str()), "{}", edition.locale.code);
    }
    assert_eq!(file.description["en"].localised_name, file.name);
    let pictures = file.description.values().flat_map(|description| &description.screenshots);
    for path in pictures.chain([&file.logo]) {
        assert!(root().join(path).is_file(), "{path}");
    }
}
