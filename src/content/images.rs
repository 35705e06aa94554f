//! Pictures in `content/images/`: what each is, and how a text shows it. Unused ones, heavy ones and false ones are told.

use std::collections::BTreeMap;
use std::sync::Arc;

use imagesize::{Compression, ImageType};

use super::body::escape;
use super::leftovers::meant;
use super::links::{Dead, Uses, dead};
use crate::diagnostic::{Diagnostic, Place, code};
use crate::files::{Files, IMAGE_FOLDER, version_of};

/// The heaviest picture that nobody is warned of, in thousands of bytes: a second and a half on a slow phone.
const MOST_KB: usize = 200;
/// The longest side that nobody is warned of, in pixels: twice the width of a text.
const MOST_SIDE: usize = 1600;

/// One picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// Where it is served, under a hash of its bytes.
    pub address: String,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
    /// Type of its content.
    pub kind: &'static str,
    /// Width in pixels.
    pub width: usize,
    /// Height in pixels.
    pub height: usize,
}

/// Every picture by its name; one that is no picture keeps its name, so that its place in a text is not told as well.
pub type Images = BTreeMap<String, Option<Image>>;

/// Reads all of them.
pub fn read_images(files: &Files, diagnostics: &mut Vec<Diagnostic>) -> Images {
    let mut images = Images::new();
    for (path, bytes) in files.images() {
        let name = path.rsplit('/').next().unwrap_or_default();
        let end = name.rsplit('.').next().unwrap_or_default();
        let image = read(name, end, bytes);
        let place = Place::file(path);
        match &image {
            None => diagnostics.push(Diagnostic::error(place, code::IMAGE_INVALID).with("expected", end)),
            Some(image) if bytes.len() > MOST_KB * 1000 || image.width.max(image.height) > MOST_SIDE => {
                let numbers = [
                    ("size", bytes.len().div_ceil(1000)),
                    ("width", image.width),
                    ("height", image.height),
                    ("most", MOST_KB),
                    ("side", MOST_SIDE),
                ];
                let problem = Diagnostic::warning(place, code::IMAGE_HEAVY);
                diagnostics.push(numbers.iter().fold(problem, |problem, (name, number)| problem.with(name, number.to_string())));
            }
            Some(_) => {}
        }
        images.insert(name.to_owned(), image);
    }
    images
}

fn read(name: &str, end: &str, bytes: &Arc<[u8]>) -> Option<Image> {
    let kind = match (imagesize::image_type(bytes).ok()?, end) {
        (ImageType::Png, "png") => "image/png",
        (ImageType::Jpeg, "jpg" | "jpeg") => "image/jpeg",
        (ImageType::Webp, "webp") => "image/webp",
        (ImageType::Heif(Compression::Av1), "avif") => "image/avif",
        _ => return None,
    };
    let size = imagesize::blob_size(bytes).ok().filter(|size| size.width > 0 && size.height > 0)?;
    let address = format!("/images/{}/{name}", version_of([bytes.as_ref()]));
    Some(Image { address, bytes: Arc::clone(bytes), kind, width: size.width, height: size.height })
}

/// A picture as a text shows it, or why it cannot be shown. `alone` says whether it stands alone in a paragraph of a page so far.
pub(super) fn show(images: &Images, uses: &Uses, destination: &str, words: &str, alone: bool) -> Result<String, Dead> {
    let refused = |code| Dead { code, near: String::new() };
    // One that only lacks its `image:` has a diagnostic of its own.
    if let Some(name) = meant(destination, |name| images.contains_key(name)) {
        uses.show_image(name);
        return Ok(String::new());
    }
    let name = destination.strip_prefix("image:").unwrap_or(destination);
    let known = images.get(name).filter(|_| name != destination);
    let image = known.ok_or_else(|| dead(code::IMAGE_UNKNOWN, name.rsplit('/').next().unwrap_or_default(), images.keys()))?;
    uses.show_image(name);
    if words.trim().is_empty() {
        return Err(refused(code::IMAGE_ALTERNATIVE));
    }
    if !alone {
        return Err(refused(code::IMAGE_PLACE));
    }
    // One that is no picture has its own diagnostic.
    let Some(image) = image else { return Ok(String::new()) };
    let (src, alt) = (escape(&image.address), escape(words.trim()));
    let (width, height) = (image.width, image.height);
    Ok(format!("{OPENING}{src}\" alt=\"{alt}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\" decoding=\"async\">"))
}

/// How a picture begins.
const OPENING: &str = "<img src=\"";

/// Whether a text shows a picture.
pub(super) fn is_shown_in(html: &str) -> bool {
    html.contains(OPENING)
}

/// The name of the picture with which a paragraph begins, if something follows it.
pub(super) fn in_company(paragraph: &str) -> Option<String> {
    let (image, rest) = paragraph.strip_prefix("<p>").filter(|rest| rest.starts_with(OPENING))?.split_once('>')?;
    let address = image.strip_prefix(OPENING)?.split('"').next()?;
    (rest != "</p>").then(|| address.rsplit('/').next().unwrap_or_default().to_owned())
}

/// Warns of every picture that no text shows.
pub fn unused_images(files: &Files, uses: &Uses, diagnostics: &mut Vec<Diagnostic>) {
    for (path, _) in files.images() {
        let name = path.strip_prefix(IMAGE_FOLDER).unwrap_or(path).trim_start_matches('/');
        if !uses.shows_image(name) {
            diagnostics.push(Diagnostic::warning(Place::file(path), code::IMAGE_UNUSED).with("name", name));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_picture_alone_in_its_paragraph_has_no_company() {
        let image = "<img src=\"/images/x/a.webp\" alt=\"a\">";
        assert_eq!(in_company(&format!("<p>{image}</p>")), None);
        assert_eq!(in_company(&format!("<p>{image} words</p>")).unwrap(), "a.webp");
        assert_eq!(in_company(&format!("<p>{image}{image}</p>")).unwrap(), "a.webp");
        assert_eq!(in_company("<p>words</p>"), None);
    }
}
