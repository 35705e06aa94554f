//! What a file is by its name: a text, a picture, a backup of an editor's program, or something that does not belong here.

/// Names in capitals that the folder itself has.
const CAPITALS: [&str; 2] = ["README.md", "CHANGELOG.md"];
/// Ends of names that texts have.
const TEXTS: [&str; 3] = ["md", "toml", "ftl"];
/// Ends of names that pictures have; a drawing in SVG can hold scripts.
pub(crate) const IMAGES: [&str; 5] = ["png", "jpg", "jpeg", "webp", "avif"];
/// Other pictures, as people bring them along.
const OTHER_IMAGES: [&str; 6] = ["svg", "gif", "bmp", "tif", "tiff", "heic"];
/// Ends that a text has by mistake.
const LIKE_TEXTS: [&str; 6] = ["markdown", "mdown", "mkd", "mdx", "txt", "tml"];

/// What a name says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// Of an editor's program or system; nobody put it here.
    Ignored,
    /// A text that is read.
    Text,
    /// A picture.
    Image,
    /// A text whose name is wrong, the kind of mistake, and the name that it should have.
    Wrong(&'static str, String),
    /// Something that nothing reads.
    Stray(&'static str),
}

/// What a file in `folder` is.
pub(super) fn named(folder: &str, name: &str) -> Named {
    let small = name.to_lowercase();
    let backup = name.starts_with('.')
        || name.ends_with('~')
        || name.starts_with('#') && name.ends_with('#')
        || [".swp", ".swx", ".tmp", ".bak", ".orig"].iter().any(|end| small.ends_with(end))
        || ["thumbs.db", "desktop.ini"].contains(&small.as_str());
    if backup {
        return Named::Ignored;
    }
    let (stem, end) = small.rsplit_once('.').unwrap_or((&small, ""));
    if IMAGES.contains(&end) {
        let good = tidy(stem);
        let is_good = folder == IMAGE_FOLDER && name == format!("{stem}.{end}") && good == stem;
        return match (folder == IMAGE_FOLDER, is_good) {
            (_, true) => Named::Image,
            (true, false) => Named::Wrong("sign", format!("{good}.{end}")),
            (false, false) => Named::Stray("image"),
        };
    }
    if OTHER_IMAGES.contains(&end) {
        return Named::Stray("picture-kind");
    }
    if LIKE_TEXTS.contains(&end) {
        if folder == "content/spelling" && name == format!("{stem}.txt") {
            return Named::Ignored;
        }
        // Such as `plan.md.txt`: the end was added by a program that hides it.
        let inner = stem.rsplit_once('.').filter(|(_, inner)| TEXTS.contains(inner));
        let (stem, end) = inner.unwrap_or((stem, if end == "tml" { "toml" } else { "md" }));
        return Named::Wrong("end", format!("{}.{end}", tidy(stem)));
    }
    if !TEXTS.contains(&end) {
        return Named::Stray("other");
    }
    let good = format!("{}.{end}", tidy(stem));
    if CAPITALS.contains(&name) || good == name {
        return Named::Text;
    }
    let is_copy = good.len() < small.len() && stem.contains(' ');
    Named::Wrong(if is_copy { "copy" } else { "sign" }, good)
}

/// The folder of pictures.
pub(crate) const IMAGE_FOLDER: &str = "content/images";

/// A name in the signs that ids have, without what a copy adds behind a space.
fn tidy(stem: &str) -> String {
    let stem = stem.trim();
    let base = stem.split(" (").next().unwrap_or(stem);
    let base = base.split(" - ").next().unwrap_or(base);
    let kept: String = base.chars().map(|sign| if sign.is_ascii_alphanumeric() { sign } else { '-' }).collect();
    kept.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backups_and_files_of_the_system_are_nobodys() {
        for name in [".plan.md.swp", "plan.md~", "#plan.md#", "Thumbs.db", ".DS_Store", "plan.md.bak", "desktop.ini"] {
            assert_eq!(named("content/en", name), Named::Ignored, "{name}");
        }
    }

    #[test]
    fn a_wrong_name_is_told_with_the_right_one() {
        let wrong = |kind, name: &str| Named::Wrong(kind, name.to_owned());
        for (name, expected) in [
            ("Plan.md", wrong("sign", "plan.md")),
            ("plan.MD", wrong("sign", "plan.md")),
            ("why no scan.md", wrong("sign", "why-no-scan.md")),
            ("plan (1).md", wrong("copy", "plan.md")),
            ("plan - Copy.md", wrong("copy", "plan.md")),
            ("fähig.md", wrong("sign", "f-hig.md")),
            ("plan.markdown", wrong("end", "plan.md")),
            ("plan.md.txt", wrong("end", "plan.md")),
            ("plan.txt", wrong("end", "plan.md")),
        ] {
            assert_eq!(named("content/en", name), expected, "{name}");
        }
        assert_eq!(named("content", "README.md"), Named::Text);
        assert_eq!(named("content/spelling", "en.txt"), Named::Ignored);
    }

    #[test]
    fn a_picture_is_one_in_its_folder_alone() {
        assert_eq!(named("content/images", "walk.webp"), Named::Image);
        assert_eq!(named("content/images", "Walk 2.webp"), Named::Wrong("sign", "walk-2.webp".to_owned()));
        assert_eq!(named("content/en", "walk.webp"), Named::Stray("image"));
        assert_eq!(named("content/images", "walk.svg"), Named::Stray("picture-kind"));
        assert_eq!(named("content/en", "plan.docx"), Named::Stray("other"));
    }
}
