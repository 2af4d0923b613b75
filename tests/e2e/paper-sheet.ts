import type { Page } from 'playwright/test';

/** Waits for the sheet of printed pages: it comes once a page is shown. */
export async function paperSheet(page: Page): Promise<void> {
  await page.waitForFunction(() => [...document.styleSheets].some(({ media }) => media.mediaText === 'print'));
}
