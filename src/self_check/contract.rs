//! What no rules file may change: the second key to the rules. An editor who loosens one of these meets a programmer.
//!
//! These are the invariants of the clinical contract that name outcomes and questions. They decide nothing; [`super::verify`] compares
//! the rules with them, because a proof that took its premises from the file it proves would prove nothing.

use super::outcome::Class;

/// Outcomes, the most urgent first, with the class in which each is counted.
pub(super) const OUTCOMES: [(&str, Class); 7] = [
    ("emergency", Class::Now),
    ("today", Class::Now),
    ("elsewhere", Class::Doctor),
    ("gp-soon", Class::Doctor),
    ("gp-weeks", Class::Doctor),
    ("review", Class::Plan),
    ("self-care", Class::Plan),
];

/// Outcomes that decide before everything is answered: so many of the most urgent ones.
pub(super) const EARLY: usize = 2;

/// A required question: its id, the outcome that none of its signs may fall below, and the one that "unsure" may not fall below.
pub(super) struct Required {
    pub(super) id: &'static str,
    pub(super) floor: Option<&'static str>,
    pub(super) unsure: &'static str,
}

/// The required questions in their order.
pub(super) const REQUIRED: [Required; 6] = [
    Required { id: "emergency-signs", floor: Some("emergency"), unsure: "today" },
    Required { id: "today-signs", floor: Some("today"), unsure: "today" },
    Required { id: "scope", floor: Some("elsewhere"), unsure: "elsewhere" },
    Required { id: "soon-signs", floor: Some("gp-soon"), unsure: "gp-soon" },
    Required { id: "duration", floor: None, unsure: "review" },
    Required { id: "pattern", floor: Some("gp-weeks"), unsure: "gp-weeks" },
];

/// The only answers that may lead to the least urgent outcome: a question and two of its answers.
pub(super) const LEAST: (&str, [&str; 2]) = ("duration", ["under-2-weeks", "2-to-6-weeks-better"]);

/// Texts that stand on every outcome; on every one but the most urgent; and on the most urgent.
pub(super) const ON_ALL: &str = "already-seen";
pub(super) const ON_ALL_BUT_FIRST: &str = "do-not-wait";
pub(super) const ON_FIRST: &str = "desk-sentence";

/// The number to call in an emergency, everywhere in the European Union.
pub const EMERGENCY_NUMBER: &str = "112";

/// The one question that depends on the answer to another: the question, and the question and answer it depends on.
pub(super) const CONDITIONAL: (&str, &str, &str) = ("pattern", "duration", "over-12-weeks");
