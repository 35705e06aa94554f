//! Prints decisions as lines of JSON, so that the browser's decision can be compared with them: `decisions COUNT SEED`.
//!
//! First the rules as a page carries them; then every set of answers of each question, alone and with the others answered by
//! nothing worse; every pair of answers across questions, likewise; and COUNT random forms, valid and not.

use std::io::Write as _;
use std::path::Path;

use scanplan::self_check::{AnswerRef, Answers, FaultKind, Kind, Questionnaire, decide};
use scanplan::site::load;
use serde_json::{Value, json};

type Pairs = Vec<(String, String)>;

fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let mut number = |name: &str| -> anyhow::Result<u64> {
        arguments
            .next()
            .ok_or_else(|| anyhow::anyhow!("usage: decisions COUNT SEED; {name} is missing"))?
            .parse()
            .map_err(Into::into)
    };
    let (count, seed) = (number("COUNT")?, number("SEED")?);
    let (site, _) = load(Path::new(env!("CARGO_MANIFEST_DIR")));
    let rules = site.ok_or_else(|| anyhow::anyhow!("the content has errors"))?.rules;
    let questionnaire = &rules.questionnaire;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    writeln!(out, "{}", rules.data())?;
    let calm = calm(questionnaire);
    for question in 0..questionnaire.questions.len() {
        for set in 0..1_u32 << questionnaire.questions[question].answers.len() {
            let pairs: Pairs = (0..questionnaire.questions[question].answers.len())
                .filter(|answer| set & (1 << answer) != 0)
                .map(|answer| pair(questionnaire, AnswerRef { question, answer }))
                .collect();
            writeln!(out, "{}", line(questionnaire, &pairs))?;
            writeln!(out, "{}", line(questionnaire, &beside(&calm, &pairs)))?;
        }
    }
    let all: Vec<AnswerRef> = questionnaire.answers().map(|(at, _)| at).collect();
    for left in &all {
        for right in all.iter().filter(|right| right.question > left.question) {
            let pairs = vec![pair(questionnaire, *left), pair(questionnaire, *right)];
            writeln!(out, "{}", line(questionnaire, &pairs))?;
            writeln!(out, "{}", line(questionnaire, &beside(&calm, &pairs)))?;
        }
    }
    let mut random = Random(seed.max(1));
    for _ in 0..count {
        writeln!(out, "{}", line(questionnaire, &form(questionnaire, &mut random)))?;
    }
    out.flush()?;
    Ok(())
}

fn pair(questionnaire: &Questionnaire, at: AnswerRef) -> (String, String) {
    (questionnaire.questions[at.question].id.clone(), questionnaire.at(at).id.clone())
}

/// For each required question, its least urgent answer.
fn calm(questionnaire: &Questionnaire) -> Pairs {
    let required = questionnaire.questions.iter().enumerate().filter(|(_, question)| !question.optional);
    let least = required.filter_map(|(position, question)| {
        let urgency = |answer: &usize| question.answers[*answer].outcome.map_or(usize::MAX, |outcome| outcome.0);
        let answer = (0..question.answers.len()).max_by_key(urgency)?;
        Some(AnswerRef { question: position, answer })
    });
    least.map(|at| pair(questionnaire, at)).collect()
}

/// These pairs, and the calm ones of every other question.
fn beside(calm: &Pairs, pairs: &Pairs) -> Pairs {
    let others = calm.iter().filter(|(question, _)| pairs.iter().all(|(answered, _)| answered != question));
    others.chain(pairs).cloned().collect()
}

/// What is decided about these pairs.
fn line(questionnaire: &Questionnaire, pairs: &Pairs) -> Value {
    let answers = Answers::read(questionnaire, pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    match decide(questionnaire, &answers) {
        Ok(decision) => {
            let reasons: Vec<String> = decision
                .reasons
                .iter()
                .map(|at| {
                    let (question, answer) = pair(questionnaire, *at);
                    format!("{question}/{answer}")
                })
                .collect();
            let outcome = &questionnaire.outcomes[decision.outcome.0].id;
            json!({ "answers": pairs, "outcome": outcome, "adds": decision.adds, "reasons": reasons })
        }
        Err(faults) => {
            let kind = |kind: FaultKind| match kind {
                FaultKind::Missing => "missing",
                FaultKind::Contradictory => "contradictory",
                FaultKind::Unknown => "unknown",
            };
            let faults = faults.iter().map(|fault| (&questionnaire.questions[fault.question].id, kind(fault.kind)));
            json!({ "answers": pairs, "faults": faults.collect::<Vec<_>>() })
        }
    }
}

/// A form as a person might leave it, or as nobody would: each question unanswered, answered, answered twice, or with nonsense.
fn form(questionnaire: &Questionnaire, random: &mut Random) -> Pairs {
    let mut pairs = Pairs::new();
    // Most forms are careful ones, or nearly every one would be refused.
    let careless = random.below(4) == 0;
    for (position, question) in questionnaire.questions.iter().enumerate() {
        let any = |random: &mut Random| {
            let answer = random.below(question.answers.len());
            pair(questionnaire, AnswerRef { question: position, answer })
        };
        if careless && random.below(3) == 0 {
            match random.below(3) {
                0 => {}
                1 => pairs.push((question.id.clone(), "nonsense".to_owned())),
                _ => pairs.extend([any(random), any(random), any(random)]),
            }
        } else if question.kind == Kind::OneOf || random.below(2) == 0 {
            match question.answers.iter().position(scanplan::self_check::Answer::is_none) {
                Some(answer) => pairs.push(pair(questionnaire, AnswerRef { question: position, answer })),
                None => pairs.push(any(random)),
            }
        } else {
            for (answer, _) in question.answers.iter().enumerate().filter(|(_, answer)| !answer.is_none()) {
                if random.below(5) == 0 {
                    pairs.push(pair(questionnaire, AnswerRef { question: position, answer }));
                }
            }
        }
    }
    if careless {
        pairs.push(("no-question".to_owned(), "nonsense".to_owned()));
    }
    pairs
}

/// Xorshift: the same seed gives the same forms.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        // The upper half, which is the better one; a question has a handful of answers.
        (self.0 >> 32) as usize % end
    }
}
