//! What asks for a look at the folder: an event of the file system, the clock where events never come, and SIGHUP.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::Context as _;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::Notify;
use tokio::task::spawn_blocking;
use tokio::time::{Interval, MissedTickBehavior, interval};

use crate::watch::Watch;

/// How often the folder is looked at without an event: mounts over a network have none, and a folder that was exchanged takes its
/// watch along.
const POLL: Duration = Duration::from_secs(3);
/// Who asked for a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// The server, at its start.
    Start,
    /// The file system or the clock.
    Change,
    /// An operator, by SIGHUP.
    Hangup,
}

/// Everything that asks for a look.
pub struct Triggers {
    hangup: Signal,
    watched: Option<Watched>,
}

struct Watched {
    changed: Arc<Notify>,
    poll: Interval,
    watch: Arc<Mutex<Watch>>,
}

impl Triggers {
    /// Listens to SIGHUP, and where `watch` is set to the folder.
    ///
    /// # Errors
    ///
    /// Where the signal cannot be listened to, or the root has no absolute path.
    pub fn new(root: &Path, watch: bool) -> anyhow::Result<Self> {
        let hangup = signal(SignalKind::hangup()).context("cannot listen for SIGHUP")?;
        if !watch {
            return Ok(Self { hangup, watched: None });
        }
        let root = std::path::absolute(root).with_context(|| format!("cannot tell where {} is", root.display()))?;
        let changed = Arc::new(Notify::new());
        let mut poll = interval(POLL);
        poll.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let heard = Arc::clone(&changed);
        let mut watch = Watch::new(root, move || heard.notify_one(), |why| tracing::warn!("{why}"));
        watch.arm();
        Ok(Self { hangup, watched: Some(Watched { changed, poll, watch: Arc::new(Mutex::new(watch)) }) })
    }

    /// Resolves when something asks for a look.
    pub(super) async fn next(&mut self) -> Ask {
        let Some(watched) = &mut self.watched else {
            self.hangup.recv().await;
            return Ask::Hangup;
        };
        tokio::select! {
            _ = self.hangup.recv() => Ask::Hangup,
            () = watched.changed.notified() => Ask::Change,
            _ = watched.poll.tick() => Ask::Change,
        }
    }

    /// Watches the folders that stand there now, which may be others than at the last look.
    pub(super) async fn arm(&self) {
        let Some(watched) = &self.watched else { return };
        let watch = Arc::clone(&watched.watch);
        // The lock is held by one look after the other; a mount that hangs holds up no request.
        let armed = spawn_blocking(move || watch.lock().unwrap_or_else(PoisonError::into_inner).arm()).await;
        if let Err(error) = armed {
            tracing::error!("the folder cannot be watched: {error}");
        }
    }
}
