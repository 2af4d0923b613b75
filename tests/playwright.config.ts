import { join } from 'node:path';
import { defineConfig } from 'playwright/test';
import { chromiumArgs, currentBrowser, oldBrowser } from '../scripts/browser.ts';
import { projectRoot } from '../scripts/project-root.ts';
import { fixture, sites } from './e2e/sites.ts';

const old = oldBrowser();
const launchOptions = (executablePath: string) => ({ executablePath, args: [...chromiumArgs] });

export default defineConfig({
  testDir: 'e2e',
  outputDir: join(projectRoot, 'test-results/e2e'),
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  // Where nobody can start it again, a test that fails and then passes is named as flaky in the report and stops nothing.
  retries: process.env['CI'] ? 1 : 0,
  reporter: [['dot'], ['json', { outputFile: join(projectRoot, 'test-results/e2e.json') }]],
  use: {
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    trace: 'off',
    // Requests of a service worker go past the routes of a test; tests of the worker itself allow it.
    serviceWorkers: 'block',
  },
  projects: [
    { name: 'chromium', use: { launchOptions: launchOptions(currentBrowser()) } },
    // The browser of Windows 7: the same behaviour, without the checks that do not depend on a browser.
    ...(old === undefined
      ? []
      : [
          {
            name: 'chromium-109',
            grepInvert: /@once/,
            testIgnore: /(accessibility|print)\.test/,
            use: { launchOptions: launchOptions(old) },
          },
        ]),
  ],
  webServer: [
    ...Object.entries(sites).map(([id, { port, url }]) => ({
      command: 'node scripts/start.ts --no-build',
      cwd: projectRoot,
      env: { INSTITUTION: id, PORT: String(port) },
      url,
      reuseExistingServer: false,
    })),
    {
      // It builds its site first.
      command: 'node tests/support/serve-fixture.ts',
      cwd: projectRoot,
      env: { PORT: String(fixture.port) },
      url: fixture.url,
      timeout: 300_000,
      reuseExistingServer: false,
    },
  ],
});
