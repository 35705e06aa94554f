//! Keeps a copy of each good set of inputs, beside everything else that goes on.

use std::path::PathBuf;
use std::sync::Arc;

use tokio::sync::watch;
use tokio::task::{JoinHandle, spawn_blocking};

use super::inputs::Inputs;
use super::kept::save;

/// Writes copies, one after the other, while requests and reloads go on. Of several that wait the last is written.
pub(super) struct Keeper {
    sender: watch::Sender<Option<Arc<Inputs>>>,
    task: JoinHandle<()>,
}

impl Keeper {
    pub(super) fn start(folder: PathBuf) -> Self {
        let (sender, mut receiver) = watch::channel::<Option<Arc<Inputs>>>(None);
        let task = tokio::spawn(async move {
            while receiver.changed().await.is_ok() {
                let Some(inputs) = receiver.borrow_and_update().clone() else { continue };
                let into = folder.clone();
                let kept = spawn_blocking(move || save(&into, &inputs)).await;
                if let Err(error) = kept.map_err(anyhow::Error::from).and_then(|kept| kept) {
                    tracing::warn!("no copy of the good content is kept in {}: {error:#}", folder.display());
                }
            }
        });
        Self { sender, task }
    }

    /// Keeps these from now on.
    pub(super) fn keep(&self, inputs: Arc<Inputs>) {
        self.sender.send_replace(Some(inputs));
    }

    /// Ends once what waits is written.
    pub(super) async fn close(self) {
        drop(self.sender);
        drop(self.task.await);
    }
}
