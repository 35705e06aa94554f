// Each outcome is one sheet of A4: the public page, the page made from answers, with as many added texts as there can be.
import { answerAll, main, open } from '../device.js';
import { body, expect, OUTCOMES, post, site, someLanguages, test } from '../support.js';

/** Everything that can be added to one outcome. */
const ALL = [...OUTCOMES.review.answers, 'worries/low-mood'];
const FIVE = 'not-improving sciatica afraid-to-move low-mood work';

/** Pages in a PDF, counted by its page objects. */
const pagesIn = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
const sheets = async (page) => pagesIn(await page.pdf({ format: 'A4', preferCSSPageSize: true }));

for (const language of site.languages) {
  test(`each public outcome in ${language.tag} prints on one sheet of A4`, async ({ page }) => {
    const outcomes = site.pages.filter(({ lang, kind }) => lang === language.tag && kind.startsWith('outcome/'));
    expect(outcomes).toHaveLength(7);
    for (const { path } of outcomes) {
      await page.goto(path);
      expect.soft(await sheets(page), path).toBe(1);
    }
  });

  test(`each outcome made from answers in ${language.tag} prints on one sheet of A4, with five added texts too`, async ({ page }) => {
    // From the server's bytes, not after a form: headless Chromium at times prints the page before.
    for (const [id, answers, adds] of [...Object.entries(OUTCOMES).map(([id, outcome]) => [id, outcome.answers, outcome.adds]), ['review', ALL, FIVE]]) {
      const answer = await post(language.selfCheck, body(answers));
      await page.route(site.url + language.selfCheck, (route) => route.fulfill(answer));
      await page.goto(language.selfCheck);
      await expect(main(page)).toHaveAttribute('data-outcome', id);
      if (adds !== undefined) await expect(main(page)).toHaveAttribute('data-adds', adds);
      expect.soft(await sheets(page), `${id} ${adds ?? ''}`).toBe(1);
      await page.unroute(site.url + language.selfCheck);
    }
  });
}

for (const language of someLanguages) {
  const scripted = test.extend({ javaScriptEnabled: true });

  scripted(`each outcome made on the device in ${language.tag} prints on one sheet of A4`, async ({ page }) => {
    for (const [id, answers] of [...Object.entries(OUTCOMES).map(([id, outcome]) => [id, outcome.answers]), ['review', ALL]]) {
      await open(page, language);
      await answerAll(page, answers);
      await expect(main(page)).toHaveAttribute('data-outcome', id);
      expect.soft(await sheets(page), id).toBe(1);
    }
  });
}
