//! Reload: the folder is read, verified and pressed beside what is served, and takes its place once it is whole and good.
//!
//! The entry is [`Reload::new`], which looks at the folder for the first time; [`Reload::run`] looks again whenever something asks
//! for it (`triggers.rs`). One look: read until nobody writes any more (`inputs.rs`) → load and verify → press → swap → keep a copy
//! (`keeper.rs`, `kept.rs`). Whatever goes wrong on that way, what was served before is served on, and [`Findings`] say why. How a site is
//! pressed, and where it is served from, is handed in: nothing here knows the web.

mod findings;
mod inputs;
mod keeper;
mod kept;
mod statics;
mod triggers;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use jiff::Timestamp;
use tokio::sync::{oneshot, watch as channel};
use tokio::task::spawn_blocking;

use crate::diagnostic::{Diagnostic, Severity};
use crate::files::Files;
use crate::site::Site;
use inputs::Inputs;
use keeper::Keeper;

pub use findings::{Findings, Serving, Tally};
pub use statics::Statics;
pub use triggers::{Ask, Triggers};

/// Loads and verifies texts that were read, with the problems that reading them had.
pub type Load = dyn Fn(&Files, Vec<Diagnostic>) -> (Option<Site>, Vec<Diagnostic>) + Send + Sync;
/// Presses a site after an earlier generation, and tells how many pages are new.
pub type Press<G> = dyn Fn(Site, &Statics, Option<&G>) -> anyhow::Result<(Arc<G>, usize)> + Send + Sync;

/// What a reload is handed.
pub struct Parts<G> {
    /// Folder that holds content/, locales/, style/ and public/.
    pub root: PathBuf,
    /// Folder of the last good copy, where one is kept.
    pub state: Option<PathBuf>,
    /// How texts are loaded.
    pub load: Arc<Load>,
    /// How a site is pressed.
    pub press: Arc<Press<G>>,
    /// The clock.
    pub clock: fn() -> Timestamp,
}

/// The folder, and what was made of it last.
pub struct Reload<G> {
    parts: Parts<G>,
    keeper: Option<Keeper>,
    live: Option<Arc<G>>,
    /// What was judged last, good or bad.
    known: Option<Arc<Inputs>>,
    findings: channel::Sender<Arc<Findings>>,
}

/// What became of one set of inputs.
struct Judged<G> {
    diagnostics: Vec<Diagnostic>,
    made: anyhow::Result<Option<(Arc<G>, usize)>>,
}

impl<G: Send + Sync + 'static> Reload<G> {
    /// Looks at the folder for the first time. Where that is no good the last good copy is taken instead, if one is kept.
    pub async fn new(parts: Parts<G>) -> Self {
        let keeper = parts.state.clone().map(Keeper::start);
        let mut reload = Self { keeper, live: None, known: None, findings: channel::Sender::new(Arc::default()), parts };
        reload.look(Ask::Start).await;
        if reload.live.is_none()
            && let Some(state) = reload.parts.state.clone()
        {
            reload.restore(&state).await;
        }
        reload
    }

    /// What can be served now.
    #[must_use]
    pub fn live(&self) -> Option<Arc<G>> {
        self.live.clone()
    }

    /// What was found last, and what will be.
    #[must_use]
    pub fn findings(&self) -> channel::Receiver<Arc<Findings>> {
        self.findings.subscribe()
    }

    /// Looks at the folder whenever something asks for it, and hands over each good generation, until `closing` resolves.
    pub async fn run(mut self, mut triggers: Triggers, swap: impl Fn(Arc<G>) + Send, mut closing: oneshot::Receiver<()>) {
        loop {
            let ask = tokio::select! {
                ask = triggers.next() => ask,
                _ = &mut closing => break,
            };
            // Before the look: what changes while it lasts asks for the next one.
            triggers.arm().await;
            self.look_and(ask, &swap).await;
        }
        let Self { keeper, findings, .. } = self;
        // Ends the streams of events, and with them the requests that the end waits for.
        drop(findings);
        if let Some(keeper) = keeper {
            keeper.close().await;
        }
    }

    async fn look(&mut self, ask: Ask) {
        self.look_and(ask, &|_| {}).await;
    }

    /// Looks once. An editor who saved nothing new gets no new generation.
    async fn look_and(&mut self, ask: Ask, swap: &(impl Fn(Arc<G>) + Send)) {
        let (root, known) = (self.parts.root.clone(), self.known.clone());
        // What failed for another reason than its texts may come off at the next try, for whoever asks for one.
        let again = ask == Ask::Hangup && self.findings.borrow().failure.is_some();
        let read = spawn_blocking(move || Inputs::read_settled(&root, known.as_deref().filter(|_| !again))).await;
        let inputs = match read {
            Ok(Some(inputs)) => Arc::new(inputs),
            Ok(None) if ask == Ask::Hangup => return tracing::info!("asked to reload; nothing has changed"),
            Ok(None) => return,
            Err(error) => return tracing::error!("the folder could not be looked at: {error}"),
        };
        let began = Instant::now();
        let judged = self.judge(&inputs).await;
        let milliseconds = began.elapsed().as_millis();
        let (made, failure) = match judged.made {
            Ok(made) => (made, None),
            Err(error) => (None, Some(format!("{error:#}"))),
        };
        let before = Arc::clone(&self.findings.borrow());
        let mut findings = Findings {
            serial: before.serial + 1,
            at: (self.parts.clock)(),
            version: inputs.files.version(),
            files: inputs.files.clone(),
            diagnostics: judged.diagnostics,
            failure,
            serving: if self.live.is_none() { Serving::Nothing } else { before.serving.without_current() },
            served: before.served.clone(),
            last_good: before.last_good,
            tally: before.tally,
        };
        findings.tally.add(made.is_some(), findings.failure.is_some());
        if let Some((generation, fresh)) = made {
            findings.serving = Serving::Current;
            findings.served.clone_from(&findings.version);
            findings.last_good = Some(findings.at);
            self.live = Some(Arc::clone(&generation));
            swap(generation);
            if let Some(keeper) = &self.keeper {
                keeper.keep(Arc::clone(&inputs));
            }
            findings.log_good(fresh, milliseconds);
        } else {
            findings.log_bad(milliseconds);
        }
        self.known = Some(inputs);
        self.findings.send_replace(Arc::new(findings));
    }

    /// Loads, verifies and presses, on a thread where no request waits. A panic is a failure like any other.
    async fn judge(&self, inputs: &Arc<Inputs>) -> Judged<G> {
        let (load, press) = (Arc::clone(&self.parts.load), Arc::clone(&self.parts.press));
        let (inputs, live) = (Arc::clone(inputs), self.live.clone());
        let judged = spawn_blocking(move || {
            let (site, diagnostics) = load(&inputs.files, inputs.problems.clone());
            let made = site.map(|site| press(site, &inputs.statics, live.as_deref())).transpose();
            Judged { diagnostics, made }
        });
        judged.await.unwrap_or_else(|error| Judged { diagnostics: Vec::new(), made: Err(error.into()) })
    }

    /// Serves the last good copy in place of a bad folder.
    async fn restore(&mut self, state: &Path) {
        let folder = state.to_owned();
        let found = spawn_blocking(move || kept::newest(&folder)).await;
        let (path, inputs) = match found {
            Ok(Some((path, inputs))) => (path, Arc::new(inputs)),
            Ok(None) => return tracing::error!("no good copy is kept in {}", state.display()),
            Err(error) => return tracing::error!("the copy in {} could not be read: {error}", state.display()),
        };
        let judged = self.judge(&inputs).await;
        match judged.made {
            Ok(Some((generation, _))) => {
                self.live = Some(generation);
                let version = inputs.files.version();
                let errors = self.findings.borrow().count(Severity::Error);
                tracing::error!(
                    version,
                    errors,
                    "the folder {} cannot be served: the last good copy is served instead, until the folder is repaired",
                    self.parts.root.display()
                );
                self.findings.send_modify(|findings| {
                    let findings = Arc::make_mut(findings);
                    findings.serving = Serving::Kept;
                    findings.served = inputs.files.version();
                });
            }
            Ok(None) => {
                let first = judged.diagnostics.iter().find(|diagnostic| diagnostic.severity == Severity::Error);
                let first = first.map(|diagnostic| format!("{} {}", diagnostic.place, diagnostic.code)).unwrap_or_default();
                tracing::error!(first, "the copy in {} is refused: this build finds errors in it", path.display());
            }
            Err(error) => tracing::error!("the copy in {} is refused: {error:#}", path.display()),
        }
    }
}
