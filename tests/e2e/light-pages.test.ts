import { expect, test, type Page } from 'playwright/test';
import { school } from './sites.ts';

const GUIDE = '/guides/training/fill-the-lesson/';

test('страница, о которой задумались, уже пришла, когда на ссылку нажимают @once', async ({ page }) => {
  await page.goto(school + GUIDE);
  const asked = page.waitForRequest(`${school}/guides/plans/shifted-topics/`);
  await page.locator('article a[href="/guides/plans/shifted-topics/"]').first().hover();
  expect((await asked).isNavigationRequest()).toBe(false);
});

test('пока читатель ничего не трогает, инструкции хватает её самой, одного скрипта и шрифтов @once', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(school + GUIDE, { waitUntil: 'load' });
  expect(
    asked.filter((path) => !/\.woff2$|^\/favicon\.svg$|^\/_astro\/print\.\w+\.css$|^\/sw\.js$/.test(path)),
  ).toEqual([GUIDE, expect.stringMatching(/^\/_astro\/.*\.js$/)]);
});

test('подсказка про клавишу «/» видна сразу, хотя поиск ещё не загружен @once', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(school + GUIDE);
  await expect(page.locator('.search__key').first()).toBeVisible();
});

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
  await slowDown(page, /(reach|site-search|head)\.client/);
  await page.goto(school + GUIDE);
  await page.evaluate(() => document.querySelector<HTMLInputElement>('site-search input')?.focus());
  await page.keyboard.type('пароль');
  await expect(page.locator('site-search [role=option]').first()).toBeVisible();
  await expect(page.locator('site-search input')).toHaveValue('пароль');
});

test('клавиша «/», нажатая первой, ведёт в поиск и в него не пишется', async ({ page }) => {
  await slowDown(page, /(reach|site-search)\.client/);
  await page.goto(school + GUIDE);
  await page.keyboard.press('/');
  await expect(page.locator('site-search input')).toBeFocused();
  await expect(page.locator('site-search input')).toHaveValue('');
});

test('когда скрипты не доехали, ссылки и поиск ведут на страницы', async ({ page }) => {
  await page.route(/reach\.client/, (route) => route.abort());
  await page.goto(school + GUIDE);
  await page.locator('[data-vision-link]').click();
  await expect(page).toHaveURL(`${school}/accessibility/`);
  await page.locator('site-search input').fill('пароль');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
});

for (const path of ['/', GUIDE, '/faq/what-is-required/', '/regulation/', '/help/', '/glossary/']) {
  test(`${path} несёт все стили, что ей нужны: с целыми листами она та же @once`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(school + path, { waitUntil: 'networkidle' });
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
  });
}
