// How the browser tests run: Debian's Chromium, a phone's screen, JavaScript off unless a test needs it.
import { defineConfig } from '@playwright/test';
import { chromiumPath, shellPath } from './chromium.js';

const settings = { dependencies: ['start'] };

// What a browser sends and keeps, the whole browser says; with `--full` it says everything.
const whole = { launchOptions: { executablePath: chromiumPath() } };
const settingsOfWhole = { ...settings, use: whole };

export default defineConfig({
  testDir: 'tests',
  outputDir: 'out/results',
  globalSetup: './global-setup.js',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 45_000,
  reporter: [['list'], ['json', { outputFile: 'out/results.json' }]],
  use: {
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
    contextOptions: { reducedMotion: 'reduce' },
    // A reader's browser: headless Chromium calls itself a robot, and robots are not counted.
    userAgent:
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36',
    locale: 'nl-BE',
    launchOptions: process.env.END2END_TIER === 'full' ? whole.launchOptions : { executablePath: shellPath() },
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'start', testMatch: 'start.spec.js', teardown: 'stop' },
    { name: 'journeys', testMatch: 'journeys.spec.js', ...settings },
    { name: 'device', testMatch: 'device.spec.js', ...settings },
    { name: 'steps', testMatch: 'steps.spec.js', ...settings },
    { name: 'switch', testMatch: 'switch.spec.js', ...settings },
    { name: 'network', testMatch: 'network.spec.js', ...settingsOfWhole },
    { name: 'fails', testMatch: 'fails.spec.js', ...settings },
    { name: 'waiting', testMatch: 'waiting.spec.js', ...settings },
    { name: 'proxy', testMatch: 'proxy.spec.js', ...settingsOfWhole },
    { name: 'leaflet', testMatch: 'leaflet.spec.js', ...settings },
    { name: 'form', testMatch: 'form.spec.js', ...settings },
    { name: 'card', testMatch: 'card.spec.js', ...settings },
    { name: 'pages', testMatch: 'pages.spec.js', ...settings },
    { name: 'errors', testMatch: 'errors.spec.js', ...settings },
    { name: 'accessibility', testMatch: 'accessibility.spec.js', ...settings },
    { name: 'states', testMatch: 'states.spec.js', ...settings },
    { name: 'names', testMatch: 'names.spec.js', ...settings },
    { name: 'html', testMatch: 'html.spec.js', ...settings },
    { name: 'take-home', testMatch: 'take-home.spec.js', ...settings },
    { name: 'offline', testMatch: 'offline.spec.js', ...settingsOfWhole },
    { name: 'install', testMatch: 'install.spec.js', ...settingsOfWhole },
    { name: 'print', testMatch: 'print.spec.js', ...settings },
    { name: 'consult', testMatch: 'consult.spec.js', ...settings },
    { name: 'consult-plan', testMatch: 'consult-plan.spec.js', ...settings },
    { name: 'kit', testMatch: 'kit.spec.js', ...settings },
    { name: 'usage', testMatch: 'usage.spec.js', ...settings },
    { name: 'found', testMatch: 'found.spec.js', ...settings },
    { name: 'languages', testMatch: 'languages.spec.js', ...settings },
    { name: 'budgets', testMatch: 'budgets.spec.js', ...settings },
    { name: 'stop', testMatch: 'stop.spec.js' },
  ],
});
