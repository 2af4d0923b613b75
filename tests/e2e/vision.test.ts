import { expect, test, type Page } from 'playwright/test';
import { visionSettings } from '../../src/domain/vision.ts';
import { school } from './sites.ts';

const GUIDE = '/guides/training/fill-the-lesson/';
const colors = visionSettings.find(({ id }) => id === 'colors')?.choices.slice(1) ?? [];

const panel = (page: Page) => page.getByRole('dialog', { name: 'Версия для слабовидящих' });
const rootSize = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));

async function open(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'слабовидящих' }).first().click();
  await expect(panel(page)).toBeVisible();
}

const choose = (page: Page, name: string) => panel(page).getByRole('radio', { name }).check();

/** Presses the access key as a keyboard does: Playwright leaves out the letter of the key that Alt is held with. */
async function pressAccessKey(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const key = { modifiers: 1, key: '0', code: 'Digit0', windowsVirtualKeyCode: 48, unmodifiedText: '0', text: '0' };
  for (const type of ['rawKeyDown', 'char', 'keyUp'] as const)
    await client.send('Input.dispatchKeyEvent', { type, ...key });
}

/** Opens every later page with these settings kept. */
async function keep(page: Page, vision: string): Promise<void> {
  await page.addInitScript((value) => localStorage.setItem('podskazka-vision', value), vision);
}

test('панель открывается одной клавишей с любого места страницы и закрывается Escape', async ({ page }) => {
  await page.goto(school + GUIDE);
  await page.evaluate(() => window.scrollTo(0, 900));
  await pressAccessKey(page);
  await expect(panel(page)).toBeVisible();
  await expect(panel(page).getByRole('heading')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
});

test('панель проходится с клавиатуры: Tab ведёт по вопросам, стрелки выбирают', async ({ page }) => {
  await page.goto(school + GUIDE);
  await pressAccessKey(page);
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(panel(page).getByRole('radio', { name: '100 %' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(panel(page).getByRole('radio', { name: '125 %' })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(panel(page).getByRole('radio', { name: 'Как на сайте' }).first()).toBeFocused();
});

test('размер меняется сразу и держится на других страницах и после перезагрузки', async ({ page }) => {
  await page.goto(school + GUIDE);
  const usual = await rootSize(page);
  await open(page);
  await choose(page, '200 %');
  await expect(panel(page).getByRole('status')).toHaveText('Сохранено в этом браузере.');
  expect(await rootSize(page)).toBe(usual * 2);
  await page.getByRole('button', { name: 'Готово' }).click();
  for (const path of ['/', '/hours/', '/search/?q=пароль', '/answers/']) {
    await page.goto(school + path);
    expect(await rootSize(page)).toBe(usual * 2);
  }
});

test('«Вернуть обычный вид» снимает всё и стирает запись в браузере', async ({ page }) => {
  await page.goto(school + GUIDE);
  await open(page);
  await choose(page, 'Белым по чёрному');
  await choose(page, '150 %');
  expect(await page.evaluate(() => localStorage['podskazka-vision'])).toBe('size-150 colors-black');
  await page.getByRole('button', { name: 'Вернуть обычный вид' }).click();
  await expect(page.locator('html')).not.toHaveAttribute('data-vision');
  await expect(panel(page).getByRole('radio', { name: '100 %' })).toBeChecked();
  expect(await page.evaluate(() => localStorage.getItem('podskazka-vision'))).toBeNull();
});

test('когда браузер не даёт сохранять, панель действует на этой странице и говорит об этом', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(school + GUIDE);
  const usual = await rootSize(page);
  await open(page);
  await choose(page, '200 %');
  expect(await rootSize(page)).toBe(usual * 2);
  await expect(panel(page).getByRole('status')).toContainText('Браузер не даёт сохранять');
});

test('испорченная запись в браузере ничего не ломает', async ({ page }) => {
  await keep(page, '"><script>size-9000');
  await page.goto(school + GUIDE);
  await open(page);
  await expect(panel(page).getByRole('radio', { name: '100 %' })).toBeChecked();
});

test('до первой отрисовки страница уже в выбранных цветах', async ({ page }) => {
  await keep(page, 'colors-black size-150');
  // The colours of the page at the moment of its first paint, as the browser reports it.
  await page.addInitScript(() => {
    new PerformanceObserver(() => {
      const { backgroundColor, fontSize } = getComputedStyle(document.body);
      Object.assign(window, { firstPaint: { backgroundColor, fontSize } });
    }).observe({ type: 'paint', buffered: true });
  });
  // A slow sheet: a page that does not wait for it would be painted in the usual colours.
  await page.route('**/_astro/vision*.css', async (route) => {
    await new Promise((done) => setTimeout(done, 700));
    await route.continue();
  });
  await page.goto(school + GUIDE);
  await page.waitForFunction(() => 'firstPaint' in window);
  expect(await page.evaluate(() => (window as unknown as { firstPaint: unknown }).firstPaint)).toEqual({
    backgroundColor: 'rgb(0, 0, 0)',
    fontSize: '25.5px',
  });
});

test('без настроек страница не берёт ни таблицы стилей панели, ни её сценария', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(school + GUIDE, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => url.includes('vision'))).toEqual([]);
});

test('назад возвращает страницу уже с новыми настройками', async ({ page }) => {
  await page.goto(`${school}/hours/`);
  await page.goto(school + GUIDE);
  await open(page);
  await choose(page, 'Белым по чёрному');
  await page.goBack();
  await expect(page.locator('html')).toHaveAttribute('data-vision', 'colors-black');
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(0, 0, 0)');
});

for (const { id, title } of colors) {
  test(`«${title}»: в странице остаются два цвета и подложка @once`, async ({ page }) => {
    await keep(page, `colors-${id}`);
    await page.goto(`${school}/guides/analytics/quality/`);
    const painted = await page.evaluate(() => {
      const colors = new Set<string>();
      for (const node of document.querySelectorAll('body, body :not(script, .visually-hidden)')) {
        const { color, backgroundColor } = getComputedStyle(node);
        colors.add(color);
        if (backgroundColor !== 'rgba(0, 0, 0, 0)') colors.add(backgroundColor);
      }
      return [...colors];
    });
    expect(painted.slice(3)).toEqual([]);
  });
}

test('промежутки между буквами и строками растут до требуемых нормой и больше', async ({ page }) => {
  await keep(page, 'letters-wider lines-wide');
  await page.goto(school + GUIDE);
  const text = page.locator('.prose p').first();
  const { size, letters, line } = await text.evaluate((node) => {
    const style = getComputedStyle(node);
    return {
      size: Number.parseFloat(style.fontSize),
      letters: Number.parseFloat(style.letterSpacing),
      line: Number.parseFloat(style.lineHeight),
    };
  });
  expect(letters / size).toBeGreaterThanOrEqual(0.119);
  expect(line / size).toBeGreaterThanOrEqual(1.5);
});

test('рисунки заменяются описаниями, а с «Убрать» уходят вместе с ними', async ({ page }) => {
  const figure = page.locator('figure').first();
  await page.goto(`${school}/guides/plans/import-plan/`);
  await expect(figure.locator('.figure__paper').first()).toBeVisible();
  await open(page);
  await choose(page, 'Заменять описаниями');
  await expect(figure.locator('.figure__paper').first()).toBeHidden();
  await expect(figure.locator('figcaption')).toBeVisible();
  await choose(page, 'Убрать');
  await expect(figure).toBeHidden();
});

test('на бумаге остаются размер и промежутки, а цвета — чёрные по белому', async ({ page }) => {
  await keep(page, 'size-150 colors-black lines-wide');
  await page.goto(school + GUIDE);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.prose p').first()).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(page.locator('html')).toHaveCSS('font-size', '22px');
});
