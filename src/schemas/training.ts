import { z } from 'zod';
import { day, roleId, slug, text, time } from './common.ts';

export const periodSchema = z
  .strictObject({
    name: text.describe('Как называется: I триместр'),
    from: day.describe('Первый день'),
    to: day.describe('Последний день'),
  })
  .refine((period) => period.from < period.to, { path: ['to'], error: 'период кончается раньше, чем начинается' });

export const sessionSchema = z
  .strictObject({
    date: day.describe('Дата занятия'),
    from: time.optional().describe('Начало'),
    to: time.optional().describe('Конец'),
    topic: text.describe('Тема'),
    audiences: z.array(slug).min(1).describe('Для кого: из audiences.yaml'),
    place: text.describe('Где'),
    who: roleId.describe('Кто ведёт'),
    guide: z.string().optional().describe('Инструкция по теме: plans/import-plan'),
  })
  .refine(({ from, to }) => to === undefined || (from !== undefined && from < to), {
    path: ['to'],
    error: 'конец раньше начала или начала нет: исправьте from и to',
  });

/** Staff training: what the regulation promises and what is already dated. */
export const trainingSchema = z.strictObject({
  place: text.optional().describe('Где учат, если регламент это говорит'),
  rule: z
    .strictObject({
      atLeast: z.int().min(1).describe('Сколько раз'),
      per: z.literal('period').describe('За что: period — учебный период'),
    })
    .optional()
    .describe('Как часто обещает учить регламент'),
  announcedBy: roleId.describe('Кто объявляет даты'),
  periods: z.array(periodSchema).default([]).describe('Учебные периоды года с датами'),
  sessions: z.array(sessionSchema).default([]).describe('Назначенные занятия'),
  updated: day.optional().describe('Когда календарь меняли в последний раз: эта дата стоит в календаре для подписки'),
});

export type Period = z.output<typeof periodSchema>;
export type TrainingSession = z.output<typeof sessionSchema>;
export type Training = z.output<typeof trainingSchema>;
