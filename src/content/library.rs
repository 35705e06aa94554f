//! The pages of one language: first every front matter, so that all addresses are known, then every body.

use std::collections::{BTreeMap, BTreeSet};

use super::front_matter;
use super::links::Links;
use super::markdown::{read_body, read_page_body};
use super::origin::Origin;
use super::page::{self, Front, Layout, Page, REQUIRED};
use super::search::{Told, check_search};
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
    /// Ids of the pages that are drafts, those among them that cannot be read.
    drafts: BTreeSet<String>,
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

    /// What every page and outcome tells search engines.
    fn told(&self, code: &str) -> Vec<Told<'_>> {
        let pages = self.pages.iter().map(|(id, (front, _))| Told {
            file: format!("content/{code}/{id}.md"),
            title: &front.title,
            search_title: front.search_title.as_deref(),
            description: &front.description,
        });
        let outcomes = self.outcomes.iter().map(|(id, front)| Told {
            file: format!("{}/{id}.md", folder(code, "outcomes")),
            title: &front.title,
            search_title: front.search_title.as_deref(),
            description: &front.description,
        });
        pages.chain(outcomes).collect()
    }

    /// Ids of the pages that visitors are not to have yet.
    #[must_use]
    pub fn drafts(&self) -> &BTreeSet<String> {
        &self.drafts
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
        if !id.chars().all(is_slug) {
            diagnostics.push(Diagnostic::error(Place::file(path), code::ID_INVALID).with("name", id));
        }
        let front = front_matter::read::<Front>(path, text, diagnostics);
        let draft = front.as_ref().map_or_else(|| front_matter::says_draft(text), |(front, ..)| front.draft);
        if draft && REQUIRED.contains(&id) {
            let place = Place::at(path, text, text.find("\ndraft").map_or(0, |newline| newline + 1));
            diagnostics.push(Diagnostic::error(place, code::DRAFT_REQUIRED).with("name", id));
        } else if draft {
            fronts.drafts.insert(id.to_owned());
        }
        if let Some((front, _, start)) = front {
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
    check_search(files, &fronts.told(code), diagnostics);
    fronts
}

/// One text that has an address, and every name under which it can be asked for.
struct Named<'a> {
    path: String,
    id: &'a str,
    names: Vec<&'a toml::Spanned<String>>,
}

/// Each slug is fit for an address, and no two pages of a language share one.
fn check_slugs(files: &Files, code: &str, fronts: &Fronts, diagnostics: &mut Vec<Diagnostic>) {
    let pages = fronts.pages.iter().map(|(id, (front, _))| Named {
        path: format!("content/{code}/{id}.md"),
        id,
        names: std::iter::once(&front.slug).chain(&front.aliases).collect(),
    });
    // A name that is taken is the draft's to give up.
    let (drafts, public): (Vec<_>, Vec<_>) = pages.partition(|page| fronts.drafts.contains(page.id));
    check_names(files, public.into_iter().chain(drafts).collect(), &fronts.drafts, diagnostics);
    let outcomes = fronts.outcomes.iter().map(|(id, front)| {
        let path = format!("{}/{id}.md", folder(code, "outcomes"));
        Named { path, id, names: std::iter::once(&front.slug).chain(&front.aliases).collect() }
    });
    check_names(files, outcomes.collect(), &BTreeSet::new(), diagnostics);
}

fn check_names(files: &Files, texts: Vec<Named<'_>>, drafts: &BTreeSet<String>, diagnostics: &mut Vec<Diagnostic>) {
    let ids: BTreeSet<&str> = texts.iter().map(|text| text.id).collect();
    let mut taken: BTreeMap<&str, &str> = BTreeMap::new();
    for Named { path, id, names } in &texts {
        let is_draft = drafts.contains(*id);
        if is_draft && taken.contains_key(id) {
            diagnostics.push(Diagnostic::error(Place::file(path), code::SLUG_TAKEN).with("name", *id));
        }
        for (position, name) in names.iter().enumerate() {
            let at = Place::at(path, files.get(path).unwrap_or_default(), name.span().start + "+++\n".len());
            let name = name.get_ref().as_str();
            // Only the home page has an empty slug, and nothing an empty alias.
            let may_be_empty = *id == page::HOME && position == 0;
            if name.is_empty() != may_be_empty || !name.chars().all(is_slug) {
                diagnostics.push(Diagnostic::error(at.clone(), code::SLUG_INVALID).with("name", name));
            }
            // The slug of one page may not be the id of another: ids are addresses too.
            let other_id = name != *id && ids.contains(name) && (is_draft || !drafts.contains(name));
            if other_id || taken.insert(name, id).is_some_and(|other| other != *id) {
                diagnostics.push(Diagnostic::error(at, code::SLUG_TAKEN).with("name", name));
            }
        }
    }
}

/// Whether an address may have a character in one of its parts.
#[must_use]
pub fn is_slug(character: char) -> bool {
    character.is_ascii_lowercase() || character.is_ascii_digit() || character == '-'
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
                let place = Place::at(&file, text, front_matter::field(text, name));
                diagnostics.push(Diagnostic::error(place, code::FIELD_EMPTY).with("name", name));
            }
        }
        let origin = Origin { file: &file, text, start: *start };
        // The home page is made of tiles, which have no room for a figure.
        let read = if front.layout == Layout::Home { read_body } else { read_page_body };
        let body = read(origin, links, diagnostics);
        let front = front.clone();
        let set = |text: &str| links.language.typography.line(text);
        let page = Page {
            id: id.clone(),
            title: set(&front.title),
            slug: front.slug.into_inner(),
            menu: set(&front.menu),
            description: set(&front.description),
            search_title: front.search_title.as_deref().map(set),
            layout: front.layout,
            audience: front.audience,
            kicker: front.kicker.as_deref().map(set),
            aliases: front.aliases.into_iter().map(toml::Spanned::into_inner).collect(),
            reviewed_on: front.reviewed_on,
            review_due: front.review_due,
            draft: fronts.drafts.contains(id),
            body,
        };
        pages.insert(id.clone(), page);
    }
    pages
}
