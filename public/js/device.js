// What passes between the server and the device: the rules, words and texts of the self-check come, and sums go; never an answer.

/** @typedef {import('./decision.js').Rules} Rules */
/** @typedef {'home' | 'count' | 'next' | 'back' | 'submit' | 'cleared' | 'offline' | 'staysHere'} WordId */
/** @typedef {Record<WordId, string> & { missing: Record<string, string> }} Words `missing` by id of the question */
/**
 * @typedef {object} Device
 * @property {Document} page the one shown, or one fetched in another language
 * @property {string} title of the page, while a question is shown
 * @property {HTMLElement} main
 * @property {HTMLFormElement} form
 * @property {Rules} rules
 * @property {Words} words
 * @property {HTMLTemplateElement} fault the error of a question whose answer is missing
 * @property {() => Promise<void>} load fetches the texts that answers can open, once; may be tried again after it failed
 * @property {(selector: string) => HTMLTemplateElement} template finds one of these texts, once they are loaded
 */

/**
 * The first element that a selector finds. A page that lacks it is not the page that these modules were written for.
 * @template {HTMLElement} [T=HTMLElement]
 * @param {ParentNode} root @param {string} selector @returns {T}
 */
export function the(root, selector) {
  /** @type {T | null} */
  const found = root.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/**
 * What stands at an address, asked for without a word about the reader.
 * @type {(address: string) => Promise<Response>}
 */
export async function get(address) {
  const late = new AbortController();
  // No reader waits for a reply for more than ten seconds.
  setTimeout(() => late.abort(), 10_000);
  const reply = await fetch(address, { credentials: 'omit', signal: late.signal });
  if (!reply.ok) throw new Error();
  return reply;
}

/** @type {(page: Document) => Device} */
export function readDevice(page) {
  const device = the(page, '#device');
  /** @type {(id: string) => any} */
  const data = (id) => JSON.parse(the(device, id).textContent ?? '');
  /** @type {(html: string) => HTMLTemplateElement} */
  const template = (html) => Object.assign(page.createElement('template'), { innerHTML: html });
  const rules = data('#rules');
  const texts = template('');
  /** @type {Promise<void> | undefined} */
  let loaded;

  async function load() {
    const { version, html } = await (await get(device.dataset.texts ?? '')).json();
    // The server changed its rules since it sent the page: texts of others may not fit the decision.
    if (version !== rules.version) throw new Error();
    texts.innerHTML = html;
  }

  return {
    page,
    title: page.title,
    main: the(page, '#main'),
    form: the(page, '#leaflet'),
    rules,
    words: data('#words'),
    fault: template(data('#fault')),
    load: () =>
      (loaded ??= load().catch((error) => {
        loaded = undefined;
        throw error;
      })),
    template: (selector) => the(texts.content, `template${selector}`),
  };
}

/**
 * The text of a template, to be shown.
 * @type {(template: HTMLTemplateElement) => DocumentFragment}
 */
export const copy = ({ content }) => document.importNode(content, true);

/**
 * Counts what readers do, as sums: an event, for a finished self-check its class, and the language; nothing else.
 * @param {string} event @param {string} [subject]
 */
export function count(event, subject) {
  if (/** @type {any} */ (navigator).globalPrivacyControl) return;
  // Addresses begin with the code of their language; where two stand side by side, with their name and the doctor's.
  const sum = new URLSearchParams({ event, lang: location.pathname.replace('/consult', '').split('/')[1] });
  if (subject) sum.set('subject', subject);
  // A count that is lost is lost: no reader waits for one, or hears of it. What the browser does not queue, it sends beside the page; it
  // has taken the one or the other, so nothing is counted twice, and nothing is tried again.
  if (!navigator.sendBeacon?.('/count', sum)) fetch('/count', { method: 'POST', body: sum, credentials: 'omit', keepalive: true }).catch(() => {});
}
