//! `content/self-check/vignettes.toml`: patient cases with the outcome that clinicians expect, run at every load.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use toml::Spanned;

use super::front_matter::read_toml;
use crate::diagnostic::{Diagnostic, Place, code};
use crate::files::Files;
use crate::self_check::{Answers, Questionnaire, decide};

const FILE: &str = "content/self-check/vignettes.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
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

/// Decides every case and reports each that differs from what is expected, and each answer that no case uses.
pub fn check_vignettes(files: &Files, questionnaire: &Questionnaire, diagnostics: &mut Vec<Diagnostic>) {
    let Some(text) = files.get(FILE) else {
        return diagnostics.push(Diagnostic::error(Place::file(FILE), code::FILE_MISSING));
    };
    let Some(file) = read_toml::<File>(FILE, text, 0, text, diagnostics) else { return };
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
        let (outcome, adds) = decide(questionnaire, &answers).map_or_else(
            |faults| {
                (
                    format!(
                        "({})",
                        faults
                            .iter()
                            .map(|fault| questionnaire.questions[fault.question].id.as_str())
                            .collect::<Vec<_>>()
                            .join(" ")
                    ),
                    Vec::new(),
                )
            },
            |decision| (questionnaire.outcomes[decision.outcome.0].id.clone(), decision.adds),
        );
        if outcome != *case.outcome.get_ref() || adds != case.adds {
            let expected = format!("{} {}", case.outcome.get_ref(), case.adds.join(" "));
            let diagnostic =
                Diagnostic::error(place(case.outcome.span().start), code::VIGNETTE_FAILS).with("name", case.id.get_ref());
            let found = format!("{outcome} {}", adds.join(" "));
            diagnostics.push(diagnostic.with("expected", expected.trim()).with("found", found.trim()));
        }
    }
    for (at, answer) in questionnaire.answers().filter(|(at, _)| !used.contains(at)) {
        let name = format!("{}/{}", questionnaire.questions[at.question].id, answer.id);
        diagnostics.push(Diagnostic::error(Place::file(FILE), code::VIGNETTE_MISSING).with("name", name));
    }
}

fn pairs(case: &Vignette) -> impl Iterator<Item = (&Spanned<String>, &Spanned<String>)> {
    case.answers.iter().flat_map(|(question, answers)| answers.iter().map(move |answer| (question, answer)))
}
