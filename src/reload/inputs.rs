//! Everything below the root that a generation is made of, read whole before anything is judged: texts of editors, style, public files.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

use crate::diagnostic::{Diagnostic, Place, code};
use crate::files::Files;

/// Folders beside those of editors.
const FOLDERS: [&str; 2] = ["public", "style"];
/// The largest of their files, in bytes; the largest there is has a hundredth of it.
const LARGEST: u64 = 8 * 1024 * 1024;
/// Deepest folder that is looked into: a link to a folder above itself has no end.
const DEEPEST: usize = 16;
/// A set of files that is the same after so long is not being written any more.
const QUIET: Duration = Duration::from_millis(30);
/// Whoever writes on and on is judged all the same after so long.
const LONGEST: Duration = Duration::from_secs(5);

/// Style and public files as they are, by path from the root, with `/`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statics(BTreeMap<String, Vec<u8>>);

impl Statics {
    /// Reads `style/` and `public/` below `root`. A file that cannot be read is a diagnostic.
    #[must_use]
    pub fn read(root: &Path) -> (Self, Vec<Diagnostic>) {
        let mut statics = Self::default();
        let mut problems = Vec::new();
        for folder in FOLDERS {
            statics.read_folder(&root.join(folder), folder, 1, &mut problems);
        }
        (statics, problems)
    }

    fn read_folder(&mut self, folder: &Path, name: &str, depth: usize, problems: &mut Vec<Diagnostic>) {
        let mut unreadable = |name: &str, detail: String| {
            problems.push(Diagnostic::error(Place::file(name), code::FILE_UNREADABLE).with("detail", detail));
        };
        let entries = match std::fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>) {
            Ok(entries) if depth <= DEEPEST => entries,
            Ok(_) => return unreadable(name, format!("more than {DEEPEST} folders in each other")),
            Err(error) => return unreadable(name, error.to_string()),
        };
        for entry in entries {
            let file_name = entry.file_name().to_string_lossy().into_owned();
            // What hides belongs to an editor's system, except the one folder that the web itself has so named.
            if file_name.starts_with('.') && file_name != ".well-known" || file_name.ends_with('~') {
                continue;
            }
            let (path, name) = (entry.path(), format!("{name}/{file_name}"));
            match std::fs::metadata(&path) {
                Ok(about) if about.is_dir() => self.read_folder(&path, &name, depth + 1, problems),
                // A pipe or a device would keep us waiting.
                Ok(about) if !about.is_file() => {}
                Ok(about) if about.len() > LARGEST => problems.push(
                    Diagnostic::error(Place::file(&name), code::FILE_UNREADABLE).with("detail", format!("{} bytes", about.len())),
                ),
                Ok(_) => match std::fs::read(&path) {
                    Ok(bytes) => drop(self.0.insert(name, bytes)),
                    Err(error) => problems
                        .push(Diagnostic::error(Place::file(&name), code::FILE_UNREADABLE).with("detail", error.to_string())),
                },
                Err(error) => {
                    problems.push(Diagnostic::error(Place::file(&name), code::FILE_UNREADABLE).with("detail", error.to_string()))
                }
            }
        }
    }

    /// The same from memory, for tests.
    #[must_use]
    pub fn from_bytes(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        Self(files.into_iter().collect())
    }

    /// A file by its path from the root.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.0.get(path).map(Vec::as_slice)
    }

    /// Files below a folder, named from there.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a [u8])> {
        self.0.iter().filter_map(move |(path, bytes)| Some((path.strip_prefix(folder)?, bytes.as_slice())))
    }
}

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
        texts.chain(self.statics.0.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())))
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

    #[test]
    fn style_and_public_files_are_read_whole_and_what_cannot_be_is_named() {
        let root = tempfile::tempdir().unwrap();
        let path = |name: &str| root.path().join(name);
        for folder in ["public/.well-known", "public/.git", "style"] {
            std::fs::create_dir_all(path(folder)).unwrap();
        }
        for name in ["public/.well-known/x", "public/.git/x", "public/.hidden", "public/a.js~", "public/a.js", "style/main.css"] {
            std::fs::write(path(name), name).unwrap();
        }
        let (whole, problems) = Statics::read(root.path());
        assert_eq!(whole.0.keys().collect::<Vec<_>>(), ["public/.well-known/x", "public/a.js", "style/main.css"]);
        assert_eq!(whole.get("public/a.js").unwrap(), b"public/a.js");
        assert!(problems.is_empty(), "{problems:?}");

        std::fs::File::create(path("public/large.png")).unwrap().set_len(LARGEST + 1).unwrap();
        std::os::unix::fs::symlink("nowhere", path("public/broken.png")).unwrap();
        std::os::unix::fs::symlink(".", path("public/loop")).unwrap();
        std::fs::remove_dir_all(path("style")).unwrap();
        let (left, problems) = Statics::read(root.path());
        assert!(left.get("public/large.png").is_none());
        let named: Vec<&str> = problems.iter().map(|problem| problem.place.file.as_str()).collect();
        for name in ["public/large.png", "public/broken.png", "style"] {
            assert!(named.contains(&name), "{name}: {named:?}");
        }
        assert!(named.iter().any(|name| name.starts_with("public/loop/loop")), "{named:?}");
    }
}
