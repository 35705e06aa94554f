// Takes the pictures that the README and reviewers see (`screenshots/`), after a `cargo build --release`: `npm run screenshots`.
// With `-- --all` it takes those for a closer look too (`out/screenshots/`): every page and every state, four widths, light, dark, forced colours.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumPath } from './chromium.js';
import { address, cards, fill, TABLET, UPRIGHT } from './consult.js';
import { crawl } from './crawl.js';
import { answerAll, answerUntil, bar, next, open } from './device.js';
import { start } from './server.js';
import { body, OUTCOMES, post, tick } from './support.js';

const PHONE = { width: 360, height: 800 };
const WIDE = { width: 1280, height: 800 };
const WIDTHS = [320, 360, 768, 1280];

const folder = join(import.meta.dirname, 'screenshots');
const all = join(import.meta.dirname, 'out', 'screenshots');
for (const path of [folder, all]) mkdirSync(path, { recursive: true });

// The address that the printed code leads to.
const server = await start({ known: 'https://scanplan.example' });
const browser = await chromium.launch({ executablePath: chromiumPath() });
const site = await crawl(browser, server.url);
const language = (code) => site.languages.find((one) => one.code === code) ?? site.languages[0];
const path = (kind, code) => site.pages.find((page) => page.kind === kind && page.lang === language(code).tag && page.path !== '/').path;

/** A new page; what is not said is a phone in light, with JavaScript and without motion. */
async function fresh(options = {}) {
  const context = await browser.newContext({ baseURL: server.url, viewport: PHONE, deviceScaleFactor: 1.5, reducedMotion: 'reduce', ...options });
  return context.newPage();
}

/** One picture, from a way to what it shows. */
async function take(file, go, { whole = false, ...options } = {}) {
  const page = await fresh(options);
  await go(page);
  await page.screenshot({ path: file, fullPage: whole });
  await page.context().close();
}

/** One sheet of paper as it comes from the printer. */
async function print(file, code, answers) {
  const page = await fresh({ javaScriptEnabled: false });
  const { selfCheck } = language(code);
  const answer = await post(selfCheck, body(answers), { base: server.url });
  await page.route(server.url + selfCheck, (route) => route.fulfill(answer));
  await page.goto(selfCheck);
  writeFileSync(`${file}.pdf`, await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  await page.context().close();
  if (spawnSync('pdftoppm', ['-v']).error) return console.log('no picture of the printed sheet: pdftoppm is not installed');
  execFileSync('pdftoppm', ['-r', '90', '-png', '-singlefile', `${file}.pdf`, file]);
}

/** A poster or flyers of the first kind of place, as they come from the printer. */
async function sheet(kind, code) {
  const page = await fresh({ javaScriptEnabled: false });
  const name = `${kind.replace('/', '-')}-${code}`;
  await page.goto(site.sheets.find((one) => one.kind === kind && one.lang === language(code).tag).path);
  writeFileSync(join(all, `${name}.pdf`), await page.pdf({ preferCSSPageSize: true }));
  await page.context().close();
  // Few colours: the picture of a sheet is small.
  execFileSync('pdftoppm', ['-r', '50', '-png', '-singlefile', join(all, `${name}.pdf`), join(folder, name)]);
}

const goto = (kind, code) => (page) => page.goto(path(kind, code));
const question = (code) => (page) => open(page, language(code));
const raised = (code) => async (page) => {
  await open(page, language(code));
  await tick(page, ['emergency-signs/saddle-numbness']);
  await bar(page).waitFor();
};
const outcome = (id, code) => async (page) => {
  await open(page, language(code));
  await answerAll(page, OUTCOMES[id].answers);
};
const error = (code) => async (page) => {
  await open(page, language(code));
  await next(page).click();
};
/** One card of consult mode in Dutch and German, or its plan to take along. */
const card = (id) => (page) => page.goto(`${address(language('nl'), language('de'))}#${id}`);
const words = (id) => async (page) => {
  await card(id)(page);
  await page.locator(`#${id} .words summary`).click();
};
const dark = { colorScheme: 'dark' };
const wide = { viewport: WIDE, deviceScaleFactor: 1 };

const tablet = { viewport: TABLET, deviceScaleFactor: 1 };

/** Every card of consult mode on a tablet, what else opens there, and the sheet in each language, one of them filled in. Says how many. */
async function consult() {
  const page = await fresh(tablet);
  await card('')(page);
  const shown = Object.fromEntries((await cards(page)).map((id, at) => [`${at + 1}-${id}`, [card(id), tablet]]));
  shown.words = [words('plan'), tablet];
  shown.give = [card('give'), tablet];
  shown.upright = [card('plan'), { ...tablet, viewport: UPRIGHT }];
  shown.dark = [card('pain'), { ...tablet, ...dark }];
  for (const [name, [go, options]] of Object.entries(shown)) await take(join(folder, `consult-${name}.png`), go, options);
  for (const patient of site.languages) {
    await page.goto(address(language('nl'), patient));
    if (patient.code === 'fr') await fill(page, AGREED);
    const name = `consult-sheet-${patient.code}`;
    writeFileSync(join(all, `${name}.pdf`), await page.pdf({ format: 'A4', preferCSSPageSize: true }));
    execFileSync('pdftoppm', ['-r', '80', '-png', '-singlefile', join(all, `${name}.pdf`), join(folder, name)]);
  }
  await page.context().close();
  return Object.keys(shown).length + site.languages.length;
}

/** What a doctor and a patient may agree on. */
const AGREED = {
  activity: 'Marcher avec le chien',
  amount: '10 minutes, deux fois par jour',
  work: 'Dès lundi, sans porter de charges',
  relief: 'Chaleur',
  return: '2026-12-07',
  note: 'Vous avez bien fait de venir.',
};

/** What the README and reviewers see: beside the pictures of the design, in the languages of those. */
const SHOWN = {
  home: [goto('home', 'fr')],
  'home-dark': [goto('home', 'fr'), dark],
  'home-wide': [goto('home', 'en'), wide],
  question: [question('nl')],
  'emergency-bar-dark': [raised('nl'), dark],
  outcome: [outcome('self-care', 'fr')],
  'outcome-dark': [outcome('self-care', 'fr'), dark],
  'outcome-wide': [outcome('self-care', 'de'), wide],
  emergency: [outcome('emergency', 'de')],
  'why-no-scan': [goto('why-no-scan', 'en')],
  plan: [goto('plan', 'en')],
  'plan-wide-dark': [goto('plan', 'en'), { ...wide, ...dark }],
  kit: [goto('kit', 'nl')],
  doctors: [goto('doctors', 'fr'), { viewport: { width: 1024, height: 768 }, deviceScaleFactor: 1 }],
};

try {
  for (const [name, [go, options]] of Object.entries(SHOWN)) await take(join(folder, `${name}.png`), go, options);
  await print(join(all, 'print'), 'fr', OUTCOMES['self-care'].answers);
  renameSync(join(all, 'print.png'), join(folder, 'print.png'));
  for (const { code } of site.languages) for (const kind of ['kit/poster', 'kit/flyers']) await sheet(kind, code);
  const decks = await consult();
  console.log(`${Object.keys(SHOWN).length + 1 + 2 * site.languages.length + decks} pictures in ${folder}`);

  if (process.argv.includes('--all')) {
    const states = { question: question('de'), 'emergency-bar': raised('de'), error: error('de') };
    for (const id of Object.keys(OUTCOMES)) states[`outcome-${id}`] = outcome(id, 'de');
    for (const step of ['today-signs', 'duration', 'worries']) states[`question-${step}`] = async (page) => {
      await open(page, language('de'));
      await answerUntil(page, OUTCOMES['self-care'].answers, step);
    };
    for (const { kind, lang, path: address } of site.pages) {
      if (lang === language('de').tag || address === '/') states[kind.replaceAll('/', '-public-')] = (page) => page.goto(address);
    }
    let taken = 0;
    for (const [name, go] of Object.entries(states)) {
      for (const width of WIDTHS) {
        for (const colorScheme of ['light', 'dark']) {
          await take(join(all, `${name}-${width}-${colorScheme}.png`), go, { whole: true, viewport: { width, height: 800 }, deviceScaleFactor: 1, colorScheme });
          taken += 1;
        }
      }
      await take(join(all, `${name}-forced.png`), go, { whole: true, deviceScaleFactor: 1, forcedColors: 'active' });
      await take(join(all, `${name}-contrast.png`), go, { whole: true, deviceScaleFactor: 1, contrast: 'more' });
      taken += 2;
    }
    for (const { code } of site.languages) for (const [id, { answers }] of Object.entries(OUTCOMES)) await print(join(all, `print-${code}-${id}`), code, answers);
    console.log(`${taken} more, and what is printed, in ${all}`);
  }
} finally {
  await browser.close();
  server.kill();
}
