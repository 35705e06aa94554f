// The way of a person with JavaScript: one question per screen, from the language choice to each outcome, which is the server's own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { answer, answerAll, count, expectSameAsServer, main, open, shown, typeAnswer, words } from '../device.js';
import { expectNoSidewaysScroll } from '../layout.js';
import { root } from '../server.js';
import { expect, full, OUTCOMES, site, someLanguages, test } from '../support.js';

test.use({ javaScriptEnabled: true });

/** What is asked on the way to each outcome: an early one ends it, and one question is for long-lasting pain alone. */
const ASKED = ['emergency-signs', 'today-signs', 'scope', 'soon-signs', 'duration', 'leg-pain', 'worries'];
const way = (id) => {
  if (id === 'emergency') return ASKED.slice(0, 1);
  if (id === 'today') return ASKED.slice(0, 2);
  if (id === 'gp-weeks') return ASKED.toSpliced(5, 0, 'pattern');
  return ASKED;
};

for (const language of site.languages) {
  for (const [id, { answers, adds }] of Object.entries(OUTCOMES)) {
    test(`a reader of ${language.tag} comes by finger to the outcome ${id}, which is the one the server makes`, async ({ page }) => {
      await page.goto('/');
      await page.locator(`main a[hreflang="${language.tag}"]`).click();
      await page.locator(`main[data-page=home] a[href="${language.selfCheck}"]`).first().click();
      await expect(shown(page)).toHaveCount(1);
      const text = await words(page);
      const total = () => (id === 'gp-weeks' && numbers.length > 4 ? 8 : 7);
      const numbers = [];
      const asking = await answerAll(page, answers, async () => {
        const said = await shown(page).locator('.count').textContent();
        numbers.push(said);
        expect(said).toBe(count(text, numbers.length, numbers.length > 5 ? total() : 7));
        await expect(page.locator('h1')).toHaveCount(1);
        await expect(page.locator('.progress li')).toHaveCount(numbers.length > 5 ? total() : 7);
        await expect(page.locator('.progress li').nth(numbers.length - 1)).toHaveClass('here');
        return answer(page, answers);
      });
      expect(asking).toEqual(way(id));
      await expect(main(page)).toHaveAttribute('data-page', 'self-check');
      await expect(main(page)).toHaveAttribute('data-outcome', id);
      await expect(main(page)).toHaveAttribute('data-adds', adds ?? '');
      await expect(page).toHaveURL(site.url + language.selfCheck);
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page.locator('h1')).toBeFocused();
      await expect(page.locator('h1')).toBeInViewport();
      await expectSameAsServer(page, language, answers);
    });
  }
}

for (const language of someLanguages) {
  for (const [id, { answers }] of Object.entries(OUTCOMES)) {
    test(`a reader of ${language.tag} comes by keyboard alone to the outcome ${id}`, async ({ page }) => {
      await open(page, language);
      expect(await answerAll(page, answers, typeAnswer)).toEqual(way(id));
      await expect(main(page)).toHaveAttribute('data-outcome', id);
      await expect(page.locator('h1')).toBeFocused();
    });
  }
}

/** Answers the question on the screen as a screen reader tells it: by roles and names alone. */
async function answerByName(page, answers) {
  const { next, submit } = await words(page);
  const id = await shown(page).getAttribute('id');
  const group = page.getByRole('group', { name: (await shown(page).locator('h2').textContent()).trim() }).filter({ visible: true }).first();
  for (const one of answers.filter((one) => one.startsWith(`${id}/`))) {
    const name = (await page.locator(`[data-answer="${one}"] label`).innerText()).trim();
    const row = group.getByRole(/^(duration|leg-pain)$/.test(id) ? 'radio' : 'checkbox', { name, exact: true });
    await row.press('Space');
    await expect(row).toBeChecked();
  }
  await page.getByRole('button', { name: new RegExp(`^(${next}|${submit})$`) }).click();
  return id;
}

test('who knows nothing of the page but roles and names reaches every outcome', async ({ page }) => {
  for (const [id, { answers }] of Object.entries(OUTCOMES)) {
    await open(page, site.languages[0]);
    await answerAll(page, answers, answerByName);
    await expect(main(page)).toHaveAttribute('data-outcome', id);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeFocused();
  }
});

test.describe('on a screen of 320 pixels with more contrast, as in the sun', () => {
  test.use({ viewport: { width: 320, height: 568 }, contextOptions: { reducedMotion: 'reduce', contrast: 'more' } });

  test('a reader reaches every outcome without moving the page sideways', async ({ page }) => {
    const language = site.languages.at(-2);
    for (const [id, { answers }] of Object.entries(OUTCOMES)) {
      await open(page, language);
      await answerAll(page, answers, async () => {
        await expectNoSidewaysScroll(page);
        return answer(page, answers);
      });
      await expect(main(page)).toHaveAttribute('data-outcome', id);
      await expect(page.locator('h1')).toBeInViewport();
      await expectNoSidewaysScroll(page);
    }
  });
});

test('every answer that is not sure leads where it should, and never to the plan', async ({ page }) => {
  const [language] = site.languages;
  const none = ['emergency-signs/none', 'today-signs/none', 'scope/none', 'soon-signs/none', 'duration/over-12-weeks', 'pattern/none'];
  const unsure = { 'emergency-signs': 'today', 'today-signs': 'today', scope: 'elsewhere', 'soon-signs': 'gp-soon', duration: 'review', pattern: 'gp-weeks' };
  for (const [question, outcome] of Object.entries(unsure)) {
    await open(page, language);
    await answerAll(page, none.map((one) => (one.startsWith(`${question}/`) ? `${question}/unsure` : one)));
    await expect(main(page), `not sure of ${question}`).toHaveAttribute('data-outcome', outcome);
  }
  await open(page, language);
  await answerAll(page, [...none, 'leg-pain/unsure', 'worries/unsure']);
  await expect(main(page)).toHaveAttribute('data-outcome', 'review');
  await expect(main(page)).toHaveAttribute('data-adds', 'long-lasting sciatica');
});

const { vignette: vignettes } = parse(readFileSync(join(root, 'content', 'self-check', 'vignettes.toml'), 'utf8'));
for (const { id, outcome, adds, answers } of full ? vignettes : []) {
  test(`the vignette ${id} is told the same on the device as by the server`, async ({ page }) => {
    const [language] = site.languages;
    const given = Object.entries(answers).flatMap(([question, ids]) => ids.map((answer) => `${question}/${answer}`));
    await open(page, language);
    const asked = await answerAll(page, given);
    await expect(main(page)).toHaveAttribute('data-outcome', outcome);
    await expect(main(page)).toHaveAttribute('data-adds', adds.join(' '));
    // An early outcome ends the questions: what the patient would have said to later ones is not known here.
    await expectSameAsServer(page, language, given.filter((answer) => asked.includes(answer.split('/')[0])));
  });
}
