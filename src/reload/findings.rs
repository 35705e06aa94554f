//! What the last load of the folder found, good or bad, beside what is served.

use std::sync::Arc;

use jiff::Timestamp;
use tokio::sync::watch;

use crate::diagnostic::{Diagnostic, Severity};
use crate::files::Files;

/// What is served while the folder is as it was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Serving {
    /// The folder as it was found.
    Current,
    /// What was good before, in the same run.
    Earlier,
    /// The last good copy that an earlier run kept.
    Kept,
    /// Nothing yet: a preview of a folder that was never good.
    #[default]
    Nothing,
}

impl Serving {
    /// Its name for operators.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Earlier => "earlier",
            Self::Kept => "kept",
            Self::Nothing => "nothing",
        }
    }

    /// The same once the folder has changed and is no good.
    pub(super) fn without_current(self) -> Self {
        if self == Self::Current { Self::Earlier } else { self }
    }
}

/// How many loads of this run came to what end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Served since.
    pub good: u64,
    /// Refused for what editors wrote.
    pub refused: u64,
    /// Failed for another reason.
    pub failed: u64,
}

impl Tally {
    pub(super) fn add(&mut self, good: bool, failed: bool) {
        let count = match (good, failed) {
            (true, _) => &mut self.good,
            (false, true) => &mut self.failed,
            (false, false) => &mut self.refused,
        };
        *count += 1;
    }
}

/// What the last load of the folder found: a picture of the editors' work, good or bad, beside the generation that is served.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    /// Counts the loads of this run, from 1; 0 where nothing was loaded.
    pub serial: u64,
    /// When the load ended.
    pub at: Timestamp,
    /// Version of the texts that were checked. What is served has its own.
    pub version: String,
    /// The texts that were checked, for whoever quotes them.
    pub files: Files,
    /// Every problem in them, in order.
    pub diagnostics: Vec<Diagnostic>,
    /// Why texts without an error are not served all the same: a sentence for operators.
    pub failure: Option<String>,
    /// What is served meanwhile.
    pub serving: Serving,
    /// Version of the texts that are served; empty where there are none.
    pub served: String,
    /// When the folder was last good, in this run.
    pub last_good: Option<Timestamp>,
    /// All loads of this run.
    pub tally: Tally,
}

impl Findings {
    /// How many problems are this bad.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// Whether there is anything for an editor to look at.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.diagnostics.is_empty() && self.failure.is_none()
    }

    /// Findings that never change, as they are without a folder to reload.
    #[must_use]
    pub fn fixed(self) -> watch::Receiver<Arc<Findings>> {
        watch::channel(Arc::new(self)).1
    }

    /// One line for a load that is served now.
    pub(super) fn log_good(&self, fresh: usize, milliseconds: u128) {
        let (version, warnings) = (&self.version, self.count(Severity::Warning));
        tracing::info!(version, milliseconds, fresh, warnings, "the content is served");
    }

    /// One line for a load that is not.
    pub(super) fn log_bad(&self, milliseconds: u128) {
        let (version, errors) = (&self.version, self.count(Severity::Error));
        let first = self.diagnostics.iter().find(|diagnostic| diagnostic.severity == Severity::Error);
        let first = first.map(|diagnostic| format!("{} {}", diagnostic.place, diagnostic.code));
        let first = first.or_else(|| self.failure.clone()).unwrap_or_default();
        let serving = self.serving.name();
        tracing::error!(version, milliseconds, errors, first, serving, "the content is not served as it is");
    }
}
