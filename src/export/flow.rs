//! The way through the questions, drawn from the rules: every question a stop, every outcome of its answers an exit.

use crate::self_check::{AnswerRef, Questionnaire, Urgency};

/// Where answers of a question leave the road: all that lead to one outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exit {
    /// The outcome.
    pub outcome: Urgency,
    /// It is decided there and then: no question that comes later is needed for it.
    pub at_once: bool,
    /// The answers that lead to it, in order.
    pub answers: Vec<AnswerRef>,
}

/// One question on the road.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// Position of the question.
    pub question: usize,
    /// It is asked of some readers alone, after a certain answer.
    pub aside: bool,
    /// Its exits, the most urgent first.
    pub exits: Vec<Exit>,
    /// The answers that lead to no outcome: with them the reader goes on.
    pub onward: Vec<AnswerRef>,
    /// The questions that may be next, the end of the road as `None`, each with the answers after which it is.
    pub next: Vec<(Option<usize>, Vec<AnswerRef>)>,
}

/// The whole way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow {
    /// The questions, in the order they are asked.
    pub stops: Vec<Stop>,
}

impl Flow {
    /// The way that the rules describe. Every answer stands in it once.
    #[must_use]
    pub fn of(questionnaire: &Questionnaire) -> Self {
        let stops = questionnaire.questions.iter().enumerate().map(|(position, question)| {
            let aside = question.asked.is_some();
            let mut stop = Stop { question: position, aside, exits: Vec::new(), onward: Vec::new(), next: Vec::new() };
            for (answer, value) in question.answers.iter().enumerate() {
                let at = AnswerRef { question: position, answer };
                let Some(outcome) = value.outcome else {
                    stop.onward.push(at);
                    continue;
                };
                match stop.exits.iter_mut().find(|exit| exit.outcome == outcome) {
                    Some(exit) => exit.answers.push(at),
                    None => {
                        let at_once = at_once(questionnaire, position, outcome);
                        stop.exits.push(Exit { outcome, at_once, answers: vec![at] });
                    }
                }
            }
            stop.exits.sort_by_key(|exit| exit.outcome);
            let ends = |at: &AnswerRef| stop.exits.iter().any(|exit| exit.at_once && exit.answers.contains(at));
            let all = (0..question.answers.len()).map(|answer| AnswerRef { question: position, answer });
            for at in all.filter(|at| !ends(at)) {
                for next in after(questionnaire, at) {
                    match stop.next.iter_mut().find(|(other, _)| *other == next) {
                        Some((_, answers)) => answers.push(at),
                        None => stop.next.push((next, vec![at])),
                    }
                }
            }
            stop.next.sort_by_key(|(next, _)| next.unwrap_or(usize::MAX));
            stop
        });
        Self { stops: stops.collect() }
    }

    /// Where an outcome is reached: each stop with an exit to it.
    pub fn leads_to(&self, outcome: Urgency) -> impl Iterator<Item = (&Stop, &Exit)> {
        self.stops.iter().filter_map(move |stop| Some((stop, stop.exits.iter().find(|exit| exit.outcome == outcome)?)))
    }
}

/// Whether an answer to the question decides the outcome without any later question, once those before it are answered.
fn at_once(questionnaire: &Questionnaire, question: usize, outcome: Urgency) -> bool {
    let later = &questionnaire.questions[question + 1..];
    questionnaire.outcomes[outcome.0].early
        && later.iter().filter_map(|question| question.most_urgent()).all(|worst| worst >= outcome)
}

/// The questions that may be next after an answer: a question with a condition only where the answer meets it, or another question
/// may have met it before.
fn after(questionnaire: &Questionnaire, at: AnswerRef) -> Vec<Option<usize>> {
    let mut next = Vec::new();
    for (position, question) in questionnaire.questions.iter().enumerate().skip(at.question + 1) {
        let Some(condition) = question.asked else {
            next.push(Some(position));
            return next;
        };
        if condition.question != at.question {
            next.push(Some(position));
        } else if condition.answer == at.answer {
            next.push(Some(position));
            return next;
        }
    }
    next.push(None);
    next
}
