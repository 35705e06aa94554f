// What a hostile client sends: requests bent out of shape by chance, the same for the same seed; addresses that try to leave the site or its folder.
import { FORM } from './sockets.mjs';

/** Stands in every place that the tests fill, and nowhere else. */
export const CANARY = 'rietzanger5c9e';

/** Every method there is, one that WebDAV has, and one that nobody has. */
export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND', 'BREW'];

/** Addresses that try to leave the folder of the site, as the bytes of Latin-1; `inside` is one of a page of it. */
export const tricks = (/** @type {string} */ inside, /** @type {string} */ assets) => [
  ...['/../', '/..', '/../../../../etc/passwd', '/./', '/.', '/...', '//', '///', '/%2e%2e/', '/%2e%2e%2f', '/%252e%252e/', '/..%2f..%2fetc%2fpasswd'],
  ...['/..;/', '/..\\..\\', '/%5c..%5c', '\\', '/\\', '/%00', '/\0', '/%', '/%2', '/%zz', '/%ff', '/%c0%ae%c0%ae/', '/\xff\xfe', '/\xc3\xa9/', '/%0d%0a'],
  ...[
    '/Cargo.toml', '/content/site.toml', '/.git/HEAD', '/.scanplan', '/scanplan.db', '/public/sw.js', '/.well-known/../sw.js',
    '/.well-known/%2e%2e/sw.js',
  ],
  ...[
    '/..', '/.', '/%2e', '/%2E%2E', '//', '/%2f', '/%2F..', '\\', '/\\..', '/%5c', '%00', '\0', '%20', '.', '..', '...', '%2e', ';a=b', '/.;/', '%',
    '%f', '%gg', '%ff', '\xff', '~', '.html', '/index.html', '%0d%0ax:y', '/plan.ics', '/2026', '/99999', '/-1', '/+999',
  ].map((end) => `${inside}${end}`),
  ...[
    '/../Cargo.toml', '/%2e%2e/Cargo.toml', '/..%2f..%2fCargo.toml', '//style.css', '/./style.css', '/style.css/', '/style.css%00', '/style.css.',
    '/js', '/js/', '/', '/\\style.css', '/../../sw.js', '/%2e%2e%5csw.js', '/STYLE.CSS',
  ].map((end) => `${assets}${end}`),
  ...[
    '/assets/', '/assets//', '/assets/%2e%2e/sw.js', '/assets/../sw.js', '/assets/0/../../sw.js', '/images/', '/images/../sw.js', '/images/%00/%00',
    '/images/0/%2e%2e', '/consult/../sw.js', '/consult//', '/consult/%2e%2e', '/consult/nl/nl/nl', '/consult/nl%2ffr',
  ],
  `${inside}${'/a'.repeat(8000)}`,
  `${inside}${'/..'.repeat(8000)}`,
  `/${'a'.repeat(20_000)}`,
  `/${'%61'.repeat(6000)}`,
  `/${'\xc3\xa9'.repeat(6000)}`,
  `${inside}/${CANARY}`,
];

/** Addresses that try to be sent on to another site; `inside` is one that is sent on where a slash follows it. */
export const elsewhere = (/** @type {string} */ inside) => {
  const other = 'evil.example';
  return [
    ...[
      `//${other}/`, `///${other}//`, `/\\${other}/`, `\\\\${other}/`, `/\\/${other}/x/`, `/%2f${other}/`, `/%2F/${other}/`, `/%5c${other}/`,
      `/%09/${other}/`, `/\t/${other}/`, `/.${other}/`, `/@${other}/`, `/.//${other}/`, `/;//${other}/`,
    ],
    ...[
      `//${other}/`, `//${other}/%2e%2e/`, `/\\${other}/`, `/../..//${other}/`, `/%2e%2e//${other}/`, `/%0d%0alocation:%20//${other}/`, `@${other}/`,
      `:80@${other}/`, `/?//${other}/`, `/?\r`, `/?next=http://${other}/`, `/#//${other}/`, '/', '//', '/////', '/?', '/?%0d%0ax:y', `/?${CANARY}`,
      '/\xff/', '/\xc3\xa9/', '/?\xc3\xa9',
    ].map((end) => `${inside}${end}`),
    ...[
      `http://${other}${inside}/`, `http://${other}`, `http://${other}/`, `https://${other}/${inside}/`, `ftp://${other}${inside}/`,
      `http:////${other}${inside}/`, `javascript:alert(1)//${inside}/`, `http://${other}@127.0.0.1${inside}/`,
    ],
    ...[`/consult//${other}/`, `/consult/${other}/`, '/consult/', '/consult///', `/consult/\\${other}/`, `/consult?//${other}`],
  ];
};

/** Queries of whatever bytes. */
export const QUERIES = [
  '', '?', '=', '&', '&&==&', '%', '%zz', '%00', '%ff%fe', '\xff\xfe', '\xc3', '<script>', '"', "'", `from=${CANARY}`, 'from=work'.repeat(2000),
  'from=%ff', 'from=work&from=work', '&'.repeat(20_000), '%00'.repeat(6000),
];

/** What a client can say of itself, */
const NAMES = [
  'accept', 'accept-encoding', 'accept-language', 'if-none-match', 'if-modified-since', 'user-agent', 'referer', 'cookie', 'content-type',
  'sec-fetch-dest', 'range', 'forwarded', 'x-forwarded-host', 'x-forwarded-proto', 'x-original-url', 'x-rewrite-url', 'authorization',
];
/** and what it says instead. */
const VALUES = ['', CANARY, '*', ',', ';', 'q=', '\xff\xfe\x80', '\xc3\xa9', '"', '\t', `${CANARY},`.repeat(400), 'gzip;q=1e999', '//evil.example/'];
export const HEADERS = NAMES.flatMap((name) => VALUES.map((value) => `${name}: ${value}`));

/** Whether a place to which somebody is sent on is on this site, as browsers read it: they read a backslash as a slash, and leave some signs out. */
export function stays(/** @type {string} */ location) {
  const site = 'http://scanplan.invalid';
  return /^\/[^\x00-\x1f\x7f]*$/.test(location) && new URL(location, site).origin === site;
}

/** Chance that can be repeated: the same seed gives the same. */
export class Chance {
  #state;

  constructor(/** @type {number} */ seed) {
    this.#state = Math.imul(seed, 0x9e37_79b9) >>> 0;
  }

  /** A number from 0 to below 1: mulberry32. */
  next() {
    this.#state = (this.#state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(/** @type {number} */ most) {
    return Math.floor(this.next() * most);
  }

  /** @template T @param {readonly T[]} list */
  of(list) {
    return list[this.below(list.length)];
  }
}

const ODD_METHODS = [
  '', ' ', 'get', 'G\0T', '\tGET', 'G\xc9T', 'GET,POST', '@', 'PRI', 'GET GET', '\r\nGET', '\n\n\nGET', '\xef\xbb\xbfGET', 'M'.repeat(300), CANARY,
];
const ODD_VERSIONS = [
  '', ' HTTP/1.0', ' HTTP/0.9', ' HTTP/2.0', ' HTTP/1.2', ' HTTP/9.9', ' HTTP/11', ' http/1.1', ' HTTP/1.', ' HTTP/1.1 ', ' HTTP/-1.1', ' HTTP/1.1\0',
  ' ICY/1.0', '\tHTTP/1.1', '  HTTP/1.1', ` HTTP/1.1 ${CANARY}`, ' HTTP/1.1\r', ' HTTP/1.1\rx:y',
];
const ODD_TARGETS = [
  '*', '', '?', '#', ' ', 'nl', 'evil.example:443', ':80', 'http://', 'http:///', 'http://[::1', 'http://[::1]/', 'http://evil.example:99999/',
  'http://a@b:c@d/', '/ /', '/\t', '/\x7f', '/<>"{}|^`', '/?a=%', '/?\xff', '/?#', '/#', '/??', '/?&&&=&=&', `/?${CANARY}`,
  `/?${'&from=work'.repeat(500)}`,
];

const LENGTHS = [
  '0', '1', '-1', '+1', ' 1 ', '1 1', '1,1', '1, 2', '0x10', '1e3', '00000000000000000001', '18446744073709551615', '18446744073709551616',
  '9'.repeat(400), '', 'x', '1\0', '16384', '16385', '99999999',
].map((length) => `content-length: ${length}`);
const CODINGS = [
  'chunked', 'Chunked', ' chunked', 'chunked ', '\x0bchunked', 'xchunked', 'chunked, chunked', 'chunked, identity', 'identity', 'gzip',
  'gzip, chunked', 'chunked, gzip', '', ',', 'chunked;q=1', '"chunked"',
].map((coding) => `transfer-encoding: ${coding}`);
const ODD_HEADERS = [
  ...[
    'Expect: 100-continue', 'expect: 200-ok', 'expect:', 'connection: close', 'connection: keep-alive', 'connection: upgrade',
    'connection: close, keep-alive', 'connection: host', 'connection: ,,,', 'upgrade: h2c', 'upgrade: websocket',
    'http2-settings: AAMAAABkAARAAAAAAAIAAAAA', 'te: trailers', 'trailer: host', 'max-forwards: 0',
  ],
  ...['host:', 'host: a', 'host: a, b', 'host: [::1', 'host: evil.example/', 'host: \xff', 'host: a b', 'Host : a', 'host\t: a', 'host: evil.example\0'],
  ...[
    `x: ${CANARY}`, `${CANARY}: x`, ': x', 'x', ' x: y', '\tfolded', 'x:', 'x: \0', 'x: \r', 'x: \n y', 'x: \rx: y', 'x: \x7f', 'x: \xff\xfe',
    'x y: z', 'x\0: y', 'x\xe9: y', `x: ${'y'.repeat(4000)}`, `${'x'.repeat(4000)}: y`,
  ],
  ...[
    'accept-encoding: \xff', 'accept-encoding: ,,;q=,br;q=9,*;q=0', 'accept-encoding: identity;q=0', 'accept-encoding: gzip;q=0.0001',
    `accept-encoding: ${'gzip,'.repeat(700)}`, 'accept-language: \xff', 'accept-language: *', `accept-language: ${'nl;q=0.1,'.repeat(400)}`,
    'accept-language: nl;q=nan, fr;q=-1, de;q=1e9',
  ],
  ...[
    'if-none-match: *', 'if-none-match: "', 'if-none-match: W/', `if-none-match: ${'"a",'.repeat(700)}`, 'if-none-match: \xff',
    'if-modified-since: x', 'range: bytes=0-', 'range: bytes=-1,0-0,5-2', 'origin: null', 'origin: \xff', 'origin: http://evil.example',
    'sec-fetch-site: cross-site', 'sec-fetch-site: \xff', 'sec-fetch-dest: document', 'user-agent: \xff',
  ],
  ...[
    'content-type: \xff', 'content-type:', `${FORM}; charset=\xff`, `${FORM};`, 'content-type: multipart/form-data; boundary=x', 'x-forwarded-for: 1',
    'forwarded: for=\xff', `cookie: ${CANARY}=${CANARY}`, 'x-http-method-override: DELETE', 'content-encoding: gzip',
  ],
];
const SIZES = [
  '0', '1', '5', 'f', 'F', '10', '-1', '+1', '0x5', ' 5', '5 ', '', 'x', '5;x=y', `5;${CANARY}`, `5;${'x'.repeat(3000)}`, '00000005',
  '0000000000000005', '7fffffff', 'ffffffff', 'ffffffffffffffff', 'fffffffffffffffff', '5\r', '5\0',
];
const BODIES = [
  'emergency-signs=both-legs', 'event=plan-printed&lang=nl', `${CANARY}=${CANARY}`, '&&&&', '====', 'a', '%', '%zz=%f', '\xff\xfe=\xff',
  'emergency-signs=%ff%00', '\0',
  `emergency-signs=${CANARY}`, 'switch=language&switch=outcome',
  'emergency-signs=none&emergency-signs=both-legs', 'a&'.repeat(3000), 'x'.repeat(17_000), '{"a":1}', 'event=plan-printed&event=plan-printed&lang=nl',
  `event=${CANARY}&lang=\xff`, 'event=page-view&subject=home&lang=nl',
];

/** Bytes that are no HTTP/1 at all: TLS, HTTP/2, a proxy's header, SSH, a request without a version, nothing but ends of lines. */
const FOREIGN = [
  `\x16\x03\x01\x00\x2f\x01\x00\x00\x2b\x03\x03${'\x5a'.repeat(32)}\x00\x00\x04\x13\x01\x13\x02\x01\x00`,
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\x12\x04\0\0\0\0\0\0\x03\0\0\0\x64\0\x04\0\xa0\0\0\0\x02\0\0\0\0',
  `PROXY TCP4 10.0.0.1 10.0.0.2 1 2\r\nGET /${CANARY} HTTP/1.1\r\nhost: a\r\n\r\n`,
  '\r\n\r\n\0\r\nQUIT\n\x21\x11\0\x0c\x7f\0\0\x01\x7f\0\0\x01\0\0\0\0',
  'SSH-2.0-x\r\n', 'GET /\r\n', 'GET /\r\n\r\n', '\r\n'.repeat(2000), '\n'.repeat(2000), ' '.repeat(2000), '\0'.repeat(2000),
  '\xff'.repeat(2000), ':\r\n\r\n', 'HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n',
];

/** A body in chunks, mostly as it should be. */
function chunked(/** @type {Chance} */ chance, /** @type {string} */ body) {
  const pieces = [];
  for (let at = 0; at < body.length; ) {
    const piece = body.slice(at, at + 1 + chance.below(Math.max(1, body.length)));
    pieces.push(`${chance.below(4) === 0 ? chance.of(SIZES) : piece.length.toString(16)}\r\n${piece}\r\n`);
    at += piece.length;
  }
  const ends = ['0\r\n\r\n', '0\r\n\r\n', '0\r\n', '', '0\r\nx: y\r\n\r\n', `0\r\n${CANARY}: ${CANARY}\r\n\r\n`, '0\n\n', '0;x\r\n\r\n'];
  return `${pieces.join('')}${chance.of(ends)}`;
}

/** A request in which up to three things are not as they should be, and its address perhaps neither. */
function bent(/** @type {Chance} */ chance, /** @type {string[]} */ pages, /** @type {string[]} */ odd) {
  let method = chance.of(['GET', 'GET', 'GET', 'POST', 'POST', ...METHODS]);
  let target = chance.of(chance.below(3) === 0 ? odd : pages);
  let version = ' HTTP/1.1';
  let end = '\r\n';
  const headers = ['host: scanplan.example'];
  const body = method === 'POST' || chance.below(8) === 0 ? chance.of(BODIES) : '';
  let sent = body;
  if (body !== '' && chance.below(3) === 0) {
    headers.push('transfer-encoding: chunked');
    sent = chunked(chance, body);
  } else if (body !== '') headers.push(`content-length: ${body.length}`);
  if (body !== '') headers.push(FORM);
  const bends = [
    () => (method = chance.of(ODD_METHODS)),
    () => (target = chance.of(ODD_TARGETS)),
    () => (target += chance.of(['/', '//', '/..', '%', '%00', '\xff', `?${CANARY}`, '?%ff', ' ', '\0', '/plan.ics', '#'])),
    () => (version = chance.of(ODD_VERSIONS)),
    () => (end = chance.of(['\n', '\r', '\r\r\n', '\n\r', '\r\n ', '\0\r\n', '\r\n\r\n'])),
    () => headers.push(chance.of(LENGTHS)),
    () => headers.push(chance.of(LENGTHS), chance.of(LENGTHS)),
    () => headers.push(chance.of(CODINGS)),
    () => headers.push(chance.of(CODINGS), chance.of(LENGTHS)),
    () => headers.push(chance.of(ODD_HEADERS)),
    () => headers.push(chance.of(ODD_HEADERS), chance.of(ODD_HEADERS), chance.of(ODD_HEADERS)),
    () => headers.unshift(chance.of(ODD_HEADERS)),
    () => headers.splice(0, 1),
    () => headers.push(...Array.from({ length: chance.below(200) }, (_, at) => `x${at}: ${CANARY}`)),
  ];
  for (let count = chance.below(4); count > 0; count -= 1) chance.of(bends)();
  return `${method} ${target}${version}${end}${headers.map((header) => `${header}${end}`).join('')}${end}${sent}`;
}

/** Bytes of it changed, left out, doubled or put in, here and there. */
function bitten(/** @type {Chance} */ chance, /** @type {string} */ text) {
  let left = text;
  for (let count = chance.below(3) + 1; count > 0; count -= 1) {
    const at = chance.below(left.length + 1);
    const [before, after, length] = [left.slice(0, at), left.slice(at), chance.below(40)];
    left = chance.of([
      () => before + String.fromCharCode(chance.below(256)) + after.slice(1),
      () => before + after.slice(length),
      () => before + after.slice(0, length) + after,
      () => before + chance.of(['\0', '\r', '\n', '\r\n', '\r\n\r\n', ' ', '\t', ':', '\xff', '\x80', '%', '\xe2\x80\xa8', CANARY]) + after,
      () => before,
    ])();
  }
  return left;
}

/**
 * What one hostile connection does: the pieces that it sends one after the other, and how it ends when it has heard enough.
 * @param {Chance} chance
 * @param {string[]} pages addresses of the site
 * @param {string[]} odd addresses that are none
 */
export function attack(chance, pages, odd) {
  let text = chance.below(12) === 0 ? chance.of(FOREIGN) : bent(chance, pages, odd);
  // Several over one connection, whatever became of those before.
  for (let more = chance.below(4) === 0 ? chance.below(5) : 0; more > 0; more -= 1) text += bent(chance, pages, odd);
  if (chance.below(4) === 0) text = bitten(chance, text);
  const pieces = [];
  for (let cuts = chance.below(3) === 0 ? chance.below(6) : 0; cuts > 0 && text.length > 1; cuts -= 1) {
    const at = 1 + chance.below(text.length - 1);
    pieces.push(text.slice(0, at));
    text = text.slice(at);
  }
  return { pieces: [...pieces, text], end: chance.of(['leaves', 'leaves', 'says so', 'breaks off']) };
}
