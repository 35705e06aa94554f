//! The self-check: questions and answers as values, and the pure decision that the most urgent answer makes.
//!
//! Nothing here knows where the rules come from or how they are shown. The entry is [`decide`]; the steps are: pairs of a form →
//! [`Answers`] → [`Decision`], or the [`Fault`]s that have to be answered first.

mod answers;
mod contract;
mod decision;
mod outcome;
mod questionnaire;
mod verify;

pub use answers::{Answers, Fault, FaultKind};
pub use contract::EMERGENCY_NUMBER;
pub use decision::{Decision, decide};
pub use outcome::{Class, Moment, Outcome, Urgency};
pub use questionnaire::{Answer, AnswerRef, Condition, Group, Kind, NONE, Question, Questionnaire, UNSURE};
pub use verify::{Broken, Invariant, verify};
