//! `TestApp`: the real server on the real site, without a port and with a database of its own.

use std::collections::BTreeMap;
use std::num::NonZeroU32;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use clap::Parser;
use http_body_util::BodyExt as _;
use scanplan::config::{PublicUrl, Serve};
use scanplan::counters::{Counters, Flusher, Lot, Store, StoredSums};
use scanplan::reload::{Findings, Serving};
use scanplan::site::{Edition, Site, load};
use scanplan::web::assets::Assets;
use scanplan::web::front::Front;
use scanplan::web::metrics::{self, Requests};
use scanplan::web::press::{Generation, press};
use scanplan::web::router::{Addresses, addresses};
use scanplan::web::state::{App, Given};
use scraper::{ElementRef, Html, Selector};
use tokio::sync::watch;

/// A reader's browser.
pub(crate) const READER: &str = "Mozilla/5.0 (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0";
pub(crate) const FORM: &str = "application/x-www-form-urlencoded";
/// Address of the site in every test.
pub(crate) const PUBLIC_URL: &str = "https://leaflet.example";

/// The real site, pressed once for all tests of this process.
static REAL: LazyLock<Arc<Generation>> = LazyLock::new(|| generation_of(root()));

/// The folder of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The real site.
pub(crate) fn site() -> &'static Site {
    &REAL.site
}

/// The real generation.
pub(crate) fn real() -> Arc<Generation> {
    Arc::clone(&REAL)
}

pub(crate) fn copy(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let (entry, target) = entry.map(|entry| (entry.path(), to.join(entry.file_name()))).unwrap();
        if entry.is_dir() {
            copy(&entry, &target);
        } else {
            std::fs::copy(&entry, &target).unwrap();
        }
    }
}

/// Presses the content below `content_root` with the real style and public files, on a thread of its own.
pub(crate) fn generation_of(content_root: &Path) -> Arc<Generation> {
    let (site, diagnostics) = load(content_root);
    press_site(site.unwrap_or_else(|| panic!("the content has errors: {diagnostics:#?}")))
}

/// Presses a site with the real style and public files, on a thread of its own.
pub(crate) fn press_site(site: Site) -> Arc<Generation> {
    let pressing = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            scanplan::web::start();
            press(site, Assets::load(root()).unwrap(), &public_url()).await.unwrap()
        })
    });
    pressing.join().unwrap()
}

/// Presses the real site with one line of `site.toml` changed.
pub(crate) fn generation_with(line: &str, changed: &str) -> Arc<Generation> {
    let folder = tempfile::tempdir().unwrap();
    for part in ["content", "locales"] {
        copy(&root().join(part), &folder.path().join(part));
    }
    let file = folder.path().join("content/site.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    assert_eq!(text.matches(line).count(), 1, "{line}");
    std::fs::write(&file, text.replace(line, changed)).unwrap();
    generation_of(folder.path())
}

/// The public address, read as the command line reads it.
pub(crate) fn public_url() -> PublicUrl {
    #[derive(Parser)]
    struct Cli {
        #[command(flatten)]
        serve: Serve,
    }
    Cli::parse_from(["scanplan", "--public-url", PUBLIC_URL]).serve.public_url
}

/// More counts in a second than any test sends.
const COUNT_LIMIT: u32 = 10_000;

/// What a server is given: these counters, and nothing but what tests need.
pub(crate) fn given(findings: watch::Receiver<Arc<Findings>>, counters: Counters) -> Given {
    let count_limit = NonZeroU32::new(COUNT_LIMIT).unwrap();
    let lots = watch::channel(Arc::default()).1;
    Given { findings, counters, lots, count_limit, requests: Requests::default(), public_url: public_url() }
}

/// A server without a port. Its database goes with it.
pub(crate) struct TestApp {
    front: Front,
    figures: Front,
    flusher: Flusher,
    folder: tempfile::TempDir,
}

impl TestApp {
    /// A server of the real site.
    pub(crate) async fn new() -> Self {
        Self::with(real()).await
    }

    /// A server of another generation.
    pub(crate) async fn with(generation: Arc<Generation>) -> Self {
        Self::of(generation, addresses(), COUNT_LIMIT).await
    }

    /// A server of which these counts are released.
    pub(crate) async fn releasing(generation: Arc<Generation>, lots: watch::Receiver<Arc<Vec<Lot>>>) -> Self {
        Self::begin(generation, addresses(), COUNT_LIMIT, lots).await
    }

    /// A server of these addresses, which takes so many counts in a second.
    pub(crate) async fn of(generation: Arc<Generation>, addresses: Addresses, count_limit: u32) -> Self {
        Self::begin(generation, addresses, count_limit, watch::channel(Arc::default()).1).await
    }

    async fn begin(
        generation: Arc<Generation>,
        addresses: Addresses,
        count_limit: u32,
        lots: watch::Receiver<Arc<Vec<Lot>>>,
    ) -> Self {
        scanplan::web::start();
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&database(folder.path())).await.unwrap();
        let noon = "2026-11-21T12:00:00Z".parse().unwrap();
        let (counters, flusher) = Counters::start(store, move || noon).unwrap();
        let (version, last_good) = (generation.site.version.clone(), Some(noon));
        let findings = Findings { serial: 1, version, serving: Serving::Current, last_good, ..Findings::default() };
        let given = Given { count_limit: NonZeroU32::new(count_limit).unwrap(), lots, ..given(findings.fixed(), counters) };
        let figures = metrics::router(&given, || jiff::Timestamp::UNIX_EPOCH).into();
        Self { front: addresses.served(App::new(generation, given)), figures, flusher, folder }
    }

    /// What operators read.
    pub(crate) async fn figures(&self) -> String {
        let request = Request::builder().uri("/metrics").body(Body::empty()).unwrap();
        let body = self.figures.answer(request, false).await.unwrap().into_body();
        String::from_utf8(body.collect().await.unwrap().to_bytes().to_vec()).unwrap()
    }

    /// Sends a request as it is.
    pub(crate) async fn send(&self, request: Request<Body>) -> Reply {
        let response = self.front.answer(request, false).await.unwrap();
        let (parts, body) = response.into_parts();
        Reply { status: parts.status, headers: parts.headers, body: body.collect().await.unwrap().to_bytes() }
    }

    /// Asks with a method and headers; a header given replaces the browser's own.
    pub(crate) async fn ask(&self, method: Method, path: &str, headers: &[(&str, &str)]) -> Reply {
        self.send(request(method, path, headers, Body::empty())).await
    }

    pub(crate) async fn get(&self, path: &str) -> Reply {
        self.ask(Method::GET, path, &[]).await
    }

    /// Sends a form.
    pub(crate) async fn post(&self, path: &str, body: impl Into<String>) -> Reply {
        self.post_with(path, body, &[]).await
    }

    /// Sends a form with further headers.
    pub(crate) async fn post_with(&self, path: &str, body: impl Into<String>, headers: &[(&str, &str)]) -> Reply {
        let mut all = vec![("content-type", FORM)];
        all.extend_from_slice(headers);
        self.send(request(Method::POST, path, &all, Body::from(body.into()))).await
    }

    /// Ends the server and tells what it counted, by published names: `language event subject count`.
    pub(crate) async fn counted(self) -> Vec<String> {
        let folder = self.close().await;
        let stored = StoredSums::open(&database(folder.path())).await.unwrap();
        let sums = stored.between(None, None).await.unwrap();
        let mut by_name = BTreeMap::new();
        for sum in &sums {
            for (event, subject) in sum.key.cell.published() {
                *by_name.entry((sum.key.cell.language.as_str(), event, subject)).or_insert(0) += sum.count;
            }
        }
        let line = |((language, event, subject), count)| format!("{language} {event} {subject} {count}");
        by_name.into_iter().map(line).collect()
    }

    /// Folder of the database while the server runs.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Ends the server and hands over the folder of its database.
    pub(crate) async fn close(self) -> tempfile::TempDir {
        drop((self.front, self.figures));
        self.flusher.close().await.unwrap();
        self.folder
    }
}

fn database(folder: &Path) -> String {
    format!("sqlite://{}", folder.join("sums.db").display())
}

/// A request of a reader's browser; a header given replaces its own.
pub(crate) fn request(method: Method, path: &str, headers: &[(&str, &str)], body: Body) -> Request<Body> {
    let mut request = Request::builder().method(method).uri(path).header(header::HOST, "leaflet.example");
    if !headers.iter().any(|(name, _)| *name == "user-agent") {
        request = request.header(header::USER_AGENT, READER);
    }
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(body).unwrap()
}

/// What came back.
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Reply {
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    pub(crate) fn html(&self) -> Html {
        Html::parse_document(self.text())
    }

    /// A header, empty where there is none.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
    }

    /// An attribute of `<main>`, read from the text: cheap enough for thousands of pages.
    pub(crate) fn main(&self, attribute: &str) -> Option<String> {
        let text = self.text();
        let start = text.find("<main ").unwrap_or_else(|| panic!("no <main> in {} {text}", self.status));
        let tag = &text[start..start + text[start..].find('>').unwrap()];
        let (_, rest) = tag.split_once(&format!(" {attribute}=\""))?;
        rest.split_once('"').map(|(value, _)| value.to_owned())
    }

    /// The language of the document.
    pub(crate) fn language(&self) -> String {
        attribute(&only(&self.html(), "html"), "lang")
    }
}

/// Every element that a selector finds.
pub(crate) fn select<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

/// The one element that a selector finds.
pub(crate) fn only<'a>(html: &'a Html, selector: &str) -> ElementRef<'a> {
    let found = select(html, selector);
    assert_eq!(found.len(), 1, "{selector} stands {} times", found.len());
    found[0]
}

/// The words inside an element, with single spaces.
pub(crate) fn words(element: &ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An attribute, empty where there is none.
pub(crate) fn attribute(element: &ElementRef<'_>, name: &str) -> String {
    element.value().attr(name).unwrap_or_default().to_owned()
}

/// Address of the self-check in a language.
pub(crate) fn self_check(edition: &Edition) -> String {
    edition.address("self-check")
}
