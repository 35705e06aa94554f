//! What a drawing of the way through the questions says, in one language.

/// What stands on an exit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExitWords {
    /// Which answers, each on a line of its own.
    pub answers: Vec<String>,
    /// The outcome.
    pub outcome: String,
    /// What is to be said of it besides.
    pub note: Option<String>,
}

/// What stands at a stop.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StopWords {
    /// The question.
    pub title: String,
    /// When it is asked, and what it is for.
    pub notes: Vec<String>,
    /// Its exits, in the order of the stop.
    pub exits: Vec<ExitWords>,
    /// Beside the road to the next stop.
    pub onward: Option<String>,
}

/// Everything that a drawing of the way says, in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// Where the road begins.
    pub start: String,
    /// One for each stop.
    pub stops: Vec<StopWords>,
    /// Where the road ends.
    pub end: String,
}
