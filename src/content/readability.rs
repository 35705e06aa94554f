//! How hard a text is to read: a published index for each language, the mean length of a sentence and the share of long words.
//!
//! The index is Flesch's or its recalculation for another language; 60 and more is plain language, about what B1 reads with ease, 70 and
//! more easy, 30 and less academic (Flesch 1948, table of bands). It sees length alone: a low index is a reason to read a text again,
//! a high one no proof. Syllables are those of hyphenation patterns, so silent letters do not count, and an acronym counts as one.

use hypher::Lang;
use serde::Deserialize;
use unicode_segmentation::UnicodeSegmentation;

/// A published index. `words` is the mean number of words of a sentence, `syllables` that of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Index {
    /// 206.835 − 1.015 words − 84.6 syllables. R. Flesch, A new readability yardstick, J Appl Psychol 1948;32:221–233.
    Flesch,
    /// 206.84 − 0.93 words − 77 syllables, for Dutch. W. H. Douma, De leesbaarheid van landbouwbladen, Wageningen 1960.
    FleschDouma,
    /// 207 − 1.015 words − 73.6 syllables, for French. L. Kandel, A. Moles, Application de l'indice de Flesch à la langue
    /// française, Cahiers Études de Radio-Télévision 1958;19:253–274.
    KandelMoles,
    /// 180 − words − 58.5 syllables, for German. T. Amstad, Wie verständlich sind unsere Zeitungen?, Zürich 1978.
    Amstad,
}

impl Index {
    /// The index of a text with these means.
    #[must_use]
    pub fn of(self, words: f64, syllables: f64) -> f64 {
        let (base, per_word, per_syllable) = match self {
            Self::Flesch => (206.835, 1.015, 84.6),
            Self::FleschDouma => (206.84, 0.93, 77.0),
            Self::KandelMoles => (207.0, 1.015, 73.6),
            Self::Amstad => (180.0, 1.0, 58.5),
        };
        base - per_word * words - per_syllable * syllables
    }
}

/// What a text for some reader may ask of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// The lowest index.
    pub index: i16,
    /// The highest mean number of words of a sentence.
    pub sentence: u16,
}

/// How texts of a language are measured, as `site.toml` says.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Readability {
    /// The index.
    pub index: Index,
    /// The limit for the public.
    pub limit: Limit,
    /// The limits for other readers, by the name of their audience.
    #[serde(default)]
    pub audiences: std::collections::BTreeMap<String, Limit>,
    /// Whether an apostrophe parts two words.
    #[serde(default)]
    pub elision: bool,
    /// The fewest letters of a first and of a last syllable, where those of the hyphenation patterns are too many.
    pub syllable: Option<[usize; 2]>,
}

/// What is needed to measure words.
#[derive(Clone, Copy)]
pub struct Measure<'a> {
    settings: &'a Readability,
    abbreviations: &'a [String],
    language: Lang,
}

/// What was counted in a text or a sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Sentences, items and headings.
    pub sentences: usize,
    /// Words with a letter in them.
    pub words: usize,
    /// Their syllables.
    pub syllables: usize,
    /// Words of more than six letters, as C. H. Björnsson counts them (Läsbarhet, 1968).
    pub long: usize,
}

impl Counts {
    /// The same with others added.
    pub fn add(&mut self, other: Self) {
        self.sentences += other.sentences;
        self.words += other.words;
        self.syllables += other.syllables;
        self.long += other.long;
    }

    /// Mean number of words of a sentence.
    #[must_use]
    pub fn sentence(&self) -> f64 {
        mean(self.words, self.sentences)
    }

    /// Long words of one hundred.
    #[must_use]
    pub fn long_share(&self) -> f64 {
        100.0 * mean(self.long, self.words)
    }

    /// Its index.
    #[must_use]
    pub fn index(&self, index: Index) -> f64 {
        index.of(self.sentence(), mean(self.syllables, self.words))
    }
}

fn mean(sum: usize, count: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    number(sum) / number(count.max(1))
}

impl<'a> Measure<'a> {
    /// For a language by its code; `None` where there are no syllables for it.
    #[must_use]
    pub fn new(settings: &'a Readability, abbreviations: &'a [String], code: &str) -> Option<Self> {
        let language = Lang::from_iso(code.as_bytes().try_into().ok()?)?;
        Some(Self { settings, abbreviations, language })
    }

    /// The sentences of a run of words: the byte where each starts, its words and what was counted in it.
    pub fn sentences<'t>(&self, text: &'t str) -> Vec<(usize, &'t str, Counts)> {
        let shadow = self.without_stops(text);
        let mut sentences = Vec::new();
        for (at, shadowed) in shadow.split_sentence_bound_indices() {
            let counts = self.count(shadowed);
            if counts.words > 0 {
                sentences.push((at, text[at..at + shadowed.len()].trim(), counts));
            }
        }
        sentences
    }

    /// The text with commas for the full stops of abbreviations, which end nothing, and with none that ends a sentence in doubt; every byte
    /// keeps its place.
    fn without_stops(&self, text: &str) -> String {
        let mut shadow = text.to_owned();
        for abbreviation in self.abbreviations {
            for space in [" ", "\u{a0}", "\u{202f}"] {
                let written = abbreviation.replace(' ', space);
                let starts_word = |at: &usize| !text[..*at].ends_with(char::is_alphanumeric);
                let found = text.match_indices(&written).map(|(at, _)| at).filter(starts_word);
                for at in found {
                    shadow.replace_range(at..at + written.len(), &written.replace('.', ","));
                }
            }
        }
        // A number in figures may begin a sentence; Unicode looks for a capital letter behind it.
        let ends = |at: usize| {
            let next = shadow[at + 2..].starts_with(|next: char| next.is_ascii_digit());
            next && !shadow[..at].ends_with(|before: char| before.is_ascii_digit())
        };
        let ends: Vec<usize> = shadow.match_indices(". ").map(|(at, _)| at).filter(|at| ends(*at)).collect();
        ends.into_iter().for_each(|at| shadow.replace_range(at..=at, "!"));
        shadow
    }

    fn count(&self, sentence: &str) -> Counts {
        let mut counts = Counts { sentences: 1, ..Counts::default() };
        let parts = |word: &'_ str| word.split(['’', '\'']).map(str::to_owned).collect::<Vec<_>>();
        for word in sentence.unicode_words() {
            let words = if self.settings.elision { parts(word) } else { vec![word.to_owned()] };
            for word in words.iter().filter(|word| word.chars().any(char::is_alphabetic)) {
                counts.words += 1;
                counts.syllables += self.syllables(word);
                counts.long += usize::from(word.chars().filter(|character| character.is_alphabetic()).count() > 6);
            }
        }
        counts
    }

    fn syllables(&self, word: &str) -> usize {
        let (first, last) = self.settings.syllable.map_or_else(|| self.language.bounds(), |[first, last]| (first, last));
        hypher::hyphenate_bounded(word, self.language, first, last).count().max(1)
    }
}
