import { z } from 'zod';
import { day, text } from './common.ts';

export const dayOffSchema = z
  .strictObject({
    from: day.describe('Первый день: 2027-01-01'),
    to: day.optional().describe('Последний день, если дней несколько'),
    name: text.describe('Что за день, с маленькой буквы, если это не имя праздника: День России'),
  })
  .refine(({ from, to }) => to === undefined || from <= to, { path: ['to'], error: 'последний день раньше первого' });

/** One year of the production calendar: days off beside the weekends, and working days on weekends. */
export const calendarYearSchema = z.strictObject({
  year: z.int().min(2020).max(2100).describe('Год, как в имени файла'),
  source: text.describe('Откуда взято: закон и постановление с номером'),
  checked: day.describe('Когда сверяли с источником'),
  daysOff: z.array(dayOffSchema).min(1).describe('Нерабочие праздничные дни и выходные, перенесённые на будни'),
  workingDays: z
    .array(
      z.strictObject({
        date: day.describe('Рабочий день, выпавший на выходной: 2027-02-20'),
        insteadOf: day.describe('Будний день, с которого он перенесён: 2027-02-22'),
      }),
    )
    .default([])
    .describe('Рабочие субботы и воскресенья'),
});

export type DayOff = z.output<typeof dayOffSchema>;
export type CalendarYear = z.output<typeof calendarYearSchema>;
