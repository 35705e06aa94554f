//! Consult mode: every pair of languages block by block, each column in its own language, and nothing that could send what is typed.

use std::collections::BTreeSet;
use std::sync::Arc;

use scanplan::site::{Edition, Pair, Site, consult_address};
use scanplan::web::press::Generation;
use scraper::{ElementRef, Html, Selector};

use crate::fifth_language::{MADE, assert_own, made};
use crate::outline::outline;
use crate::support::{PUBLIC_URL, Reply, TestApp, attribute, only, real, select, site, words};

fn address(site: &Site, pair: Pair) -> String {
    let [doctor, patient] = pair.map(|language| &site.editions[language].locale);
    consult_address(doctor, patient)
}

/// Every page of a generation, with the doctor's edition and the patient's.
pub(crate) async fn each(generation: &Arc<Generation>, check: impl Fn(&str, [&Edition; 2], &Reply)) {
    let app = TestApp::with(Arc::clone(generation)).await;
    let site = &generation.site;
    let pairs = site.consult_pairs();
    assert_eq!(pairs.len(), site.editions.len() * site.editions.len(), "every ordered pair, the same language twice included");
    for pair in pairs {
        let path = address(site, pair);
        let reply = app.get(&path).await;
        assert_eq!(reply.status, 200, "{path}");
        check(&path, pair.map(|language| &site.editions[language]), &reply);
    }
}

pub(crate) fn within<'a>(element: &ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    element.select(&Selector::parse(selector).unwrap()).collect()
}

/// Ids of cards and blocks as they stand on a page: `card/block`.
fn blocks(html: &Html) -> Vec<String> {
    let cards = select(html, ".deck > .consult-card");
    let of = |card: &ElementRef<'_>| {
        let blocks = within(card, ".rows > [data-block]").into_iter().map(|block| attribute(&block, "data-block"));
        blocks.map(|block| format!("{}/{block}", attribute(card, "data-card"))).collect::<Vec<_>>()
    };
    cards.iter().flat_map(of).collect()
}

#[tokio::test]
async fn every_pair_shows_the_same_blocks_in_the_same_order_each_column_in_its_own_words() {
    let first = TestApp::new().await.get(&address(site(), [0, 0])).await;
    let expected = blocks(&first.html());
    assert!(expected.len() > 20 && expected[0] == "pain/real", "{expected:?}");
    each(&real(), |path, [doctor, patient], reply| {
        let html = reply.html();
        assert_eq!(blocks(&html), expected, "{path}");
        for name in &expected {
            let (card, block) = name.split_once('/').unwrap();
            let row = only(&html, &format!("[data-card='{card}'] > .rows > [data-block='{block}']"));
            let said = |edition: &Edition| {
                let block = edition.card(card).unwrap().blocks.iter().find(|own| own.id == block).unwrap().clone();
                format!("{}{}", block.heading.plain(), block.text.plain()).split_whitespace().collect::<String>()
            };
            let columns = within(&row, "[data-block-of]");
            let shown: Vec<String> = columns.iter().map(|column| words(column).split_whitespace().collect()).collect();
            let own = [doctor, patient].map(said);
            let expected = if doctor.locale.code == patient.locale.code { &own[..1] } else { &own[..] };
            assert_eq!(shown, expected, "{path} {name}");
        }
    })
    .await;
}

#[tokio::test]
async fn every_column_says_its_language_and_its_direction_and_one_language_has_one_column() {
    each(&MADE, |path, [doctor, patient], reply| {
        let html = reply.html();
        let root = only(&html, "html");
        assert_eq!(attribute(&root, "lang"), doctor.locale.tag, "{path}");
        assert_eq!(attribute(&root, "dir"), doctor.locale.direction.as_str(), "{path}");
        let single = doctor.locale.code == patient.locale.code;
        assert_eq!(only(&html, ".deck").value().attr("data-single").is_some(), single, "{path}");
        for (whose, edition) in [("doctor", doctor), ("patient", patient)] {
            let columns = select(&html, &format!("[data-block-of={whose}]"));
            assert_eq!(columns.is_empty(), single && whose == "patient", "{path} {whose}");
            for column in columns {
                assert_eq!(attribute(&column, "lang"), edition.locale.tag, "{path} {whose}");
                assert_eq!(attribute(&column, "dir"), edition.locale.direction.as_str(), "{path} {whose}");
            }
        }
        let sheet = only(&html, ".sheet");
        assert_eq!(attribute(&sheet, "lang"), patient.locale.tag, "{path}");
        assert_eq!(attribute(&sheet, "dir"), patient.locale.direction.as_str(), "{path}");
        let turned = [doctor, patient].iter().any(|edition| edition.locale.direction.as_str() == "rtl");
        assert_eq!(reply.text().contains("right-to-left.css"), turned, "{path}");
    })
    .await;
}

#[tokio::test]
async fn a_language_from_files_alone_has_its_cards_in_its_own_words() {
    let app = TestApp::with(Arc::clone(&MADE)).await;
    for edition in made() {
        let path = consult_address(&edition.locale, &edition.locale);
        assert_own(&app.get(&path).await, edition, &path);
    }
}

#[tokio::test]
async fn the_page_has_the_hooks_of_every_page_and_no_frame_of_other_pages() {
    each(&real(), |path, [doctor, _], reply| {
        let html = reply.html();
        assert!(!words(&only(&html, "h1")).is_empty(), "{path}");
        let main = only(&html, "main");
        assert_eq!((attribute(&main, "id"), attribute(&main, "data-page")), ("main".to_owned(), "consult".to_owned()), "{path}");
        assert_eq!(attribute(&select(&html, "body a")[0], "href"), "#main", "{path}");
        assert_eq!(attribute(&only(&html, "link[rel=canonical]"), "href"), format!("{PUBLIC_URL}{path}"));
        let patient = path.rsplit('/').next().unwrap();
        for other in &site().editions {
            let selector = format!("link[rel=alternate][hreflang={}]", other.locale.tag);
            let same = format!("{PUBLIC_URL}/consult/{}/{patient}", other.locale.code);
            assert_eq!(attribute(&only(&html, &selector), "href"), same, "{path}");
        }
        assert_eq!(attribute(&only(&html, "link[hreflang=x-default]"), "href"), format!("{PUBLIC_URL}/"), "{path}");
        assert!(select(&html, "footer, .header, .languages").is_empty(), "{path}");
        assert_eq!(attribute(&only(&html, ".home-link"), "href"), doctor.address("doctors"), "{path}");
        let calls = select(&html, ".deck-foot a[href='tel:112']");
        assert_eq!(calls.len(), select(&html, ".consult-card").len(), "{path}: the emergency number on every card");
        assert!(calls.iter().all(|call| words(call).contains("112")), "{path}");
    })
    .await;
}

#[tokio::test]
async fn ids_are_unique_and_whatever_names_one_finds_it() {
    each(&real(), |path, _, reply| {
        let html = reply.html();
        let mut ids = BTreeSet::new();
        for element in select(&html, "[id]") {
            assert!(ids.insert(attribute(&element, "id")), "{path}: {} stands twice", attribute(&element, "id"));
        }
        for name in ["for", "aria-labelledby", "aria-describedby"] {
            for element in select(&html, &format!("[{name}]")) {
                assert!(ids.contains(&attribute(&element, name)), "{path}: {name} names {}", attribute(&element, name));
            }
        }
        for link in select(&html, "a[href^='#']") {
            assert!(ids.contains(&attribute(&link, "href")[1..]), "{path}: {}", attribute(&link, "href"));
        }
    })
    .await;
}

#[tokio::test]
async fn nothing_that_is_typed_can_be_sent() {
    each(&real(), |path, _, reply| {
        let html = reply.html();
        assert!(select(&html, "form, button:not([type=button]), iframe, textarea").is_empty(), "{path}");
        let fields = select(&html, ".fields input");
        let names: Vec<String> = fields.iter().map(|field| attribute(field, "data-field")).collect();
        assert_eq!(names, ["activity", "amount", "work", "relief", "return", "note"], "{path}");
        for field in &fields {
            assert_eq!(field.value().attr("name"), None, "{path}");
            assert_eq!(field.value().attr("value"), None, "{path}");
            assert_eq!(attribute(field, "autocomplete"), "off", "{path}");
        }
        // Radio buttons need a name to be one choice; an age of the picture is all they hold.
        assert!(select(&html, "[name]:not(meta)").iter().all(|element| attribute(element, "name") == "age"), "{path}");
        assert!(
            only(&html, ".fields").value().attr("hidden").is_some(),
            "{path}: without the module nothing typed reaches the sheet"
        );
        for (name, _) in select(&html, "*").iter().flat_map(|element| element.value().attrs()) {
            assert!(name != "style" && !name.starts_with("on"), "{path}: {name}");
        }
        let inline = "script:not([src]):not([type='application/json']), style";
        assert!(select(&html, inline).is_empty(), "{path}");
        assert_eq!(reply.text().matches("<!").count(), 1, "{path}: a comment or marker");
    })
    .await;
}

#[tokio::test]
async fn what_to_say_stands_in_the_doctors_language_alone_with_every_source_by_year_and_strength() {
    each(&real(), |path, [doctor, patient], reply| {
        let html = reply.html();
        for card in &doctor.consult {
            let aside = only(&html, &format!("[data-card='{}'] > .asides", card.id));
            assert_eq!(attribute(&aside, "lang"), doctor.locale.tag, "{path}");
            let said = card.words.plain();
            assert_eq!(
                words(&within(&aside, ".words .prose")[0]),
                said.split_whitespace().collect::<Vec<_>>().join(" "),
                "{path}"
            );
            if doctor.locale.code != patient.locale.code {
                let other = patient.card(&card.id).unwrap().words.plain();
                assert!(!words(&only(&html, "main")).contains(other.trim()), "{path}: the patient's words for {}", card.id);
            }
            let listed = within(&aside, ".evidence li");
            let ids: Vec<String> = listed.iter().map(|entry| attribute(entry, "data-source")).collect();
            assert_eq!(ids, card.sources, "{path} {}", card.id);
            assert!(!ids.is_empty(), "{path} {}", card.id);
            for (entry, id) in listed.iter().zip(&ids) {
                let source = site().sources.iter().find(|source| source.id == *id).unwrap();
                let year = source.year.map_or_else(|| doctor.messages.get("source-no-year"), |year| year.to_string());
                assert_eq!(words(&within(entry, ".year")[0]), year, "{path} {id}");
                // Every source of a card says how much weight it bears.
                assert!(!words(&within(entry, ".strength")[0]).is_empty(), "{path} {id}");
                assert!(words(entry).contains(&source.title), "{path} {id}");
            }
            // A note in either column belongs to the evidence of the card.
            for note in within(&only(&html, &format!("[data-card='{}']", card.id)), ".source a") {
                let href = attribute(&note, "href");
                assert!(ids.iter().any(|id| href.ends_with(&format!("#{id}"))), "{path}: {href}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn two_pairs_read_as_reviewed() {
    let app = TestApp::new().await;
    for pair in [[0, 2], [1, 1]] {
        let path = address(site(), pair);
        let name = path.trim_start_matches('/').replace('/', "-");
        let read = outline(&app.get(&path).await);
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(name, read);
        });
    }
}
