// Turns the form of the self-check into one question per screen, answered on the device; after any fault it is the plain form again.

import { decide, opensAfter, questionsAsked } from './decision.js';
import { count, get, readDevice, the } from './device.js';
import { carryAnswers, leaflet, readAnswers } from './leaflet.js';
import * as trail from './trail.js';

/** What a page says in its head in its own language; script and shared style are the same in all. */
const OWN = 'link[rel=canonical], link[rel=alternate], link[href*="/pages/"], meta[name=description]';

/** @type {import('./device.js').Device} */
let device;
/**
 * The form as it is shown; none before it could be set up.
 * @type {import('./leaflet.js').Leaflet}
 */
let sheet;
/**
 * What is decided, while an outcome is shown.
 * @type {import('./decision.js').Decided | undefined}
 */
let decided;
/** Id of the row that the reader is led back to. */
let row = '';
/** Classes that were counted: who changes an answer and back is no second reader. */
const counted = new Set();
/**
 * Button of the language that was asked for last.
 * @type {Element}
 */
let wanted;

const decision = () => decide(device.rules, readAnswers(device.form));
const asked = () => questionsAsked(device.rules, readAnswers(device.form)).map(({ id }) => id);
const address = () => device.form.getAttribute('action') ?? '';
/** @type {(outcome: string) => string} */
const classOf = (outcome) => device.rules.outcomes.find(({ id }) => id === outcome)?.class ?? '';

/**
 * Shows the present question or outcome, and gives its heading.
 * @type {() => HTMLElement}
 */
function view() {
  decided = undefined;
  const present = trail.present();
  if (present !== trail.OUTCOME) return sheet.showQuestion(present);
  const answered = decision();
  if (answered.faults) {
    // The answers changed since, and leave a question open.
    trail.put(answered.faults[0].question);
    return view();
  }
  decided = answered;
  return sheet.showOutcome(decided);
}

/** Shows what is present now, with the focus on its heading, or on the row that the reader is led back to. */
function show() {
  trail.mark(address());
  let target = view();
  scrollTo(0, 0);
  target.tabIndex = -1;
  if (row) {
    target = the(device.form, `#${row}`);
    target.scrollIntoView({ block: 'center' });
    row = '';
  }
  target.focus({ preventScroll: true });
}

/** @type {(view: string) => void} */
function open(view) {
  trail.push(view);
  show();
}

/** Opens the outcome once its texts are there, unless the reader went elsewhere meanwhile, and counts its class. */
async function finish() {
  const from = trail.present();
  await device.load();
  if (trail.present() !== from) return;
  open(trail.OUTCOME);
  if (!decided) return;
  const reached = classOf(decided.outcome);
  if (!counted.has(reached)) count('self-check-finished', reached);
  counted.add(reached);
}

/**
 * Goes on from a question: to the outcome where that is certain by now, or to the next question; stays where the answer is missing.
 * @type {() => unknown}
 */
function goOn() {
  const present = trail.present();
  const answered = decision();
  const next = asked()[asked().indexOf(present) + 1];
  if (opensAfter(device.rules, answered, present)) return finish();
  if (answered.faults?.some(({ question }) => question === present)) sheet.missing(present);
  else if (next) open(next);
  else return finish();
}

/**
 * Leads from an outcome back to its questions: to the row that calls for care today, otherwise to the last question.
 * @type {(from: import('./decision.js').Decided) => void}
 */
function leadBack({ outcome, reasons: [urgent] }) {
  const now = classOf(outcome) === 'now';
  if (now) row = `${urgent.question}-${urgent.answer}`;
  const question = now ? urgent.question : (asked().pop() ?? '');
  if (!trail.backTo(question)) open(question);
}

/**
 * The page in another language, ready to be shown. By other rules the same ticks might lead to something milder: a page of another
 * version is as good as none.
 * @type {(address: string) => Promise<[import('./device.js').Device, import('./leaflet.js').Leaflet]>}
 */
async function translate(address) {
  const html = await (await get(address)).text();
  const other = readDevice(new DOMParser().parseFromString(html, 'text/html'));
  if (other.rules.version !== device.rules.version) throw new Error();
  await other.load();
  return [other, leaflet(other)];
}

/**
 * Puts a page in the place of the one shown.
 * @type {(page: Document) => void}
 */
function putInPlace(page) {
  const { documentElement, head, body } = document;
  documentElement.lang = page.documentElement.lang;
  documentElement.dir = page.documentElement.dir;
  for (const element of head.querySelectorAll(OWN)) element.remove();
  head.append(...page.head.querySelectorAll(OWN));
  body.replaceChildren(...page.body.childNodes);
}

/**
 * Changes the language and nothing else: the same view and the same answers, of which no word leaves the device.
 * @type {(button: HTMLButtonElement) => Promise<void>}
 */
async function changeLanguage(button) {
  wanted = button;
  const translated = await translate(button.formAction).catch(() => undefined);
  // Meanwhile the reader may have asked for a third language, or a fault brought the plain form back.
  if (wanted !== button || !runs) return;
  if (!translated) return sheet.offline();
  carryAnswers(device.form, translated[0].form);
  [device, sheet] = translated;
  putInPlace(device.page);
  show();
}

/**
 * What a click does, by what was clicked.
 * @type {() => Record<string, (clicked: any) => unknown>}
 */
const clicks = () => ({
  '.languages [formaction]': changeLanguage,
  '.emergency-bar button': finish,
  '.steps [type=button]': () => trail.back(device.words.home),
  // A reload starts clean, also where the browser remembers a page that was left.
  'form.actions a': () => location.reload(),
  // A text that leads to the questions leads to these, with every tick, and Back to the text.
  [`main a[href="${address()}"]`]: () => open(asked()[0]),
  // A jump within the page makes no entry of its own, so that Back leads to the question before.
  'a[href^="#"]'(link) {
    location.replace(link.hash);
    trail.mark(address());
  },
});

/** @type {Record<string, (event: any) => unknown>} */
const HANDLERS = {
  click(event) {
    // The second click of two is meant for what was there before the first.
    if (event.detail > 1 && event.target.closest('a, button')) return event.preventDefault();
    for (const [selector, act] of Object.entries(clicks())) {
      const clicked = event.target.closest(selector);
      if (!clicked) continue;
      event.preventDefault();
      return act(clicked);
    }
  },
  change({ target }) {
    if (device.form.contains(target)) sheet.answered(target);
  },
  submit(event) {
    event.preventDefault();
    return decided ? leadBack(decided) : goOn();
  },
  popstate({ state }) {
    if (trail.follow(state, (view) => view === trail.OUTCOME || asked().includes(view))) show();
  },
};

/** Whether the self-check runs here; after the first fault it never does again. */
let runs = true;

/**
 * Runs one of them; whatever goes wrong in it, the reader has the plain form with every tick. Nothing is logged: it could hold answers.
 * @type {(handler: (event: any) => unknown) => (event?: Event) => Promise<void>}
 */
const guarded = (handler) => async (event) => {
  if (!runs) return;
  try {
    await handler(event);
  } catch {
    runs = false;
    history.scrollRestoration = 'auto';
    // After the event: a click on the words of a statement has yet to tick it. Without a sheet the form ends its wait by itself.
    setTimeout(() => sheet?.undo());
  }
};

/** Fetches the texts before the first answer; where that fails, they are asked for again when they are needed. */
const prepare = guarded(() => device.load().catch(() => {}));

guarded(() => {
  device = readDevice(document);
  sheet = leaflet(device);
  history.scrollRestoration = 'manual';
  trail.put(asked()[0]);
  trail.mark(address());
  sheet.showQuestion(trail.present());
  // Ticked before this ran; of a sign and none, the sign, which comes first.
  HANDLERS.change({ target: device.form.querySelector(':checked') });
  for (const type in HANDLERS) addEventListener(type, guarded(HANDLERS[type]));
  // The first question has so many milliseconds to itself before the texts of the outcomes are fetched.
  setTimeout(prepare, 300);
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, prepare, { once: true });
  count('self-check-started');
})();
