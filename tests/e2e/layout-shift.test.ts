import { expect, test, type Page } from 'playwright/test';
import { pageKinds, school } from './sites.ts';

/** An ordinary Wednesday: the tables of hours mark it. */
const DAY = '2026-11-18T10:00:00+03:00';
const SLOW_MS = 400;

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

for (const { width, height } of [
  { width: 360, height: 640 },
  { width: 1280, height: 900 },
]) {
  test.describe(`на экране ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    for (const path of pageKinds) {
      test(`${path} не сдвигается, пока открывается, как бы поздно ни пришли скрипты @once`, async ({ page }) => {
        await watch(page);
        // Painted first, and only then what scripts do to it.
        await page.route(/\.js(on)?$/, async (route) => {
          await new Promise((done) => setTimeout(done, SLOW_MS));
          await route.continue();
        });
        await page.goto(school + path, { waitUntil: 'networkidle' });
        expect(await shiftsOf(page)).toEqual([]);
      });
    }

    test('текст не сдвигается и тогда, когда шрифты опоздали @once', async ({ page }) => {
      await watch(page);
      await page.route(/\.woff2$/, async (route) => {
        await new Promise((done) => setTimeout(done, SLOW_MS));
        await route.continue();
      });
      await page.goto(`${school}/guides/training/fill-the-lesson/`, { waitUntil: 'networkidle' });
      expect(await shiftsOf(page)).toEqual([]);
    });
  });
}
