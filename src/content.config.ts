import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'zod';
import { parse } from 'yaml';
import { chosenInstitution } from './reader/chosen-institution.ts';
import type { HeadIndex } from './domain/search/head-index.ts';
import { headIndexOf } from './reader/head-index.ts';
import { foreignPages, readContent, readInstitution } from './reader/read-content.ts';
import { institutionFile, pageFiles, type PageKind } from './reader/paths.ts';
import { areaSchema } from './schemas/area.ts';
import { audienceSchema } from './schemas/audience.ts';
import { calendarYearSchema } from './schemas/calendar.ts';
import { glossaryEntrySchema } from './schemas/glossary.ts';
import { guideSchema } from './schemas/guide.ts';
import { hoursSchema } from './schemas/hours.ts';
import { institutionSchema } from './schemas/institution.ts';
import { journalSchema } from './schemas/journal.ts';
import { numbersSchema } from './schemas/numbers.ts';
import { problemSchema } from './schemas/problem.ts';
import { questionSchema } from './schemas/question.ts';
import { regulationSchema } from './schemas/regulation.ts';
import { ruleSchema } from './schemas/rule.ts';
import { trainingSchema } from './schemas/training.ts';
import { vocabularySchema } from './schemas/vocabulary.ts';

const root = process.cwd();
const institutionId = chosenInstitution();
const { institution } = readInstitution(root, institutionId);

/** A YAML file that is a list: one entry, because a collection does not keep the order of its entries. */
function list<S extends z.ZodType>(path: string, schema: S) {
  return defineCollection({
    loader: file(path, { parser: (text) => ({ only: { items: parse(text) as unknown[] } }) }),
    schema: z.strictObject({ items: z.array(schema) }),
  });
}

/** A YAML file that is one object: a collection with the single entry `only`. */
function single<S extends z.ZodType>(path: string, schema: S) {
  return defineCollection({
    loader: file(path, { parser: (text) => ({ only: parse(text) as Record<string, unknown> }) }),
    schema,
  });
}

/** MDX pages of one kind, the institution's own in place of the common ones, without those for other kinds. */
function pages<S extends z.ZodType>(kind: PageKind, schema: S) {
  const foreign = new Set(foreignPages(root, institutionId, institution.kind, kind));
  const files = pageFiles(root, institutionId, kind).filter((page) => !foreign.has(page.file));
  const ids = new Map(files.map((page) => [page.file.replace(/^content\//, ''), page.id]));
  return defineCollection({
    loader: glob({
      base: './content',
      // An empty list of patterns would take everything.
      pattern: ids.size > 0 ? [...ids.keys()] : [`${kind}/none.mdx`],
      generateId: ({ entry }) => ids.get(entry) ?? entry,
    }),
    schema,
  });
}

const own = (name: Parameters<typeof institutionFile>[1]): string => institutionFile(institutionId, name);

/** The head index of the search: made from the same files, with the dictionary of word forms. */
const headIndex = defineCollection({
  loader: () => [{ id: 'only', ...headIndexOf(readContent(root, institutionId).content) }],
  schema: z.custom<HeadIndex & { id: string }>(),
});

export const collections = {
  headIndex,
  areas: list('content/areas.yaml', areaSchema),
  audiences: list('content/audiences.yaml', audienceSchema),
  glossary: list('content/glossary.yaml', glossaryEntrySchema),
  rules: defineCollection({
    loader: file('content/rules.yaml', { parser: (text) => parse(text) as Record<string, Record<string, unknown>> }),
    schema: ruleSchema,
  }),
  vocabulary: single(`content/vocabulary/${institution.kind}.yaml`, vocabularySchema),
  journals: defineCollection({
    loader: glob({ base: './content/journals', pattern: '*.yaml' }),
    schema: journalSchema,
  }),
  calendar: defineCollection({
    loader: glob({ base: './content/calendar', pattern: '*.yaml' }),
    schema: calendarYearSchema,
  }),
  institution: single(own('institution'), institutionSchema),
  hours: single(own('hours'), hoursSchema),
  training: single(own('training'), trainingSchema),
  regulation: single(own('regulation'), regulationSchema),
  // The common ledger and the institution's own, which is there once it has pages of its own.
  numbers: defineCollection({
    loader: glob({
      base: './content',
      pattern: ['numbers.yaml', own('numbers').replace(/^content\//, '')],
      generateId: ({ entry }) => entry,
    }),
    schema: numbersSchema,
  }),
  guides: pages('guides', guideSchema),
  questions: pages('faq', questionSchema),
  problems: pages('problems', problemSchema),
};
