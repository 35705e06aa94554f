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
 * Asks for the answer, and puts the focus on the first one.
 * @type {(question: HTMLElement, template: HTMLTemplateElement, words: string) => void}
 */
export function ask(question, template, words) {
  mend(question);
  const error = the(copy(template), '.error');
  error.id = `${question.id}-error`;
  the(error, 'span:last-child').textContent = words;
  the(question, '.help').after(error);
  question.classList.add('invalid');
  question.setAttribute('aria-describedby', `${question.id}-help ${error.id}`);
  error.scrollIntoView();
  the(question, 'input').focus({ preventScroll: true });
}
