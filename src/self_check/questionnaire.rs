//! The questionnaire: questions in their order, their answers, and the outcome printed beside each answer.

use super::outcome::{Outcome, Urgency};

/// The exclusive answer of an any-of question: none of its signs.
pub const NONE: &str = "none";
/// The answer of who does not know, or would rather not say.
pub const UNSURE: &str = "unsure";

/// How many answers a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// All that apply, or `none` alone.
    AnyOf,
    /// Exactly one.
    OneOf,
}

/// The answer to an earlier question that makes a question asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Condition {
    /// Position of the earlier question.
    pub question: usize,
    /// Position of the answer in it.
    pub answer: usize,
}

/// An answer and what stands beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its id within the question, for ever.
    pub id: String,
    /// The outcome printed beside it; `none` and the answers of optional questions have none.
    pub outcome: Option<Urgency>,
    /// Id of the text that it adds to an outcome.
    pub adds: Option<String>,
    /// Id of the neutral label that stands for it on an outcome page read in company.
    pub label: Option<String>,
}

impl Answer {
    /// Whether it excludes every other answer of its any-of question.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.id == NONE
    }

    /// Whether it names a sign: neither `none` nor `unsure`.
    #[must_use]
    pub fn is_sign(&self) -> bool {
        self.id != NONE && self.id != UNSURE
    }
}

/// A sub-heading and the answers below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its id within the question.
    pub id: String,
    /// Positions of its answers in the question.
    pub answers: std::ops::Range<usize>,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its id, for ever; also the name of its field.
    pub id: String,
    /// How many answers it takes.
    pub kind: Kind,
    /// May be left out, and never changes the outcome.
    pub optional: bool,
    /// Asked only after that answer; always where there is none.
    pub asked: Option<Condition>,
    /// No sign of it is less urgent than this.
    pub floor: Option<Urgency>,
    /// Its answers, all groups after another.
    pub answers: Vec<Answer>,
    /// Its sub-headings, in order.
    pub groups: Vec<Group>,
}

impl Question {
    /// Position of an answer by id.
    #[must_use]
    pub fn answer(&self, id: &str) -> Option<usize> {
        self.answers.iter().position(|answer| answer.id == id)
    }

    /// The most urgent outcome among its answers.
    #[must_use]
    pub fn most_urgent(&self) -> Option<Urgency> {
        self.answers.iter().filter_map(|answer| answer.outcome).min()
    }
}

/// An answer by its position: question, then answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AnswerRef {
    /// Position of the question.
    pub question: usize,
    /// Position of the answer in it.
    pub answer: usize,
}

/// All questions and outcomes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Questionnaire {
    /// Outcomes, the most urgent first.
    pub outcomes: Vec<Outcome>,
    /// Questions, in the order they are asked.
    pub questions: Vec<Question>,
}

impl Questionnaire {
    /// Position of a question by id.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<usize> {
        self.questions.iter().position(|question| question.id == id)
    }

    /// Position of an outcome by id: its urgency.
    #[must_use]
    pub fn outcome(&self, id: &str) -> Option<Urgency> {
        self.outcomes.iter().position(|outcome| outcome.id == id).map(Urgency)
    }

    /// The least urgent outcome there is.
    #[must_use]
    pub fn least_urgent(&self) -> Urgency {
        Urgency(self.outcomes.len().saturating_sub(1))
    }

    /// The answer at a position.
    #[must_use]
    pub fn at(&self, at: AnswerRef) -> &Answer {
        &self.questions[at.question].answers[at.answer]
    }

    /// Every answer, in order.
    pub fn answers(&self) -> impl Iterator<Item = (AnswerRef, &Answer)> {
        self.questions.iter().enumerate().flat_map(|(question, asked)| {
            asked.answers.iter().enumerate().map(move |(answer, value)| (AnswerRef { question, answer }, value))
        })
    }
}
