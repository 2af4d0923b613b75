import { expect, test } from 'playwright/test';
import { college, school } from './sites.ts';

const today = '.is-today';

for (const { name, moment, expected, row } of [
  {
    name: 'во время приёма',
    moment: '2026-11-20T14:45:00+03:00',
    expected: 'Идёт сейчас, до 15:00',
    row: 'Пятница, сегодня',
  },
  { name: 'утром', moment: '2026-11-20T09:00:00+03:00', expected: 'Сегодня с 14:30', row: 'Пятница, сегодня' },
  {
    name: 'после приёма в пятницу',
    moment: '2026-11-20T15:00:00+03:00',
    expected: 'Ближайшая: понедельник, 14:30',
    row: 'Пятница, сегодня',
  },
]) {
  test(`${name} карточка говорит «${expected}» и отмечает день`, async ({ page }) => {
    await page.clock.setFixedTime(new Date(moment));
    await page.goto(school);
    await expect(page.locator('[data-hours-status]').first()).toHaveText(expected);
    await expect(page.locator(`${today} th`)).toHaveText(row);
  });
}

test('в выходной ни один день не отмечен', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-22T12:00:00+03:00'));
  await page.goto(school);
  await expect(page.locator('[data-hours-status]').first()).toHaveText('Завтра с 14:30');
  await expect(page.locator(today)).toHaveCount(0);
});

test('статус меняется сам, когда приём начинается', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-20T14:29:50+03:00') });
  await page.goto(`${school}/hours/`);
  await expect(page.locator('[data-hours-status]')).toHaveText('Сегодня с 14:30');
  await page.clock.runFor(31_000);
  await expect(page.locator('[data-hours-status]')).toHaveText('Идёт сейчас, до 15:00');
});

test.describe('посетитель во Владивостоке', () => {
  test.use({ timezoneId: 'Asia/Vladivostok' });

  test('видит часы по времени школы, а не по своим', async ({ page }) => {
    // In Vladivostok it is 21:45 of Friday.
    await page.clock.setFixedTime(new Date('2026-11-20T14:45:00+03:00'));
    await page.goto(`${school}/hours/`);
    await expect(page.locator('[data-hours-status]')).toHaveText('Идёт сейчас, до 15:00');
  });
});

test('в браузере, который не знает часовых поясов, остаётся таблица и неделя строкой', async ({ page }) => {
  await page.addInitScript(() => {
    const Original = Intl.DateTimeFormat;
    Intl.DateTimeFormat = function (locale?: string, options?: Intl.DateTimeFormatOptions) {
      if (options?.timeZone !== undefined) throw new RangeError('Invalid time zone');
      return new Original(locale, options);
    } as unknown as typeof Intl.DateTimeFormat;
  });
  await page.goto(`${school}/hours/`);
  await expect(page.locator('[data-hours-status]')).toHaveText('пн–пт 14:30–15:00');
  await expect(page.locator('table[data-office-hours] tbody tr')).toHaveCount(5);
});

test('техникум честно говорит, что графика нет и у кого узнать часы', async ({ page }) => {
  await page.goto(`${college}/hours/`);
  await expect(page.locator('table[data-office-hours]')).toHaveCount(0);
  await expect(page.locator('[data-hours-status]')).toHaveText('График не опубликован');
  await expect(page.getByRole('definition').first()).toHaveText('Ответственный за внедрение журнала');
});
