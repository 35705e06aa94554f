//! The invariants, proved at every load by asking the decision itself.
//!
//! Each question is tried exhaustively: every legal set of its answers, and every set with one more sign. Across questions it is enough
//! to try one set for each distinct urgency of a question and to take the product of those: the decision is a maximum over the questions,
//! so two sets of the same urgency in one question cannot lead to different outcomes. That it is such a maximum is itself checked on
//! every set of that product, against the maximum taken by hand.

use super::answers::{Answers, MOST_ANSWERS};
use super::contract;
use super::decision::outcome as decide;
use super::outcome::Urgency;
use super::questionnaire::{Answer, AnswerRef, Condition, Kind, NONE, Question, Questionnaire, UNSURE};

/// Which invariant is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Invariant {
    /// The rules differ from what the clinical contract fixes.
    Contract,
    /// The answers a question must and must not have.
    Shape,
    /// The least urgent outcome, without every condition for it.
    Least,
    /// One more sign, or `unsure`, lowers the urgency; or the decision is no maximum.
    Monotone,
    /// An optional question changes the outcome.
    Optional,
    /// A most urgent answer does not decide whatever else is answered.
    Early,
    /// A sign more urgent than the most urgent of the question before.
    Order,
    /// An unanswered question passes silently.
    Unanswered,
    /// A sign below the floor of its question.
    Floor,
    /// An outcome that no answer reaches.
    Unreachable,
}

/// One broken invariant and the id where it shows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Broken {
    /// Which.
    pub invariant: Invariant,
    /// The question, or the outcome for [`Invariant::Unreachable`].
    pub id: String,
    /// The answer, where one is at fault.
    pub answer: Option<String>,
}

/// Sets of answers to one question, each with the urgency it has by itself.
type Sets = Vec<(Vec<usize>, Option<Urgency>)>;

/// Every invariant that the questionnaire breaks, each once.
#[must_use]
pub fn verify(questionnaire: &Questionnaire) -> Vec<Broken> {
    let mut broken = contract(questionnaire);
    broken.extend(shape(questionnaire));
    // The proofs below index answers that the shape promises.
    if broken.is_empty() {
        order_and_floors(questionnaire, &mut broken);
        let sets: Vec<Sets> = questionnaire.questions.iter().map(legal_sets).collect();
        each_question(questionnaire, &sets, &mut broken);
        all_questions(questionnaire, &sets, &mut broken);
    }
    broken.sort();
    broken.dedup();
    broken
}

fn fault(invariant: Invariant, question: &Question, answer: Option<&Answer>) -> Broken {
    Broken { invariant, id: question.id.clone(), answer: answer.map(|answer| answer.id.clone()) }
}

/// What the rules share with the clinical contract: outcomes in order, which of them are early, required questions and their floors.
fn contract(questionnaire: &Questionnaire) -> Vec<Broken> {
    let differs = |id: &str| Broken { invariant: Invariant::Contract, id: id.to_owned(), answer: None };
    let mut broken = Vec::new();
    for (position, (id, class)) in contract::OUTCOMES.into_iter().enumerate() {
        let early = position < contract::EARLY;
        let box_text = if position == 0 { contract::ON_FIRST } else { contract::ON_ALL_BUT_FIRST };
        let same = questionnaire.outcomes.get(position).is_some_and(|outcome| {
            let shows = |text: &str| outcome.shared.iter().filter(|id| *id == text).count() == 1;
            // Who is to be seen today reads nothing beside what to do until then.
            let states = outcome.early == early && outcome.adds != early && (!early || outcome.shared.len() == 2);
            outcome.id == id && outcome.class == class && states && shows(contract::ON_ALL) && shows(box_text)
        });
        if !same {
            broken.push(differs(id));
        }
    }
    broken.extend(questionnaire.outcomes.iter().skip(contract::OUTCOMES.len()).map(|outcome| differs(&outcome.id)));
    let required: Vec<&Question> = questionnaire.questions.iter().filter(|question| !question.optional).collect();
    for (position, fixed) in contract::REQUIRED.into_iter().enumerate() {
        let floor = fixed.floor.and_then(|floor| questionnaire.outcome(floor));
        let same = required.get(position).is_some_and(|question| {
            let unsure = question.answers.iter().find(|answer| answer.id == UNSURE).and_then(|answer| answer.outcome);
            let bound = questionnaire.outcome(fixed.unsure);
            question.id == fixed.id && question.floor == floor && unsure.zip(bound).is_some_and(|(unsure, bound)| unsure <= bound)
        });
        if !same {
            broken.push(differs(fixed.id));
        }
    }
    broken.extend(required.iter().skip(contract::REQUIRED.len()).map(|question| differs(&question.id)));
    let (conditional, asked, answer) = contract::CONDITIONAL;
    let condition = questionnaire.question(asked).and_then(|question| {
        let answer = questionnaire.questions[question].answer(answer)?;
        Some(Condition { question, answer })
    });
    for question in &questionnaire.questions {
        let expected = if question.id == conditional { condition } else { None };
        if question.asked != expected || (question.id == conditional && condition.is_none()) {
            broken.push(differs(&question.id));
        }
    }
    broken
}

/// What each question must have before anything can be proved about it.
fn shape(questionnaire: &Questionnaire) -> Vec<Broken> {
    let mut broken = Vec::new();
    let least = questionnaire.least_urgent();
    for (position, question) in questionnaire.questions.iter().enumerate() {
        let any_of = question.kind == Kind::AnyOf;
        let has = |id| question.answer(id).is_some();
        let late_condition = question.asked.is_some_and(|condition| condition.question >= position);
        if any_of != has(NONE) || !has(UNSURE) || late_condition || question.answers.len() > MOST_ANSWERS {
            broken.push(fault(Invariant::Shape, question, None));
        }
        for answer in &question.answers {
            let must_decide = !question.optional && !answer.is_none();
            if answer.is_none() && answer.outcome.is_some() || must_decide && answer.outcome.is_none() {
                broken.push(fault(Invariant::Shape, question, Some(answer)));
            }
            if question.optional && answer.outcome.is_some() {
                broken.push(fault(Invariant::Optional, question, Some(answer)));
            }
            // Only who says that the pain is young or easing is sent home with the least urgent text, and only if nothing else speaks.
            let (asked, answers) = contract::LEAST;
            let may_be_least = question.id == asked && answers.contains(&answer.id.as_str());
            if answer.outcome == Some(least) && !may_be_least {
                broken.push(fault(Invariant::Least, question, Some(answer)));
            }
        }
    }
    broken
}

/// Invariants 4, 6 and the static half of 7.
fn order_and_floors(questionnaire: &Questionnaire, broken: &mut Vec<Broken>) {
    let mut before = None;
    for question in &questionnaire.questions {
        let most_urgent = question.most_urgent();
        if before.zip(most_urgent).is_some_and(|(before, most_urgent)| most_urgent < before) {
            broken.push(fault(Invariant::Order, question, None));
        }
        before = most_urgent.or(before);
    }
    for question in &questionnaire.questions {
        for answer in question.answers.iter().filter(|answer| answer.is_sign()) {
            if question.floor.zip(answer.outcome).is_some_and(|(floor, outcome)| outcome > floor) {
                broken.push(fault(Invariant::Floor, question, Some(answer)));
            }
        }
    }
}

/// Every legal set of answers to a question, the empty one included for optional questions.
fn legal_sets(question: &Question) -> Sets {
    let urgency = |set: &[usize]| set.iter().filter_map(|answer| question.answers[*answer].outcome).min();
    let mut sets: Vec<Vec<usize>> = if question.optional { vec![Vec::new()] } else { Vec::new() };
    if question.kind == Kind::OneOf {
        sets.extend((0..question.answers.len()).map(|answer| vec![answer]));
    } else {
        let (none, others): (Vec<usize>, Vec<usize>) =
            (0..question.answers.len()).partition(|answer| question.answers[*answer].is_none());
        sets.push(none);
        for bits in 1_usize..1 << others.len() {
            sets.push(others.iter().enumerate().filter(|(bit, _)| bits >> bit & 1 == 1).map(|(_, answer)| *answer).collect());
        }
    }
    sets.into_iter().map(|set| (urgency(&set), set)).map(|(urgency, set)| (set, urgency)).collect()
}

fn give(answers: &mut Answers, question: usize, set: &[usize]) {
    answers.clear(question);
    for answer in set {
        answers.tick(AnswerRef { question, answer: *answer });
    }
}

/// The least urgent legal answers to every question; the condition of a conditional question is left unmet.
fn calm(questionnaire: &Questionnaire, sets: &[Sets]) -> Answers {
    let mut answers = Answers::none(questionnaire);
    for (question, sets) in sets.iter().enumerate() {
        if let Some((set, _)) = sets.iter().max_by_key(|(_, urgency)| urgency.map_or(usize::MAX, |urgency| urgency.0)) {
            give(&mut answers, question, set);
        }
    }
    answers
}

/// Invariants 2, 3 and 5, exhaustively in each question while the others are calm.
fn each_question(questionnaire: &Questionnaire, sets: &[Sets], broken: &mut Vec<Broken>) {
    let calm = calm(questionnaire, sets);
    for (position, question) in questionnaire.questions.iter().enumerate() {
        let mut base = calm.clone();
        if let Some(condition) = question.asked {
            give(&mut base, condition.question, &[condition.answer]);
        }
        let outcome = |set: &[usize]| {
            let mut answers = base.clone();
            give(&mut answers, position, set);
            decide(questionnaire, &answers).ok()
        };
        if !question.optional && outcome(&[]).is_some() {
            broken.push(fault(Invariant::Unanswered, question, None));
        }
        for (set, _) in &sets[position] {
            let before = outcome(set);
            let is_none = set.iter().any(|answer| question.answers[*answer].is_none());
            for (answer, more) in question.answers.iter().enumerate().filter(|(at, more)| !set.contains(at) && !more.is_none()) {
                if question.kind == Kind::OneOf && more.id != UNSURE {
                    continue;
                }
                // `unsure` or a sign instead of `none`, or beside what is ticked already.
                let mut larger = if is_none || question.kind == Kind::OneOf { Vec::new() } else { set.clone() };
                larger.push(answer);
                let calm_before = is_none || set.iter().all(|answer| question.answers[*answer].outcome.is_none());
                let comparable = question.kind == Kind::AnyOf || calm_before;
                if comparable && before.zip(outcome(&larger)).is_none_or(|(before, after)| after > before) {
                    broken.push(fault(Invariant::Monotone, question, Some(more)));
                }
            }
        }
        for (answer, most) in question.answers.iter().enumerate().filter(|(_, answer)| answer.outcome == Some(Urgency(0))) {
            let mut alone = Answers::none(questionnaire);
            alone.tick(AnswerRef { question: position, answer });
            let mut all = alone.clone();
            questionnaire.answers().for_each(|(at, _)| all.tick(at));
            let decides = |answers: &Answers| decide(questionnaire, answers).is_ok_and(|outcome| outcome == Urgency(0));
            if !decides(&alone) || !decides(&all) {
                broken.push(fault(Invariant::Early, question, Some(most)));
            }
        }
    }
}

/// Invariants 1, 2 (across questions, and the maximum itself) and 7, over the product of distinct urgencies.
fn all_questions(questionnaire: &Questionnaire, sets: &[Sets], broken: &mut Vec<Broken>) {
    // One set for each distinct urgency of a question; those that a condition names are kept apart as well.
    let representatives: Vec<Sets> = questionnaire
        .questions
        .iter()
        .enumerate()
        .map(|(position, _)| {
            let named = |set: &[usize]| {
                questionnaire
                    .questions
                    .iter()
                    .filter_map(|question| question.asked)
                    .any(|condition| condition.question == position && set.contains(&condition.answer))
            };
            let mut kept: Sets = Vec::new();
            for (set, urgency) in &sets[position] {
                if !kept.iter().any(|(other, seen)| seen == urgency && named(other) == named(set)) {
                    kept.push((set.clone(), *urgency));
                }
            }
            kept
        })
        .collect();
    let least = questionnaire.least_urgent();
    let mut reached = vec![false; questionnaire.outcomes.len()];
    let total: usize = representatives.iter().map(Vec::len).product();
    for number in 0..total {
        let (mut rest, mut answers, mut expected, mut calm) = (number, Answers::none(questionnaire), None, true);
        for (position, choices) in representatives.iter().enumerate() {
            let (set, urgency) = &choices[rest % choices.len()];
            rest /= choices.len();
            give(&mut answers, position, set);
            if answers.asks(questionnaire, position) {
                expected = [expected, *urgency].into_iter().flatten().min();
                let question = &questionnaire.questions[position];
                calm &= question.floor.is_none() || set.iter().all(|answer| question.answers[*answer].is_none());
            }
        }
        let expected = expected.unwrap_or(least);
        match decide(questionnaire, &answers) {
            Ok(outcome) if outcome == expected => {
                reached[expected.0] = true;
                if expected == least && !calm {
                    broken.push(Broken {
                        invariant: Invariant::Least,
                        id: questionnaire.outcomes[least.0].id.clone(),
                        answer: None,
                    });
                }
            }
            _ => broken.push(Broken {
                invariant: Invariant::Monotone,
                id: questionnaire.outcomes[expected.0].id.clone(),
                answer: None,
            }),
        }
    }
    for (outcome, _) in questionnaire.outcomes.iter().zip(reached).filter(|(_, reached)| !reached) {
        broken.push(Broken { invariant: Invariant::Unreachable, id: outcome.id.clone(), answer: None });
    }
}
