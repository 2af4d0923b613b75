import { z } from 'zod';
import { text } from './common.ts';

export const menuKey = z.string().regex(/^[a-z][A-Za-z]*$/, 'имя пункта — латиницей, с маленькой буквы');

/** Menu words of one e-journal product. A path is read from left to right, as the reader clicks. */
export const journalSchema = z.strictObject({
  title: text.describe('Название продукта, как его видит пользователь'),
  menu: z
    .record(menuKey, z.array(text).min(1))
    .describe('Пути по меню: lesson: [Журнал, "{Cohort}", Дата]. Чего нет, берётся из generic.yaml'),
});

export type Journal = z.output<typeof journalSchema>;
