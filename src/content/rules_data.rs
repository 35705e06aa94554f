//! The rules as data, ids instead of positions: what a page carries so that the device decides by the same rules.

use serde_json::{Value, json};

use super::definition::Rules;
use crate::self_check::Kind;

impl Rules {
    /// Outcomes, the most urgent first, and questions in order, with what the decision needs of them and nothing else.
    #[must_use]
    pub fn data(&self) -> Value {
        let questionnaire = &self.questionnaire;
        let outcomes = questionnaire.outcomes.iter().map(
            |outcome| json!({ "id": outcome.id, "class": outcome.class.as_str(), "early": outcome.early, "adds": outcome.adds }),
        );
        let questions = questionnaire.questions.iter().map(|question| {
            let asked = question.asked.map(|condition| {
                let earlier = &questionnaire.questions[condition.question];
                json!({ "question": earlier.id, "answer": earlier.answers[condition.answer].id })
            });
            let answers = question.answers.iter().map(|answer| {
                let outcome = answer.outcome.map(|urgency| questionnaire.outcomes[urgency.0].id.as_str());
                json!({ "id": answer.id, "outcome": outcome, "adds": answer.adds })
            });
            let kind = if question.kind == Kind::AnyOf { "any-of" } else { "one-of" };
            let answers: Vec<Value> = answers.collect();
            json!({ "id": question.id, "kind": kind, "optional": question.optional, "asked": asked, "answers": answers })
        });
        let (outcomes, questions): (Vec<Value>, Vec<Value>) = (outcomes.collect(), questions.collect());
        json!({ "version": self.version, "outcomes": outcomes, "questions": questions })
    }
}
