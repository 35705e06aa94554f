//! `check --watch`: the list of problems again after every change, until its editor has enough.

use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use anyhow::Context as _;
use scanplan::diagnostic::Diagnostic;
use scanplan::files::Files;
use scanplan::watch::Watch;

/// How often the folder is looked at without an event.
const POLL: Duration = Duration::from_secs(2);
/// A set of files that is the same after so long is not being written any more.
const QUIET: Duration = Duration::from_millis(50);
/// Whoever writes on and on is read all the same after so many looks.
const PATIENCE: usize = 40;

/// What is heard while nothing is done.
enum Heard {
    Change,
    Stop,
}

/// What was read, with the problems that reading had.
type Read = (Files, Vec<Diagnostic>);

/// Prints the list at once and after every change; `between` writes what parts two lists. Ctrl-C is a good end.
pub(crate) fn watch(
    root: &Path,
    mut print: impl FnMut(Read) -> anyhow::Result<()>,
    mut between: impl FnMut() -> anyhow::Result<()>,
) -> anyhow::Result<ExitCode> {
    let (heard, hears) = channel();
    let stop = heard.clone();
    ctrlc::set_handler(move || drop(stop.send(Heard::Stop))).context("cannot listen for Ctrl-C")?;
    let root = std::path::absolute(root).with_context(|| format!("cannot tell where {} is", root.display()))?;
    let told = |why: &str| drop(writeln!(std::io::stderr(), "scanplan: {why}"));
    let mut watch = Watch::new(root.clone(), move || drop(heard.send(Heard::Change)), told);
    let mut last = None;
    loop {
        watch.arm();
        let read = settled(&root);
        if last.as_ref() != Some(&read) {
            if last.is_some() {
                between()?;
            }
            print(read.clone())?;
            last = Some(read);
        }
        match hears.recv_timeout(POLL) {
            Ok(Heard::Stop) | Err(RecvTimeoutError::Disconnected) => return Ok(ExitCode::SUCCESS),
            // One save is many events.
            Ok(Heard::Change) if hears.try_iter().any(|heard| matches!(heard, Heard::Stop)) => return Ok(ExitCode::SUCCESS),
            Ok(Heard::Change) | Err(RecvTimeoutError::Timeout) => {}
        }
    }
}

/// Reads until the same comes twice.
fn settled(root: &Path) -> Read {
    let mut read = Files::read(root);
    for _ in 0..PATIENCE {
        std::thread::sleep(QUIET);
        let again = Files::read(root);
        if again == read {
            break;
        }
        read = again;
    }
    read
}
