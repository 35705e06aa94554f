// After the other tests: the server ends as asked, and what it counted is in its database, as sums alone.
import { existsSync, readFileSync } from 'node:fs';
import { expect, OUTCOMES, body, post, raw, site, test } from '../support.js';
import { start, usage } from '../server.js';

/** What is counted; nothing else ever is. */
const EVENTS = [
  'page-view',
  'self-check-started',
  'self-check-finished',
  'plan-printed',
  'calendar-saved',
  'plan-shared',
  'offline-kept',
  'consult-opened',
  'kit-opened',
  'source',
];

const READER = { 'User-Agent': 'Mozilla/5.0 (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0' };

test('a server asked to stop ends with 0 and has stored the sums of all tests', async () => {
  test.skip(site.pid === undefined, 'no server was started');
  process.kill(site.pid, 'SIGTERM');
  await expect.poll(() => existsSync(site.exit), { timeout: 20_000 }).toBe(true);
  const { code, log } = JSON.parse(readFileSync(site.exit, 'utf8'));
  expect(code, log).toBe(0);
  expect(log, 'nothing went wrong inside').not.toMatch(/ERROR|panicked/);
  for (const { answers } of Object.values(OUTCOMES)) {
    for (const answer of answers.flatMap((answer) => answer.split('/')).filter((id) => id.length > 6)) {
      expect(log, 'no answer stands in the log').not.toContain(answer);
    }
  }

  const sums = usage(site.database);
  expect(Object.keys(sums[0])).toEqual(['day', 'language', 'event', 'subject', 'count']);
  const total = (event, subject) =>
    sums.filter((sum) => sum.event === event && (!subject || sum.subject === subject)).reduce((all, sum) => all + Number(sum.count), 0);
  expect(total('page-view')).toBeGreaterThan(0);
  for (const subject of ['now', 'doctor', 'plan']) expect(total('self-check-finished', subject), subject).toBeGreaterThanOrEqual(0);
  expect(total('self-check-finished')).toBeGreaterThan(0);
  expect(EVENTS, 'events of the closed list').toEqual(expect.arrayContaining(sums.map(({ event }) => event)));
});

test('a server counts what readers do, exactly, and nothing else', async () => {
  test.skip(site.pid === undefined, 'no server was started');
  const server = await start();
  const { url: base } = server;
  const [first, second] = site.languages;
  try {
    for (const [path, headers] of [
      ['/', READER],
      [first.home, READER],
      [first.home, READER],
      [second.selfCheck, READER],
      // None of these is a reader who opens a page.
      [first.home, {}],
      [first.home, { ...READER, 'Sec-GPC': '1' }],
      [first.home, { ...READER, 'Sec-Fetch-Dest': 'empty' }],
      [first.home, { ...READER, 'Sec-Purpose': 'prefetch' }],
      [first.home, { 'User-Agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }],
      [`${first.home}/no-such-page`, READER],
      [`${first.home}/`, READER],
    ]) {
      await raw('GET', path, { base, headers });
    }
    await raw('HEAD', first.home, { base, headers: READER });
    const form = (language, sent) => post(language.selfCheck, sent, { base, headers: READER });
    await form(first, body(OUTCOMES.emergency.answers));
    await form(first, body(OUTCOMES.review.answers));
    await form(second, body(OUTCOMES.elsewhere.answers));
    // A change of language is no second finish; an unfinished form is none.
    await form(second, `${body(OUTCOMES.review.answers)}&switch=outcome`);
    await form(second, `${body(OUTCOMES.review.answers)}&switch=language`);
    await form(second, body(['today-signs/fever']));
    process.kill(server.pid, 'SIGTERM');
    expect(await server.exited).toBe(0);
  } finally {
    server.kill();
  }
  const sums = usage(server.database).map(({ language, event, subject, count }) => `${language},${event},${subject},${count}`);
  expect(sums.filter((sum) => !sum.includes(',page-view,languages,')).sort()).toEqual(
    [
      `${first.code},page-view,home,2`,
      `${first.code},self-check-finished,now,1`,
      `${first.code},self-check-finished,plan,1`,
      `${second.code},page-view,self-check,1`,
      `${second.code},self-check-finished,doctor,1`,
    ].sort(),
  );
  expect(sums.filter((sum) => sum.includes(',page-view,languages,'))).toHaveLength(1);
});
