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
    reason: text.describe('Почему: педсовет, праздник'),
  })
  .refine((it) => it.kind === 'closed' || (it.from !== undefined && it.to !== undefined && it.from < it.to), {
    path: ['from'],
    error: 'для extra и moved нужны from и to, начало раньше конца',
  });

export const scheduledHoursSchema = z.strictObject({
  status: z.literal('scheduled').describe('scheduled — график есть'),
  place: text.describe('Где: кабинет № 18'),
  who: roleId.describe('Кто принимает: роль из institution.yaml'),
  validFrom: day.optional().describe('С какого числа действует'),
  validTo: day.optional().describe('По какое число действует, включительно'),
  slots: z.array(slotSchema).describe('Приём по дням недели; в одном дне может быть несколько'),
  exceptions: z.array(exceptionSchema).default([]).describe('Дни, когда всё не так'),
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
export type ScheduledHours = z.output<typeof scheduledHoursSchema>;
export type Hours = z.output<typeof hoursSchema>;
