//! The one place where the core touches the disk: reads every text that editors own into memory, once a load.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::diagnostic::{Diagnostic, Place, code};

/// The folders that editors own, below the root.
const FOLDERS: [&str; 2] = ["content", "locales"];

/// The pictures that a shared link shows, one for each language.
const PICTURES: &str = "public/social";

/// All texts that editors own, by path from the root, with `/`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files(BTreeMap<String, String>);

impl Files {
    /// Reads `content/` and `locales/` below `root`. A file that is no UTF-8 text, or cannot be read, is a diagnostic.
    #[must_use]
    pub fn read(root: &Path) -> (Self, Vec<Diagnostic>) {
        let mut files = Self::default();
        let mut diagnostics = Vec::new();
        for folder in FOLDERS {
            files.read_folder(&root.join(folder), folder, &mut diagnostics);
        }
        files.check_pictures(root, &mut diagnostics);
        (files, diagnostics)
    }

    /// Tells of each language that has no picture for links that are shared; a folder without public files has none to offer.
    fn check_pictures(&self, root: &Path, diagnostics: &mut Vec<Diagnostic>) {
        let languages: BTreeSet<&str> =
            self.iter().filter_map(|(path, _)| path.strip_prefix("locales/")?.split_once('/')).map(|(code, _)| code).collect();
        for code in languages.into_iter().filter(|_| root.join(PICTURES).is_dir()) {
            let path = format!("{PICTURES}/{code}.png");
            if !root.join(&path).is_file() {
                diagnostics.push(Diagnostic::warning(Place::file(&path), code::PICTURE_MISSING).with("name", code));
            }
        }
    }

    fn read_folder(&mut self, folder: &Path, name: &str, diagnostics: &mut Vec<Diagnostic>) {
        let unreadable = |name: &str, error: std::io::Error| {
            Diagnostic::error(Place::file(name), code::FILE_UNREADABLE).with("detail", error.to_string())
        };
        let entries = match std::fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) => return diagnostics.push(unreadable(name, error)),
        };
        for entry in entries {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    diagnostics.push(unreadable(name, error));
                    continue;
                }
            };
            let file_name = entry.file_name().to_string_lossy().into_owned();
            // Editors' back-up and system files are no content.
            if file_name.starts_with('.') || file_name.ends_with('~') {
                continue;
            }
            let path = format!("{name}/{file_name}");
            if entry.path().is_dir() {
                self.read_folder(&entry.path(), &path, diagnostics);
            } else if ["md", "toml", "ftl"].iter().any(|extension| file_name.ends_with(&format!(".{extension}"))) {
                match std::fs::read_to_string(entry.path()) {
                    // A byte order mark and Windows line ends are an editor's program, not an editor's wish.
                    Ok(text) => drop(self.0.insert(path, text.trim_start_matches('\u{feff}').replace("\r\n", "\n"))),
                    Err(error) => diagnostics.push(unreadable(&path, error)),
                }
            }
        }
    }

    /// The same texts from memory, for tests.
    #[must_use]
    pub fn from_texts(texts: impl IntoIterator<Item = (String, String)>) -> Self {
        Self(texts.into_iter().collect())
    }

    /// The text of a file.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(String::as_str)
    }

    /// The files directly in a folder with an extension: name without extension, path and text, in order of name.
    pub fn in_folder<'a>(&'a self, folder: &'a str, extension: &'a str) -> impl Iterator<Item = (&'a str, &'a str, &'a str)> {
        self.0.iter().filter_map(move |(path, text)| {
            let name = path.strip_prefix(folder)?.strip_prefix('/')?.strip_suffix(extension)?.strip_suffix('.')?;
            (!name.contains('/')).then_some((name, path.as_str(), text.as_str()))
        })
    }

    /// Every path and text.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The version of all texts together: the first 12 hexadecimal digits of a hash over their paths and contents.
    #[must_use]
    pub fn version(&self) -> String {
        version_of(self.iter().flat_map(|(path, text)| [path, "\0", text, "\0"]))
    }
}

/// The first 12 hexadecimal digits of a hash over `parts`.
pub(crate) fn version_of<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.as_bytes());
    }
    hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}
