//! Answers → outcome, added texts and reasons: pure and total.

use super::answers::{Answers, Fault};
use super::outcome::Urgency;
use super::questionnaire::{AnswerRef, Questionnaire};

/// What a set of answers leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The outcome: the most urgent one among the answers.
    pub outcome: Urgency,
    /// Ids of the texts that the answers add, in the order of the questionnaire, each once; empty where the outcome shows none.
    pub adds: Vec<String>,
    /// The answers with a text beside them, the most urgent first.
    pub reasons: Vec<AnswerRef>,
}

/// Decides: the most urgent outcome among the answers.
///
/// An outcome marked early is decided as soon as every question that could be more urgent is answered without error, so a sign of
/// an emergency decides whatever else is missing, contradictory or unknown.
///
/// # Errors
///
/// The questions that have to be answered first, in order.
pub fn decide(questionnaire: &Questionnaire, answers: &Answers) -> Result<Decision, Vec<Fault>> {
    let outcome = outcome(questionnaire, answers)?;
    let given = || given(questionnaire, answers);
    let mut adds: Vec<String> = Vec::new();
    if questionnaire.outcomes[outcome.0].adds {
        for text in given().filter_map(|at| questionnaire.at(at).adds.clone()) {
            if !adds.contains(&text) {
                adds.push(text);
            }
        }
    }
    let mut reasons: Vec<AnswerRef> =
        given().filter(|at| questionnaire.at(*at).outcome.is_some() || questionnaire.at(*at).adds.is_some()).collect();
    // Stable: answers of equal urgency keep the order of the questionnaire; those that only add a text come last.
    reasons.sort_by_key(|at| questionnaire.at(*at).outcome.map_or(usize::MAX, |urgency| urgency.0));
    Ok(Decision { outcome, adds, reasons })
}

/// The outcome alone.
pub(super) fn outcome(questionnaire: &Questionnaire, answers: &Answers) -> Result<Urgency, Vec<Fault>> {
    let faults: Vec<Fault> =
        (0..questionnaire.questions.len()).filter_map(|question| answers.fault(questionnaire, question)).collect();
    let most_urgent = given(questionnaire, answers).filter_map(|at| questionnaire.at(at).outcome).min();
    match most_urgent {
        Some(outcome) if faults.is_empty() || is_exact(questionnaire, outcome, &faults) => Ok(outcome),
        None if faults.is_empty() => Ok(questionnaire.least_urgent()),
        _ => Err(faults),
    }
}

/// The answers that count: one to a question that is not asked counts for nothing, whatever it is.
fn given(questionnaire: &Questionnaire, answers: &Answers) -> impl Iterator<Item = AnswerRef> {
    answers.given().filter(move |at| answers.asks(questionnaire, at.question))
}

/// Whether no question that could be more urgent than `outcome` is among those answered wrongly.
fn is_exact(questionnaire: &Questionnaire, outcome: Urgency, faults: &[Fault]) -> bool {
    let could_be_worse =
        |fault: &Fault| questionnaire.questions[fault.question].most_urgent().is_some_and(|worst| worst < outcome);
    questionnaire.outcomes[outcome.0].early && !faults.iter().any(could_be_worse)
}
