import { expect, test } from 'playwright/test';
import { college, school } from './sites.ts';

// The first question of each reader, answered by clicks alone.
for (const { who, site, door, link, heading } of [
  {
    who: 'учитель',
    site: school,
    door: 'Учителю',
    link: 'Заполнить урок в тот же день',
    heading: 'Заполнить урок в тот же день',
  },
  {
    who: 'родитель',
    site: school,
    door: 'Родителю',
    link: 'Восстановить вход в дневник',
    heading: 'Восстановить вход в дневник',
  },
  {
    who: 'преподаватель техникума',
    site: college,
    door: 'Преподавателю',
    link: 'Заполнить занятие в тот же день',
    heading: 'Заполнить занятие в тот же день',
  },
  {
    who: 'администратор',
    site: college,
    door: 'Администратору журнала',
    link: 'Ответить на вопрос ссылкой',
    heading: 'Ответить на вопрос ссылкой',
  },
]) {
  test(`${who} приходит к ответу с главной в два нажатия`, async ({ page }) => {
    await page.goto(site);
    await page.getByRole('navigation', { name: 'Кто вы' }).getByRole('link', { name: door }).click();
    await page.locator('main').getByRole('link', { name: link, exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(page.locator('[data-answer]')).not.toBeEmpty();
  });
}

test('у инструкции видно, кому она, сколько займёт, на чём основана и когда проверена', async ({ page }) => {
  await page.goto(`${school}/guides/plans/import-plan/`);
  const meta = page.locator('.meta');
  await expect(meta).toContainText('Кому: учителю');
  await expect(meta).toContainText(/Время: \d+ минут/);
  await expect(meta).toContainText('Проверено: 21 ноября 2026');
  await meta.getByRole('link', { name: 'п. 2.2' }).click();
  await expect(page).toHaveURL(`${school}/regulation/#plans`);
  await expect(page.locator('#plans')).toContainText('Календарно-тематические планы');
});

test('короткий адрес по номеру открывает инструкцию', async ({ page }) => {
  await page.goto(`${college}/8/`);
  await expect(page).toHaveURL(`${college}/guides/plans/import-plan/`);
  await expect(page.locator('[data-number="8"]')).toContainText('№ 8');
});

test('у техникума те же инструкции — его словами', async ({ page }) => {
  await page.goto(`${college}/guides/training/fill-the-lesson/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Заполнить занятие в тот же день');
  await expect(page.locator('.steps')).toContainText('поурочно-тематического плана');
});

test('на несуществующем адресе — поиск и разделы, а не тупик', async ({ page }) => {
  const response = await page.goto(`${school}/guides/nothing-here/`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Такой страницы нет');
  await page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name: 'Планирование' }).click();
  await expect(page).toHaveURL(`${school}/guides/plans/`);
});

test('определение слова открывается на месте нажатием и Enter, закрывается Escape', async ({ page }) => {
  await page.goto(`${school}/guides/training/signs/`);
  const term = page.locator('term-hint').first();
  const definition = term.locator('.term__definition');
  await expect(definition).toBeHidden();
  await term.locator('a').click();
  await expect(definition).toBeVisible();
  await expect(term.locator('a')).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(definition).toBeHidden();
  await term.locator('a').focus();
  await page.keyboard.press('Enter');
  await expect(definition).toBeVisible();
  await expect(page).toHaveURL(`${school}/guides/training/signs/`);
});

test('флажки проверки стоят вровень с текстом, на телефоне тоже @once', async ({ page }) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${school}/guides/training/fill-the-lesson/`);
    const heading = await page.getByRole('heading', { name: 'Проверьте себя' }).boundingBox();
    const boxes = await page.getByRole('checkbox').all();
    expect(boxes.length).toBeGreaterThan(2);
    for (const box of boxes) expect((await box.boundingBox())?.x).toBeCloseTo(heading?.x ?? NaN, 0);
  }
});

test('на бумаге определение стоит в скобках после слова', async ({ page }) => {
  await page.goto(`${school}/guides/training/signs/`);
  await page.emulateMedia({ media: 'print' });
  const definition = page.locator('.term__definition').first();
  await expect(definition).toBeVisible();
  await expect(definition).toHaveText(/^ ?\(.+\)$/);
});

test('текст, который давно не сверяли, говорит об этом спокойно, свежий молчит @once', async ({ page }) => {
  await page.goto(`${school}/guides/training/fill-the-lesson/`);
  await expect(page.locator('[data-review-by]')).toBeVisible();
  await expect(page.locator('[data-overdue]')).toHaveCount(0);
  await page.clock.setFixedTime(new Date('2029-02-01T12:00:00+03:00'));
  await page.reload();
  await expect(page.locator('[data-overdue]')).toContainText('Верьте экрану и напишите нам');
  await expect(page.locator('[data-overdue] a')).toHaveAttribute('href', /\/ask\//);
});
