// Reads what the page of the self-check carries for the device: the rules, the words of its buttons, and its texts.

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
 * @property {(selector: string) => HTMLTemplateElement} template finds one of its texts
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

/** @type {(page: Document) => Device} */
export function readDevice(page) {
  const device = the(page, '#device');
  /** @type {(id: string) => any} */
  const data = (id) => JSON.parse(the(device, id).textContent ?? '');
  const texts = page.createElement('template');
  texts.innerHTML = data('#texts');
  return {
    page,
    title: page.title,
    main: the(page, '#main'),
    form: the(page, '#leaflet'),
    rules: data('#rules'),
    words: data('#words'),
    template: (selector) => the(texts.content, `template${selector}`),
  };
}

/**
 * The text of a template, to be shown.
 * @type {(template: HTMLTemplateElement) => DocumentFragment}
 */
export const copy = ({ content }) => document.importNode(content, true);
