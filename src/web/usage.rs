//! The published counts as pages and files. They are made from what the program holds in memory, anew by whoever asks first after
//! the content or the releases changed; nobody waits for the database.

mod dictionary;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use tokio::sync::{OnceCell, watch};

use super::error::Error;
use super::handlers::{READ, count_view, is_read, not_allowed};
use super::headers::REVALIDATE;
use super::pages;
use super::press::{Generation, HTML, Pressed};
use super::render::render;
use super::reply::{cached, moved};
use super::state::App;
use crate::counters::{Format, Lot, PUBLISHED, Report, write_rows};
use crate::site::{Address, Edition};

/// What is released, and what was made of it so far.
pub(super) struct Published {
    lots: watch::Receiver<Arc<Vec<Lot>>>,
    made: Mutex<Option<Arc<Made>>>,
}

/// What can be asked for.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Piece {
    /// A page of an edition, by its position and the page's id, for one year or for all.
    Page(usize, String, Option<i16>),
    /// Every row, as a file.
    Rows(Format),
    /// What the rows mean.
    Dictionary,
}

/// Everything made for one generation and one state of the releases. How much that is, is known: editions, years, three files.
struct Made {
    /// Not held: what is no longer served is free to go.
    generation: Weak<Generation>,
    lots: Arc<Vec<Lot>>,
    report: Report,
    pieces: Mutex<BTreeMap<Piece, Arc<OnceCell<Pressed>>>>,
}

impl Published {
    pub(super) fn new(lots: watch::Receiver<Arc<Vec<Lot>>>) -> Self {
        Self { lots, made: Mutex::new(None) }
    }

    /// What is made of the releases of this moment, with the words of a generation.
    fn made(&self, generation: &Arc<Generation>) -> Arc<Made> {
        let lots = Arc::clone(&self.lots.borrow());
        let mut held = locked(&self.made);
        let same = |made: &&Arc<Made>| made.generation.as_ptr() == Arc::as_ptr(generation) && made.lots == lots;
        if let Some(made) = held.as_ref().filter(same) {
            return Arc::clone(made);
        }
        let report = Report::of(&lots);
        let made = Made { generation: Arc::downgrade(generation), lots, report, pieces: Mutex::default() };
        Arc::clone(held.insert(Arc::new(made)))
    }
}

impl Made {
    /// A piece; whoever asks while it is being made waits for it rather than make it as well.
    async fn piece(&self, piece: Piece, generation: &Arc<Generation>) -> anyhow::Result<Pressed> {
        let cell = Arc::clone(locked(&self.pieces).entry(piece.clone()).or_default());
        cell.get_or_try_init(|| self.press(piece, generation)).await.cloned()
    }

    async fn press(&self, piece: Piece, generation: &Arc<Generation>) -> anyhow::Result<Pressed> {
        let (bytes, kind) = match piece {
            Piece::Page(edition, id, year) => (self.page((edition, id), year, generation).await?, HTML),
            Piece::Rows(format) => {
                let mut bytes = Vec::new();
                write_rows(self.report.rows(), &PUBLISHED, format, &mut bytes)?;
                (bytes, if format == Format::Csv { "text/csv; charset=utf-8; header=present" } else { "application/json" })
            }
            Piece::Dictionary => (serde_json::to_vec_pretty(&dictionary::dictionary(generation))?, "application/json"),
        };
        // What takes the time, beside the requests of others.
        let press = move || {
            let pressed = Pressed::new(bytes, kind, true);
            pressed.press();
            pressed
        };
        tokio::task::spawn_blocking(press).await.map_err(|_| anyhow::anyhow!("it did not come to its end"))
    }

    async fn page(&self, at: (usize, String), year: Option<i16>, generation: &Arc<Generation>) -> anyhow::Result<Vec<u8>> {
        let report = year.map_or_else(|| self.report.clone(), |year| self.report.of_year(year));
        let shown = pages::usage::Shown { report, year, years: self.report.years() };
        let generation = Arc::clone(generation);
        let view = move || {
            let (site, base, (edition, id)) = (&generation.site, &generation.base, at);
            let edition = &site.editions[edition];
            edition.pages.get(&id).map_or_else(
                || pages::error::error(site, edition, base, StatusCode::NOT_FOUND, ""),
                |page| pages::usage::usage(site, edition, base, page, &shown),
            )
        };
        Ok(render(view).await?.into_bytes())
    }
}

/// What is held is whole between any two calls, so a panic elsewhere changes nothing.
fn locked<T>(held: &Mutex<T>) -> MutexGuard<'_, T> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What stands at an address of the counts.
pub(super) enum At {
    /// A page by its id, for all years or for one.
    Page(String, Option<i16>),
    /// The same year under an old name.
    Moved(String),
}

/// Tells whether the counts stand at an address of a language.
pub(super) fn at(edition: &Edition, path: &str) -> Option<At> {
    if let Some(page) = edition.usage_at(path) {
        return Some(At::Page(page.id.clone(), None));
    }
    let (all, year) = path.rsplit_once('/')?;
    // Written as a year is written, so that each has one address.
    let year = Some(year).filter(|year| year.len() == 4)?.parse::<u16>().ok()?.try_into().ok()?;
    match edition.at(all)? {
        Address::Page(_) => edition.usage_at(all).map(|page| At::Page(page.id.clone(), Some(year))),
        Address::Moved(to) => edition.usage_at(to).map(|_| At::Moved(pages::usage::address_of(to, year))),
        _ => None,
    }
}

/// The page of the counts, for all years or for one.
pub(super) async fn page(
    app: &App,
    generation: &Arc<Generation>,
    (edition, at): (usize, At),
    (method, uri, asked): (&Method, &Uri, &HeaderMap),
) -> Response {
    let (id, year) = match at {
        At::Page(id, year) => (id, year),
        At::Moved(address) => return moved(&address, uri.query()),
    };
    if !is_read(method) {
        return not_allowed(READ).into_response();
    }
    let made = app.published().made(generation);
    if year.is_some_and(|year| !made.report.years().contains(&year)) {
        return Error::from(StatusCode::NOT_FOUND).into_response();
    }
    count_view(app, generation, edition, (&id, uri.query()), method, asked);
    // While nothing is released the generation has the page already.
    if let Some(page) = generation.page(uri.path()).filter(|_| made.report.is_empty()) {
        return cached(&page.bytes, REVALIDATE, method, asked);
    }
    answer(&made, Piece::Page(edition, id, year), generation, method, asked).await
}

/// `/usage.csv`.
pub(super) async fn csv(State(app): State<App>, method: Method, asked: HeaderMap) -> Response {
    file(&app, Piece::Rows(Format::Csv), &method, &asked).await
}

/// `/usage.json`.
pub(super) async fn json(State(app): State<App>, method: Method, asked: HeaderMap) -> Response {
    file(&app, Piece::Rows(Format::Json), &method, &asked).await
}

/// `/usage-dictionary.json`.
pub(super) async fn meanings(State(app): State<App>, method: Method, asked: HeaderMap) -> Response {
    file(&app, Piece::Dictionary, &method, &asked).await
}

async fn file(app: &App, piece: Piece, method: &Method, asked: &HeaderMap) -> Response {
    if !is_read(method) {
        return not_allowed(READ).into_response();
    }
    let generation = app.generation();
    answer(&app.published().made(&generation), piece, &generation, method, asked).await
}

async fn answer(made: &Made, piece: Piece, generation: &Arc<Generation>, method: &Method, asked: &HeaderMap) -> Response {
    match made.piece(piece, generation).await {
        Ok(pressed) => cached(&pressed, REVALIDATE, method, asked),
        Err(error) => {
            tracing::error!("the published counts could not be made: {error:#}");
            Error::from(StatusCode::INTERNAL_SERVER_ERROR).into_response()
        }
    }
}
