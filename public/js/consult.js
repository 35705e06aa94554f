// Leads two people through the cards: by keys, on a full screen, and with a plan that stays in this page until it is printed.

import { the } from './device.js';
import { ACTS, offer } from './take-home.js';

const deck = the(document, '.deck');
const sheet = the(document, '.sheet');
/** @type {NodeListOf<HTMLInputElement>} */
const inputs = document.querySelectorAll('main input');

/** The card in sight, by where the deck stands: a finger that pushes it on changes no address. */
const card = () => deck.children[Math.round(Math.abs(deck.scrollLeft) / deck.clientWidth)];

/** Puts on the sheet what stands in the fields, a day as the patient writes it. */
function write() {
  for (const { dataset, value, valueAsDate } of inputs) {
    const line = sheet.querySelector(`[data-agreed=${dataset.field}] dd`);
    if (line) line.textContent = valueAsDate?.toLocaleDateString(sheet.lang, { dateStyle: 'full', timeZone: 'UTC' }) ?? value;
  }
}

/** Leaves nothing of one patient for the next. */
function empty() {
  for (const input of inputs) Object.assign(input, { value: input.defaultValue, checked: input.defaultChecked });
  write();
}

/**
 * A line for each field that is filled, and has a name in somebody's words.
 * @type {(whose: 'doctor' | 'patient') => string[]}
 */
const agreed = (whose) => [...inputs].flatMap(({ dataset, value }) => (value && dataset[whose] ? [`${dataset[whose]} – ${value}`] : []));

offer(document, {
  ...ACTS,

  full: () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()),

  // Places in braces are filled here.
  calendar({ dataset }) {
    /** @type {HTMLInputElement} */
    const { value } = the(document, '[type=date]');
    if (!value) return dataset.failed;
    // As RFC 5545 asks for: signs of its own escaped, and folded so early that no line is too long in any script.
    const plan = agreed('patient').join('\n').replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n').replace(/.{1,18}/gu, '\r\n $&');
    const link = document.createElement('a');
    link.download = 'plan.ics';
    link.dataset.calendar = `${dataset.calendar}`.replace('{return}', value.replace(/-/g, '')).replace('{plan}', () => `${plan}\r\n `);
    ACTS.calendar(link, sheet);
    link.click();
  },

  note({ dataset }) {
    const plan = agreed('doctor').join('; ');
    return navigator.clipboard.writeText(`${dataset.note}`.replace('{plan}', () => plan || '–'));
  },

  empty,
});

the(document, '.fields').hidden = false;
the(document, '.full-screen').hidden = !document.fullscreenEnabled;

/** @type {Record<string, (event: any) => void>} */
const HANDLERS = {
  input: write,
  // The browser may bring the page back as it was left, or fill in what it remembers.
  pagehide: empty,
  pageshow: empty,

  click(event) {
    const link = event.target.closest('a[href^="#"]');
    if (!link) return;
    event.preventDefault();
    // No entry in the history, so that Back leads out of the deck; and from the plan to take along back to where it was opened.
    location.replace(link.className === 'close' ? `#${card().id}` : link.hash);
  },

  // Keys belong to what is typed; each link that a key stands for names it.
  keydown(event) {
    const shown = document.querySelector('.give:target') ?? card();
    /** @type {HTMLElement | null} */
    const link = shown.querySelector(`[data-keys~="${CSS.escape(event.key)}"]`);
    if (!link || event.altKey || event.ctrlKey || event.metaKey || event.target.closest('input')) return;
    event.preventDefault();
    link.click();
  },
};

for (const type in HANDLERS) addEventListener(type, HANDLERS[type]);
