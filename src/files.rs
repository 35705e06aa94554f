//! The one place where the core touches the disk: reads every text that editors own into memory, once a load.

mod encoding;
mod names;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::Metadata;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::diagnostic::{Diagnostic, Place, code};
use encoding::{Foreign, decode};
use names::{Named, named};

pub(crate) use names::IMAGE_FOLDER;

/// The folders that editors own, below the root.
const FOLDERS: [&str; 2] = ["content", "locales"];
/// The largest text, in bytes; the longest there is has a twentieth of it.
const LARGEST_TEXT: u64 = 1024 * 1024;
/// The largest picture that is looked at, in bytes. What a page may show is much less.
const LARGEST_IMAGE: u64 = 8 * 1024 * 1024;
/// Deepest folder that is looked into.
const DEEPEST: usize = 8;

/// The pictures that a shared link shows, one for each language.
const PICTURES: &str = "public/social";

/// All texts and pictures that editors own, by path from the root, with `/`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    texts: BTreeMap<String, String>,
    images: BTreeMap<String, Arc<[u8]>>,
}

/// What is being read, and from where.
struct Walk<'a> {
    files: &'a mut Files,
    diagnostics: &'a mut Vec<Diagnostic>,
    /// Where the folder really is: links out of it are refused.
    base: PathBuf,
}

impl Files {
    /// Reads `content/` and `locales/` below `root`. What cannot be read, or does not belong there, is a diagnostic.
    #[must_use]
    pub fn read(root: &Path) -> (Self, Vec<Diagnostic>) {
        let mut files = Self::default();
        let mut diagnostics = Vec::new();
        for folder in FOLDERS {
            let path = root.join(folder);
            match path.canonicalize() {
                Ok(base) => Walk { files: &mut files, diagnostics: &mut diagnostics, base }.folder(&path, folder, 1),
                Err(error) => diagnostics.push(unreadable(folder, &error)),
            }
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

    /// The same texts from memory, for tests.
    #[must_use]
    pub fn from_texts(texts: impl IntoIterator<Item = (String, String)>) -> Self {
        Self { texts: texts.into_iter().collect(), images: BTreeMap::new() }
    }

    /// The text of a file.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&str> {
        self.texts.get(path).map(String::as_str)
    }

    /// The files directly in a folder with an extension: name without extension, path and text, in order of name.
    pub fn in_folder<'a>(&'a self, folder: &'a str, extension: &'a str) -> impl Iterator<Item = (&'a str, &'a str, &'a str)> {
        self.texts.iter().filter_map(move |(path, text)| {
            let name = path.strip_prefix(folder)?.strip_prefix('/')?.strip_suffix(extension)?.strip_suffix('.')?;
            (!name.contains('/')).then_some((name, path.as_str(), text.as_str()))
        })
    }

    /// Every path and text.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Every path and picture.
    pub fn images(&self) -> impl Iterator<Item = (&str, &Arc<[u8]>)> {
        self.images.iter().map(|(path, bytes)| (path.as_str(), bytes))
    }

    /// The version of everything together: the first 12 hexadecimal digits of a hash over paths and contents.
    #[must_use]
    pub fn version(&self) -> String {
        let texts = self.iter().flat_map(|(path, text)| [path.as_bytes(), b"\0", text.as_bytes(), b"\0"]);
        version_of(texts.chain(self.images().flat_map(|(path, bytes)| [path.as_bytes(), b"\0", bytes, b"\0"])))
    }
}

impl Walk<'_> {
    /// Reads a folder and those in it; `depth` counts them from the top.
    fn folder(&mut self, folder: &Path, name: &str, depth: usize) {
        let entries = match std::fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>) {
            Ok(entries) if depth <= DEEPEST => entries,
            Ok(_) => return self.diagnostics.push(Diagnostic::error(Place::file(name), code::FILE_LINK).with("kind", "deep")),
            Err(error) => return self.diagnostics.push(unreadable(name, &error)),
        };
        for entry in entries {
            let file_name = entry.file_name().to_string_lossy().into_owned();
            let (disk, path) = (entry.path(), format!("{name}/{file_name}"));
            let kind = named(name, &file_name);
            if kind == Named::Ignored {
                continue;
            }
            if entry.file_type().is_ok_and(|kind| kind.is_symlink())
                && let Err(why) = self.follow(&disk)
            {
                self.diagnostics.push(Diagnostic::error(Place::file(&path), code::FILE_LINK).with("kind", why));
                continue;
            }
            match std::fs::metadata(&disk) {
                Ok(about) if about.is_dir() => self.folder(&disk, &path, depth + 1),
                Ok(about) => self.file(&disk, &path, &about, kind),
                Err(error) => self.diagnostics.push(unreadable(&path, &error)),
            }
        }
    }

    /// A link leads to something inside the folder that does not hold the link itself.
    fn follow(&self, link: &Path) -> Result<(), &'static str> {
        let target = link.canonicalize().map_err(|_| "nowhere")?;
        let parent = link.parent().and_then(|parent| parent.canonicalize().ok()).ok_or("nowhere")?;
        if !target.starts_with(&self.base) {
            return Err("outside");
        }
        if parent.starts_with(&target) { Err("loop") } else { Ok(()) }
    }

    fn file(&mut self, disk: &Path, path: &str, about: &Metadata, kind: Named) {
        let largest = if kind == Named::Image { LARGEST_IMAGE } else { LARGEST_TEXT };
        let problem = match kind {
            Named::Ignored => return,
            Named::Stray(kind) => Diagnostic::warning(Place::file(path), code::FILE_STRAY).with("kind", kind),
            Named::Wrong(kind, good) => {
                let beside = if disk.with_file_name(&good).is_file() { "yes" } else { "" };
                let problem = Diagnostic::error(Place::file(path), code::FILE_NAME).with("kind", kind).with("name", good);
                problem.with("beside", beside)
            }
            // A pipe or a device would keep us waiting.
            _ if !about.is_file() => Diagnostic::warning(Place::file(path), code::FILE_STRAY).with("kind", "other"),
            Named::Text | Named::Image => match read_bounded(disk, largest) {
                Err(error) => unreadable(path, &error),
                Ok(None) => {
                    let problem = Diagnostic::error(Place::file(path), code::FILE_LARGE).with("size", megabytes(about.len()));
                    problem.with("most", megabytes(largest))
                }
                Ok(Some(bytes)) if kind == Named::Image => return drop(self.files.images.insert(path.to_owned(), bytes.into())),
                Ok(Some(bytes)) => return self.text(path, bytes),
            },
        };
        self.diagnostics.push(problem);
    }

    fn text(&mut self, path: &str, bytes: Vec<u8>) {
        let line = |at: usize| bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
        let foreign = |foreign: Foreign| {
            let line = if let Foreign::Windows(at) = foreign { line(at) } else { 1 };
            let place = Place { line, ..Place::file(path) };
            Diagnostic::error(place, code::FILE_ENCODING).with("name", foreign.name())
        };
        match decode(&bytes) {
            Ok(text) => drop(self.files.texts.insert(path.to_owned(), text)),
            Err(why) => self.diagnostics.push(foreign(why)),
        }
    }
}

fn unreadable(path: &str, error: &std::io::Error) -> Diagnostic {
    Diagnostic::error(Place::file(path), code::FILE_UNREADABLE).with("detail", error.to_string())
}

/// The bytes of a file; nothing where it has more than `most`, however fast it grows.
fn read_bounded(path: &Path, most: u64) -> std::io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    std::fs::File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    Ok((u64::try_from(bytes.len()).unwrap_or(u64::MAX) <= most).then_some(bytes))
}

/// A size in whole megabytes, at least one.
fn megabytes(bytes: u64) -> String {
    (bytes / (1024 * 1024)).max(1).to_string()
}

/// The first 12 hexadecimal digits of a hash over `parts`.
pub(crate) fn version_of<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
    }
    hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}
