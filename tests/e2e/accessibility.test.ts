import AxeBuilder from '@axe-core/playwright';
import { expect, test } from 'playwright/test';
import { college, pageKinds, school } from './sites.ts';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`тема ${colorScheme} @once`, () => {
    test.use({ colorScheme });

    for (const url of [...pageKinds.map((path) => school + path), `${college}/`, `${college}/hours/`]) {
      test(`axe ничего не находит на ${new URL(url).port}${new URL(url).pathname}`, async ({ page }) => {
        await page.goto(url);
        const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
      });
    }

    test('axe ничего не находит на странице с найденным', async ({ page }) => {
      await page.goto(`${school}/search/?q=пароль`);
      await expect(page.locator('[data-search-results] a[href]').first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    });

    test('axe ничего не находит в открытом списке подсказок', async ({ page }) => {
      await page.goto(school);
      await page.getByRole('combobox').fill('отметк');
      await expect(page.getByRole('option').first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    });
  });
}

for (const path of pageKinds) {
  test(`${path} помещается в 320 точек без прокрутки вбок`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(school + path);
    const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sticksOut).toBeLessThanOrEqual(0);
  });
}

test('первым по Tab идёт переход к содержанию, и он переводит туда фокус', async ({ page }) => {
  await page.goto(`${school}/hours/`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'К содержанию' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('с клавиатуры можно дойти до инструкции, открыть вопрос по теме и увидеть ответ', async ({ page }) => {
  await page.goto(`${school}/guides/`);
  await page.getByRole('link', { name: 'Заполнить урок в тот же день' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Заполнить урок в тот же день');
  const question = page.locator('summary', { hasText: 'Что обязательно заполнить за урок?' });
  await question.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('details[open]').first()).toContainText('Шесть данных');
});

test('страницы не нарушают политику безопасности и не пишут ошибок в консоль', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  for (const path of pageKinds) await page.goto(school + path, { waitUntil: 'load' });
  expect(complaints).toEqual([]);
});

test('сайт ничего не просит у других адресов', async ({ page }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(school) && !request.url().startsWith('data:')) foreign.push(request.url());
  });
  for (const path of pageKinds) await page.goto(school + path, { waitUntil: 'load' });
  expect(foreign).toEqual([]);
});

test.describe('без JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('таблица часов стоит, а неделя названа строкой', async ({ page }) => {
    await page.goto(`${school}/hours/`);
    await expect(page.locator('table[data-office-hours] tbody tr')).toHaveCount(5);
    await expect(page.locator('main [data-hours-status]')).toHaveText('пн–пт 14:30–15:00');
  });

  test('поиск с главной ведёт на страницу со списком всех инструкций', async ({ page }) => {
    await page.goto(school);
    await page.getByRole('searchbox').fill('пароль');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=/);
    await expect(page.getByRole('link', { name: 'Заполнить урок в тот же день' })).toBeVisible();
  });

  test('ответ на вопрос открывается на месте', async ({ page }) => {
    await page.goto(`${school}/faq/`);
    await page.locator('summary', { hasText: 'Что обязательно заполнить за урок?' }).click();
    await expect(page.locator('details[open]')).toContainText('Шесть данных');
  });
});
