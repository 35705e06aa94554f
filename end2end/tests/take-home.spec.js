// The plan goes home: on paper, into a calendar, to somebody else, by a code on the paper; and says nothing about the reader.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { dayFromNow, readCalendar } from '../calendar.js';
import { answerAll, main, open } from '../device.js';
import { body, expect, OUTCOMES, post, raw, site, test } from '../support.js';

test.use({ timezoneId: 'Europe/Brussels' });

const [first] = site.languages;
const withScripts = test.extend({ javaScriptEnabled: true });

/** The public pages of a language that can be taken home. */
const pagesOf = ({ tag }) => site.pages.filter(({ lang, kind }) => lang === tag && (kind === 'plan' || kind.startsWith('outcome/')));
const publicPage = ({ tag }, id) => site.pages.find(({ lang, kind }) => lang === tag && kind === `outcome/${id}`).path;
const act = (page, name) => page.locator(`.take-home [data-act=${name}]`);

/** Outcomes with moments to look again, and when. */
const MOMENTS = { 'self-care': [14, 42], plan: [14, 42] };

/** The text of the QR code in a picture. */
function decode(png) {
  const { data, width, height } = PNG.sync.read(png);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

const rulesVersion = async () => JSON.parse((await raw('GET', '/version')).body).rules;

for (const language of site.languages) {
  test(`the code on each page to take home in ${language.tag} leads to that page and names the rules, nothing else`, async ({ page }) => {
    const version = await rulesVersion();
    for (const { path } of pagesOf(language)) {
      await page.goto(path);
      const code = page.locator('figure.qr svg');
      expect(decode(await code.screenshot()), path).toBe(`${site.url}${path}?v=${version}`);
      await expect(page.locator('figure.qr .address')).toHaveText(`${site.url}${path}?v=${version}`);
      await expect(code).toHaveAccessibleName(/\S/);
    }
  });

  test(`the code on each outcome made from answers in ${language.tag} leads to the public page of that outcome`, async ({ page }) => {
    const version = await rulesVersion();
    const address = site.url + language.selfCheck;
    // As wide as the paper: on a phone's width the modules of the printed code are no whole pixels.
    await page.setViewportSize({ width: 794, height: 1123 });
    for (const [id, { answers }] of Object.entries(OUTCOMES)) {
      const answer = await post(language.selfCheck, body(answers));
      await page.route(address, (route) => route.fulfill(answer));
      await page.goto(address);
      await page.emulateMedia({ media: 'print' });
      // The first picture after a change of the medium may still show the page between both.
      const code = async () => decode(await page.locator('figure.qr svg').screenshot());
      await expect.poll(code, id).toBe(`${site.url}${publicPage(language, id)}?v=${version}`);
      await page.emulateMedia({ media: 'screen' });
      await page.unroute(address);
    }
  });

  test(`the calendar of each page to take home in ${language.tag} is sound, in the language, and counts from today`, async () => {
    let files = 0;
    for (const { path, kind } of pagesOf(language)) {
      const html = (await raw('GET', path)).body.toString('utf8');
      const link = /<a [^>]*data-act="calendar"[^>]*>/.exec(html)?.[0];
      if (!link) continue;
      files += 1;
      const file = /href="([^"]+)"/.exec(link)[1];
      const answer = await raw('GET', file);
      expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']], file).toEqual([200, 'text/calendar; charset=utf-8', 'no-store']);
      const events = readCalendar(answer.body);
      expect(events.length).toBeGreaterThan(0);
      expect(new Set(events.map(({ uid }) => uid)).size, 'each moment has its own id').toBe(events.length);
      const days = events.map(({ start }) => start);
      const expected = MOMENTS[kind.split('/').pop()]?.map(dayFromNow);
      if (expected) expect(days, file).toEqual(expected);
      for (const { start, end, summary, url } of events) {
        expect(Date.parse(end) - Date.parse(start), 'one day').toBe(86_400_000);
        expect(summary).toMatch(/\S/);
        expect(url, 'it leads to a public page').toBe(site.url + file.replace('/plan.ics', ''));
      }
      // The words are the page's own: none of those of another language.
      for (const other of site.languages.filter(({ code }) => code !== language.code)) {
        const same = readCalendar((await raw('GET', `${publicPage(other, 'self-care')}/plan.ics`)).body).map(({ description }) => description);
        for (const { description } of events) expect(same).not.toContain(description);
      }
    }
    expect(files, 'the plan and some outcomes have one').toBeGreaterThan(2);
  });
}

test('without JavaScript the calendar and the code are there, and no button that could do nothing', async ({ page }) => {
  for (const { path } of pagesOf(first)) {
    await page.goto(path);
    await expect(page.locator('.take-home button').filter({ visible: true })).toHaveCount(0);
    await expect(page.locator('figure.qr svg')).toBeVisible();
  }
  await page.goto(publicPage(first, 'self-care'));
  const [download] = await Promise.all([page.waitForEvent('download'), act(page, 'calendar').click()]);
  expect(download.suggestedFilename()).toBe('plan.ics');
  expect(readCalendar(readFileSync(await download.path())).map(({ start }) => start)).toEqual(MOMENTS['self-care'].map(dayFromNow));
});

for (const language of site.languages) {
  withScripts(`the calendar made on the device in ${language.tag} is the server's own, and nothing is fetched for it`, async ({ page }) => {
    for (const id of ['self-care', 'review', 'gp-weeks', 'gp-soon']) {
      const server = await raw('GET', `${publicPage(language, id)}/plan.ics`);
      await open(page, language);
      await answerAll(page, OUTCOMES[id].answers);
      if (server.status === 404) {
        await expect(act(page, 'calendar')).toHaveCount(0);
        continue;
      }
      const requests = [];
      const note = (request) => requests.push(`${request.method()} ${request.url()}`);
      page.on('request', note);
      const [download] = await Promise.all([page.waitForEvent('download'), act(page, 'calendar').click()]);
      page.off('request', note);
      expect(requests.filter((request) => !request.endsWith('/count') && !request.startsWith('GET blob:')), id).toEqual([]);
      expect(download.suggestedFilename()).toBe('plan.ics');
      const bytes = readFileSync(await download.path());
      expect(readCalendar(bytes), id).toEqual(readCalendar(server.body));
      const undated = (file) => file.toString('utf8').replaceAll(/DTSTAMP:\d{8}T\d{6}Z/g, 'DTSTAMP:now');
      expect(undated(bytes), 'to the letter, the moment of making aside').toBe(undated(server.body));
    }
  });
}

withScripts('the calendar counts from today where the reader is, also across the end of summer time and of the year', async ({ page }) => {
  for (const [now, days] of [
    ['2026-10-20T22:30:00Z', ['2026-11-04', '2026-12-02']],
    ['2026-12-20T12:00:00Z', ['2027-01-03', '2027-01-31']],
    ['2028-02-20T22:30:00Z', ['2028-03-05', '2028-04-02']],
  ]) {
    await page.clock.setFixedTime(new Date(now));
    await open(page, first);
    await answerAll(page, OUTCOMES['self-care'].answers);
    const [download] = await Promise.all([page.waitForEvent('download'), act(page, 'calendar').click()]);
    expect(readCalendar(readFileSync(await download.path())).map(({ start }) => start), now).toEqual(days);
  }
});

/** Opens every place from which a plan is taken home with JavaScript. */
const PLACES = {
  'a public outcome': (page) => page.goto(publicPage(first, 'review')),
  'the plan': (page) => page.goto(pagesOf(first).find(({ kind }) => kind === 'plan').path),
  'an outcome made from answers': async (page) => {
    await open(page, first);
    await answerAll(page, OUTCOMES.review.answers);
  },
};

/** The events that are counted from now on. */
function counts(page) {
  const events = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/count')) events.push(new URLSearchParams(request.postData()).get('event'));
  });
  return events;
}

for (const [place, go] of Object.entries(PLACES)) {
  withScripts(`the button on ${place} prints, and counts that`, async ({ page }) => {
    await page.addInitScript(() => {
      globalThis.printed = 0;
      globalThis.print = () => (globalThis.printed += 1);
    });
    await go(page);
    const events = counts(page);
    await act(page, 'print').click();
    expect(await page.evaluate(() => globalThis.printed)).toBe(1);
    await expect.poll(() => events).toEqual(['plan-printed']);
  });

  withScripts(`sharing on ${place} hands over the public address where the device can share`, async ({ page }) => {
    await page.addInitScript(() => {
      navigator.share = async (data) => (globalThis.shared = data);
    });
    await go(page);
    const events = counts(page);
    const address = await act(page, 'share').getAttribute('data-address');
    await act(page, 'share').click();
    expect(await page.evaluate(() => globalThis.shared)).toEqual({ title: await act(page, 'share').getAttribute('data-title'), url: address });
    expect(address).toMatch(new RegExp(`^${site.url}/[a-z-/]+\\?v=${await rulesVersion()}$`));
    await expect.poll(() => events).toEqual(['plan-shared']);
  });

  withScripts(`sharing on ${place} copies the public address where the device cannot share, and says so`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.addInitScript(() => delete Navigator.prototype.share);
    await go(page);
    const share = act(page, 'share');
    await share.click();
    await expect(page.locator('.take-home .said')).toHaveText(await share.getAttribute('data-done'));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await share.getAttribute('data-address'));
    await context.clearPermissions();
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await share.click();
    await expect(page.locator('.take-home .said')).toHaveText(await share.getAttribute('data-failed'));
  });
}

withScripts('who thinks better of sharing is told nothing and is not counted', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.share = () => Promise.reject(new DOMException('closed', 'AbortError'));
  });
  await PLACES['a public outcome'](page);
  const events = counts(page);
  await act(page, 'share').click();
  await page.waitForTimeout(200);
  await expect(page.locator('.take-home .said')).toBeEmpty();
  expect(events).toEqual([]);
});

test.describe('the address on the paper', () => {
  test.use({ allows: ['query'] });

  test('can be read from the printed sheet, opens the public outcome, and shares its one address with it', async ({ page }) => {
    test.skip(spawnSync('pdftoppm', ['-v']).error !== undefined, 'pdftoppm, which turns a sheet into a picture, is not installed');
    const folder = mkdtempSync(join(site.folder, 'print-'));
    for (const { path, kind } of pagesOf(first).filter(({ kind }) => kind !== 'plan')) {
      await page.goto(path);
      const file = join(folder, kind.replace('/', '-'));
      writeFileSync(`${file}.pdf`, await page.pdf({ format: 'A4', preferCSSPageSize: true }));
      execFileSync('pdftoppm', ['-r', '200', '-png', '-gray', `${file}.pdf`, file]);
      const pictures = readdirSync(folder).filter((name) => name.startsWith(kind.replace('/', '-')) && name.endsWith('.png'));
      const address = pictures.map((name) => decode(readFileSync(join(folder, name)))).find(Boolean);
      expect(address, path).toBe(`${site.url}${path}?v=${await rulesVersion()}`);
      const answer = await page.goto(address);
      expect(answer.status()).toBe(200);
      await expect(main(page)).toHaveAttribute('data-page', kind);
      await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', site.url + path);
    }
  });
});
