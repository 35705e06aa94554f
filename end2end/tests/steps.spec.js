// One question per screen: what each step says, where its focus goes, how to go back, and what is done about a tick by mistake.
import { answer, answerAll, answerUntil, back, bar, input, main, mistake, next, open, said, shown, words } from '../device.js';
import { expect, kept, OUTCOMES, site, test, tick, ticked } from '../support.js';

test.use({ javaScriptEnabled: true });

const [language] = site.languages;
const LONG = [...OUTCOMES['gp-weeks'].answers, 'leg-pain/no', 'worries/none'];
const REQUIRED = ['emergency-signs', 'today-signs', 'scope', 'soon-signs', 'duration', 'pattern'];
const heading = (page) => shown(page).locator('h2');

test('each step has one h1, its heading in sight with the focus, and one more entry in the history that tells nothing', async ({ page }) => {
  await open(page, language);
  const before = await page.evaluate(() => history.length);
  let steps = 0;
  const asked = await answerAll(page, LONG, async () => {
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.locator('h2').filter({ visible: true }).first()).toHaveText(await heading(page).textContent());
    if (steps > 0) await expect(heading(page)).toBeFocused();
    await expect(heading(page)).toBeInViewport();
    expect(await page.evaluate(() => history.length), 'one entry for each step').toBe(before + steps);
    expect((await kept(page)).state, 'the entry holds a number at most').toMatch(/^(null|\d+)$/);
    await expect(page).toHaveURL(site.url + language.selfCheck);
    await expect(said(page), 'nothing is said that the focus tells').toBeEmpty();
    steps += 1;
    return answer(page, LONG);
  });
  expect(await page.evaluate(() => history.length)).toBe(before + asked.length);
});

test('a question without an answer says so, has the focus, and forgets it with the next tick', async ({ page }) => {
  await open(page, language);
  const { missing } = await words(page);
  for (const question of REQUIRED) {
    await answerUntil(page, LONG, question);
    await next(page).click();
    const error = shown(page).locator('.error');
    await expect(shown(page)).toHaveId(question);
    await expect(error).toContainText(missing[question]);
    await expect(error).toBeInViewport();
    const announced = await page.evaluate((id) => {
      const at = document.activeElement.closest('fieldset');
      const described = (at?.getAttribute('aria-describedby') ?? '').split(' ').map((part) => document.getElementById(part)?.className);
      return at?.id === id && described.includes('error');
    }, question);
    expect(announced, 'the focus is in the question, which is described by its error').toBe(true);
    await tick(page, LONG.filter((one) => one.startsWith(question)).slice(0, 1));
    await expect(error).toHaveCount(0);
    await next(page).click();
  }
  await next(page).click();
  await next(page).click();
  await expect(main(page), 'the last two may be skipped').toHaveAttribute('data-outcome', 'gp-weeks');
});

test('the answer "none of these" takes the other ticks away, another tick takes it away, and that is said', async ({ page }) => {
  await open(page, language);
  const { cleared } = await words(page);
  await answerUntil(page, LONG, 'soon-signs');
  await tick(page, ['soon-signs/cancer-ever', 'soon-signs/weak-bones', 'soon-signs/unsure']);
  const here = async () => (await ticked(page)).filter((one) => one.startsWith('soon-signs/'));
  expect(await here(), 'not sure may stand beside signs').toEqual(['soon-signs/cancer-ever', 'soon-signs/weak-bones', 'soon-signs/unsure']);
  await expect(said(page)).toBeEmpty();
  await tick(page, ['soon-signs/none']);
  expect(await here()).toEqual(['soon-signs/none']);
  await expect(said(page)).toHaveText(cleared);
  await tick(page, ['soon-signs/weak-bones']);
  expect(await here()).toEqual(['soon-signs/weak-bones']);
  await expect(said(page)).toHaveText(cleared);
  await tick(page, ['soon-signs/weak-bones']);
  expect(await here()).toEqual([]);
  await expect(said(page)).toBeEmpty();
});

test('the button Back leads through every question to the first, and from there home, with every tick kept', async ({ page }) => {
  await page.goto(language.home);
  await open(page, language);
  await answerUntil(page, LONG, 'worries');
  const way = [...REQUIRED, 'leg-pain'].reverse();
  for (const question of way) {
    await back(page).click();
    await expect(shown(page)).toHaveId(question);
    await expect(heading(page)).toBeFocused();
  }
  expect(await ticked(page)).toEqual(LONG.slice(0, -1));
  await back(page).click();
  await expect(main(page)).toHaveAttribute('data-page', 'home');
});

test('Back and Forward of the browser lead through the questions and to the outcome, which is told by the answers of now', async ({ page }) => {
  await open(page, language);
  const { answers } = OUTCOMES.review;
  const asked = await answerAll(page, answers);
  for (const question of [...asked].reverse()) {
    await page.goBack();
    await expect(shown(page)).toHaveId(question);
    await expect(heading(page)).toBeFocused();
    await expect(main(page)).not.toHaveAttribute('data-outcome');
  }
  for (const question of asked.slice(1)) {
    await page.goForward();
    await expect(shown(page)).toHaveId(question);
  }
  await page.goForward();
  await expect(main(page)).toHaveAttribute('data-outcome', 'review');
  await expect(page.locator('h1')).toBeFocused();
  await page.goBack();
  await tick(page, ['worries/off-work', 'worries/low-mood']);
  await page.goForward();
  await expect(main(page)).toHaveAttribute('data-adds', 'not-improving sciatica afraid-to-move low-mood');
});

test('a reload starts clean at the first question, on a question as on an outcome', async ({ page }) => {
  for (const until of ['duration', null]) {
    await open(page, language);
    if (until) await answerUntil(page, LONG, until);
    else await answerAll(page, LONG);
    await page.reload();
    await expect(shown(page)).toHaveId('emergency-signs');
    expect(await ticked(page)).toEqual([]);
    await expect(main(page)).not.toHaveAttribute('data-outcome');
    await expect(page).toHaveURL(site.url + language.selfCheck);
  }
});

test('who clears the outcome page starts clean at the first question, and Back leads to where the reader came from', async ({ page }) => {
  await page.goto(language.home);
  await open(page, language);
  await answerAll(page, OUTCOMES['self-care'].answers);
  await page.locator('main form.actions a.box').click();
  await expect(shown(page)).toHaveId('emergency-signs');
  expect(await ticked(page)).toEqual([]);
  await page.goBack();
  await expect(main(page)).toHaveAttribute('data-page', 'home');
});

test('a sign of an emergency raises the bar, which says so; without the sign it is gone', async ({ page }) => {
  await open(page, language);
  await expect(bar(page)).toBeHidden();
  for (const away of ['emergency-signs/both-legs', 'emergency-signs/none']) {
    await tick(page, ['emergency-signs/both-legs']);
    await expect(bar(page)).toHaveClass(/\braised\b/);
    await expect(bar(page)).toBeInViewport();
    await expect(bar(page).getByRole('button')).toHaveCount(1);
    await expect(said(page), 'the sentence and the way').toHaveText(await bar(page).textContent());
    await expect(input(page, 'emergency-signs/both-legs'), 'the focus stays on the row').toBeFocused();
    await tick(page, [away]);
    await expect(bar(page)).toBeHidden();
  }
  await tick(page, ['emergency-signs/unsure']);
  await expect(bar(page)).toBeHidden();
});

test('the bar opens the advice at once, and who ticked by mistake comes back to the row', async ({ page }) => {
  await open(page, language);
  // A row further down, so that coming back to it is more than coming back to the top.
  await tick(page, ['emergency-signs/pregnant-alarm']);
  await bar(page).getByRole('button').click();
  await expect(main(page)).toHaveAttribute('data-outcome', 'emergency');
  await expect(page.locator('h1')).toBeFocused();
  await mistake(page).click();
  await expect(shown(page)).toHaveId('emergency-signs');
  await expect(input(page, 'emergency-signs/pregnant-alarm')).toBeFocused();
  await expect(input(page, 'emergency-signs/pregnant-alarm')).toBeInViewport();
  await expect(input(page, 'emergency-signs/pregnant-alarm')).toBeChecked();
  await tick(page, ['emergency-signs/pregnant-alarm', 'emergency-signs/none']);
  await expect(bar(page)).toBeHidden();
  await next(page).click();
  await expect(shown(page)).toHaveId('today-signs');
});

test('Next opens the advice of an emergency as the bar does', async ({ page }) => {
  await open(page, language);
  await tick(page, ['emergency-signs/saddle-numbness']);
  await next(page).click();
  await expect(main(page)).toHaveAttribute('data-outcome', 'emergency');
});

test('a sign to call today opens its advice on Next, and who ticked by mistake comes back to the row', async ({ page }) => {
  await open(page, language);
  await answerUntil(page, OUTCOMES.today.answers, 'today-signs');
  await tick(page, ['today-signs/rash-blisters']);
  await expect(bar(page)).toBeHidden();
  await expect(main(page), 'a tick alone opens nothing').not.toHaveAttribute('data-outcome');
  await next(page).click();
  await expect(main(page)).toHaveAttribute('data-outcome', 'today');
  await mistake(page).click();
  await expect(input(page, 'today-signs/rash-blisters')).toBeFocused();
  await expect(input(page, 'today-signs/rash-blisters')).toBeInViewport();
  await tick(page, ['today-signs/rash-blisters', 'today-signs/none']);
  await next(page).click();
  await expect(shown(page)).toHaveId('scope');
});

test('"Back to the list" on any other outcome leads to the questions, with every tick kept', async ({ page }) => {
  const { answers } = OUTCOMES.review;
  await open(page, language);
  const asked = await answerAll(page, answers);
  await mistake(page).click();
  await expect(shown(page)).toHaveId(asked.at(-1));
  expect((await ticked(page)).sort()).toEqual([...answers].sort());
});

test('why a question is asked opens in its place', async ({ page }) => {
  await open(page, language);
  await answerAll(page, LONG, async () => {
    const why = shown(page).locator('details.why');
    const [id, top] = [await shown(page).getAttribute('id'), (await why.boundingBox()).y];
    await why.locator('summary').click();
    await expect(why).toHaveJSProperty('open', true);
    await expect(shown(page)).toHaveId(id);
    await expect(why.locator('summary')).toBeInViewport();
    const moved = (await why.boundingBox()).y - top;
    expect(Math.abs(moved), 'nothing jumps, but what had to be scrolled to').toBeLessThanOrEqual(Math.max(0, top - 600));
    return answer(page, LONG);
  });
});

test('the key Enter in a row goes on as the button does', async ({ page }) => {
  await open(page, language);
  await input(page, 'emergency-signs/none').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(shown(page)).toHaveId('today-signs');
  await expect(page.locator('html')).toHaveAttribute('lang', language.tag);
});
