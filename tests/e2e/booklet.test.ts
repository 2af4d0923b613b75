import { join } from 'node:path';
import { load } from 'cheerio';
import { readFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { withBooklets } from '../../scripts/booklet/published.ts';
import { renderBooklet, type RenderedBooklet } from '../../scripts/booklet/render.ts';
import { projectRoot } from '../../scripts/project-root.ts';
import { openPdf, sheetTexts } from '../support/pdf.ts';
import { school } from './sites.ts';

const letters = (text: string): string => text.replace(/[^а-яёa-z0-9]/gi, '').toLowerCase();

interface OutlineItem {
  title: string;
  items: OutlineItem[];
}

/** Every line of the contents: the heading and the page that the contents promise. */
async function contentsOf({ pdf }: RenderedBooklet): Promise<{ title: string; page: number; target: number }[]> {
  const document = await openPdf(pdf);
  const lines = [];
  for (let number = 1; number <= 8; number++) {
    const sheet = await document.getPage(number);
    const texts = (await sheet.getTextContent()).items.flatMap((item) => ('str' in item ? [item] : []));
    for (const { dest, rect } of (await sheet.getAnnotations()) as { dest?: string; rect: number[] }[]) {
      if (typeof dest !== 'string' || !/^(p-|chapter-|hours)/.test(dest)) continue;
      const inside = texts.filter(({ transform }) => transform[5] >= rect[1]! - 1 && transform[5] <= rect[3]! + 1);
      const words = inside.map(({ str }) => str).join(' ');
      const page = Number(/(\d+)\s*$/.exec(words)?.[1]);
      const target = await document.getDestination(dest);
      if (!/\d\s*$/.test(words) || !target) continue;
      lines.push({
        title: words.replace(/^\s*\d*\s*|\s*\d+\s*$/g, ''),
        page,
        target: (await document.getPageIndex(target[0] as never)) + 1,
      });
    }
    if (lines.length > 0 && !texts.some(({ str }) => /Содержание/.test(str)) && number > 3) break;
  }
  return lines;
}

for (const { institution, audience } of [
  { institution: 'lipetsk-5', audience: 'parent' },
  { institution: 'btotis', audience: 'parent' },
]) {
  test(`справочник ${institution}: оглавление с верными страницами, закладки, ссылки, метки @once`, async ({
    browser,
  }) => {
    const site = join(projectRoot, 'dist', institution);
    const booklet = await renderBooklet(browser, site, audience);
    const document = await openPdf(booklet.pdf);
    const sheets = await sheetTexts(booklet.pdf);
    expect(booklet.pages).toBe(sheets.length);

    const lines = await contentsOf(booklet);
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter(({ page, target }) => page !== target)).toEqual([]);
    // The heading itself is found by its words on the promised page, and the page says its own number.
    const missing = lines.filter(
      ({ title, page }) => !letters(sheets[page - 1] ?? '').includes(letters(title).slice(0, 24)),
    );
    expect(missing).toEqual([]);
    for (const [index, text] of sheets.entries())
      if (index > 0) expect(text).toMatch(new RegExp(`(^|\\D)${index + 1}(\\D|$)`));

    const outline = (await document.getOutline()) as OutlineItem[] | null;
    const titles = (items: OutlineItem[]): string[] =>
      items.flatMap(({ title, items: inner }) => [title, ...titles(inner)]);
    expect(titles(outline ?? [])).toContain('Содержание');
    // The library's types say an object; it gives a map.
    const marks = (await document.getMarkInfo()) as unknown as Map<string, boolean> | null;
    expect(marks?.get('Marked')).toBe(true);

    const links = [];
    for (let number = 1; number <= sheets.length; number++) {
      links.push(...((await (await document.getPage(number)).getAnnotations()) as { dest?: unknown; url?: string }[]));
    }
    const inner = links.filter(({ dest }) => typeof dest === 'string');
    expect(inner.length).toBeGreaterThan(lines.length);
    for (const { dest } of inner) expect(await document.getDestination(String(dest))).not.toBeNull();
    // Nothing leads to the machine on which it was printed.
    expect(links.flatMap(({ url }) => url ?? []).filter((url) => /booklet\.test|localhost/.test(url))).toEqual([]);

    // Cyrillic text and embedded fonts; the date is that of the texts.
    expect(letters(sheets.join(' '))).toContain(letters('Часы консультаций'));
    expect(booklet.pdf.includes('/FontFile2') || booklet.pdf.includes('/FontFile3')).toBe(true);
    const { info } = (await document.getMetadata()) as { info: { CreationDate?: string; Title?: string } };
    expect(info.CreationDate).toMatch(/^D:\d{8}000000/);
    expect(info.Title).toContain('справочник');
    expect(booklet.pdf.length).toBeLessThan(3_000_000);

    // No step is torn by the end of a page.
    const for_ = load(readFileSync(join(site, `for/${audience}/index.html`), 'utf8'));
    const steps = for_('.by-area .titles--main a')
      .toArray()
      .flatMap((link) => {
        const $ = load(readFileSync(join(site, for_(link).attr('href') ?? '', 'index.html'), 'utf8'));
        return $('.steps > ol > li')
          .toArray()
          .map((step) => letters($(step).text()));
      });
    const flat = sheets.map(letters);
    const torn = steps.filter((step) => {
      const [start, end] = [step.slice(0, 18), step.slice(-12)];
      return (
        flat.some((text) => text.includes(start)) && !flat.some((text) => text.includes(start) && text.includes(end))
      );
    });
    expect(torn).toEqual([]);
    expect(steps.length).toBeGreaterThan(3);
  });
}

test('две печати одних текстов — одни и те же байты @once', async ({ browser }) => {
  const site = join(projectRoot, 'dist/lipetsk-5');
  const [first, second] = [await renderBooklet(browser, site, 'parent'), await renderBooklet(browser, site, 'parent')];
  expect(first.pdf.equals(second.pdf)).toBe(true);
});

test('страница «Напечатать» есть и без справочников, а с ними говорит размер и число страниц @once', async ({
  page,
}) => {
  await page.goto(`${school}/print/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Напечатать');
  await expect(page.getByRole('link', { name: 'Лист на дверь' })).toBeVisible();
  const built = readFileSync(join(projectRoot, 'dist/lipetsk-5/print/index.html'), 'utf8');
  const listed = withBooklets(built, [{ audience: 'parent', pages: 22, bytes: 481_000 }]);
  expect(listed).toContain('<a href="parent.pdf" download>Справочник для печати</a>: PDF, 22 страницы, 481 КБ');
  // Printed again, it is listed once, and one that is no longer there is not listed.
  expect(withBooklets(listed, [])).toBe(withBooklets(built, []));
});
