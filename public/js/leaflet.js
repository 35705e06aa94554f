// Shows the form one question at a time, or an outcome in its place; and puts the plain form back. The one place where answers are.

import { NONE, questionsAsked } from './decision.js';
import { copy, the } from './device.js';
import { takeHome } from './take-home.js';

/** @typedef {ReturnType<typeof leaflet>} Leaflet */
/** @typedef {import('./device.js').Device['template']} Template */

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
function exclude(form, latest) {
  const excluded = [...ticked(form, latest.name)].filter(
    (other) => latest.checked && other !== latest && [latest.value, other.value].includes(NONE),
  );
  for (const other of excluded) other.checked = false;
  return excluded.length;
}

/**
 * Takes the error away.
 * @type {(question: HTMLElement) => void}
 */
function mend(question) {
  question.querySelector('.error')?.remove();
  question.classList.remove('invalid');
  question.setAttribute('aria-describedby', `${question.id}-help`);
}

/**
 * Asks for the answer in sight of the button that was pressed: above the answers that fit when nothing else does. The focus is on the
 * words, which are read out, and these answers come next.
 * @type {(question: HTMLElement, template: HTMLTemplateElement, words: string) => void}
 */
function ask(question, template, words) {
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

/**
 * Puts an outcome together from its texts, as the server would.
 * @param {Template} template @param {import('./decision.js').Decided} decided
 */
function makeOutcome(template, { outcome, adds, reasons }) {
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

/** @type {(name: string, attributes: Record<string, string>, ...content: (string | Node)[]) => HTMLElement} */
function element(name, attributes, ...content) {
  const made = document.createElement(name);
  for (const attribute in attributes) made.setAttribute(attribute, attributes[attribute]);
  made.append(...content);
  return made;
}

/** @param {import('./device.js').Device} device */
export function leaflet({ main, form, rules, words, title, fault, template }) {
  // Everything is looked up before anything changes: a page that lacks a part stays as it is.
  const plain = document.importNode(main, true);
  const card = the(main, '.card');
  const submit = the(form, '.submit');
  const bar = the(form, '.emergency-bar');

  const content = [...main.childNodes];
  const next = element('button', { class: 'button' });
  const steps = element('div', { class: 'steps' }, element('button', { class: 'box', type: 'button' }, words.back), next);
  const progress = element('ol', { class: 'progress', 'aria-hidden': 'true' });
  const said = element('p', { id: 'said', role: 'status' });
  const notice = element('p', { class: 'alert', role: 'alert' });
  // As of the last tick, so that also one from before the script ran raises it.
  let raised = false;
  form.prepend(progress);
  submit.replaceWith(said, steps, element('p', { class: 'small' }, words.staysHere));
  card.classList.add('visually-hidden');
  delete main.dataset.waiting;

  /**
   * Keeps true what depends on the answers: number and progress, the last button, the bar.
   * @type {(id: string, latest?: Element) => void}
   */
  function refresh(id, latest) {
    const asked = questionsAsked(rules, readAnswers(form));
    const here = asked.findIndex((question) => question.id === id);
    // Stops that stay are not made anew: what moves to its place would start again with each tick.
    if (progress.children.length !== asked.length) progress.replaceChildren(...asked.map(() => element('li', {})));
    [...progress.children].forEach((stop, at) => {
      stop.className = at < here ? '' : at > here ? 'coming' : 'here';
    });
    the(form, `#${id} .count`).textContent = words.count.replace('{number}', `${here + 1}`).replace('{total}', `${asked.length}`);
    next.textContent = here + 1 < asked.length ? words.next : words.submit;
    const urgent = [...form.querySelectorAll('.urgent :checked')];
    bar.classList.toggle('raised', urgent.length > 0);
    // Right after the row that raised it: the next stop of the Tab key, and in sight on the lowest screen. Elsewhere at the foot.
    const row = (urgent.find((input) => input === latest) ?? urgent[0])?.closest(`#${id} .statement`);
    if (!row) form.append(bar);
    else if (row.nextElementSibling !== bar) row.after(bar);
  }

  return {
    /**
     * Shows one question, and gives its heading.
     * @type {(id: string) => HTMLElement}
     */
    showQuestion(id) {
      if (!form.isConnected) main.replaceChildren(...content);
      delete main.dataset.outcome;
      delete main.dataset.adds;
      main.className = 'stepped';
      document.title = title;
      notice.remove();
      said.textContent = '';
      said.className = 'visually-hidden';
      for (const question of form.querySelectorAll('fieldset')) question.hidden = question.id !== id;
      refresh(id);
      return the(form, `#${id} h2`);
    },

    /**
     * Shows an outcome in the place of the form, which keeps its ticks, and gives its heading.
     * @type {(decided: import('./decision.js').Decided) => HTMLElement}
     */
    showOutcome(decided) {
      const outcome = makeOutcome(template, decided);
      main.replaceChildren(outcome.content);
      main.dataset.outcome = decided.outcome;
      main.dataset.adds = decided.adds.join(' ');
      main.removeAttribute('class');
      document.title = outcome.title;
      try {
        takeHome(main);
      } catch {
        // The advice stands without its extras.
      }
      return the(main, 'h1');
    },

    /**
     * After a tick: takes away what it excludes and the error of its question, and says what that changed.
     * @type {(input: HTMLInputElement) => void}
     */
    answered(input) {
      const cleared = exclude(form, input);
      mend(the(form, `#${input.name}`));
      refresh(input.name, input);
      const alarmed = !raised && bar.classList.contains('raised');
      raised = bar.classList.contains('raised');
      said.textContent = alarmed ? (bar.textContent ?? '') : cleared ? words.cleared : '';
      // Ticks that went are said in sight: they may have stood far above.
      said.className = cleared && !alarmed ? 'alert' : 'visually-hidden';
      // The bar may have come up over the very row that raised it.
      if (alarmed) for (const part of [input.closest('.statement'), bar]) part?.scrollIntoView({ block: 'nearest' });
    },

    /**
     * Asks for the answer to a question that has none.
     * @type {(id: string) => void}
     */
    missing(id) {
      ask(the(form, `#${id}`), fault, words.missing[id]);
    },

    /** Says above whatever is shown that the other language could not be had. */
    offline() {
      notice.textContent = words.offline;
      main.prepend(notice);
      scrollTo(0, 0);
    },

    /** Puts the plain form back, with every tick. */
    undo() {
      carryAnswers(form, plain);
      delete plain.dataset.waiting;
      main.replaceWith(plain);
      document.title = title;
      plain.focus();
    },
  };
}
