import { z } from 'zod';
import { aliases, institutionKind, slug, text } from './common.ts';
import { changes, freshnessFields } from './freshness.ts';

/** How often the reader does the task; the order is the order of a memo. */
export const rhythm = z.enum([
  'lesson',
  'daily',
  'weekly',
  'period-end',
  'year-start',
  'year-end',
  'once',
  'as-needed',
]);

/** Front matter of a guide: one task of the reader. */
export const guideSchema = z.strictObject({
  title: text.max(80).describe('Действие в неопределённой форме: «Поставить отметку». До 80 знаков'),
  number: z.int().min(1).max(99).describe('Постоянный номер от 1 до 99. Свободный покажет npm run check'),
  area: slug.describe('Раздел из areas.yaml; совпадает с папкой, где лежит файл'),
  audiences: z.array(slug).min(1).describe('Кому: список из audiences.yaml, например [teacher, mentor]'),
  answer: text
    .max(320)
    .describe('Ответ в одном-двух предложениях. Его видят первым, его же отправляет администратор. До 320 знаков'),
  minutes: z.int().min(1).max(120).describe('Сколько минут занимает дело вместе с чтением'),
  rhythm: rhythm.describe(
    'Как часто: lesson (на каждом уроке), once, daily, weekly, period-end, year-start, year-end или as-needed',
  ),
  needs: z.array(text).default([]).describe('Что должно быть под рукой до начала, например [вход в журнал]'),
  directions: z
    .array(slug)
    .min(1)
    .describe('Направления и темы регламента из areas.yaml, которым служит инструкция, например [plans]'),
  ...freshnessFields,
  changes,
  aliases,
  foundBy: z
    .array(text)
    .min(5, 'нужно не меньше пяти запросов')
    .describe('Не меньше пяти запросов, по которым страница обязана находиться. В поиск не попадают: это проверка'),
  related: z.array(z.string()).default([]).describe('Похожие инструкции: область/имя, например plans/import-plan'),
  only: institutionKind.optional().describe('school или college, если инструкция нужна только им'),
});

export type Guide = z.output<typeof guideSchema>;
export type Rhythm = z.output<typeof rhythm>;
