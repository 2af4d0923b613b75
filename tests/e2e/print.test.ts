import { expect, test, type Page } from 'playwright/test';
import { openPdf, sheetPictures, sheetTexts } from '../support/pdf.ts';
import { paperSheet } from './paper-sheet.ts';
import { school } from './sites.ts';

const GUIDE = '/guides/plans/import-plan/';

/** What is read from a screen and from nothing else. */
const SCREEN_ONLY = /Напечатать|Скопировать|На странице|К содержанию|Это помогло|Добавить в календарь/;

const letters = (text: string): string => text.replace(/[^а-яёa-z0-9]/gi, '').toLowerCase();

async function printed(page: Page, path: string): Promise<Uint8Array> {
  await page.goto(school + path);
  await paperSheet(page);
  return await page.pdf({ preferCSSPageSize: true });
}

for (const { name, path } of [
  { name: 'инструкция', path: GUIDE },
  { name: 'инструкция со схемами', path: '/guides/analytics/quality/' },
  { name: 'вопросы', path: '/faq/' },
  { name: 'часы', path: '/hours/' },
  { name: 'регламент', path: '/regulation/' },
  { name: 'памятка', path: '/for/teacher/' },
  { name: 'неполадка', path: '/problems/lesson-missing/' },
  { name: 'словарь', path: '/glossary/' },
]) {
  test(`на бумаге ${name}: чёрным по белому, без кнопок, поля целы, пустых листов нет @once`, async ({
    page,
    browser,
  }) => {
    const pdf = await printed(page, path);
    const texts = await sheetTexts(pdf);
    expect(texts.filter((text) => SCREEN_ONLY.test(text))).toEqual([]);
    const viewer = await browser.newPage();
    const pictures = await sheetPictures(viewer, pdf);
    await viewer.close();
    expect(pictures).toHaveLength(texts.length);
    for (const [index, { ink }] of pictures.entries()) {
      expect(ink.coloured, `лист ${index + 1}: цвет`).toBeLessThan(0.0005);
      expect(ink.atEdge, `лист ${index + 1}: край`).toBe(0);
      expect(ink.drawn, `лист ${index + 1}: краска`).toBeLessThan(0.2);
      if (index < pictures.length - 1) expect(ink.drawn, `лист ${index + 1}: пусто`).toBeGreaterThan(0.03);
    }
  });

  test(`на бумаге ${name}: ни шаг, ни заметка, ни ответ не разрезаны, заголовок не остаётся внизу листа @once`, async ({
    page,
  }) => {
    const sheets = (await sheetTexts(await printed(page, path))).map(letters);
    // Words that the sheet adds stand between these: the ends of each piece are looked for.
    const pieces = await page
      .locator(
        'main :is(.steps > ol > li, .note, .answers details > p:first-of-type, .causes > li, .glossary__entry, .hours-table tr)',
      )
      .evaluateAll((nodes) => nodes.filter((node) => node.checkVisibility()).map((node) => node.textContent));
    const torn = pieces.map(letters).filter((piece) => {
      const [start, end] = [piece.slice(0, 18), piece.slice(-14)];
      const sheet = sheets.findIndex((text) => text.includes(start));
      return sheet !== -1 && !sheets.some((text) => text.includes(start) && text.includes(end));
    });
    expect(torn).toEqual([]);
    const headings = (await page.locator('main :is(h2, h3):visible').allInnerTexts()).map(letters);
    const lonely = sheets.flatMap((text) => {
      const body = text.replace(/\d+$/, '');
      return headings.filter((heading) => heading.length > 8 && body.endsWith(heading));
    });
    expect(lonely).toEqual([]);
  });
}

test('ссылка на бумаге — номер страницы, внизу сказано, что с ним делать @once', async ({ page }) => {
  const text = (await sheetTexts(await printed(page, GUIDE))).join(' ');
  expect(text).toMatch(/подготовьте план\s*\(№ ?7\)/);
  expect(text).toMatch(/№ в скобках — .*введите его в поиск/);
  // A page without a number has its address.
  expect(text).toContain('(/regulation/#');
  // The definition of a term stands in the text already.
  expect(text).not.toContain('/glossary/#');
});

test('закрытые вопросы на бумаге раскрыты, и после печати снова закрыты', async ({ page }) => {
  const pdf = await printed(page, '/guides/current-marks/');
  const text = letters((await sheetTexts(pdf)).join(' '));
  const answers = await page.locator('.answers details > p:first-of-type').allTextContents();
  expect(answers.length).toBeGreaterThan(20);
  expect(answers.map(letters).filter((answer) => !text.includes(answer.slice(0, 30)))).toEqual([]);
  await expect(page.locator('.answers details[open]')).toHaveCount(0);
});

test('листы пронумерованы, памятка учителя — на одном @once', async ({ page }) => {
  const guide = await sheetTexts(await printed(page, GUIDE));
  expect(guide[0]).toContain(`1 / ${guide.length}`);
  expect((await openPdf(await printed(page, '/for/teacher/'))).numPages).toBe(1);
});

test('лист для бумаги не задерживает экран: его берут последним, когда текст уже виден @once', async ({ page }) => {
  await page.goto(school + GUIDE);
  await paperSheet(page);
  const { drawn, asked } = await page.evaluate(() => ({
    drawn: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
    asked: performance.getEntriesByType('resource').find(({ name }) => name.includes('/print.'))?.startTime,
  }));
  expect(asked).toBeGreaterThan(drawn);
  expect(
    await page.evaluate(() => document.querySelector('style, link[rel=stylesheet]:not([media])')?.textContent),
  ).not.toContain('@page');
});

test('напечатать можно и до того, как страница показана: печать ждёт лист для бумаги @once', async ({ page }) => {
  const asked: string[] = [];
  await page.route('**/_astro/print.*.css', async (route) => {
    asked.push(route.request().url());
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.goto(school + GUIDE, { waitUntil: 'domcontentloaded' });
  const texts = await sheetTexts(await page.pdf({ preferCSSPageSize: true }));
  expect(texts.filter((text) => SCREEN_ONLY.test(text))).toEqual([]);
  // Shown meanwhile, the page does not ask for it again.
  await page.waitForLoadState('networkidle');
  expect(asked).toHaveLength(1);
  await expect(page.locator('link[media=print]')).toHaveCount(1);
});

test('без скриптов лист для бумаги стоит в странице @once', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.emulateMedia({ media: 'print' });
  await page.goto(school + GUIDE);
  await expect(page.locator('.nav')).toBeHidden();
  await page.close();
});
