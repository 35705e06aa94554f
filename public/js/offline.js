// Keeps a copy of the public pages on the device, and removes it: never but after the reader's tap.

/**
 * Whether a copy is kept; `undefined` where this browser cannot keep one.
 * @type {() => Promise<boolean | undefined>}
 */
export async function isKept() {
  try {
    const registration = await navigator.serviceWorker.getRegistration();
    return Boolean(registration?.active) && (await caches.keys()).length > 0;
  } catch {
    return undefined;
  }
}

/** Comes back once the copy is whole, and fails where it cannot be had or stored. */
export async function keep() {
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
  if (!(await caches.keys()).length) throw new Error('nothing kept');
}

/** Removes the worker and every copy; this site puts nothing else there. */
export async function remove() {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.unregister();
  for (const name of await caches.keys()) await caches.delete(name);
}
