// Takes a plan home: print, calendar, share, a copy for offline. Runs by itself on public pages, and for outcomes made on the device.

import { count, the } from './device.js';

/**
 * Whether a copy is kept; `undefined` where this browser cannot keep one.
 * @type {() => Promise<boolean | undefined>}
 */
async function isKept() {
  try {
    const registration = await navigator.serviceWorker.getRegistration();
    return !!registration?.active && (await caches.keys()).length > 0;
  } catch {
    return undefined;
  }
}

/** Keeps a copy of the public pages on the device, never but after the reader's tap; comes back once the copy is whole, and fails where it cannot be had or stored. */
async function keep() {
  const { installing, active } = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
  await new Promise((done, fail) => {
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'activated') done(installing);
      if (installing.state === 'redundant') fail();
    });
    // A worker that is there already makes its copy anew.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => (data ? done(data) : fail());
    active?.postMessage('keep', [port2]);
  });
  // Where copies are withdrawn, the worker removes itself at once.
  if (!(await caches.keys()).length) throw new Error();
}

/** Removes the worker and every copy; this site puts nothing else there. */
async function remove() {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.unregister();
  for (const name of await caches.keys()) await caches.delete(name);
}

/**
 * A calendar file whose dates count from today: `{+14}` is the day in two weeks, `{now}` this moment.
 * @type {(calendar: string) => string}
 */
export function dated(calendar) {
  const now = new Date();
  // Browsers make line feeds of the line ends that the format asks for.
  return calendar.replace(/\r?\n/g, '\r\n').replace(/\{(?:now|\+(\d+))\}/g, (_, days) => {
    if (!days) return now.toISOString().replace(/[-:]|\.\d+/g, '');
    const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + Number(days));
    return `${day.getFullYear() * 10000 + (day.getMonth() + 1) * 100 + day.getDate()}`;
  });
}

/**
 * Of keeping and removing a copy, shows the one that is left to do, and gives its button; neither where there is nothing to offer.
 * @type {(section: ParentNode) => Promise<HTMLElement | undefined>}
 */
async function offerCopy(section) {
  const kept = await isKept();
  /** @type {NodeListOf<HTMLElement>} */
  const buttons = section.querySelectorAll('[data-act=keep], [data-act=remove]');
  for (const button of buttons) button.hidden = (button.dataset.act === 'remove') !== kept;
  return [...buttons].find(({ hidden }) => !hidden);
}

/**
 * What each button does; afterwards is said what it gives, or else the words of its success, or of its failure.
 * @typedef {Record<string, (button: HTMLElement, section: ParentNode) => unknown>} Acts
 */

/** @type {Acts} */
export const ACTS = {
  print() {
    count('plan-printed');
    print();
  },

  calendar(link) {
    count('calendar-saved');
    const { calendar } = link.dataset;
    if (calendar) link.setAttribute('href', URL.createObjectURL(new Blob([dated(calendar)], { type: 'text/calendar' })));
  },

  async share({ dataset: { title, address = '' } }, section) {
    const native = 'share' in navigator;
    try {
      await (native ? navigator.share({ title, url: address }) : navigator.clipboard.writeText(address));
    } catch (error) {
      // The reader thought better of it.
      if (/** @type {Error} */ (error).name === 'AbortError') return '';
      getSelection()?.selectAllChildren(the(section, '.address'));
      throw error;
    }
    count('plan-shared');
    return native ? '' : undefined;
  },

  async keep(_, section) {
    await keep();
    count('offline-kept');
    (await offerCopy(section))?.focus();
  },

  async remove(_, section) {
    await remove();
    (await offerCopy(section))?.focus();
  },
};

/**
 * Lets the buttons of a section act, and says what each has done.
 * @type {(section: ParentNode, acts: Acts) => void}
 */
export function offer(section, acts) {
  const said = the(section, '.said');
  /** @type {NodeListOf<HTMLElement>} */
  const buttons = section.querySelectorAll('[data-act]');
  for (const button of buttons) {
    const act = button.dataset.act ?? '';
    button.hidden = act === 'keep' || act === 'remove';
    button.addEventListener('click', async () => {
      said.textContent = '';
      try {
        said.textContent = `${(await acts[act](button, section)) ?? button.dataset.done ?? ''}`;
      } catch {
        said.textContent = button.dataset.failed ?? '';
      }
    });
  }
}

/** @param {ParentNode} root */
export function takeHome(root) {
  const section = root.querySelector('.take-home');
  if (!section) return;
  offer(section, ACTS);
  offerCopy(section);
}

takeHome(document);
