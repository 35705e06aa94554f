//! Writes the repository with two languages more, made by machine, into a folder that can be served: `pseudo DIR`.
//!
//! One is a third longer, one is written from right to left. `scanplan serve --root DIR` shows them; `end2end/tests/languages.spec.js` looks at them.

use std::fs;
use std::path::{Path, PathBuf};

#[path = "pseudo/language.rs"]
mod language;

/// Everything that a root holds.
const FOLDERS: [&str; 4] = ["content", "locales", "style", "public"];

fn main() -> anyhow::Result<()> {
    let folder = std::env::args().nth(1).map(PathBuf::from).ok_or_else(|| anyhow::anyhow!("usage: pseudo DIR"))?;
    for name in FOLDERS {
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join(name), &folder.join(name))?;
    }
    for language in [language::ACCENTED, language::RIGHT_TO_LEFT] {
        language.add_to(&folder)?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            fs::copy(&path, &target)?;
        }
    }
    Ok(())
}
