import { z } from 'zod';
import { text } from './common.ts';

export const caseNames = ['nom', 'gen', 'dat', 'acc', 'ins', 'loc'] as const;

/** The six cases of one number. */
export const formsSchema = z.strictObject({
  nom: text.describe('Кто? что? — учитель'),
  gen: text.describe('Кого? чего? — учителя'),
  dat: text.describe('Кому? чему? — учителю'),
  acc: text.describe('Кого? что? — учителя'),
  ins: text.describe('Кем? чем? — учителем'),
  loc: text.describe('О ком? о чём? — учителе (без предлога)'),
});

/** A word with its forms. `pl` may be absent: then the plural stops the build where a text asks for it. */
export const declinedSchema = formsSchema.extend({
  pl: formsSchema.optional().describe('Множественное число, те же шесть падежей'),
});

/** A word that never changes, such as an abbreviation. */
export const indeclinableSchema = z.strictObject({
  indeclinable: text.describe('Слово, которое не склоняется: КТП'),
});

export const wordSchema = z.union([declinedSchema, indeclinableSchema]);

export const wordsSchema = z.record(
  z.string().regex(/^[a-z][A-Za-z]*$/, 'имя слова — латиницей, с маленькой буквы'),
  wordSchema,
);

export const periodType = z.enum(['quarter', 'trimester', 'half-year', 'semester']);

/** The words of one kind of institution. The word `period` is chosen from `periods` by the institution. */
export const vocabularySchema = z.strictObject({
  words: wordsSchema.describe('Слова, которые у школ и колледжей разные'),
  periods: z
    .partialRecord(periodType, wordSchema)
    .describe('Как называется учебный период: quarter, trimester, half-year, semester'),
});

export type CaseName = (typeof caseNames)[number];
export type Word = z.output<typeof wordSchema>;
export type Words = z.output<typeof wordsSchema>;
export type Vocabulary = z.output<typeof vocabularySchema>;
export type PeriodType = z.output<typeof periodType>;
