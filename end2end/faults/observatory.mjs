// The rules by which the MDN HTTP Observatory grades a site (version 6 of its algorithm), written anew: what each rule finds, and the points it gives or takes.

/**
 * What a scan sees of an address.
 * @typedef {object} Seen
 * @property {Headers} headers of the answer over HTTPS
 * @property {string} html its text, where it is a page
 * @property {Headers} preflight of the answer to another site that asks for leave
 * @property {string[]} route addresses that one is led through who begins without TLS
 * @property {boolean} verified whether the certificate held
 * @typedef {[string, number]} Finding in words, and in points
 */

const BROAD = new Set(['ftp:', 'http:', 'https:', '*', 'http://*', 'http://*.*', 'https://*', 'https://*.*']);
const INLINE = new Set(["'unsafe-inline'", 'data:']);
/** Six months, as generously as they are counted there. */
const LONG = 15_552_000;

/** A policy as its directives; nothing where it says one thing twice. @param {string} policy @returns {Map<string, string[]> | undefined} */
export function directives(policy) {
  const all = new Map();
  for (const [name, ...sources] of policy.split(';').map((part) => part.trim().toLowerCase().split(/\s+/))) {
    if (!name) continue;
    if (all.has(name)) return undefined;
    all.set(name, sources.length === 0 && name.endsWith('-src') ? ["'none'"] : sources);
  }
  return all;
}

/** One policy in one header is all that is understood here: of several, each would have to allow something. @param {Seen} seen @returns {Finding} */
function contents({ headers }) {
  const text = headers.get('content-security-policy');
  if (text === null) return ['no policy', -25];
  const policy = text.includes(',') ? undefined : directives(text);
  if (!policy || policy.size === 0) return ['a policy that cannot be read', -25];
  const of = (name) => policy.get(name) ?? policy.get('default-src') ?? ['*'];
  const plain = (source) => /^(http|ftp):/.test(source);
  const [scripts, objects, styles] = ['script-src', 'object-src', 'style-src'].map(of);
  const active = [...policy].filter(([name]) => !['img-src', 'media-src'].includes(name)).flatMap(([, sources]) => sources);
  if (scripts.some((source) => BROAD.has(source) || INLINE.has(source)) || objects.some((source) => BROAD.has(source))) return ['scripts or objects from anywhere, or inline', -20];
  if ([...active, ...scripts].some(plain)) return ['parts without TLS', -20];
  if ([...scripts, ...styles].includes("'unsafe-eval'")) return ['eval', -10];
  if (['img-src', 'media-src'].flatMap((name) => policy.get(name) ?? policy.get('default-src') ?? []).some(plain)) return ['pictures without TLS', -10];
  if (styles.some((source) => BROAD.has(source) || INLINE.has(source))) return ['styles from anywhere, or inline', 0];
  const nothing = policy.get('default-src');
  return nothing?.length === 1 && nothing[0] === "'none'" ? ['nothing but what is named, nothing inline', 10] : ['nothing inline', 5];
}

/** @param {Seen} seen @returns {Finding} */
function cookies({ headers }) {
  const all = headers.getSetCookie();
  if (all.length === 0) return ['none', 0];
  const has = (cookie, flag) => cookie.split(';').some((part) => part.trim().toLowerCase().startsWith(flag));
  const session = (cookie) => /^[^=]*(login|sess)/i.test(cookie);
  if (all.some((cookie) => session(cookie) && !has(cookie, 'httponly'))) return ['of a session, within reach of scripts', -30];
  if (all.some((cookie) => !has(cookie, 'secure'))) return ['sent without TLS too', -20];
  if (all.some((cookie) => /^[^=]*csrf/i.test(cookie) && !has(cookie, 'samesite='))) return ['a token for every site', -20];
  return all.every((cookie) => has(cookie, 'samesite=')) ? ['safe, for this site alone', 5] : ['safe', 0];
}

/**
 * A rule about a header that holds one word.
 * @param {string} name @param {Record<string, number>} words @returns {(seen: Seen) => Finding}
 */
const word = (name, words, missing = 0) => ({ headers }) => {
  const told = headers.get(name);
  if (told === null) return ['not sent', missing];
  const known = told.split(';')[0].trim().toLowerCase();
  return known in words ? [known, words[known]] : ['not understood', -5];
};

/** @param {Seen} seen @returns {Finding} */
function sharing({ preflight }) {
  const origin = preflight.get('access-control-allow-origin');
  if (origin === null) return ['with nobody', 0];
  const secrets = preflight.get('access-control-allow-credentials')?.toLowerCase() === 'true';
  return origin !== '*' && secrets ? ['with everybody who asks, cookies too', -50] : ['in public', 0];
}

/** @param {Seen} seen @returns {Finding} */
function redirection({ route, verified }) {
  if (route.length === 0) return ['nobody answers without TLS', 0];
  if (!verified) return ['to a certificate that does not hold', -20];
  const [first, second] = route.map((address) => new URL(address));
  if (!second) return ['none', -20];
  if (new URL(route.at(-1)).protocol !== 'https:') return ['never to TLS', -20];
  if (second.protocol === 'http:') return ['to TLS after a detour', -10];
  return second.hostname === first.hostname ? ['to the same name with TLS', 0] : ['to another name', -5];
}

/** @param {Seen} seen @returns {Finding} */
function referrer({ headers }) {
  const told = headers.get('referrer-policy');
  if (told === null) return ['not sent', 0];
  const good = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'];
  const known = [...good, 'origin', 'origin-when-cross-origin', 'unsafe-url', 'no-referrer-when-downgrade'];
  const last = told.split(',').map((part) => part.trim().toLowerCase()).filter((part) => known.includes(part)).at(-1);
  return last && good.includes(last) ? [last, 5] : [last ?? 'not understood', -5];
}

/** A browser's own list gives five more; nobody is on it before the site is. @param {Seen} seen @returns {Finding} */
function transport({ headers, verified }) {
  const told = headers.get('strict-transport-security');
  if (!verified) return ['a certificate that does not hold', -20];
  if (told === null) return ['not sent', -20];
  const age = Number(/(?:^|;)\s*max-age=(\d+)/i.exec(told)?.[1] ?? Number.NaN);
  if (told.includes(',') || Number.isNaN(age)) return ['not understood', -20];
  return age >= LONG ? ['for half a year at least', 0] : ['for less than half a year', -10];
}

/** The worst of what scripts of other sites do. @param {Seen} seen @returns {Finding} */
function integrity({ headers, html }) {
  if (!/^(text\/html|application\/xhtml\+xml)\b/.test(headers.get('content-type') ?? 'text/html')) return ['no page', 0];
  const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => ({ src: /\ssrc="([^"]*)"/.exec(tag)?.[1], sealed: /\sintegrity="[^"]+"/.test(tag) }));
  if (scripts.length === 0) return ['no scripts', 0];
  const foreign = scripts.filter(({ src }) => src !== undefined && /^(https?:)?\/\/[^/]/.test(src));
  if (foreign.some(({ src, sealed }) => !sealed && !src?.startsWith('https:'))) return ['scripts of others, without TLS', -50];
  if (foreign.some(({ src }) => !src?.startsWith('https:'))) return ['scripts of others, sealed and without TLS', -20];
  if (foreign.some(({ sealed }) => !sealed)) return ['scripts of others', -5];
  if (foreign.length > 0 || scripts.some(({ src, sealed }) => src !== undefined && sealed)) return ['sealed scripts', 5];
  return ['our own scripts alone', 0];
}

/** @param {Seen} seen @returns {Finding} */
function frames({ headers }) {
  if (directives(headers.get('content-security-policy') ?? '')?.has('frame-ancestors')) return ['as the policy says', 5];
  const told = headers.get('x-frame-options')?.trim().toLowerCase();
  if (told === 'deny' || told === 'sameorigin') return [told, 5];
  return told?.startsWith('allow-from') ? [told, 0] : ['everybody’s', -20];
}

/** @type {Record<string, (seen: Seen) => Finding>} */
const RULES = {
  'policy of contents': contents,
  cookies,
  embedder: word('cross-origin-embedder-policy', { 'require-corp': 10, credentialless: 10, 'unsafe-none': 0 }),
  opener: word('cross-origin-opener-policy', { 'same-origin': 10, 'same-origin-allow-popups': 10, 'noopener-allow-popups': 10, 'unsafe-none': 0 }),
  resource: word('cross-origin-resource-policy', { 'same-origin': 10, 'same-site': 10, 'cross-origin': 0 }),
  sharing,
  redirection,
  referrer,
  'strict transport': transport,
  integrity,
  'no sniffing': word('x-content-type-options', { nosniff: 0 }, -5),
  frames,
};

/** Below it, extra points count for nothing. */
const EXTRA_FROM = 90;
const GRADES = [[100, 'A+'], [90, 'A'], [85, 'A-'], [80, 'B+'], [70, 'B'], [65, 'B-'], [60, 'C+'], [50, 'C'], [45, 'C-'], [40, 'D+'], [30, 'D'], [25, 'D-'], [0, 'F']];

/** What each rule finds, and what that comes to. @param {Seen} seen */
export function grade(seen) {
  const found = Object.entries(RULES).map(([rule, judge]) => ({ rule, found: judge(seen) }));
  const lost = found.reduce((sum, { found: [, points] }) => sum + Math.min(points, 0), 100);
  const all = found.reduce((sum, { found: [, points] }) => sum + points, 100);
  const score = Math.max(lost >= EXTRA_FROM ? all : lost, 0);
  return { score, grade: GRADES.find(([least]) => score >= least)[1], found };
}
