import { z } from 'zod';
import { slug, text } from './common.ts';

/** One consultation area: a section of the handbook and, usually, a direction of the regulation. */
export const areaSchema = z.strictObject({
  id: slug.describe('Имя папки и часть адреса, например current-marks. После публикации не меняется'),
  title: text.describe('Название раздела, например: Текущие отметки'),
  summary: text.describe('О чём раздел, одно предложение'),
  topics: z
    .record(slug, text)
    .default({})
    .describe('Темы внутри раздела, на которые ссылаются пункты регламента, например: { lesson-data: Данные урока }'),
  asked: z
    .array(z.int())
    .default([])
    .describe('Номера ответов, о которых спрашивают чаще всего, по порядку: подборка на странице /answers/'),
});

export type Area = z.output<typeof areaSchema>;
