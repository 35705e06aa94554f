//! `/sitemap.xml`: every public page and outcome of every language, each with the same page in the others; no draft.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::config::PublicUrl;
use crate::date::Date;
use crate::site::{Edition, Site};

/// One address, with the same page in each language, by position of the edition.
struct Entry {
    path: String,
    translations: Vec<Option<String>>,
    reviewed_on: Option<Date>,
}

/// The file.
///
/// # Errors
///
/// Where it cannot be written.
pub(super) fn sitemap(site: &Site, public_url: &PublicUrl) -> anyhow::Result<Vec<u8>> {
    let mut writer = Writer::new(Vec::new());
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let spaces = [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"), ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")];
    writer
        .create_element("urlset")
        .with_attributes(spaces)
        .write_inner_content(|writer| entries(site).iter().try_for_each(|entry| write(writer, site, public_url, entry)))?;
    Ok(writer.into_inner())
}

fn write(writer: &mut Writer<Vec<u8>>, site: &Site, public_url: &PublicUrl, entry: &Entry) -> std::io::Result<()> {
    writer.create_element("url").write_inner_content(|writer| {
        writer.create_element("loc").write_text_content(BytesText::new(&public_url.of(&entry.path)))?;
        if let Some(day) = entry.reviewed_on {
            writer.create_element("lastmod").write_text_content(BytesText::new(&day.to_string()))?;
        }
        let languages = site.editions.iter().zip(&entry.translations);
        let languages = languages.filter_map(|(other, path)| Some((other.locale.tag.as_str(), path.as_deref()?)));
        // Whoever reads none of the languages is led to the choice of them.
        for (tag, path) in languages.chain([("x-default", "/")]) {
            let href = public_url.of(path);
            let attributes = [("rel", "alternate"), ("hreflang", tag), ("href", &href)];
            writer.create_element("xhtml:link").with_attributes(attributes).write_empty()?;
        }
        Ok(())
    })?;
    Ok(())
}

/// The choice of language, then every page and every public outcome.
fn entries(site: &Site) -> Vec<Entry> {
    let homes = site.editions.iter().map(|edition| Some(edition.home()).filter(|home| !edition.is_draft(home))).collect();
    let mut entries = vec![Entry { path: "/".to_owned(), translations: homes, reviewed_on: None }];
    for edition in site.editions.iter().filter(|edition| !edition.locale.draft) {
        let pages = edition.pages.values().filter(|page| !page.draft).map(|page| (&page.id, page.reviewed_on));
        entries.extend(pages.filter_map(|(id, day)| entry(site, edition, day, |edition| edition.page_addresses.get(id))));
        let outcomes = site.rules.questionnaire.outcomes.iter().zip(&edition.wording.outcomes);
        entries.extend(outcomes.filter_map(|(outcome, words)| {
            entry(site, edition, words.reviewed_on, |edition| edition.outcome_addresses.get(&outcome.id))
        }));
    }
    entries
}

fn entry<'a>(site: &'a Site, own: &'a Edition, day: Date, of: impl Fn(&'a Edition) -> Option<&'a String>) -> Option<Entry> {
    let translations = site.editions.iter().map(|edition| of(edition).filter(|path| !edition.is_draft(path)).cloned()).collect();
    Some(Entry { path: of(own)?.clone(), translations, reviewed_on: Some(day) })
}
