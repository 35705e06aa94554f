// What a person does in the self-check on the device, one question per screen: by finger and by keyboard.
import { expect } from '@playwright/test';
import { body, post, tick } from './support.js';

/** The question on the screen, once the script shows them one by one. */
export const shown = (page) => page.locator('main:not([data-waiting]) fieldset.question:not([hidden])');

/** Its id. */
export const shownId = (page) => shown(page).getAttribute('id');

export const next = (page) => page.locator('.steps .button');
export const back = (page) => page.locator('.steps .box');
export const bar = (page) => page.locator('.emergency-bar');
export const main = (page) => page.locator('main#main');
export const said = (page) => page.locator('#said');

/** The input of `question/answer`. */
export const input = (page, answer) => page.locator(`[data-answer="${answer}"] input`);

/** "I ticked this by mistake", or "Back to the list". */
export const mistake = (page) => page.locator('main .actions button[name=switch]');

/** The button that shows this in another language. */
export const languageButton = (page, language) => page.locator(`nav.languages button[formaction="${language.selfCheck}"]`);

/** Where the texts stand that answers can open on a device. */
export const textsOf = ({ home }) => `${home}/texts.json`;

/** Opens the self-check, and waits until it asks one question at a time. */
export async function open(page, language) {
  await page.goto(language.selfCheck);
  await expect(shown(page)).toHaveCount(1);
}

/** The answers to the question on the screen, of those given. */
async function mine(page, answers) {
  const id = await shownId(page);
  return { id, answers: answers.filter((answer) => answer.startsWith(`${id}/`)) };
}

/** The outcome on the screen, or else the question. */
const where = (page) =>
  page.evaluate(() => document.querySelector('main').dataset.outcome ?? document.querySelector('fieldset.question:not([hidden])')?.id);

/** Whether one of these answers is a sign of an emergency. */
const urgent = (answers) => answers.some((answer) => /^emergency-signs\/(?!none$|unsure$)/.test(answer));

/** Answers the question on the screen, as far as it is not answered so yet, and goes on, by finger. */
export async function answer(page, answers) {
  const { id, answers: those } = await mine(page, answers);
  for (const one of those) if (!(await input(page, one).isChecked())) await tick(page, [one]);
  await (urgent(those) ? bar(page).getByRole('button') : next(page)).click();
  await expect.poll(() => where(page), `something follows ${id}`).not.toBe(id);
  return id;
}

/** Goes on, question by question, until `question` is on the screen. */
export async function answerUntil(page, answers, question) {
  while ((await shownId(page)) !== question) {
    const from = await answer(page, answers);
    expect(await main(page).getAttribute('data-outcome'), `there is no outcome after ${from}`).toBe(null);
  }
}

/** Goes on, question by question, until there is an outcome; gives the questions that were asked. `by` is a finger or a keyboard. */
export async function answerAll(page, answers, by = answer) {
  const asked = [];
  while ((await main(page).getAttribute('data-outcome')) === null) {
    expect(asked.length, `there is an end: ${asked}`).toBeLessThan(9);
    asked.push(await by(page, answers));
  }
  return asked;
}

/** What has the focus, as `question/answer` or its id, or its text. */
export const focused = (page) =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    return at.closest('[data-answer]')?.dataset.answer ?? (at.id || at.textContent.trim());
  });

/** Presses Tab until the focus is in `target`. */
export async function tabTo(page, target) {
  for (let pressed = 0; pressed < 120; pressed += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`the key Tab does not lead to ${target}; it is at ${await focused(page)}`);
}

/** Answers the question on the screen and goes on, by keyboard alone. */
export async function typeAnswer(page, answers) {
  const { id, answers: those } = await mine(page, answers);
  const inputs = await shown(page).locator('input').evaluateAll((all) => all.map(({ name, value, type }) => ({ answer: `${name}/${value}`, type })));
  const [{ type }] = inputs;
  // In the order of the page, so that Tab alone leads from one to the next.
  const inOrder = inputs.map(({ answer: one }) => one).filter((one) => those.includes(one));
  if (type === 'radio' && inOrder.length > 0) {
    await tabTo(page, input(page, inputs[0].answer));
    // Space chooses the first; each arrow key the one after it.
    await page.keyboard.press('Space');
    for (const { answer: one } of inputs.slice(1, inputs.findIndex(({ answer: one }) => one === inOrder[0]) + 1)) {
      await page.keyboard.press('ArrowDown');
      await expect(input(page, one)).toBeChecked();
    }
  } else {
    for (const one of inOrder) {
      await tabTo(page, input(page, one));
      await page.keyboard.press('Space');
      await expect(input(page, one)).toBeChecked();
    }
  }
  await tabTo(page, urgent(those) ? bar(page).getByRole('button') : next(page));
  await page.keyboard.press('Enter');
  await expect.poll(() => where(page), `something follows ${id}`).not.toBe(id);
  return id;
}

/** The words that the page carries for the device, in its language. */
export const words = async (page) => JSON.parse(await page.locator('#words').textContent());

/** "Question n of m" in the words of the page. */
export const count = ({ count: pattern }, number, total) => pattern.replace('{number}', number).replace('{total}', total);

/**
 * Fails where the outcome on the device differs from the server's to the same answers. Set aside are only the answers that the
 * server's carries hidden, and what a script adds or shows: where the focus can go, buttons that need a script, the calendar's text.
 */
export async function expectSameAsServer(page, language, answers) {
  const { status, body: html } = await post(language.selfCheck, body(answers));
  expect(status).toBe(200);
  const [device, server] = await page.evaluate((text) => {
    const plain = (main) => {
      const copy = main.cloneNode(true);
      for (const input of copy.querySelectorAll('input[type=hidden]')) input.remove();
      for (const heading of copy.querySelectorAll('h1')) heading.removeAttribute('tabindex');
      for (const button of copy.querySelectorAll('[data-act]')) button.removeAttribute('hidden');
      for (const link of copy.querySelectorAll('[data-calendar]')) link.removeAttribute('data-calendar');
      // The order of attributes says nothing.
      for (const element of [copy, ...copy.querySelectorAll('*')]) {
        const attributes = element.getAttributeNames().sort().map((name) => [name, element.getAttribute(name)]);
        for (const [name] of attributes) element.removeAttribute(name);
        for (const [name, value] of attributes) element.setAttribute(name, value);
      }
      return copy.outerHTML.replaceAll(/\s+/g, ' ').replaceAll('> <', '><').replaceAll('><', '>\n<');
    };
    const answer = new DOMParser().parseFromString(text, 'text/html');
    const title = (page) => `${page.title}\n`;
    return [title(document) + plain(document.querySelector('main')), title(answer) + plain(answer.querySelector('main'))];
  }, html.toString('utf8'));
  expect(device).toBe(server);
}
