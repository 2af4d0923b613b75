// What a new guide, question or problem is asked: for whom, about what, the answer.
import type { Audience } from '../../src/schemas/audience.ts';
import type { Area } from '../../src/schemas/area.ts';
import { guideSchema } from '../../src/schemas/guide.ts';
import { problemSchema } from '../../src/schemas/problem.ts';
import { questionSchema } from '../../src/schemas/question.ts';
import type { Answers, Question } from './ask.ts';
import { slugOf } from './slug.ts';

/** Kinds of pages, by what follows `npm run new`. */
export const pageKinds = {
  guide: {
    folder: 'guides',
    field: 'title',
    schema: guideSchema,
    numbers: [1, 99],
    ask: 'Что сделает читатель? Действие, как в заголовке',
    example: 'Поставить отметку за {period.acc}',
  },
  question: {
    folder: 'faq',
    field: 'question',
    schema: questionSchema,
    numbers: [200, 999],
    ask: 'Какой вопрос? Словами читателя',
    example: 'Можно ли исправить отметку?',
  },
  problem: {
    folder: 'problems',
    field: 'symptom',
    schema: problemSchema,
    numbers: [100, 199],
    ask: 'Что видит человек? Его словами',
    example: 'Нужного {lesson.gen} нет в журнале',
  },
} as const;

export type PageKindName = keyof typeof pageKinds;

/** Stands for the texts that every institution reads. */
export const COMMON = 'common';

export interface PageContext {
  institutions: readonly string[];
  areas: readonly Area[];
  audiences: readonly Audience[];
  /** Ids of guides, `plans/import-plan`. */
  guides: readonly string[];
  /** Names of files that are taken, as `fileName` gives them. */
  taken: ReadonlySet<string>;
}

const WANTED_QUERIES = 5;

export function pageQuestions(kind: PageKindName, context: PageContext): Question[] {
  const { field, ask, example, schema } = pageKinds[kind];
  const shape: Record<
    string,
    { safeParse(value: unknown): { success: boolean; error?: { issues: { message: string }[] } } }
  > = schema.shape;
  const bySchema =
    (name: string) =>
    (answer: string): string | undefined =>
      shape[name]?.safeParse(answer).error?.issues[0]?.message;
  return [
    {
      flag: 'for',
      message: 'Кому эта страница?',
      example: COMMON,
      initial: () => COMMON,
      options: () => [
        { value: COMMON, label: 'всем учреждениям' },
        ...context.institutions.map((id) => ({ value: id, label: `только ${id}` })),
      ],
    },
    {
      flag: field,
      message: ask,
      example,
      problem: (answer) =>
        kind === 'question' && !answer.endsWith('?') ? 'вопрос кончается знаком вопроса' : bySchema(field)(answer),
    },
    {
      flag: 'area',
      message: 'В каком разделе?',
      example: 'plans',
      initial: () => undefined,
      options: () => context.areas.map(({ id, title }) => ({ value: id, label: title })),
    },
    {
      flag: 'audiences',
      message: 'Кто читает?',
      example: 'teacher,mentor',
      initial: () => 'teacher',
      isMany: true,
      options: () => context.audiences.map(({ id, summary }) => ({ value: id, label: `${id} — ${summary}` })),
    },
    {
      flag: 'answer',
      message: 'Ответ в одном-двух предложениях: его видят первым',
      example: 'Откройте {lesson.acc} и поставьте отметку в столбце за {period.acc}.',
      problem: bySchema('answer'),
    },
    {
      flag: 'aliases',
      message: 'Как это называет сам читатель? Через запятую',
      example: 'залить ктп, поурочка не грузится',
    },
    {
      flag: 'found-by',
      message: 'Не меньше пяти запросов, по которым её должны найти. Через запятую; можно дописать потом',
      example: 'как загрузить план, где импорт, залить поурочку, план из excel, темы из таблицы',
      initial: () => '',
      problem: (answer: string) =>
        listOf(answer).length < WANTED_QUERIES
          ? `сейчас ${listOf(answer).length}, а нужно не меньше ${WANTED_QUERIES}`
          : undefined,
    },
    ...(kind === 'question'
      ? [
          {
            flag: 'guides',
            message: 'Куда ведёт ответ?',
            example: 'plans/import-plan',
            initial: () => undefined,
            isMany: true as const,
            options: ({ area = '' }: Answers) => byArea(context.guides, area).map((id) => ({ value: id, label: id })),
          },
        ]
      : []),
    {
      flag: 'file',
      message: 'Имя файла латиницей: станет адресом, потом его не меняют',
      example: 'import-plan',
      initial: (given) => slugOf((given[field] ?? '').replace(/\{(\w+)[^}]*\}/g, '$1')),
      problem: (file, given) => {
        if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(file))
          return 'нужны строчные латинские буквы, цифры и дефисы: import-plan';
        return context.taken.has(fileName(kind, given, file)) ? 'такой файл уже есть: назовите иначе' : undefined;
      },
    },
  ];
}

/** What must not repeat: a question's address has no area in it. */
export function fileName(kind: PageKindName, { area = '' }: Answers, file: string): string {
  return kind === 'guide' ? `${area}/${file}` : file;
}

/** «а, б,в» → ['а', 'б', 'в'] */
export function listOf(answer: string): string[] {
  return answer
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Those of the area first. */
function byArea(guides: readonly string[], area: string): string[] {
  const isOwn = (id: string): boolean => id.startsWith(`${area}/`);
  return [...guides.filter(isOwn), ...guides.filter((id) => !isOwn(id))];
}
