import { z } from 'zod';
import { institutionKind, slug, text } from './common.ts';

/** A kind of reader with a page and a door of its own. */
export const audienceSchema = z.strictObject({
  id: slug.describe('Часть адреса /for/<id>/, например teacher'),
  title: text.describe('Кто это, именительный падеж, например "{Teacher}"'),
  door: text.describe('Надпись на двери главной страницы, дательный падеж, например "{Teacher.dat}"'),
  summary: text.describe('Что этот человек ищет чаще всего, через запятую'),
  lead: text.describe('Первое предложение его страницы'),
  front: z.boolean().default(false).describe('true, если дверь стоит на главной'),
  only: institutionKind.optional().describe('school или college, если такой роли нет в других учреждениях'),
});

export type Audience = z.output<typeof audienceSchema>;
