//! The clinical contract: the reviewed table, the examples, the invariants, and a second implementation that must agree.

use proptest::prelude::*;
use scanplan::self_check::{Answers, Kind, Urgency, decide};

use crate::contract::{OUTCOMES, Pair, QUESTIONS, Reply, examples, pairs, reply, urgency};
use crate::random_forms::Random;
use crate::repository::rules;

/// What the product makes of the pairs of a form, in the words of the contract.
fn decided(pairs: &[Pair]) -> Reply {
    let answers = Answers::read(rules(), pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    match decide(rules(), &answers) {
        Ok(decision) => Reply::Outcome(rules().outcomes[decision.outcome.0].id.clone(), decision.adds.join(" ")),
        Err(faults) => {
            let ids: Vec<&str> = faults.iter().map(|fault| rules().questions[fault.question].id.as_str()).collect();
            Reply::Errors(ids.join(" "))
        }
    }
}

fn outcome(pairs: &[Pair]) -> Option<usize> {
    match decided(pairs) {
        Reply::Outcome(id, _) => Some(urgency(&id)),
        Reply::Errors(_) => None,
    }
}

#[test]
fn the_table_of_answers_and_outcomes_is_the_reviewed_one() {
    let name = |urgency: Urgency| rules().outcomes[urgency.0].id.as_str();
    let mut table = String::from("outcomes, the most urgent first\n");
    for outcome in &rules().outcomes {
        let flags = [("early", outcome.early), ("adds", outcome.adds), ("plan", outcome.plan)];
        let flags: Vec<&str> = flags.into_iter().filter(|(_, on)| *on).map(|(flag, _)| flag).collect();
        let line = format!("  {:<10} {:<7} {:<15}", outcome.id, outcome.class.as_str(), flags.join(" "));
        table.push_str(&format!("{line} shows {}\n", outcome.shared.join(" ")));
    }
    for question in &rules().questions {
        let kind = if question.kind == Kind::AnyOf { "any-of" } else { "one-of" };
        let optional = if question.optional { ", optional" } else { "" };
        let floor = question.floor.map(|floor| format!(", floor {}", name(floor))).unwrap_or_default();
        let asked = question.asked.map(|condition| {
            let earlier = &rules().questions[condition.question];
            format!(", asked after {}/{}", earlier.id, earlier.answers[condition.answer].id)
        });
        table.push_str(&format!("\n{} ({kind}{optional}{floor}{})\n", question.id, asked.unwrap_or_default()));
        for group in &question.groups {
            table.push_str(&format!("  {}\n", group.id));
            for answer in &question.answers[group.answers.clone()] {
                let leads_to = answer.outcome.map_or("-", name);
                let adds = answer.adds.as_ref().map(|text| format!(" adds {text}")).unwrap_or_default();
                let label = answer.label.as_ref().map(|label| format!(" labelled {label}")).unwrap_or_default();
                table.push_str(&format!("    {:<22} → {leads_to}{adds}{label}\n", answer.id));
            }
        }
    }
    insta::assert_snapshot!(table);
}

#[test]
fn the_rules_hold_the_questions_and_answers_of_the_contract_and_no_other() {
    let of_contract: Vec<String> =
        QUESTIONS.iter().flat_map(|asked| asked.answers.iter().map(|(id, _, _)| format!("{}/{id}", asked.id))).collect();
    let of_rules: Vec<String> =
        rules().answers().map(|(at, answer)| format!("{}/{}", rules().questions[at.question].id, answer.id)).collect();
    let sorted = |mut ids: Vec<String>| {
        ids.sort();
        ids
    };
    assert_eq!(sorted(of_rules), sorted(of_contract));
    assert_eq!(
        rules().questions.iter().map(|question| question.id.as_str()).collect::<Vec<_>>(),
        QUESTIONS.map(|asked| asked.id)
    );
    assert_eq!(rules().outcomes.iter().map(|outcome| outcome.id.as_str()).collect::<Vec<_>>(), OUTCOMES);
}

#[test]
fn every_example_of_the_specification_is_decided_as_it_says() {
    for (body, expected) in examples() {
        assert_eq!(decided(&pairs(&body)), expected, "{body}");
        assert_eq!(reply(&pairs(&body)), expected, "the second implementation: {body}");
    }
}

#[test]
fn a_second_implementation_of_the_contract_agrees_on_twenty_thousand_random_forms() {
    let mut random = Random(0x5eed_0001);
    let mut seen = std::collections::BTreeMap::new();
    for round in 0..20_000 {
        let form = random.form();
        let expected = reply(&form);
        assert_eq!(decided(&form), expected, "form {round}: {form:?}");
        let name = match expected {
            Reply::Outcome(outcome, _) => outcome,
            Reply::Errors(_) => "errors".to_owned(),
        };
        *seen.entry(name).or_insert(0) += 1;
    }
    // The forms are worth something only if they reach everything.
    assert!(OUTCOMES.iter().chain(&["errors"]).all(|name| seen.get(*name).is_some_and(|count| *count > 50)), "{seen:?}");
}

#[test]
fn the_reasons_are_the_answers_that_lead_somewhere_with_the_most_urgent_first() {
    let form = pairs("worries=low-mood&emergency-signs=unsure&today-signs=fever&emergency-signs=both-legs&scope=none");
    let answers = Answers::read(rules(), form.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    let reasons = decide(rules(), &answers).unwrap().reasons;
    let ids: Vec<&str> = reasons.iter().map(|at| rules().at(*at).id.as_str()).collect();
    assert_eq!(ids, ["both-legs", "unsure", "fever", "low-mood"]);
}

/// A form that answers everything legally: signs, or `none`, or `unsure`.
fn legal_form() -> impl Strategy<Value = Vec<Pair>> {
    proptest::collection::vec((any::<u16>(), 0_u8..4), QUESTIONS.len()).prop_map(|choices| {
        let mut form: Vec<Pair> = Vec::new();
        for (question, (bits, mode)) in QUESTIONS.iter().zip(choices) {
            let mut push = |id: &str| form.push((question.id.to_owned(), id.to_owned()));
            if question.one_of {
                push(question.answers[usize::from(bits) % question.answers.len()].0);
            } else if mode > 0 {
                push("none");
            } else {
                let ticked = (0..question.answers.len()).filter(|at| bits >> at & 1 == 1 && question.answers[*at].0 != "none");
                let ticked: Vec<usize> = ticked.collect();
                ticked.iter().for_each(|at| push(question.answers[*at].0));
                if ticked.is_empty() {
                    push("unsure");
                }
            }
        }
        form
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, max_shrink_iters: 100, ..ProptestConfig::default() })]

    #[test]
    fn one_more_sign_never_makes_the_advice_less_urgent(form in legal_form(), question in 0..6_usize, answer in any::<usize>()) {
        let question = &QUESTIONS[question];
        let (id, _, _) = question.answers[answer % question.answers.len()];
        // Another duration is another answer, not one more sign.
        prop_assume!(!question.one_of && id != "none");
        let before = outcome(&form).unwrap();
        let mut more = form;
        more.retain(|(name, value)| name != question.id || value != "none");
        more.push((question.id.to_owned(), id.to_owned()));
        prop_assert!(outcome(&more).unwrap() <= before);
    }

    #[test]
    fn unsure_never_makes_the_advice_less_urgent_than_none_or_no(form in legal_form(), question in 0..8_usize) {
        let question = &QUESTIONS[question];
        let calm = if question.one_of { "no" } else { "none" };
        prop_assume!(question.id != "duration");
        let with = |value: &str| {
            let mut form = form.clone();
            form.retain(|(name, _)| name != question.id);
            form.push((question.id.to_owned(), value.to_owned()));
            outcome(&form).unwrap()
        };
        prop_assert!(with("unsure") <= with(calm));
    }

    #[test]
    fn an_emergency_sign_wins_whatever_stands_beside_it(seed in 1_u64.., sign in 0..10_usize) {
        let mut form = Random(seed).form();
        form.insert(form.len() / 2, ("emergency-signs".to_owned(), QUESTIONS[0].answers[sign].0.to_owned()));
        prop_assert_eq!(decided(&form), Reply::Outcome("emergency".to_owned(), String::new()));
    }

    #[test]
    fn optional_questions_never_change_the_outcome(form in legal_form(), bits in any::<u8>()) {
        let mut without = form.clone();
        without.retain(|(name, _)| name != "leg-pain" && name != "worries");
        let mut other = without.clone();
        other.push(("leg-pain".to_owned(), QUESTIONS[6].answers[usize::from(bits) % 3].0.to_owned()));
        other.push(("worries".to_owned(), QUESTIONS[7].answers[usize::from(bits) % 5].0.to_owned()));
        prop_assert_eq!(outcome(&form), outcome(&without));
        prop_assert_eq!(outcome(&form), outcome(&other));
    }

    #[test]
    fn neither_order_nor_repetition_of_pairs_matters(seed in 1_u64.., turn in any::<usize>()) {
        let form = Random(seed).form();
        let mut other = form.clone();
        other.extend_from_slice(&form);
        other.reverse();
        let turn = turn % other.len().max(1);
        other.rotate_left(turn);
        prop_assert_eq!(decided(&form), decided(&other));
    }
}
