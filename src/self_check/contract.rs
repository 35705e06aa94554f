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

/// The required questions in their order, with the outcome that no sign of each may fall below.
pub(super) const REQUIRED: [(&str, Option<&str>); 6] = [
    ("emergency-signs", Some("emergency")),
    ("today-signs", Some("today")),
    ("scope", Some("elsewhere")),
    ("soon-signs", Some("gp-soon")),
    ("duration", None),
    ("pattern", Some("gp-weeks")),
];

/// The one question that may depend on the answer to another.
pub(super) const CONDITIONAL: &str = "pattern";
