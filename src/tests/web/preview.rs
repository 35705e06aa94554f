//! `serve --preview` by the real program: a bad folder at the start, the list, the banner, the events; and nothing of it in production.

use std::io::BufRead as _;

use axum::http::Method;

use crate::process::Desk;
use crate::support::{TestApp, attribute, only, real, select, words};

const PLAN: &str = "content/en/plan.md";

/// The stamp of the next event.
fn event(stream: &mut impl std::io::BufRead) -> String {
    let mut lines = stream.lines();
    let line = lines.find(|line| line.as_ref().unwrap().starts_with("data: ")).unwrap().unwrap();
    line.trim_start_matches("data: ").to_owned()
}

fn page(body: &str) -> scraper::Html {
    scraper::Html::parse_document(body)
}

fn stamp(body: &str) -> String {
    attribute(&only(&page(body), "meta[name=preview-stamp]"), "content")
}

#[test]
fn a_preview_of_a_bad_folder_shows_its_problems_and_then_its_pages() {
    let desk = Desk::new();
    desk.append(PLAN, "\nA line with <b>raw</b> HTML.\n");
    let server = desk.serve(&["--preview"]);
    let way = server.get("/en/plan");
    assert!(way.status == 303 && way.head.contains("location: /problems\r\n"), "{}", way.head);
    assert_eq!((server.get("/health/live").status, server.get("/health/ready").status), (200, 503));
    let list = server.get("/problems");
    assert_eq!(list.status, 200);
    let html = page(&list.body);
    assert_eq!(select(&html, "h1").len(), 1);
    let errors = select(&html, "li[data-severity=error]");
    assert_eq!(errors.len(), 2);
    assert_eq!(words(&select(&html, "h2")[0]), PLAN);
    assert!(list.body.contains("<code>A line with <mark>&lt;b&gt;raw&lt;/b&gt;</mark> HTML.</code>"), "{}", list.body);

    let mut events = server.events("/preview/events");
    assert_eq!(event(&mut events), stamp(&list.body), "what is shown is what there is");
    desk.repair(PLAN);
    let next = event(&mut events);
    assert_ne!(next, stamp(&list.body));
    let plan = server.get("/en/plan");
    assert_eq!((plan.status, stamp(&plan.body)), (200, next), "when the event comes the page is there");
    assert_eq!(server.get("/health/ready").status, 200);

    // A bad save: the page stays, with a banner, and the list says why.
    desk.append(PLAN, "\nA line with <b>raw</b> HTML.\n");
    let next = event(&mut events);
    let after = server.get("/en/plan");
    assert_eq!(stamp(&after.body), next);
    let html = page(&after.body);
    let banner = only(&html, "body > .preview-banner");
    assert_eq!(
        (attribute(&banner, "data-errors"), attribute(&only(&html, ".preview-banner a"), "href")),
        ("2".into(), "/problems".into())
    );
    assert_eq!(
        only(&html, "body").child_elements().next().unwrap().value().attr("class"),
        Some("skip"),
        "the skip link is first"
    );
    assert_eq!(words(&only(&html, "main")), words(&only(&page(&plan.body), "main")));
    for (code, title) in [("nl", "Wat er te herstellen is"), ("fr", "Ce qu’il faut corriger"), ("de", "Was zu beheben ist")] {
        let list = server.get(&format!("/{code}/problems"));
        let html = page(&list.body);
        assert!(attribute(&only(&html, "html"), "lang").starts_with(code));
        assert_eq!(words(&only(&html, "main h1")), title);
        assert_eq!(select(&html, "li[data-severity=error] mark").len(), 2);
        assert!(select(&html, "meta[name=robots][content=noindex]").len() == 1 && select(&html, ".preview-banner").is_empty());
    }
    for path in ["/", "/en/nowhere", "/en/self-check", "/problems", "/robots.txt", "/version", "/preview/preview.css"] {
        let head = server.get(path).head;
        assert!(head.contains("x-robots-tag: noindex") && head.contains("cache-control: no-store"), "{path}: {head}");
        assert!(head.contains("content-security-policy: default-src 'none'"), "{path}: {head}");
    }
    assert_eq!(server.get("/robots.txt").body, "User-agent: *\nDisallow: /\n");
    assert!(server.get("/preview/preview.js").head.contains("text/javascript"));

    // It ends at once, though somebody listens, and nothing was counted or kept.
    server.signal("TERM");
    assert!(events.lines().all(|line| line.is_ok()), "the stream ends in order");
    assert_eq!(server.ended().0, Some(0));
    assert!(!desk.state().exists(), "a preview keeps no copy");
    let counted = std::process::Command::new(env!("CARGO_BIN_EXE_scanplan"))
        .args(["usage", "--raw", "--database"])
        .arg(desk.database())
        .output();
    assert_eq!(String::from_utf8(counted.unwrap().stdout).unwrap().trim(), "day,language,event,subject,count");
}

#[test]
fn a_draft_wears_its_mark_in_a_preview_and_stands_nowhere_in_production() {
    let desk = Desk::new();
    let description = "What stands in a waiting room. ".repeat(4);
    let draft = format!(
        "+++\ntitle = \"The waiting room\"\nslug = \"waiting-room\"\nmenu = \"Waiting room\"\ndescription = \"{}\"\ndraft = true\n\
         reviewed_on = 2026-11-21\nreview_due = 2027-11-21\n+++\n\nMagazines.\n",
        description.trim_end()
    );
    std::fs::write(desk.path("content/en/waiting-room.md"), draft).unwrap();
    let server = desk.serve(&["--preview"]);
    let answer = server.get("/en/waiting-room");
    assert_eq!(answer.status, 200);
    assert!(answer.head.contains("x-robots-tag: noindex") && answer.head.contains("cache-control: no-store"), "{}", answer.head);
    let html = page(&answer.body);
    assert_eq!(words(&only(&html, "body > .draft-mark")), "Draft – not yet public");
    assert_eq!(attribute(&only(&html, "meta[name=robots]"), "content"), "noindex");
    let sheet = attribute(&only(&html, "link[rel=stylesheet][href$='/pages/preview-draft.css']"), "href");
    assert!(server.get(&sheet).body.contains(".draft-mark"), "{sheet}");
    // What is public wears no mark there, and is kept from search engines all the same.
    let plan = server.get("/en/plan");
    assert!(plan.head.contains("x-robots-tag: noindex") && select(&page(&plan.body), ".draft-mark").is_empty());
    assert!(!server.get("/sitemap.xml").body.contains("waiting-room"));

    let server = desk.serve(&[]);
    assert_eq!(server.get("/en/waiting-room").status, 404);
    let plan = server.get("/en/plan");
    assert!(plan.status == 200 && !plan.head.contains("x-robots-tag") && !plan.body.contains("draft"), "{}", plan.head);
}

#[tokio::test]
async fn nothing_of_a_preview_is_in_what_visitors_are_served() {
    let app = TestApp::new().await;
    for path in ["/problems", "/en/problems", "/preview/events", "/preview/preview.js", "/preview/preview.css"] {
        assert_eq!(app.get(path).await.status, 404, "{path}");
    }
    let real = real();
    for path in real.addresses().chain(["/", "/en/nowhere", "/kept.js"]) {
        let reply = app.ask(Method::GET, path, &[]).await;
        assert!(!reply.text().contains("preview-") && !reply.text().contains("/preview/"), "{path}");
        assert_eq!(reply.header("x-robots-tag"), "", "{path}");
    }
}
