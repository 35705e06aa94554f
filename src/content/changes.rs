//! What changed between two lists of codes: added, moved, removed or changed blocks.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// What happened to a block of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// The unit at this position says something else.
    Changed(usize),
    /// The unit at this position is new.
    Added(usize),
    /// The unit at this position stood elsewhere, with the same words.
    Moved(usize),
    /// Something that stood before the unit at this position, or at the end, is gone.
    Removed(usize),
}

impl Change {
    /// Its name in messages.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Changed(_) => "changed",
            Self::Added(_) => "added",
            Self::Moved(_) => "moved",
            Self::Removed(_) => "removed",
        }
    }

    /// The unit of the source at which it is told: for what is gone, the one above it.
    pub(super) fn unit(&self) -> usize {
        match self {
            Self::Changed(at) | Self::Added(at) | Self::Moved(at) => *at,
            Self::Removed(at) => at.saturating_sub(1),
        }
    }
}

/// Aligns two lists of codes, so that a new paragraph does not make a change of all that follow.
pub(super) fn changes(old: &[&str], new: &[&str]) -> Vec<Change> {
    let count = |codes: &[&str], code: &str| codes.iter().filter(|other| **other == code).count();
    let stays = |code: &str| count(old, code) == count(new, code);
    let mut found = Vec::new();
    for operation in capture_diff_slices(Algorithm::Patience, old, new) {
        if let DiffOp::Equal { .. } = operation {
            continue;
        }
        // What is gone from here and stands nowhere else makes a change of the first that is new here.
        let mut gone = operation.old_range().filter(|at| !stays(old[*at])).count();
        for at in operation.new_range() {
            found.push(match gone {
                _ if stays(new[at]) => Change::Moved(at),
                0 => Change::Added(at),
                _ => {
                    gone -= 1;
                    Change::Changed(at)
                }
            });
        }
        if gone > 0 {
            found.push(Change::Removed(operation.new_range().end));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::Change::{Added, Changed, Moved, Removed};
    use super::*;

    fn of(old: &str, new: &str) -> Vec<Change> {
        let letters = |text: &str| text.chars().map(String::from).collect::<Vec<_>>();
        let (old, new) = (letters(old), letters(new));
        changes(&old.iter().map(String::as_str).collect::<Vec<_>>(), &new.iter().map(String::as_str).collect::<Vec<_>>())
    }

    #[test]
    fn what_is_new_or_gone_makes_no_change_of_what_follows() {
        assert_eq!(of("abcd", "abcd"), []);
        assert_eq!(of("abcd", "abxd"), [Changed(2)]);
        assert_eq!(of("abcd", "xabcd"), [Added(0)]);
        assert_eq!(of("abcd", "abcxyd"), [Added(3), Added(4)]);
        assert_eq!(of("abcd", "acd"), [Removed(1)]);
        assert_eq!(of("abcd", "abc"), [Removed(3)]);
        assert_eq!(of("abcd", "axyd"), [Changed(1), Changed(2)]);
        assert_eq!(of("abcd", "xbcdy"), [Changed(0), Added(4)]);
        assert_eq!(of("aabb", "aaabb"), [Added(2)], "blocks with the same words");
        assert_eq!(of("abcd", ""), [Removed(0)]);
    }

    #[test]
    fn what_moved_is_neither_new_nor_gone_and_one_of_two_alike_can_go() {
        assert_eq!(of("abcdef", "bcdaef"), [Moved(3)]);
        assert_eq!(of("abcdef", "bcxdaef"), [Added(2), Moved(4)]);
        assert_eq!(of("abcdef", "bcdxef"), [Removed(0), Added(3)]);
        assert_eq!(of("abcad", "abcd"), [Removed(3)]);
        assert_eq!(of("abcd", "abcad"), [Added(3)]);
    }
}
