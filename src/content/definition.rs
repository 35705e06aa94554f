//! `content/self-check/rules.toml` → the questionnaire, each broken rule with the line where it stands.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::front_matter::read_toml;
use crate::diagnostic::{Diagnostic, Place, closest, code};
use crate::files::{Files, version_of};
use crate::self_check::{
    self, Answer, Class, Condition, Group, Invariant, Kind, Moment, Outcome, Question, Questionnaire, Urgency,
};

const FILE: &str = "content/self-check/rules.toml";

/// The rules and their version.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    /// Questions, answers and outcomes.
    pub questionnaire: Questionnaire,
    /// The first 7 hexadecimal digits of a hash over the file.
    pub version: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    outcome: Vec<OutcomeRule>,
    question: Vec<QuestionRule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OutcomeRule {
    id: Spanned<String>,
    class: Class,
    #[serde(default)]
    early: bool,
    #[serde(default)]
    adds: bool,
    #[serde(default)]
    plan: bool,
    #[serde(default)]
    shared: Vec<String>,
    #[serde(default, rename = "look-again")]
    look_again: Vec<Moment>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionRule {
    id: Spanned<String>,
    kind: KindRule,
    #[serde(default)]
    optional: bool,
    floor: Option<Spanned<String>>,
    asked: Option<Spanned<ConditionRule>>,
    group: Vec<GroupRule>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum KindRule {
    AnyOf,
    OneOf,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConditionRule {
    question: String,
    answer: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupRule {
    id: Spanned<String>,
    answers: Vec<AnswerRule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AnswerRule {
    id: Spanned<String>,
    outcome: Option<Spanned<String>>,
    adds: Option<String>,
    label: Option<String>,
}

/// Reads the rules and proves their invariants; `None` where they cannot be used.
#[must_use]
pub fn read_rules(files: &Files, diagnostics: &mut Vec<Diagnostic>) -> Option<Rules> {
    let Some(text) = files.get(FILE) else {
        diagnostics.push(Diagnostic::error(Place::file(FILE), code::FILE_MISSING));
        return None;
    };
    let file: File = read_toml(FILE, text, 0, text, diagnostics)?;
    let mut reader = Reader { text, diagnostics, failed: false, places: BTreeMap::new() };
    let questionnaire = reader.questionnaire(file);
    let (failed, places) = (reader.failed, reader.places);
    if failed {
        return None;
    }
    let broken = self_check::verify(&questionnaire);
    for broken in &broken {
        let offset = broken.answer.as_ref().and_then(|answer| places.get(&format!("{}/{answer}", broken.id)));
        let offset = offset.or_else(|| places.get(&broken.id)).copied().unwrap_or(0);
        let name = broken.answer.as_ref().map_or_else(|| broken.id.clone(), |answer| format!("{}/{answer}", broken.id));
        diagnostics.push(Diagnostic::error(Place::at(FILE, text, offset), code_of(broken.invariant)).with("name", name));
    }
    let version = version_of([text.as_bytes()]).chars().take(7).collect();
    broken.is_empty().then_some(Rules { questionnaire, version })
}

fn code_of(invariant: Invariant) -> &'static str {
    match invariant {
        Invariant::Contract => code::RULE_CONTRACT,
        Invariant::Shape => code::RULE_SHAPE,
        Invariant::Least => code::RULE_LEAST,
        Invariant::Monotone => code::RULE_MONOTONE,
        Invariant::Optional => code::RULE_OPTIONAL,
        Invariant::Early => code::RULE_EARLY,
        Invariant::Order => code::RULE_ORDER,
        Invariant::Unanswered => code::RULE_UNANSWERED,
        Invariant::Floor => code::RULE_FLOOR,
        Invariant::Unreachable => code::RULE_UNREACHABLE,
    }
}

fn is_kebab(character: char) -> bool {
    character.is_ascii_lowercase() || character.is_ascii_digit() || character == '-'
}

struct Reader<'a> {
    text: &'a str,
    diagnostics: &'a mut Vec<Diagnostic>,
    failed: bool,
    /// Byte of each id: `question`, `question/answer`, `outcome`.
    places: BTreeMap<String, usize>,
}

impl Reader<'_> {
    fn problem(&mut self, offset: usize, code: &'static str, name: &str, near: &str) {
        self.failed = true;
        let place = Place::at(FILE, self.text, offset);
        self.diagnostics.push(Diagnostic::error(place, code).with("name", name).with("near", near));
    }

    /// Notes where an id stands; refuses a second one and one that is not kebab-case.
    fn define(&mut self, prefix: &str, id: &Spanned<String>) -> String {
        let name = id.get_ref().clone();
        if name.is_empty() || !name.chars().all(is_kebab) {
            self.problem(id.span().start, code::ID_INVALID, &name, "");
        }
        if self.places.insert(format!("{prefix}{name}"), id.span().start).is_some() {
            self.problem(id.span().start, code::ID_TAKEN, &name, "");
        }
        name
    }

    /// Refuses the id of a text that is not kebab-case; it stands beside others in an attribute.
    fn text_id(&mut self, id: &str, before: &str) {
        if id.is_empty() || !id.chars().all(is_kebab) {
            let offset = self.text.find(&format!("{before}{id}")).unwrap_or(0);
            self.problem(offset, code::ID_INVALID, id, "");
        }
    }

    fn urgency(&mut self, id: &Spanned<String>, outcomes: &[Outcome]) -> Option<Urgency> {
        let position = outcomes.iter().position(|outcome| outcome.id == *id.get_ref());
        if position.is_none() {
            let near = closest(id.get_ref(), outcomes.iter().map(|outcome| outcome.id.as_str())).unwrap_or_default().to_owned();
            self.problem(id.span().start, code::ID_UNKNOWN, id.get_ref(), &near);
        }
        position.map(Urgency)
    }

    fn questionnaire(&mut self, file: File) -> Questionnaire {
        let mut result = Questionnaire::default();
        for rule in file.outcome {
            let id = self.define("", &rule.id);
            let OutcomeRule { class, early, adds, plan, shared, look_again, .. } = rule;
            for text in &shared {
                self.text_id(text, "shared = ");
            }
            result.outcomes.push(Outcome { id, class, early, adds, plan, shared, look_again });
        }
        for rule in file.question {
            let question = self.question(rule, &result);
            result.questions.push(question);
        }
        result
    }

    fn question(&mut self, rule: QuestionRule, so_far: &Questionnaire) -> Question {
        let id = self.define("", &rule.id);
        let floor = rule.floor.as_ref().and_then(|floor| self.urgency(floor, &so_far.outcomes));
        let asked = rule.asked.and_then(|condition| {
            let found = so_far.question(&condition.get_ref().question).and_then(|question| {
                let answer = so_far.questions[question].answer(&condition.get_ref().answer)?;
                Some(Condition { question, answer })
            });
            if found.is_none() {
                let name = format!("{}/{}", condition.get_ref().question, condition.get_ref().answer);
                self.problem(condition.span().start, code::ID_UNKNOWN, &name, "");
            }
            found
        });
        let (mut answers, mut groups) = (Vec::new(), Vec::new());
        for group in rule.group {
            let first = answers.len();
            for answer in group.answers {
                let outcome = answer.outcome.as_ref().and_then(|outcome| self.urgency(outcome, &so_far.outcomes));
                let id = self.define(&format!("{id}/"), &answer.id);
                if let Some(text) = &answer.adds {
                    self.text_id(text, "adds = \"");
                }
                answers.push(Answer { id, outcome, adds: answer.adds, label: answer.label });
            }
            groups.push(Group { id: group.id.into_inner(), answers: first..answers.len() });
        }
        let kind = match rule.kind {
            KindRule::AnyOf => Kind::AnyOf,
            KindRule::OneOf => Kind::OneOf,
        };
        Question { id, kind, optional: rule.optional, asked, floor, answers, groups }
    }
}
