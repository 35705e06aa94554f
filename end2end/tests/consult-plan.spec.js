// The plan of consult mode: filled in together, printed, taken along; and nothing of it is sent, kept or left for the next patient.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCalendar } from '../calendar.js';
import { act, address, agreed, CANARIES, cards, field, fill, fillUp, inSight, TABLET } from '../consult.js';
import { expect, kept, raw, site, test, watch } from '../support.js';
import { openWire, told } from '../wire.js';

test.use({ viewport: TABLET, javaScriptEnabled: true, timezoneId: 'Europe/Brussels' });

const [first, second, third] = site.languages;
const language = (code) => site.languages.find((one) => one.code === code);
/** The public page of a plan, and the rules that it names. */
const planOf = ({ tag }) => site.pages.find(({ lang, kind }) => lang === tag && kind === 'plan').path;
const version = async () => JSON.parse((await raw('GET', '/version')).body).rules;
/** A day as a reader of a language writes it. */
const day = (value, { tag }) => new Date(`${value}T00:00:00Z`).toLocaleDateString(tag, { dateStyle: 'full', timeZone: 'UTC' });
const pagesIn = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

/** Opens the plan to take along. */
async function give(page) {
  await page.locator(`#${await inSight(page)} .give-link`).click();
  await expect(page.locator('.give')).toBeVisible();
}

/** Instead of a printer: how often the page was printed. */
const noPrinter = (page) =>
  page.addInitScript(() => {
    globalThis.printed = 0;
    globalThis.print = () => (globalThis.printed += 1);
  });

for (const patient of site.languages) {
  test(`the sheet in ${patient.tag} is one A4 beside each doctor's language, empty and with every field full`, async ({ page }) => {
    for (const doctor of site.languages) {
      await page.goto(address(doctor, patient));
      expect.soft(pagesIn(await page.pdf({ format: 'A4', preferCSSPageSize: true })), `${doctor.tag}, empty`).toBe(1);
      await fillUp(page);
      expect.soft(pagesIn(await page.pdf({ format: 'A4', preferCSSPageSize: true })), `${doctor.tag}, full`).toBe(1);
    }
  });

  test(`the sheet in ${patient.tag} is in that language, shows what was typed, and its code leads to the plan`, async ({ page }) => {
    const doctor = site.languages.find(({ code }) => code !== patient.code);
    await page.goto(address(doctor, patient));
    const lines = page.locator('.sheet [data-agreed] dd');
    await expect(lines).toHaveText(Object.keys(CANARIES).map(() => ''));
    await fill(page);
    const written = { ...CANARIES, return: day(CANARIES.return, patient) };
    for (const [name, text] of Object.entries(written)) await expect(agreed(page, name), name).toHaveText(text);
    const file = join(mkdtempSync(join(site.folder, 'consult-')), 'sheet');
    writeFileSync(`${file}.pdf`, await page.pdf({ format: 'A4', preferCSSPageSize: true }));
    const text = execFileSync('pdftotext', ['-layout', `${file}.pdf`, '-'], { encoding: 'utf8' });
    for (const words of Object.values(written)) expect(text.replaceAll(/\s+/g, ' ')).toContain(words);
    for (const number of ['112', '1733']) expect(text).toContain(number);
    expect(text, 'nothing of the deck is printed').not.toContain('1 / 8');
    // Read from the printed page by a program that shares no line with the one that drew it.
    execFileSync('pdftoppm', ['-r', '200', '-png', '-gray', '-singlefile', `${file}.pdf`, file]);
    const code = execFileSync('zbarimg', ['--raw', '--quiet', '-Sdisable', '-Sqrcode.enable', `${file}.png`], { encoding: 'utf8' }).trim();
    expect(code).toBe(`${site.url}${planOf(patient)}?v=${await version()}`);
    // The same on the screen, for a phone across the desk.
    await give(page);
    await page.locator('.give .qr svg').screenshot({ path: `${file}-screen.png` });
    const { width } = await page.locator('.give .qr svg').boundingBox();
    expect(width, 'large enough for a phone across the desk').toBeGreaterThan(380);
    const shown = execFileSync('zbarimg', ['--raw', '--quiet', '-Sdisable', '-Sqrcode.enable', `${file}-screen.png`], { encoding: 'utf8' }).trim();
    expect(shown).toBe(code);
  });
}

test('nothing that is typed leaves the page: no byte on the wire, no address, no storage, nothing in the history', async ({ browser, contextOptions }) => {
  const wire = await openWire(site.url);
  const context = await browser.newContext({ ...contextOptions, viewport: TABLET, baseURL: wire.url, javaScriptEnabled: true, permissions: ['clipboard-write'], serviceWorkers: 'allow' });
  const faults = watch(context, { base: wire.url });
  const page = await context.newPage();
  const asked = [];
  context.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`));
  await noPrinter(page);
  await page.goto(address(first, second));
  await page.waitForTimeout(200);
  wire.sent();
  await fill(page);
  await give(page);
  await act(page, 'print').click();
  const [download] = await Promise.all([page.waitForEvent('download'), act(page, 'calendar').click()]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('kanari');
  await act(page, 'note').click();
  await expect(page.locator('.said')).toHaveText(/\S/);
  await page.locator('.give .close').click();
  await page.keyboard.press('Home');
  await page.waitForTimeout(300);
  const state = await page.evaluate(() => JSON.stringify([history.state, history.length, location.href, name, document.title, document.cookie]));
  const { local, session, databases, caches, workers } = await kept(page);
  expect([local, session, databases, caches, workers]).toEqual([[], [], [], [], []]);
  // To another pair of languages and to the public pages: neither an address nor a referrer says anything.
  await page.locator('.consult-bar .patient .codes a').last().click();
  await page.locator('.consult-bar .home-link').click();
  await page.waitForTimeout(300);
  const sent = wire.sent();
  const words = Object.values(CANARIES).flatMap((word) => [word, encodeURIComponent(word), word.replaceAll('-', '')]);
  for (const word of words) {
    expect(sent.filter((request) => request.includes(word)), word).toEqual([]);
    expect(asked.filter((request) => request.includes(word)), word).toEqual([]);
    expect(state).not.toContain(word);
  }
  const counted = sent.map(told).filter((request) => request.startsWith('POST'));
  expect(counted.map((request) => [...new URLSearchParams(request.split(' ')[2])].sort().join('&'))).toEqual([
    `event,plan-printed&lang,${first.code}`,
    `event,calendar-saved&lang,${first.code}`,
  ]);
  expect(faults).toEqual([]);
  await context.close();
  wire.close();
});

test('the calendar file holds the day and what was agreed, in the words of the patient, whatever is typed', async ({ page }) => {
  const odd = 'Schelde; links, dan \\rechts 😀 – «été» شارع 散歩'.padEnd(80, '散').slice(0, 79);
  await page.goto(address(first, second));
  await fill(page, { ...CANARIES, work: odd, relief: '' });
  await give(page);
  const [download] = await Promise.all([page.waitForEvent('download'), act(page, 'calendar').click()]);
  expect(download.suggestedFilename()).toBe('plan.ics');
  const [event, ...others] = readCalendar(readFileSync(await download.path()));
  expect(others).toEqual([]);
  expect([event.start, event.end]).toEqual(['2031-02-03', '2031-02-04']);
  const name = (id) => page.locator(`.sheet [data-agreed=${id}] dt`).textContent();
  expect(event.description).toContain(`${await name('activity')} – ${CANARIES.activity}\n`);
  expect(event.description).toContain(`${await name('work')} – ${odd}\n`);
  expect(event.description).not.toContain(await name('relief'));
});

test('without a day there is no calendar file, and the page says so', async ({ page }) => {
  await page.goto(address(first, second));
  await fill(page, { activity: 'abc' });
  await give(page);
  await act(page, 'calendar').click();
  await expect(page.locator('.said')).toHaveText(await act(page, 'calendar').getAttribute('data-failed'));
});

test('the note for the record says in the words of the doctor what was agreed, and no sign, no outcome, no private note', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const patient of [second, third]) {
    await page.goto(address(first, patient));
    await fill(page, { ...CANARIES, work: '' });
    await give(page);
    await act(page, 'note').click();
    await expect(page.locator('.said')).toHaveText(await act(page, 'note').getAttribute('data-done'));
    const note = await act(page, 'note').getAttribute('data-note');
    const label = (name) => page.locator(`label[for=field-${name}] span`).first().textContent();
    const plan = [];
    for (const name of ['activity', 'amount', 'relief', 'return']) plan.push(`${await label(name)} – ${CANARIES[name]}`);
    expect(note, 'the rules are named').toContain(await version());
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(note.replace('{plan}', plan.join('; ')));
  }
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await act(page, 'note').click();
  await expect(page.locator('.said')).toHaveText(await act(page, 'note').getAttribute('data-failed'));
});

test('the next patient finds nothing of the one before: after the button, a way out and back, or a reload', async ({ page }) => {
  const expectEmpty = async (how) => {
    for (const name of Object.keys(CANARIES)) {
      await expect(field(page, name), how).toHaveValue('');
      await expect(agreed(page, name), how).toHaveText('');
    }
    await expect(page.locator('.ages :checked'), how).toHaveAttribute('checked', '');
  };
  const fillAll = async () => {
    await fill(page);
    await page.locator('.ages input').first().evaluate((radio) => radio.click());
    await expect(agreed(page, 'activity')).toHaveText(CANARIES.activity);
  };
  await page.goto(address(first, second));
  await expectEmpty('at first');
  await fillAll();
  await give(page);
  await act(page, 'empty').click();
  await expect(page.locator('.said')).toHaveText(await act(page, 'empty').getAttribute('data-done'));
  await expectEmpty('after the button');
  await page.goto(address(first, second));
  await fillAll();
  await page.locator('.consult-bar .home-link').click();
  await page.goBack();
  await expectEmpty('after a way out and back');
  await fillAll();
  await page.reload();
  await expectEmpty('after a reload');
  // As a browser that keeps the page as it was: it is emptied before it is kept.
  await fillAll();
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await expectEmpty('when the page is put away');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('there are no fields that could do nothing, and the sheet has lines to write on', async ({ page }) => {
    await page.goto(`${address(first, second)}#plan`);
    await expect(page.locator('.fields')).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.sheet')).toBeVisible();
    for (const name of Object.keys(CANARIES)) {
      const { height } = await agreed(page, name).locator('..').boundingBox();
      expect(height, 'room for a hand').toBeGreaterThan(34);
    }
    expect(pagesIn(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).toBe(1);
  });
});

for (const [doctor, patient] of [['nl', 'fr'], ['fr', 'de'], ['nl', 'en']]) {
  test(`a doctor comes from the home page to a printed plan in ${doctor}–${patient} within twelve taps`, async ({ page }) => {
    let taps = 0;
    const tap = async (place) => {
      taps += 1;
      await place.click();
    };
    await noPrinter(page);
    await page.goto(language(doctor).home);
    await tap(page.locator('.door a').first());
    await tap(page.locator(`.consult-pairs a[href="${address({ code: doctor }, { code: patient })}"]`));
    const ids = await cards(page);
    while ((await inSight(page)) !== 'plan') await tap(page.locator(`#${await inSight(page)} .next`));
    // Typing is no tap, but each field that is begun is one.
    taps += 1;
    await field(page, 'activity').fill(CANARIES.activity);
    await tap(page.locator('#plan .give-link'));
    await tap(act(page, 'print'));
    expect(await page.evaluate(() => globalThis.printed)).toBe(1);
    await expect(agreed(page, 'activity')).toHaveText(CANARIES.activity);
    await expect(page.locator('.sheet')).toHaveAttribute('lang', language(patient).tag);
    expect(ids.indexOf('plan')).toBe(5);
    expect(taps).toBeLessThanOrEqual(12);
  });
}
