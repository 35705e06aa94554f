//! Drafts: nothing of them reaches a visitor, and editors see them with a mark that no search engine follows.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use axum::http::Method;
use scanplan::diagnostic::{Diagnostic, Severity};
use scanplan::files::Files;
use scanplan::site::{Drafts, Site, load_files_with};
use scanplan::web::press::Generation;

use crate::pseudo_language::{Pseudo, RIGHT_TO_LEFT};
use crate::support::{PUBLIC_URL, TestApp, attribute, copy, only, press_site, root, select, self_check, words};

/// A language that is a draft, and lacks nothing.
pub(crate) const WAITING: Pseudo = Pseudo { draft: true, ..RIGHT_TO_LEFT };
/// The address of a draft page, and words that stand in it alone.
const SLUG: &str = "resting-room";
const WORDS: &str = "Magazines from last year";

/// A page that is a draft, or not.
fn page(front: &str, body: &str) -> String {
    format!(
        "+++\ntitle = \"The resting room\"\nslug = \"{SLUG}\"\nmenu = \"Waiting room\"\ndescription = \"{}\"\n{front}\n\
         reviewed_on = 2026-11-21\nreview_due = 2027-11-21\n+++\n\n{body}\n",
        "What stands in a waiting room. ".repeat(4).trim_end(),
    )
}

/// The repository's texts with a draft language and a draft of a page, which cites a source and stands in the menu.
pub(crate) fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for part in ["content", "locales"] {
        copy(&root().join(part), &folder.path().join(part));
    }
    WAITING.add_to(folder.path()).unwrap();
    let body = format!("{WORDS}.[](source:chou-2009) See [here](page:resting-room-too).");
    write(folder.path(), "content/en/resting-room.md", &page("draft = true", &body));
    let other =
        page("draft = true", "Two.").replace(SLUG, "resting-room-too").replace("The resting room", "The other resting room");
    write(folder.path(), "content/en/resting-room-too.md", &other);
    change(folder.path(), "content/site.toml", "menu = [", "menu = [\"resting-room\", ");
    folder
}

fn write(root: &Path, path: &str, text: &str) {
    std::fs::write(root.join(path), text).unwrap();
}

fn change(root: &Path, path: &str, from: &str, to: &str) {
    let text = std::fs::read_to_string(root.join(path)).unwrap();
    assert_eq!(text.matches(from).count(), 1, "{from}");
    write(root, path, &text.replace(from, to));
}

pub(crate) fn load(root: &Path, drafts: Drafts) -> (Option<Site>, Vec<Diagnostic>) {
    let (files, problems) = Files::read(root);
    load_files_with(&files, problems, drafts)
}

fn generation(drafts: Drafts) -> Arc<Generation> {
    let (site, diagnostics) = load(folder().path(), drafts);
    press_site(site.unwrap_or_else(|| panic!("{diagnostics:#?}")))
}

pub(crate) static HIDDEN: LazyLock<Arc<Generation>> = LazyLock::new(|| generation(Drafts::Hidden));
pub(crate) static SHOWN: LazyLock<Arc<Generation>> = LazyLock::new(|| generation(Drafts::Shown));

/// What leads to a draft, however it is written.
fn traces() -> [String; 6] {
    let code = WAITING.code;
    [
        format!("/{code}/"),
        format!("\"/{code}\""),
        format!("{PUBLIC_URL}/{code}"),
        WAITING.tag.to_owned(),
        SLUG.to_owned(),
        WORDS.to_owned(),
    ]
}

#[tokio::test]
async fn nothing_that_a_visitor_can_ask_for_tells_of_a_draft() {
    let app = TestApp::with(Arc::clone(&HIDDEN)).await;
    let addresses = HIDDEN.addresses().chain(["/", "/kept.js", "/sitemap.xml", "/robots.txt", "/manifest.webmanifest"]);
    let edition = HIDDEN.site.edition("en").unwrap();
    let texts = format!("{}/texts.json", edition.home());
    for address in addresses.chain([texts.as_str(), "/en/nowhere", "/nowhere"]) {
        let reply = app.ask(Method::GET, address, &[("accept-language", WAITING.tag)]).await;
        for trace in traces() {
            assert!(!reply.text().contains(&trace), "{address} names {trace}");
        }
    }
    let outcome = app.post(&self_check(edition), "emergency-signs=bladder-bowel").await;
    assert_eq!(outcome.status, 200);
    assert!(traces().iter().all(|trace| !outcome.text().contains(trace.as_str())));
}

#[tokio::test]
async fn where_a_draft_would_stand_there_is_what_stands_at_any_unknown_address() {
    let app = TestApp::with(Arc::clone(&HIDDEN)).await;
    let shown = SHOWN.site.edition(WAITING.code).unwrap();
    let hidden =
        [format!("/en/{SLUG}"), shown.home(), shown.address("plan"), self_check(shown), format!("{}/texts.json", shown.home())];
    let unknown = app.get("/en/no-such-page").await;
    for address in hidden.iter().chain([&shown.outcome_addresses["emergency"]]) {
        let reply = app.get(address).await;
        assert_eq!(reply.status, 404, "{address}");
        assert_eq!(reply.main("data-page").as_deref(), Some("error-404"), "{address}");
        let posted = app.post(address, "emergency-signs=bladder-bowel").await;
        assert!([404, 405].contains(&posted.status.as_u16()), "{address}: {}", posted.status);
    }
    assert_eq!(app.get(&hidden[0]).await.text(), unknown.text(), "a draft of a page cannot be told from a page that never was");
}

#[tokio::test]
async fn editors_see_every_draft_with_its_mark_and_search_engines_are_told_to_leave_it() {
    let app = TestApp::with(Arc::clone(&SHOWN)).await;
    let english = SHOWN.site.edition("en").unwrap();
    let waiting = SHOWN.site.edition(WAITING.code).unwrap();
    let page = english.address("resting-room");
    let drafts = waiting.page_addresses.values().chain(waiting.outcome_addresses.values()).chain([&page]);
    for address in drafts {
        let reply = app.get(address).await;
        let html = reply.html();
        assert_eq!(reply.status, 200, "{address}");
        let edition = if *address == page { english } else { waiting };
        assert_eq!(words(&only(&html, "body > .draft-mark")), edition.messages.get("draft-mark"), "{address}");
        assert_eq!(attribute(&only(&html, "meta[name=robots]"), "content"), "noindex", "{address}");
        assert!(select(&html, "meta[property^='og:'], link[hreflang]:not([hreflang=x-default])").is_empty(), "{address}");
        let sheet = attribute(&only(&html, "link[rel=stylesheet][href*=preview]"), "href");
        assert_eq!(app.get(&sheet).await.status, 200, "{sheet}");
    }
    // Public pages lead there, and are what they were.
    let plan = app.get(&english.address("plan")).await.html();
    only(&plan, &format!("#languages a[href='{}']", waiting.address("plan")));
    only(&plan, &format!("footer a[href='{page}']"));
    assert!(select(&plan, ".draft-mark, meta[name=robots], link[href*=preview]").is_empty());
    assert!(select(&plan, &format!("link[hreflang='{}']", WAITING.tag)).is_empty());
    // Pages made from answers, and errors, say it too.
    let outcome = app.post(&self_check(waiting), "emergency-signs=bladder-bowel").await;
    only(&outcome.html(), ".draft-mark");
    only(&app.get(&format!("{}/nowhere", waiting.home())).await.html(), ".draft-mark");
}

#[tokio::test]
async fn no_draft_is_in_the_sitemap_or_kept_on_a_device_even_where_it_is_shown() {
    let app = TestApp::with(Arc::clone(&SHOWN)).await;
    for address in ["/sitemap.xml", "/kept.js"] {
        let text = app.get(address).await.text().to_owned();
        assert!(text.contains("/en/"), "{address}");
        for trace in traces().iter().chain([&"preview".to_owned()]) {
            assert!(!text.contains(trace.as_str()), "{address} names {trace}");
        }
    }
}

#[test]
fn what_is_wrong_in_a_draft_takes_nothing_from_visitors_and_is_told() {
    let folder = folder();
    let own = |path: &str| format!("content/{}/{path}", WAITING.code);
    std::fs::remove_file(folder.path().join(own("self-check/outcomes/review.md"))).unwrap();
    write(folder.path(), &own("myths.md"), "no front matter");
    write(folder.path(), "content/en/resting-room.md", &page("draft = true", "<b>Soon</b> [here](page:nowhere)"));
    change(folder.path(), &format!("locales/{}/site.ftl", WAITING.code), "skip-link", "skip-lonk");
    let (site, diagnostics) = load(folder.path(), Drafts::Hidden);
    assert!(site.is_some_and(|site| site.edition("en").is_some()));
    assert!(diagnostics.iter().all(|diagnostic| diagnostic.severity == Severity::Warning), "{diagnostics:#?}");
    for (file, code) in [
        (own("self-check/outcomes/review.md"), "file-missing"),
        (own("myths.md"), "front-matter-missing"),
        ("content/en/resting-room.md".to_owned(), "raw-html"),
        ("content/en/resting-room.md".to_owned(), "link-unknown"),
        (format!("locales/{}/site.ftl", WAITING.code), "message-missing"),
    ] {
        assert!(diagnostics.iter().any(|found| found.place.file == file && found.code == code), "{file} {code}");
    }
    // A language without one of its outcomes cannot be shown to anybody; a page with a broken link can.
    let (site, _) = load(folder.path(), Drafts::Shown);
    let site = site.unwrap();
    assert!(site.edition(WAITING.code).is_none());
    assert!(site.edition("en").unwrap().pages.contains_key("resting-room"));
}

#[test]
fn the_same_mistake_in_a_public_text_is_refused() {
    let folder = folder();
    write(folder.path(), "content/en/resting-room.md", &page("", "<b>Soon</b>"));
    assert!(load(folder.path(), Drafts::Shown).0.is_none());
}

#[test]
fn a_link_to_a_draft_is_refused_for_visitors_and_can_be_followed_by_editors() {
    let folder = folder();
    write(folder.path(), "content/en/magazines.md", &page("", "See [here](page:resting-room).").replacen(SLUG, "magazines", 1));
    let found = |drafts| {
        let (site, diagnostics) = load(folder.path(), drafts);
        let found: Vec<Severity> =
            diagnostics.iter().filter(|found| found.code == "link-draft").map(|found| found.severity).collect();
        (site.is_some(), found)
    };
    assert_eq!(found(Drafts::Hidden), (false, vec![Severity::Error]));
    assert_eq!(found(Drafts::Shown), (true, vec![Severity::Warning]));
}

#[test]
fn a_draft_that_takes_the_address_of_a_public_page_gives_it_up() {
    let folder = folder();
    write(folder.path(), "content/en/about-us.md", &page("draft = true", "Us.").replace(SLUG, "plan"));
    let (site, diagnostics) = load(folder.path(), Drafts::Shown);
    let site = site.unwrap_or_else(|| panic!("{diagnostics:#?}"));
    let edition = site.edition("en").unwrap();
    assert!(!edition.pages.contains_key("about-us") && edition.pages["plan"].title != "The resting room");
    assert!(diagnostics.iter().any(|found| found.code == "slug-taken" && found.place.file == "content/en/about-us.md"));
}
