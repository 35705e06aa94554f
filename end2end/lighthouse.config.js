// How Lighthouse runs: after the other tests and alone, so that nothing else uses the processors while it measures.
import config from './playwright.config.js';

export default {
  ...config,
  workers: 1,
  timeout: 120_000,
  outputDir: 'out/lighthouse',
  reporter: [['list'], ['json', { outputFile: 'out/results.json' }]],
  projects: [{ name: 'lighthouse', testMatch: 'lighthouse.spec.js' }],
};
