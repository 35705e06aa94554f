//! `content/self-check/vignettes.toml`: patient cases with the outcome that clinicians expect, run at every load.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use toml::Spanned;

use super::front_matter::read_toml;
use crate::diagnostic::{Diagnostic, Place, code};
use crate::files::Files;
use crate::self_check::{AnswerRef, Answers, Decision, Fault, Questionnaire, decide};

const FILE: &str = "content/self-check/vignettes.toml";

/// A patient case: what was answered, what is expected, and what the rules decide.
#[derive(Clone, Debug)]
pub struct Case {
    /// Its id.
    pub id: String,
    /// What happened, in the language of the cases.
    pub story: String,
    /// The answers, in the order of the questionnaire.
    pub answers: Vec<AnswerRef>,
    /// Id of the outcome that clinicians expect.
    pub expected: String,
    /// What the rules decide, or what they ask to be answered again.
    pub decision: Result<Decision, Vec<Fault>>,
    /// The decision is what is expected, with the added texts.
    pub passes: bool,
}

/// All patient cases.
#[derive(Clone, Debug, Default)]
pub struct Cases {
    /// Code of the language in which their stories are written.
    pub language: String,
    /// Every case, in the order of the file.
    pub all: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    language: String,
    vignette: Vec<Vignette>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vignette {
    id: Spanned<String>,
    /// Read by clinicians; it has to be there.
    story: Spanned<String>,
    outcome: Spanned<String>,
    adds: Vec<String>,
    answers: BTreeMap<Spanned<String>, Vec<Spanned<String>>>,
}

/// Decides every case and reports each that differs from what is expected, and each answer that no case uses. `shown` to editors
/// alone, a case that differs is a warning: it stands with its mark where clinicians read the cases.
#[must_use]
pub fn read_cases(files: &Files, questionnaire: &Questionnaire, shown: bool, diagnostics: &mut Vec<Diagnostic>) -> Cases {
    let Some(text) = files.get(FILE) else {
        diagnostics.push(Diagnostic::error(Place::file(FILE), code::FILE_MISSING));
        return Cases::default();
    };
    let Some(file) = read_toml::<File>(FILE, text, 0, text, diagnostics) else { return Cases::default() };
    let mut cases = Cases { language: file.language, all: Vec::new() };
    let place = |offset| Place::at(FILE, text, offset);
    let mut used = BTreeSet::new();
    let mut ids = BTreeSet::new();
    for case in &file.vignette {
        if !ids.insert(case.id.get_ref()) {
            diagnostics.push(Diagnostic::error(place(case.id.span().start), code::ID_TAKEN).with("name", case.id.get_ref()));
        }
        if case.story.get_ref().trim().is_empty() {
            diagnostics.push(Diagnostic::error(place(case.story.span().start), code::FIELD_EMPTY).with("name", "story"));
        }
        for (question, answer) in pairs(case) {
            let known = questionnaire.question(question.get_ref());
            let known = known.and_then(|question| questionnaire.questions[question].answer(answer.get_ref()));
            if known.is_none() {
                let name = format!("{}/{}", question.get_ref(), answer.get_ref());
                diagnostics
                    .push(Diagnostic::error(place(answer.span().start), code::ID_UNKNOWN).with("name", name).with("near", ""));
            }
        }
        let pairs = pairs(case).map(|(question, answer)| (question.get_ref().as_str(), answer.get_ref().as_str()));
        let answers = Answers::read(questionnaire, pairs);
        used.extend(answers.given());
        let decision = decide(questionnaire, &answers);
        let (outcome, adds, open) = match &decision {
            Ok(decision) => (questionnaire.outcomes[decision.outcome.0].id.clone(), decision.adds.clone(), String::new()),
            Err(faults) => {
                let names = faults.iter().map(|fault| questionnaire.questions[fault.question].id.as_str());
                (String::new(), Vec::new(), names.collect::<Vec<_>>().join(", "))
            }
        };
        let passes = outcome == *case.outcome.get_ref() && adds == case.adds;
        if !passes {
            let expected = format!("{} {}", case.outcome.get_ref(), case.adds.join(" "));
            let diagnostic =
                Diagnostic::error(place(case.outcome.span().start), code::VIGNETTE_FAILS).with("name", case.id.get_ref());
            let found = format!("{outcome} {}", adds.join(" "));
            let diagnostic = diagnostic.with("expected", expected.trim()).with("found", found.trim());
            diagnostics.push(diagnostic.with("open", open).lenient(shown));
        }
        cases.all.push(Case {
            id: case.id.get_ref().clone(),
            story: case.story.get_ref().clone(),
            answers: answers.given().collect(),
            expected: case.outcome.get_ref().clone(),
            decision,
            passes,
        });
    }
    for (at, answer) in questionnaire.answers().filter(|(at, _)| !used.contains(at)) {
        let name = format!("{}/{}", questionnaire.questions[at.question].id, answer.id);
        diagnostics.push(Diagnostic::error(Place::file(FILE), code::VIGNETTE_MISSING).with("name", name));
    }
    cases
}

fn pairs(case: &Vignette) -> impl Iterator<Item = (&Spanned<String>, &Spanned<String>)> {
    case.answers.iter().flat_map(|(question, answers)| answers.iter().map(move |answer| (question, answer)))
}
