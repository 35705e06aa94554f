// Compares the browser's decision with the server's, over what the example `decisions` prints:
// `cargo run --release --example decisions -- COUNT SEED | node end2end/decisions.mjs`
// First line: the rules as the page carries them; then one line for each set of answers, with what the server decides.
import { createInterface } from 'node:readline';
import { decide } from '../public/js/decision.js';

/** Differences that are printed; one fault makes thousands. */
const SHOWN = 5;

/** What the browser decides, in the words of the example. */
function decided(rules, answers) {
  const given = new Map();
  for (const [question, answer] of answers) given.set(question, (given.get(question) ?? new Set()).add(answer));
  const { outcome, adds, reasons, faults } = decide(rules, given);
  if (faults) return { faults: faults.map(({ question, kind }) => [question, kind]) };
  return { outcome, adds, reasons: reasons.map(({ question, answer }) => `${question}/${answer}`) };
}

/** The same text for the same decision, in whatever order its parts are named. */
const said = ({ outcome, adds, reasons, faults }) => JSON.stringify(faults ? { faults } : { outcome, adds, reasons });

let rules;
let equal = 0;
const outcomes = new Map();
const different = [];
for await (const line of createInterface({ input: process.stdin })) {
  if (!rules) {
    rules = JSON.parse(line);
    continue;
  }
  const { answers, ...server } = JSON.parse(line);
  const browser = decided(rules, answers);
  outcomes.set(server.outcome ?? 'an error', (outcomes.get(server.outcome ?? 'an error') ?? 0) + 1);
  if (said(browser) === said(server)) equal += 1;
  else different.push({ answers: answers.map((answer) => answer.join('/')).join(' '), server: said(server), browser: said(browser) });
}

for (const { answers, server, browser } of different.slice(0, SHOWN)) console.log(`${answers}\n  server:  ${server}\n  browser: ${browser}`);
console.log([...outcomes].sort().map(([outcome, count]) => `${outcome} ${count}`).join(', '));
console.log(`${equal} sets of answers decided the same, ${different.length} differently`);
// A comparison of nothing proves nothing: every outcome has to be among them, and errors too.
const complete = rules && outcomes.has('an error') && rules.outcomes.every(({ id }) => outcomes.has(id));
if (!complete) console.log('an outcome is missing from what was compared');
process.exit(complete && different.length === 0 ? 0 : 1);
