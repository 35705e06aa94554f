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
        let mut inputs = Self::read(root);
        // Most looks end here: nothing has changed.
        while Some(&inputs) != known && began.elapsed() < LONGEST {
            std::thread::sleep(QUIET);
            let again = Self::read(root);
            if again == inputs {
                return Some(inputs);
            }
            inputs = again;
        }
        (Some(&inputs) != known).then_some(inputs)
    }

    /// Every file, with its path from the root.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let texts = self.files.iter().map(|(path, text)| (path, text.as_bytes()));
        let images = self.files.images().map(|(path, bytes)| (path, bytes.as_ref()));
        texts.chain(images).chain(self.statics.0.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())))
    }
}
