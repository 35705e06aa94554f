//! How each part of a translation stands to the line that it carries: as it was, changed with its source, changed alone, or still to be
//! changed. Nothing runs when an editor saves in a browser, so a line is pasted before, with or after the change that it speaks of, and
//! works out right in each order. What a line expects is written behind the code of the part (`!` to change, `+` changed alone), so that
//! no line says "done" by itself; a reason settles every mark.
//!
//! | what was saved | what is said | the line that is offered | what then |
//! |---|---|---|---|
//! | source | changed in the source | `abc!` and `reason = ""` | one of the next three |
//! | … then that line alone | left as it was, no reason | the same | change the text, or write the reason |
//! | … then that line and the translation | the line is older than the text | `def` | clean once pasted; until then the next change asks for a reason |
//! | … then the translation, then the line | changed in the source; changed here too | `def` | clean |
//! | … then that line with a reason | nothing | | the next change of either side is told anew |
//! | translation alone | changed here alone | `def+` and `reason = ""` | write the reason, change the source too, or take it back |
//! | … then that line without a reason | changed here alone | the same | |
//! | … then the source too | changed in the source; changed here too | `def` | clean |
//! | source and translation | changed in the source; changed here too | `def` | clean |
//!
//! What files alone cannot tell: whether words that changed on both sides mean the same; and whether a mark was taken away by hand.

use super::changes::Change;
use super::family::Version;
use super::fingerprint::Print;
use super::own::{Mark, Own};
use super::translated::Translated;

/// How a part, or the text as a whole, stands to its record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// As it was, and so is its source.
    Known,
    /// The source changed, and this did too.
    Worked,
    /// The source changed, and this did not.
    Idle,
    /// The source changed again, and nobody can tell whether this changed after that or before.
    Unsure,
    /// The line says that it was to change, and it did: the line is older than the text.
    Older,
    /// The line says that it was to change; it did not, and no reason is given.
    Left,
    /// It changed and its source did not; no reason is given.
    Alone,
}

impl Standing {
    /// What a line that is written now expects of it.
    pub(super) fn mark(self) -> Option<Mark> {
        match self {
            Self::Idle | Self::Unsure | Self::Left => Some(Mark::ToChange),
            Self::Alone => Some(Mark::Alone),
            Self::Known | Self::Worked | Self::Older => None,
        }
    }
}

/// All parts of a translation that says what it was made from.
#[derive(Clone, Debug)]
pub(super) struct Standings {
    /// One for each part.
    pub(super) parts: Vec<Standing>,
    /// What no part that is there can carry.
    pub(super) whole: Standing,
}

impl Standings {
    /// Compares a translation with its record; `changes` are those of its source since.
    pub(super) fn of(record: &Translated, changes: &[Change], source: &Print, own: &Print) -> Self {
        let now: Vec<String> = (0..own.parts.len()).map(|part| own.part_code(part)).collect();
        let Some(known) = record.own() else {
            // Without codes of its own nobody can tell what changed here.
            let whole = if changes.is_empty() { Standing::Older } else { Standing::Unsure };
            return Self { parts: vec![Standing::Known; now.len()], whole };
        };
        let open = !record.gives_reason();
        let touched = Touched::of(changes, source, own);
        let mut standings = Self { parts: vec![Standing::Known; now.len()], whole: Standing::Known };
        for (old, at) in known.beside(&now) {
            let mark = old.and_then(|old| known.parts[old].1).filter(|_| open);
            let same = old.zip(at).is_some_and(|(old, at)| known.parts[old].0 == now[at]);
            let standing = match at {
                Some(at) if same => as_it_was(touched.changed.contains(&at), mark),
                Some(at) if touched.changed.contains(&at) && mark == Some(Mark::ToChange) => Standing::Unsure,
                Some(at) if touched.changed.contains(&at) || touched.nearby.contains(&at) => Standing::Worked,
                _ if touched.anywhere || touched.whole && (old.is_none() || at.is_none()) => Standing::Worked,
                _ if mark == Some(Mark::ToChange) || open && known.whole == Some(Mark::ToChange) => Standing::Older,
                _ => Standing::Alone,
            };
            match at {
                Some(at) => standings.parts[at] = standing,
                None if standing != Standing::Worked => standings.whole = standing,
                None => {}
            }
        }
        let idle = touched.whole && whole_is_idle(&known, changes, source, own);
        let is_same = known.parts.iter().map(|(code, _)| code).eq(now.iter());
        standings.whole = match known.whole.filter(|_| open) {
            _ if idle => Standing::Idle,
            Some(Mark::ToChange) if is_same => Standing::Left,
            Some(Mark::Alone) if is_same && !touched.whole => Standing::Alone,
            _ => standings.whole,
        };
        standings
    }

    /// Every part by its position, and the whole last.
    pub(super) fn each(&self) -> impl Iterator<Item = (Option<usize>, Standing)> {
        self.parts.iter().copied().enumerate().map(|(at, standing)| (Some(at), standing)).chain([(None, self.whole)])
    }

    /// Whether somebody has to say why nothing more was changed here, or there.
    pub(super) fn asks(&self) -> bool {
        self.each().any(|(_, standing)| standing.mark().is_some())
    }

    /// Whether this is how any part stands.
    pub(super) fn has(&self, standing: Standing) -> bool {
        self.each().any(|(_, other)| other == standing)
    }

    /// The codes of a line that an editor can paste before, with or after the change.
    pub(super) fn offered(&self, own: &Print) -> Own {
        let part = |(at, standing): (usize, &Standing)| (own.part_code(at), standing.mark());
        Own { whole: self.whole.mark(), parts: self.parts.iter().enumerate().map(part).collect() }
    }
}

/// A part that says what it said.
fn as_it_was(changed: bool, mark: Option<Mark>) -> Standing {
    match mark {
        // It changed alone, and now its source did too.
        Some(Mark::Alone) if changed => Standing::Worked,
        _ if changed => Standing::Idle,
        Some(Mark::ToChange) => Standing::Left,
        Some(Mark::Alone) => Standing::Alone,
        None => Standing::Known,
    }
}

/// Which parts of a translation the changes of its source are about.
#[derive(Default)]
struct Touched {
    /// Parts that have to change.
    changed: Vec<usize>,
    /// Parts near which something is gone.
    nearby: Vec<usize>,
    /// Something that no part here can carry has to be done.
    whole: bool,
    /// Something changed its place, from anywhere.
    anywhere: bool,
}

impl Touched {
    fn of(changes: &[Change], source: &Print, own: &Print) -> Self {
        let mut touched = Self::default();
        let part = |at: usize| source.units.get(at).and_then(|unit| own.same_part(source, unit.part));
        for change in changes {
            match (change, part(change.unit())) {
                (Change::Changed(_) | Change::Added(_), Some(part)) => touched.changed.push(part),
                (Change::Changed(_) | Change::Added(_), None) => touched.whole = true,
                (Change::Moved(_), _) => (touched.whole, touched.anywhere) = (true, true),
                (Change::Removed(at), above) => {
                    touched.whole = true;
                    touched.nearby.extend(above.into_iter().chain(part(*at)));
                }
            }
        }
        touched
    }
}

/// Whether nothing was done about a change that no part here can carry.
fn whole_is_idle(known: &Own, changes: &[Change], source: &Print, own: &Print) -> bool {
    let now: Vec<String> = (0..own.parts.len()).map(|part| own.part_code(part)).collect();
    let codes: Vec<&String> = known.parts.iter().map(|(code, _)| code).collect();
    changes.iter().any(|change| match change {
        Change::Removed(_) => codes.iter().all(|code| now.contains(code)),
        Change::Moved(_) => now.iter().filter(|code| codes.contains(code)).eq(codes.iter().copied()),
        Change::Changed(at) | Change::Added(at) => {
            source.units.get(*at).is_some_and(|unit| own.same_part(source, unit.part).is_none())
        }
    })
}

/// How a version stands to the one it was made from; nothing where it was never stamped.
pub(super) fn standings(source: &Version<'_>, version: &Version<'_>) -> Option<(Standings, Vec<Change>)> {
    let record = version.record()?;
    let changes = record.changes(&source.print)?;
    Some((Standings::of(record, &changes, &source.print, &version.print), changes))
}
