//! The way from a number to its source, and from a source back to every page that cites it.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::{TestApp, attribute, only, real, select, site, words};

/// Address without its heading.
fn page_of(href: &str) -> String {
    href.split('#').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn every_note_of_every_page_leads_to_a_source_that_leads_back() {
    let app = TestApp::new().await;
    let mut notes = 0;
    for edition in &site().editions {
        let address = edition.address("sources");
        let list = app.get(&address).await.html();
        let mut back: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for source in &site().sources {
            let links = select(&list, &format!("li[id='{}'] .cited a", source.id));
            assert!(links.iter().all(|link| !words(link).is_empty()), "{}", source.id);
            back.insert(source.id.clone(), links.iter().map(|link| page_of(&attribute(link, "href"))).collect());
        }
        let own = format!("{}/", edition.home());
        let generation = real();
        for page in generation.addresses().filter(|page| *page == edition.home() || page.starts_with(&own)) {
            let html = app.get(page).await.html();
            for note in select(&html, ".source a") {
                let href = attribute(&note, "href");
                let source = href.strip_prefix(&format!("{address}#")).unwrap_or_else(|| panic!("{page}: {href}"));
                assert!(back[source].contains(page), "{source} does not lead back to {page}, only to {:?}", back[source]);
                notes += 1;
            }
        }
    }
    assert!(notes > 400, "only {notes} notes were followed");
}

#[tokio::test]
async fn every_way_back_leads_to_a_place_that_is_there() {
    let app = TestApp::new().await;
    for edition in &site().editions {
        let list = app.get(&edition.address("sources")).await.html();
        let hrefs: BTreeSet<String> = select(&list, ".cited a").iter().map(|link| attribute(link, "href")).collect();
        assert!(hrefs.len() > 20, "{hrefs:?}");
        for href in hrefs {
            let page = app.get(&page_of(&href)).await;
            assert_eq!(page.status, 200, "{href}");
            if let Some((_, id)) = href.split_once('#') {
                only(&page.html(), &format!("[id='{id}']"));
            }
        }
    }
}

#[tokio::test]
async fn every_source_says_its_year_or_that_it_has_none_and_how_it_was_read() {
    let app = TestApp::new().await;
    for edition in &site().editions {
        let list = app.get(&edition.address("sources")).await.html();
        let message = |key: &str| edition.messages.get(key);
        for source in &site().sources {
            let entry = words(&only(&list, &format!("li[id='{}']", source.id)));
            let year = source.year.map_or_else(|| message("source-no-year"), |year| year.to_string());
            assert!(entry.contains(&year), "{entry}");
            let first_hand = entry.contains(&message("source-first-hand"));
            assert_eq!(first_hand, source.flag == scanplan::content::Flag::Verified, "{entry}");
        }
    }
}
