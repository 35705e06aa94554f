//! How a link to a page looks elsewhere: its title, its words, and one picture for each language.

use scanplan::content::TITLE_LENGTH;
use scraper::Html;

use crate::support::{PUBLIC_URL, TestApp, attribute, only, real, root, select, site, words};

/// What a property of Open Graph says.
fn graph(html: &Html, property: &str) -> String {
    attribute(&only(html, &format!("meta[property='og:{property}']")), "content")
}

#[tokio::test]
async fn a_link_preview_has_title_words_languages_and_a_picture_of_the_size_it_says() {
    let app = TestApp::new().await;
    for address in real().addresses().chain(["/"]) {
        let reply = app.get(address).await;
        let (html, text) = (reply.html(), reply.text());
        let tag = reply.language();
        let own = site().editions.iter().find(|edition| edition.locale.tag == tag).unwrap();
        let title = graph(&html, "title");
        let named = real().page(address).and_then(|page| own.pages.get(&page.page)).filter(|page| page.id != "home");
        let expected = named.map(|page| page.search_title.clone().unwrap_or_else(|| page.title.clone()));
        assert!(!title.is_empty() && expected.is_none_or(|expected| expected == title), "{address}: {title}");
        let whole = words(&only(&html, "title"));
        assert!(whole.chars().count() <= TITLE_LENGTH, "{address}: {whole}");
        assert_eq!(graph(&html, "site_name"), own.settings.campaign);
        assert_eq!(graph(&html, "description"), attribute(&only(&html, "meta[name=description]"), "content"));
        assert_eq!(graph(&html, "url"), attribute(&only(&html, "link[rel=canonical]"), "href"));
        let is_site = address == "/" || address == own.home();
        assert_eq!(graph(&html, "type"), if is_site { "website" } else { "article" }, "{address}");
        assert_eq!(graph(&html, "locale"), tag.replace('-', "_"));
        let others: Vec<String> =
            select(&html, "meta[property='og:locale:alternate']").iter().map(|other| attribute(other, "content")).collect();
        let expected = site().editions.iter().filter(|edition| edition.locale.tag != tag);
        assert_eq!(others, expected.map(|edition| edition.locale.tag.replace('-', "_")).collect::<Vec<_>>(), "{address}");
        assert_eq!(attribute(&only(&html, "meta[name='twitter:card']"), "content"), "summary_large_image");
        assert_eq!((graph(&html, "image:width"), graph(&html, "image:height")), ("1200".to_owned(), "630".to_owned()));
        assert!(graph(&html, "image:alt").contains(&own.settings.campaign));
        let picture = app.get(graph(&html, "image").strip_prefix(PUBLIC_URL).unwrap()).await;
        assert_eq!((picture.status.as_u16(), picture.header("content-type")), (200, graph(&html, "image:type").as_str()));
        // A preview is made by programs that read no more than the head.
        assert!(text.find("og:image").unwrap() < text.find("</head>").unwrap());
    }
}

/// The parts of a PNG, by name.
fn parts(png: &[u8]) -> Vec<(String, Vec<u8>)> {
    let (mut rest, mut found) = (png.strip_prefix(b"\x89PNG\r\n\x1a\n").unwrap(), Vec::new());
    while let Some((head, body)) = rest.split_first_chunk::<8>() {
        let length = u32::from_be_bytes(head[..4].try_into().unwrap()) as usize;
        found.push((String::from_utf8_lossy(&head[4..]).into_owned(), body[..length].to_vec()));
        rest = &body[length + 4..];
    }
    found
}

#[test]
fn the_picture_of_each_language_has_the_words_of_the_campaign_as_they_are_now() {
    for edition in &site().editions {
        let png = std::fs::read(root().join(format!("public/social/{}.png", edition.locale.code))).unwrap();
        assert!(png.len() < 60 * 1024, "{} {}", edition.locale.code, png.len());
        let parts = parts(&png);
        assert_eq!(parts[0].0, "IHDR");
        assert_eq!(parts[0].1[..8], [1200_u32.to_be_bytes(), 630_u32.to_be_bytes()].concat());
        let (_, text) = parts.iter().find(|(name, _)| name == "iTXt").unwrap();
        let text = String::from_utf8_lossy(text).rsplit('\0').next().unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
        let settings = &edition.settings;
        let [first, second] = &settings.campaign_lines;
        let here = edition.messages.get("you-are-here");
        for words in [&format!("{first} {second}"), &settings.slogan, &here] {
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(text.contains(&words), "`npm run social` in end2end makes the picture anew: {text} lacks {words}");
        }
    }
}
