//! The watch on the file system: which folders, through every exchange of them, and which events count.

use std::collections::BTreeMap;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _, event::AccessKind, event::AccessMode};
use tokio::sync::Notify;

/// The folders whose changes count. Others may stand beside them and change all the time, such as a database.
const FOLDERS: [&str; 4] = ["content", "locales", "style", "public"];

/// Device, number and birth of a folder: a number alone is given again once its folder is gone.
type Identity = (u64, u64, Option<SystemTime>);

/// The watched folders: the root and what holds it for names that are exchanged, the four below it for everything.
pub(super) struct Watch {
    watcher: Option<RecommendedWatcher>,
    targets: Vec<(PathBuf, RecursiveMode)>,
    /// Each folder as it was when its watch began.
    armed: BTreeMap<PathBuf, Identity>,
    failed: bool,
}

impl Watch {
    pub(super) fn new(root: PathBuf, changed: Arc<Notify>) -> Self {
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

    pub(super) fn arm(&mut self) {
        let Some(watcher) = &mut self.watcher else { return };
        for (path, mode) in &self.targets {
            let now = std::fs::metadata(path).ok().map(|about| (about.dev(), about.ino(), about.created().ok()));
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
