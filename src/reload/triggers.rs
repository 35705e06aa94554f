//! What asks for a look at the folder: an event of the file system, the clock where events never come, and SIGHUP.

use std::collections::BTreeMap;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::Context as _;
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _, event::AccessKind, event::AccessMode};
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::Notify;
use tokio::task::spawn_blocking;
use tokio::time::{Interval, MissedTickBehavior, interval};

/// How often the folder is looked at without an event: mounts over a network have none, and a folder that was exchanged takes its
/// watch along.
const POLL: Duration = Duration::from_secs(3);
/// The folders whose changes count. Others may stand beside them and change all the time, such as a database.
const FOLDERS: [&str; 4] = ["content", "locales", "style", "public"];

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
        let mut watch = Watch::new(root, Arc::clone(&changed));
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

/// The watched folders: the root and what holds it for names that are exchanged, the four below it for everything.
struct Watch {
    watcher: Option<RecommendedWatcher>,
    targets: Vec<(PathBuf, RecursiveMode)>,
    /// Device and number of each folder as it was when its watch began.
    armed: BTreeMap<PathBuf, (u64, u64)>,
    failed: bool,
}

impl Watch {
    fn new(root: PathBuf, changed: Arc<Notify>) -> Self {
        let beside = root.parent().map(|parent| (parent.to_owned(), RecursiveMode::NonRecursive));
        let own = std::iter::once((root.clone(), RecursiveMode::NonRecursive));
        let below = FOLDERS.map(|folder| (root.join(folder), RecursiveMode::Recursive));
        let targets = own.chain(below).chain(beside).collect();
        let watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            if event.map_or(true, |event| counts(&event, &root)) {
                changed.notify_one();
            }
        });
        let failed = watcher.is_err();
        if let Err(error) = &watcher {
            tracing::warn!("no events of the file system, so the folder is only looked at now and then: {error}");
        }
        Self { watcher: watcher.ok(), targets, armed: BTreeMap::new(), failed }
    }

    fn arm(&mut self) {
        let Some(watcher) = &mut self.watcher else { return };
        for (path, mode) in &self.targets {
            let now = std::fs::metadata(path).ok().map(|about| (about.dev(), about.ino()));
            if now == self.armed.get(path).copied() {
                continue;
            }
            if self.armed.remove(path).is_some() {
                // It may have ended with its folder.
                drop(watcher.unwatch(path));
            }
            let Some(now) = now else { continue };
            match watcher.watch(path, *mode) {
                Ok(()) => drop(self.armed.insert(path.clone(), now)),
                Err(error) if !self.failed => {
                    self.failed = true;
                    tracing::warn!("{} is only looked at now and then: {error}", path.display());
                }
                Err(_) => {}
            }
        }
    }
}

/// Whether an event may mean a change: not that somebody reads, as we do, and nothing beside the folders that count.
fn counts(event: &Event, root: &Path) -> bool {
    let reading = matches!(event.kind, EventKind::Access(kind) if kind != AccessKind::Close(AccessMode::Write));
    let ours = |path: &PathBuf| {
        let below = path.strip_prefix(root).map(|below| below.components().next());
        below.is_ok_and(|first| first.is_none_or(|first| FOLDERS.iter().any(|folder| first.as_os_str() == *folder)))
    };
    event.need_rescan() || !reading && event.paths.iter().any(ours)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_below_the_four_folders_counts_and_nothing_else() {
        let root = Path::new("/srv/site");
        let event = |kind, path: &str| Event::new(kind).add_path(path.into());
        let written = EventKind::Access(AccessKind::Close(AccessMode::Write));
        assert!(counts(&event(written, "/srv/site/content/a.md"), root));
        assert!(counts(&event(EventKind::Any, "/srv/site"), root), "the root itself was exchanged");
        assert!(counts(&event(EventKind::Any, "/srv/site/public"), root));
        for beside in ["/srv/site/scanplan.db-wal", "/srv/other/content/a.md", "/srv/site/contents/a.md", "/srv"] {
            assert!(!counts(&event(EventKind::Any, beside), root), "{beside}");
        }
        let read = EventKind::Access(AccessKind::Open(AccessMode::Any));
        assert!(!counts(&event(read, "/srv/site/content/a.md"), root));
    }
}
