// Fetches the page in another language, without a word about the reader, and puts it in the place of the one shown.

/** How long a reader waits for it at most, in milliseconds. */
const PATIENCE = 10_000;

/** What a page says in its head in its own language; style and script are the same in all. */
const OWN = 'link[rel=canonical], link[rel=alternate], meta[name=description]';

/** @param {string} address */
export async function fetchPage(address) {
  const late = new AbortController();
  setTimeout(() => late.abort(), PATIENCE);
  const reply = await fetch(address, { credentials: 'omit', signal: late.signal });
  if (!reply.ok) throw new Error(`${reply.status}`);
  return new DOMParser().parseFromString(await reply.text(), 'text/html');
}

/** @param {Document} page */
export function putInPlace(page) {
  const { documentElement, head, body } = document;
  documentElement.lang = page.documentElement.lang;
  documentElement.dir = page.documentElement.dir;
  for (const element of head.querySelectorAll(OWN)) element.remove();
  head.append(...page.head.querySelectorAll(OWN));
  body.replaceChildren(...page.body.childNodes);
}
