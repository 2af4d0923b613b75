import { z } from 'zod';
import { day, roleId, text } from './common.ts';

/** When a text was last held against the journal, how often that is due, and who does it. */
export const freshnessFields = {
  reviewed: day.describe('Когда текст проверяли в последний раз: 2026-09-01'),
  reviewEvery: z.int().min(1).max(36).describe('Через сколько месяцев проверить снова, например 12'),
  owner: roleId.describe('Кто отвечает за текст: admin, deputy и так далее'),
};

/** One change of a text that its readers should know of. */
export const changeSchema = z.strictObject({
  date: day.describe('День изменения: 2026-11-25'),
  what: text.max(160).describe('Что изменилось, одним предложением: «Добавили пробную загрузку двух тем»'),
  why: text.max(160).describe('Почему, одним предложением: «Без неё ошибку замечали, когда план уже загружен»'),
});

export const changes = z
  .array(changeSchema)
  .default([])
  .describe('Заметные изменения, новое сверху. Попадут на страницу, в «Новости» и в ленту. Опечатки сюда не пишут');

export type Change = z.output<typeof changeSchema>;
