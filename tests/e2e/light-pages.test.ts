import { expect, test, type Page } from 'playwright/test';
import { school } from './sites.ts';

const GUIDE = '/guides/training/fill-the-lesson/';

test('страница, о которой задумались, уже пришла, когда на ссылку нажимают @once', async ({ page }) => {
  await page.goto(school + GUIDE);
  const asked = page.waitForRequest(`${school}/guides/plans/shifted-topics/`);
  await page.locator('article a[href="/guides/plans/shifted-topics/"]').first().hover();
  expect((await asked).isNavigationRequest()).toBe(false);
});

test('пока читатель ничего не трогает, инструкции хватает её самой и шрифтов @once', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(school + GUIDE, { waitUntil: 'load' });
  expect(asked.filter((path) => !/\.woff2$|^\/_astro\/print\.\w+\.css$|^\/sw\.js$/.test(path))).toEqual([GUIDE]);
});

test('страница поиска, пока её не тронули, ничего из поиска не просит, а часы приходят @once', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${school}/search/`, { waitUntil: 'networkidle' });
  expect(asked.filter((path) => /SearchPage|search\.client|\/search\/.+|pagefind/.test(path))).toEqual([]);
  expect(asked.filter((path) => /OfficeHours/.test(path))).toHaveLength(1);
});

// Pages with office hours ask for what says whether they are on, once they are shown.
for (const path of ['/faq/', '/help/', '/ask/', '/glossary/', '/regulation/', '/print/', '/404.html']) {
  test(`${path}, пока её не тронули, просит только себя и шрифты @once`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(school + path, { waitUntil: 'networkidle' });
    await expect(page.locator('html.js')).toBeAttached();
    // The browser's own pointer, in the corner of the window, may touch the header.
    const others = /\.woff2$|^\/favicon\.svg$|^\/_astro\/(print\.\w+\.css|reach\.client\.[\w-]+\.js)$|^\/sw\.js$/;
    expect(asked.filter((url) => !others.test(url))).toEqual([path]);
  });
}

test('то, что показывают без спроса, просят, когда текст уже на экране @once', async ({ page }) => {
  await page.goto(`${school}/hours/`);
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/office-hours.client')),
  );
  const { drawn, scripts } = await page.evaluate(() => ({
    drawn: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    scripts: performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\.(js|css)$/.test(name) && !name.includes('/print.'))
      .map(({ name, startTime }) => ({ name, startTime })),
  }));
  // The browser's own pointer, in the corner of the window, may touch the header before.
  const own = scripts.filter(({ name }) => !name.includes('/reach.client'));
  expect(own.filter(({ startTime }) => startTime < (drawn ?? Infinity))).toEqual([]);
});

/** Holds back the scripts whose name is given, as a slow network does. */
async function late(page: Page, name: RegExp): Promise<void> {
  await page.route(name, async (route) => {
    await new Promise((done) => setTimeout(done, 700));
    await route.continue();
  });
}

test('ссылка не уходит из-под пальца, пока приходят листы стилей, которые она позвала', async ({ page }) => {
  await late(page, /\/Page\.[\w-]+\.css/);
  await page.goto(`${school}/guides/training/signs/`);
  const link = page.locator('term-hint a').first();
  await link.scrollIntoViewIfNeeded();
  const before = await link.boundingBox();
  const coming = page.waitForResponse(/\/figures\.[\w-]+\.css/);
  await link.hover();
  await coming;
  await page.waitForTimeout(300);
  expect(await link.boundingBox()).toEqual(before);
});

test('первая буква не пропадает: «Кто поможет» сужает список по набранному до прихода скрипта', async ({ page }) => {
  await late(page, /HelpFinder/);
  await page.goto(`${school}/help/`);
  const lines = page.locator('[data-help-line]:visible');
  const all = await lines.count();
  await page.getByLabel('Что случилось').focus();
  await page.keyboard.type('пароль');
  await expect.poll(() => lines.count()).toBeLessThan(all);
  await expect(page.locator('[data-help-count]')).toContainText('Подходит');
});

test('набранное на странице поиска с Enter до прихода скрипта находит страницы', async ({ page }) => {
  await late(page, /SearchPage/);
  await page.goto(`${school}/search/`);
  await page.locator('#page-search').focus();
  await page.keyboard.type('пароль');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-search-results] a').first()).toBeVisible();
  await expect(page.locator('#page-search')).toHaveValue('пароль');
});

test('сообщение администратору складывается и из того, что набрано до прихода скрипта', async ({ page }) => {
  await late(page, /ReportForm/);
  await page.goto(`${school}/ask/`);
  await page.getByLabel('Кто').focus();
  await page.keyboard.type('учитель');
  await expect(page.locator('[data-report-message]')).toContainText('Кто: учитель');
  await expect(page.getByLabel('Кто')).toHaveValue('учитель');
});

test('нажатие «Напечатать» до прихода скрипта печатает один раз', async ({ page }) => {
  await page.addInitScript(() => {
    let times = 0;
    window.print = () => document.documentElement.setAttribute('data-printed', String(++times));
  });
  await late(page, /PrintButton/);
  await page.goto(`${school}/regulation/`);
  await page.getByRole('button', { name: 'Напечатать' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '1');
  await page.getByRole('button', { name: 'Напечатать' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '2');
});

test('подсказка про клавишу «/» видна сразу, хотя поиск ещё не загружен @once', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(school + GUIDE);
  await expect(page.locator('.search__key').first()).toBeVisible();
});

/** The whole sheets of a page change nothing in it. */
async function expectSameWithSheets(page: Page): Promise<void> {
  const before = await page.screenshot({ fullPage: true });
  await page.evaluate(async () => {
    const sheets = document.querySelector<HTMLElement>('style[data-sheets]')?.dataset['sheets']?.split(' ') ?? [];
    if (sheets.length === 0) throw new Error('the page names no sheets');
    for (const href of sheets) {
      const link = document.head.appendChild(document.createElement('link'));
      Object.assign(link, { rel: 'stylesheet', href });
      await new Promise((done) => (link.onload = done));
    }
  });
  expect((await page.screenshot({ fullPage: true })).equals(before)).toBe(true);
}

/** A slow network for what comes at the first touch. */
async function slowDown(page: Page, files: RegExp): Promise<void> {
  await page.route(files, async (route) => {
    await new Promise((done) => setTimeout(done, 500));
    await route.continue();
  });
}

test('первое нажатие не пропадает, даже если часть страницы ещё едет', async ({ page }) => {
  await slowDown(page, /(reach|term-hint)\.client/);
  await page.goto(`${school}/guides/training/signs/`);
  await page.locator('term-hint a').first().click();
  await expect(page.locator('term-hint').first()).toHaveClass(/is-open/);
  await page.locator('term-hint a').first().click();
  await expect(page.locator('term-hint').first()).not.toHaveClass(/is-open/);
});

test('буквы, набранные сразу, не пропадают, даже если поиск ещё едет', async ({ page }) => {
  await slowDown(page, /(reach|search)\.client/);
  await page.goto(school + GUIDE);
  await page.evaluate(() => document.querySelector<HTMLInputElement>('site-search input')?.focus());
  await page.keyboard.type('пароль');
  await expect(page.locator('site-search [role=option]').first()).toBeVisible();
  await expect(page.locator('site-search input')).toHaveValue('пароль');
});

test('первой строке поиска хватает двух запросов, и оба уходят сразу @once', async ({ page }) => {
  await page.goto(school + GUIDE, { waitUntil: 'networkidle' });
  const asked: string[] = [];
  let go = (): void => {};
  const both = new Promise<void>((done) => (go = done));
  // Neither is answered until both are asked for, and a third one never.
  await page.route('**/*', async (route) => {
    if (asked.push(new URL(route.request().url()).pathname) === 2) go();
    if (asked.length > 2) return;
    await both;
    await route.continue();
  });
  await page.locator('site-search input').focus();
  await page.keyboard.type('пароль');
  await expect(page.locator('site-search [role=option]').first()).toBeVisible();
  expect(asked.slice(0, 2).sort()).toEqual([
    expect.stringMatching(/^\/_astro\/search\.client\.[\w-]+\.js$/),
    '/search/head.json',
  ]);
});

test('страница поиска просит скрипты и указатель сразу: ничто не ждёт другого @once', async ({ page }) => {
  const wanted = [/SearchPage/, /search\.client/, /head\.json/, /answers\.json/];
  const asked = new Map<string, number>();
  let go = (): void => {};
  const all = new Promise<void>((done) => (go = done));
  // None is answered until all are asked for.
  await page.route(/\.(js|json)$/, async (route) => {
    const url = route.request().url();
    if (/Page\.astro/.test(url) && !/SearchPage/.test(url)) return route.continue();
    asked.set(url, (asked.get(url) ?? 0) + 1);
    if (wanted.every((name) => [...asked.keys()].some((it) => name.test(it)))) go();
    await all;
    await route.continue();
  });
  await page.goto(`${school}/search/?q=пароль`);
  await expect(page.locator('[data-search-results] a').first()).toBeVisible();
  expect([...asked].filter(([, times]) => times > 1)).toEqual([]);
});

for (const path of ['/', GUIDE, '/404.html', '/glossary/', '/hours/']) {
  test(`найденное на ${path} выглядит так же, как с целыми листами стилей @once`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.route(/\.woff2$/, (route) => route.abort());
    await page.goto(school + path, { waitUntil: 'networkidle' });
    await page.locator('site-search:visible input').first().fill('парол');
    await expect(page.locator('site-search mark').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expectSameWithSheets(page);
  });
}

test('отмеченные слова на странице поиска выглядят так же, как с целыми листами стилей @once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.route(/\.woff2$/, (route) => route.abort());
  await page.goto(`${school}/search/?q=парол`, { waitUntil: 'networkidle' });
  await expect(page.locator('search-page mark').first()).toBeVisible();
  await expectSameWithSheets(page);
});

test('клавиша «/», нажатая первой, ведёт в поиск и в него не пишется', async ({ page }) => {
  await slowDown(page, /(reach|search)\.client/);
  await page.goto(school + GUIDE);
  await page.keyboard.press('/');
  await expect(page.locator('site-search input')).toBeFocused();
  await expect(page.locator('site-search input')).toHaveValue('');
});

test('когда скрипты не доехали, ссылки и поиск ведут на страницы', async ({ page }) => {
  await page.route(/(reach|search)\.client/, (route) => route.abort());
  await page.goto(school + GUIDE);
  await page.locator('[data-vision-link]').click();
  await expect(page).toHaveURL(`${school}/accessibility/`);
  await page.locator('site-search input').fill('пароль');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
});

for (const path of [
  '/',
  GUIDE,
  '/faq/what-is-required/',
  '/regulation/',
  '/help/',
  '/glossary/',
  '/faq/',
  '/for/teacher/',
  '/search/',
  '/answers/',
  '/guides/plans/',
  '/hours/',
]) {
  test(`${path} несёт все стили, что ей нужны: с целыми листами она та же @once`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    // A late font would come with the sheets, and change the page by itself.
    await page.route(/\.woff2$/, (route) => route.abort());
    await page.goto(school + path, { waitUntil: 'networkidle' });
    await expectSameWithSheets(page);
  });
}
