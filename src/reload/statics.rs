//! Style and public files, read into memory once a load.

use std::collections::BTreeMap;
use std::path::Path;

use crate::diagnostic::{Diagnostic, Place, code};

/// Folders beside those of editors.
const FOLDERS: [&str; 2] = ["public", "style"];
/// The largest of their files, in bytes; the largest there is has a hundredth of it.
const LARGEST: u64 = 8 * 1024 * 1024;
/// Deepest folder that is looked into: a link to a folder above itself has no end.
const DEEPEST: usize = 16;
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
        let unreadable =
            |name: &str, detail: String| Diagnostic::error(Place::file(name), code::FILE_UNREADABLE).with("detail", detail);
        let entries = match std::fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>) {
            Ok(entries) if depth <= DEEPEST => entries,
            Ok(_) => return problems.push(unreadable(name, format!("more than {DEEPEST} folders in each other"))),
            Err(error) => return problems.push(unreadable(name, error.to_string())),
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

    /// Every file, with its path from the root.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
