// The first opinion on accessibility: axe, with every rule that it runs by itself and the size of targets.
import AxeBuilder from '@axe-core/playwright';

/** In light every rule that axe runs by itself, and the size of targets (WCAG 2.2); in dark those about colour. */
const RULES = {
  light: { rules: { 'target-size': { enabled: true } } },
  dark: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
};

/** What is found to be right is not described: that took axe half of its time. */
const TOLD = { resultTypes: ['violations'] };

/** What axe says is wrong with the page as it stands, in this colour scheme. The page has to run scripts: without them axe waits for its own timer for ever. */
export async function axe(page, colorScheme) {
  const { violations } = await new AxeBuilder({ page }).options({ ...RULES[colorScheme], ...TOLD }).analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, html, failureSummary }) => ({ id, help, target: target.join(' '), html, failureSummary })));
}
