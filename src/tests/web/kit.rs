//! The kit: a poster and flyers in every language for every kind of place, the address in their code, and what is counted of them.

use std::collections::BTreeSet;

use axum::http::Method;
use scanplan::site::{Address, Edition, Medium, Sheet, sheets};

use crate::support::{PUBLIC_URL, TestApp, attribute, only, real, select, site, words};

const BOT: &str = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";

/// Every sheet in every language, with its address.
fn all() -> Vec<(&'static Edition, Sheet, String)> {
    let of = |edition: &'static Edition| {
        sheets(&site().settings.places).map(move |sheet| (edition, sheet.clone(), edition.sheet_address(&sheet).unwrap()))
    };
    site().editions.iter().flat_map(of).collect()
}

/// What the code of a sheet is to hold.
fn in_code(edition: &Edition, sheet: &Sheet) -> String {
    format!("{PUBLIC_URL}/{}?from={}", edition.locale.code, sheet.place)
}

#[tokio::test]
async fn every_language_has_a_poster_and_two_flyers_for_every_kind_of_place() {
    let app = TestApp::new().await;
    let places = &site().settings.places;
    assert!((2..=8).contains(&places.len()), "{places:?}");
    assert_eq!(all().len(), site().editions.len() * places.len() * 2);
    let mut codes = BTreeSet::new();
    for (edition, sheet, address) in all() {
        let reply = app.get(&address).await;
        assert_eq!(reply.status, 200, "{address}");
        assert_eq!(reply.language(), edition.locale.tag, "{address}");
        assert_eq!(reply.main("data-page"), Some(format!("kit/{}", sheet.medium.id())), "{address}");
        let html = reply.html();
        assert!(words(&only(&html, "h1")).contains(&edition.settings.places[&sheet.place]), "{address}");
        let leaves = select(&html, ".print > .leaf");
        assert_eq!(leaves.len(), if sheet.medium == Medium::Poster { 1 } else { 2 }, "{address}");
        for leaf in &leaves {
            // Interface words have no-break spaces where the settings have plain ones.
            let text = words(leaf).replace(['\u{a0}', '\u{202f}'], " ");
            for said in [&edition.settings.campaign_lines[0], &edition.settings.campaign_lines[1], &edition.settings.publisher] {
                assert!(text.contains(&said.replace(['\u{a0}', '\u{202f}'], " ")), "{address}: no {said} in {text}");
            }
            assert!(text.contains(PUBLIC_URL.trim_start_matches("https://")), "{address}: {text}");
        }
        // The same words as text, and what the code holds, for who does not see the drawing.
        assert_eq!(attribute(&only(&html, ".print"), "aria-hidden"), "true", "{address}");
        let text = words(&only(&html, "main > section"));
        assert!(text.contains(&in_code(edition, &sheet)), "{address}: {text}");
        let drawn: BTreeSet<String> = select(&html, ".scan path").iter().map(|path| attribute(path, "d")).collect();
        assert_eq!(drawn.len(), 1, "{address}: all codes of a sheet are the same");
        codes.extend(drawn);
    }
    assert_eq!(
        codes.len(),
        site().editions.len() * places.len(),
        "one code for each language and place, whatever it is printed on"
    );
}

#[tokio::test]
async fn a_sheet_names_its_languages_and_is_neither_searched_for_nor_kept() {
    let app = TestApp::new().await;
    let lists = [app.get("/sitemap.xml").await, app.get("/kept.js").await];
    for (_, sheet, address) in all() {
        let html = app.get(&address).await.html();
        assert_eq!(attribute(&only(&html, "meta[name=robots]"), "content"), "noindex", "{address}");
        assert_eq!(attribute(&only(&html, "link[rel=canonical]"), "href"), format!("{PUBLIC_URL}{address}"));
        for other in &site().editions {
            let selector = format!("link[rel=alternate][hreflang={}]", other.locale.tag);
            let there = format!("{PUBLIC_URL}{}", other.sheet_address(&sheet).unwrap());
            assert_eq!(attribute(&only(&html, &selector), "href"), there, "{address}");
        }
        for list in &lists {
            assert!(!list.text().contains(&address), "{address}");
        }
        assert!(real().addresses().all(|page| page != address), "{address}");
    }
    assert_eq!(real().sheets().count(), all().len());
}

#[tokio::test]
async fn the_kit_leads_to_every_sheet_in_every_language_its_own_first() {
    let app = TestApp::new().await;
    for edition in &site().editions {
        let html = app.get(&edition.address("kit")).await.html();
        let linked: BTreeSet<String> = select(&html, ".places a").iter().map(|link| attribute(link, "href")).collect();
        assert_eq!(linked, all().into_iter().map(|(_, _, address)| address).collect());
        let looks: Vec<String> = select(&html, "a.look").iter().map(|link| attribute(link, "href")).collect();
        assert_eq!(looks.len(), site().editions.len() * 2);
        assert!(looks[0].starts_with(&edition.home()), "{looks:?}");
        assert!(looks.iter().all(|look| linked.contains(look)), "{looks:?}");
        // Nobody's name stands below it yet, and the page says so.
        assert_eq!(select(&html, ".unsigned").len(), usize::from(edition.settings.filled("publisher").is_none()));
    }
}

#[tokio::test]
async fn other_names_of_the_kit_lead_to_its_sheets_and_other_places_nowhere() {
    let app = TestApp::new().await;
    for (edition, sheet, address) in all() {
        let other = format!("/{}/kit/{}/{}", edition.locale.code, sheet.medium.id(), sheet.place);
        let reply = app.get(&other).await;
        assert_eq!((reply.status.as_u16(), reply.header("location")), (308, address.as_str()), "{other}");
        assert_eq!(edition.at(&address), Some(&Address::Sheet(sheet)), "{address}");
        assert_eq!(app.ask(Method::POST, &address, &[]).await.status, 405, "{address}");
        assert_eq!(app.ask(Method::HEAD, &address, &[]).await.status, 200, "{address}");
    }
    let kit = site().editions[0].address("kit");
    for none in ["poster", "poster/nowhere", "flyers/", "banner/pharmacy", "poster/pharmacy/more", "poster/Pharmacy"] {
        let status = app.get(&format!("{kit}/{none}")).await.status.as_u16();
        assert!(status == 404 || none.ends_with('/') && status == 308, "{none} answers {status}");
    }
    assert_eq!(app.counted().await, Vec::<String>::new());
}

#[tokio::test]
async fn who_comes_by_a_code_is_counted_once_under_the_kind_of_place_and_the_language() {
    let app = TestApp::new().await;
    let mut expected = Vec::new();
    for edition in &site().editions {
        let code = &edition.locale.code;
        for place in &site().settings.places {
            assert_eq!(app.get(&format!("/{code}?from={place}")).await.status, 200);
            expected.push(format!("{code} source {place} 1"));
        }
        expected.push(format!("{code} page-view home {}", site().settings.places.len()));
    }
    expected.sort();
    let mut counted = app.counted().await;
    counted.sort();
    assert_eq!(counted, expected);
}

#[tokio::test]
async fn a_code_counts_on_any_page_for_who_has_it_already_and_behind_a_redirect_once() {
    let app = TestApp::new().await;
    let edition = &site().editions[0];
    let plan = edition.address("plan");
    let etag = app.get(&format!("{plan}?v=1&from=work")).await.header("etag").to_owned();
    let again = app.ask(Method::GET, &format!("{plan}?from=work"), &[("if-none-match", &etag)]).await;
    assert_eq!(again.status, 304);
    assert_eq!(app.ask(Method::GET, "/?from=hospital", &[("accept-language", &edition.locale.tag)]).await.status, 200);
    let moved = app.get(&format!("{}/?from=pharmacy", edition.home())).await;
    assert_eq!(moved.status, 308);
    assert_eq!(app.get(moved.header("location")).await.status, 200);
    let code = &edition.locale.code;
    let mut counted = app.counted().await;
    counted.sort();
    let mut expected = [
        "page-view home 1",
        "page-view languages 1",
        "page-view plan 2",
        "source hospital 1",
        "source pharmacy 1",
        "source work 2",
    ]
    .map(|sum| format!("{code} {sum}"));
    expected.sort();
    assert_eq!(counted, expected);
}

#[tokio::test]
async fn an_unknown_or_hostile_source_is_ignored_and_stands_nowhere_in_the_answer() {
    let app = TestApp::new().await;
    let home = site().editions[0].home();
    let plain = app.get(&home).await;
    let long = format!("from={}", "a".repeat(4000));
    let hostile = [
        "from",
        "from=",
        "from=nowhere",
        "from=Pharmacy",
        "from=pharmacy%00",
        "from=%70harmacy",
        "from=pharmacy+",
        "from=pharmacy&from=work",
        "from=pharmacy&from=pharmacy",
        "from[]=pharmacy",
        "FROM=pharmacy",
        "from=%3Cscript%3Ealert(1)%3C/script%3E",
        "from=';DROP%20TABLE%20sums;--",
        "from=%E2%80%AEycamrahp",
        "from=patient-4711@example.org",
        "subject=pharmacy&event=source",
        &long,
    ];
    for query in hostile {
        let reply = app.get(&format!("{home}?{query}")).await;
        assert_eq!((reply.status.as_u16(), &reply.body), (200, &plain.body), "{query}");
        assert_eq!(reply.header("etag"), plain.header("etag"), "{query}");
        assert_eq!(reply.header("location"), "", "{query}");
    }
    let known = app.get(&format!("{home}?from=pharmacy")).await;
    assert_eq!(known.body, plain.body, "a known one changes nothing a reader sees, the canonical address included");
    let code = &site().editions[0].locale.code;
    let mut counted = app.counted().await;
    counted.sort();
    assert_eq!(counted, [format!("{code} page-view home {}", hostile.len() + 2), format!("{code} source pharmacy 1")]);
}

#[tokio::test]
async fn whoever_is_no_reader_opening_a_page_leaves_no_source_and_opens_no_kit() {
    let app = TestApp::new().await;
    let edition = &site().editions[0];
    let paths = [format!("{}?from=work", edition.home()), edition.address("kit")];
    let nobody =
        [("user-agent", BOT), ("user-agent", ""), ("sec-gpc", "1"), ("sec-purpose", "prefetch"), ("sec-fetch-dest", "empty")];
    for path in &paths {
        for header in nobody {
            assert_eq!(app.ask(Method::GET, path, &[header]).await.status, 200, "{header:?}");
        }
        assert_eq!(app.ask(Method::HEAD, path, &[]).await.status, 200);
        assert_eq!(app.ask(Method::POST, path, &[]).await.status, 405);
    }
    assert_eq!(app.get(&format!("{}/nowhere?from=work", edition.home())).await.status, 404);
    assert_eq!(app.get("/version?from=work").await.status, 200);
    assert_eq!(app.counted().await, Vec::<String>::new());
}

#[tokio::test]
async fn opening_the_kit_is_one_act_that_is_published_under_two_names() {
    let app = TestApp::new().await;
    let edition = &site().editions[1];
    let code = &edition.locale.code;
    assert_eq!(app.get(&edition.address("kit")).await.status, 200);
    let sheet = Sheet { medium: Medium::Flyers, place: site().settings.places[0].clone() };
    assert_eq!(app.get(&edition.sheet_address(&sheet).unwrap()).await.status, 200);
    for body in ["event=source&subject=pharmacy", "event=source", "event=page-view&subject=kit"] {
        assert_eq!(app.post("/count", format!("{body}&lang={code}")).await.status, 422, "{body}");
    }
    let mut counted = app.counted().await;
    counted.sort();
    assert_eq!(counted, ["kit-opened  1", "page-view kit 1", "page-view kit/flyers 1"].map(|sum| format!("{code} {sum}")));
}

#[tokio::test]
async fn the_page_for_doctors_opens_with_a_door_for_every_language_of_a_patient() {
    let app = TestApp::new().await;
    for edition in &site().editions {
        let html = app.get(&edition.address("doctors")).await.html();
        assert_eq!(select(&html, "main > .card + .consult-pairs").len(), 1, "it comes right after the lead");
        let doors = select(&html, ".consult-pairs .patients a");
        let found: Vec<(String, String, String)> =
            doors.iter().map(|door| (attribute(door, "href"), attribute(door, "lang"), words(door))).collect();
        let expected = site().editions.iter().map(|patient| {
            let href = format!("/consult/{}/{}", edition.locale.code, patient.locale.code);
            (href, patient.locale.tag.clone(), patient.locale.name.clone())
        });
        assert_eq!(found, expected.collect::<Vec<_>>());
        let desk: Vec<String> = select(&html, ".consult-pairs .desk a").iter().map(|link| attribute(link, "href")).collect();
        assert_eq!(desk, [edition.address("kit"), edition.address("decision-card")]);
    }
}
