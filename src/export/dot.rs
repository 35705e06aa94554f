//! The way through the questions in the language of Graphviz: a node for each question and outcome, an edge for each answer.

use super::flow::{Flow, Stop};
use crate::self_check::{AnswerRef, Questionnaire, Urgency};

/// Words for what the graph shows, in one language. Without them it shows ids, which never change.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// The questions, in order.
    pub questions: Vec<String>,
    /// The answers of each question, in order.
    pub answers: Vec<Vec<String>>,
    /// The outcomes, the most urgent first.
    pub outcomes: Vec<String>,
}

/// The graph: the same rules and names give the same text, byte by byte.
///
/// Its nodes are called `question/<id>` and `outcome/<id>`, and every edge carries `question/answer` as its `id`. An edge is bold
/// where the answer decides at once. Dashed edges lead on to the next question.
#[must_use]
pub fn dot(questionnaire: &Questionnaire, flow: &Flow, names: Option<&Names>) -> String {
    let mut graph = Graph { questionnaire, flow, names, text: String::new() };
    graph.write();
    graph.text
}

struct Graph<'a> {
    questionnaire: &'a Questionnaire,
    flow: &'a Flow,
    names: Option<&'a Names>,
    text: String,
}

/// The end of the road.
const END: &str = "end";

impl Graph<'_> {
    fn write(&mut self) {
        self.line("digraph rules {");
        self.line("  rankdir=LR; node [shape=box, fontname=\"Helvetica\"]; edge [fontname=\"Helvetica\", fontsize=10];");
        for (position, question) in self.questionnaire.questions.iter().enumerate() {
            let name = self.names.map_or_else(|| question.id.clone(), |names| names.questions[position].clone());
            let style = if question.asked.is_some() || question.optional { ", style=dashed" } else { "" };
            self.line(&format!("  {} [label={}{style}];", quoted(&self.question(position)), quoted(&name)));
        }
        for (position, outcome) in self.questionnaire.outcomes.iter().enumerate() {
            let name = self.names.map_or_else(|| outcome.id.clone(), |names| names.outcomes[position].clone());
            let shape = if outcome.early { "doubleoctagon" } else { "octagon" };
            self.line(&format!("  {} [label={}, shape={shape}];", quoted(&self.outcome(Urgency(position))), quoted(&name)));
        }
        self.line(&format!("  {} [label=\"\", shape=point];", quoted(END)));
        for stop in &self.flow.stops {
            for exit in &stop.exits {
                for at in &exit.answers {
                    self.edge(*at, exit.outcome, if exit.at_once { ", style=bold" } else { "" });
                }
            }
            for (next, answers) in &stop.next {
                self.onward(stop, *next, answers);
            }
        }
        self.line("}");
    }

    /// An answer leads to an outcome.
    fn edge(&mut self, at: AnswerRef, outcome: Urgency, style: &str) {
        let (from, to) = (self.question(at.question), self.outcome(outcome));
        let id = format!("{}/{}", self.questionnaire.questions[at.question].id, self.questionnaire.at(at).id);
        let (from, to, id, label) = (quoted(&from), quoted(&to), quoted(&id), quoted(&self.answer(at)));
        self.line(&format!("  {from} -> {to} [id={id}, label={label}{style}];"));
    }

    /// One question leads to another: with the answers in words where they have no outcome, or where they are the condition.
    fn onward(&mut self, stop: &Stop, next: Option<usize>, answers: &[AnswerRef]) {
        let condition = next.is_some_and(|next| self.questionnaire.questions[next].asked.is_some());
        let said: Vec<String> =
            answers.iter().filter(|at| condition || stop.onward.contains(at)).map(|at| self.answer(*at)).collect();
        let (from, to) = (self.question(stop.question), next.map_or_else(|| END.to_owned(), |next| self.question(next)));
        self.line(&format!("  {} -> {} [label={}, style=dashed];", quoted(&from), quoted(&to), quoted(&said.join(", "))));
    }

    fn answer(&self, at: AnswerRef) -> String {
        self.names.map_or_else(|| self.questionnaire.at(at).id.clone(), |names| names.answers[at.question][at.answer].clone())
    }

    fn question(&self, position: usize) -> String {
        format!("question/{}", self.questionnaire.questions[position].id)
    }

    fn outcome(&self, outcome: Urgency) -> String {
        format!("outcome/{}", self.questionnaire.outcomes[outcome.0].id)
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }
}

/// A quoted id of the language: only quotation marks and backslashes mean something inside.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
