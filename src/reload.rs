//! Reload: what the last load of the folder found, beside what is served.

use std::sync::Arc;

use jiff::Timestamp;
use tokio::sync::watch;

use crate::diagnostic::{Diagnostic, Severity};
use crate::files::Files;

/// What is served while the folder is as it was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Serving {
    /// The folder as it was found.
    Current,
    /// What was good before, in the same run.
    Earlier,
    /// The last good copy that an earlier run kept.
    Kept,
    /// Nothing yet: a preview of a folder that was never good.
    Nothing,
}

/// What the last load of the folder found: a picture of the editors' work, good or bad, beside the generation that is served.
#[derive(Clone, Debug)]
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
}

impl Findings {
    /// How many problems are this bad.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// Findings that never change, as they are without a folder to reload.
    #[must_use]
    pub fn fixed(self) -> watch::Receiver<Arc<Findings>> {
        watch::channel(Arc::new(self)).1
    }
}
