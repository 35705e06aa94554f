//! A walk over every internal link, form and asset, from the language choice on.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::{Reply, TestApp, attribute, real, select};

/// Internal addresses that a page names, with the fragment apart.
fn links(reply: &Reply, own: &str) -> Vec<(String, String)> {
    let html = reply.html();
    let mut found = Vec::new();
    for (selector, name) in [
        ("a[href]", "href"),
        ("link[href]", "href"),
        ("[src]", "src"),
        ("form[action]", "action"),
        ("[formaction]", "formaction"),
    ] {
        for element in select(&html, selector) {
            let target = attribute(&element, name).replace(crate::support::PUBLIC_URL, "");
            let (path, fragment) = target.split_once('#').unwrap_or((&target, ""));
            if path.is_empty() || path.starts_with('/') {
                let path = if path.is_empty() && !target.is_empty() { own } else { path };
                found.push((if path.is_empty() { "/".to_owned() } else { path.to_owned() }, fragment.to_owned()));
            } else {
                let known = ["https://", "http://", "tel:", "mailto:"];
                assert!(known.iter().any(|scheme| path.starts_with(scheme)), "{own}: {target}");
            }
        }
    }
    found
}

#[tokio::test]
async fn every_internal_link_leads_to_a_page_and_every_fragment_to_a_heading() {
    let app = TestApp::new().await;
    let mut waiting = vec!["/".to_owned()];
    let mut ids: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut fragments: Vec<(String, String, String)> = Vec::new();
    while let Some(path) = waiting.pop() {
        if ids.contains_key(&path) {
            continue;
        }
        let reply = app.get(&path).await;
        assert_eq!(reply.status, 200, "{path}");
        let mut own = BTreeSet::new();
        if reply.header("content-type").starts_with("text/html") {
            own.extend(select(&reply.html(), "[id]").iter().map(|element| attribute(element, "id")));
            for (target, fragment) in links(&reply, &path) {
                if !fragment.is_empty() {
                    fragments.push((path.clone(), target.clone(), fragment));
                }
                waiting.push(target);
            }
        }
        ids.insert(path, own);
    }
    for (from, target, fragment) in fragments {
        assert!(ids[&target].contains(&fragment), "{from} links to {target}#{fragment}");
    }
    for address in real().addresses() {
        assert!(ids.contains_key(address), "nothing links to {address}");
    }
}

#[tokio::test]
async fn links_to_other_sites_are_plain_and_tell_them_nothing() {
    let app = TestApp::new().await;
    for address in real().addresses() {
        let html = app.get(address).await.html();
        for link in select(&html, "main a[href^=http], footer a[href^=http]") {
            assert_eq!(attribute(&link, "rel"), "external noreferrer", "{address}: {}", attribute(&link, "href"));
            assert_eq!(link.value().attr("target"), None, "{address}");
        }
        // Nothing but the page's own address and translations names a whole address of this site.
        assert!(select(&html, "a[href^='https://leaflet.example'], form[action^=http]").is_empty(), "{address}");
    }
}
