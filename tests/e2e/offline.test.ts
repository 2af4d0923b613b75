import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type BrowserContext, type Page } from 'playwright/test';
import { projectRoot } from '../../scripts/project-root.ts';
import { serveFolder, type StaticServer } from '../../scripts/serve/static-server.ts';
import { writeServiceWorker } from '../../src/integrations/service-worker.ts';

const BUILT = join(projectRoot, 'dist/lipetsk-5');
const GUIDE = '/guides/plans/import-plan/';
const UNSEEN = '/guides/training/workplace/';
const SINCE = /по данным на \d{1,2} [а-яё]+, \d\d:\d\d/i;

/** The school's site on a server of its own, which the test can switch off or give another release. */
const test = base.extend<{ site: StaticServer }>({
  site: async ({}, use) => {
    const site = await serveFolder(BUILT);
    await use(site);
    await site.stop();
    if (site.folder !== BUILT) rmSync(site.folder, { recursive: true, force: true });
  },
});

test.use({ serviceWorkers: 'allow' });
test.setTimeout(90_000);

/** Opens a page and waits until it is saved, as it is a moment after the reader has opened it. */
async function see(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await until(page, async () => {
    const saved = await caches.match(location.origin + location.pathname, { ignoreVary: true });
    return navigator.serviceWorker.controller !== null && saved !== undefined;
  });
}

/** Waits for what the page itself finds true. `waitForFunction` takes a promise for an answer. */
async function until(page: Page, condition: () => Promise<boolean>): Promise<void> {
  await expect.poll(() => page.evaluate(condition), { timeout: 40_000 }).toBe(true);
}

async function goOffline(context: BrowserContext, site: StaticServer): Promise<void> {
  await context.setOffline(true);
  await site.stop();
}

test('открытая однажды страница открывается без сети целиком и говорит, на когда она верна', async ({
  page,
  context,
  site,
}) => {
  await see(page, site.url + GUIDE);
  await expect(page.locator('.saved-note')).toHaveCount(0);
  const failed: string[] = [];
  page.on('requestfailed', (request) => failed.push(request.url()));
  await goOffline(context, site);
  await page.goto(site.url + GUIDE);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('план');
  await expect(page.locator('.saved-note')).toHaveText(SINCE);
  await expect(page.locator('.saved-note')).toContainText('Сети нет');
  // The sheet and the fonts are there as well: the steps have their numbers in the margin.
  await expect(page.locator('.steps > ol')).toHaveCSS('list-style-type', 'none');
  await until(page, async () => {
    const faces = await document.fonts.load('16px "Golos Text", sans-serif', 'ж').catch(() => []);
    return [...document.fonts, ...faces].some(({ status }) => status === 'loaded');
  });
  expect(failed.filter((url) => !url.endsWith(GUIDE))).toEqual([]);
});

test('таблица часов есть без сети, даже если её не открывали, и не выдаёт себя за сегодняшнюю', async ({
  page,
  context,
  site,
}) => {
  await see(page, `${site.url}/`);
  await goOffline(context, site);
  await page.goto(`${site.url}/hours/`);
  await expect(page.locator('table[data-office-hours] tbody tr')).toHaveCount(5);
  await expect(page.locator('[data-hours-status] + .saved-hours')).toHaveText(
    /^По данным на \d{1,2} [а-яё]+, \d\d:\d\d, сети нет\.$/,
  );
});

test('сломанный сервер — то же, что нет сети: часы остаются, и сказано, с какого времени', async ({ page, site }) => {
  await see(page, `${site.url}/hours/`);
  site.failWith = 502;
  await page.reload();
  await expect(page.locator('table[data-office-hours]')).toBeVisible();
  await expect(page.locator('.saved-hours')).toHaveText(SINCE);
  site.failWith = undefined;
  await page.reload();
  await expect(page.locator('.saved-hours')).toHaveCount(0);
});

test('поиск после первого раза работает без сети: строка, страница поиска и полный текст', async ({
  page,
  context,
  site,
}) => {
  await see(page, `${site.url}/search/`);
  await page.locator('main input[type=search]').fill('замена');
  await expect(page.locator('[data-search-results] a[href]').first()).toBeVisible();
  await expect(page.locator('.result__excerpt').filter({ hasText: /\S/ }).first()).toBeVisible();
  await until(page, async () => {
    const urls = await Promise.all(
      (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    );
    const all = urls.flat();
    return all.some((url) => url.endsWith('answers.json')) && all.filter((url) => url.endsWith('.pf_index')).length > 1;
  });
  await goOffline(context, site);
  await page.goto(`${site.url}/search/?q=${encodeURIComponent('итоговая отметка')}`);
  await expect(page.locator('[data-search-results] a[href]').first()).toBeVisible();
  await expect(page.locator('.result__answer').first()).toHaveText(/\S/);
  await page.goto(`${site.url}/hours/`);
  await page.locator('site-search input').fill('пароль');
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('поиск в шапке, начатый с первой страницы, ведёт без сети и на страницу поиска', async ({
  page,
  context,
  site,
}) => {
  await see(page, site.url + GUIDE);
  await page.locator('site-search input').fill('пароль');
  await expect(page.getByRole('option').first()).toBeVisible();
  await until(page, async () => (await caches.match(`${location.origin}/search/`, { ignoreVary: true })) !== undefined);
  await goOffline(context, site);
  await page.goto(`${site.url}/search/?q=${encodeURIComponent('пароль')}`);
  await expect(page.locator('[data-search-results] a[href]').first()).toBeVisible();
});

test('готовые ответы без сети ищут по сообщению человека', async ({ page, context, site }) => {
  await see(page, `${site.url}/answers/`);
  await page.locator('main input[type=search]').focus();
  await expect(page.locator('answer-desk')).toHaveAttribute('data-match', 'search');
  // The first use of the index is saved as everything else.
  await until(page, async () =>
    Boolean(await caches.match(`${location.origin}/search/head.json`, { ignoreVary: true })),
  );
  await until(page, async () =>
    Boolean(await caches.match(`${location.origin}/search/desk.json`, { ignoreVary: true })),
  );
  await goOffline(context, site);
  await page.goto(`${site.url}/answers/`);
  await page.locator('main input[type=search]').first().focus();
  await expect(page.locator('answer-desk')).toHaveAttribute('data-match', 'search');
  await page.locator('main input[type=search]').first().fill('забыл пароль');
  await expect(page.locator('[data-desk-found] [data-answer]').first()).toBeVisible();
});

test('вместо не открытой страницы — что работает без сети, сохранённые страницы и кнопка', async ({
  page,
  context,
  site,
}) => {
  await see(page, site.url + GUIDE);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await goOffline(context, site);
  await page.goto(site.url + UNSEEN);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Этой страницы нет на устройстве');
  await page.getByRole('link', { name: title }).click();
  await expect(page).toHaveURL(site.url + GUIDE);
  await page.goBack();
  await page.locator('main').getByRole('link', { name: 'Часы консультаций' }).first().click();
  await expect(page.locator('table[data-office-hours]')).toBeVisible();
  await page.goBack();
  await context.setOffline(false);
  await site.start();
  await page.getByRole('button', { name: /Попробовать ещё раз|Сеть появилась/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Этой страницы нет на устройстве');
  await expect(page).toHaveURL(site.url + UNSEEN);
});

test('номер сохранённой страницы открывает её без сети', async ({ page, context, site }) => {
  await see(page, site.url + GUIDE);
  const number = await page.locator('.number-card').getAttribute('data-number');
  await goOffline(context, site);
  await page.goto(`${site.url}/${number}/`);
  await expect(page).toHaveURL(site.url + GUIDE);
});

test('новый выпуск приходит тихо: страница под рукой не меняется, следующая уже новая, сохранённая остаётся целой', async ({
  page,
  context,
  site,
}) => {
  await see(page, site.url + GUIDE);
  await page.evaluate(() => Object.assign(window, { isSame: true }));
  await release(site);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  // The new worker has saved the new hours.
  await until(page, async () => {
    const saved = await caches.match(`${location.origin}/hours/`, { ignoreVary: true });
    return (await saved?.text())?.includes('Второй выпуск') === true;
  });
  expect(await page.evaluate(() => 'isSame' in window)).toBe(true);
  await expect(page.locator('.steps > ol')).toHaveCSS('list-style-type', 'none');
  await goOffline(context, site);
  await page.goto(`${site.url}/hours/`);
  await expect(page.locator('h1')).toHaveText('Второй выпуск');
  await expect(page.locator('body')).toHaveCSS('outline-style', 'dotted');
  // The page saved from the first release has the sheet of the first.
  await page.goto(site.url + GUIDE);
  await expect(page.locator('.steps > ol')).toHaveCSS('list-style-type', 'none');
  await expect(page.locator('body')).toHaveCSS('outline-style', 'none');
});

test('снятый работник удаляет сохранённое и уходит сам', async ({ page, site }) => {
  await see(page, site.url + GUIDE);
  ownCopy(site);
  await writeServiceWorker(site.folder, [], true);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await until(
    page,
    async () => (await caches.keys()).length === 0 && (await navigator.serviceWorker.getRegistrations()).length === 0,
  );
});

/** The second release: other hours and another main sheet under another name; the former one is gone from the server. */
async function release(site: StaticServer): Promise<void> {
  const folder = ownCopy(site);
  const hours = join(folder, 'hours/index.html');
  const html = readFileSync(hours, 'utf8');
  const sheet = /data-sheets="\/_astro\/([\w.-]+)\.css/.exec(html)?.[1] ?? '';
  renameSync(join(folder, `_astro/${sheet}.css`), join(folder, '_astro/Second.00000000.css'));
  writeFileSync(
    join(folder, '_astro/Second.00000000.css'),
    `${readFileSync(join(folder, '_astro/Second.00000000.css'), 'utf8')} body { outline: 1px dotted !important; }`,
  );
  // A page's own rules stand inside it; a linked sheet is what another release may take away.
  const next = html
    .replaceAll(`${sheet}.css`, 'Second.00000000.css')
    .replace('</head>', '<link rel="stylesheet" href="/_astro/Second.00000000.css"></head>')
    .replace(/<h1>[^<]*<\/h1>/, '<h1>Второй выпуск</h1>');
  writeFileSync(hours, next);
  const offline = join(folder, 'offline/index.html');
  writeFileSync(offline, readFileSync(offline, 'utf8').replaceAll(`${sheet}.css`, 'Second.00000000.css'));
  await writeServiceWorker(folder, ['chrome109']);
}

/** From now on the server gives a copy of the site, which the test may change. */
function ownCopy(site: StaticServer): string {
  site.folder = mkdtempSync(join(tmpdir(), 'podskazka-offline-'));
  cpSync(BUILT, site.folder, { recursive: true });
  return site.folder;
}
