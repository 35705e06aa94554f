//! The corpus of broken edits as data: what an editor did, made in a copy of the real content.

use std::path::{Path, PathBuf};

use serde::Deserialize;

/// One folder of the corpus.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Edit {
    /// What the editor did, in one sentence.
    pub(crate) what: String,
    /// Nothing is wrong with it: nothing may be said.
    #[serde(default)]
    pub(crate) harmless: bool,
    change: Vec<Change>,
}

/// One change of one file or folder.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Change {
    path: String,
    /// Text that stands there once, and what takes its place.
    replace: Option<String>,
    with: Option<String>,
    /// Text at the end, perhaps many times.
    append: Option<String>,
    #[serde(default = "once")]
    times: usize,
    /// The whole text.
    text: Option<String>,
    /// Bytes that are no text.
    bytes: Option<Vec<u8>>,
    /// A file of so many bytes.
    size: Option<u64>,
    /// So many bytes are kept.
    cut: Option<usize>,
    /// How the same text is saved: `crlf`, `cr`, `mark`, `utf-16` or `windows-1252`.
    saved: Option<String>,
    /// A new name.
    rename: Option<String>,
    /// A copy of this takes its place.
    copy: Option<String>,
    /// A link to here stands at the path; `..` is the root's parent.
    link: Option<String>,
    #[serde(default)]
    folder: bool,
    #[serde(default)]
    delete: bool,
}

fn once() -> usize {
    1
}

/// The folder of the corpus.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tests/broken_edits")
}

/// Names of all folders, in order.
pub(crate) fn names() -> Vec<String> {
    let entries = std::fs::read_dir(folder()).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// One of them.
pub(crate) fn edit(name: &str) -> Edit {
    let text = std::fs::read_to_string(folder().join(name).join("edit.toml")).unwrap();
    let edit: Edit = toml::from_str(&text).unwrap_or_else(|error| panic!("{name}/edit.toml: {error}"));
    assert!(edit.what.ends_with('.'), "{name}/edit.toml says what the editor did in a sentence");
    edit
}

impl Edit {
    /// Makes all changes below a root; a change that no longer fits the content is told as such.
    pub(crate) fn apply(&self, root: &Path) -> Result<(), String> {
        self.change.iter().try_for_each(|change| change.apply(root))
    }
}

impl Change {
    fn apply(&self, root: &Path) -> Result<(), String> {
        self.make(&root.join(&self.path), root).map_err(|error| format!("{}: {error}", self.path))
    }

    fn make(&self, path: &Path, root: &Path) -> Result<(), String> {
        let said = |error: std::io::Error| error.to_string();
        if self.delete {
            return if path.is_dir() { std::fs::remove_dir_all(path) } else { std::fs::remove_file(path) }.map_err(said);
        }
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent).map_err(said)?;
        }
        if self.folder {
            return std::fs::create_dir_all(path).map_err(said);
        }
        if let Some(to) = &self.rename {
            let to = root.join(to);
            std::fs::create_dir_all(to.parent().unwrap()).map_err(said)?;
            return std::fs::rename(path, to).map_err(said);
        }
        if let Some(from) = &self.copy {
            return std::fs::copy(root.join(from), path).map(drop).map_err(said);
        }
        if let Some(to) = &self.link {
            return std::os::unix::fs::symlink(root.join(to), path).map_err(said);
        }
        if let Some(size) = self.size {
            return std::fs::File::create(path).and_then(|file| file.set_len(size)).map_err(said);
        }
        if let Some(bytes) = self.bytes.as_deref().or(self.text.as_ref().map(String::as_bytes)) {
            return std::fs::write(path, bytes).map_err(said);
        }
        let mut text = std::fs::read_to_string(path).map_err(said)?;
        if let (Some(from), Some(to)) = (&self.replace, &self.with) {
            if text.matches(from.as_str()).count() != 1 {
                return Err(format!("no longer holds exactly once: {from}"));
            }
            text = text.replacen(from.as_str(), to, 1);
        }
        text.push_str(&self.append.as_deref().unwrap_or_default().repeat(self.times));
        text.truncate(self.cut.unwrap_or(text.len()));
        let bytes = match self.saved.as_deref() {
            None => text.into_bytes(),
            Some("crlf") => text.replace('\n', "\r\n").into_bytes(),
            Some("cr") => text.replace('\n', "\r").into_bytes(),
            Some("mark") => format!("\u{feff}{text}").into_bytes(),
            Some("utf-16") => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Some("windows-1252") => text.chars().map(|sign| u8::try_from(u32::from(sign)).unwrap_or(b'?')).collect(),
            Some(other) => return Err(format!("nothing is saved as {other}")),
        };
        std::fs::write(path, bytes).map_err(said)
    }
}
