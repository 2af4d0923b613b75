import type { Page } from 'playwright/test';
import { expect, test } from 'playwright/test';
import { axeFindings } from './modes.ts';
import { paperSheet } from './paper-sheet.ts';
import { fixture, school } from './sites.ts';

const site = fixture.url;

/** Opens a page of the gymnasium at a moment of its clock, five hours ahead of Greenwich. */
async function openAt(page: Page, moment: string, path: string): Promise<void> {
  await page.clock.setFixedTime(new Date(`${moment}:00+05:00`));
  await page.goto(site + path);
}

// Every state that a reader may meet, each kept as a picture in test-results/hours-states.
for (const { name, moment, status, upcoming } of [
  { name: 'open', moment: '2026-11-18T16:30', status: 'Идёт сейчас, до 17:00', upcoming: 2 },
  { name: 'between-two-slots', moment: '2026-11-23T09:00', status: 'Сегодня с 15:00', upcoming: 3 },
  { name: 'closed-for-one-person', moment: '2026-11-25T12:00', status: 'Сегодня с 15:00', upcoming: 3 },
  { name: 'moved', moment: '2026-11-30T09:00', status: 'Сегодня с 12:00', upcoming: 2 },
  { name: 'extra-on-saturday', moment: '2026-12-05T10:15', status: 'Идёт сейчас, до 11:30', upcoming: 1 },
  { name: 'vacation', moment: '2026-12-30T15:30', status: 'Ближайшая: понедельник 11.01, 08:00', upcoming: 1 },
  { name: 'working-saturday', moment: '2027-02-20T15:10', status: 'Идёт сейчас, до 16:00', upcoming: 2 },
  { name: 'holiday', moment: '2027-03-08T08:10', status: 'Ближайшая: среда, 15:00', upcoming: 2 },
  { name: 'expired', moment: '2027-05-29T12:00', status: 'График устарел: уточните часы', upcoming: 0 },
]) {
  test(`состояние ${name}: карточка на главной и страница часов говорят «${status}»`, async ({ page }, info) => {
    await openAt(page, moment, '/');
    const card = page.locator('.hours-card');
    await expect(card.locator('[data-hours-status]')).toHaveText(status);
    await expect(card.locator('[data-hours-upcoming] li')).toHaveCount(upcoming);
    await expect(card.locator('[data-hours-expired]')).toBeVisible({ visible: name === 'expired' });
    if (info.project.name === 'chromium') await card.screenshot({ path: `test-results/hours-states/${name}.png` });
    await page.goto(`${site}/hours/`);
    await expect(page.locator('[data-hours-status]').first()).toHaveText(status);
    if (info.project.name === 'chromium') {
      await page.screenshot({ path: `test-results/hours-states/${name}-page.png`, fullPage: true });
    }
  });
}

test('в день, когда один человек не принимает, его строка зачёркнута, а строка другого отмечена', async ({ page }) => {
  await openAt(page, '2026-11-25T12:00', '/hours/');
  await expect(page.locator('tr.is-off')).toContainText(['Заместитель директора']);
  await expect(page.locator('tr.is-today')).toContainText(['Администратор журнала']);
  await expect(page.locator('tr[data-day=wednesday] th')).toHaveText('Среда, сегодня');
});

test('в праздник у дня недели сказано, что приёма сегодня нет', async ({ page }) => {
  await openAt(page, '2027-03-08T08:10', '/hours/');
  await expect(page.locator('tr[data-day=monday] th')).toHaveText('Понедельник, сегодня приёма нет');
});

test('прошедшие перемены уходят со страницы, сегодняшние и будущие стоят', async ({ page }) => {
  await openAt(page, '2026-12-05T09:00', '/hours/');
  const visible = page.locator('.changes li:visible');
  await expect(visible.first()).toContainText('Сб, 5 декабря 2026');
  await expect(page.locator('.changes li', { hasText: 'В кабинете ремонт' })).toBeHidden();
});

test('идущий триместр и сегодняшнее занятие отмечены', async ({ page }) => {
  await openAt(page, '2026-11-26T10:00', '/hours/');
  await expect(page.locator('.period-list .is-current')).toContainText('I триместр');
  await expect(page.locator('.training-table .is-current')).toContainText('Отметки за триместр');
  await page.goto(`${site}/for/teacher/`);
  await expect(page.locator('.period-ends .is-current')).toContainText('идёт сейчас');
});

test.describe('без JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('стоят таблица, перемены, занятия и сроки; кнопок, которые не сработают, нет', async ({ page }) => {
    await page.goto(`${site}/hours/`);
    await expect(page.locator('table[data-office-hours] tbody tr')).toHaveCount(6);
    await expect(page.locator('.changes li:visible').first()).toContainText('Ср, 25 ноября 2026');
    await expect(page.locator('.training-table tbody tr')).toHaveCount(4);
    await expect(page.locator('main')).toContainText('График действует с 1 сентября 2026 по 28 мая 2027');
    await page.goto(`${site}/hours/poster/`);
    await expect(page.locator('.poster svg path')).toHaveCount(1);
    await expect(page.locator('main').getByRole('button')).toHaveCount(0);
  });

  test('страница «Кто поможет» целиком читается, полей сужения нет', async ({ page }) => {
    await page.goto(`${school}/help/`);
    await expect(page.locator('#machinery')).toContainText('Инженер, системный администратор');
    await expect(page.locator('main select')).toBeHidden();
    await expect(page.locator('[data-help-line]:visible').first()).toBeVisible();
  });
});

test('браузер, который не знает часовых поясов, показывает все перемены и ни одной не прячет', async ({ page }) => {
  await page.addInitScript(() => {
    const Original = Intl.DateTimeFormat;
    Intl.DateTimeFormat = function (locale?: string, options?: Intl.DateTimeFormatOptions) {
      if (options?.timeZone !== undefined) throw new RangeError('Invalid time zone');
      return new Original(locale, options);
    } as unknown as typeof Intl.DateTimeFormat;
  });
  await openAt(page, '2027-05-20T12:00', '/hours/');
  await expect(page.locator('.changes li').first()).toBeVisible();
});

test.describe('посетитель во Владивостоке', () => {
  test.use({ timezoneId: 'Asia/Vladivostok' });

  test('видит перемены по календарю гимназии: у неё ещё пятое декабря', async ({ page }) => {
    // In Vladivostok it is already the sixth.
    await openAt(page, '2026-12-05T22:00', '/hours/');
    await expect(page.locator('.changes li:visible').first()).toContainText('Сб, 5 декабря 2026');
  });
});

test('роль и слово оставляют на странице «Кто поможет» только подходящее', async ({ page }) => {
  await page.goto(`${site}/help/`);
  await page.getByLabel('Кто вы').selectOption('parent');
  await expect(page.locator('#methods')).toBeHidden();
  await expect(page.locator('#credentials')).toBeVisible();
  await page.getByLabel('Кто вы').selectOption('');
  await page.getByLabel('Что случилось').fill('забыла пароль');
  await expect(page.locator('#credentials')).toContainText('Администратор журнала');
  await expect(page.locator('#credentials')).toBeVisible();
  await expect(page.locator('#machinery')).toBeHidden();
  await page.getByLabel('Что случилось').fill('аквариум');
  await expect(page.locator('[data-help-nothing]')).toBeVisible();
});

test('календари и данные отдаются с верными именами и содержанием', async ({ page }) => {
  await page.goto(`${site}/hours/`);
  const feed = await page.request.get(`${site}/hours.ics`);
  expect(feed.headers()['content-type']).toContain('text/calendar');
  expect((await feed.text()).match(/BEGIN:VEVENT/g)).toHaveLength(10);
  expect(await feed.text()).toContain('@gymnasium.podskazka');
  const training = await (await page.request.get(`${site}/training.ics`)).text();
  expect(training.match(/BEGIN:VEVENT/g)).toHaveLength(4);
  const data = (await (await page.request.get(`${site}/hours.json`)).json()) as { slots: unknown[] };
  expect(data.slots).toHaveLength(6);
  const empty = await (await page.request.get(`${school}/training.ics`)).text();
  expect(empty).toContain('BEGIN:VCALENDAR');
  expect(empty).not.toContain('BEGIN:VEVENT');
});

test.describe('на бумаге @once', () => {
  for (const path of ['/hours/poster/', '/for/teacher/', '/for/deputy/', '/for/admin/', '/for/parent/']) {
    for (const base of [site, school]) {
      test(`${new URL(base).port}${path} — один лист А4`, async ({ page }) => {
        await page.goto(base + path);
        await paperSheet(page);
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
        expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      });
    }
  }
});

test.describe('доступность всех состояний @once', () => {
  for (const path of ['/hours/', '/hours/poster/', '/help/', '/regulation/', '/for/teacher/']) {
    test(`axe ничего не находит на ${path} гимназии в обеих темах`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await openAt(page, '2026-11-25T12:00', path);
      expect(await axeFindings(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axeFindings(page, 'colours')).toEqual([]);
    });
  }

  for (const path of ['/hours/', '/hours/poster/', '/help/', '/regulation/', '/for/teacher/']) {
    test(`${path} гимназии помещается в 320 точек`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await openAt(page, '2026-11-25T12:00', path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
    });
  }
});
