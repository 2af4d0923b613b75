import { expect, test } from 'playwright/test';
import { visionSettings } from '../../src/domain/vision.ts';
import { axeFindings, cutTexts, putOn, sticksOut } from './modes.ts';
import { college, pageKinds, school } from './sites.ts';

const schemes = visionSettings.find(({ id }) => id === 'colors')?.choices.slice(1) ?? [];

const pages = [...pageKinds.map((path) => school + path), `${college}/`, `${college}/hours/`];

// Every page under every scheme takes minutes: ALL_LOOKS=1 does it. Otherwise the pages share the schemes between them;
// a unit test holds each scheme's own colours.
const schemesFor = (at: number): typeof schemes =>
  process.env['ALL_LOOKS'] ? schemes : schemes.filter((_, scheme) => scheme === at % schemes.length);

for (const [at, url] of pages.entries()) {
  test(`axe ничего не находит на ${new URL(url).port}${new URL(url).pathname} в темах и схемах @once`, async ({
    page,
  }) => {
    // Seven looks at one page, and one of the pages lists every answer.
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(url);
    expect(await axeFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFindings(page, 'colours')).toEqual([]);
    for (const { id, title } of schemesFor(at)) {
      await putOn(page, `colors-${id}`);
      expect(await axeFindings(page, 'colours'), title).toEqual([]);
    }
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`тема ${colorScheme} @once`, () => {
    test.use({ colorScheme });

    test('axe ничего не находит на странице с найденным', async ({ page }) => {
      await page.goto(`${school}/search/?q=пароль`);
      await expect(page.locator('[data-search-results] a[href]').first()).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
    });

    test('axe ничего не находит в открытом списке подсказок', async ({ page }) => {
      await page.goto(school);
      await page.getByRole('combobox').fill('отметк');
      await expect(page.getByRole('option').first()).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
    });

    test('axe ничего не находит в панели для слабовидящих', async ({ page }) => {
      await page.goto(school);
      await page.getByRole('link', { name: 'слабовидящих' }).first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
    });
  });
}

// 320 points are also a window of 1280 at 400 %.
for (const path of pageKinds) {
  test(`${path} помещается в 320 точек без прокрутки вбок, и при тексте 200 и 300 %, и самом просторном`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(school + path);
    expect(await sticksOut(page), '100 %').toBeLessThanOrEqual(0);
    // As a browser whose own text size is doubled.
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '212.5%'));
    expect(await sticksOut(page), 'шрифт браузера 200 %').toBeLessThanOrEqual(0);
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
    for (const vision of ['size-200', 'size-300', 'size-300 letters-wider lines-wider']) {
      await putOn(page, vision);
      expect(await sticksOut(page), vision).toBeLessThanOrEqual(0);
      expect(await cutTexts(page), vision).toEqual([]);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await sticksOut(page), '300 % в широком окне').toBeLessThanOrEqual(0);
  });
}

for (const path of ['/', '/guides/training/fill-the-lesson/', '/ask/', '/accessibility/']) {
  test(`${path}: Tab обходит всё по порядку, и каждая остановка видна`, async ({ page }) => {
    // A smooth scroll would still be on its way.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(school + path);
    const stops: { name: string; follows: boolean; isSeen: boolean; isMarked: boolean }[] = [];
    for (let count = 0; count < 200; count++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const node = document.activeElement;
        if (!(node instanceof HTMLElement) || node === document.body) return undefined;
        // A date has several stops inside.
        if (node.hasAttribute('data-was')) return 'inside';
        const before = document.querySelector('[data-was]');
        const follows = !before || Boolean(before.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);
        before?.removeAttribute('data-was');
        node.setAttribute('data-was', '');
        const box = node.getBoundingClientRect();
        const isSeen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
        // A field inside a drawn frame is marked by the frame.
        const marked = [node, node.closest('.search__form')].filter((frame) => frame !== null);
        const isMarked = marked.some((frame) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(frame);
          return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
        });
        return { name: node.outerHTML.slice(0, 70), follows, isSeen, isMarked };
      });
      if (!stop) break;
      if (stop !== 'inside') stops.push(stop);
    }
    expect(stops.length).toBeGreaterThan(8);
    expect(stops.filter(({ follows, isSeen, isMarked }) => !follows || !isSeen || !isMarked)).toEqual([]);
  });
}

test('кто отказался от движения, не увидит ни плавной прокрутки, ни переходов @once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of ['/', '/guides/training/fill-the-lesson/', '/answers/']) {
    await page.goto(school + path);
    await expect(page.locator('html')).toHaveCSS('scroll-behavior', 'auto');
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((node) => {
          const { transitionDuration, animationName } = getComputedStyle(node);
          return Number.parseFloat(transitionDuration) > 0 || animationName !== 'none';
        })
        .map((node) => node.outerHTML.slice(0, 60)),
    );
    expect(moving).toEqual([]);
  }
});

test('в контрастной теме Windows видны рамки полей, выбранное в панели и текущий раздел @once', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`${school}/guides/`);
  await page.getByRole('link', { name: 'слабовидящих' }).first().click();
  const chosen = page.getByRole('dialog').getByText('100 %');
  await expect(chosen).toHaveCSS('outline-style', 'solid');
  await page.keyboard.press('Escape');
  const current = page.getByRole('navigation', { name: 'Главное меню' }).locator('[aria-current]');
  await expect(current).toHaveCSS('border-bottom-style', 'solid');
  await expect(page.locator('.search__form')).toHaveCSS('border-top-style', 'solid');
});

test('на телефоне главное меню умещается в одну строку @once', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  for (const path of ['/', '/guides/', '/hours/', '/regulation/']) {
    await page.goto(school + path);
    // A font that was late is used from the next page on.
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.reload();
    const tops = await page
      .getByRole('navigation', { name: 'Главное меню' })
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));
    expect(new Set(tops).size, `${path}: ${tops.join(', ')}`).toBe(1);
  }
});

test('первым по Tab идёт переход к содержанию, и он переводит туда фокус', async ({ page }) => {
  await page.goto(`${school}/hours/`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'К содержанию' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('с клавиатуры можно дойти до инструкции, перейти к вопросу по теме и увидеть ответ', async ({ page }) => {
  await page.goto(`${school}/guides/`);
  await page.getByRole('link', { name: 'Заполнить урок в тот же день' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Заполнить урок в тот же день');
  await page.getByRole('link', { name: 'Что обязательно заполнить за урок?' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${school}/faq/what-is-required/`);
  await expect(page.locator('[data-answer]')).toContainText('Шесть данных');
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

  for (const path of pageKinds) {
    test(`${path} читается, и ничего, что не работает, не видно @once`, async ({ page }) => {
      await page.goto(school + path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(150);
      // A field or a button works only in a form that leads to a page.
      const controls = page.locator('button, input, select, textarea').filter({ visible: true });
      const dead = await controls.evaluateAll((nodes) =>
        nodes
          .filter((node) => !node.closest('form[action]') && !node.closest('.check'))
          .map((node) => node.outerHTML.slice(0, 80)),
      );
      expect(dead).toEqual([]);
    });
  }

  test('глаз в шапке ведёт на страницу о том, как увеличить самим браузером', async ({ page }) => {
    await page.goto(`${school}/hours/`);
    await page.getByRole('link', { name: 'слабовидящих' }).first().click();
    await expect(page).toHaveURL(`${school}/accessibility/`);
    await expect(page.getByRole('heading', { name: 'Если панель не открывается' })).toBeVisible();
  });

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

  test('вопрос из общего списка ведёт к ответу, а на странице раздела ответ открывается на месте', async ({ page }) => {
    const question = 'Что обязательно заполнить за урок?';
    await page.goto(`${school}/faq/`);
    await page.locator('main').getByRole('link', { name: question }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(question);
    await expect(page.locator('[data-answer]')).toContainText('Шесть данных');
    await page.goto(`${school}/guides/training/`);
    await page.locator('summary', { hasText: question }).click();
    await expect(page.locator('details[open]')).toContainText('Шесть данных');
  });
});
