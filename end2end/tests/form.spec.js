// The form keeps everything entered: with errors, into every other language, and back from an outcome.
import { body, expect, languageButton, OUTCOMES, pairs, post, site, submit, test, tick, ticked } from '../support.js';

const [first] = site.languages;
/** Some of everything, and a contradiction (`none` beside a statement). */
const SOME = ['today-signs/fever', 'scope/pregnant', 'scope/none', 'duration/over-12-weeks', 'pattern/unsure', 'leg-pain/yes', 'worries/low-mood'];
const ERRORS = 'emergency-signs scope soon-signs';

/** Ticks in the order of the page. */
const sorted = (answers) => [...answers].sort();

for (const language of site.languages) {
  test(`an unfinished form in ${language.tag} comes back with every tick and names each question to answer`, async ({ page }) => {
    await page.goto(language.selfCheck);
    await tick(page, SOME);
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      submit(page).click(),
    ]);
    expect(answer.status()).toBe(422);
    await expect(page.locator('main#main')).toHaveAttribute('data-errors', ERRORS);
    await expect(page.locator('main#main')).not.toHaveAttribute('data-outcome');
    await expect(page).toHaveURL(site.url + language.selfCheck);
    expect(sorted(await ticked(page))).toEqual(sorted(SOME));
    await expect(page.locator('main a[href="tel:112"]').first(), 'the emergency number stands with the errors').toBeVisible();
    for (const question of ERRORS.split(' ')) {
      await page.locator(`main a[href^="#${question}"]`).first().click();
      await expect(page.locator(`[name="${question}"]`).first()).toBeInViewport();
      await page.keyboard.press('Tab');
      const reached = page.locator(`fieldset:focus-within, [role=group]:focus-within`).filter({ has: page.locator(`[name="${question}"]`) });
      expect(await reached.count(), `the keyboard goes on in ${question}`).toBeGreaterThan(0);
      await page.keyboard.press('Home');
    }
    await page.locator('[data-answer="scope/none"] label').click();
    await tick(page, ['emergency-signs/none', 'soon-signs/none']);
    await submit(page).click();
    // `today` is decided as soon as question 1 is answered.
    await expect(page.locator('main#main')).toHaveAttribute('data-outcome', 'today');
  });

  test(`"I ticked this by mistake" in ${language.tag} leads from an outcome back to the form with its ticks`, async ({ page }) => {
    const { answers } = OUTCOMES.review;
    await page.goto(language.selfCheck);
    await tick(page, answers);
    await submit(page).click();
    await expect(page.locator('main#main')).toHaveAttribute('data-outcome', 'review');
    await page.locator('main form button[name=switch][value=language]').click();
    await expect(page.locator('main#main')).not.toHaveAttribute('data-outcome');
    await expect(page.locator('main#main')).not.toHaveAttribute('data-errors');
    await expect(page).toHaveURL(site.url + language.selfCheck);
    await expect(page.locator('html')).toHaveAttribute('lang', language.tag);
    expect(sorted(await ticked(page))).toEqual(sorted(answers));
  });
}

for (const [from, to] of pairs) {
  test(`the language button from ${from.tag} to ${to.tag} keeps every tick and shows no error`, async ({ page }) => {
    await page.goto(from.selfCheck);
    await tick(page, SOME);
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      languageButton(page, to, 'language').click(),
    ]);
    expect(answer.status()).toBe(200);
    await expect(page).toHaveURL(site.url + to.selfCheck);
    await expect(page.locator('html')).toHaveAttribute('lang', to.tag);
    const own = /<html[^>]* dir="(\w+)".*<title>([^<]+)<\/title>/s.exec(await (await page.request.get(to.selfCheck)).text());
    await expect(page.locator('html')).toHaveAttribute('dir', own[1]);
    await expect(page, 'the title is in the language').toHaveTitle(own[2]);
    await expect(page.locator('main#main')).not.toHaveAttribute('data-errors');
    await expect(page.locator('main#main')).not.toHaveAttribute('data-outcome');
    expect(sorted(await ticked(page))).toEqual(sorted(SOME));
    expect(await page.locator('[aria-invalid=true], [role=alert]').count(), 'no error is shown').toBe(0);
  });

  test(`the language button from ${from.tag} to ${to.tag} on an outcome gives the same outcome and the same texts`, async ({ page }) => {
    const { answers, adds } = OUTCOMES.review;
    await page.goto(from.selfCheck);
    await tick(page, answers);
    await submit(page).click();
    await expect(page.locator('main#main')).toHaveAttribute('data-outcome', 'review');
    const heading = await page.locator('h1').textContent();
    await languageButton(page, to, 'outcome').click();
    await expect(page.locator('html')).toHaveAttribute('lang', to.tag);
    await expect(page).toHaveURL(site.url + to.selfCheck);
    await expect(page.locator('main#main')).toHaveAttribute('data-outcome', 'review');
    await expect(page.locator('main#main')).toHaveAttribute('data-adds', adds);
    await expect(page.locator('h1')).not.toHaveText(heading);
    const own = /<title>([^<]+)<\/title>/.exec((await post(to.selfCheck, body(answers))).body.toString('utf8'));
    await expect(page, 'the title is in the language').toHaveTitle(own[1]);
    // Not submitted yet, and switched once more: back on the form every tick is there.
    await page.locator('main form button[name=switch][value=language]').click();
    expect(sorted(await ticked(page))).toEqual(sorted(answers));
  });
}

for (const [id, { answers }] of Object.entries(OUTCOMES)) {
  test(`the outcome ${id} stays the same through every language and back`, async ({ page }) => {
    await page.goto(first.selfCheck);
    await tick(page, answers);
    await submit(page).click();
    for (const language of [...site.languages.slice(1), first]) {
      await languageButton(page, language, 'outcome').click();
      await expect(page.locator('html')).toHaveAttribute('lang', language.tag);
      await expect(page.locator('main#main')).toHaveAttribute('data-outcome', id);
    }
  });
}

test('the language buttons of a form with errors show the form in the other language without errors', async ({ page }) => {
  await page.goto(first.selfCheck);
  await tick(page, SOME);
  await submit(page).click();
  await expect(page.locator('main#main')).toHaveAttribute('data-errors', ERRORS);
  const [, second] = site.languages;
  await languageButton(page, second, 'language').click();
  await expect(page.locator('html')).toHaveAttribute('lang', second.tag);
  await expect(page.locator('main#main')).not.toHaveAttribute('data-errors');
  expect(sorted(await ticked(page))).toEqual(sorted(SOME));
});

test('the key Enter sends the form and never switches the language', async ({ page }) => {
  await page.goto(first.selfCheck);
  const sign = page.locator('[name="emergency-signs"]').first();
  await sign.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page.locator('main#main')).toHaveAttribute('data-outcome', 'emergency');
  await expect(page.locator('html')).toHaveAttribute('lang', first.tag);
});

test('the form can be filled in by keyboard alone', async ({ page }) => {
  await page.goto(first.selfCheck);
  for (const answer of OUTCOMES['self-care'].answers) {
    const input = page.locator(`[data-answer="${answer}"] input`);
    await input.focus();
    await page.keyboard.press('Space');
    await expect(input).toBeChecked();
  }
  await submit(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('main#main')).toHaveAttribute('data-outcome', 'self-care');
});
