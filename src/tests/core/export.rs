//! The way through the questions in other forms: what is drawn and exported is what the rules say, counted from the file itself.

use std::collections::BTreeSet;
use std::process::Command;

use scanplan::export::{Drawing, ExitWords, Flow, Names, Room, StopWords, Words, dot, draw};
use scanplan::locale::Direction;
use scanplan::self_check::{Answer, AnswerRef, Class, Group, Kind, Outcome, Question, Questionnaire, Urgency};

use crate::repository::{root, rules, site, text};

/// `question/answer` and its outcome of every answer in the file, read as plain TOML.
fn written_edges() -> Vec<(String, String)> {
    let file: toml::Table = text("content/self-check/rules.toml").parse().unwrap();
    let mut edges = Vec::new();
    for question in file["question"].as_array().unwrap() {
        for answer in question["group"].as_array().unwrap().iter().flat_map(|group| group["answers"].as_array().unwrap()) {
            if let Some(outcome) = answer.get("outcome") {
                let name = format!("{}/{}", question["id"].as_str().unwrap(), answer["id"].as_str().unwrap());
                edges.push((name, outcome.as_str().unwrap().to_owned()));
            }
        }
    }
    edges
}

fn name(rules: &Questionnaire, at: AnswerRef) -> String {
    format!("{}/{}", rules.questions[at.question].id, rules.at(at).id)
}

/// The same of the way.
fn drawn_edges(rules: &Questionnaire) -> Vec<(String, String)> {
    let exits = Flow::of(rules).stops.into_iter().flat_map(|stop| stop.exits);
    let edges = exits.flat_map(|exit| exit.answers.into_iter().map(move |at| (at, exit.outcome)));
    edges.map(|(at, outcome)| (name(rules, at), rules.outcomes[outcome.0].id.clone())).collect()
}

/// A text of each thing that names it, in place of words.
fn words(rules: &Questionnaire, flow: &Flow) -> Words {
    let stop = |stop: &scanplan::export::Stop| StopWords {
        title: rules.questions[stop.question].id.clone(),
        notes: Vec::new(),
        exits: stop
            .exits
            .iter()
            .map(|exit| ExitWords {
                answers: exit.answers.iter().map(|at| rules.at(*at).id.clone()).collect(),
                outcome: rules.outcomes[exit.outcome.0].id.clone(),
                note: None,
            })
            .collect(),
        onward: None,
    };
    Words { start: "start".to_owned(), stops: flow.stops.iter().map(stop).collect(), end: "end".to_owned() }
}

fn drawing(rules: &Questionnaire, room: Room, direction: Direction) -> Drawing {
    let flow = Flow::of(rules);
    draw(&flow, &words(rules, &flow), room, direction)
}

/// The real rules with one more question at the end, whose one sign leads to one more outcome.
fn enlarged() -> Questionnaire {
    let mut rules = rules().clone();
    let outcome = Outcome {
        id: "new-outcome".to_owned(),
        class: Class::Plan,
        early: false,
        adds: false,
        plan: false,
        shared: Vec::new(),
        look_again: Vec::new(),
    };
    rules.outcomes.push(outcome);
    let answer = |id: &str, outcome| Answer { id: id.to_owned(), outcome, adds: None, label: None };
    rules.questions.push(Question {
        id: "new-question".to_owned(),
        kind: Kind::AnyOf,
        optional: false,
        asked: None,
        floor: None,
        answers: vec![answer("new-sign", Some(rules.least_urgent())), answer("none", None)],
        groups: vec![Group { id: "answers".to_owned(), answers: 0..2 }],
    });
    rules
}

#[test]
fn every_answer_takes_its_exit_once_and_no_other() {
    let (mut drawn, mut written) = (drawn_edges(rules()), written_edges());
    drawn.sort();
    written.sort();
    assert!(written.len() > 40, "{}", written.len());
    assert_eq!(drawn, written);
    let onward: usize = Flow::of(rules()).stops.iter().map(|stop| stop.onward.len()).sum();
    assert_eq!(onward + drawn.len(), rules().answers().count());
}

#[test]
fn an_exit_opens_at_once_exactly_where_the_decision_needs_no_later_answer() {
    use scanplan::self_check::{Answers, decide};
    for stop in Flow::of(rules()).stops {
        for exit in stop.exits {
            for at in exit.answers {
                // Every question before it is answered with what leads on, as far as there is such an answer, and so that it is asked.
                let condition = rules().questions[at.question].asked;
                let mut answers = Answers::none(rules());
                for before in 0..at.question {
                    let wanted = condition.filter(|condition| condition.question == before).map(|condition| condition.answer);
                    let onward = wanted.or(rules().questions[before].answer("none")).unwrap_or(0);
                    answers.tick(AnswerRef { question: before, answer: onward });
                }
                answers.tick(at);
                let decided = decide(rules(), &answers).is_ok_and(|decision| decision.outcome == exit.outcome);
                let later = at.question + 1..rules().questions.len();
                let last = later.into_iter().all(|later| rules().questions[later].optional || !answers.asks(rules(), later));
                assert_eq!(decided, exit.at_once || last, "{}", name(rules(), at));
            }
        }
    }
}

#[test]
fn the_drawing_holds_every_question_and_a_branch_and_a_field_for_every_exit() {
    let pairs: BTreeSet<(String, String)> =
        written_edges().into_iter().map(|(answer, outcome)| (answer.split_once('/').unwrap().0.to_owned(), outcome)).collect();
    for room in [Room::Narrow, Room::Wide] {
        let drawing = drawing(rules(), room, Direction::Ltr);
        assert_eq!(drawing.rings.len(), rules().questions.len());
        assert_eq!((drawing.branches.len(), drawing.tiles.len()), (pairs.len(), pairs.len()));
        let said: Vec<String> = drawing.texts.iter().map(|text| text.lines.join(" ")).collect();
        for id in rules().questions.iter().map(|question| &question.id).chain(written_edges().iter().map(|(edge, _)| edge)) {
            let id = id.split_once('/').map_or(id.as_str(), |(_, answer)| answer);
            assert!(said.iter().any(|text| text.replace("- ", "-") == id), "{id} is not in {said:?}");
        }
    }
}

#[test]
fn a_new_question_and_a_new_outcome_are_in_every_form_without_a_programmer() {
    let (before, after) = (rules(), enlarged());
    let (small, large) = [before, &after].map(|rules| drawing(rules, Room::Narrow, Direction::Ltr)).into();
    assert_eq!((large.rings.len(), large.tiles.len()), (small.rings.len() + 1, small.tiles.len() + 1));
    assert!(large.height > small.height);
    let field = large.tiles.last().unwrap();
    assert_eq!((field.outcome, field.texts[0].lines.clone()), (after.least_urgent(), vec!["new-outcome".to_owned()]));
    let graph = dot(&after, &Flow::of(&after), None);
    assert!(graph.contains("\"question/new-question\" -> \"outcome/new-outcome\" [id=\"new-question/new-sign\""), "{graph}");
    assert!(graph.contains("\"question/worries\" -> \"question/new-question\""), "{graph}");
}

#[test]
fn words_stay_inside_the_drawing_and_inside_their_field_in_both_directions() {
    for room in [Room::Narrow, Room::Wide] {
        let (left, right) = (drawing(rules(), room, Direction::Ltr), drawing(rules(), room, Direction::Rtl));
        for (own, mirrored) in left.tiles.iter().zip(&right.tiles) {
            assert!(own.x > 0.0 && own.y > 0.0 && own.x + own.width <= left.width && own.y + own.height < left.height);
            assert_eq!(mirrored.x + mirrored.width, left.width - own.x, "a field stands on the other side");
            for (text, other) in own.texts.iter().zip(&mirrored.texts) {
                let last = text.y + (text.lines.len() - 1) as f64 * text.kind.leading();
                assert!(text.x > own.x && text.y > own.y && last < own.y + own.height, "{text:?} in {own:?}");
                assert_eq!(other.x, left.width - text.x, "and so do its words");
            }
        }
        let fields = left.tiles.windows(2).filter(|pair| pair[1].y < pair[0].y + pair[0].height);
        assert_eq!(fields.count(), 0, "no field covers another");
    }
}

/// The statements of the graph as `from`, `to` (of an edge) and attributes, where each is written as the language wants it.
fn statements(graph: &str) -> Vec<(String, Option<String>, String)> {
    let body = graph.strip_prefix("digraph rules {\n").and_then(|rest| rest.strip_suffix("}\n")).unwrap();
    let lines = body.lines().skip(1).map(|line| line.strip_prefix("  \"").and_then(|rest| rest.strip_suffix("];")).unwrap());
    let statement = |line: &str| {
        let (from, rest) = line.split_once('"').unwrap();
        let (to, attributes) = rest.split_once(" [").unwrap();
        let to = to.strip_prefix(" -> \"").and_then(|to| to.strip_suffix('"'));
        let quotes = attributes.replace("\\\"", "").matches('"').count();
        assert!(quotes >= 2 && quotes % 2 == 0, "{line}");
        (from.to_owned(), to.map(str::to_owned), attributes.to_owned())
    };
    lines.map(statement).collect()
}

#[test]
fn the_graph_has_an_edge_for_every_answer_between_nodes_that_exist() {
    let graph = dot(rules(), &Flow::of(rules()), None);
    let all = statements(&graph);
    let nodes: BTreeSet<&str> = all.iter().filter(|(_, to, _)| to.is_none()).map(|(from, ..)| from.as_str()).collect();
    assert_eq!(nodes.len(), rules().questions.len() + rules().outcomes.len() + 1);
    let mut edges = Vec::new();
    for (from, to, attributes) in all.iter().filter_map(|(from, to, attributes)| Some((from, to.as_ref()?, attributes))) {
        assert!(nodes.contains(from.as_str()) && nodes.contains(to.as_str()), "{from} -> {to}");
        if let Some(id) = attributes.strip_prefix("id=\"").and_then(|rest| rest.split('"').next()) {
            assert_eq!(from.strip_prefix("question/"), id.split('/').next());
            edges.push((id.to_owned(), to.trim_start_matches("outcome/").to_owned()));
        }
    }
    edges.sort();
    let mut written = written_edges();
    written.sort();
    assert_eq!(edges, written);
    let reached: BTreeSet<&str> = all.iter().filter_map(|(_, to, _)| to.as_deref()).collect();
    let unreached: Vec<_> = nodes.iter().filter(|node| !reached.contains(**node)).collect();
    assert_eq!(unreached, [&"question/emergency-signs"], "every way begins at the first question");
}

#[test]
fn words_with_quotation_marks_keep_the_graph_whole() {
    let names = |word: &str| Names {
        questions: rules().questions.iter().map(|_| word.to_owned()).collect(),
        answers: rules().questions.iter().map(|question| vec![word.to_owned(); question.answers.len()]).collect(),
        outcomes: rules().outcomes.iter().map(|_| word.to_owned()).collect(),
    };
    let flow = Flow::of(rules());
    let graph = dot(rules(), &flow, Some(&names("a \"b\" \\ c")));
    assert!(graph.contains(r#"label="a \"b\" \\ c""#), "{graph}");
    assert_eq!(statements(&graph).len(), statements(&dot(rules(), &flow, None)).len());
}

fn export(arguments: &[&str]) -> (Option<i32>, String, String) {
    let program = env!("CARGO_BIN_EXE_scanplan");
    let output = Command::new(program).args(["export", "--root"]).arg(root()).args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn the_command_prints_the_graph_with_ids_or_with_the_words_of_a_language() {
    let (code, graph, _) = export(&["flow-dot"]);
    assert_eq!(code, Some(0));
    insta::assert_snapshot!("flow-dot", graph);
    let edition = &site().editions[1];
    let (code, named, _) = export(&["--language", &edition.locale.code, "flow-dot"]);
    assert_eq!((code, statements(&named).len()), (Some(0), statements(&graph).len()));
    for outcome in &edition.wording.outcomes {
        assert!(named.contains(&format!("label=\"{}\"", outcome.title)), "{}", outcome.title);
    }
    let (code, out, said) = export(&["--language", "xx", "flow-dot"]);
    assert_eq!((code, out.as_str()), (Some(1), ""));
    assert!(said.contains("`xx`"), "{said}");
    assert_eq!(export(&["nonsense"]).0, Some(2), "a form that does not exist is wrong usage");
}

#[test]
fn the_least_urgent_outcome_is_reached_by_the_two_answers_of_the_contract_alone() {
    let flow = Flow::of(rules());
    let leads: Vec<String> =
        flow.leads_to(rules().least_urgent()).flat_map(|(_, exit)| exit.answers.iter().map(|at| name(rules(), *at))).collect();
    assert_eq!(leads, ["duration/under-2-weeks", "duration/2-to-6-weeks-better"]);
    assert_eq!(flow.leads_to(Urgency(0)).count(), 1, "one question alone leads to the most urgent outcome");
}
