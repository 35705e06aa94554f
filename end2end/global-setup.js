// Before all tests: starts the server and finds its pages, so that each page can be a test of its own.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { crawl } from './crawl.js';
import { start } from './server.js';

export default async function globalSetup(config) {
  const server = await start();
  try {
    // Budgets are about pages as nearly everybody gets them: densely pressed, which comes a moment after the first can be served.
    while (!(await (await fetch(`${server.url}/health/ready`)).json()).dense) await new Promise((done) => setTimeout(done, 50));
    const browser = await chromium.launch(config.projects[0].use.launchOptions);
    const site = await crawl(browser, server.url);
    await browser.close();
    const { url, database, folder, pid } = server;
    const exit = join(folder, 'exit.json');
    server.exited.then((code) => writeFileSync(exit, JSON.stringify({ code, log: server.log() })));
    mkdirSync(config.projects[0].outputDir, { recursive: true });
    // Inherited by the workers, which read it in support.js.
    process.env.E2E_STATE = join(folder, 'state.json');
    writeFileSync(process.env.E2E_STATE, JSON.stringify({ url, database, folder, pid, exit, ...site }));
  } catch (error) {
    server.kill();
    throw error;
  }
  // `stop.spec.js` ends the server; this is for a run that did not come so far.
  return () => server.kill();
}
