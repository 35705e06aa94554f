// Kept for offline, when the reader asks for it: the public pages and nothing else, dated, renewed with the content, and gone when asked.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerAll, languageButton, main, open, shown, textsOf } from '../device.js';
import { root, start } from '../server.js';
import { body, expect, expectNoFault, kept, OUTCOMES, site, test, watch } from '../support.js';

const ALLOWS = ['kept', 'offline'];
test.use({ javaScriptEnabled: true, serviceWorkers: 'allow', allows: ALLOWS });

const [first, second] = site.languages;
const pathOf = (kind, { tag } = first) => site.pages.find(({ lang, kind: one, path }) => lang === tag && one === kind && path !== '/').path;
const act = (page, name) => page.locator(`.take-home [data-act=${name}]`);
const note = (page) => page.locator('p.kept');

/** Keeps a copy, as a reader does on the page of the plan. */
async function keep(page) {
  await page.goto(pathOf('plan'));
  await expect(act(page, 'remove')).toBeHidden();
  const done = await act(page, 'keep').getAttribute('data-done');
  await act(page, 'keep').click();
  await expect(page.locator('.take-home .said')).toHaveText(done, { timeout: 20_000 });
  await expect(act(page, 'keep')).toBeHidden();
  await expect(act(page, 'remove')).toBeVisible();
}

/** Everything in every cache. */
const cached = (page) =>
  page.evaluate(async () => {
    const all = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const { status, headers, redirected } = await cache.match(request);
        all.push({ name, method: request.method, url: request.url, status, redirected, control: headers.get('cache-control') });
      }
    }
    return all;
  });

test('what is kept are public pages and their files: all of them, and nothing that was made for one reader', async ({ page }) => {
  await open(page, first);
  await answerAll(page, OUTCOMES.review.answers);
  await expect(main(page)).toHaveAttribute('data-outcome', 'review');
  expect(await kept(page)).toMatchObject({ caches: [], workers: [] });
  await keep(page);
  const copies = await cached(page);
  for (const { url, ...copy } of copies) {
    expect(copy, url).toMatchObject({ method: 'GET', status: 200, redirected: false });
    expect(copy.control ?? 'no header: not the server’s', url).toMatch(/^public|must-revalidate|immutable/);
    expect(new URL(url).search, url).toBe('');
  }
  const paths = copies.map(({ url }) => new URL(url).pathname).sort();
  const pages = paths.filter((path) => !path.startsWith('/assets/'));
  // The published counts change every week, and a copy would not.
  const lasting = site.pages.filter(({ kind }) => kind !== 'usage').map(({ path }) => path);
  expect(pages).toEqual([...lasting, ...site.languages.map(textsOf)].sort());
  const { paths: listed } = await page.evaluate(async () => {
    const text = await (await fetch('/kept.js')).text();
    return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
  });
  expect(paths, 'what the server lists is what is kept').toEqual([...listed].sort());
  expect(await kept(page)).toMatchObject({ caches: [expect.any(String)], workers: [`${site.url}/`] });

  await test.step('a whole self-check, a form posted to the server and a calendar add nothing', async () => {
    await open(page, first);
    await answerAll(page, OUTCOMES['gp-weeks'].answers);
    const html = await page.evaluate(async ([path, sent]) => {
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
      return (await fetch(path, { method: 'POST', headers, body: sent })).text();
    }, [first.selfCheck, body(OUTCOMES.emergency.answers)]);
    expect(html).toContain('data-outcome="emergency"');
    await page.evaluate((path) => fetch(`${path}/plan.ics`).then((answer) => answer.text()), pathOf('outcome/self-care'));
    await page.goto(`${first.home}/no-such-page`);
    expect((await cached(page)).map(({ url }) => new URL(url).pathname).sort()).toEqual(paths);
  });
});

test('offline every page opens with the day of its copy, a self-check ends in a plan in every language, and online the note is gone', async ({ page, context }) => {
  test.setTimeout(90_000);
  await keep(page);
  await context.setOffline(true);
  for (const language of site.languages) {
    for (const kind of ['home', 'plan', 'outcome/self-care']) {
      await page.goto(pathOf(kind, language));
      await expect(main(page)).toHaveAttribute('data-page', kind);
      const day = await page.evaluate((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'long' }).format(new Date()), language.tag);
      await expect(note(page)).toContainText(day);
      await expect(note(page)).toHaveRole('status');
      await expect(page.locator('h1')).toHaveCount(1);
      const styled = await page.evaluate(() => [...document.styleSheets].some((sheet) => sheet.cssRules.length > 20));
      expect(styled, 'with its style').toBe(true);
    }
    const plan = await page.locator('h1').textContent();
    await open(page, language);
    await answerAll(page, OUTCOMES['self-care'].answers);
    await expect(main(page)).toHaveAttribute('data-outcome', 'self-care');
    await expect(page.locator('h1')).toBeFocused();
    await expect(page.locator('h1'), 'the plan, in the words of its public page').toHaveText(plan);
    await expect(main(page).locator('.take-home')).toBeVisible();
  }
  await test.step('the language changes as it does online', async () => {
    await open(page, first);
    await page.locator('[data-answer="emergency-signs/unsure"] label').click();
    await languageButton(page, second).click();
    await expect(page.locator('html')).toHaveAttribute('lang', second.tag);
    await expect(shown(page)).toHaveId('emergency-signs');
    await expect(page.locator('[data-answer="emergency-signs/unsure"] input')).toBeChecked();
    await expect(note(page), 'one note, in the language shown').toHaveCount(1);
  });
  await test.step('an address that is not kept leads to a page that is', async () => {
    await page.goto(`${first.home}/no-such-page`);
    await expect(main(page)).toHaveAttribute('data-page', 'home');
  });
  await context.setOffline(false);
  for (const kind of ['home', 'plan', 'self-check']) {
    await page.goto(pathOf(kind));
    await expect(note(page)).toHaveCount(0);
  }
});

test('removing the copy leaves nothing: no worker, no cache, and offline no page', async ({ page, context }) => {
  await keep(page);
  await page.reload();
  await expect(act(page, 'keep')).toBeHidden();
  const done = await act(page, 'remove').getAttribute('data-done');
  await act(page, 'remove').click();
  await expect(page.locator('.take-home .said')).toHaveText(done);
  await expect(act(page, 'keep')).toBeVisible();
  await expect(act(page, 'remove')).toBeHidden();
  expect(await kept(page)).toMatchObject({ caches: [], workers: [] });
  await context.setOffline(true);
  await expect(page.goto(first.home)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
  await context.setOffline(false);
  await page.goto(first.home);
});

test('a copy that cannot be had whole is not kept at all, and the reader is told', async ({ page, context }) => {
  await context.route(`**${pathOf('why-no-scan')}`, (route) => route.abort());
  await page.goto(pathOf('plan'));
  const failed = await act(page, 'keep').getAttribute('data-failed');
  await act(page, 'keep').click();
  await expect(page.locator('.take-home .said')).toHaveText(failed, { timeout: 20_000 });
  await expect(act(page, 'keep'), 'it can be tried again').toBeVisible();
  await expect.poll(() => kept(page)).toMatchObject({ caches: [], workers: [] });
});

/** A folder like the one that is served, in which a test can change the content. */
function copyOfRoot() {
  const folder = mkdtempSync(join(tmpdir(), 'scanplan-root-'));
  for (const part of ['content', 'locales', 'style', 'public']) cpSync(join(root, part), join(folder, part), { recursive: true, dereference: true });
  return folder;
}

/** Changes a file of a folder. */
function change(folder, path, edit) {
  const before = readFileSync(join(folder, path), 'utf8');
  const after = edit(before);
  expect(after, `${path} is changed`).not.toBe(before);
  writeFileSync(join(folder, path), after);
}

/** A server of its own with a copy kept from it; `again` starts it anew, on the same address, after a change of its content. */
const renewed = test.extend({
  renewable: async ({ browser, contextOptions }, use) => {
    const folder = copyOfRoot();
    let server = await start({ from: folder });
    const { url } = server;
    const context = await browser.newContext({ ...contextOptions, baseURL: url, javaScriptEnabled: true, serviceWorkers: 'allow' });
    try {
      const faults = watch(context, { base: url, allows: ALLOWS });
      const page = await context.newPage();
      await keep(page);
      const again = async () => {
        process.kill(server.pid, 'SIGTERM');
        await server.exited;
        server = await start({ from: folder, at: url });
      };
      await use({ page, context, folder, again, server: () => server });
      await expectNoFault(context, faults, { base: url, allows: ALLOWS });
    } finally {
      await context.close();
      server.kill();
      rmSync(folder, { recursive: true });
    }
  },
});

renewed('changed content is shown by the next load, and by the copy after that one load', async ({ renewable: { page, context, folder, again } }) => {
  const [before] = (await kept(page)).caches;
  const today = new Date().toISOString().slice(0, 10);
  change(folder, `content/${first.code}/home.md`, (text) => text.replace(/^search_title = ".*"$/m, 'search_title = "Changed by the test"'));
  change(folder, `content/${first.code}/self-check/outcomes/self-care.md`, (text) =>
    // Nobody translates what a test says: the clinician's line lets it go ahead.
    text.replace(/^title = ".*"$/m, `title = "Told anew by the test"\npublish-before-translation = "A test, ${today}, it says so"`),
  );
  change(folder, 'public/icon.svg', (text) => `${text}\n`);
  await again();
  await page.goto(first.home);
  await expect(page, 'pages come from the network first').toHaveTitle(/Changed by the test/);
  await expect.poll(async () => (await kept(page)).caches, { timeout: 20_000 }).not.toContain(before);
  expect((await kept(page)).caches, 'the old copy is gone').toHaveLength(1);
  await context.setOffline(true);
  await page.goto(first.home);
  await expect(page).toHaveTitle(/Changed by the test/);
  await expect(note(page)).toHaveCount(1);
  await open(page, first);
  await answerAll(page, OUTCOMES['self-care'].answers);
  await expect(main(page)).toHaveAttribute('data-outcome', 'self-care');
  await expect(page.locator('h1'), 'the texts are those of the new copy').toHaveText('Told anew by the test');
  await context.setOffline(false);
});

renewed('with a server that does not answer in time, the copy is shown', async ({ renewable: { page, server } }) => {
  process.kill(server().pid, 'SIGSTOP');
  await page.goto(first.home, { waitUntil: 'domcontentloaded' });
  await expect(main(page)).toHaveAttribute('data-page', 'home');
  await expect(note(page)).toHaveCount(1);
  process.kill(server().pid, 'SIGCONT');
});

renewed('the operator can withdraw every copy: after one load there is none, and no worker', async ({ renewable: { page, context, folder, again } }) => {
  change(folder, 'content/site.toml', (text) => text.replace(/^offline = true$/m, 'offline = false'));
  await again();
  expect((await (await page.request.get('/kept.js')).text()).trim()).toBe('self.KEPT = null;');
  await page.goto(first.home);
  await expect.poll(async () => (await kept(page)).caches.length, { timeout: 20_000 }).toBe(0);
  await expect.poll(async () => (await kept(page)).workers.length).toBe(0);
  await page.goto(pathOf('plan'));
  await expect(act(page, 'keep'), 'nothing is offered that is withdrawn').toBeHidden();
  await context.setOffline(true);
  await expect(page.goto(first.home)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
  await context.setOffline(false);
  await page.goto(first.home);
});
