// Each outcome can be printed on paper and taken along. How many pages each takes is said in the run.
import { body, expect, OUTCOMES, post, site, test } from '../support.js';

/** One sheet is the aim; two are the limit. */
const MOST_PAGES = 2;

/** Pages in a PDF, counted by its page objects. */
const pagesOf = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

for (const language of site.languages) {
  for (const [id, { answers }] of Object.entries(OUTCOMES)) {
    test(`the outcome ${id} in ${language.tag} prints on at most ${MOST_PAGES} sheets of A4`, async ({ page }) => {
      const answer = await post(language.selfCheck, body(answers));
      await page.route(site.url + language.selfCheck, (route) => route.fulfill(answer));
      await page.goto(language.selfCheck);
      await expect(page.locator('main#main')).toHaveAttribute('data-outcome', id);
      const pages = pagesOf(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
      console.log(`  printed: ${language.tag} ${id} ${pages} ${pages === 1 ? 'page' : 'pages'}`);
      expect(pages).toBeGreaterThan(0);
      expect(pages).toBeLessThanOrEqual(MOST_PAGES);
    });
  }
}
