import { z } from 'zod';
import { areaSchema } from '../../src/schemas/area.ts';
import { audienceSchema } from '../../src/schemas/audience.ts';
import { calendarYearSchema } from '../../src/schemas/calendar.ts';
import { glossaryEntrySchema } from '../../src/schemas/glossary.ts';
import { guideSchema } from '../../src/schemas/guide.ts';
import { hoursSchema } from '../../src/schemas/hours.ts';
import { institutionSchema } from '../../src/schemas/institution.ts';
import { journalSchema } from '../../src/schemas/journal.ts';
import { numbersSchema } from '../../src/schemas/numbers.ts';
import { problemSchema } from '../../src/schemas/problem.ts';
import { questionSchema } from '../../src/schemas/question.ts';
import { regulationSchema } from '../../src/schemas/regulation.ts';
import { rulesSchema } from '../../src/schemas/rule.ts';
import { searchSchema } from '../../src/schemas/search.ts';
import { trainingSchema } from '../../src/schemas/training.ts';
import { vocabularySchema } from '../../src/schemas/vocabulary.ts';

/** One kind of file that an author fills in. */
export interface ContentKind {
  /** Of the generated schema. */
  name: string;
  /** Heading of its part of the manual. */
  title: string;
  /** Globs from the project's root. */
  files: readonly string[];
  schema: z.ZodType;
}

const inInstitution = (name: string): string => `content/institutions/*/${name}`;

/** In the order in which an author meets them. Pages come first: their fields stand above the text. */
export const pageKinds: readonly ContentKind[] = [
  {
    name: 'guides',
    title: 'Инструкция',
    files: ['content/guides/**/*.mdx', inInstitution('guides/**/*.mdx')],
    schema: guideSchema,
  },
  {
    name: 'questions',
    title: 'Вопрос',
    files: ['content/faq/**/*.mdx', inInstitution('faq/**/*.mdx')],
    schema: questionSchema,
  },
  {
    name: 'problems',
    title: 'Неполадка',
    files: ['content/problems/**/*.mdx', inInstitution('problems/**/*.mdx')],
    schema: problemSchema,
  },
];

export const dataKinds: readonly ContentKind[] = [
  {
    name: 'institution',
    title: 'Учреждение: institution.yaml',
    files: [inInstitution('institution.yaml')],
    schema: institutionSchema,
  },
  { name: 'hours', title: 'Часы: hours.yaml', files: [inInstitution('hours.yaml')], schema: hoursSchema },
  {
    name: 'training',
    title: 'Обучение: training.yaml',
    files: [inInstitution('training.yaml')],
    schema: trainingSchema,
  },
  {
    name: 'regulation',
    title: 'Регламент: regulation.yaml',
    files: [inInstitution('regulation.yaml')],
    schema: regulationSchema,
  },
  {
    name: 'numbers',
    title: 'Книга номеров: numbers.yaml',
    files: ['content/numbers.yaml', inInstitution('numbers.yaml')],
    schema: numbersSchema,
  },
  { name: 'areas', title: 'Разделы: areas.yaml', files: ['content/areas.yaml'], schema: z.array(areaSchema).min(1) },
  {
    name: 'audiences',
    title: 'Читатели: audiences.yaml',
    files: ['content/audiences.yaml'],
    schema: z.array(audienceSchema).min(1),
  },
  {
    name: 'glossary',
    title: 'Словарь: glossary.yaml',
    files: ['content/glossary.yaml'],
    schema: z.array(glossaryEntrySchema),
  },
  { name: 'rules', title: 'Правила: rules.yaml', files: ['content/rules.yaml'], schema: rulesSchema },
  { name: 'search', title: 'Поиск: search.yaml', files: ['content/search.yaml'], schema: searchSchema },
  { name: 'journal', title: 'Слова журнала: journals/', files: ['content/journals/*.yaml'], schema: journalSchema },
  {
    name: 'vocabulary',
    title: 'Слова учреждений: vocabulary/',
    files: ['content/vocabulary/*.yaml'],
    schema: vocabularySchema,
  },
  {
    name: 'calendar',
    title: 'Производственный календарь: calendar/',
    files: ['content/calendar/*.yaml'],
    schema: calendarYearSchema,
  },
];
