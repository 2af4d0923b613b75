import { z } from 'zod';
import { text } from './common.ts';

/** What a local act decides. `neutral` is printed when the institution has given no rule of its own. */
export const ruleSchema = z.strictObject({
  title: text.describe('О чём правило: «До какого числа можно править отметку»'),
  neutral: text.describe('Текст, когда правило учреждения не дано. Встаёт внутрь предложения: без точки в конце'),
  example: text.describe('Пример своего правила для institution.yaml'),
});

export const ruleName = z.string().regex(/^[a-z]+(\.[a-z][A-Za-z]*)+$/, 'имя правила вида marks.editWindow');
export const rulesSchema = z.record(ruleName, ruleSchema);

export type Rule = z.output<typeof ruleSchema>;
export type Rules = z.output<typeof rulesSchema>;
