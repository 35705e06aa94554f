//! The published counts: the page in every language, its years, and the files with the same numbers.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::http::Method;
use jiff::civil::{Date, date};
use scanplan::counters::{Event, Lot, Report};
use scanplan::web::press::Generation;
use scraper::ElementRef;
use tokio::sync::watch;

use crate::support::{PUBLIC_URL, TestApp, attribute, only, real, select, site, words};

const PAGE: &str = "usage";

fn lot(released: Date, language: &str, event: Event<'_>, count: u64) -> Lot {
    Lot { released, cell: event.cell(language), count }
}

/// Releases of three weeks, two of them in 2026, with every kind of subject.
fn lots() -> Vec<Lot> {
    let (first, second, third) = (date(2026, 12, 28), date(2027, 1, 4), date(2027, 1, 11));
    let finished = |class| Event::SelfCheckFinished { class };
    vec![
        lot(first, "nl", Event::PageView { page: "home", source: None }, 1_234),
        lot(first, "nl", Event::PageView { page: "home", source: Some("work") }, 5),
        lot(first, "fr", Event::PageView { page: "plan", source: None }, 17),
        lot(first, "nl", finished(scanplan::self_check::Class::Plan), 8),
        lot(second, "nl", Event::PageView { page: "left-long-ago", source: None }, 6),
        lot(second, "nl", Event::ConsultOpened { languages: "nl-fr" }, 7),
        lot(second, "de", finished(scanplan::self_check::Class::Now), 5),
        lot(third, "en", Event::PageView { page: "kit", source: Some("work") }, 9),
        lot(third, "en", Event::PlanPrinted, 11),
    ]
}

async fn releasing(generation: Arc<Generation>, lots: Vec<Lot>) -> TestApp {
    TestApp::releasing(generation, watch::channel(Arc::new(lots)).1).await
}

async fn released() -> TestApp {
    releasing(real(), lots()).await
}

/// Addresses of the page, in the order of the languages.
fn addresses() -> Vec<String> {
    site().editions.iter().map(|edition| edition.address(PAGE)).collect()
}

/// A number as a language writes it.
fn number(text: &str) -> u64 {
    text.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap()
}

/// Names and numbers of the table of a chart, its total last.
fn table(chart: &ElementRef<'_>) -> Vec<(String, u64)> {
    let rows = scraper::Selector::parse("tbody tr, tfoot tr").unwrap();
    let part = |row: &ElementRef<'_>, name: &str| words(&row.select(&scraper::Selector::parse(name).unwrap()).next().unwrap());
    chart.select(&rows).map(|row| (part(&row, "th"), number(&part(&row, "td")))).collect()
}

/// With single plain spaces, as `words` reads them.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn while_nothing_is_released_the_page_says_so_and_draws_nothing() {
    let app = TestApp::new().await;
    for (edition, address) in site().editions.iter().zip(addresses()) {
        let reply = app.get(&address).await;
        assert_eq!((reply.status.as_u16(), reply.main("data-page").as_deref()), (200, Some(PAGE)));
        let html = reply.html();
        assert!(select(&html, "[data-chart], .years").is_empty());
        let none = edition.messages.get("usage-none");
        assert!(words(&only(&html, "section.usage")).contains(&none), "{none}");
        assert_eq!(app.get(&format!("{address}/2026")).await.status, 404);
    }
    assert_eq!(app.get("/usage.csv").await.text(), "released,language,event,subject,count\n");
    assert_eq!(app.get("/usage.json").await.text(), "[]\n");
}

#[tokio::test]
async fn the_numbers_of_every_table_are_those_of_the_report() {
    let app = released().await;
    let report = Report::of(&lots());
    for (edition, address) in site().editions.iter().zip(addresses()) {
        for (year, part) in [(None, report.clone()), (Some(2026), report.of_year(2026)), (Some(2027), report.of_year(2027))] {
            let reply = app.get(&year.map_or_else(|| address.clone(), |year| format!("{address}/{year}"))).await;
            assert_eq!(reply.status, 200, "{address} {year:?}");
            let html = reply.html();
            let charts: BTreeMap<String, Vec<(String, u64)>> =
                select(&html, "[data-chart]").iter().map(|chart| (attribute(chart, "data-chart"), table(chart))).collect();
            let mut expected = BTreeMap::new();
            let mut totals = Vec::new();
            for event in ["page-view", "self-check-finished", "plan-printed", "consult-opened", "kit-opened", "source"] {
                let total = part.total(event);
                if total == 0 {
                    continue;
                }
                totals.push(total);
                let mut add = |chart: &str, counts: Vec<u64>| {
                    let mut counts = counts;
                    counts.sort_unstable();
                    counts.push(total);
                    expected.insert(format!("{event}-{chart}"), counts);
                };
                add("weeks", part.by_release(event).into_values().collect());
                add("languages", part.by_language(event).into_values().collect());
                if !matches!(event, "plan-printed" | "kit-opened") {
                    add("subjects", part.by_subject(event).into_values().collect());
                }
            }
            expected.insert("events".to_owned(), totals);
            let read = charts.into_iter().map(|(chart, rows)| {
                let mut counts: Vec<u64> = rows.into_iter().map(|(_, count)| count).collect();
                // The overview has the order of the events and no total; the last of the others is the total.
                let sorted = if chart == "events" { 0 } else { counts.len() - 1 };
                counts[..sorted].sort_unstable();
                (chart, counts)
            });
            assert_eq!(read.collect::<BTreeMap<_, _>>(), expected, "{} {year:?}", edition.locale.code);
            // What is drawn says the same as the table beside it.
            for bar in select(&html, "[data-chart] .bar") {
                assert!(number(&words(&bar)) >= 5 && plain(&attribute(&bar, "aria-label")) == words(&bar));
            }
        }
    }
}

#[tokio::test]
async fn what_was_counted_is_named_as_the_language_names_it() {
    let app = released().await;
    for (edition, address) in site().editions.iter().zip(addresses()) {
        let html = app.get(&address).await.html();
        let names = |chart: &str| {
            let rows = table(&only(&html, &format!("[data-chart={chart}]")));
            rows.into_iter().map(|(name, _)| name).collect::<Vec<_>>()
        };
        let messages = &edition.messages;
        let gone = messages.with("usage-page-gone", &[("page", "left-long-ago")]);
        let title = |page: &str| edition.pages[page].menu.clone();
        let expected =
            [title("home"), title("plan"), title("kit"), messages.get("usage-page-consult"), gone, messages.get("usage-total")];
        assert_eq!(names("page-view-subjects"), expected.map(|name| plain(&name)));
        let language = |code: &str| site().edition(code).unwrap().locale.name.clone();
        let pair = messages.with("usage-pair", &[("doctor", &language("nl")), ("patient", &language("fr"))]);
        assert_eq!(names("consult-opened-subjects")[0], plain(&pair));
        assert_eq!(names("source-subjects")[0], edition.settings.places["work"]);
        assert_eq!(names("source-languages")[..2], [language("en"), language("nl")]);
        assert_eq!(names("self-check-finished-subjects")[0], messages.get("usage-class-plan"));
        let week = |week: &str, year: &str| messages.with("usage-week-of-year", &[("week", week), ("year", year)]);
        assert_eq!(names("page-view-weeks")[..3], [week("52", "2026"), week("53", "2026"), week("1", "2027")]);
    }
}

#[tokio::test]
async fn nothing_that_is_counted_today_is_without_a_name() {
    let dictionary: serde_json::Value =
        serde_json::from_str(TestApp::new().await.get("/usage-dictionary.json").await.text()).unwrap();
    let events = dictionary["events"].as_array().unwrap();
    assert_eq!((events.len(), &dictionary["threshold"]), (10, &serde_json::json!(5)));
    let pages = events[0]["subjects"].as_array().unwrap();
    let ids: Vec<&str> = pages.iter().map(|page| page["subject"].as_str().unwrap()).collect();
    for page in ["languages", "home", "consult", "kit/poster", "outcome/self-care", "self-check", "usage"] {
        assert!(ids.contains(&page), "{page}");
    }
    for (edition, event) in site().editions.iter().flat_map(|edition| events.iter().map(move |event| (edition, event))) {
        let code = &edition.locale.code;
        for words in ["name", "when"] {
            assert!(!event[words][code].as_str().unwrap().is_empty());
        }
        for subject in event["subjects"].as_array().unwrap() {
            let id = subject["subject"].as_str().unwrap();
            assert_ne!(subject["name"][code].as_str().unwrap(), edition.messages.with("usage-page-gone", &[("page", id)]));
            // No spreadsheet takes an id for a formula.
            assert!(id.starts_with(|sign: char| sign.is_ascii_alphanumeric()), "{id}");
            assert!(id.chars().all(|sign| sign.is_ascii_alphanumeric() || "-/".contains(sign)), "{id}");
        }
    }
}

#[tokio::test]
async fn a_year_has_an_address_of_its_own_in_every_language() {
    let app = released().await;
    let addresses = addresses();
    for address in &addresses {
        let html = app.get(&format!("{address}/2027")).await.html();
        assert_eq!(attribute(&only(&html, "link[rel=canonical]"), "href"), format!("{PUBLIC_URL}{address}/2027"));
        let alternates = select(&html, "link[rel=alternate][hreflang]");
        for other in &addresses {
            let href = format!("{PUBLIC_URL}{other}/2027");
            assert!(alternates.iter().any(|link| attribute(link, "href") == href), "{href}");
        }
        assert!(words(&only(&html, "h1")).contains("2027"));
        let links: Vec<String> = select(&html, ".years a").iter().map(|link| attribute(link, "href")).collect();
        assert_eq!(links, ["", "/2027", "/2026"].map(|year| format!("{address}{year}#numbers")));
        assert_eq!(attribute(&only(&html, ".years [aria-current]"), "href"), format!("{address}/2027#numbers"));
        for unknown in ["2025", "2028", "02027", "+202", "year", "2027/1"] {
            assert_eq!(app.get(&format!("{address}/{unknown}")).await.status, 404, "{unknown}");
        }
        let moved = app.get(&format!("{address}/2027/")).await;
        assert_eq!((moved.status.as_u16(), moved.header("location")), (308, format!("{address}/2027").as_str()));
    }
    let moved = app.get("/nl/usage/2026?from=work").await;
    assert_eq!((moved.status.as_u16(), moved.header("location")), (308, format!("{}/2026?from=work", addresses[0]).as_str()));
}

#[tokio::test]
async fn page_and_files_are_answered_like_every_other_page_and_follow_the_releases() {
    let (releases, lots) = (watch::Sender::new(Arc::new(lots())), lots());
    let app = TestApp::releasing(real(), releases.subscribe()).await;
    let paths = [
        addresses()[0].clone(),
        format!("{}/2026", addresses()[0]),
        "/usage.csv".into(),
        "/usage.json".into(),
        "/usage-dictionary.json".into(),
    ];
    let kinds = [
        "text/html; charset=utf-8",
        "text/html; charset=utf-8",
        "text/csv; charset=utf-8; header=present",
        "application/json",
        "application/json",
    ];
    for (path, kind) in paths.iter().zip(kinds) {
        let reply = app.get(path).await;
        assert_eq!((reply.status.as_u16(), reply.header("content-type")), (200, kind), "{path}");
        let head = app.ask(Method::HEAD, path, &[]).await;
        assert_eq!(
            (head.status.as_u16(), head.body.len(), head.header("content-length")),
            (200, 0, reply.header("content-length"))
        );
        let etag = reply.header("etag").to_owned();
        assert!(etag.starts_with("W/\""), "{etag}");
        assert_eq!(app.ask(Method::GET, path, &[("if-none-match", &etag)]).await.status, 304);
        for encoding in ["br", "gzip"] {
            let pressed = app.ask(Method::GET, path, &[("accept-encoding", encoding)]).await;
            assert_eq!(pressed.header("content-encoding"), encoding);
            assert!(pressed.body.len() < reply.body.len());
        }
        assert_eq!(app.ask(Method::DELETE, path, &[]).await.status, 405);
        // Another replica may have read the same again: nothing is made anew.
        releases.send_replace(Arc::new(lots.clone()));
        assert_eq!(app.get(path).await.header("etag"), etag);
    }
    let before = app.get("/usage.csv").await.text().to_owned();
    let more = [lots, vec![lot(date(2027, 1, 18), "nl", Event::OfflineKept, 5)]].concat();
    releases.send_replace(Arc::new(more));
    assert_eq!(app.get("/usage.csv").await.text(), format!("{before}2027-01-18,nl,offline-kept,,5\n"));
    assert!(app.get(&paths[0]).await.text().contains("offline-kept-weeks"));
}

#[tokio::test]
async fn json_and_csv_have_the_same_rows() {
    let app = released().await;
    let json: Vec<serde_json::Value> = serde_json::from_str(app.get("/usage.json").await.text()).unwrap();
    let rows = json.iter().map(|row| {
        let text = |name: &str| row[name].as_str().unwrap().to_owned();
        format!("{},{},{},{},{}\n", text("released"), text("language"), text("event"), text("subject"), row["count"])
    });
    let csv = app.get("/usage.csv").await.text().to_owned();
    assert_eq!(csv, format!("released,language,event,subject,count\n{}", rows.collect::<String>()));
    assert_eq!(csv.lines().nth(3), Some("2026-12-28,nl,self-check-finished,plan,8"), "{csv}");
}

#[tokio::test]
async fn a_reader_of_the_counts_is_counted_once_under_the_page_whatever_the_year() {
    let app = released().await;
    for path in ["", "/2026"] {
        assert_eq!(app.get(&format!("{}{path}", addresses()[0])).await.status, 200);
    }
    assert_eq!(app.get("/usage.csv").await.status, 200);
    assert_eq!(app.get(&format!("{}/2025", addresses()[0])).await.status, 404);
    assert_eq!(app.counted().await, ["nl page-view usage  2"].map(|line| line.replace("  ", " ")));
}

#[tokio::test]
async fn the_copy_for_offline_holds_no_counts() {
    let app = released().await;
    let kept = app.get("/kept.js").await.text().to_owned();
    assert!(kept.contains(&site().editions[0].address("plan")));
    for address in addresses() {
        assert!(!kept.contains(&address), "{address}");
    }
    let sitemap = app.get("/sitemap.xml").await.text().to_owned();
    assert!(addresses().iter().all(|address| sitemap.contains(&format!("{PUBLIC_URL}{address}<"))));
}
