//! The parts of a drawing of the way through the questions: values that know nothing of the web.

use super::lettering::Lettering;
use crate::self_check::Urgency;

/// How wide a drawing is. Its units are meant to be about a pixel each where it is shown in its own size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// A phone: outcomes stand below the answers that lead to them.
    Narrow,
    /// Paper, or a wider screen: outcomes stand beside the answers.
    Wide,
}

impl Room {
    pub(super) fn width(self) -> f64 {
        match self {
            Self::Narrow => 320.0,
            Self::Wide => 760.0,
        }
    }

    /// From an exit, and from a stop, to what comes next.
    pub(super) fn gaps(self) -> (f64, f64) {
        match self {
            Self::Narrow => (24.0, 26.0),
            Self::Wide => (19.0, 14.0),
        }
    }
}

/// What a line of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// Where the road begins.
    Start,
    /// A question, and where the road ends.
    Title,
    /// When a question is asked, and which answers go on.
    Note,
    /// The answers that take an exit.
    Answers,
    /// An outcome.
    Outcome,
    /// What is said of an outcome besides.
    OutcomeNote,
}

impl LineKind {
    pub(super) fn lettering(self) -> Lettering {
        let (size, bold) = match self {
            Self::Start | Self::Answers | Self::Note => (14.0, self == Self::Start),
            Self::Title => (17.0, true),
            Self::Outcome => (15.0, true),
            Self::OutcomeNote => (14.0, false),
        };
        Lettering { size, bold }
    }

    /// From one line to the next.
    #[must_use]
    pub fn leading(self) -> f64 {
        match self {
            Self::Title => 21.0,
            Self::OutcomeNote => 17.0,
            _ => 18.0,
        }
    }
}

/// A text of one line or more, each starting at `x`, on the side where the language starts.
#[derive(Clone, Debug, PartialEq)]
pub struct Lines {
    /// Where every line starts.
    pub x: f64,
    /// Base line of the first.
    pub y: f64,
    /// What they say.
    pub lines: Vec<String>,
    /// What they are.
    pub kind: LineKind,
}

/// A branch from the road to an outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct Branch {
    /// The path.
    pub path: String,
    /// The outcome is decided there and then.
    pub at_once: bool,
    /// Where it leads.
    pub outcome: Urgency,
}

/// The field of an outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// Where it starts.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// The outcome.
    pub outcome: Urgency,
    /// What stands on it.
    pub texts: Vec<Lines>,
}

/// The whole drawing. In languages that are written from right to left texts and fields are at their places already; the road and
/// what stands on it is to be mirrored.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// Where the reader is.
    pub dot: (f64, f64),
    /// The road and the side ways of questions that are not asked of everybody.
    pub roads: Vec<String>,
    /// A ring for each question.
    pub rings: Vec<(f64, f64)>,
    /// One for each exit.
    pub branches: Vec<Branch>,
    /// One for each exit.
    pub tiles: Vec<Tile>,
    /// An arrow in front of each answer with which the reader goes on.
    pub arrows: Vec<(f64, f64)>,
    /// All words that stand on no field.
    pub texts: Vec<Lines>,
    /// The point on the road's end from which a walker leaves.
    pub leaves: (f64, f64),
}
