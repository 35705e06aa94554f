//! Pressing after an earlier generation: what did not change keeps its bytes, and what comes out is what pressing anew would give.

use std::io::Write as _;
use std::sync::{Arc, Weak};
use std::time::Duration;

use axum::http::Method;
use scanplan::site::load;
use scanplan::web::assets::Assets;
use scanplan::web::press::{Generation, press_after};

use crate::support::{TestApp, copy, generation_of, public_url, real, root};

#[tokio::test]
async fn a_changed_sentence_presses_its_page_alone_and_the_rest_stays_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    for part in ["content", "locales"] {
        copy(&root().join(part), &folder.path().join(part));
    }
    let plan = folder.path().join("content/en/plan.md");
    std::fs::OpenOptions::new().append(true).open(plan).unwrap().write_all(b"\nOne sentence more.\n").unwrap();
    let anew = generation_of(folder.path());
    let (site, _) = load(folder.path());
    let assets = Assets::load(root()).unwrap();
    let after = press_after(Some(&real()), site.unwrap(), assets, &public_url()).await.unwrap();
    assert_eq!(real().fresh(), anew.fresh(), "a first generation is all new");
    assert!(anew.fresh() > 100);
    assert_eq!(after.fresh(), 1);
    let (after, anew) = (TestApp::with(after).await, TestApp::with(anew).await);
    let others = ["/", "/kept.js", "/sitemap.xml", "/robots.txt", "/en/manifest.webmanifest", "/fr/texts.json", "/de/nowhere"];
    let real = real();
    for address in real.addresses().chain(others) {
        for encoding in ["br", "gzip", "identity"] {
            let asked = [("accept-encoding", encoding)];
            let (left, right) = (after.ask(Method::GET, address, &asked).await, anew.ask(Method::GET, address, &asked).await);
            assert_eq!((left.status, left.headers, left.body), (right.status, right.headers, right.body), "{address}");
        }
    }
    assert!(after.get("/en/plan").await.text().contains("One sentence more."));
}

#[tokio::test]
async fn a_changed_style_changes_every_page_and_every_address_of_assets() {
    let folder = tempfile::tempdir().unwrap();
    for part in ["style", "public"] {
        copy(&root().join(part), &folder.path().join(part));
    }
    let sheet = folder.path().join("style/base.css");
    std::fs::OpenOptions::new().append(true).open(sheet).unwrap().write_all(b"\n.added { color: red; }\n").unwrap();
    let (site, _) = load(root());
    let assets = Assets::load(folder.path()).unwrap();
    let after = press_after(Some(&real()), site.unwrap(), assets, &public_url()).await.unwrap();
    assert_ne!(after.assets().base, real().assets().base);
    // The texts that answers open name no asset.
    assert_eq!(after.fresh(), real().fresh() - after.site.editions.len());
    let app = TestApp::with(after).await;
    let style = app.get(&format!("{}/style.css", real().assets().base)).await;
    assert!(style.text().contains(".added"));
}

#[tokio::test]
async fn what_is_pressed_quickly_becomes_denser_while_it_is_served_and_stays_the_same() {
    // Its own: the one that tests share stays as it was quickly pressed.
    let generation = generation_of(root());
    let app = TestApp::with(Arc::clone(&generation)).await;
    let style = format!("{}/style.css", generation.assets().base);
    let mut before = Vec::new();
    for address in ["/", "/en", "/nl/plan", "/kept.js", "/sitemap.xml", "/fr/texts.json", &style] {
        for encoding in ["br", "gzip"] {
            before.push((address, encoding, app.ask(Method::GET, address, &[("accept-encoding", encoding)]).await));
        }
    }
    assert!(!generation.is_dense());
    Generation::press_densely(&Weak::new(), Duration::ZERO);
    assert!(!generation.is_dense(), "what nobody holds is left alone");
    Generation::press_densely(&Arc::downgrade(&generation), Duration::ZERO);
    assert!(generation.is_dense());
    for (address, encoding, quick) in before {
        let dense = app.ask(Method::GET, address, &[("accept-encoding", encoding)]).await;
        // Gzip is as small as it gets from the beginning.
        let pressed = if encoding == "br" { dense.body.len() < quick.body.len() } else { dense.body == quick.body };
        assert!(pressed, "{address} {encoding}");
        assert_eq!(dense.header("etag"), quick.header("etag"), "{address} {encoding}");
        let again =
            app.ask(Method::GET, address, &[("accept-encoding", encoding), ("if-none-match", quick.header("etag"))]).await;
        assert_eq!(again.status, 304, "{address} {encoding}");
    }
    let dense_home = app.ask(Method::GET, "/en", &[("accept-encoding", "br")]).await.body;
    // The next generation begins with what this one has become.
    let (site, _) = load(root());
    let next = press_after(Some(&generation), site.unwrap(), Assets::load(root()).unwrap(), &public_url()).await.unwrap();
    let app = TestApp::with(next).await;
    let page = app.ask(Method::GET, "/en", &[("accept-encoding", "br")]).await;
    assert_eq!(page.body, dense_home);
}
