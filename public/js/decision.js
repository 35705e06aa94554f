// Decides what answers lead to, exactly as the server does: pure, for any input, in a browser and in Node.

/** @typedef {{ id: string, class: 'now' | 'doctor' | 'plan', early: boolean, adds: boolean }} Outcome */
/** @typedef {{ id: string, outcome: string | null, adds: string | null }} Answer */
/**
 * @typedef {object} Question
 * @property {string} id
 * @property {'any-of' | 'one-of'} kind
 * @property {boolean} optional
 * @property {{ question: string, answer: string } | null} asked the answer that makes it asked; always asked where there is none
 * @property {Answer[]} answers
 */
/** @typedef {{ version: string, outcomes: Outcome[], questions: Question[] }} Rules outcomes from the most to the least urgent, questions as asked */
/** @typedef {Map<string, Set<string>>} Answers ids of answers by id of their question */
/** @typedef {{ question: string, kind: 'missing' | 'contradictory' | 'unknown' }} Fault */
/** @typedef {{ question: string, answer: string }} Reason */
/** @typedef {{ outcome: string, adds: string[], reasons: Reason[], faults?: undefined }} Decided */
/** @typedef {Decided | { faults: Fault[], outcome?: undefined }} Decision */

/** The answer that excludes every other answer of its question. */
export const NONE = 'none';

/**
 * How urgent an answer is: the position of its outcome, 0 for the most urgent; after all of them where it has none.
 * @param {Rules} rules @param {Answer} answer
 */
const urgency = ({ outcomes }, answer) => {
  const position = outcomes.findIndex(({ id }) => id === answer.outcome);
  return position < 0 ? outcomes.length : position;
};

/** @param {Rules} rules @param {Question} question */
const mostUrgent = (rules, question) => Math.min(...question.answers.map((answer) => urgency(rules, answer)));

/**
 * What is wrong with the answers to a question that is asked.
 * @param {Question} question @param {Answers} answers @returns {Fault['kind'] | undefined}
 */
function wrong(question, answers) {
  const given = answers.get(question.id) ?? new Set();
  const known = question.answers.filter(({ id }) => given.has(id)).length;
  if (known < given.size) return 'unknown';
  if (known > 1 && (question.kind === 'one-of' || given.has(NONE))) return 'contradictory';
  return known || question.optional ? undefined : 'missing';
}

/**
 * The questions that are asked: those without a condition, and those whose condition was answered without error.
 * @param {Rules} rules @param {Answers} answers
 */
export function questionsAsked({ questions }, answers) {
  return questions.filter(({ asked }) => {
    const condition = questions.find(({ id }) => id === asked?.question);
    return !asked || (condition && answers.get(condition.id)?.has(asked.answer) && !wrong(condition, answers));
  });
}

/**
 * The most urgent outcome among the answers, or the questions that have to be answered first.
 *
 * An early outcome is decided as soon as every question that could be more urgent is answered without error.
 * @param {Rules} rules @param {Answers} answers @returns {Decision}
 */
export function decide(rules, answers) {
  const asked = questionsAsked(rules, answers);
  const faults = asked.flatMap((question) => {
    const kind = wrong(question, answers);
    return kind ? [{ question, kind }] : [];
  });
  const given = asked.flatMap((question) =>
    question.answers
      .filter(({ id }) => answers.get(question.id)?.has(id))
      .map((answer) => ({ ...answer, question: question.id, urgency: urgency(rules, answer) })),
  );
  const worst = Math.min(...given.map(({ urgency }) => urgency));
  const exact = rules.outcomes[worst]?.early && faults.every(({ question }) => mostUrgent(rules, question) >= worst);
  if (faults.length && !exact) return { faults: faults.map(({ question, kind }) => ({ question: question.id, kind })) };
  const outcome = rules.outcomes[Math.min(worst, rules.outcomes.length - 1)];
  return {
    outcome: outcome.id,
    adds: outcome.adds ? [...new Set(given.flatMap(({ adds }) => adds ?? []))] : [],
    // The sort keeps the order of the questionnaire among answers of equal urgency; those that only add a text come last.
    reasons: given
      .filter(({ outcome, adds }) => outcome ?? adds)
      .sort((one, other) => one.urgency - other.urgency)
      .map(({ question, id }) => ({ question, answer: id })),
  };
}

/**
 * Whether a decision opens right after a question: it came early, and no later question could be as urgent.
 * @param {Rules} rules @param {Decision} decision @param {string} after id of the question
 */
export function opensAfter(rules, decision, after) {
  const position = rules.outcomes.findIndex(({ id }) => id === decision.outcome);
  const later = rules.questions.slice(rules.questions.findIndex(({ id }) => id === after) + 1);
  return !!rules.outcomes[position]?.early && later.every((question) => mostUrgent(rules, question) > position);
}
