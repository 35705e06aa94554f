// What the tests share: the crawled site, a watched browser, the seven outcomes, and requests to the byte.
import { existsSync, readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { test as base, expect } from '@playwright/test';

/** The running server and its pages, found by `global-setup.js`; empty while tests are only listed. */
export const site = existsSync(process.env.E2E_STATE ?? '')
  ? JSON.parse(readFileSync(process.env.E2E_STATE, 'utf8'))
  : { url: 'http://127.0.0.1', languages: [], pages: [], broken: [] };

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

/** The body of a form with these answers. */
export const body = (answers) => answers.map((answer) => answer.split('/').map(encodeURIComponent).join('=')).join('&');

/** Notes everything a page must never do, in any test. */
function watch(context, faults) {
  context.on('console', (message) => {
    // An answer of 4xx to a navigation is reported here too; those that matter are caught below.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`script: ${error.error()}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol === 'data:' || url.protocol === 'blob:') return;
    if (url.origin !== site.url) faults.push(`a request to another site: ${url}`);
    if (url.search !== '') faults.push(`a request with a query: ${url}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') faults.push(`no answer to ${request.url()}: ${reason}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400 && response.request().resourceType() !== 'document') {
      faults.push(`${response.status()} for ${response.url()}`);
    }
  });
}

export const test = base.extend({
  baseURL: site.url,
  context: async ({ context }, use) => {
    const faults = [];
    watch(context, faults);
    await use(context);
    expect(await context.cookies(), 'no cookie is ever set').toEqual([]);
    expect(faults, 'no page reports an error, asks another site, or puts something in an address').toEqual([]);
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

/** Whether the page is wider than its screen, with every fold open. */
export async function expectNoSidewaysScroll(page) {
  const wide = await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const inScroller = (element) => {
      for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
        if (getComputedStyle(at).overflowX !== 'visible') return true;
      }
      return false;
    };
    const over = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5 && !inScroller(element),
    );
    return [`${scrollWidth} pixels on ${clientWidth}`, ...over.slice(0, 5).map((element) => element.outerHTML.slice(0, 160))];
  });
  expect(wide, 'nothing is wider than the screen').toEqual([]);
}

/** One request, to the byte: no header but those given, nothing followed, nothing unpacked. */
export function raw(method, path, { headers = {}, body: sent, base: address = site.url } = {}) {
  return new Promise((done, fail) => {
    const request = httpRequest(address + path, { method, headers, agent: false }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) }));
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
