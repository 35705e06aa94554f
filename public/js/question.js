// The error of a question whose answer is missing.

import { copy, the } from './device.js';

/**
 * Takes the error away.
 * @type {(question: HTMLElement) => void}
 */
export function mend(question) {
  question.querySelector('.error')?.remove();
  question.classList.remove('invalid');
  question.setAttribute('aria-describedby', `${question.id}-help`);
}

/**
 * Asks for the answer in sight of the button that was pressed: above the answers that fit when nothing else does. The focus is on the
 * words, which are read out, and these answers come next.
 * @type {(question: HTMLElement, template: HTMLTemplateElement, words: string) => void}
 */
export function ask(question, template, words) {
  mend(question);
  const error = the(copy(template), '.error');
  error.id = `${question.id}-error`;
  error.tabIndex = -1;
  the(error, 'span:last-child').textContent = words;
  the(question, '.exclusive').before(error);
  question.classList.add('invalid');
  question.setAttribute('aria-describedby', `${question.id}-help ${error.id}`);
  error.focus();
}
