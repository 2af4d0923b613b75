import { z } from 'zod';
import { aliases, institutionKind, roleId, slug, text } from './common.ts';
import { changes, freshnessFields } from './freshness.ts';

/** One possible cause of a symptom. */
export const causeSchema = z.strictObject({
  cause: text.describe('Причина, коротко'),
  check: text.describe('Как проверить, что дело в ней'),
  fix: text.describe('Что сделать'),
  who: roleId.describe('Кто это делает: teacher, admin и так далее'),
});

/** Front matter of a problem page: from a symptom to the person who can fix it. */
export const problemSchema = z.strictObject({
  symptom: text.max(120).describe('Что видит человек, его словами: «Урока нет в журнале»'),
  number: z.int().min(100).max(199).describe('Постоянный номер от 100 до 199'),
  area: slug.describe('Раздел из areas.yaml'),
  audiences: z.array(slug).min(1).describe('Кому: список из audiences.yaml'),
  answer: text.max(320).describe('Что сделать первым делом, одно-два предложения'),
  reviewed: freshnessFields.reviewed.optional(),
  reviewEvery: freshnessFields.reviewEvery.optional(),
  owner: freshnessFields.owner.optional(),
  changes,
  aliases,
  foundBy: z.array(text).default([]).describe('Запросы, по которым страница обязана находиться: проверка, не поиск'),
  causes: z.array(causeSchema).min(1).describe('Причины от частой к редкой'),
  guides: z.array(z.string()).default([]).describe('Инструкции по теме: [plans/import-plan]'),
  only: institutionKind.optional().describe('school или college, если такое бывает только у них'),
});

export type Problem = z.output<typeof problemSchema>;
export type Cause = z.output<typeof causeSchema>;
