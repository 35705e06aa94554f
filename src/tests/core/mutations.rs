//! Every outcome in the rules, changed to every other one: an invariant or a patient case must notice each time.

use std::collections::BTreeMap;
use std::sync::Mutex;

use scanplan::content::{read_cases, read_rules};
use scanplan::files::Files;

use crate::contract::OUTCOMES;
use crate::repository::text;

const RULES: &str = "content/self-check/rules.toml";
const VIGNETTES: &str = "content/self-check/vignettes.toml";

/// One answer in the text of the rules.
struct Line {
    /// `question/answer`.
    name: String,
    /// The inline table as it stands in the file.
    start: usize,
    table: String,
}

/// Every answer of the rules with the place where it stands.
fn answers(rules: &str) -> Vec<Line> {
    let mut found = Vec::new();
    let (mut question, mut offset) = (String::new(), 0);
    for line in rules.split_inclusive('\n') {
        if let Some(id) = line.strip_prefix("id = \"") {
            // The id of a group comes after that of its question and before its answers.
            if rules[..offset].trim_end().ends_with("[[question]]") {
                question = id.trim_end().trim_end_matches('"').to_owned();
            }
        }
        for (at, _) in line.match_indices("{ id = \"") {
            let table = &line[at..=at + line[at..].find('}').unwrap()];
            let id = table["{ id = \"".len()..].split('"').next().unwrap();
            found.push(Line { name: format!("{question}/{id}"), start: offset + at, table: table.to_owned() });
        }
        offset += line.len();
    }
    found
}

/// The table with another outcome, or without one.
fn with_outcome(table: &str, outcome: Option<&str>) -> String {
    let bare = match table.find(", outcome = \"") {
        Some(at) => {
            let rest = &table[at + ", outcome = \"".len()..];
            format!("{}{}", &table[..at], &rest[rest.find('"').unwrap() + 1..])
        }
        None => table.to_owned(),
    };
    match outcome {
        Some(outcome) => bare.replacen("\" }", &format!("\", outcome = \"{outcome}\" }}"), 1),
        None => bare,
    }
}

/// How many diagnostics these rules get: those of the invariants, or else those of the patient cases.
fn complaints(rules: &str, vignettes: &str) -> Vec<&'static str> {
    let files = Files::from_texts([(RULES.to_owned(), rules.to_owned()), (VIGNETTES.to_owned(), vignettes.to_owned())]);
    let mut diagnostics = Vec::new();
    if let Some(rules) = read_rules(&files, &mut diagnostics) {
        drop(read_cases(&files, &rules.questionnaire, false, &mut diagnostics));
    }
    diagnostics.iter().map(|diagnostic| diagnostic.code).collect()
}

/// Tries every changed text on both cores and returns the names of those that nothing complained about.
fn unnoticed(changed: Vec<(String, String)>) -> (Vec<String>, BTreeMap<&'static str, usize>) {
    let vignettes = text(VIGNETTES);
    let queue = Mutex::new(changed);
    let result = Mutex::new((Vec::new(), BTreeMap::new()));
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let Some((name, rules)) = queue.lock().unwrap().pop() else { break };
                    let codes = complaints(&rules, &vignettes);
                    let mut result = result.lock().unwrap();
                    match codes.first() {
                        Some(code) => *result.1.entry(*code).or_insert(0) += 1,
                        None => result.0.push(name),
                    }
                }
            });
        }
    });
    result.into_inner().unwrap()
}

#[test]
fn the_rules_as_they_are_draw_no_complaint() {
    assert!(complaints(&text(RULES), &text(VIGNETTES)).is_empty());
}

#[test]
fn no_outcome_can_be_changed_without_an_invariant_or_a_patient_case_that_notices() {
    let rules = text(RULES);
    let mut changed = Vec::new();
    for line in answers(&rules) {
        for outcome in OUTCOMES.map(Some).into_iter().chain([None]) {
            let table = with_outcome(&line.table, outcome);
            if table.replace(' ', "").len() == line.table.replace(' ', "").len() && same(&table, &line.table) {
                continue;
            }
            let end = line.start + line.table.len();
            let text = format!("{}{table}{}", &rules[..line.start], &rules[end..]);
            changed.push((format!("{} → {}", line.name, outcome.unwrap_or("no outcome")), text));
        }
    }
    assert_eq!(changed.len(), 58 * OUTCOMES.len(), "58 answers, each with seven other outcomes or none");
    let (unnoticed, by) = unnoticed(changed);
    assert!(unnoticed.is_empty(), "nothing noticed: {unnoticed:#?}");
    // Both guards are at work, not one of them alone.
    assert!(by.contains_key("vignette-fails") && by.contains_key("rule-floor") && by.contains_key("rule-order"), "{by:?}");
}

/// Whether two inline tables hold the same fields.
fn same(left: &str, right: &str) -> bool {
    let fields = |table: &str| {
        let inner = table.trim_start_matches('{').trim_end_matches('}').to_owned();
        let mut fields: Vec<String> = inner.split(',').map(|field| field.trim().to_owned()).collect();
        fields.sort();
        fields
    };
    fields(left) == fields(right)
}

#[test]
fn no_added_text_can_be_dropped_without_a_patient_case_that_notices() {
    let rules = text(RULES);
    let mut changed = Vec::new();
    for line in answers(&rules) {
        if let Some(at) = line.table.find(", adds = ") {
            let end = line.start + line.table.len();
            let text = format!("{}{} }}{}", &rules[..line.start], &line.table[..at], &rules[end..]);
            changed.push((line.name, text));
        }
    }
    assert_eq!(changed.len(), 7);
    let (unnoticed, _) = unnoticed(changed);
    assert!(unnoticed.is_empty(), "nothing noticed: {unnoticed:#?}");
}

#[test]
fn no_flag_of_an_outcome_that_decides_can_be_flipped_unnoticed() {
    let rules = text(RULES);
    let mut changed = Vec::new();
    for outcome in OUTCOMES {
        for flag in ["early", "adds"] {
            let head = format!("[[outcome]]\nid = \"{outcome}\"\n");
            let start = rules.find(&head).unwrap();
            let end = start + rules[start..].find("shared = ").unwrap();
            let block = &rules[start..end];
            let set = format!("{flag} = true\n");
            let flipped = if block.contains(&set) { block.replace(&set, "") } else { format!("{block}{set}") };
            changed.push((format!("{outcome} {flag}"), format!("{}{flipped}{}", &rules[..start], &rules[end..])));
        }
    }
    let (unnoticed, _) = unnoticed(changed);
    assert!(unnoticed.is_empty(), "nothing noticed: {unnoticed:#?}");
}

#[test]
fn what_the_clinical_contract_fixes_cannot_be_loosened_even_if_the_patient_cases_agree() {
    let rules = text(RULES);
    let floors: Vec<&str> = rules.lines().filter(|line| line.starts_with("floor = ")).collect();
    assert_eq!(floors.len(), 5);
    let mut changed = vec![
        ("no floor at all".to_owned(), rules.lines().filter(|line| !line.starts_with("floor = ")).collect::<Vec<_>>().join("\n")),
        (
            "a sign that decides nothing".to_owned(),
            loosened(&rules, "floor = \"gp-soon\"\n", "")
                .replace("id = \"cancer-ever\", outcome = \"gp-soon\"", "id = \"cancer-ever\", outcome = \"self-care\""),
        ),
        (
            "a question that is asked of few".to_owned(),
            loosened(
                &rules,
                "floor = \"gp-soon\"\n",
                "floor = \"gp-soon\"\nasked = { question = \"scope\", answer = \"unsure\" }\n",
            ),
        ),
        ("a required question made optional".to_owned(), loosened(&rules, "floor = \"elsewhere\"\n", "optional = true\n")),
        ("a question that is gone".to_owned(), {
            let start = rules.find("[[question]]\nid = \"scope\"").unwrap();
            let end = start + 1 + rules[start + 1..].find("[[question]]").unwrap();
            format!("{}{}", &rules[..start], &rules[end..])
        }),
        ("an emergency counted as a plan".to_owned(), loosened(&rules, "class = \"now\"", "class = \"plan\"")),
        (
            "a long pain sent home".to_owned(),
            loosened(&rules, "\"over-12-weeks\", outcome = \"review\"", "\"over-12-weeks\", outcome = \"self-care\""),
        ),
        (
            "a pain that does not ease sent home".to_owned(),
            loosened(&rules, "\"2-to-6-weeks-stuck\", outcome = \"review\"", "\"2-to-6-weeks-stuck\", outcome = \"self-care\""),
        ),
        (
            "who does not know made to wait".to_owned(),
            loosened(&rules, "\"unsure\", outcome = \"today\"", "\"unsure\", outcome = \"review\""),
        ),
        (
            "a pattern asked of the wrong readers".to_owned(),
            loosened(&rules, "answer = \"over-12-weeks\"", "answer = \"unsure\""),
        ),
        ("added texts on an emergency".to_owned(), loosened(&rules, "early = true\n", "early = true\nadds = true\n")),
        (
            "an emergency without its sentence".to_owned(),
            loosened(&rules, "[\"desk-sentence\", \"already-seen\"]", "[\"already-seen\"]"),
        ),
        (
            "pain relief on an emergency".to_owned(),
            loosened(&rules, "[\"desk-sentence\", \"already-seen\"]", "[\"desk-sentence\", \"already-seen\", \"pain-relief\"]"),
        ),
        ("the same text twice".to_owned(), loosened(&rules, "\"do-not-wait\", ", "\"do-not-wait\", \"do-not-wait\", ")),
    ];
    for floor in floors {
        changed.push((format!("without {floor}"), loosened(&rules, &format!("{floor}\n"), "")));
        changed.push((format!("lower than {floor}"), loosened(&rules, floor, "floor = \"self-care\"")));
    }
    for (name, rules) in changed {
        let files = Files::from_texts([(RULES.to_owned(), rules)]);
        let mut diagnostics = Vec::new();
        assert!(read_rules(&files, &mut diagnostics).is_none(), "{name} was accepted");
        assert!(diagnostics.iter().any(|diagnostic| diagnostic.code.starts_with("rule-")), "{name}: {diagnostics:?}");
    }
}

/// The rules with the first occurrence of a text replaced; it has to be there.
fn loosened(rules: &str, from: &str, to: &str) -> String {
    assert!(rules.contains(from), "the rules have lost {from:?}");
    rules.replacen(from, to, 1)
}
