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

/** What moves while a page opens, on a phone and on a desk: both at once, for the waiting is the longest part. */
function shiftsWhile(browser: Browser, path: string, late: RegExp): Promise<Shift[][]> {
  return Promise.all(
    SIZES.map(async (viewport) => {
      const page = await browser.newPage({ viewport, serviceWorkers: 'block' });
      await watch(page);
      await page.route(late, async (route) => {
        await new Promise((done) => setTimeout(done, SLOW_MS));
        await route.continue();
      });
      await page.goto(school + path, { waitUntil: 'networkidle' });
      const shifts = await shiftsOf(page);
      await page.close();
      return shifts;
    }),
  );
}

for (const path of pageKinds) {
  test(`${path} не сдвигается, пока открывается, как бы поздно ни пришли скрипты @once`, async ({ browser }) => {
    // Painted first, and only then what scripts do to it.
    expect(await shiftsWhile(browser, path, /\.js(on)?$/)).toEqual([[], []]);
  });
}

test('текст не сдвигается и тогда, когда шрифты опоздали @once', async ({ browser }) => {
  expect(await shiftsWhile(browser, '/guides/training/fill-the-lesson/', /\.woff2$/)).toEqual([[], []]);
});
