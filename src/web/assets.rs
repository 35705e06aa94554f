//! Style and public files: read once for each generation, pressed, and served under a hash of all of them.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Context;
use sha2::{Digest, Sha256};

use super::press::Pressed;
use crate::content::{Image, Images};
use crate::reload::Statics;

/// The one entry point of the style.
const MAIN_STYLE: &str = "main.css";
/// Name under which the whole style is served.
const STYLE: &str = "style.css";
/// The folder of sheets that one kind of page loads besides: in `style/`, and in front of their names where they are served.
const OWN_SHEETS: &str = "pages/";

/// All assets of a generation.
#[derive(Debug)]
pub struct Assets {
    /// The path below which they stand: `/assets/<hash>`.
    pub base: String,
    files: BTreeMap<String, Pressed>,
    /// Pictures of texts, by address.
    images: BTreeMap<String, Pressed>,
    /// What each module imports from its own folder.
    modules: BTreeMap<String, Vec<String>>,
}

impl Assets {
    /// Reads `style/` and `public/` below `root`.
    ///
    /// # Errors
    ///
    /// Where a file cannot be read, or the style imports one that does not exist.
    pub fn load(root: &Path) -> anyhow::Result<Self> {
        let (statics, problems) = Statics::read(root);
        anyhow::ensure!(
            problems.is_empty(),
            "cannot read {}",
            problems.iter().map(|problem| problem.place.file.as_str()).collect::<Vec<_>>().join(", ")
        );
        Self::press(&statics, None)
    }

    /// Presses style and public files; what is as it was in an earlier generation is taken from there.
    ///
    /// # Errors
    ///
    /// Where the style imports a sheet that does not exist, or a module is no text.
    pub fn press(statics: &Statics, earlier: Option<&Self>) -> anyhow::Result<Self> {
        let mut raw: BTreeMap<String, Vec<u8>> =
            statics.below("public/").map(|(name, bytes)| (name.to_owned(), bytes.to_vec())).collect();
        raw.insert(STYLE.to_owned(), style(statics)?.into_bytes());
        own_sheets(statics, &mut raw)?;
        let mut modules = BTreeMap::new();
        for (name, bytes) in raw.iter_mut().filter(|(name, _)| name.ends_with(".js")) {
            let source = bare(std::str::from_utf8(bytes).with_context(|| format!("{name} is no text"))?);
            modules.insert(name.clone(), imports(&source));
            *bytes = source.into_bytes();
        }
        let mut hash = Sha256::new();
        for (name, bytes) in &raw {
            hash.update(name.as_bytes());
            hash.update(bytes);
        }
        let hash: String = hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        let files = raw.into_iter().map(|(name, bytes)| {
            let kind = mime_guess::from_path(&name).first_or_octet_stream();
            let text =
                kind.type_() == "text" || kind.subtype() == "javascript" || kind.subtype() == "json" || kind.suffix().is_some();
            let kind = if text { format!("{kind}; charset=utf-8") } else { kind.to_string() };
            let held =
                earlier.and_then(|earlier| earlier.get(&name)).filter(|held| held.is(&bytes) && held.kind == kind).cloned();
            (name, held.unwrap_or_else(|| Pressed::new(bytes, &kind, text)))
        });
        Ok(Self { base: format!("/assets/{hash}"), files: files.collect(), images: BTreeMap::new(), modules })
    }

    /// The same with the pictures of a site; what an earlier generation has is taken from there.
    #[must_use]
    pub(super) fn with_images(mut self, images: &Images, earlier: Option<&Self>) -> Self {
        let held = |address: &str| earlier.and_then(|earlier| earlier.images.get(address)).cloned();
        let pressed = |image: &Image| {
            let bytes = held(&image.address).unwrap_or_else(|| Pressed::new(image.bytes.to_vec(), image.kind, false));
            (image.address.clone(), bytes)
        };
        self.images = images.values().flatten().map(pressed).collect();
        self
    }

    /// A picture by its address, or today's of the same name; and whether it is the very one.
    pub(super) fn image(&self, address: &str) -> Option<(&Pressed, bool)> {
        let name = address.rsplit('/').next()?;
        let same =
            || self.images.iter().find(|(other, _)| other.rsplit('/').next() == Some(name)).map(|(_, image)| (image, false));
        self.images.get(address).map(|image| (image, true)).or_else(same)
    }

    /// Addresses of all pictures.
    pub(super) fn images(&self) -> impl Iterator<Item = &str> {
        self.images.keys().map(String::as_str)
    }

    /// Their bytes, pictures too.
    pub(super) fn all(&self) -> impl Iterator<Item = &Pressed> {
        self.files.values().chain(self.images.values())
    }

    /// Every file's path below `public/`, and the style's name.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The modules that a module imports, with those that they import, so that a page can ask for all of them at once.
    pub(super) fn imports(&self, module: &str) -> Vec<String> {
        let mut found = vec![module.to_owned()];
        let mut next = 0;
        while let Some(name) = found.get(next).cloned() {
            next += 1;
            let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
            for import in self.modules.get(&name).into_iter().flatten() {
                let import = format!("{folder}/{import}");
                if !found.contains(&import) {
                    found.push(import);
                }
            }
        }
        found.split_off(1)
    }

    /// A file by its path below `public/`, or the style.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Pressed> {
        self.files.get(path)
    }
}

/// The style in one sheet: each `@import … layer(…)` of the entry point is replaced by its file, without comments and indents.
fn style(statics: &Statics) -> anyhow::Result<String> {
    let read = |name: &str| text(statics, &format!("style/{name}"));
    let mut sheet = String::new();
    for line in read(MAIN_STYLE)?.lines() {
        let import = line.trim().strip_prefix("@import url(\"").and_then(|rest| rest.split_once("\") layer("));
        match import {
            Some((file, layer)) => {
                let layer = layer.trim_end_matches([';', ')']);
                sheet.push_str(&format!("@layer {layer}{{{}}}", dense(read(file)?)));
            }
            None => sheet.push_str(&dense(line)),
        }
    }
    Ok(sheet)
}

/// A file of style or public files as text.
fn text<'a>(statics: &'a Statics, path: &str) -> anyhow::Result<&'a str> {
    let bytes = statics.get(path).with_context(|| format!("cannot read {path}"))?;
    std::str::from_utf8(bytes).with_context(|| format!("{path} is no text"))
}

/// The sheets that one kind of page loads after the shared one. Each names the layers of its rules itself, so that what it says
/// of paper stands with what the shared sheet says of it.
fn own_sheets(statics: &Statics, files: &mut BTreeMap<String, Vec<u8>>) -> anyhow::Result<()> {
    for (name, _) in statics.below("style/").filter(|(name, _)| name.starts_with(OWN_SHEETS)) {
        files.insert(name.to_owned(), dense(text(statics, &format!("style/{name}"))?).into_bytes());
    }
    Ok(())
}

/// CSS without comments, without spaces at the ends of lines, and in one line where a line ends a part. Nothing inside a line changes.
fn dense(css: &str) -> String {
    let mut rest = css;
    let mut kept = String::with_capacity(css.len());
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    let mut dense = String::with_capacity(kept.len());
    for line in kept.lines().map(str::trim).filter(|line| !line.is_empty()) {
        // A selector or a value may go on in the next line.
        if !dense.is_empty() && !dense.ends_with(['{', '}', ';']) {
            dense.push('\n');
        }
        dense.push_str(line);
    }
    dense
}

/// JavaScript without comments and without the spaces that it does not need; as it is where it cannot be read.
fn bare(source: &str) -> String {
    minifier::js::minify(source).map_or_else(|_| source.to_owned(), |module| module.to_string())
}

/// Names of the modules that a module imports from its own folder, at once or later.
fn imports(source: &str) -> Vec<String> {
    let quoted = |before: &str| source.split(before).skip(1).filter_map(|rest| rest.split_once('\'')).collect::<Vec<_>>();
    ["from'./", "import('./"].into_iter().flat_map(quoted).map(|(name, _)| name.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn statics(files: &[(&str, &str)]) -> Statics {
        Statics::from_bytes(files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())))
    }

    #[test]
    fn the_style_is_one_sheet_in_its_layers() {
        let main = ("style/main.css", "/* x */\n@layer a;\n@import url(\"b.css\") layer(a);\n");
        let whole = statics(&[main, ("style/b.css", "p {\n  color: red; /* why */\n}\n")]);
        assert_eq!(style(&whole).unwrap(), "@layer a;@layer a{p {color: red;}}");
        assert!(style(&statics(&[main])).unwrap_err().to_string().contains("b.css"));
    }

    #[test]
    fn a_sheet_of_one_kind_of_page_is_served_beside_the_shared_one() {
        let mut files = BTreeMap::new();
        own_sheets(&statics(&[("style/main.css", "")]), &mut files).unwrap();
        assert!(files.is_empty(), "a folder without such sheets is as good");
        let sheet = ("style/pages/a.css", "/* x. */\n@layer components {\n  p { color: red; }\n}\n");
        own_sheets(&statics(&[sheet]), &mut files).unwrap();
        assert_eq!(files["pages/a.css"], b"@layer components {p { color: red; }}");
    }

    #[test]
    fn a_module_is_served_without_comments_and_spaces_and_its_imports_are_known() {
        let source = "/** What it is for. */\n// Why.\nimport { a } from './a.js';\nexport const b = (x) =>\n  a(`${x}  // kept`).replace(/[\"/]/g, ' '); // not kept\n";
        let bare = bare(source);
        assert_eq!(bare, "import{a}from'./a.js';export const b=(x)=>a(`${x}  // kept`).replace(/[\"/]/g,' ');");
        assert_eq!(imports(&bare), ["a.js"]);
        assert_eq!(imports(&super::bare("start(() => import('./b.js'));\n")), ["b.js"]);
    }
}
