import { expect, test, type Page } from 'playwright/test';
import { paperSheet } from './paper-sheet.ts';
import { college, school } from './sites.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const GUIDE = '/guides/plans/import-plan/';

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

async function openDesk(page: Page, site: string = school): Promise<void> {
  await page.goto(`${site}/answers/`);
  await page.locator('main input[type=search]').focus();
  await expect(page.locator('answer-desk[data-match=search]')).toBeAttached();
}

test('слова поиска окно ответов разбирает, когда к нему подошли, а не когда его открыли', async ({ page }) => {
  const answers = page.waitForResponse(/search\/desk\.json$/);
  await page.goto(`${school}/answers/`);
  await (await answers).finished();
  await page.getByRole('link', { name: 'Регламент' }).first().focus();
  await expect(page.locator('answer-desk')).not.toHaveAttribute('data-match');
  await page.getByLabel('Сообщение').focus();
  await expect(page.locator('answer-desk')).toHaveAttribute('data-match', 'search');
});

// Messages as people send them, and the page that answers each.
const messages = [
  { text: 'потеряла логин и пароль от журнала, к кому идти', numbers: [301, 44] },
  { text: 'что обязательно заполнить за урок', numbers: [208, 3] },
  { text: 'импорт плана выдаёт ошибку', numbers: [324] },
  { text: 'до какого числа можно исправить отметку', numbers: [330] },
  { text: 'ячейка закрыта для правки кто откроет', numbers: [331] },
  { text: 'как выставить не аттестован', numbers: [340] },
  { text: 'ребёнок был в школе а стоит н как убрать', numbers: [349] },
  { text: 'почему отчёт не сходится с журналом', numbers: [267, 351] },
  { text: 'дневник не найден у родителя', numbers: [273, 38, 118] },
  { text: 'когда консультации на этой неделе', numbers: [202, 379] },
];

/** A minute of an ordinary typist: 200 strokes. */
const STROKES_A_MINUTE = 200;

test('администратор отвечает на десять сообщений одной клавиатурой: вставить, выбрать, скопировать', async ({
  page,
}) => {
  await openDesk(page);
  let strokes = 0;
  const press = async (key: string): Promise<void> => {
    strokes++;
    await page.keyboard.press(key);
  };
  for (const { text, numbers } of messages) {
    // The message is pasted, as it would be from the chat: one stroke.
    await page.evaluate((message) => navigator.clipboard.writeText(message), text);
    await press('Control+v');
    const found = await page
      .locator('[data-desk-found] .desk-item')
      .evaluateAll((nodes) => nodes.map((node) => Number((node as HTMLElement).dataset['number'])));
    const at = found.findIndex((number) => numbers.includes(number));
    expect(at, `«${text}» нашло ${found.slice(0, 5).join(', ')}`).toBeGreaterThanOrEqual(0);
    expect(at, `«${text}» нашло ${found.slice(0, 5).join(', ')}`).toBeLessThan(5);
    for (let step = 0; step <= at; step++) await press('ArrowDown');
    await press('Enter');
    await expect(page.locator('.toast')).toContainText(`№ ${found[at]}.`);
    expect(await clipboard(page)).toContain(`${school}/${found[at]}/`);
    await press('Escape');
  }
  expect(strokes).toBeLessThan(STROKES_A_MINUTE / 2);
});

test('Enter в поле копирует первый ответ: суть, ссылка, куда прийти', async ({ page }) => {
  await openDesk(page);
  await page.keyboard.type('8');
  await page.keyboard.press('Enter');
  await expect(page.locator('.toast')).toContainText('№ 8. Ответ скопирован текстом');
  const answer = (await page.locator('[data-desk-found] [data-answer]').first().textContent())
    ?.trim()
    .replaceAll('\u00A0', ' ');
  expect(await clipboard(page)).toBe(
    `${answer}\n${school}/8/\nНе помогло: кабинет № 18, пн–пт 14:30–15:00, ответственный за внедрение журнала.`,
  );
});

test('последний ответ стоит сверху и после перезагрузки, а выбранный вид копии не забыт', async ({ page }) => {
  await openDesk(page);
  await page.getByLabel('Копировать', { exact: true }).selectOption('link');
  await page.getByLabel('Сообщение').fill('8');
  await page.keyboard.press('Enter');
  await expect(page.locator('.toast')).toContainText('№ 8. Ссылка скопирована');
  expect(await clipboard(page)).toBe(`${school}/8/`);
  await page.reload();
  await expect(page.locator('[data-desk-recent] .desk-item').first()).toHaveAttribute('data-number', '8');
  await expect(page.getByLabel('Копировать', { exact: true })).toHaveValue('link');
});

test('раздел и читатель сужают список', async ({ page }) => {
  await openDesk(page);
  const shown = page.locator('[data-desk-found] .desk-item');
  await page.getByLabel('Раздел').selectOption('e-diary');
  // The list may still be on its way to its new look.
  await expect.poll(() => shown.count()).toBeGreaterThan(5);
  const inArea = await shown.count();
  await page.getByLabel('Кто спросил').selectOption('teacher');
  await expect.poll(() => shown.count()).toBeLessThan(inArea);
  for (const item of await shown.all()) await expect(item).toHaveAttribute('data-audiences', /teacher/);
});

test('раздел из списка открывается в том же окне, целиком', async ({ page }) => {
  await openDesk(page);
  const section = page.locator('[data-desk-areas] li', { hasText: 'Текущие отметки' });
  const count = Number(/\d+/.exec((await section.textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(30);
  await section.getByRole('link').click();
  await expect(page).toHaveURL(`${school}/answers/`);
  await expect(page.locator('[data-desk-found] .desk-item')).toHaveCount(count);
  await expect(page.locator('[data-desk-status]')).toContainText(`Найдено: ${count}`);
  await expect(page.getByLabel('Сообщение')).toBeFocused();
});

test('набранное и Enter, нажатый до прихода ответов, не пропадают', async ({ page }) => {
  for (const late of [/desk\.json/, /AnswerDesk/]) {
    await page.route(late, async (route) => {
      await new Promise((done) => setTimeout(done, 700));
      await route.continue();
    });
  }
  await page.goto(`${school}/answers/`, { waitUntil: 'domcontentloaded' });
  await page.locator('main input[type=search]').focus();
  await page.keyboard.type('8');
  await page.keyboard.press('Enter');
  await expect(page.locator('.toast')).toContainText('№ 8. Ответ скопирован текстом');
  expect(await clipboard(page)).toContain(`${school}/8/`);
});

test('не пришли ответы — сказано, что делать, а следующая буква просит их снова', async ({ page }) => {
  await page.route(/desk\.json/, (route) => route.abort());
  await page.goto(`${school}/answers/`);
  await page.getByLabel('Сообщение').fill('импорт');
  await expect(page.locator('[data-desk-status]')).toContainText('Ответы не загрузились');
  await expect(page.locator('[data-desk-areas] a').first()).toBeVisible();
  await page.unroute(/desk\.json/);
  await page.getByLabel('Сообщение').pressSequentially(' ');
  await expect(page.locator('[data-desk-found] .desk-item').first()).toBeVisible();
});

test('буква на ответе начинает новый поиск', async ({ page }) => {
  await openDesk(page);
  await page.keyboard.type('пароль');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-copy]:focus')).toHaveCount(1);
  // Letters of the keyboard's own layout: others come without key presses in a test.
  await page.keyboard.type('gkfy');
  await expect(page.getByLabel('Сообщение')).toHaveValue('gkfy');
});

test('без сети открытая страница ищет и копирует', async ({ page, context }) => {
  await openDesk(page);
  await context.setOffline(true);
  await page.keyboard.type('импорт');
  await page.keyboard.press('Enter');
  await expect(page.locator('.toast')).toContainText('Ответ скопирован');
});

test('отмеченные ответы печатаются карточками, по коду и номеру на каждой', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await openDesk(page);
  for (const query of ['8', '45']) {
    await page.getByLabel('Сообщение').fill(query);
    await page.locator('[data-desk-found] [data-card]').first().check();
  }
  await page.getByRole('button', { name: 'Напечатать: 2 карточки' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.answer-card')).toHaveCount(2);
  await expect(page.locator('.answer-card__number')).toHaveText(['№ 8', '№ 45']);
  await expect(page.locator('.answer-card svg')).toHaveCount(2);
  await expect(page.locator('.desk')).toBeHidden();
});

for (const [format, expected] of [
  ['Текст', /^Откройте импорт[^\n]*\nhttp[^\n]*\/8\/\nНе помогло: кабинет № 18/],
  ['Для чата', /^Откройте импорт[^\n]*\n\n\[Загрузить [^\]]*\]\(http[^)]*\/8\/\)\n\nНе помогло/],
  ['Ссылка', /^http:\/\/localhost:\d+\/8\/$/],
] as const) {
  test(`на странице инструкции «${format}» копирует ответ и говорит об этом`, async ({ page }) => {
    await page.goto(school + GUIDE);
    await page.getByRole('button', { name: format, exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('[role=status].toast')).not.toBeEmpty();
    expect(await clipboard(page)).toMatch(expected);
  });
}

test('для письма в буфере лежит оформленный текст со ссылкой', async ({ page }) => {
  await page.goto(school + GUIDE);
  await page.getByRole('button', { name: 'Для письма' }).click();
  await expect(page.locator('.toast')).toHaveText('Ответ скопирован для письма');
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text();
  });
  expect(html).toContain(`<a href="${school}/8/">`);
});

test('номер шага копирует ссылку на него, и она ведёт на этот шаг', async ({ page }) => {
  await page.goto(school + GUIDE);
  await page.getByRole('link', { name: 'Ссылка на шаг 3' }).click();
  await expect(page.locator('.toast')).toHaveText('Скопирована ссылка на шаг 3');
  expect(await clipboard(page)).toBe(`${school}/8/#step-3`);
  await page.goto(`${school}/8/#step-3`);
  await expect(page).toHaveURL(`${school}${GUIDE}#step-3`);
  await expect(page.locator('#step-3')).toBeInViewport();
});

test('без доступа к буферу текст показан выделенным, Esc возвращает к кнопке', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto(school + GUIDE);
  const button = page.getByRole('button', { name: 'Текст', exact: true });
  await button.click();
  const field = page.getByRole('dialog').getByRole('textbox');
  await expect(field).toBeFocused();
  expect(
    await field.evaluate((node: HTMLTextAreaElement) => node.value.slice(node.selectionStart, node.selectionEnd)),
  ).toContain(`${school}/8/`);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('«Помогло?»: да остаётся в браузере, нет ведёт к письму с номером страницы', async ({ page }) => {
  await page.goto(school + GUIDE);
  await page.getByRole('button', { name: 'Да' }).click();
  await expect(page.locator('.feedback__thanks')).toContainText('Спасибо');
  expect(await page.evaluate(() => localStorage.getItem('podskazka.helped'))).toBe('{"8":1}');
  await page.getByRole('link', { name: 'Нет, написать администратору' }).click();
  await expect(page).toHaveURL(`${school}/ask/?number=8`);
  await expect(page.locator('[data-report-message]')).toContainText(`Не помогла страница № 8: ${school}/8/`);
});

test('сообщение администратору складывается само, браузер уже назван, дата по-русски', async ({ page }) => {
  await page.goto(`${school}/ask/`);
  await page.getByLabel('Кто').fill('учитель');
  await page.getByLabel('Дата').fill('2026-11-20');
  await page.getByLabel('Что увидели').fill('Пустая страница');
  const message = page.locator('[data-report-message]');
  await expect(message).toContainText('Кто: учитель\nДата: 20.11.2026\nЧто увидели: Пустая страница\nБраузер: ');
  await page.getByRole('button', { name: 'Скопировать сообщение' }).click();
  await expect(page.locator('.toast')).toHaveText('Сообщение скопировано');
  expect(await clipboard(page)).toBe(await message.textContent());
  await expect(page.getByRole('link', { name: 'Открыть в почте' })).toHaveAttribute(
    'href',
    /^mailto:\?subject=.*body=.*%D0%9F/,
  );
});

test('о пароле и СНИЛС страница предупреждает, а без них молчит', async ({ page }) => {
  await page.goto(`${school}/ask/`);
  const warnings = page.locator('[data-warning]');
  await page.getByLabel('Что сделали').fill('Ввёл пароль: kotik, СНИЛС 112-233-445 95');
  await expect(warnings).toHaveCount(2);
  await page.getByLabel('Что сделали').fill('Нажал «Войти»');
  await expect(warnings).toHaveCount(0);
});

test('составление сообщения ничего не отправляет и не хранит', async ({ page }) => {
  await page.goto(`${school}/ask/?number=8`);
  // The form itself has come: nothing else may.
  await expect(page.locator('[data-report-message]')).toContainText('Не помогла страница № 8');
  // The first touch of any page brings a script of the site; from then on nothing is asked for.
  await page.getByLabel('Что увидели').focus();
  const arrived = (): boolean =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('reach.client'));
  await expect.poll(() => page.evaluate(arrived)).toBe(true);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.getByLabel('Что увидели').fill('Тайна');
  await page.keyboard.press('Tab');
  expect(requests).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain('Тайна');
});

test.describe('без JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('готовые ответы — по разделам, в каждом они раскрываются, а вместо формы образец сообщения', async ({
    page,
  }) => {
    await page.goto(`${school}/answers/`);
    await expect(page.locator('main input')).toBeHidden();
    const section = page.locator('[data-desk-areas] li', { hasText: 'Планирование' });
    const count = Number(/\d+/.exec((await section.textContent()) ?? '')?.[0]);
    await section.getByRole('link').click();
    await expect(page).toHaveURL(`${school}/guides/plans/`);
    const answers = page.locator('main :is(.page-list li > p, .answers details > p:first-of-type)');
    await expect(answers).toHaveCount(count);
    await page.locator('summary').first().click();
    await expect(page.locator('details[open] > p').first()).toBeVisible();
    await page.goto(`${school}/ask/`);
    await expect(page.locator('noscript .report__message, .report__message').first()).toContainText('Кто: …');
    await expect(page.getByLabel('Что сделали')).toBeHidden();
  });

  test('номер ведёт на страницу', async ({ page }) => {
    await page.goto(`${school}/8/`);
    await expect(page).toHaveURL(school + GUIDE);
  });
});

/** How many of the highest leaflets are printed. */
const TALLEST = 5;

for (const site of [school, college]) {
  test(`листовка каждой инструкции помещается на один лист: ${new URL(site).port} @once`, async ({
    page,
    browserName,
  }) => {
    test.skip(browserName !== 'chromium', 'печать умеет только Chromium');
    test.setTimeout(180_000);
    await page.goto(`${site}/guides/`);
    const guides = await page
      .locator('main .page-list a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(guides.length).toBeGreaterThan(30);
    // Printing takes long: only the tallest are printed, the others are lower than these. The width is that of the text
    // on a sheet of A4.
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 680, height: 1000 });
    const leaflets: { guide: string; height: number }[] = [];
    for (const guide of guides) {
      await page.goto(`${guide}leaflet/`);
      await paperSheet(page);
      const leaflet = page.locator('.leaflet');
      await expect(leaflet.locator('[data-number]')).toContainText('№');
      await expect(leaflet.locator('.qr path')).toHaveCount(1);
      leaflets.push({ guide, height: await leaflet.evaluate((node) => node.getBoundingClientRect().height) });
    }
    const tallest = leaflets.sort((a, b) => b.height - a.height).slice(0, TALLEST);
    const long: string[] = [];
    for (const { guide, height } of tallest) {
      await page.goto(`${guide}leaflet/`);
      await paperSheet(page);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      if (sheets !== 1) long.push(`${guide}: ${sheets} листа, высота ${height}`);
    }
    expect(long).toEqual([]);
  });
}
