//! Whether each text is plain enough for its readers: measured at every load, with a warning where it is not, and a table of all.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::plain::{CARDS, CARDS_BELOW, PlainText, RunKind, plain_texts};
use super::readability::{Counts, Limit, Measure, Readability};
use super::settings::{FILE, Settings};
use crate::diagnostic::{Diagnostic, Place, closest, code};
use crate::files::Files;
use crate::locale::Locale;

/// A text in one language, as it was measured.
#[derive(Clone, Debug)]
pub struct Measured {
    /// Its name, the same in every language.
    pub id: String,
    /// Position of the language.
    pub language: usize,
    /// What was counted.
    pub counts: Counts,
    /// Its index.
    pub index: f64,
    /// What its readers can be asked.
    pub limit: Limit,
    /// Its hardest sentences, the hardest first: where each stands, and its words.
    pub hardest: Vec<(Place, String)>,
}

impl Measured {
    /// Whether it asks too much of its readers.
    #[must_use]
    pub fn is_hard(&self) -> bool {
        self.index < f64::from(self.limit.index) || self.counts.sentence() > f64::from(self.limit.sentence)
    }
}

/// Fewer words than these are too few for a mean; Flesch took samples of one hundred.
const SAMPLE: usize = 50;
/// A hard sentence is looked for among those with at least so many words: a heading of one long word is not what has to be mended.
const SENTENCE: usize = 8;
/// How many of the hardest sentences are kept.
const HARDEST: usize = 3;

/// Measures every text of every language that has an index, and warns of those that are too hard.
#[must_use]
pub fn measure_texts(files: &Files, settings: &Settings, diagnostics: &mut Vec<Diagnostic>) -> Vec<Measured> {
    let mut all = Vec::new();
    let text = files.get(FILE).unwrap_or_default();
    let mut known: Vec<String> = Vec::new();
    for (position, (locale, language)) in settings.locales().iter().zip(&settings.languages).enumerate() {
        let texts = plain_texts(files, &locale.code);
        known.extend(texts.iter().map(|text| text.id.clone()));
        let Some(readability) = &language.readability else { continue };
        let place = || Place::at(FILE, text, text.find(&format!("code = \"{}\"", locale.code)).unwrap_or(0));
        let Some(measure) = Measure::new(readability, &language.typography.abbreviations, iso(locale)) else {
            diagnostics.push(
                Diagnostic::error(place(), code::ID_UNKNOWN).with("name", "readability").with("near", "").lenient(locale.draft),
            );
            continue;
        };
        for audience in settings.audiences.keys().filter(|audience| !readability.audiences.contains_key(*audience)) {
            let near = closest(audience, readability.audiences.keys().map(String::as_str)).unwrap_or_default();
            let problem = Diagnostic::error(place(), code::ID_UNKNOWN).with("name", audience).with("near", near);
            diagnostics.push(problem.lenient(locale.draft));
        }
        for (id, texts) in grouped(texts, settings) {
            known.push(id.clone());
            let audience = settings.audiences.iter().find(|(_, ids)| ids.contains(&id)).map(|(audience, _)| audience);
            let limit = audience.and_then(|audience| readability.audiences.get(audience)).unwrap_or(&readability.limit);
            let measured = measured(files, readability, &measure, (id, position, *limit), &texts);
            if measured.is_hard() && measured.counts.words >= SAMPLE {
                diagnostics.extend(warning(&measured));
            }
            all.push(measured);
        }
    }
    for id in settings.audiences.values().flatten().filter(|id| !known.contains(id)) {
        let place = Place::at(FILE, text, text.find(&format!("\"{id}\"")).unwrap_or(0));
        let near = closest(id, known.iter().map(String::as_str)).unwrap_or_default();
        diagnostics.push(Diagnostic::error(place, code::ID_UNKNOWN).with("name", id).with("near", near));
    }
    all.sort_by(|left, right| left.id.cmp(&right.id).then(left.language.cmp(&right.language)));
    all
}

/// The language of a locale without its region, as lists of languages name it.
fn iso(locale: &Locale) -> &str {
    locale.tag.split('-').next().unwrap_or_default()
}

/// Texts that are read one by one stand alone; questions, texts that answers add, and cards are too short for that and are measured together,
/// unless one has readers of its own.
fn grouped(texts: Vec<PlainText>, settings: &Settings) -> BTreeMap<String, Vec<PlainText>> {
    let mut groups: BTreeMap<String, Vec<PlainText>> = BTreeMap::new();
    let alone = |text: &PlainText| settings.audiences.values().flatten().any(|id| *id == text.id);
    for text in texts {
        let folder = text.id.rsplit_once('/').map(|(folder, _)| folder);
        let together = folder.filter(|folder| TOGETHER.contains(folder) && !alone(&text));
        groups.entry(together.unwrap_or(&text.id).to_owned()).or_default().push(text);
    }
    groups
}

/// Folders whose texts are measured as one.
const TOGETHER: [&str; 4] = ["self-check/questions", "self-check/adds", CARDS, CARDS_BELOW];

fn measured(
    files: &Files,
    readability: &Readability,
    measure: &Measure<'_>,
    (id, language, limit): (String, usize, Limit),
    texts: &[PlainText],
) -> Measured {
    let mut counts = Counts::default();
    let mut hardest = Vec::new();
    for text in texts {
        let shown = text.runs.iter().filter(|run| matches!(run.kind, RunKind::Title | RunKind::Text));
        for run in shown {
            for (at, words, counted) in measure.sentences(&run.text) {
                counts.add(counted);
                if counted.words >= SENTENCE {
                    hardest.push((counted.index(readability.index), text.file.as_str(), run.offset(at), words.to_owned()));
                }
            }
        }
    }
    hardest.sort_by(|left, right| left.0.total_cmp(&right.0));
    let place = |file: &str, offset| Place::at(file, files.get(file).unwrap_or_default(), offset);
    let hardest = hardest.into_iter().take(HARDEST).map(|(_, file, offset, words)| (place(file, offset), words)).collect();
    Measured { id, language, index: counts.index(readability.index), counts, limit, hardest }
}

/// The warning stands at the hardest sentence, since that is where mending begins.
fn warning(measured: &Measured) -> Option<Diagnostic> {
    let (place, words) = measured.hardest.first()?;
    let diagnostic = Diagnostic::warning(place.clone(), code::TEXT_HARD)
        .with("name", &measured.id)
        .with("index", format!("{:.0}", measured.index.floor()))
        .with("limit", measured.limit.index.to_string())
        .with("words", format!("{:.1}", measured.counts.sentence()))
        .with("sentence", measured.limit.sentence.to_string())
        .with("hardest", words);
    Some(diagnostic)
}

/// All values as a table: a row for each text; for each language the index, the words of a sentence and the long words of one hundred. A
/// star marks what is too hard.
#[must_use]
pub fn readability_table(measured: &[Measured], locales: &[Locale]) -> String {
    let width = measured.iter().map(|text| text.id.chars().count()).max().unwrap_or_default();
    let mut table = format!("{:width$}", "");
    for locale in locales {
        let _ = write!(table, "  {:>14}", locale.code);
    }
    for texts in measured.chunk_by(|left, right| left.id == right.id) {
        let _ = write!(table, "\n{:width$}", texts[0].id);
        for position in 0..locales.len() {
            let cell = texts.iter().find(|text| text.language == position).map_or_else(String::new, |text| {
                let star = if text.is_hard() && text.counts.words >= SAMPLE { '*' } else { ' ' };
                format!("{:.0}{star} {:4.1} {:2.0}%", text.index.floor(), text.counts.sentence(), text.counts.long_share())
            });
            let _ = write!(table, "  {cell:>14}");
        }
    }
    table
}
