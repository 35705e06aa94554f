//! Short codes of words: the same for whatever makes no difference to a translation.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// Characters of a code: 24 bits, so that one change in 16 million goes unseen.
pub(super) const CODE: usize = 4;
/// Characters of the code of a whole part. It says only whether somebody worked on a translation, so it may be shorter.
pub(super) const PART_CODE: usize = 3;

/// A code of so many characters over words and what belongs to them.
pub(super) fn code(kind: &str, words: &str, beside: &[impl AsRef<str>], length: usize) -> String {
    let mut hash = Sha256::new();
    hash.update(kind);
    hash.update("\0");
    hash.update(normal(words));
    for beside in beside {
        hash.update("\0");
        hash.update(beside.as_ref());
    }
    let mut code = URL_SAFE_NO_PAD.encode(&hash.finalize()[..3]);
    code.truncate(length);
    code
}

/// Signs that the site sets by itself, or that a keyboard gives in two forms.
const SET_BY_THE_SITE: &str = "\"'“”„‟«»‹›‘’‚‛\u{ad}\u{200b}";

/// Words without what makes no difference to a translation: quotation marks, the width of spaces, line ends, spaces beside signs.
pub(super) fn normal(words: &str) -> String {
    let mut normal = String::with_capacity(words.len());
    let mut space = false;
    for character in words.chars().filter(|character| !SET_BY_THE_SITE.contains(*character)) {
        if character.is_whitespace() {
            space = true;
            continue;
        }
        // A space tells words apart; beside a sign it is typography.
        if space && character.is_alphanumeric() && normal.ends_with(char::is_alphanumeric) {
            normal.push(' ');
        }
        space = false;
        normal.push(character);
    }
    normal
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_spaces_and_line_ends_change_no_code_and_words_do() {
        let of = |words: &str| code("paragraph", words, &[""], CODE);
        let same = of("He said \"don't\" 20 % of the time?");
        for typed in [
            "He said “don’t” 20\u{a0}% of the time\u{202f}?",
            "He said\n\"don't\" 20% of\nthe time ?",
            "He  said „don't“ 20 % of the time?",
        ] {
            assert_eq!(of(typed), same, "{typed}");
        }
        for other in
            ["He said \"don't\" 21 % of the time?", "He said \"don't\" 20 % of thetime?", "He said \"don't\" 20 % of the time."]
        {
            assert_ne!(of(other), same, "{other}");
        }
    }
}
