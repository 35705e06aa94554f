//! Outcomes in order of urgency, and the class in which each is counted.

use serde::{Deserialize, Serialize};

/// How urgent an outcome is: its position in the list of outcomes, 0 for the most urgent. The smallest of several decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Urgency(pub usize);

/// The class in which a finished self-check is counted; nothing finer ever leaves a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Class {
    /// Care today.
    Now,
    /// An appointment with a doctor.
    Doctor,
    /// A plan of one's own.
    Plan,
}

impl Class {
    /// The subject under which it is counted.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Doctor => "doctor",
            Self::Plan => "plan",
        }
    }
}

/// A moment at which the reader looks again.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moment {
    /// Days from the day of the self-check.
    pub days: u16,
    /// Id of the section of the outcome's text that says what to look at.
    pub section: String,
}

/// What a set of answers leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Its id, for ever.
    pub id: String,
    /// The class in which it is counted.
    pub class: Class,
    /// Decided as soon as every question that could be more urgent is answered without error.
    pub early: bool,
    /// Shows the texts that answers add.
    pub adds: bool,
    /// Shows the keep-moving plan.
    pub plan: bool,
    /// Ids of the shared texts that stand on it, in order.
    pub shared: Vec<String>,
    /// When to look again, the earliest first; they make the calendar file.
    pub look_again: Vec<Moment>,
}
