//! What a reader answered: only answers that exist can stand in it, and it knows which questions were answered wrongly.

use super::questionnaire::{AnswerRef, Kind, Questionnaire};

/// Why a question has to be answered again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// Not answered.
    Missing,
    /// Two answers that exclude each other.
    Contradictory,
    /// A value that is no answer of the question.
    Unknown,
}

/// A question that has to be answered, or answered again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Position of the question.
    pub question: usize,
    /// Why.
    pub kind: FaultKind,
}

/// The most answers a question can have; `verify` refuses more.
pub(super) const MOST_ANSWERS: usize = 16;

/// The bit of an answer; none beyond the most there can be.
fn bit(answer: usize) -> u64 {
    if answer < MOST_ANSWERS { 1 << answer } else { 0 }
}

/// The answers given to one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Given {
    /// One bit for each answer of the question; a question has at most [`MOST_ANSWERS`].
    ticked: u64,
    /// Whether a value came that is no answer.
    unknown: bool,
}

/// A reader's answers to a questionnaire. A value that is no answer leaves no more than a mark that something unknown came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers(Vec<Given>);

impl Answers {
    /// Nothing answered yet.
    #[must_use]
    pub fn none(questionnaire: &Questionnaire) -> Self {
        Self(vec![Given::default(); questionnaire.questions.len()])
    }

    /// Reads the pairs of a form: question id and answer id. A name that is no question is ignored; a repeated pair counts once.
    #[must_use]
    pub fn read<'a>(questionnaire: &Questionnaire, pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut answers = Self::none(questionnaire);
        for (name, value) in pairs {
            if let Some(question) = questionnaire.question(name) {
                match questionnaire.questions[question].answer(value) {
                    Some(answer) => answers.tick(AnswerRef { question, answer }),
                    None => answers.0[question].unknown = true,
                }
            }
        }
        answers
    }

    /// Adds an answer.
    pub fn tick(&mut self, at: AnswerRef) {
        self.0[at.question].ticked |= bit(at.answer);
    }

    /// Takes every answer to a question back.
    pub fn clear(&mut self, question: usize) {
        self.0[question] = Given::default();
    }

    /// Forgets that unknown values came; the legal answers stay.
    #[must_use]
    pub fn legal_only(mut self) -> Self {
        for given in &mut self.0 {
            given.unknown = false;
        }
        self
    }

    /// Whether an answer was given.
    #[must_use]
    pub fn has(&self, at: AnswerRef) -> bool {
        self.0[at.question].ticked & bit(at.answer) != 0
    }

    /// Every answer given, in the order of the questionnaire.
    pub fn given(&self) -> impl Iterator<Item = AnswerRef> {
        self.0.iter().enumerate().flat_map(|(question, given)| {
            let ticked = (0..MOST_ANSWERS).filter(|answer| given.ticked & bit(*answer) != 0);
            ticked.map(move |answer| AnswerRef { question, answer })
        })
    }

    /// Whether a question is asked: it has no condition, or its condition was answered without error.
    #[must_use]
    pub fn asks(&self, questionnaire: &Questionnaire, question: usize) -> bool {
        questionnaire.questions[question].asked.is_none_or(|condition| {
            let at = AnswerRef { question: condition.question, answer: condition.answer };
            self.has(at) && self.fault(questionnaire, condition.question).is_none()
        })
    }

    /// What is wrong with the answer to a question; `None` where it is fine, left out though optional, or not asked.
    #[must_use]
    pub fn fault(&self, questionnaire: &Questionnaire, question: usize) -> Option<Fault> {
        if !self.asks(questionnaire, question) {
            return None;
        }
        let asked = &questionnaire.questions[question];
        let given = &self.0[question];
        let count = given.ticked.count_ones();
        let none = asked.answers.iter().position(super::Answer::is_none);
        let excluded = asked.kind == Kind::OneOf || none.is_some_and(|none| given.ticked & bit(none) != 0);
        let kind = if given.unknown {
            FaultKind::Unknown
        } else if count > 1 && excluded {
            FaultKind::Contradictory
        } else if count == 0 && !asked.optional {
            FaultKind::Missing
        } else {
            return None;
        };
        Some(Fault { question, kind })
    }
}
