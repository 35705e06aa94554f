//! Pictures of `content/images/` as readers get them: bytes for ever under their hash, and the pages that show them with their style.

use std::sync::{Arc, LazyLock};

use axum::http::Method;
use scanplan::web::press::Generation;
use scraper::Html;

use crate::edits::edit;
use crate::support::{TestApp, attribute, copy, generation_of, only, root, select};

/// The picture that the corpus of edits puts on a page without a sheet of its own; here it stands on the decision card too, which has one.
const NAME: &str = "walk.png";
const PAGES: [&str; 2] = ["accessibility", "decision-card"];

static PICTURED: LazyLock<Arc<Generation>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    for part in ["content", "locales"] {
        copy(&root().join(part), &folder.path().join(part));
    }
    edit("image-good").apply(folder.path()).unwrap();
    for language in ["nl", "fr", "de", "en"] {
        let card = folder.path().join(format!("content/{language}/decision-card.md"));
        let text = std::fs::read_to_string(&card).unwrap();
        std::fs::write(&card, format!("{text}\n![A woman walks.](image:{NAME})\n")).unwrap();
    }
    generation_of(folder.path())
});

fn bytes() -> &'static [u8] {
    PICTURED.site.images[NAME].as_ref().map(|image| &image.bytes[..]).unwrap()
}

fn sheets(html: &Html) -> Vec<String> {
    select(html, "link[rel=stylesheet]").iter().map(|link| attribute(link, "href")).collect()
}

#[tokio::test]
async fn a_picture_is_sent_as_it_is_and_kept_for_ever_under_its_hash() {
    let app = TestApp::with(Arc::clone(&PICTURED)).await;
    for page in PAGES {
        let english = PICTURED.site.edition("en").unwrap();
        let image = only(&app.get(&english.address(page)).await.html(), "main img").value().clone();
        assert_eq!((image.attr("width"), image.attr("height")), (Some("8"), Some("8")), "{page}");
        assert!(image.attr("alt").unwrap().starts_with("A woman walks"), "{page}");
        let address = image.attr("src").unwrap();
        assert!(address.starts_with("/images/") && address.ends_with(&format!("/{NAME}")), "{address}");
        for encoding in ["identity", "br", "gzip"] {
            let asked = [("accept-encoding", encoding)];
            let picture = app.ask(Method::GET, address, &asked).await;
            assert_eq!((picture.status.as_u16(), picture.header("content-type")), (200, "image/png"));
            assert_eq!(picture.header("cache-control"), "public, max-age=31536000, immutable");
            assert_eq!((picture.header("content-encoding"), &picture.body[..]), ("", bytes()), "a picture is pressed already");
            assert_eq!(picture.header("x-content-type-options"), "nosniff");
            let head = app.ask(Method::HEAD, address, &asked).await;
            assert_eq!((head.status.as_u16(), head.body.len()), (200, 0));
            for name in ["content-type", "cache-control", "etag", "content-length"] {
                assert_eq!(head.header(name), picture.header(name), "{name}");
            }
            assert_eq!(head.header("content-length"), bytes().len().to_string());
            let again = app.ask(Method::GET, address, &[("if-none-match", picture.header("etag"))]).await;
            assert_eq!((again.status.as_u16(), again.body.len()), (304, 0));
        }
        assert_eq!(app.post(address, "").await.status, 405);
    }
}

#[tokio::test]
async fn an_old_hash_leads_to_the_picture_of_today_and_an_unknown_name_nowhere() {
    let app = TestApp::with(Arc::clone(&PICTURED)).await;
    let old = app.get(&format!("/images/0123456789ab/{NAME}")).await;
    assert_eq!((old.status.as_u16(), &old.body[..]), (200, bytes()));
    assert!(!old.header("cache-control").contains("immutable"), "{}", old.header("cache-control"));
    for address in ["/images/0123456789ab/run.png", "/images/walk.png", "/images/", "/content/images/walk.png"] {
        assert_eq!(app.get(address).await.status, 404, "{address}");
    }
    // It is kept with the pages that show it.
    let picture = PICTURED.site.images[NAME].as_ref().unwrap();
    assert!(app.get("/kept.js").await.text().contains(&format!("\"{}\"", picture.address)));
}

#[tokio::test]
async fn every_page_that_shows_a_picture_loads_its_style_and_no_other_does() {
    let app = TestApp::with(Arc::clone(&PICTURED)).await;
    let mut shown = 0;
    for address in PICTURED.addresses() {
        let html = app.get(address).await.html();
        let pictured = !select(&html, "main img").is_empty();
        let sheets = sheets(&html);
        assert_eq!(sheets.iter().any(|sheet| sheet.ends_with("/pages/images.css")), pictured, "{address}: {sheets:?}");
        if pictured {
            shown += 1;
            let sheet = app.get(sheets.iter().find(|sheet| sheet.ends_with("/pages/images.css")).unwrap()).await;
            assert!(sheet.header("content-type").starts_with("text/css") && sheet.text().contains("main img"), "{address}");
        }
    }
    assert_eq!(shown, PAGES.len() * PICTURED.site.editions.len());
    let card = app.get(&PICTURED.site.edition("en").unwrap().address("decision-card")).await;
    assert!(sheets(&card.html()).iter().any(|sheet| sheet.ends_with("/pages/decision-card.css")), "and its own");
}
