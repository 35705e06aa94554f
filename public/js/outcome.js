// Puts an outcome together from the texts that the page carries, as the server would.

import { copy, the } from './device.js';

/** @typedef {import('./device.js').Device['template']} Template */

/** @param {Template} template @param {import('./decision.js').Decided} decided */
export function makeOutcome(template, { outcome, adds, reasons }) {
  const text = template(`[data-outcome="${outcome}"]`);
  const content = copy(text);
  const added = adds.map((id) => template(`[data-add="${id}"]`));
  fill(content, '.adds', '.adds', added);
  fill(content, '.reasons', 'details', reasonsShown(template, reasons));
  return { content, title: text.dataset.title ?? '' };
}

/**
 * Fills a list with texts; where there are none, what holds the list goes.
 * @type {(content: ParentNode, list: string, holder: string, texts: HTMLTemplateElement[]) => void}
 */
function fill(content, list, holder, texts) {
  if (texts.length) the(content, list).append(...texts.map(copy));
  else content.querySelector(list)?.closest(holder)?.remove();
}

/**
 * Statements that share a neutral label are shown once, in the place of the first: the page may be read in company.
 * @param {Template} template @param {import('./decision.js').Reason[]} reasons
 */
function reasonsShown(template, reasons) {
  const labels = new Set();
  return reasons
    .map(({ question, answer }) => template(`[data-reason="${question}/${answer}"]`))
    .filter(({ dataset: { label } }) => !label || (!labels.has(label) && labels.add(label)));
}
