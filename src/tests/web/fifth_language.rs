//! A fifth language and a sixth from files alone, one of them written from right to left: complete, through the whole self-check, and
//! without a word that stands in the code.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

use axum::http::Method;
use scanplan::site::{Edition, load};
use scanplan::web::press::Generation;
use scraper::{ElementRef, Html, Node};
use serde_json::Value;

use crate::contract::{Reply as Expected, examples};
use crate::pseudo_language::{ACCENTED, Pseudo, RIGHT_TO_LEFT};
use crate::support::{PUBLIC_URL, Reply, TestApp, attribute, copy, generation_of, only, root, select, self_check, words};

const BOTH: [Pseudo; 2] = [ACCENTED, RIGHT_TO_LEFT];

/// The repository's texts with both languages added.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for part in ["content", "locales"] {
        copy(&root().join(part), &folder.path().join(part));
    }
    for language in BOTH {
        language.add_to(folder.path()).unwrap();
    }
    folder
}

/// A site with both languages, pressed once for all tests of this process.
static MADE: LazyLock<Arc<Generation>> = LazyLock::new(|| generation_of(folder().path()));

fn made() -> Vec<&'static Edition> {
    BOTH.iter().map(|language| MADE.site.edition(language.code).unwrap()).collect()
}

/// Attributes that are read aloud or shown.
const SAID: [&str; 7] = ["alt", "aria-label", "data-done", "data-failed", "data-title", "placeholder", "title"];

/// Whether an element is in another language than the page, or holds what no language translates.
fn is_foreign(element: &ElementRef<'_>, tag: &str) -> bool {
    let value = element.value();
    let elsewhere = value.attr("lang").is_some_and(|own| own != tag);
    elsewhere || ["script", "style"].contains(&value.name()) || value.attr("translate") == Some("no")
}

/// Everything that a reader of a page sees, hears or finds of it.
fn said(html: &Html, tag: &str) -> Vec<String> {
    let mut said = Vec::new();
    for node in html.tree.nodes() {
        let foreign = node.ancestors().filter_map(ElementRef::wrap).any(|element| is_foreign(&element, tag));
        match node.value() {
            _ if foreign => {}
            Node::Text(text) => said.push(text.to_string()),
            Node::Element(element) if element.name() == "meta" => {
                let name = element.attr("name").or(element.attr("property")).unwrap_or_default();
                let shown = ["description", "og:title", "og:description", "og:site_name", "og:image:alt"].contains(&name);
                said.extend(element.attr("content").filter(|_| shown).map(str::to_owned));
            }
            Node::Element(element) => said.extend(SAID.iter().filter_map(|name| element.attr(name)).map(str::to_owned)),
            _ => {}
        }
    }
    said
}

/// Words in Latin letters without an accent: these languages have none.
fn untranslated(said: &[String]) -> BTreeSet<String> {
    let words = said.iter().flat_map(|text| text.split(|letter: char| !letter.is_ascii_alphabetic()));
    words.filter(|word| word.len() > 1).map(str::to_owned).collect()
}

#[tokio::test]
async fn leftovers() {
    let app = TestApp::with(Arc::clone(&MADE)).await;
    for edition in made() {
        for address in MADE.addresses().filter(|address| address.starts_with(&edition.home())) {
            let reply = app.get(address).await;
            let left = untranslated(&said(&reply.html(), &edition.locale.tag));
            eprintln!("{address}: {left:?}");
        }
    }
}
