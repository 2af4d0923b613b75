import { z } from 'zod';
import { day, roleId, text, time } from './common.ts';

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export const weekday = z.enum(weekdays, 'день недели: monday, tuesday, wednesday, thursday, friday, saturday, sunday');

/** One interval of a week, in wall-clock time of the institution. */
export const slotSchema = z
  .strictObject({
    day: weekday.describe('День недели: monday … sunday'),
    from: time.describe('Начало, например 14:30'),
    to: time.describe('Конец, например 15:00'),
    place: text.optional().describe('Место, если отличается от общего'),
    who: roleId.optional().describe('Кто принимает, если не тот, кто указан выше'),
    form: z
      .enum(['in-person', 'phone', 'online'])
      .default('in-person')
      .describe('in-person — лично, phone — по телефону, online — в сети'),
    topic: text.optional().describe('Только по этой теме или этим людям'),
    link: z
      .url({ protocol: /^https?$/, error: 'нужен адрес с https://' })
      .optional()
      .describe('Адрес встречи, если приём в сети'),
  })
  .refine((slot) => slot.from < slot.to, {
    path: ['to'],
    error: 'конец раньше начала: поменяйте from и to местами или исправьте время',
  });

/** A day that differs from the week: no hours, extra hours, or hours moved to another time. */
export const exceptionSchema = z
  .strictObject({
    date: day.describe('Дата: 2026-12-31'),
    kind: z.enum(['closed', 'extra', 'moved']).describe('closed — нет приёма, extra — ещё приём, moved — другое время'),
    from: time.optional().describe('Начало (для extra и moved)'),
    to: time.optional().describe('Конец (для extra и moved)'),
    place: text.optional().describe('Место, если другое'),
    who: roleId.optional().describe('Чьего приёма касается; нет строки — всех'),
    reason: text.describe('Почему: педсовет, день открытых дверей. Государственные праздники вносить не нужно'),
  })
  .refine((it) => it.kind !== 'moved' || it.from !== undefined, {
    path: ['from'],
    error: 'для moved нужны from и to, начало раньше конца',
  })
  .refine((it) => (it.from === undefined ? it.to === undefined : it.to !== undefined && it.from < it.to), {
    path: ['from'],
    error: 'нужны и from, и to, начало раньше конца',
  })
  .refine((it) => it.kind !== 'closed' || it.from === undefined, {
    path: ['from'],
    error: 'closed закрывает день целиком: удалите from и to. Часы стали другими — пишите moved',
  });

/** A stretch of days without hours that the institution has chosen itself. */
export const vacationSchema = z
  .strictObject({
    name: text.describe('Как называется: осенние каникулы'),
    from: day.describe('Первый день без приёма'),
    to: day.describe('Последний день без приёма'),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'каникулы кончаются раньше, чем начинаются' });

export const scheduledHoursSchema = z.strictObject({
  status: z.literal('scheduled').describe('scheduled — график есть'),
  place: text.describe('Где: кабинет № 18'),
  who: roleId.describe('Кто принимает: роль из institution.yaml'),
  validFrom: day.optional().describe('С какого числа действует'),
  validTo: day.optional().describe('По какое число действует, включительно'),
  slots: z.array(slotSchema).describe('Приём по дням недели; в одном дне может быть несколько'),
  exceptions: z.array(exceptionSchema).default([]).describe('Дни, когда всё не так'),
  vacations: z.array(vacationSchema).default([]).describe('Свои каникулы: приёма нет. Праздники сайт знает сам'),
  updated: day.optional().describe('Когда график меняли в последний раз: эта дата стоит в календаре для подписки'),
});

export const onRequestHoursSchema = z.strictObject({
  status: z.literal('on-request').describe('on-request — график не опубликован'),
  note: text.describe('Что сказать вместо графика, одно-два предложения'),
  ask: roleId.describe('У кого узнать: роль из institution.yaml'),
});

/** Office hours: a weekly schedule, or an honest word that none is published. */
export const hoursSchema = z.discriminatedUnion('status', [scheduledHoursSchema, onRequestHoursSchema], {
  error: 'status: scheduled (график есть) или on-request (график не опубликован)',
});

export type Weekday = z.output<typeof weekday>;
export type Slot = z.output<typeof slotSchema>;
export type HoursException = z.output<typeof exceptionSchema>;
export type Vacation = z.output<typeof vacationSchema>;
export type ScheduledHours = z.output<typeof scheduledHoursSchema>;
export type Hours = z.output<typeof hoursSchema>;
