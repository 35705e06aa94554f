// Consult mode on a screen: two columns without scrolling, by finger, by key, without scripts and in an old browser.
import { alfa } from '../alfa.js';
import { axe } from '../axe.js';
import { act, address, cards, fill, inSight, scrolling, TABLET, UPRIGHT } from '../consult.js';
import { expectFocusSeen, expectNoSidewaysScroll, expectRoomForSpacing, expectStill, expectTargets, watchMotion } from '../layout.js';
import { makeOld } from '../old.js';
import { expect, site, test } from '../support.js';

test.use({ viewport: TABLET });
const withScripts = test.extend({ javaScriptEnabled: true });

/** Each language once as the doctor's and once as the patient's, and one alone. */
const ring = site.languages.map((doctor, at) => [doctor, site.languages[(at + 1) % site.languages.length]]);
const [[first, second] = [{}, {}]] = ring;
const some = [...ring, [first, first]];
const named = ([doctor, patient]) => `${doctor.tag} and ${patient.tag}`;

for (const doctor of site.languages) {
  withScripts(`nothing scrolls on a tablet, held either way, beside ${doctor.tag}: no card, and no card with a fold open`, async ({ page }) => {
    for (const patient of site.languages) {
      await page.goto(address(doctor, patient));
      await expect(page.locator('.fields')).not.toHaveAttribute('hidden');
      for (const size of [TABLET, UPRIGHT]) {
        await page.setViewportSize(size);
        expect.soft(await scrolling(page), `${patient.tag}, ${size.width} × ${size.height}`).toEqual([]);
      }
    }
  });

  test(`every pair beside ${doctor.tag} has the same blocks in the same order, each column in its language`, async ({ page }) => {
    const blocks = () =>
      page.locator('[data-block]').evaluateAll((rows) =>
        rows.map((row) => ({
          block: `${row.closest('.consult-card').id}/${row.dataset.block}`,
          columns: [...row.querySelectorAll('[data-block-of]')].map(({ dataset, lang, dir, textContent }) => [dataset.blockOf, lang, dir, textContent.trim() !== '']),
        })),
      );
    await page.goto(address(first, second));
    const expected = (await blocks()).map(({ block }) => block);
    expect(expected.length, 'three blocks and more on eight cards').toBeGreaterThan(23);
    for (const patient of site.languages) {
      await page.goto(address(doctor, patient));
      const found = await blocks();
      expect(found.map(({ block }) => block), patient.tag).toEqual(expected);
      const columns = [['doctor', doctor.tag, 'ltr', true], ['patient', patient.tag, 'ltr', true]].slice(0, doctor === patient ? 1 : 2);
      for (const { block, columns: those } of found) expect(those, `${block}, ${patient.tag}`).toEqual(columns);
    }
  });
}

for (const pair of some) {
  withScripts(`the cards in ${named(pair)} break no rule of accessibility, nor does the plan to take along`, async ({ page }) => {
    await page.goto(address(...pair));
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details.words')) fold.open = true;
    });
    expect(await axe(page, 'light'), 'axe, in light').toEqual([]);
    expect(await alfa(page), 'alfa, in light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axe(page, 'dark'), 'axe, in dark').toEqual([]);
    await page.goto(`${address(...pair)}#give`);
    await expect(page.locator('.give')).toBeVisible();
    expect(await axe(page, 'dark'), 'axe, the plan in dark').toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await axe(page, 'light'), 'axe, the plan in light').toEqual([]);
  });

  test(`the cards in ${named(pair)} fit a phone and a screen at 400 %, with text spaced wider, and have targets for fingers`, async ({ page, context }) => {
    await watchMotion(context);
    await page.goto(address(...pair));
    await expectTargets(page);
    for (const size of [{ width: 360, height: 740 }, { width: 320, height: 568 }, { width: 320, height: 256 }]) {
      await page.setViewportSize(size);
      await expectNoSidewaysScroll(page);
      await expectTargets(page);
    }
    await expectRoomForSpacing(page);
    await expectStill(page);
  });
}

test('without scripts a finger goes from card to card, by pushing the deck, by its buttons and by its stops', async ({ page }) => {
  await page.goto(address(first, second));
  const ids = await cards(page);
  expect(ids).toHaveLength(8);
  expect(await inSight(page)).toBe(ids[0]);
  for (const [at, id] of ids.entries()) {
    await expect.poll(() => inSight(page)).toBe(id);
    const foot = page.locator(`#${id} .deck-foot`);
    await expect(foot.locator('.back')).toHaveCount(at === 0 ? 0 : 1);
    await expect(foot.locator('.count')).toHaveText(`${at + 1} / ${ids.length}`);
    if (at < ids.length - 1) await foot.locator('.next').click();
    else await expect(foot.locator('.next')).toHaveCount(0);
  }
  await page.locator(`#${ids.at(-1)} .back`).click();
  await expect.poll(() => inSight(page)).toBe(ids.at(-2));
  await page.locator(`#${ids.at(-2)} .stops li:nth-child(2) a`).click();
  await expect.poll(() => inSight(page)).toBe(ids[1]);
  // A push of more than half a card ends on the next one.
  await page.mouse.move(500, 300);
  await page.mouse.wheel(700, 0);
  await expect.poll(() => inSight(page)).toBe(ids[2]);
  await page.waitForTimeout(300);
  const off = await page.locator('.deck').evaluate((deck) => deck.scrollLeft % deck.clientWidth);
  expect(off, 'it comes to rest on a card').toBeLessThan(1);
});

test('without scripts the plan to take along opens over the cards and closes again, and nothing behind it can be reached', async ({ page }) => {
  await page.goto(`${address(first, second)}#scan`);
  await page.locator('#scan .give-link').click();
  await expect(page.locator('.give .qr svg')).toBeVisible();
  await expect(page.locator('.give .print-hint')).toBeVisible();
  await expect(page.locator('.deck')).not.toBeVisible();
  await expect(page.locator('.give button').filter({ visible: true })).toHaveCount(0);
  await page.locator('.give .close').click();
  await expect(page.locator('.give')).not.toBeVisible();
  await expect(page.locator('.deck')).toBeVisible();
});

withScripts('keys lead through the cards, and Back leads out of them', async ({ page }) => {
  await page.goto(first.home);
  await page.goto(address(first, second));
  const ids = await cards(page);
  const at = async (key, position) => {
    await page.keyboard.press(key);
    expect(await inSight(page), key).toBe(ids[position]);
  };
  await at('ArrowRight', 1);
  await at('PageDown', 2);
  await at('End', 7);
  await at('ArrowRight', 7);
  await at('ArrowLeft', 6);
  await at('PageUp', 5);
  await at('Home', 0);
  await at('ArrowLeft', 0);
  // Tab goes on from the card that is shown.
  await at('ArrowRight', 1);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement.closest('.consult-card')?.id)).toBe(ids[1]);
  // Neither a shortcut of the browser nor a key that is typed, or that chooses an age, turns the card.
  await page.keyboard.press('Control+End');
  expect(await inSight(page)).toBe(ids[1]);
  await page.goto(`${address(first, second)}#picture`);
  const chosen = page.locator('.ages :checked');
  const before = await chosen.getAttribute('id');
  await chosen.focus();
  await page.keyboard.press('ArrowRight');
  expect(await inSight(page)).toBe('picture');
  expect(await chosen.getAttribute('id')).not.toBe(before);
  await fill(page, { activity: 'abc' });
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('x');
  await expect(page.locator('[data-field=activity]')).toHaveValue('axbc');
  expect(await inSight(page)).toBe('plan');
});

withScripts('taps and keys leave one entry in the history, so that Back leads out of the deck', async ({ page }) => {
  await page.goto(first.home);
  await page.goto(address(first, second));
  for (let taps = 0; taps < 3; taps += 1) await page.locator(`#${await inSight(page)} .next`).click();
  await page.keyboard.press('ArrowRight');
  await page.locator(`#${await inSight(page)} .give-link`).click();
  await expect(page.locator('.give')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(page.locator('.give')).not.toBeVisible();
  const ids = await cards(page);
  expect(await inSight(page), 'one is where one was').toBe(ids[4]);
  await expect(page.locator(`#${ids[4]}`), 'and reads on there').toBeFocused();
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe(first.home);
});

withScripts('with the key Tab every place can be reached and none is hidden, on the cards as on the plan', async ({ page }) => {
  await page.goto(`${address(first, second)}#plan`);
  await expectFocusSeen(page);
  await page.goto(`${address(first, second)}#give`);
  await expectFocusSeen(page);
});

withScripts('the full screen is offered where the browser allows it, and there alone', async ({ page }) => {
  await page.goto(address(first, second));
  const button = act(page, 'full');
  await expect(button).toBeVisible();
  await button.click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement === document.documentElement)).toBe(true);
  await button.click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBe(null);
  await page.addInitScript(() => Object.defineProperty(Document.prototype, 'fullscreenEnabled', { get: () => false }));
  await page.goto(address(second, first));
  await expect(page.locator('.fields')).not.toHaveAttribute('hidden');
  await expect(button).toBeHidden();
});

for (const [browser, options] of [['without :has(), dialogs and new units', {}], ['without layers, and so without our style', { layers: false }]]) {
  for (const [how, run] of [['with scripts', withScripts], ['without scripts', test]]) {
    run(`in an old browser ${browser}, ${how}, every block is there and can be reached`, async ({ page, context }) => {
      await makeOld(context, options);
      await page.goto(address(first, second));
      const blocks = page.locator('[data-block] h3');
      const count = await blocks.count();
      expect(count).toBeGreaterThan(46);
      for (const id of await cards(page)) {
        await page.locator(`.stops a[href="#${id}"]`).first().evaluate((stop) => stop.click());
        const hidden = await page.locator(`#${id} [data-block] h3`).evaluateAll((all) =>
          all.filter((heading) => {
            heading.scrollIntoView();
            const { left, top, width, height } = heading.getBoundingClientRect();
            const there = document.elementFromPoint(left + width / 2, top + height / 2);
            return !heading.contains(there) && !there?.contains(heading);
          }).map(({ textContent }) => textContent),
        );
        expect(hidden, id).toEqual([]);
        await page.locator(`#${id} .words summary`).click();
        await expect(page.locator(`#${id} .words p`).first()).toBeVisible();
        await page.locator(`#${id} .words summary`).click();
      }
      await page.locator('#plan .give-link').click();
      await expect(page.locator('.give .qr svg')).toBeInViewport();
      await page.locator('.give .close').click();
      if (run === withScripts) await expect(page.locator('.fields')).toBeVisible();
      else await expect(page.locator('.fields')).toBeHidden();
      if (options.layers !== false) expect(await scrolling(page), 'and it scrolls no more than in a new one').toEqual([]);
    });
  }
}
