// The second opinion on accessibility beside axe: Siteimprove's alfa, against WCAG 2.2 AA and what it calls good practice.
import { Audit, Outcome } from '@siteimprove/alfa-act';
import { Playwright } from '@siteimprove/alfa-playwright';
import rules from '@siteimprove/alfa-rules';
import { Conformance, Criterion } from '@siteimprove/alfa-wcag';

const isAA = Conformance.isAA('2.2');

/** Rules that serve criteria of WCAG, and none of level A or AA: contrast 7 : 1, line height 1.5, targets of 44 pixels and the like. */
const onlyAAA = (rule) => {
  const criteria = [...rule.requirements].filter((requirement) => Criterion.isCriterion(requirement));
  return criteria.length > 0 && !criteria.some(isAA);
};

/** What alfa finds, and we leave as it is: each with the reason. */
const LEFT_OUT = [
  // Good practice wants every text inside a landmark and lets the first skip link be; the second stands beside it, before the header.
  { rule: 'sia-r57', parent: 'class="skip"' },
];

const leftOut = (rule, target) => {
  const parent = target.parent?.().map(String).getOr('') ?? '';
  return LEFT_OUT.some((known) => known.rule === rule && parent.includes(known.parent));
};

const ours = [...rules].filter((rule) => !onlyAAA(rule));

/** What alfa says is wrong with the page as it stands, for each rule and element. What it cannot tell is no fault. */
export async function alfa(page) {
  const input = await Playwright.toPage(await page.evaluateHandle(() => document));
  const faults = [];
  for (const outcome of await Audit.of(input, ours).evaluate()) {
    if (!Outcome.isFailed(outcome)) continue;
    const rule = outcome.rule.uri.split('/').pop();
    if (leftOut(rule, outcome.target)) continue;
    const why = outcome.toJSON().expectations.map(([, { error }]) => error?.message).filter(Boolean);
    faults.push({ rule, target: String(outcome.target).replaceAll(/\s+/g, ' ').slice(0, 240), why: why.join(' ') });
  }
  return faults;
}
