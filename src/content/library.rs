//! The pages of one language: first every front matter, so that all addresses are known, then every body.

use std::collections::{BTreeMap, BTreeSet};

use super::front_matter;
use super::links::Links;
use super::markdown::{Origin, read_body};
use super::page::{self, Front, Page, REQUIRED};
use super::wording::{OutcomeFront, folder};
use crate::diagnostic::{Diagnostic, Place, code};
use crate::files::Files;

/// Front matter of all pages and outcomes of a language.
#[derive(Debug, Default)]
pub struct Fronts {
    /// By page id, with the byte where the body starts.
    pages: BTreeMap<String, (Front, usize)>,
    /// By outcome id.
    outcomes: BTreeMap<String, OutcomeFront>,
}

impl Fronts {
    /// Address of every page, by page id.
    #[must_use]
    pub fn page_addresses(&self, code: &str) -> BTreeMap<String, String> {
        self.pages.iter().map(|(id, (front, _))| (id.clone(), address(code, front.slug.get_ref()))).collect()
    }

    /// Address of every public outcome page, by outcome id.
    #[must_use]
    pub fn outcome_addresses(&self, code: &str) -> BTreeMap<String, String> {
        let base = self.pages.get(page::SELF_CHECK).map_or("", |(front, _)| front.slug.get_ref());
        self.outcomes.iter().map(|(id, front)| (id.clone(), address(code, &format!("{base}/{}", front.slug.get_ref())))).collect()
    }

    /// Ids of the pages there are.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.pages.keys().map(String::as_str)
    }
}

/// `/{code}` for the home page, `/{code}/{slug}` for any other.
fn address(code: &str, slug: &str) -> String {
    if slug.is_empty() { format!("/{code}") } else { format!("/{code}/{slug}") }
}

/// Reads the front matter of every page and outcome in one language.
#[must_use]
pub fn read_fronts(files: &Files, code: &str, diagnostics: &mut Vec<Diagnostic>) -> Fronts {
    let mut fronts = Fronts::default();
    for (id, path, text) in files.in_folder(&format!("content/{code}"), "md") {
        if let Some((front, _, start)) = front_matter::read::<Front>(path, text, diagnostics) {
            fronts.pages.insert(id.to_owned(), (front, start));
        }
    }
    for (id, path, text) in files.in_folder(&folder(code, "outcomes"), "md") {
        // A front matter that does not fit is reported when the outcome's text is read.
        if let Some((front, _, _)) = front_matter::read::<OutcomeFront>(path, text, &mut Vec::new()) {
            fronts.outcomes.insert(id.to_owned(), front);
        }
    }
    for id in REQUIRED {
        let path = format!("content/{code}/{id}.md");
        if files.get(&path).is_none() {
            diagnostics.push(Diagnostic::error(Place::file(&path), code::FILE_MISSING));
        }
    }
    check_slugs(files, code, &fronts, diagnostics);
    fronts
}

/// Each slug is fit for an address, and no two pages of a language share one.
fn check_slugs(files: &Files, code: &str, fronts: &Fronts, diagnostics: &mut Vec<Diagnostic>) {
    let pages = fronts
        .pages
        .iter()
        .map(|(id, (front, _))| (format!("content/{code}/{id}.md"), id.as_str(), &front.slug, &front.aliases, id == page::HOME));
    let mut taken: BTreeSet<&str> = BTreeSet::new();
    for (path, id, slug, aliases, is_home) in pages {
        let place = |offset: usize| Place::at(&path, files.get(&path).unwrap_or_default(), offset + "+++\n".len());
        check_slug(slug.get_ref(), is_home, place(slug.span().start), diagnostics);
        for name in std::iter::once(slug.get_ref()).chain(aliases) {
            // The slug of one page may not be the id of another: ids are addresses too.
            let is_other_id = name != id && fronts.pages.contains_key(name.as_str());
            if !taken.insert(name) || is_other_id {
                diagnostics.push(Diagnostic::error(place(slug.span().start), code::SLUG_TAKEN).with("name", name));
            }
        }
    }
    let mut taken: BTreeSet<&str> = BTreeSet::new();
    for (id, front) in &fronts.outcomes {
        let path = format!("{}/{id}.md", folder(code, "outcomes"));
        let place = Place::at(&path, files.get(&path).unwrap_or_default(), front.slug.span().start + "+++\n".len());
        check_slug(front.slug.get_ref(), false, place.clone(), diagnostics);
        for name in std::iter::once(front.slug.get_ref()).chain(&front.aliases) {
            let is_other_id = name != id && fronts.outcomes.contains_key(name.as_str());
            if !taken.insert(name) || is_other_id {
                diagnostics.push(Diagnostic::error(place.clone(), code::SLUG_TAKEN).with("name", name));
            }
        }
    }
}

fn check_slug(slug: &str, may_be_empty: bool, place: Place, diagnostics: &mut Vec<Diagnostic>) {
    let fit = |character: char| character.is_ascii_lowercase() || character.is_ascii_digit() || character == '-';
    if slug.is_empty() != may_be_empty || !slug.chars().all(fit) {
        diagnostics.push(Diagnostic::error(place, code::SLUG_INVALID).with("name", slug));
    }
}

/// Reads the body of every page of one language.
#[must_use]
pub fn read_pages(
    files: &Files,
    code: &str,
    fronts: &Fronts,
    links: &Links<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<String, Page> {
    let mut pages = BTreeMap::new();
    for (id, (front, start)) in &fronts.pages {
        let file = format!("content/{code}/{id}.md");
        let Some(text) = files.get(&file) else { continue };
        for (name, value) in [("title", &front.title), ("menu", &front.menu), ("description", &front.description)] {
            if value.trim().is_empty() {
                diagnostics.push(Diagnostic::error(Place::file(&file), code::FIELD_EMPTY).with("name", name));
            }
        }
        let body = read_body(Origin { file: &file, text, start: *start }, links, diagnostics);
        let front = front.clone();
        let page = Page {
            id: id.clone(),
            title: front.title,
            slug: front.slug.into_inner(),
            menu: front.menu,
            description: front.description,
            layout: front.layout,
            kicker: front.kicker,
            aliases: front.aliases,
            reviewed_on: front.reviewed_on,
            review_due: front.review_due,
            body,
        };
        pages.insert(id.clone(), page);
    }
    pages
}
