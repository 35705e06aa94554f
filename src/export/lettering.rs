//! How wide words are and where their lines break, for drawings: reckoned without a font, with room to spare.

use textwrap::WordSeparator;
use textwrap::core::{Fragment, Word};
use textwrap::wrap_algorithms::{Penalties, wrap_first_fit, wrap_optimal_fit};

/// Size and weight of a text, in units of the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Lettering {
    pub(super) size: f64,
    pub(super) bold: bool,
}

impl Lettering {
    /// The width of words: generous, since nobody knows the reader's font. Parts of an em after Helvetica, a tenth more for others.
    fn width(self, words: &str) -> f64 {
        let ems: f64 = words
            .chars()
            .map(|letter| match letter {
                'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '!' | '|' | '\'' | '’' | ' ' | '\u{a0}' | '\u{202f}' => 0.28,
                'f' | 't' | 'r' | '-' | '(' | ')' | '/' => 0.34,
                'm' | 'M' | 'w' | 'W' | '—' | '…' | '%' => 0.90,
                letter if letter.is_uppercase() => 0.71,
                letter if letter.len_utf8() > 2 && letter.is_alphanumeric() => 1.0,
                _ => 0.56,
            })
            .sum();
        ems * self.size * if self.bold { 1.15 } else { 1.08 }
    }

    /// The lines of a text that has a room of `width`, of about equal length. A word that is longer stands alone and whole.
    pub(super) fn lines(self, text: &str, width: f64) -> Vec<String> {
        let words: Vec<Piece<'_>> =
            WordSeparator::UnicodeBreakProperties.find_words(text).map(|word| Piece { word, lettering: self }).collect();
        let lines = wrap_optimal_fit(&words, &[width], &Penalties::new()).unwrap_or_else(|_| wrap_first_fit(&words, &[width]));
        let line = |pieces: &[Piece<'_>]| -> String {
            let whole: String = pieces.iter().flat_map(|piece| [piece.word.word, piece.word.whitespace]).collect();
            whole.trim_end().to_owned()
        };
        lines.into_iter().map(line).filter(|line| !line.is_empty()).collect()
    }
}

/// A piece of text between two places where a line may break.
#[derive(Debug)]
struct Piece<'a> {
    word: Word<'a>,
    lettering: Lettering,
}

impl Fragment for Piece<'_> {
    fn width(&self) -> f64 {
        self.lettering.width(self.word.word)
    }

    fn whitespace_width(&self) -> f64 {
        self.lettering.width(self.word.whitespace)
    }

    fn penalty_width(&self) -> f64 {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Lettering = Lettering { size: 14.0, bold: false };

    #[test]
    fn lines_keep_every_word_and_their_room() {
        let text = "Numb or strange feeling between the legs, where a saddle touches";
        let lines = PLAIN.lines(text, 160.0);
        assert_eq!(lines.join(" "), text);
        assert!(lines.len() > 2 && lines.iter().all(|line| PLAIN.width(line) <= 160.0), "{lines:?}");
    }

    #[test]
    fn a_line_breaks_where_the_script_may_and_never_at_a_space_that_holds() {
        assert!(PLAIN.lines("腰痛の多くは検査を必要としません", 100.0).len() > 1);
        assert_eq!(PLAIN.lines("38\u{a0}°C", 10.0).len(), 1);
        assert_eq!(PLAIN.lines("", 10.0).len(), 0);
    }
}
