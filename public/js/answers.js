// The ticks of the form: the one place where answers are.

import { NONE } from './decision.js';
import { the } from './device.js';

/** @param {ParentNode} root @param {string} [name] @returns {NodeListOf<HTMLInputElement>} */
const ticked = (root, name) => root.querySelectorAll(name ? `[name="${name}"]:checked` : ':checked');

/** @param {ParentNode} form */
export function readAnswers(form) {
  /** @type {import('./decision.js').Answers} */
  const answers = new Map();
  for (const { name, value } of ticked(form)) answers.set(name, (answers.get(name) ?? new Set()).add(value));
  return answers;
}

/**
 * Ticks in one form what is ticked in another of the same questions; throws where one of them is not there.
 * @param {ParentNode} from @param {ParentNode} to
 */
export function carryAnswers(from, to) {
  for (const { id } of ticked(from)) {
    /** @type {HTMLInputElement} */
    const input = the(to, `#${id}`);
    input.checked = true;
  }
}

/**
 * Takes away the ticks that the latest one excludes: `none` every other, any other `none`. Says whether there were any.
 * @param {ParentNode} form @param {HTMLInputElement} latest
 */
export function exclude(form, latest) {
  const excluded = [...ticked(form, latest.name)].filter(
    (other) => latest.checked && other !== latest && [latest.value, other.value].includes(NONE),
  );
  for (const other of excluded) other.checked = false;
  return excluded.length > 0;
}
