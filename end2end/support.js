// What the tests share: the crawled site, a watched browser, the seven outcomes, and requests to the byte.
import { existsSync, readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { test as base, expect } from '@playwright/test';

/** The running server and its pages, found by `global-setup.js`; empty while tests are only listed. */
export const site = existsSync(process.env.E2E_STATE ?? '')
  ? JSON.parse(readFileSync(process.env.E2E_STATE, 'utf8'))
  : { url: 'http://127.0.0.1', languages: [], pages: [], sheets: [], decks: [], broken: [] };

/** Each language with each other one. */
export const pairs = site.languages.flatMap((from) => site.languages.filter((to) => to !== from).map((to) => [from, to]));

/** `none` to the questions 1 to 4. */
const NO_SIGNS = ['emergency-signs/none', 'today-signs/none', 'scope/none', 'soon-signs/none'];

/** One way to each outcome, as a person would go it, and the texts it adds; ids as in the contract of the form. */
export const OUTCOMES = {
  emergency: { answers: ['emergency-signs/bladder-bowel'], adds: '', tel: ['112'] },
  today: { answers: ['emergency-signs/none', 'today-signs/fever'], adds: '', tel: ['112', '1733'] },
  elsewhere: {
    answers: ['emergency-signs/none', 'today-signs/none', 'scope/pregnant', 'soon-signs/none', 'duration/under-2-weeks'],
    tel: ['112'],
  },
  'gp-soon': {
    answers: ['emergency-signs/none', 'today-signs/none', 'scope/none', 'soon-signs/cancer-ever', 'soon-signs/weak-bones', 'duration/under-2-weeks'],
    adds: '',
    tel: ['112'],
  },
  'gp-weeks': {
    answers: [...NO_SIGNS, 'duration/over-12-weeks', 'pattern/inflammatory-rhythm'],
    adds: 'long-lasting',
    tel: ['112'],
  },
  review: {
    answers: [...NO_SIGNS, 'duration/2-to-6-weeks-stuck', 'leg-pain/yes', 'worries/off-work', 'worries/afraid-to-move'],
    adds: 'not-improving sciatica afraid-to-move work',
    tel: ['112'],
  },
  'self-care': { answers: [...NO_SIGNS, 'duration/under-2-weeks'], adds: '', tel: ['112'] },
};

/** Whether the whole is run (`end2end/run --full`), or the part of it that answers quickly. */
export const full = process.env.END2END_TIER === 'full';

/** The languages of tests that take long: one in the quick tier, all in the full one. */
export const someLanguages = full ? site.languages : site.languages.slice(0, 1);

/** The body of a form with these answers. */
export const body = (answers) => answers.map((answer) => answer.split('/').map(encodeURIComponent).join('=')).join('&');

/**
 * Notes everything that a page of the site at `base` must never do. A test that needs one of these names it in `allows`:
 * `query` (an address with a question mark), `offline` (requests without an answer), `broken` (a script that fails or is missing),
 * `kept` (a copy of the public pages).
 */
export function watch(context, { base = site.url, allows = [] } = {}) {
  const faults = [];
  const broken = allows.includes('broken');
  context.on('console', (message) => {
    // An answer of 4xx to a navigation is reported here too; those that matter are caught below.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => broken || faults.push(`script: ${error.error()}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol === 'data:' || url.protocol === 'blob:') return;
    if (url.origin !== base) faults.push(`a request to another site: ${url}`);
    if (url.search !== '' && !allows.includes('query')) faults.push(`a request with a query: ${url}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // `csp` stands for a script, too, that a reader's browser without JavaScript does not fetch; a policy that is broken is reported in the console.
    if (!['net::ERR_ABORTED', 'csp'].includes(reason) && !allows.includes('offline')) faults.push(`no answer to ${request.url()}: ${reason}`);
  });
  context.on('response', (response) => {
    // A worker asks for the page that its reader opens: that is no part of a page, either.
    const document = response.request().resourceType() === 'document' || response.request().serviceWorker();
    if (response.status() >= 400 && !document && !broken) {
      faults.push(`${response.status()} for ${response.url()}`);
    }
  });
  return faults;
}

/** What the device keeps of the site that is open in `page`; runs in the browser. */
export const kept = (page) =>
  page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    state: JSON.stringify(history.state),
  }));

/** No cookie, nothing stored; no offline copy and no worker either, unless the test asked for it. */
async function expectNothingKept(context, base, allows) {
  expect(await context.cookies(), 'no cookie is ever set').toEqual([]);
  for (const page of context.pages()) {
    if (!page.url().startsWith(base)) continue;
    const { local, session, databases, caches, workers } = await kept(page);
    expect({ local, session, databases }, 'nothing is stored on the device').toEqual({ local: [], session: [], databases: [] });
    if (!allows.includes('kept')) expect({ caches, workers }, 'no copy and no worker before they are asked for').toEqual({ caches: [], workers: [] });
  }
}

/** Ends the watch over a context: it fails with everything that was noted. */
export async function expectNoFault(context, faults, { base = site.url, allows = [] } = {}) {
  await expectNothingKept(context, base, allows);
  expect(faults, 'no page reports an error, asks another site, or puts something in an address').toEqual([]);
}

export const test = base.extend({
  baseURL: site.url,
  /** What this test lets happen that is a fault in every other one. */
  allows: [[], { option: true }],
  context: async ({ context, allows }, use) => {
    const faults = watch(context, { allows });
    await use(context);
    await expectNoFault(context, faults, { allows });
  },
});
export { expect };

/** Clicks the words of each statement, as a finger does. */
export async function tick(page, answers) {
  for (const answer of answers) await page.locator(`[data-answer="${answer}"] label`).click();
}

/** What is ticked now, as `question/answer`, in the order of the page. */
export const ticked = (page) =>
  page
    .locator('main form input:is([type=checkbox], [type=radio])')
    .evaluateAll((inputs) => inputs.filter((input) => input.checked).map((input) => `${input.name}/${input.value}`));

/** The form's own button: the first in the tree, and no language. */
export const submit = (page) => page.locator('main form').first().locator('button, input[type=submit]').first();

/** The button that asks for the page in another language. */
export const languageButton = (page, language, value) =>
  page.locator(`button[name=switch][value=${value}][formaction="${language.selfCheck}"]`);

/** One request, to the byte: no header but those given, nothing followed, nothing unpacked. */
export function raw(method, path, { headers = {}, body: sent, base: address = site.url } = {}) {
  return new Promise((done, fail) => {
    const request = httpRequest(address + path, { method, headers, agent: false }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers, rawHeaders: answer.rawHeaders, body: Buffer.concat(chunks) }));
      answer.on('error', fail);
    });
    request.on('error', fail);
    request.end(sent);
  });
}

/** A form, posted to the byte. */
export const post = (path, sent, options = {}) =>
  raw('POST', path, { ...options, body: sent, headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...options.headers } });

/** The pages that answer a request in a language and have no address of their own: outcomes, the form with errors, error pages. */
export function answers(language) {
  const { selfCheck, home } = language;
  const form = 'application/x-www-form-urlencoded';
  return [
    ...Object.entries(OUTCOMES).map(([id, outcome]) => ({
      name: `the outcome ${id}`,
      kind: 'self-check',
      status: 200,
      request: ['POST', selfCheck, { headers: { 'Content-Type': form }, body: body(outcome.answers) }],
    })),
    {
      name: 'the form with errors',
      kind: 'self-check',
      status: 422,
      request: ['POST', selfCheck, { headers: { 'Content-Type': form }, body: body(['today-signs/fever', 'scope/none', 'scope/pregnant']) }],
    },
    {
      name: 'a cross-site answer',
      kind: 'error-403',
      status: 403,
      request: ['POST', selfCheck, { headers: { 'Content-Type': form, 'Sec-Fetch-Site': 'cross-site' }, body: body(['scope/none']) }],
    },
    { name: 'an unknown page', kind: 'error-404', status: 404, request: ['GET', `${home}/no-such-page`, {}] },
    { name: 'a wrong method', kind: 'error-405', status: 405, request: ['DELETE', home, {}] },
    {
      name: 'a body of 17 KiB',
      kind: 'error-413',
      status: 413,
      request: ['POST', selfCheck, { headers: { 'Content-Type': form }, body: 'x'.repeat(17 * 1024) }],
    },
    {
      name: 'a body that is no form',
      kind: 'error-415',
      status: 415,
      request: ['POST', selfCheck, { headers: { 'Content-Type': 'application/json' }, body: '{}' }],
    },
  ].map((answer) => ({ ...answer, language }));
}
