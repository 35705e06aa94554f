//! The self-check's contract written out a second time, from the specification and without a look at the code that decides.

/// Outcomes, the most urgent first.
pub(crate) const OUTCOMES: [&str; 7] = ["emergency", "today", "elsewhere", "gp-soon", "gp-weeks", "review", "self-care"];

/// An answer: its id, its outcome and the text that it adds, each empty where there is none.
type Answer = (&'static str, &'static str, &'static str);

/// A question of the contract.
pub(crate) struct Question {
    pub(crate) id: &'static str,
    /// Exactly one answer.
    pub(crate) one_of: bool,
    pub(crate) optional: bool,
    pub(crate) answers: &'static [Answer],
}

/// Every question, in order, with every legal answer.
pub(crate) const QUESTIONS: [Question; 8] = [
    Question {
        id: "emergency-signs",
        one_of: false,
        optional: false,
        answers: &[
            ("both-legs", "emergency", ""),
            ("leg-weakness-worsening", "emergency", ""),
            ("cancer-legs", "emergency", ""),
            ("saddle-numbness", "emergency", ""),
            ("bladder-bowel", "emergency", ""),
            ("sexual-function", "emergency", ""),
            ("chest-tummy-faint", "emergency", ""),
            ("very-ill-fever", "emergency", ""),
            ("serious-accident", "emergency", ""),
            ("pregnant-alarm", "emergency", ""),
            ("none", "", ""),
            ("unsure", "today", ""),
        ],
    },
    Question {
        id: "today-signs",
        one_of: false,
        optional: false,
        answers: &[
            ("leg-weakness", "today", ""),
            ("leg-pain-unbearable", "today", ""),
            ("fever", "today", ""),
            ("infection-risk-worse", "today", ""),
            ("side-tummy-urine", "today", ""),
            ("rash-blisters", "today", ""),
            ("cancer-night-pain", "today", ""),
            ("bleeding-risk", "today", ""),
            ("fragile-cannot-stand", "today", ""),
            ("none", "", ""),
            ("unsure", "today", ""),
        ],
    },
    Question {
        id: "scope",
        one_of: false,
        optional: false,
        answers: &[
            ("under-18", "elsewhere", ""),
            ("pregnant", "elsewhere", ""),
            ("not-lower-back", "elsewhere", ""),
            ("none", "", ""),
            ("unsure", "elsewhere", ""),
        ],
    },
    Question {
        id: "soon-signs",
        one_of: false,
        optional: false,
        answers: &[
            ("cancer-ever", "gp-soon", ""),
            ("weak-immunity", "gp-soon", ""),
            ("spine-procedure", "gp-soon", ""),
            ("weight-loss-unwell", "gp-soon", ""),
            ("weak-bones", "gp-soon", ""),
            ("small-fall-70", "gp-soon", ""),
            ("older-accident", "gp-soon", ""),
            ("constant-pain", "gp-soon", ""),
            ("pain-unbearable", "gp-soon", ""),
            ("none", "", ""),
            ("unsure", "gp-soon", ""),
        ],
    },
    Question {
        id: "duration",
        one_of: true,
        optional: false,
        answers: &[
            ("under-2-weeks", "self-care", ""),
            ("2-to-6-weeks-better", "self-care", ""),
            ("2-to-6-weeks-stuck", "review", "not-improving"),
            ("worse-after-2-weeks", "gp-soon", ""),
            ("6-to-12-weeks", "review", ""),
            ("over-12-weeks", "review", "long-lasting"),
            ("unsure", "review", ""),
        ],
    },
    Question {
        id: "pattern",
        one_of: false,
        optional: false,
        answers: &[
            ("inflammatory-rhythm", "gp-weeks", ""),
            ("inflammatory-illness", "gp-weeks", ""),
            ("none", "", ""),
            ("unsure", "gp-weeks", ""),
        ],
    },
    Question {
        id: "leg-pain",
        one_of: true,
        optional: true,
        answers: &[("yes", "", "sciatica"), ("no", "", ""), ("unsure", "", "sciatica")],
    },
    Question {
        id: "worries",
        one_of: false,
        optional: true,
        answers: &[
            ("afraid-to-move", "", "afraid-to-move"),
            ("low-mood", "", "low-mood"),
            ("off-work", "", "work"),
            ("none", "", ""),
            ("unsure", "", ""),
        ],
    },
];

/// What a form is answered with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reply {
    /// `200`: the outcome and the added texts.
    Outcome(String, String),
    /// `422`: the questions to be answered.
    Errors(String),
}

pub(crate) type Pair = (String, String);

/// The reply that the contract demands for the pairs of a form.
pub(crate) fn reply(pairs: &[Pair]) -> Reply {
    if legal(pairs, "emergency") {
        return Reply::Outcome("emergency".to_owned(), String::new());
    }
    let first_is_fine = !is_wrong(pairs, &QUESTIONS[0]);
    if first_is_fine && legal(pairs, "today") {
        return Reply::Outcome("today".to_owned(), String::new());
    }
    let duration_is_long =
        !is_wrong(pairs, &QUESTIONS[4]) && pairs.contains(&("duration".to_owned(), "over-12-weeks".to_owned()));
    let counted = || QUESTIONS.iter().filter(|question| question.id != "pattern" || duration_is_long);
    let wrong: Vec<&str> = counted().filter(|question| is_wrong(pairs, question)).map(|question| question.id).collect();
    if !wrong.is_empty() {
        return Reply::Errors(wrong.join(" "));
    }
    let mut outcome = "self-care";
    let mut adds: Vec<&str> = Vec::new();
    for question in counted() {
        for (id, leads_to, text) in question.answers {
            if pairs.iter().any(|(name, value)| name == question.id && value == id) {
                if !leads_to.is_empty() && urgency(leads_to) < urgency(outcome) {
                    outcome = leads_to;
                }
                if !text.is_empty() && !adds.contains(text) {
                    adds.push(text);
                }
            }
        }
    }
    Reply::Outcome(outcome.to_owned(), adds.join(" "))
}

/// Position of an outcome, 0 for the most urgent.
pub(crate) fn urgency(outcome: &str) -> usize {
    OUTCOMES.iter().position(|known| *known == outcome).unwrap()
}

/// Whether some pair is a legal answer that leads to this outcome.
fn legal(pairs: &[Pair], outcome: &str) -> bool {
    QUESTIONS.iter().any(|question| {
        let leads = |value: &str| question.answers.iter().any(|(id, leads_to, _)| *id == value && *leads_to == outcome);
        pairs.iter().any(|(name, value)| name == question.id && leads(value))
    })
}

/// Whether a question that is asked is missing, contradictory or answered with something unknown.
fn is_wrong(pairs: &[Pair], question: &Question) -> bool {
    let mut values: Vec<&str> = pairs.iter().filter(|(name, _)| name == question.id).map(|(_, value)| value.as_str()).collect();
    values.sort_unstable();
    values.dedup();
    if values.iter().any(|value| !question.answers.iter().any(|(id, _, _)| id == value)) {
        return true;
    }
    match values.len() {
        0 => !question.optional,
        1 => false,
        _ => question.one_of || values.contains(&"none"),
    }
}

/// The form's pairs as a reader's browser would send them: `name=value&…`, or nothing.
pub(crate) fn pairs(body: &str) -> Vec<Pair> {
    let pair = |pair: &str| pair.split_once('=').map(|(name, value)| (name.to_owned(), value.to_owned()));
    body.split('&').filter_map(pair).collect()
}

/// The examples of the specification: body, and reply. `H` stands for four calm answers.
pub(crate) fn examples() -> Vec<(String, Reply)> {
    let calm = "emergency-signs=none&today-signs=none&scope=none&soon-signs=none";
    let outcome = |id: &str, adds: &str| Reply::Outcome(id.to_owned(), adds.to_owned());
    let errors = |ids: &str| Reply::Errors(ids.to_owned());
    let rows = [
        ("H&duration=under-2-weeks", outcome("self-care", "")),
        (
            "H&duration=2-to-6-weeks-stuck&leg-pain=yes&worries=off-work&worries=afraid-to-move",
            outcome("review", "not-improving sciatica afraid-to-move work"),
        ),
        ("H&duration=over-12-weeks", errors("pattern")),
        ("H&duration=over-12-weeks&pattern=inflammatory-rhythm", outcome("gp-weeks", "long-lasting")),
        ("H&duration=under-2-weeks&pattern=nonsense", outcome("self-care", "")),
        ("emergency-signs=bladder-bowel", outcome("emergency", "")),
        ("emergency-signs=none&emergency-signs=both-legs&scope=pregnant", outcome("emergency", "")),
        ("emergency-signs=unsure", outcome("today", "")),
        ("emergency-signs=none&today-signs=fever", outcome("today", "")),
        ("emergency-signs=none&today-signs=none&today-signs=fever", outcome("today", "")),
        ("today-signs=fever", errors("emergency-signs scope soon-signs duration")),
        (
            "emergency-signs=none&today-signs=none&scope=none&scope=pregnant&soon-signs=none&duration=under-2-weeks",
            errors("scope"),
        ),
        ("H&duration=unsure&worries=unsure", outcome("review", "")),
        ("H&duration=under-2-weeks&duration=6-to-12-weeks", errors("duration")),
        ("", errors("emergency-signs today-signs scope soon-signs duration")),
    ];
    rows.into_iter().map(|(body, reply)| (body.replacen('H', calm, 1), reply)).collect()
}
