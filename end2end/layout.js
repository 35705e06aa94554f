// What holds of the layout of every page and every state: nothing too wide, nothing cut off, nothing too small, nothing moving, no focus hidden.
import { expect } from '@playwright/test';

/** WCAG 1.4.12: lines, paragraphs, letters and words further apart, as a reader may set them. */
const SPACING = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

/** The smallest side of what is pressed with a finger, in pixels: ours, and WCAG 2.5.8 for what else is no link within a text. */
const CONTROL = 48;
const TARGET = 24;

/** Whether the page is wider than its screen, with every fold open. */
export async function expectNoSidewaysScroll(page) {
  const wide = await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const inScroller = (element) => {
      for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
        if (getComputedStyle(at).overflowX !== 'visible') return true;
      }
      return false;
    };
    const over = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5 && !inScroller(element),
    );
    return [`${scrollWidth} pixels on ${clientWidth}`, ...over.slice(0, 5).map((element) => element.outerHTML.slice(0, 160))];
  });
  expect(wide, 'nothing is wider than the screen').toEqual([]);
}

/** With the text spaced as WCAG 1.4.12 lets a reader space it, nothing gets too wide and no text is cut off. */
export async function expectRoomForSpacing(page) {
  await page.evaluate((css) => {
    // A sheet that is adopted, because the site's policy refuses a `<style>`.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, SPACING);
  await expectNoSidewaysScroll(page);
  const cut = await page.evaluate(() => {
    const hides = ({ overflowX, overflowY }) => [overflowX, overflowY].some((overflow) => overflow === 'hidden' || overflow === 'clip');
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden, .skip, svg') && element.innerText?.trim())
      .filter((element) => hides(getComputedStyle(element)))
      .filter(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)
      .map((element) => element.outerHTML.slice(0, 160));
  });
  await page.evaluate(() => document.adoptedStyleSheets.pop());
  expect(cut, 'no text is cut off').toEqual([]);
}

/** What is pressed is large enough: our own controls 48 pixels, everything else 24, links within a text aside. */
export async function expectTargets(page) {
  const small = await page.evaluate(
    ({ control, target }) => {
      const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.skip');
      const small = (element, least) => {
        const { width, height } = element.getBoundingClientRect();
        return Math.min(width, height) < least - 0.5 ? [`${Math.round(width)} × ${Math.round(height)}, not ${least}: ${element.outerHTML.slice(0, 120)}`] : [];
      };
      const isInline = (element) => getComputedStyle(element).display === 'inline';
      const inText = (element) => {
        let block = element;
        while (isInline(block)) block = block.parentElement;
        return block !== element && block.textContent.trim() !== element.textContent.trim();
      };
      const controls = [...document.querySelectorAll('button, .button, .box, .statement, summary, nav.languages a')].filter(seen);
      const others = [...document.querySelectorAll('a[href], label, input:not([type=hidden])')].filter(
        (element) => seen(element) && !controls.some((one) => one.contains(element)) && !inText(element),
      );
      return [...controls.flatMap((element) => small(element, control)), ...others.flatMap((element) => small(element, target))];
    },
    { control: CONTROL, target: TARGET },
  );
  expect(small, 'every target is large enough for a finger').toEqual([]);
}

/** Going through the page with the key Tab, what has the focus is never wholly covered (WCAG 2.4.11). */
export async function expectFocusSeen(page) {
  await page.evaluate(() => document.activeElement?.blur());
  const hidden = [];
  const places = await page.evaluate(() => document.querySelectorAll('a[href], button, input, summary').length);
  for (let pressed = 0; pressed < places; pressed += 1) {
    await page.keyboard.press('Tab');
    const covered = await page.evaluate(() => {
      const at = document.activeElement;
      if (at === document.body) return 'the end';
      // A row is its input: what a reader sees focused is the row.
      const shown = at.closest('.statement, [data-answer]') ?? at;
      const { left, right, top, bottom } = shown.getBoundingClientRect();
      for (let x = left + 2; x < right; x += (right - left) / 5) {
        for (let y = top + 2; y < bottom; y += Math.max(4, (bottom - top) / 8)) {
          const there = document.elementFromPoint(x, y);
          if (there && (shown.contains(there) || there.contains(at))) return null;
        }
      }
      return at.outerHTML.slice(0, 160);
    });
    if (covered === 'the end') break;
    if (covered) hidden.push(covered);
  }
  expect(hidden, 'the focus is never hidden').toEqual([]);
}

/** The names in `style/components/waiting.css`: what waits for a script is no motion, it is there in one step. */
const WAITS = ['unseen', 'folded', 'stepped', 'first'];

/** From now on, notes in the page whatever begins to move; `expectStill` reads it. */
export const watchMotion = (context) =>
  context.addInitScript((waits) => {
    globalThis.moved = [];
    for (const kind of ['animationstart', 'transitionrun']) {
      addEventListener(kind, ({ target, animationName, propertyName }) => {
        if (!waits.includes(animationName)) globalThis.moved.push(`${animationName ?? propertyName} of ${target.outerHTML.slice(0, 100)}`);
      }, true);
    }
  }, WAITS);

/** Nothing has moved, for a reader who asked for less motion. */
export async function expectStill(page) {
  const moved = await page.evaluate((waits) => {
    const moving = document.getAnimations().filter(({ animationName }) => !waits.includes(animationName));
    return [...globalThis.moved, ...moving.map(({ effect }) => effect.target.outerHTML.slice(0, 100))];
  }, WAITS);
  expect(moved, 'nothing moves for who wants less motion').toEqual([]);
}
