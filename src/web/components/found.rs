//! What search engines and link previews learn of a page beside its text: linked data in the words of schema.org, and Open Graph.
//!
//! Pages made from answers and errors have none of it: what is told here is told of public texts alone.

use leptos::prelude::*;
use serde_json::{Value, json};

use super::frame::{Base, Frame};
use crate::content::{Audience, HOME, Layout, Page, SELF_CHECK, SectionKind};
use crate::date::Date;
use crate::messages::key;
use crate::self_check::Urgency;
use crate::site::{Edition, Site};

/// What is told of a page.
pub(in crate::web) struct Found {
    /// Its name, without the campaign's.
    name: String,
    /// What it is, as linked data.
    pub(in crate::web) data: Value,
}

/// The width and height of the pictures below `public/social/`, in pixels.
const PICTURE: (u32, u32) = (1200, 630);

/// A page or a public outcome, with what linked data says of it.
pub(in crate::web) struct Told<'a> {
    name: &'a str,
    description: &'a str,
    /// Its address.
    path: Option<&'a String>,
    reviewed_on: Date,
    /// Whether it speaks of back pain, and not of this site.
    medical: bool,
    audience: Audience,
    /// The page above it, beside the home page.
    above: Option<&'a str>,
    /// Questions with their answers.
    questions: Vec<(String, String)>,
}

impl<'a> Told<'a> {
    /// A page of the library.
    pub(in crate::web) fn page(site: &Site, edition: &'a Edition, page: &'a Page) -> Self {
        let folds = page.body.sections.iter().filter(|section| section.kind == SectionKind::Fold);
        let questions = folds.map(|section| (section.title.plain(), section.answer()));
        Self {
            name: page.search_title.as_ref().unwrap_or(&page.title),
            description: &page.description,
            path: edition.page_addresses.get(&page.id),
            reviewed_on: page.reviewed_on,
            medical: !site.settings.colophon.contains(&page.id),
            audience: page.audience,
            above: None,
            questions: if page.layout == Layout::Questions { questions.collect() } else { Vec::new() },
        }
    }

    /// A part of the page, at an address below it.
    pub(in crate::web) fn part(self, page: &'a Page, name: &'a str, path: &'a String) -> Self {
        Self { name, path: Some(path), above: Some(&page.id), ..self }
    }

    /// A public outcome, below the self-check.
    pub(in crate::web) fn outcome(site: &Site, edition: &'a Edition, position: Urgency) -> Self {
        let words = &edition.wording.outcomes[position.0];
        Self {
            name: words.search_title.as_ref().unwrap_or(&words.title),
            description: &words.description,
            path: edition.outcome_addresses.get(&site.rules.questionnaire.outcomes[position.0].id),
            reviewed_on: words.reviewed_on,
            medical: true,
            audience: Audience::Patients,
            above: Some(SELF_CHECK),
            questions: Vec::new(),
        }
    }

    /// What is told of it.
    pub(in crate::web) fn found(&self, base: &Base, edition: &Edition) -> Found {
        let of = |path: &str| base.public_url.of(path);
        let address = of(self.path.map_or("/", String::as_str));
        let page = edition.pages.get(HOME).map_or(edition.settings.campaign.as_str(), |page| page.menu.as_str());
        let above = self.above.and_then(|id| Some((edition.pages.get(id)?.menu.as_str(), of(&edition.address(id)))));
        let trail = [(page, of(&edition.home()))].into_iter().chain(above).chain([(self.name, address.clone())]);
        let trail = trail.zip(1..).map(
            |((name, address), position)| json!({ "@type": "ListItem", "position": position, "name": name, "item": address }),
        );
        let asked = self.questions.iter().map(|(question, answer)| {
            json!({ "@type": "Question", "name": question, "acceptedAnswer": { "@type": "Answer", "text": answer } })
        });
        let asked: Vec<Value> = asked.collect();
        let kind = if self.medical { "MedicalWebPage" } else { "WebPage" };
        let trail = json!({
            "@type": "BreadcrumbList",
            "@id": format!("{address}#trail"),
            "itemListElement": trail.collect::<Vec<_>>(),
        });
        let mut node = json!({
            "@type": if asked.is_empty() { json!(kind) } else { json!([kind, "FAQPage"]) },
            "@id": address,
            "url": address,
            "name": self.name,
            "description": self.description,
            "inLanguage": edition.locale.tag,
            "lastReviewed": self.reviewed_on.to_string(),
            "isPartOf": website(base, edition, &edition.home()),
            "breadcrumb": { "@id": format!("{address}#trail") },
        });
        if self.medical {
            node["about"] = json!({ "@type": "MedicalCondition", "name": edition.messages.get(key::CONDITION_NAME) });
            node["audience"] = match self.audience {
                Audience::Patients => json!({ "@type": "Patient" }),
                Audience::Clinicians => json!({ "@type": "MedicalAudience", "audienceType": "Clinician" }),
            };
        }
        if !asked.is_empty() {
            node["mainEntity"] = Value::Array(asked);
        }
        Found { name: self.name.to_owned(), data: graph_of(vec![node, trail]) }
    }
}

/// What is told of the page that stands for the whole site: the home page of a language, or the choice of language.
pub(in crate::web) fn site(base: &Base, edition: &Edition, path: &str) -> Found {
    let mut node = website(base, edition, path);
    node["description"] = json!(edition.settings.slogan);
    node["inLanguage"] = json!(edition.locale.tag);
    Found { name: edition.settings.campaign.clone(), data: graph_of(vec![node]) }
}

/// The site that a page is part of, with who publishes it, once that is known.
fn website(base: &Base, edition: &Edition, path: &str) -> Value {
    let address = base.public_url.of(path);
    let mut node =
        json!({ "@type": "WebSite", "@id": format!("{address}#site"), "url": address, "name": edition.settings.campaign });
    if let Some(publisher) = edition.settings.filled("publisher") {
        node["publisher"] = json!({ "@type": "Organization", "name": publisher });
    }
    node
}

fn graph_of(nodes: Vec<Value>) -> Value {
    json!({ "@context": "https://schema.org", "@graph": nodes })
}

/// The elements of the head that decide whether a page is found, and how a link to it looks elsewhere.
pub(super) fn preview(frame: &Frame<'_>) -> AnyView {
    let Some(found) = &frame.found else { return view! { <meta name="robots" content="noindex"/> }.into_any() };
    let Frame { site, edition, base, .. } = frame;
    let kind = if frame.home || frame.path == "/" { "website" } else { "article" };
    // Open Graph writes a language as operating systems do.
    let name = |edition: &Edition| edition.locale.tag.replace('-', "_");
    let others = site.editions.iter().zip(&frame.translations);
    let others = others.filter(|(other, path)| path.is_some() && other.locale.code != edition.locale.code);
    view! {
        {graph("type", kind)}
        {graph("site_name", &edition.settings.campaign)}
        {graph("title", &found.name)}
        {frame.description.as_ref().map(|text| graph("description", text))}
        {graph("url", &base.public_url.of(&frame.path))}
        {graph("locale", &name(edition))}
        {others.map(|(other, _)| graph("locale:alternate", &name(other))).collect_view()}
        {picture(base, edition)}
    }
    .into_any()
}

/// One property of Open Graph.
fn graph(property: &str, content: &str) -> AnyView {
    leptos::html::meta().attr("property", format!("og:{property}")).content(content.to_owned()).into_any()
}

/// The picture of a language, where it has one.
fn picture(base: &Base, edition: &Edition) -> Option<AnyView> {
    let name = format!("social/{}.png", edition.locale.code);
    base.assets.get(&name)?;
    let address = base.public_url.of(&format!("{}/{name}", base.assets.base));
    let words = edition.messages.with(key::SOCIAL_PICTURE, &[("words", &edition.settings.campaign)]);
    let view = view! {
        {graph("image", &address)}
        {graph("image:type", "image/png")}
        {graph("image:width", &PICTURE.0.to_string())}
        {graph("image:height", &PICTURE.1.to_string())}
        {graph("image:alt", &words)}
        <meta name="twitter:card" content="summary_large_image"/>
    };
    Some(view.into_any())
}
