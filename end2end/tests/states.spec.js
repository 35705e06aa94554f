// Every state of the self-check with JavaScript is accessible and fits: each question, an error, the raised bar, each outcome.
import { alfa } from '../alfa.js';
import { axe } from '../axe.js';
import { answer, answerAll, answerUntil, bar, main, next, open, shown } from '../device.js';
import { expectFocusSeen, expectNoSidewaysScroll, expectRoomForSpacing, expectStill, expectTargets, watchMotion } from '../layout.js';
import { expect, full, OUTCOMES, site, someLanguages, test, tick } from '../support.js';

test.use({ javaScriptEnabled: true });

const LONG = OUTCOMES['gp-weeks'].answers;
const PHONE = { width: 360, height: 740 };
/** The narrowest screen, and a desk's of 1280 × 1024 at 400 %: WCAG 1.4.10. */
const SMALL = [{ width: 320, height: 568 }, { width: 320, height: 256 }];

/** Goes through every state, and gives the name of each as it is reached. */
async function* states(page, language) {
  await open(page, language);
  await next(page).click();
  await expect(shown(page).locator('.error')).toBeVisible();
  yield 'an error';
  await tick(page, ['emergency-signs/bladder-bowel']);
  await expect(bar(page)).toBeVisible();
  yield 'the raised bar';
  await open(page, language);
  while ((await main(page).getAttribute('data-outcome')) === null) {
    yield `the question ${await shown(page).getAttribute('id')}`;
    await answer(page, LONG);
  }
  await open(page, language);
  await answerUntil(page, LONG, 'duration');
  await next(page).click();
  yield 'an error where one answer is chosen';
  for (const [id, { answers }] of Object.entries(OUTCOMES)) {
    await open(page, language);
    await answerAll(page, answers);
    await expect(main(page)).toHaveAttribute('data-outcome', id);
    yield `the outcome ${id}`;
  }
}

const openFolds = (page) =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });

for (const language of site.languages) {
  test(`every state of the self-check in ${language.tag} breaks no rule of accessibility`, async ({ page }) => {
    test.setTimeout(300_000);
    for await (const state of states(page, language)) {
      await test.step(state, async () => {
        await openFolds(page);
        await page.emulateMedia({ colorScheme: 'light' });
        expect.soft(await axe(page, 'light'), `axe in light: ${state}`).toEqual([]);
        // The slower of the two reads the same markup in every language, and colours are the same in all.
        if (!someLanguages.includes(language)) return;
        expect.soft(await alfa(page), `alfa in light: ${state}`).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect.soft(await axe(page, 'dark'), `axe in dark: ${state}`).toEqual([]);
        if (full) expect.soft(await alfa(page), `alfa in dark: ${state}`).toEqual([]);
        await page.emulateMedia({ colorScheme: 'light' });
      });
    }
  });

  test(`every state of the self-check in ${language.tag} fits a narrow screen, 400 % and wider spacing, and has targets for fingers`, async ({ page, context }) => {
    test.setTimeout(180_000);
    await watchMotion(context);
    for await (const state of states(page, language)) {
      await test.step(state, async () => {
        await expectTargets(page);
        for (const size of SMALL) {
          await page.setViewportSize(size);
          await expectNoSidewaysScroll(page);
        }
        await expectRoomForSpacing(page);
        await page.setViewportSize(PHONE);
        await expectStill(page);
      });
    }
  });
}

test('with the bar raised, the key Tab leads to nothing that cannot be seen, on a phone as at 400 %', async ({ page }) => {
  test.setTimeout(90_000);
  await open(page, site.languages[0]);
  await tick(page, ['emergency-signs/both-legs']);
  for (const size of [PHONE, ...SMALL]) {
    await page.setViewportSize(size);
    await expectFocusSeen(page);
  }
});

test('where a reader wants less motion nothing moves, on the way through all questions and back', async ({ page, context }) => {
  await watchMotion(context);
  await page.goto(site.languages[0].home);
  await expectStill(page);
  await open(page, site.languages[0]);
  await answerAll(page, LONG);
  await expectStill(page);
  await page.goBack();
  await page.goBack();
  await expectStill(page);
  await page.goto(site.pages.find(({ kind }) => kind === 'why-no-scan').path);
  await openFolds(page);
  await expectStill(page);
});
