// What two people do with the cards of consult mode: open a pair of languages, go through them, fill in the plan.

/** A tablet on a desk, and held upright: nothing may scroll on it. */
export const TABLET = { width: 1024, height: 768 };
export const UPRIGHT = { width: 768, height: 1024 };

/** In each field a word that stands nowhere else; in that of the day, a day. */
export const CANARIES = {
  activity: 'kanariewandeling',
  amount: 'zeventienkanaries',
  work: 'kanarienwerkbank',
  relief: 'canarisetamol',
  return: '2031-02-03',
  note: 'kanariegeheim',
};

/** Words as long as a field takes. */
const long = (length) => 'Elke morgen om acht uur met de hond langs de Schelde wandelen, '.repeat(3).slice(0, length);

export const address = (doctor, patient) => `/consult/${doctor.code}/${patient.code}`;
export const card = (page, id) => page.locator(`.consult-card#${id}`);
export const field = (page, name) => page.locator(`[data-field="${name}"]`);
export const agreed = (page, name) => page.locator(`.sheet [data-agreed="${name}"] dd`);
export const act = (page, name) => page.locator(`[data-act="${name}"]`);

/** Ids of the cards, in order. */
export const cards = (page) => page.locator('.deck > .consult-card').evaluateAll((all) => all.map(({ id }) => id));

/** The card in sight: the one in the middle of the deck. */
export const inSight = (page) =>
  page.evaluate(() => {
    const deck = document.querySelector('.deck').getBoundingClientRect();
    return document.elementsFromPoint((deck.left + deck.right) / 2, deck.top + 40).find((element) => element.closest('.consult-card'))?.closest('.consult-card').id;
  });

/** Fills in what is agreed, on the card that has the fields. */
export async function fill(page, values = CANARIES) {
  await page.goto(`${page.url().split('#')[0]}#plan`);
  for (const [name, value] of Object.entries(values)) await field(page, name).fill(value);
}

/** The same, as far as each field goes. */
export async function fillUp(page) {
  const most = await page.locator('[data-field]').evaluateAll((all) => all.map(({ dataset, type, maxLength }) => [dataset.field, type === 'date' ? 0 : maxLength]));
  await fill(page, Object.fromEntries(most.map(([name, length]) => [name, length ? long(length) : CANARIES.return])));
}

/** What scrolls where nothing may: the page, or a card, also with its folds open; and folds that cover the patient's column or leave the screen. */
export const scrolling = (page) =>
  page.evaluate(() => {
    const { scrollHeight, scrollWidth } = document.documentElement;
    const faults = scrollHeight > innerHeight || scrollWidth > innerWidth ? [`the page: ${scrollWidth} × ${scrollHeight}`] : [];
    const deck = document.querySelector('.deck').getBoundingClientRect();
    for (const card of document.querySelectorAll('.consult-card')) {
      const patients = Math.min(...[...card.querySelectorAll('.row > .patient')].filter((column) => column.checkVisibility()).map((column) => column.getBoundingClientRect().left));
      for (const fold of [null, ...card.querySelectorAll('details')]) {
        const name = `${card.id}${fold ? ` with ${fold.className} open` : ''}`;
        if (fold) fold.open = true;
        if (card.scrollHeight > card.clientHeight || card.scrollWidth > card.clientWidth) {
          faults.push(`${name}: ${card.scrollWidth} × ${card.scrollHeight} on ${card.clientWidth} × ${card.clientHeight}`);
        }
        const panel = fold?.querySelector('.panel');
        const box = panel?.getBoundingClientRect();
        if (box && box.right > patients) faults.push(`${name} covers the patient's column`);
        if (box && (box.top < deck.top || panel.scrollHeight > panel.clientHeight)) faults.push(`${name} has no room`);
        if (fold) fold.open = false;
      }
    }
    return faults;
  });
