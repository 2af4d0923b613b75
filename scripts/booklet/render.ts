// HTML → PDF in two passes: the first finds on which page everything stands, the second has these numbers in its contents.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { typeOf } from '../../src/domain/delivery/types.ts';
import { composeBooklet, type Booklet } from './compose.ts';
import { steadyPdf } from './steady.ts';

const ORIGIN = 'http://booklet.test';

export interface RenderedBooklet {
  pdf: Buffer;
  pages: number;
}

/** The handbook of one audience, from the finished site in a folder. */
export async function renderBooklet(browser: Browser, site: string, audience: string): Promise<RenderedBooklet> {
  const booklet = composeBooklet(site, audience);
  const page = await browser.newPage();
  try {
    await open(page, site, booklet);
    const placed = await pagesOf(await print(page), booklet.anchors);
    await page.evaluate((numbers) => {
      for (const place of document.querySelectorAll<HTMLElement>('[data-page]')) {
        place.textContent = numbers[place.dataset['page'] ?? ''] ?? '';
      }
    }, placed.numbers);
    const pdf = await print(page);
    const checked = await pagesOf(pdf, booklet.anchors);
    if (JSON.stringify(checked) !== JSON.stringify(placed)) throw new Error(`${audience}: номера страниц сдвинулись`);
    return { pdf: steadyPdf(pdf, booklet.reviewed), pages: checked.count };
  } finally {
    await page.close();
  }
}

async function open(page: Page, site: string, { html }: Booklet): Promise<void> {
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/')
      return await route.fulfill({ contentType: 'text/html; charset=utf-8', body: withFonts(html) });
    const file = fileOf(site, pathname);
    if (file === undefined) return await route.fulfill({ status: 404, body: '' });
    await route.fulfill({ contentType: typeOf(extname(file)), body: readFileSync(file) });
  });
  await page.goto(`${ORIGIN}/`);
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** On paper there is no next page that a late font could wait for. */
function withFonts(html: string): string {
  return html.replaceAll('font-display:optional', 'font-display:block');
}

/** A file of the site. Under a base path addresses are longer than paths in the folder. */
function fileOf(site: string, pathname: string): string | undefined {
  const parts = pathname.split('/').filter((part) => part !== '');
  return parts
    .map((_, index) => join(site, ...parts.slice(index)))
    .find((file) => existsSync(file) && statSync(file).isFile());
}

async function print(page: Page): Promise<Buffer> {
  return await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
}

async function pagesOf(pdf: Buffer, anchors: readonly string[]) {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const numbers: Record<string, string> = {};
  for (const anchor of anchors) {
    const target = await document.getDestination(anchor);
    if (!target) throw new Error(`#${anchor}: в PDF нет такого места`);
    numbers[anchor] = String((await document.getPageIndex(target[0] as never)) + 1);
  }
  const count = document.numPages;
  await task.destroy();
  return { numbers, count };
}
