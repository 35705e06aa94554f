// Takes pictures of every page in every language, to look at (`out/screenshots/`), and the two that the README shows (`screenshots/`).
// `npm run screenshots`, after a `cargo build --release`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumPath } from './chromium.js';
import { crawl } from './crawl.js';
import { body, OUTCOMES, post } from './support.js';
import { start } from './server.js';

const PHONE = { width: 360, height: 800 };
const DESK = { width: 1280, height: 800 };
const WIDE = ['home', 'outcome-self-care', 'outcome-emergency'];

const all = join(import.meta.dirname, 'out', 'screenshots');
const readme = join(import.meta.dirname, 'screenshots');
mkdirSync(all, { recursive: true });
mkdirSync(readme, { recursive: true });

const server = await start();
const browser = await chromium.launch({ executablePath: chromiumPath() });
const options = { javaScriptEnabled: false, colorScheme: 'light', reducedMotion: 'reduce', deviceScaleFactor: 2, baseURL: server.url };
try {
  const { languages, pages } = await crawl(browser, server.url);
  const context = await browser.newContext({ ...options, viewport: PHONE });
  const page = await context.newPage();
  let taken = 0;

  /** Pictures of the page that is open now, under `name`. */
  const take = async (name, kind) => {
    for (const size of WIDE.includes(kind) ? [PHONE, DESK] : [PHONE]) {
      await page.setViewportSize(size);
      await page.screenshot({ path: join(all, `${name}-${size.width}.png`), fullPage: true });
      taken += 1;
    }
    await page.setViewportSize(PHONE);
  };

  for (const { path, lang, kind } of pages) {
    await page.goto(path);
    const name = kind.replaceAll('/', '-');
    await take(path === '/' ? name : `${name.replace(/^outcome-/, 'public-outcome-')}-${lang}`, kind);
    if (kind === 'home' && path === languages[0].home) await page.screenshot({ path: join(readme, 'home.png') });
  }
  for (const { tag, selfCheck } of languages) {
    const address = server.url + selfCheck;
    for (const [id, { answers }] of Object.entries({ errors: { answers: ['today-signs/fever'] }, ...OUTCOMES })) {
      const answer = await post(selfCheck, body(answers), { base: server.url });
      await page.route(address, (route) => route.fulfill(answer));
      await page.goto(address);
      const kind = id === 'errors' ? 'self-check-errors' : `outcome-${id}`;
      await take(`${kind}-${tag}`, kind);
      if (id === 'self-care' && selfCheck === languages[0].selfCheck) await page.screenshot({ path: join(readme, 'outcome.png') });
      await page.unroute(address);
    }
  }
  console.log(`${taken} pictures in ${all}, two for the README in ${readme}`);
} finally {
  await browser.close();
  server.kill();
}
