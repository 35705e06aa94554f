//! Addresses that moved: always 308, so that a form that was sent to an old name arrives, and never to another site.

use axum::body::Body;
use axum::http::Method;

use crate::support::{FORM, TestApp, request, site};

/// Every old or untranslated name that differs from the address itself: name → address.
fn moved() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for edition in &site().editions {
        let home = edition.home();
        for page in edition.pages.values() {
            for name in page.names().filter(|name| !name.is_empty()) {
                all.push((format!("{home}/{name}"), edition.address(&page.id)));
            }
        }
        let bases = [edition.pages["self-check"].slug.as_str(), "self-check", "outcome"];
        for (rule, text) in site().rules.questionnaire.outcomes.iter().zip(&edition.wording.outcomes) {
            for base in bases {
                for name in [&rule.id, &text.slug] {
                    all.push((format!("{home}/{base}/{name}"), edition.outcome_addresses[&rule.id].clone()));
                }
            }
        }
    }
    all.retain(|(name, address)| name != address);
    all.sort();
    all.dedup();
    all
}

#[tokio::test]
async fn ids_old_slugs_and_outcome_ids_move_to_the_address_with_their_query() {
    let app = TestApp::new().await;
    let all = moved();
    assert!(all.len() > 60, "{}", all.len());
    for (name, address) in all {
        let reply = app.get(&name).await;
        assert_eq!((reply.status.as_u16(), reply.header("location")), (308, address.as_str()), "{name}");
        assert!(reply.body.is_empty(), "{name}");
        let reply = app.get(&format!("{name}?from=poster")).await;
        assert_eq!(reply.header("location"), format!("{address}?from=poster"), "{name}");
        assert_eq!(app.get(&address).await.status, 200, "one step is enough: {name}");
    }
}

#[tokio::test]
async fn a_slash_at_the_end_moves_in_one_step_to_the_address_without_it() {
    let app = TestApp::new().await;
    for edition in &site().editions {
        for address in [edition.home(), edition.address("plan"), edition.address("self-check")] {
            let reply = app.get(&format!("{address}/")).await;
            assert_eq!((reply.status.as_u16(), reply.header("location")), (308, address.as_str()), "{address}/");
            let reply = app.get(&format!("{address}/?from=poster")).await;
            assert_eq!(reply.header("location"), format!("{address}?from=poster"));
        }
        for outcome in edition.outcome_addresses.values() {
            assert_eq!(app.get(&format!("{outcome}/")).await.header("location"), outcome);
        }
    }
}

#[tokio::test]
async fn a_form_sent_to_an_old_name_is_sent_on_and_arrives() {
    let app = TestApp::new().await;
    for edition in &site().editions {
        let address = edition.address("self-check");
        for name in [format!("{}/self-check", edition.home()), format!("{address}/")] {
            if name == address {
                continue;
            }
            let reply = app.post(&name, "emergency-signs=both-legs").await;
            assert_eq!((reply.status.as_u16(), reply.header("location")), (308, address.as_str()), "{name}");
            let arrived = app.post(reply.header("location"), "emergency-signs=both-legs").await;
            assert_eq!(arrived.main("data-outcome").as_deref(), Some("emergency"));
        }
    }
}

#[tokio::test]
async fn no_address_moves_to_another_site() {
    let app = TestApp::new().await;
    let paths = [
        "//evil.example/",
        "//evil.example/x/",
        "/\\evil.example/",
        "/\\evil.example/x/",
        "/\\/evil.example/x/",
        "/%2F/evil.example/",
        "/%5Cevil.example/x/",
        "/%09/evil.example/",
        "///evil.example//",
        "/./evil.example/x/",
        "/en//evil.example/",
        "//en/",
        "//en/evil.example/",
        "///en//",
        "/en/\\evil.example/",
        "/en/%0d%0aset-cookie:x/",
    ];
    for path in paths {
        let Ok(uri) = path.parse::<axum::http::Uri>() else { continue };
        let reply = app.send(request(Method::GET, &uri.to_string(), &[("content-type", FORM)], Body::empty())).await;
        let location = reply.header("location");
        // A browser reads `\` as `/`: two of them at the beginning name another site.
        let outside = location.replace('\\', "/").starts_with("//") || location.contains("://");
        assert!(!outside, "{path} moves to {location}");
        assert!(!reply.headers.contains_key("set-cookie"), "{path}");
    }
}
