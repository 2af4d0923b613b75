import { expect, test, type Browser, type Page } from 'playwright/test';
import { pageKinds, school } from './sites.ts';

/** An ordinary Wednesday: the tables of hours mark it. */
const DAY = '2026-11-18T10:00:00+03:00';
const SLOW_MS = 400;

const SIZES = [
  { width: 360, height: 640 },
  { width: 1280, height: 900 },
];

interface Shift {
  value: number;
  /** What has moved. */
  nodes: string[];
}

async function watch(page: Page): Promise<void> {
  await page.clock.setFixedTime(DAY);
  await page.addInitScript(() => {
    const shifts: unknown[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[])
        shifts.push({
          value: entry.value,
          nodes: entry.sources.map(({ node }) => {
            const element = node instanceof Element ? node : node?.parentElement;
            return `${element?.tagName} ${element?.className}`;
          }),
        });
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

const shiftsOf = (page: Page): Promise<Shift[]> =>
  page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);

/** Opens a page on a phone and on a desk, both at once, for the waiting is the longest part, and asks each what moved. */
function shiftsOn(browser: Browser, open: (page: Page) => Promise<unknown>): Promise<Shift[][]> {
  return Promise.all(
    SIZES.map(async (viewport) => {
      const page = await browser.newPage({ viewport, serviceWorkers: 'block' });
      await watch(page);
      await open(page);
      const shifts = await shiftsOf(page);
      await page.close();
      return shifts;
    }),
  );
}

async function slowDown(page: Page, files: RegExp): Promise<void> {
  await page.route(files, async (route) => {
    await new Promise((done) => setTimeout(done, SLOW_MS));
    await route.continue();
  });
}

for (const path of pageKinds) {
  test(`${path} не сдвигается, пока открывается, как бы поздно ни пришли скрипты @once`, async ({ browser }) => {
    // Painted first, and only then what scripts do to it. Fonts apart: whether they are late, a busy machine decides.
    const shifts = await shiftsOn(browser, async (page) => {
      await page.route(/\.woff2$/, (route) => route.abort());
      await slowDown(page, /\.js(on)?$/);
      await page.goto(school + path, { waitUntil: 'networkidle' });
    });
    expect(shifts).toEqual([[], []]);
  });

  test(`${path} не сдвигается, когда шрифты у читателя уже есть @once`, async ({ browser }) => {
    const shifts = await shiftsOn(browser, async (page) => {
      await page.goto(school + path);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.goto(school + path, { waitUntil: 'networkidle' });
    });
    for (const screen of shifts)
      expect(
        screen.reduce((sum, { value }) => sum + value, 0),
        JSON.stringify(screen),
      ).toBeLessThan(0.001);
  });
}

test('текст не сдвигается и тогда, когда шрифты опоздали @once', async ({ browser }) => {
  const shifts = await shiftsOn(browser, async (page) => {
    await slowDown(page, /\.woff2$/);
    await page.goto(`${school}/guides/training/fill-the-lesson/`, { waitUntil: 'networkidle' });
  });
  expect(shifts).toEqual([[], []]);
});
