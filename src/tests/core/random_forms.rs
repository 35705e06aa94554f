//! Forms made at random from a fixed seed: mostly sensible, often not.

use crate::contract::{Pair, QUESTIONS, Question};

/// What no question has for an answer.
const UNKNOWN: [&str; 6] = ["", "None", "both-legs ", "nonsense", "<script>", "\u{0}"];
/// What is no question's name.
const STRANGERS: [&str; 4] = ["", "Duration", "switch", "emergency_signs"];

/// A sequence of numbers that a seed repeats (xorshift).
pub(crate) struct Random(pub(crate) u64);

impl Random {
    /// A number below `limit`.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 16) % u64::try_from(limit).unwrap()).unwrap()
    }

    fn percent(&mut self, chance: usize) -> bool {
        self.below(100) < chance
    }

    fn of<T: Copy>(&mut self, values: &[T]) -> T {
        values[self.below(values.len())]
    }

    /// The pairs of one form. One form in three tries to be fine from the first question to the last.
    pub(crate) fn form(&mut self) -> Vec<Pair> {
        let careful = self.percent(33);
        let mut pairs: Vec<Pair> = Vec::new();
        for question in &QUESTIONS {
            let mut values = if careful { vec![self.calm(question)] } else { self.values(question) };
            values.retain(|value| !value.is_empty() || !careful);
            pairs.extend(values.into_iter().map(|value| (question.id.to_owned(), value.to_owned())));
        }
        if self.percent(10) {
            pairs.push((self.of(&STRANGERS).to_owned(), self.of(&UNKNOWN).to_owned()));
        }
        if self.percent(15) && !pairs.is_empty() {
            let again = pairs[self.below(pairs.len())].clone();
            pairs.push(again);
        }
        for place in (1..pairs.len()).rev() {
            let other = self.below(place + 1);
            pairs.swap(place, other);
        }
        pairs
    }

    /// `none` where there is one, or one answer; an optional question is often left out.
    fn calm(&mut self, question: &Question) -> &'static str {
        if question.optional && self.percent(50) {
            return "";
        }
        let none = question.answers.iter().any(|(id, _, _)| *id == "none");
        if none && self.percent(93) { "none" } else { self.of(question.answers).0 }
    }

    fn values(&mut self, question: &Question) -> Vec<&'static str> {
        match self.below(20) {
            0 | 1 => Vec::new(),
            2 => vec![self.of(question.answers).0, self.of(question.answers).0],
            3 => vec!["none", self.of(question.answers).0],
            4 => vec![self.of(&UNKNOWN), self.calm(question)],
            5 => (0..=self.below(4)).map(|_| self.of(question.answers).0).collect(),
            _ => vec![self.calm(question)],
        }
    }
}
