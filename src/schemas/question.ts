import { z } from 'zod';
import { aliases, institutionKind, slug, text } from './common.ts';
import { changes, freshnessFields } from './freshness.ts';

/** Static hosts answer /404 with the page of what is missing: no short address may stand there. */
export const RESERVED_NUMBER = 404;

/** Front matter of one question of the FAQ. */
export const questionSchema = z.strictObject({
  question: text.max(120).describe('Вопрос словами читателя, со знаком вопроса'),
  number: z
    .int()
    .min(200)
    .max(999)
    .refine((number) => number !== RESERVED_NUMBER, 'номер 404 — адрес страницы «Такой страницы нет»: возьмите другой')
    .describe('Постоянный номер от 200 до 999'),
  area: slug.describe('Раздел из areas.yaml; совпадает с папкой'),
  audiences: z.array(slug).min(1).describe('Кому: список из audiences.yaml'),
  answer: text.max(400).describe('Короткий ответ, понятный без остального текста. До 400 знаков'),
  reviewed: freshnessFields.reviewed.optional(),
  reviewEvery: freshnessFields.reviewEvery.optional(),
  owner: freshnessFields.owner.optional(),
  changes,
  aliases,
  foundBy: z.array(text).default([]).describe('Запросы, по которым вопрос обязан находиться: проверка, не поиск'),
  guides: z.array(z.string()).min(1).describe('Инструкции, куда ведёт ответ: [e-diary/first-sign-in]'),
  only: institutionKind.optional().describe('school или college, если вопрос нужен только им'),
});

export type Question = z.output<typeof questionSchema>;
