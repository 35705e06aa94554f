//! Addresses that were published: none of them may ever lead nowhere, since people keep links and printed codes.

use std::collections::BTreeSet;

use serde::Deserialize;
use toml::Spanned;

use super::{Address, Edition};
use crate::content::{is_slug, read_toml};
use crate::diagnostic::{Diagnostic, Place, closest, code};
use crate::files::Files;

/// The list.
const FILE: &str = "content/addresses.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    published: Vec<Spanned<String>>,
}

/// Reports each published address of a language that leads nowhere, and warns of each public one that is not on the list.
pub(super) fn check_published(files: &Files, editions: &[Edition], diagnostics: &mut Vec<Diagnostic>) {
    let Some(text) = files.get(FILE) else {
        return diagnostics.push(Diagnostic::error(Place::file(FILE), code::FILE_MISSING));
    };
    let Some(file) = read_toml::<File>(FILE, text, 0, text, diagnostics) else { return };
    let place = |address: &Spanned<String>| Place::at(FILE, text, address.span().start);
    let listed: BTreeSet<&str> = file.published.iter().map(|address| address.get_ref().as_str()).collect();
    for edition in editions.iter().filter(|edition| !edition.locale.draft) {
        let home = edition.home();
        let is_own = |address: &str| address == home || address.starts_with(&format!("{home}/"));
        let is_draft = |id: &str| edition.pages.get(id).is_none_or(|page| page.draft);
        let pages = edition.page_addresses.iter().filter(|(id, _)| !is_draft(id)).map(|(_, address)| address);
        let public = pages.chain(edition.outcome_addresses.values()).map(String::as_str);
        // An address that cannot be one has a diagnostic of its own.
        let is_whole = |address: &&str| address.chars().all(|sign| sign == '/' || is_slug(sign));
        let new: Vec<&str> = public.filter(|address| !listed.contains(address)).filter(is_whole).collect();
        let lost: Vec<&Spanned<String>> =
            file.published.iter().filter(|one| is_own(one.get_ref()) && edition.at(one.get_ref()).is_none()).collect();
        // What stands below an address comes back with it.
        let above = |name: &str| {
            lost.iter().any(|other| name.strip_prefix(other.get_ref().as_str()).is_some_and(|rest| rest.starts_with('/')))
        };
        for address in lost.iter().filter(|address| !above(address.get_ref())) {
            let name = address.get_ref();
            // What moved has a new address, which is not on the list yet.
            let near = if let [one] = new.as_slice() { Some(*one) } else { closest(name, new.iter().copied()) };
            let problem = Diagnostic::error(place(address), code::ADDRESS_LOST).with("name", name);
            let slug = name.rsplit('/').next().unwrap_or_default();
            diagnostics.push(problem.with("slug", slug).with("near", near.unwrap_or_default()).with("draft", ""));
        }
        // To take a page back is allowed, and said.
        for address in file.published.iter().filter(|address| is_own(address.get_ref())) {
            let Some(id) = page_at(edition, address.get_ref()).filter(|id| is_draft(id)) else { continue };
            let problem = Diagnostic::warning(place(address), code::ADDRESS_LOST).with("name", address.get_ref());
            let slug = address.get_ref().rsplit('/').next().unwrap_or_default();
            let page = format!("content/{}/{id}.md", edition.locale.code);
            diagnostics.push(problem.with("slug", slug).with("near", "").with("draft", page));
        }
        if !new.is_empty() {
            let end = text.rfind(']').unwrap_or(text.len());
            let lines: Vec<String> = new.iter().map(|address| format!("  \"{address}\",")).collect();
            let problem = Diagnostic::warning(Place::at(FILE, text, end), code::ADDRESS_NEW).with("name", new.join(", "));
            diagnostics.push(problem.with("lines", lines.join("\n")));
        }
    }
}

/// The page that an address leads to, at once or by an old name.
fn page_at<'e>(edition: &'e Edition, address: &str) -> Option<&'e str> {
    match edition.at(address)? {
        Address::Page(id) => Some(id),
        Address::Moved(to) => match edition.at(to)? {
            Address::Page(id) => Some(id),
            _ => None,
        },
        Address::Outcome(_) | Address::Sheet(_) => None,
    }
}
