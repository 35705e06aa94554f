//! The repository as the tests see it: its folder, its real content loaded once, its files by name.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use scanplan::diagnostic::Diagnostic;
use scanplan::self_check::Questionnaire;
use scanplan::site::{Site, load};

static LOADED: LazyLock<(Option<Site>, Vec<Diagnostic>)> = LazyLock::new(|| load(root()));

/// The folder of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The real site.
pub(crate) fn site() -> &'static Site {
    LOADED.0.as_ref().unwrap_or_else(|| panic!("the real content has errors: {:#?}", LOADED.1))
}

/// What the load of the real content had to say.
pub(crate) fn diagnostics() -> &'static [Diagnostic] {
    &LOADED.1
}

/// The real rules.
pub(crate) fn rules() -> &'static Questionnaire {
    &site().rules.questionnaire
}

/// The text of a file of the repository.
pub(crate) fn text(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every file below a folder with one of these extensions, as paths from the root, in order.
pub(crate) fn files(folder: &str, extensions: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    collect(&root().join(folder), &mut found);
    let mut names: Vec<String> = found
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extensions.iter().any(|wanted| extension == *wanted)))
        .map(|path| path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/"))
        .collect();
    names.sort();
    names
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// Copies a folder of the repository below another root.
pub(crate) fn copy(folder: &str, to: &Path) {
    copy_to(folder, to, folder);
}

/// The same under another name.
pub(crate) fn copy_to(folder: &str, to: &Path, name: &str) {
    let mut found = Vec::new();
    collect(&root().join(folder), &mut found);
    for path in found {
        let target = to.join(name).join(path.strip_prefix(root().join(folder)).unwrap());
        std::fs::create_dir_all(target.parent().unwrap()).unwrap();
        std::fs::copy(&path, &target).unwrap();
    }
}
