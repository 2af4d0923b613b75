import { z } from 'zod';
import { roleId, slug, text } from './common.ts';

export const clauseKind = z.enum([
  'purpose',
  'premise',
  'data',
  'deadline',
  'direction',
  'schedule',
  'duty',
  'paper-journal',
  'help',
  'credentials',
]);

/** One clause, retold. The printed number is no key: source texts skip and repeat numbers. */
export const clauseSchema = z.strictObject({
  id: slug.describe('Постоянный якорь /regulation/#<id>, например plans'),
  number: text.optional().describe('Номер, как напечатан: "2.3". В кавычках; если номера нет, поля нет'),
  section: text.describe('Номер и название раздела регламента'),
  kind: clauseKind.describe('Что это: direction — направление консультаций, duty — обязанность и так далее'),
  title: text.describe('О чём пункт, два-пять слов'),
  text: text.describe('Пересказ своими словами'),
  topics: z.array(slug).default([]).describe('Направления и темы из areas.yaml: по ним подбираются инструкции'),
  roles: z.array(roleId).default([]).describe('Кого касается или кто исполняет'),
  doneBy: z
    .array(roleId)
    .default([])
    .describe('Кто из них отвечает за исполнение: по этому полю строится таблица обязанностей'),
});

export const regulationSchema = z.strictObject({
  title: text.describe('Название документа'),
  directionsSection: text.describe('Номер раздела или пункта, где перечислены направления'),
  clauses: z.array(clauseSchema).min(1).describe('Пункты по порядку'),
});

export type Clause = z.output<typeof clauseSchema>;
export type Regulation = z.output<typeof regulationSchema>;
