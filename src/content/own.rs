//! The codes that a translation keeps of its own parts, and the marks of those for which the line was written before the work was done.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::codes::PART_CODE;

/// What a line expects of a part, as long as it gives no reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// The source changed here: the part has to say something else than it did.
    ToChange,
    /// The part changed and its source did not: somebody has to say why.
    Alone,
}

impl Mark {
    /// The sign behind a code.
    pub(super) fn sign(self) -> char {
        match self {
            Self::ToChange => '!',
            Self::Alone => '+',
        }
    }

    fn read(sign: char) -> Option<Self> {
        [Self::ToChange, Self::Alone].into_iter().find(|mark| mark.sign() == sign)
    }
}

/// The codes of all parts, as a line holds them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Own {
    /// The mark of the whole, before the first code: what is to be gone, moved or new has no part here to carry it.
    pub(super) whole: Option<Mark>,
    pub(super) parts: Vec<(String, Option<Mark>)>,
}

impl Own {
    /// Reads the codes of a line; what cannot be cut into codes is one piece, which no code is equal to.
    pub(super) fn read(line: &str) -> Self {
        let whole = line.chars().next().and_then(Mark::read);
        let mut own = Self { whole, parts: Vec::new() };
        for sign in line.chars().skip(usize::from(whole.is_some())) {
            match (Mark::read(sign), own.parts.last_mut()) {
                (Some(mark), Some((_, marked))) => *marked = Some(mark),
                (_, Some((code, None))) if code.chars().count() < PART_CODE => code.push(sign),
                _ => own.parts.push((sign.to_string(), None)),
            }
        }
        own
    }

    /// The line that says this.
    pub(super) fn written(&self) -> String {
        let mut line: String = self.whole.map(Mark::sign).into_iter().collect();
        for (code, mark) in &self.parts {
            line.push_str(code);
            line.extend(mark.map(Mark::sign));
        }
        line
    }

    /// The codes alone.
    pub(super) fn codes(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().map(|(code, _)| code.as_str())
    }

    /// Whether anything in it waits for a change or a reason.
    pub(super) fn is_marked(&self) -> bool {
        self.whole.is_some() || self.parts.iter().any(|(_, mark)| mark.is_some())
    }

    /// For each part that there was or is: its position in these codes, and in those of now.
    pub(super) fn beside(&self, now: &[String]) -> Vec<(Option<usize>, Option<usize>)> {
        let old: Vec<&str> = self.parts.iter().map(|(code, _)| code.as_str()).collect();
        let now: Vec<&str> = now.iter().map(String::as_str).collect();
        let mut pairs = Vec::new();
        for operation in capture_diff_slices(Algorithm::Patience, &old, &now) {
            let (old, now) = (operation.old_range(), operation.new_range());
            match operation {
                DiffOp::Equal { .. } | DiffOp::Replace { .. } => {
                    let length = old.len().max(now.len());
                    let at = |range: &std::ops::Range<usize>, step: usize| range.clone().nth(step);
                    pairs.extend((0..length).map(|step| (at(&old, step), at(&now, step))));
                }
                DiffOp::Delete { .. } => pairs.extend(old.map(|at| (Some(at), None))),
                DiffOp::Insert { .. } => pairs.extend(now.map(|at| (None, Some(at)))),
            }
        }
        pairs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_as_it_is_written_and_what_is_no_code_does_no_harm() {
        for line in ["", "abcdef", "abc!def+ghi", "!abcdef!", "+abc"] {
            assert_eq!(Own::read(line).written(), line);
        }
        assert_eq!(Own::read("!abc!def").whole, Some(Mark::ToChange));
        assert_eq!(Own::read("abcde").parts.len(), 2);
        assert_eq!(Own::read("abc!!").parts, [("abc".to_owned(), Some(Mark::ToChange))]);
        assert_eq!(Own::read("é").parts.len(), 1);
    }

    #[test]
    fn parts_stand_beside_those_they_were() {
        let beside = |line: &str, now: &[&str]| Own::read(line).beside(&now.iter().map(ToString::to_string).collect::<Vec<_>>());
        assert_eq!(beside("abcdef", &["abc", "xyz"]), [(Some(0), Some(0)), (Some(1), Some(1))]);
        assert_eq!(beside("abcdef", &["abc", "xyz", "def"]), [(Some(0), Some(0)), (None, Some(1)), (Some(1), Some(2))]);
        assert_eq!(beside("abcdef", &["def"]), [(Some(0), None), (Some(1), Some(0))]);
    }
}
