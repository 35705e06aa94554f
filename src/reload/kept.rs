//! The last good copy of everything that a generation is made of, for a start on a bad folder: whole or not there at all.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use sha2::{Digest, Sha256};

use super::inputs::Inputs;

/// A finished copy is called so, with its number and the hash of all that is in it.
const GOOD: &str = "good-";
/// A copy that is being written.
const UNFINISHED: &str = "unfinished";

/// The newest copy that is as it was written, and where it stands.
pub(super) fn newest(folder: &Path) -> Option<(PathBuf, Inputs)> {
    copies(folder).into_iter().rev().find_map(|copy| {
        let inputs = Inputs::read(&copy.path);
        if hash(&inputs) == copy.hash {
            return Some((copy.path, inputs));
        }
        tracing::error!("the copy in {} is damaged and left out", copy.path.display());
        None
    })
}

/// Writes a copy beside the one there is, and removes that one when the new one is on the disk.
pub(super) fn save(folder: &Path, inputs: &Inputs) -> anyhow::Result<()> {
    let copies = copies(folder);
    let hash = hash(inputs);
    if copies.last().is_some_and(|copy| copy.hash == hash && self::hash(&Inputs::read(&copy.path)) == hash) {
        return Ok(());
    }
    let unfinished = folder.join(UNFINISHED);
    if unfinished.exists() {
        fs::remove_dir_all(&unfinished).with_context(|| format!("cannot remove {}", unfinished.display()))?;
    }
    write(&unfinished, inputs)?;
    let number = copies.last().map_or(0, |copy| copy.number) + 1;
    let path = folder.join(format!("{GOOD}{number:08}-{hash}"));
    fs::rename(&unfinished, &path).with_context(|| format!("cannot rename {}", unfinished.display()))?;
    flush(folder)?;
    for old in copies {
        fs::remove_dir_all(&old.path).with_context(|| format!("cannot remove {}", old.path.display()))?;
    }
    Ok(())
}

/// Every file to the disk, and then every folder.
fn write(into: &Path, inputs: &Inputs) -> anyhow::Result<()> {
    let mut folders = BTreeSet::from([into.to_owned()]);
    for (name, bytes) in inputs.iter() {
        let path = into.join(name);
        let told = || format!("cannot write {}", path.display());
        for parent in path.ancestors().skip(1).take_while(|parent| parent.starts_with(into)) {
            folders.insert(parent.to_owned());
        }
        fs::create_dir_all(path.parent().unwrap_or(into)).with_context(told)?;
        let mut file = File::create(&path).with_context(told)?;
        file.write_all(bytes).with_context(told)?;
        file.sync_all().with_context(told)?;
    }
    folders.iter().rev().try_for_each(|folder| flush(folder))
}

fn flush(folder: &Path) -> anyhow::Result<()> {
    File::open(folder).and_then(|folder| folder.sync_all()).with_context(|| format!("cannot flush {}", folder.display()))
}

/// A finished copy.
struct Copy {
    number: u64,
    hash: String,
    path: PathBuf,
}

/// All finished copies, the newest last.
fn copies(folder: &Path) -> Vec<Copy> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut copies: Vec<Copy> = entries
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let (number, hash) = name.strip_prefix(GOOD)?.split_once('-')?;
            Some(Copy { number: number.parse().ok()?, hash: hash.to_owned(), path: entry.path() })
        })
        .collect();
    copies.sort_by_key(|copy| copy.number);
    copies
}

/// Over everything that is in a copy; problems that reading had are not.
fn hash(inputs: &Inputs) -> String {
    let mut hash = Sha256::new();
    for (path, bytes) in inputs.iter() {
        hash.update(path);
        hash.update([0]);
        hash.update(bytes.len().to_le_bytes());
        hash.update(bytes);
    }
    hash.finalize().iter().take(12).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::Files;
    use crate::reload::Statics;

    fn inputs(text: &str) -> Inputs {
        let files =
            Files::from_texts([("content/xx/a.md".to_owned(), text.to_owned()), ("locales/xx/a.ftl".to_owned(), String::new())]);
        let statics = [("public/a.bin", vec![0, 255]), ("style/main.css", Vec::new())];
        let statics = Statics::from_bytes(statics.map(|(path, bytes)| (path.to_owned(), bytes)));
        Inputs { files, statics, problems: Vec::new() }
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn what_is_kept_comes_back_as_it_was_and_there_is_one_copy_of_it() {
        let state = tempfile::tempdir().unwrap();
        let folder = state.path().join("a/b");
        assert!(newest(&folder).is_none());
        for text in ["one", "two", "two"] {
            save(&folder, &inputs(text)).unwrap();
            assert_eq!(newest(&folder).unwrap().1, inputs(text));
            assert_eq!(names(&folder).len(), 1);
        }
        assert!(names(&folder)[0].starts_with("good-00000002-"), "the same again is not written again");
    }

    #[test]
    fn a_copy_that_was_changed_or_never_finished_is_no_copy() {
        let state = tempfile::tempdir().unwrap();
        save(state.path(), &inputs("one")).unwrap();
        let name = names(state.path()).remove(0);
        write(&state.path().join(UNFINISHED), &inputs("two")).unwrap();
        assert_eq!(newest(state.path()).unwrap().1, inputs("one"));
        fs::write(state.path().join(&name).join("content/xx/a.md"), "other").unwrap();
        assert!(newest(state.path()).is_none());
        save(state.path(), &inputs("one")).unwrap();
        assert_eq!(newest(state.path()).unwrap().1, inputs("one"), "a damaged copy is replaced");
        assert_eq!(names(state.path()).len(), 1);
    }

    #[test]
    fn pictures_are_kept_with_the_texts() {
        let (root, state) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        for (path, bytes) in [("content/a.md", &b"a"[..]), ("content/images/a.png", &[0, 255, 254][..])] {
            fs::create_dir_all(root.path().join(path).parent().unwrap()).unwrap();
            fs::write(root.path().join(path), bytes).unwrap();
        }
        let inputs = Inputs::read(root.path());
        assert_eq!(inputs.files.images().count(), 1);
        save(state.path(), &inputs).unwrap();
        assert_eq!(newest(state.path()).unwrap().1.files, inputs.files);
    }
}
