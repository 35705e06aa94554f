// Serves the copy of the public pages that a reader asked to keep: pages from the network first, their style and scripts from the copy.
// What is kept, and since which version, the server says in kept.js; `null` there withdraws every copy.

/** @typedef {{ prefix: string, home: string, tag: string, note: string }} Edition */
/** @typedef {{ version: string, paths: string[], editions: Edition[] }} Kept */

importScripts('/kept.js');

const worker = /** @type {ServiceWorkerGlobalScope & { KEPT: Kept | null }} */ (/** @type {unknown} */ (self));
const { KEPT } = worker;

/** The cache of this version; one of another version is never touched before this one is whole. */
const CACHE = `kept-${KEPT?.version}`;
/** Header of a copy: when it was made. */
const KEPT_ON = 'x-kept-on';

/** @type {(path: string) => Promise<Response>} */
async function fetchCopy(path) {
  const reply = await fetch(path, { cache: 'reload' });
  if (!reply.ok) throw new Error();
  const headers = new Headers(reply.headers);
  headers.set(KEPT_ON, new Date().toISOString());
  return new Response(await reply.blob(), { headers });
}

/** Keeps all pages or none: they are stored once every one has come. */
async function keepAll() {
  if (!KEPT) return;
  /** @type {Map<string, Response>} */
  const copies = new Map();
  const left = KEPT.paths.values();
  const fetchSome = async () => {
    for (const path of left) copies.set(path, await fetchCopy(path));
  };
  // Six at a time, so that a weak connection is left some room.
  await Promise.all(Array.from({ length: 6 }, fetchSome));
  const cache = await caches.open(CACHE);
  try {
    for (const [path, copy] of copies) await cache.put(path, copy);
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/** Deletes copies of other versions; all of them, and the worker itself, where copies are withdrawn. */
async function tidy() {
  for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
  if (KEPT) await worker.clients.claim();
  else await worker.registration.unregister();
}

/** @type {(path: string) => Promise<Response | undefined>} */
const findCopy = (path) => caches.match(path, { cacheName: CACHE, ignoreVary: true });

/**
 * A copy, with a line above a page that says so, and since when.
 * @type {(copy: Response, editions: Edition[]) => Promise<Response>}
 */
async function withNote(copy, editions) {
  const { headers } = copy;
  if (!headers.get('content-type')?.includes('html')) return copy;
  const html = await copy.text();
  const { tag, note } = editions.find((edition) => html.includes(`<html lang="${edition.tag}"`)) ?? editions[0];
  const date = new Intl.DateTimeFormat(tag, { dateStyle: 'long' }).format(new Date(headers.get(KEPT_ON) ?? ''));
  const words = note.replace('{date}', date).replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return new Response(
    html.replace('<main', (main) => `<p class="kept" role="status">${words}</p>${main}`),
    { headers },
  );
}

/**
 * A page from the network; its copy where that fails or takes too long; offline, for an address that is not kept, the home page.
 * @type {(request: Request, path: string, editions: Edition[]) => Promise<Response>}
 */
async function openPage(request, path, editions) {
  const copy = await findCopy(path);
  // After four seconds its copy is shown.
  const late = () => new Promise((_, fail) => setTimeout(fail, 4000));
  try {
    const reply = await (copy ? Promise.race([fetch(request), late()]) : fetch(request));
    // A server that fails is no better than none.
    if (copy && reply.status >= 500) throw new Error();
    return reply;
  } catch (error) {
    const home = editions.find(({ prefix }) => path.startsWith(`${prefix}/`))?.home ?? '/';
    const found = copy ?? (await findCopy(home));
    if (!found) throw error;
    return withNote(found, editions);
  }
}

worker.addEventListener('install', (event) => {
  worker.skipWaiting();
  event.waitUntil(keepAll());
});

// Some browsers bring a worker that was removed back as it was, without its copy, while a page of it is still open: it is told to keep.
worker.addEventListener('message', (event) => {
  const [page] = event.ports;
  const replied = keepAll().then(
    () => page.postMessage(true),
    () => page.postMessage(false),
  );
  event.waitUntil(replied);
});

worker.addEventListener('activate', (event) => event.waitUntil(tidy()));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (!KEPT || request.method !== 'GET' || origin !== worker.location.origin) return;
  const { paths, editions } = KEPT;
  if (pathname.startsWith('/assets/')) {
    // Their address changes with their contents.
    event.respondWith(findCopy(pathname).then((copy) => copy ?? fetch(request)));
  } else if (paths.includes(pathname) || (request.mode === 'navigate' && !pathname.includes('.'))) {
    // What is not kept and has a dot is a file, such as a calendar, and none of the worker's business.
    event.respondWith(openPage(request, pathname, editions));
  }
});
