import { expect, test, type Page } from 'playwright/test';
import { college, school } from './sites.ts';

const results = '[data-search-results] a[href]';
const status = '[data-search-status]';

async function searchFor(page: Page, query: string, site: string = school): Promise<void> {
  await page.goto(`${site}/search/?q=${encodeURIComponent(query)}`);
  await expect(page.locator(status)).not.toBeEmpty();
}

/** Holds back what is asked for at these addresses until the returned function is called. */
async function hold(page: Page, addresses: string): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(addresses, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test('подсказки появляются, пока набираешь, и стрелками с Enter открывается выбранная', async ({ page }) => {
  await page.goto(school);
  const field = page.getByRole('combobox');
  await field.fill('импорт плана');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const chosen = page.locator('[role=option][aria-selected=true]');
  await expect(chosen).toHaveCount(1);
  await expect(field).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id'))!);
  const address = await chosen.getAttribute('data-url');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(school + address);
});

test('стрелка вверх из поля выбирает последнюю подсказку, с последней вниз — первую', async ({ page }) => {
  await page.goto(school);
  await page.getByRole('combobox').fill('пароль');
  const options = page.getByRole('option');
  await expect(options.first()).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
});

test('Escape закрывает подсказки и оставляет набранное', async ({ page }) => {
  await page.goto(school);
  await page.getByRole('combobox').fill('пароль');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option').first()).toBeHidden();
  await expect(page.getByRole('combobox')).toHaveValue('пароль');
});

test('косая черта и Ctrl+K ставят курсор в поиск, в том числе в русской раскладке', async ({ page }) => {
  await page.goto(`${school}/hours/`);
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.locator('h1').click();
  await page.keyboard.press('Control+KeyK');
  await expect(page.getByRole('combobox')).toBeFocused();
});

test('Enter без выбора открывает страницу поиска с теми же словами', async ({ page }) => {
  await page.goto(`${school}/hours/`);
  await page.getByRole('combobox').fill('замена');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await expect(page.locator('#page-search')).toHaveValue('замена');
  await expect(page.locator(results).first()).toBeVisible();
});

test('у найденного есть название, раздел, короткий ответ и выдержка с выделенным словом', async ({ page }) => {
  await searchFor(page, 'пароль');
  const first = page.locator('.result').first();
  await expect(first.locator('a[href]')).toHaveAttribute('href', /password|credentials|access/);
  await expect(first.locator('.result__caption')).toContainText('·');
  await expect(first.locator('.result__answer')).not.toBeEmpty();
  await expect(first.locator('mark', { hasText: /парол/i }).first()).toBeVisible();
});

test('ссылки ведут и к разделам внутри страниц, и якорь на месте', async ({ page }) => {
  await searchFor(page, 'пароль потерял ребёнок');
  const section = page.locator('[data-search-sections] a').first();
  await expect(section).toHaveAttribute('href', /#[a-z-]+$/);
  await section.click();
  const anchor = new URL(page.url()).hash;
  expect(anchor).not.toBe('');
  await expect(page.locator(anchor)).toHaveCount(1);
});

test('разделы названы и тогда, когда полный индекс пришёл позже строк, и строки стоят на месте', async ({ page }) => {
  const release = await hold(page, '**/search/deep.json');
  await searchFor(page, 'пароль потерял ребёнок');
  const rows = page.locator('[data-search-results] [data-page]');
  const before = await rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['page']));
  expect(before.length).toBeGreaterThan(1);
  await expect(page.locator('[data-search-sections]')).toBeHidden();
  release();
  await expect(page.locator('[data-search-sections] a').first()).toHaveAttribute('href', /#[a-z-]+$/);
  expect(await rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['page']))).toEqual(before);
});

test('короткие ответы пришли последними — порядок строк всё равно по полному индексу', async ({ page }) => {
  const rows = page.locator('[data-search-results] [data-page]');
  const order = (): Promise<(string | undefined)[]> =>
    rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['page']));
  await searchFor(page, 'сынок потерял пароль не могу зайти');
  const expected = await order();
  const release = await hold(page, '**/search/answers.json');
  const whole = page.waitForResponse('**/search/deep.json');
  await page.goto(`${school}/search/?q=${encodeURIComponent('сынок потерял пароль не могу зайти')}`);
  await whole;
  await page.waitForTimeout(200);
  release();
  await expect(rows.first()).toBeVisible();
  expect(await order()).toEqual(expected);
});

test('число найденного согласовано по-русски', async ({ page }) => {
  await searchFor(page, 'пароль');
  const count = await page.locator(results).count();
  const expected = new Intl.PluralRules('ru').select(count);
  const word = { one: 'результат', few: 'результата', many: 'результатов', other: 'результата', zero: '', two: '' }[
    expected
  ];
  await expect(page.locator(status)).toHaveText(`${count} ${word}`);
});

test('когда ничего не нашлось, страница подсказывает и показывает все инструкции', async ({ page }) => {
  await searchFor(page, 'йцукенгшщз');
  await expect(page.locator(status)).toHaveText('По запросу «йцукенгшщз» ничего не нашлось');
  await expect(page.locator('[data-search-nothing]')).toContainText('напишите короче');
  await expect(page.locator('[data-search-nothing] a')).toHaveAttribute('href', '/hours/');
  await expect(page.getByRole('link', { name: 'Заполнить урок в тот же день' })).toBeVisible();
});

test('номер в поле главной открывает страницу', async ({ page }) => {
  await page.goto(school);
  await page.getByRole('combobox').fill('№ 3');
  await expect(page.getByRole('option')).toContainText('Заполнить урок в тот же день');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${school}/guides/training/fill-the-lesson/`);
});

for (const typed of [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '((((',
  '*'.repeat(10_000),
  '🙂',
  '   ',
  '?!…',
  'שלום журнал',
  'и\u0306\u0301\u0301ж',
  '[a-z]+$|^(?:.*)',
]) {
  test(`запрос ${JSON.stringify(typed.slice(0, 30))} остаётся текстом и ничего не ломает`, async ({ page }) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => complaints.push(dialog.message()));
    await page.goto(`${school}/search/`);
    await page.locator('#page-search').fill(typed);
    await page.waitForTimeout(300);
    await expect(page.locator('main img, main script:not([src]):not([type])')).toHaveCount(0);
    expect(complaints).toEqual([]);
  });
}

test('когда индекс не загрузился, страница говорит об этом и показывает список', async ({ page }) => {
  await page.route('**/search/head.json', (route) => route.abort());
  await page.goto(`${school}/search/?q=${encodeURIComponent('пароль')}`);
  await expect(page.locator(status)).toHaveText('Поиск не загрузился. Выберите страницу из списка.');
  await expect(page.getByRole('link', { name: 'Заполнить урок в тот же день' })).toBeVisible();
});

for (const { name, body } of [
  { name: 'обрезан', body: '{"kinds":["Инстр' },
  { name: 'подменён страницей ошибки', body: '<!doctype html><title>404</title>' },
  {
    name: 'без половины столбцов',
    body: '{"kinds":[],"areas":[],"audiences":[],"urls":"a/","titles":"","marks":"","aliases":""}',
  },
]) {
  test(`индекс ${name}: страница и поле говорят, что поиск не загрузился, и ведут к списку @once`, async ({ page }) => {
    await page.route('**/search/head.json', (route) => route.fulfill({ contentType: 'application/json', body }));
    await page.goto(`${school}/search/?q=${encodeURIComponent('пароль')}`);
    await expect(page.locator(status)).toHaveText('Поиск не загрузился. Выберите страницу из списка.');
    await expect(page.getByRole('link', { name: 'Заполнить урок в тот же день' })).toBeVisible();
    await page.goto(school);
    await page.getByRole('combobox').fill('пароль');
    await expect(page.locator('.search__status:visible')).toContainText('Поиск не загрузился');
  });
}

test('без второй части индекса поиск отвечает по первой @once', async ({ page }) => {
  await page.route('**/search/deep.json', (route) => route.abort());
  await searchFor(page, 'забыл пароль');
  await expect(page.locator(results).first()).toHaveAttribute('href', /password|credentials/);
  await page.goto(school);
  await page.getByRole('combobox').fill('забыл пароль');
  await expect(page.getByRole('option').first()).toContainText(/парол|вход/i);
});

test('строки не двигаются, когда приходит вторая часть индекса @once', async ({ page }) => {
  const release = await hold(page, '**/search/deep.json');
  await page.goto(school);
  await page.getByRole('combobox').fill('отметка за контрольную');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const before = await page.getByRole('option').allTextContents();
  const came = page.waitForResponse('**/search/deep.json');
  release();
  await came;
  await page.waitForTimeout(200);
  expect(await page.getByRole('option').allTextContents()).toEqual(before);
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
});

test('подсказки помещаются на экране в 320 точек @once', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(school);
  await page.getByRole('combobox').fill('поставить отметку');
  await expect(page.getByRole('option').first()).toBeVisible();
  const box = await page.locator('.search__panel:visible').boundingBox();
  expect(box!.x).toBeGreaterThanOrEqual(0);
  expect(box!.x + box!.width).toBeLessThanOrEqual(320);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('индекс и код поиска запрашиваются вместе, по одному разу @once', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/(head|deep)\.json|search\.client/.test(request.url())) asked.push(new URL(request.url()).pathname);
  });
  await page.goto(school);
  await page.getByRole('combobox').focus();
  await page.getByRole('combobox').fill('пароль');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect.poll(() => asked.length).toBe(3);
  expect(asked.indexOf('/search/deep.json')).toBe(2);
});

test('пока никто не ищет, поиск не загружается', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\/pagefind\/|(head|deep)\.json|head\.client/.test(request.url())) asked.push(request.url());
  });
  await page.goto(`${school}/guides/training/fill-the-lesson/`, { waitUntil: 'networkidle' });
  expect(asked).toEqual([]);
});

test('пока полный текст не пришёл, найденное уже стоит, и строки потом не двигаются', async ({ page }) => {
  const release = await hold(page, '**/pagefind/**');
  await page.goto(`${school}/search/?q=${encodeURIComponent('забыл пароль')}`);
  const first = page.locator('.result').first();
  await expect(first).toBeVisible();
  const before = await page.locator('.result').nth(2).boundingBox();
  release();
  await expect(first.locator('.result__excerpt mark').first()).toBeVisible();
  expect(await page.locator('.result').nth(2).boundingBox()).toEqual(before);
});

for (const { name, query, readAs } of [
  { name: 'не та раскладка', query: 'gfhjkm', readAs: 'пароль' },
  { name: 'опечатка', query: 'парроль', readAs: 'пароль' },
  { name: 'латиница', query: 'zhurnal', readAs: 'журнал' },
]) {
  test(`${name}: «${query}» читается как «${readAs}», и можно искать точно набранное`, async ({ page }) => {
    await searchFor(page, query);
    const hint = page.locator('[data-search-hint]');
    await expect(hint).toContainText(`Возможно, вы искали: ${readAs}`);
    await expect(page.locator(results).first()).toBeVisible();
    await hint.getByRole('link', { name: `Искать точно «${query}»` }).click();
    await expect(page).toHaveURL(/exact/);
    await expect(hint).toBeHidden();
  });
}

test('фильтры сужают найденное и остаются в адресе', async ({ page }) => {
  await searchFor(page, 'пароль');
  await page.locator('select[name=audience]').selectOption('parent');
  await expect(page).toHaveURL(/audience=parent/);
  await page.locator('select[name=kind]').selectOption('Инструкция');
  await expect(page.locator('.result__caption').first()).toContainText('Инструкция');
  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.locator('select[name=audience]')).toHaveValue('parent');
  await expect(page.locator(results).first()).toHaveAttribute('href', '/guides/e-diary/lost-password/');
});

test('на открытой странице выделено то, что искали', async ({ page }) => {
  await searchFor(page, 'замена урока');
  await page.locator(results).first().click();
  await expect(page.locator('article mark', { hasText: /замен/i }).first()).toBeVisible();
  await page.reload();
  await expect(page.locator('article mark')).toHaveCount(0);
});

test('недавние запросы предлагаются в пустом поле', async ({ page }) => {
  await page.goto(school);
  await page.getByRole('combobox').fill('замена');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto(school);
  await page.getByRole('combobox').focus();
  await expect(page.getByRole('option')).toHaveText(['замена']);
});

test('посторонний запрос не оставляет в тупике: есть консультации и разделы', async ({ page }) => {
  await searchFor(page, 'рецепт борща со сметаной');
  await expect(page.locator('[data-search-help]')).toContainText('Спросите человека');
  await expect(page.locator('[data-search-help] a[href="/ask/"]')).toBeVisible();
  await page.goto(school);
  await page.getByRole('combobox').fill('рецепт борща со сметаной');
  await expect(page.locator('.search__status:visible')).toContainText('ответа на сайте нет');
});

// The first question of each of the three main readers, asked by words.
for (const { who, site, query, expected } of [
  { who: 'учитель', site: school, query: 'заполнить урок', expected: '/guides/training/fill-the-lesson/' },
  { who: 'родитель', site: school, query: 'восстановить вход в дневник', expected: '/guides/e-diary/lost-password/' },
  { who: 'преподаватель', site: college, query: 'заполнить занятие', expected: '/guides/training/fill-the-lesson/' },
  { who: 'администратор', site: college, query: 'вернуть доступ', expected: '/guides/support/restore-access/' },
]) {
  test(`${who} находит поиском ответ на свой первый вопрос: «${query}»`, async ({ page }) => {
    await searchFor(page, query, site);
    const found = await page.locator(results).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(found.slice(0, 3)).toContain(expected);
  });
}
