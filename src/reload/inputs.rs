//! Everything below the root that a generation is made of, read whole before anything is judged: texts of editors, style, public files.

use std::path::Path;
use std::time::{Duration, Instant};

use super::statics::Statics;
use crate::diagnostic::Diagnostic;
use crate::files::Files;

/// A set of files that is the same after so long is not being written any more.
const QUIET: Duration = Duration::from_millis(30);
/// Whoever writes on and on is judged all the same after so long.
const LONGEST: Duration = Duration::from_secs(5);

/// What one load is made of, and the problems that reading it had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Inputs {
    pub(super) files: Files,
    pub(super) statics: Statics,
    pub(super) problems: Vec<Diagnostic>,
}

impl Inputs {
    /// Reads everything below `root`.
    pub(super) fn read(root: &Path) -> Self {
        let (files, mut problems) = Files::read(root);
        let (statics, more) = Statics::read(root);
        problems.extend(more);
        Self { files, statics, problems }
    }

    /// Reads until nobody writes any more, so that a set of files that is half saved is not judged. Nothing where it is `known`.
    pub(super) fn read_settled(root: &Path, known: Option<&Self>) -> Option<Self> {
        let began = Instant::now();
        let wait = || {
            std::thread::sleep(QUIET);
            began.elapsed() < LONGEST
        };
        settle(|| Self::read(root), known, wait)
    }

    /// Every file, with its path from the root.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let texts = self.files.iter().map(|(path, text)| (path, text.as_bytes()));
        let images = self.files.images().map(|(path, bytes)| (path, bytes.as_ref()));
        texts.chain(images).chain(self.statics.iter())
    }
}

/// Reads until the same comes twice, or there is no time left to wait. Most looks end after one: nothing has changed.
fn settle(mut read: impl FnMut() -> Inputs, known: Option<&Inputs>, mut wait: impl FnMut() -> bool) -> Option<Inputs> {
    let mut inputs = read();
    while Some(&inputs) != known {
        let in_time = wait();
        let again = read();
        if again == inputs || !in_time {
            break;
        }
        inputs = again;
    }
    (Some(&inputs) != known).then_some(inputs)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inputs(text: char) -> Inputs {
        let files = Files::from_texts([("content/a.md".to_owned(), text.to_string())]);
        Inputs { files, statics: Statics::default(), problems: Vec::new() }
    }

    /// What is judged of a folder that reads as these, one after the other, and how often it was read.
    fn settled(reads: &str, known: char, patience: usize) -> (Option<Inputs>, usize) {
        let (mut count, mut waited) = (0, 0);
        let last = reads.len() - 1;
        let read = || {
            count += 1;
            inputs(reads.chars().nth((count - 1).min(last)).unwrap())
        };
        let wait = || {
            waited += 1;
            waited < patience
        };
        (settle(read, Some(&inputs(known)), wait), count)
    }

    #[test]
    fn a_folder_is_judged_once_it_reads_the_same_twice() {
        assert_eq!(settled("a", 'k', 9), (Some(inputs('a')), 2));
        assert_eq!(settled("abcc", 'k', 9), (Some(inputs('c')), 4), "half saved");
        assert_eq!(settled("k", 'k', 9), (None, 1), "nothing has changed");
        assert_eq!(settled("abk", 'k', 9), (None, 3), "changed and changed back");
        let (last, count) = settled("abababababab", 'k', 3);
        assert!(last.is_some() && count == 4, "whoever writes on and on is judged all the same");
    }
}
